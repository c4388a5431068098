//! Cut, changed, foreign and newer files, each told as what it is.

use std::fs;

use tidlig_inn::store::{DataDir, Mark, Store, StoreError};

use super::support::{PASSPHRASE, bodies, day, guarded, nowhere, only_file, open, plain, secret};

#[test]
fn a_record_with_a_flipped_bit_is_refused() {
    let (_dir, path, mut store) = plain();
    let id = store.save_record(&bodies("x"), day(28), Mark::Kept).unwrap();
    let file = only_file(&path.join("records"));
    let whole = fs::read(&file).unwrap();
    for at in (0..600).step_by(7).chain((600..whole.len()).step_by(997)) {
        let mut flipped = whole.clone();
        flipped[at] ^= 4;
        fs::write(&file, flipped).unwrap();
        match store.open_record(&id).unwrap_err() {
            StoreError::Damaged { .. } | StoreError::WrongKey { .. } | StoreError::CutShort { .. } => {}
            other => panic!("flip at {at}: {other}"),
        }
    }
}

#[test]
fn a_record_of_another_store_is_told_apart_from_damage() {
    let (_dir, path, mut store) = plain();
    let id = store.save_record(&bodies("x"), day(28), Mark::Kept).unwrap();
    let (_other_dir, other_path, mut other) = plain();
    other.save_record(&bodies("y"), day(28), Mark::Kept).unwrap();
    fs::copy(only_file(&other_path.join("records")), only_file(&path.join("records"))).unwrap();
    assert!(matches!(store.open_record(&id), Err(StoreError::WrongKey { .. })));
}

#[test]
fn a_wrong_passphrase_is_told_apart_from_a_damaged_key_file() {
    let (_dir, path, store) = guarded();
    let file = path.join("identity.age");
    let whole = fs::read(&file).unwrap();
    let salt = whole.iter().position(|b| *b == b'\n').unwrap() + 12;
    let body = salt + 30;
    for at in [salt, body, whole.len() - 1] {
        let mut flipped = whole.clone();
        flipped[at] = if flipped[at] == b'A' { b'B' } else { b'A' };
        fs::write(&file, flipped).unwrap();
        let error = store.check_passphrase(secret(PASSPHRASE)).unwrap_err();
        assert!(matches!(error, StoreError::KeyDamaged { .. }), "flip at {at}: {error}");
    }
    for at in (0..150).step_by(10) {
        fs::write(&file, &whole[..at]).unwrap();
        let error = store.check_passphrase(secret(PASSPHRASE)).unwrap_err();
        assert!(matches!(error, StoreError::KeyDamaged { .. }), "cut at {at}: {error}");
    }
    fs::remove_file(&file).unwrap();
    assert!(matches!(store.check_passphrase(secret(PASSPHRASE)), Err(StoreError::NotFound { .. })));
    fs::write(&file, whole).unwrap();
    store.check_passphrase(secret(PASSPHRASE)).unwrap();
}

#[test]
fn a_damaged_plain_key_is_told_as_such() {
    let (_dir, path, mut store) = plain();
    let id = store.save_record(&bodies("x"), day(28), Mark::Kept).unwrap();
    drop(store);
    let key = path.join("identity.txt");
    let (_other_dir, other_path, _other) = plain();
    for text in [fs::read(other_path.join("identity.txt")).unwrap(), b"AGE-SECRET-KEY-1".to_vec(), vec![0xff]]
    {
        fs::write(&key, text).unwrap();
        let error = open(&path).open_record(&id).unwrap_err();
        assert!(matches!(&error, StoreError::KeyDamaged { path } if *path == key), "{error}");
    }
}

#[test]
fn a_damaged_or_newer_choice_is_told_and_left_alone() {
    let (_dir, path) = nowhere();
    fs::create_dir(&path).unwrap();
    let file = path.join("store.json");
    for damaged in
        ["", "{}", r#"{"format":1}"#, r#"{"format":1,"keeping":"passphrase","main":null,"second":null}"#]
    {
        fs::write(&file, damaged).unwrap();
        let mut store = open(&path);
        assert!(matches!(store.trouble(), Some(StoreError::Damaged { .. })), "{damaged}");
        assert_eq!(store.keeping(), None);
        assert!(store.save_record(&bodies("x"), day(28), Mark::Kept).is_err());
        assert!(store.set_up_without_passphrase().is_err(), "{damaged}");
        assert_eq!(fs::read_to_string(&file).unwrap(), damaged);
    }
    fs::write(&file, r#"{"format":2,"else":true}"#).unwrap();
    assert!(matches!(open(&path).trouble(), Some(StoreError::NewerVersion { .. })));
}

#[cfg(unix)]
#[test]
fn the_systems_own_numbers_for_full_and_read_only_are_known() {
    use super::faulty::Faults;
    // ENOSPC, EDQUOT, EROFS, EACCES on Linux.
    for (number, full) in [(28, true), (122, true), (30, false), (13, false)] {
        let kind = std::io::Error::from_raw_os_error(number).kind();
        let faults = Faults::default();
        let (_dir, path) = nowhere();
        let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
        store.set_up_without_passphrase().unwrap();
        faults.fail(1, kind, false);
        match store.save_record(&bodies("x"), day(28), Mark::Kept).unwrap_err() {
            StoreError::DiskFull { .. } => assert!(full, "{number}"),
            StoreError::NoAccess { .. } => assert!(!full, "{number}"),
            other => panic!("{number}: {other}"),
        }
    }
}

#[test]
fn without_the_key_or_the_choice_all_can_still_be_listed_and_deleted() {
    let spoilt: [(&str, Option<&str>); 3] =
        [("identity.age", None), ("store.json", Some("{")), ("store.json", None)];
    for (name, with) in spoilt {
        let (_dir, path, mut store) = guarded();
        store.save_record(&bodies("past"), day(19), Mark::Transferred).unwrap();
        store.save_record(&bodies("kept"), day(28), Mark::Kept).unwrap();
        store.save_draft(&bodies("draft"), day(28)).unwrap();
        store.write_text("clear words", day(19)).unwrap();
        drop(store);
        match with {
            Some(words) => fs::write(path.join(name), words).unwrap(),
            None => fs::remove_file(path.join(name)).unwrap(),
        }
        let mut store = open(&path);
        let tidied = store.tidy(day(22), 7, true).whole().unwrap();
        assert_eq!(tidied.deleted.len(), 1, "{name} {with:?}");
        assert_eq!(fs::read_dir(path.join("texts")).unwrap().count(), 0, "{name} {with:?}");
        assert_eq!(store.records().unwrap().len(), 1);
        assert!(store.inventory().unwrap().len() > 2);
        let id = store.records().unwrap().remove(0).id;
        store.mark_record(&id, Mark::Transferred, day(22)).unwrap();
        store.delete_everything().unwrap();
        assert!(store.records().unwrap().is_empty() && store.waiting_draft().unwrap().is_none());
        store.set_up_without_passphrase().unwrap();
    }
}
