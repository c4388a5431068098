//! Marking, announcing and deleting by name, while locked, and clocks that are wrong.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use chrono::Datelike;
use tempfile::TempDir;
use tidlig_inn::store::{DataDir, Mark, RecordId, Store, StoreError};

use super::faulty::Faults;
use super::support::{bodies, day, guarded, nowhere, only_file, open, plain, text};

const WEEK: u64 = 7;

fn names(records: &[RecordId]) -> Vec<Mark> {
    records.iter().map(RecordId::mark).collect()
}

#[test]
fn what_is_in_the_journal_goes_when_the_day_is_over_and_is_marked_while_locked() {
    let (_dir, path, mut store) = guarded();
    let id = store.save_record(&bodies("x"), day(28), Mark::Kept).unwrap();
    let before = fs::read(only_file(&path.join("records"))).unwrap();
    let marked = store.mark_record(&id, Mark::Transferred, day(22)).unwrap();
    assert!(!store.is_unlocked());
    assert_eq!((marked.random(), marked.expires()), (id.random(), day(22)));
    let listed = store.records().unwrap();
    assert!(listed.len() == 1 && listed[0].is_transferred() && listed[0].id == marked);
    assert_eq!(fs::read(only_file(&path.join("records"))).unwrap(), before, "a rename, nothing more");
    assert!(store.tidy(day(22), WEEK, true).whole().unwrap().is_empty());
    assert_eq!(store.tidy(day(23), WEEK, false).whole().unwrap().deleted, [marked]);
    assert!(store.records().unwrap().is_empty());
}

#[test]
fn a_mark_can_be_taken_back_until_then() {
    let (_dir, _path, mut store) = plain();
    let id = store.save_record(&bodies("x"), day(22), Mark::Transferred).unwrap();
    let kept = store.mark_record(&id, Mark::Kept, day(28)).unwrap();
    assert!(store.tidy(day(23), WEEK, true).whole().unwrap().deleted.is_empty());
    assert_eq!(text(&store.open_record(&kept).unwrap().main), "x");
    assert!(matches!(store.mark_record(&id, Mark::Kept, day(28)), Err(StoreError::NotFound { .. })));
}

#[test]
fn nothing_that_was_not_dealt_with_goes_before_somebody_was_told() {
    let (_dir, _path, mut store) = guarded();
    store.save_record(&bodies("record"), day(20), Mark::Kept).unwrap();
    store.save_draft(&bodies("draft"), day(20)).unwrap();
    // Nobody looks, for as long as it may be.
    for on in [20, 21, 29] {
        assert!(store.tidy(day(on), WEEK, false).whole().unwrap().is_empty());
    }
    let told = store.tidy(day(29), WEEK, true).whole().unwrap();
    assert_eq!((names(&told.announced), told.deleted.len()), (vec![Mark::Announced; 2], 0));
    assert!(told.announced.iter().all(|id| id.expires() == day(29)));
    // The rest of that day it is there, however often the program is opened.
    assert!(store.tidy(day(29), WEEK, true).whole().unwrap().is_empty());
    assert!(store.waiting_draft().unwrap().is_some_and(|draft| draft.expires == day(29)));
    assert_eq!(store.tidy(day(30), WEEK, false).whole().unwrap().deleted.len(), 1);
    assert!(store.records().unwrap().is_empty() && store.waiting_draft().unwrap().is_none());
}

#[test]
fn the_last_day_itself_is_announced_too_and_no_day_is_added() {
    let (_dir, _path, mut store) = plain();
    store.save_record(&bodies("x"), day(22), Mark::Kept).unwrap();
    assert!(store.tidy(day(21), WEEK, true).whole().unwrap().announced.is_empty());
    assert_eq!(store.tidy(day(22), WEEK, true).whole().unwrap().announced.len(), 1);
    assert_eq!(store.tidy(day(23), WEEK, true).whole().unwrap().deleted.len(), 1);
}

#[test]
fn a_draft_that_is_gone_on_with_is_kept_again() {
    let (_dir, _path, mut store) = plain();
    store.save_draft(&bodies("one"), day(20)).unwrap();
    store.tidy(day(22), WEEK, true).whole().unwrap();
    store.save_draft(&bodies("two"), day(29)).unwrap();
    store.tidy(day(23), WEEK, true).whole().unwrap();
    assert_eq!(text(&store.open_draft().unwrap().unwrap().main), "two");
}

#[test]
fn a_clock_that_was_ahead_or_a_shorter_time_never_keeps_anything_longer() {
    let (_dir, _path, mut store) = plain();
    // Saved while the clock was months ahead; then it was set back.
    store.save_record(&bodies("x"), day(28).with_month(12).unwrap(), Mark::Kept).unwrap();
    store.save_record(&bodies("y"), day(28).with_month(12).unwrap(), Mark::Transferred).unwrap();
    store.tidy(day(10), WEEK, true).whole().unwrap();
    let days: Vec<_> =
        store.records().unwrap().into_iter().map(|file| (file.expires, file.id.mark())).collect();
    assert_eq!(days, [(day(10), Mark::Transferred), (day(17), Mark::Kept)]);
    // The municipality has shortened the time since.
    store.tidy(day(10), 2, true).whole().unwrap();
    assert!(store.records().unwrap().iter().all(|file| file.expires <= day(12)));
}

#[test]
fn a_clock_that_jumps_ahead_deletes_nothing_that_was_not_dealt_with() {
    let (_dir, _path, mut store) = plain();
    let id = store.save_record(&bodies("x"), day(28), Mark::Kept).unwrap();
    let told = store.tidy(day(28).with_month(12).unwrap(), WEEK, true).whole().unwrap();
    assert_eq!((told.announced.len(), told.deleted.len()), (1, 0));
    // Set right again, it goes after that day at the latest.
    store.tidy(day(22), WEEK, true).whole().unwrap();
    let listed = store.records().unwrap().remove(0);
    assert_eq!((listed.expires, listed.id.random()), (day(22), id.random()));
}

/// A store killed before the former of two drafts was removed, and where both lie.
fn two_drafts() -> (TempDir, PathBuf, Store, [PathBuf; 2]) {
    let (dir, path, mut store) = plain();
    let drafts = path.join("drafts");
    store.save_draft(&bodies("earlier"), day(28)).unwrap();
    let earlier = only_file(&drafts);
    let kept = fs::read(&earlier).unwrap();
    store.save_draft(&bodies("later"), day(28)).unwrap();
    let later = only_file(&drafts);
    fs::write(&earlier, kept).unwrap();
    (dir, path, store, [earlier, later])
}

#[test]
fn of_two_drafts_the_one_saved_last_counts_also_after_the_clock_was_set_back() {
    let (_dir, path, store, [earlier, _]) = two_drafts();
    // By the files' times the former is the newer.
    let ahead = std::time::SystemTime::now() + std::time::Duration::from_secs(3600);
    fs::File::options().write(true).open(&earlier).unwrap().set_modified(ahead).unwrap();
    drop(store);
    let mut store = open(&path);
    assert_eq!(text(&store.open_draft().unwrap().unwrap().main), "later");
    store.save_draft(&bodies("last"), day(28)).unwrap();
    assert_eq!(text(&store.open_draft().unwrap().unwrap().main), "last");
    only_file(&path.join("drafts"));
}

#[test]
fn damage_in_the_first_lines_of_the_newest_draft_does_not_hide_the_one_before_it() {
    let (_dir, _path, store, [_, later]) = two_drafts();
    let mut bytes = fs::read(&later).unwrap();
    bytes[40] ^= 1;
    fs::write(&later, bytes).unwrap();
    assert_eq!(text(&store.open_draft().unwrap().unwrap().main), "earlier");
}

#[test]
fn a_mark_that_cannot_be_made_leaves_the_record_as_it_was() {
    for kind in [ErrorKind::StorageFull, ErrorKind::ReadOnlyFilesystem] {
        let faults = Faults::default();
        let (_dir, path) = nowhere();
        let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
        store.set_up_without_passphrase().unwrap();
        let id = store.save_record(&bodies("x"), day(28), Mark::Kept).unwrap();
        faults.fail(0, kind, false);
        store.mark_record(&id, Mark::Transferred, day(22)).unwrap_err();
        assert_eq!(faults.steps(), ["rename"]);
        assert_eq!(text(&store.open_record(&id).unwrap().main), "x");
        faults.clear();
        store.mark_record(&id, Mark::Transferred, day(22)).unwrap();
        assert_eq!(faults.steps(), ["rename", "sync-dir"], "the new name survives a power cut");
    }
}

#[test]
fn announcing_goes_on_past_a_file_that_cannot_be_renamed_and_tells_of_it() {
    let faults = Faults::default();
    let (_dir, path) = nowhere();
    let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
    store.set_up_without_passphrase().unwrap();
    store.save_record(&bodies("one"), day(20), Mark::Kept).unwrap();
    store.save_record(&bodies("two"), day(21), Mark::Kept).unwrap();
    faults.fail(0, ErrorKind::PermissionDenied, false);
    assert!(matches!(store.tidy(day(22), WEEK, true).whole(), Err(StoreError::NoAccess { .. })));
    let marks: Vec<Mark> = store.records().unwrap().iter().map(|file| file.id.mark()).collect();
    assert_eq!(marks, [Mark::Kept, Mark::Announced]);
    assert_eq!(store.tidy(day(22), WEEK, true).whole().unwrap().announced.len(), 1);
}

#[test]
fn a_clock_from_before_the_program_existed_does_nothing() {
    let (_dir, _path, mut store) = plain();
    let kept = store.save_record(&bodies("x"), day(28), Mark::Kept).unwrap();
    let told = store.save_record(&bodies("y"), day(22), Mark::Announced).unwrap();
    let wrong = chrono::NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
    assert!(store.tidy(wrong, WEEK, true).whole().unwrap().is_empty());
    let ids: Vec<_> = store.records().unwrap().into_iter().map(|file| file.id).collect();
    assert_eq!(ids, [told, kept]);
}

#[test]
fn a_text_with_a_day_too_far_off_gets_the_last_it_may_have() {
    let (_dir, path, mut store) = plain();
    store.write_text("words", day(28).with_year(2031).unwrap()).unwrap();
    store.tidy(day(20), WEEK, true).whole().unwrap();
    let name = only_file(&path.join("texts")).file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with("2026-11-27-"), "{name}");
    store.tidy(day(28), WEEK, false).whole().unwrap();
    assert_eq!(fs::read_dir(path.join("texts")).unwrap().count(), 0);
}

#[test]
fn one_folder_that_cannot_be_read_keeps_nothing_else_from_going() {
    let (_dir, path, mut store) = plain();
    store.save_record(&bodies("x"), day(19), Mark::Transferred).unwrap();
    store.write_text("words", day(19)).unwrap();
    fs::write(path.join("drafts"), "no folder").unwrap();
    let tidied = store.tidy(day(22), WEEK, true);
    assert_eq!(tidied.deleted.len(), 1, "what is gone is told all the same");
    assert!(tidied.trouble.is_some());
    assert_eq!(fs::read_dir(path.join("texts")).unwrap().count(), 0);
}

#[test]
fn an_unfinished_visit_that_goes_is_told() {
    let (_dir, _path, mut store) = plain();
    store.save_draft(&bodies("x"), day(19)).unwrap();
    store.tidy(day(20), WEEK, true).whole().unwrap();
    let tidied = store.tidy(day(21), WEEK, true).whole().unwrap();
    assert!(tidied.draft_deleted && tidied.deleted.is_empty());
}
