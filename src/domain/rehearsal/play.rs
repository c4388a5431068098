//! Playing a scenario: where one stands, what is offered there, going on, back, and another way.

use serde::{Deserialize, Serialize};

use super::gauge::{Effect, Gauges};
use super::when::{SoFar, When};
use super::{Choice, Ending, Node, Scenario};
use crate::domain::id::Id;

/// Traps that are forgiven where it is calm.
const FORGIVEN: u8 = 2;
/// Volleys after the time is up, before it ends all the same.
const OVERTIME: u8 = 8;
/// Minutes less where it is demanding.
const LESS_TIME: i8 = -5;

/// How hard it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Difficulty {
    /// The other forgives two traps.
    Calm,
    /// As written.
    #[default]
    Ordinary,
    /// Less time, and something comes between.
    Demanding,
}

/// What a play starts from; the same gives the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Setup {
    /// Chooses the temperament, the order of what is offered, and when something comes between.
    pub seed: u64,
    /// How hard it is.
    pub difficulty: Difficulty,
}

/// Where one stands, by place in the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// At a node: something is to be said.
    Node(usize),
    /// At an ending.
    Ending(usize),
}

/// All that what comes next depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stand {
    /// Where.
    pub at: Spot,
    /// How it stands between them.
    pub gauges: Gauges,
    /// Which of the scenario's conditions on what was said or passed hold, by place.
    marks: u64,
    forgiven: u8,
    /// Whether something came between on the way here.
    pub interrupted: bool,
    came_between: bool,
    /// Volleys since the time was up; none while it is not.
    overtime: Option<u8>,
}

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Step {
    /// Where.
    pub node: Id,
    /// What.
    pub choice: Id,
    /// Whether the practitioner would have said something else than all that was offered.
    #[serde(default)]
    pub none_of_these: bool,
}

/// A play as it is kept: nothing of what was said in one's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Kept {
    /// The scenario.
    pub scenario: Id,
    /// Its version.
    pub version: String,
    /// What it started from.
    pub setup: Setup,
    /// What was said.
    pub steps: Vec<Step>,
}

/// A choice that is not offered where one stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotOffered;

/// One attempt at a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Play {
    setup: Setup,
    /// Where one stood before each step, and where one stands.
    stands: Vec<Stand>,
    steps: Vec<Step>,
}

struct Asked<'a> {
    scenario: &'a Scenario,
    stand: &'a Stand,
}

impl SoFar for Asked<'_> {
    fn gauges(&self) -> Gauges {
        self.stand.gauges
    }

    fn said(&self, node: &Id, choice: &Id) -> bool {
        self.scenario.mark(&When::Said(node.clone(), choice.clone())) & self.stand.marks != 0
    }

    fn been(&self, node: &Id) -> bool {
        self.scenario.mark(&When::Been(node.clone())) & self.stand.marks != 0
    }
}

/// A number that follows from a seed and a place, evenly spread (splitmix64).
#[must_use]
pub(super) const fn drawn(seed: u64, place: u64) -> u64 {
    let mut z = seed.wrapping_add(place.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A place among so many, by seed and place. None of them is left out, as there is always one.
fn pick(seed: u64, place: u64, of: usize) -> usize {
    let of = of.max(1) as u64;
    usize::try_from(drawn(seed, place) % of).unwrap_or(0)
}

impl Scenario {
    /// Where a play begins.
    #[must_use]
    pub fn begin(&self, setup: Setup) -> Stand {
        let shift = self.temperament(setup).map(|temperament| temperament.shift).unwrap_or_default();
        let mut gauges = self.state.moved(shift);
        if setup.difficulty == Difficulty::Demanding {
            gauges = gauges.moved(Effect { time: LESS_TIME, ..Effect::default() });
            gauges.time = gauges.time.max(1);
        }
        let stand = Stand {
            at: self.spot(&self.start),
            gauges,
            marks: 0,
            forgiven: 0,
            interrupted: false,
            came_between: false,
            overtime: None,
        };
        self.arrived(stand, setup)
    }

    /// How the other is in this play.
    #[must_use]
    pub fn temperament(&self, setup: Setup) -> Option<&super::Temperament> {
        self.temperaments.get(pick(setup.seed, 0, self.temperaments.len()))
    }

    /// The node where one stands; `None` at an ending.
    #[must_use]
    pub fn node_at(&self, stand: &Stand) -> Option<&Node> {
        match stand.at {
            Spot::Node(place) => self.nodes.get(place),
            Spot::Ending(_) => None,
        }
    }

    /// The ending where one stands.
    #[must_use]
    pub fn ending_at(&self, stand: &Stand) -> Option<&Ending> {
        match stand.at {
            Spot::Node(_) => None,
            Spot::Ending(place) => self.endings.get(place),
        }
    }

    /// What is offered where one stands, in the order it is written.
    pub fn offered<'a>(&'a self, stand: &'a Stand) -> impl Iterator<Item = &'a Choice> {
        let so_far = Asked { scenario: self, stand };
        let choices = self.node_at(stand).map(|node| node.choices.as_slice()).unwrap_or_default();
        choices.iter().filter(move |choice| choice.when.as_ref().is_none_or(|when| when.holds(&so_far)))
    }

    /// The same in the order of this play, so that a good line has no place of its own.
    #[must_use]
    pub fn shuffled<'a>(&'a self, stand: &'a Stand, setup: Setup) -> Vec<&'a Choice> {
        let place = match stand.at {
            Spot::Node(place) | Spot::Ending(place) => place as u64 + 100,
        };
        let mut offered: Vec<(u64, &Choice)> = self
            .offered(stand)
            .enumerate()
            .map(|(at, choice)| (drawn(setup.seed ^ place.wrapping_mul(0x1_0001), at as u64), choice))
            .collect();
        offered.sort_by_key(|(order, _)| *order);
        offered.into_iter().map(|(_, choice)| choice).collect()
    }

    /// Where a choice leads. It must be one that is offered there.
    #[must_use]
    pub fn after(&self, stand: &Stand, choice: &Choice, setup: Setup) -> Stand {
        let mut next = *stand;
        let mut effect = choice.effect;
        if choice.trap && setup.difficulty == Difficulty::Calm && next.forgiven < FORGIVEN {
            next.forgiven += 1;
            effect = Effect {
                trust: effect.trust.max(0),
                unrest: effect.unrest.min(0),
                openness: effect.openness.max(0),
                time: effect.time,
            };
        }
        next.gauges = next.gauges.moved(effect);
        if let Some(node) = self.node_at(stand) {
            next.marks |= self.mark(&When::Said(node.id.clone(), choice.id.clone()));
        }
        let so_far = Asked { scenario: self, stand: &next };
        let turn = choice.turns.iter().find(|turn| turn.when.holds(&so_far));
        next.at = self.spot(turn.map_or(&choice.to, |turn| &turn.to));
        if matches!(next.at, Spot::Node(_)) && next.gauges.time == 0 {
            let late = next.overtime.map_or(0, |late| late.saturating_add(1));
            match (next.overtime, &self.at_last) {
                (None, _) => next.at = self.spot(&self.time_is_up),
                (Some(_), Some(ending)) if late > OVERTIME => next.at = self.spot(ending),
                _ => {}
            }
            next.overtime = Some(late);
        }
        self.arrived(next, setup)
    }

    /// What happens on arriving somewhere.
    fn arrived(&self, mut stand: Stand, setup: Setup) -> Stand {
        stand.interrupted = false;
        let Some(node) = self.node_at(&stand) else { return stand };
        stand.marks |= self.mark(&When::Been(node.id.clone()));
        let before = &self.interruption.before;
        let comes = before.get(pick(setup.seed, 1, before.len())) == Some(&node.id);
        if setup.difficulty == Difficulty::Demanding && comes && !stand.came_between {
            (stand.interrupted, stand.came_between) = (true, true);
            stand.gauges = stand.gauges.moved(self.interruption.effect);
        }
        stand
    }

    fn spot(&self, id: &Id) -> Spot {
        let node = self.nodes.iter().position(|node| node.id == *id).map(Spot::Node);
        let ending = || self.endings.iter().position(|ending| ending.id == *id).map(Spot::Ending);
        // Every name leads somewhere, or there were no scenario.
        node.or_else(ending).unwrap_or(Spot::Ending(0))
    }
}

impl Play {
    /// A first attempt.
    #[must_use]
    pub fn new(scenario: &Scenario, setup: Setup) -> Self {
        Self { setup, stands: vec![scenario.begin(setup)], steps: Vec::new() }
    }

    /// What it started from.
    #[must_use]
    pub const fn setup(&self) -> Setup {
        self.setup
    }

    /// Where one stands.
    #[must_use]
    pub fn stand(&self, scenario: &Scenario) -> Stand {
        self.stands.last().copied().unwrap_or_else(|| scenario.begin(self.setup))
    }

    /// What is offered where one stands, in the order of this play.
    #[must_use]
    pub fn offered<'a>(&self, scenario: &'a Scenario) -> Vec<&'a Choice> {
        let stand = self.stand(scenario);
        let Some(node) = scenario.node_at(&stand) else { return Vec::new() };
        // The order comes from the place and the seed; the choices themselves are the scenario's.
        scenario
            .shuffled(&stand, self.setup)
            .into_iter()
            .filter_map(|choice| node.choice(&choice.id))
            .collect()
    }

    /// What was said so far.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Where one stood before each step, and where one stands now.
    #[must_use]
    pub fn stands(&self) -> &[Stand] {
        &self.stands
    }

    /// Says this.
    ///
    /// # Errors
    /// [`NotOffered`]; nothing has changed then.
    pub fn choose(
        &mut self,
        scenario: &Scenario,
        choice: &Id,
        none_of_these: bool,
    ) -> Result<(), NotOffered> {
        let stand = self.stand(scenario);
        let node = scenario.node_at(&stand).ok_or(NotOffered)?;
        let chosen = scenario.offered(&stand).find(|offered| offered.id == *choice).ok_or(NotOffered)?;
        self.stands.push(scenario.after(&stand, chosen, self.setup));
        self.steps.push(Step { node: node.id.clone(), choice: choice.clone(), none_of_these });
        Ok(())
    }

    /// Takes the last step back; false where there is none.
    pub fn undo(&mut self) -> bool {
        let undone = self.steps.pop().is_some();
        if undone {
            self.stands.pop();
        }
        undone
    }

    /// Another attempt that has gone the same way as far as before this step.
    #[must_use]
    pub fn rewound(&self, step: usize) -> Self {
        let step = step.min(self.steps.len());
        Self {
            setup: self.setup,
            stands: self.stands.iter().take(step + 1).copied().collect(),
            steps: self.steps.iter().take(step).cloned().collect(),
        }
    }

    /// As it is kept.
    #[must_use]
    pub fn kept(&self, scenario: &Scenario) -> Kept {
        let (scenario, version) = (scenario.id.clone(), scenario.version.clone());
        Kept { scenario, version, setup: self.setup, steps: self.steps.clone() }
    }

    /// Taken up again, as far as the scenario still goes that way; and whether that was all of it.
    #[must_use]
    pub fn resumed(scenario: &Scenario, kept: &Kept) -> (Self, bool) {
        let mut play = Self::new(scenario, kept.setup);
        for step in &kept.steps {
            let here = scenario.node_at(&play.stand(scenario)).is_some_and(|node| node.id == step.node);
            if !here || play.choose(scenario, &step.choice, step.none_of_these).is_err() {
                return (play, false);
            }
        }
        (play, true)
    }
}
