//! Whole consultations: what fits what was told, exactly, as a script gets it from the real program.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    missing_docs,
    reason = "helpers of tests, which clippy does not see as tests"
)]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

/// Each consultation of the directory: its name, the visit, and the lines of what must and must not come of it.
fn consultations() -> Vec<(String, String, Vec<String>)> {
    let directory = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/advise");
    let mut found: Vec<_> = std::fs::read_dir(directory)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let (visit, expected) = text.split_once("\n---\n").unwrap();
            let lines = expected.lines().map(ToOwned::to_owned).collect();
            (path.file_stem().unwrap().to_string_lossy().into_owned(), visit.to_owned(), lines)
        })
        .collect();
    found.sort();
    found
}

fn program(visit: &str, more: &[&str]) -> (String, String, bool) {
    let home = tempfile::tempdir().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_tidlig-inn"))
        .args(["advise", "--visit", "-", "--data-dir"])
        .arg(home.path())
        .args(more)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(visit.as_bytes()).unwrap();
    let out = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(out.stdout), text(out.stderr), out.status.success())
}

fn advised(visit: &str) -> Value {
    let (out, error, fine) = program(visit, &["--json"]);
    assert!(fine, "{error}");
    serde_json::from_str(&out).unwrap()
}

fn word<'a>(of: &'a Value, key: &str) -> &'a str {
    of[key].as_str().unwrap()
}

/// What was said, line by line as the files write it. Of the words, only those for this answer.
fn said(advice: &Value) -> Vec<String> {
    let list = |key: &str| advice[key].as_array().unwrap().clone();
    let alerts = list("alerts").into_iter().map(|alert| {
        let from = alert["instrument"].as_str().map(|id| format!("{id}/")).unwrap_or_default();
        format!("alert {from}{} {}", word(&alert, "id"), word(&alert, "urgency"))
    });
    let steps = list("suggestions").into_iter().map(|step| {
        format!("step {} {} {}", word(&step, "urgency"), word(&step, "service"), word(&step, "id"))
    });
    let duties = list("duties").into_iter().map(|duty| format!("duty {}", word(&duty, "id")));
    let prompts = list("prompts").into_iter().filter(|prompt| prompt["particular"] == true);
    let prompts = prompts.map(|prompt| format!("prompt {}", word(&prompt, "id")));
    let not_asked = list("not-asked").into_iter();
    let not_asked =
        not_asked.map(|one| format!("not-asked {} {}", word(&one, "instrument"), word(&one, "reason")));
    alerts.chain(steps).chain(duties).chain(prompts).chain(not_asked).collect()
}

#[test]
fn ten_and_more_consultations_come_to_exactly_what_they_must() {
    let all = consultations();
    assert!(all.len() >= 10);
    for (name, visit, lines) in all {
        let (never, expected): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.starts_with("no-"));
        let said = said(&advised(&visit));
        assert_eq!(said, expected, "{name}");
        assert!(!never.is_empty(), "{name} says nothing that must not come");
        for line in never {
            let (kind, id) = line.trim_start_matches("no-").split_once(' ').unwrap();
            let is_there = |said: &String| {
                let mut words = said.split(' ');
                words.next() == Some(kind) && words.any(|word| word == id)
            };
            assert!(!said.iter().any(is_there), "{name}: {line}");
        }
    }
}

#[test]
fn every_suggestion_and_duty_says_why_and_names_what_was_told() {
    for (name, visit, _) in consultations() {
        let advice = advised(&visit);
        for step in advice["suggestions"].as_array().unwrap() {
            let because = step["because"].as_array().unwrap();
            assert!(!because[0].as_str().unwrap().is_empty(), "{name}: {step}");
            let quiet = word(step, "id").ends_with("/otherwise");
            // A next step that nothing was said against rests on what is not so, which has no words.
            let rests_on_absence = because.len() == 1;
            assert!(quiet || !rests_on_absence, "{name}: {step}");
        }
        for duty in advice["duties"].as_array().unwrap() {
            assert!(!duty["because"].as_array().unwrap().is_empty(), "{name}: {duty}");
        }
    }
}

#[test]
fn what_goes_on_in_pregnancy_is_at_least_today() {
    let frequencies = ["two-to-four-a-month", "two-to-three-a-week", "four-or-more-a-week"];
    for frequency in frequencies {
        let visit = format!(
            "context: {{stage: pregnant, week: 20, person: pregnant}}\n\
             answers: {{audit-c-pregnancy: {{since-frequency: {frequency}}}}}\n"
        );
        let advice = advised(&visit);
        let steps = advice["suggestions"].as_array().unwrap();
        let urgent = steps.iter().filter(|step| ["now", "today"].contains(&word(step, "urgency")));
        assert!(urgent.count() > 0, "{frequency}");
    }
    let misuse = advised("context: {stage: pregnant, week: 20}\njudgement: [substance-misuse]\n");
    assert!(["now", "today"].contains(&word(&misuse["suggestions"][0], "urgency")));
}

#[test]
fn no_result_is_without_a_next_step_and_none_is_called_negative() {
    let quiet = [
        "tweak: {ever-drunk: no}",
        "epds: {q1: 1, q2: 1, q3: 4, q4: 1, q5: 4, q6: 4, q7: 4, q8: 4, q9: 4, q10: 4}",
        "whooley: {mood: no, interest: no}",
        "gad-2: {q1: 1, q2: 1}",
        "aas: {ever: no, last-year: no, since-pregnant: no, sexual: no, afraid: no}",
        "hark: {humiliated: no, afraid: no, forced: no, hurt: no}",
    ];
    for answers in quiet {
        let visit = format!("context: {{stage: pregnant, week: 12, alone: yes}}\nanswers: {{{answers}}}\n");
        assert!(!advised(&visit)["suggestions"].as_array().unwrap().is_empty(), "{answers}");
        for lang in ["nb", "nn", "en"] {
            let (words, _, fine) = program(&visit, &["--lang", lang]);
            assert!(fine && !words.to_lowercase().contains("negativ"), "{answers} {lang}: {words}");
        }
    }
}

#[test]
fn the_law_about_children_never_speaks_of_the_unborn() {
    let judgements = [
        "ongoing-violence",
        "child-harmed",
        "baby-in-danger",
        "harms-someone",
        "substance-misuse",
        "harm-to-unborn-very-likely",
        "acute-danger",
        "strangled",
        "threat-to-kill",
        "honour-network",
    ];
    let all = judgements.join(", ");
    for children in ["0", "unknown"] {
        for judgement in judgements.iter().copied().chain([all.as_str()]) {
            let visit = format!(
                "context: {{stage: pregnant, week: 20, alone: yes, born-children: {children}}}\n\
                 answers: {{aas: {{since-pregnant: yes, afraid: yes}}, danger-signs: {{threats-to-children: yes}}}}\n\
                 judgement: [{judgement}]\n"
            );
            let duties = advised(&visit)["duties"].clone();
            let child = duties.as_array().unwrap().iter().any(|duty| duty["id"] == "child-33");
            assert!(!child, "{children} {judgement}");
        }
    }
}

#[test]
fn averting_always_names_another_way_than_the_police() {
    let visit = "context: {stage: pregnant, week: 20, alone: yes}\njudgement: [ongoing-violence]\n";
    for (lang, other) in [("nb", "krisesenteret"), ("nn", "krisesenteret"), ("en", "crisis centre")] {
        let (words, _, _) = program(visit, &["--lang", lang]);
        let at = words.find("§ 196").or_else(|| words.find("section 196")).unwrap();
        let duty = words.get(at..).unwrap().to_lowercase();
        assert!(duty.contains(other), "{lang}: {duty}");
    }
}

#[test]
fn what_is_not_known_is_refused_by_name_and_place() {
    for (visit, expected) in [
        ("context: {wek: 3}\n", "standard input:1:11: error: there is no context 'wek'"),
        ("judgement: [violent]\n", "there is no judgement 'violent'"),
        ("answers: {aass: {}}\n", "there is no instrument 'aass'"),
        ("answers: {aas: {evr: yes}}\n", "aas has no item 'evr'"),
        ("answers: {aas: {ever: maybe}}\n", "ever: 'maybe' does not fit"),
        ("contexts: {}\n", "contexts"),
    ] {
        let (out, error, fine) = program(visit, &["--json"]);
        assert!(!fine && out.is_empty() && error.contains(expected), "{visit}: {error}");
    }
}

#[test]
fn samspill_is_beside_treatment_and_never_where_it_must_not_be() {
    let parent = |person: &str, weeks: u16, judgement: &str| {
        let visit = format!(
            "context: {{stage: postpartum, baby-age-weeks: {weeks}, person: {person}, alone: yes, born-children: 1}}\n\
             judgement: [{judgement}]\n"
        );
        let steps = advised(&visit)["suggestions"].clone();
        steps.as_array().unwrap().iter().any(|step| word(step, "service") == "foreldre-baby-samspill")
    };
    for person in ["mother", "father", "co-parent"] {
        for sign in ["depressive-symptoms", "strained-relation"] {
            assert!(parent(person, 20, sign), "{person} {sign}");
            assert!(parent(person, 52, sign) && !parent(person, 53, sign), "{person} {sign}");
        }
    }
    for against in [
        "psychosis-signs",
        "bipolar",
        "acute-danger",
        "baby-in-danger",
        "substance-misuse",
        "ongoing-violence",
        "child-harmed",
    ] {
        assert!(!parent("mother", 20, &format!("depressive-symptoms, {against}")), "{against}");
    }
}
