//! An instrument as the YAML library alone reads it: the shape and the places of `content::raw`, and nothing made of it.
#![expect(
    dead_code,
    clippy::large_enum_variant,
    reason = "read and never looked at; nothing is boxed for it"
)]

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_saphyr::Spanned;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Instrument {
    format: u32,
    kind: String,
    id: Spanned<String>,
    version: String,
    theme: Theme,
    title: Spanned<Words>,
    purpose: Spanned<Words>,
    window: Spanned<Words>,
    wording: Wording,
    licence: Licence,
    reviewed: String,
    sources: BTreeMap<String, Source>,
    setting: Setting,
    not_meant: Spanned<Words>,
    items: Vec<Item>,
    scales: Vec<Scale>,
    vectors: Vec<Spanned<Vector>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    nb: Option<Spanned<String>>,
    nn: Option<Spanned<String>>,
    en: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Theme {
    Alcohol,
    MentalHealth,
    Violence,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Wording {
    Own,
    Official,
    Topics,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Licence {
    status: String,
    note: Option<Spanned<Words>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    cite: String,
    pmid: Option<u32>,
    checked: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Setting {
    alone: String,
    interpreter: String,
    filled_in_by: Spanned<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    id: Spanned<String>,
    topic: Spanned<Words>,
    ask: Option<Spanned<Words>>,
    answer: Answer,
    points: Option<Spanned<Points>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Answer {
    YesNo,
    Number { min: u32, max: u32, unit: Spanned<Words> },
    OneOf(Vec<Choice>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    id: Spanned<String>,
    label: Spanned<Words>,
    points: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Points {
    Yes(u32),
    Steps(Vec<Step>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    from: u32,
    give: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scale {
    id: Spanned<String>,
    label: Spanned<Words>,
    value: Value,
    range: Spanned<[u32; 2]>,
    bands: Vec<Band>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Value {
    Sum(Vec<Spanned<String>>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Band {
    id: Spanned<String>,
    from: Spanned<u32>,
    label: Spanned<Words>,
    means: Spanned<Words>,
    source: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    answers: BTreeMap<String, Spanned<String>>,
    total: Option<Spanned<u32>>,
    band: Option<Spanned<String>>,
}
