//! Texts that somebody asked for as a file: in clear, for this user's eyes, and deleted with the records of their day.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::disk::{ensure_dir, list_if_there, remove_if_there, write_atomically};
use super::error::StoreError;
use super::names::RecordId;
use super::store::Store;

/// How such a file ends.
const END: &str = ".txt";

impl Store {
    /// Writes a text in clear, readable by this user alone, under a name that says only when it is deleted. Works also
    /// where nothing is kept: the user asked for it.
    ///
    /// # Errors
    /// [`StoreError::InUse`], or what the disk reports; no file is then there.
    pub fn write_text(&mut self, text: &str, expires: NaiveDate) -> Result<PathBuf, StoreError> {
        self.hold_lock()?;
        let dir = self.dir.texts();
        ensure_dir(self.disk.as_ref(), &dir)?;
        let path = dir.join(format!("{}{END}", RecordId::fresh(expires)));
        if let Err(error) = write_atomically(self.disk.as_ref(), &path, text.as_bytes()) {
            let _ = self.disk.remove(&path);
            return Err(error);
        }
        Ok(path)
    }

    /// Deletes the texts whose last day is before `today`.
    pub(super) fn purge_texts(&mut self, today: NaiveDate) -> Result<(), StoreError> {
        let dir = self.dir.texts();
        let names = list_if_there(self.disk.as_ref(), &dir)?;
        let is_past = |name: &String| {
            let id: Option<RecordId> = name.strip_suffix(END).and_then(|id| id.parse().ok());
            id.is_some_and(|id| id.expires() < today)
        };
        let past: Vec<String> = names.into_iter().filter(is_past).collect();
        if past.is_empty() {
            return Ok(());
        }
        self.hold_lock()?;
        for name in past {
            remove_if_there(self.disk.as_ref(), &dir.join(name))?;
        }
        self.disk.sync_dir(&dir).map_err(|error| StoreError::at(&dir, error))
    }
}
