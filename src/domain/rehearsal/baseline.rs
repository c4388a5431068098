//! What clicking at random gives in a scenario, and the best that can be reached: so that a count says something.

use std::collections::HashMap;

use super::coding::Code;
use super::play::{Setup, Spot, Stand, drawn};
use super::{Choice, EndKind, Scenario};

/// Reflections and questions that may be expected.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Expected {
    /// Reflections of both kinds.
    pub reflections: f64,
    /// Questions.
    pub questions: f64,
    /// Volleys.
    pub volleys: f64,
}

/// Up to so many ways of standing a baseline is reckoned exactly.
const EXACTLY: usize = 20_000;
/// Above that, from so many plays.
const PLAYS: u64 = 2_000;

/// Two numbers to hold a count against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Baseline {
    /// Whether both were reckoned over every way, and not from 2,000 seeded plays.
    pub exact: bool,
    /// Choosing evenly among what is offered, from start to end.
    pub random: Expected,
    /// The way to an ending that is good, some of the way, or a respected no with the most reflections to a question; `None`
    /// where no such ending was come to.
    pub best: Option<Expected>,
}

impl Expected {
    /// Reflections to a question; `None` without a question.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        (self.questions > 0.0).then(|| self.reflections / self.questions)
    }

    /// Reflections to a question, where none counts as one.
    fn rate(&self) -> f64 {
        self.reflections / self.questions.max(1.0)
    }

    fn of(choice: &Choice) -> Self {
        let has = |code| f64::from(u8::from(choice.codes.contains(&code)));
        Self { reflections: has(Code::Sr) + has(Code::Cr), questions: has(Code::Q), volleys: 1.0 }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            reflections: self.reflections + other.reflections,
            questions: self.questions + other.questions,
            volleys: self.volleys + other.volleys,
        }
    }

    fn scaled(self, by: f64) -> Self {
        Self {
            reflections: self.reflections * by,
            questions: self.questions * by,
            volleys: self.volleys * by,
        }
    }
}

impl Scenario {
    /// Both, for a play that starts so. Every play ends, so that both are finite.
    #[must_use]
    pub fn baseline(&self, setup: Setup) -> Baseline {
        let start = self.begin(setup);
        let mut known = HashMap::new();
        let Some(random) = self.random_from(start, setup, &mut known) else { return self.sampled(setup) };
        // The most reflections to a question is the rate at which reflections less rate times questions, at its most, is
        // nothing (Dinkelbach); the rate rises with each round and stops after a few.
        let mut rate = 0.0;
        let mut best = self.best_from(start, setup, rate, &mut HashMap::new());
        for _ in 0..20 {
            let next = best.as_ref().map_or(0.0, Expected::rate);
            if next <= rate {
                break;
            }
            rate = next;
            best = self.best_from(start, setup, rate, &mut HashMap::new());
        }
        Baseline { random, best, exact: true }
    }

    /// The same from many plays: the mean of even choices, and the best of plays that lean toward reflections.
    fn sampled(&self, setup: Setup) -> Baseline {
        let mut random = Expected::default();
        let mut best: Option<Expected> = None;
        for play in 0..PLAYS {
            let even = self.played(setup, play, false);
            random = random.plus(even.0);
            for (way, well) in [even, self.played(setup, play, true)] {
                if well && best.as_ref().is_none_or(|best| way.rate() > best.rate()) {
                    best = Some(way);
                }
            }
        }
        let random = random.scaled(1.0 / PLAYS as f64);
        Baseline { random, best, exact: false }
    }

    /// Whether one stands at an ending that the best way may lead to. A breach full of reflections is nothing to be held against.
    fn ended_well(&self, stand: &Stand) -> bool {
        self.ending_at(stand).is_some_and(|ending| {
            matches!(ending.kind, EndKind::Good | EndKind::Partial | EndKind::RespectfulNo)
        })
    }

    /// One play, and whether it ended well; where it leans, a line with a reflection and without a question goes before others
    /// three times of four.
    fn played(&self, setup: Setup, play: u64, leans: bool) -> (Expected, bool) {
        let (mut stand, mut sum) = (self.begin(setup), Expected::default());
        for volley in 0..300_u64 {
            let offered: Vec<&Choice> = self.offered(&stand).collect();
            let draw = drawn(setup.seed ^ play.wrapping_mul(0x51ed_270b), volley);
            let reflects = |choice: &&&Choice| {
                let expected = Expected::of(choice);
                expected.reflections > 0.0 && expected.questions == 0.0
            };
            let leaning: Vec<&Choice> = offered.iter().filter(reflects).copied().collect();
            let among =
                if leans && !draw.is_multiple_of(4) && !leaning.is_empty() { &leaning } else { &offered };
            let at = usize::try_from((draw >> 8) % among.len().max(1) as u64).unwrap_or(0);
            let Some(choice) = among.get(at) else { break };
            sum = sum.plus(Expected::of(choice));
            stand = self.after(&stand, choice, setup);
        }
        (sum, self.ended_well(&stand))
    }

    /// `None` where there are too many ways to look at each.
    fn random_from(
        &self,
        stand: Stand,
        setup: Setup,
        known: &mut HashMap<Stand, Expected>,
    ) -> Option<Expected> {
        if matches!(stand.at, Spot::Ending(_)) {
            return Some(Expected::default());
        }
        if let Some(expected) = known.get(&stand) {
            return Some(*expected);
        }
        if known.len() >= EXACTLY {
            return None;
        }
        let offered: Vec<&Choice> = self.offered(&stand).collect();
        let mut sum = Expected::default();
        for choice in &offered {
            let rest = self.random_from(self.after(&stand, choice, setup), setup, known)?;
            sum = sum.plus(Expected::of(choice)).plus(rest);
        }
        let expected = sum.scaled(1.0 / offered.len().max(1) as f64);
        known.insert(stand, expected);
        Some(expected)
    }

    /// `None` where no way from here ends well.
    fn best_from(
        &self,
        stand: Stand,
        setup: Setup,
        rate: f64,
        known: &mut HashMap<Stand, Option<Expected>>,
    ) -> Option<Expected> {
        if matches!(stand.at, Spot::Ending(_)) {
            return self.ended_well(&stand).then(Expected::default);
        }
        if let Some(best) = known.get(&stand) {
            return *best;
        }
        let worth = |way: &Expected| way.reflections - rate * way.questions;
        let mut best: Option<Expected> = None;
        let offered: Vec<&Choice> = self.offered(&stand).collect();
        for choice in offered {
            let next = self.after(&stand, choice, setup);
            let Some(rest) = self.best_from(next, setup, rate, known) else { continue };
            let way = Expected::of(choice).plus(rest);
            if best.as_ref().is_none_or(|best| worth(&way) > worth(best)) {
                best = Some(way);
            }
        }
        known.insert(stand, best);
        best
    }
}
