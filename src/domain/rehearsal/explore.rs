//! Playing a scenario thousands of times by seed: how often each line is said, what is never reached, whether it always ends.

use std::collections::{BTreeMap, BTreeSet};

use super::coding::Code;
use super::play::{Difficulty, Setup, Spot, Stand, drawn};
use super::{Choice, EndKind, Scenario};

/// So many plays of each difficulty are enough for what can be reached to be reached.
const PLAYS: u64 = 2_000;
/// A play that is longer than this does not end.
const LONGEST: usize = 300;

/// So many moments after a line that costs are gone on from, to see whether it can be made good.
const TAKEN_UP: usize = 8;
/// So many times from each.
const TRIES: u64 = 40;

/// A play: what it started from, and what was said, by place of node and choice.
pub type Way = (Setup, Vec<(usize, usize)>);

/// How often what was reached in many plays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// Nodes, by place.
    pub nodes: BTreeMap<usize, usize>,
    /// Choices, by place of node and choice.
    pub choices: BTreeMap<(usize, usize), usize>,
    /// Endings, by place.
    pub endings: BTreeMap<usize, usize>,
    /// The fewest and the most volleys of a play.
    pub volleys: Option<(usize, usize)>,
    /// Whether one did not end.
    pub endless: bool,
    /// The shortest play found to each ending.
    pub ways: BTreeMap<usize, Way>,
    /// Endings that were come to without a line that costs.
    pub unharmed: BTreeSet<usize>,
    /// Lines that cost after which it did not have to end in a breach.
    pub made_good: BTreeSet<(usize, usize)>,
    /// The most different affirmations in one play without a line that costs.
    pub affirmed: usize,
    /// Where one stood after lines that cost.
    after: BTreeMap<(usize, usize), Vec<(Setup, Stand)>>,
}

/// How a line is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// Evenly.
    Even,
    /// The one that was said least so far, among those that do not cost if so wished: it leads to every corner.
    LeastSaid { without_traps: bool },
}

impl Scenario {
    /// Plays it so many times at this difficulty, each with the next seed, choosing evenly among what is offered.
    #[must_use]
    pub fn played_at_random(&self, difficulty: Difficulty, plays: u64) -> Hits {
        let mut hits = Hits::default();
        for seed in 0..plays {
            self.play_once(Setup { seed, difficulty }, Manner::Even, &mut hits);
        }
        hits
    }

    /// Plays it at every difficulty in ways that lead to every corner.
    #[must_use]
    pub fn explored(&self) -> Hits {
        self.explored_at(&[Difficulty::Calm, Difficulty::Ordinary, Difficulty::Demanding])
    }

    /// The same at these difficulties.
    #[must_use]
    pub fn explored_at(&self, difficulties: &[Difficulty]) -> Hits {
        let mut hits = Hits::default();
        for difficulty in difficulties.iter().copied() {
            for seed in 0..PLAYS {
                let manner = match seed % 3 {
                    0 => Manner::Even,
                    third => Manner::LeastSaid { without_traps: third == 1 },
                };
                self.play_once(Setup { seed, difficulty }, manner, &mut hits);
            }
        }
        self.make_good(&mut hits);
        hits
    }

    /// Goes on from after each line that costs of which no play is known yet that ended otherwise than in a breach.
    fn make_good(&self, hits: &mut Hits) {
        let mut after = std::mem::take(&mut hits.after);
        after.retain(|trap, _| !hits.made_good.contains(trap));
        for (trap, stands) in after {
            let good = stands.into_iter().any(|(setup, stand)| {
                (0..TRIES).any(|seed| {
                    let mut tried = Hits::default();
                    let without = Manner::LeastSaid { without_traps: true };
                    self.play_from(stand, Setup { seed, ..setup }, without, &mut tried);
                    tried.endings.keys().any(|ending| !self.is_breach(*ending))
                })
            });
            if good {
                hits.made_good.insert(trap);
            }
        }
    }

    fn is_breach(&self, ending: usize) -> bool {
        self.endings.get(ending).is_some_and(|ending| ending.kind == EndKind::Breach)
    }

    fn said(&self, (node, choice): (usize, usize)) -> Option<&Choice> {
        self.nodes.get(node).and_then(|node| node.choices.get(choice))
    }

    /// Notes what a play that came to this ending shows.
    fn note(&self, ending: usize, setup: Setup, way: Vec<(usize, usize)>, hits: &mut Hits) {
        let costs = |at: &(usize, usize)| self.said(*at).is_some_and(|choice| choice.trap);
        if !self.is_breach(ending) {
            hits.made_good.extend(way.iter().copied().filter(costs));
        }
        if !way.iter().any(costs) {
            hits.unharmed.insert(ending);
            let affirms =
                |at: &&(usize, usize)| self.said(**at).is_some_and(|choice| choice.codes.contains(&Code::Af));
            let affirmed = way.iter().filter(affirms).collect::<BTreeSet<_>>().len();
            hits.affirmed = hits.affirmed.max(affirmed);
        }
        if hits.ways.get(&ending).is_none_or(|(_, known)| known.len() > way.len()) {
            hits.ways.insert(ending, (setup, way));
        }
    }

    /// Whether one can go round for ever once the time is up, and nothing ends it. Until then each line takes its time.
    #[must_use]
    pub fn goes_round(&self) -> bool {
        if self.at_last.is_some() {
            return false;
        }
        let Some(start) = self.nodes.iter().position(|node| node.id == self.time_is_up) else { return false };
        let (mut done, mut open) = (BTreeSet::new(), BTreeSet::new());
        let mut way = vec![(start, false)];
        while let Some((place, leaving)) = way.pop() {
            if leaving {
                open.remove(&place);
                done.insert(place);
                continue;
            }
            if done.contains(&place) {
                continue;
            }
            if !open.insert(place) {
                return true;
            }
            way.push((place, true));
            let choices = self.nodes.get(place).map(|node| node.choices.as_slice()).unwrap_or_default();
            let turns = choices.iter().flat_map(|choice| choice.turns.iter().map(|turn| &turn.to));
            let ways = choices.iter().map(|choice| &choice.to).chain(turns);
            for to in ways.filter_map(|to| self.nodes.iter().position(|node| node.id == *to)) {
                if open.contains(&to) {
                    return true;
                }
                way.push((to, false));
            }
        }
        false
    }

    fn play_once(&self, setup: Setup, manner: Manner, hits: &mut Hits) {
        self.play_from(self.begin(setup), setup, manner, hits);
    }

    fn play_from(&self, mut stand: Stand, setup: Setup, manner: Manner, hits: &mut Hits) {
        let mut way = Vec::new();
        for volley in 0..LONGEST {
            let place = match stand.at {
                Spot::Ending(place) => {
                    *hits.endings.entry(place).or_default() += 1;
                    self.note(place, setup, way, hits);
                    let (fewest, most) = hits.volleys.unwrap_or((volley, volley));
                    hits.volleys = Some((fewest.min(volley), most.max(volley)));
                    return;
                }
                Spot::Node(place) => place,
            };
            *hits.nodes.entry(place).or_default() += 1;
            let Some(choice) = self.choose_one(&stand, place, setup.seed, volley, manner, hits) else {
                break;
            };
            *hits.choices.entry((place, choice)).or_default() += 1;
            let Some(chosen) = self.nodes.get(place).and_then(|node| node.choices.get(choice)) else { break };
            stand = self.after(&stand, chosen, setup);
            way.push((place, choice));
            if chosen.trap {
                let taken_up = hits.after.entry((place, choice)).or_default();
                if taken_up.len() < TAKEN_UP {
                    taken_up.push((setup, stand));
                }
            }
        }
        hits.endless = true;
    }

    fn choose_one(
        &self,
        stand: &Stand,
        place: usize,
        seed: u64,
        volley: usize,
        manner: Manner,
        hits: &Hits,
    ) -> Option<usize> {
        let node = self.nodes.get(place)?;
        let offered: Vec<usize> = self
            .offered(stand)
            .filter_map(|choice| node.choices.iter().position(|other| other.id == choice.id))
            .collect();
        let draw = drawn(seed, 1_000 + volley as u64);
        match manner {
            Manner::Even => {
                let at = usize::try_from(draw % offered.len().max(1) as u64).unwrap_or(0);
                offered.get(at).copied()
            }
            Manner::LeastSaid { without_traps } => {
                let costs = |at: &usize| node.choices.get(*at).is_some_and(|choice| choice.trap);
                let said = |at: &usize| hits.choices.get(&(place, *at)).copied().unwrap_or_default();
                let key = |at: &usize| (without_traps && costs(at), said(at), drawn(draw, *at as u64));
                offered.into_iter().min_by_key(key)
            }
        }
    }
}
