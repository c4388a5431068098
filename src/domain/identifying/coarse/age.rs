//! How old somebody is, and how long ago or how far along: counts in figures or in words, alone or several together.

use super::{Coarse, CoarseKind, Instead, Token, of_week};

const OLD: [&str; 7] = ["gammel", "gammelt", "gamle", "gamal", "gamalt", "old", "alder"];
const ALONG: [&str; 5] = ["på", "gravid", "pregnant", "along", "gravide"];
const AGO: [&str; 3] = ["siden", "sidan", "ago"];
const AND: [&str; 7] = ["og", "and", "eller", "or", "til", "to", "samt"];
/// Before a bare count these say that it is an age.
const IS: [&str; 21] = [
    "snart", "nesten", "soon", "nearly", "almost", "er", "var", "blir", "ble", "blei", "fyller", "fylte",
    "fylt", "is", "was", "turned", "turns", "aged", "age", "alder", "alderen",
];
/// After these a count of months or weeks is how old somebody is.
const BEING: [&str; 6] = ["er", "var", "blir", "is", "was", "bare"];
/// Before such a count and a word of being these are nobody.
const NOBODY: [&str; 7] = ["det", "it", "that", "this", "there", "som", "siden"];
/// After such a count these say how long it is until something.
const UNTIL: [&str; 7] = ["til", "to", "until", "till", "før", "before", "for"];
/// Words for children, by how they begin.
const YOUNG: [&str; 14] = [
    "gut", "jent", "barn", "baby", "unge", "sønn", "son", "datter", "dotter", "boy", "girl", "child",
    "tvilling", "twin",
];
/// Of more than one child: the ages come after.
const SEVERAL: [&str; 11] =
    ["barn", "born", "unger", "ungar", "søsken", "sysken", "children", "kids", "gutter", "gutar", "jenter"];
/// After a bare count these say that it counted nothing else.
const GOES_ON: [&str; 16] = [
    "og", "and", "men", "but", "gravid", "pregnant", "nå", "no", "now", "i", "in", "med", "with", "da", "då",
    "som",
];
/// "A boy of four": before "på" or "of".
const PERSONS: [&str; 26] = [
    "gutt",
    "gut",
    "jente",
    "barn",
    "unge",
    "ungar",
    "baby",
    "sønn",
    "son",
    "datter",
    "dotter",
    "mann",
    "kvinne",
    "dame",
    "mor",
    "far",
    "bror",
    "søster",
    "syster",
    "partner",
    "kjæreste",
    "samboer",
    "boy",
    "girl",
    "child",
    "wom",
];
const ONES: [(&str, u32); 34] = [
    ("en", 1),
    ("ein", 1),
    ("ett", 1),
    ("eitt", 1),
    ("one", 1),
    ("to", 2),
    ("two", 2),
    ("tre", 3),
    ("three", 3),
    ("fire", 4),
    ("four", 4),
    ("fem", 5),
    ("five", 5),
    ("seks", 6),
    ("six", 6),
    ("sju", 7),
    ("syv", 7),
    ("seven", 7),
    ("åtte", 8),
    ("eight", 8),
    ("ni", 9),
    ("nine", 9),
    ("ti", 10),
    ("ten", 10),
    ("elleve", 11),
    ("tolv", 12),
    ("tretten", 13),
    ("fjorten", 14),
    ("femten", 15),
    ("seksten", 16),
    ("sytten", 17),
    ("atten", 18),
    ("nitten", 19),
    ("eighteen", 18),
];
const TENS: [(&str, u32); 12] = [
    ("tjue", 20),
    ("tyve", 20),
    ("twenty", 20),
    ("tretti", 30),
    ("tredve", 30),
    ("thirty", 30),
    ("førti", 40),
    ("forty", 40),
    ("femti", 50),
    ("fifty", 50),
    ("seksti", 60),
    ("sixty", 60),
];

/// A count in words.
pub(super) fn in_words(lower: &str) -> Option<u32> {
    let one = |word: &str| ONES.iter().find(|(known, _)| *known == word).map(|(_, count)| *count);
    one(lower).or_else(|| {
        TENS.iter().find_map(|(tens, count)| {
            let rest = lower.strip_prefix(tens)?;
            if rest.is_empty() {
                Some(*count)
            } else {
                one(rest).filter(|one| *one < 10).map(|one| count + one)
            }
        })
    })
}

fn count(token: &Token) -> Option<u32> {
    token.number().or_else(|| in_words(&token.lower))
}

/// What begins at this place, and how many words it takes.
pub(super) fn at(text: &str, tokens: &[Token], at: usize) -> Option<(Coarse, usize)> {
    let token = tokens.get(at)?;
    let found = |kind, instead, used: usize| {
        let end = tokens.get(at + used - 1).map_or(token.range.end, |last| last.range.end);
        Some((Coarse { kind, range: token.range.start..end, instead }, used))
    };
    let before = |back: usize| at.checked_sub(back).and_then(|place| tokens.get(place));
    let up_to = |from: Option<&Token>, to: &Token| {
        from.and_then(|from| text.get(from.range.end..to.range.start)).unwrap_or_default()
    };
    // "F.-90": a year of birth.
    if token.lower == "f"
        && let Some(year) = tokens.get(at + 1)
        && year.words.len() == 2
        && year.number().is_some()
        && up_to(Some(token), year).chars().all(|c| matches!(c, '.' | '-' | '–' | ' ' | '\'' | '’'))
    {
        return found(CoarseKind::Date, Instead::Recently, 2);
    }
    if let Some(age) = in_one(&token.lower) {
        let more = usize::from(tokens.get(at + 1).is_some_and(|next| next.is_one_of(&["old"])));
        return found(CoarseKind::Age, of_age(age), 1 + more);
    }
    let (counts, used) = listed(tokens, at)?;
    let (unit, third) = (tokens.get(at + used), tokens.get(at + used + 1));
    if let Some((kind, instead, more)) = unit.and_then(|unit| of_unit(&counts, unit, third)) {
        // "For four years" tells how long, and nobody's age.
        let lasted = more == 1 && before(1).is_some_and(|word| word.is_one_of(&["i", "for", "in"]));
        let (kind, instead) = match kind {
            CoarseKind::Age if lasted => (CoarseKind::Date, Instead::While),
            CoarseKind::Date if more == 1 => {
                of_being(&counts, unit, third, before(1), before(2)).unwrap_or((kind, instead))
            }
            _ => (kind, instead),
        };
        return found(kind, instead, used + more);
    }
    let last = tokens.get(at + used - 1)?;
    let after = text.get(last.range.end..).unwrap_or_default();
    let in_figures = token.number().is_some();
    let held =
        text.get(..token.range.start).is_some_and(|text| text.ends_with('(')) && after.starts_with(')');
    let of_somebody = before(1).is_some_and(|word| word.is_one_of(&["på", "of"]))
        && before(2).is_some_and(|word| word.begins(&PERSONS));
    if of_somebody || (in_figures && held) {
        return found(CoarseKind::Age, of_ages(&counts), used);
    }
    let alone = !after.trim_start().starts_with(char::is_alphanumeric)
        || unit.is_some_and(|unit| unit.is_one_of(&GOES_ON));
    // "Two children, seven and nine".
    let listed_ages = (in_figures || counts.len() > 1)
        && before(1).is_some_and(|word| word.is_one_of(&SEVERAL))
        && matches!(up_to(before(1), token).trim(), "," | ":" | "-" | "–");
    if alone && listed_ages {
        return found(CoarseKind::Age, of_ages(&counts), used);
    }
    // "Mother of three".
    let parent = before(1).is_some_and(|word| word.is_one_of(&["til", "of", "to"]))
        && before(2).is_some_and(|word| {
            word.is_one_of(&["mor", "mora", "moren", "far", "faren", "mother", "father"])
        });
    if parent && counts.first().is_some_and(|count| (2..20).contains(count)) {
        return found(CoarseKind::Children, Instead::Children, used);
    }
    let likely = in_figures || counts.iter().all(|age| *age > 12);
    if alone && likely && before(1).is_some_and(|word| word.is_one_of(&IS)) {
        return found(CoarseKind::Age, of_ages(&counts), used);
    }
    let born = |word: &Token| word.begins(&["født", "fødd", "born"]);
    let in_year = before(1).is_some_and(|word| word.is_one_of(&["i", "in"])) && before(2).is_some_and(born);
    if in_figures && (before(1).is_some_and(born) || in_year) {
        return found(CoarseKind::Date, Instead::Recently, used);
    }
    None
}

/// Counts one after another, with or without a word between: "4, 5 og 7".
fn listed(tokens: &[Token], at: usize) -> Option<(Vec<u32>, usize)> {
    let mut counts = vec![count(tokens.get(at)?)?];
    let mut used = 1;
    loop {
        let next = tokens.get(at + used);
        if let Some(more) = next.and_then(count) {
            counts.push(more);
            used += 1;
        } else if next.is_some_and(|next| next.is_one_of(&AND))
            && let Some(more) = tokens.get(at + used + 1).and_then(count)
        {
            counts.push(more);
            used += 2;
        } else {
            return Some((counts, used));
        }
    }
}

/// What these counts are of, by the word after them and the one after that; and how many words more it takes.
fn of_unit(counts: &[u32], unit: &Token, third: Option<&Token>) -> Option<(CoarseKind, Instead, usize)> {
    use CoarseKind::{Age, Date, Week};
    let number = counts.last().copied()?;
    let is = |words: &[&str]| third.is_some_and(|third| third.is_one_of(words));
    if is_week(unit) && !unit.lower.ends_with("weeks") && counts != [1] {
        return Some((Week, of_week(number), 1));
    }
    if is_week(unit) || unit.begins(&["uker", "veker", "weeks"]) {
        return Some(match third {
            Some(_) if is(&OLD) => (Age, Instead::Baby, 2),
            Some(_) if is(&ALONG) => (Week, of_week(number), 1),
            _ => (Date, Instead::While, 1),
        });
    }
    if unit.begins(&["måned", "månad", "mnd", "month"]) {
        let age = if number <= 12 { Instead::Baby } else { Instead::SmallChild };
        return Some(if is(&OLD) { (Age, age, 2) } else { (Date, Instead::While, 1) });
    }
    if unit.begins(&["dager", "dagar", "days", "døgn"]) {
        return Some((Date, Instead::While, 1));
    }
    if unit.is_one_of(&["år", "years", "year", "års", "yo"]) {
        return Some(match third {
            Some(_) if is(&AGO) => (Date, Instead::While, 1),
            Some(_) if is(&OLD) => (Age, of_ages(counts), 2),
            _ => (Age, of_ages(counts), 1),
        });
    }
    None
}

/// What a count of months, weeks or days is of after "is": how old, or how far along.
fn of_being(
    counts: &[u32],
    unit: Option<&Token>,
    third: Option<&Token>,
    verb: Option<&Token>,
    who: Option<&Token>,
) -> Option<(CoarseKind, Instead)> {
    let is = |word: Option<&Token>, words: &[&str]| word.is_some_and(|word| word.is_one_of(words));
    if !is(verb, &BEING) || is(who, &NOBODY) || is(third, &AGO) || is(third, &UNTIL) {
        return None;
    }
    let (unit, number) = (unit?, counts.last().copied()?);
    let is_month = unit.begins(&["måned", "månad", "mnd", "month"]);
    if is_month && is(third, &ALONG) {
        return Some((CoarseKind::Week, of_week(number.saturating_mul(4))));
    }
    if is_month {
        return Some((CoarseKind::Age, if number <= 12 { Instead::Baby } else { Instead::SmallChild }));
    }
    if who.is_some_and(|who| who.begins(&YOUNG)) {
        return Some((CoarseKind::Age, Instead::Baby));
    }
    let is_weeks = unit.begins(&["uker", "veker", "weeks"]);
    (is_weeks && is(who, &["hun", "ho", "she"])).then_some((CoarseKind::Week, of_week(number)))
}

/// Whether a word is a week, as in "uke" or "svangerskapsuke".
pub(super) fn is_week(token: &Token) -> bool {
    ["uke", "uka", "veke", "veka", "week"].iter().any(|week| token.lower.ends_with(week))
}

/// "32-åring", "32årig", "toåring", "2-year", "96-modell".
fn in_one(lower: &str) -> Option<u32> {
    let digits: String = lower.chars().take_while(char::is_ascii_digit).collect();
    let rest = lower.get(digits.len()..).unwrap_or_default();
    if digits.is_empty() {
        let at = ["åring", "årig", "års"].iter().find_map(|ending| rest.find(ending))?;
        // A "tenåring" is a teenager, and coarse enough.
        let before = rest.get(..at).filter(|before| *before != "ten")?;
        return in_words(before.trim_end_matches(['-', '‑', '–']));
    }
    let age = digits.parse().ok().filter(|_| digits.len() <= 3)?;
    let rest = rest.trim_start_matches(['-', '‑', '–']);
    if rest.starts_with("modell") {
        // A year of birth; nobody asks for a car here.
        return Some(25);
    }
    let is_age = rest.starts_with("år") || rest.starts_with("year") || rest == "yo" || rest.contains("åring");
    is_age.then_some(age)
}

/// One word for all of them.
fn of_ages(ages: &[u32]) -> Instead {
    let Some(first) = ages.first().copied().map(of_age) else { return Instead::Gone };
    if ages.iter().all(|age| of_age(*age) == first) {
        first
    } else if ages.iter().all(|age| *age < 16) {
        Instead::Children
    } else {
        Instead::Gone
    }
}

const fn of_age(years: u32) -> Instead {
    match years {
        0 => Instead::Baby,
        1..=5 => Instead::SmallChild,
        6..=15 => Instead::SchoolChild,
        16..=24 => Instead::Young,
        _ => Instead::Adult,
    }
}
