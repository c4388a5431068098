//! What is opened over a course's room: what it promises, what waits, what its keys do, and how it looks.

use ratatui::style::{Color, Modifier};
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::tui::Look;

use super::course::{at, room};
use super::face::{Disk, Face, WORDS, library_at};
use super::states::{on, state};

#[test]
fn a_count_waits_at_its_block_unless_it_was_thrown_away() {
    let mut face = room(7, 1);
    face.press("l 2 Enter s Tab l");
    let before = face.words();
    face.press("l");
    face.must_show(WORDS.observer.key_done);
    face.press("Enter Esc j");
    assert_eq!(face.words(), before);
    face.press("l");
    face.must_show(WORDS.observer.own_card);
}

#[test]
fn what_was_counted_in_a_course_cannot_be_kept() {
    let mut face = room(7, 1);
    face.press("l 2 Enter s Tab Enter");
    face.done.clear();
    assert!(!face.shows(WORDS.training.key_keep));
    face.press("l");
    assert!(face.done.is_empty(), "{:?}", super::face::names(&face.done));
}

#[test]
fn a_space_in_a_visit_taken_over_answers_nothing() {
    let mut face = room(1, 6);
    face.press("l");
    let before = face.words();
    face.press("Space Space");
    assert_eq!(face.words(), before);
    face.press("1");
    assert_ne!(face.words(), before);
}

#[test]
fn a_visit_taken_over_stands_on_the_ground_of_the_course() {
    for (look, keys, ground) in [
        (Look::Colour, "", (Color::White, Color::Black, false)),
        (Look::Colour, "d", (Color::Black, Color::White, false)),
        (Look::Mono, "d", (Color::Reset, Color::Reset, true)),
    ] {
        let mut face = on(Disk::Open, state("course-ground", at(1, 6))).open_with(Lang::Nb, look);
        face.press(keys).press("l");
        face.must_show("Har noen nær deg");
        let cells = (2..20).flat_map(|y| (1..79).map(move |x| (x, y)));
        let painted = cells.map(|at| face.buffer()[at].clone()).find(|cell| cell.symbol() == "n").unwrap();
        let turned = painted.modifier.contains(Modifier::REVERSED);
        assert_eq!((painted.fg, painted.bg, turned), ground, "{look:?} {keys}");
    }
}

#[test]
fn after_a_kill_the_notes_for_another_window_are_of_the_step_that_is_shown() {
    let mut face = room(1, 2);
    face.press("n Space");
    let place = face.end();
    let file = place.path().join("training/course-notes.txt");
    let written = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, "an older step").unwrap();
    let mut again = Face::course_on(library_at(None), place, Lang::Nb, Look::Colour);
    again.press("Enter");
    let read = || std::fs::read_to_string(&file).unwrap();
    assert_eq!(read().lines().last(), written.lines().last());
    again.press("Space");
    assert_ne!(read(), written, "and they go on");
}

#[test]
fn a_title_that_is_longer_than_the_header_is_cut_visibly() {
    let mut face = room(1, 2);
    face.resize(40, 12);
    let header = face.text().lines().next().unwrap().to_owned();
    assert!(header.contains('…') || header.contains("Kaffe"), "{header}");
}
