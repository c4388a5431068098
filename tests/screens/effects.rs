//! What the face has done in the world, and in which order.

use tidlig_inn::session::Effect;
use tidlig_inn::tui::Input;

use super::face::{Disk, Face, WORDS, key, names};
use super::states::{ANSWERS, FIRST, OVER_FIRST, to_gate, to_private_question};

/// What one key has done.
fn done_by(face: &mut Face, pressed: &str) -> Vec<String> {
    face.done.clear();
    face.press(pressed);
    names(&face.done)
}

#[test]
fn each_answer_is_kept_once_and_before_anything_else() {
    let mut face = Face::new(Disk::Open);
    face.press(FIRST).press("4");
    for answer in ["Enter", "1", "2"] {
        assert_eq!(done_by(&mut face, answer), ["SaveDraft"], "{answer}");
    }
    assert_eq!(done_by(&mut face, "1"), Vec::<String>::new(), "a tick is not an answer yet");
    assert_eq!(done_by(&mut face, "Enter"), ["SaveDraft"]);
    assert_eq!(done_by(&mut face, "v"), ["SaveDraft"], "declined");
    assert_eq!(done_by(&mut face, "h 1"), ["SaveDraft"], "not asked");
}

#[test]
fn an_answer_is_drawn_before_it_is_kept_and_counted_after() {
    let mut face = Face::new(Disk::Open);
    face.press(FIRST).press("4 Enter");
    let before = face.lines()[0].clone();
    face.input_and_one_frame(&Input::Key(key("1")));
    face.must_show("Hvor ofte drikker du kaffe");
    let (count, kept) =
        (|line: &str| line.rsplit(' ').next().unwrap().parse::<u32>(), face.lines()[0].clone());
    assert_eq!(count(&kept), count(&before), "counted before it was safe");
    face.input(&Input::Resize);
    assert_eq!(count(&face.lines()[0]), count(&before).map(|n| n + 1));
}

#[test]
fn a_kept_draft_holds_the_answer_just_given() {
    let mut face = Face::new(Disk::Open);
    face.press(FIRST).press("4 Enter");
    face.done.clear();
    face.press("1");
    let [Effect::SaveDraft(main, private)] = face.done.as_slice() else { panic!("{:?}", names(&face.done)) };
    assert_eq!(main.forms[0].replies.len(), 2);
    assert!(private.is_none());
}

#[test]
fn a_note_being_typed_is_kept_at_the_first_idle_moment_and_only_once() {
    let mut face = Face::new(Disk::Open);
    face.press(FIRST).press("n 'sover_lite");
    face.done.clear();
    face.input(&Input::Tick);
    assert_eq!(names(&face.done), ["SaveDraft"]);
    face.input(&Input::Tick);
    assert_eq!(names(&face.done), ["SaveDraft"], "nothing was typed since");
}

#[test]
fn practice_touches_nothing_in_the_world() {
    let mut face = Face::new(Disk::Open);
    face.press("e Enter Enter Enter").press(ANSWERS).press(OVER_FIRST);
    face.press("Enter 1 2 1 m r 4 Enter Enter Enter Enter Enter 1 1 Enter Enter 1 v Enter o j 1 Esc");
    face.press("F12 F12 f Esc f Ctrl-Q");
    assert_eq!(names(&face.done), Vec::<String>::new());
    assert_eq!((face.files("drafts"), face.files("records")), (0, 0));
}

#[test]
fn a_finished_visit_is_kept_once_and_its_draft_let_go() {
    let mut face = Face::new(Disk::Open);
    face.press(&to_gate()).press("4 Enter");
    assert_eq!((face.files("drafts"), face.files("records")), (1, 0));
    assert_eq!(done_by(&mut face, "l"), ["SaveRecord"]);
    assert_eq!((face.files("drafts"), face.files("records")), (0, 1));
    assert_eq!(done_by(&mut face, "l Enter"), Vec::<String>::new());
    assert!(!face.shows(WORDS.home.waiting));
}

#[test]
fn a_saved_visit_does_not_come_back_as_a_draft_by_hiding_or_leaving() {
    for way in ["F12 F12", "Ctrl-Q"] {
        let mut face = Face::new(Disk::Open);
        face.press(&to_gate()).press("4 Enter l").press(way);
        assert_eq!((face.files("drafts"), face.files("records")), (0, 1), "{way}");
        let mut again = face.again();
        again.draw();
        assert!(!again.shows(WORDS.home.waiting), "{way}");
    }
}

#[test]
fn a_discarded_visit_leaves_no_file() {
    for way in ["o Enter x j", "Esc x j"] {
        let mut face = Face::new(Disk::Open);
        face.press(FIRST).press("4 Enter 1");
        assert_eq!(face.files("drafts"), 1);
        face.press(way);
        assert_eq!((face.files("drafts"), face.files("records")), (0, 0), "{way}");
        face.must_show("Ny samtale");
        assert!(!face.shows(WORDS.home.waiting), "{way}");
    }
}

#[test]
fn enter_does_not_discard() {
    let mut face = Face::new(Disk::Open);
    face.press(FIRST).press("4 Enter 1 o Enter x Enter");
    assert_eq!(face.files("drafts"), 1);
    face.must_show("Oppsummering");
    face.press("Esc x Enter");
    assert_eq!(face.files("drafts"), 1);
    face.must_show("Fortsett samtalen");
}

#[test]
fn keeping_nothing_leaves_no_file_and_shows_the_whole_note() {
    let mut face = Face::new(Disk::Nothing);
    face.press(&to_gate()).press("4 e 'ringe_mandag Esc Enter l");
    assert_eq!((face.files("drafts"), face.files("records")), (0, 0));
    face.must_show("ingenting lagres");
    let mut seen = face.words();
    for _ in 0..40 {
        face.press("Down");
        seen += &face.words();
    }
    assert!(seen.contains("ringe mandag"), "the end of the note cannot be reached:\n{}", face.text());
}

#[test]
fn a_visit_that_is_kept_nowhere_can_be_discarded_and_is_not_pushed_out_by_practice() {
    let mut face = Face::new(Disk::Nothing);
    face.press(FIRST).press("4 Enter Esc e");
    face.must_show(WORDS.home.waiting_decide);
    face.press("f");
    assert!(!face.visit().is_practice());
    assert_eq!(face.visit().forms()[0].walk.replies().len(), 1);
    face.press("o Enter x j");
    assert!(!face.shows(WORDS.home.waiting));
}

#[test]
fn the_choice_of_what_is_kept_is_asked_once_and_carried_out() {
    let mut face = Face::new(Disk::Fresh);
    face.press("n");
    face.must_show(WORDS.keeping.title);
    assert_eq!(done_by(&mut face, "2"), ["KeepOpen"]);
    face.must_show("Hvem er her");
    face.press("Esc n");
    face.must_show("Hvem er her");
}

#[test]
fn a_second_visit_reaches_its_first_question_in_eight_keys_and_a_newcomer_in_four() {
    let question = "Hvor mange kopper kaffe";
    let mut face = Face::new(Disk::Locked).again();
    assert!(FIRST.split_whitespace().count() <= 8);
    face.press(FIRST);
    face.must_show(question);
    let mut newcomer = Face::new(Disk::Fresh);
    newcomer.press("e Enter Enter Enter");
    newcomer.must_show(question);
    newcomer.must_show("ØVELSE");
}

#[test]
fn a_draft_on_the_disk_is_taken_up_at_the_question_it_was_left_at() {
    let mut face = Face::new(Disk::Open);
    face.press(FIRST).press("4 Enter 1 Ctrl-Q");
    let mut again = face.again();
    again.must_show(WORDS.home.waiting);
    again.press("f");
    again.must_show("Hvor ofte drikker du kaffe");
    assert_eq!(again.visit().forms()[0].walk.replies().len(), 2);
}

#[test]
fn the_private_part_is_never_given_to_a_store_without_a_passphrase_to_read_back() {
    let mut face = Face::new(Disk::Open);
    face.press(&to_private_question()).press("1 v Ctrl-Q");
    let mut again = face.again();
    again.press("f 1");
    assert_eq!(again.visit().private_forms().count(), 0);
}
