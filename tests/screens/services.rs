//! The services: their order, what is found, and that what is not confirmed says so.

use super::face::{Disk, Face, WORDS};

fn place(face: &Face, words: &str) -> usize {
    let found = face.lines().iter().position(|line| line.contains(words));
    found.unwrap_or_else(|| panic!("«{words}» is not on:\n{}", face.text()))
}

#[test]
fn emergency_numbers_stand_first_and_what_is_not_confirmed_never_heads_its_group() {
    let mut face = Face::new(Disk::None);
    face.resize(80, 40);
    face.press("s");
    let order = ["Nødnumre", "Nødtelefonen", "I hele landet", "Kaffelinja", "Ryktelinja", "I kommunen"];
    let places: Vec<_> = order.iter().map(|words| place(&face, words)).collect();
    assert!(places.is_sorted(), "{}", face.text());
    assert!(place(&face, "For deg som fagperson") > place(&face, "Helsestasjonen"));
    face.must_show("Ryktelinja – ikke bekreftet");
    face.must_show("Helsestasjonen – ikke fylt inn");
}

#[test]
fn typing_finds_by_what_and_whom_and_every_word_narrows() {
    let mut face = Face::new(Disk::None);
    face.press("s 'KAFFE");
    assert!(face.shows("Kaffelinja") && face.shows("Ryktelinja") && !face.shows("Helsestasjonen"));
    face.press("'_nærmeste");
    assert!(face.shows("Kaffelinja") && !face.shows("Ryktelinja"));
    face.press("'_q");
    face.must_show(WORDS.services.nothing);
    face.press("Esc");
    face.must_show("Helsestasjonen");
    face.press("Esc");
    face.must_show(WORDS.home.tagline);
}

#[test]
fn an_empty_local_service_says_so_and_names_what_stands_in_its_place() {
    let mut face = Face::new(Disk::None);
    face.press("s 'familier Enter");
    face.must_show(WORDS.services.empty);
    face.must_show(WORDS.services.stands_in);
    face.must_show("Kaffelinja – 000 11");
    face.press("Backspace 'x");
    assert!(!face.shows("Helsestasjonen"), "typing goes on where it was");
}

#[test]
fn it_works_in_the_smallest_window() {
    let mut face = Face::new(Disk::None);
    face.resize(40, 12);
    face.press("s 'kaffe");
    face.must_show("Kaffelinja");
    face.press("Enter PageDown PageDown PageDown");
    face.must_show("Nordmann 2020");
}
