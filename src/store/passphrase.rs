//! A new passphrase: the keys are wrapped anew, and nothing that was sealed to them is written again.

use std::path::{Path, PathBuf};

use age::secrecy::{ExposeSecret, SecretString};
use age::x25519::Identity;

use super::disk::{Disk, read_if_there, remove_if_there, write_atomically};
use super::error::StoreError;
use super::keys;
use super::setup::{Keeping, PublicKey, Setup};
use super::store::Store;

/// Where a key wrapped anew lies until the choice names it.
pub(super) fn new_file(key_file: &Path) -> PathBuf {
    key_file.with_extension("new")
}

/// The bytes of a wrapped key: of its file, or of the one that a change of passphrase was about to put in its place when
/// the program was killed.
pub(super) fn key_file(disk: &dyn Disk, path: &Path, public: &PublicKey) -> Result<Vec<u8>, StoreError> {
    let there = read_if_there(disk, path)?;
    if let Some(bytes) = there.as_ref().filter(|bytes| public.is_unchanged(bytes)) {
        return Ok(bytes.clone());
    }
    let new = read_if_there(disk, &new_file(path))?;
    let meant = new.filter(|bytes| public.is_unchanged(bytes)).or(there);
    meant.ok_or_else(|| StoreError::NotFound { path: path.to_path_buf() })
}

impl Store {
    /// Puts a new passphrase in the place of the old. It holds for everything that was kept before, too. A kill at any
    /// moment leaves the old or the new one valid, for both keys. Takes more than a second.
    ///
    /// # Errors
    /// [`StoreError::EmptyPassphrase`]; [`StoreError::WrongPassphrase`] and others as [`Store::unlock`]; [`StoreError::NotSetUp`]
    /// in a store without a passphrase; [`StoreError::InUse`], or what the disk reports. The old one then still holds.
    pub fn change_passphrase(&mut self, old: &SecretString, new: &SecretString) -> Result<(), StoreError> {
        if new.expose_secret().is_empty() {
            return Err(StoreError::EmptyPassphrase);
        }
        self.hold_lock_to_seal()?;
        let Some((main, second)) = self.public_keys() else { return Err(StoreError::NotSetUp) };
        let (main_path, second_path) = (self.dir.wrapped_main(), self.dir.wrapped_violence());
        let main = self.unwrap_file(&main_path, &main, old)?;
        let second = self.unwrap_file(&second_path, &second, old)?;
        let place = |identity: &Identity, path: &Path| self.wrap_to(identity, &new_file(path), new);
        let (public, second) = (place(&main, &main_path)?, place(&second, &second_path)?);
        // From here on the new one holds: the choice names the files by their sums.
        self.choose(Setup::new(Keeping::Passphrase, Some(public), Some(second)))?;
        // What fails here is done at the next save; until then the keys are read from where they lie.
        let _ = self.finish_passphrase_change();
        Ok(())
    }

    /// Guards a store without a passphrase with one from now on. What was kept before can still be read by whoever has a
    /// copy of the former key file. The store is unlocked afterwards. Takes two thirds of a second.
    ///
    /// # Errors
    /// [`StoreError::EmptyPassphrase`], [`StoreError::AlreadySetUp`] where there is one, [`StoreError::NotSetUp`],
    /// [`StoreError::InUse`], or what the disk reports.
    pub fn add_passphrase(&mut self, new: &SecretString) -> Result<(), StoreError> {
        if new.expose_secret().is_empty() {
            return Err(StoreError::EmptyPassphrase);
        }
        self.hold_lock_to_seal()?;
        match self.keeping() {
            Some(Keeping::NoPassphrase) => {}
            Some(Keeping::Passphrase) => {
                return Err(StoreError::AlreadySetUp { path: self.dir.root().to_path_buf() });
            }
            _ => return Err(StoreError::NotSetUp),
        }
        let main = self.main_identity()?;
        let public = self.wrap_to(main, &self.dir.wrapped_main(), new)?;
        let second = self.wrap_to(&Identity::generate(), &self.dir.wrapped_violence(), new)?;
        self.choose(Setup::new(Keeping::Passphrase, Some(public), Some(second)))?;
        // If it cannot go now, it goes at the next save.
        let _ = self.finish_passphrase_change();
        Ok(())
    }

    fn wrap_to(&self, identity: &Identity, path: &Path, new: &SecretString) -> Result<PublicKey, StoreError> {
        let wrapped = keys::wrap(identity, new, self.cost).map_err(|source| StoreError::at(path, source))?;
        write_atomically(self.disk.as_ref(), path, &wrapped)?;
        Ok(PublicKey::of(identity, Some(&wrapped)))
    }

    /// Puts the keys that the choice names in their place, and takes away those that it does not name.
    pub(super) fn finish_passphrase_change(&self) -> Result<(), StoreError> {
        let disk = self.disk.as_ref();
        let Some((main, second)) = self.public_keys() else { return Ok(()) };
        let mut changed = false;
        for (path, public) in [(self.dir.wrapped_main(), main), (self.dir.wrapped_violence(), second)] {
            let new = new_file(&path);
            let Some(bytes) = read_if_there(disk, &new)? else { continue };
            changed = true;
            let there = read_if_there(disk, &path)?;
            if public.is_unchanged(&bytes) && !there.is_some_and(|there| public.is_unchanged(&there)) {
                disk.rename(&new, &path).map_err(|e| StoreError::at(&path, e))?;
            } else {
                remove_if_there(disk, &new)?;
            }
        }
        let plain = self.dir.plain_main();
        if disk.size(&plain).is_ok() {
            changed = true;
            remove_if_there(disk, &plain)?;
        }
        if changed {
            disk.sync_dir(self.dir.root()).map_err(|e| StoreError::at(self.dir.root(), e))?;
        }
        Ok(())
    }
}
