//! The municipality's profile: filled in, saved, refused, and in use at once.

use std::fs;

use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::municipality::Profile;
use tidlig_inn::session::{Effect, Outcome, Session, wording};
use tidlig_inn::store::{DataDir, RealDisk, Store};
use tidlig_inn::text::Text;
use tidlig_inn::tui::{App, Input, Look};

use super::face::{Disk, Face, WORDS, clock, library, library_at, names};
use super::states::{ANSWERS, FIRST, MOVED_TOO_FAR, SAVED_PROFILE, to_gate};

fn file(face: &Face) -> Option<String> {
    fs::read_to_string(face.place.as_ref().unwrap().path().join("profile.yaml")).ok()
}

/// The sample form's upper band moved from 3 to 4 of 7, saved.
fn moved() -> String {
    format!("{} l Esc Esc Esc", MOVED_TOO_FAR.replace("'99", "'4"))
}

#[test]
fn what_is_saved_lies_in_a_file_and_is_used_at_once_and_after_a_new_start() {
    let mut face = Face::new(Disk::Fresh);
    face.press(SAVED_PROFILE);
    assert_eq!(names(&face.done), ["SaveProfile"]);
    face.must_show(WORDS.municipality.saved);
    let text = file(&face).unwrap();
    assert!(text.starts_with("# Skrevet av tidlig-inn"), "{text}");
    for line in
        ["name: \"Vesle kommune\"", "region: nord", "clinic: {phone: \"000 12\", checked: 2026-01-15}"]
    {
        assert!(text.contains(line), "{line} in\n{text}");
    }
    face.press("Esc s");
    assert!(face.shows("Helsestasjonen – 000 12") && !face.shows("Senteret i vest"));
    let mut face = face.again();
    assert!(!face.shows(WORDS.home.default_in_use), "a profile is chosen");
    face.press("k");
    face.must_show("Kommune: Vesle kommune");
    face.press("Enter Backspace Enter l");
    face.must_show(WORDS.municipality.saved);
    assert!(file(&face).unwrap().contains("name: \"Vesle kommun\""), "its own file it may write again");
}

#[test]
fn a_file_kept_by_hand_is_never_written_over_and_is_named_in_the_refusal() {
    let mut face = Face::new(Disk::Fresh);
    face.press(SAVED_PROFILE);
    let path = face.place.as_ref().unwrap().path().join("profile.yaml");
    let by_hand = format!("{}# sett på av Kari\n", file(&face).unwrap());
    fs::write(&path, &by_hand).unwrap();
    // Also where the program still believes it to be its own.
    face.press("Up Up Up Up Up Up Up Up Up Up Enter '_2 Enter l");
    face.must_show(&path.display().to_string());
    assert_eq!(file(&face).unwrap(), by_hand);
    let mut face = face.again();
    face.press("k");
    face.must_show(&path.display().to_string());
    face.press("Enter 'Annen Enter l");
    assert!(face.done.is_empty(), "{:?}", face.done);
    assert_eq!(file(&face).unwrap(), by_hand);
}

#[test]
fn a_file_with_faults_is_said_and_the_default_is_in_use() {
    let face = Face::new(Disk::Fresh);
    let path = face.place.as_ref().unwrap().path().join("profile.yaml");
    fs::write(&path, "format: 1\nkind: municipality\nid: x\nversion: 1.0.0\nretention-days: 99\n").unwrap();
    let mut face = face.again();
    face.press("k");
    face.must_show("har feil og er ikke i bruk");
    face.must_show(WORDS.municipality.is_default);
}

#[test]
fn it_is_saved_where_nothing_else_is_and_not_where_another_program_holds_the_store() {
    let mut face = Face::new(Disk::Nothing);
    face.press(SAVED_PROFILE);
    face.must_show(WORDS.municipality.saved);
    let holds = Face::new(Disk::Open);
    let at = DataDir::at(holds.place.as_ref().unwrap().path());
    let store = Store::open(at, Box::new(RealDisk)).unwrap();
    let outcome =
        Session::new(library(), Some(store), clock()).run(Effect::SaveProfile(Box::new(Profile::empty())));
    let Outcome::Failed(error) = outcome else { panic!("{outcome:?}") };
    assert_eq!(wording::store_error(&error, &WORDS), WORDS.store.read_only);
    assert_eq!(file(&holds), None);
    let mut face = Face::new(Disk::None);
    face.press(SAVED_PROFILE);
    face.must_show(WORDS.municipality.not_kept);
}

#[test]
fn leaving_unsaved_is_asked_once_and_hiding_loses_nothing() {
    let mut face = Face::new(Disk::Fresh);
    face.press("k Enter 'Vesle Enter Esc");
    face.must_show(WORDS.municipality.leave_sure);
    face.press("n Esc j");
    face.must_show(WORDS.home.tagline);
    assert!(face.done.is_empty());
    face.press("k Enter 'Vesle Enter Down Down Down Enter 'fagle F12");
    assert!(!face.shows("Vesle"));
    face.press("F12 k");
    face.must_show("Kommune: Vesle");
    face.press("'der");
    face.must_show("[fagleder ]");
}

#[test]
fn a_threshold_without_room_reason_or_source_is_refused_in_words() {
    let mut face = Face::new(Disk::Fresh);
    face.press(MOVED_TOO_FAR).press("l");
    face.must_show("kan ikke begynne på 99");
    face.press("Enter").paste(" ");
    face.press("Backspace Backspace Backspace Backspace Backspace Backspace Enter l");
    face.must_show("skriv både grunn og kilde");
    assert!(face.done.is_empty());
}

#[test]
fn a_moved_threshold_is_said_at_the_result_in_the_record_and_in_every_language() {
    for lang in Lang::ALL {
        let mut face = Face::with(Disk::Fresh, lang, Look::Colour);
        face.press(&moved());
        assert_eq!(names(&face.done), ["SaveProfile"]);
        face.resize(100, 60);
        face.press("n 3").press(&FIRST.replacen("n ", "", 1)).press(ANSWERS).press("Enter");
        let said = Text::of(lang).moved(None, [3, 4], "Rutine", "Legen");
        assert!(face.shows(&said), "{said} in\n{}", face.text());
        face.press(&to_gate().replacen(&format!("{FIRST} {ANSWERS} Enter"), "", 1)).press("4 Enter u");
        assert!(face.shows(&said), "{said} in\n{}", face.text());
    }
}

#[test]
fn the_routine_and_the_days_are_the_municipalitys() {
    let routine = "k Enter 'Vesle Enter Down Down Down Down Down Enter Enter 'Spør_om_kaffe_først. Enter Down Enter Esc";
    let days = "Down Down Down Down Down Down Down Enter Backspace '3 Enter l Esc";
    let mut face = Face::new(Disk::Open);
    face.press(routine).press(days);
    assert_eq!(names(&face.done), ["SaveProfile"]);
    face.resize(80, 40);
    face.press("n 1 2 4");
    face.must_show("Rutine: Spør om kaffe først.");
    face.must_show("[ ] Prøveskjema");
    face.press("b Enter");
    let drafts = face.place.as_ref().unwrap().path().join("drafts");
    face.press("2");
    let name = fs::read_dir(drafts).unwrap().next().unwrap().unwrap().file_name();
    assert!(name.to_str().unwrap().starts_with("2026-01-18-"), "{name:?}");
}

#[test]
fn a_recovery_key_is_looked_at_before_it_is_taken_and_then_used() {
    let mut face = Face::new(Disk::Open);
    let to_key = format!("k Enter 'Vesle Enter {} Enter", "Down ".repeat(13));
    face.press(&to_key).paste("AGE-SECRET-KEY-1QQQQ");
    face.press("Enter");
    face.must_show(WORDS.municipality.recovery_secret);
    face.press(&"Backspace ".repeat(20)).paste("age1abc");
    face.press("Enter");
    face.must_show(WORDS.municipality.recovery_bad);
    face.press(&"Backspace ".repeat(7)).paste(KEY);
    face.press("Enter l");
    face.must_show(WORDS.municipality.saved);
    face.press("Esc n 1 2 4 Enter b Enter 4 Enter");
    let drafts = face.place.as_ref().unwrap().path().join("drafts");
    let draft = fs::read_dir(drafts).unwrap().next().unwrap().unwrap().path();
    let sealed = String::from_utf8_lossy(&fs::read(draft).unwrap()).into_owned();
    assert_eq!(sealed.matches("-> X25519 ").count(), 2, "the store's own key and the municipality's");
}

#[test]
fn whether_the_key_also_opens_what_is_locked_by_itself_is_chosen_only_where_there_is_a_key() {
    let mut face = Face::new(Disk::Open);
    let words = WORDS.municipality;
    face.resize(100, 40);
    face.press(&format!("k Enter 'Vesle Enter {}", "Down ".repeat(20)));
    face.must_show(words.recovery_hint);
    assert!(!face.shows(words.recovery_private) && !face.shows(words.recovery_private_no));
    face.press("Enter").paste(KEY);
    face.press("Enter");
    face.must_show(words.recovery_private_no);
    face.press("Down Enter");
    face.must_show(&format!("{}: {}", words.recovery_private, WORDS.shell.yes));
    face.must_show(words.recovery_private_yes);
    face.press("l");
    face.must_show(words.saved);
    assert!(file(&face).unwrap().contains("recovery-opens-private: true"));
    face.press(&format!("Up Enter {} Enter", "Backspace ".repeat(KEY.len())));
    assert!(!face.shows(words.recovery_private));
    face.press("l");
    face.must_show(words.saved);
    assert!(!file(&face).unwrap().contains("recovery"), "without a key there is nothing to open with");
}

const KEY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

#[test]
fn the_default_is_said_until_it_is_skipped_and_that_is_remembered() {
    let mut face = Face::new(Disk::Fresh);
    face.must_show(WORDS.home.default_in_use);
    face.press("h");
    assert_eq!(names(&face.done), ["SaveSettings"]);
    assert!(!face.shows(WORDS.home.default_in_use));
    let mut face = face.again();
    assert!(!face.shows(WORDS.home.default_in_use));
    face.press("i 2 Esc");
    let face = face.again();
    assert!(!face.shows("Standardoppsettet"), "another setting keeps it");
    assert!(Face::new(Disk::Nothing).shows(WORDS.home.default_in_use));
}

#[test]
fn the_profiles_language_is_used_where_none_is_chosen() {
    let mut face = Face::new(Disk::Fresh);
    face.press("k Enter 'Vesle Enter Down Enter Enter l");
    face.must_show(WORDS.municipality.saved);
    let start = |lang| {
        let session = Session::new(library_at(face.place.as_ref()), None, clock());
        App::new(session, lang, Some(Look::Colour))
    };
    let labels = |app: &App| app.bindings().iter().map(|binding| binding.label).collect::<Vec<_>>();
    assert!(labels(&start(None)).contains(&Text::of(Lang::Nn).keys.hide));
    assert!(labels(&start(Some(Lang::En))).contains(&Text::of(Lang::En).keys.hide));
}

#[test]
fn private_instruments_are_not_among_the_ticks() {
    let mut face = Face::new(Disk::Fresh);
    face.resize(80, 60);
    for visit in 4..9 {
        face.press(&format!("k {} Enter", "Down ".repeat(visit)));
        assert!(!face.shows("Hjemmespørsmål") && !face.shows("Faretegn"), "{}", face.text());
        face.press("Esc Esc");
    }
}

#[test]
fn it_works_in_the_smallest_window() {
    let mut face = Face::new(Disk::Fresh);
    face.resize(40, 12);
    face.press(SAVED_PROFILE);
    face.must_show(WORDS.municipality.saved);
    face.input(&Input::Resize);
    assert!(face.cursor().is_some());
}

#[test]
fn what_a_profile_leaves_unsaid_of_a_visit_is_as_in_the_default() {
    let mut library = library();
    let text = "format: 1\nkind: municipality\nid: municipality\nversion: 1.0.0\nname: \"Vesle\"\nvisits:\n  six-weeks: {instruments: []}\n";
    library.lay_profile(Tree::of(&[("profile.yaml", text)]));
    let listed = |library: &Library| -> Vec<usize> {
        library.profile().visits.iter().map(|visit| visit.instruments.len()).collect()
    };
    assert_eq!(listed(&library), [0, 2, 2, 0, 2]);
    library.lay_profile(Tree::of(&[(
        "profile.yaml",
        "format: 1\nkind: municipality\nid: m\nversion: 1.0.0\nx: 1\n",
    )]));
    assert_eq!((library.problems().len(), library.profile().is_default()), (0, true));
    let of_profile = |library: &Library| {
        library.check().into_iter().filter(|problem| &*problem.file == "profile.yaml").count()
    };
    assert_eq!(of_profile(&library), 1);
    library.lay_profile(Tree::of(&[("profile.yaml", text)]));
    assert_eq!(of_profile(&library), 0, "the former file is gone with its faults");
}
