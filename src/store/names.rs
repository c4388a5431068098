//! File names that carry only an expiry date, a random part and how far the file is on its way out, so that marking and
//! purging work while locked.

use std::fmt;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::str::FromStr;

use chrono::NaiveDate;
use thiserror::Error;

const DATE_CHARS: usize = 10;
const RANDOM_CHARS: usize = 16;

/// How far a file is on its way out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// It is kept until its day.
    #[default]
    Kept,
    /// The user was told that its last day has come.
    Announced,
    /// The user said that it was written in the journal.
    Transferred,
}

impl Mark {
    const ALL: [Self; 3] = [Self::Kept, Self::Announced, Self::Transferred];

    /// How it stands in a name.
    const fn ending(self) -> &'static str {
        match self {
            Self::Kept => "",
            Self::Announced => "-announced",
            Self::Transferred => "-transferred",
        }
    }
}

/// Names one saved record: `<expiry date>-<16 hex digits>`, and `-announced` or `-transferred` where it is on its way
/// out; the file's name without `.age`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId {
    expires: NaiveDate,
    random: String,
    mark: Mark,
}

/// What was given does not have the shape of a record's name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` does not name a record; copy the name from `tidlig-inn records list`")]
pub struct BadRecordId(pub String);

impl RecordId {
    /// A name nobody has used before. `RandomState` is seeded by the system; the name needs to be unlike all
    /// others, not secret.
    pub(crate) fn fresh(expires: NaiveDate) -> RecordId {
        let random = RandomState::new().build_hasher().finish();
        RecordId { expires, random: format!("{random:016x}"), mark: Mark::Kept }
    }

    /// The same file under a name with this last day and this mark.
    pub(crate) fn renamed(&self, expires: NaiveDate, mark: Mark) -> RecordId {
        RecordId { expires, random: self.random.clone(), mark }
    }

    /// The id in a file name, or `None` for a file that is not ours.
    pub(crate) fn from_file_name(name: &str) -> Option<RecordId> {
        name.strip_suffix(".age")?.parse().ok()
    }

    pub(crate) fn file_name(&self) -> String {
        format!("{self}.age")
    }

    /// The last day on which the record is kept.
    #[must_use]
    pub fn expires(&self) -> NaiveDate {
        self.expires
    }

    /// The part that stays the same as long as the record is kept.
    #[must_use]
    pub fn random(&self) -> &str {
        &self.random
    }

    /// Whether it was said to be written in the journal.
    #[must_use]
    pub fn is_transferred(&self) -> bool {
        self.mark == Mark::Transferred
    }

    /// How far it is on its way out.
    #[must_use]
    pub fn mark(&self) -> Mark {
        self.mark
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}{}", self.expires.format("%Y-%m-%d"), self.random, self.mark.ending())
    }
}

impl FromStr for RecordId {
    type Err = BadRecordId;

    fn from_str(text: &str) -> Result<RecordId, BadRecordId> {
        let parsed = || {
            let (date, rest) = text.split_at_checked(DATE_CHARS)?;
            let (random, ending) = rest.strip_prefix('-')?.split_at_checked(RANDOM_CHARS)?;
            let mark = Mark::ALL.into_iter().find(|mark| mark.ending() == ending)?;
            let expires = NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?;
            let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
            random.chars().all(hex).then(|| RecordId { expires, random: random.to_owned(), mark })
        };
        // Only the one spelling: what is listed must be what is removed.
        parsed().filter(|id| id.to_string() == text).ok_or_else(|| BadRecordId(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_name_reads_back_and_differs_from_the_next() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let (one, two) = (RecordId::fresh(day), RecordId::fresh(day));
        assert_eq!(RecordId::from_file_name(&one.file_name()), Some(one.clone()));
        assert_eq!(one.expires(), day);
        assert_ne!(one, two);
    }

    #[test]
    fn a_name_with_a_mark_reads_back_and_keeps_what_it_is_known_by() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let one = RecordId::fresh(day);
        for mark in Mark::ALL {
            let marked = one.renamed(day, mark);
            assert_eq!(RecordId::from_file_name(&marked.file_name()), Some(marked.clone()));
            assert_eq!((marked.random(), marked.mark()), (one.random(), mark));
        }
    }

    #[test]
    fn names_that_are_not_ours_are_not_taken_for_ours() {
        for name in [
            "",
            "notes.txt",
            "2026-11-28.age",
            "2026-11-28-0123456789abcde.age",
            "2026-11-28-0123456789ABCDEF.age",
            "2026-02-30-0123456789abcdef.age",
            "2026-11-28_0123456789abcdef.age",
            "+026-11-28-0123456789abcdef.age",
            "2026-11-28-0123456789abcdef.age.bak",
            "2026-11-28-0123456789abcdef-.age",
            "2026-11-28-0123456789abcdef-private.age",
            "2026-11-28-0123456789abcdef-announced-transferred.age",
            "æøåæøåæøå-0123456789abcdef.age",
        ] {
            assert_eq!(RecordId::from_file_name(name), None, "{name}");
        }
    }
}
