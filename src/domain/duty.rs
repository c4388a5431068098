//! What the law asks to be considered: questions, never conclusions.

use super::condition::Condition;
use super::id::Id;
use super::lang::Localized;
use super::source::{Reviewed, Source};

/// The rungs, by name, in the order they are shown.
pub const LADDER: [&str; 8] = [
    "secrecy-21",
    "consent-22",
    "anonymous-discussion-23",
    "right-to-tell-23-4",
    "emergency-31",
    "substance-32",
    "child-33",
    "avert-196",
];

/// One rung of the ladder between silence and speaking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Its name, of [`LADDER`].
    pub id: Id,
    /// What it is called.
    pub title: Localized,
    /// What to ask oneself.
    pub consider: Vec<Localized>,
    /// How much it takes.
    pub threshold: Localized,
    /// Whether consent is needed.
    pub consent: Localized,
    /// To whom.
    pub recipient: Localized,
    /// What to write down.
    pub write_down: Localized,
    /// Telling her first, where that is safe.
    pub tell_first: Localized,
    /// What about it rests on memory.
    pub unverified: Option<Localized>,
    /// Whether its own words name violence, so that it is shown only once it was said that they are alone.
    pub private: bool,
    /// On which facts it is prompted; never on a score.
    pub when: Condition,
    /// Where it comes from.
    pub sources: Vec<Id>,
}

/// The whole ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duties {
    /// Its name.
    pub id: Id,
    /// Its version.
    pub version: String,
    /// The rungs, in the order of [`LADDER`].
    pub duties: Vec<Duty>,
    /// Whether a lawyer or clinician went through it.
    pub reviewed: Reviewed,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

impl Duties {
    /// The source of this name.
    #[must_use]
    pub fn source(&self, id: &Id) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }
}
