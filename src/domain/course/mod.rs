//! A course: modules by theme, each of blocks that a trainer leads a room through.

pub mod case;
pub mod plan;
pub mod run;
mod validate;

use super::id::Id;
use super::instrument::Theme;
use super::lang::Localized;
use super::rehearsal::Act;
use super::source::{Reviewed, Source};

pub use validate::{Fault, What};

/// A course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Its name.
    pub id: Id,
    /// Its version.
    pub version: String,
    /// What it is called.
    pub title: Localized,
    /// What it is, to the trainer.
    pub about: Localized,
    /// Its modules, in an order that is only suggested.
    pub modules: Vec<Id>,
    /// How many days it is usually split over.
    pub days: u8,
    /// What comes between and after the days.
    pub after: Vec<Localized>,
    /// Who has reviewed it.
    pub reviewed: Reviewed,
    /// Where its facts come from.
    pub sources: Vec<Source>,
}

/// What a room sees at once: one idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its heading.
    pub heading: Localized,
    /// Its lines.
    pub lines: Vec<Localized>,
    /// The source of a number on it.
    pub source: Option<Id>,
}

/// How a scenario is rehearsed in a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// All vote on what to say; one plays it.
    Plenum,
    /// In threes, with cards and an observer.
    Threes,
    /// One line at a time.
    Drill,
}

/// One thing that hands can go up for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteOption {
    /// Its name.
    pub id: Id,
    /// In words.
    pub label: Localized,
}

/// A question to the room. None of its options is the right one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// What is asked.
    pub question: Localized,
    /// What hands go up for; two to five.
    pub options: Vec<VoteOption>,
    /// What to talk about when the bars stand there.
    pub after: Localized,
}

/// What somebody says or does in one of two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// An invented first name; `None` is the practitioner.
    pub who: Option<String>,
    /// What.
    pub act: Act,
}

/// One of two ways that a conversation goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What it is called.
    pub title: Localized,
    /// What is said and seen.
    pub lines: Vec<Said>,
}

/// The same conversation twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwoWays {
    /// Where it is.
    pub situation: Localized,
    /// One way.
    pub first: Way,
    /// The other.
    pub second: Way,
    /// What to ask the room when both stand side by side.
    pub ask: Localized,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Activity {
    /// The trainer talks.
    Talk(Vec<Page>),
    /// A case unfolds.
    Demonstration {
        /// Which.
        case: Id,
        /// What to look for.
        before: Option<Localized>,
    },
    /// Groups work, with a clock.
    Exercise {
        /// The task.
        pages: Vec<Page>,
        /// People in a group; 1 is alone.
        size: u8,
    },
    /// All talk.
    Discussion(Vec<Page>),
    /// A scenario is rehearsed.
    Rehearsal {
        /// Which.
        scenario: Id,
        /// How.
        how: How,
        /// What to look for.
        before: Option<Localized>,
    },
    /// Hands go up.
    Vote(Vote),
    /// The same conversation twice.
    TwoWays(TwoWays),
    /// A break.
    Break(Localized),
}

/// One piece of a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its name within the module.
    pub id: Id,
    /// What it is called.
    pub title: Localized,
    /// How long it is meant to take.
    pub minutes: u8,
    /// For the trainer alone.
    pub notes: Vec<Localized>,
    /// What it is.
    pub activity: Activity,
}

/// A part of what is taken home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub title: Localized,
    /// Its paragraphs.
    pub text: Vec<Localized>,
}

/// A module. One that exists has blocks, pages and minutes that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// Its name.
    pub id: Id,
    /// Its version.
    pub version: String,
    /// Its theme, where it has one of the five.
    pub theme: Option<Theme>,
    /// What it is called.
    pub title: Localized,
    /// What it is, to the trainer.
    pub about: Localized,
    /// What is dark in it, and who to talk with; shown before its first block.
    pub content_note: Option<Localized>,
    /// What one can do afterwards.
    pub goals: Vec<Localized>,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
    /// What to do on Monday.
    pub monday: Vec<Localized>,
    /// What is taken home.
    pub handout: Vec<Section>,
    /// Who has reviewed it.
    pub reviewed: Reviewed,
    /// Where its numbers come from.
    pub sources: Vec<Source>,
}

impl Module {
    /// The block of this name.
    #[must_use]
    pub fn block(&self, id: &Id) -> Option<&Block> {
        self.blocks.iter().find(|block| block.id == *id)
    }

    /// The minutes of all its blocks.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.blocks.iter().map(|block| u32::from(block.minutes)).sum()
    }

    /// The source of this name.
    #[must_use]
    pub fn source(&self, id: &Id) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }
}

impl Block {
    /// The pages it has, where it has any.
    #[must_use]
    pub fn pages(&self) -> &[Page] {
        match &self.activity {
            Activity::Talk(pages) | Activity::Discussion(pages) | Activity::Exercise { pages, .. } => pages,
            _ => &[],
        }
    }

    /// The case it unfolds.
    #[must_use]
    pub const fn case(&self) -> Option<&Id> {
        match &self.activity {
            Activity::Demonstration { case, .. } => Some(case),
            _ => None,
        }
    }

    /// The scenario it rehearses.
    #[must_use]
    pub const fn scenario(&self) -> Option<&Id> {
        match &self.activity {
            Activity::Rehearsal { scenario, .. } => Some(scenario),
            _ => None,
        }
    }

    /// The vote it takes.
    #[must_use]
    pub const fn vote(&self) -> Option<&Vote> {
        match &self.activity {
            Activity::Vote(vote) => Some(vote),
            _ => None,
        }
    }
}

#[cfg(test)]
pub(crate) mod fixture;
