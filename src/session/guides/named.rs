//! What in the words of a plan looks like it tells of somebody: a name, a day of birth, a number or an address.

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use crate::content::Library;
use crate::domain::guide::Field;
use crate::domain::identifying::TraceKind;
use crate::domain::identifying::coarse::{self, CoarseKind, Known};
use crate::session::traces;
use crate::text::{Text, fill};

/// Before a day these say that somebody was born then, or is to be.
const BORN: [&str; 9] = ["født", "fødd", "f", "fødselsdato", "født:", "born", "dob", "termin", "due"];
/// What may come along with a day.
const PREPOSITIONS: [&str; 5] = ["i", "in", "på", "on", "den"];
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

/// What the names of roles, places of work and meetings end with.
const ROLES: [&str; 36] = [
    "leder",
    "ledar",
    "leiar",
    "lederen",
    "leiaren",
    "jordmor",
    "jordmora",
    "jordmødrene",
    "pleier",
    "pleiar",
    "pleieren",
    "pleiaren",
    "lege",
    "legen",
    "leger",
    "psykolog",
    "pedagog",
    "terapeut",
    "konsulent",
    "rådgiver",
    "rådgivar",
    "ansvarlig",
    "ansvarleg",
    "koordinator",
    "kontakt",
    "team",
    "teamet",
    "møte",
    "møtet",
    "tjenesten",
    "tenesta",
    "kontoret",
    "senteret",
    "dagen",
    "gruppa",
    "gruppen",
];
/// In small letters ordinary words, and names.
const NAMES_TOO: [&str; 14] =
    ["dag", "liv", "per", "hans", "tor", "odd", "bo", "jo", "ola", "mai", "are", "live", "unn", "frank"];

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
    let mut said: BTreeSet<String> = BTreeSet::new();
    traces
        .chain(
            elevens(words).into_iter().map(|eleven| {
                fill(text.traces.looks_like, &[&eleven, text.traces.kind(TraceKind::BirthNumber)])
            }),
        )
        .chain(names.map(|name| fill(text.guide.points_name, &[&name])))
        .chain(births.map(|day| fill(text.guide.points_birth, &[&day])))
        .filter(|one| said.insert(one.clone()))
        .collect()
}

/// Eleven digits together, or six and five: a fødselsnummer as it is typed, whether or not its check digits hold.
fn elevens(words: &str) -> Vec<String> {
    let is_digit = |c: char| c.is_ascii_digit();
    let runs: Vec<(usize, &str)> = words
        .split(|c| !is_digit(c))
        .filter(|run| !run.is_empty())
        .map(|run| (run.as_ptr() as usize - words.as_ptr() as usize, run))
        .collect();
    let one = |at: usize| {
        let (start, run) = runs.get(at)?;
        if run.len() == 11 {
            return Some((*run).to_owned());
        }
        let (next, rest) = runs.get(at + 1).filter(|(_, rest)| run.len() == 6 && rest.len() == 5)?;
        let between = words.get(start + run.len()..*next)?;
        let blank = between.chars().count() == 1 && !between.starts_with(char::is_alphanumeric);
        blank.then(|| words.get(*start..next + rest.len()).map(str::to_owned)).flatten()
    };
    (0..runs.len()).filter_map(one).collect()
}

/// A word with where it stands.
struct Word<'a> {
    words: &'a str,
    range: Range<usize>,
    /// Whether the next word belongs to something else.
    ends: bool,
}

fn split(words: &str) -> Vec<Word<'_>> {
    let mut split = Vec::new();
    for word in words.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let start = word.as_ptr() as usize - words.as_ptr() as usize;
        let inside = start + word.find(bare).unwrap_or_default();
        let ends = word.ends_with(['.', '!', '?', ':', ';', ',', ')']);
        split.push(Word { words: bare, range: inside..inside + bare.len(), ends });
    }
    split
}

/// Capitalised words, those side by side as one; such as begin ordinary sentences, and those of services, of the
/// municipality and of the guides themselves are nobody's.
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
            let mut pieces = word.words.split(['-', '/']).filter(|piece| is_capital(piece));
            pieces.any(|piece| !is_nobodys(piece, &known))
                && !days.iter().any(|day| day.start <= word.range.start && word.range.end <= day.end)
        };
        let somebodys: Vec<&Word> = run.iter().filter(is_somebodys).collect();
        (!somebodys.is_empty()).then(|| somebodys.iter().map(|word| word.words).collect::<Vec<_>>().join(" "))
    };
    runs.iter().filter_map(told).collect()
}

fn is_capital(word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next().is_some_and(char::is_uppercase);
    // Fewer in capitals are short for something.
    let shouted = word.chars().count() > 3 && word.chars().all(char::is_uppercase);
    first && (shouted || letters.next().is_some_and(char::is_lowercase))
}

fn is_nobodys(piece: &str, known: &BTreeSet<String>) -> bool {
    let lower = piece.to_lowercase();
    let ordinary = known.contains(&lower)
        || coarse::is_nobodys(piece)
        || coarse::begins_sentences(&lower)
        || coarse::ends_no_sentence(&lower)
        || ROLES.iter().any(|role| lower.ends_with(role));
    ordinary && !NAMES_TOO.contains(&lower.as_str())
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
    words.filter(|word| word.chars().count() > 1).map(str::to_lowercase).collect()
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
        // The preposition is no part of the day.
        let first = day.split_whitespace().next().filter(|first| PREPOSITIONS.contains(first));
        let day = first.and_then(|first| day.strip_prefix(first)).unwrap_or(day).trim_start();
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
            ("Kari følger opp", "«Kari» kan være et navn"),
            ("Liv tar det", "«Liv» kan være et navn"),
            ("Tor leder", "«Tor» kan være et navn"),
            ("Avtalt med dr. Hansen", "«Hansen» kan være et navn"),
            ("Dr. Hansen ringer", "«Hansen» kan være et navn"),
            ("KARI NORDMANN", "«KARI NORDMANN» kan være et navn"),
            ("Ola og Per", "«Ola» kan være et navn, «Per» kan være et navn"),
            ("Kari", "«Kari» kan være et navn"),
            ("fødselsnr 01019012345", "«01019012345» ligner"),
            ("fnr 010190 12345 sjekkes", "«010190 12345» ligner"),
            ("den 12. mars 1990", "«12. mars 1990» kan være en fødselsdato"),
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
    fn common_names_are_asked_about_also_where_they_begin_a_note() {
        let names = "Anne Anna Anita Ane Are Arne Ask Astrid Berg Berit Bo Bjørn Bakke Dag Dal Elin Else Emma Erik Eva \
            Even Frank Frode Geir Grete Gro Gunn Hagen Hans Haug Haugen Heidi Helge Hilde Inge Ida Inger Jan Jo Johan Jon Kaja \
            Kari Kim Knut Lars Lena Lie Line Linn Live Liv Lund Maja Marie Marit Mari Mona Moe Nils Nina Nora Odd Ola Ole Ove \
            Per Pål Rita Rolf Rune Roy Rød Sara Siri Siv Solveig Sol Stein Stig Strand Svein Terje Tom Tone Tor Tore Tove \
            Turid Unni Vik Åse Ali Amina Fatima Hassan Ahmed Olga Hope Grace Ruth Mark Will Rose Bill";
        let missed: Vec<&str> = names
            .split_whitespace()
            .filter(|name| !said(&format!("{name} tar det")).is_some_and(|said| said.contains(name)))
            .collect();
        assert!(missed.is_empty(), "{missed:?}");
    }

    #[test]
    fn ordinary_notes_of_a_plan_are_not_asked_about() {
        for words in [
            "Jordmor",
            "Helsesykepleier",
            "Leder",
            "Avdelingsleder helsestasjon",
            "Kommuneoverlege, Fastlege og Psykolog",
            "Ring BUP innen fredag",
            "Avtal tid med NAV-veileder",
            "Skriv rutinen. Sjekk den mot RVTS sin.",
            "SJEKK med EPDS og TWEAK",
            "Bestill tolk. Send innkalling.",
            "Alle jordmødre har fått kurset",
            "Rutine oppdatert i mars 2027",
            "Oppdater plakaten på venterommet",
            "Personalmøte 12.1.2027 kl. 14.30",
            "Fagdag 2. halvår",
            "Opplæring for nye jordmødre",
            "Tas opp på neste teammøte",
            "Mangler fortsatt rom. Spør leder.",
            "Kan begynne etter ferien",
            "Gjennomgå meldeplikten med alle",
            "Drøft med barnevernet",
            "Påminn om samtykke hver gang",
            "Jordmødrene øver to og to",
            "Evaluer etter tre måneder",
            "Frist 1.3.2027; ansvarlig: enhetsleder",
            "Husk dr. på legekontoret",
            "Vår 2027: kurs i motiverende samtale",
            "Nei, ikke ennå. Venter på svar fra kommunen.",
        ] {
            assert_eq!(said(words), None, "{words}");
        }
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
