//! File names that carry only an expiry date and a random part, so that purging works while locked.

use std::fmt;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::str::FromStr;

use chrono::NaiveDate;
use thiserror::Error;

const DATE_CHARS: usize = 10;
const RANDOM_CHARS: usize = 16;

/// Names one saved record: `<expiry date>-<16 hex digits>`, the file's name without `.age`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId {
    expires: NaiveDate,
    random: String,
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
        RecordId { expires, random: format!("{random:016x}") }
    }

    /// The id in a file name, or `None` for a file that is not ours.
    pub(crate) fn from_file_name(name: &str) -> Option<RecordId> {
        name.strip_suffix(".age")?.parse().ok()
    }

    pub(crate) fn file_name(&self) -> String {
        format!("{self}.age")
    }

    /// The last day on which the record is kept.
    pub fn expires(&self) -> NaiveDate {
        self.expires
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.expires.format("%Y-%m-%d"), self.random)
    }
}

impl FromStr for RecordId {
    type Err = BadRecordId;

    fn from_str(text: &str) -> Result<RecordId, BadRecordId> {
        let parsed = || {
            let (date, rest) = text.split_at_checked(DATE_CHARS)?;
            let random = rest.strip_prefix('-')?;
            let expires = NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?;
            let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
            (random.len() == RANDOM_CHARS && random.chars().all(hex))
                .then(|| RecordId { expires, random: random.to_owned() })
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
            "æøåæøåæøå-0123456789abcdef.age",
        ] {
            assert_eq!(RecordId::from_file_name(name), None, "{name}");
        }
    }
}
