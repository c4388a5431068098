//! Nothing that was told to be safe is lost: kills, passphrases, two windows, and no clear words on the disk.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    unreachable_pub,
    missing_docs,
    reason = "helpers of tests, which clippy does not see as tests"
)]

mod pty;

use pty::visits::*;
use pty::*;

/// Words that stand nowhere in the program.
const CANARY: &str = "kanarifuglen kvitrer ved kvernen";

/// Nothing that was written or answered lies on the disk in words.
fn assert_sealed(place: &Place) {
    for words in
        [CANARY, "Noen gang drukket", "ever-drunk", "tweak", "Redd hjemme", "fear-at-home", PASSPHRASE]
    {
        assert_eq!(place.files_with(words), Vec::<std::path::PathBuf>::new(), "«{words}» lies in clear");
    }
}

#[test]
fn tweak_goes_on_after_a_kill_with_the_earlier_answers() {
    let _turn = turn();
    let place = Place::new();
    let mut program = open_store(&place);
    program.keep(ENTER, "TWEAK 1 av 6");
    write_note(&mut program, CANARY);
    program.keep("1", "TWEAK 2 av 6");
    program.type_until("3", "[3");
    program.keep(ENTER, "TWEAK 3 av 6");
    program.keep("2", "TWEAK 4 av 6");
    assert_sealed(&place);
    program.kill();

    let mut program = resume(&place);
    program.wait_for("TWEAK 4 av 6");
    program.type_until(BACKSPACE, "TWEAK 3 av 6");
    program.wait_for("> 2 * Nei");
    program.type_until(BACKSPACE, "TWEAK 2 av 6");
    program.wait_for("[3");
    // The digit goes first, then the step.
    program.type_until(BACKSPACE, "[ ]");
    program.keep(BACKSPACE, "TWEAK 1 av 6");
    program.wait_for("> 1 * Ja");
    program.wait_for(CANARY);
    assert_sealed(&place);
    program.quit();
    assert_sealed(&place);
}

#[test]
fn epds_goes_on_after_a_kill_in_the_middle_of_the_form() {
    let _turn = turn();
    let place = Place::new();
    let mut program = open_store(&place);
    program.keep(ENTER, "TWEAK 1 av 6");
    program.keep("2", "Etter skjemaet");
    program.keep(ENTER, "Det som ble fortalt");
    program.keep(ENTER, "Bli enige om neste steg");
    program.keep(ENTER, "Rund av temaet");
    program.keep(ENTER, "Åpne samtalen");
    program.keep(ENTER, "Før skjemaet");
    program.keep(ENTER, "Har du det godkjente skjemaet");
    program.keep("1", " 1 av 10");
    program.keep("4", " 2 av 10");
    program.keep("3", " 3 av 10");
    program.keep("2", " 4 av 10");
    program.kill();

    let mut program = resume(&place);
    program.wait_for(" 4 av 10");
    for (at, answer) in [(3, "> 2 * rute 2"), (2, "> 3 * rute 3"), (1, "> 4 * rute 4")] {
        program.type_until(BACKSPACE, &format!(" {at} av 10"));
        program.wait_for(answer);
    }
    program.quit();
}

#[test]
fn a_whole_visit_is_walked_by_keys_saved_listed_and_read_back() {
    let _turn = turn();
    let place = Place::new();
    let mut program = open_store(&place);
    program.type_until(ENTER, "TWEAK 1 av 6");
    program.type_until("1", "TWEAK 2 av 6");
    program.type_until("3\r", "TWEAK 3 av 6");
    program.type_until("1", "TWEAK 4 av 6");
    program.type_until("2", "TWEAK 5 av 6");
    program.type_until("v", "TWEAK 6 av 6");
    program.type_until("2", "Etter skjemaet");
    program.type_until(ENTER, "Det som ble fortalt");
    program.type_until(ENTER, "Bli enige om neste steg");
    program.type_until(ENTER, "Rund av temaet");
    program.type_until(ENTER, "Åpne samtalen");
    program.type_until(ENTER, "Før skjemaet");
    program.type_until(ENTER, "Har du det godkjente skjemaet");
    program.type_until("1", " 1 av 10");
    for at in 2..=10 {
        program.type_until("4", &format!(" {at} av 10"));
    }
    program.type_until("4", "Les gjennom rutene");
    program.type_until(ENTER, "Etter skjemaet");
    program.type_until(ENTER, "Det som ble fortalt");
    program.type_until(ENTER, "Bli enige om neste steg");
    program.type_until(ENTER, "Rund av temaet");
    program.type_until(ENTER, "Er dere alene nå?");
    program.type_until("1", "Vold: hvilket verktøy");
    program.wait_for("lagres ikke denne delen");
    program.type_until("1", "Åpne samtalen");
    program.type_until(ENTER, "Før skjemaet");
    program.type_until(ENTER, " 1 av ");
    for topic in ["Redd for noen", "Snakket ned", "Gjort vondt", "Presset seksuelt", "Urolig for barn"] {
        program.type_until("2", topic);
    }
    program.type_until("2", "Etter skjemaet");
    program.type_until(ENTER, "Det som ble fortalt");
    program.type_until(ENTER, "Bli enige om neste steg");
    program.type_until(ENTER, "Rund av temaet");
    program.type_until(ENTER, "Kan andre lese det som blir sendt?");
    program.type_until("1", "Veien videre");
    program.type_until("e", "Hva dere snakket om");
    program.type_until(CANARY, CANARY);
    program.press(CTRL_D);
    program.wait_for("(ikke skrevet)");
    program.type_until(ENTER, "Oppsummering");
    program.wait_for("med i journalnotatet?");
    program.type_until("l", "Svar på dette før du lagrer");
    program.press("1");
    program.wait_gone("med i journalnotatet?");
    program.wait_for("Ikke merket som ført");
    program.press("f");
    program.wait_gone("Ikke merket som ført");
    program.type_until("l", "Lagret. Slettes");
    program.type_until(ENTER, "Samtalen først");
    assert!(!program.screen().contains("Påbegynt"), "{}", program.screen());
    program.type_until("l", "slettes i natt, lagret nå nettopp, ført i journalen");
    program.type_until(ENTER, "Notat fra samtale");
    program.wait_for("Noen gang drukket: Ja");
    let mut read = program.screen();
    while !read.contains(CANARY) {
        let before = program.screen();
        program.press(PAGE_DOWN);
        program.wait_change(&before);
        read.push_str(&program.screen());
    }
    for words in ["Toleranse: 3", "vil ikke svare", "rute 4"] {
        assert!(read.contains(words), "«{words}» was not read back:\n{read}");
    }
    // Without a passphrase the private part is never stored.
    assert!(!read.contains("Redd hjemme"), "{read}");
    assert_sealed(&place);
    program.quit();
}

#[test]
fn a_kill_right_after_any_key_loses_nothing_that_was_accepted() {
    let _turn = turn();
    let place = Place::new();
    // Each key, and where it leads.
    let keys = [
        (ENTER, "TWEAK 1 av 6"),
        ("1", "TWEAK 2 av 6"),
        ("v", "TWEAK 3 av 6"),
        ("2", "TWEAK 4 av 6"),
        (SPACE, "TWEAK 5 av 6"),
        (LEFT, "TWEAK 4 av 6"),
        (RIGHT, "TWEAK 5 av 6"),
        ("h1", "TWEAK 6 av 6"),
        ("2", "Etter skjemaet"),
        ("o", "Veien videre"),
    ];
    open_store(&place).kill();
    let mut before = "Før skjemaet";
    for (key, after) in keys {
        let mut program = resume(&place);
        program.wait_for(before);
        program.press(key);
        program.kill();
        // It stands where it stood, or one key on; what was accepted earlier is never undone.
        let mut program = resume(&place);
        if program.wait_for_one(&[after, before]) == 1 {
            program.wait_for("lagret 1");
            program.keep(key, after);
        } else {
            program.wait_for("lagret 1");
        }
        program.kill();
        before = after;
    }
    let mut program = resume(&place);
    program.type_until(ENTER, "Oppsummering");
    for answer in [
        "Noen gang drukket: Ja",
        "Toleranse: vil ikke svare",
        "Uro hos andre: Nei",
        "Alkohol om morgenen: Ja",
        "Minnehull: ikke spurt: tid",
        "Tanker om å drikke mindre: Nei",
    ] {
        program.wait_for(answer);
    }
    program.quit();
}

#[test]
fn a_second_window_says_so_and_harms_nothing() {
    let _turn = turn();
    let place = Place::new();
    let mut early = place.start();
    early.wait_for("Samtalen først");
    let mut first = open_store(&place);
    first.keep(ENTER, "TWEAK 1 av 6");
    // Opened before the first one kept anything.
    early.type_until("n", "Lagre uten passord");
    early.type_until("2", "i et annet vindu med samme mappe");
    early.quit();

    let mut second = place.start();
    second.wait_for("i et annet vindu med samme mappe");
    // Nothing that were answered here could be kept, so the visit is not taken up.
    second.press("f");
    second.type_until("t", "Første dag i siste menstruasjon");
    second.type_until("\x1b", "Samtalen først");
    second.quit();

    first.keep("1", "TWEAK 2 av 6");
    first.type_until("5", "[5");
    first.keep(ENTER, "TWEAK 3 av 6");
    first.kill();
    let mut again = resume(&place);
    again.wait_for("TWEAK 3 av 6");
    again.quit();
}

#[test]
fn the_private_part_is_asked_for_again_after_a_kill_and_stands_where_it_stood() {
    let _turn = turn();
    let place = Place::new();
    let mut program = locked_store(&place);
    open_private_part(&mut program);
    write_note(&mut program, CANARY);
    program.keep("2", "Redd for noen");
    program.keep("1", "Når: redd for noen");
    assert_sealed(&place);
    program.kill();

    let mut program = resume(&place);
    program.wait_for("Skriv passordsetningen for å åpne");
    program.press("ikke denne setningen");
    program.type_until(ENTER, "Passordsetningen stemmer ikke");
    program.press(PASSPHRASE);
    program.type_until(ENTER, "Er dere alene nå?");
    for word in ["Vold", "vold", "Redd", "redd", CANARY] {
        assert!(!contains(program.raw(), word), "«{word}» was shown before the gate");
    }
    program.type_until("1", "krever den hver gang");
    program.press("heller ikke denne");
    program.type_until(ENTER, "Passordsetningen stemmer ikke");
    assert!(!contains(program.raw(), "Redd"));
    program.press(PASSPHRASE);
    program.type_until(ENTER, "Når: redd for noen");
    program.keep(BACKSPACE, "> 1 * Ja");
    program.keep(BACKSPACE, "> 2 * Nei");
    program.wait_for(CANARY);
    assert_sealed(&place);
    program.quit();

    // It was left in the middle once more: nothing of it is told before the gate.
    let mut program = resume_locked(&place);
    program.wait_for("Er dere alene nå?");
    for word in ["Vold", "vold", "Redd", "redd"] {
        assert!(!contains(program.raw(), word), "«{word}» was shown before the gate");
    }
    program.quit();
    assert_sealed(&place);
}

#[test]
fn keys_typed_while_the_passphrase_is_checked_belong_to_nobody() {
    let _turn = turn();
    let place = Place::new();
    let mut program = locked_store(&place);
    program.type_until(F12, "siste menstruasjon");
    program.come_back_to("Passord");
    // An impatient hand: «delete the draft» and «yes» arrive before the passphrase is checked.
    program.press(&format!("{PASSPHRASE}\rxj"));
    program.wait_for("Samtalen først");
    program.press("i");
    program.wait_for("Innstillinger");
    program.quit();
    let mut program = resume_locked(&place);
    program.wait_for("Før skjemaet");
    program.quit();
}
