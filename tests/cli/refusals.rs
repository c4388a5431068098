//! What `score` refuses: one sentence with the item, the value and what is allowed; never a zero in its place.

use super::support::{refusal, run};

fn refused(instrument: &str, answers: &str, words: &[&str]) {
    for json in [false, true] {
        let mut arguments = vec!["score", instrument, "--answers", "-"];
        if json {
            arguments.push("--json");
        }
        let said = refusal(&arguments, answers);
        for word in words {
            assert!(said.contains(word), "{answers:?}: no {word:?} in {said}");
        }
    }
}

#[test]
fn an_instrument_that_is_not_known_names_those_that_are() {
    for name in ["nope", "EPDS", "../epds", ""] {
        let said = refusal(&["score", name, "--answers", "-"], "{}");
        assert!(said.contains(&format!("'{name}'")), "{said}");
        for known in ["epds", "tweak", "audit-c-pregnancy", "phq-9"] {
            assert!(said.contains(known), "{said}");
        }
    }
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let said = refusal(&["score", "epds", "--answers", "/no/such/answers.yaml"], "");
    assert!(said.contains("/no/such/answers.yaml"), "{said}");
    let said = refusal(&["score", "epds", "--answers", "/"], "");
    assert!(said.contains("could not be read"), "{said}");
}

#[test]
fn an_item_that_is_not_known() {
    refused("epds", "q1: 1\nq11: 3\n", &["standard input:2:1", "'q11'", "3", "q1, q2"]);
}

#[test]
fn a_half_number_a_range_and_a_number_out_of_range() {
    let allowed = "a whole number from 0 to 40";
    for value in [
        "2.5",
        "2.0",
        "2,5",
        "'2-3'",
        "-1",
        "41",
        "99999999999999999999999",
        "0x10",
        "1e1",
        "010.0",
        "+1e0",
        "ti",
    ] {
        refused("tweak", &format!("tolerance: {value}\n"), &["tolerance", value.trim_matches('\''), allowed]);
    }
    for value in ["0", "5", "1.5"] {
        refused("epds", &format!("q3: {value}\n"), &["q3", value, "from 1 to 4", "counted from the top"]);
    }
}

#[test]
fn an_answer_of_the_wrong_kind() {
    refused("tweak", "worried: 1\n", &["worried", "'1'", "yes, no"]);
    refused("tweak", "worried: true\n", &["worried", "'true'", "yes, no"]);
    refused("tweak", "worried: Ja\n", &["worried", "'Ja'", "yes, no"]);
    refused("tweak", "worried: [yes]\n", &["worried", "'yes'", "yes, no"]);
    refused("tweak", "tolerance: yes\n", &["tolerance", "'yes'", "whole number"]);
    refused("epds", "q1: no\n", &["q1", "'no'", "from 1 to 4"]);
}

#[test]
fn an_option_that_is_not_there() {
    refused(
        "audit-c-pregnancy",
        "before-frequency: often\n",
        &["before-frequency", "'often'", "monthly-or-less", "1 to 5"],
    );
    for place in ["0", "6"] {
        refused("audit-c-pregnancy", &format!("before-frequency: {place}\n"), &["before-frequency", place]);
    }
    refused(
        "aas",
        "last-year: yes\nlast-year-who: [partner, neighbour]\n",
        &["last-year-who", "'neighbour'", "partner, ex-partner"],
    );
}

#[test]
fn a_file_that_is_no_map_of_answers() {
    refused("epds", "", &["no answers"]);
    refused("epds", "q1: 1\nq1: 2\n", &["standard input:2:1", "'q1' stands here twice"]);
    refused("epds", "- q1\n", &["standard input:1:1", "expected", "'item: answer'"]);
    refused("epds", "q1: {box: 1}\n", &["standard input:1:5"]);
    refused("epds", "q1:\n", &["standard input:1:"]);
    refused("epds", "q1: 1\n\tq2: 1\n", &["standard input:2:1", "tab"]);
    refused("epds", "Q 1: 1\n", &["'Q 1' is not an id"]);
}

#[test]
fn bytes_that_are_no_text_and_files_without_end() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("answers.yaml");
    std::fs::write(&path, b"q1: \xff\n").unwrap();
    let said = refusal(&["score", "epds", "--answers", path.to_str().unwrap()], "");
    assert!(said.contains("not UTF-8"), "{said}");
    if cfg!(target_os = "linux") {
        let said = refusal(&["score", "epds", "--answers", "/dev/zero"], "");
        assert!(said.contains("too large"), "{said}");
    }
}

#[test]
fn a_person_that_is_not_known_is_usage() {
    assert_eq!(run(&["score", "epds", "--answers", "-", "--person", "gran"], "{}").code, 2);
}
