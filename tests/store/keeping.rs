//! What is kept, for how long, by whom it can be read, and who may write.

use std::fs;
use std::time::{Duration, SystemTime};

use tidlig_inn::store::{DataDir, Keeping, Mark, RealDisk, Settings, Store, StoreError, Violence};

use super::support::{
    PASSPHRASE, bodies, day, guarded, nowhere, only_file, open, plain, secret, text, with_violence,
};

#[test]
fn opening_a_store_makes_nothing() {
    let (_dir, path) = nowhere();
    let mut store = open(&path);
    assert_eq!(store.keeping(), None);
    assert_eq!(store.directory(), path);
    assert!(store.records().unwrap().is_empty());
    assert!(store.waiting_draft().unwrap().is_none());
    assert!(store.open_draft().unwrap().is_none());
    assert!(store.purge(day(21)).whole().unwrap().deleted.is_empty());
    store.discard_draft().unwrap();
    assert_eq!(store.settings().unwrap(), Settings::default());
    assert!(matches!(store.save_draft(&bodies("x"), day(28)), Err(StoreError::NotSetUp)));
    assert!(!path.exists());
}

#[test]
fn without_a_passphrase_bodies_come_back_and_violence_is_never_stored() {
    let (_dir, path, mut store) = plain();
    store.save_draft(&with_violence("draft", "told"), day(27)).unwrap();
    let id = store.save_record(&with_violence("record", "told"), day(28), Mark::Kept).unwrap();
    drop(store);
    let store = open(&path);
    assert_eq!(store.keeping(), Some(Keeping::NoPassphrase));
    assert!(store.is_unlocked() && !store.keeps_violence());
    let opened = store.open_record(&id).unwrap();
    assert_eq!(text(&opened.main), "record");
    assert_eq!(store.open_violence(&opened.violence, secret("any")).unwrap(), None);
    assert_eq!(text(&store.open_draft().unwrap().unwrap().main), "draft");
}

#[test]
fn with_a_passphrase_writing_needs_no_unlocking_and_reading_does() {
    let (_dir, path, mut store) = guarded();
    store.save_draft(&bodies("draft"), day(27)).unwrap();
    let id = store.save_record(&with_violence("record", "told"), day(28), Mark::Kept).unwrap();
    assert_eq!(store.records().unwrap()[0].id, id);
    assert_eq!(store.waiting_draft().unwrap().unwrap().expires, day(27));
    assert!(matches!(store.open_record(&id), Err(StoreError::Locked)));
    assert!(matches!(store.open_draft(), Err(StoreError::Locked)));
    assert!(matches!(store.unlock(secret("rømme")), Err(StoreError::WrongPassphrase)));
    assert!(!store.is_unlocked());

    store.check_passphrase(secret(PASSPHRASE)).unwrap();
    assert!(!store.is_unlocked());
    store.unlock(secret(PASSPHRASE)).unwrap();
    let opened = store.open_record(&id).unwrap();
    assert_eq!(text(&opened.main), "record");
    assert!(matches!(
        store.open_violence(&opened.violence, secret("rømme")),
        Err(StoreError::WrongPassphrase)
    ));
    let told = store.open_violence(&opened.violence, secret(PASSPHRASE)).unwrap().unwrap();
    assert_eq!(text(&told), "told");
    let draft = store.open_draft().unwrap().unwrap();
    assert_eq!(store.open_violence(&draft.violence, secret(PASSPHRASE)).unwrap(), None);

    store.lock();
    assert!(matches!(store.open_record(&id), Err(StoreError::Locked)));
    drop(store);
    assert_eq!(open(&path).keeping(), Some(Keeping::Passphrase));
}

#[test]
fn a_resumed_draft_is_saved_again_without_opening_its_violence_part() {
    let (_dir, _path, mut store) = guarded();
    store.save_draft(&with_violence("one", "told"), day(28)).unwrap();
    store.unlock(secret(PASSPHRASE)).unwrap();
    let resumed = store.open_draft().unwrap().unwrap();
    let mut next = bodies("two");
    next.violence = Violence::StillSealed(resumed.violence);
    store.save_draft(&next, day(28)).unwrap();
    let again = store.open_draft().unwrap().unwrap();
    assert_eq!(text(&again.main), "two");
    let told = store.open_violence(&again.violence, secret(PASSPHRASE)).unwrap().unwrap();
    assert_eq!(text(&told), "told");
}

#[test]
fn files_are_of_one_size_with_and_without_a_violence_part() {
    let (_dir, path, mut store) = guarded();
    for n in 0..10 {
        store.save_record(&bodies(&"m".repeat(n * 100)), day(28), Mark::Kept).unwrap();
        store.save_record(&with_violence("m", &"v".repeat(n * 3000)), day(28), Mark::Kept).unwrap();
    }
    let sizes: std::collections::BTreeSet<u64> = fs::read_dir(path.join("records"))
        .unwrap()
        .map(|entry| entry.unwrap().metadata().unwrap().len())
        .collect();
    assert_eq!(sizes.len(), 1, "{sizes:?}");
}

#[test]
fn keeping_nothing_refuses_drafts_and_records_and_can_be_chosen_otherwise() {
    let (_dir, path) = nowhere();
    let mut store = open(&path);
    store.set_up_keep_nothing().unwrap();
    drop(store);
    let mut store = open(&path);
    assert_eq!(store.keeping(), Some(Keeping::Nothing));
    assert!(matches!(store.save_draft(&bodies("x"), day(28)), Err(StoreError::KeepsNothing)));
    assert!(matches!(store.save_record(&bodies("x"), day(28), Mark::Kept), Err(StoreError::KeepsNothing)));
    assert!(!path.join("drafts").exists() && !path.join("records").exists());
    store.set_up_without_passphrase().unwrap();
    store.save_record(&bodies("x"), day(28), Mark::Kept).unwrap();
    assert!(matches!(store.set_up_keep_nothing(), Err(StoreError::AlreadySetUp { .. })));
    assert!(matches!(store.set_up_without_passphrase(), Err(StoreError::AlreadySetUp { .. })));
    let empty = store.set_up_with_passphrase(secret(""));
    assert!(matches!(empty, Err(StoreError::EmptyPassphrase)));
}

#[test]
fn deleting_everything_leaves_settings_and_a_store_to_set_up_anew() {
    let (_dir, path, mut store) = guarded();
    store.save_record(&bodies("x"), day(28), Mark::Kept).unwrap();
    store.save_draft(&bodies("x"), day(28)).unwrap();
    store.save_settings(&Settings { lang: Some("nn".into()), look: None, ..Settings::default() }).unwrap();
    store.delete_everything().unwrap();
    assert_eq!(store.keeping(), None);
    assert!(store.records().unwrap().is_empty() && store.waiting_draft().unwrap().is_none());
    assert!(!path.join("identity.age").exists() && !path.join("identity-2.age").exists());
    assert_eq!(store.settings().unwrap().lang.as_deref(), Some("nn"));
    store.set_up_without_passphrase().unwrap();
}

#[test]
fn purging_while_locked_takes_what_is_past_its_day_and_nothing_else() {
    let (_dir, path, mut store) = guarded();
    let past = store.save_record(&bodies("past"), day(19), Mark::Kept).unwrap();
    let last_day = store.save_record(&bodies("today"), day(20), Mark::Kept).unwrap();
    store.save_draft(&bodies("draft"), day(19)).unwrap();
    let foreign = path.join("records").join("2026-01-01-mine.age");
    fs::write(&foreign, "not ours").unwrap();
    assert_eq!(store.purge(day(20)).whole().unwrap().deleted, [past]);
    assert!(store.waiting_draft().unwrap().is_none());
    let left: Vec<_> = store.records().unwrap().into_iter().map(|record| record.id).collect();
    assert_eq!(left, [last_day]);
    assert!(foreign.exists());
    assert!(!store.is_unlocked());
}

#[test]
fn purging_also_takes_what_a_killed_program_left_half_written() {
    let (_dir, path, mut store) = plain();
    store.save_draft(&bodies("x"), day(28)).unwrap();
    drop(store);
    let left = path.join("drafts").join(".tidlig-inn-abc123.tmp");
    fs::write(&left, "half").unwrap();
    let mut store = open(&path);
    store.purge(day(20)).whole().unwrap();
    assert!(!left.exists() && store.open_draft().unwrap().is_some());
}

#[test]
fn records_are_listed_by_their_last_day_and_deleted_by_id() {
    let (_dir, path, mut store) = plain();
    let late = store.save_record(&bodies("late"), day(28), Mark::Kept).unwrap();
    let soon = store.save_record(&bodies("soon"), day(22), Mark::Kept).unwrap();
    for foreign in ["notes.txt", "2026-11-28-XYZ.age", ".hidden"] {
        fs::write(path.join("records").join(foreign), "x").unwrap();
    }
    fs::create_dir(path.join("records").join("2026-11-28-0123456789abcdef.age")).unwrap();
    let listed: Vec<_> = store.records().unwrap().into_iter().map(|r| (r.expires, r.id)).collect();
    assert_eq!(listed, [(day(22), soon.clone()), (day(28), late.clone())]);
    store.delete_record(&soon).unwrap();
    assert!(matches!(store.delete_record(&soon), Err(StoreError::NotFound { .. })));
    assert!(matches!(store.open_record(&soon), Err(StoreError::NotFound { .. })));
    assert_eq!(text(&store.open_record(&late).unwrap().main), "late");
    assert!(path.join("records").join("notes.txt").exists());
}

#[test]
fn there_is_one_draft_and_it_is_the_last_one_saved() {
    let (_dir, path, mut store) = plain();
    for n in 0..5 {
        store.save_draft(&bodies(&n.to_string()), day(28)).unwrap();
        only_file(&path.join("drafts"));
    }
    assert_eq!(text(&store.open_draft().unwrap().unwrap().main), "4");
    store.discard_draft().unwrap();
    assert!(store.waiting_draft().unwrap().is_none());
}

#[test]
fn of_two_drafts_after_a_crash_the_newest_whole_one_counts_and_the_other_goes_at_the_next_save() {
    let (_dir, path, mut store) = plain();
    let drafts = path.join("drafts");
    store.save_draft(&bodies("older"), day(27)).unwrap();
    let older = only_file(&drafts);
    let kept = fs::read(&older).unwrap();
    store.save_draft(&bodies("newer"), day(28)).unwrap();
    let newer = only_file(&drafts);
    fs::write(&older, kept).unwrap();
    let before = SystemTime::now() - Duration::from_secs(60);
    fs::File::options().write(true).open(&older).unwrap().set_modified(before).unwrap();
    assert_eq!(text(&store.open_draft().unwrap().unwrap().main), "newer");
    assert_eq!(store.waiting_draft().unwrap().unwrap().expires, day(28));

    let whole = fs::read(&newer).unwrap();
    fs::write(&newer, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(text(&store.open_draft().unwrap().unwrap().main), "older");
    store.save_draft(&bodies("next"), day(29)).unwrap();
    only_file(&drafts);
    assert_eq!(text(&store.open_draft().unwrap().unwrap().main), "next");
}

#[test]
fn a_second_program_on_the_same_directory_only_reads() {
    let (_dir, path, mut first) = plain();
    let id = first.save_record(&bodies("x"), day(28), Mark::Kept).unwrap();
    let mut second = open(&path);
    assert!(second.is_read_only() && !first.is_read_only());
    assert_eq!(text(&second.open_record(&id).unwrap().main), "x");
    let refused = [
        second.save_draft(&bodies("y"), day(28)).err(),
        second.save_record(&bodies("y"), day(28), Mark::Kept).err(),
        second.save_settings(&Settings::default()).err(),
        second.delete_record(&id).err(),
        second.purge(day(30)).whole().err(),
        second.delete_everything().err(),
    ];
    for error in refused {
        assert!(matches!(error, Some(StoreError::InUse { .. })), "{error:?}");
    }
    assert!(second.purge(day(20)).whole().unwrap().deleted.is_empty());
    drop(first);
    assert!(matches!(second.save_draft(&bodies("y"), day(28)), Err(StoreError::InUse { .. })));
    drop(second);
    open(&path).save_draft(&bodies("y"), day(28)).unwrap();
}

#[test]
fn two_programs_that_began_on_nothing_do_not_choose_over_each_other() {
    let (_dir, path) = nowhere();
    let (mut first, mut second) = (open(&path), open(&path));
    first.set_up_without_passphrase().unwrap();
    assert!(matches!(second.set_up_keep_nothing(), Err(StoreError::InUse { .. })));
    assert!(second.is_read_only());
    let mut third = Store::open(DataDir::at(&path), Box::new(RealDisk)).unwrap();
    drop(first);
    assert!(matches!(third.set_up_keep_nothing(), Err(StoreError::InUse { .. })));
}

#[test]
fn keys_are_not_written_over_when_the_choice_got_lost() {
    let (_dir, path, mut store) = plain();
    store.save_record(&bodies("x"), day(28), Mark::Kept).unwrap();
    drop(store);
    let choice = fs::read(path.join("store.json")).unwrap();
    fs::remove_file(path.join("store.json")).unwrap();
    let mut store = open(&path);
    assert!(matches!(store.set_up_without_passphrase(), Err(StoreError::Damaged { .. })));
    drop(store);
    fs::write(path.join("store.json"), choice).unwrap();
    let store = open(&path);
    let id = store.records().unwrap().remove(0).id;
    assert_eq!(text(&store.open_record(&id).unwrap().main), "x");
}

#[test]
fn settings_come_back_ignore_what_is_unknown_and_are_never_silently_lost() {
    let (_dir, path) = nowhere();
    let mut store = open(&path);
    let settings = Settings { lang: Some("nn".into()), look: Some("mono".into()), ..Settings::default() };
    store.save_settings(&settings).unwrap();
    assert_eq!(store.settings().unwrap(), settings);
    let file = path.join("settings.json");
    fs::write(&file, r#"{"lang":"en","later":{"x":1}}"#).unwrap();
    assert_eq!(store.settings().unwrap().lang.as_deref(), Some("en"));
    for damaged in ["", "{", "[]x", r#"{"lang":3}"#] {
        fs::write(&file, damaged).unwrap();
        let error = store.settings().unwrap_err();
        assert!(matches!(error, StoreError::BadSettings { .. }), "{damaged}: {error}");
        assert!(error.to_string().contains("settings.json"));
    }
}
