//! A visit that a script gives, as it stands in its file.

use serde::Deserialize;

use super::{At, Given, Pairs};

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct VisitFile {
    #[serde(default)]
    pub(in crate::content) context: Pairs<At<Given>>,
    #[serde(default)]
    pub(in crate::content) answers: Pairs<Pairs<At<Given>>>,
    #[serde(default)]
    pub(in crate::content) judgement: Vec<At<String>>,
}
