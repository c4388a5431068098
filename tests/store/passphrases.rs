//! A new passphrase: for both keys or for neither, at whatever moment it is interrupted, and nothing sealed is rewritten.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use tidlig_inn::store::{DataDir, Keeping, Mark, RealDisk, Store, StoreError, Violence};

use super::faulty::Faults;
use super::support::{
    PASSPHRASE, bodies, day, guarded, nowhere, only_file, open, plain, secret, text, with_violence,
};

const NEW: &str = "en helt ny setning";

#[test]
fn a_new_passphrase_opens_what_was_kept_before_and_rewrites_none_of_it() {
    let (_dir, path, mut store) = guarded();
    let id = store.save_record(&with_violence("record", "told"), day(28), Mark::Kept).unwrap();
    let before = fs::read(only_file(&path.join("records"))).unwrap();
    store.change_passphrase(&secret(PASSPHRASE), &secret(NEW)).unwrap();
    assert_eq!(fs::read(only_file(&path.join("records"))).unwrap(), before);
    assert!(!path.join("identity.new").exists() && !path.join("identity-2.new").exists());
    drop(store);
    let mut store = open(&path);
    assert!(matches!(store.unlock(secret(PASSPHRASE)), Err(StoreError::WrongPassphrase)));
    store.unlock(secret(NEW)).unwrap();
    let opened = store.open_record(&id).unwrap();
    let told = store.open_violence(&opened.violence, secret(NEW)).unwrap().unwrap();
    assert_eq!((text(&opened.main), text(&told)), ("record", "told"));
}

#[test]
fn a_wrong_or_an_empty_one_changes_nothing() {
    let (_dir, path, mut store) = guarded();
    let before = fs::read(path.join("identity.age")).unwrap();
    let wrong = store.change_passphrase(&secret("feil"), &secret(NEW));
    assert!(matches!(wrong, Err(StoreError::WrongPassphrase)));
    let empty = store.change_passphrase(&secret(PASSPHRASE), &secret(""));
    assert!(matches!(empty, Err(StoreError::EmptyPassphrase)));
    assert_eq!(fs::read(path.join("identity.age")).unwrap(), before);
    let (_dir, _path, mut open_store) = plain();
    let none = open_store.change_passphrase(&secret(PASSPHRASE), &secret(NEW));
    assert!(matches!(none, Err(StoreError::NotSetUp)));
}

/// The published FNV-1a, by which the choice names its key files.
fn sum(bytes: &[u8]) -> String {
    let step = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    format!("{:016x}", bytes.iter().fold(0xcbf2_9ce4_8422_2325, step))
}

/// The wrapped key that the choice names: where it lies, or where it was about to be put from.
fn meant(path: &Path, name: &str) -> Vec<u8> {
    let choice = fs::read_to_string(path.join("store.json")).unwrap();
    let files = ["age", "new"].map(|end| fs::read(path.join(format!("{name}.{end}"))));
    files.into_iter().flatten().find(|bytes| choice.contains(&sum(bytes))).unwrap()
}

#[test]
fn whatever_step_fails_one_passphrase_opens_both_keys() {
    let (_model, model, _) = guarded();
    let old = ["identity", "identity-2"].map(|name| fs::read(model.join(format!("{name}.age"))).unwrap());
    // Where a file gets its name, and all steps from the choice on; scrypt is slow by intent.
    for step in [3, 4, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18] {
        let faults = Faults::default();
        let (_dir, path, _) = guarded();
        let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
        store.save_draft(&bodies("draft"), day(28)).unwrap();
        faults.fail(step, ErrorKind::StorageFull, true);
        let changed = store.change_passphrase(&secret(PASSPHRASE), &secret(NEW));
        let went_through = faults.steps().len() <= step;
        drop(store);
        let held = ["identity", "identity-2"].map(|name| meant(&path, name));
        let new = [held[0] != old[0], held[1] != old[1]];
        assert_eq!(new[0], new[1], "step {step}: the two keys have different passphrases");
        assert!(new[0] || changed.is_err(), "step {step}: it was said to be changed");
        let mut store = open(&path);
        if [14, 15].contains(&step) {
            // Named by the choice and not yet in its place: it opens all the same.
            store.unlock(secret(if new[0] { NEW } else { PASSPHRASE })).unwrap();
        }
        // The next save tidies what was left.
        store.save_draft(&bodies("next"), day(28)).unwrap();
        assert!(!path.join("identity.new").exists() && !path.join("identity-2.new").exists());
        assert_eq!(["identity", "identity-2"].map(|name| meant(&path, name)), held, "step {step}");
        assert_eq!(went_through, step == 18, "{:?}", faults.steps());
    }
}

#[test]
fn a_store_without_one_can_get_one_and_then_keeps_a_violence_part() {
    let (_dir, path, mut store) = plain();
    let id = store.save_record(&bodies("old"), day(28), Mark::Kept).unwrap();
    store.add_passphrase(&secret(NEW)).unwrap();
    assert_eq!(store.keeping(), Some(Keeping::Passphrase));
    assert!(!path.join("identity.txt").exists());
    let new = store.save_record(&with_violence("new", "told"), day(28), Mark::Kept).unwrap();
    drop(store);
    let mut store = open(&path);
    assert!(matches!(store.open_record(&id), Err(StoreError::Locked)));
    store.unlock(secret(NEW)).unwrap();
    let old = store.open_record(&id).unwrap();
    assert_eq!(text(&old.main), "old");
    assert_eq!(store.open_violence(&old.violence, secret(NEW)).unwrap(), None, "empty, not locked for ever");
    let wrong = store.open_violence(&old.violence, secret("feil"));
    assert!(matches!(wrong, Err(StoreError::WrongPassphrase)));
    // Carried on into a later save, it gives way to a part that can be opened.
    let mut next = bodies("next");
    next.violence = Violence::StillSealed(old.violence);
    store.save_draft(&next, day(28)).unwrap();
    let draft = store.open_draft().unwrap().unwrap();
    assert!(!draft.violence.is_for_nobody());
    assert_eq!(store.open_violence(&draft.violence, secret(NEW)).unwrap(), None);
    let opened = store.open_record(&new).unwrap();
    assert_eq!(text(&store.open_violence(&opened.violence, secret(NEW)).unwrap().unwrap()), "told");
    assert!(matches!(store.add_passphrase(&secret(NEW)), Err(StoreError::AlreadySetUp { .. })));
}

#[test]
fn a_passphrase_chosen_in_the_program_costs_what_the_design_says() {
    let (_dir, path) = nowhere();
    let mut store = Store::open(DataDir::at(&path), Box::new(RealDisk)).unwrap();
    store.set_up_with_passphrase(secret("blåbær og melk")).unwrap();
    for name in ["identity.age", "identity-2.age"] {
        let wrapped = fs::read(path.join(name)).unwrap();
        let header = String::from_utf8_lossy(&wrapped).lines().nth(1).unwrap().to_owned();
        assert!(header.starts_with("-> scrypt ") && header.ends_with(" 17"), "{name}: {header}");
    }
}
