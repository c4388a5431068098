//! What plain lines say of what is kept: how long, who else can open it, and what goes tonight.

use std::fs;

use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::session::{Clock, Effect, Outcome, Secret, Session, keep_days};
use tidlig_inn::store::{DataDir, Did, RealDisk, Store};
use tidlig_inn::text::{Text, fill};

use super::{GATE, PASSPHRASE, PLAN, TWEAK, assert_in_order, heard, open_session, order, session};

const WORDS: Text = Text::of(Lang::Nb);
/// An invented municipality's public key.
const KEY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

/// A session behind a passphrase where a municipality has given a key.
fn shared(path: &std::path::Path, more: &str) -> Session {
    let mut library = Library::open(Tree::embedded(), None);
    let profile = format!(
        "format: 1\nkind: municipality\nid: municipality\nversion: 1.0.0\nname: \"Vesle\"\nrecovery-key: {KEY}\n{more}"
    );
    library.lay_profile(Tree::of(&[("profile.yaml", &profile)]));
    let store = Store::open(DataDir::at(path), Box::new(RealDisk)).unwrap().cheaply_guarded();
    let mut session = Session::new(library, Some(store), Clock::System);
    let kept = session.run(Effect::KeepLocked(Secret::from(PASSPHRASE.to_owned())));
    assert!(matches!(kept, Outcome::Kept), "{kept:?}");
    session
}

#[test]
fn who_else_can_open_it_is_told_on_the_first_page_and_again_as_the_private_part_opens() {
    for (more, first, all) in [
        ("", WORDS.stored.recovery, false),
        ("recovery-opens-private: true\n", WORDS.stored.recovery_all, true),
    ] {
        let place = tempfile::tempdir().unwrap();
        let mut session = shared(&place.path().join("data"), more);
        let said = [&[""], &TWEAK[..], &["1"]].concat();
        let heard = heard(&mut session, &order(&["tweak", "inquiry"]), &said);
        let heard = heard.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_in_order(&heard, &[first, GATE]);
        let (before, after) = heard.split_once(GATE).unwrap();
        assert!(!before.contains(WORDS.stored.recovery_private));
        assert_eq!(after.contains(WORDS.stored.recovery_private), all, "{after}");
    }
}

#[test]
fn leaving_and_saving_say_how_long_it_is_kept() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let mut session = open_session(&path);
    let day = session.now().day_after(keep_days(session.library().profile())).format("%d.%m.%Y").to_string();
    let left = heard(&mut session, &order(&["tweak"]), &["", "", "", "1", "q"]);
    assert!(left.contains(&format!("Det slettes av seg selv etter {day}.")), "{left}");
    session.run(Effect::DiscardDraft);
    let said = [&[""], &TWEAK[..], &PLAN[..], &["l"]].concat();
    let saved = heard(&mut session, &order(&["tweak"]), &said);
    assert!(saved.contains(&day), "{saved}");
}

#[test]
fn what_goes_tonight_is_said_at_the_start_and_is_announced_by_it() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let said = [&[""], &TWEAK[..], &PLAN[..], &["l"]].concat();
    heard(&mut open_session(&path), &order(&["tweak"]), &said);
    let file = fs::read_dir(path.join("records")).unwrap().next().unwrap().unwrap().path();
    fs::rename(&file, file.with_file_name("2026-01-15-0123456789abcdef.age")).unwrap();
    let mut session = session(&path);
    let start = heard(&mut session, &order(&["tweak"]), &["q"]);
    let start = start.split_whitespace().collect::<Vec<_>>().join(" ");
    let closing = fill(WORDS.home.closing, &["1"]);
    assert!(start.contains(&format!("{closing} {}", WORDS.home.closing_list)), "{start}");
    assert_eq!(session.closing(), 1);
    drop(session);
    let name = fs::read_dir(path.join("records")).unwrap().next().unwrap().unwrap().file_name();
    assert!(name.to_str().unwrap().ends_with("-0123456789abcdef-announced.age"), "{name:?}");
    let events = Store::open(DataDir::at(&path), Box::new(RealDisk)).unwrap().events().unwrap();
    assert_eq!(events.lines.iter().filter(|event| event.did == Did::Started).count(), 3, "{events:?}");
}
