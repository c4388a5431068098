//! Nothing real is reached from a course or left behind by it, whatever keys are pressed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tempfile::TempDir;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::session::Effect;
use tidlig_inn::tui::{Input, Key, Look, Screen};

use super::face::{Disk, Face, PASS, WORDS, library_at};
use super::states::{FIRST, to_gate};

/// Every file of a directory, with what is in it.
fn files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let short = path.strip_prefix(root).unwrap().to_owned();
                found.insert(short, fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// A data directory with a finished visit, an unfinished one, settings and a log.
fn with_visits(disk: Disk) -> TempDir {
    let mut face = Face::new(disk);
    face.press(&format!("{} 4 Enter l", to_gate()));
    face.press("Enter Esc").press(&format!("{FIRST} 4 Enter 1 Esc"));
    let place = face.end();
    let there = files(place.path());
    let lies = |folder: &str| there.keys().any(|path| path.starts_with(folder));
    assert!(lies("records") && lies("drafts"), "{:?}", there.keys());
    place
}

/// Where a course may write.
fn is_its_own(path: &Path) -> bool {
    ["training", "plans"].iter().any(|folder| path.starts_with(folder))
}

const KEYS: [Key; 16] = [
    Key::Enter,
    Key::Backspace,
    Key::Esc,
    Key::Tab,
    Key::Up,
    Key::Down,
    Key::Left,
    Key::Right,
    Key::PageUp,
    Key::PageDown,
    Key::Char(' '),
    Key::Char('.'),
    Key::F(9),
    Key::F(12),
    Key::Ctrl('l'),
    Key::Ctrl('d'),
];

fn any_key() -> impl Strategy<Value = Key> {
    let letter =
        prop::sample::select("abcdefghijklmnopqrstuvwxyzæøå0123456789?+-".chars().collect::<Vec<_>>());
    prop_oneof![2 => prop::sample::select(KEYS.to_vec()), 3 => letter.prop_map(Key::Char)]
}

/// What is being done is about nobody, and what leaves says that everybody is invented.
fn assert_harmless(effect: &Effect) {
    assert!(effect.is_about_nobody(), "{effect:?}");
    match effect {
        Effect::WriteOut { .. } => panic!("among files about a workplace"),
        Effect::WriteDemo { bytes, .. } => assert!(String::from_utf8_lossy(bytes).contains("DEMO")),
        Effect::Copy(words) | Effect::KeepNotes(words) => assert!(words.contains("DEMO"), "{words}"),
        _ => {}
    }
}

/// Ways into a course that is alone in the program: its lists, a view, a visit taken over, its summary, a rehearsal.
const STARTS: [&str; 6] = [
    "",
    "Enter 'a Enter Enter",
    "Enter 'a Enter Down Enter Space Space Space Space Space Space l",
    "Enter 'a Enter Down Enter Space Space Space Space Space Space l o Enter u",
    "Enter 'a Enter Down Down Down Down Enter Space l Enter Enter Enter 7 Space",
    "Enter 'a Enter Down Down Down Down Down Down Down Enter l",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_in_a_course_reach_a_visit_or_leave_one_behind(
        start in prop::sample::select(STARTS.to_vec()),
        keys in prop::collection::vec(any_key(), 1..60),
    ) {
        let place = with_visits_once();
        let before = files(place.path());
        let mut face = Face::course_on(library_at(None), place, Lang::Nb, Look::Colour);
        face.press(start);
        for pressed in keys {
            face.input(&Input::Key(pressed));
            for effect in face.app.effects() {
                assert_harmless(effect);
            }
            let is_in = matches!(face.app.screen(), Screen::Course(_)) || face.app.is_covered();
            prop_assert!(is_in || face.app.is_over());
            if face.app.is_over() {
                break;
            }
        }
        face.done.iter().for_each(assert_harmless);
        let after = files(face.place.as_ref().unwrap().path());
        for (path, bytes) in &before {
            prop_assert_eq!(after.get(path), Some(bytes), "{:?}", path);
        }
        for path in after.keys().filter(|path| !before.contains_key(*path)) {
            prop_assert!(is_its_own(path), "{:?} was left behind", path);
        }
    }
}

/// The same directory each time, copied: making it takes a while.
fn with_visits_once() -> TempDir {
    static MADE: std::sync::LazyLock<TempDir> = std::sync::LazyLock::new(|| with_visits(Disk::Open));
    let copy = tempfile::tempdir().unwrap();
    for (path, bytes) in files(MADE.path()) {
        let to = copy.path().join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
    copy
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn opened_from_the_first_screen_beside_a_real_store_no_keys_in_it_ask_for_anything_real(
        start in prop::sample::select(STARTS.to_vec()),
        keys in prop::collection::vec(any_key(), 1..40),
    ) {
        let mut face = Face::at(with_visits_once(), Lang::Nb);
        face.press("u").press(start);
        prop_assert!(matches!(face.app.screen(), Screen::Course(_)));
        face.done.clear();
        for pressed in keys {
            face.input(&Input::Key(pressed));
            if !face.app.is_in_course() && !face.app.is_hidden() {
                break;
            }
            face.app.effects().for_each(assert_harmless);
        }
        face.done.iter().for_each(assert_harmless);
    }
}

#[test]
fn a_store_that_was_unlocked_is_locked_as_a_course_opens() {
    let mut face = Face::new(Disk::Locked);
    face.press("l").press(&format!("'{}", PASS.replace(' ', "_"))).press("Enter Esc u");
    face.must_show(WORDS.course.band);
    assert!(face.done.contains(&Effect::Lock), "{:?}", super::face::names(&face.done));
}

#[test]
fn a_course_alone_makes_no_key_no_choice_and_no_log() {
    let place = tempfile::tempdir().unwrap();
    let mut face = Face::course_on(library_at(None), place, Lang::Nb, Look::Colour);
    face.press("Enter 'a Enter Enter Space Space n h");
    let there = files(face.place.as_ref().unwrap().path());
    assert!(there.len() >= 4 && there.keys().all(|path| is_its_own(path)), "{:?}", there.keys());
}

#[test]
fn texts_of_a_visit_taken_over_say_that_she_is_invented() {
    let mut face = Face::course();
    face.press(STARTS[2]).press("o Enter u");
    face.done.clear();
    face.press("c f j");
    let out = |effect: &&Effect| matches!(effect, Effect::Copy(_) | Effect::WriteDemo { .. });
    assert!(face.done.iter().any(|effect| out(&effect)), "{:?}", super::face::names(&face.done));
    face.done.iter().for_each(assert_harmless);
}
