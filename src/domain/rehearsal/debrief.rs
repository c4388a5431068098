//! Looking back on a play: turn by turn what was chosen and what else would have held, and what may be counted.

use super::coding::Counts;
use super::gauge::Gauges;
use super::play::Play;
use super::{Choice, Ending, Goal, Node, Scenario, Suits, Takes, Talk};

/// One turn of a play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volley<'a> {
    /// The moment.
    pub node: &'a Node,
    /// What was said.
    pub chosen: &'a Choice,
    /// Whether something else than all that was offered would have been said.
    pub none_of_these: bool,
    /// How it stood before.
    pub before: Gauges,
    /// How it stood after.
    pub after: Gauges,
    /// What else was offered there that does not cost: other good ways.
    pub others: Vec<&'a Choice>,
}

/// What became of change talk, by number of moments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChangeTaken {
    /// Moments with change talk.
    pub offered: usize,
    /// Heard and gone on with.
    pub caught: usize,
    /// Gone past.
    pub passed: usize,
    /// Its opposite called forth.
    pub against: usize,
}

/// What became of a goal in one play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Met at this turn, and not broken after it.
    Met(usize),
    /// Broken at this turn, and not met again, or not to be met again.
    Broken(usize),
    /// Neither.
    NotYet,
    /// There was nothing to make good.
    NotNeeded,
}

/// A play looked back on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debrief<'a> {
    /// Its turns, in order.
    pub volleys: Vec<Volley<'a>>,
    /// How it ended; `None` where it was left.
    pub ending: Option<&'a Ending>,
    /// Every goal, and what became of it.
    pub goals: Vec<(&'a Goal, Reached)>,
    /// What became of change talk; `None` where that is no way to look at this talk.
    pub change: Option<ChangeTaken>,
    /// What was said, by code; `None` where counting says nothing.
    pub counts: Option<Counts>,
}

/// Two attempts at the same scenario, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideBySide<'a> {
    /// How many turns they share from the start.
    pub shared: usize,
    /// The one.
    pub first: Debrief<'a>,
    /// The other.
    pub second: Debrief<'a>,
}

impl Scenario {
    /// Looks back on a play.
    #[must_use]
    pub fn debrief(&self, play: &Play) -> Debrief<'_> {
        let mut volleys = Vec::new();
        for (step, pair) in play.steps().iter().zip(play.stands().windows(2)) {
            let [before, after] = pair else { continue };
            let Some((node, chosen)) =
                self.node(&step.node).and_then(|node| Some((node, node.choice(&step.choice)?)))
            else {
                continue;
            };
            let offered: Vec<&super::Id> = self.offered(before).map(|choice| &choice.id).collect();
            let others = node
                .choices
                .iter()
                .filter(|other| other.id != chosen.id && !other.trap && offered.contains(&&other.id))
                .collect();
            let (before, after) = (before.gauges, after.gauges);
            volleys.push(Volley { node, chosen, none_of_these: step.none_of_these, before, after, others });
        }
        let goals = self.goals.iter().map(|goal| (goal, reached(goal, &volleys))).collect();
        let counted = self.suits != Suits::Unsuitable;
        let change = counted.then(|| change(&volleys));
        let counts = counted.then(|| {
            let mut counts = Counts::default();
            volleys.iter().for_each(|volley| counts.add(&volley.chosen.codes));
            counts
        });
        let ending = play.stands().last().and_then(|stand| self.ending_at(stand));
        Debrief { volleys, ending, goals, change, counts }
    }

    /// Looks back on two.
    #[must_use]
    pub fn side_by_side(&self, first: &Play, second: &Play) -> SideBySide<'_> {
        let pairs = first.steps().iter().zip(second.steps());
        let shared =
            pairs.take_while(|(one, other)| (&one.node, &one.choice) == (&other.node, &other.choice));
        SideBySide { shared: shared.count(), first: self.debrief(first), second: self.debrief(second) }
    }
}

fn reached(goal: &Goal, volleys: &[Volley]) -> Reached {
    let breaks = |volley: &Volley| volley.chosen.breaks.contains(&goal.id);
    let meets = |volley: &Volley| volley.chosen.meets.contains(&goal.id);
    let broken =
        if goal.lasting { volleys.iter().position(breaks) } else { volleys.iter().rposition(breaks) };
    let since = if goal.lasting { 0 } else { broken.map_or(0, |turn| turn + 1) };
    let met = volleys.iter().skip(since).position(meets).map(|turn| turn + since);
    match (broken, met) {
        (Some(turn), Some(_)) if goal.lasting => Reached::Broken(turn),
        (_, Some(turn)) => Reached::Met(turn),
        (Some(turn), None) => Reached::Broken(turn),
        (None, None) if goal.repair && !volleys.iter().any(|volley| volley.chosen.trap) => Reached::NotNeeded,
        (None, None) => Reached::NotYet,
    }
}

fn change(volleys: &[Volley]) -> ChangeTaken {
    let mut taken = ChangeTaken::default();
    for volley in volleys.iter().filter(|volley| matches!(volley.node.talk, Talk::Change(_))) {
        taken.offered += 1;
        match volley.chosen.takes {
            Some(Takes::Caught) => taken.caught += 1,
            Some(Takes::Against) => taken.against += 1,
            Some(Takes::Passed) | None => taken.passed += 1,
        }
    }
    taken
}
