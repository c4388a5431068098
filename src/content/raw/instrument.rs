//! An instrument as it stands in a file.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::provenance::{Licence, Reviewed, Source};
use super::{At, Condition, Item, Pairs, Vector, Words};
use crate::domain::alert::Urgency;
use crate::domain::context::Person;

/// The whole file. What the header scan has already read is passed over.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::content) struct Instrument {
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
    pub(in crate::content) purpose: At<Words>,
    pub(in crate::content) window: At<Words>,
    pub(in crate::content) wording: Wording,
    pub(in crate::content) licence: Licence,
    pub(in crate::content) reviewed: Reviewed,
    pub(in crate::content) sources: Pairs<Source>,
    pub(in crate::content) setting: Setting,
    pub(in crate::content) suits: Option<At<Condition>>,
    pub(in crate::content) alternative: Option<At<String>>,
    pub(in crate::content) not_meant: At<Words>,
    pub(in crate::content) items: Vec<Item>,
    #[serde(default)]
    pub(in crate::content) scales: Vec<Scale>,
    #[serde(default)]
    pub(in crate::content) states: Vec<State>,
    #[serde(default)]
    pub(in crate::content) alerts: Vec<Alert>,
    #[serde(default)]
    pub(in crate::content) leads_to: Vec<LeadsTo>,
    #[serde(default)]
    pub(in crate::content) vectors: Vec<At<Vector>>,
}

/// What a user file replaces.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Replaces {
    #[serde(rename = "id")]
    _id: String,
    #[serde(rename = "version")]
    _version: String,
}

/// The theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum Theme {
    Alcohol,
    MentalHealth,
    Violence,
    Interplay,
    Collaboration,
}

/// Whose words.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum Wording {
    Own,
    Official,
    Topics,
}

/// What it needs of the room.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::content) struct Setting {
    pub(in crate::content) alone: Alone,
    pub(in crate::content) interpreter: Interpreter,
    pub(in crate::content) filled_in_by: At<Vec<Filling>>,
}

/// Whether it is asked alone.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum Alone {
    Required,
    Preferred,
    NotNeeded,
}

/// Who may interpret.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum Interpreter {
    NoRelatives,
    Any,
}

/// Who fills it in.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum Filling {
    #[serde(rename = "self")]
    Herself,
    Interview,
}

/// A scale.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Scale {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) label: At<Words>,
    pub(in crate::content) value: Value,
    pub(in crate::content) range: At<[u32; 2]>,
    #[serde(default)]
    pub(in crate::content) bands: Vec<Band>,
}

/// How a scale is made.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum Value {
    Sum(Vec<At<String>>),
    Highest(Vec<At<String>>),
}

/// A band of a scale.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Band {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) from: At<u32>,
    pub(in crate::content) to: Option<At<u32>>,
    pub(in crate::content) label: At<Words>,
    pub(in crate::content) means: At<Words>,
    #[serde(default)]
    pub(in crate::content) r#for: Vec<Person>,
    pub(in crate::content) source: Option<At<String>>,
    #[serde(default)]
    pub(in crate::content) unverified: bool,
}

/// A state.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct State {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) label: At<Words>,
    pub(in crate::content) means: At<Words>,
    pub(in crate::content) when: At<Condition>,
    pub(in crate::content) source: Option<At<String>>,
}

/// An alert.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Alert {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) when: At<Condition>,
    pub(in crate::content) urgency: Urgency,
    pub(in crate::content) card: At<String>,
}

/// Where it leads straight on to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct LeadsTo {
    pub(in crate::content) instrument: At<String>,
    pub(in crate::content) when: At<Condition>,
}

impl Instrument {
    /// Every piece of text that a user will see, but for the sources.
    pub(in crate::content) fn words(&self) -> Vec<&At<Words>> {
        let mut words = vec![&self.title, &self.purpose, &self.window, &self.not_meant];
        words.extend(&self.licence.note);
        words.extend(self.items.iter().flat_map(Item::words));
        words.extend(self.scales.iter().map(|scale| &scale.label));
        words.extend(self.results());
        words
    }

    /// The words that say what answers amount to.
    pub(in crate::content) fn results(&self) -> Vec<&At<Words>> {
        let bands =
            self.scales.iter().flat_map(|scale| &scale.bands).flat_map(|band| [&band.label, &band.means]);
        bands.chain(self.states.iter().flat_map(|state| [&state.label, &state.means])).collect()
    }
}
