//! Words for days, months, hours and children, Norwegian and English.

pub(super) const DAYS: [&str; 17] = [
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
pub(super) const MONTHS: [&str; 18] = [
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
pub(super) const CLOCK: [&str; 5] = ["kl", "klokka", "klokken", "at", "time"];
pub(super) const CHILDREN: [&str; 9] =
    ["barn", "born", "unger", "ungar", "søsken", "sysken", "children", "kids", "siblings"];
pub(super) const TWINS: [&str; 4] = ["tvilling", "trilling", "twin", "triplet"];
pub(super) const COUNTED: [&str; 30] = [
    "to", "tre", "fire", "fem", "seks", "sju", "syv", "åtte", "ni", "ti", "ett", "eitt", "første", "andre",
    "tredje", "fjerde", "femte", "two", "three", "four", "five", "six", "seven", "one", "second", "third",
    "fourth", "fifth", "en", "ein",
];
