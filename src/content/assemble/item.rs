//! Items: their answers and what those are worth.

use super::Assembly;
use crate::content::raw;
use crate::domain::answer::{AnswerKind, Choice};
use crate::domain::item::{Item, PointStep, Points};

impl Assembly<'_> {
    pub(super) fn item(&mut self, raw: &raw::Item) -> Option<Item> {
        let id = self.id(&raw.id);
        let topic = self.words(&raw.topic);
        let ask = self.some_words(raw.ask.as_ref());
        let hint = self.some_words(raw.hint.as_ref());
        let window = self.some_words(raw.window.as_ref());
        let answer = self.answer(&raw.answer);
        let when = raw.when.as_ref().map(|when| self.condition(&when.value));
        let unverified = self.some_words(raw.unverified.as_ref());
        Some(Item {
            id: id?,
            topic,
            ask,
            hint,
            window,
            points: points(raw),
            answer,
            // A rule that could not be read has broken the file already.
            when: when.flatten(),
            count_as: raw.count_as.as_ref().map(|points| points.value),
            ask_directly: raw.ask_directly,
            unverified,
        })
    }

    fn answer(&mut self, raw: &raw::Answer) -> AnswerKind {
        match raw {
            raw::Answer::YesNo => AnswerKind::YesNo,
            raw::Answer::Note => AnswerKind::Note,
            raw::Answer::Ruler => AnswerKind::Ruler,
            raw::Answer::Number { min, max, unit } => {
                AnswerKind::Number { min: *min, max: *max, unit: self.words(unit) }
            }
            raw::Answer::OneOf(choices) => {
                let mut choice = |raw: &raw::WeighedChoice| {
                    let (id, label) = (self.id(&raw.id), self.words(&raw.label));
                    Some(Choice { id: id?, label, points: raw.points })
                };
                AnswerKind::OneOf(choices.iter().filter_map(&mut choice).collect())
            }
            raw::Answer::ManyOf(choices) => {
                let mut choice = |raw: &raw::Choice| {
                    let (id, label) = (self.id(&raw.id), self.words(&raw.label));
                    Some(Choice { id: id?, label, points: None })
                };
                AnswerKind::ManyOf(choices.iter().filter_map(&mut choice).collect())
            }
            raw::Answer::FormPosition { boxes } => AnswerKind::FormPosition { boxes: *boxes },
        }
    }
}

fn points(raw: &raw::Item) -> Points {
    let weighed = |choices: &[raw::WeighedChoice]| choices.iter().any(|choice| choice.points.is_some());
    match (raw.points.as_ref().map(|points| &points.value), &raw.answer) {
        (Some(raw::Points::Yes(points)), _) => Points::Yes(*points),
        (Some(raw::Points::Steps(steps)), _) => {
            Points::Steps(steps.iter().map(|step| PointStep { from: step.from, give: step.give }).collect())
        }
        (Some(raw::Points::Boxes(points)), _) => Points::Boxes(points.clone()),
        (None, raw::Answer::OneOf(choices)) if weighed(choices) => Points::Choices,
        (None, _) => Points::None,
    }
}
