//! What comes out of a visit: turned through, copied at once or after a warning, and written where it may be.

use tidlig_inn::session::Effect;

use super::face::{Disk, Face, names};
use super::states::{FIRST, to_plan};

fn told(disk: Disk, keys: &str) -> Face {
    let mut face = Face::new(disk);
    face.press(keys);
    face.done.clear();
    face
}

#[test]
fn the_list_is_copied_at_once_and_a_note_only_after_the_warning_and_a_yes() {
    let mut face = told(Disk::Open, &format!("{FIRST} o Enter u"));
    face.press("c n c Enter");
    assert_eq!(names(&face.done), Vec::<String>::new());
    face.press("c");
    face.must_show("Kopiere til utklippstavla?");
    face.must_show("hører ikke hjemme på helsekortet");
    face.press("j");
    let [Effect::Copy(note)] = face.done.as_slice() else { panic!("{:?}", names(&face.done)) };
    assert!(note.starts_with("Notat fra samtale"), "{note}");
    face.press("Right c");
    let [_, Effect::Copy(list)] = face.done.as_slice() else { panic!("{:?}", names(&face.done)) };
    assert!(list.starts_with("Noen å snakke med"), "{list}");
    face.must_show("Sendt til utklippstavla");
}

#[test]
fn a_file_is_written_after_a_yes_and_says_where_and_until_when() {
    let mut face = told(Disk::Open, &format!("{FIRST} o Enter u"));
    face.press("f n f");
    face.must_show("Lagre som fil i klartekst?");
    face.must_show("Alle som kan lese filene dine");
    assert_eq!(face.files("texts"), 0);
    face.press("j");
    assert_eq!((names(&face.done), face.files("texts")), (vec!["WriteText".to_owned()], 1));
    face.must_show("(slettes etter 22.01.2026)");
    face.press("Right f");
    assert!(!face.shows("helsekortet"), "the list says nothing of anybody:\n{}", face.text());
    face.press("j");
    assert_eq!(face.files("texts"), 2);
}

#[test]
fn what_was_said_alone_is_never_a_file() {
    let mut face = told(Disk::Locked, &format!("{} Enter 1 u", to_plan()));
    face.must_show("Det som er sagt på tomannshånd");
    face.must_show("Dette skrives aldri til fil i klartekst.");
    face.press("f j Right f j");
    face.must_show("[Det som er sagt på tomannshånd]");
    assert_eq!((names(&face.done), face.files("texts")), (Vec::new(), 0));
}

#[test]
fn a_text_that_cannot_be_written_is_said_and_the_visit_is_as_safe_as_before() {
    let mut face = told(Disk::Open, &format!("{FIRST} o Enter u"));
    let header = face.lines()[0].clone();
    std::fs::write(face.place.as_ref().unwrap().path().join("texts"), "in the way").unwrap();
    face.press("f j");
    face.must_show("Fila ble ikke lagret.");
    assert_eq!(face.lines()[0], header, "nothing of the visit was lost");
}
