//! On lines, what comes out of a visit: each text by its letter, and as a file only after a warning and a yes.

use super::*;
use tidlig_inn::store::Keeping;

/// The private part, each question answered with no, and that nobody else reads what is sent.
const ALONE: [&str; 15] = ["", "1", "", "", "2", "2", "2", "2", "2", "2", "", "", "", "", "1"];

fn files(path: &Path) -> Vec<String> {
    let Ok(listed) = std::fs::read_dir(path.join("texts")) else { return Vec::new() };
    listed.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap()).collect()
}

/// What was heard from the summary on, in a place where nothing was chosen to be hidden.
fn at_summary(path: &Path, order: &Order, before: &[&str], said: &[&str]) -> String {
    let mut lines = before.to_vec();
    lines.extend(PLAN);
    lines.extend(said);
    let heard = heard(&mut open_session(path), order, &lines);
    let (_, summary) = heard.split_once("Oppsummering").unwrap_or_else(|| panic!("{heard}"));
    summary.to_owned()
}

fn tweak() -> Vec<&'static str> {
    let mut said = vec![""];
    said.extend(TWEAK);
    said
}

#[test]
fn the_note_and_the_list_are_said_and_written_after_a_yes_with_their_path_and_last_day() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let said = ["u", "k", "u fil", "2", "U FIL", "x", "", "1", "k file", "1", "d", "k nå", "fil", "l"];
    let heard = at_summary(&path, &order(&["tweak"]), &tweak(), &said);
    assert_in_order(
        &heard,
        &[
            "Tekster:\nu: Notat til journalen\nk: Lista som alle får\nu fil: lagrer",
            "\nNotat til journalen\n\nNotat fra samtale",
            "\nLista som alle får\n\nNoen å snakke med",
            "Lim bare inn i journalen",
            "Alle som kan lese filene dine",
            "Lagre som fil i klartekst?\n1) Ja\n2) Nei",
            "Skriv l for å lagre",
            "Lagre som fil i klartekst?",
            "«x» går ikke her",
            "Lagret: ",
            "(slettes",
            "Lista som alle får\nAlle som kan lese filene dine",
            "Lagret: ",
            "«d» går ikke her",
            "«k nå» går ikke her",
            "«fil» går ikke her",
            "Lagret. Slettes",
        ],
    );
    let mut written = files(&path);
    written.sort();
    let [list, note] = written.as_slice() else { panic!("{written:?}") };
    assert!(note.starts_with("Notat fra samtale") && list.starts_with("Noen å snakke med"), "{written:?}");
    let words: String = heard.split_whitespace().collect::<Vec<_>>().join(" ");
    for entry in std::fs::read_dir(path.join("texts")).unwrap() {
        let written = entry.unwrap().path();
        let day = written.file_name().unwrap().to_str().unwrap()[..10].split('-').rev().collect::<Vec<_>>();
        let told = format!("Lagret: {} (slettes etter {})", written.display(), day.join("."));
        assert!(words.contains(&told), "{told}:\n{heard}");
    }
}

#[test]
fn what_was_said_alone_is_a_text_by_itself_and_never_a_file_nor_is_a_note_that_holds_it() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let heard = at_summary(
        &path,
        &order(&["inquiry"]),
        &ALONE,
        &["1", "d", "d fil", "u", "u fil", "k fil", "1", "q"],
    );
    assert_in_order(
        &heard,
        &[
            "Tekster:\nu: Notat til journalen\nd: Det som er sagt på tomannshånd\nk: Lista som alle får\nk fil: lagrer",
            "\nDet som er sagt på tomannshånd\nDette skrives aldri til fil",
            "Redd hjemme: Nei",
            "Dette skrives aldri til fil",
            "\nNotat til journalen\nDette skrives aldri til fil",
            "Redd hjemme: Nei",
            "Dette skrives aldri til fil",
            "Lagret: ",
        ],
    );
    let written = files(&path);
    assert!(written.len() == 1 && written[0].starts_with("Noen å snakke med"), "{written:?}");
}

#[test]
fn a_note_without_what_was_said_alone_may_be_a_file_and_after_somebody_came_in_no_text_holds_it() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    // Left out of the note; then, as a file is about to be written, somebody comes in.
    let mut said = vec!["2", "hun ba om det", "u fil", "1", "u fil", "p"];
    said.extend(PLAN);
    said.extend(["u", "d", "d fil", "u fil", "1", "l"]);
    let heard = at_summary(&path, &order(&["inquiry"]), &ALONE, &said);
    let (before, after) = heard.split_once("Denne delen er lukket").unwrap();
    assert!(before.contains("Lagret: ") && before.contains("d: Det som er sagt"), "{before}");
    assert!(!after.contains("tomannshånd,") || after.contains("helsekortet"), "{after}");
    assert!(!after.contains("d: Det som") && !after.contains("Redd hjemme"), "{after}");
    assert_eq!(after.matches("«d").count(), 2, "said as any line that does not fit:\n{after}");
    let written = files(&path);
    assert_eq!(written.len(), 2);
    assert!(written.iter().all(|note| !note.contains("Redd hjemme")), "{written:?}");
}

#[test]
fn whoever_can_read_along_is_told_before_a_file() {
    let place = tempfile::tempdir().unwrap();
    let said = Said { alone: Some(Alone::Yes), ..Said::default() };
    let mut before = tweak();
    before.push("1");
    let heard = |answer: &'static str, path: &str| {
        let mut before = before.clone();
        *before.last_mut().unwrap() = answer;
        let order = Order { said: said.clone(), ..order(&["tweak"]) };
        at_summary(&place.path().join(path), &order, &before, &["k fil", "2", "l"])
    };
    assert!(heard("2", "somebody").contains("Noen kan lese med"));
    assert!(!heard("1", "nobody").contains("Noen kan lese med"));
}

#[test]
fn practice_has_texts_and_no_files_and_a_pipe_that_keeps_nothing_has_no_place_for_them() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let practice = Order { practice: true, ..order(&["tweak"]) };
    let heard = at_summary(&path, &practice, &tweak(), &["k", "k fil", "u fil", "l"]);
    assert!(heard.contains("Noen å snakke med") && !heard.contains("k fil:"), "{heard}");
    assert_eq!(heard.matches("Oppdiktet person").count(), 2, "{heard}");
    assert!(files(&path).is_empty());
    let mut session = Session::new(Library::open(Tree::embedded(), None), None, Clock::System);
    let mut said = tweak();
    said.extend(PLAN);
    said.extend(["k", "k fil", "l"]);
    let heard = super::heard(&mut session, &order(&["tweak"]), &said);
    assert!(heard.contains("Noen å snakke med") && !heard.contains("k fil:"), "{heard}");
    assert!(heard.contains("ikke noe sted å lagre den"), "{heard}");
}

#[test]
fn a_file_can_be_asked_for_where_nothing_is_kept_and_its_failing_is_said() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    assert!(matches!(session(&path).run(Effect::KeepNothing), Outcome::Kept));
    let heard = at_summary(&path, &order(&["tweak"]), &tweak(), &["k fil", "1", "l"]);
    assert!(heard.contains("Lagret: ") && heard.contains("Notat fra samtale"), "{heard}");
    assert_eq!((files(&path).len(), session(&path).keeping()), (1, Some(Keeping::Nothing)));
    std::fs::remove_dir_all(path.join("texts")).unwrap();
    std::fs::write(path.join("texts"), "in the way").unwrap();
    let heard = at_summary(&path, &order(&["tweak"]), &tweak(), &["k fil", "1", "l"]);
    assert!(heard.contains("Fila ble ikke lagret.") && !heard.contains("siste svaret"), "{heard}");
}

#[test]
fn help_tells_of_texts_and_of_what_the_command_line_has() {
    let place = tempfile::tempdir().unwrap();
    let heard = at_summary(&place.path().join("data"), &order(&["tweak"]), &tweak(), &["?", "l"]);
    let (_, help) = heard.split_once("Hjelp.").unwrap();
    assert_in_order(
        help,
        &["k: Lista som alle får", "k fil", "tidlig-inn services", "tidlig-inn municipality"],
    );
}
