//! What is wrong with the parts of a scenario: names that lead nowhere, codes that cannot stand together, gaps.

use std::collections::BTreeSet;

use super::coding::{Clash, clashes};
use super::gauge::{Effect, MOST_MOVED, TOP};
use super::when::When;
use super::{Choice, EndKind, Line, Node, Parts, Suits, Talk};
use crate::domain::id::Id;

/// The most minutes one choice takes.
const MOST_MINUTES: i8 = 4;
/// The most conditions on what was said or passed that a scenario can have.
const MOST_MARKS: usize = 64;
/// Choices that every node offers, however it stands.
const LEAST_OFFERED: usize = 2;
/// Levels of a drill.
const LEVELS: usize = 3;

/// Where a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In the scenario as a whole, at this key.
    Top(&'static str),
    /// At a goal.
    Goal(usize),
    /// At a temperament.
    Temperament(usize),
    /// At a node.
    Node(usize),
    /// At a choice of a node.
    Choice(usize, usize),
    /// At an ending.
    Ending(usize),
    /// At a drill.
    Drill(usize),
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// There is no such thing.
    Unknown {
        /// What was to be found.
        kind: &'static str,
        /// The name.
        name: String,
    },
    /// Two have this name.
    Twice(Id),
    /// A value lies outside its range.
    Range {
        /// Of what.
        of: &'static str,
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// Codes that cannot stand together.
    Clash(Clash),
    /// Change talk, and a choice does not say what it makes of it.
    SaysNotWhatItTakes,
    /// No change talk, and a choice says what it makes of it.
    TakesNothing,
    /// It is never met.
    NeverMet(Id),
    /// One choice both meets and breaks it.
    MeetsAndBreaks(Id),
    /// Something is missing.
    Missing(&'static str),
    /// There is none, or there are too few.
    TooFew {
        /// Of what.
        of: &'static str,
        /// How many there must be.
        least: usize,
    },
    /// There are too many.
    TooMany {
        /// Of what.
        of: &'static str,
        /// How many there may be.
        most: usize,
    },
}

/// A fault and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What.
    pub what: What,
}

impl std::fmt::Display for What {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unknown { kind, name } => write!(f, "there is no {kind} '{name}'"),
            Self::Twice(id) => write!(f, "'{id}' is the name of something else here too"),
            Self::Range { of, least, most } => write!(f, "{of} must lie between {least} and {most}"),
            Self::Clash(Clash::TwoReflections) => {
                f.write_str("one volley has one reflection; with a complex one it is 'cr'")
            }
            Self::Clash(Clash::TwoPersuasions) => {
                f.write_str("persuading is either with permission or without, not both")
            }
            Self::Clash(Clash::ConfrontingQuestion) => {
                f.write_str("a question that confronts is a confrontation, not also a question")
            }
            Self::Clash(Clash::TooMany) => f.write_str("one volley has at most eight codes"),
            Self::SaysNotWhatItTakes => {
                f.write_str("the node has change talk, and the choice does not say what it makes of it")
            }
            Self::TakesNothing => f.write_str("the node has no change talk that the choice could take"),
            Self::NeverMet(id) => write!(f, "no choice meets the goal '{id}'"),
            Self::MeetsAndBreaks(id) => write!(f, "one line cannot both meet and break the goal '{id}'"),
            Self::Missing(what) => write!(f, "there is no {what}"),
            Self::TooFew { of, least } => write!(f, "there must be at least {least} {of}"),
            Self::TooMany { of, most } => write!(f, "there may be at most {most} {of}"),
        }
    }
}

pub(super) fn faults(parts: &Parts) -> Vec<Fault> {
    let mut found = Faults { parts, found: Vec::new() };
    found.names();
    found.top();
    found.nodes();
    found.endings();
    found.found
}

struct Faults<'a> {
    parts: &'a Parts,
    found: Vec<Fault>,
}

impl Faults<'_> {
    fn add(&mut self, place: Place, what: What) {
        self.found.push(Fault { place, what });
    }

    fn names(&mut self) {
        let parts = self.parts;
        let spots = parts.nodes.iter().enumerate().map(|(at, node)| (Place::Node(at), &node.id));
        let endings = parts.endings.iter().enumerate().map(|(at, ending)| (Place::Ending(at), &ending.id));
        self.once(spots.chain(endings));
        self.once(parts.goals.iter().enumerate().map(|(at, goal)| (Place::Goal(at), &goal.id)));
        self.once(parts.people.iter().map(|person| (Place::Top("people"), &person.id)));
        self.once(parts.temperaments.iter().enumerate().map(|(at, one)| (Place::Temperament(at), &one.id)));
        self.once(parts.drills.iter().enumerate().map(|(at, drill)| (Place::Drill(at), &drill.id)));
        for (at, node) in parts.nodes.iter().enumerate() {
            self.once(node.choices.iter().enumerate().map(|(c, choice)| (Place::Choice(at, c), &choice.id)));
        }
    }

    fn once<'b>(&mut self, names: impl Iterator<Item = (Place, &'b Id)>) {
        let mut seen = BTreeSet::new();
        for (place, id) in names {
            if !seen.insert(id) {
                self.add(place, What::Twice(id.clone()));
            }
        }
    }

    fn top(&mut self) {
        let parts = self.parts;
        for (key, id) in [("start", &parts.start), ("when-time-is-up", &parts.time_is_up)] {
            self.spot(Place::Top(key), id);
        }
        if let Some(id) = parts.at_last.as_ref().filter(|id| parts.ending(id).is_none()) {
            self.add(Place::Top("at-last"), What::Unknown { kind: "ending", name: id.to_string() });
        }
        if parts.node(&parts.start).is_none() && parts.ending(&parts.start).is_some() {
            let name = parts.start.to_string();
            self.add(Place::Top("start"), What::Unknown { kind: "node", name });
        }
        for (of, value) in
            [("trust", parts.state.trust), ("unrest", parts.state.unrest), ("openness", parts.state.openness)]
        {
            if value > TOP {
                self.add(Place::Top("state"), What::Range { of, least: 0, most: i64::from(TOP) });
            }
        }
        if !(5..=90).contains(&parts.state.time) {
            self.add(Place::Top("state"), What::Range { of: "time", least: 5, most: 90 });
        }
        for (missing, what) in [
            (parts.suits != Suits::Unsuitable && parts.change_goal.is_none(), "change-goal"),
            (parts.suits != Suits::Suitable && parts.why_no_numbers.is_none(), "why-no-numbers"),
        ] {
            if missing {
                self.add(Place::Top("miti"), What::Missing(what));
            }
        }
        for (count, of, key) in [
            (parts.goals.len(), "goals", "goals"),
            (parts.people.len(), "people", "people"),
            (parts.temperaments.len(), "temperaments", "temperaments"),
            (parts.interruption.before.len(), "nodes before which it comes", "interruption"),
            (parts.drills.len(), "drills", "drills"),
        ] {
            if count == 0 {
                self.add(Place::Top(key), What::TooFew { of, least: 1 });
            }
        }
        for id in &parts.interruption.before {
            if parts.node(id).is_none() {
                self.add(Place::Top("interruption"), What::Unknown { kind: "node", name: id.to_string() });
            }
        }
        self.lines(Place::Top("interruption"), &parts.interruption.lines);
        self.effect(Place::Top("interruption"), parts.interruption.effect, false);
        for (at, drill) in parts.drills.iter().enumerate() {
            if drill.levels.len() != LEVELS {
                self.add(Place::Drill(at), What::TooFew { of: "levels, and no more", least: LEVELS });
            }
            if drill.criteria.is_empty() {
                self.add(Place::Drill(at), What::TooFew { of: "criteria", least: 1 });
            }
        }
        if parts.marks().len() > MOST_MARKS {
            let what = What::TooMany { of: "conditions on what was said or passed", most: MOST_MARKS };
            self.add(Place::Top("nodes"), what);
        }
        let choices = parts.nodes.iter().flat_map(|node| &node.choices);
        let met: BTreeSet<&Id> = choices.flat_map(|choice| &choice.meets).collect();
        for (at, goal) in parts.goals.iter().enumerate() {
            if !met.contains(&goal.id) {
                self.add(Place::Goal(at), What::NeverMet(goal.id.clone()));
            }
        }
    }

    fn nodes(&mut self) {
        for (at, node) in self.parts.nodes.iter().enumerate() {
            self.lines(Place::Node(at), &node.lines);
            if matches!(&node.talk, Talk::Change(kinds) if kinds.is_empty()) {
                self.add(Place::Node(at), What::TooFew { of: "kinds of change talk", least: 1 });
            }
            if node.choices.iter().filter(|choice| choice.when.is_none()).count() < LEAST_OFFERED {
                let of = "choices that are always offered";
                self.add(Place::Node(at), What::TooFew { of, least: LEAST_OFFERED });
            }
            for (c, choice) in node.choices.iter().enumerate() {
                self.choice(Place::Choice(at, c), node, choice);
            }
        }
    }

    fn choice(&mut self, place: Place, node: &Node, choice: &Choice) {
        for clash in clashes(&choice.codes) {
            self.add(place, What::Clash(clash));
        }
        match (&node.talk, choice.takes) {
            (Talk::Change(_), None) => self.add(place, What::SaysNotWhatItTakes),
            (Talk::Neutral | Talk::Sustain | Talk::Discord, Some(_)) => self.add(place, What::TakesNothing),
            _ => {}
        }
        self.effect(place, choice.effect, true);
        for goal in choice.meets.iter().chain(&choice.breaks) {
            if self.parts.goals.iter().all(|known| known.id != *goal) {
                self.add(place, What::Unknown { kind: "goal", name: goal.to_string() });
            }
        }
        for goal in choice.breaks.iter().filter(|goal| choice.meets.contains(goal)) {
            self.add(place, What::MeetsAndBreaks(goal.clone()));
        }
        self.spot(place, &choice.to);
        for turn in &choice.turns {
            self.spot(place, &turn.to);
        }
        for condition in choice.when.iter().chain(choice.turns.iter().map(|turn| &turn.when)) {
            self.condition(place, condition);
        }
    }

    fn condition(&mut self, place: Place, condition: &When) {
        let mut leaves = Vec::new();
        condition.leaves(&mut leaves);
        for leaf in leaves {
            match leaf {
                When::Said(node, choice)
                    if self.parts.node(node).and_then(|found| found.choice(choice)).is_none() =>
                {
                    let name = format!("{node}/{choice}");
                    self.add(place, What::Unknown { kind: "choice", name });
                }
                When::Been(node) if self.parts.node(node).is_none() => {
                    self.add(place, What::Unknown { kind: "node", name: node.to_string() });
                }
                _ => {}
            }
        }
    }

    fn endings(&mut self) {
        for (at, ending) in self.parts.endings.iter().enumerate() {
            self.lines(Place::Ending(at), &ending.lines);
            let may_be_without = matches!(ending.kind, EndKind::RespectfulNo | EndKind::Breach);
            if ending.next.is_empty() && !may_be_without {
                self.add(Place::Ending(at), What::Missing("named next step"));
            }
        }
        if self.parts.endings.is_empty() {
            self.add(Place::Top("endings"), What::TooFew { of: "endings", least: 1 });
        }
    }

    fn spot(&mut self, place: Place, id: &Id) {
        if self.parts.node(id).is_none() && self.parts.ending(id).is_none() {
            self.add(place, What::Unknown { kind: "node or ending", name: id.to_string() });
        }
    }

    fn lines(&mut self, place: Place, lines: &[Line]) {
        if lines.is_empty() {
            self.add(place, What::TooFew { of: "lines", least: 1 });
        }
        for line in lines {
            if self.parts.person(&line.who).is_none() {
                self.add(place, What::Unknown { kind: "person", name: line.who.to_string() });
            }
        }
    }

    /// A choice takes at least a minute, so that every play comes to an end.
    fn effect(&mut self, place: Place, effect: Effect, of_choice: bool) {
        let moved = [("trust", effect.trust), ("unrest", effect.unrest), ("openness", effect.openness)];
        for (of, by) in moved {
            if !(-MOST_MOVED..=MOST_MOVED).contains(&by) {
                let (least, most) = (i64::from(-MOST_MOVED), i64::from(MOST_MOVED));
                self.add(place, What::Range { of, least, most });
            }
        }
        let latest = if of_choice { -1 } else { 0 };
        if !(-MOST_MINUTES..=latest).contains(&effect.time) {
            let least = i64::from(-MOST_MINUTES);
            self.add(place, What::Range { of: "time", least, most: i64::from(latest) });
        }
    }
}
