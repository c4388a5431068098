//! One question of an instrument, and what its answers are worth.

use super::answer::{Answer, AnswerKind, Choice};
use super::condition::Condition;
use super::id::Id;
use super::lang::Localized;

/// A step of a number's points: from this number on, so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointStep {
    /// The lowest number that earns it.
    pub from: u32,
    /// The points.
    pub give: u32,
}

/// What answers are worth. The points of a list stand at its choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Points {
    /// The item does not count.
    None,
    /// For a yes; a no is 0.
    Yes(u32),
    /// For a number, by steps that rise; under the first step 0.
    Steps(Vec<PointStep>),
    /// For a form position, from the top box down.
    Boxes(Vec<u32>),
    /// At each choice of a list.
    Choices,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its name in files and exports.
    pub id: Id,
    /// What it is about, in a word or two.
    pub topic: Localized,
    /// The words to ask with; none where the words are on the clinic's own form.
    pub ask: Option<Localized>,
    /// A remark for the practitioner.
    pub hint: Option<Localized>,
    /// The time window, where it is another than the instrument's.
    pub window: Option<Localized>,
    /// The kind of answer.
    pub answer: AnswerKind,
    /// What answers are worth.
    pub points: Points,
    /// Asked only when this holds.
    pub when: Option<Condition>,
    /// What it counts as where `when` does not hold.
    pub count_as: Option<u32>,
    /// Left unanswered, it stands everywhere as "not answered – ask directly".
    pub ask_directly: bool,
    /// Something about it rests on memory or inference; said beside it.
    pub unverified: Option<Localized>,
}

impl Item {
    /// Whether its answers are worth points.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.points != Points::None
    }

    /// What an answer is worth; `None` where the item does not count or the answer does not fit.
    #[must_use]
    pub fn worth(&self, answer: &Answer) -> Option<u32> {
        match (&self.points, answer) {
            (Points::Yes(points), Answer::Yes) => Some(*points),
            (Points::Yes(_), Answer::No) => Some(0),
            (Points::Steps(steps), Answer::Number(n)) => {
                Some(steps.iter().rev().find(|step| step.from <= *n).map_or(0, |step| step.give))
            }
            (Points::Boxes(points), Answer::Position(box_)) => {
                points.get((*box_ as usize).checked_sub(1)?).copied()
            }
            (Points::Choices, Answer::Choice(id)) => {
                self.answer.choices().iter().find(|choice| choice.id == *id)?.points
            }
            _ => None,
        }
    }

    /// The least and the most an answer can be worth; `None` where the item does not count.
    #[must_use]
    pub fn worth_range(&self) -> Option<(u32, u32)> {
        let ends = |points: &mut dyn Iterator<Item = u32>| {
            points.fold(None, |ends: Option<(u32, u32)>, p| {
                Some(ends.map_or((p, p), |(least, most)| (least.min(p), most.max(p))))
            })
        };
        match &self.points {
            Points::None => None,
            Points::Yes(points) => Some((0, *points)),
            Points::Steps(steps) => {
                let AnswerKind::Number { min, max, .. } = self.answer else { return None };
                let reached = |n: u32| self.worth(&Answer::Number(n));
                let between = steps.iter().map(|s| s.from).filter(|from| (min..=max).contains(from));
                ends(&mut between.chain([min, max]).filter_map(reached))
            }
            Points::Boxes(points) => ends(&mut points.iter().copied()),
            Points::Choices => ends(&mut self.answer.choices().iter().filter_map(|c: &Choice| c.points)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(answer: AnswerKind, points: Points) -> Item {
        Item {
            id: Id::new("it").unwrap(),
            topic: Localized::new("tema", None, "topic"),
            ask: None,
            hint: None,
            window: None,
            answer,
            points,
            when: None,
            count_as: None,
            ask_directly: false,
            unverified: None,
        }
    }

    #[test]
    fn a_number_earns_the_highest_step_it_reaches() {
        let kind = AnswerKind::Number { min: 0, max: 40, unit: Localized::new("enheter", None, "units") };
        let tolerance = item(kind, Points::Steps(vec![PointStep { from: 3, give: 2 }]));
        assert_eq!(tolerance.worth(&Answer::Number(2)), Some(0));
        assert_eq!(tolerance.worth(&Answer::Number(3)), Some(2));
        assert_eq!(tolerance.worth_range(), Some((0, 2)));
    }

    #[test]
    fn a_reversed_form_position_counts_from_the_top_box() {
        let reversed = item(AnswerKind::FormPosition { boxes: 4 }, Points::Boxes(vec![3, 2, 1, 0]));
        assert_eq!(reversed.worth(&Answer::Position(1)), Some(3));
        assert_eq!(reversed.worth(&Answer::Position(4)), Some(0));
        assert_eq!(reversed.worth(&Answer::Position(0)), None);
        assert_eq!(reversed.worth(&Answer::Position(5)), None);
    }
}
