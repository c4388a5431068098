//! The names by which content refers to content: short, lower-case, hyphenated.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// An identifier from a content file: `a`–`z`, `0`–`9` and single hyphens, starting with a letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(Arc<str>);

/// A text that is no [`Id`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not an id: use a letter first, then letters a-z, digits and single hyphens")]
pub struct BadId(pub String);

impl Id {
    /// Reads an id.
    ///
    /// # Errors
    /// [`BadId`] when the text has another shape than described at [`Id`].
    pub fn new(text: &str) -> Result<Self, BadId> {
        let starts_well = text.starts_with(|first: char| first.is_ascii_lowercase());
        let plain = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if starts_well && plain && !text.ends_with('-') && !text.contains("--") && text.len() <= 64 {
            Ok(Self(text.into()))
        } else {
            Err(BadId(text.to_owned()))
        }
    }

    /// The id as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Id {
    type Error = BadId;
    fn try_from(text: String) -> Result<Self, BadId> {
        Self::new(&text)
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0.as_ref().to_owned()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_lower_case_and_hyphenated() {
        for good in ["a", "epds", "since-pregnant-severity", "gad-2", "q10"] {
            assert!(Id::new(good).is_ok(), "{good}");
        }
        for bad in ["", "A", "2q", "a--b", "a-", "-a", "æ", "a b", "a_b"] {
            assert!(Id::new(bad).is_err(), "{bad}");
        }
    }
}
