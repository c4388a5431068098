//! A safety card as it stands in a file.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::instrument::{Replaces, Theme};
use super::item::Choice;
use super::provenance::{Reviewed, Source};
use super::{At, Condition, Pairs, Words};
use crate::domain::alert::Urgency;

/// The whole file. What the header scan has already read is passed over.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Card {
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(rename = "kind")]
    _kind: IgnoredAny,
    pub(in crate::content) id: At<String>,
    pub(in crate::content) version: String,
    #[serde(rename = "replaces")]
    _replaces: Option<Replaces>,
    pub(in crate::content) theme: Theme,
    pub(in crate::content) title: At<Words>,
    pub(in crate::content) lead: At<Words>,
    pub(in crate::content) raised: Option<Raised>,
    pub(in crate::content) ask: Vec<At<Words>>,
    pub(in crate::content) act: Vec<At<Words>>,
    pub(in crate::content) avoid: Vec<At<Words>>,
    pub(in crate::content) done: Vec<Choice>,
    pub(in crate::content) reviewed: Reviewed,
    pub(in crate::content) sources: Pairs<Source>,
}

/// When what the practitioner has seen or been told raises it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Raised {
    pub(in crate::content) when: At<Condition>,
    pub(in crate::content) urgency: Urgency,
}

impl Card {
    /// Every piece of text that a user will see, but for the sources.
    pub(in crate::content) fn words(&self) -> Vec<&At<Words>> {
        let lists = self.ask.iter().chain(&self.act).chain(&self.avoid);
        [&self.title, &self.lead]
            .into_iter()
            .chain(lists)
            .chain(self.done.iter().map(|done| &done.label))
            .collect()
    }
}
