//! A scenario rehearsed by a whole room: what is heard, the hands for each line, what was said, and back without limit.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::hands::Counting;
use crate::domain::id::Id;
use crate::domain::rehearsal::play::{Difficulty, Play, Setup};
use crate::domain::rehearsal::{Choice, Ending, Scenario};

/// What the room sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// What is dark in it, and who to talk with.
    Note,
    /// Where one stands, and who is there.
    About,
    /// What was said, and what came of it.
    Heard,
    /// The lines, and hands being counted.
    Vote,
    /// The hands as bars.
    Bars,
    /// How it ended, and what comes next.
    Ended,
    /// What was chosen, turn by turn.
    Back,
    /// One of the turns.
    Opened,
}

/// What the room made of one turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Vote {
    /// Hands, in the order of what was offered.
    pub(super) hands: Vec<u16>,
    /// The line that is marked.
    pub(super) counting: Counting,
    /// What was said, also where that was taken back.
    said: Option<Id>,
}

/// A rehearsal in plenum. It is in memory only.
#[derive(Debug)]
pub struct Plenum {
    pub(super) scenario: Arc<Scenario>,
    pub(super) play: Play,
    page: Page,
    /// By turn, as far as one has come; turns that were taken back stay until another way is gone.
    votes: BTreeMap<usize, Vote>,
    /// Whether it is shown why, about what was said last.
    pub(super) why: bool,
    /// The turn that is marked in the list.
    pub(super) turn: usize,
}

impl Plenum {
    /// Before it. What is offered stands in the same order every time, and it is as demanding as it is written.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>) -> Self {
        let setup = Setup { seed: seed_of(&scenario.id), difficulty: Difficulty::Ordinary };
        let play = Play::new(&scenario, setup);
        let page = if scenario.content_note.is_some() { Page::Note } else { Page::About };
        Self { scenario, play, page, votes: BTreeMap::new(), why: false, turn: 0 }
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// What the room sees.
    #[must_use]
    pub const fn page(&self) -> Page {
        self.page
    }

    /// Whether anything was heard of it yet.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        !self.votes.is_empty() || !matches!(self.page, Page::Note | Page::About)
    }

    /// How many lines were said.
    #[must_use]
    pub fn turns(&self) -> usize {
        self.play.steps().len()
    }

    /// How it ended; `None` while it goes on.
    #[must_use]
    pub fn ending(&self) -> Option<&Ending> {
        self.scenario.ending_at(&self.play.stand(&self.scenario))
    }

    /// What can be said now.
    #[must_use]
    pub fn offered(&self) -> Vec<&Choice> {
        self.play.offered(&self.scenario)
    }

    /// The line that is marked, by place.
    #[must_use]
    pub fn marked(&self) -> usize {
        self.vote(self.turns()).map_or(0, |vote| vote.counting.option())
    }

    /// The hands that went up for the line that is marked.
    #[must_use]
    pub fn hands_here(&self) -> u16 {
        self.vote(self.turns()).map_or(0, |vote| vote.counting.here(&vote.hands))
    }

    /// Whether hands are counted at this turn: some went up, or a number is being typed.
    #[must_use]
    pub fn is_counting(&self) -> bool {
        let vote = self.vote(self.turns());
        vote.is_some_and(|vote| vote.counting.is_typing() || vote.counted())
    }

    /// Whether a number is being typed at the line that is marked.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.vote(self.turns()).is_some_and(|vote| vote.counting.is_typing())
    }

    /// The turn that is marked in the list of them.
    #[must_use]
    pub const fn marked_turn(&self) -> usize {
        self.turn
    }

    /// Which of what was offered at a turn was said, by place; `None` where it was not come to.
    #[must_use]
    pub fn chosen_at(&self, turn: usize) -> Option<usize> {
        let said = &self.play.steps().get(turn)?.choice;
        let offered = self.play.rewound(turn).offered(&self.scenario);
        offered.iter().position(|choice| choice.id == *said)
    }

    pub(super) fn vote(&self, turn: usize) -> Option<&Vote> {
        self.votes.get(&turn)
    }

    /// On. Where no hands were counted, what is marked is said. False where there is nothing more.
    pub fn on(&mut self) -> bool {
        let page = match self.page {
            Page::Note => Page::About,
            Page::About => Page::Heard,
            Page::Heard if self.ending().is_some() => Page::Ended,
            Page::Heard => {
                let _ = self.voting();
                Page::Vote
            }
            Page::Vote if self.is_counting() => {
                self.mark_most();
                Page::Bars
            }
            Page::Vote | Page::Bars => return self.say(),
            Page::Ended => {
                self.turn = self.turns().saturating_sub(1);
                Page::Back
            }
            Page::Back => Page::Opened,
            Page::Opened if self.turn + 1 < self.turns() => {
                self.turn += 1;
                Page::Opened
            }
            Page::Opened => return false,
        };
        self.show(page);
        true
    }

    /// Back, without limit; what was said is taken back, and the hands for it stand there as they were.
    /// False at the first page.
    pub fn back(&mut self) -> bool {
        let page = match self.page {
            Page::Note => return false,
            Page::About if self.scenario.content_note.is_none() => return false,
            Page::About => Page::Note,
            Page::Heard if !self.play.undo() => Page::About,
            Page::Heard if self.vote(self.turns()).is_some_and(Vote::counted) => Page::Bars,
            Page::Heard | Page::Bars => Page::Vote,
            Page::Vote | Page::Ended => Page::Heard,
            Page::Back => Page::Ended,
            Page::Opened => Page::Back,
        };
        self.show(page);
        true
    }

    /// Whether there is a page before this one.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        match self.page {
            Page::Note => false,
            Page::About => self.scenario.content_note.is_some(),
            _ => true,
        }
    }

    /// Marks the line, or the turn, above or below.
    pub fn mark(&mut self, up: bool) {
        if self.page == Page::Back {
            let below = (self.turn + 1).min(self.turns().saturating_sub(1));
            self.turn = if up { self.turn.saturating_sub(1) } else { below };
            return;
        }
        let offered = self.offered().len();
        self.voting().counting.mark(up, offered);
    }

    /// A digit more of the hands for the line that is marked; false where that is no number of a room.
    pub fn count(&mut self, digit: u8) -> bool {
        let vote = self.voting();
        vote.counting.digit(digit, &mut vote.hands)
    }

    /// A digit less.
    pub fn erase(&mut self) {
        let vote = self.voting();
        vote.counting.erase(&mut vote.hands);
    }

    /// The hands are counted anew.
    pub fn count_again(&mut self) {
        let vote = self.voting();
        vote.hands.fill(0);
        vote.counting = Counting::default();
        self.show(Page::Vote);
    }

    /// Shows why, about what was said last, or hides it.
    pub const fn switch_why(&mut self) {
        self.why = !self.why;
    }

    /// Whether it can be shown why: something was said, and its answer is on the screen.
    #[must_use]
    pub fn has_why(&self) -> bool {
        self.page == Page::Heard && self.turns() > 0
    }

    /// Another way from the turn that is marked in the list.
    pub fn rewind(&mut self) {
        self.play = self.play.rewound(self.turn);
        self.show(Page::Heard);
    }

    const fn show(&mut self, page: Page) {
        self.page = page;
        self.why = false;
    }

    /// The vote of this turn.
    fn voting(&mut self) -> &mut Vote {
        let (turn, offered) = (self.turns(), self.offered().len());
        let new = || Vote { hands: vec![0; offered], counting: Counting::default(), said: None };
        self.votes.entry(turn).or_insert_with(new)
    }

    /// Marks the line with the most hands; where several have as many, the trainer's mark stays on one of them.
    fn mark_most(&mut self) {
        let vote = self.voting();
        let most = most(&vote.hands);
        let at = most.iter().find(|at| **at == vote.counting.option()).or(most.first());
        vote.counting = Counting::at(at.copied().unwrap_or_default());
    }

    /// Says what is marked.
    fn say(&mut self) -> bool {
        let (turn, marked) = (self.turns(), self.marked());
        let Some(said) = self.offered().get(marked).map(|choice| choice.id.clone()) else { return false };
        if self.play.choose(&self.scenario, &said, false).is_err() {
            return false;
        }
        if let Some(vote) = self.votes.get_mut(&turn) {
            vote.counting = Counting::at(marked);
            if vote.said.replace(said.clone()) != Some(said) {
                // Another way: what was counted further on was about something else.
                self.votes.retain(|at, _| *at <= turn);
            }
        }
        self.show(Page::Heard);
        true
    }
}

impl Vote {
    /// Whether any hand went up.
    pub(super) fn counted(&self) -> bool {
        self.hands.iter().any(|hands| *hands > 0)
    }
}

/// The places with the most hands.
pub(super) fn most(hands: &[u16]) -> Vec<usize> {
    let most = hands.iter().max().copied().unwrap_or_default();
    (0..hands.len()).filter(|at| hands.get(*at) == Some(&most)).collect()
}

/// A number that is always the same for a scenario (FNV-1a).
fn seed_of(scenario: &Id) -> u64 {
    let mix = |seed: u64, byte: u8| (seed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    scenario.as_str().bytes().fold(0xcbf2_9ce4_8422_2325, mix)
}
