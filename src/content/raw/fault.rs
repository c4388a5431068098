//! What a file is refused for while it is read: what is wrong, and the line and column of it.

use std::fmt;

use serde::de::{Error, Expected, Unexpected};

/// A line and a column, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) line: u32,
    pub(super) column: u32,
}

/// What is wrong.
#[derive(Debug)]
pub(super) enum Wrong {
    /// A key or a name that nothing here has.
    Unknown(String, &'static [&'static str]),
    /// A key that is not there.
    Missing(&'static str),
    /// A key that stands twice.
    Twice(String),
    /// Nothing where a text belongs.
    NoText,
    /// No `true` or `false`.
    NotBoolean,
    /// No number, half a number, one below zero or one that is too large.
    NotWhole,
    /// Something of another type: what was expected, and what was found.
    Other(String, String),
    /// So many where two belong.
    Length(usize),
    /// Something of another shape.
    Shape(&'static str),
    /// A list where one name belongs.
    ListForName,
    /// A second name where one belongs.
    SecondName,
    /// A name that stands for nothing.
    UnknownAnchor,
    /// A second document.
    SecondDocument,
    /// A key that would merge another map.
    Merge,
    /// More than any honest file holds.
    TooMuch,
    /// Anything else, in words.
    Said(String),
}

/// What is wrong, and where; none until something that knows the place has seen it.
#[derive(Debug)]
pub(super) struct Fault(Box<(Wrong, Option<Spot>)>);

impl Fault {
    pub(super) fn at(wrong: Wrong, spot: Spot) -> Self {
        Self(Box::new((wrong, Some(spot))))
    }

    /// The same, at this spot where it has none.
    pub(super) fn or_at(mut self, spot: Option<Spot>) -> Self {
        self.0.1 = self.0.1.or(spot);
        self
    }

    pub(super) fn wrong(&self) -> &Wrong {
        &self.0.0
    }

    pub(super) fn spot(&self) -> Option<Spot> {
        self.0.1
    }
}

impl From<Wrong> for Fault {
    fn from(wrong: Wrong) -> Self {
        Self(Box::new((wrong, None)))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0.0)
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: fmt::Display>(said: T) -> Self {
        Wrong::Said(said.to_string()).into()
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Wrong::Other(expected.to_string(), found.to_string()).into()
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn invalid_length(length: usize, _: &dyn Expected) -> Self {
        Wrong::Length(length).into()
    }

    fn unknown_variant(word: &str, expected: &'static [&'static str]) -> Self {
        Wrong::Unknown(word.to_owned(), expected).into()
    }

    fn unknown_field(word: &str, expected: &'static [&'static str]) -> Self {
        Wrong::Unknown(word.to_owned(), expected).into()
    }

    fn missing_field(field: &'static str) -> Self {
        Wrong::Missing(field).into()
    }
}
