//! `rehearse`: the listing, role cards, coaching dates, drills, and keeping a play.

use super::support::{refusal, run, run_in};

#[test]
fn without_a_name_all_are_listed_in_the_language_asked_for_and_list_has_them_too() {
    let said = run(&["rehearse", "--lang", "en"], "");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(said.out.lines().count(), 10, "{}", said.out);
    assert!(said.out.contains("he-comes-in-too") && said.out.contains("He comes in too"));
    let said = run(&["list", "--lang", "nn"], "");
    let (_, rehearsals) = said.out.split_once("\n\nrehearsals\n").unwrap();
    assert_eq!(rehearsals.lines().count(), 9, "{rehearsals}");
    assert!(rehearsals.lines().all(|line| line.contains("built-in") && line.contains("good")));
    let json: serde_json::Value = serde_json::from_str(&run(&["list", "--json"], "").out).unwrap();
    assert_eq!(json["rehearsals"].as_array().unwrap().len(), 9);
}

#[test]
fn role_cards_come_out_as_text_and_as_a_page() {
    let said = run(&["rehearse", "one-glass-with-dinner", "--cards"], "");
    assert!(said.code == 0 && said.out.starts_with("Rollekort: "), "{}", said.out);
    assert_eq!(said.out.matches("Øvelse – oppdiktede personer").count(), 3);
    let said = run(&["rehearse", "one-glass-with-dinner", "--cards", "--html", "--lang", "en"], "");
    assert!(said.out.starts_with("<!DOCTYPE html>\n<html lang=\"en\">") && said.out.ends_with("</html>\n"));
}

#[test]
fn coaching_days_come_out_as_a_calendar() {
    let said = run(&["rehearse", "--coaching", "2026-12-01,2027-01-12, 2027-03-02"], "");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{}", said.out);
    for day in ["20261201", "20270112", "20270302"] {
        assert!(said.out.contains(&format!("DTSTART;VALUE=DATE:{day}\r\n")), "{day}");
    }
    assert_eq!(said.out.matches("BEGIN:VEVENT").count(), 3);
    let said = run(&["rehearse", "--coaching-from", "2026-11-24"], "");
    assert_eq!(said.out.matches("BEGIN:VEVENT").count(), 4);
    assert!(said.out.contains("DTSTART;VALUE=DATE:20261222\r\n"));
}

#[test]
fn what_does_not_go_together_or_is_no_day_is_refused_with_what_would() {
    for (arguments, words) in [
        (vec!["rehearse", "--coaching", "1.12.2026"], "write a day as 2026-12-01"),
        (vec!["rehearse", "--coaching-from", "tomorrow"], "write a day as 2026-12-01"),
        (vec!["rehearse", "the-meeting", "--coaching", "2026-12-01"], "cannot be used with"),
        (vec!["rehearse", "--cards"], "<ID>"),
        (vec!["rehearse", "--drill"], "<ID>"),
        (vec!["rehearse", "the-meeting", "--html"], "--cards"),
        (vec!["rehearse", "the-meeting", "--drill", "--random", "5"], "cannot be used with"),
    ] {
        let said = run(&arguments, "");
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.contains(words), "{arguments:?}: {}", said.err);
    }
    let days = (1..=13).map(|day| format!("2026-12-{day:02}")).collect::<Vec<_>>().join(",");
    assert!(refusal(&["rehearse", "--coaching", &days], "").contains("three or four"));
    assert!(refusal(&["rehearse", "nobody", "--cards"], "").contains("there is no rehearsal 'nobody'"));
}

#[test]
fn a_drill_and_a_play_run_in_a_pipe_and_keep_nothing_unasked() {
    // `run` shows that nothing was made.
    let said = run(&["rehearse", "all-is-well", "--drill"], "1\nmine egne ord\n");
    assert!(said.code == 0 && said.out.contains("Ditt: mine egne ord"), "{}", said.out);
    let said = run(&["rehearse", "all-is-well", "--difficulty", "calm"], "mine egne ord\n1\n");
    assert!(said.code == 0 && said.out.contains("Ditt: mine egne ord"), "{}", said.out);
    let said = run(&["rehearse", "all-is-well", "--difficulty", "calm"], "x\n1\nq\nnei\n");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
}

#[test]
fn a_kept_play_lies_in_the_training_folder_is_listed_and_goes_with_delete_all() {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path().join("data");
    let said = run_in(&data, &["rehearse", "all-is-well", "--difficulty", "calm"], "x\n1\nq\nja\n");
    assert!(said.out.contains("Lagret i "), "{}", said.out);
    let files = run_in(&data, &["records", "files"], "").out;
    assert!(files.contains("training/all-is-well-20") && files.contains("oppdiktede personer"), "{files}");
    let said = run_in(&data, &["rehearse", "all-is-well"], "1\nq\n");
    assert!(said.out.contains("fortsett fra ") && said.out.contains("tur 2"), "{}", said.out);
    run_in(&data, &["records", "delete-all", "--yes"], "");
    assert_eq!(std::fs::read_dir(data.join("training")).unwrap().count(), 0);
    assert!(!run_in(&data, &["rehearse", "all-is-well"], "q\n").out.contains("fortsett fra"));
}
