//! The event log, the list of what lies in the data directory, and a directory that goes away under the program.

use std::fs;

use tidlig_inn::store::{DataDir, Did, Mark, Store, StoreError, StoredKind};

use super::faulty::Faults;
use super::support::{bodies, day, guarded, nowhere, only_file, open, plain, with_violence};

fn at(minute: u32) -> chrono::DateTime<chrono::Utc> {
    format!("2026-11-21T10:{minute:02}:00Z").parse().unwrap()
}

#[test]
fn the_log_holds_times_verbs_and_random_names_newest_first_and_nothing_else() {
    let (_dir, path, mut store) = guarded();
    store.note(Did::Started, at(0), None).unwrap();
    let id = store.save_record(&with_violence("words", "told"), day(28), Mark::Kept).unwrap();
    store.note(Did::Saved, at(1), Some(&id)).unwrap();
    let marked = store.mark_record(&id, Mark::Transferred, day(22)).unwrap();
    store.note(Did::Marked, at(2), Some(&marked)).unwrap();
    let events = store.events().unwrap();
    let told: Vec<_> = events.lines.iter().map(|event| (event.did, event.record.as_deref())).collect();
    let name = Some(id.random());
    assert_eq!(told, [(Did::Marked, name), (Did::Saved, name), (Did::Started, None)]);
    let log = fs::read_to_string(path.join("events.log")).unwrap();
    let random = id.random();
    assert_eq!(
        log,
        format!(
            "{{\"at\":\"2026-11-21T10:00:00Z\",\"did\":\"started\"}}\n\
             {{\"at\":\"2026-11-21T10:01:00Z\",\"did\":\"saved\",\"record\":\"{random}\"}}\n\
             {{\"at\":\"2026-11-21T10:02:00Z\",\"did\":\"marked\",\"record\":\"{random}\"}}\n"
        )
    );
}

#[cfg(unix)]
#[test]
fn the_log_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let (_dir, path, store) = plain();
    store.note(Did::Started, at(0), None).unwrap();
    let mode = fs::metadata(path.join("events.log")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn where_nothing_is_kept_nothing_is_noted() {
    let (_dir, path) = nowhere();
    let mut store = open(&path);
    store.note(Did::Started, at(0), None).unwrap();
    assert!(!path.exists());
    store.set_up_keep_nothing().unwrap();
    store.note(Did::Started, at(0), None).unwrap();
    assert!(!path.join("events.log").exists());
}

#[test]
fn that_everything_was_deleted_stands_in_the_log_that_stays() {
    let (_dir, _path, mut store) = plain();
    store.note(Did::Saved, at(0), None).unwrap();
    store.delete_everything().unwrap();
    store.note(Did::DeletedAll, at(1), None).unwrap();
    assert_eq!(store.events().unwrap().lines[0].did, Did::DeletedAll);
}

#[test]
fn a_line_cut_by_a_power_cut_is_counted_and_loses_no_other() {
    let (_dir, path, store) = plain();
    store.note(Did::Started, at(0), None).unwrap();
    let log = path.join("events.log");
    let mut bytes = fs::read(&log).unwrap();
    bytes.extend_from_slice(b"{\"at\":\"2026-11-21T10:0");
    fs::write(&log, bytes).unwrap();
    store.note(Did::Opened, at(2), None).unwrap();
    let events = store.events().unwrap();
    let told: Vec<_> = events.lines.iter().map(|event| event.did).collect();
    assert_eq!((told, events.unreadable), (vec![Did::Opened, Did::Started], 1));
}

#[test]
fn a_long_log_keeps_its_newer_half() {
    let (_dir, path, store) = plain();
    let line = "{\"at\":\"2026-11-20T10:00:00Z\",\"did\":\"opened\"}\n";
    fs::write(path.join("events.log"), line.repeat(256 * 1024 / line.len())).unwrap();
    store.note(Did::Saved, at(0), None).unwrap();
    let events = store.events().unwrap();
    assert_eq!((events.lines[0].did, events.unreadable), (Did::Saved, 0));
    assert!((1000..4000).contains(&events.lines.len()), "{}", events.lines.len());
}

#[test]
fn every_file_is_listed_with_what_it_is() {
    let (_dir, path, mut store) = guarded();
    store.save_record(&bodies("x"), day(28), Mark::Kept).unwrap();
    store.save_draft(&bodies("x"), day(28)).unwrap();
    store.write_text("x", day(28)).unwrap();
    store.note(Did::Saved, at(0), None).unwrap();
    fs::create_dir(path.join("kopi")).unwrap();
    for (name, words) in
        [("note.odt", "mine"), ("records/.tidlig-inn-abc.tmp", "half"), ("profile.yaml", "x")]
    {
        fs::write(path.join(name), words).unwrap();
    }
    let listed = store.inventory().unwrap();
    let kinds: Vec<StoredKind> = listed.iter().map(|stored| stored.kind).collect();
    use StoredKind::*;
    assert_eq!(kinds, [Draft, Record, Text, Key, Key, Choice, Events, Profile, Leftover, Foreign, Foreign]);
    assert!(listed.iter().all(|stored| stored.written.is_some()));
    assert_eq!(listed.iter().filter(|stored| stored.bytes == 0).count(), 1);
    assert!(listed.iter().filter(|stored| stored.bytes == 0).all(|stored| stored.path.ends_with("kopi")));
}

#[test]
fn a_directory_that_went_away_is_told_and_nothing_is_sealed_to_a_lost_key() {
    let (_dir, path, mut store) = guarded();
    store.save_draft(&bodies("one"), day(28)).unwrap();
    let away = path.with_extension("away");
    fs::rename(&path, &away).unwrap();
    assert!(matches!(store.save_draft(&bodies("two"), day(28)), Err(StoreError::Removed { .. })));
    assert!(matches!(
        store.save_record(&bodies("two"), day(28), Mark::Kept),
        Err(StoreError::Removed { .. })
    ));
    assert!(!path.join("drafts").exists());
    fs::rename(&away, &path).unwrap();
    store.save_draft(&bodies("two"), day(28)).unwrap();
    only_file(&path.join("drafts"));
}

#[test]
fn another_store_in_its_place_or_a_lost_key_is_told_too() {
    let (_dir, path, mut store) = guarded();
    store.save_draft(&bodies("one"), day(28)).unwrap();
    let key = fs::read(path.join("identity.age")).unwrap();
    fs::remove_file(path.join("identity.age")).unwrap();
    let told = store.save_draft(&bodies("two"), day(28)).unwrap_err();
    assert!(told.to_string().contains("identity.age"), "{told}");
    fs::write(path.join("identity.age"), key).unwrap();
    let (_other, other, _) = plain();
    fs::copy(other.join("store.json"), path.join("store.json")).unwrap();
    assert!(matches!(store.save_draft(&bodies("two"), day(28)), Err(StoreError::Removed { .. })));
}

#[test]
fn a_log_that_cannot_be_written_says_so_and_stays_as_it_was() {
    let faults = Faults::default();
    let (_dir, path) = nowhere();
    let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
    store.set_up_without_passphrase().unwrap();
    store.note(Did::Started, at(0), None).unwrap();
    faults.fail(0, std::io::ErrorKind::StorageFull, false);
    assert!(matches!(store.note(Did::Opened, at(1), None), Err(StoreError::DiskFull { .. })));
    assert_eq!(store.events().unwrap().lines.len(), 1);
}
