//! Every step of every save failing in turn, once or for good.

use std::io::ErrorKind;
use std::ops::Not;

use tidlig_inn::store::{DataDir, Mark, Settings, Store, StoreError};

use super::faulty::Faults;
use super::support::{bodies, day, nowhere, open, text};

type Act = fn(&mut Store) -> Result<(), StoreError>;

const SAVES: [(&str, Act); 4] = [
    ("profile", |store| store.save_profile("name: new\n")),
    ("draft", |store| store.save_draft(&bodies("new draft"), day(29))),
    ("record", |store| store.save_record(&bodies("new record"), day(29), Mark::Kept).map(|_| ())),
    ("settings", |store| {
        store.save_settings(&Settings { lang: Some("nn".into()), look: None, ..Settings::default() })
    }),
];

fn saved_on(faults: &Faults) -> (tempfile::TempDir, std::path::PathBuf, Store) {
    let (dir, path) = nowhere();
    let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
    store.set_up_without_passphrase().unwrap();
    store.save_draft(&bodies("old draft"), day(28)).unwrap();
    store.save_record(&bodies("old record"), day(28), Mark::Kept).unwrap();
    store.save_settings(&Settings { lang: Some("nb".into()), look: None, ..Settings::default() }).unwrap();
    store.save_profile("name: old\n").unwrap();
    faults.clear();
    // File times are coarse: what a test saves next must not be of the same tick.
    let (probe, before) = (path.join("probe"), std::time::SystemTime::now());
    while std::fs::metadata(&probe).and_then(|meta| meta.modified()).is_ok_and(|time| time > before).not() {
        std::fs::write(&probe, "x").unwrap();
    }
    (dir, path, store)
}

#[test]
fn a_save_writes_syncs_renames_and_syncs_the_directory_in_this_order() {
    let faults = Faults::default();
    let (_dir, _path, mut store) = saved_on(&faults);
    for (what, save) in SAVES {
        faults.clear();
        save(&mut store).unwrap();
        let mut expected = vec!["create", "write", "sync", "rename", "sync-dir"];
        if what == "draft" {
            expected.push("remove");
        }
        assert_eq!(faults.steps(), expected, "{what}");
    }
}

#[test]
fn a_new_directory_is_synced_into_its_parent() {
    let faults = Faults::default();
    let (_dir, path) = nowhere();
    let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
    store.save_settings(&Settings::default()).unwrap();
    assert_eq!(faults.steps()[..3], ["create-dir", "sync-dir", "lock"]);
}

#[test]
fn whatever_step_fails_earlier_data_stay_readable_and_nothing_is_half_there() {
    for (what, save) in SAVES {
        for kind in [ErrorKind::StorageFull, ErrorKind::ReadOnlyFilesystem, ErrorKind::Other] {
            for for_good in [false, true] {
                for step in 0..5 {
                    let faults = Faults::default();
                    let (_dir, path, mut store) = saved_on(&faults);
                    faults.fail(step, kind, for_good);
                    let told = save(&mut store).unwrap_err();
                    match kind {
                        ErrorKind::StorageFull => assert!(matches!(told, StoreError::DiskFull { .. })),
                        ErrorKind::ReadOnlyFilesystem => assert!(matches!(told, StoreError::NoAccess { .. })),
                        _ => assert!(matches!(told, StoreError::Io { .. })),
                    }
                    drop(store);
                    let store = open(&path);
                    let place = format!("{what}, {kind:?}, step {step}");
                    let draft = store.open_draft().unwrap().expect(&place);
                    let renamed = step == 4;
                    match (what, renamed) {
                        // The new draft is in its place; only the name's durability was not confirmed.
                        ("draft", true) => assert_eq!(text(&draft.main), "new draft", "{place}"),
                        _ => assert_eq!(text(&draft.main), "old draft", "{place}"),
                    }
                    let records = store.records().unwrap();
                    let expected = if what == "record" && renamed && for_good { 2 } else { 1 };
                    assert_eq!(records.len(), expected, "{place}");
                    assert_eq!(text(&store.open_record(&records[0].id).unwrap().main), "old record");
                    let lang = store.settings().unwrap().lang;
                    let replaced = what == "settings" && renamed;
                    assert_eq!(lang.as_deref(), Some(if replaced { "nn" } else { "nb" }), "{place}");
                    let profile: &[u8] =
                        if what == "profile" && renamed { b"name: new\n" } else { b"name: old\n" };
                    assert_eq!(store.profile().unwrap().as_deref(), Some(profile), "{place}");
                }
            }
        }
    }
}

#[test]
fn after_a_failure_the_next_save_goes_through() {
    for (what, save) in SAVES {
        for step in 0..5 {
            let faults = Faults::default();
            let (_dir, path, mut store) = saved_on(&faults);
            faults.fail(step, ErrorKind::StorageFull, false);
            save(&mut store).unwrap_err();
            save(&mut store).unwrap();
            let records = store.records().unwrap().len();
            assert_eq!(records, if what == "record" { 2 } else { 1 });
            let drafts = std::fs::read_dir(path.join("drafts")).unwrap().count();
            assert_eq!(drafts, 1);
        }
    }
}

#[test]
fn a_former_draft_that_cannot_be_removed_does_not_fail_the_save_nor_hide_it() {
    let faults = Faults::default();
    let (_dir, _path, mut store) = saved_on(&faults);
    faults.fail(5, ErrorKind::PermissionDenied, true);
    store.save_draft(&bodies("new draft"), day(29)).unwrap();
    assert_eq!(text(&store.open_draft().unwrap().unwrap().main), "new draft");
}

#[test]
fn a_set_up_that_fails_at_any_step_leaves_no_choice_and_can_be_done_again() {
    let steps = {
        let faults = Faults::default();
        let (_dir, path) = nowhere();
        let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
        store.set_up_without_passphrase().unwrap();
        faults.steps().len()
    };
    for step in 0..steps {
        let faults = Faults::default();
        let (_dir, path) = nowhere();
        let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
        faults.fail(step, ErrorKind::StorageFull, false);
        assert!(matches!(store.set_up_without_passphrase(), Err(StoreError::DiskFull { .. })));
        assert_eq!(store.keeping(), None);
        faults.clear();
        store.set_up_without_passphrase().unwrap();
        store.save_record(&bodies("x"), day(28), Mark::Kept).unwrap();
        drop(store);
        let store = open(&path);
        let id = store.records().unwrap().remove(0).id;
        assert_eq!(text(&store.open_record(&id).unwrap().main), "x");
    }
}

#[test]
fn a_purge_goes_on_past_a_file_that_cannot_be_removed_and_tells_of_it() {
    let faults = Faults::default();
    let (_dir, _path, mut store) = saved_on(&faults);
    store.save_record(&bodies("second"), day(27), Mark::Kept).unwrap();
    faults.fail(0, ErrorKind::PermissionDenied, false);
    assert!(matches!(store.purge(day(30)).whole(), Err(StoreError::NoAccess { .. })));
    assert!(store.records().unwrap().is_empty());
    assert!(store.waiting_draft().unwrap().is_some());
    assert!(store.purge(day(30)).whole().unwrap().deleted.is_empty());
    assert!(store.waiting_draft().unwrap().is_none());
}
