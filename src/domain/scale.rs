//! What answers add up to, and what a source says of the sum.

use super::condition::Condition;
use super::context::Person;
use super::id::Id;
use super::lang::Localized;

/// How a scale is made of its items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScaleValue {
    /// The sum of the items' points.
    Sum(Vec<Id>),
    /// The highest of the items' points.
    Highest(Vec<Id>),
}

impl ScaleValue {
    /// The items it is made of.
    #[must_use]
    pub fn items(&self) -> &[Id] {
        match self {
            Self::Sum(items) | Self::Highest(items) => items,
        }
    }

    /// Puts parts together.
    #[must_use]
    pub fn combine(&self, parts: impl Iterator<Item = u32>) -> u32 {
        match self {
            Self::Sum(_) => parts.fold(0, u32::saturating_add),
            Self::Highest(_) => parts.max().unwrap_or(0),
        }
    }
}

/// A stretch of a scale that a source says something of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Its name.
    pub id: Id,
    /// The lowest value in it.
    pub from: u32,
    /// The highest value in it.
    pub to: u32,
    /// In a few words.
    pub label: Localized,
    /// What it means, and does not mean.
    pub means: Localized,
    /// Whom it is for; empty for everybody.
    pub persons: Vec<Person>,
    /// Where the number comes from.
    pub source: Option<Id>,
    /// The number rests on memory or inference; said beside it.
    pub unverified: bool,
    /// The municipality starts it elsewhere than its source does; said wherever the band is.
    pub changed: Option<ThresholdChange>,
}

/// That a municipality has moved where a band starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThresholdChange {
    /// Where it starts by its source.
    pub was: u32,
    /// Why it was moved.
    pub reason: String,
    /// What that rests on.
    pub source: String,
}

impl Band {
    /// Whether it is for this person.
    #[must_use]
    pub fn is_for(&self, person: Person) -> bool {
        self.persons.is_empty() || self.persons.contains(&person)
    }
}

/// A number made of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Its name.
    pub id: Id,
    /// In a word or two.
    pub label: Localized,
    /// How it is made.
    pub value: ScaleValue,
    /// The lowest value it can have.
    pub least: u32,
    /// The highest value it can have.
    pub most: u32,
    /// What sources say of it; empty where none does.
    pub bands: Vec<Band>,
}

impl Scale {
    /// The band in which the whole interval lies, for this person.
    #[must_use]
    pub fn band(&self, person: Person, min: u32, max: u32) -> Option<&Band> {
        self.bands.iter().find(|band| band.is_for(person) && band.from <= min && max <= band.to)
    }
}

impl Scale {
    /// The bands for this person that the municipality has moved: they bear on every result of the scale, also on one
    /// that lies below them.
    pub fn moved(&self, person: Person) -> impl Iterator<Item = (&Band, &ThresholdChange)> {
        let mine = self.bands.iter().filter(move |band| band.is_for(person));
        mine.filter_map(|band| Some((band, band.changed.as_ref()?)))
    }
}

/// Something that answers amount to without a sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Its name.
    pub id: Id,
    /// In a few words.
    pub label: Localized,
    /// What it means, and does not mean.
    pub means: Localized,
    /// When it holds.
    pub when: Condition,
    /// Where it comes from.
    pub source: Option<Id>,
}
