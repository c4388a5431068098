//! What was written in a visit lies nowhere but in the sealed files, and goes nowhere once it was hidden.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    unreachable_pub,
    missing_docs,
    reason = "helpers of tests, which clippy does not see as tests"
)]

#[path = "traces_left/canary.rs"]
mod canary;
mod pty;
#[path = "traces_left/search.rs"]
mod search;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use canary::Canary;
use pty::visits::*;
use pty::*;
use search::Search;

/// What the neutral screen shows.
const NEUTRAL: &str = "Første dag i siste menstruasjon";

/// Runs a command on what is kept, beside the program.
fn records(place: &Place, command: &[&str]) {
    let mut records = Command::new(env!("CARGO_BIN_EXE_tidlig-inn"));
    records.arg("--data-dir").arg(place.data()).arg("records").args(command);
    let output = records.env("HOME", place.root().join("home")).output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn what_was_written_is_found_nowhere_outside_the_sealed_files_nor_in_the_terminal_after_it_was_hidden() {
    let _turn = turn();
    let place = Place::new();
    let (open, private) = (Canary::new(1), Canary::new(2));
    let search = Search::new(&place, [&open, &private]);

    // In a note, and in a note of the private part.
    let mut program = locked_store(&place);
    program.keep(ENTER, "TWEAK 1 av 6");
    write_note(&mut program, &open.words);
    search.nothing_lies_about(&program, "the note was written");
    program.keep("1", "TWEAK 2 av 6");
    open_private_part(&mut program);
    write_note(&mut program, &private.words);
    search.nothing_lies_about(&program, "the private note was written");
    for canary in [&open, &private] {
        assert!(
            canary.is_in_stream(program.raw()),
            "this test would not find {} in the terminal",
            canary.words
        );
    }

    // Hidden, and then killed as it stands there.
    let from = program.raw().len();
    program.type_until(F12, NEUTRAL);
    program.type_until("05.03.2026", "Termin: 10.12.2026");
    search.nothing_lies_about(&program, "it was hidden");
    program.signal(rustix::process::Signal::KILL);
    program.wait_over();
    search.nothing_streams(&program, from, "the hide");
    search.nothing_is_in_files("the kill");

    // Taken up again: the private part is not shown before they are alone again.
    let mut program = resume_locked(&place);
    program.wait_for("Er dere alene nå?");
    assert!(!private.is_in_stream(program.raw()), "shown before the gate");
    program.type_until("1", "krever den hver gang");
    program.press(PASSPHRASE);
    program.type_until(ENTER, &private.words);
    search.nothing_lies_about(&program, "it was taken up again");
    private_part_to_summary(&mut program);
    program.type_until("2", "Hvorfor skal delen ikke med?");
    program.type_until(&private.words, &private.words);
    program.keep(CTRL_D, "Oppsummering");

    // The one file in clear is the one that was asked for. It is found, so others would be.
    program.type_until("u", "Notat til journalen");
    program.type_until("f", "Lagre som fil i klartekst?");
    program.type_until("j", "Lagret:");
    let written: Vec<PathBuf> = search.files();
    assert!(
        matches!(written.as_slice(), [file] if file.starts_with(place.data().join("texts"))),
        "{written:?}"
    );
    assert!(!private.is_in(&fs::read(&written[0]).unwrap()), "what was said alone lies in clear");
    fs::remove_file(&written[0]).unwrap();
    program.press(BACKSPACE);
    program.wait_gone("Notat til journalen");

    // Saved, read back, hidden, deleted.
    program.type_until("l", "Lagret. Slettes");
    search.nothing_lies_about(&program, "it was saved");
    program.type_until(ENTER, "Samtalen først");
    list_kept(&mut program);
    program.type_until(ENTER, "Notat fra samtale");
    page_to(&mut program, &open.words);
    program.type_until("e", "Passord");
    program.press(PASSPHRASE);
    program.press(ENTER);
    program.wait_gone("Passord");
    page_to(&mut program, &private.words);
    search.nothing_lies_about(&program, "it was read back");
    let backup = place.root().join("backup");
    records(&place, &["export", "--sealed", backup.to_str().unwrap()]);
    assert!(fs::read_dir(&backup).unwrap().count() > 0);
    search.nothing_is_in_files("it was copied for a backup");
    let from = program.raw().len();
    program.type_until(F12, NEUTRAL);
    search.nothing_lies_about(&program, "what was read was hidden");
    program.come_back_to("Passord");
    program.press(PASSPHRASE);
    program.type_until(ENTER, "Samtalen først");
    list_kept(&mut program);
    program.press("x");
    program.press("j");
    program.wait_gone("slettes om 7 døgn");
    search.nothing_lies_about(&program, "it was deleted");
    program.press(CTRL_Q);
    assert_eq!(program.wait_over().exit_code(), 0);
    search.nothing_streams(&program, from, "the second hide");
    search.nothing_is_in_files("the end");
    let records = fs::read_dir(place.data().join("records")).unwrap().count();
    let drafts = fs::read_dir(place.data().join("drafts")).unwrap().count();
    assert_eq!((records, drafts), (0, 0), "something sealed is left");
}
