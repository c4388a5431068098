//! The kinds of answer, the answers themselves, and what stands where there is none.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::id::Id;
use super::lang::Localized;

/// The highest mark on a ruler, whose lowest is 0.
pub const RULER_TOP: u32 = 10;

/// One choice of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its name in files.
    pub id: Id,
    /// Its words.
    pub label: Localized,
    /// What it is worth, where the item counts.
    pub points: Option<u32>,
}

/// What kind of answer an item takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// Yes or no.
    YesNo,
    /// Free words; never counts.
    Note,
    /// A mark from 0 to [`RULER_TOP`]; never counts.
    Ruler,
    /// A whole number.
    Number {
        /// Lowest.
        min: u32,
        /// Highest.
        max: u32,
        /// What is counted.
        unit: Localized,
    },
    /// Exactly one of a list.
    OneOf(Vec<Choice>),
    /// Any number of a list, none too.
    ManyOf(Vec<Choice>),
    /// The box ticked on the clinic's own form, counted from the top.
    FormPosition {
        /// How many boxes the form prints.
        boxes: u32,
    },
}

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Free words.
    Text(String),
    /// A mark on a ruler.
    Ruler(u32),
    /// A whole number.
    Number(u32),
    /// One of a list.
    Choice(Id),
    /// Some of a list.
    Choices(BTreeSet<Id>),
    /// A box, counted from 1 at the top.
    Position(u32),
}

/// Why an item was not asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyNot {
    /// No reason was given (as when a script leaves the item out).
    NotSaid,
    /// Time.
    Time,
    /// Somebody else could hear.
    NotAlone,
    /// Language, or an interpreter who should not carry this.
    Interpreter,
    /// Not now: state, mood, something else came first.
    NotNow,
    /// The clinic's approved form was not at hand.
    NoForm,
    /// In her own words.
    Other(String),
}

/// What stands at an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// Answered.
    Answered(Answer),
    /// Asked; did not want to answer. Not a no, and not zero.
    Declined,
    /// Not asked. Not a no, and not zero.
    NotAsked(WhyNot),
}

impl Reply {
    /// The answer, if one was given.
    #[must_use]
    pub const fn answer(&self) -> Option<&Answer> {
        match self {
            Self::Answered(answer) => Some(answer),
            Self::Declined | Self::NotAsked(_) => None,
        }
    }
}

/// All replies of one form, by item.
pub type Replies = BTreeMap<Id, Reply>;

/// What a script or a vector gives for an item, before it is known to fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// One word or number, as written.
    Word(String),
    /// A list of words.
    List(Vec<String>),
}

/// A given answer that the item does not take.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("'{given}' does not fit; allowed: {allowed}")]
pub struct Refusal {
    /// As it was written.
    pub given: String,
    /// What would have fitted, in English.
    pub allowed: String,
}

impl AnswerKind {
    /// The choices of a list, else none.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::OneOf(choices) | Self::ManyOf(choices) => choices,
            _ => &[],
        }
    }

    /// Whether this answer can stand at such an item.
    #[must_use]
    pub fn takes(&self, answer: &Answer) -> bool {
        let known = |id: &Id| self.choices().iter().any(|choice| choice.id == *id);
        match (self, answer) {
            (Self::YesNo, Answer::Yes | Answer::No) | (Self::Note, Answer::Text(_)) => true,
            (Self::Ruler, Answer::Ruler(mark)) => *mark <= RULER_TOP,
            (Self::Number { min, max, .. }, Answer::Number(n)) => min <= n && n <= max,
            (Self::OneOf(_), Answer::Choice(id)) => known(id),
            (Self::ManyOf(_), Answer::Choices(ids)) => ids.iter().all(known),
            (Self::FormPosition { boxes }, Answer::Position(n)) => (1..=*boxes).contains(n),
            _ => false,
        }
    }

    /// Reads what a script gives. A half number, a value out of range or a wrong kind is refused, never rounded
    /// and never counted as 0.
    ///
    /// # Errors
    /// [`Refusal`] with what would have fitted.
    pub fn read(&self, given: &Given) -> Result<Reply, Refusal> {
        let refuse = |shown: &str| Refusal { given: shown.to_owned(), allowed: self.allowed() };
        match given {
            Given::List(words) => {
                let Self::ManyOf(choices) = self else { return Err(refuse(&words.join(", "))) };
                words
                    .iter()
                    .map(|word| find(choices, word).ok_or_else(|| refuse(word)))
                    .collect::<Result<BTreeSet<_>, _>>()
                    .map(|ids| Reply::Answered(Answer::Choices(ids)))
            }
            Given::Word(word) => match word.as_str() {
                "declined" => Ok(Reply::Declined),
                "not-asked" => Ok(Reply::NotAsked(WhyNot::NotSaid)),
                _ => self.read_word(word).map(Reply::Answered).ok_or_else(|| refuse(word)),
            },
        }
    }

    fn read_word(&self, word: &str) -> Option<Answer> {
        let number = || word.parse::<u32>().ok();
        let answer = match self {
            Self::YesNo => match word {
                "yes" => Answer::Yes,
                "no" => Answer::No,
                _ => return None,
            },
            Self::Note => Answer::Text(word.to_owned()),
            Self::Ruler => Answer::Ruler(number()?),
            Self::Number { .. } => Answer::Number(number()?),
            Self::OneOf(choices) => Answer::Choice(find(choices, word)?),
            Self::ManyOf(choices) => Answer::Choices(BTreeSet::from([find(choices, word)?])),
            Self::FormPosition { .. } => Answer::Position(number()?),
        };
        self.takes(&answer).then_some(answer)
    }

    /// What this kind takes, in English, for the command line.
    #[must_use]
    pub fn allowed(&self) -> String {
        let listed = |choices: &[Choice]| {
            let ids: Vec<_> = choices.iter().map(|choice| choice.id.as_str()).collect();
            format!("{} (or its place, 1 to {})", ids.join(", "), choices.len())
        };
        let kind = match self {
            Self::YesNo => "yes, no".to_owned(),
            Self::Note => "any words".to_owned(),
            Self::Ruler => format!("a whole number from 0 to {RULER_TOP}"),
            Self::Number { min, max, .. } => format!("a whole number from {min} to {max}"),
            Self::OneOf(choices) => listed(choices),
            Self::ManyOf(choices) => format!("a list of {}", listed(choices)),
            Self::FormPosition { boxes } => {
                format!("the box ticked on the form, a whole number from 1 to {boxes}, counted from the top")
            }
        };
        format!("{kind}, declined, not-asked")
    }
}

fn find(choices: &[Choice], word: &str) -> Option<Id> {
    let by_place = || word.parse::<usize>().ok()?.checked_sub(1).and_then(|place| choices.get(place));
    choices.iter().find(|choice| choice.id == *word).or_else(by_place).map(|choice| choice.id.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Given {
        Given::Word(text.to_owned())
    }

    fn number() -> AnswerKind {
        AnswerKind::Number { min: 0, max: 40, unit: Localized::new("enheter", None, "units") }
    }

    #[test]
    fn half_numbers_and_strangers_are_refused_and_never_become_zero() {
        for bad in ["2.5", "2-3", "-1", "41", "mange", "", "yes"] {
            assert!(number().read(&word(bad)).is_err(), "{bad}");
        }
        assert_eq!(number().read(&word("0")), Ok(Reply::Answered(Answer::Number(0))));
    }

    #[test]
    fn declined_and_not_asked_fit_every_kind() {
        for kind in [AnswerKind::YesNo, AnswerKind::Note, AnswerKind::Ruler, number()] {
            assert_eq!(kind.read(&word("declined")), Ok(Reply::Declined));
            assert_eq!(kind.read(&word("not-asked")), Ok(Reply::NotAsked(WhyNot::NotSaid)));
        }
    }

    #[test]
    fn an_option_is_named_by_id_or_by_its_place_from_one() {
        let choice =
            |id: &str| Choice { id: Id::new(id).unwrap(), label: Localized::new(id, None, id), points: None };
        let kind = AnswerKind::OneOf(vec![choice("never"), choice("monthly")]);
        let monthly = Reply::Answered(Answer::Choice(Id::new("monthly").unwrap()));
        assert_eq!(kind.read(&word("monthly")), Ok(monthly.clone()));
        assert_eq!(kind.read(&word("2")), Ok(monthly));
        assert!(kind.read(&word("0")).is_err());
        assert!(kind.read(&word("3")).is_err());
    }
}
