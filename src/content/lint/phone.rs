//! Phone numbers in running text: they live in `services/` alone, where somebody looks after them.

/// The first phone number in a text: eight digits as Norwegians write them, `116 xxx`, `0xxxx`, or an emergency number
/// that somebody is told to call. Years, days, points, article numbers and addresses are none.
pub(super) fn find(text: &str) -> Option<&str> {
    let mut from = 0;
    while let Some(run) = next_run(text, from) {
        from = run.last().map_or(text.len(), |group| group.1);
        for at in 0..run.len() {
            let groups = run.get(at..).unwrap_or_default();
            let found = phone_groups(text, groups)
                .filter(|used| starts_free(text, groups, at) && ends_free(text, groups, *used));
            if let (Some(used), Some(first)) = (found, groups.first()) {
                let end = groups.get(used - 1).map_or(first.1, |last| last.1);
                return text.get(first.0..end);
            }
        }
    }
    None
}

/// The next groups of digits with one blank between each.
fn next_run(text: &str, from: usize) -> Option<Vec<(usize, usize)>> {
    let mut run: Vec<(usize, usize)> = Vec::new();
    for (at, c) in text.get(from..)?.char_indices().map(|(at, c)| (from + at, c)) {
        match run.last_mut() {
            _ if !c.is_ascii_digit() => {
                let blank = matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
                let ended = run.last().is_some_and(|(_, end)| *end < at || !blank);
                if ended {
                    break;
                }
            }
            Some((_, end)) if *end == at => *end = at + 1,
            _ => run.push((at, at + 1)),
        }
    }
    (!run.is_empty()).then_some(run)
}

/// How many of these groups make a phone number.
fn phone_groups(text: &str, groups: &[(usize, usize)]) -> Option<usize> {
    let words: Vec<&str> = groups.iter().take(4).filter_map(|(start, end)| text.get(*start..*end)).collect();
    let lengths: Vec<usize> = words.iter().map(|word| word.len()).collect();
    let first = words.first()?;
    let subscriber = first.starts_with(|c: char| ('2'..='9').contains(&c));
    match lengths.as_slice() {
        [8, ..] if subscriber && !is_day(first) => Some(1),
        [2, 2, 2, 2] if subscriber => Some(4),
        [3, 2, 3, ..] if subscriber => Some(3),
        [3, 3, ..] if *first == "116" => Some(2),
        [6, ..] if first.starts_with("116") => Some(1),
        [5, ..] if first.starts_with('0') => Some(1),
        [3, ..] if ["110", "112", "113"].contains(first) && to_call(text, groups.first()?) => Some(1),
        _ => None,
    }
}

/// A day written as one number.
fn is_day(digits: &str) -> bool {
    chrono::NaiveDate::parse_from_str(digits, "%Y%m%d").is_ok()
        && (digits.starts_with("19") || digits.starts_with("20"))
}

/// Whether the words around a short number make it one to call.
fn to_call(text: &str, group: &(usize, usize)) -> bool {
    const NEAR: [&str; 18] = [
        "ring",
        "call",
        "dial",
        "tlf",
        "telefon",
        "phone",
        "nummer",
        "number",
        "amk",
        "politi",
        "police",
        "brann",
        "fire",
        "ambulan",
        "legevakt",
        "nød",
        "emergency",
        "akutt",
    ];
    let before: Vec<&str> =
        text.get(..group.0).unwrap_or_default().split_whitespace().rev().take(4).collect();
    let after = text.get(group.1..).unwrap_or_default().split_whitespace().take(2);
    let alone = text.trim().len() == 3;
    alone
        || before.into_iter().chain(after).any(|word| {
            let word = word.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
            NEAR.iter().any(|near| word.starts_with(near))
                || word.contains("telefon")
                || word.contains("nummer")
        })
}

fn starts_free(text: &str, groups: &[(usize, usize)], at: usize) -> bool {
    let before = groups.first().and_then(|(start, _)| text.get(..*start)).unwrap_or_default();
    if at == 0 && before.ends_with(|c: char| !c.is_whitespace() && !"([{\"'«“„:;+*>".contains(c)) {
        return false;
    }
    let word = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    !["pmid", "isbn", "issn", "doi", "pmc", "nct"]
        .iter()
        .any(|name| word.trim_start_matches('(').starts_with(name))
}

fn ends_free(text: &str, groups: &[(usize, usize)], used: usize) -> bool {
    let end = groups.get(used - 1).map_or(text.len(), |last| last.1);
    let mut after = text.get(end..).unwrap_or_default().chars();
    match after.next() {
        None => true,
        Some('.' | ',') => !after.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => !c.is_alphanumeric() && !"-–/_%".contains(c),
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn phone_numbers_are_found_as_norwegians_write_them() {
        for (text, number) in [
            ("Ring 23 01 02 03 i dag", "23 01 02 03"),
            ("800 57 000.", "800 57 000"),
            ("(tlf:22334455)", "22334455"),
            ("+47 22 33 44 55", "47 22 33 44"),
            ("Alarmtelefonen 116 111, hele døgnet", "116 111"),
            ("Legevakt: 116117", "116117"),
            ("politiet på 02800", "02800"),
            ("Ring 113 nå", "113"),
            ("Medisinsk nødtelefon (113)", "113"),
            ("113", "113"),
            ("siden 2003 22\u{a0}33\u{a0}44\u{a0}55", "22\u{a0}33\u{a0}44\u{a0}55"),
        ] {
            assert_eq!(find(text), Some(number), "{text}");
        }
    }

    #[test]
    fn years_days_points_articles_and_addresses_are_no_phone_numbers() {
        for text in [
            "2003",
            "2013 2014",
            "1 2 3 4",
            "PMID 22334455",
            "(PMID: 22334455)",
            "https://x.no/22334455",
            "10.1001/22334455",
            "2026-11-21",
            "21.11.2026",
            "20261121",
            "113 kvinner ble spurt",
            "0–10 poeng",
            "uke 24 til 28",
            "12 345 678 kroner",
            "0,02800",
            "110 %",
            "side 112",
            "16 av 30",
            "1 av 100 000",
            "",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
