//! What in a text could still tell who it is about when nobody is named, and coarser words for it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::find as find_traces;
use calendar::{CHILDREN, CLOCK, COUNTED, DAYS, MONTHS, TWINS};
pub use name::{Known, ends_no_sentence, is_nobodys, known};
pub use starter::is_one as begins_sentences;

mod age;
mod calendar;
mod faith;
mod name;
mod place;
mod starter;
#[cfg(test)]
mod tests;

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
    /// A name, a place, a workplace, a country or a language: a capitalised word that begins no ordinary sentence, or
    /// one of the larger places and languages however it is written.
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

/// Every such place in a text, in its order; none overlap. A name that is [`known`] from anywhere is one wherever it
/// stands. Numbers of services are struck too: which one somebody has may tell who it is.
#[must_use]
pub fn find(text: &str, known: &Known) -> Vec<Coarse> {
    let mut found: Vec<Coarse> = Vec::new();
    let traces = find_traces(text, &[]).into_iter();
    let traces =
        traces.map(|trace| Coarse { kind: CoarseKind::Trace, range: trace.range, instead: Instead::Gone });
    let tokens = tokens(text);
    for coarse in traces.chain(of_tokens(text, &tokens)).chain(name::find(text, &tokens, known)) {
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

/// Words and numbers; a mark between two digits, or the hyphen in "32-åring", belongs to them.
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
                (true, '.' | ':' | '/' | '+' | '-' | '‑' | '–', Some(next)) => {
                    let dash = matches!(c, '-' | '‑' | '–');
                    (next.is_numeric() && c != '–') || (dash && matches!(next, 'å' | 'Å' | 'y' | 'm'))
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
fn of_tokens(text: &str, tokens: &[Token]) -> Vec<Coarse> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let next = tokens.get(at + 1);
        let third = tokens.get(at + 2);
        let one = at_token(token, next, third).map(|(kind, instead, used)| {
            let end = tokens.get(at + used - 1).map_or(token.range.end, |last| last.range.end);
            (Coarse { kind, range: token.range.start..end, instead }, used)
        });
        let one = one.or_else(|| age::at(text, tokens, at));
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        at += one.as_ref().map_or(1, |(_, used)| *used);
        found.extend(one.map(|(coarse, _)| with_preposition(text, coarse, before)));
    }
    found
}

/// With the preposition before it, where what is said instead has its own or needs none: "in March" is "recently".
fn with_preposition(text: &str, coarse: Coarse, before: Option<&Token>) -> Coarse {
    let words: &[&str] = match (coarse.kind, coarse.instead) {
        (CoarseKind::Week, _) => &["i", "in"],
        (CoarseKind::Date, Instead::Recently) => &["i", "in", "på", "on", "den"],
        _ => &[],
    };
    let right_before = |word: &&Token| {
        let between = text.get(word.range.end..coarse.range.start).unwrap_or("-");
        word.is_one_of(words) && !between.is_empty() && between.chars().all(|c| c == ' ' || c == '\u{a0}')
    };
    match before.filter(right_before) {
        Some(word) => Coarse { range: word.range.start..coarse.range.end, ..coarse },
        None => coarse,
    }
}

/// What begins at a word, and how many words it takes.
fn at_token(
    token: &Token,
    next: Option<&Token>,
    third: Option<&Token>,
) -> Option<(CoarseKind, Instead, usize)> {
    use CoarseKind::{Children, Date, Week};
    let is = |token: Option<&Token>, words: &[&str]| token.is_some_and(|token| token.is_one_of(words));
    let begins = |token: Option<&Token>, words: &[&str]| token.is_some_and(|token| token.begins(words));
    let month =
        |token: Option<&Token>| token.is_some_and(|token| token.begins(&MONTHS) || token.lower == "may");
    let number = token.number();
    if let Some(week) = with_days(token.words) {
        let named = next.is_some_and(|next| age::is_week(next) || next.begins(&["uker", "veker", "weeks"]));
        return Some((Week, of_week(week), 1 + usize::from(named)));
    }
    if is_parity(&token.lower) {
        return Some((Children, Instead::Gone, 1));
    }
    if token.begins(&DAYS) || token.begins(&["sunday"]) {
        return Some((Date, Instead::Recently, 1));
    }
    // "Trebarnsmor": also that tells how many.
    let of_so_many = token.lower.split_once("barns").is_some_and(|(count, _)| age::in_words(count).is_some());
    if token.begins(&TWINS) || of_so_many {
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
    if age::is_week(token)
        && let Some(week) = next.and_then(|next| next.number().or_else(|| age::in_words(&next.lower)))
    {
        return Some((Week, of_week(week), 2));
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
    None
}

/// The week of "31+4": weeks of pregnancy and days of the next.
fn with_days(words: &str) -> Option<u32> {
    let (week, days) = words.split_once('+')?;
    let (week, days): (u32, u32) = (week.parse().ok()?, days.parse().ok()?);
    ((4..=42).contains(&week) && days <= 6).then_some(week)
}

/// "g2p1", also by its parts: how often somebody was pregnant and gave birth.
fn is_parity(lower: &str) -> bool {
    let mut parts = lower.split_inclusive(|c: char| c.is_ascii_digit());
    let is_part = |part: &str| {
        let mut chars = part.chars();
        matches!(chars.next(), Some('g' | 'p'))
            && matches!(chars.next(), Some('0'..='9'))
            && chars.next().is_none()
    };
    lower.len() <= 4 && !lower.is_empty() && parts.all(is_part)
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

const fn of_week(week: u32) -> Instead {
    match week {
        0..=13 => Instead::Early,
        14..=27 => Instead::Midway,
        _ => Instead::NearBirth,
    }
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
