//! Documents of one's own: kept whole or not at all, listed, deleted, and files to print or open.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use tidlig_inn::domain::id::Id;
use tidlig_inn::store::{DataDir, Folder, Keeping, Papers, RealDisk, Store, StoreError, StoredKind, Written};

use super::faulty::Faults;
use super::support::{guarded, nowhere, open, plain};

fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

fn files(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).into_iter().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn kept(store: &Store, folder: Folder) -> Vec<(String, String)> {
    let mut found: Vec<_> = store
        .documents(folder)
        .unwrap()
        .into_iter()
        .map(|document| (document.name.to_string(), String::from_utf8(document.bytes).unwrap()))
        .collect();
    found.sort();
    found
}

#[test]
fn a_document_comes_back_replaces_its_former_self_and_is_deleted() {
    let (_dir, path, mut store) = plain();
    store.keep_document(Folder::Training, &id("one"), b"1").unwrap();
    store.keep_document(Folder::Training, &id("two"), b"2").unwrap();
    store.keep_document(Folder::Plans, &id("one"), b"plan").unwrap();
    let again = store.keep_document(Folder::Training, &id("one"), b"1 again").unwrap();
    assert_eq!(again, path.join("training").join("one.json"));
    drop(store);
    let mut store = open(&path);
    let pair = |name: &str, words: &str| (name.to_owned(), words.to_owned());
    assert_eq!(kept(&store, Folder::Training), [pair("one", "1 again"), pair("two", "2")]);
    assert_eq!(kept(&store, Folder::Plans), [pair("one", "plan")]);
    store.delete_document(Folder::Training, &id("one")).unwrap();
    assert_eq!(kept(&store, Folder::Training), [pair("two", "2")]);
    assert_eq!(kept(&store, Folder::Plans), [pair("one", "plan")]);
    let gone = store.delete_document(Folder::Training, &id("one"));
    assert!(matches!(gone, Err(StoreError::NotFound { .. })));
}

#[test]
fn the_newest_is_listed_first() {
    let (_dir, path, mut store) = plain();
    let old = store.keep_document(Folder::Training, &id("a-old"), b"{}").unwrap();
    store.keep_document(Folder::Training, &id("b-new"), b"{}").unwrap();
    let before = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
    fs::File::options().write(true).open(&old).unwrap().set_modified(before).unwrap();
    let names: Vec<_> = store.documents(Folder::Training).unwrap().into_iter().map(|d| d.name).collect();
    assert_eq!(names, [id("b-new"), id("a-old")]);
    drop(path);
}

#[cfg(unix)]
#[test]
fn they_are_for_the_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let (_dir, path, mut store) = plain();
    let document = store.keep_document(Folder::Training, &id("one"), b"{}").unwrap();
    let out = store.write_out(&id("cards"), Written::Page, b"<p>").unwrap();
    let modes = [path.join("training"), document, path.join("out"), out].map(|path| mode(&path));
    assert_eq!(modes, [0o700, 0o600, 0o700, 0o600]);
}

#[test]
fn they_work_while_locked_where_nothing_is_kept_and_where_nothing_was_chosen() {
    let (_dir, _path, mut store) = guarded();
    store.keep_document(Folder::Training, &id("one"), b"{}").unwrap();
    assert_eq!((store.is_unlocked(), kept(&store, Folder::Training).len()), (false, 1));
    let (_dir, path) = nowhere();
    let mut store = open(&path);
    assert_eq!(kept(&store, Folder::Training), []);
    assert!(!path.exists(), "looking makes nothing");
    store.keep_document(Folder::Training, &id("one"), b"{}").unwrap();
    assert_eq!(store.keeping(), None);
    store.set_up_keep_nothing().unwrap();
    store.keep_document(Folder::Training, &id("two"), b"{}").unwrap();
    store.write_out(&id("dates"), Written::Calendar, b"x").unwrap();
    assert_eq!((store.keeping(), kept(&store, Folder::Training).len()), (Some(Keeping::Nothing), 2));
}

#[test]
fn while_another_program_holds_the_store_they_are_read_and_nothing_is_written() {
    let (_dir, path, mut first) = plain();
    first.keep_document(Folder::Training, &id("one"), b"{}").unwrap();
    let mut second = open(&path);
    let told = [
        second.keep_document(Folder::Training, &id("two"), b"{}").err(),
        second.delete_document(Folder::Training, &id("one")).err(),
        second.write_out(&id("cards"), Written::Page, b"x").err(),
    ];
    assert!(told.iter().all(|told| matches!(told, Some(StoreError::InUse { .. }))), "{told:?}");
    assert_eq!(kept(&second, Folder::Training).len(), 1);
    assert_eq!(files(&path.join("out")), [""; 0]);
}

#[test]
fn what_is_not_ours_is_neither_listed_nor_deleted() {
    let (_dir, path, mut store) = plain();
    store.keep_document(Folder::Training, &id("one"), b"{}").unwrap();
    store.write_out(&id("cards"), Written::Page, b"x").unwrap();
    for (dir, name) in [("training", "Mine.json"), ("training", "My one.txt"), ("out", "My letter.html")] {
        fs::write(path.join(dir).join(name), "mine").unwrap();
    }
    fs::write(path.join("training").join("large.json"), vec![b' '; (1 << 20) + 1]).unwrap();
    assert_eq!(kept(&store, Folder::Training).len(), 1);
    let of = |kind| {
        let all = store.inventory().unwrap();
        all.iter().filter(|stored| stored.kind == kind).count()
    };
    assert_eq!([of(StoredKind::Training), of(StoredKind::Out), of(StoredKind::Foreign)], [2, 1, 3]);
    store.delete_everything().unwrap();
    assert_eq!(files(&path.join("training")), ["Mine.json", "My one.txt"]);
    assert_eq!(files(&path.join("out")), ["My letter.html"]);
}

#[test]
fn what_is_written_out_about_invented_people_lies_with_training_and_goes_with_it() {
    let (_dir, path, mut store) = plain();
    let demo = store.write_demo(&id("cards"), Written::Page, b"DEMO").unwrap();
    assert_eq!(demo, path.join("training").join("cards.html"));
    assert!(kept(&store, Folder::Training).is_empty(), "it is no kept play");
    let stored = store.inventory().unwrap();
    let kind = stored.iter().find(|stored| stored.path == demo).map(|stored| stored.kind);
    assert_eq!(kind, Some(StoredKind::Training));
    store.delete_everything().unwrap();
    assert_eq!(files(&path.join("training")), [""; 0]);
}

#[test]
fn deleting_everything_takes_them_along_and_a_backup_leaves_them() {
    let (dir, path, mut store) = guarded();
    store.keep_document(Folder::Training, &id("one"), b"{}").unwrap();
    store.keep_document(Folder::Plans, &id("one"), b"{}").unwrap();
    store.write_out(&id("dates"), Written::Calendar, b"x").unwrap();
    let copy = dir.path().join("copy");
    store.back_up(&copy).unwrap();
    assert!(files(&copy).iter().all(|name| !["training", "plans", "out"].contains(&name.as_str())));
    store.delete_everything().unwrap();
    for folder in ["training", "plans", "out"] {
        assert_eq!(files(&path.join(folder)), [""; 0], "{folder}");
    }
}

#[test]
fn papers_keep_list_delete_and_write_out_without_touching_or_making_anything_of_a_store() {
    let (_dir, path, mut store) = plain();
    store.keep_document(Folder::Plans, &id("from-store"), b"{}").unwrap();
    let before = files(&path);
    let papers = Papers::new(DataDir::at(&path), Box::new(RealDisk));
    // The store is open beside them, as while a course is run in another window.
    papers.keep_document(Folder::Plans, &id("course-a"), b"{}").unwrap();
    papers.keep_document(Folder::Training, &id("course-room"), b"{}").unwrap();
    let notes = papers.keep_notes("nå").unwrap();
    assert_eq!((notes.clone(), papers.notes().as_deref()), (papers.notes_path(), Some("nå")));
    let demo = papers.write_demo(&id("course-module"), Written::Page, b"DEMO").unwrap();
    assert_eq!(demo, path.join("training").join("course-module.html"));
    papers.write_out(&id("plan"), Written::Page, b"x").unwrap();
    assert_eq!(papers.documents(Folder::Plans).unwrap().len(), 2);
    papers.delete_document(Folder::Plans, &id("course-a")).unwrap();
    let mut after = files(&path);
    after.retain(|name| !["training", "out"].contains(&name.as_str()));
    assert_eq!(after, before);
    let stored = store.inventory().unwrap();
    let kind = stored.iter().find(|stored| stored.path == notes).map(|stored| stored.kind);
    assert_eq!(kind, Some(StoredKind::Training), "nothing lies there that its user does not know of");
    store.delete_everything().unwrap();
    assert!(!notes.exists());
}

#[test]
fn papers_alone_make_no_lock_and_take_away_what_a_kill_left_half_written() {
    let (_dir, path) = nowhere();
    let papers = || Papers::new(DataDir::at(&path), Box::new(RealDisk));
    papers().keep_document(Folder::Training, &id("course-room"), b"{}").unwrap();
    assert_eq!(files(&path), ["training"]);
    fs::write(path.join("training").join(".tidlig-inn-abc123.tmp"), "half").unwrap();
    papers().keep_document(Folder::Training, &id("course-room"), b"{}").unwrap();
    assert_eq!(files(&path.join("training")), ["course-room.json"]);
}

#[test]
fn what_a_killed_program_left_half_written_goes_at_the_next_save() {
    let (_dir, path, mut store) = plain();
    store.keep_document(Folder::Training, &id("one"), b"{}").unwrap();
    store.write_out(&id("dates"), Written::Calendar, b"x").unwrap();
    drop(store);
    for folder in ["training", "out"] {
        fs::write(path.join(folder).join(".tidlig-inn-abc123.tmp"), "half").unwrap();
    }
    open(&path).keep_document(Folder::Plans, &id("one"), b"{}").unwrap();
    assert_eq!((files(&path.join("training")).len(), files(&path.join("out")).len()), (1, 1));
}

#[test]
fn whatever_step_fails_the_former_document_is_there_whole_and_the_next_try_goes_through() {
    for kind in [ErrorKind::StorageFull, ErrorKind::ReadOnlyFilesystem, ErrorKind::Other] {
        for step in 0..5 {
            let (faults, (_dir, path)) = (Faults::default(), nowhere());
            let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
            store.keep_document(Folder::Training, &id("one"), b"old").unwrap();
            faults.fail(step, kind, true);
            let told = store.keep_document(Folder::Training, &id("one"), b"new").unwrap_err();
            let fits = match kind {
                ErrorKind::StorageFull => matches!(told, StoreError::DiskFull { .. }),
                ErrorKind::ReadOnlyFilesystem => matches!(told, StoreError::NoAccess { .. }),
                _ => matches!(told, StoreError::Io { .. }),
            };
            assert!(fits, "step {step}: {told:?}");
            // At the last step it is in its place; only the name's durability was not confirmed.
            let words = if step == 4 { "new" } else { "old" };
            assert_eq!(kept(&store, Folder::Training), [("one".to_owned(), words.to_owned())], "{step}");
            assert_eq!(files(&path.join("training")), ["one.json"], "{step}");
            faults.clear();
            store.keep_document(Folder::Training, &id("one"), b"new").unwrap();
            assert_eq!(faults.steps(), ["create", "write", "sync", "rename", "sync-dir"]);
        }
    }
}

#[test]
fn a_file_written_out_has_the_name_it_is_given_and_never_another_ones_place() {
    let (_dir, path, mut store) = plain();
    let names = |bytes: &[u8], store: &mut Store| {
        let written = store.write_out(&id("cards"), Written::Page, bytes).unwrap();
        assert_eq!(fs::read(&written).unwrap(), bytes);
        written.file_name().unwrap().to_str().unwrap().to_owned()
    };
    assert_eq!(names(b"one", &mut store), "cards.html");
    assert_eq!(names(b"two", &mut store), "cards-2.html");
    assert_eq!(names(b"one", &mut store), "cards.html", "what lies there already is not written again");
    assert_eq!(names(b"two", &mut store), "cards-2.html");
    assert_eq!(names(b"three", &mut store), "cards-3.html");
    assert_eq!(files(&path.join("out")).len(), 3);
    let endings = [Written::Calendar, Written::Text, Written::Table].map(|what| {
        let written = store.write_out(&id("x"), what, b"x").unwrap();
        written.extension().unwrap().to_str().unwrap().to_owned()
    });
    assert_eq!(endings, ["ics", "txt", "csv"]);
}

#[test]
fn whatever_step_fails_no_file_is_written_out_and_the_next_try_goes_through() {
    for kind in [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::Other] {
        for step in 0..8 {
            let (faults, (_dir, path)) = (Faults::default(), nowhere());
            let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
            faults.fail(step, kind, false);
            store.write_out(&id("dates"), Written::Calendar, b"x").unwrap_err();
            assert_eq!(files(&path.join("out")), [""; 0], "{kind:?}, step {step}");
            store.write_out(&id("dates"), Written::Calendar, b"x").unwrap();
            assert_eq!(files(&path.join("out")), ["dates.ics"]);
        }
    }
}

#[test]
fn the_effects_of_a_session_keep_list_and_delete_plays_and_say_where_they_lie() {
    use tidlig_inn::content::Library;
    use tidlig_inn::content::source::Tree;
    use tidlig_inn::domain::rehearsal::play::{Difficulty, Play, Setup};
    use tidlig_inn::session::{Clock, Effect, Outcome, Session, training};

    let (_dir, path) = nowhere();
    let library = Library::open(Tree::embedded(), None);
    let scenario = library.rehearsal(&id("he-comes-in-too")).unwrap().unwrap();
    let mut session = Session::new(library, Some(open(&path)), Clock::System);
    let mut play = Play::new(&scenario, Setup { seed: 7, difficulty: Difficulty::Calm });
    let choice = scenario.offered(&play.stand(&scenario)).next().unwrap().id.clone();
    play.choose(&scenario, &choice, true).unwrap();
    let name = training::name(&scenario, session.now());
    assert!(name.as_str().starts_with("he-comes-in-too-20"), "{name}");
    let outcome = session.run(training::keep(&scenario, &play, name.clone()));
    let Outcome::DocumentKept(lies) = outcome else { panic!("{outcome:?}") };
    assert_eq!(lies, path.join("training").join(format!("{name}.json")));
    // What is no play, and what a later version wrote, is passed over.
    for (name, words) in [("other", "{}"), ("broken", "{"), ("later", r#"{"format": 2, "play": {}}"#)] {
        let (folder, bytes) = (Folder::Training, words.as_bytes().to_vec());
        session.run(Effect::KeepDocument { folder, name: id(name), bytes });
    }
    let outcome = session.run(Effect::ListDocuments(Folder::Training));
    let Outcome::Documents(Folder::Training, documents) = outcome else { panic!("{outcome:?}") };
    assert_eq!(documents.len(), 4);
    let plays = training::plays(documents);
    assert_eq!((plays.len(), &plays[0].name), (1, &name));
    assert_eq!(Play::resumed(&scenario, &plays[0].kept), (play, true));
    let deleted = session.run(Effect::DeleteDocument { folder: Folder::Training, name });
    assert!(matches!(deleted, Outcome::Done) && !lies.exists(), "{deleted:?}");
    let bytes = b"x".to_vec();
    let outcome = session.run(Effect::WriteOut { name: id("dates"), what: Written::Calendar, bytes });
    let Outcome::WrittenOut(lies) = outcome else { panic!("{outcome:?}") };
    assert_eq!(lies, path.join("out").join("dates.ics"));
}
