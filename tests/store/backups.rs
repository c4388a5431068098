//! A sealed copy of all that is kept: complete, still sealed, and taken in whole or not at all.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use tidlig_inn::store::{DataDir, Did, Keeping, Mark, Settings, Store, StoreError};

use super::faulty::Faults;
use super::support::{PASSPHRASE, bodies, day, guarded, nowhere, open, plain, secret, text, with_violence};

fn kept() -> (tempfile::TempDir, std::path::PathBuf, tidlig_inn::store::Store) {
    let (dir, path, mut store) = guarded();
    store.save_record(&with_violence("record", "told"), day(28), Mark::Kept).unwrap();
    store.save_draft(&bodies("draft"), day(28)).unwrap();
    store.save_settings(&Settings { lang: Some("nn".into()), ..Settings::default() }).unwrap();
    store.save_profile("name: Vesle\n").unwrap();
    store.note(Did::Saved, "2026-11-21T10:00:00Z".parse().unwrap(), None).unwrap();
    store.write_text("clear words", day(28)).unwrap();
    (dir, path, store)
}

#[test]
fn a_backup_taken_in_on_another_machine_is_the_same_store() {
    let (dir, _path, store) = kept();
    let folder = dir.path().join("copies").join("backup");
    let copied = store.back_up(&folder).unwrap();
    assert_eq!((copied.records, copied.draft), (1, true));
    assert!(!folder.join("texts").exists(), "what is in clear is not copied");

    let (_other, path) = nowhere();
    let mut other = open(&path);
    let taken = other.take_in(&folder, day(22)).unwrap();
    assert_eq!((taken.records, taken.draft, taken.left_out), (1, true, 0));
    drop(other);
    let mut other = open(&path);
    assert!(!other.is_unlocked());
    other.unlock(secret(PASSPHRASE)).unwrap();
    let id = other.records().unwrap().remove(0).id;
    let opened = other.open_record(&id).unwrap();
    let told = other.open_violence(&opened.violence, secret(PASSPHRASE)).unwrap().unwrap();
    assert_eq!((text(&opened.main), text(&told)), ("record", "told"));
    assert_eq!(text(&other.open_draft().unwrap().unwrap().main), "draft");
    assert_eq!(other.settings().unwrap().lang.as_deref(), Some("nn"));
    assert_eq!(other.profile().unwrap().unwrap(), b"name: Vesle\n");
    assert_eq!(other.events().unwrap().lines.len(), 1);
}

#[test]
fn nothing_in_a_backup_opens_without_the_passphrase() {
    let (dir, _path, store) = kept();
    let folder = dir.path().join("backup");
    store.back_up(&folder).unwrap();
    fn walk(folder: &Path, found: &mut Vec<Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, found) } else { found.push(fs::read(path).unwrap()) }
        }
    }
    let mut files = Vec::new();
    walk(&folder, &mut files);
    for words in ["AGE-SECRET-KEY", "record\"", "told", "draft\"", "clear words"] {
        for file in &files {
            let holds = file.windows(words.len()).any(|window| window == words.as_bytes());
            assert!(!holds, "{words}");
        }
    }
}

#[test]
fn into_the_same_store_only_what_is_missing_is_added_and_the_newer_passphrase_stays() {
    let (dir, _path, mut store) = kept();
    let folder = dir.path().join("backup");
    store.back_up(&folder).unwrap();
    let kept = store.records().unwrap().remove(0).id;
    store.mark_record(&kept, Mark::Transferred, day(22)).unwrap();
    let again = store.take_in(&folder, day(22)).unwrap();
    assert_eq!((again.records, again.draft, again.left_out), (0, false, 1), "a renamed one is the same one");
    let marked = store.records().unwrap().remove(0).id;
    store.delete_record(&marked).unwrap();
    store.discard_draft().unwrap();
    store.change_passphrase(&secret(PASSPHRASE), &secret("en ny setning")).unwrap();
    let again = store.take_in(&folder, day(22)).unwrap();
    assert_eq!((again.records, again.draft), (1, true));
    store.unlock(secret("en ny setning")).unwrap();
    assert_eq!(text(&store.open_draft().unwrap().unwrap().main), "draft");
}

#[test]
fn what_was_dealt_with_and_is_past_its_day_does_not_come_back() {
    let (dir, _path, mut store) = kept();
    let id = store.records().unwrap().remove(0).id;
    store.mark_record(&id, Mark::Transferred, day(21)).unwrap();
    let folder = dir.path().join("backup");
    store.back_up(&folder).unwrap();
    let (_other, path) = nowhere();
    let taken = open(&path).take_in(&folder, day(22)).unwrap();
    assert_eq!((taken.records, taken.left_out), (0, 1));
}

#[test]
fn another_store_is_never_written_over() {
    let (dir, _path, store) = kept();
    let folder = dir.path().join("backup");
    store.back_up(&folder).unwrap();
    let (_other, path, mut other) = plain();
    other.save_record(&bodies("mine"), day(28), Mark::Kept).unwrap();
    assert!(matches!(other.take_in(&folder, day(22)), Err(StoreError::AlreadySetUp { .. })));
    drop(other);
    let other = open(&path);
    let id = other.records().unwrap().remove(0).id;
    assert_eq!(text(&other.open_record(&id).unwrap().main), "mine");
}

#[test]
fn a_damaged_or_foreign_folder_is_refused_before_anything_is_written() {
    let (dir, _path, store) = kept();
    let spoil = |name: &str, with: &dyn Fn(&Path)| {
        let folder = dir.path().join(name);
        store.back_up(&folder).unwrap();
        with(&folder);
        let (_other, path) = nowhere();
        let told = open(&path).take_in(&folder, day(22)).unwrap_err();
        assert!(!path.exists(), "{name}");
        told
    };
    let record =
        |folder: &Path| fs::read_dir(folder.join("records")).unwrap().next().unwrap().unwrap().path();
    let cut = spoil("cut", &|folder| {
        let path = record(folder);
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    });
    assert!(matches!(cut, StoreError::CutShort { .. }), "{cut}");
    let flipped = spoil("flipped", &|folder| {
        let path = record(folder);
        let mut bytes = fs::read(&path).unwrap();
        bytes[9000] ^= 1;
        fs::write(&path, bytes).unwrap();
    });
    assert!(matches!(flipped, StoreError::Damaged { .. }), "{flipped}");
    let missing = spoil("missing", &|folder| fs::remove_file(record(folder)).unwrap());
    assert!(matches!(missing, StoreError::NotFound { .. }), "{missing}");
    let list = |folder: &Path| fs::read_to_string(folder.join("backup.json")).unwrap();
    let newer = spoil("newer", &|folder| {
        fs::write(folder.join("backup.json"), list(folder).replace("\"format\": 1", "\"format\": 2"))
            .unwrap();
    });
    assert!(matches!(newer, StoreError::NewerVersion { .. }), "{newer}");
    let elsewhere = spoil("elsewhere", &|folder| {
        let led_astray = list(folder).replace("settings.json", "../settings.json");
        fs::write(folder.join("backup.json"), led_astray).unwrap();
    });
    assert!(matches!(elsewhere, StoreError::Damaged { .. }), "{elsewhere}");
    let none = spoil("none", &|folder| fs::remove_file(folder.join("backup.json")).unwrap());
    assert!(matches!(none, StoreError::NoBackup { .. }), "{none}");
}

#[test]
fn a_store_without_a_passphrase_and_a_folder_with_something_in_it_are_refused() {
    let (dir, _path, store) = plain();
    assert!(matches!(store.back_up(&dir.path().join("b")), Err(StoreError::NoPassphrase)));
    let (dir, _path, store) = kept();
    fs::create_dir(dir.path().join("full")).unwrap();
    fs::write(dir.path().join("full").join("mine.txt"), "x").unwrap();
    assert!(matches!(store.back_up(&dir.path().join("full")), Err(StoreError::NotEmpty { .. })));
}

#[test]
fn taking_in_that_fails_at_any_step_can_be_done_again_and_then_is_whole() {
    let (dir, _path, store) = kept();
    let folder = dir.path().join("backup");
    store.back_up(&folder).unwrap();
    let mut step = 0;
    loop {
        let faults = Faults::default();
        let (_other, path) = nowhere();
        let mut other = Store::open(DataDir::at(&path), faults.disk()).unwrap();
        faults.fail(step, ErrorKind::StorageFull, false);
        let first = other.take_in(&folder, day(22));
        let went_through = faults.steps().len() <= step;
        faults.clear();
        if let Err(error) = &first {
            assert!(matches!(error, StoreError::DiskFull { .. }), "step {step}: {error}");
            drop(other);
            other = open(&path);
            other.take_in(&folder, day(22)).unwrap();
        }
        assert_eq!(other.records().unwrap().len(), 1, "step {step}");
        drop(other);
        let other = open(&path);
        assert_eq!(other.keeping(), Some(Keeping::Passphrase), "step {step}");
        assert!(other.waiting_draft().unwrap().is_some(), "step {step}");
        assert_eq!(other.profile().unwrap().unwrap(), b"name: Vesle\n");
        if went_through {
            break;
        }
        step += 1;
    }
    assert!(step > 30, "{step}");
}

#[test]
fn a_backup_that_fails_at_any_step_is_no_backup_and_harms_nothing() {
    for step in [0, 1, 4, 7, 12, 20, 33] {
        let faults = Faults::default();
        let (dir, path, store) = kept();
        drop(store);
        let store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
        let folder = dir.path().join("backup");
        faults.fail(step, ErrorKind::StorageFull, true);
        assert!(matches!(store.back_up(&folder), Err(StoreError::DiskFull { .. })), "step {step}");
        assert!(matches!(open(&nowhere().1).take_in(&folder, day(22)), Err(StoreError::NoBackup { .. })));
        assert_eq!(store.records().unwrap().len(), 1);
    }
}

#[test]
fn what_is_damaged_or_missing_in_the_same_store_is_put_back() {
    let (dir, path, store) = kept();
    let folder = dir.path().join("backup");
    store.back_up(&folder).unwrap();
    drop(store);
    let record = fs::read_dir(path.join("records")).unwrap().next().unwrap().unwrap().path();
    for what in [
        "a flipped byte in a key",
        "no key",
        "no second key",
        "a flipped byte in a record",
        "a damaged choice",
    ] {
        match what {
            "a flipped byte in a key" => flip(&path.join("identity.age"), 200),
            "no key" => fs::remove_file(path.join("identity.age")).unwrap(),
            "no second key" => fs::remove_file(path.join("identity-2.age")).unwrap(),
            "a flipped byte in a record" => flip(&record, 5000),
            _ => fs::write(path.join("store.json"), "{").unwrap(),
        }
        let mut store = open(&path);
        store.take_in(&folder, day(22)).unwrap();
        drop(store);
        let mut store = open(&path);
        store.unlock(secret(PASSPHRASE)).unwrap_or_else(|error| panic!("{what}: {error}"));
        let id = store.records().unwrap().remove(0).id;
        let opened = store.open_record(&id).unwrap_or_else(|error| panic!("{what}: {error}"));
        let told = store.open_violence(&opened.violence, secret(PASSPHRASE)).unwrap().unwrap();
        assert_eq!((text(&opened.main), text(&told)), ("record", "told"), "{what}");
    }
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 1;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_key_damaged_after_a_new_passphrase_comes_back_with_the_one_of_the_backup_for_both() {
    let (dir, path, mut store) = kept();
    let folder = dir.path().join("backup");
    store.back_up(&folder).unwrap();
    store.change_passphrase(&secret(PASSPHRASE), &secret("en ny setning")).unwrap();
    flip(&path.join("identity-2.age"), 200);
    assert_eq!(store.take_in(&folder, day(22)).unwrap().mended, 1);
    drop(store);
    let mut store = open(&path);
    store.unlock(secret(PASSPHRASE)).unwrap();
    let id = store.records().unwrap().remove(0).id;
    let opened = store.open_record(&id).unwrap();
    assert!(store.open_violence(&opened.violence, secret(PASSPHRASE)).unwrap().is_some());
}

#[test]
fn a_backup_inside_the_data_directory_is_refused() {
    let (_dir, path, store) = kept();
    assert!(matches!(store.back_up(&path.join("kopi")), Err(StoreError::Inside { .. })));
    assert!(!path.join("kopi").exists());
}
