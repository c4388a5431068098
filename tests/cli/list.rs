//! `list`.

use std::fs;

use serde_json::Value;

use super::support::{change, copy_of_content, run, run_in};

fn json(text: &str) -> Value {
    assert_eq!(text.lines().count(), 1);
    serde_json::from_str(text).unwrap()
}

#[test]
fn instruments_and_cards_stand_in_two_blocks_in_the_language_asked_for() {
    let said = run(&["list"], "");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let (instruments, cards) = said.out.split_once("\n\n").unwrap();
    assert!(instruments.starts_with("instruments\n") && cards.starts_with("cards\n"), "{}", said.out);
    for id in ["epds", "tweak", "audit-c-pregnancy", "inquiry", "danger-signs"] {
        let line = instruments.lines().find(|line| line.trim_start().starts_with(id)).unwrap();
        assert!(line.contains("built-in") && line.contains("good"), "{line}");
    }
    assert!(cards.contains("self-harm"));
    assert!(said.out.contains("Tegn på fare"));
    assert!(run(&["list", "--lang", "en"], "").out.contains("Signs of danger"));
    assert!(run(&["--lang", "nn", "list"], "").out.contains("Teikn på fare"));
}

#[test]
fn json_is_one_line_with_the_same() {
    let said = run(&["list", "--json", "--lang", "en"], "");
    let rows = json(&said.out);
    let epds = rows["instruments"].as_array().unwrap().iter().find(|row| row["id"] == "epds").unwrap();
    let expected = r#"{"id":"epds","version":"1.0.0","theme":"mental-health","title":"EPDS","origin":"built-in","state":"good"}"#;
    assert_eq!(*epds, serde_json::from_str::<Value>(expected).unwrap());
    assert!(said.out.contains(expected), "the order of the fields holds");
    assert!(rows["cards"].as_array().unwrap().iter().any(|row| row["id"] == "self-harm"));
}

#[test]
fn a_file_that_cannot_be_used_is_listed_as_bad_and_hides_no_other() {
    let content = copy_of_content();
    change(content.path(), "alcohol/tweak.yaml", "range: [0, 7]", "range: [0, 9]");
    let said = run(&["list", "--json", "--instruments", content.path().to_str().unwrap()], "");
    let rows = json(&said.out);
    let state = |id: &str| {
        let row = rows["instruments"].as_array().unwrap().iter().find(|row| row["id"] == id).unwrap();
        (row["state"].clone(), row["title"].clone(), row["origin"].clone())
    };
    assert_eq!(state("tweak"), ("bad".into(), Value::Null, "directory".into()));
    assert_eq!(state("epds"), ("good".into(), "EPDS".into(), "directory".into()));
    assert_eq!(said.code, 0);
    assert!(
        said.err.contains("1 of the content files") && said.err.contains("tidlig-inn check"),
        "{}",
        said.err
    );
}

#[test]
fn what_the_user_added_is_the_users() {
    let directory = tempfile::tempdir().unwrap();
    let added = directory.path().join("instruments");
    fs::create_dir(&added).unwrap();
    let tweak = include_str!("../../instruments/alcohol/tweak.yaml").replace("\nid: tweak\n", "\nid: mine\n");
    fs::write(added.join("mine.yaml"), tweak).unwrap();
    let said = run_in(directory.path(), &["list"], "");
    let line = said.out.lines().find(|line| line.trim_start().starts_with("mine ")).unwrap();
    assert!(line.contains(" user ") && line.contains(" good "), "{line}");
}
