//! `score`: exactly what answers amount to, for the shipped instruments.

use super::support::{refusal, run};

fn scored(instrument: &str, person: &str, answers: &str) -> String {
    let said = run(&["score", instrument, "--answers", "-", "--person", person, "--json"], answers);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    said.out
}

fn amounts_to(instrument: &str, person: &str, answers: &str, expected: &str) {
    assert_eq!(scored(instrument, person, answers), format!("{expected}\n"), "{answers}");
}

/// Only what is told after the scales.
fn rest(instrument: &str, answers: &str) -> String {
    let out = scored(instrument, "mother", answers);
    out.trim_end().split_once(r#""states":"#).unwrap().1.trim_end_matches('}').to_owned()
}

const EPDS_10: &str = "{q1: 2, q2: 2, q3: 2, q4: 2, q5: 3, q6: 3, q7: 3, q8: 3, q9: 3, q10: 4}";

#[test]
fn epds_whole() {
    let expected = r#"{"instrument":"epds","version":"1.0.0","scales":[{"id":"total","min":10,"max":10,"value":10,"band":"possible"},{"id":"anxiety","min":4,"max":4,"value":4,"band":null}],"states":[],"alerts":[],"missing":[],"declined":[]}"#;
    amounts_to("epds", "mother", EPDS_10, expected);
    amounts_to("epds", "pregnant", EPDS_10, expected);
    let said = run(&["score", "epds", "--answers", "-", "--json"], EPDS_10);
    assert_eq!(said.out, format!("{expected}\n"), "a mother where it is not said");
}

#[test]
fn epds_with_gaps_an_alert_and_no_band() {
    amounts_to(
        "epds",
        "mother",
        "q1: 2\nq2: 2\nq3: 2\nq5: declined\nq6: 3\nq7: 3\nq8: 3\nq9: 3\nq10: 3\n",
        r#"{"instrument":"epds","version":"1.0.0","scales":[{"id":"total","min":9,"max":15,"value":null,"band":null},{"id":"anxiety","min":2,"max":8,"value":null,"band":null}],"states":[],"alerts":[{"id":"self-harm","urgency":"now"}],"missing":["q4"],"declined":["q5"]}"#,
    );
}

#[test]
fn epds_with_a_gap_that_leaves_the_band_sure() {
    amounts_to(
        "epds",
        "mother",
        "{q1: 3, q2: 2, q3: 2, q4: not-asked, q5: 4, q6: 2, q7: 2, q8: 2, q9: 2, q10: 4}",
        r#"{"instrument":"epds","version":"1.0.0","scales":[{"id":"total","min":13,"max":16,"value":null,"band":"probable"},{"id":"anxiety","min":2,"max":5,"value":null,"band":null}],"states":[],"alerts":[],"missing":["q4"],"declined":[]}"#,
    );
}

#[test]
fn epds_has_no_cut_off_for_fathers_and_still_its_alert() {
    let expected = r#"{"instrument":"epds","version":"1.0.0","scales":[{"id":"total","min":10,"max":10,"value":10,"band":"no-norwegian-cut-off"},{"id":"anxiety","min":4,"max":4,"value":4,"band":null}],"states":[],"alerts":[],"missing":[],"declined":[]}"#;
    amounts_to("epds", "father", EPDS_10, expected);
    amounts_to("epds", "co-parent", EPDS_10, expected);
    assert!(scored("epds", "father", "q10: 1").contains(r#""alerts":[{"id":"self-harm","urgency":"now"}]"#));
}

#[test]
fn tweak_without_tolerance_is_sure_with_worried_yes_and_open_with_all_no() {
    let no = "ever-drunk: yes\neye-opener: no\namnesia: no\ncut-down: no\n";
    amounts_to(
        "tweak",
        "mother",
        &format!("{no}worried: yes\n"),
        r#"{"instrument":"tweak","version":"1.0.0","scales":[{"id":"total","min":2,"max":4,"value":null,"band":"talk-more"}],"states":[],"alerts":[],"missing":["tolerance"],"declined":[]}"#,
    );
    amounts_to(
        "tweak",
        "mother",
        &format!("{no}worried: no\n"),
        r#"{"instrument":"tweak","version":"1.0.0","scales":[{"id":"total","min":0,"max":2,"value":null,"band":null}],"states":[],"alerts":[],"missing":["tolerance"],"declined":[]}"#,
    );
    amounts_to(
        "tweak",
        "mother",
        &format!("{no}worried: no\ntolerance: declined\n"),
        r#"{"instrument":"tweak","version":"1.0.0","scales":[{"id":"total","min":0,"max":2,"value":null,"band":null}],"states":[],"alerts":[],"missing":[],"declined":["tolerance"]}"#,
    );
}

#[test]
fn tweak_no_is_the_word_no() {
    for no in ["no", "'no'", "\"no\""] {
        let answers = format!("ever-drunk: {no}\n");
        amounts_to(
            "tweak",
            "pregnant",
            &answers,
            r#"{"instrument":"tweak","version":"1.0.0","scales":[{"id":"total","min":0,"max":0,"value":0,"band":"under"}],"states":[],"alerts":[],"missing":[],"declined":[]}"#,
        );
    }
}

#[test]
fn audit_c_skips_what_never_skips_and_nothing_of_it_is_missing() {
    let never = r#"{"instrument":"audit-c-pregnancy","version":"1.0.0","scales":[{"id":"before","min":0,"max":0,"value":0,"band":"under"},{"id":"since","min":0,"max":0,"value":0,"band":"under"}],"states":[],"alerts":[],"missing":[],"declined":[]}"#;
    amounts_to("audit-c-pregnancy", "pregnant", "{before-frequency: never, since-frequency: never}", never);
    // By its place, and with answers left over at items that are not reached.
    amounts_to(
        "audit-c-pregnancy",
        "pregnant",
        "{before-frequency: 1, before-quantity: ten-or-more, since-frequency: 1, since-binge: declined, drunk-before-she-knew: yes}",
        never,
    );
    amounts_to(
        "audit-c-pregnancy",
        "pregnant",
        "{before-frequency: 3, before-quantity: 4, before-binge: 2, since-frequency: never}",
        r#"{"instrument":"audit-c-pregnancy","version":"1.0.0","scales":[{"id":"before","min":4,"max":4,"value":4,"band":"talk-more"},{"id":"since","min":0,"max":0,"value":0,"band":"under"}],"states":[],"alerts":[],"missing":[],"declined":[]}"#,
    );
}

#[test]
fn states_of_aas() {
    let no = "ever: no\nlast-year: no\nsince-pregnant: no\nsexual: no\n";
    assert_eq!(
        rest("aas", &format!("{no}afraid: no\n")),
        r#"["not-told"],"alerts":[],"missing":[],"declined":[]"#
    );
    assert_eq!(
        rest("aas", &format!("{no}afraid: declined\n")),
        r#"["not-answered"],"alerts":[],"missing":[],"declined":["afraid"]"#
    );
    assert_eq!(
        rest(
            "aas",
            "ever: yes\nlast-year: yes\nlast-year-who: [partner, 2]\nlast-year-times: 3\nsince-pregnant: no\nsexual: no\nafraid: yes\n"
        ),
        r#"["last-year","afraid"],"alerts":[],"missing":[],"declined":[]"#
    );
    assert_eq!(
        rest("aas", "{}"),
        r#"["not-answered"],"alerts":[],"missing":["ever","last-year","since-pregnant","sexual","afraid"],"declined":[]"#
    );
}

#[test]
fn states_of_the_inquiry() {
    let no = "afraid-of-someone: no\nhumiliated-or-controlled: no\nsexual: no\nchildren-worried-for: no\n";
    let told = |more: &str| rest("inquiry", &format!("{no}{more}"));
    assert_eq!(
        told("fear-at-home: no\nphysically-hurt: no\n"),
        r#"["not-told"],"alerts":[],"missing":[],"declined":[]"#
    );
    assert_eq!(
        told("fear-at-home: no\nphysically-hurt: yes\nphysically-hurt-when: earlier\n"),
        r#"["told-earlier"],"alerts":[],"missing":[],"declined":[]"#
    );
    assert_eq!(
        told("fear-at-home: no\nphysically-hurt: yes\n"),
        r#"["told-undated"],"alerts":[],"missing":["physically-hurt-when"],"declined":[]"#
    );
    assert_eq!(
        told(
            "fear-at-home: yes\nfear-at-home-when: now\nphysically-hurt: yes\nphysically-hurt-when: since-pregnant\n"
        ),
        r#"["told-now","afraid"],"alerts":[],"missing":[],"declined":[]"#
    );
}

#[test]
fn danger_signs_raise_alerts_on_what_is_told_and_never_on_what_is_not() {
    let alerts = |answers: &str| {
        let out = rest("danger-signs", answers);
        out.split_once(r#""alerts":"#).unwrap().1.split_once(r#","missing""#).unwrap().0.to_owned()
    };
    let (acute, plan) =
        (r#"{"id":"acute","urgency":"now"}"#, r#"{"id":"safety-plan-first","urgency":"today"}"#);
    assert_eq!(alerts("strangled: yes"), format!("[{acute}]"));
    assert_eq!(alerts("separating: yes"), format!("[{plan}]"));
    assert_eq!(alerts("{escalating: yes, separating: yes}"), format!("[{acute},{plan}]"));
    assert_eq!(alerts("{escalating: yes, separating: declined}"), "[]");
    assert_eq!(alerts("{strangled: declined, threat-to-kill: not-asked}"), "[]");
    assert_eq!(alerts("{}"), "[]");
}

#[test]
fn phq_9_question_9_raises_its_alert_at_every_box_above_the_first() {
    for (position, raised) in [(1, false), (2, true), (3, true), (4, true)] {
        let out = scored("phq-9", "mother", &format!("q9: {position}\n"));
        assert_eq!(out.contains(r#""alerts":[{"id":"self-harm","urgency":"now"}]"#), raised, "{out}");
    }
    amounts_to(
        "phq-9",
        "mother",
        "{q1: 1, q2: 1, q3: 1, q4: 2, q5: 3, q6: 2, q7: 4, q8: 3, q9: 2}",
        r#"{"instrument":"phq-9","version":"1.0.0","scales":[{"id":"total","min":10,"max":10,"value":10,"band":"moderate"}],"states":[],"alerts":[{"id":"self-harm","urgency":"now"}],"missing":[],"declined":[]}"#,
    );
}

#[test]
fn answers_come_from_a_file_as_well() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("svar.yaml");
    std::fs::write(&path, format!("\u{feff}# fra papiret\r\n{EPDS_10}\r\n")).unwrap();
    let said = run(&["score", "epds", "--answers", path.to_str().unwrap(), "--json"], "");
    assert!(said.out.contains(r#""value":10,"band":"possible""#), "{}{}", said.out, said.err);
    std::fs::write(&path, "q1: 9\n").unwrap();
    let refused = refusal(&["score", "epds", "--answers", path.to_str().unwrap()], "");
    assert!(refused.contains(&format!("{}:1:1: q1: '9' does not fit", path.display())), "{refused}");
}

#[test]
fn in_words_alerts_come_first_the_band_before_its_number_and_what_it_does_not_mean_last() {
    let answers = "{q1: 2, q2: 2, q3: 2, q4: 2, q5: declined, q6: 3, q7: 3, q8: 3, q9: 3, q10: 3}";
    let said = run(&["score", "epds", "--answers", "-", "--lang", "en"], answers);
    assert_eq!(said.code, 0, "{}", said.err);
    let order = [
        "EPDS – version 1.0.0",
        "NOW: ",
        "EPDS total: 10–13 of 30, open",
        "Cannot be said yet. Not answered: Fear (q5)",
        "Declined: Fear (q5)",
        "What it does not mean: ",
    ];
    let places: Vec<_> = order
        .iter()
        .map(|words| said.out.find(words).unwrap_or_else(|| panic!("{words}: {}", said.out)))
        .collect();
    assert!(places.is_sorted(), "{}", said.out);
    let whole = run(&["score", "epds", "--answers", "-"], EPDS_10).out;
    assert!(
        whole.find("Snakk mer om det i dag").unwrap() < whole.find("Sum EPDS: 10 av 30").unwrap(),
        "{whole}"
    );
    assert!(
        run(&["score", "epds", "--answers", "-", "--lang", "nn"], EPDS_10)
            .out
            .contains("Kva det ikkje betyr")
    );
}

#[test]
fn in_words_an_unanswered_self_harm_question_stands_as_ask_directly() {
    let said = run(&["score", "epds", "--answers", "-"], "{q10: declined}");
    assert!(said.out.contains("Selvskading (q10): ikke besvart – spør direkte"), "{}", said.out);
}

#[test]
fn in_words_an_answer_that_is_not_reached_is_said_to_be_uncounted() {
    let said = run(&["score", "tweak", "--answers", "-", "--lang", "en"], "{ever-drunk: no, tolerance: 10}");
    assert!(said.out.contains("not counted: Tolerance (tolerance)"), "{}", said.out);
    assert!(said.out.contains("TWEAK total: 0 of 7"), "{}", said.out);
    assert!(!said.out.contains("Not asked"), "{}", said.out);
}
