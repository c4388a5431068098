//! Typing: Norwegian letters arrive whole, pastes are words and never keys, and no letter is a command.

use tidlig_inn::domain::answer::{Answer, Reply};
use tidlig_inn::domain::id::Id;
use tidlig_inn::tui::{Action, Input, Key};

use super::face::{Disk, Face, names};
use super::states::{FIRST, all, pass};

fn note_of_first(face: &Face) -> String {
    face.visit().forms()[0].walk.notes().get(&Id::new("cups").unwrap()).cloned().unwrap_or_default()
}

#[test]
fn norwegian_letters_are_written_shown_and_kept() {
    let mut face = Face::new(Disk::None);
    face.press(FIRST).press("n 'Blåbærøl_på_Ærøy_ÆØÅ");
    face.must_show("Blåbærøl på Ærøy ÆØÅ");
    face.press("Esc");
    face.must_show("notat: Blåbærøl på Ærøy ÆØÅ");
    assert_eq!(note_of_first(&face), "Blåbærøl på Ærøy ÆØÅ");
}

#[test]
fn a_ring_pasted_apart_from_its_letter_is_kept_as_one_letter() {
    let mut face = Face::new(Disk::None);
    face.press(FIRST).press("n");
    face.paste("ga\u{30a}r pa\u{30a} tur");
    face.press("Esc");
    assert_eq!(note_of_first(&face), "går på tur");
}

#[test]
fn backspace_takes_a_whole_norwegian_letter() {
    let mut face = Face::new(Disk::None);
    face.press(FIRST).press("n 'blåå Backspace Esc");
    assert_eq!(note_of_first(&face), "blå");
}

#[test]
fn a_paste_of_lines_stays_lines_in_a_box_and_never_ends_typing() {
    let mut face = Face::new(Disk::None);
    face.press(FIRST).press("n");
    face.paste("en\r\nto\rtre");
    assert!(face.app.screen().is_typing());
    face.press("Esc");
    assert_eq!(note_of_first(&face), "en\nto\ntre");
}

#[test]
fn a_paste_of_lines_into_one_line_becomes_blanks_and_does_not_confirm() {
    let mut face = Face::new(Disk::Fresh);
    face.press("n 1");
    face.paste("blåbær\npå\r\ntur");
    face.must_show("Vises ikke mens du skriver. 14 tegn.");
    assert!(face.done.is_empty(), "{:?}", names(&face.done));
    let mut number = Face::new(Disk::None);
    number.press(FIRST);
    number.paste("1\n2\n");
    number.must_show("[12 ]");
    assert!(number.visit().forms()[0].walk.replies().is_empty());
}

#[test]
fn a_paste_on_anything_but_a_field_does_nothing() {
    for state in all() {
        let mut face = state.open();
        if face.app.is_covered() || face.app.screen().is_typing() {
            continue;
        }
        let before = (face.text(), face.done.len());
        face.paste("v h x j l a m");
        assert_eq!((face.text(), face.done.len()), before, "{}", state.name);
    }
}

#[test]
fn digits_pasted_on_a_choice_do_not_answer_it() {
    let mut face = Face::new(Disk::None);
    face.press(FIRST).press("4 Enter");
    face.paste("1");
    assert_eq!(face.visit().forms()[0].walk.replies().len(), 1);
}

#[test]
fn no_letter_digit_or_blank_is_a_command_while_words_are_typed() {
    for state in all() {
        let face = state.open();
        if face.app.is_covered() || !face.app.screen().is_typing() {
            continue;
        }
        for binding in face.app.bindings() {
            for key in "abcdefghijklmnopqrstuvwxyzæøå0123456789 ?-.".chars() {
                let found = tidlig_inn::tui::binding::find(std::slice::from_ref(&binding), Key::Char(key));
                assert_eq!(found, None, "{}: {key}", state.name);
            }
        }
    }
}

#[test]
fn two_keys_of_text_stay_text() {
    for typed in ["qq", "lx", "??", "12", "vh", "pp", "jn"] {
        let mut face = Face::new(Disk::None);
        face.press(FIRST).press(&format!("n '{typed} Esc"));
        assert_eq!(note_of_first(&face), typed);
        assert!(!face.app.is_over());
    }
}

#[test]
fn letters_of_a_passphrase_are_never_commands_and_never_shown() {
    let mut face = Face::new(Disk::Fresh);
    face.press(&format!("n 1 {}", pass()));
    face.must_show("13 tegn");
    assert!(!face.shows("blåbær"));
    face.press("Enter 'helt_annet Enter");
    face.must_show("De to var ikke like");
    assert!(face.done.is_empty());
}

#[test]
fn backspace_deletes_in_a_number_before_it_goes_back() {
    let mut face = Face::new(Disk::None);
    face.press(FIRST).press("1 2 Backspace");
    face.must_show("[1 ]");
    face.press("Backspace");
    face.must_show("[ ]");
    face.press("Backspace");
    face.must_show("Før skjemaet");
}

#[test]
fn an_answer_in_words_is_given_when_typing_ends() {
    let mut face = Face::new(Disk::None);
    face.press(FIRST).press("4 Enter 1 2 Enter 5 Enter Enter 'den_er_god Ctrl-D");
    let reply = face.visit().forms()[0].walk.replies().get(&Id::new("own-words").unwrap()).cloned();
    assert_eq!(reply, Some(Reply::Answered(Answer::Text("den er god".to_owned()))));
}

#[test]
fn a_release_of_help_by_f1_leaves_what_was_typed() {
    let mut face = Face::new(Disk::None);
    face.press(FIRST).press("n 'før F1 x 'etter Esc");
    assert_eq!(note_of_first(&face), "føretter");
    assert!(face.app.bindings().iter().any(|binding| binding.action == Action::Note));
    face.input(&Input::Tick);
}
