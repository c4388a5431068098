//! Words for what somebody believes, and for where they meet: in a small place that may tell who it is.

/// Whether a word is one of these, also within a longer one such as "kristent".
pub(super) fn is_one(lower: &str) -> bool {
    BEGIN.iter().any(|word| lower.starts_with(word)) || WHOLE.contains(&lower)
}

/// Only as whole words: what is longer may be something else.
const WHOLE: [&str; 7] = ["jew", "jews", "shia", "sunni", "imam", "imamen", "koranen"];

const BEGIN: [&str; 37] = [
    "adventist",
    "ahmadiyya",
    "ateist",
    "baptist",
    "brunstad",
    "buddhis",
    "catholic",
    "christian",
    "evangelical",
    "frikirke",
    "hindu",
    "islam",
    "jehova",
    "jewish",
    "jøde",
    "jødisk",
    "katolikk",
    "katolsk",
    "kristen",
    "kristne",
    "laestadian",
    "lestadian",
    "læstadian",
    "menighet",
    "metodist",
    "mormon",
    "moské",
    "mosque",
    "muslim",
    "ortodoks",
    "pentecostal",
    "pinsekirke",
    "pinsemenighet",
    "pinsevenn",
    "ramadan",
    "sikh",
    "synagog",
];
