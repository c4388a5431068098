//! The one unfinished visit: saved after each answer, found again after a crash.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::time::SystemTime;

use chrono::{DateTime, NaiveDate, Utc};

use super::disk::{ensure_dir, remove_if_there, write_atomically};
use super::error::StoreError;
use super::names::RecordId;
use super::seal::{self, Bodies, Opened};
use super::store::Store;

/// What is known of the waiting draft without opening it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingDraft {
    /// The last day on which it is kept.
    pub expires: NaiveDate,
    /// When it was last saved, by the file's own time.
    pub saved: DateTime<Utc>,
}

impl Store {
    /// Saves the unfinished visit in place of the former draft; on return it survives a power cut. There is no moment
    /// with no draft: the former one is removed last (if that fails, at the next save). Needs no unlocking.
    ///
    /// # Errors
    /// [`StoreError::NotSetUp`], [`StoreError::KeepsNothing`], [`StoreError::InUse`], or what the disk reports; the
    /// former draft is then still there.
    pub fn save_draft(&mut self, bodies: &Bodies, expires: NaiveDate) -> Result<(), StoreError> {
        self.recipients()?;
        self.hold_lock_to_seal()?;
        let recipients = self.recipients()?;
        let dir = self.dir.drafts();
        ensure_dir(self.disk.as_ref(), &dir)?;
        let id = RecordId::fresh(expires);
        let path = dir.join(id.file_name());
        let turn = self.draft_turn.get() + 1;
        let file = seal::seal(bodies, &recipients, turn).map_err(|e| StoreError::at(&path, e))?;
        write_atomically(self.disk.as_ref(), &path, &file)?;
        self.draft_turn.set(turn);
        for former in self.ids_in(&dir).unwrap_or_default() {
            if former != id {
                let _ = self.disk.remove(&dir.join(former.file_name()));
            }
        }
        Ok(())
    }

    /// The draft that waits, if one does, also when its last day has passed: purge first. Works while locked. In a
    /// store that only reads, it is the other program's.
    ///
    /// # Errors
    /// What the disk reports.
    pub fn waiting_draft(&self) -> Result<Option<WaitingDraft>, StoreError> {
        let newest = self.drafts_newest_first()?.into_iter().next();
        Ok(newest.map(|(saved, id)| WaitingDraft { expires: id.expires(), saved: saved.into() }))
    }

    /// Opens the waiting draft. After a crash two may be there: of those that are whole the one saved last counts, also
    /// where the clock was set back in between.
    ///
    /// # Errors
    /// [`StoreError::Locked`]; when no draft is whole, what is wrong with the newest.
    pub fn open_draft(&self) -> Result<Option<Opened>, StoreError> {
        let mut first_error = None;
        let mut newest: Option<Opened> = None;
        for (_, id) in self.drafts_newest_first()? {
            match self.open_file(&self.draft_path(&id)) {
                Ok(opened) => {
                    if newest.as_ref().is_none_or(|other| opened.turn > other.turn) {
                        newest = Some(opened);
                    }
                }
                // Damage in its first lines looks like another's key.
                Err(
                    e @ (StoreError::Damaged { .. }
                    | StoreError::CutShort { .. }
                    | StoreError::WrongKey { .. }),
                ) => {
                    first_error.get_or_insert(e);
                }
                Err(e) => return Err(first_error.unwrap_or(e)),
            }
        }
        if let Some(opened) = newest {
            self.draft_turn.set(opened.turn);
            return Ok(Some(opened));
        }
        first_error.map_or(Ok(None), Err)
    }

    /// Removes the draft (and any older one that a crash left).
    ///
    /// # Errors
    /// [`StoreError::InUse`], or what the disk reports.
    pub fn discard_draft(&mut self) -> Result<(), StoreError> {
        let dir = self.dir.drafts();
        // Oldest first, so that an interruption never brings an older draft back.
        let drafts = self.drafts_newest_first()?;
        if drafts.is_empty() {
            return Ok(());
        }
        self.hold_lock()?;
        for (_, id) in drafts.iter().rev() {
            remove_if_there(self.disk.as_ref(), &self.draft_path(id))?;
        }
        self.disk.sync_dir(&dir).map_err(|e| StoreError::at(&dir, e))
    }

    fn draft_path(&self, id: &RecordId) -> PathBuf {
        self.dir.drafts().join(id.file_name())
    }

    fn drafts_newest_first(&self) -> Result<Vec<(SystemTime, RecordId)>, StoreError> {
        let mut drafts = Vec::new();
        for id in self.ids_in(&self.dir.drafts())? {
            let path = self.draft_path(&id);
            match self.disk.modified(&path) {
                Ok(saved) => drafts.push((saved, id)),
                // Replaced between listing and looking, by the program that holds the lock.
                Err(e) if e.kind() == ErrorKind::NotFound => {}
                Err(e) => return Err(StoreError::at(&path, e)),
            }
        }
        drafts.sort();
        drafts.reverse();
        Ok(drafts)
    }
}
