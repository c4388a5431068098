//! One chord hides everything in the very next frame, and nothing that was typed is lost.

use std::collections::BTreeSet;

use tidlig_inn::domain::answer::{Answer, Reply};
use tidlig_inn::domain::id::Id;
use tidlig_inn::domain::visit::Step;
use tidlig_inn::tui::{Input, Screen};

use super::face::{Disk, Face, WORDS, key};
use super::states::{FIRST, all, locked, pass, to_gate, to_plan, to_private_question};

fn words(face: &Face) -> BTreeSet<String> {
    let text = face.text();
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 3);
    words.map(str::to_lowercase).collect()
}

/// Every screen of the program by name. Another variant does not compile until it stands here, and then its state has
/// to be among those that are hidden.
macro_rules! screens {
    ($($name:ident),*) => {
        const SCREENS: &[&str] = &[$(stringify!($name)),*];

        fn name_of(screen: &Screen) -> &'static str {
            match screen { $(Screen::$name(_) => stringify!($name)),* }
        }
    };
}

screens!(
    Home,
    Keeping,
    Unlock,
    Setting,
    Visit,
    Records,
    Stored,
    Passphrase,
    Settings,
    Calculator,
    Services,
    Municipality,
    Guides,
    Practice,
    Observer,
    Course
);

#[test]
fn either_chord_hides_every_state_in_the_very_next_frame_and_leaves_no_word_of_it() {
    let mut cover = Face::new(Disk::None);
    cover.press("F12");
    let (neutral, picture) = (words(&cover), cover.text());
    let mut hidden = BTreeSet::new();
    for state in all().into_iter().chain(locked()) {
        let mut face = state.open();
        for chord in ["F12", "Ctrl-L"] {
            if chord == "Ctrl-L" && state.disk != Disk::Locked {
                face = state.open();
            }
            if face.app.is_covered() {
                continue;
            }
            hidden.insert(name_of(face.app.screen()));
            face.input_and_one_frame(&Input::Key(key(chord)));
            let left: Vec<_> = words(&face).difference(&neutral).cloned().collect();
            assert!(left.is_empty(), "{} by {chord}: {left:?}", state.name);
            assert_eq!(face.text(), picture, "{} by {chord}", state.name);
            assert!(face.cursor().is_some(), "{}: the calculator can be typed into", state.name);
        }
    }
    let missed: Vec<_> = SCREENS.iter().filter(|name| !hidden.contains(*name)).collect();
    assert!(missed.is_empty(), "no state of these was hidden: {missed:?}");
}

#[test]
fn coming_back_lands_on_the_first_screen_from_every_state() {
    for state in all() {
        let mut face = state.open();
        if face.app.is_covered() {
            continue;
        }
        let in_visit = matches!(face.app.screen(), Screen::Visit(visit) if !visit.is_finished());
        let counts = matches!(face.app.screen(), Screen::Observer(screen) if screen.has_tally());
        face.press("F12 Ctrl-L");
        if matches!(face.app.screen(), Screen::Course(_)) {
            // The room waits for it, and nobody in it is real.
            continue;
        }
        if counts {
            // A role play goes on meanwhile, and nothing of it is anybody's own.
            assert!(matches!(face.app.screen(), Screen::Observer(_)), "{}", state.name);
            continue;
        }
        assert!(matches!(face.app.screen(), Screen::Home(_)), "{}", state.name);
        face.must_show("Samtalen først");
        assert!(
            !in_visit || face.shows(WORDS.home.waiting) || face.shows(WORDS.home.waiting_practice),
            "{}",
            state.name
        );
    }
}

#[test]
fn answers_about_a_visit_that_has_not_begun_come_back_but_not_whether_they_are_alone() {
    let mut face = Face::new(Disk::Open);
    face.press("n 1 '24 Enter 1 1 1 F12 F12 n");
    face.must_show(WORDS.setting.from_before);
    let text = face.text();
    assert!(text.contains("24"), "{text}");
    let untouched = Face::new(Disk::Open).press("n").text();
    let row = |text: &str| {
        let from =
            text.lines().position(|line| line.contains(WORDS.context.alone.trim_end_matches('?'))).unwrap();
        text.lines().nth(from).unwrap().to_owned()
    };
    assert_eq!(row(&text), row(&untouched));
    // Left by its own key it is forgotten: the next visit may be with somebody else.
    face.press("Esc n");
    assert!(!face.shows(WORDS.setting.from_before) && !face.text().contains("24"));
}

#[test]
fn behind_a_passphrase_only_the_passphrase_leads_back() {
    let mut face = Face::new(Disk::Locked);
    face.press(FIRST).press("4 Enter F12 F12");
    face.must_show("Passord");
    face.press("'feil Enter");
    assert!(face.app.is_covered());
    face.press(&format!("{} Enter", pass()));
    assert!(!face.app.is_covered());
    face.must_show("Fortsett samtalen");
    face.press("f");
    face.must_show("Har noen nær deg");
}

#[test]
fn the_calculator_on_the_cover_works_and_its_q_does_not_end_the_program() {
    let mut face = Face::new(Disk::None);
    face.press("F12 '05.12.2025");
    face.must_show("Termin: 11.09.2026");
    face.press("q Esc");
    assert!(face.app.is_covered() && !face.app.is_over());
}

fn reply(face: &Face, item: &str) -> Option<Reply> {
    face.visit().forms()[0].walk.replies().get(&Id::new(item).unwrap()).cloned()
}

#[test]
fn a_note_half_typed_is_kept() {
    let mut face = Face::new(Disk::None);
    face.press(FIRST).press("n 'halvt_ferdig F12 F12 f");
    face.must_show("notat: halvt ferdig");
}

#[test]
fn a_note_typed_on_after_an_idle_moment_is_kept_whole() {
    let mut face = Face::new(Disk::None);
    face.press(FIRST).press("n 'halvt");
    face.input(&Input::Tick);
    face.press("'_og_helt F12 F12 f");
    face.must_show("notat: halvt og helt");
}

#[test]
fn an_answer_half_typed_is_kept_also_after_an_idle_moment() {
    let mut face = Face::new(Disk::None);
    face.press(FIRST).press("4 Enter 1 2 Enter 5 Enter Enter 'god_kaffe");
    face.input(&Input::Tick);
    face.press("F12 F12 f");
    assert_eq!(reply(&face, "own-words"), Some(Reply::Answered(Answer::Text("god kaffe".to_owned()))));
}

#[test]
fn digits_and_ticks_not_yet_confirmed_stand_there_again() {
    let mut face = Face::new(Disk::None);
    face.press(FIRST).press("1 2 F12 F12 f");
    face.must_show("[12 ]");
    face.press("Enter 1 2 1 3 F12 F12 f");
    face.must_show("[x] Melk 2 [ ] Sukker");
    face.must_show("[x] Fløte");
}

#[test]
fn a_reason_a_remark_a_plan_and_what_was_done_are_kept_when_hidden_while_typed() {
    let mut why = Face::new(Disk::None);
    why.press(FIRST).press("h 5 'strømbrudd F12 F12 f Backspace");
    why.must_show("strømbrudd");
    let state = |name: &str| all().into_iter().find(|state| state.name == name).unwrap().open();
    let mut remark = state("tell-back-typing");
    remark.press("F12 F12 f");
    remark.must_show("vil kutte ned");
    let mut plan = state("plan-typing");
    plan.press("F12 F12 f");
    assert_eq!(plan.visit().plan().next, "ringe på mandag");
    let mut done = state("alert-dealt-words");
    done.press("F12 F12 f");
    assert_eq!(done.visit().alerts()[0].words, "ringte");
    assert_eq!(done.visit().alerts()[0].done.len(), 1);
}

#[test]
fn a_reason_for_the_note_is_kept_when_hidden_while_typed() {
    let mut face = Face::new(Disk::None);
    face.press(&to_plan()).press("Enter 2 'ønsker_det_ikke F12 F12 f 1");
    assert!(format!("{:?}", face.visit().in_note()).contains("ønsker det ikke"));
}

#[test]
fn the_private_part_asks_whether_they_are_alone_again_and_then_stands_where_it_stood() {
    for (keys, seen) in [
        (to_private_question(), "Hender det at du er utrygg hjemme?"),
        (format!("{} 1", to_private_question()), "Vil du fortelle litt mer om det?"),
        (format!("{} 1 n 'sa_noe", to_private_question()), "notat: sa noe"),
        (format!("{} 1 v Enter", to_private_question()), "Fortalt: utrygg"),
    ] {
        let mut face = Face::new(Disk::None);
        face.press(&keys);
        face.press("F12 F12 f");
        assert_eq!(face.step(), Step::Alone);
        face.must_show(WORDS.gate.title);
        face.press("1");
        face.must_show(seen);
    }
}

#[test]
fn hiding_under_the_help_takes_the_help_away_too() {
    let mut face = Face::new(Disk::None);
    face.press("? F12 F12");
    face.must_show("Samtalen først");
}

#[test]
fn hiding_twice_in_a_hurry_ends_on_a_screen_that_names_nothing() {
    let mut face = Face::new(Disk::None);
    face.press(&to_private_question()).press("1 F12 F12");
    face.must_show(WORDS.home.waiting);
    assert!(!face.words().to_lowercase().contains("vold"));
}

#[test]
fn pressed_twice_in_one_fright_it_stays_hidden() {
    for disk in [Disk::Open, Disk::Nothing] {
        let mut face = Face::new(disk);
        face.press(FIRST).press("4 Enter F12");
        for chord in ["F12", "Ctrl-L", "F12"] {
            face.input(&Input::Key(key(chord)));
            assert!(face.app.is_hidden(), "{disk:?} {chord}");
        }
        face.press("F12");
        assert!(!face.app.is_covered(), "a moment later it is the way back");
    }
}

#[test]
fn where_nothing_is_kept_the_last_page_and_its_text_come_back_after_a_hide() {
    let mut face = Face::new(Disk::Nothing);
    face.press(&to_plan()).press("Enter 1 l");
    face.must_show(WORDS.summary.nothing_kept);
    let before = face.text();
    face.press("F12 F12 f");
    // Whether they are alone is asked again.
    face.must_show(WORDS.gate.title);
    face.press("1 l");
    assert_eq!(face.text(), before);
}

#[test]
fn the_key_for_somebody_coming_in_works_at_once_while_help_is_read() {
    let mut face = Face::new(Disk::Open);
    face.press(&to_private_question()).press("?");
    face.input_and_one_frame(&Input::Key(key("F9")));
    assert_eq!(face.visit().step(), Step::Plan);
    assert!(!face.shows("Redd hjemme"), "{}", face.text());
}

#[test]
fn after_somebody_came_in_what_was_told_asks_for_the_passphrase() {
    let mut face = Face::new(Disk::Locked);
    face.press(&to_private_question()).press("1 p Backspace");
    face.must_show(WORDS.gate.title);
    face.press("1");
    face.must_show(WORDS.keeping.unlock_private);
    face.press("'feil Enter");
    face.must_show(WORDS.store.wrong_passphrase);
    assert!(!face.visit().gate().is_open() || face.shows(WORDS.keeping.unlock_private));
    face.press("Esc");
    face.must_show(WORDS.gate.title);
    face.press(&format!("1 {} Enter", pass()));
    assert!(face.visit().gate().is_open());
    assert!(!face.shows(WORDS.keeping.unlock_private), "{}", face.text());
}

#[test]
fn where_nothing_was_told_yet_somebody_coming_in_asks_for_no_passphrase_after() {
    let mut face = Face::new(Disk::Locked);
    face.press(&to_gate()).press("2 Backspace 1");
    assert!(!face.shows(WORDS.keeping.unlock_private), "{}", face.text());
}
