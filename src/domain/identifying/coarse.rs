//! What in a text could still tell who it is about when nobody is named, and coarser words for it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::find as find_traces;

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CoarseKind {
    /// A number, an address or the like that tells outright.
    Trace,
    /// A day, a date, a time.
    Date,
    /// A week of pregnancy.
    Week,
    /// How old somebody is.
    Age,
    /// How many children.
    Children,
    /// A capitalised word within a sentence: a name, a place, a workplace, a language.
    Name,
    /// Another long number.
    Number,
}

/// Which coarser words stand for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// Only a mark that something stood there.
    Gone,
    /// Recently.
    Recently,
    /// A while.
    While,
    /// Early in pregnancy.
    Early,
    /// Mid-way.
    Midway,
    /// Near birth.
    NearBirth,
    /// A baby.
    Baby,
    /// A small child.
    SmallChild,
    /// A schoolchild.
    SchoolChild,
    /// A young person.
    Young,
    /// An adult.
    Adult,
    /// Children, not how many.
    Children,
}

/// One such place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coarse {
    /// What it is.
    pub kind: CoarseKind,
    /// Its bytes, on the bounds of characters.
    pub range: Range<usize>,
    /// What would stand there.
    pub instead: Instead,
}

const DAYS: [&str; 17] = [
    "mandag",
    "måndag",
    "tirsdag",
    "tysdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lørdag",
    "laurdag",
    "søndag",
    "sundag",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
];
const MONTHS: [&str; 18] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
    "january",
    "february",
    "march",
    "june",
    "july",
    "october",
];
const CLOCK: [&str; 5] = ["kl", "klokka", "klokken", "at", "time"];
const OLD: [&str; 4] = ["gammel", "gammelt", "gamal", "old"];
const ALONG: [&str; 5] = ["på", "gravid", "pregnant", "along", "gravide"];
const CHILDREN: [&str; 9] =
    ["barn", "born", "unger", "ungar", "søsken", "sysken", "children", "kids", "siblings"];
const TWINS: [&str; 4] = ["tvilling", "trilling", "twin", "triplet"];
const COUNTED: [&str; 30] = [
    "to", "tre", "fire", "fem", "seks", "sju", "syv", "åtte", "ni", "ti", "ett", "eitt", "første", "andre",
    "tredje", "fjerde", "femte", "two", "three", "four", "five", "six", "seven", "one", "second", "third",
    "fourth", "fifth", "en", "ein",
];
/// Before a point these end no sentence.
const SHORT: [&str; 12] = ["dr", "eks", "bl", "ca", "nr", "st", "kl", "mr", "mrs", "ms", "jf", "evt"];
/// Capitalised, and nobody's.
const NOBODYS: [&str; 14] = [
    "NAV",
    "BUP",
    "DPS",
    "RVTS",
    "PPT",
    "EPDS",
    "TWEAK",
    "AAS",
    "EPJ",
    "HFU",
    "I",
    "Helsenorge",
    "Kompetanseteamet",
    "GP",
];

struct Token<'a> {
    range: Range<usize>,
    words: &'a str,
    lower: String,
}

impl Token<'_> {
    fn number(&self) -> Option<u32> {
        let digits: String = self.words.chars().take_while(char::is_ascii_digit).collect();
        let rest = self.words.get(digits.len()..).unwrap_or_default();
        let is_number = rest.is_empty() || rest.starts_with(['+', '.']);
        digits.parse().ok().filter(|_| is_number && digits.len() <= 3)
    }

    fn is_one_of(&self, words: &[&str]) -> bool {
        words.contains(&self.lower.as_str())
    }

    fn begins(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.lower.starts_with(word))
    }
}

/// Every such place in a text, in its order; none overlap. Numbers of services are struck too: which one
/// somebody has may tell who it is.
#[must_use]
pub fn find(text: &str) -> Vec<Coarse> {
    let mut found: Vec<Coarse> = Vec::new();
    let traces = find_traces(text, &[]).into_iter();
    let traces =
        traces.map(|trace| Coarse { kind: CoarseKind::Trace, range: trace.range, instead: Instead::Gone });
    let tokens = tokens(text);
    for coarse in traces.chain(of_tokens(&tokens)).chain(names(text, &tokens)) {
        let free =
            |other: &Coarse| other.range.end <= coarse.range.start || coarse.range.end <= other.range.start;
        if found.iter().all(free) {
            found.push(coarse);
        }
    }
    let left = numbers(text, &found);
    found.extend(left);
    found.sort_by_key(|coarse| coarse.range.start);
    found
}

/// The text with coarser words in these places, except those whose place in the list is let stand.
#[must_use]
pub fn coarser<'w>(
    text: &str,
    found: &[Coarse],
    stands: &BTreeSet<usize>,
    words: impl Fn(Instead) -> &'w str,
) -> String {
    let (mut coarser, mut from) = (String::with_capacity(text.len()), 0);
    for (_, coarse) in found.iter().enumerate().filter(|(at, _)| !stands.contains(at)) {
        coarser.push_str(text.get(from..coarse.range.start).unwrap_or_default());
        coarser.push_str(words(coarse.instead));
        from = coarse.range.end;
    }
    coarser.push_str(text.get(from..).unwrap_or_default());
    coarser
}

/// Words and numbers; a mark between two digits, or a hyphen between a digit and a letter, belongs to them.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some((start, first)) = chars.get(at).copied() {
        at += 1;
        if !first.is_alphanumeric() {
            continue;
        }
        let (mut end, mut last) = (start + first.len_utf8(), first);
        while let Some((place, c)) = chars.get(at).copied() {
            let after = chars.get(at + 1).map(|(_, c)| *c);
            let joins = match (last.is_numeric(), c, after) {
                (true, '.' | ':' | '/' | '+' | '-', Some(next)) => {
                    next.is_numeric() || (c == '-' && next.is_alphabetic())
                }
                _ => false,
            };
            if !c.is_alphanumeric() && !joins {
                break;
            }
            (end, last) = (place + c.len_utf8(), c);
            at += 1;
        }
        let words = text.get(start..end).unwrap_or_default();
        tokens.push(Token { range: start..end, words, lower: words.to_lowercase() });
    }
    tokens
}

/// What one word after another says of times, ages, weeks and children.
fn of_tokens(tokens: &[Token]) -> Vec<Coarse> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let next = tokens.get(at + 1);
        let third = tokens.get(at + 2);
        let one = at_token(token, next, third);
        let used = one.as_ref().map_or(1, |(_, _, used)| *used);
        if let Some((kind, instead, used)) = one {
            let end = tokens.get(at + used - 1).map_or(token.range.end, |last| last.range.end);
            found.push(Coarse { kind, range: token.range.start..end, instead });
        }
        at += used;
    }
    found
}

/// What begins at a word, and how many words it takes.
fn at_token(
    token: &Token,
    next: Option<&Token>,
    third: Option<&Token>,
) -> Option<(CoarseKind, Instead, usize)> {
    use CoarseKind::{Age, Children, Date, Week};
    let is = |token: Option<&Token>, words: &[&str]| token.is_some_and(|token| token.is_one_of(words));
    let begins = |token: Option<&Token>, words: &[&str]| token.is_some_and(|token| token.begins(words));
    let month =
        |token: Option<&Token>| token.is_some_and(|token| token.begins(&MONTHS) || token.lower == "may");
    let number = token.number();
    if token.begins(&DAYS) || token.begins(&["sunday"]) {
        return Some((Date, Instead::Recently, 1));
    }
    if token.begins(&TWINS) {
        return Some((Children, Instead::Children, 1));
    }
    let is_year = |token: &Token| {
        token.words.len() == 4 && token.words.parse().is_ok_and(|year: u16| (1900..2100).contains(&year))
    };
    if number.is_some() && month(next) {
        return Some((Date, Instead::Recently, 2 + usize::from(third.is_some_and(is_year))));
    }
    if token.begins(&MONTHS) {
        let followed = next.is_some_and(|next| is_year(next) || next.number().is_some());
        return Some((Date, Instead::Recently, 1 + usize::from(followed)));
    }
    if token.is_one_of(&CLOCK) && next.is_some_and(|next| next.number().is_some() || next.words.contains(':'))
    {
        let hour = matches!(token.lower.as_str(), "at" | "time");
        // "At 3" may be anything.
        return (!hour || next.is_some_and(|next| next.words.contains(':'))).then_some((
            Date,
            Instead::Recently,
            2,
        ));
    }
    if is_year(token) || is_date(token.words) {
        return Some((Date, Instead::Recently, 1));
    }
    let is_week = |token: &Token| {
        let lower = token.lower.as_str();
        ["uke", "uka", "veke", "veka", "week"].iter().any(|week| lower.ends_with(week))
    };
    if is_week(token)
        && let Some(week) = next.and_then(Token::number)
    {
        return Some((Week, of_week(week), 2));
    }
    if let Some(age) = age_in_one(&token.lower) {
        let more = usize::from(is(next, &["old"]));
        return Some((Age, of_age(age), 1 + more));
    }
    let counts = number.is_some() || token.is_one_of(&COUNTED);
    if counts && (is(next, &CHILDREN) || begins(next, &TWINS)) {
        // "One child" tells no more than "a child".
        return (!token.is_one_of(&["en", "ein", "ett", "eitt", "one"])).then_some((
            Children,
            Instead::Children,
            2,
        ));
    }
    let number = number?;
    let unit = next?;
    if is_week(unit) && !unit.lower.ends_with("weeks") {
        return Some((Week, of_week(number), 2));
    }
    if unit.begins(&["uker", "veker", "weeks"]) {
        return Some(match third {
            Some(third) if third.is_one_of(&OLD) => (Age, Instead::Baby, 3),
            Some(third) if third.is_one_of(&ALONG) => (Week, of_week(number), 2),
            _ => (Date, Instead::While, 2),
        });
    }
    if unit.begins(&["månede", "måned", "månad", "mnd", "month"]) {
        let old = third.is_some_and(|third| third.is_one_of(&OLD));
        let age = if number <= 12 { Instead::Baby } else { Instead::SmallChild };
        return Some(if old { (Age, age, 3) } else { (Date, Instead::While, 2) });
    }
    if unit.begins(&["dager", "dagar", "days", "døgn"]) {
        return Some((Date, Instead::While, 2));
    }
    if unit.is_one_of(&["år", "years", "year"]) {
        return Some(match third {
            Some(third) if third.is_one_of(&["siden", "sidan", "ago"]) => (Date, Instead::While, 2),
            Some(third) if third.is_one_of(&OLD) => (Age, of_age(number), 3),
            _ => (Age, of_age(number), 2),
        });
    }
    None
}

/// Two or three numbers with the marks of a date or a time between them.
fn is_date(words: &str) -> bool {
    let parts: Vec<&str> = words.split(['.', '-', '/', ':']).collect();
    let numbers = parts.iter().all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()));
    let small = |part: &&str, most: u16| part.parse().is_ok_and(|n: u16| (1..=most).contains(&n));
    match parts.as_slice() {
        [hour, minute] if words.contains(':') => numbers && small(hour, 24) && minute.len() == 2,
        [day, month] => numbers && small(day, 31) && small(month, 12),
        [_, _, _] => numbers,
        _ => false,
    }
}

/// "32-åring", "2-year".
fn age_in_one(lower: &str) -> Option<u32> {
    let (digits, rest) = lower.split_once('-')?;
    let age = digits.parse().ok().filter(|_| digits.len() <= 3)?;
    (rest.starts_with("år") || rest.starts_with("year")).then_some(age)
}

const fn of_week(week: u32) -> Instead {
    match week {
        0..=13 => Instead::Early,
        14..=27 => Instead::Midway,
        _ => Instead::NearBirth,
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

/// Capitalised words within a sentence, and where they begin one too.
fn names(text: &str, tokens: &[Token]) -> Vec<Coarse> {
    let capital = |token: &&Token| {
        token.words.chars().next().is_some_and(char::is_uppercase) && !NOBODYS.contains(&token.words)
    };
    let within = |at: usize, token: &Token| {
        let before = text.get(..token.range.start).unwrap_or_default();
        let last = before.chars().rev().find(|c| !matches!(c, ' ' | '«' | '"' | '(' | '“' | '\u{a0}'));
        let shortened =
            at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| token.is_one_of(&SHORT));
        match last {
            None | Some('!' | '?' | ':' | ';' | '\n' | '\r' | '-' | '–' | '•') => false,
            Some('.') => shortened,
            Some(_) => true,
        }
    };
    let inside: Vec<&Token> = tokens
        .iter()
        .enumerate()
        .filter(|(at, token)| capital(token) && within(*at, token))
        .map(|(_, t)| t)
        .collect();
    let known: BTreeSet<&str> = inside.iter().map(|token| token.words).collect();
    let all = tokens.iter().filter(|token| known.contains(token.words));
    all.map(|token| Coarse { kind: CoarseKind::Name, range: token.range.clone(), instead: Instead::Gone })
        .collect()
}

/// Runs of three digits or more in what is left, whatever they are.
fn numbers(text: &str, taken: &[Coarse]) -> Vec<Coarse> {
    let mut found: Vec<Coarse> = Vec::new();
    let mut run: Option<Range<usize>> = None;
    let mut long = |run: Option<Range<usize>>| {
        let Some(range) = run else { return };
        if text.get(range.clone()).unwrap_or_default().chars().count() >= 3 {
            found.push(Coarse { kind: CoarseKind::Number, range, instead: Instead::Gone });
        }
    };
    for (at, c) in text.char_indices() {
        if c.is_numeric() && !taken.iter().any(|coarse| coarse.range.contains(&at)) {
            let start = run.take().map_or(at, |run| run.start);
            run = Some(start..at + c.len_utf8());
        } else {
            long(run.take());
        }
    }
    long(run);
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(instead: Instead) -> &'static str {
        match instead {
            Instead::Gone => "[…]",
            Instead::Recently => "nylig",
            Instead::While => "en stund",
            Instead::Early => "tidlig i svangerskapet",
            Instead::Midway => "midt i svangerskapet",
            Instead::NearBirth => "nær fødsel",
            Instead::Baby => "baby",
            Instead::SmallChild => "lite barn",
            Instead::SchoolChild => "skolebarn",
            Instead::Young => "ung",
            Instead::Adult => "voksen",
            Instead::Children => "barn",
        }
    }

    fn made(text: &str) -> String {
        coarser(text, &find(text), &BTreeSet::new(), words)
    }

    #[test]
    fn times_weeks_ages_and_children_become_coarser_words() {
        for (fine, coarse) in [
            ("Hun er i uke 32 nå.", "Hun er nær fødsel nå."),
            ("Ho er i svangerskapsveke 12+3.", "Ho er tidlig i svangerskapet."),
            ("Gravid, 20 uker på vei.", "Gravid, midt i svangerskapet på vei."),
            ("Møtte opp 3.12.2026 og på mandag.", "Møtte opp nylig og på nylig."),
            ("Det var 3. mars 2025 at", "Det var nylig at"),
            ("ringte kl. 14.30 i går", "ringte nylig i går"),
            ("en 32-åring med tre barn", "en voksen med barn"),
            ("barnet er 4 år gammelt", "barnet er lite barn"),
            ("for 2 år siden", "for en stund siden"),
            ("venter tvillinger", "venter barn"),
            ("The baby is 6 weeks old.", "The baby is baby."),
        ] {
            let got = made(fine);
            let same = got == coarse
                || got == coarse.replace("er nær", "er i nær").replace("er tidlig", "er i tidlig");
            assert!(same, "{fine} -> {got}");
        }
    }

    #[test]
    fn names_and_places_within_a_sentence_are_struck_and_then_wherever_they_stand() {
        assert_eq!(made("Mor jobber på Mølla i Lillevik."), "Mor jobber på […] i […].");
        assert_eq!(made("Hun heter Signe. Signe sover lite."), "Hun heter […]. […] sover lite.");
        assert_eq!(made("Snakket med dr. Vik ved NAV."), "Snakket med dr. […] ved NAV.");
        assert_eq!(made("Sover lite. Spiser lite."), "Sover lite. Spiser lite.");
    }

    #[test]
    fn what_tells_outright_is_struck_and_what_is_let_stand_stands() {
        let text = "Skriv til noen@eksempel.no i uke 32.";
        let found = find(text);
        assert!(found.iter().any(|coarse| coarse.kind == CoarseKind::Trace), "{found:?}");
        let stands = (0..found.len()).collect();
        assert_eq!(coarser(text, &found, &stands, words), text);
    }

    proptest! {
        #[test]
        fn no_run_of_three_digits_survives(text in "[a-zA-ZæøåÆØÅ0-9 .,:+/-]{0,60}") {
            let got = made(&text);
            let mut run = 0;
            for c in got.chars() {
                run = if c.is_numeric() { run + 1 } else { 0 };
                prop_assert!(run < 3, "{} -> {}", text, got);
            }
        }

        #[test]
        fn places_lie_in_order_on_the_bounds_of_characters(text in "\\PC{0,60}") {
            let found = find(&text);
            for pair in found.windows(2) {
                prop_assert!(pair[0].range.end <= pair[1].range.start);
            }
            for coarse in &found {
                prop_assert!(text.get(coarse.range.clone()).is_some());
            }
        }
    }
}
