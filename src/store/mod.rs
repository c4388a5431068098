//! What lies on disk: sealed drafts and records, settings, and how they are written safely.
//!
//! ```text
//! <data directory>/           0700; nothing is made before the first save
//!   .lock                     held by the program that may write
//!   settings.json             plain: language and look, no content
//!   profile.yaml              plain: the municipality's choices and local services; written by the program or by hand
//!   store.json                plain: what the user chose to keep, and the public keys, so that writing needs no key
//!   identity.age              the main key, wrapped by the passphrase   (identity.txt, plain, without one)
//!   identity-2.age            the violence key, wrapped by the passphrase
//!   drafts/<expiry>-<random>.age
//!   records/<expiry>-<random>.age    and `-transferred` or `-announced` before `.age` on its last day
//!   texts/<expiry>-<random>.txt    plain: only what the user asked to have as a file
//!   training/<name>.json      plain: plays of invented conversations that the user asked to keep; no expiry
//!   training/course-notes.txt    plain: a trainer's notes for the step that a room sees now, while they are switched on
//!   training/<name>.html …     plain: what was asked for as a file about invented people; it says DEMO
//!   plans/<name>.json         plain: plans of a workplace
//!   out/<name>.ics …          plain: what the user asked to have as a file to open or print, about nobody
//!   events.log                plain: times and verbs, no content
//! ```

mod armor;
mod backup;
mod disk;
mod documents;
mod drafts;
mod error;
mod events;
mod expiry;
mod inventory;
mod keys;
mod names;
mod passphrase;
mod paths;
mod profile;
mod records;
mod seal;
mod settings;
mod setup;
#[allow(clippy::module_inception, reason = "the store itself, beside its parts")]
mod store;
mod synced;
mod texts;

pub use age::secrecy::{ExposeSecret, SecretString};
pub use backup::Copied;
pub use disk::{Disk, LockHeld, RealDisk, TempFile};
pub use documents::{Document, Folder, Papers, Written};
pub use drafts::WaitingDraft;
pub use error::StoreError;
pub use events::{Did, Event, Events};
pub use expiry::Tidied;
pub use inventory::{Stored, StoredKind};
pub use names::{BadRecordId, Mark, RecordId};
pub use paths::DataDir;
pub use records::RecordFile;
pub use seal::{Bodies, Opened, SealedViolence, Violence};
pub use settings::Settings;
pub use setup::Keeping;
pub use store::{Store, check_recipient};
pub use zeroize::Zeroizing;
