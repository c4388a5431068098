//! Finished visits: sealed, listed by name, and purged when their day has passed.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::disk::{ensure_dir, leftovers, remove_if_there, write_atomically};
use super::error::StoreError;
use super::names::RecordId;
use super::seal::{self, Bodies, Opened};
use super::store::Store;

/// A saved record as far as its name tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordFile {
    /// What to open or delete it by.
    pub id: RecordId,
    /// The last day on which it is kept.
    pub expires: NaiveDate,
}

impl Store {
    /// Saves a finished visit; on return it survives a power cut. Needs no unlocking. The draft is left alone.
    ///
    /// # Errors
    /// [`StoreError::NotSetUp`], [`StoreError::KeepsNothing`], [`StoreError::InUse`], or what the disk reports; no record
    /// is then there (unless the disk also refuses to remove it).
    pub fn save_record(&mut self, bodies: &Bodies, expires: NaiveDate) -> Result<RecordId, StoreError> {
        self.recipients()?;
        self.hold_lock()?;
        let recipients = self.recipients()?;
        ensure_dir(self.disk.as_ref(), &self.dir.records())?;
        let id = RecordId::fresh(expires);
        let path = self.record_path(&id);
        let file = seal::seal(bodies, &recipients).map_err(|e| StoreError::at(&path, e))?;
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
        let mut ids = self.ids_in(&self.dir.records())?;
        ids.sort();
        Ok(ids.into_iter().map(|id| RecordFile { expires: id.expires(), id }).collect())
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

    /// Deletes the records and the draft whose last day is before `today`, and what a killed program left half
    /// written; gives the records deleted. Works while locked.
    ///
    /// # Errors
    /// [`StoreError::InUse`] (only when there is something to delete); otherwise the first thing the disk reports, after
    /// everything else that could be deleted was.
    pub fn purge(&mut self, today: NaiveDate) -> Result<Vec<RecordId>, StoreError> {
        let mut purged = Vec::new();
        let mut failed = None;
        for (dir, counts) in [(self.dir.drafts(), false), (self.dir.records(), true)] {
            let mut past = self.ids_in(&dir)?;
            past.retain(|id| id.expires() < today);
            past.sort();
            if past.is_empty() && leftovers(self.disk.as_ref(), &dir)?.is_empty() {
                continue;
            }
            self.hold_lock()?;
            for id in past {
                match remove_if_there(self.disk.as_ref(), &dir.join(id.file_name())) {
                    Ok(()) if counts => purged.push(id),
                    Ok(()) => {}
                    Err(e) => failed = failed.or(Some(e)),
                }
            }
            if let Err(e) = self.disk.sync_dir(&dir) {
                failed = failed.or_else(|| Some(StoreError::at(&dir, e)));
            }
        }
        if let Err(e) = self.purge_texts(today) {
            failed = failed.or(Some(e));
        }
        failed.map_or(Ok(purged), Err)
    }

    fn record_path(&self, id: &RecordId) -> PathBuf {
        self.dir.records().join(id.file_name())
    }
}
