//! `check`: shipped and copied content is clean, and each fault is shown at its line.

use std::collections::BTreeMap;
use std::fs;

use super::support::{change, copy_of_content, run, run_in};

const TWEAK: &str = "alcohol/tweak.yaml";

fn is_clean(out: &str) {
    let line = out.lines().last().unwrap();
    assert!(line.starts_with("no problems: ") && line.ends_with(" checked"), "{out}");
    let counts: Vec<usize> = line.split(' ').filter_map(|word| word.parse().ok()).collect();
    assert!(counts.len() >= 3 && counts.iter().all(|count| *count > 0), "{line}");
}

#[test]
fn what_is_shipped_is_clean() {
    let said = run(&["check"], "");
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert_eq!(said.out.lines().count(), 1, "{}", said.out);
    is_clean(&said.out);
}

#[test]
fn an_untouched_copy_is_clean_as_a_base_of_its_own_and_in_place_of_what_is_built_in() {
    let content = copy_of_content();
    let path = content.path().to_str().unwrap();
    for arguments in [&["check", path][..], &["check", "--instruments", path]] {
        let said = run(arguments, "");
        assert_eq!(said.code, 0, "{}", said.out);
        is_clean(&said.out);
    }
}

#[test]
fn one_file_is_checked_alone() {
    let content = copy_of_content();
    let path = content.path().join(TWEAK);
    let said = run(&["check", path.to_str().unwrap()], "");
    assert_eq!(said.code, 0, "{}", said.out);
    assert!(said.out.starts_with("no problems: 1 instrument and "), "{}", said.out);
}

#[test]
fn the_users_own_content_is_checked_with_what_is_shipped() {
    let directory = tempfile::tempdir().unwrap();
    let added = directory.path().join("instruments");
    fs::create_dir(&added).unwrap();
    fs::write(added.join("mine.yaml"), include_str!("../../instruments/alcohol/tweak.yaml")).unwrap();
    let said = run_in(directory.path(), &["check"], "");
    assert_eq!(said.code, 1);
    assert!(said.out.contains("mine.yaml:3:") && said.out.contains("replaces: {id: tweak"), "{}", said.out);
}

/// One fault in a copy: exit code 1, the file, the line, the words, a caret, and the count.
fn fault(old: &str, new: &str, line_after: usize, words: &str) {
    let content = copy_of_content();
    let (path, line) = change(content.path(), TWEAK, old, new);
    let said = run(&["check", content.path().to_str().unwrap()], "");
    let place = format!("{}:{}:", path.display(), line + line_after);
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(said.out.contains(&place), "no {place} in\n{}", said.out);
    assert!(said.out.contains(words) && said.out.contains('^'), "no {words:?} in\n{}", said.out);
    assert!(said.out.ends_with("\n1 problem in 1 file\n"), "{}", said.out);
    assert_eq!(said.err, "");
    // The same, looked at alone.
    let alone = run(&["check", path.to_str().unwrap()], "");
    assert_eq!(alone.code, 1);
    assert!(alone.out.contains(&place), "{}", alone.out);
}

#[test]
fn a_gap_between_bands() {
    fault("      - id: talk-more\n        from: 2\n", "      - id: talk-more\n        from: 3\n", 1, "gap");
}

#[test]
fn bands_that_overlap() {
    fault(
        "      - id: talk-more\n        from: 2\n",
        "      - id: talk-more\n        from: 1\n",
        1,
        "both hold 1",
    );
}

#[test]
fn an_item_that_is_not_there() {
    fault("value: {sum: [tolerance, worried,", "value: {sum: [tolerance, wurried,", 0, "'wurried'");
}

#[test]
fn a_language_given_twice() {
    fault("title: {nb: \"TWEAK\", nn:", "title: {nb: \"TWEAK\", nb:", 0, "'nb' stands here twice");
}

#[test]
fn a_text_that_is_missing_in_bokmål() {
    fault("topic: {nb: \"Toleranse\", nn:", "topic: {nn:", 0, "bokmål (nb) text is missing");
}

#[test]
fn a_key_that_is_not_known() {
    fault("    answer: yes-no\n", "    answer: yes-no\n    answr: yes-no\n", 1, "'answr' is not known here");
}

#[test]
fn a_tab() {
    fault("    answer: yes-no\n", "\tanswer: yes-no\n", 0, "a tab is used to indent");
}

#[test]
fn every_problem_is_counted_and_none_hides_another() {
    let content = copy_of_content();
    change(content.path(), TWEAK, "range: [0, 7]", "range: [0, 9]");
    change(content.path(), "mental-health/epds.yaml", "range: [0, 30]", "range: [0, 31]");
    let said = run(&["check", content.path().to_str().unwrap()], "");
    assert_eq!(said.code, 1);
    assert!(said.out.contains("tweak.yaml:") && said.out.contains("epds.yaml:"), "{}", said.out);
    assert!(said.out.lines().last().unwrap().ends_with(" in 2 files"), "{}", said.out);
}

#[test]
fn a_path_that_is_not_there_or_holds_nothing_is_never_clean() {
    let directory = tempfile::tempdir().unwrap();
    let gone = directory.path().join("gone.yaml");
    let said = run(&["check", gone.to_str().unwrap()], "");
    assert_eq!(said.code, 1);
    assert!(said.out.contains("gone.yaml") && said.out.contains("cannot be read"), "{}", said.out);
    let said = run(&["check", directory.path().to_str().unwrap()], "");
    assert_eq!(said.code, 1);
    assert!(said.err.contains("holds no .yaml file"), "{}", said.err);
}

#[test]
fn each_example_leads_where_it_says() {
    let said = run(&["check", "--examples"], "");
    assert_eq!(said.code, 0, "{}", said.out);
    let mut instrument = "";
    let mut tried = 0;
    let forms = said.out.lines().take_while(|line| *line != "visits");
    for line in forms {
        if !line.starts_with("  ") {
            instrument = line.split(' ').next().unwrap_or_default();
            continue;
        }
        let (goal, example) = line.trim().split_once(": --person ").unwrap_or_else(|| panic!("{line}"));
        let (person, answers) = example.split_once("  ").unwrap();
        let score = run(&["score", instrument, "--answers", "-", "--json", "--person", person], answers);
        assert_eq!(score.code, 0, "{line}: {}", score.err);
        let told: serde_json::Value = serde_json::from_str(&score.out).unwrap();
        let (kind, name) = goal.split_once(' ').unwrap();
        let led = match kind {
            "band" => {
                let (scale, band) = name.split_once('/').unwrap();
                let scales = told["scales"].as_array().unwrap();
                scales.iter().any(|found| found["id"] == scale && found["band"] == band)
            }
            "state" => told["states"].as_array().unwrap().iter().any(|state| state == name),
            _ => told["alerts"].as_array().unwrap().iter().any(|alert| alert["id"] == name),
        };
        assert!(led, "{line}: {}", score.out);
        tried += 1;
    }
    assert!(tried > 30, "{tried} examples");
}

#[test]
fn each_example_of_a_visit_leads_where_it_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/content/valid");
    let said = run(&["check", path, "--examples"], "");
    assert_eq!(said.code, 0, "{}", said.out);
    assert!(said.out.ends_with(
        "2 cards, 5 findings, 31 prompts, 2 referral rules, 3 duties, 5 services, 1 course, 1 module, 1 case and 1 profile checked\n"
    ));
    let mut tried = BTreeMap::new();
    for line in said.out.lines().skip_while(|line| *line != "visits").filter(|line| line.starts_with("  ")) {
        let (goal, visit) = line.trim().split_once(": ").unwrap_or_else(|| panic!("{line}"));
        let told = run(&["advise", "--instruments", path, "--visit", "-", "--json"], visit);
        assert_eq!(told.code, 0, "{line}: {}", told.err);
        let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
        let (kind, name) = goal.split_once(' ').unwrap();
        *tried.entry(kind.to_owned()).or_insert(0) += 1;
        let list = match kind {
            "prompt" => "prompts",
            "referral" => "suggestions",
            "duty" => "duties",
            "card" => "alerts",
            // Findings are only seen through the rules that rest on them.
            _ => continue,
        };
        assert!(told[list].as_array().unwrap().iter().any(|it| it["id"] == name), "{line}: {told}");
    }
    let kinds: Vec<_> = tried.iter().map(|(kind, count)| (kind.as_str(), *count)).collect();
    assert_eq!(kinds, [("card", 1), ("duty", 3), ("finding", 5), ("prompt", 3), ("referral", 2)]);
}
