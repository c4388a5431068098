//! Rules as they stand in a file.

use std::fmt;

use serde::de::value::{SeqAccessDeserializer, StrDeserializer};
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::At;
use crate::domain::context::{Alone, BornChildren, Interpreter, Person, Stage};

/// A rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::content) enum Condition {
    All(At<Vec<Self>>),
    Any(At<Vec<Self>>),
    Not(Box<Self>),
    Item(At<ItemTest>),
    Band(BandTest),
    State(At<String>),
    Context(ContextTest),
    Alert(At<String>),
    Judgement(At<String>),
    Finding(At<String>),
    Asked(At<String>),
    Declined(At<String>),
}

/// What must stand at an item; exactly one test.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::content) struct ItemTest {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) is: Option<At<String>>,
    pub(in crate::content) at_least: Option<At<u32>>,
    pub(in crate::content) at_most: Option<At<u32>>,
    pub(in crate::content) points_at_least: Option<At<u32>>,
}

/// In which bands a scale must lie.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct BandTest {
    pub(in crate::content) of: At<String>,
    pub(in crate::content) r#in: Vec<At<String>>,
}

/// What must be so in the room.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::content) enum ContextTest {
    Stage(Stage),
    Person(Persons),
    Alone(Alone),
    Interpreter(Interpreter),
    BornChildren(BornChildren),
    Week(At<Between>),
    BabyAgeWeeks(At<Between>),
}

/// One person, or a list of them.
#[derive(Clone, Debug)]
pub(in crate::content) struct Persons(pub(in crate::content) Vec<Person>);

impl<'de> Deserialize<'de> for Persons {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrMore)
    }
}

struct OneOrMore;

impl<'de> Visitor<'de> for OneOrMore {
    type Value = Persons;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a person, or a list of them")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Persons, E> {
        Person::deserialize(StrDeserializer::new(text)).map(|person| Persons(vec![person]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Persons, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(list)).map(Persons)
    }
}

/// From and to, both included; one may be left out.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::content) struct Between {
    pub(in crate::content) at_least: Option<u16>,
    pub(in crate::content) at_most: Option<u16>,
}

impl Condition {
    /// Calls `see` with every rule that has no parts.
    pub(in crate::content) fn each_leaf<'a>(&'a self, see: &mut dyn FnMut(&'a Self)) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.value.iter().for_each(|part| part.each_leaf(see)),
            Self::Not(part) => part.each_leaf(see),
            leaf => see(leaf),
        }
    }
}
