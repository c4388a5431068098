//! `services`.

use std::fs;

use serde_json::Value;

use super::support::{run, run_in};

const CONTENT: [&str; 3] = ["--instruments", "tests/screens/fixture", "services"];
const PROFILE: &str = "format: 1\nkind: municipality\nid: municipality\nversion: 1.0.0\nname: \"Vesle\"\nregion: vest\nservices:\n  clinic: {name: \"Vesle helsestasjon\", phone: \"000 12\", checked: 2026-01-02}\n";

fn with(more: &[&str]) -> Vec<String> {
    CONTENT.iter().chain(more).map(ToString::to_string).collect()
}

fn said(more: &[&str]) -> String {
    let arguments = with(more);
    let said = run(&arguments.iter().map(String::as_str).collect::<Vec<_>>(), "");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    said.out
}

fn at(text: &str, words: &str) -> usize {
    text.find(words).unwrap_or_else(|| panic!("«{words}» is not in\n{text}"))
}

#[test]
fn everything_is_listed_with_how_to_reach_it_and_how_far_it_can_be_relied_on() {
    let out = said(&[]);
    let order = ["Nødnumre", "Nødtelefonen", "Kaffelinja", "Ryktelinja", "Helsestasjonen", "Senteret i vest"];
    assert!(order.iter().map(|words| at(&out, words)).is_sorted(), "{out}");
    for words in [
        "For hvem: Gravide og deres nærmeste.",
        "Telefon: 000 11",
        "Nett: kaffe.example",
        "Åpent: hverdager 9–15",
        "kilde lest 02.01.2026",
        "ikke bekreftet",
        "ikke fylt inn av noen i kommunen",
        "I stedet, når det haster: Nødtelefonen 000; Kaffelinja 000 11",
        "Standardoppsettet er i bruk",
    ] {
        at(&out, words);
    }
    assert!(said(&["--lang", "nn"]).contains("Naudtelefonen"));
}

#[test]
fn search_and_region_narrow_and_missing_lists_what_nobody_filled_in() {
    let out = said(&["--search", "kaffe chat"]);
    assert!(out.contains("Kaffelinja") && !out.contains("Ryktelinja"), "{out}");
    assert!(said(&["--search", "finnes ikke"]).contains("Ingen tjenester passer"));
    let out = said(&["--region", "vest"]);
    assert!(out.contains("Senteret i vest") && !out.contains("Senteret i nord"), "{out}");
    let out = said(&["--missing"]);
    assert!(out.contains("Helsestasjonen (clinic)") && !out.contains("Kaffelinja ("), "{out}");
    assert_eq!(run(&["services", "--region", "all"], "").code, 2);
}

#[test]
fn what_the_municipality_filled_in_goes_before_and_is_no_longer_missing() {
    let data = tempfile::tempdir().unwrap();
    fs::write(data.path().join("profile.yaml"), PROFILE).unwrap();
    let run = |more: &[&str]| {
        let arguments = with(more);
        run_in(data.path(), &arguments.iter().map(String::as_str).collect::<Vec<_>>(), "").out
    };
    let out = run(&[]);
    assert!(out.contains("Vesle helsestasjon (clinic)") && out.contains("sjekket 02.01.2026"), "{out}");
    assert!(!out.contains("Senteret i nord"), "the profile's region holds");
    assert!(!run(&["--missing"]).contains("clinic"));
    let rows: Value = serde_json::from_str(&run(&["--json", "--search", "vesle"])).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 1);
    let expected = ["clinic", "local", "filled-in", "2026-01-02"];
    assert_eq!(
        ["id", "scope", "status", "checked"].map(|key| rows[0][key].as_str().unwrap().to_owned()),
        expected
    );
    assert_eq!(rows[0]["phones"][0], "000 12");
}
