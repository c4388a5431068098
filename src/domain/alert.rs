//! What must not wait: rules that hold on a half-done walk, and the cards they show.

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::id::Id;
use super::lang::Localized;
use super::source::{Reviewed, Source};

/// How soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// Before she leaves the room.
    Now,
    /// Before the day ends.
    Today,
}

impl Urgency {
    /// The word used in files and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Today => "today",
        }
    }
}

/// When an instrument raises an alert. Rests only on what was told, so it holds however unfinished the form is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlertRule {
    /// Its name.
    pub id: Id,
    /// When it is raised.
    pub when: Condition,
    /// How soon.
    pub urgency: Urgency,
    /// The card it shows.
    pub card: Id,
}

/// Something that can have been done about an alert.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoneOption {
    /// Its name in records.
    pub id: Id,
    /// Its words.
    pub label: Localized,
}

/// A safety card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its name.
    pub id: Id,
    /// Its version.
    pub version: String,
    /// The theme whose privacy it shares.
    pub theme: super::instrument::Theme,
    /// In a few words.
    pub title: Localized,
    /// One or two sentences: what this is.
    pub lead: Localized,
    /// When what the practitioner has seen or been told raises it by itself, and how soon.
    pub raised: Option<(Condition, Urgency)>,
    /// Words to ask with, now.
    pub ask: Vec<Localized>,
    /// What to do, in order.
    pub act: Vec<Localized>,
    /// What to avoid.
    pub avoid: Vec<Localized>,
    /// What can have been done; more can always be written.
    pub done: Vec<DoneOption>,
    /// Whether a clinician went through it.
    pub reviewed: Reviewed,
    /// Where it comes from.
    pub sources: Vec<Source>,
}
