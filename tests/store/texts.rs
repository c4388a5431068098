//! Texts written in clear because somebody asked for it: for this user's eyes, by their day, and gone with it.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use tidlig_inn::store::{DataDir, Keeping, Store, StoreError};

use super::faulty::Faults;
use super::support::{bodies, day, guarded, nowhere, only_file, open, plain};

/// Half of one, as a killed program leaves it.
const HALF: &str = ".tidlig-inn-abc123.tmp";

fn files(path: &Path) -> usize {
    fs::read_dir(path.join("texts")).map_or(0, Iterator::count)
}

#[test]
fn a_text_is_written_as_it_is_under_a_name_that_says_only_its_last_day() {
    let (_dir, path, mut store) = plain();
    let written = store.write_text("Notat\nblåbær\n", day(28)).unwrap();
    assert_eq!(only_file(&path.join("texts")), written);
    assert_eq!(fs::read_to_string(&written).unwrap(), "Notat\nblåbær\n");
    let name = written.file_name().unwrap().to_str().unwrap();
    let random = name.strip_prefix("2026-11-28-").and_then(|rest| rest.strip_suffix(".txt")).unwrap();
    assert!(random.len() == 16 && random.bytes().all(|byte| byte.is_ascii_hexdigit()), "{name}");
    assert_ne!(store.write_text("Notat\nblåbær\n", day(28)).unwrap(), written);
    assert_eq!(files(&path), 2);
}

#[cfg(unix)]
#[test]
fn it_is_for_the_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let (_dir, path, mut store) = plain();
    let written = store.write_text("x", day(28)).unwrap();
    assert_eq!((mode(&path.join("texts")), mode(&written)), (0o700, 0o600));
}

#[test]
fn it_works_while_locked_where_nothing_is_kept_and_where_nothing_was_chosen() {
    let (_dir, path, mut store) = guarded();
    store.write_text("x", day(28)).unwrap();
    assert!(!store.is_unlocked() && files(&path) == 1);
    let (_dir, path) = nowhere();
    let mut store = open(&path);
    store.write_text("x", day(28)).unwrap();
    assert_eq!((store.keeping(), files(&path)), (None, 1));
    store.set_up_keep_nothing().unwrap();
    store.write_text("y", day(28)).unwrap();
    assert_eq!((store.keeping(), files(&path)), (Some(Keeping::Nothing), 2));
    drop(store);
    open(&path).purge(day(29)).whole().unwrap();
    assert_eq!(files(&path), 0);
}

#[test]
fn purging_takes_what_is_past_its_day_and_nothing_that_is_not_ours() {
    let (_dir, path, mut store) = guarded();
    let past = store.write_text("past", day(19)).unwrap();
    let last_day = store.write_text("today", day(20)).unwrap();
    let foreign = ["mine.txt", "2026-01-01-mine.txt", "2026-01-01-0123456789abcdef.md"];
    for name in foreign {
        fs::write(path.join("texts").join(name), "not ours").unwrap();
    }
    assert!(store.purge(day(20)).whole().unwrap().deleted.is_empty(), "records are told of, texts are not");
    assert!(!past.exists() && last_day.exists());
    assert_eq!(files(&path), 1 + foreign.len());
}

#[test]
fn what_a_killed_program_left_half_written_goes_at_the_next_start() {
    let (_dir, path, mut store) = plain();
    let kept = store.write_text("x", day(28)).unwrap();
    drop(store);
    fs::write(path.join("texts").join(HALF), "half a note").unwrap();
    open(&path).purge(day(20)).whole().unwrap();
    assert_eq!(only_file(&path.join("texts")), kept);
    fs::write(path.join("texts").join(HALF), "half a note").unwrap();
    open(&path).save_draft(&bodies("x"), day(28)).unwrap();
    assert_eq!(only_file(&path.join("texts")), kept, "also where something is saved before");
}

#[test]
fn deleting_everything_deletes_texts_too() {
    let (_dir, path, mut store) = plain();
    store.write_text("x", day(28)).unwrap();
    store.delete_everything().unwrap();
    assert_eq!(files(&path), 0);
}

#[test]
fn while_another_program_holds_the_store_nothing_is_written_nor_purged() {
    let (_dir, path, mut first) = plain();
    let written = first.write_text("x", day(19)).unwrap();
    let mut second = open(&path);
    assert!(matches!(second.write_text("y", day(28)), Err(StoreError::InUse { .. })));
    assert!(matches!(second.purge(day(20)).whole(), Err(StoreError::InUse { .. })));
    assert_eq!(only_file(&path.join("texts")), written);
}

#[test]
fn whatever_step_fails_no_file_is_left_and_the_next_try_goes_through() {
    let steps = {
        let faults = Faults::default();
        let (_dir, path) = nowhere();
        let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
        store.write_text("x", day(28)).unwrap();
        faults.steps()
    };
    assert!(steps.ends_with(&["create", "write", "sync", "rename", "sync-dir"]), "{steps:?}");
    for kind in [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::Other] {
        for step in 0..steps.len() {
            let faults = Faults::default();
            let (_dir, path) = nowhere();
            let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
            faults.fail(step, kind, false);
            let told = store.write_text("a note", day(28)).unwrap_err();
            let fits = match kind {
                ErrorKind::StorageFull => matches!(told, StoreError::DiskFull { .. }),
                ErrorKind::PermissionDenied => matches!(told, StoreError::NoAccess { .. }),
                _ => matches!(told, StoreError::Io { .. }),
            };
            assert!(fits, "step {step}: {told:?}");
            assert_eq!(files(&path), 0, "{kind:?}, step {step}");
            store.write_text("a note", day(28)).unwrap();
            assert_eq!(files(&path), 1);
        }
    }
}

#[test]
fn a_text_that_cannot_be_removed_again_is_told_as_not_written_and_goes_with_its_day() {
    let (faults, (_dir, path)) = (Faults::default(), nowhere());
    let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
    store.write_text("one", day(28)).unwrap();
    faults.fail(4, ErrorKind::Other, true);
    store.write_text("two", day(19)).unwrap_err();
    faults.clear();
    store.purge(day(20)).whole().unwrap();
    assert_eq!(files(&path), 1);
}

#[test]
fn a_purge_goes_on_past_a_text_that_cannot_be_removed_and_tells_of_it() {
    let (faults, (_dir, path)) = (Faults::default(), nowhere());
    let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
    for text in ["one", "two", "three"] {
        store.write_text(text, day(19)).unwrap();
    }
    faults.fail(0, ErrorKind::PermissionDenied, false);
    assert!(matches!(store.purge(day(20)).whole(), Err(StoreError::NoAccess { .. })));
    assert_eq!(files(&path), 1);
    store.purge(day(20)).whole().unwrap();
    assert_eq!(files(&path), 0);
}
