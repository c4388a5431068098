//! Statistics in running text: a share of people that somebody must have counted, so that a source is owed.

/// The first share in a text: a percentage, `n of m`, `1 in 5`. Years, ages, weeks, times of day, numbers of a ruler and
/// paragraphs are none.
pub(super) fn find(text: &str) -> Option<&str> {
    let words = words(text);
    (0..words.len()).find_map(|at| share(text, words.get(at..)?))
}

/// Words with their places, without the signs around them; a percent sign is a word of its own.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_alphanumeric()
            || (matches!(c, ',' | '.' | '–' | '-') && digit_follows(text, at + c.len_utf8()));
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.extend(text.get(from..at).map(|word| (from, word)));
                start = None;
            }
            _ => {}
        }
        if matches!(c, '%' | '‰') {
            words.extend(text.get(at..at + c.len_utf8()).map(|sign| (at, sign)));
        }
    }
    words
}

fn digit_follows(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

fn share<'t>(text: &'t str, words: &[(usize, &'t str)]) -> Option<&'t str> {
    let word = |at: usize| words.get(at).map(|(_, word)| word.to_lowercase());
    let first = word(0)?;
    let upto = |last: usize| {
        let (from, (start, word)) = (words.first()?.0, words.get(last)?);
        text.get(from..start + word.len())
    };
    if !first.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let second = word(1).unwrap_or_default();
    if ["%", "‰", "prosent", "percent", "promille"].contains(&second.as_str()) {
        return upto(1);
    }
    if second == "per" && word(2).is_some_and(|word| word == "cent") {
        return upto(2);
    }
    let last = match second.as_str() {
        "av" | "of" | "in" | "per" => 2,
        "out" if word(2).is_some_and(|word| word == "of") => 3,
        _ => return None,
    };
    // A place on a ruler is so many of ten; both it and a day of a year are told by what surrounds them, not counted.
    let most: u32 = word(last)?.parse().ok().filter(|most| !(1900..=2100).contains(most))?;
    let least: u32 = first.parse().ok()?;
    let after = words.get(last + 1).map(|(_, word)| word.to_lowercase()).unwrap_or_default();
    let ruler = most == 10 && ["på", "on"].contains(&after.as_str());
    (least < most && !ruler).then(|| upto(last))?
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn shares_are_found_as_they_are_written() {
        for (text, share) in [
            ("Rundt 8 % opplever det", "8 %"),
            ("8% opplever", "8%"),
            ("0,7 prosent av dem", "0,7 prosent"),
            ("10–15 % av mødre", "10–15 %"),
            ("about 12 per cent of", "12 per cent"),
            ("9 av 100 spurte", "9 av 100"),
            ("2 out of 3 women", "2 out of 3"),
            ("1 in 5 fathers", "1 in 5"),
        ] {
            assert_eq!(find(text), Some(share), "{text}");
        }
    }

    #[test]
    fn years_ages_weeks_hours_rulers_and_paragraphs_are_no_shares() {
        for text in [
            "rundskriv av 2024",
            "fra 3 av 2010",
            "uke 24 til 28",
            "barn under 12 måneder",
            "kl. 08.00–15.30",
            "24 timer i døgnet",
            "Hva gjør at du sier 4 og ikke 1?",
            "7 av 10 på linjalen",
            "helsepersonelloven § 33 første ledd",
            "EPDS 12 poeng",
            "én av oss",
            "",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
