//! A visit that goes by a guide: its parts one after another, what is asked alone, and what waits.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Shelf, Step, Unfit, Visit};
use crate::domain::context::Context;
use crate::domain::guide::Guide;
use crate::domain::guide::progress::{Entry, Progress};
use crate::domain::id::Id;

/// A guide, and how far one has come in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guided {
    /// The guide.
    pub guide: Arc<Guide>,
    /// What stands at its items, those of its private parts too.
    progress: Progress,
    /// Whether it was put to wait by hand, or waited when it was taken up again and why lies sealed.
    held: bool,
}

/// The open part of it, as it is kept between two sittings.
///
/// That it waits is kept here as a bare flag, so that filming does not go on while the reason lies sealed or could not be
/// kept at all. The flag tells nothing of why: anybody can put a visit to wait by hand, for any reason and on any page,
/// and whatever the reason it is lifted only where they are alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct GuidedState {
    /// What stands at the items of its open parts.
    pub progress: Progress,
    /// Whether it waits.
    #[serde(default)]
    pub waits: bool,
}

/// The private part of it, sealed apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PrivateGuided {
    /// What stands at the items of its private parts.
    pub progress: Progress,
    /// Whether it was put to wait by hand.
    #[serde(default)]
    pub held: bool,
}

impl Guided {
    /// At the beginning of a guide.
    #[must_use]
    pub fn new(guide: Arc<Guide>) -> Self {
        let progress = Progress::of(&guide);
        Self { guide, progress, held: false }
    }

    /// What stands at its items; all of it, so for what is kept and for pages that know what they may show.
    #[must_use]
    pub const fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Whether what comes after its private part waits: something told pauses it, or it was put to wait. Nothing says
    /// which, so that any screen may show it.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.held || self.progress.paused_by(&self.guide).is_some()
    }

    /// Whether it was put to wait by hand, or waited when it was taken up.
    #[must_use]
    pub const fn is_held(&self) -> bool {
        self.held
    }

    /// Whether a part lies behind what waits: nothing in it is for now.
    #[must_use]
    pub fn waits_at(&self, part: usize) -> bool {
        if !self.waits() {
            return false;
        }
        let parts = &self.guide.parts;
        let pausing = self.progress.paused_by(&self.guide).map(|item| item.id.clone());
        let from = pausing.and_then(|id| self.guide.part_of(&id)).or_else(|| self.guide.private_part());
        let resumes = parts.get(part).is_some_and(|part| part.items.iter().any(|item| item.resumes));
        from.is_some_and(|from| part > from) && !resumes
    }

    /// Where a part stands among those that any screen may count, and how many there are; `None` for a private one.
    #[must_use]
    pub fn count(&self, part: usize) -> Option<(usize, usize)> {
        let parts = &self.guide.parts;
        let here = parts.get(part).filter(|here| !here.is_private())?;
        let open = parts.iter().filter(|part| !part.is_private());
        let at = open.clone().position(|part| part.id == here.id)?;
        Some((at + 1, open.count()))
    }

    pub(super) fn main_state(&self) -> GuidedState {
        GuidedState { progress: self.progress.of_parts(&self.guide, false), waits: self.waits() }
    }

    pub(super) fn private_state(&self) -> Option<PrivateGuided> {
        let progress = self.progress.of_parts(&self.guide, true);
        (!progress.entries.is_empty()).then_some(PrivateGuided { progress, held: self.held })
    }

    /// Whether anything stands at an item of a private part.
    pub(super) fn told_in_private(&self) -> bool {
        self.progress.entries.keys().any(|id| self.guide.is_private(id))
    }

    /// The open part, taken up again.
    pub(super) fn resume(kept: GuidedState, shelf: &dyn Shelf, unfit: &mut Vec<Unfit>) -> Option<Self> {
        let mut resumed = Self::found(kept.progress, shelf, unfit)?;
        // What is private never comes from the open part.
        resumed.progress = resumed.progress.of_parts(&resumed.guide, false);
        resumed.held = kept.waits;
        Some(resumed)
    }

    fn found(kept: Progress, shelf: &dyn Shelf, unfit: &mut Vec<Unfit>) -> Option<Self> {
        let Some(guide) = shelf.guide(&kept.guide) else {
            unfit.push(Unfit::Guide(kept.guide));
            return None;
        };
        let (progress, gone) = kept.fitted(&guide);
        if !gone.is_empty() {
            unfit.push(Unfit::GuideItems(guide.id.clone(), gone));
        }
        Some(Self { guide, progress, held: false })
    }
}

impl Visit {
    /// A visit that goes by a guide, at its first part.
    #[must_use]
    pub fn with_guide(context: Context, guide: Arc<Guide>, practice: bool) -> Self {
        let mut visit = Self::new(context, Vec::new(), false, practice);
        visit.guided = Some(Guided::new(guide));
        visit.step = Step::Plan;
        visit.step = visit.next_part(0);
        visit
    }

    /// The guide it goes by, if it does.
    #[must_use]
    pub const fn guided(&self) -> Option<&Guided> {
        self.guided.as_ref()
    }

    /// What stands at an item of the guide, where that may be shown now.
    #[must_use]
    pub fn guide_entry(&self, item: &Id) -> Option<Entry> {
        let guided = self.guided.as_ref()?;
        let shown = self.gate.is_open() || !guided.guide.is_private(item);
        (shown && guided.guide.item(item).is_some()).then(|| guided.progress.entry(item))
    }

    /// Writes something at an item of the guide. False where there is no such item, or where it is one of a private part
    /// and that is not open.
    pub fn put_in_guide(&mut self, item: &Id, entry: Entry) -> bool {
        let open = self.gate.is_open();
        let Some(guided) = &mut self.guided else { return false };
        let Some(item) = guided.guide.item(item).filter(|item| open || !guided.guide.is_private(&item.id))
        else {
            return false;
        };
        guided.progress.put(item, entry);
        self.transferred = false;
        true
    }

    /// Puts what comes after the private part to wait, for any reason, from any page.
    pub fn put_to_wait(&mut self) -> bool {
        let Some(guided) = self.guided.as_mut().filter(|guided| guided.guide.private_part().is_some()) else {
            return false;
        };
        guided.held = true;
        self.transferred = false;
        true
    }

    /// Lifts what was put to wait by hand: only where they are alone, whatever the reason was. What was told still pauses
    /// it until that is seen to. False where nothing happens.
    pub fn lift_wait(&mut self) -> bool {
        let open = self.gate.is_open();
        let Some(guided) = self.guided.as_mut().filter(|guided| open && guided.held) else { return false };
        guided.held = false;
        self.transferred = false;
        true
    }

    /// Whether a part is private, and so opened only once they are alone.
    fn is_private_part(&self, part: usize) -> bool {
        let part = self.guided.as_ref().and_then(|guided| guided.guide.parts.get(part));
        part.is_some_and(crate::domain::guide::Part::is_private)
    }

    /// Whether the step is a private part of the guide.
    pub(super) fn is_in_private_part(&self) -> bool {
        matches!(self.step, Step::Guide(part) if self.is_private_part(part))
    }

    /// A part that stands open now: itself, or before a private one the question whether they are alone.
    fn at_part(&mut self, part: usize) -> Step {
        if self.is_private_part(part) && !self.gate.is_open() {
            self.return_to = Some(Step::Guide(part));
            return Step::Alone;
        }
        Step::Guide(part)
    }

    /// The part to go on to, from this place. What waits is passed over, and a private one where it was said that they are
    /// not alone.
    pub(super) fn next_part(&mut self, from: usize) -> Step {
        let Some(guided) = &self.guided else { return Step::Plan };
        let not_alone = matches!(self.gate, super::Gate::NotAlone(_));
        let passed = |part: &usize| guided.waits_at(*part) || (not_alone && self.is_private_part(*part));
        let next = (from..guided.guide.parts.len()).find(|part| !passed(part));
        next.map_or(Step::Plan, |part| self.at_part(part))
    }

    /// The part before this place, or the last one.
    pub(super) fn part_before(&mut self, part: Option<usize>) -> Option<Step> {
        let guided = self.guided.as_ref()?;
        let end = part.unwrap_or(guided.guide.parts.len());
        let before = (0..end).rev().find(|before| !guided.waits_at(*before))?;
        Some(self.at_part(before))
    }

    /// The question whether they are alone was answered with no: the part that it stood before is passed over.
    pub(super) fn past_private_part(&mut self) -> Step {
        match self.return_to {
            Some(Step::Guide(part)) => self.next_part(part + 1),
            _ => Step::Plan,
        }
    }

    /// The private part that the question whether they are alone stands before.
    pub(super) fn part_behind_gate(&self) -> Option<usize> {
        match self.return_to {
            Some(Step::Guide(part)) => Some(part),
            _ => self.guided.as_ref().and_then(|guided| guided.guide.private_part()),
        }
    }

    /// Goes to a part of the guide; before a private one the question whether they are alone is asked. False where there
    /// is none, or where it waits.
    pub fn go_to_part(&mut self, part: usize) -> bool {
        let there = self
            .guided
            .as_ref()
            .is_some_and(|guided| part < guided.guide.parts.len() && !guided.waits_at(part));
        if there {
            self.step = self.at_part(part);
        }
        there
    }

    /// Takes up what stood at the private parts of the guide.
    pub(super) fn resume_private_guide(
        &mut self,
        kept: PrivateGuided,
        shelf: &dyn Shelf,
        unfit: &mut Vec<Unfit>,
    ) {
        let Some(taken) = Guided::found(kept.progress, shelf, unfit) else { return };
        match &mut self.guided {
            // What was written in this sitting before the rest was opened stands.
            Some(guided) if guided.guide.id == taken.guide.id => {
                for (id, entry) in taken.progress.entries {
                    guided.progress.entries.entry(id).or_insert(entry);
                }
                // Why it waits is known again.
                guided.held = kept.held;
            }
            Some(_) => {}
            None => self.guided = Some(Guided { held: kept.held, ..taken }),
        }
    }

    /// Writes other words at an item of the guide.
    pub(super) fn reword_in_guide(&mut self, item: &Id, is_role: bool, words: &str) -> bool {
        let entries = self.guided.as_mut().map(|guided| &mut guided.progress.entries);
        let Some(entry) = entries.and_then(|entries| entries.get_mut(item)) else { return false };
        words.clone_into(if is_role { &mut entry.role } else { &mut entry.note });
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::context::Person;
    use crate::domain::guide::fixture::{guide, id};
    use crate::domain::lang::Lang;

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
            if visit.step() == Step::Alone {
                visit.say_alone();
            }
            visit.advance(&Nothing);
            steps.push(visit.step());
        }
        let way = [Step::Guide(0), Step::Alone, Step::Guide(1), Step::Guide(2), Step::Plan, Step::Summary];
        assert_eq!(steps, way);
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

    /// At the private part, alone.
    fn in_private() -> Visit {
        let mut visit = visit();
        visit.advance(&Nothing);
        visit.say_alone();
        visit.advance(&Nothing);
        assert_eq!(visit.step(), Step::Guide(1));
        visit
    }

    fn told() -> Visit {
        let mut visit = in_private();
        assert!(visit.put_in_guide(&id("told"), Entry { note: "hemmelig".to_owned(), ..done() }));
        visit
    }

    fn words_of(value: &impl serde::Serialize) -> String {
        serde_json::to_string(value).unwrap()
    }

    #[test]
    fn a_part_that_can_pause_is_private_and_opens_only_once_they_are_alone() {
        let mut visit = visit();
        visit.advance(&Nothing);
        assert_eq!((visit.step(), visit.is_in_private()), (Step::Alone, false));
        assert!(!visit.put_in_guide(&id("told"), done()), "nothing is written there before");
        visit.advance(&Nothing);
        assert_eq!(visit.step(), Step::Alone, "and nothing goes past it unanswered");
        visit.say_alone();
        visit.advance(&Nothing);
        assert!(visit.is_in_private() && visit.put_in_guide(&id("told"), done()));
    }

    #[test]
    fn where_they_are_not_alone_the_part_is_passed_over_and_the_visit_goes_on() {
        let mut visit = visit();
        visit.advance(&Nothing);
        visit.say_not_alone(crate::domain::visit::NotAloneReason::SomebodyHears);
        visit.advance(&Nothing);
        assert_eq!(visit.step(), Step::Guide(2));
        assert!(!visit.guided().unwrap().waits());
        assert!(visit.retreat());
        assert_eq!(visit.step(), Step::Alone, "and can be asked again");
        assert!(visit.retreat());
        assert_eq!(visit.step(), Step::Guide(0));
    }

    #[test]
    fn what_is_told_pauses_what_follows_until_it_is_seen_to() {
        let mut visit = told();
        visit.advance(&Nothing);
        assert_eq!(visit.step(), Step::Plan);
        assert!(!visit.go_to_part(2));
        assert!(visit.retreat());
        assert_eq!(visit.step(), Step::Guide(1));
        assert!(visit.put_in_guide(&id("assessed"), done()));
        visit.advance(&Nothing);
        assert_eq!(visit.step(), Step::Guide(2));
    }

    #[test]
    fn nothing_of_the_private_part_is_in_the_open_body_of_a_draft_or_a_record() {
        let visit = told();
        let open = words_of(&visit.main_state());
        let record = words_of(&crate::domain::record::summary(&visit, &Nothing, Lang::Nb, "0"));
        for name in ["told", "safety", "assessed", "hemmelig"] {
            assert!(!open.contains(name) && !record.contains(name), "{name}: {open} {record}");
        }
        assert_eq!(visit.main_state().step, Step::Alone);
        let sealed = words_of(&visit.private_state());
        let private = crate::domain::record::private_summary(&visit, &Nothing, Lang::Nb);
        assert!(sealed.contains("hemmelig") && words_of(&private).contains("hemmelig"));
        assert!(visit.told_in_private() && visit.must_say_in_note());
    }

    #[test]
    fn a_visit_that_waits_by_hand_and_one_in_which_something_was_told_are_the_same_bytes_in_the_open() {
        let mut by_hand = in_private();
        assert!(by_hand.put_to_wait());
        assert_eq!(words_of(&by_hand.main_state()), words_of(&told().main_state()));
        let record =
            |visit: &Visit| words_of(&crate::domain::record::summary(visit, &Nothing, Lang::Nb, "0"));
        assert_eq!(record(&by_hand), record(&told()));
    }

    #[test]
    fn it_waits_still_when_it_is_taken_up_and_the_reason_lies_sealed() {
        let visit = told();
        let (mut resumed, unfit) = Visit::resume(visit.main_state(), true, &Nothing);
        assert!(unfit.is_empty());
        assert_eq!(resumed.step(), Step::Alone);
        assert!(resumed.guided().unwrap().waits() && !resumed.go_to_part(2));
        assert!(resumed.shown_texts().next().is_none() && resumed.guide_entry(&id("told")).is_none());
        assert!(!resumed.lift_wait(), "not while nobody said that they are alone");
        resumed.say_alone();
        let unfit = resumed.resume_private(visit.private_state().unwrap(), &Nothing);
        assert!(unfit.is_empty());
        assert_eq!(resumed.step(), Step::Guide(1));
        assert!(!resumed.lift_wait(), "what was told pauses it, not a hand");
        assert!(resumed.guided().unwrap().waits());
        assert!(resumed.put_in_guide(&id("assessed"), done()));
        assert!(!resumed.guided().unwrap().waits());
    }

    #[test]
    fn where_the_reason_could_not_be_kept_it_waits_till_it_is_lifted_alone() {
        let (mut resumed, _) = Visit::resume(told().main_state(), false, &Nothing);
        resumed.say_alone();
        resumed.advance(&Nothing);
        assert_eq!(resumed.step(), Step::Guide(1));
        assert!(resumed.guided().unwrap().waits() && resumed.lift_wait());
        resumed.advance(&Nothing);
        assert_eq!(resumed.step(), Step::Guide(2));
    }

    #[test]
    fn somebody_coming_in_closes_the_private_part_and_it_is_sealed_with_what_stood_there() {
        let mut visit = told();
        visit.somebody_came_in();
        assert_eq!(visit.step(), Step::Plan);
        assert!(!visit.is_in_private() && visit.asks_for_passphrase());
        assert!(visit.private_state().unwrap().guided.is_some());
        assert!(visit.guided().unwrap().waits());
        assert!(visit.shown_texts().next().is_none());
    }

    #[test]
    fn hidden_in_the_private_part_it_comes_back_to_the_question_and_then_to_the_part() {
        let mut visit = told();
        visit.close_private();
        assert_eq!(visit.step(), Step::Alone);
        visit.say_alone();
        visit.advance(&Nothing);
        assert_eq!(visit.step(), Step::Guide(1));
    }

    #[test]
    fn only_open_parts_are_counted() {
        let guided = Guided::new(Arc::new(guide()));
        assert_eq!([0, 1, 2].map(|part| guided.count(part)), [Some((1, 2)), None, Some((2, 2))]);
    }

    #[test]
    fn a_kept_private_part_is_readable_without_the_visit_it_was_of() {
        let mut other = Visit::new(Context::of(Person::Mother), Vec::new(), true, false);
        other.resume_private(told().private_state().unwrap(), &Nothing);
        let private = crate::domain::record::private_summary(&other, &Nothing, Lang::Nb).unwrap();
        assert!(words_of(&private).contains("hemmelig"));
    }
}
