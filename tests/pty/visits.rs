//! Visits as they are driven in the full screen: begun, taken up again, written in, led to the private part.

use super::{BACKSPACE, CTRL_D, DOWN, ENTER, PAGE_DOWN, Place, Program, SPACE};

pub const PASSPHRASE: &str = "blåbær på tur i skogen";

/// Begins a real visit after the choice of what is kept: TWEAK and EPDS, week 12.
pub fn begin_visit(program: &mut Program) {
    program.wait_for("Hvem er her");
    // Stage, week, person, children, alone, interpreter, filled in by; then AUDIT-C off.
    program.press("112\r12111");
    program.type_until(DOWN, "> [x] AUDIT-C");
    program.type_until(SPACE, "> [ ] AUDIT-C");
    program.type_until("b", "Før dere begynner");
    program.wait_for("lagret 1");
    program.keep(ENTER, "Åpne samtalen");
    program.keep(ENTER, "Før skjemaet");
}

/// A store without a passphrase, and a visit in it.
pub fn open_store(place: &Place) -> Program {
    let mut program = place.start();
    program.wait_for("Samtalen først");
    program.type_until("n", "Lagre uten passord");
    program.press("2");
    begin_visit(&mut program);
    program
}

/// A store with a passphrase, and a visit in it.
pub fn locked_store(place: &Place) -> Program {
    let mut program = place.start();
    begin_locked(&mut program);
    program
}

/// The same, in a program that was just started.
pub fn begin_locked(program: &mut Program) {
    program.wait_for("Samtalen først");
    program.type_until("n", "Lås med en passordsetning");
    program.type_until("1", "Skriv en passordsetning");
    program.press(PASSPHRASE);
    program.type_until(ENTER, "Skriv den en gang til");
    program.press(PASSPHRASE);
    program.press(ENTER);
    begin_visit(program);
}

/// Starts again and takes up the visit that waits.
pub fn resume(place: &Place) -> Program {
    let mut program = place.start();
    program.wait_for("En påbegynt samtale ligger her");
    program.press("f");
    program
}

/// Starts again and takes up the visit that waits behind the passphrase.
pub fn resume_locked(place: &Place) -> Program {
    let mut program = resume(place);
    program.wait_for("Skriv passordsetningen for å åpne");
    program.press(PASSPHRASE);
    program.press(ENTER);
    program
}

/// Writes a note to the question that is shown, and waits until it is safe.
pub fn write_note(program: &mut Program, words: &str) {
    program.type_until("n", "Notat til spørsmålet");
    let before = program.saved();
    program.type_until(words, words);
    program.wait_saved_after(before);
    program.press(CTRL_D);
    program.wait_gone("Notat til spørsmålet");
}

/// From any open step to the private part's first aid, at its first question.
pub fn open_private_part(program: &mut Program) {
    program.keep("o", "Veien videre");
    program.keep(BACKSPACE, "Er dere alene nå?");
    program.keep("1", "Vold: hvilket verktøy");
    program.keep("1", "Åpne samtalen");
    program.keep(ENTER, "Før skjemaet");
    program.keep(ENTER, " 1 av ");
}

/// From the first question of the private part's first aid, all answered with no, over its end to the summary.
pub fn private_part_to_summary(program: &mut Program) {
    for topic in ["Redd for noen", "Snakket ned", "Gjort vondt", "Presset seksuelt", "Urolig for barn"] {
        program.keep("2", topic);
    }
    program.keep("2", "Etter skjemaet");
    program.keep(ENTER, "Det som ble fortalt");
    program.keep(ENTER, "Bli enige om neste steg");
    program.keep(ENTER, "Rund av temaet");
    program.keep(ENTER, "Kan andre lese det som blir sendt?");
    program.keep("1", "Veien videre");
    program.keep(ENTER, "med i journalnotatet?");
}

/// Turns pages until these words are shown.
pub fn page_to(program: &mut Program, words: &str) {
    while !program.screen().contains(words) {
        let before = program.screen();
        program.press(PAGE_DOWN);
        program.wait_change(&before);
    }
}

/// From the home screen to the list of what is kept, by the passphrase where it is asked for.
pub fn list_kept(program: &mut Program) {
    program.press("l");
    if program.wait_for_one(&["slettes om 7 døgn", "Skriv passordsetningen"]) == 1 {
        program.press(PASSPHRASE);
        program.type_until(ENTER, "slettes om 7 døgn");
    }
}
