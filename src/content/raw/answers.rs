//! A script's answers as they stand in its file: a map of items to what was given.

use serde::Deserialize;

use super::{At, Given, Pairs};

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub(in crate::content) struct Answers(pub(in crate::content) Pairs<At<Given>>);
