//! What is kept: seen and dealt with while locked, gone through at midnight, noted without a word about what it was.

use std::fs;
use std::path::{Path, PathBuf};

use insta::assert_snapshot;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::session::Effect;
use tidlig_inn::store::{Bodies, DataDir, Did, Event, Mark, RealDisk, Store, Violence, Zeroizing};
use tidlig_inn::text::{Text, fill};
use tidlig_inn::tui::{Input, Screen};

use super::face::{Disk, Face, PASS, WORDS, key, names};
use super::shots::picture;
use super::states::{FIRST, pass, saved, to_gate, to_plan};

/// An invented municipality's public key.
const KEY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

fn place(face: &Face) -> &Path {
    face.place.as_ref().unwrap().path()
}

fn record(path: &Path) -> PathBuf {
    let mut found = fs::read_dir(path.join("records")).unwrap();
    let file = found.next().unwrap().unwrap().path();
    assert!(found.next().is_none());
    file
}

fn name(face: &Face) -> String {
    record(place(face)).file_name().unwrap().to_str().unwrap().to_owned()
}

/// The program with one visit kept, started again.
fn one_kept(disk: Disk) -> Face {
    let mut face = Face::new(disk);
    face.walk(&saved());
    face.again()
}

fn events(path: &Path) -> Vec<Event> {
    let mut lines = Store::open(DataDir::at(path), Box::new(RealDisk)).unwrap().events().unwrap().lines;
    lines.reverse();
    lines
}

fn verbs(path: &Path) -> Vec<Did> {
    events(path).iter().map(|event| event.did).collect()
}

fn profile(more: &str) -> String {
    format!(
        "format: 1\nkind: municipality\nid: municipality\nversion: 1.0.0\nname: \"Vesle\"\nrecovery-key: {KEY}\n{more}"
    )
}

#[test]
fn behind_a_passphrase_the_list_is_seen_marked_and_deleted_from_without_it() {
    let mut face = one_kept(Disk::Locked);
    let random = name(&face)[11..19].to_owned();
    face.press("l");
    face.must_show(&random);
    face.must_show("slettes om 7 døgn");
    face.press("f n");
    assert_eq!(names(&face.done), ["ListRecords"], "no is no");
    face.press("f j");
    face.must_show(WORDS.records.marked);
    face.must_show(WORDS.stored.honest);
    assert!(name(&face).ends_with("-transferred.age") && name(&face).starts_with("2026-01-15-"));
    face.press("f");
    face.must_show(&fill(WORDS.records.unmarked, &["22.01.2026"]));
    assert!(name(&face).starts_with("2026-01-22-") && !name(&face).contains("transferred"));
    face.press("x Enter");
    assert_eq!(face.files("records"), 1, "Enter deletes nothing");
    face.press("x j");
    face.must_show(&format!("{} {}", WORDS.records.deleted, WORDS.stored.honest));
    face.must_show(WORDS.records.none);
    assert_eq!(face.files("records"), 0);
    assert!(!names(&face.done).contains(&"Unlock".to_owned()));
}

#[test]
fn a_record_asks_for_the_passphrase_when_it_is_opened_and_its_private_part_each_time() {
    let mut face = Face::new(Disk::Locked);
    face.walk(&format!("{} Enter 1 l Enter", to_plan()));
    assert_eq!(face.files("records"), 1, "{}", face.text());
    let mut face = face.again();
    face.press("l Enter 'feil Enter");
    face.must_show(WORDS.store.wrong_passphrase);
    face.press(&format!("{} Enter", pass()));
    assert_eq!(names(&face.done), ["ListRecords", "Unlock", "Unlock", "OpenRecord"]);
    face.must_show("Notat fra samtale");
    face.press(&format!("e {} Enter", pass()));
    face.must_show("Utrygg hjemme");
    face.press("Esc Enter");
    face.press("PageDown PageDown PageDown");
    assert!(!face.shows("Utrygg hjemme"), "{}", face.text());
    face.press("e");
    face.must_show(WORDS.keeping.unlock_private);
}

#[test]
fn one_that_is_open_is_marked_and_deleted_there() {
    let mut face = one_kept(Disk::Open);
    face.press("l Enter f j");
    face.must_show("(slettes i natt, ført i journalen)");
    face.press("f");
    face.must_show("(slettes om 7 døgn, ikke merket som ført i journalen)");
    face.press("x j");
    face.must_show(WORDS.records.none);
    assert_eq!(face.files("records"), 0);
}

#[test]
fn one_that_is_damaged_cut_foreign_or_newer_has_its_own_sentence_and_the_others_open() {
    let stranger = one_kept(Disk::Open);
    let foreign = fs::read(record(place(&stranger))).unwrap();
    let disk = one_kept(Disk::Open).end();
    let whole = record(disk.path());
    let mut flipped = fs::read(&whole).unwrap();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let named = |n: u32| whole.with_file_name(format!("2026-01-{}-000000000000000{n}.age", 22 + n));
    fs::write(named(1), &flipped).unwrap();
    fs::write(named(2), &fs::read(&whole).unwrap()[..2000]).unwrap();
    fs::write(named(3), foreign).unwrap();
    let mut store = Store::open(DataDir::at(disk.path()), Box::new(RealDisk)).unwrap();
    let main = Zeroizing::new(b"{\"format\":99}".to_vec());
    let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 26).unwrap();
    store.save_record(&Bodies { main, violence: Violence::Nothing }, day, Mark::Kept).unwrap();
    drop(store);
    let mut face = Face::at(disk, Lang::Nb);
    face.resize(120, 40);
    face.press("l");
    for words in ["skadet", "slutten mangler", "annen nøkkel", "nyere versjon"] {
        face.press("Down Enter");
        face.must_show(words);
        face.must_show("> ");
    }
    face.press("Up Up Up Up Enter");
    face.must_show("Notat fra samtale");
    assert_eq!(face.files("records"), 5);
}

#[test]
fn beside_another_program_marking_and_deleting_say_so_and_change_nothing() {
    let disk = one_kept(Disk::Open).end();
    let mut holds = Store::open(DataDir::at(disk.path()), Box::new(RealDisk)).unwrap();
    let file = record(disk.path());
    let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 22).unwrap();
    let id = holds.records().unwrap()[0].id.clone();
    holds.mark_record(&id, Mark::Kept, day).unwrap();
    let mut face = Face::at(disk, Lang::Nb);
    for keys in ["l f j", "x j", "Esc l Enter f j", "x j", "Esc Esc l a x j"] {
        face.press(keys);
        face.must_show(WORDS.store.read_only);
        assert!(file.exists(), "{keys}");
    }
}

#[test]
fn deleting_all_lets_go_of_the_visit_that_waits_and_nothing_is_kept_again() {
    let mut face = Face::new(Disk::Open);
    face.walk(&saved());
    face.walk(&format!("{FIRST} 4 Enter 1 n 'halvt Esc Esc l a x"));
    face.must_show(WORDS.stored.delete_all_sure);
    assert_eq!((face.files("drafts"), face.files("records")), (1, 1));
    face.press("j");
    face.must_show(WORDS.stored.deleted_all);
    face.must_show(WORDS.stored.honest_open);
    face.press("F12 F12");
    assert!(!face.shows(WORDS.home.waiting), "{}", face.text());
    face.press("Ctrl-Q");
    assert_eq!((face.files("drafts"), face.files("records")), (0, 0));
    assert!(!place(&face).join("identity.txt").exists() && !place(&face).join("store.json").exists());
    let mut face = face.again();
    face.press("n");
    face.must_show(WORDS.keeping.title);
    let disk = face.end();
    assert_eq!(verbs(disk.path()), [Did::Started, Did::Saved, Did::DeletedAll], "the log stays");
}

#[test]
fn deleting_all_leaves_an_invented_visit_that_waits() {
    let mut face = one_kept(Disk::Open);
    face.press("e Enter Enter Enter 4 Enter Esc l a x j Esc Esc");
    face.must_show(WORDS.home.waiting_practice);
    face.press("f");
    assert!(face.visit().is_practice());
}

#[test]
fn the_list_of_all_that_lies_here_names_the_folder_each_file_and_who_can_open_it() {
    let disk = one_kept(Disk::Locked).end();
    fs::write(disk.path().join("profile.yaml"), profile("")).unwrap();
    fs::write(disk.path().join("feriebilde.jpg"), "x").unwrap();
    let shown = disk.path().display().to_string();
    let mut face = Face::at(disk, Lang::Nb);
    face.resize(120, 60);
    face.press("i l");
    let words = WORDS.stored;
    face.must_show(&shown);
    for what in [words.record, words.key_wrapped, words.choice, words.events, words.profile, words.foreign] {
        face.must_show(what);
    }
    for sentence in [words.who_passphrase, words.who_municipality, words.honest] {
        face.must_show(sentence);
    }
    face.must_show(&format!("records/{}", name(&face)));
    face.press("Esc");
    face.must_show(WORDS.settings.title);
}

#[test]
fn the_log_shows_what_happened_newest_first_and_what_cannot_be_read() {
    let disk = one_kept(Disk::Open).end();
    let random = record(disk.path()).file_name().unwrap().to_str().unwrap()[11..27].to_owned();
    let log = disk.path().join("events.log");
    let text = fs::read_to_string(&log).unwrap();
    fs::write(&log, format!("{text}{{\"at\":\"2026-\n")).unwrap();
    let mut face = Face::at(disk, Lang::Nb);
    face.press("l Enter Esc a h");
    let shown = face.words();
    let at = |words: &str| shown.find(words).unwrap_or_else(|| panic!("{words} in\n{shown}"));
    let opened = at(&format!("{} {random}", WORDS.stored.did_opened));
    let kept = at(&format!("{} {random}", WORDS.stored.did_saved));
    assert!(opened < kept, "newest first");
    face.must_show(&fill(WORDS.stored.log_unreadable, &["1"]));
    face.press("Esc");
    face.must_show(WORDS.stored.lead);
}

#[test]
fn a_new_passphrase_opens_what_was_kept_before_and_the_old_one_does_not() {
    let mut face = one_kept(Disk::Locked);
    face.press(&format!("i p 'feil Enter {} Enter {} Enter", pass(), pass()));
    face.must_show(WORDS.store.wrong_passphrase);
    face.press(&format!("{} Enter 'grønn_skog Enter 'grønn_skog Enter", pass()));
    face.must_show(WORDS.stored.passphrase_changed);
    let shown = face.words();
    assert!(!shown.contains("grønn") && !shown.contains(PASS));
    let mut face = face.again();
    face.press(&format!("l Enter {} Enter", pass()));
    face.must_show(WORDS.store.wrong_passphrase);
    face.press("'grønn_skog Enter");
    face.must_show("Notat fra samtale");
}

#[test]
fn a_store_without_a_passphrase_gets_one_and_is_told_what_it_does_not_reach() {
    let mut face = one_kept(Disk::Open);
    face.press(&format!("l a p {} Enter {} Enter", pass(), pass()));
    face.must_show(WORDS.stored.passphrase_added);
    face.press("Enter");
    face.must_show(WORDS.stored.title);
    let mut face = face.again();
    face.press("l Enter");
    face.must_show(WORDS.keeping.unlock);
}

#[test]
fn hiding_forgets_a_passphrase_half_typed() {
    for keys in ["i p 'gammel", "l Enter 'gammel"] {
        let mut face = one_kept(Disk::Locked);
        face.press(keys);
        face.input_and_one_frame(&Input::Key(key("F12")));
        assert!(matches!(face.app.screen(), Screen::Home(_)), "{keys}");
    }
    let mut face = one_kept(Disk::Open);
    face.press(&format!("i p {} Enter 'blå F12 F12 i p", pass()));
    face.must_show(&fill(WORDS.keeping.shown_as, &["0"]));
    face.must_show(WORDS.keeping.type_new);
}

#[test]
fn where_nothing_was_chosen_a_passphrase_begins_with_that_choice() {
    let mut face = Face::new(Disk::Fresh);
    face.press("i p");
    face.must_show(WORDS.keeping.title);
}

/// A visit kept on its last day.
fn closing(disk: Disk) -> Face {
    let disk = one_kept(disk).end();
    let file = record(disk.path());
    fs::rename(&file, file.with_file_name("2026-01-15-0123456789abcdef.age")).unwrap();
    Face::at(disk, Lang::Nb)
}

#[test]
fn home_says_what_goes_tonight_until_it_is_dealt_with() {
    let mut face = closing(Disk::Open);
    face.must_show(&fill(WORDS.home.closing, &["1"]));
    assert_snapshot!("home-closing-nb", picture(&mut face));
    let mut face = Face::at(face.end(), Lang::En);
    assert_snapshot!("home-closing-en", picture(&mut face));
    face.press("l f j Esc");
    assert!(!face.shows(&fill(Text::of(Lang::En).home.closing, &["1"])), "{}", face.text());
}

#[test]
fn what_nobody_saw_announced_stays_and_what_was_goes_at_the_next_midnight() {
    let mut face = closing(Disk::Open);
    face.press("F12");
    for _ in 0..3 {
        face.next_day();
        assert_eq!(name(&face), "2026-01-15-0123456789abcdef.age", "nobody could see it");
    }
    face.press("F12");
    face.must_show(&fill(WORDS.home.closing, &["1"]));
    assert_eq!(name(&face), "2026-01-18-0123456789abcdef-announced.age");
    face.next_day();
    assert_eq!(face.files("records"), 0);
    face.must_show(&fill(WORDS.home.expired, &["1"]));
    assert!(!face.shows(&fill(WORDS.home.closing, &["1"])));
    let disk = face.end();
    assert_eq!(verbs(disk.path()).last(), Some(&Did::Deleted));
}

#[test]
fn what_is_in_the_journal_goes_at_midnight_also_while_everything_is_hidden() {
    let mut face = one_kept(Disk::Locked);
    face.press("l f j Esc F12");
    face.next_day();
    assert_eq!(face.files("records"), 0);
    assert!(face.app.is_hidden());
}

#[test]
fn a_folder_that_is_copied_elsewhere_is_said_on_home_and_before_anything_is_chosen() {
    let disk = tempfile::Builder::new().prefix("OneDrive - ").tempdir().unwrap();
    let mut face = Face::at(disk, Lang::Nb);
    let words = fill(WORDS.stored.synced, &["OneDrive"]);
    assert!(!face.shows(&words), "looked at only once the first frame stands there");
    face.input(&Input::Tick);
    face.must_show(&words);
    assert_snapshot!("home-synced-nb", picture(&mut face));
    face.resize(80, 30);
    face.press("n");
    face.must_show(&words);
    face.press("Esc l a");
    face.must_show(&words);
    assert!(!Face::new(Disk::Open).shows("OneDrive"));
}

#[test]
fn who_else_can_open_it_is_told_before_the_first_question() {
    let disk = Face::new(Disk::Locked).end();
    let words = WORDS.stored;
    for (more, open, private) in
        [("", words.recovery, None), ("recovery-opens-private: true\n", words.recovery_all, Some(words))]
    {
        fs::write(disk.path().join("profile.yaml"), profile(more)).unwrap();
        let copy = tempfile::tempdir().unwrap();
        for file in fs::read_dir(disk.path()).unwrap().map(|file| file.unwrap().path()) {
            if file.is_file() {
                fs::copy(&file, copy.path().join(file.file_name().unwrap())).unwrap();
            }
        }
        let mut face = Face::at(copy, Lang::Nb);
        face.resize(80, 40);
        face.press("n 1 2 4 b");
        face.must_show(open);
        face.walk(&to_gate().replacen(FIRST, "Enter Enter Enter", 1));
        assert!(!face.shows(words.recovery_private), "not before they are alone");
        face.press("1");
        assert_eq!(face.shows(words.recovery_private), private.is_some(), "{}", face.text());
        face.press("1");
        assert_eq!(face.shows(words.recovery_private), private.is_some(), "{}", face.text());
        let mut practice = Face::at(face.end(), Lang::Nb);
        practice.press("e");
        assert!(!practice.shows(open));
    }
    let mut fresh = Face::new(Disk::Fresh);
    fs::write(place(&fresh).join("profile.yaml"), profile("")).unwrap();
    fresh = fresh.again();
    fresh.resize(80, 30);
    fresh.press("n");
    fresh.must_show(words.recovery);
}

#[test]
fn the_log_is_the_same_whether_or_not_anything_was_told_alone() {
    let log = |told: &str| {
        let mut face = Face::new(Disk::Locked);
        face.walk(&format!("{} {told}", to_gate()));
        assert_eq!(face.files("records"), 1, "{}", face.text());
        face.walk("Enter F12 F12");
        face.walk(&format!("{} Enter l Enter {} Enter e {} Enter Ctrl-Q", pass(), pass(), pass()));
        let disk = face.end();
        let file = record(disk.path());
        let size = fs::metadata(&file).unwrap().len();
        let random = file.file_name().unwrap().to_str().unwrap()[11..27].to_owned();
        let events = events(disk.path());
        let same = |event: Event| (event.at, event.did, event.record.map(|record| record == random));
        (events.into_iter().map(same).collect::<Vec<_>>(), size)
    };
    let with = to_plan().strip_prefix(&to_gate()).unwrap().to_owned() + " Enter 1 l";
    let without = "4 Enter l";
    let (with, without) = (log(&with), log(without));
    let did: Vec<Did> = with.0.iter().map(|(_, did, _)| *did).collect();
    assert_eq!(
        did,
        [Did::Started, Did::Saved, Did::Opened],
        "that the part sealed apart was opened stands nowhere"
    );
    assert_eq!(with, without);
}

#[test]
fn a_wrong_passphrase_is_noted_alike_wherever_it_was_typed() {
    let mut face = Face::new(Disk::Locked);
    face.walk(&saved());
    face.walk(&format!("{} 1 1 Enter Enter 1 Ctrl-Q", to_gate()));
    let mut face = face.again();
    face.walk(&format!("f {} Enter", pass()));
    let count = |face: &Face| {
        let log = fs::read_to_string(place(face).join("events.log")).unwrap();
        log.lines().filter(|line| line.ends_with("\"did\":\"failed-unlock\"}")).count()
    };
    face.walk("1 'feil Enter");
    assert_eq!(count(&face), 1, "at the gate");
    face.walk("F12 F12 'feil Enter");
    assert_eq!(count(&face), 2, "at the cover");
    face.walk(&format!("{} Enter l Enter 'feil Enter", pass()));
    assert_eq!(count(&face), 3, "at the records");
    face.walk("Esc Esc i p 'feil Enter 'grønnskog Enter 'grønnskog Enter");
    assert_eq!(count(&face), 4, "at a new passphrase");
    let disk = face.end();
    assert_eq!(verbs(disk.path()).into_iter().filter(|did| *did == Did::FailedUnlock).count(), 4);
}

#[test]
fn a_copied_text_is_noted_and_one_of_practice_is_not() {
    let mut face = Face::new(Disk::Open);
    face.press(&to_gate()).press("4 Enter u Right c");
    assert!(face.done.iter().any(|effect| matches!(effect, Effect::Copy(_))));
    let disk = face.end();
    assert_eq!(verbs(disk.path()), [Did::Started, Did::Exported]);
    let mut practice = Face::at(disk, Lang::Nb);
    practice.press("x j e o Enter u Right c");
    assert!(practice.done.iter().any(|effect| matches!(effect, Effect::Copy(_))), "{}", practice.text());
    let disk = practice.end();
    assert_eq!(verbs(disk.path()).into_iter().filter(|did| *did == Did::Exported).count(), 1);
}
