//! Street addresses: a word for a street with a house number, or a postcode with its place.

use std::ops::Range;

/// What a street's name ends with, in small letters too.
const STRONG: [&str; 14] = [
    "gata", "gate", "gaten", "gatå", "veien", "vegen", "vei", "veg", "allé", "alléen", "brygge", "geaidnu",
    "luodda", "gáhta",
];
/// What it may end with, and what other words end with too: only in a word with a capital.
const WEAK: [&str; 27] = [
    "plass", "plassen", "torg", "torget", "bakken", "bakke", "svingen", "sving", "stien", "kroken", "ringen",
    "tunet", "haugen", "bryggen", "brygga", "kaia", "kaien", "løkka", "åsen", "jordet", "faret", "vollen",
    "terrasse", "grenda", "smauet", "smuget", "stranda",
];
/// Behind a capitalised word, as a word of its own.
const APART: [&str; 13] = [
    "gata", "gate", "gaten", "gt", "veien", "vegen", "vei", "veg", "allé", "brygge", "geaidnu", "luodda",
    "gáhta",
];
/// The same, only behind a word that ends with s, as if it were somebody's.
const OWNED: [&str; 9] = ["plass", "torg", "torv", "terrasse", "bakke", "sving", "kai", "løkke", "smau"];
/// Words that end like a street and are none.
const NO_STREET: [&str; 30] = [
    "luftvei",
    "luftveien",
    "luftvegen",
    "urinvei",
    "urinveien",
    "urinvegen",
    "fødselsvei",
    "fødselsveien",
    "fødselsvegen",
    "gallevei",
    "galleveien",
    "gallevegen",
    "riksvei",
    "riksveg",
    "fylkesvei",
    "fylkesveg",
    "europavei",
    "europaveg",
    "motorvei",
    "motorveg",
    "omvei",
    "skolevei",
    "skoleveien",
    "skolevegen",
    "arbeidsplass",
    "arbeidsplassen",
    "barnehageplass",
    "barnehageplassen",
    "sykehusplass",
    "krisesenterplass",
];
/// Before «vei» these say that somebody is on the way.
const NO_NAME: [&str; 41] = [
    "på", "i", "ved", "av", "til", "fra", "frå", "mot", "over", "langs", "gjennom", "en", "ei", "ein", "et",
    "eit", "hver", "kvar", "den", "denne", "samme", "same", "hele", "heile", "lang", "litt", "halv", "god",
    "om", "under", "noe", "noko", "ny", "neste", "egen", "eigen", "sin", "min", "hans", "hennes", "deres",
];
/// After a number these say that it counts something.
const COUNTED: [&str; 30] = [
    "min", "minutt", "minutter", "minuttar", "time", "timer", "timar", "km", "m", "meter", "dag", "dager",
    "dagar", "uke", "uker", "veker", "år", "ganger", "gonger", "barn", "born", "mg", "kr", "kroner",
    "prosent", "poeng", "minutes", "weeks", "times", "children",
];
/// After four digits these say that they are no postcode.
const NO_PLACE: [&str; 36] = [
    "apgar",
    "gram",
    "kr",
    "kcal",
    "ml",
    "mg",
    "mcg",
    "ie",
    "iu",
    "nok",
    "hcg",
    "hb",
    "uke",
    "veke",
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
];
/// Before four digits these say what they are.
const NO_CODE: [&str; 16] = [
    "kl",
    "klokka",
    "klokken",
    "vekt",
    "vekta",
    "vekten",
    "fødselsvekt",
    "fødselsvekta",
    "veide",
    "vog",
    "veier",
    "født",
    "fødd",
    "siden",
    "sidan",
    "ca",
];

/// A word, and whether it begins with a capital.
struct Word<'a> {
    range: Range<usize>,
    text: &'a str,
}

impl Word<'_> {
    fn has_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    fn small(&self) -> String {
        self.text.to_lowercase()
    }

    fn is_number(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }
}

pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let before = words.get(..at).unwrap_or_default();
        let after = words.get(at + 1..).unwrap_or_default();
        let range = if word.is_number() {
            postcode(text, before, word, after)
        } else {
            street(text, before, word, after)
        };
        let Some(range) = range else { continue };
        match found.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            // A street and its place are one address.
            Some(last) if text.get(last.end..range.start).is_some_and(is_comma) => last.end = range.end,
            _ => found.push(range),
        }
    }
    found
}

fn is_comma(between: &str) -> bool {
    between.len() <= 3 && between.chars().all(|c| c == ',' || c.is_whitespace())
}

/// Letters and digits that stand together, with the hyphens and dots between them that belong to a name.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut begun: Option<usize> = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let belongs = c.is_alphanumeric() || c == '\'' || (c == '-' && begun.is_some());
        match begun {
            None if belongs => begun = Some(at),
            Some(from) if !belongs => {
                begun = None;
                let word = text.get(from..at).unwrap_or_default().trim_end_matches(['-', '\'']);
                found.push(Word { range: from..from + word.len(), text: word });
            }
            _ => {}
        }
    }
    found
}

/// Whether one blank, or with `dot` a full stop and a blank, stands between two words.
fn beside(text: &str, one: &Word, other: &Word, dot: bool) -> bool {
    let between = text.get(one.range.end..other.range.start).unwrap_or_default();
    matches!(between, " " | "\u{a0}") || (dot && matches!(between, ". " | "."))
}

fn street(text: &str, before: &[Word], word: &Word, after: &[Word]) -> Option<Range<usize>> {
    let small = word.small();
    let number = after.first()?;
    if !beside(text, word, number, small == "gt") || NO_STREET.contains(&small.as_str()) {
        return None;
    }
    let ends = house(text, number, after.get(1))?;
    let stem = |endings: &[&str]| {
        let stems = endings.iter().filter_map(|ending| small.strip_suffix(ending));
        stems.map(|stem| stem.trim_end_matches('-').chars().count()).max().unwrap_or(0)
    };
    let other_word = small.ends_with("eringen") || small.ends_with("dringen") || small.ends_with("øringen");
    let compound = stem(&STRONG) >= 2 || (word.has_capital() && stem(&WEAK) >= 2 && !other_word);
    if compound {
        return Some(word.range.start..ends);
    }
    let owned = before.last().is_some_and(|name| name.text.ends_with('s'));
    let apart = APART.contains(&small.as_str()) || (owned && OWNED.contains(&small.as_str()));
    Some(apart.then(|| name_before(text, before, word)).flatten()?..ends)
}

/// Where the capitalised words before a street's own word begin.
fn name_before(text: &str, before: &[Word], word: &Word) -> Option<usize> {
    let mut next = word;
    let mut begins = None;
    for name in before.iter().rev().take(3) {
        let is_name = name.has_capital() && !NO_NAME.contains(&name.small().as_str());
        if !is_name || !beside(text, name, next, name.text.chars().count() <= 2) {
            break;
        }
        begins = Some(name.range.start);
        next = name;
    }
    begins
}

/// Where a house number ends: one to three digits, with a letter or without; `None` where it counts something.
fn house(text: &str, number: &Word, next: Option<&Word>) -> Option<usize> {
    let digits = number.text.chars().take_while(char::is_ascii_digit).count();
    let mut letter = number.text.chars().skip(digits);
    let lettered = letter.next();
    let fits = lettered.is_none_or(|c| c.is_ascii_alphabetic()) && letter.next().is_none();
    if !(1..=3).contains(&digits) || !fits {
        return None;
    }
    let after = text.get(number.range.end..).unwrap_or_default();
    let mut ahead = after.chars();
    let counted = match ahead.next() {
        Some('%' | '/' | ':' | '+') => true,
        Some('.' | ',' | '–') => ahead.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    };
    let next = next.filter(|next| beside(text, number, next, false));
    if counted || after.starts_with(" %") || next.is_some_and(|next| COUNTED.contains(&next.small().as_str()))
    {
        return None;
    }
    let entrance = next.filter(|next| {
        lettered.is_none() && next.text.len() == 1 && next.text.starts_with(|c| ('A'..='H').contains(&c))
    });
    Some(entrance.map_or(number.range.end, |entrance| entrance.range.end))
}

/// Four digits and a place. A clock time, a weight or a year before a capitalised word is none, as far as can be told.
fn postcode(text: &str, before: &[Word], code: &Word, after: &[Word]) -> Option<Range<usize>> {
    let place = after.first()?;
    let four = code.text.len() == 4 && code.text.bytes().all(|byte| byte.is_ascii_digit());
    let letters =
        place.text.chars().count() >= 2 && place.text.chars().all(|c| c.is_alphabetic() || c == '-');
    let named = letters && place.has_capital() && !NO_PLACE.contains(&place.small().as_str());
    if !(four && named && beside(text, code, place, false)) {
        return None;
    }
    let ahead = text.get(..code.range.start)?;
    let told = before.last().is_some_and(|word| NO_CODE.contains(&word.small().as_str()));
    let part_of_more = ahead.ends_with(|c: char| !c.is_whitespace() && !"(,:;«\"".contains(c));
    let is_year = matches!(code.text.get(..2), Some("19" | "20"));
    let begins_sentence = ahead.trim_end_matches([' ', '\u{a0}']).ends_with(['.', '!', '?', '\n', '\r'])
        || ahead.trim().is_empty();
    let behind = text.get(place.range.end..).unwrap_or_default().trim_start_matches([' ', '\u{a0}']);
    let ends_there = behind.is_empty() || behind.starts_with([',', '.', ';', ')', '\n', '\r', '»']);
    if told
        || part_of_more
        || (is_year && !ahead.trim_end().ends_with(','))
        || (begins_sentence && !ends_there)
    {
        return None;
    }
    Some(code.range.start..place.range.end)
}
