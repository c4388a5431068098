//! What looks like it tells who somebody is: said, asked about once before saving, reworded, and private with its part.

use tidlig_inn::domain::visit::{Place, Step};

use super::face::{Disk, Face, WORDS, names};
use super::states::{FIRST, to_gate, to_plan, to_private_question, to_private_trace, to_traces};

const NUMBER: &str = "22 33 44 55";
const PRIVATE_NUMBER: &str = "22 33 44 66";

fn told(disk: Disk, keys: &str) -> Face {
    let mut face = Face::new(disk);
    face.walk(keys);
    face.done.clear();
    face
}

/// What was done in the world, but for keeping the draft.
fn done(face: &Face) -> Vec<String> {
    names(&face.done).into_iter().filter(|name| name != "SaveDraft").collect()
}

fn asks(face: &Face) -> bool {
    face.shows(WORDS.traces.lead)
}

#[test]
fn it_is_said_as_the_box_is_closed_and_does_not_block() {
    let mut face = told(Disk::Open, &format!("{FIRST} n 'søstra_tlf_22_33_44_55 Ctrl-D"));
    face.must_show("«22 33 44 55» ligner et telefonnummer. Ta det gjerne ut");
    face.must_show("Trykk n for å skrive om.");
    face.press("4 Enter");
    assert_eq!(face.visit().forms()[0].walk.replies().len(), 1);
    assert!(!face.shows(NUMBER), "{}", face.text());
}

#[test]
fn nothing_is_said_of_dates_weeks_and_short_numbers() {
    for words in ["møtes_21.11.2026", "uke_24_28_32_36", "116_117", "ring_113"] {
        let face = told(Disk::Open, &format!("{FIRST} n '{words} Ctrl-D"));
        assert!(!face.shows("ligner"), "{words}: {}", face.text());
    }
}

#[test]
fn a_visit_without_it_is_saved_as_before() {
    let mut face = told(Disk::Open, &format!("{} 4 Enter", to_gate()));
    assert!(!face.shows(WORDS.traces.title));
    face.press("r");
    assert!(!asks(&face), "there is nothing to look at");
    face.press("l");
    assert_eq!(done(&face), ["SaveRecord"]);
}

#[test]
fn the_summary_lists_each_with_its_place_above_the_answers() {
    let mut face = told(Disk::Open, &to_traces());
    face.resize(120, 60);
    let seen = face.words();
    let at = |words: &str| seen.find(words).unwrap_or_else(|| panic!("{words} in {seen}"));
    assert!(at(WORDS.traces.title) < at("«22 33 44 55» ligner et telefonnummer"));
    assert!(at("«22 33 44 55» ligner") < at("«Blåbærveien 12» ligner en adresse"));
    let answer = face.visit().forms()[0].instrument().title.get(WORDS.lang).to_owned();
    assert!(at("«Blåbærveien 12» ligner") < seen.rfind(&answer).unwrap(), "{seen}");
    face.must_show(&format!("Veien videre, «{}»", WORDS.plan.talked));
}

#[test]
fn nothing_is_saved_before_it_was_let_stand_and_then_it_is() {
    let mut face = told(Disk::Open, &to_traces());
    face.press("l l l Enter Esc");
    // Enter opened the first place, and Esc closed its box again.
    assert!(asks(&face), "{}", face.text());
    assert_eq!(done(&face), Vec::<String>::new());
    face.press("b");
    assert_eq!(done(&face), ["SaveRecord"]);
    assert_eq!(face.files("records"), 1);
}

#[test]
fn going_back_saves_nothing_and_is_asked_again() {
    let mut face = told(Disk::Open, &to_traces());
    for back in ["Esc", "Backspace", "Left"] {
        face.press("l").press(back);
        assert!(!asks(&face) && face.step() == Step::Summary, "{back}");
    }
    assert_eq!(done(&face), Vec::<String>::new());
    face.press("l");
    assert!(asks(&face));
}

#[test]
fn what_was_let_stand_is_not_asked_about_again_but_what_is_new_is() {
    let mut face = told(Disk::Open, &to_traces());
    face.press("r b");
    assert!(!asks(&face));
    face.must_show(NUMBER);
    face.press("f");
    assert!(face.visit().is_transferred(), "asked twice");
    face.press("e Down e 'a@b.example Ctrl-D Enter f");
    assert!(asks(&face) && !face.visit().is_transferred(), "{}", face.text());
    face.press("b");
    assert!(face.visit().is_transferred());
    face.press("f");
    assert!(!face.visit().is_transferred() && !asks(&face), "taking it back tells nobody anything");
    face.press("l");
    assert_eq!(done(&face), ["SaveRecord"]);
}

#[test]
fn the_texts_are_shown_after_the_list_was() {
    let mut face = told(Disk::Open, &to_traces());
    face.press("u");
    assert!(asks(&face) && !face.shows(WORDS.texts.journal), "{}", face.text());
    face.press("b");
    face.must_show(WORDS.texts.journal);
}

#[test]
fn a_number_opens_the_place_and_what_is_reworded_leaves_the_list() {
    let mut face = told(Disk::Open, &to_traces());
    face.press("l 2");
    face.must_show("møtes i Blåbærveien 12");
    assert!(face.app.screen().is_typing());
    face.press(&"Backspace ".repeat("Blåbærveien 12".chars().count())).press("'parken Ctrl-D");
    assert_eq!(face.visit().plan().talked, "møtes i parken");
    assert!(asks(&face) && !face.shows("Blåbærveien"), "{}", face.text());
    face.press("1").press(&"Backspace ".repeat(NUMBER.len())).press("Ctrl-D");
    assert_eq!(face.step(), Step::Summary);
    assert!(!asks(&face) && !face.shows(WORDS.traces.title), "{}", face.text());
    assert_eq!(done(&face), Vec::<String>::new(), "rewording saves nothing by itself");
    face.press("l");
    assert_eq!(done(&face), ["SaveRecord"]);
}

#[test]
fn an_answer_in_words_cannot_be_emptied_from_the_list() {
    let to_note = format!("{FIRST} 4 Enter 1 2 Enter 5 Enter Enter 'ring_22_33_44_55 Ctrl-D o Enter r 1");
    let mut face = told(Disk::Open, &to_note);
    face.press(&"Backspace ".repeat(20)).press("Ctrl-D");
    face.must_show("Dette kan ikke stå tomt.");
    assert!(asks(&face));
    assert!(face.visit().free_texts().iter().any(|written| matches!(written.place, Place::Answer(..))));
}

#[test]
fn a_practice_visit_rehearses_it_and_where_nothing_is_kept_it_only_stands_there() {
    let mut practice = told(Disk::None, "e o e 'ring_22_33_44_55 Ctrl-D Enter l");
    assert!(asks(&practice), "{}", practice.text());
    practice.press("b");
    practice.must_show(WORDS.summary.practice_end);
    let mut nothing = told(Disk::Nothing, &to_traces());
    nothing.must_show(NUMBER);
    nothing.press("l");
    nothing.must_show(WORDS.summary.nothing_kept);
}

#[test]
fn private_words_are_listed_only_while_the_part_is_open() {
    let mut face = told(Disk::Locked, &to_private_trace());
    face.must_show(PRIVATE_NUMBER);
    face.press("l");
    assert!(asks(&face));
    face.press("F9");
    assert_eq!(face.step(), Step::Plan);
    for pressed in ["Enter", "r", "l"] {
        face.press(pressed);
        assert!(!face.shows(PRIVATE_NUMBER) && !face.shows(WORDS.traces.title), "{}", face.text());
    }
    assert_eq!(done(&face), ["SaveRecord"], "it is neither shown nor counted");
}

#[test]
fn what_is_said_of_a_private_note_goes_with_the_part() {
    let mut face = told(Disk::None, &format!("{} n 'fra_22_33_44_66 Ctrl-D", to_private_question()));
    face.must_show(PRIVATE_NUMBER);
    face.press("p");
    assert!(!face.shows(PRIVATE_NUMBER) && !face.shows("ligner"), "{}", face.text());
}

#[test]
fn somebody_coming_in_while_a_private_place_is_reworded_leaves_nothing_of_the_list() {
    let mut face = told(Disk::Locked, &to_private_trace());
    face.press("l 1 F9");
    assert_eq!(face.step(), Step::Plan);
    assert!(!asks(&face) && !face.shows(PRIVATE_NUMBER), "{}", face.text());
    face.press("e 'et_ord Ctrl-D");
    assert_eq!(face.visit().plan().talked, "et ord");
}

#[test]
fn the_question_about_the_note_goes_before() {
    let face = told(Disk::Locked, &format!("{} e 'ring_22_33_44_55 Ctrl-D Enter l", to_plan()));
    face.must_show(WORDS.summary.in_note_needed);
    assert!(!asks(&face));
}
