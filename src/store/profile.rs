//! The municipality's profile as bytes: no patient data, so that it may be saved also where nothing else is.

use std::path::PathBuf;

use super::disk::{read_if_there, write_atomically};
use super::error::StoreError;
use super::store::Store;

impl Store {
    /// Where the municipality's profile lies, if there is one.
    #[must_use]
    pub fn profile_path(&self) -> PathBuf {
        self.dir.profile()
    }

    /// The profile as it lies on the disk. Works while locked.
    ///
    /// # Errors
    /// What the disk reports.
    pub fn profile(&self) -> Result<Option<Vec<u8>>, StoreError> {
        read_if_there(self.disk.as_ref(), &self.dir.profile())
    }

    /// Puts a profile in the place of the former; needs neither a choice of what to keep nor a passphrase.
    ///
    /// # Errors
    /// [`StoreError::InUse`], or what the disk reports; the former then stays, whole.
    pub fn save_profile(&mut self, text: &str) -> Result<(), StoreError> {
        self.hold_lock()?;
        write_atomically(self.disk.as_ref(), &self.dir.profile(), text.as_bytes())
    }
}
