//! From what was told to a next step: rules that name a service, how soon, the consent needed, and why.

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::id::Id;
use super::instrument::Theme;
use super::lang::Localized;
use super::source::{Reviewed, Source};

/// How soon a next step is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Due {
    /// Before she leaves the room.
    Now,
    /// Before the day ends.
    Today,
    /// Within the week.
    ThisWeek,
    /// At the next ordinary visit.
    Routine,
}

impl Due {
    /// The word used in files and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Today => "today",
            Self::ThisWeek => "this-week",
            Self::Routine => "routine",
        }
    }
}

/// What must be agreed before anything is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsentNeed {
    /// Nothing about her leaves the room.
    NothingShared,
    /// She must agree to what is shared, and with whom.
    Needed,
    /// It is urgent; she is asked and told first where that is safe.
    AskFirstWhenSafe,
}

impl ConsentNeed {
    /// The word used in files and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NothingShared => "nothing-shared",
            Self::Needed => "needed",
            Self::AskFirstWhenSafe => "ask-first-when-safe",
        }
    }
}

/// A next step, as a file offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// The service.
    pub service: Id,
    /// How soon.
    pub due: Due,
    /// The consent needed.
    pub consent: ConsentNeed,
    /// What is suggested.
    pub offer: Localized,
    /// Why, and what its source says and does not say.
    pub because: Localized,
    /// Where that comes from.
    pub source: Option<Id>,
}

/// A next step for some answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name.
    pub id: Id,
    /// When.
    pub when: Condition,
    /// What.
    pub step: NextStep,
}

/// The rules of one theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referrals {
    /// Its name.
    pub id: Id,
    /// Its version.
    pub version: String,
    /// The theme whose privacy it shares.
    pub theme: Theme,
    /// The rules, in the order of the file.
    pub rules: Vec<Rule>,
    /// What stands where no rule holds: no result is without a next step. Only what goes with every theme has none.
    pub otherwise: Option<NextStep>,
    /// Whether a clinician went through it.
    pub reviewed: Reviewed,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

impl Referrals {
    /// The source of this name.
    #[must_use]
    pub fn source(&self, id: &Id) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }
}

/// Names a suggestion: the file, and the rule in it (`otherwise` for the quiet one).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SuggestionKey {
    /// The file.
    pub file: Id,
    /// The rule; `None` for the quiet one.
    pub rule: Option<Id>,
}
