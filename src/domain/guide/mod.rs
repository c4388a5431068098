//! A guide: a checklist or a walk through a visit, with what can be said, and what is written down on the way.

pub mod counts;
pub mod progress;
pub mod training;

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::course::Fault;
use super::id::Id;
use super::instrument::Theme;
use super::judgement::Judgement;
use super::lang::Localized;
use super::source::{Reviewed, Source};

/// What a filled-in guide is about, and so where it may lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// Nothing of any person: the service's own plan, kept as an ordinary document.
    Plan,
    /// Notes of a visit or a meeting about somebody: only in a sealed record, which expires.
    Family,
    /// Nothing: it is read.
    Nothing,
}

/// What can be written at an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Whether it is done.
    Done,
    /// A few words.
    Note,
    /// Who: a role, never a name.
    Role,
    /// A day.
    Date,
    /// A whole number.
    Number,
}

/// One thing to do, decide or say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its name within the guide.
    pub id: Id,
    /// What.
    pub text: Localized,
    /// Why, or how.
    pub why: Option<Localized>,
    /// Words to say.
    pub say: Vec<Localized>,
    /// What not to do.
    pub avoid: Option<Localized>,
    /// What can be written at it; at least one.
    pub fields: BTreeSet<Field>,
    /// Done, it puts every part that [`Part::waits`] to wait, until one after it that resumes is done.
    pub pauses: bool,
    /// Done, it ends the pause.
    pub resumes: bool,
    /// What is known once it is done, as if it had been ticked among what was seen or told: next steps rest on it.
    pub tells: Option<Judgement>,
    /// Where a number in it comes from.
    pub source: Option<Id>,
}

/// Items that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub id: Id,
    /// What it is called.
    pub title: Localized,
    /// What to know first.
    pub lead: Option<Localized>,
    /// Preparation of one's own: it is in no minutes.
    pub aside: bool,
    /// It is opened only once it was said that they are alone, and what stands there is sealed apart: already what it is
    /// called, says or holds tells what it is about.
    pub private: bool,
    /// Nothing in it is for now while the guide waits. All other parts stay within reach.
    pub waits: bool,
    /// Its items; at least one.
    pub items: Vec<Item>,
}

/// What the whole comes to once these are done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Its name.
    pub id: Id,
    /// In words.
    pub label: Localized,
    /// The items.
    pub needs: Vec<Id>,
}

/// A guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// Its name.
    pub id: Id,
    /// Its version.
    pub version: String,
    /// Its theme, where it has one.
    pub theme: Option<Theme>,
    /// What it is called.
    pub title: Localized,
    /// What it is for.
    pub about: Localized,
    /// What it holds once filled in.
    pub holds: Holds,
    /// Its parts.
    pub parts: Vec<Part>,
    /// What it can come to.
    pub reached: Vec<Reached>,
    /// Who has reviewed it.
    pub reviewed: Reviewed,
    /// Where its facts come from.
    pub sources: Vec<Source>,
}

/// What keeps a guide from being used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GuideFault {
    /// As in a course: the place is that of the part.
    Shape(Fault),
    /// What it comes to rests on an item that there is not, or that cannot be done.
    Needs {
        /// The place of what is reached.
        at: usize,
        /// The item.
        item: Id,
    },
    /// Something pauses it and nothing ends the pause.
    NoResume(Id),
    /// It pauses in a part that anybody may see: there it would tell that something was told.
    PausesInTheOpen(Id),
    /// It ends a pause in such a part.
    ResumesInTheOpen(Id),
    /// It ends a pause in a part that waits itself, where nobody comes to it.
    ResumesWhereItWaits(Id),
    /// Something pauses it and no part waits.
    NothingWaits(Id),
    /// A part waits and nothing pauses it, so that nothing ends its waiting either.
    NothingPauses(Id),
    /// A part is private in a guide that is no walk with anybody, where nobody is asked whether they are alone.
    PrivateForNobody(Id),
    /// An item of a part that anybody may see tells of something, or one tells of what anybody may know.
    TellsInTheOpen(Id),
}

impl fmt::Display for GuideFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(fault) => fault.what.fmt(f),
            Self::Needs { item, .. } => write!(f, "there is no item '{item}' that can be done"),
            Self::NoResume(item) => write!(f, "'{item}' pauses, and nothing after it resumes"),
            Self::PausesInTheOpen(item) => {
                write!(f, "'{item}' pauses in a part that is not private, where anybody may see it")
            }
            Self::ResumesInTheOpen(item) => {
                write!(f, "'{item}' resumes in a part that is not private, where anybody may see it")
            }
            Self::ResumesWhereItWaits(item) => write!(f, "'{item}' resumes in a part that waits itself"),
            Self::NothingWaits(item) => write!(f, "'{item}' pauses, and no part waits"),
            Self::NothingPauses(part) => write!(f, "'{part}' waits, and no item pauses it"),
            Self::PrivateForNobody(part) => {
                write!(
                    f,
                    "'{part}' is private, and only a guide that holds 'family' asks whether they are alone"
                )
            }
            Self::TellsInTheOpen(item) => {
                write!(f, "'{item}' tells something that is not kept to a private part")
            }
        }
    }
}

impl Guide {
    /// Every item, in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.parts.iter().flat_map(|part| &part.items)
    }

    /// The part that an item stands in, by its place.
    #[must_use]
    pub fn part_of(&self, id: &Id) -> Option<usize> {
        self.parts.iter().position(|part| part.items.iter().any(|item| item.id == *id))
    }

    /// Whether an item stands in a part that is private.
    #[must_use]
    pub fn is_private(&self, id: &Id) -> bool {
        self.parts.iter().any(|part| part.private && part.items.iter().any(|item| item.id == *id))
    }

    /// The place of the first part that is private, if there is one.
    #[must_use]
    pub fn private_part(&self) -> Option<usize> {
        self.parts.iter().position(|part| part.private)
    }

    /// The place of the part in which a pause is ended, where this guide can wait at all.
    #[must_use]
    pub fn resuming_part(&self) -> Option<usize> {
        self.parts.iter().position(|part| part.items.iter().any(|item| item.resumes))
    }

    /// The item of this name.
    #[must_use]
    pub fn item(&self, id: &Id) -> Option<&Item> {
        self.items().find(|item| item.id == *id)
    }

    /// Whether it can be used.
    ///
    /// # Errors
    /// All that keeps it from that.
    pub fn sound(self) -> Result<Self, Vec<GuideFault>> {
        use super::course::What;
        let shape = |at, what| GuideFault::Shape(Fault { at, what });
        let mut faults = Vec::new();
        if self.parts.is_empty() {
            faults.push(shape(None, What::Lacks("parts")));
        }
        let mut seen = BTreeSet::new();
        for (at, part) in self.parts.iter().enumerate() {
            if part.items.is_empty() {
                faults.push(shape(Some(at), What::Lacks("items")));
            }
            for item in &part.items {
                if !seen.insert(&item.id) {
                    faults.push(shape(Some(at), What::Twice(item.id.clone())));
                }
                if item.fields.is_empty() {
                    faults.push(shape(Some(at), What::Lacks("fields")));
                }
                let source =
                    item.source.as_ref().filter(|id| self.sources.iter().all(|known| known.id != **id));
                faults.extend(source.map(|id| shape(Some(at), What::NoSource(id.clone()))));
            }
        }
        for (at, reached) in self.reached.iter().enumerate() {
            let can_be_done = |id: &Id| self.item(id).is_some_and(Item::can_be_done);
            let bad = reached.needs.iter().filter(|id| !can_be_done(id));
            faults.extend(bad.map(|item| GuideFault::Needs { at, item: item.clone() }));
        }
        faults.extend(self.pausing_faults());
        faults.extend(self.private_faults());
        if faults.is_empty() { Ok(self) } else { Err(faults) }
    }

    /// What is wrong with how it waits.
    fn pausing_faults(&self) -> Vec<GuideFault> {
        let mut faults = Vec::new();
        let waiting = || self.parts.iter().filter(|part| part.waits);
        for (at, item) in self.items().enumerate().filter(|(_, item)| item.pauses) {
            if !self.items().skip(at).any(|later| later.resumes) {
                faults.push(GuideFault::NoResume(item.id.clone()));
            }
            if waiting().next().is_none() {
                faults.push(GuideFault::NothingWaits(item.id.clone()));
            }
        }
        if !self.items().any(|item| item.pauses) {
            faults.extend(waiting().map(|part| GuideFault::NothingPauses(part.id.clone())));
        }
        let never = waiting().flat_map(|part| &part.items).filter(|item| item.resumes);
        faults.extend(never.map(|item| GuideFault::ResumesWhereItWaits(item.id.clone())));
        faults
    }

    /// What in it would tell something where anybody may see it.
    fn private_faults(&self) -> Vec<GuideFault> {
        let mut faults = Vec::new();
        for part in &self.parts {
            if part.private && self.holds != Holds::Family {
                faults.push(GuideFault::PrivateForNobody(part.id.clone()));
            }
            for item in &part.items {
                if item.pauses && !part.private {
                    faults.push(GuideFault::PausesInTheOpen(item.id.clone()));
                }
                if item.resumes && !part.private {
                    faults.push(GuideFault::ResumesInTheOpen(item.id.clone()));
                }
                if item.tells.is_some_and(|told| !part.private || !told.is_private()) {
                    faults.push(GuideFault::TellsInTheOpen(item.id.clone()));
                }
            }
        }
        faults
    }
}

impl Item {
    /// Whether it is something that is done, rather than only written.
    #[must_use]
    pub fn can_be_done(&self) -> bool {
        self.fields.contains(&Field::Done)
    }
}

#[cfg(test)]
pub(crate) mod fixture;

#[cfg(test)]
mod tests {
    use super::fixture::{guide, id};
    use super::*;

    fn fault(change: impl Fn(&mut Guide)) -> Vec<GuideFault> {
        let mut spoilt = guide();
        change(&mut spoilt);
        spoilt.sound().unwrap_err()
    }

    #[test]
    fn what_would_tell_in_the_open_or_wait_for_ever_is_no_guide() {
        use GuideFault::*;
        let (told, assessed, film, safety) = (id("told"), id("assessed"), id("film"), id("safety"));
        let open = fault(|guide| guide.parts[1].private = false);
        assert_eq!(
            open,
            [PausesInTheOpen(told.clone()), TellsInTheOpen(told.clone()), ResumesInTheOpen(assessed.clone())]
        );
        assert_eq!(fault(|guide| guide.parts[2].waits = false), [NothingWaits(told.clone())]);
        assert_eq!(fault(|guide| guide.parts[1].waits = true), [ResumesWhereItWaits(assessed)]);
        assert_eq!(fault(|guide| guide.parts[1].items[0].pauses = false), [NothingPauses(film)]);
        let open_to_all = Some(Judgement::WantsHelp);
        assert_eq!(
            fault(|guide| guide.parts[1].items[0].tells = open_to_all),
            [TellsInTheOpen(told.clone())]
        );
        let plan = fault(|guide| guide.holds = Holds::Plan);
        assert_eq!(plan, [PrivateForNobody(safety)]);
    }
}
