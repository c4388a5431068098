//! What the disk says, and what of a kept visit can no longer be taken up, in the user's language.

use std::path::Path;

use crate::domain::id::Id;
use crate::domain::visit::Unfit;
use crate::store::StoreError;
use crate::text::{Text, fill};

/// Words a store error: what, where, what to do. Never anything that was being kept.
#[must_use]
pub fn store_error(error: &StoreError, text: &Text) -> String {
    let words = text.store;
    let named = |sentence: &str, path: &Path| fill(sentence, &[&path.display().to_string()]);
    match error {
        StoreError::WrongPassphrase | StoreError::EmptyPassphrase => words.wrong_passphrase.to_owned(),
        StoreError::Damaged { path } => named(words.damaged, path),
        StoreError::CutShort { path } => named(words.cut_short, path),
        StoreError::WrongKey { path } => named(words.wrong_key, path),
        StoreError::NewerVersion { path } => named(words.newer, path),
        StoreError::Locked => words.locked.to_owned(),
        StoreError::KeepsNothing => words.keeps_nothing.to_owned(),
        StoreError::NotSetUp => words.not_chosen.to_owned(),
        StoreError::InUse { .. } => words.read_only.to_owned(),
        StoreError::DiskFull { .. } => words.full.to_owned(),
        StoreError::NoAccess { path } => named(words.not_writable, path),
        StoreError::NotFound { path } => named(words.gone, path),
        StoreError::NotMade { path } => named(words.not_made, path),
        StoreError::Removed { path } => named(words.removed, path),
        StoreError::NoPassphrase => words.no_passphrase.to_owned(),
        StoreError::KeyDamaged { path } => named(words.key_damaged, path),
        StoreError::Inside { path } | StoreError::NotEmpty { path } | StoreError::NoBackup { path } => {
            named(words.other, path)
        }
        StoreError::AlreadySetUp { path }
        | StoreError::BadSettings { path, .. }
        | StoreError::Io { path, .. } => named(words.other, path),
        StoreError::BadRecipient { recipient } => fill(words.other, &[recipient]),
        StoreError::NoHome => fill(words.other, &["TIDLIG_INN_HOME"]),
    }
}

/// Something that was kept and can no longer be taken up, in words.
#[must_use]
pub fn unfit(unfit: &Unfit, text: &Text) -> String {
    let words = text.summary;
    let listed = |items: &[Id]| items.iter().map(Id::as_str).collect::<Vec<_>>().join(", ");
    match unfit {
        Unfit::Instrument(id) => fill(words.unfit_instrument, &[id.as_str()]),
        Unfit::Version { instrument, asked, now } => {
            fill(words.unfit_version, &[instrument.as_str(), asked, now])
        }
        Unfit::Items(id, items) => fill(words.unfit_items, &[id.as_str(), &listed(items)]),
        Unfit::Guide(id) => fill(words.unfit_guide, &[id.as_str()]),
        Unfit::GuideItems(id, items) => fill(words.unfit_guide_items, &[id.as_str(), &listed(items)]),
    }
}
