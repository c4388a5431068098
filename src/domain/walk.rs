//! One instrument being asked: answering, declining, going back, branching, finishing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::answer::{Answer, Replies, Reply, WhyNot};
use super::context::Context;
use super::id::Id;
use super::instrument::Instrument;
use super::item::Item;
use super::score::{Report, assess, leads_to, reached};

/// A walk through one instrument.
///
/// A reply is never thrown away: where a corrected answer closes an item, its reply stays here, uncounted, and is
/// there again if the correction is taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    instrument: Arc<Instrument>,
    replies: Replies,
    notes: BTreeMap<Id, String>,
    at: usize,
    /// Came to the item to correct it; goes on to what is still open, not through all that was answered after it.
    correcting: bool,
}

/// An answer of a kind that the item does not take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the answer does not fit the item")]
pub struct DoesNotFit;

/// How far a walk has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The place of the current item among those reached, from 1; one past the last when finished.
    pub at: usize,
    /// How many items are reached by what has been told so far.
    pub of: usize,
}

impl Walk {
    /// A walk at its first item.
    #[must_use]
    pub fn new(instrument: Arc<Instrument>) -> Self {
        Self { instrument, replies: Replies::new(), notes: BTreeMap::new(), at: 0, correcting: false }
    }

    /// A walk as it was left. Replies to items that the instrument does not have, or that do not fit, are left out
    /// and returned, and so are items that have gone with their note, so that nothing vanishes unsaid.
    #[must_use]
    pub fn resume(
        instrument: Arc<Instrument>,
        replies: Replies,
        notes: BTreeMap<Id, String>,
        at: Option<&Id>,
    ) -> (Self, Vec<Id>) {
        let fits = |id: &Id, reply: &Reply| {
            instrument
                .item(id)
                .is_some_and(|item| reply.answer().is_none_or(|answer| item.answer.takes(answer)))
        };
        let (kept, left): (Replies, Replies) = replies.into_iter().partition(|(id, reply)| fits(id, reply));
        let (notes, gone): (BTreeMap<_, _>, BTreeMap<_, _>) =
            notes.into_iter().partition(|(id, _)| instrument.item(id).is_some());
        let left: BTreeSet<Id> = left.into_keys().chain(gone.into_keys()).collect();
        let end = instrument.items.len();
        let at = at.map_or(end, |id| instrument.place(id).unwrap_or(0));
        (Self { instrument, replies: kept, notes, at, correcting: false }, left.into_iter().collect())
    }

    /// The instrument.
    #[must_use]
    pub const fn instrument(&self) -> &Arc<Instrument> {
        &self.instrument
    }

    /// All replies, counted or not.
    #[must_use]
    pub const fn replies(&self) -> &Replies {
        &self.replies
    }

    /// Notes, by item.
    #[must_use]
    pub const fn notes(&self) -> &BTreeMap<Id, String> {
        &self.notes
    }

    /// The item being asked; `None` when the walk is finished.
    #[must_use]
    pub fn current(&self) -> Option<&Item> {
        self.instrument.items.get(self.at)
    }

    /// What stands at the current item.
    #[must_use]
    pub fn current_reply(&self) -> Option<&Reply> {
        self.replies.get(&self.current()?.id)
    }

    /// Whether every item was passed.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.current().is_none()
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(&self, context: &Context) -> Progress {
        let reached = reached(&self.instrument, &self.replies, context);
        let before = reached.iter().take(self.at).filter(|reached| **reached).count();
        Progress { at: before + 1, of: reached.iter().filter(|reached| **reached).count() }
    }

    /// Answers the current item and goes on.
    ///
    /// # Errors
    /// [`DoesNotFit`] where the item does not take such an answer, or the walk is finished; nothing changes then.
    pub fn answer(&mut self, answer: Answer, context: &Context) -> Result<(), DoesNotFit> {
        match self.current() {
            Some(item) if item.answer.takes(&answer) => self.put(Reply::Answered(answer), context),
            _ => Err(DoesNotFit),
        }
    }

    /// Writes down that the current item was declined, and goes on.
    ///
    /// # Errors
    /// [`DoesNotFit`] when the walk is finished.
    pub fn decline(&mut self, context: &Context) -> Result<(), DoesNotFit> {
        self.put(Reply::Declined, context)
    }

    /// Writes down that the current item was not asked, and why, and goes on.
    ///
    /// # Errors
    /// [`DoesNotFit`] when the walk is finished.
    pub fn skip(&mut self, why: WhyNot, context: &Context) -> Result<(), DoesNotFit> {
        self.put(Reply::NotAsked(why), context)
    }

    fn put(&mut self, reply: Reply, context: &Context) -> Result<(), DoesNotFit> {
        let id = self.current().ok_or(DoesNotFit)?.id.clone();
        self.replies.insert(id, reply);
        if self.correcting {
            self.go_to_open(context);
            self.correcting = !self.is_finished();
            return Ok(());
        }
        let reached = reached(&self.instrument, &self.replies, context);
        let next = reached.iter().skip(self.at + 1).position(|reached| *reached);
        self.at = next.map_or(self.instrument.items.len(), |steps| self.at + 1 + steps);
        Ok(())
    }

    /// Goes on past an item that already has a reply, without changing it.
    pub fn forward(&mut self, context: &Context) -> bool {
        match self.current_reply().cloned() {
            Some(reply) => self.put(reply, context).is_ok(),
            None => false,
        }
    }

    /// Goes back to the item before; its reply stays until it is answered anew. False at the first item.
    pub fn back(&mut self, context: &Context) -> bool {
        let reached = reached(&self.instrument, &self.replies, context);
        match reached.iter().take(self.at).rposition(|reached| *reached) {
            Some(place) => {
                self.at = place;
                self.correcting = false;
                true
            }
            None => false,
        }
    }

    /// Goes to an item, to correct it. False where the instrument has no such item.
    pub fn go_to(&mut self, item: &Id) -> bool {
        let place = self.instrument.place(item);
        if let Some(place) = place {
            self.at = place;
            self.correcting = true;
        }
        place.is_some()
    }

    /// Goes to the first reached item without a reply, or to the end.
    pub fn go_to_open(&mut self, context: &Context) {
        let reached = reached(&self.instrument, &self.replies, context);
        let open = |(item, reached): (&Item, bool)| reached && !self.replies.contains_key(&item.id);
        let place = self.instrument.items.iter().zip(reached).position(open);
        self.at = place.unwrap_or(self.instrument.items.len());
    }

    /// Ends the walk here: every reached item without a reply is written down as not asked, with this reason.
    pub fn end(&mut self, why: &WhyNot, context: &Context) {
        loop {
            self.go_to_open(context);
            if self.is_finished() || self.skip(why.clone(), context).is_err() {
                return;
            }
        }
    }

    /// Takes back that items were not asked for this reason, and goes to the first of what is then open.
    pub fn reopen(&mut self, why: &WhyNot, context: &Context) {
        self.replies.retain(|_, reply| !matches!(reply, Reply::NotAsked(said) if said == why));
        self.correcting = false;
        self.go_to_open(context);
    }

    /// Puts other words where she answered in words, or where her own reason stands for not asking. Nothing else is
    /// changed: not where the walk stands, and not whether the item was answered. False where no such words stand.
    pub fn reword(&mut self, item: &Id, words: &str) -> bool {
        let words = words.trim();
        match self.replies.get_mut(item) {
            // An answer without words would be none.
            Some(Reply::Answered(Answer::Text(answer))) if !words.is_empty() => words.clone_into(answer),
            Some(Reply::NotAsked(why @ WhyNot::Other(_))) => {
                *why = if words.is_empty() { WhyNot::NotSaid } else { WhyNot::Other(words.to_owned()) };
            }
            _ => return false,
        }
        true
    }

    /// Sets or removes the note of an item.
    pub fn note(&mut self, item: &Id, words: &str) {
        if words.trim().is_empty() {
            self.notes.remove(item);
        } else {
            self.notes.insert(item.clone(), words.to_owned());
        }
    }

    /// What the answers so far amount to.
    #[must_use]
    pub fn report(&self, context: &Context) -> Report {
        assess(&self.instrument, &self.replies, context)
    }

    /// Where this instrument leads straight on to.
    #[must_use]
    pub fn leads_to(&self, context: &Context) -> Vec<Id> {
        leads_to(&self.instrument, &self.replies, context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer::Answer::{No, Number, Yes};
    use crate::domain::fixture::*;
    use crate::domain::instrument::Theme;

    /// A first question, one asked after its yes, and a last.
    fn branch() -> Walk {
        let items = vec![yes_no("first", 0), when(yes_no("after-yes", 0), yes("first")), yes_no("last", 0)];
        Walk::new(made(parts("branch", Theme::Alcohol, items)))
    }

    fn now(walk: &Walk) -> &str {
        walk.current().map_or("the end", |item| item.id.as_str())
    }

    #[test]
    fn an_answer_goes_on_to_the_next_item_that_is_reached() {
        let mut walk = branch();
        walk.answer(No, &context()).unwrap();
        assert_eq!(now(&walk), "last");
        assert_eq!(walk.progress(&context()), Progress { at: 2, of: 2 });
        assert!(walk.back(&context()));
        walk.answer(Yes, &context()).unwrap();
        assert_eq!(now(&walk), "after-yes");
        assert_eq!(walk.progress(&context()), Progress { at: 2, of: 3 });
    }

    #[test]
    fn an_answer_of_another_kind_changes_nothing() {
        let mut walk = branch();
        let before = walk.clone();
        assert_eq!(walk.answer(Number(1), &context()), Err(DoesNotFit));
        assert_eq!(walk, before);
    }

    #[test]
    fn a_finished_walk_takes_no_more() {
        let mut walk = branch();
        walk.end(&WhyNot::Time, &context());
        assert!(walk.is_finished());
        assert_eq!(walk.answer(Yes, &context()), Err(DoesNotFit));
        assert_eq!(walk.decline(&context()), Err(DoesNotFit));
        assert_eq!(walk.skip(WhyNot::Time, &context()), Err(DoesNotFit));
        assert!(!walk.forward(&context()));
    }

    #[test]
    fn there_is_nothing_before_the_first_item() {
        let mut walk = branch();
        assert!(!walk.back(&context()));
        assert_eq!(now(&walk), "first");
    }

    #[test]
    fn a_reply_that_a_correction_closed_is_there_again_when_the_correction_is_taken_back() {
        let mut walk = branch();
        for answer in [Yes, Yes, No] {
            walk.answer(answer, &context()).unwrap();
        }
        assert!(walk.go_to(&id("first")));
        walk.answer(No, &context()).unwrap();
        assert!(walk.is_finished(), "nothing is left open by the correction");
        assert!(walk.go_to(&id("first")));
        walk.answer(Yes, &context()).unwrap();
        assert!(walk.is_finished());
        assert_eq!(walk.replies().get(&id("after-yes")), Some(&answered(Yes)));
    }

    #[test]
    fn a_correction_that_opens_an_item_goes_straight_to_it() {
        let mut walk = branch();
        walk.answer(No, &context()).unwrap();
        walk.answer(No, &context()).unwrap();
        walk.go_to(&id("first"));
        walk.answer(Yes, &context()).unwrap();
        assert_eq!(now(&walk), "after-yes");
        walk.answer(No, &context()).unwrap();
        assert!(walk.is_finished(), "what was answered is not asked again");
    }

    #[test]
    fn ending_writes_the_reason_at_each_item_left_and_changes_no_answer() {
        let mut walk = branch();
        walk.answer(Yes, &context()).unwrap();
        walk.end(&WhyNot::NotNow, &context());
        let not_now = Reply::NotAsked(WhyNot::NotNow);
        let left = replies([("first", answered(Yes)), ("after-yes", not_now.clone()), ("last", not_now)]);
        assert_eq!(*walk.replies(), left);
    }

    #[test]
    fn going_forward_keeps_the_reply() {
        let mut walk = branch();
        walk.decline(&context()).unwrap();
        walk.back(&context());
        assert!(walk.forward(&context()));
        assert_eq!(walk.replies().get(&id("first")), Some(&Reply::Declined));
        assert!(!walk.forward(&context()), "an open item is not passed");
    }

    #[test]
    fn an_empty_note_is_no_note() {
        let mut walk = branch();
        walk.note(&id("last"), "etter maten");
        walk.note(&id("first"), "  ");
        assert_eq!(walk.notes().keys().collect::<Vec<_>>(), [&id("last")]);
        walk.note(&id("last"), "");
        assert!(walk.notes().is_empty());
    }

    #[test]
    fn a_walk_taken_up_again_says_what_no_longer_fits() {
        let kept =
            replies([("first", answered(Yes)), ("last", answered(Number(3))), ("gone", Reply::Declined)]);
        let notes = BTreeMap::from([(id("first"), "a".to_owned()), (id("vanished"), "b".to_owned())]);
        let instrument = branch().instrument;
        let (walk, left) = Walk::resume(instrument, kept, notes, Some(&id("after-yes")));
        assert_eq!(left, ["gone", "last", "vanished"].map(id));
        assert_eq!(*walk.replies(), replies([("first", answered(Yes))]));
        assert_eq!(walk.notes().keys().collect::<Vec<_>>(), [&id("first")]);
        assert_eq!(now(&walk), "after-yes");
    }

    #[test]
    fn only_what_was_left_out_for_this_reason_is_opened_again() {
        let mut walk = branch();
        walk.answer(Yes, &context()).unwrap();
        walk.skip(WhyNot::Time, &context()).unwrap();
        walk.end(&WhyNot::NoForm, &context());
        walk.reopen(&WhyNot::NoForm, &context());
        assert_eq!(now(&walk), "last");
        assert_eq!(walk.replies().len(), 2);
    }
}
