//! Finished visits: sealed, and listed by name.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};

use super::disk::{ensure_dir, write_atomically};
use super::error::StoreError;
use super::names::{Mark, RecordId};
use super::seal::{self, Bodies, Opened};
use super::store::Store;

/// A saved record as far as its name tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordFile {
    /// What to open or delete it by.
    pub id: RecordId,
    /// The last day on which it is kept.
    pub expires: NaiveDate,
    /// When it was saved, by the file's own time; `None` where the disk does not tell.
    pub saved: Option<DateTime<Utc>>,
}

impl RecordFile {
    /// Whether it was said to be written in the journal.
    #[must_use]
    pub fn is_transferred(&self) -> bool {
        self.id.is_transferred()
    }
}

impl Store {
    /// Saves a finished visit, with `mark` in its name; on return it survives a power cut. Needs no unlocking. The draft
    /// is left alone.
    ///
    /// # Errors
    /// [`StoreError::NotSetUp`], [`StoreError::KeepsNothing`], [`StoreError::InUse`], or what the disk reports; no record
    /// is then there (unless the disk also refuses to remove it).
    pub fn save_record(
        &mut self,
        bodies: &Bodies,
        expires: NaiveDate,
        mark: Mark,
    ) -> Result<RecordId, StoreError> {
        self.recipients()?;
        self.hold_lock_to_seal()?;
        let recipients = self.recipients()?;
        ensure_dir(self.disk.as_ref(), &self.dir.records())?;
        let id = RecordId::fresh(expires).renamed(expires, mark);
        let path = self.record_path(&id);
        let file = seal::seal(bodies, &recipients, 0).map_err(|e| StoreError::at(&path, e))?;
        if let Err(error) = write_atomically(self.disk.as_ref(), &path, &file) {
            // "Not saved" must mean that saving again makes one record, not two.
            let _ = self.disk.remove(&path);
            return Err(error);
        }
        Ok(id)
    }

    /// All saved records, those that expire first in front. Works while locked; files that are not ours are left out.
    ///
    /// # Errors
    /// What the disk reports.
    pub fn records(&self) -> Result<Vec<RecordFile>, StoreError> {
        let ids = self.record_ids()?;
        let saved = |id: &RecordId| self.disk.modified(&self.record_path(id)).ok().map(DateTime::from);
        Ok(ids.into_iter().map(|id| RecordFile { expires: id.expires(), saved: saved(&id), id }).collect())
    }

    /// The names of all saved records, in the same order; no file is looked at for it.
    ///
    /// # Errors
    /// What the disk reports.
    pub fn record_ids(&self) -> Result<Vec<RecordId>, StoreError> {
        let mut ids = self.ids_in(&self.dir.records())?;
        ids.sort();
        Ok(ids)
    }

    /// Opens one record.
    ///
    /// # Errors
    /// [`StoreError::Locked`], [`StoreError::NotFound`], [`StoreError::Damaged`], [`StoreError::CutShort`],
    /// [`StoreError::WrongKey`], [`StoreError::NewerVersion`], or what the disk reports.
    pub fn open_record(&self, id: &RecordId) -> Result<Opened, StoreError> {
        self.open_file(&self.record_path(id))
    }

    /// Deletes one record. Works while locked.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::InUse`], or what the disk reports.
    pub fn delete_record(&mut self, id: &RecordId) -> Result<(), StoreError> {
        let path = self.record_path(id);
        if !self.ids_in(&self.dir.records())?.contains(id) {
            return Err(StoreError::NotFound { path });
        }
        self.hold_lock()?;
        self.disk.remove(&path).map_err(|e| StoreError::at(&path, e))?;
        let dir = self.dir.records();
        self.disk.sync_dir(&dir).map_err(|e| StoreError::at(&dir, e))
    }

    fn record_path(&self, id: &RecordId) -> PathBuf {
        self.dir.records().join(id.file_name())
    }
}
