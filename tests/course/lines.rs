//! A course on lines: the same plan and views, a vote by typing, taking over, and where it goes on.

use assert_cmd::Command;
use tempfile::TempDir;

pub(super) struct Said {
    pub(super) out: String,
    pub(super) err: String,
    pub(super) ok: bool,
}

pub(super) fn run_in(data: &TempDir, arguments: &[&str], input: &str) -> Said {
    let mut command = Command::cargo_bin("tidlig-inn").unwrap();
    command.env_remove("TIDLIG_INN_HOME").arg("--data-dir").arg(data.path().join("data")).args(arguments);
    let output = command.write_stdin(input).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said { out: text(output.stdout), err: text(output.stderr), ok: output.status.success() }
}

fn run(arguments: &[&str], input: &str) -> Said {
    run_in(&tempfile::tempdir().unwrap(), arguments, input)
}

/// From the list of courses to the plan of the one of six themes: a new plan called «a».
pub(super) const PLAN: &str = "2\na\n";

fn plain(input: &str) -> String {
    let said = run(&["course", "--plain"], input);
    assert!(said.ok && said.err.is_empty(), "{}", said.err);
    said.out
}

#[test]
fn the_list_names_both_courses_and_their_modules_with_minutes() {
    let said = run(&["course", "--list"], "");
    for name in ["tidlig-inn", "foreldre-baby-samspill", "violence", "samspill-basis", "min", "DEMO"] {
        assert!(said.out.contains(name), "{name} in {}", said.out);
    }
}

#[test]
fn a_whole_course_goes_on_by_empty_lines_to_its_end_and_says_demo_on_every_page() {
    let out = plain(&format!("{PLAN}1\n{}", "\n".repeat(1500)));
    assert!(out.contains("Her er planen slutt."));
    assert!(out.contains("Hva gjør vi på mandag?"));
    assert!(out.matches("DEMO – oppdiktede personer.").count() > 60);
    assert!(out.contains("A: «Det er helt vanlig, og det går over.» – hvor mange hender? Et tall."));
    assert!(!out.contains("««") && !out.contains("»»"), "what is quoted already is quoted again");
}

#[test]
fn hands_are_typed_and_said_back_and_taken_again() {
    let out = plain(&format!("{PLAN}a 25\n\n\n\n4\n7\nx\n2\n0\n0\nr\n1\n1\n1\n1\n1\nq\nq\n"));
    assert!(out.contains("A: En som ligner på meg – hvor mange hender? Et tall."), "{out}");
    assert!(out.contains("A: En som ligner på meg: 4"), "{out}");
    assert!(out.contains("A: En som ligner på meg: 1"), "{out}");
    assert!(out.contains("Ingen av svarene er fasit."));
}

#[test]
fn a_demonstration_is_taken_over_as_an_ordinary_visit_and_comes_back() {
    let steps = "\n".repeat(12);
    let out = plain(&format!("{PLAN}26\n{steps}l\nq\n<\n\nq\nq\n"));
    assert!(out.contains("Resultat: ") || out.contains("Spørsmål i "), "{out}");
    let taken = out.split("Enter går videre, < går tilbake, g går").nth(1).unwrap();
    assert!(taken.contains("TWEAK"), "{taken}");
}

#[test]
fn minutes_days_order_and_what_is_left_out_are_changed_by_typing_and_kept() {
    let data = tempfile::tempdir().unwrap();
    let first = run_in(&data, &["course", "--plain"], &format!("{PLAN}+ 1\nx 2\nd 3\ns 1\n<\nq\n"));
    assert!(first.ok, "{}", first.err);
    let again = run_in(&data, &["course", "--plain"], "1\nq\n");
    let text = again.out;
    assert!(text.contains("tatt ut"), "{text}");
    assert!(text.find("MI og støttesamtaler").unwrap() < text.find("Sårbare tema").unwrap(), "{text}");
}

#[test]
fn what_was_run_on_lines_is_offered_to_go_on_at_the_same_step() {
    let data = tempfile::tempdir().unwrap();
    let first = run_in(&data, &["course", "--plain"], &format!("{PLAN}26\n\n\n\n"));
    let last = first.out.trim_end().lines().last().unwrap().to_owned();
    let again = run_in(&data, &["course", "--plain"], "1\nq\nq\n");
    assert!(again.out.contains("Fortsett: "), "{}", again.out);
    assert!(again.out.contains(&last), "{last} in {}", again.out);
}

#[test]
fn notes_are_read_when_asked_for_and_not_before() {
    let quiet = plain(&format!("{PLAN}26\nq\nq\n"));
    assert!(!quiet.contains("Notater:"));
    let read = plain(&format!("{PLAN}26\nb\nq\nq\n"));
    assert!(read.contains("Notater:") && read.contains("Igjen av delen: 13 av 13 min"), "{read}");
}

#[test]
fn the_notes_of_another_window_are_written_once_into_a_pipe_and_say_where_they_are_waited_for() {
    let said = run(&["course", "--notes"], "");
    assert!(said.ok && said.out.contains("course-notes.txt"), "{}", said.out);
}

#[test]
fn a_handout_is_written_as_text_and_as_a_page_and_an_unknown_module_is_refused() {
    let text = run(&["course", "--handout", "violence"], "");
    assert!(text.ok && text.out.contains("DEMO") && !text.out.contains('<'), "{}", text.out);
    let page = run(&["course", "--handout", "violence", "--html", "--lang", "nn"], "");
    assert!(page.ok && page.out.starts_with("<!DOCTYPE html>\n<html lang=\"nn\">"));
    let none = run(&["course", "--handout", "stranger"], "");
    assert!(!none.ok && none.err.contains("course --list"), "{}", none.err);
}

#[test]
fn on_lines_nothing_but_its_own_folders_is_made() {
    let data = tempfile::tempdir().unwrap();
    let steps = "\n".repeat(12);
    let said = run_in(&data, &["course", "--plain"], &format!("{PLAN}26\n{steps}l\nq\nq\nq\n"));
    assert!(said.ok);
    let mut names: Vec<String> = std::fs::read_dir(data.path().join("data"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["plans", "training"]);
}

#[test]
fn the_handout_is_written_from_the_lines_as_text_and_as_a_page_and_it_is_said_where() {
    let data = tempfile::tempdir().unwrap();
    let said = run_in(&data, &["course", "--plain"], &format!("{PLAN}h 1\n1\nh\nq\nq\n"));
    let one_line = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
    let written: Vec<&str> =
        one_line.split("Lagret i ").skip(1).filter_map(|rest| rest.split_whitespace().next()).collect();
    assert_eq!(written.len(), 4, "{one_line}");
    assert!(written[0].ends_with(".txt") && written[1].ends_with(".html"), "{written:?}");
    for path in written {
        assert!(std::fs::read_to_string(path).unwrap().contains("DEMO"), "{path}");
        assert!(path.starts_with(data.path().join("data/training").to_str().unwrap()), "{path}");
    }
    assert!(one_line.contains("h lagrer heftet"), "{one_line}");
}

#[test]
fn a_minute_more_is_given_while_it_runs_and_the_time_that_is_left_is_said_when_asked_for() {
    let out = plain(&format!("{PLAN}26\nt\n+\nt\nq\nq\n"));
    assert!(out.contains("Igjen av delen: 13 av 13 min, til kl. "), "{out}");
    assert_eq!(out.matches("Igjen av delen: 14 av 14 min, til kl. ").count(), 2, "{out}");
    assert!(out.contains("26) Vin før hun visste, 14 min"), "{out}");
}

#[test]
fn a_task_says_when_its_time_ends_and_a_minute_more_moves_that() {
    // A break of 15 minutes; one step on and back, and its clock has not begun anew.
    let out = plain(&format!("{PLAN}7\n\n+\nt\n\n<\nq\nq\n"));
    assert!(out.contains("Bruk 15 minutter på dette.\nIgjen på klokka: 15 av 15 min, til kl. "), "{out}");
    assert_eq!(out.matches("Igjen på klokka: 16 av 16 min, til kl. ").count(), 3, "{out}");
    assert!(out.contains("Bruk 16 minutter på dette."), "{out}");
}

#[test]
fn a_demonstration_taken_over_keeps_nothing_leads_nowhere_and_its_texts_say_demo() {
    let data = tempfile::tempdir().unwrap();
    let on = "\n".repeat(9);
    let input = format!("{PLAN}26\n\n\n\n\n\n\nl\no\n{on}u\nk\nm\nf\nx\n?\nl\nq\nq\n");
    let out = run_in(&data, &["course", "--plain"], &input).out;
    let live = out.split("Du har overtatt samtalen.").nth(1).unwrap();
    assert!(live.contains("Oppsummering"), "{live}");
    for real in
        ["for å lagre", "Skriv m ", "ført i journalen", "slette samtalen", "avslutte;", "tidlig-inn services"]
    {
        assert!(!live.contains(real), "{real} in {live}");
    }
    for refused in ["«m» går ikke her", "«f» går ikke her", "«x» går ikke her"] {
        assert!(live.contains(refused), "{refused} in {live}");
    }
    for text in ["Notat til journalen", "Lista som alle får"] {
        let marked = format!("DEMO – oppdiktede personer. {text}\n\nDEMO – oppdiktede personer\n");
        assert!(live.contains(&marked), "{text} in {live}");
    }
    // Back at the demonstration, as a page of its own.
    let back = live.rsplit("q: tilbake til kurset").next().unwrap();
    assert!(back.contains("DEMO – oppdiktede personer. Demonstrasjon: "), "{back}");
    assert!(!back.contains("Øvelsen er ferdig"), "{back}");
}

#[test]
fn a_rehearsal_in_a_course_is_never_offered_to_be_kept() {
    let data = tempfile::tempdir().unwrap();
    let turns = "\n1\n".repeat(4);
    let out = run_in(&data, &["course", "--plain"], &format!("{PLAN}43\n\n\nl\n{turns}q\nq\nq\n")).out;
    assert!(out.contains("l åpner øvingen, og q går tilbake hit.") && !out.contains("Esc"), "{out}");
    assert!(out.contains("Si det først"), "{out}");
    assert!(!out.contains("Vil du lagre denne øvingen"), "{out}");
    let kept: Vec<String> = std::fs::read_dir(data.path().join("data/training"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(kept, ["course-room.json"]);
}

#[test]
fn what_unfolds_is_shown_at_once_but_a_vote_is_not_passed_over() {
    let out = plain(&format!("{PLAN}25\n\n\n.\nq\nq\n"));
    assert!(out.contains("«.» går ikke her"), "{out}");
}
