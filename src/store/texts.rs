//! Texts that somebody asked for as a file: in clear, for this user's eyes, and deleted with the records of their day.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::disk::{ensure_dir, leftovers, list_if_there, remove_if_there, write_atomically};
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

    /// Deletes the texts whose last day is before `today`, and what a killed program left half written. One whose last day
    /// lies beyond `last`, because the clock was wrong or the time was shortened, gets that day.
    pub(super) fn purge_texts(&mut self, today: NaiveDate, last: NaiveDate) -> Result<(), StoreError> {
        let dir = self.dir.texts();
        let late = |id: &RecordId| id.expires() > last;
        let names = list_if_there(self.disk.as_ref(), &dir)?;
        for id in names.iter().filter_map(|name| id_of(name)).filter(late) {
            self.hold_lock()?;
            let [from, to] =
                [id.clone(), id.renamed(last, id.mark())].map(|id| dir.join(format!("{id}{END}")));
            self.disk.rename(&from, &to).map_err(|error| StoreError::at(&from, error))?;
        }
        self.remove_texts(|id| id.expires() < today)
    }

    /// Deletes these texts, and what a killed program left half written; goes on past one that cannot be deleted.
    pub(super) fn remove_texts(&mut self, which: impl Fn(&RecordId) -> bool) -> Result<(), StoreError> {
        let dir = self.dir.texts();
        let names = list_if_there(self.disk.as_ref(), &dir)?;
        let goes = |name: &String| id_of(name).is_some_and(|id| which(&id));
        let gone: Vec<String> = names.into_iter().filter(goes).collect();
        if gone.is_empty() && leftovers(self.disk.as_ref(), &dir)?.is_empty() {
            return Ok(());
        }
        self.hold_lock()?;
        let removed = gone.iter().map(|name| remove_if_there(self.disk.as_ref(), &dir.join(name)));
        let failed = removed.fold(None, |failed, removed| failed.or(removed.err()));
        let synced = self.disk.sync_dir(&dir).map_err(|error| StoreError::at(&dir, error));
        failed.map_or(synced, Err)
    }
}

/// The id in the name of a text, or `None` for a file that is not ours.
fn id_of(name: &str) -> Option<RecordId> {
    name.strip_suffix(END)?.parse().ok()
}
