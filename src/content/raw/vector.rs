//! Vectors as they stand in a file, their answers read as words and never as types.

use std::fmt;

use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::{At, Pairs};
use crate::domain::context::Person;

/// Answers with their result.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Vector {
    pub(in crate::content) answers: Pairs<At<Given>>,
    pub(in crate::content) person: Option<Person>,
    pub(in crate::content) total: Option<At<u32>>,
    pub(in crate::content) band: Option<At<String>>,
    #[serde(default)]
    pub(in crate::content) scales: Pairs<At<Expected>>,
    pub(in crate::content) states: Option<Vec<At<String>>>,
    pub(in crate::content) alerts: Option<Vec<At<String>>>,
    pub(in crate::content) missing: Option<Vec<At<String>>>,
}

/// What a scale must come out as.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Expected {
    pub(in crate::content) value: Option<u32>,
    pub(in crate::content) min: Option<u32>,
    pub(in crate::content) max: Option<u32>,
    pub(in crate::content) band: Option<At<String>>,
}

/// One word, or a list of words.
#[derive(Clone, Debug)]
pub(in crate::content) enum Given {
    Word(String),
    List(Vec<String>),
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Answer { list: true })
    }
}

/// A number, `true` and a half number come here as types; each becomes the word it was, so that `2.0` is not
/// mistaken for `2` and `no` never for false.
#[derive(Clone, Copy)]
struct Answer {
    list: bool,
}

impl<'de> Visitor<'de> for Answer {
    type Value = Given;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.list { "an answer, or a list of choices" } else { "one choice" })
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Given, E> {
        Ok(Given::Word(text.to_owned()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Given, E> {
        Ok(Given::Word(number.to_string()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Given, E> {
        Ok(Given::Word(number.to_string()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Given, E> {
        Ok(Given::Word(format!("{number:?}")))
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<Given, E> {
        Ok(Given::Word(truth.to_string()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Given, A::Error> {
        if !self.list {
            return Err(A::Error::invalid_type(serde::de::Unexpected::Seq, &self));
        }
        let mut words = Vec::new();
        while let Some(Choice(word)) = list.next_element()? {
            words.push(word);
        }
        Ok(Given::List(words))
    }
}

struct Choice(String);

impl<'de> Deserialize<'de> for Choice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_any(Answer { list: false })? {
            Given::Word(word) => Ok(Self(word)),
            Given::List(words) => Ok(Self(words.concat())),
        }
    }
}
