//! A conversation that is being practised: where it stands, what was said in one's own words, and the attempt before it.

use std::sync::Arc;

use crate::domain::id::Id;
use crate::domain::rehearsal::baseline::Baseline;
use crate::domain::rehearsal::play::{Play, Setup, Stand};
use crate::domain::rehearsal::{Choice, Ending, Scenario};
use crate::session::training::KeptPlay;
use crate::tui::widget::field::{Field, Takes};

/// One attempt, and what was typed at each of its turns. That is in memory only.
#[derive(Clone, Debug)]
pub(super) struct Attempt {
    pub(super) play: Play,
    own: Vec<Field>,
}

/// A conversation that is being practised.
#[derive(Debug)]
pub(super) struct Talk {
    pub(super) scenario: Arc<Scenario>,
    pub(super) now: Attempt,
    /// The attempt before this one, which came to an end.
    pub(super) before: Option<Attempt>,
    /// What is being typed at this turn.
    pub(super) say: Field,
    /// Whether the lines to choose from are shown.
    pub(super) revealed: bool,
    /// Whether none of them is what one would say.
    pub(super) none: bool,
    /// The line that is marked; after the last of them, none of these.
    pub(super) cursor: usize,
    /// What it is kept as, where it is.
    pub(super) name: Option<Id>,
    /// The scenario has changed since it was kept: it goes only as far as before.
    pub(super) changed: bool,
    /// Whether it is kept as it stands.
    pub(super) saved: bool,
    baseline: Option<Baseline>,
}

impl Attempt {
    /// What was typed at a turn; empty where nothing was.
    pub(super) fn own(&self, turn: usize) -> &str {
        self.own.get(turn).map_or("", Field::typed)
    }
}

impl Talk {
    pub(super) fn new(scenario: Arc<Scenario>, setup: Setup) -> Self {
        let now = Attempt { play: Play::new(&scenario, setup), own: Vec::new() };
        Self {
            scenario,
            now,
            before: None,
            say: Field::new(Takes::Words),
            revealed: false,
            none: false,
            cursor: 0,
            name: None,
            changed: false,
            saved: false,
            baseline: None,
        }
    }

    /// One that was kept, as far as the scenario still goes that way.
    pub(super) fn taken_up(scenario: Arc<Scenario>, kept: &KeptPlay) -> Self {
        let (play, whole) = Play::resumed(&scenario, &kept.kept);
        let own = play.steps().iter().map(|_| Field::new(Takes::Words)).collect();
        // What goes only in part does not take the place of the whole when it is saved.
        let name = whole.then(|| kept.name.clone());
        let changed = !whole || kept.kept.version != scenario.version;
        Self {
            now: Attempt { play, own },
            name,
            changed,
            saved: whole,
            ..Self::new(scenario, kept.kept.setup)
        }
    }

    pub(super) fn stand(&self) -> Stand {
        self.now.play.stand(&self.scenario)
    }

    /// How many turns there were.
    pub(super) fn turns(&self) -> usize {
        self.now.play.steps().len()
    }

    /// How it ended; `None` while it goes on.
    pub(super) fn ending(&self) -> Option<&Ending> {
        self.scenario.ending_at(&self.stand())
    }

    /// Whether anything was said or typed that would be missed.
    pub(super) fn is_begun(&self) -> bool {
        self.turns() > 0 || !self.say.is_empty() || self.before.is_some()
    }

    /// What is offered here, in the order of this play.
    pub(super) fn offered(&self) -> Vec<&Choice> {
        self.now.play.offered(&self.scenario)
    }

    /// Says one of them. False where there is no such.
    pub(super) fn choose(&mut self, at: usize) -> bool {
        let Some(id) = self.offered().get(at).map(|choice| choice.id.clone()) else { return false };
        if self.now.play.choose(&self.scenario, &id, self.none).is_err() {
            return false;
        }
        let own = std::mem::replace(&mut self.say, Field::new(Takes::Words));
        self.now.own.push(own);
        self.changed = false;
        self.arrive();
        true
    }

    /// Takes the latest line back, and shows again what was offered. False where nothing was said.
    pub(super) fn undo(&mut self) -> bool {
        let Some(step) = self.now.play.steps().last().cloned() else { return false };
        self.now.play.undo();
        self.say = self.now.own.pop().unwrap_or_else(|| Field::new(Takes::Words));
        self.arrive();
        self.revealed = true;
        self.none = step.none_of_these;
        let place = self.offered().iter().position(|choice| choice.id == step.choice);
        self.cursor = place.unwrap_or_default();
        true
    }

    /// Goes another way from before this turn. An attempt that came to an end is kept beside it.
    pub(super) fn rewind(&mut self, turn: usize) {
        let play = self.now.play.rewound(turn);
        let own = self.now.own.iter().take(turn).cloned().collect();
        let ended = self.ending().is_some();
        let old = std::mem::replace(&mut self.now, Attempt { play, own });
        if ended {
            self.before = Some(old);
        }
        self.say.clear();
        self.arrive();
    }

    fn arrive(&mut self) {
        self.saved = false;
        (self.revealed, self.none, self.cursor) = (false, false, 0);
    }

    /// Works out what the counts must be held against; it takes a moment, and is done once.
    pub(super) fn reckon(&mut self) {
        if self.baseline.is_none() {
            self.baseline = Some(self.scenario.baseline(self.now.play.setup()));
        }
    }

    pub(super) const fn baseline(&self) -> Option<&Baseline> {
        self.baseline.as_ref()
    }
}
