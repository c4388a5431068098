//! A practice scenario, which cannot be built invalid: what can be said, what it does, and how it can end.

pub mod baseline;
pub mod coding;
pub mod debrief;
pub mod explore;
pub mod gauge;
pub mod play;
mod validate;
pub mod when;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::id::Id;
use super::instrument::Theme;
use super::lang::Localized;
use super::source::Reviewed;
use coding::Code;
use gauge::{Effect, Gauges};
use when::When;

pub use validate::{Fault, Place, What};

/// Whether counts of motivational interviewing say anything about a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Suits {
    /// There is a behaviour to change and the talk is about it.
    Suitable,
    /// In part; counts are shown with a word about it.
    Partly,
    /// It is the wrong frame: no counts at all.
    Unsuitable,
}

/// How the other's words bear on change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeTalk {
    /// Wants to.
    Desire,
    /// Can.
    Ability,
    /// Has a reason.
    Reason,
    /// Must.
    Need,
    /// Will.
    Commitment,
    /// Is ready.
    Activation,
    /// Has begun.
    TakingSteps,
}

/// What the other's words at a node are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Talk {
    /// Neither for nor against.
    Neutral,
    /// For things as they are.
    Sustain,
    /// Against the practitioner, or away from her.
    Discord,
    /// Toward change; at least one kind.
    Change(BTreeSet<ChangeTalk>),
}

/// What a choice makes of change talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Takes {
    /// Hears it and goes on with it.
    Caught,
    /// Goes past it.
    Passed,
    /// Calls forth its opposite.
    Against,
}

/// Somebody in the room who is not the practitioner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// By which lines name them.
    pub id: Id,
    /// Their invented name.
    pub name: String,
    /// Who they are.
    pub role: Localized,
}

/// What is heard or seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Speech.
    Says(Localized),
    /// Everything else.
    Does(Localized),
}

/// One line of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who.
    pub who: Id,
    /// What.
    pub act: Act,
}

/// Where a choice leads if something holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// What must hold, after the choice has had its effect.
    pub when: When,
    /// A node or an ending.
    pub to: Id,
}

/// One thing the practitioner can say: one volley.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its name within the node.
    pub id: Id,
    /// What is said.
    pub say: Localized,
    /// The author's codes of it; none for a greeting or structure.
    pub codes: BTreeSet<Code>,
    /// What it does.
    pub effect: Effect,
    /// What it makes of change talk; where there is such.
    pub takes: Option<Takes>,
    /// The goals it meets.
    pub meets: Vec<Id>,
    /// The goals it breaks.
    pub breaks: Vec<Id>,
    /// Why, by consequence.
    pub why: Localized,
    /// Whether it tempts and costs.
    pub trap: bool,
    /// When it is offered; always where `None`.
    pub when: Option<When>,
    /// Where it leads if something holds; the first that does.
    pub turns: Vec<Turn>,
    /// Where it leads else.
    pub to: Id,
}

/// A moment at which the practitioner speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its name.
    pub id: Id,
    /// What is heard and seen first.
    pub lines: Vec<Line>,
    /// What the other's words are.
    pub talk: Talk,
    /// What can be said.
    pub choices: Vec<Choice>,
}

/// How a scenario ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndKind {
    /// As well as it could.
    Good,
    /// Some of the way.
    Partial,
    /// With a no that was respected.
    RespectfulNo,
    /// Into safety.
    SafeExit,
    /// The relation or the safety was lost.
    Breach,
}

/// An ending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Its name.
    pub id: Id,
    /// What kind.
    pub kind: EndKind,
    /// What is heard and seen last.
    pub lines: Vec<Line>,
    /// What was reached and what comes next.
    pub text: Localized,
    /// The services of the next step.
    pub next: Vec<Id>,
}

/// A way of being that the seed chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Temperament {
    /// Its name.
    pub id: Id,
    /// In words.
    pub label: Localized,
    /// How it moves the state at the start.
    pub shift: Effect,
}

/// Something that comes between, where it is demanding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interruption {
    /// The nodes before which it may come; the seed chooses among them.
    pub before: Vec<Id>,
    /// What is heard and seen.
    pub lines: Vec<Line>,
    /// What it does.
    pub effect: Effect,
}

/// Something to have reached, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Its name.
    pub id: Id,
    /// In words, as done.
    pub text: Localized,
    /// Whether it is to make good a line that cost; needed only where there was one.
    pub repair: bool,
    /// Whether it stays broken once it was, as what was let slip cannot be unsaid; else it can be met again.
    pub lasting: bool,
}

/// What a drill practises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DrillSkill {
    /// An open question.
    OpenQuestion,
    /// A reflection that adds little.
    SimpleReflection,
    /// A reflection that adds meaning.
    ComplexReflection,
    /// An affirmation.
    Affirmation,
    /// A summary.
    Summary,
    /// Asking leave.
    Permission,
    /// Telling something.
    Information,
    /// Leaving the choice.
    Autonomy,
    /// A ruler.
    Ruler,
    /// A question that must be direct.
    DirectQuestion,
    /// Saying what cannot be promised.
    Limits,
}

/// One line of somebody, to be answered in one's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drill {
    /// Its name.
    pub id: Id,
    /// What it practises.
    pub skill: DrillSkill,
    /// The line, from easier to harder.
    pub levels: Vec<Localized>,
    /// What to look for in one's own answer.
    pub criteria: Vec<Localized>,
    /// One possible answer.
    pub example: Localized,
}

/// Cards for playing it in threes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleCards {
    /// For who plays the other.
    pub client: Localized,
    /// For who practises.
    pub practitioner: Localized,
    /// For who counts.
    pub observer: Localized,
}

/// What a scenario is made of, before it is known to hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Its name.
    pub id: Id,
    /// Its version.
    pub version: String,
    /// Its theme.
    pub theme: Theme,
    /// What it is called.
    pub title: Localized,
    /// What is read before it starts.
    pub about: Localized,
    /// What is dark in it.
    pub content_note: Option<Localized>,
    /// Said to who leaves it in the middle.
    pub closing_word: Localized,
    /// Who has reviewed it.
    pub reviewed: Reviewed,
    /// Whether counts say anything.
    pub suits: Suits,
    /// The behaviour that the talk is about.
    pub change_goal: Option<Localized>,
    /// Why no counts are shown, or what they leave out.
    pub why_no_numbers: Option<Localized>,
    /// What good practice is here.
    pub goals: Vec<Goal>,
    /// Who is in the room.
    pub people: Vec<Person>,
    /// How it starts.
    pub state: Gauges,
    /// Ways of being.
    pub temperaments: Vec<Temperament>,
    /// What may come between.
    pub interruption: Interruption,
    /// The first node.
    pub start: Id,
    /// Where it goes when the time is up.
    pub time_is_up: Id,
    /// How it ends where it then still goes on and on; needed only where one could go round.
    pub at_last: Option<Id>,
    /// Its moments.
    pub nodes: Vec<Node>,
    /// Its endings.
    pub endings: Vec<Ending>,
    /// Its drills.
    pub drills: Vec<Drill>,
    /// Its cards.
    pub cards: RoleCards,
}

/// A scenario in which every name leads somewhere, every choice can be made and every ending be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    parts: Parts,
    /// Every condition on what was said or passed, once each.
    marks: Vec<When>,
}

impl std::ops::Deref for Scenario {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}

impl Scenario {
    /// The scenario of these parts.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn new(parts: Parts) -> Result<Self, Vec<Fault>> {
        let faults = validate::faults(&parts);
        if !faults.is_empty() {
            return Err(faults);
        }
        let marks = parts.marks();
        Ok(Self { parts, marks })
    }

    /// The bit that stands for this condition on what was said or passed; none where nothing depends on it.
    fn mark(&self, condition: &When) -> u64 {
        self.marks.iter().position(|mark| mark == condition).map_or(0, |place| 1 << place)
    }
}

impl Parts {
    /// Every condition on what was said or passed, once each.
    fn marks(&self) -> Vec<When> {
        let mut leaves = Vec::new();
        for choice in self.nodes.iter().flat_map(|node| &node.choices) {
            let conditions = choice.when.iter().chain(choice.turns.iter().map(|turn| &turn.when));
            conditions.for_each(|condition| condition.leaves(&mut leaves));
        }
        let mut marks: Vec<When> = Vec::new();
        for leaf in leaves {
            if matches!(leaf, When::Said(..) | When::Been(_)) && !marks.contains(leaf) {
                marks.push(leaf.clone());
            }
        }
        marks
    }

    /// The node of this name.
    #[must_use]
    pub fn node(&self, id: &Id) -> Option<&Node> {
        self.nodes.iter().find(|node| node.id == *id)
    }

    /// The ending of this name.
    #[must_use]
    pub fn ending(&self, id: &Id) -> Option<&Ending> {
        self.endings.iter().find(|ending| ending.id == *id)
    }

    /// The person of this name.
    #[must_use]
    pub fn person(&self, id: &Id) -> Option<&Person> {
        self.people.iter().find(|person| person.id == *id)
    }
}

impl Node {
    /// The choice of this name.
    #[must_use]
    pub fn choice(&self, id: &Id) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == *id)
    }
}

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;
