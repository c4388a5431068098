//! `municipality`.

use std::fs;
use std::path::Path;

use super::support::{Said, run_in};

fn run(data: &Path, arguments: &[&str]) -> Said {
    let all: Vec<&str> =
        ["--instruments", "tests/screens/fixture", "municipality"].iter().chain(arguments).copied().collect();
    run_in(data, &all, "")
}

fn profile(more: &str) -> String {
    format!("format: 1\nkind: municipality\nid: municipality\nversion: 1.0.0\nname: \"Vesle\"\n{more}")
}

#[test]
fn the_default_is_shown_as_a_default() {
    let data = tempfile::tempdir().unwrap();
    let said = run(data.path(), &["show"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for words in [
        "Ingen kommune står bak",
        "Navn: standardoppsett",
        "Uke 24–28: Prøveskjema, Papirskjema",
        "0 av 2 fylt inn",
    ] {
        assert!(said.out.contains(words), "{words} in\n{}", said.out);
    }
    assert!(run(data.path(), &["show", "--lang", "en"]).out.contains("no national recommendation"));
    assert_eq!(run(data.path(), &["check"]).code, 0);
}

#[test]
fn init_writes_a_sound_file_to_fill_in_and_never_over_another() {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path().join("data");
    for (name, lang) in [("Vesle \"øy\": # 1", "nb"), ("Vesle", "nn"), ("", "en")] {
        let said = run(&data, &["init", "--name", name, "--lang", lang]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        let path = data.join("profile.yaml");
        assert!(said.out.contains(path.to_str().unwrap()), "{}", said.out);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains("  clinic: {name: \"\", phone: \"\""), "{text}");
        let checked = run(&data, &["check"]);
        assert_eq!(checked.code, 0, "{}", checked.out);
        assert!(run(&data, &["show"]).out.contains(name));
        let again = run(&data, &["init"]);
        assert_eq!((again.code, again.out.as_str()), (1, ""));
        assert!(
            again.err.contains("is there already") && again.err.contains("profile.yaml"),
            "{}",
            again.err
        );
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        fs::remove_dir_all(&data).unwrap();
    }
}

#[test]
fn check_finds_every_fault_with_its_line_and_a_caret() {
    let data = tempfile::tempdir().unwrap();
    let faults = [
        ("retention-days: 31", "31 days is no time"),
        ("services: {clinik: {phone: \"1\"}}", "there is no service 'clinik'"),
        ("visits: {week-24-28: {instruments: [tweek]}}", "there is no instrument 'tweek'"),
        ("visits: {week-24-28: {instruments: [inquiry]}}", "'inquiry' is not laid out"),
        ("visits: {week-25: {instruments: []}}", "there is no visit 'week-25'"),
        (
            "thresholds: [{scale: tweak/total, band: talk-more, from: 99, reason: \"a\", source: \"b\"}]",
            "cannot start at 99",
        ),
        (
            "thresholds: [{scale: tweak/total, band: talk-more, from: 4, reason: \"\", source: \"b\"}]",
            "the reason is empty",
        ),
        ("recovery-key: age1abc", "this is no age public key"),
        ("x: 1", "'x' is not known here"),
    ];
    for (line, words) in faults {
        let path = data.path().join("profile.yaml");
        fs::write(&path, profile(line) + "\n").unwrap();
        let named = data.path().join("other.yaml");
        fs::copy(&path, &named).unwrap();
        for arguments in [vec!["check"], vec!["check", named.to_str().unwrap()]] {
            let said = run(data.path(), &arguments);
            assert_eq!(said.code, 1, "{line}: {}", said.out);
            for part in [words, ":6:", "^", "1 problem in"] {
                assert!(said.out.contains(part), "{part} in\n{}", said.out);
            }
        }
    }
}

#[test]
fn a_file_with_faults_is_not_in_use_and_show_says_so() {
    let data = tempfile::tempdir().unwrap();
    fs::write(data.path().join("profile.yaml"), profile("retention-days: 31\n")).unwrap();
    let said = run(data.path(), &["show"]);
    assert!(
        said.out.contains("har feil og er ikke i bruk") && said.out.contains("Navn: standardoppsett"),
        "{}",
        said.out
    );
}

#[test]
fn a_moved_threshold_counts_in_score_and_is_said_there() {
    let data = tempfile::tempdir().unwrap();
    let moved = "thresholds: [{scale: tweak/total, band: talk-more, from: 4, reason: \"Lokal rutine\", source: \"Legen\"}]\n";
    fs::write(data.path().join("profile.yaml"), profile(moved)).unwrap();
    let score = |answers: &str, lang: &str| {
        let said = run_in(
            data.path(),
            &["--instruments", "tests/screens/fixture", "--lang", lang, "score", "tweak", "--answers", "-"],
            answers,
        );
        assert_eq!(said.code, 0, "{}", said.err);
        said.out
    };
    let three = "cups: 4\nworried: yes\noften: never\nwhat: []\nmark: 3\nown-words: \"x\"\n";
    let out = score(three, "nb");
    assert!(out.contains("Grensen er flyttet her: fra 3 til 4. Lokal rutine (Legen)"), "{out}");
    assert!(score(three, "nn").contains("Grensa er flytta her: frå 3 til 4."));
    assert!(score(three, "en").contains("The cut-off is moved here: from 3 to 4."));
}

const KEY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

#[test]
fn whether_the_key_also_opens_what_is_locked_by_itself_is_shown_where_there_is_a_key() {
    let data = tempfile::tempdir().unwrap();
    let label = "Nøkkelen åpner også deler som er låst for seg";
    let show = |more: &str| {
        fs::write(data.path().join("profile.yaml"), profile(more)).unwrap();
        run(data.path(), &["show"]).out
    };
    assert!(!show("").contains(label));
    assert!(show(&format!("recovery-key: {KEY}\n")).contains(&format!("{label}: Nei\n")));
    let both = format!("recovery-key: {KEY}\nrecovery-opens-private: true\n");
    assert!(show(&both).contains(&format!("{label}: Ja\n")));
}

#[test]
fn a_profile_begun_by_hand_names_both_lines_of_the_key_and_they_work_without_their_marks() {
    let data = tempfile::tempdir().unwrap();
    assert_eq!(run(data.path(), &["init", "--name", "Vesle"]).code, 0);
    let path = data.path().join("profile.yaml");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("# recovery-opens-private: true"), "{text}");
    let text = text
        .replace("# recovery-key: age1…", &format!("recovery-key: {KEY}"))
        .replace("# recovery-opens-private: true", "recovery-opens-private: true");
    fs::write(&path, text).unwrap();
    let said = run(data.path(), &["show"]);
    assert!(said.out.contains("låst for seg: Ja"), "{}", said.out);
    let checked = run(data.path(), &["check"]);
    assert_eq!(checked.code, 0, "{}", checked.out);
}
