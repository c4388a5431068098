//! Alert cards: nothing dismisses one by accident, one key sees it, and the visit does not end before it is dealt with.

use tidlig_inn::domain::visit::Step;
use tidlig_inn::text::fill;
use tidlig_inn::tui::Input;

use super::face::{Disk, Face, WORDS, key, names};
use super::states::{ANSWERS, FIRST, OVER_FIRST, to_private_question};

fn raised(disk: Disk) -> Face {
    let mut face = Face::new(disk);
    face.press(&format!("{FIRST} {ANSWERS} {OVER_FIRST} Enter 1 2 1"));
    face.must_show(&format!("{}: Når livet kjennes for tungt", WORDS.alert.now));
    face
}

#[test]
fn a_fast_finger_does_not_put_an_alert_away() {
    let mut face = raised(Disk::None);
    let before = face.text();
    for name in
        "0 1 2 3 4 5 6 7 8 9 Enter Esc Backspace Left Right Tab Delete v h n x q l o a t k s".split(' ')
    {
        face.input(&Input::Key(key(name)));
        assert_eq!(face.text(), before, "{name}");
    }
}

#[test]
fn an_alert_is_shown_at_once_however_unfinished_the_form() {
    let mut face = Face::new(Disk::None);
    face.press(FIRST).press("h 1 h 1 h 1 h 1 1 0 Enter");
    face.must_show(&format!("{}: Når kaffen tar over", WORDS.alert.today));
    assert_eq!(face.visit().forms()[0].walk.replies().len(), 5);
}

#[test]
fn one_key_marks_it_seen_and_it_stands_as_a_line_on_every_page_after() {
    let mut face = raised(Disk::None);
    face.press("m");
    for pressed in ["Enter", "Enter", "Enter", "Enter", "Enter", "4"] {
        face.must_show(&fill(WORDS.alert.standing, &[WORDS.alert.now, "Når livet kjennes for tungt"]));
        face.press(pressed);
    }
}

#[test]
fn one_key_goes_to_the_answer_that_raised_it_and_a_corrected_answer_takes_it_away() {
    let mut face = raised(Disk::None);
    face.press("r");
    face.must_show("2. Selvskading");
    face.must_show("* rute 1 (øverst)");
    face.press("4");
    assert!(!face.shows("Når livet kjennes for tungt"));
    assert_eq!(face.visit().alerts().len(), 0);
}

#[test]
fn an_alert_raised_anew_after_a_correction_is_shown_anew() {
    let mut face = raised(Disk::None);
    face.press("r 4 Backspace 2");
    face.must_show(WORDS.alert.keys_dead);
}

#[test]
fn the_plan_leads_to_what_was_done_before_it_leads_to_the_summary() {
    let mut face = raised(Disk::Open);
    face.press("m o Enter");
    assert_eq!(face.step(), Step::Undealt);
    face.must_show(WORDS.alert.done_needed);
    face.press("Enter Enter");
    assert_eq!(face.step(), Step::Undealt, "an empty page is not what was done");
    face.press("Enter 2 Enter");
    assert_eq!(face.step(), Step::Summary);
    face.must_show("– ført");
}

#[test]
fn a_visit_with_an_alert_raised_on_the_way_back_from_the_summary_cannot_be_saved() {
    let mut face = Face::new(Disk::Open);
    face.press(&format!("{FIRST} {ANSWERS} {OVER_FIRST} Enter 1 2 4 o Enter"));
    assert_eq!(face.step(), Step::Summary);
    for _ in 0..20 {
        face.press("Down");
    }
    face.press("Enter 1 m o Enter");
    face.done.clear();
    face.press("l");
    assert_eq!(names(&face.done), Vec::<String>::new());
    assert_eq!(face.files("records"), 0);
    face.press("Enter 1 Enter l");
    assert_eq!(names(&face.done).last().map(String::as_str), Some("SaveRecord"));
    assert_eq!(face.files("records"), 1);
}

#[test]
fn what_was_done_can_be_written_in_own_words() {
    let mut face = raised(Disk::None);
    face.press("m a e 'ringte_sammen Esc Enter");
    assert_eq!(face.visit().alerts()[0].words, "ringte sammen");
    face.must_show("– ført");
}

#[test]
fn a_digit_past_the_last_box_leaves_the_cursor_where_it_was() {
    let mut face = raised(Disk::None);
    face.press("m a 9");
    assert!(face.cursor().is_some(), "{}", face.text());
    assert!(!face.shows("[x]"));
}

#[test]
fn an_alert_of_the_private_part_goes_with_it_when_somebody_comes_in() {
    let mut face = Face::new(Disk::None);
    face.press(&to_private_question()).press("1 v Enter Enter Enter 1");
    face.must_show("Akutt fare");
    face.press("p");
    assert!(!face.shows("Akutt fare"));
    assert_eq!(face.step(), Step::Plan);
}

#[test]
fn an_unanswered_question_of_self_harm_stands_in_result_and_note() {
    let mut face = Face::new(Disk::None);
    face.press(&format!("{FIRST} {ANSWERS} {OVER_FIRST} Enter 1 2 v Enter Enter"));
    face.must_show("Selvskading: ikke besvart – spør direkte");
    face.press("o Enter u");
    face.resize(120, 60);
    face.must_show("spør direkte");
}
