//! A postcode with its place, told from a weight, a dose and a time of the day as far as can be.

use std::ops::Range;

use super::address::{Word, beside, is_one_of};
use super::street::COUNTED;

/// After four digits these say that they are no postcode.
const NO_PLACE: &str = "\
    apgar gram kr kcal ml mg mcg ie iu nok hcg hb uke veke mandag måndag tirsdag tysdag onsdag torsdag \
    fredag lørdag laurdag søndag januar februar mars april mai juni juli august september oktober november \
    desember gutt gut jente levende levande frisk vaginalt sectio keisersnitt keisarsnitt tvilling kontroll \
    ny nytt fikk fekk jordmor lege legen ringte ringde ring sms samtale time møte tolk ultralyd ul ctg \
    hjemmebesøk heimebesøk helsestasjon mann mannen far mor partner daglig dagleg kveld morgen morgon natt \
    transfusjon";
/// Before four digits these say what they are.
const NO_CODE: &str = "\
    kl klokka klokken vekt vekta vekten fødselsvekt fødselsvekta veide vog veier født fødd siden sidan ca \
    hcg betahcg beta-hcg s-hcg blødning bløding blødde klexane fragmin barn tvilling gutt jente dose nr";
/// Words that begin with one of these say that somebody's place is told.
const LIVES: [&str; 5] = ["adr", "flytt", "postboks", "address", "moved"];
/// These say the same as they are, also of a place in small letters.
const LIVES_IN: [&str; 11] =
    ["bor", "bur", "bodde", "budde", "buande", "boende", "lives", "lived", "adresse", "adressa", "adressen"];

/// Four digits and a place: behind a street, or where somebody is said to live, or where the line ends with it.
pub(super) fn postcode(
    text: &str,
    before: &[Word],
    code: &Word,
    after: &[Word],
    of_street: bool,
) -> Option<Range<usize>> {
    let place = after.first()?;
    let ahead = text.get(..code.range.start)?;
    let four = code.text.len() == 4 && code.text.bytes().all(|byte| byte.is_ascii_digit());
    let part_of_more = ahead.ends_with(|c: char| !c.is_whitespace() && !"(,:;«\"".contains(c));
    let is_year = matches!(code.text.get(..2), Some("19" | "20"));
    if !four
        || !beside(text, code, place, false)
        || part_of_more
        || (is_year && !ahead.trim_end().ends_with(','))
        || tells_what(before)
    {
        return None;
    }
    let lived_in = before.iter().rev().take(2).any(|word| LIVES_IN.contains(&word.small().as_str()));
    if !is_place(place, lived_in || of_street) {
        return None;
    }
    let mut last = place;
    for more in after.iter().skip(1).take(2) {
        if !(place.has_capital() && is_place(more, false) && beside(text, last, more, false)) {
            break;
        }
        last = more;
    }
    let lives = lived_in
        || before.iter().rev().take(2).any(|word| {
            let small = word.small();
            LIVES.iter().any(|begin| small.starts_with(begin))
        });
    // A weight, a dose and a time are round rather than not.
    let round = code.text.ends_with(['0', '5']);
    let at_end = ends_line(text.get(last.range.end..)?) && (!round || leads_in(ahead, before));
    (of_street || lives || at_end).then_some(code.range.start..last.range.end)
}

fn is_place(word: &Word, also_small: bool) -> bool {
    let long = word.text.chars().count() >= if word.has_capital() { 2 } else { 3 };
    let letters = word.text.chars().all(|c| c.is_alphabetic() || c == '-');
    let small = word.small();
    let other = is_one_of(NO_PLACE, &small) || is_one_of(COUNTED, &small);
    long && letters && !other && (word.has_capital() || also_small)
}

/// Whether the words before four digits say what they are. A child has its number behind it.
fn tells_what(before: &[Word]) -> bool {
    let said = before.iter().rev().find(|word| word.text.starts_with(char::is_alphabetic));
    let near = before.iter().rev().take(2).any(|word| said.is_some_and(|said| said.range == word.range));
    near && said.is_some_and(|word| is_one_of(NO_CODE, &word.small()))
}

fn ends_line(behind: &str) -> bool {
    let behind = behind.strip_prefix('.').unwrap_or(behind).trim_start_matches([' ', '\u{a0}']);
    behind.is_empty() || behind.starts_with(['\n', '\r'])
}

/// Whether the line begins here, or a mark or a small word such as «fra» leads to a place.
fn leads_in(ahead: &str, before: &[Word]) -> bool {
    let bare = ahead.trim_end_matches([' ', '\u{a0}']);
    let mark = bare.is_empty() || bare.ends_with(['\n', '\r', ',', ':', ';', '(', '«', '"', '-', '–']);
    let word = before.last().map(Word::small).unwrap_or_default();
    mark || matches!(word.as_str(), "i" | "på" | "fra" | "frå" | "til" | "ved" | "nær" | "in" | "from")
}
