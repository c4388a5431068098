//! A visit that nobody works at rests under the neutral screen, comes back as it was, and is hidden after ten minutes.

use tidlig_inn::domain::visit::Step;
use tidlig_inn::session::Effect;
use tidlig_inn::tui::{Input, Screen};

use super::face::{Disk, Face, WORDS, key, names};
use super::states::{ANSWERS, FIRST, State, all, locked, pass, to_gate, to_plan, to_private_question};

/// The neutral screen.
const NEUTRAL: &str = "Første dag i siste menstruasjon";

/// All that can be seen of it: words, how they are marked, and where the cursor stands.
fn picture(face: &Face) -> (ratatui::buffer::Buffer, Option<(u16, u16)>) {
    (face.buffer().clone(), face.cursor())
}

/// Covered, and nothing else but the key that leads back is shown with the calculator.
#[track_caller]
fn assert_rests(face: &Face, what: &str) {
    assert!(face.app.is_covered() && !face.app.is_hidden(), "{what} does not rest:\n{}", face.text());
    let footer = face.lines().pop().unwrap();
    assert!(footer.starts_with("Enter tilbake"), "{what}: {footer}");
    let mut hidden = Face::new(Disk::None);
    hidden.press("F12");
    let without_footer = |face: &Face| face.lines().split_last().unwrap().1.join("\n");
    assert_eq!(without_footer(face), without_footer(&hidden), "{what}");
}

fn is_open_visit(face: &Face) -> bool {
    !face.app.is_covered() && matches!(face.app.screen(), Screen::Visit(_))
}

#[test]
fn a_visit_rests_after_three_minutes_and_not_before() {
    for (seconds, rests) in [(59, false), (61, false), (179, false), (181, true), (599, true)] {
        let mut face = Face::new(Disk::Open);
        face.press(FIRST).press("4 Enter");
        face.wait(seconds);
        assert_eq!(face.app.is_covered(), rests, "after {seconds} s");
        assert!(!face.app.is_hidden(), "after {seconds} s");
    }
}

#[test]
fn the_private_part_rests_after_one_minute_also_in_the_plan_that_follows_it() {
    for keys in
        [to_private_question(), format!("{} 1", to_gate()), to_plan(), format!("{} Enter u", to_plan())]
    {
        for (seconds, rests) in [(59, false), (61, true), (599, true)] {
            let mut face = Face::new(Disk::Open);
            face.press(&keys);
            face.wait(seconds);
            assert_eq!(face.app.is_covered(), rests, "after {seconds} s");
            assert!(!face.app.is_hidden(), "after {seconds} s");
        }
    }
    for keys in [to_gate(), format!("{} 1 p", to_private_question())] {
        let mut face = Face::new(Disk::Open);
        face.press(&keys);
        face.wait(61);
        assert!(!face.app.is_covered(), "nothing of it shows here:\n{}", face.text());
        face.wait(120);
        assert_rests(&face, "the gate");
    }
}

#[test]
fn ten_minutes_hide_a_visit_with_and_without_a_passphrase() {
    let mut face = Face::new(Disk::Open);
    face.press(&to_private_question());
    for _ in 0..10 {
        assert!(!face.app.is_hidden());
        face.wait(60);
    }
    assert!(face.app.is_hidden());
    assert!(!face.shows("tilbake"), "one key is not enough any more:\n{}", face.text());
    face.press("Enter Esc Space 1");
    assert!(face.app.is_covered());
    face.press("F12");
    face.must_show(WORDS.home.waiting);
    face.press("f");
    assert_eq!(face.step(), Step::Alone);

    let mut face = Face::new(Disk::Locked);
    face.press(FIRST).press("4 Enter");
    face.done.clear();
    face.wait(600);
    assert!(face.app.is_hidden());
    assert_eq!(names(&face.done), ["SaveDraft", "Lock"]);
    face.press("F12 'feil Enter");
    assert!(face.app.is_covered());
    face.press(&format!("{} Enter f", pass()));
    face.must_show("Har noen nær deg");
}

#[test]
fn one_key_returns_to_the_same_question_cursor_and_half_typed_text() {
    for way in ["Enter", "Esc"] {
        let mut face = Face::new(Disk::Open);
        face.press(FIRST).press("4 Enter 1 Down Down");
        face.wait(181);
        face.press(way);
        assert!(!face.app.is_covered());
        face.must_show("> 3 Ukentlig");
        face.press("Backspace n 'halvt_ferd");
        face.wait(181);
        assert_rests(&face, "a note");
        face.press(way).press("'ig Ctrl-D");
        face.must_show("halvt ferdig");
        face.press("o Backspace");
    }
}

#[test]
fn what_is_being_typed_is_kept_at_the_first_idle_tick_and_once() {
    let mut face = Face::new(Disk::Open);
    face.press(FIRST).press("n 'sover_lite");
    face.done.clear();
    face.input(&Input::Tick);
    assert_eq!(names(&face.done), ["SaveDraft"]);
    face.wait(181);
    face.wait(60);
    assert_eq!(names(&face.done), ["SaveDraft"]);
    // Also where no tick came between, as when the machine was closed over it.
    face.press("Enter 'r");
    face.done.clear();
    face.wait(300);
    let [Effect::SaveDraft(main, _)] = face.done.as_slice() else { panic!("{:?}", names(&face.done)) };
    assert!(format!("{main:?}").contains("sover liter"), "{main:?}");
    assert_rests(&face, "a note");
}

#[test]
fn nothing_typed_at_the_neutral_screen_answers_anything() {
    let mut face = Face::new(Disk::Open);
    face.press(FIRST).press("4 Enter");
    face.wait(181);
    let before = face.visit().clone();
    face.done.clear();
    face.press("1 2 v h n q Space Tab Down Backspace Backspace '05.12.2025 F2 ?");
    face.paste("12");
    assert_eq!(face.visit().clone(), before);
    assert_eq!(names(&face.done), Vec::<String>::new());
    assert!(face.app.is_covered() && !face.app.is_over());
    face.must_show("Termin: 11.09.2026");
    face.press("Esc");
    face.must_show("Har noen nær deg");
    assert_eq!(face.visit().forms()[0].walk.replies().len(), 1);
}

#[test]
fn the_chord_over_a_visit_that_rests_shows_nothing_of_it_and_hides_it_in_full() {
    for chord in ["F12", "Ctrl-L"] {
        let mut face = Face::new(Disk::Locked);
        face.press(&to_private_question());
        face.wait(61);
        face.press("'05.12.2025");
        face.input_and_one_frame(&Input::Key(key(chord)));
        assert!(face.app.is_hidden(), "{chord}");
        face.must_show("Termin: 11.09.2026");
        face.input(&Input::Tick);
        assert_eq!(names(&face.done).last().map(String::as_str), Some("Lock"));
        face.press("Enter Esc");
        assert!(face.app.is_hidden(), "{chord}");
        face.press(chord);
        face.must_show("Passord");
        face.press(&format!("{} Enter", pass()));
        assert!(matches!(face.app.screen(), Screen::Home(_)), "{chord}");
        face.must_show(WORDS.home.waiting);
    }
}

#[test]
fn a_key_that_wakes_a_machine_that_slept_is_nobodys() {
    for (wall, hides) in [(181, false), (7200, true)] {
        for pressed in ["1", "Enter", "Esc", "v", "Ctrl-Q"] {
            let mut face = Face::new(Disk::Open);
            face.press(FIRST).press("4 Enter");
            // The clock that nobody can set stood still, and no tick came before the key.
            let before = face.visit().clone();
            face.sleep(wall);
            face.press(pressed);
            assert!(face.app.is_covered() && !face.app.is_over(), "{pressed} after {wall} s");
            assert_eq!(face.app.is_hidden(), hides, "{pressed} after {wall} s");
            face.must_show(NEUTRAL);
            if !hides {
                assert_eq!(face.visit().clone(), before, "{pressed}");
                face.press("Enter");
                face.must_show("Har noen nær deg");
            }
        }
        let mut face = Face::new(Disk::Open);
        face.press(FIRST);
        face.sleep(wall);
        face.press("F12");
        assert!(face.app.is_hidden(), "the chord hides, and does not lead back, after {wall} s");
    }
}

#[test]
fn a_clock_set_back_neither_hides_nor_keeps_from_hiding() {
    let mut face = Face::new(Disk::Open);
    face.press(FIRST);
    face.pass(1, -90_000);
    assert!(!face.app.is_covered());
    face.wait(178);
    assert!(!face.app.is_covered());
    face.wait(1);
    assert_rests(&face, "after the clock was set back");
    face.press("Enter");
    assert!(!face.app.is_covered());
    face.pass(0, 600);
    assert!(face.app.is_hidden(), "slept after the clock was set back");
}

#[test]
fn a_changed_window_is_no_work_at_the_visit_and_a_key_is() {
    let mut face = Face::new(Disk::Open);
    face.press(FIRST);
    for size in [(80, 24), (60, 20), (80, 24)] {
        face.wait(59);
        face.resize(size.0, size.1);
    }
    face.wait(4);
    assert_rests(&face, "a window that changes");
    face.press("Enter");
    for _ in 0..5 {
        face.wait(179);
        face.press("Down");
    }
    assert!(!face.app.is_covered());
}

#[test]
fn every_open_visit_rests_and_comes_back_as_it_was() {
    let mut rested = 0;
    for State { name, disk, keys, private } in all().into_iter().chain(locked()) {
        let mut face = State { name, disk, keys, private }.open();
        // What is being typed is kept at the first tick, which the count in the corner tells.
        face.input(&Input::Tick);
        if !is_open_visit(&face) {
            continue;
        }
        let before = picture(&face);
        face.wait(181);
        assert_rests(&face, name);
        face.wait(300);
        assert_rests(&face, name);
        face.press("Enter");
        assert!(picture(&face) == before, "{name} came back as\n{}", face.text());
        rested += 1;
    }
    assert!(rested > 100, "{rested}");
}

#[test]
fn a_card_that_must_not_wait_stands_there_again() {
    let mut face = all().into_iter().find(|state| state.name == "alert-now").unwrap().open();
    face.wait(181);
    assert_rests(&face, "a card");
    face.press("1 2 m");
    assert!(face.app.is_covered());
    face.press("Esc");
    face.must_show(WORDS.alert.now);
    face.press("Enter 1");
    face.must_show(WORDS.alert.now);
}

#[test]
fn a_kept_visit_that_is_read_rests_too_and_its_list() {
    for name in ["record", "records"] {
        let mut face = all().into_iter().find(|state| state.name == name).unwrap().open();
        let before = picture(&face);
        face.wait(179);
        assert!(!face.app.is_covered(), "{name}");
        face.wait(2);
        assert_rests(&face, name);
        face.press("Enter");
        assert!(picture(&face) == before, "{name}");
        face.wait(601);
        assert!(face.app.is_hidden(), "{name}");
    }
    let mut face = Face::new(Disk::Locked);
    face.press(&to_plan()).press("Enter 1 l Enter l");
    face.press(&format!("{} Enter Enter", pass()));
    face.press(&format!("e {} Enter", pass()));
    face.must_show("Utrygg hjemme: Nei");
    face.wait(61);
    assert_rests(&face, "a record with its private part");
}

#[test]
fn where_nothing_was_told_nothing_rests_and_an_opened_store_is_locked() {
    for keys in ["", "n", "s", "i", "t", "k"] {
        let mut face = Face::new(Disk::Open);
        face.press(keys);
        face.wait(90_000);
        assert!(!face.app.is_covered(), "{keys}");
    }
    for keys in ["", "s", "i"] {
        let mut face = Face::new(Disk::Open);
        face.press(FIRST).press("Esc").press(keys);
        face.wait(599);
        assert!(!face.app.is_covered(), "a visit waits behind {keys}");
        face.wait(1);
        assert!(face.app.is_hidden(), "a visit waits behind {keys}");
    }
    let mut face = Face::new(Disk::Locked);
    face.press("l").press(&format!("{} Enter Esc", pass()));
    face.wait(600);
    assert!(face.app.is_hidden());
    assert_eq!(names(&face.done).last().map(String::as_str), Some("Lock"));
}

#[test]
fn a_practised_visit_rests_and_touches_nothing() {
    let mut face = Face::new(Disk::Open);
    face.press("e Enter Enter Enter").press(ANSWERS);
    face.wait(181);
    assert_rests(&face, "practice");
    face.press("Enter");
    face.must_show(WORDS.shell.practice);
    assert_eq!(names(&face.done), Vec::<String>::new());
}

#[test]
fn a_tick_at_which_nothing_happens_draws_nothing() {
    let mut face = Face::new(Disk::Open);
    face.press(FIRST);
    face.app.take_dirty();
    face.tick_after(10);
    assert!(!face.app.take_dirty());
    face.tick_after(171);
    assert!(face.app.take_dirty(), "the neutral screen");
    face.tick_after(10);
    assert!(!face.app.take_dirty());
}

#[test]
fn after_a_date_enter_stays_at_the_calculator_and_escape_leads_back() {
    let mut face = Face::new(Disk::Open);
    face.press(&to_private_question());
    face.wait(61);
    face.press("'01.09.2025 Enter");
    assert!(face.app.is_covered());
    face.press("Esc");
    assert!(!face.app.is_covered());
}

#[test]
fn somebody_coming_in_while_it_rests_ends_the_private_part_and_hides() {
    for chord in ["F9", "p"] {
        let mut face = Face::new(Disk::Locked);
        face.press(&to_private_question()).press("1");
        face.wait(61);
        face.press(chord);
        assert!(face.app.is_hidden(), "{chord}");
        face.press(&format!("F12 {} Enter f", pass()));
        assert_eq!(face.visit().step(), Step::Plan, "{chord}: {}", face.text());
    }
}
