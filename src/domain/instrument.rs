//! What an instrument is; one that exists is valid.

use std::sync::Arc;

use super::alert::AlertRule;
use super::answer::Given;
use super::condition::Condition;
use super::context::Person;
use super::fault::Fault;
use super::id::Id;
use super::item::Item;
use super::lang::Localized;
use super::scale::{Scale, State};
use super::source::{Licence, Reviewed, Source, Wording};
use super::validate;

/// The theme that content belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// Alcohol in pregnancy.
    Alcohol,
    /// Mental health in pregnancy and after birth.
    MentalHealth,
    /// Violence in close relationships. Never named before it is known that the person is alone.
    Violence,
    /// Parent and baby together.
    Interplay,
    /// Working together on the help, and the law about it.
    Collaboration,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 5] =
        [Self::Alcohol, Self::MentalHealth, Self::Violence, Self::Interplay, Self::Collaboration];

    /// Whether it is never named before it is known that the person is alone.
    #[must_use]
    pub fn is_private(self) -> bool {
        self == Self::Violence
    }

    /// The word used in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Alcohol => "alcohol",
            Self::MentalHealth => "mental-health",
            Self::Violence => "violence",
            Self::Interplay => "interplay",
            Self::Collaboration => "collaboration",
        }
    }
}

/// Whether an instrument is to be asked alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AloneNeed {
    /// Never otherwise.
    Required,
    /// Better alone.
    Preferred,
    /// Does not matter.
    NotNeeded,
}

/// Who may interpret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InterpreterNeed {
    /// No relative and nobody of the same network.
    NoRelatives,
    /// Anybody qualified.
    Any,
}

/// How an instrument may be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    /// By the person herself.
    Herself,
    /// Asked by the practitioner.
    Interview,
}

/// What an instrument needs of the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Alone.
    pub alone: AloneNeed,
    /// Interpreter.
    pub interpreter: InterpreterNeed,
    /// Who fills it in.
    pub filled_in_by: Vec<Filling>,
}

/// An instrument that goes straight on to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadsTo {
    /// To which.
    pub instrument: Id,
    /// When.
    pub when: Condition,
}

/// What a scale must come out as in a vector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectedScale {
    /// Which scale.
    pub scale: Id,
    /// Lowest value.
    pub min: u32,
    /// Highest value.
    pub max: u32,
    /// Its band; `None` where no band may be given.
    pub band: Option<Id>,
    /// Whether the band is part of what is expected.
    pub says_band: bool,
}

/// Published or hand-computed answers with their result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vector {
    /// The answers.
    pub answers: Vec<(Id, Given)>,
    /// Whose; a mother's where not said.
    pub person: Person,
    /// The scales that must come out so; others are not looked at.
    pub scales: Vec<ExpectedScale>,
    /// Exactly these states, where given.
    pub states: Option<Vec<Id>>,
    /// Exactly these alerts, where given.
    pub alerts: Option<Vec<Id>>,
    /// Exactly these items missing, where given.
    pub missing: Option<Vec<Id>>,
}

/// Everything an instrument is made of, before it is known to hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Its name.
    pub id: Id,
    /// Its version, `1.0.0`.
    pub version: String,
    /// Its theme.
    pub theme: Theme,
    /// What it is called.
    pub title: Localized,
    /// What it is for, and not for.
    pub purpose: Localized,
    /// The time its items ask about.
    pub window: Localized,
    /// Whose words.
    pub wording: Wording,
    /// Licence facts.
    pub licence: Licence,
    /// Clinical review.
    pub reviewed: Reviewed,
    /// Sources, by name.
    pub sources: Vec<Source>,
    /// What it needs of the room.
    pub setting: Setting,
    /// For whom and when it fits; always where not said.
    pub suits: Option<Condition>,
    /// What to offer where the clinic's own form is not at hand.
    pub alternative: Option<Id>,
    /// The items, in order.
    pub items: Vec<Item>,
    /// The scales.
    pub scales: Vec<Scale>,
    /// The states.
    pub states: Vec<State>,
    /// The alerts.
    pub alerts: Vec<AlertRule>,
    /// Where it goes straight on to.
    pub leads_to: Vec<LeadsTo>,
    /// What a result does *not* mean.
    pub not_meant: Localized,
    /// Its vectors.
    pub vectors: Vec<Vector>,
}

/// A valid instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instrument(Parts);

impl Instrument {
    /// Makes an instrument of its parts.
    ///
    /// # Errors
    /// Every [`Fault`] found, each with the part it stands at.
    pub fn new(parts: Parts) -> Result<Arc<Self>, Vec<Fault>> {
        let faults = validate::faults(&parts);
        if faults.is_empty() { Ok(Arc::new(Self(parts))) } else { Err(faults) }
    }

    /// The item of this name.
    #[must_use]
    pub fn item(&self, id: &Id) -> Option<&Item> {
        self.items.iter().find(|item| item.id == *id)
    }

    /// The place of the item of this name.
    #[must_use]
    pub fn place(&self, id: &Id) -> Option<usize> {
        self.items.iter().position(|item| item.id == *id)
    }

    /// The source of this name.
    #[must_use]
    pub fn source(&self, id: &Id) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// Whether its words and boxes are on the clinic's own form.
    #[must_use]
    pub fn needs_form(&self) -> bool {
        self.wording == Wording::Topics
    }

    /// Whether any scale counts this item.
    #[must_use]
    pub fn scores(&self, item: &Id) -> bool {
        self.scales.iter().any(|scale| scale.value.items().contains(item))
    }
}

impl std::ops::Deref for Instrument {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}
