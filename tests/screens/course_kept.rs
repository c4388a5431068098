//! What of a course is kept and found again: her own plan, the clock of a group, pages longer than the window, what cannot be read.

use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::tui::Look;

use super::course::room;
use super::face::{Face, WORDS, library_at};

fn again(face: Face) -> Face {
    Face::course_on(library_at(None), face.end(), Lang::Nb, Look::Colour)
}

#[test]
fn after_a_kill_her_own_plan_stands_where_the_room_stood_with_its_hands() {
    let mut face = room(2, 1);
    face.press("4 Space");
    let before = face.words();
    let mut again = again(face);
    again.press("Down Enter");
    again.must_show("Lite kurs: var");
    again.press("Enter");
    assert_eq!(again.words(), before);
}

#[test]
fn the_clock_of_a_group_runs_on_while_the_task_is_shown_again_and_while_another_block_is() {
    let mut face = room(3, 1);
    face.press("2");
    face.must_show("5:00 igjen");
    face.wait(10);
    face.press("Backspace");
    face.wait(10);
    face.press("Space");
    face.must_show("4:40 igjen");
    face.press("Space Backspace");
    face.must_show("4:40 igjen");
}

#[test]
fn the_clock_of_a_group_goes_on_after_a_kill() {
    let mut face = room(3, 1);
    face.press("2");
    let mut again = again(face);
    again.press("Enter");
    again.must_show("5:00 igjen");
}

#[test]
fn the_task_stands_over_its_clock_where_there_is_room() {
    let mut face = room(3, 0);
    let mut task = face.lines().into_iter().map(|line| line.trim().to_owned()).filter(|line| line.len() > 20);
    let last = task.rfind(|line| !line.contains("F12")).unwrap();
    face.press("Space");
    face.must_show(&last);
    face.must_show(WORDS.course.clock_stands);
    face.resize(40, 12);
    face.must_show(WORDS.course.clock_stands);
}

#[test]
fn notes_on_the_black_screen_that_are_longer_than_it_are_scrolled_and_stay_black() {
    // The shipped course: the notes of the first talk of its first theme.
    let shipped = Library::open(Tree::embedded(), None);
    let place = tempfile::tempdir().unwrap();
    let mut face = Face::course_on(shipped, place, Lang::Nb, Look::Colour);
    face.press("Enter Enter Enter b n");
    face.resize(40, 12);
    face.must_show(WORDS.shell.scroll_more);
    for _ in 0..12 {
        face.press("Down");
    }
    face.must_show(WORDS.course.coming);
    assert!(!face.shows(WORDS.shell.scroll_more), "{}", face.text());
    face.press(&["PageUp"; 12].join(" "));
    face.must_show(WORDS.course.black_notes);
    face.press("Space");
    assert!(!face.shows(WORDS.course.black_notes));
}

#[test]
fn a_space_shows_the_rest_of_a_page_before_it_goes_on() {
    let mut face = room(1, 2);
    face.press(".");
    face.resize(40, 12);
    let (header, top) = (face.lines()[0].clone(), face.words());
    face.must_show(WORDS.shell.scroll_more);
    face.press("Space");
    assert_eq!(face.lines()[0], header);
    assert_ne!(face.words(), top);
    for _ in 0..20 {
        if face.lines()[0] != header {
            return;
        }
        face.press("Space");
    }
    panic!("it never goes on");
}

#[test]
fn what_stands_under_the_last_block_of_a_plan_can_be_read() {
    let mut face = Face::course();
    face.press("Enter 'a Enter");
    face.resize(60, 14);
    for _ in 0..30 {
        face.press("Down");
    }
    face.must_show(WORDS.course.after);
    assert!(!face.shows(WORDS.shell.scroll_more), "{}", face.text());
    face.press("Up Up");
    face.must_show(">");
}

#[test]
fn what_cannot_be_read_is_said_and_never_written_over() {
    let mut face = Face::course();
    face.press("Enter Enter Enter Esc Esc");
    let place = face.end();
    let plans = place.path().join("plans/course-small-course-1.json");
    let newer = std::fs::read_to_string(&plans).unwrap().replace("\"format\": 1", "\"format\": 99");
    std::fs::write(&plans, &newer).unwrap();
    std::fs::write(place.path().join("training/course-room.json"), "{").unwrap();
    let mut again = Face::course_on(library_at(None), place, Lang::Nb, Look::Colour);
    again.must_show("small-course-1");
    again.must_show(WORDS.course.room_unread);
    again.press("Enter Enter");
    again.must_show("small-course-2");
    again.press("Esc Enter 'small-course-1 Enter");
    assert_eq!(std::fs::read_to_string(&plans).unwrap(), newer);
}

#[test]
fn going_on_writes_over_no_plan_that_cannot_be_read_and_brings_none_back_that_was_deleted() {
    let mut face = Face::course();
    face.press("Enter Enter Enter Space");
    let place = face.end();
    let plan = place.path().join("plans/course-small-course-1.json");
    let newer = std::fs::read_to_string(&plan).unwrap().replace("\"format\": 1", "\"format\": 99");
    std::fs::write(&plan, &newer).unwrap();
    let mut again = Face::course_on(library_at(None), place, Lang::Nb, Look::Colour);
    again.press("Enter Space");
    let place = again.end();
    assert_eq!(std::fs::read_to_string(&plan).unwrap(), newer);
    std::fs::remove_file(&plan).unwrap();
    let mut again = Face::course_on(library_at(None), place, Lang::Nb, Look::Colour);
    again.press("Enter Space");
    let _place = again.end();
    assert!(!plan.exists());
}

#[test]
fn a_name_that_another_window_took_meanwhile_is_taken() {
    let mut face = Face::course();
    let mut other = Face::course();
    other.press("Enter 'felles Enter");
    let theirs = other.end();
    let path = face.place.as_ref().unwrap().path().join("plans");
    std::fs::create_dir_all(&path).unwrap();
    std::fs::copy(theirs.path().join("plans/course-felles.json"), path.join("course-felles.json")).unwrap();
    face.press("Enter 'felles Enter");
    face.must_show(WORDS.course.name_taken);
}

#[test]
fn as_the_program_ends_the_other_window_is_told() {
    let mut face = room(1, 2);
    face.press("n Ctrl-q");
    assert!(face.app.is_over());
    let place = face.end();
    let notes = std::fs::read_to_string(place.path().join("training/course-notes.txt")).unwrap();
    assert!(notes.contains(WORDS.course.notes_stopped), "{notes}");
}

#[test]
fn back_in_the_plan_and_on_again_the_time_of_a_block_goes_on() {
    let mut face = room(1, 2);
    face.wait(70);
    face.press("Esc Enter t");
    face.must_show("1:10 brukt");
}
