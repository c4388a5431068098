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
    /// The first of the parts that were gone past because they waited: where it goes on once they do not.
    passed: Option<Id>,
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
    /// The first part that was gone past because it waited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passed: Option<Id>,
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
        Self { guide, progress, held: false, passed: None }
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
        let progress = self.progress.of_parts(&self.guide, false);
        GuidedState { progress, waits: self.waits(), passed: self.passed.clone() }
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
        resumed.passed = kept.passed;
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
        Some(Self { guide, progress, held: false, passed: None })
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

    /// A part that stands open now: itself, or before a private one the question whether they are alone. What was answered
    /// to that holds only as long as nothing is shown that anybody may see: the next part may be in another room.
    fn at_part(&mut self, part: usize) -> Step {
        if !self.is_private_part(part) {
            self.gate = super::Gate::NotAsked;
        } else if !self.gate.is_open() {
            self.return_to = Some(Step::Guide(part));
            return Step::Alone;
        }
        Step::Guide(part)
    }

    /// What comes after the last part: the plan. Where anything was asked alone that may be on it, they are asked again,
    /// whether it was told or not.
    fn past_parts(&mut self) -> Step {
        let asks = self.guided.as_ref().is_some_and(|guided| guided.guide.private_part().is_some());
        if asks && self.gate == super::Gate::NotAsked {
            self.return_to = Some(Step::Plan);
            return Step::Alone;
        }
        Step::Plan
    }

    /// The part to go on to, from this place. What waits is passed over, and a private one where it was said that they are
    /// not alone.
    pub(super) fn next_part(&mut self, from: usize) -> Step {
        let Some(guided) = &self.guided else { return Step::Plan };
        let not_alone = matches!(self.gate, super::Gate::NotAlone(_));
        let passes = |part: &usize| guided.waits_at(*part) || (not_alone && self.is_private_part(*part));
        let count = guided.guide.parts.len();
        let mut next = (from..count).find(|part| !passes(part));
        let waited = (from..next.unwrap_or(count)).find(|part| guided.waits_at(*part));
        let waited = waited.and_then(|part| Some(guided.guide.parts.get(part)?.id.clone()));
        let place = |id: &Id| guided.guide.parts.iter().position(|part| part.id == *id);
        let passed = guided.passed.clone().or(waited);
        // Nothing waits any more: it goes on with the first that did.
        let back = passed.as_ref().filter(|_| !guided.waits()).and_then(place);
        if let Some(back) = back.filter(|back| next.is_none_or(|next| *back < next)) {
            next = Some(back);
        }
        let left = passed.filter(|_| guided.waits());
        if let Some(guided) = &mut self.guided {
            guided.passed = left;
        }
        match next {
            Some(part) => self.at_part(part),
            None => self.past_parts(),
        }
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
            Some(Step::Plan) => self.guided.as_ref().map(|guided| guided.guide.parts.len()),
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
mod tests;
