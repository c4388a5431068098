//! Items as they stand in a file.

use serde::Deserialize;

use super::{At, Condition, Words};

/// One question.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::content) struct Item {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) topic: At<Words>,
    pub(in crate::content) ask: Option<At<Words>>,
    pub(in crate::content) hint: Option<At<Words>>,
    pub(in crate::content) window: Option<At<Words>>,
    pub(in crate::content) answer: Answer,
    pub(in crate::content) points: Option<At<Points>>,
    pub(in crate::content) when: Option<At<Condition>>,
    pub(in crate::content) count_as: Option<At<u32>>,
    #[serde(default)]
    pub(in crate::content) ask_directly: bool,
    pub(in crate::content) unverified: Option<At<Words>>,
}

/// The kind of answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", deny_unknown_fields)]
pub(in crate::content) enum Answer {
    YesNo,
    Note,
    Ruler,
    Number { min: u32, max: u32, unit: At<Words> },
    OneOf(Vec<WeighedChoice>),
    ManyOf(Vec<Choice>),
    FormPosition { boxes: u32 },
}

/// A choice that may be worth something.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct WeighedChoice {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) label: At<Words>,
    pub(in crate::content) points: Option<u32>,
}

/// A choice that is never worth anything.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Choice {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) label: At<Words>,
}

/// What answers are worth.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum Points {
    Yes(u32),
    Steps(Vec<Step>),
    Boxes(Vec<u32>),
}

/// From this number on, so many.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Step {
    pub(in crate::content) from: u32,
    pub(in crate::content) give: u32,
}

impl Item {
    /// Its words, and those of its answers.
    pub(super) fn words(&self) -> Vec<&At<Words>> {
        let own = [
            Some(&self.topic),
            self.ask.as_ref(),
            self.hint.as_ref(),
            self.window.as_ref(),
            self.unverified.as_ref(),
        ];
        let mut words: Vec<_> = own.into_iter().flatten().collect();
        match &self.answer {
            Answer::Number { unit, .. } => words.push(unit),
            Answer::OneOf(choices) => words.extend(choices.iter().map(|choice| &choice.label)),
            Answer::ManyOf(choices) => words.extend(choices.iter().map(|choice| &choice.label)),
            Answer::YesNo | Answer::Note | Answer::Ruler | Answer::FormPosition { .. } => {}
        }
        words
    }
}
