//! A visit that goes by a guide: its parts one after another, what is written at them, and what pauses it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Step, Visit};
use crate::domain::context::Context;
use crate::domain::guide::progress::{Entry, Progress};
use crate::domain::guide::{Guide, Item};
use crate::domain::id::Id;

/// A guide, and how far one has come in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guided {
    /// The guide.
    pub guide: Arc<Guide>,
    /// What stands at its items.
    pub progress: Progress,
}

/// As it is kept between two sittings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct GuidedState {
    /// What stands at its items.
    pub progress: Progress,
}

impl Guided {
    /// The item that pauses what follows, if one does.
    #[must_use]
    pub fn paused_by(&self) -> Option<&Item> {
        self.progress.paused_by(&self.guide)
    }

    /// Whether a part lies behind the pause: nothing in it is for now.
    #[must_use]
    pub fn is_paused_at(&self, part: usize) -> bool {
        let Some(pausing) = self.paused_by() else { return false };
        let has =
            |part: &crate::domain::guide::Part, wanted: &dyn Fn(&Item) -> bool| part.items.iter().any(wanted);
        let parts = &self.guide.parts;
        let from = parts.iter().position(|part| has(part, &|item| item.id == pausing.id)).unwrap_or(0);
        let here = parts.get(part).is_some_and(|part| has(part, &|item| item.resumes));
        part > from && !here
    }
}

impl Visit {
    /// A visit that goes by a guide, at its first part.
    #[must_use]
    pub fn with_guide(context: Context, guide: Arc<Guide>, practice: bool) -> Self {
        let mut visit = Self::new(context, Vec::new(), false, practice);
        let progress = Progress::of(&guide);
        visit.guided = Some(Guided { guide, progress });
        visit.step = Step::Guide(0);
        visit
    }

    /// The guide it goes by, if it does.
    #[must_use]
    pub const fn guided(&self) -> Option<&Guided> {
        self.guided.as_ref()
    }

    /// Writes something at an item of the guide. False where there is no such item.
    pub fn put_in_guide(&mut self, item: &Id, entry: Entry) -> bool {
        let Some(guided) = &mut self.guided else { return false };
        let Some(item) = guided.guide.item(item) else { return false };
        guided.progress.put(item, entry);
        self.transferred = false;
        true
    }

    /// The part after this one. While something pauses the visit, what lies behind the pause is passed over.
    pub(super) fn after_part(&self, part: usize) -> Step {
        let Some(guided) = &self.guided else { return Step::Plan };
        let next = (part + 1..guided.guide.parts.len()).find(|next| !guided.is_paused_at(*next));
        next.map_or(Step::Plan, Step::Guide)
    }

    /// The part before this one, or the last one.
    pub(super) fn before_part(&self, part: Option<usize>) -> Option<Step> {
        let guided = self.guided.as_ref()?;
        let end = part.unwrap_or(guided.guide.parts.len());
        (0..end).rev().find(|before| !guided.is_paused_at(*before)).map(Step::Guide)
    }

    /// Goes to a part of the guide.
    pub fn go_to_part(&mut self, part: usize) -> bool {
        let there = self.guided.as_ref().is_some_and(|guided| part < guided.guide.parts.len());
        if there {
            self.step = Step::Guide(part);
        }
        there
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::context::Person;
    use crate::domain::guide::fixture::{guide, id};

    struct Nothing;

    impl crate::domain::visit::Shelf for Nothing {
        fn instrument(&self, _: &Id) -> Option<Arc<crate::domain::instrument::Instrument>> {
            None
        }
        fn card(&self, _: &Id) -> Option<Arc<crate::domain::alert::Card>> {
            None
        }
        fn guide(&self, name: &Id) -> Option<Arc<Guide>> {
            (name.as_str() == "a-guide").then(|| Arc::new(guide()))
        }
    }

    fn visit() -> Visit {
        Visit::with_guide(Context::of(Person::Mother), Arc::new(guide()), false)
    }

    fn done() -> Entry {
        Entry { done: true, ..Entry::default() }
    }

    #[test]
    fn it_goes_by_its_parts_to_the_plan_and_back() {
        let mut visit = visit();
        let mut steps = vec![visit.step()];
        while visit.step() != Step::Summary {
            visit.advance(&Nothing);
            steps.push(visit.step());
        }
        assert_eq!(steps, [Step::Guide(0), Step::Guide(1), Step::Plan, Step::Summary]);
        while visit.retreat() {}
        assert_eq!(visit.step(), Step::Guide(0));
    }

    #[test]
    fn what_is_kept_of_it_is_taken_up_where_it_stood() {
        let mut visit = visit();
        assert!(visit.put_in_guide(&id("purpose"), Entry { note: "et ord".to_owned(), ..done() }));
        visit.advance(&Nothing);
        let (resumed, unfit) = Visit::resume(visit.main_state(), false, &Nothing);
        assert!(unfit.is_empty());
        assert_eq!((resumed.step(), resumed.guided()), (visit.step(), visit.guided()));
    }

    #[test]
    fn a_guide_that_is_gone_is_said() {
        let mut state = visit().main_state();
        if let Some(kept) = &mut state.guided {
            kept.progress.guide = id("gone");
        }
        let (resumed, unfit) = Visit::resume(state, false, &Nothing);
        assert_eq!(unfit, [crate::domain::visit::Unfit::Guide(id("gone"))]);
        assert_eq!(resumed.step(), Step::Plan);
    }
}
