//! A module's first 45 minutes in a real terminal of 60×20: a vote, two demonstrations, group work, and a kill in the middle.

use std::time::{Duration, Instant};

use crate::pty::*;

const ESC: &str = "\x1b";

fn course(place: &Place) -> Program {
    let mut command = place.command();
    command.arg("course");
    Program::start_in(command, 60, 20)
}

/// On by one key, until this is shown.
fn on(program: &mut Program, words: &str) {
    program.type_until(SPACE, words);
    program.wait_for("DEMO");
}

/// On, past the rest of a page that is longer than the window.
fn on_past(program: &mut Program, words: &str) {
    while !program.screen().contains(words) {
        let before = program.screen();
        program.press(SPACE);
        program.wait_change(&before);
        program.wait_for("DEMO");
    }
}

/// Waits until where the room stands lies on the disk so.
fn wait_kept(place: &Place, words: &str) {
    let room = place.data().join("training/course-room.json");
    let until = Instant::now() + LIMIT;
    while !std::fs::read_to_string(&room).is_ok_and(|kept| kept.contains(words)) {
        assert!(Instant::now() < until, "never kept: {words}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn the_first_part_of_a_module_is_run_with_a_vote_demonstrations_and_group_work_and_survives_a_kill() {
    let _turn = turn();
    let place = Place::new();
    let mut program = course(&place);
    program.wait_for("> Ny plan: Tidlig inn");
    program.type_until(ENTER, "Hva skal planen hete");
    program.press("mai");
    program.type_until(ENTER, "Dag 1: 162 min");
    program.press(&PAGE_DOWN.repeat(3));
    program.wait_for("> 7 min Hvem er vanskeligst");
    program.type_until("m", "Etterpå kan du");
    on(&mut program, "Før vi begynner");
    on(&mut program, "En som ligner på meg");
    on(&mut program, "Tell hendene");
    program.type_until("12", "[12 ]");
    program.press(ENTER);
    program.type_until("7", "[7 ]");
    on(&mut program, "Snakk om");
    program.wait_for(" 12 En som");
    on(&mut program, "Se etter");
    on(&mut program, "Henriette (36)");
    for step in 1..=8 {
        on(&mut program, &format!(" {step}/16"));
    }
    let before = program.screen();
    // A step is drawn first and kept right after; before that a kill leads to the one before it.
    wait_kept(&place, "\"view\": 9");
    program.kill();

    let mut program = course(&place);
    program.wait_for("> Fortsett: Alkohol");
    program.type_until(ENTER, " 8/16");
    assert_eq!(program.screen(), before, "the same step as before the kill");
    program.type_until(BACKSPACE, " 7/16");
    on(&mut program, " 8/16");
    on(&mut program, " 9/16");
    on(&mut program, "Resultat: TWEAK");
    program.type_until("l", "Det som ble fortalt");
    program.wait_for("DEMO");
    program.type_until(ESC, "Resultat: TWEAK");
    for step in 11..=16 {
        on(&mut program, &format!(" {step}/16"));
    }
    on(&mut program, "To og to");
    on(&mut program, "klokka står");
    program.type_until("1", "1:59");
    on(&mut program, "Se etter");
    on(&mut program, "Jannike (28)");
    on(&mut program, " 1/");
    program.press(".");
    on_past(&mut program, "Hva gjør vi på mandag?");
    on_past(&mut program, "Her er planen slutt.");
    program.type_until(ESC, "Kurs");
    program.quit();
    let mut left: Vec<_> =
        std::fs::read_dir(place.data()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["plans", "training"], "nothing but its own folders");
}

#[test]
fn notes_are_followed_in_another_window_as_the_room_goes_on() {
    let _turn = turn();
    let place = Place::new();
    let mut room = course(&place);
    room.wait_for("> Ny plan: Tidlig inn");
    room.press(ENTER);
    room.wait_for("Hva skal planen hete");
    room.press("mai");
    room.type_until(ENTER, "Dag 1");
    room.type_until(ENTER, "Etterpå kan du");
    let mut command = place.command();
    command.args(["course", "--notes"]);
    let mut notes = Program::start(command);
    notes.wait_for("Venter på notater");
    room.press("n");
    notes.wait_for("Igjen av delen: 7 av 7 min");
    room.press(&SPACE.repeat(2));
    notes.wait_for("Neste: ");
    notes.signal(rustix::process::Signal::INT);
    room.type_until(F12, crate::NEUTRAL);
    room.come_back_to("DEMO");
    room.quit();
}
