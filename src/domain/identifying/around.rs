//! What the words around a number say of it: that it is rung, that it is measured, or that it is a service's.

/// Words that hold one of these say that numbers behind them are measured or counted.
const MEASURED: [&str; 10] =
    ["uke", "veke", "mål", "fundus", "vekt", "puls", "kontroll", "insulin", "hcg", "ferritin"];
/// Words that begin with one of these say the same.
const COUNTED: [&str; 7] = ["week", "dag", "day", "sf-", "klokk", "dose", "sov"];
/// Words that say the same as they are.
const SHORT: [&str; 4] = ["sf", "kl", "bt", "hb"];
/// Behind numbers, these are units.
const UNITS: [&str; 19] = [
    "mg", "mcg", "µg", "ie", "iu", "cm", "mm", "kg", "g", "gram", "slag", "uker", "veker", "ml", "kr",
    "kroner", "dager", "dagar", "weeks",
];
/// Words that begin with one of these say that a number is rung.
const RUNG: [&str; 8] = ["tlf", "telefon", "mob", "ring", "sms", "phone", "call", "nummer"];
/// Words that hold one of these say whose number it is: one of a service that everybody may ring.
const SERVICES: [&str; 8] = [
    "legevakt",
    "krisesent",
    "giftinformasjon",
    "sykehus",
    "sjukehus",
    "fødeavdeling",
    "helsestasjon",
    "jordmorvakt",
];

/// Whether the word before says that numbers here are measured, or the one after is a unit.
pub(super) fn is_measured(before: &str, after: &str) -> bool {
    let word = last_words(before).next().unwrap_or_default();
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    // A user is no week.
    let measured = MEASURED.iter().any(|part| bare.contains(part)) && !bare.contains("bruk");
    let counted = COUNTED.iter().any(|begin| bare.starts_with(begin));
    measured || counted || SHORT.contains(&bare) || unit_follows(after)
}

fn unit_follows(after: &str) -> bool {
    let next = after.trim_start_matches([' ', '\u{a0}']);
    let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    word == "E" || UNITS.contains(&word.to_lowercase().as_str())
}

/// Whether one of the last words before says that the number is rung.
pub(super) fn is_rung(before: &str) -> bool {
    last_words(before).take(4).any(|word| {
        let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        RUNG.iter().any(|begin| bare.starts_with(begin)) || bare.contains("tlf")
    })
}

/// Whether one of the two words before, in the same sentence, names a service. A mobile is somebody's own.
pub(super) fn is_of_service(before: &str) -> bool {
    for word in last_words(before).filter(|word| !is_country(word)).take(2) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let shortened = matches!(bare, "tlf" | "nr" | "tel");
        if bare.starts_with("mob") || (word.ends_with(['.', '!', '?', ';']) && !shortened) {
            return false;
        }
        let birth = bare.starts_with("føde") && !bare.starts_with("fødeland");
        let sos = bare == "sos" || bare.starts_with("sos-");
        if birth || sos || SERVICES.iter().any(|part| bare.contains(part)) {
            return true;
        }
    }
    false
}

fn is_country(word: &str) -> bool {
    word.trim_matches(|c: char| !c.is_alphanumeric()) == "47"
}

/// The words before, in small letters, the last first, as far as the line goes back.
fn last_words(before: &str) -> impl Iterator<Item = String> {
    let line = before.rsplit(['\n', '\r']).next().unwrap_or_default();
    line.split_whitespace().rev().map(str::to_lowercase)
}
