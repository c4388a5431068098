//! What is asked alone is not named, counted or explained before it was said that they are alone.

use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::visit::{NotAloneReason, Step};
use tidlig_inn::tui::{Look, Screen};

use super::face::{Disk, Face, WORDS};
use super::states::{State, all, locked, pass, to_gate, to_plan, to_private_question};

/// Never seen before the gate: the word in three languages, and every title of the private fixtures.
const NAMES: [&str; 10] = [
    "vold",
    "vald",
    "violence",
    "hjemmespørsmål",
    "heimespørsmål",
    "home questions",
    "faretegn",
    "fareteikn",
    "danger signs",
    "utrygg",
];

fn named(face: &Face) -> Option<&'static str> {
    let seen = face.words().to_lowercase();
    NAMES.into_iter().find(|name| seen.contains(name))
}

fn must_not_name(state: &State, lang: Lang) {
    let mut face = state.open_with(lang, Look::Colour);
    for (width, height) in [(80, 24), (120, 100)] {
        face.resize(width, height);
        assert_eq!(named(&face), None, "{} in {}:\n{}", state.name, lang.code(), face.text());
    }
    face.press("F1");
    assert_eq!(named(&face), None, "help of {} in {}:\n{}", state.name, lang.code(), face.text());
}

#[test]
fn no_state_before_the_gate_names_it_in_any_language() {
    for state in all().iter().filter(|state| !state.private) {
        Lang::ALL.into_iter().for_each(|lang| must_not_name(state, lang));
    }
    locked().iter().filter(|state| !state.private).for_each(|state| must_not_name(state, Lang::Nb));
}

#[test]
fn the_states_behind_the_gate_do_name_it_so_that_this_test_can_fail() {
    let behind = all().into_iter().filter(|state| state.private);
    assert!(behind.filter(|state| named(&state.open()).is_some()).count() >= 5);
}

#[test]
fn no_safety_card_of_it_is_offered_before_the_gate() {
    let mut face = Face::new(Disk::None);
    face.press(&to_gate()).press("t");
    assert_eq!(named(&face), None);
    face.press("Esc 1 t");
    assert_eq!(named(&face), Some("vold"));
}

#[test]
fn not_alone_leaves_no_trace_on_plan_summary_or_note() {
    for answer in ["2", "3", "4"] {
        let mut face = Face::new(Disk::None);
        face.press(&to_gate()).press(answer);
        face.resize(120, 100);
        for pressed in ["Enter", "u", "Esc", "Backspace"] {
            face.press(pressed);
            assert_eq!(named(&face), None, "{answer}: {}", face.text());
            let reasons = NotAloneReason::ALL.map(|reason| WORDS.gate.reason(reason));
            assert!(!reasons.iter().any(|reason| face.shows(reason)), "{}", face.text());
        }
    }
}

#[test]
fn somebody_coming_in_takes_everything_of_it_away_in_one_frame_from_every_state_inside() {
    for state in all().into_iter().filter(|state| state.private) {
        let mut face = state.open();
        face.resize(120, 100);
        face.press("F9");
        assert_eq!(named(&face), None, "{}:\n{}", state.name, face.text());
        // A guide that is read has no plan to go to: the part that follows stands there.
        if matches!(face.app.screen(), Screen::Visit(_)) {
            // A visit by a guide goes on with what is open in it.
            let goes_on = matches!(face.step(), Step::Guide(_)) && face.visit().guided().is_some();
            assert!(face.step() == Step::Plan || goes_on, "{}: {:?}", state.name, face.step());
        }
        face.press("Enter");
        assert_eq!(named(&face), None, "{}:\n{}", state.name, face.text());
        assert!(!face.shows(WORDS.summary.in_note), "{}:\n{}", state.name, face.text());
        assert!(!face.shows(WORDS.summary.private_unsaved), "{}:\n{}", state.name, face.text());
    }
}

#[test]
fn words_typed_as_somebody_came_in_are_kept_for_when_they_are_alone_again() {
    let mut face = Face::new(Disk::None);
    face.press(&to_private_question()).press("1 n 'sa_noe F9");
    let notes: Vec<_> =
        face.visit().private_forms().flat_map(|(_, form)| form.walk.notes().values()).collect();
    assert_eq!(notes, ["sa noe"]);
}

#[test]
fn the_clients_view_shows_the_question_and_its_answers_and_nothing_around_them() {
    let mut face = Face::new(Disk::Open);
    face.press(&to_private_question()).press("k");
    face.must_show("Hender det at du er utrygg hjemme?");
    assert_eq!(face.lines()[0], "", "{}", face.text());
    assert!(!face.shows("vold"));
    let mut alerted = Face::new(Disk::None);
    alerted.press(super::states::FIRST).press("4 Enter 1 2 Enter 9 Enter m Backspace Backspace k");
    assert!(!alerted.shows("Når kaffen tar over"), "{}", alerted.text());
}

#[test]
fn the_clients_view_offers_only_digits_that_answer() {
    for (keys, digit) in [("k", false), ("4 Enter k", true), ("4 Enter 1 2 k", false)] {
        let mut face = Face::new(Disk::None);
        face.press(super::states::FIRST).press(keys);
        let footer = face.lines().pop().unwrap();
        assert_eq!(footer.contains("svar"), digit, "{footer}");
    }
}

#[test]
fn whether_it_goes_into_the_note_is_asked_before_saving_and_after_not_alone_is_not() {
    let mut face = Face::new(Disk::Open);
    face.press(&to_plan()).press("Enter l");
    face.must_show(WORDS.summary.in_note_needed);
    assert_eq!(face.files("records"), 0);
    face.press("1 l");
    assert_eq!(face.files("records"), 1);
    let mut other = Face::new(Disk::Open);
    other.press(&to_gate()).press("2 Enter l");
    assert_eq!(other.files("records"), 1);
}

#[test]
fn enter_and_blank_do_not_say_that_they_are_alone() {
    let mut face = Face::new(Disk::None);
    face.press(&to_gate()).press("Enter Space Right Down Enter");
    assert_eq!(face.step(), Step::Alone);
}

#[test]
fn a_sealed_private_part_asks_for_the_passphrase_and_stands_at_its_question_again() {
    let mut face = Face::new(Disk::Locked);
    face.press(&to_private_question()).press("1 Ctrl-Q");
    let mut again = face.again();
    again.press(&format!("f {} Enter", pass()));
    assert_eq!(again.step(), Step::Alone);
    assert_eq!(named(&again), None);
    again.press("1 'feil Enter");
    again.must_show("Passordsetning");
    assert_eq!(named(&again), None);
    again.press(&format!("{} Enter", pass()));
    again.must_show("Vil du fortelle litt mer om det?");
}

#[test]
fn an_aid_is_chosen_by_arrows_as_by_its_digit() {
    let mut face = Face::new(Disk::None);
    face.press(&to_gate()).press("1 Down Space");
    assert_eq!(face.step(), Step::Reading);
    assert!(matches!(face.app.screen(), Screen::Visit(_)));
}
