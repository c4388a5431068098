//! What in the words of a plan looks like it tells of somebody: a name, a day of birth, a number or an address.

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use crate::content::Library;
use crate::domain::guide::Field;
use crate::domain::identifying::coarse::{self, CoarseKind, Known};
use crate::session::traces;
use crate::text::{Text, fill};

/// Before a day these say that somebody was born then, or is to be.
const BORN: [&str; 9] = ["født", "fødd", "f", "fødselsdato", "født:", "born", "dob", "termin", "due"];
/// Months by their first three letters, in all the languages, the first of them first.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mar"],
    &["apr"],
    &["mai", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["des", "dec"],
];

/// What words typed into a field look like that they tell of somebody, said as a question; `None` where they look like
/// nothing that was not there before. A plan is about nobody, so what it holds is asked about before it is kept.
#[must_use]
pub fn may_tell(
    field: Field,
    typed: &str,
    before: &str,
    today: NaiveDate,
    library: &Library,
    text: &Text,
) -> Option<String> {
    if !matches!(field, Field::Note | Field::Role) {
        return None;
    }
    let stood = found(before, today, library, text);
    let new: Vec<String> =
        found(typed, today, library, text).into_iter().filter(|one| !stood.contains(one)).collect();
    (!new.is_empty()).then(|| fill(text.guide.points_ask, &[&new.join(", ")]))
}

fn found(words: &str, today: NaiveDate, library: &Library, text: &Text) -> Vec<String> {
    let traces = traces::in_words(words, library).into_iter();
    let traces = traces.map(|(kind, words)| fill(text.traces.looks_like, &[&words, text.traces.kind(kind)]));
    let names = names(words, library, text).into_iter();
    let births = births(words, today).into_iter();
    traces
        .chain(names.map(|name| fill(text.guide.points_name, &[&name])))
        .chain(births.map(|day| fill(text.guide.points_birth, &[&day])))
        .collect()
}

/// A word with where it stands.
struct Word<'a> {
    words: &'a str,
    range: Range<usize>,
    /// Whether a sentence begins with it.
    first: bool,
    /// Whether the next word belongs to something else.
    ends: bool,
}

fn split(words: &str) -> Vec<Word<'_>> {
    let mut split = Vec::new();
    let mut first = true;
    for word in words.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let start = word.as_ptr() as usize - words.as_ptr() as usize;
        let inside = start + word.find(bare).unwrap_or_default();
        let ends = word.ends_with(['.', '!', '?', ':', ';', ',', ')']);
        split.push(Word { words: bare, range: inside..inside + bare.len(), first, ends });
        first = word.ends_with(['.', '!', '?', ':', ';']) || bare.is_empty();
    }
    split
}

/// Capitalised words side by side, and one by itself within a sentence; those of services, of the municipality and of the
/// guides themselves are nobody's.
fn names(words: &str, library: &Library, text: &Text) -> Vec<String> {
    let mut runs: Vec<Vec<Word>> = Vec::new();
    let mut goes_on = false;
    for word in split(words) {
        let is_capital = is_capital(word.words);
        let ends = word.ends;
        if is_capital {
            match runs.last_mut().filter(|_| goes_on) {
                Some(run) => run.push(word),
                None => runs.push(vec![word]),
            }
        }
        goes_on = is_capital && !ends;
    }
    if runs.is_empty() {
        return Vec::new();
    }
    let days: Vec<Range<usize>> = coarse::find(words, &Known::default())
        .into_iter()
        .filter(|one| one.kind == CoarseKind::Date)
        .map(|one| one.range)
        .collect();
    let known = known(library, text);
    let told = |run: &Vec<Word>| {
        let is_somebodys = |word: &&Word| {
            let mut pieces = word.words.split('-').filter(|piece| is_capital(piece));
            pieces.any(|piece| !known.contains(&piece.to_lowercase()))
                && !days.iter().any(|day| day.start <= word.range.start && word.range.end <= day.end)
        };
        let somebodys: Vec<&Word> = run.iter().filter(is_somebodys).collect();
        // One word that begins a sentence is capitalised anyhow.
        let alone = matches!(somebodys.as_slice(), [only] if only.first);
        (!somebodys.is_empty() && !alone)
            .then(|| somebodys.iter().map(|word| word.words).collect::<Vec<_>>().join(" "))
    };
    runs.iter().filter_map(told).collect()
}

fn is_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// Words that stand in what services, the municipality and the guides are called and say.
fn known(library: &Library, text: &Text) -> BTreeSet<String> {
    let lang = text.lang;
    let directory = library.directory();
    let services = directory.all().map(|service| service.name.get(lang).to_owned());
    let guides = library.sound_guides();
    let guides = guides.iter().flat_map(|guide| {
        let items =
            guide.items().flat_map(|item| [Some(&item.text), item.why.as_ref()].into_iter().flatten());
        [&guide.title, &guide.about].into_iter().chain(items).map(|words| words.get(lang).to_owned())
    });
    let municipality = library.profile().name.clone();
    let all: Vec<String> = services.chain(guides).chain(municipality).collect();
    let words = all.iter().flat_map(|words| words.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| is_capital(word)).map(str::to_lowercase).collect()
}

/// Days in the past, written whole, and days that are said to be somebody's birth or term.
fn births(words: &str, today: NaiveDate) -> Vec<String> {
    let is_born = |range: &Range<usize>| {
        let before = words.get(..range.start).unwrap_or_default();
        let last = before.split_whitespace().rev().take(2);
        last.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
            .any(|word| BORN.contains(&word.as_str()))
    };
    let found = coarse::find(words, &Known::default()).into_iter();
    let found = found.filter(|one| matches!(one.kind, CoarseKind::Date | CoarseKind::Number));
    let days = found.filter_map(|one| {
        let day = words.get(one.range.clone())?;
        let is_day = day.chars().any(|c| c.is_ascii_digit());
        let told = is_day && (is_past(day, today) || (one.kind == CoarseKind::Date && is_born(&one.range)));
        told.then(|| day.to_owned())
    });
    days.collect()
}

/// Whether these words are a whole day, with its year, that is past.
fn is_past(words: &str, today: NaiveDate) -> bool {
    let parts: Vec<&str> =
        words.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let six = |at: usize| words.get(at..at + 2).and_then(|two| two.parse::<u32>().ok());
    let day = match parts.as_slice() {
        // As six digits, as in a fødselsnummer; a year of two digits is always one that was.
        [whole] if whole.len() == 6 && whole.bytes().all(|byte| byte.is_ascii_digit()) => {
            let (day, month, year) = (six(0), six(2), six(4));
            let year = year.map(|year| of_two(year, today));
            year.zip(month)
                .zip(day)
                .and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day))
        }
        [year, month, day] if year.len() == 4 => made(day, month, year, today),
        [day, month, year] => made(day, month, year, today),
        _ => None,
    };
    day.is_some_and(|day| day < today)
}

fn made(day: &str, month: &str, year: &str, today: NaiveDate) -> Option<NaiveDate> {
    let year: u32 = year.parse().ok()?;
    let year = if year < 100 { of_two(year, today) } else { i32::try_from(year).ok()? };
    let month = month.parse().ok().or_else(|| {
        let first: String = month.to_lowercase().chars().take(3).collect();
        let at = MONTHS.iter().position(|names| names.contains(&first.as_str()))?;
        u32::try_from(at + 1).ok()
    })?;
    NaiveDate::from_ymd_opt(year, month, day.parse().ok()?)
}

/// The latest year with these two last digits that has begun.
fn of_two(year: u32, today: NaiveDate) -> i32 {
    let year = 2000 + i32::try_from(year).unwrap_or_default();
    if year > today.year() { year - 100 } else { year }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::source::Tree;
    use crate::domain::lang::Lang;

    fn said(words: &str) -> Option<String> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let (library, text) = (Library::open(Tree::embedded(), None), Text::of(Lang::Nb));
        may_tell(Field::Note, words, "", today, &library, &text)
    }

    #[test]
    fn names_days_of_birth_and_numbers_are_pointed_at() {
        let number = ["22", "33", "44", "55"].join(" ");
        for (words, told) in [
            ("Kari Nordmann følger opp", "«Kari Nordmann» kan være et navn"),
            ("avtalt med Kari", "«Kari» kan være et navn"),
            ("gutten f. 3.4", "«3.4» kan være en fødselsdato"),
            ("mor 12.03.1990", "«12.03.1990» kan være en fødselsdato"),
            ("mor 12.03.90", "«12.03.90» kan være en fødselsdato"),
            ("mor 12. mars 1990", "kan være en fødselsdato"),
            ("mor 120390", "«120390» kan være en fødselsdato"),
            (&format!("ring {number}"), "ligner et telefonnummer"),
        ] {
            assert!(said(words).is_some_and(|said| said.contains(told)), "{words}: {:?}", said(words));
        }
    }

    #[test]
    fn what_a_plan_is_made_of_is_not_pointed_at() {
        for words in [
            "Leder i tjenesten. Alle får tilbudet.",
            "Vedtatt innen 1.12.2027, meldes NAV og BUP",
            "opplæring i Foreldre-baby samspill, avtale med Krisesenteret",
            "3 dager, 40 timer, 2. halvår 2027",
            "",
        ] {
            assert_eq!(said(words), None, "{words}");
        }
        let library = Library::open(Tree::embedded(), None);
        let service = library.directory().all().find_map(|service| service.phones.first().cloned()).unwrap();
        assert_eq!(said(&format!("Ring {service}")), None, "a service's number is nobody's");
    }

    #[test]
    fn what_stood_there_before_is_not_asked_about_again() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let (library, text) = (Library::open(Tree::embedded(), None), Text::of(Lang::Nb));
        let before = "avtalt med Kari";
        let ask = |typed| may_tell(Field::Note, typed, before, today, &library, &text);
        assert_eq!(ask("avtalt med Kari på nytt"), None);
        assert!(
            ask("avtalt med Kari og Ola").is_some_and(|said| said.contains("Ola") && !said.contains("Kari"))
        );
    }
}
