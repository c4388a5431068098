//! Where content comes from: sources, licence, wording, and who reviewed it.

use chrono::NaiveDate;

use super::id::Id;
use super::lang::Localized;

/// A source that numbers and rules refer to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name in the file.
    pub id: Id,
    /// How it is cited.
    pub cite: String,
    /// PubMed number.
    pub pmid: Option<u32>,
    /// DOI.
    pub doi: Option<String>,
    /// Web address.
    pub url: Option<String>,
    /// Whether it was read.
    pub status: SourceStatus,
}

/// Whether a source was read, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceStatus {
    /// The day *we* read it; shown as "kilde lest". Says nothing about whether it still holds.
    Checked(NaiveDate),
    /// From memory or inferred; shown as unverified.
    Unverified,
}

/// Whose words the items are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// Our own.
    Own,
    /// The owner's official text, laid over locally.
    Official,
    /// Topics only; the words and boxes are on the clinic's own form.
    Topics,
}

/// What is known about the right to use an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LicenceStatus {
    /// Public domain.
    PublicDomain,
    /// Free to use with attribution, or without conditions.
    Free,
    /// Used by the owner's permission, given to somebody named in the note.
    Permission,
    /// The owner must be asked before its text is shown or copied.
    OwnerOnly,
    /// Ours.
    Own,
    /// Nothing certain was found.
    Unknown,
}

/// The licence facts of an instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// In one word.
    pub status: LicenceStatus,
    /// In a few.
    pub note: Option<Localized>,
}

/// Whether a clinician has gone through a content file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reviewed {
    /// Nobody has.
    None,
    /// Somebody in this role did, on this day.
    By {
        /// The role, never a name.
        role: String,
        /// The day.
        date: NaiveDate,
    },
}
