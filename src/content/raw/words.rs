//! Words in the languages they were written in; whether any is missing is judged later.

use serde::Deserialize;

use super::At;

/// `{nb: …, nn: …, en: …}`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Words {
    pub(in crate::content) nb: Option<At<String>>,
    pub(in crate::content) nn: Option<At<String>>,
    pub(in crate::content) en: Option<At<String>>,
}
