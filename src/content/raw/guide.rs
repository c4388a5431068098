//! A guide as it stands in a file.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::guidance::file;
use super::instrument::{Replaces, Theme};
use super::provenance::{Reviewed, Source};
use super::{At, Pairs, Words};
use crate::domain::guide::{Field, Holds};
use crate::domain::judgement::Judgement;

file! {
    /// A guide.
    Guide {
        theme: Option<Theme>,
        title: At<Words>,
        about: At<Words>,
        holds: Holds,
        parts: At<Vec<Part>>,
        #[serde(default)]
        reached: Vec<Reached>,
        reviewed: Reviewed,
        sources: Pairs<Source>,
    }
}

/// A part.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Part {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) title: At<Words>,
    pub(in crate::content) lead: Option<At<Words>>,
    #[serde(default)]
    pub(in crate::content) aside: bool,
    #[serde(default)]
    pub(in crate::content) private: bool,
    #[serde(default)]
    pub(in crate::content) waits: bool,
    pub(in crate::content) items: Vec<Item>,
}

/// An item.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Item {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) text: At<Words>,
    pub(in crate::content) why: Option<At<Words>>,
    #[serde(default)]
    pub(in crate::content) say: Vec<At<Words>>,
    pub(in crate::content) avoid: Option<At<Words>>,
    pub(in crate::content) fields: Vec<Field>,
    #[serde(default)]
    pub(in crate::content) pause: bool,
    #[serde(default)]
    pub(in crate::content) resume: bool,
    pub(in crate::content) tells: Option<Judgement>,
    pub(in crate::content) source: Option<At<String>>,
}

/// What it comes to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Reached {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) label: At<Words>,
    pub(in crate::content) needs: Vec<At<String>>,
}

impl Item {
    /// Every piece of text in it.
    pub(in crate::content) fn words(&self) -> impl Iterator<Item = &At<Words>> {
        [&self.text].into_iter().chain(&self.why).chain(&self.say).chain(&self.avoid)
    }
}

impl Guide {
    /// Every piece of text that a user will see.
    pub(in crate::content) fn words(&self) -> Vec<&At<Words>> {
        let mut all = vec![&self.title, &self.about];
        for part in &self.parts.value {
            all.push(&part.title);
            all.extend(&part.lead);
            all.extend(part.items.iter().flat_map(Item::words));
        }
        all.extend(self.reached.iter().map(|reached| &reached.label));
        all
    }
}
