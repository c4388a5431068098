//! `store.json`: what the user chose to keep, and the public keys, so that writing needs no unlocking.

use std::path::Path;

use age::x25519::{Identity, Recipient};
use serde::{Deserialize, Serialize};

use super::disk::{Disk, read_if_there, write_atomically};
use super::error::StoreError;
use super::keys;
use super::passphrase::new_file;
use super::paths::DataDir;

const FORMAT: u32 = 1;

/// What the user chose, at the first real visit, to have kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Keeping {
    /// Drafts and records, readable with a passphrase; the violence part asks for it each time.
    Passphrase,
    /// Drafts and records, readable by whoever can read the data directory; a violence part is never stored.
    NoPassphrase,
    /// Nothing: saving a draft or a record is an error.
    Nothing,
}

/// The choice and the keys that go with it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Setup {
    format: u32,
    pub(crate) keeping: Keeping,
    /// The main key; absent when nothing is kept.
    pub(crate) main: Option<PublicKey>,
    /// The violence key; only with a passphrase.
    pub(crate) second: Option<PublicKey>,
}

/// One key as far as everybody may know it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct PublicKey {
    recipient: String,
    /// Checksum of the wrapped key's file, by which a wrong passphrase is told from damage.
    wrapped: Option<String>,
}

#[derive(Deserialize)]
struct AnyFormat {
    format: u32,
}

impl Setup {
    pub(crate) fn new(keeping: Keeping, main: Option<PublicKey>, second: Option<PublicKey>) -> Setup {
        Setup { format: FORMAT, keeping, main, second }
    }

    /// Reads the choice; `None` when none was made.
    pub(crate) fn read(disk: &dyn Disk, path: &Path) -> Result<Option<Setup>, StoreError> {
        let Some(bytes) = read_if_there(disk, path)? else { return Ok(None) };
        let damaged = |_| StoreError::Damaged { path: path.to_path_buf() };
        let any: AnyFormat = serde_json::from_slice(&bytes).map_err(damaged)?;
        if any.format > FORMAT {
            return Err(StoreError::NewerVersion { path: path.to_path_buf() });
        }
        let setup: Setup = serde_json::from_slice(&bytes).map_err(damaged)?;
        if !setup.holds_together() {
            return Err(StoreError::Damaged { path: path.to_path_buf() });
        }
        Ok(Some(setup))
    }

    fn holds_together(&self) -> bool {
        let keys = (self.main.is_some(), self.second.is_some());
        keys == match self.keeping {
            Keeping::Passphrase => (true, true),
            Keeping::NoPassphrase => (true, false),
            Keeping::Nothing => (false, false),
        }
    }

    /// Whether what is sealed under one choice opens under the other.
    pub(crate) fn has_same_key(&self, other: &Setup) -> bool {
        let key = |setup: &Setup| setup.main.as_ref().map(|key| key.recipient.clone());
        key(self) == key(other)
    }

    /// Whether this choice and the key it needs are still where they were.
    pub(crate) fn check_in_place(&self, disk: &dyn Disk, dir: &DataDir) -> Result<(), StoreError> {
        let path = dir.setup();
        if !Setup::read(disk, &path)?.is_some_and(|there| there.has_same_key(self)) {
            return Err(StoreError::Removed { path });
        }
        let key = match self.keeping {
            Keeping::Passphrase => dir.wrapped_main(),
            Keeping::NoPassphrase => dir.plain_main(),
            Keeping::Nothing => return Ok(()),
        };
        let there = disk.size(&key).is_ok() || disk.size(&new_file(&key)).is_ok();
        if there { Ok(()) } else { Err(StoreError::Removed { path: key }) }
    }

    pub(crate) fn write(&self, disk: &dyn Disk, path: &Path) -> Result<(), StoreError> {
        let mut json = serde_json::to_vec_pretty(self)
            .map_err(|e| StoreError::Io { path: path.to_path_buf(), source: e.into() })?;
        json.push(b'\n');
        write_atomically(disk, path, &json)
    }
}

impl PublicKey {
    pub(crate) fn of(identity: &Identity, wrapped_file: Option<&[u8]>) -> PublicKey {
        let wrapped = wrapped_file.map(keys::checksum);
        PublicKey { recipient: identity.to_public().to_string(), wrapped }
    }

    /// The age recipient; `None` when the text was damaged (it carries a checksum of its own).
    pub(crate) fn recipient(&self) -> Option<Recipient> {
        self.recipient.parse().ok()
    }

    pub(crate) fn belongs_to(&self, identity: &Identity) -> bool {
        self.recipient == identity.to_public().to_string()
    }

    /// Whether the wrapped key's file is as it was written.
    pub(crate) fn is_unchanged(&self, wrapped_file: &[u8]) -> bool {
        self.wrapped.as_ref().is_none_or(|sum| *sum == keys::checksum(wrapped_file))
    }
}
