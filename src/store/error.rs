//! What can go wrong between the program and its disk, told apart as far as the user can act on it.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Why the store could not do what was asked; the sentence is for the command line, the faces word their own.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The passphrase does not open this store's key, and the key file is as it was written.
    #[error("the passphrase does not fit this store; type it again")]
    WrongPassphrase,
    /// An empty passphrase would protect nothing.
    #[error("the passphrase is empty; type at least one character")]
    EmptyPassphrase,
    /// The bytes are not those that were written.
    #[error("{} is damaged: its content was changed after it was written; restore it from a backup or delete it", path.display())]
    Damaged {
        /// The damaged file.
        path: PathBuf,
    },
    /// The file ends too early.
    #[error("{} is cut short: its end is missing; restore it from a backup or delete it", path.display())]
    CutShort {
        /// The file whose end is missing.
        path: PathBuf,
    },
    /// None of the file's recipients is this store's key (or its first lines, which name them, are damaged).
    #[error("{} was not sealed for this store's key, or its first lines are damaged; open it with the store it came from", path.display())]
    WrongKey {
        /// The file that stays closed.
        path: PathBuf,
    },
    /// A later version of the program wrote this file.
    #[error("{} was written by a newer version of tidlig-inn; update the program to open it", path.display())]
    NewerVersion {
        /// The file this version cannot read.
        path: PathBuf,
    },
    /// Reading needs the passphrase first.
    #[error("the store is locked; type the passphrase to read what is saved")]
    Locked,
    /// The user chose that nothing is kept.
    #[error("this store keeps nothing, as was chosen; choose again in the settings to save")]
    KeepsNothing,
    /// The user has not chosen yet what is kept.
    #[error("it is not chosen yet what this store keeps; choose a passphrase, none, or to keep nothing")]
    NotSetUp,
    /// The choice was made before, and files are sealed under it.
    #[error("the store in {} is set up already; delete what it holds before choosing again", path.display())]
    AlreadySetUp {
        /// The data directory.
        path: PathBuf,
    },
    /// Another running program holds the data directory; this one may only read.
    #[error("another tidlig-inn is using {}; close it and start this one again to save", path.display())]
    InUse {
        /// The data directory.
        path: PathBuf,
    },
    /// No space is left (or the quota is used up).
    #[error("the disk is full, {} was not saved; free some space and save again", path.display())]
    DiskFull {
        /// The file that was being written.
        path: PathBuf,
    },
    /// The system refuses access: permissions, or a read-only medium.
    #[error("access to {} is refused; check its permissions and that the disk is not read-only", path.display())]
    NoAccess {
        /// The file or directory.
        path: PathBuf,
    },
    /// The file is not there.
    #[error("{} is not there; it may have expired or been deleted", path.display())]
    NotFound {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// A folder is not there and cannot be made where it was named.
    #[error("the folder {} cannot be created; name another place with --data-dir", path.display())]
    NotMade {
        /// The folder.
        path: PathBuf,
    },
    /// The choice of what is kept, or the key, is gone or another: what were saved now could never be opened.
    #[error("{} was removed or replaced while the program was running, so nothing is saved; put it back, or start the program again", path.display())]
    Removed {
        /// What is missing.
        path: PathBuf,
    },
    /// A backup of a store without a passphrase would lay the key in clear beside what it opens.
    #[error(
        "this store has no passphrase, and a backup would hold its key in clear; choose a passphrase first"
    )]
    NoPassphrase,
    /// Something lies where the backup was to go.
    #[error("{} is not empty; name a folder that is empty or not made yet", path.display())]
    NotEmpty {
        /// The folder.
        path: PathBuf,
    },
    /// A backup inside the data directory would be none.
    #[error("{} lies in the data directory itself; name a folder elsewhere", path.display())]
    Inside {
        /// The folder.
        path: PathBuf,
    },
    /// A wrapped key is not as it was written.
    #[error("{} is damaged, and without it nothing that is kept opens; do not delete it: take in a backup with 'tidlig-inn records restore FOLDER'", path.display())]
    KeyDamaged {
        /// The key file.
        path: PathBuf,
    },
    /// There is no backup.
    #[error("{} holds no backup of tidlig-inn; name the folder that 'records export --sealed' wrote", path.display())]
    NoBackup {
        /// The folder.
        path: PathBuf,
    },
    /// The settings file cannot be read as settings; it is never silently replaced.
    #[error("{} does not hold settings ({reason}); correct the file or delete it", path.display())]
    BadSettings {
        /// The settings file.
        path: PathBuf,
        /// What the reader met, with line and column.
        reason: String,
    },
    /// An extra recipient is not an age public key.
    #[error("`{recipient}` is not an age public key; it must start with age1")]
    BadRecipient {
        /// What was given.
        recipient: String,
    },
    /// The system names no place for the user's data.
    #[error("no home directory is known; name a data directory with --data-dir")]
    NoHome,
    /// Anything else the system reports.
    #[error("{} could not be used ({source}); try again, or choose another data directory", path.display())]
    Io {
        /// The file or directory.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl StoreError {
    /// Sorts an error of the system, met at `path`, into what the user can do about it.
    pub(crate) fn at(path: &Path, source: io::Error) -> StoreError {
        let path = path.to_path_buf();
        match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::DiskFull { path },
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::NoAccess { path },
            ErrorKind::NotFound => StoreError::NotFound { path },
            _ => StoreError::Io { path, source },
        }
    }
}
