//! Plans and guides from the command line: the log and the counts by their own names, and the language that was saved.

use super::support::{refusal, run, run_in};

#[test]
fn the_training_log_and_the_counts_are_opened_by_name_on_lines() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("data");
    let log = run_in(&data, &["guide", "training", "--plain"], "ny helsesykepleier 1\n");
    assert_eq!((log.code, log.err.as_str()), (0, ""));
    assert!(
        log.out.contains("Opplæring og veiledning") && log.out.contains("1) helsesykepleier 1 – ny"),
        "{}",
        log.out
    );
    let counts = run_in(&data, &["guide", "counts", "--plain"], "1=12\n");
    assert!(counts.out.contains("1) Fikk tilbudet: 12"), "{}", counts.out);
    // What was typed there is what is written out.
    let written = run_in(&data, &["guide", "counts", "--markdown"], "");
    assert!(written.out.contains("Fikk tilbudet: 12"), "{}", written.out);
    let written = run_in(&data, &["guide", "training", "--markdown"], "");
    assert!(written.out.contains("helsesykepleier 1"), "{}", written.out);
}

#[test]
fn every_name_that_the_help_promises_is_known() {
    let help = run(&["guide", "--help"], "").out;
    for name in ["training", "counts"] {
        assert!(help.contains(&format!("`{name}`")), "{help}");
        let said = run(&["guide", name, "--plain"], "q\n");
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{name}");
    }
    let refused = refusal(&["guide", "nonsense", "--plain"], "");
    assert!(refused.contains("samspill-plan") && refused.contains("training and counts"), "{refused}");
}

#[test]
fn the_counts_offer_no_calendar_and_what_they_offer_is_written() {
    let place = tempfile::tempdir().unwrap();
    let said = run_in(&place.path().join("data"), &["guide", "counts", "--plain"], "ut md\nut html\n");
    assert!(!said.out.contains("ics"), "{}", said.out);
    assert!(said.out.contains("ut html, ut md: skriver en fil."), "{}", said.out);
    assert_eq!(said.out.matches("Skrevet til").count(), 2, "{}", said.out);
}

#[test]
fn a_guide_and_a_course_speak_the_language_that_was_saved() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("data");
    std::fs::create_dir(&data).unwrap();
    std::fs::write(data.join("settings.json"), r#"{"lang": "nn"}"#).unwrap();
    for (arguments, told) in [
        (&["guide", "--plain"][..], "Planar og rettleiarar"),
        (&["guide", "counts", "--markdown"], "Tal til årsrapporten"),
        (&["course", "--plain"], "oppdikta personar"),
        (&["course", "--list"], "oppdikta personar"),
        (&["course", "--handout", "violence"], "MÅNDAG: KVA GJER VI?"),
    ] {
        let said = run_in(&data, arguments, "");
        assert!(said.out.contains(told), "{arguments:?}: {}", said.out);
    }
    let said = run_in(&data, &["--lang", "en", "course", "--list"], "");
    assert!(
        said.out.contains("invented people"),
        "what is asked for goes before what was saved: {}",
        said.out
    );
}

#[test]
fn a_course_that_reads_the_language_opens_no_store() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("data");
    std::fs::create_dir(&data).unwrap();
    std::fs::write(data.join("settings.json"), r#"{"lang": "nn"}"#).unwrap();
    run_in(&data, &["course", "--plain"], "q\n");
    let names: Vec<_> = std::fs::read_dir(&data).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["settings.json"], "no lock, no choice, no log");
}
