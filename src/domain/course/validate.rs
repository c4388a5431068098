//! What keeps a course, a module or a case from being used.

use std::collections::BTreeSet;
use std::fmt;

use super::{Activity, Block, Course, Module, Page, Way};
use crate::domain::id::Id;

/// The fewest and the most minutes of a block.
pub(super) const MINUTES: (u8, u8) = (1, 90);
/// The most options of a vote: more cannot be counted by hands.
pub(super) const OPTIONS: (usize, usize) = (2, 5);

/// Something wrong, and the block it stands in; `None` for the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The place of the block or step.
    pub at: Option<usize>,
    /// What.
    pub what: What,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A name is used twice.
    Twice(Id),
    /// Something that there must be is not there.
    Lacks(&'static str),
    /// The minutes are none that a block can have.
    Minutes(u8),
    /// A vote has too few or too many options.
    Options(usize),
    /// A page names a source that there is not.
    NoSource(Id),
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Twice(id) => write!(f, "the id '{id}' is used twice"),
            Self::Lacks(what) => write!(f, "it has no {what}"),
            Self::Minutes(given) => {
                write!(f, "a block takes {} to {} minutes, not {given}", MINUTES.0, MINUTES.1)
            }
            Self::Options(given) => {
                write!(f, "a vote has {} to {} options, not {given}", OPTIONS.0, OPTIONS.1)
            }
            Self::NoSource(id) => write!(f, "there is no source '{id}' in the file"),
        }
    }
}

/// Names that stand there twice, with their places.
pub(crate) fn twice<'a>(ids: impl Iterator<Item = &'a Id>) -> Vec<(usize, Id)> {
    let mut seen = BTreeSet::new();
    ids.enumerate().filter(|(_, id)| !seen.insert((*id).clone())).map(|(at, id)| (at, id.clone())).collect()
}

impl Course {
    /// Whether it can be used.
    ///
    /// # Errors
    /// All that keeps it from that.
    pub fn sound(self) -> Result<Self, Vec<Fault>> {
        let mut faults: Vec<Fault> = twice(self.modules.iter())
            .into_iter()
            .map(|(_, id)| Fault { at: None, what: What::Twice(id) })
            .collect();
        if self.modules.is_empty() {
            faults.push(Fault { at: None, what: What::Lacks("modules") });
        }
        if self.days == 0 {
            faults.push(Fault { at: None, what: What::Lacks("days") });
        }
        if faults.is_empty() { Ok(self) } else { Err(faults) }
    }
}

impl Module {
    /// Whether it can be used.
    ///
    /// # Errors
    /// All that keeps it from that.
    pub fn sound(self) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        for (name, empty) in [
            ("goals", self.goals.is_empty()),
            ("blocks", self.blocks.is_empty()),
            ("monday", self.monday.is_empty()),
            ("handout", self.handout.is_empty()),
        ] {
            if empty {
                faults.push(Fault { at: None, what: What::Lacks(name) });
            }
        }
        let same = twice(self.blocks.iter().map(|block| &block.id));
        faults.extend(same.into_iter().map(|(at, id)| Fault { at: Some(at), what: What::Twice(id) }));
        for (at, block) in self.blocks.iter().enumerate() {
            faults.extend(self.of_block(block).into_iter().map(|what| Fault { at: Some(at), what }));
        }
        if faults.is_empty() { Ok(self) } else { Err(faults) }
    }

    fn of_block(&self, block: &Block) -> Vec<What> {
        let mut found = Vec::new();
        if !(MINUTES.0..=MINUTES.1).contains(&block.minutes) {
            found.push(What::Minutes(block.minutes));
        }
        if block.notes.is_empty() {
            found.push(What::Lacks("notes"));
        }
        match &block.activity {
            Activity::Talk(pages) | Activity::Discussion(pages) => self.of_pages(pages, &mut found),
            Activity::Exercise { pages, size } => {
                self.of_pages(pages, &mut found);
                if *size == 0 {
                    found.push(What::Lacks("size"));
                }
            }
            Activity::Vote(vote) => {
                let many = vote.options.len();
                if !(OPTIONS.0..=OPTIONS.1).contains(&many) {
                    found.push(What::Options(many));
                }
                found.extend(
                    twice(vote.options.iter().map(|option| &option.id))
                        .into_iter()
                        .map(|(_, id)| What::Twice(id)),
                );
            }
            Activity::TwoWays(both) => {
                let empty = |way: &Way| way.lines.is_empty();
                if empty(&both.first) || empty(&both.second) {
                    found.push(What::Lacks("lines"));
                }
            }
            Activity::Demonstration { .. } | Activity::Rehearsal { .. } | Activity::Break(_) => {}
        }
        found
    }

    fn of_pages(&self, pages: &[Page], found: &mut Vec<What>) {
        if pages.is_empty() {
            found.push(What::Lacks("pages"));
        }
        if pages.iter().any(|page| page.lines.is_empty()) {
            found.push(What::Lacks("lines"));
        }
        let named = pages.iter().filter_map(|page| page.source.as_ref());
        found.extend(named.filter(|id| self.source(id).is_none()).map(|id| What::NoSource(id.clone())));
    }
}
