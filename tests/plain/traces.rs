//! On lines, what looks like it tells who somebody is: said once it is typed, and asked about before saving.

use super::*;

const NUMBER: &str = "22 33 44 55";

/// A visit with a number in the plan's first row, and then these lines at the summary.
fn at_summary(path: &Path, order: &Order, row: &str, said: &[&str]) -> (String, usize) {
    let mut lines = vec![""];
    lines.extend(TWEAK);
    lines.push(row);
    lines.extend(&PLAN[1..]);
    lines.extend(said);
    let mut session = open_session(path);
    let heard = heard(&mut session, order, &lines);
    (heard, records(&mut session).len())
}

fn saved_after(row: &str, said: &[&str]) -> (String, usize) {
    let place = tempfile::tempdir().unwrap();
    at_summary(&place.path().join("data"), &order(&["tweak"]), row, said)
}

#[test]
fn it_is_said_when_typed_listed_on_the_summary_and_let_stand_once() {
    let (heard, kept) = saved_after("ring 22 33 44 55", &["l", "", "l", "x", "b"]);
    assert_in_order(
        &heard,
        &[
            "Hva dere snakket om",
            "«22 33 44 55» ligner et telefonnummer. Ta det gjerne ut",
            "Oppsummering",
            "Kan røpe hvem det gjelder:",
            "Veien videre, «Hva dere snakket om»: «22 33 44 55» ligner et telefonnummer",
            "Skriv r for å skrive om.",
            "TWEAK",
            "Kan røpe hvem det gjelder",
            "b for: lagre likevel",
            "Oppsummering",
            "b for: lagre likevel",
            "«x» går ikke her",
            "Lagret. Slettes",
        ],
    );
    assert_eq!(kept, 1);
}

#[test]
fn what_is_reworded_is_gone_and_the_visit_is_saved() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let (heard, kept) = at_summary(&path, &order(&["tweak"]), "ring 22 33 44 55", &["l", "1", "ring søstra"]);
    assert_in_order(&heard, &["Skriv alt på nytt på én linje.", "Lagret. Slettes"]);
    assert_eq!(kept, 1);
    assert_eq!(records(&mut open_session(&path))[0].plan.talked, "ring søstra");
}

#[test]
fn leaving_the_list_saves_nothing() {
    let (heard, kept) = saved_after("ring 22 33 44 55", &["l", ""]);
    assert!(!heard.contains("Lagret. Slettes"), "{heard}");
    assert_eq!(kept, 0);
}

#[test]
fn the_note_and_the_mark_are_asked_about_and_what_was_let_stand_is_not_again() {
    let (heard, kept) = saved_after("ring 22 33 44 55", &["u", "b", "f", "k", "l"]);
    assert_in_order(
        &heard,
        &[
            "b for: vis teksten likevel",
            "Notat fra samtale",
            "Merket som ført i journalen.",
            "Noen å snakke med",
            "Lagret. Slettes",
        ],
    );
    assert_eq!((heard.matches("b for:").count(), kept), (1, 1));
    let (heard, _) = saved_after("ring 22 33 44 55", &["f", "", "l", "b"]);
    assert_in_order(&heard, &["b for: merk som ført likevel", "b for: lagre likevel"]);
    assert!(!heard.contains("Merket som ført i journalen."), "{heard}");
}

#[test]
fn the_number_of_a_service_is_nobodys() {
    let library = Library::open(Tree::embedded(), None);
    let directory = library.directory();
    let eight = |number: &&String| number.chars().filter(char::is_ascii_digit).count() == 8;
    let numbers: Vec<&String> = directory.all().flat_map(|service| &service.phones).filter(eight).collect();
    assert!(!numbers.is_empty());
    for number in numbers {
        let (heard, kept) = saved_after(&format!("fikk {number}"), &["l"]);
        assert!(!heard.contains("ligner"), "{heard}");
        assert_eq!(kept, 1, "{number}");
    }
}

#[test]
fn a_visit_without_it_is_not_asked_about() {
    let (heard, kept) = saved_after("ring om to uker", &["r", "l"]);
    assert_in_order(&heard, &["«r» går ikke her", "Lagret. Slettes"]);
    assert!(!heard.contains("Kan røpe hvem det gjelder"), "{heard}");
    assert_eq!(kept, 1);
}

#[test]
fn private_words_are_neither_said_nor_asked_about_once_the_part_is_closed() {
    let place = tempfile::tempdir().unwrap();
    let mut session = open_session(&place.path().join("data"));
    let mut said = vec!["", "1", "", "", "n", "fra 22 33 44 55", "2", "2", "2", "2", "2", "2"];
    said.extend(["", "", "", "", "1"]);
    said.extend(PLAN);
    // At the summary with the part open, then closed.
    said.extend(["1", "l", "", "p"]);
    said.extend(PLAN);
    said.push("l");
    let heard = heard(&mut session, &order(&["inquiry"]), &said);
    let (open, closed) = heard.split_once("Denne delen er lukket").unwrap_or_else(|| panic!("{heard}"));
    assert_in_order(open, &["ligner et telefonnummer", "Kan røpe hvem det gjelder", "b for: lagre likevel"]);
    assert!(!closed.contains(NUMBER) && !closed.contains("Kan røpe hvem"), "{closed}");
    assert!(closed.contains("Lagret. Slettes"), "{closed}");
}
