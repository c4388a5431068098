//! Names for what answers together amount to, so that many rules can rest on one.

use super::condition::Condition;
use super::id::Id;
use super::instrument::Theme;
use super::lang::Localized;

/// A named rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its name, one among all files.
    pub id: Id,
    /// In a few words.
    pub label: Localized,
    /// When it holds.
    pub when: Condition,
}

/// The findings of one theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// Its name.
    pub id: Id,
    /// Its version.
    pub version: String,
    /// The theme whose privacy they share.
    pub theme: Theme,
    /// The findings.
    pub findings: Vec<Finding>,
}
