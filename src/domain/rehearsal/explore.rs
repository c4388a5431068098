//! Going through everything that a scenario can come to: what is never reached, and whether it always ends.

use std::collections::{BTreeSet, HashMap};

use super::Scenario;
use super::play::{Difficulty, Setup, Spot, Stand};

/// So many ways of standing are looked at before it is given up; what was not reached by then counts as not reached.
const MOST_STANDS: usize = 2_000_000;

/// What was reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// Nodes, by place.
    pub nodes: BTreeSet<usize>,
    /// Choices, by place of node and choice.
    pub choices: BTreeSet<(usize, usize)>,
    /// Endings, by place.
    pub endings: BTreeSet<usize>,
    /// Whether one can go round for ever.
    pub endless: bool,
    /// Whether everything was looked at.
    pub complete: bool,
}

impl Scenario {
    /// Every start that differs: each difficulty with each temperament and each moment of interruption.
    #[must_use]
    pub fn setups(&self) -> Vec<Setup> {
        let mut found: HashMap<(Stand, Option<usize>), Setup> = HashMap::new();
        let kinds = self.temperaments.len() * self.interruption.before.len();
        for difficulty in [Difficulty::Calm, Difficulty::Ordinary, Difficulty::Demanding] {
            // Seeds are spread evenly; so many leave no combination out but by an ill chance.
            for seed in 0..(kinds as u64 * 20) {
                let setup = Setup { seed, difficulty };
                let start = (self.begin(setup), self.interrupted_before(setup));
                found.entry(start).or_insert(setup);
            }
        }
        let mut setups: Vec<Setup> = found.into_values().collect();
        setups.sort_by_key(|setup| (setup.difficulty as u8, setup.seed));
        setups
    }

    /// Goes through everything.
    #[must_use]
    pub fn explored(&self) -> Reached {
        let mut reached = Reached { complete: true, ..Reached::default() };
        let mut looked_at = 0;
        for setup in self.setups() {
            self.explore_from(setup, &mut reached, &mut looked_at);
        }
        reached
    }

    fn explore_from(&self, setup: Setup, reached: &mut Reached, looked_at: &mut usize) {
        /// On the way there or done with.
        #[derive(PartialEq)]
        enum Seen {
            Open,
            Done,
        }
        let mut seen: HashMap<Stand, Seen> = HashMap::new();
        let mut way: Vec<(Stand, bool)> = vec![(self.begin(setup), false)];
        while let Some((stand, leaving)) = way.pop() {
            if leaving {
                seen.insert(stand, Seen::Done);
                continue;
            }
            let place = match stand.at {
                Spot::Ending(place) => {
                    reached.endings.insert(place);
                    continue;
                }
                Spot::Node(place) => place,
            };
            match seen.get(&stand) {
                Some(Seen::Open) => {
                    reached.endless = true;
                    continue;
                }
                Some(Seen::Done) => continue,
                None => {}
            }
            *looked_at += 1;
            if *looked_at > MOST_STANDS {
                reached.complete = false;
                return;
            }
            reached.nodes.insert(place);
            seen.insert(stand, Seen::Open);
            way.push((stand, true));
            for choice in self.offered(&stand) {
                let at = self
                    .nodes
                    .get(place)
                    .and_then(|node| node.choices.iter().position(|other| other.id == choice.id));
                reached.choices.extend(at.map(|at| (place, at)));
                way.push((self.after(&stand, choice, setup), false));
            }
        }
    }
}
