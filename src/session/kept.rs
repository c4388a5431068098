//! What is kept over time: it is gone through each day, and what is done with it is noted in the log.

use std::path::Path;

use super::effect::{Effect, Outcome};
use super::keep_days;
use super::runner::Session;
use crate::store::{Copied, Did, RecordId, StoreError, Tidied};

/// What is to be noted of an effect once it is done.
pub(super) enum Noted {
    Nothing,
    /// Something about one record, or about none that has a name.
    About(Did, Option<RecordId>),
    /// A record was saved; its name comes with the outcome.
    Saved,
}

impl Noted {
    pub(super) fn of(effect: &Effect) -> Self {
        match effect {
            // That the part sealed apart was opened stands nowhere in clear: the draft or record it is in was.
            Effect::OpenDraft => Self::About(Did::Opened, None),
            Effect::OpenRecord(id) => Self::About(Did::Opened, Some(id.clone())),
            Effect::SaveRecord(..) => Self::Saved,
            Effect::DiscardDraft => Self::About(Did::Deleted, None),
            Effect::DeleteRecord(id) => Self::About(Did::Deleted, Some(id.clone())),
            Effect::MarkRecord { id, .. } => Self::About(Did::Marked, Some(id.clone())),
            Effect::DeleteEverything => Self::About(Did::DeletedAll, None),
            Effect::WriteText(_) | Effect::Copy(_) => Self::About(Did::Exported, None),
            Effect::ChangePassphrase { .. } | Effect::AddPassphrase(_) => {
                Self::About(Did::PassphraseChanged, None)
            }
            Effect::KeepLocked(_) | Effect::KeepOpen => Self::About(Did::Started, None),
            _ => Self::Nothing,
        }
    }
}

impl Session {
    /// Goes through what is kept: lets go of what is past its day, and announces what is on its last, where somebody is
    /// there to see it. Works while locked.
    pub fn tidy(&mut self, seen: bool) {
        let today = self.now().today;
        self.tidied = Some(today);
        let longest = keep_days(self.library.profile());
        if let Some(tidied) = self.store.as_mut().map(|store| store.tidy(today, longest, seen)) {
            self.expired += self.note_deleted(&tidied);
            self.start_trouble = tidied.trouble.or(self.start_trouble.take());
        }
    }

    /// Notes what is gone; gives how many visits that were.
    fn note_deleted(&mut self, tidied: &Tidied) -> usize {
        for id in &tidied.deleted {
            self.note(Did::Deleted, Some(id));
        }
        if tidied.draft_deleted {
            self.note(Did::Deleted, None);
        }
        tidied.deleted.len() + usize::from(tidied.draft_deleted)
    }

    /// The same once a new day has begun while the program was open. Gives whether it had.
    pub fn tidy_at_midnight(&mut self, seen: bool) -> bool {
        let new_day = self.tidied.is_some_and(|day| day != self.now().today);
        if new_day {
            self.tidy(seen);
        }
        new_day
    }

    /// Lets go at once of everything that is past its day, announced or not; gives how many visits that were.
    ///
    /// # Errors
    /// What the disk says, after everything else that could be deleted was.
    pub fn purge(&mut self) -> Result<usize, StoreError> {
        let today = self.now().today;
        let Some(tidied) = self.store.as_mut().map(|store| store.purge(today)) else { return Ok(0) };
        let gone = self.note_deleted(&tidied);
        tidied.whole().map(|_| gone)
    }

    /// How many kept visits had expired and are gone.
    #[must_use]
    pub const fn expired(&self) -> usize {
        self.expired
    }

    /// How many kept visits go when today is over, and nobody said that they were written in the journal.
    #[must_use]
    pub fn closing(&self) -> usize {
        let today = self.now().today;
        let ids = self.store.as_ref().and_then(|store| store.record_ids().ok()).unwrap_or_default();
        ids.iter().filter(|id| id.expires() <= today && !id.is_transferred()).count()
    }

    /// The service that copies the data directory to other machines, where there is one.
    #[must_use]
    pub fn synced_by(&self) -> Option<&'static str> {
        self.store.as_ref().and_then(|store| store.synced_by())
    }

    /// What went wrong as the session began.
    #[must_use]
    pub fn start_trouble(&self) -> Option<&StoreError> {
        let of_store = || self.store.as_ref().and_then(|store| store.trouble());
        self.start_trouble.as_ref().or_else(of_store)
    }

    /// What went wrong when the log was written last.
    #[must_use]
    pub const fn log_trouble(&self) -> Option<&StoreError> {
        self.log_trouble.as_ref()
    }

    /// Notes that the program was started.
    pub fn note_start(&mut self) {
        self.note(Did::Started, None);
    }

    /// Notes that a text left the program on a way that the runner does not see.
    pub fn note_export(&mut self) {
        self.note(Did::Exported, None);
    }

    /// Copies all that is kept, sealed, into a folder.
    ///
    /// # Errors
    /// As the store says.
    pub fn back_up(&mut self, to: &Path) -> Result<Copied, StoreError> {
        let store = self.store.as_ref().ok_or(StoreError::NotSetUp)?;
        let copied = store.back_up(to)?;
        self.note(Did::Exported, None);
        Ok(copied)
    }

    /// Takes in a backup.
    ///
    /// # Errors
    /// As the store says.
    pub fn take_in(&mut self, from: &Path) -> Result<Copied, StoreError> {
        let today = self.now().today;
        let store = self.store.as_mut().ok_or(StoreError::NotSetUp)?;
        let copied = store.take_in(from, today)?;
        self.note(Did::Restored, None);
        Ok(copied)
    }

    /// A log that cannot be written stops nothing; it is told where the log is shown.
    pub(super) fn note(&mut self, did: Did, record: Option<&RecordId>) {
        let at = self.now().instant;
        let noted = self.store.as_ref().map_or(Ok(()), |store| store.note(did, at, record));
        self.log_trouble = noted.err();
    }

    pub(super) fn note_refusal(&mut self, error: Option<&StoreError>) {
        if matches!(error, Some(StoreError::WrongPassphrase)) {
            self.note(Did::FailedUnlock, None);
        }
    }

    pub(super) fn note_done(&mut self, noted: Noted, outcome: &Outcome) {
        match (noted, outcome) {
            (_, Outcome::NotKept | Outcome::NoDraft) | (Noted::Nothing, _) => {}
            (Noted::Saved, Outcome::RecordSaved { id, .. }) => self.note(Did::Saved, Some(id)),
            (Noted::Saved, _) => {}
            (Noted::About(did, id), _) => self.note(did, id.as_ref()),
        }
    }
}
