//! A visit that goes by a guide: its parts one after another, what is asked alone, and what waits.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Shelf, Step, Unfit, Visit};
use crate::domain::context::Context;
use crate::domain::guide::Guide;
use crate::domain::guide::progress::{Entry, Progress};
use crate::domain::id::Id;
use crate::domain::judgement::Judgement;

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

    /// Whether what can wait waits: something told pauses it, or it was put to wait. Nothing says which, so that any
    /// screen may show it.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.held || self.progress.paused_by(&self.guide).is_some()
    }

    /// Whether it was put to wait by hand, or waited when it was taken up.
    #[must_use]
    pub const fn is_held(&self) -> bool {
        self.held
    }

    /// Whether a part is one of those that wait, and they do: nothing in it is for now, wherever it stands.
    #[must_use]
    pub fn waits_at(&self, part: usize) -> bool {
        self.waits() && self.guide.parts.get(part).is_some_and(|part| part.waits)
    }

    /// Whether anything in it can be put to wait.
    #[must_use]
    pub fn can_wait(&self) -> bool {
        self.guide.parts.iter().any(|part| part.waits)
    }

    /// What is known by what is done in its private parts: for rules, never for a screen.
    pub(super) fn tells(&self) -> impl Iterator<Item = Judgement> {
        let done = self.guide.items().filter(|item| self.progress.is_done(&item.id));
        done.filter_map(|item| item.tells)
    }

    /// Where a part stands among those that any screen may count, and how many there are; `None` for a private one.
    #[must_use]
    pub fn count(&self, part: usize) -> Option<(usize, usize)> {
        let parts = &self.guide.parts;
        let here = parts.get(part).filter(|here| !here.private)?;
        let open = parts.iter().filter(|part| !part.private);
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
        let told = item.pauses && entry.done && !guided.progress.is_done(&item.id);
        guided.progress.put(item, entry);
        if told {
            guided.progress.told_again(&guided.guide, &item.id);
        }
        self.transferred = false;
        true
    }

    /// Puts what can wait to wait, for any reason, from any page.
    pub fn put_to_wait(&mut self) -> bool {
        let Some(guided) = self.guided.as_mut().filter(|guided| guided.can_wait()) else {
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
        part.is_some_and(|part| part.private)
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

    /// The part before the question whether they are alone: private ones are behind that question, all of them.
    pub(super) fn part_before_gate(&self) -> Option<Step> {
        let guided = self.guided.as_ref()?;
        let open = |part: &usize| !guided.waits_at(*part) && !self.is_private_part(*part);
        (0..self.part_behind_gate()?).rev().find(open).map(Step::Guide)
    }

    /// The first private part, as a step to come back to.
    pub(super) fn first_private_part(&self) -> Option<Step> {
        self.guided.as_ref()?.guide.private_part().map(Step::Guide)
    }

    /// The question whether they are alone was answered with no: the part that it stood before is passed over, and every
    /// other private one.
    pub(super) fn past_private_part(&mut self) -> Step {
        match self.return_to {
            Some(Step::Guide(part)) => self.next_part(part + 1),
            _ => Step::Plan,
        }
    }

    /// The private part that the question whether they are alone stands before.
    fn part_behind_gate(&self) -> Option<usize> {
        match self.return_to {
            Some(Step::Guide(part)) => Some(part),
            _ => self.guided.as_ref().and_then(|guided| guided.guide.private_part()),
        }
    }

    /// Somebody came in on a part of the guide: a private one is passed over, and one that anybody may see stays. The plan,
    /// where it is no part.
    pub(super) fn past_somebody(&mut self) -> Step {
        match self.step {
            Step::Guide(part) => self.next_part(part),
            _ => Step::Plan,
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

    /// Goes to the part in which something that next steps rest on is done, to correct it. False where there is none.
    pub fn go_to_told(&mut self) -> bool {
        let telling = self.guided.as_ref().and_then(|guided| {
            let told =
                guided.guide.items().find(|item| item.tells.is_some() && guided.progress.is_done(&item.id));
            guided.guide.part_of(&told?.id)
        });
        telling.is_some_and(|part| self.go_to_part(part))
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
    use crate::domain::guide::fixture::{guide, id, long_guide};
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
    fn a_private_part_opens_only_once_they_are_alone() {
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

    struct Long;

    impl crate::domain::visit::Shelf for Long {
        fn instrument(&self, _: &Id) -> Option<Arc<crate::domain::instrument::Instrument>> {
            None
        }
        fn card(&self, _: &Id) -> Option<Arc<crate::domain::alert::Card>> {
            None
        }
        fn guide(&self, _: &Id) -> Option<Arc<Guide>> {
            Some(Arc::new(long_guide()))
        }
    }

    fn long_visit() -> Visit {
        Visit::with_guide(Context::of(Person::Mother), Arc::new(long_guide()), false)
    }

    /// Where one comes by going on until the plan; at the question whether they are alone this is answered.
    fn way(mut visit: Visit, alone: bool) -> (Visit, Vec<Step>) {
        let mut steps = vec![visit.step()];
        while visit.step() != Step::Plan {
            match (visit.step(), alone) {
                (Step::Alone, true) => visit.say_alone(),
                (Step::Alone, false) => visit.say_not_alone(crate::domain::visit::NotAloneReason::NotNow),
                _ => {}
            }
            visit.advance(&Long);
            steps.push(visit.step());
        }
        (visit, steps)
    }

    fn parts(parts: &[usize]) -> Vec<Step> {
        parts.iter().map(|part| Step::Guide(*part)).collect()
    }

    #[test]
    fn once_alone_every_private_part_opens_and_once_not_alone_every_one_is_passed_over() {
        let (_, alone) = way(long_visit(), true);
        assert_eq!(
            alone,
            [&[Step::Guide(0), Step::Alone], &parts(&[1, 2, 3, 4, 5, 6])[..], &[Step::Plan]].concat()
        );
        let (mut visit, not_alone) = way(long_visit(), false);
        assert_eq!(
            not_alone,
            [&[Step::Guide(0), Step::Alone], &parts(&[3, 5, 6])[..], &[Step::Plan]].concat()
        );
        // Back: the question before one of them, and from it past all that lie behind it.
        let mut back = Vec::new();
        while visit.retreat() {
            back.push(visit.step());
        }
        let asked = Step::Alone;
        let [film, offer, plan] = [5, 3, 0].map(Step::Guide);
        assert_eq!(back, [Step::Guide(6), film, asked, offer, asked, plan]);
    }

    #[test]
    fn what_stands_in_any_private_part_is_sealed_and_its_place_is_told_nowhere_in_the_open() {
        for (steps, item) in [(1, "safe-to-ring"), (2, "safe-to-write"), (4, "told")] {
            let mut visit = long_visit();
            visit.advance(&Long);
            visit.say_alone();
            (0..steps).for_each(|_| visit.advance(&Long));
            assert!(visit.is_in_private() && visit.put_in_guide(&id(item), done()), "{item}");
            assert!(visit.put_in_guide(&id(item), Entry { note: "hemmelig".to_owned(), ..done() }));
            let open = words_of(&visit.main_state());
            let record = words_of(&crate::domain::record::summary(&visit, &Long, Lang::Nb, "0"));
            for name in ["safe", "told", "hemmelig"] {
                assert!(!open.contains(name) && !record.contains(name), "{name}: {open} {record}");
            }
            assert_eq!(visit.main_state().step, Step::Alone);
            assert!(words_of(&visit.private_state()).contains("hemmelig"));
            let (mut resumed, _) = Visit::resume(visit.main_state(), true, &Long);
            assert!(resumed.retreat() && resumed.step() == Step::Guide(0));
            let (mut resumed, _) = Visit::resume(visit.main_state(), true, &Long);
            resumed.say_alone();
            resumed.resume_private(visit.private_state().unwrap(), &Long);
            assert_eq!(resumed.step(), visit.step());
        }
    }

    #[test]
    fn taken_up_not_alone_it_goes_on_with_what_is_open_and_does_not_jump_to_the_plan() {
        let mut visit = long_visit();
        visit.advance(&Long);
        visit.say_alone();
        visit.advance(&Long);
        let (mut resumed, _) = Visit::resume(visit.main_state(), true, &Long);
        resumed.say_not_alone(crate::domain::visit::NotAloneReason::NotNow);
        resumed.advance(&Long);
        assert_eq!(resumed.step(), Step::Guide(3));
    }

    #[test]
    fn only_what_is_marked_waits_wherever_it_stands_and_the_closing_is_reached() {
        let (mut visit, _) = way(long_visit(), true);
        assert!(visit.put_in_guide(&id("told"), done()));
        let waiting =
            |visit: &Visit| (0..7).filter(|part| visit.guided().unwrap().waits_at(*part)).collect::<Vec<_>>();
        assert_eq!(waiting(&visit), [3, 5], "the offer before it waits as filming after it does");
        assert!(!visit.go_to_part(3) && visit.go_to_part(6));
        let mut back = Vec::new();
        while visit.retreat() {
            back.push(visit.step());
        }
        assert_eq!(back, parts(&[4, 2, 1, 0]));
        let (_, steps) = way(visit, true);
        assert_eq!(steps, [&parts(&[0, 1, 2, 4, 6])[..], &[Step::Plan]].concat());
        let mut by_hand = long_visit();
        assert!(by_hand.put_to_wait());
        assert_eq!(waiting(&by_hand), [3, 5]);
    }

    #[test]
    fn told_again_it_pauses_again_although_safety_was_assessed_before() {
        let mut visit = in_private();
        assert!(visit.put_in_guide(&id("assessed"), done()) && visit.put_in_guide(&id("told"), done()));
        assert!(visit.guided().unwrap().waits(), "what was assessed was so before this was told");
        assert!(visit.put_in_guide(&id("assessed"), done()));
        let more = Entry { note: "mer".to_owned(), ..done() };
        assert!(visit.put_in_guide(&id("told"), more));
        assert!(!visit.guided().unwrap().waits(), "a word more is not told again");
    }

    #[test]
    fn a_guide_in_which_nothing_waits_is_not_put_to_wait() {
        let mut open = guide();
        open.parts.truncate(1);
        let mut visit = Visit::with_guide(Context::of(Person::Mother), Arc::new(open), false);
        assert!(!visit.put_to_wait());
    }

    #[test]
    fn somebody_coming_in_leads_past_what_is_private_and_leaves_an_open_part_where_it_stands() {
        let mut visit = long_visit();
        visit.advance(&Long);
        visit.say_alone();
        visit.advance(&Long);
        visit.somebody_came_in();
        assert_eq!(visit.step(), Step::Guide(3));
        assert!(!visit.is_in_private() && visit.guide_entry(&id("safe-to-ring")).is_none());
        visit.somebody_came_in();
        assert_eq!(visit.step(), Step::Guide(3));
    }

    #[test]
    fn what_is_told_by_the_guide_is_known_to_rules_and_stands_ticked_nowhere() {
        let mut visit = told();
        assert!(visit.all_judgement().contains(&Judgement::OngoingViolence));
        assert_eq!(visit.judgement().count(), 0);
        assert!(visit.judgement_of(true).next().is_none());
        visit.put_in_guide(&id("told"), Entry::default());
        assert!(visit.all_judgement().is_empty());
    }

    #[test]
    fn only_open_parts_are_counted() {
        let guided = Guided::new(Arc::new(guide()));
        assert_eq!([0, 1, 2].map(|part| guided.count(part)), [Some((1, 2)), None, Some((2, 2))]);
        let guided = Guided::new(Arc::new(long_guide()));
        let counted: Vec<_> = (0..7).filter_map(|part| guided.count(part)).collect();
        assert_eq!(counted, [(1, 4), (2, 4), (3, 4), (4, 4)]);
    }

    #[test]
    fn a_kept_private_part_is_readable_without_the_visit_it_was_of() {
        let mut other = Visit::new(Context::of(Person::Mother), Vec::new(), true, false);
        other.resume_private(told().private_state().unwrap(), &Nothing);
        let private = crate::domain::record::private_summary(&other, &Nothing, Lang::Nb).unwrap();
        assert!(words_of(&private).contains("hemmelig"));
    }
}
