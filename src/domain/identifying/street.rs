//! A street with its house number: what a street may be called, and what only sounds like one.

use std::ops::Range;

use super::address::{Word, beside, is_one_of};

/// What a street's name ends with, in small letters too.
const STRONG: [&str; 14] = [
    "gata", "gate", "gaten", "gatå", "veien", "vegen", "vei", "veg", "allé", "alléen", "brygge", "geaidnu",
    "luodda", "gáhta",
];
/// What it may end with, and what other words end with too: only in a word with a capital.
const WEAK: [&str; 30] = [
    "plass", "plassen", "torg", "torget", "bakken", "bakke", "svingen", "sving", "stien", "kroken", "ringen",
    "tunet", "haugen", "bryggen", "brygga", "kaia", "kaien", "løkka", "åsen", "jordet", "faret", "vollen",
    "terrasse", "grenda", "smauet", "smuget", "stranda", "lia", "flaten", "flata",
];
/// Behind a capitalised word, as a word of its own.
const APART: [&str; 15] = [
    "gata", "gate", "gaten", "gt", "veien", "vegen", "vei", "veg", "allé", "alle", "alleen", "brygge",
    "geaidnu", "luodda", "gáhta",
];
/// The same, only behind a word that ends with s, as if it were somebody's.
const OWNED: [&str; 9] = ["plass", "torg", "torv", "terrasse", "bakke", "sving", "kai", "løkke", "smau"];
/// Words that end like a street and are none.
const NO_STREET: &str = "\
    luftvei luftveien luftvegen urinvei urinveien urinvegen fødselsvei fødselsveien fødselsvegen gallevei \
    galleveien gallevegen riksvei riksveg fylkesvei fylkesveg europavei europaveg motorvei motorveg omvei \
    skolevei skoleveien skolevegen arbeidsplass arbeidsplassen barnehageplass barnehageplassen sykehusplass \
    krisesenterplass overflaten overflata kontaktflaten hudflaten hudflata julia giulia magnolia mongolia \
    anatolia celia delia amelia cornelia ofelia ophelia aurelia kamelia adelia";
/// What a street's name ends with where it is cut short before a full stop.
const CUT: [&str; 4] = ["vn", "eg", "sg", "rg"];
/// What ends like a shortened street, and is none.
const NO_SHORTENED: [&str; 21] = [
    "navn", "namn", "havn", "jevn", "stevn", "ovn", "ravn", "øvn", "hevn", "revn", "leg", "veg", "steg",
    "berg", "borg", "jørg", "sarg", "varg", "farg", "bygt", "trygt",
];
/// Before «vei» these say that somebody is on the way; before «gate» they are no name either.
const NO_NAME: &str = "\
    på i ved av til fra frå mot over langs gjennom en ei ein et eit hver kvar den denne samme same hele \
    heile lang litt halv god om under noe noko ny neste egen eigen sin min hans hennes deres vår deira \
    hennar noens nokons alles ellers elles finnes finst";
/// At the beginning of a sentence, before «alle», these are no names.
const BEFORE_ALL: &str = "\
    har fikk fekk får tok ga gav ser så kjenn vil kan skal for med til og men nesten ikke ikkje gjør gjer \
    gikk gjekk mistet traff vi dei";
/// After a number these say that it counts something.
pub(super) const COUNTED: &str = "\
    min minutt minutter minuttar time timer timar km m meter dag dager dagar uke uker veker år ganger gonger \
    barn barna born borna mg kr kroner prosent poeng gram kg cm ml mil kilometer personer personar mennesker \
    minutes weeks times children";

/// A street that begins with this word or with the names before it, and ends with its house number.
pub(super) fn street(text: &str, before: &[Word], word: &Word, after: &[Word]) -> Option<Range<usize>> {
    let small = word.small();
    if is_one_of(NO_STREET, &small) {
        return None;
    }
    let stem = |endings: &[&str]| {
        let stems = endings.iter().filter_map(|ending| small.strip_suffix(ending));
        stems.map(|stem| stem.trim_end_matches('-').chars().count()).max().unwrap_or(0)
    };
    let strong = stem(&STRONG) >= 2;
    let cut = word.has_capital() && !strong && CUT.iter().any(|end| small.ends_with(end));
    let dot = cut || small.ends_with("gt");
    let (number, after) = numbered(text, word, after, strong && word.has_capital(), dot)?;
    let ends = house(text, number, after)?;
    let weak = word.has_capital() && stem(&WEAK) >= 2 && !is_other_word(&small);
    if strong || weak || is_shortened(text, word, number, &small) {
        return Some(word.range.start..ends);
    }
    let owned = before.last().filter(|name| name.text.ends_with('s'));
    let apart = APART.contains(&small.as_str()) || (owned.is_some() && OWNED.contains(&small.as_str()));
    let begins = apart.then(|| name_before(text, before, word)).flatten();
    if small.starts_with("alle") && begins.is_some_and(|begins| counts_all(text, begins)) {
        return None;
    }
    let in_small =
        || owned.filter(|name| matches!(small.as_str(), "gate" | "gt") && is_owner(text, name, word));
    Some(begins.or_else(|| in_small().map(|name| name.range.start))?..ends)
}

/// The house number that goes with a word, and what follows it; with `far` a comma may stand before it, with `dot` a
/// full stop.
fn numbered<'w, 't>(
    text: &str,
    word: &Word,
    after: &'w [Word<'t>],
    far: bool,
    dot: bool,
) -> Option<(&'w Word<'t>, Option<&'w Word<'t>>)> {
    let (first, second) = (after.first()?, after.get(1));
    if matches!(first.small().as_str(), "nr" | "nummer") {
        let number = second.filter(|number| beside(text, first, number, true))?;
        return beside(text, word, first, false).then_some((number, after.get(2)));
    }
    let comma =
        || far && text.get(word.range.end..first.range.start) == Some(", ") && ends_clause(text, first);
    (beside(text, word, first, dot) || comma()).then_some((first, second))
}

/// Whether nothing more is said behind a word before the next comma or stop.
fn ends_clause(text: &str, word: &Word) -> bool {
    let behind = text.get(word.range.end..).unwrap_or_default().trim_start_matches([' ', '\u{a0}']);
    behind.is_empty() || behind.starts_with([',', '.', ';', ')', '\n', '\r'])
}

/// Whether a word ends like a street, but as a verb made into a noun does, or as a name.
fn is_other_word(small: &str) -> bool {
    let sounds = ['a', 'e', 'i', 'o', 'u', 'y', 'æ', 'ø', 'å', 'd', 't'];
    let noun = small.strip_suffix("ringen").is_some_and(|stem| stem.ends_with(sounds));
    noun || small.ends_with("alia") || small.ends_with("ilia")
}

/// Whether a capitalised word is a street's name shortened at its end: Xgt., Xvn. or Xg.
fn is_shortened(text: &str, word: &Word, number: &Word, small: &str) -> bool {
    let dotted = text.get(word.range.end..number.range.start).is_some_and(|between| between.starts_with('.'));
    let known = small.strip_suffix("gt").is_some_and(|stem| {
        let sounds: &[char] =
            if dotted { &['e', 'r', 's', 'd', 'g', 'ø', 'k', 'p', 'v', 'm', 't'] } else { &['e', 'r', 's'] };
        stem.ends_with(sounds)
    });
    let cut = dotted && CUT.iter().any(|end| small.ends_with(end));
    let long = small.chars().count() >= 5;
    word.has_capital() && long && (known || cut) && !NO_SHORTENED.iter().any(|end| small.ends_with(end))
}

/// Whether a word in small letters before a street's own may be somebody's name.
fn is_owner(text: &str, name: &Word, word: &Word) -> bool {
    let small = name.small();
    small.chars().count() >= 4 && !is_one_of(NO_NAME, &small) && beside(text, name, word, false)
}

/// Whether the word before «alle» begins a sentence and may be a verb.
fn counts_all(text: &str, begins: usize) -> bool {
    let (ahead, name) = text.split_at_checked(begins).unwrap_or_default();
    let first = name.split(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    let ahead = ahead.trim_end_matches([' ', '\u{a0}']);
    let in_front = ahead.is_empty() || ahead.ends_with(['.', '!', '?', ':', ';', '\n', '\r']);
    let verb = ["te", "de", "et", "er", "ar"].iter().any(|end| first.ends_with(end));
    in_front && (verb || is_one_of(BEFORE_ALL, &first))
}

/// Where the capitalised words before a street's own word begin.
fn name_before(text: &str, before: &[Word], word: &Word) -> Option<usize> {
    let mut next = word;
    let mut begins = None;
    for name in before.iter().rev().take(3) {
        let is_name = name.has_capital() && !is_one_of(NO_NAME, &name.small());
        if !is_name || !beside(text, name, next, name.text.chars().count() <= 2) {
            break;
        }
        begins = Some(name.range.start);
        next = name;
    }
    begins
}

/// Where a house number ends: one to three digits, with a letter or without, or two of them with a hyphen between;
/// `None` where it counts something.
fn house(text: &str, number: &Word, next: Option<&Word>) -> Option<usize> {
    let (low, high) =
        number.text.split_once('-').map_or((number.text, None), |(low, high)| (low, Some(high)));
    if !is_house(low) || !high.is_none_or(is_house) {
        return None;
    }
    let dashed =
        |next: &&Word| text.get(number.range.end..next.range.start) == Some("–") && is_house(next.text);
    if let Some(upper) = next.filter(|next| high.is_none() && dashed(next)) {
        return (!is_counted(text, upper)).then_some(upper.range.end);
    }
    if is_counted(text, number) {
        return None;
    }
    let lettered = number.text.ends_with(|c: char| c.is_ascii_alphabetic());
    let entrance = next.filter(|next| {
        let one = next.text.len() == 1 && next.text.starts_with(|c| ('A'..='H').contains(&c));
        !lettered && one && beside(text, number, next, false)
    });
    Some(entrance.map_or(number.range.end, |entrance| entrance.range.end))
}

fn is_house(number: &str) -> bool {
    let digits = number.chars().take_while(char::is_ascii_digit).count();
    let mut letter = number.chars().skip(digits);
    let fits = letter.next().is_none_or(|c| c.is_ascii_alphabetic()) && letter.next().is_none();
    (1..=3).contains(&digits) && fits
}

/// Whether a number is part of a greater one, or what follows it says that it counts something.
fn is_counted(text: &str, number: &Word) -> bool {
    let after = text.get(number.range.end..).unwrap_or_default();
    let mut ahead = after.chars();
    let part = match ahead.next() {
        Some('%' | '/' | ':' | '+') => true,
        Some('.' | ',' | '–') => ahead.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    };
    let next = after.strip_prefix([' ', '\u{a0}']).unwrap_or_default();
    let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    part || next.starts_with('%') || is_one_of(COUNTED, &word.to_lowercase())
}
