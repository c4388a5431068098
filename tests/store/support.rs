//! Stores and bodies for the store's tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::NaiveDate;
use tempfile::TempDir;
use tidlig_inn::store::{Bodies, DataDir, RealDisk, SecretString, Store, Violence, Zeroizing};

pub const PASSPHRASE: &str = "blåbær og rømme";

pub fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

pub fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

pub fn bodies(main: &str) -> Bodies {
    Bodies { main: Zeroizing::new(main.as_bytes().to_vec()), violence: Violence::Nothing }
}

pub fn with_violence(main: &str, violence: &str) -> Bodies {
    let body = Zeroizing::new(violence.as_bytes().to_vec());
    Bodies { violence: Violence::Body(body), ..bodies(main) }
}

pub fn open(path: &Path) -> Store {
    Store::open(DataDir::at(path), Box::new(RealDisk)).unwrap().cheaply_guarded()
}

/// A directory and a path in it where nothing is yet.
pub fn nowhere() -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("data");
    (dir, path)
}

/// A fresh store without a passphrase.
pub fn plain() -> (TempDir, PathBuf, Store) {
    let (dir, path) = nowhere();
    let mut store = open(&path);
    store.set_up_without_passphrase().unwrap();
    (dir, path, store)
}

/// A fresh, locked store with [`PASSPHRASE`]; all are copies of one, because scrypt is slow by intent.
pub fn guarded() -> (TempDir, PathBuf, Store) {
    static MODEL: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, model) = MODEL.get_or_init(|| {
        let (dir, path) = nowhere();
        let mut store = open(&path);
        store.set_up_with_passphrase(secret(PASSPHRASE)).unwrap();
        assert!(store.is_unlocked());
        (dir, path)
    });
    let (dir, path) = nowhere();
    fs::create_dir(&path).unwrap();
    for name in ["store.json", "identity.age", "identity-2.age"] {
        fs::copy(model.join(name), path.join(name)).unwrap();
    }
    let store = open(&path);
    assert!(!store.is_unlocked());
    (dir, path, store)
}

/// The only file in a directory.
pub fn only_file(dir: &Path) -> PathBuf {
    let files: Vec<PathBuf> = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 1, "{files:?}");
    files[0].clone()
}

pub fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}
