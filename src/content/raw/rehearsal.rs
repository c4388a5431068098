//! A practice scenario as it stands in a file.

use serde::Deserialize;

use super::guidance::file;
use super::instrument::{Replaces, Theme};
use super::provenance::Reviewed;
use super::{At, Words};
use crate::domain::rehearsal::coding::Code;
use crate::domain::rehearsal::gauge::{Effect, Gauges};
use crate::domain::rehearsal::{ChangeTalk, DrillSkill, EndKind, Suits, Takes};
use serde::de::IgnoredAny;

file! {
    /// A scenario.
    Rehearsal {
        theme: Theme,
        title: At<Words>,
        about: At<Words>,
        content_note: Option<At<Words>>,
        closing_word: At<Words>,
        reviewed: Reviewed,
        miti: At<Suits>,
        change_goal: Option<At<Words>>,
        why_no_numbers: Option<At<Words>>,
        goals: At<Vec<Goal>>,
        people: At<Vec<Person>>,
        state: At<Gauges>,
        temperaments: At<Vec<Temperament>>,
        interruption: At<Interruption>,
        start: At<String>,
        when_time_is_up: At<String>,
        at_last: Option<At<String>>,
        nodes: At<Vec<Node>>,
        endings: At<Vec<Ending>>,
        drills: At<Vec<Drill>>,
        cards: Cards,
    }
}

/// What good practice is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Goal {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) text: At<Words>,
    #[serde(default)]
    pub(in crate::content) repair: bool,
    #[serde(default)]
    pub(in crate::content) lasting: bool,
}

/// Somebody in the room.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Person {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) name: At<String>,
    pub(in crate::content) role: At<Words>,
}

/// A way of being.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Temperament {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) label: At<Words>,
    pub(in crate::content) shift: Effect,
}

/// What comes between.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Interruption {
    pub(in crate::content) before: Vec<At<String>>,
    pub(in crate::content) lines: Vec<Line>,
    pub(in crate::content) effect: Effect,
}

/// What somebody says or does; exactly one of them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Line {
    pub(in crate::content) who: At<String>,
    pub(in crate::content) says: Option<At<Words>>,
    pub(in crate::content) does: Option<At<Words>>,
}

/// What the other's words are.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::content) enum Talk {
    Neutral,
    Sustain,
    Discord,
    Change(Vec<ChangeTalk>),
}

/// A condition.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::content) enum When {
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    Trust(At<Bound>),
    Unrest(At<Bound>),
    Openness(At<Bound>),
    Time(At<Bound>),
    Said(At<String>),
    Been(At<String>),
}

/// On one side.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::content) enum Bound {
    AtLeast(u8),
    AtMost(u8),
}

/// Where it leads if something holds.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Turn {
    pub(in crate::content) when: When,
    pub(in crate::content) to: At<String>,
}

/// A line of the practitioner.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Choice {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) say: At<Words>,
    pub(in crate::content) codes: At<Vec<Code>>,
    pub(in crate::content) effect: Effect,
    pub(in crate::content) takes: Option<Takes>,
    #[serde(default)]
    pub(in crate::content) meets: Vec<At<String>>,
    #[serde(default)]
    pub(in crate::content) breaks: Vec<At<String>>,
    pub(in crate::content) why: At<Words>,
    #[serde(default)]
    pub(in crate::content) trap: bool,
    pub(in crate::content) when: Option<When>,
    #[serde(default)]
    pub(in crate::content) turns: Vec<Turn>,
    pub(in crate::content) to: At<String>,
}

/// A moment.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Node {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) lines: Vec<Line>,
    pub(in crate::content) talk: Talk,
    pub(in crate::content) choices: Vec<Choice>,
}

/// An ending.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Ending {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) kind: EndKind,
    pub(in crate::content) lines: Vec<Line>,
    pub(in crate::content) text: At<Words>,
    pub(in crate::content) next: Vec<At<String>>,
}

/// A drill.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Drill {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) skill: DrillSkill,
    pub(in crate::content) levels: Vec<Level>,
    pub(in crate::content) criteria: Vec<At<Words>>,
    pub(in crate::content) example: At<Words>,
}

/// A line of a drill.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Level {
    pub(in crate::content) says: At<Words>,
}

/// Cards for three.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Cards {
    pub(in crate::content) client: At<Words>,
    pub(in crate::content) practitioner: At<Words>,
    pub(in crate::content) observer: At<Words>,
}

impl Rehearsal {
    /// Every piece of text that a user will see.
    pub(in crate::content) fn words(&self) -> Vec<&At<Words>> {
        fn of_lines(lines: &[Line]) -> impl Iterator<Item = &At<Words>> {
            lines.iter().flat_map(|line| line.says.iter().chain(&line.does))
        }
        let mut all = vec![&self.title, &self.about, &self.closing_word];
        let (cards, optional) = (&self.cards, [&self.content_note, &self.change_goal, &self.why_no_numbers]);
        all.extend(optional.into_iter().flatten());
        all.extend([&cards.client, &cards.practitioner, &cards.observer]);
        all.extend(self.goals.value.iter().map(|goal| &goal.text));
        all.extend(self.people.value.iter().map(|person| &person.role));
        all.extend(self.temperaments.value.iter().map(|one| &one.label));
        all.extend(of_lines(&self.interruption.value.lines));
        for node in &self.nodes.value {
            all.extend(of_lines(&node.lines));
            all.extend(node.choices.iter().flat_map(|choice| [&choice.say, &choice.why]));
        }
        for ending in &self.endings.value {
            all.extend(of_lines(&ending.lines));
            all.push(&ending.text);
        }
        for drill in &self.drills.value {
            all.extend(drill.levels.iter().map(|level| &level.says));
            all.extend(drill.criteria.iter().chain([&drill.example]));
        }
        all
    }
}
