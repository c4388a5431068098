//! What blocks the end of a visit, what goes into its note, and whether that was written in the journal.

use serde::{Deserialize, Serialize};

use super::{Consent, Gate, Reading, Visit};

/// What became of the question whether the private part goes into the note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InNote {
    /// It goes in.
    Yes,
    /// It stays out, and why.
    No(String),
}

/// Why a visit cannot be marked as written in the journal yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotYet {
    /// Whether the private part goes into the note is not answered.
    SayInNote,
    /// Something waits until they are alone again. What it is may not be said.
    Waits,
}

impl Visit {
    /// Whether the private part goes into the note; `None` while that is not answered.
    #[must_use]
    pub const fn in_note(&self) -> Option<&InNote> {
        self.in_note.as_ref()
    }

    /// Answers whether the private part goes into the note.
    pub fn set_in_note(&mut self, answer: InNote) {
        self.transferred = false;
        self.in_note = Some(answer);
    }

    /// Whether something of the private part was told that belongs in a note, or is kept out of one by an answer.
    #[must_use]
    pub fn told_in_private(&self) -> bool {
        self.private_forms().any(|(_, form)| form.is_begun())
            || self.alerts.iter().any(|entry| entry.private)
            || self.judgement_of(true).next().is_some()
            || self.decisions_of(true).next().is_some()
            || self.consents.private().values().any(|state| *state != Consent::NotAsked)
            || self.private_reading.is_some_and(Reading::needs_safe_channel)
            || self.guided.as_ref().is_some_and(super::Guided::told_in_private)
    }

    /// Whether the question about the note must be answered before the visit can be saved.
    #[must_use]
    pub fn must_say_in_note(&self) -> bool {
        self.gate.is_open() && self.in_note.is_none() && self.told_in_private()
    }

    /// Whether anything of the private part has come up in this sitting, or was taken up in it.
    #[must_use]
    pub fn has_private_part(&self) -> bool {
        self.gate != Gate::NotAsked
            || self.return_to.is_some()
            || self.private_forms().next().is_some()
            || self.told_in_private()
            || self.private_reading.is_some()
            || !self.consents.private().is_empty()
    }

    /// Whether everything that must be written before the end has been written.
    #[must_use]
    pub fn can_finish(&self) -> bool {
        self.undealt().is_none() && !self.waits_until_alone() && !self.must_say_in_note()
    }

    /// Whether it was said that this, as it stands, was written in the journal.
    #[must_use]
    pub const fn is_transferred(&self) -> bool {
        self.transferred
    }

    /// Says that this, as it stands, was written in the journal, or takes that back. Whatever is changed afterwards
    /// takes it back too.
    ///
    /// # Errors
    /// Why it cannot be so yet.
    pub fn set_transferred(&mut self, transferred: bool) -> Result<(), NotYet> {
        if transferred && self.must_say_in_note() {
            return Err(NotYet::SayInNote);
        }
        // What was told and has no answer about the note waits too, without a word about why; and what lies sealed
        // from an earlier sitting may be such.
        let unanswered = self.sealed_private || (self.in_note.is_none() && self.told_in_private());
        if transferred && (self.waits_until_alone() || unanswered) {
            return Err(NotYet::Waits);
        }
        self.transferred = transferred;
        Ok(())
    }
}
