//! A course, a module and a case as they stand in a file.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::guidance::file;
use super::instrument::{Replaces, Theme};
use super::provenance::{Reviewed, Source};
use super::rehearsal::Line;
use super::{At, Given, Pairs, Words};
use crate::content::kind::Kind;
use crate::domain::course::How;

file! {
    /// A course.
    Course {
        title: At<Words>,
        about: At<Words>,
        modules: At<Vec<At<String>>>,
        days: At<u8>,
        after: Vec<At<Words>>,
        reviewed: Reviewed,
        sources: Pairs<Source>,
    }
}

file! {
    /// A module.
    Module {
        theme: Option<Theme>,
        title: At<Words>,
        about: At<Words>,
        content_note: Option<At<Words>>,
        goals: Vec<At<Words>>,
        blocks: Vec<Block>,
        monday: Vec<At<Words>>,
        handout: Vec<Section>,
        reviewed: Reviewed,
        sources: Pairs<Source>,
    }
}

/// A block.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Block {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) title: At<Words>,
    pub(in crate::content) minutes: u8,
    pub(in crate::content) notes: Vec<At<Words>>,
    #[serde(rename = "do")]
    pub(in crate::content) activity: Activity,
}

/// What a block is.
#[allow(clippy::large_enum_variant, reason = "one a block, and read once")]
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", deny_unknown_fields)]
pub(in crate::content) enum Activity {
    Talk { pages: Vec<Page> },
    Demonstration { case: At<String>, before: Option<At<Words>> },
    Exercise { pages: Vec<Page>, size: u8 },
    Discussion { pages: Vec<Page> },
    Rehearsal { scenario: At<String>, how: How, before: Option<At<Words>> },
    Vote { question: At<Words>, options: Vec<VoteOption>, after: At<Words> },
    TwoWays { situation: At<Words>, first: Way, second: Way, ask: At<Words> },
    Break { words: At<Words> },
}

/// A page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Page {
    pub(in crate::content) heading: At<Words>,
    pub(in crate::content) lines: Vec<At<Words>>,
    pub(in crate::content) source: Option<At<String>>,
}

/// What hands go up for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct VoteOption {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) label: At<Words>,
}

/// One of two ways.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Way {
    pub(in crate::content) title: At<Words>,
    pub(in crate::content) lines: Vec<Line>,
}

/// A part of a handout.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Section {
    pub(in crate::content) title: At<Words>,
    pub(in crate::content) text: Vec<At<Words>>,
}

file! {
    /// A case.
    Case {
        theme: Option<Theme>,
        title: At<Words>,
        who: At<Words>,
        speaker: Option<At<Words>>,
        content_note: Option<At<Words>>,
        context: Pairs<At<Given>>,
        #[serde(default)]
        judgement: Vec<At<String>>,
        steps: At<Vec<Step>>,
        reviewed: Reviewed,
        sources: Pairs<Source>,
    }
}

/// A step; exactly one of them, and maybe a note.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Step {
    pub(in crate::content) scene: Option<At<Words>>,
    pub(in crate::content) asks: Option<At<Spoken>>,
    pub(in crate::content) answers: Option<At<Spoken>>,
    pub(in crate::content) result: Option<At<String>>,
    pub(in crate::content) means: Option<At<Words>>,
    pub(in crate::content) next: Option<At<Next>>,
    pub(in crate::content) note: Option<At<Words>>,
}

/// Somebody speaks, or a form does.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Spoken {
    pub(in crate::content) who: Option<At<Words>>,
    pub(in crate::content) says: Option<At<Words>>,
    pub(in crate::content) form: Option<At<String>>,
    pub(in crate::content) item: Option<At<String>>,
    pub(in crate::content) reply: Option<At<Given>>,
}

/// A named next step.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Next {
    pub(in crate::content) words: At<Words>,
    pub(in crate::content) services: Vec<At<String>>,
}

impl Course {
    /// Every piece of text that a user will see.
    pub(in crate::content) fn words(&self) -> Vec<&At<Words>> {
        [&self.title, &self.about].into_iter().chain(&self.after).collect()
    }
}

impl Module {
    /// Every piece of text that a user will see.
    pub(in crate::content) fn words(&self) -> Vec<&At<Words>> {
        let mut all = vec![&self.title, &self.about];
        all.extend(self.content_note.iter().chain(&self.goals).chain(&self.monday));
        all.extend(self.blocks.iter().flat_map(Block::words));
        all.extend(self.handout.iter().flat_map(|section| section.text.iter().chain([&section.title])));
        all
    }
}

impl Block {
    /// Every piece of text in it.
    pub(in crate::content) fn words(&self) -> Vec<&At<Words>> {
        fn lines(way: &Way) -> impl Iterator<Item = &At<Words>> {
            way.lines.iter().flat_map(|line| line.says.iter().chain(&line.does)).chain([&way.title])
        }
        let mut all = vec![&self.title];
        all.extend(&self.notes);
        match &self.activity {
            Activity::Talk { .. } | Activity::Discussion { .. } | Activity::Exercise { .. } => {
                all.extend(self.pages().iter().flat_map(|page| page.lines.iter().chain([&page.heading])));
            }
            Activity::Demonstration { before, .. } | Activity::Rehearsal { before, .. } => all.extend(before),
            Activity::Vote { question, options, after } => {
                all.extend([question, after]);
                all.extend(options.iter().map(|option| &option.label));
            }
            Activity::TwoWays { situation, first, second, ask } => {
                all.extend([situation, ask]);
                all.extend(lines(first).chain(lines(second)));
            }
            Activity::Break { words } => all.push(words),
        }
        all
    }

    /// The file that it names, if it names one.
    pub(in crate::content) const fn names(&self) -> Option<(Kind, &At<String>)> {
        match &self.activity {
            Activity::Demonstration { case, .. } => Some((Kind::Case, case)),
            Activity::Rehearsal { scenario, .. } => Some((Kind::Rehearsal, scenario)),
            _ => None,
        }
    }

    /// Its pages, where it has any.
    pub(in crate::content) fn pages(&self) -> &[Page] {
        match &self.activity {
            Activity::Talk { pages } | Activity::Discussion { pages } | Activity::Exercise { pages, .. } => {
                pages
            }
            _ => &[],
        }
    }
}

impl Case {
    /// Every piece of text that a user will see.
    pub(in crate::content) fn words(&self) -> Vec<&At<Words>> {
        let mut all = vec![&self.title, &self.who];
        all.extend(self.content_note.iter().chain(&self.speaker));
        for step in &self.steps.value {
            all.extend(step.scene.iter().chain(&step.means).chain(&step.note));
            all.extend(step.next.iter().map(|next| &next.value.words));
            let spoken = step.asks.iter().chain(&step.answers);
            all.extend(spoken.flat_map(|spoken| spoken.value.says.iter().chain(&spoken.value.who)));
        }
        all
    }
}
