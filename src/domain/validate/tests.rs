//! Each fault of an instrument, by the smallest instrument that has it.

use super::*;
use crate::domain::alert::Urgency;
use crate::domain::answer::Given;
use crate::domain::fixture::*;
use crate::domain::instrument::{ExpectedScale, LeadsTo, Theme};
use crate::domain::item::PointStep;
use crate::domain::scale::ScaleValue;

fn small(items: Vec<Item>) -> Parts {
    parts("small", Theme::Alcohol, items)
}

/// Two yes-or-no questions worth 1 and 2, and their sum in two bands.
fn scored() -> Parts {
    let mut parts = small(vec![yes_no("a", 1), yes_no("b", 2)]);
    let bands = vec![band("low", 0, 1), band("high", 2, 3)];
    parts.scales = vec![scale("total", sum(&["a", "b"]), [0, 3], bands)];
    parts
}

fn said(parts: &Parts) -> Vec<(Part, String)> {
    faults(parts).into_iter().map(|fault| (fault.part, fault.wrong.to_string())).collect()
}

/// Exactly this fault, at this part, with these words in it.
#[track_caller]
fn only(parts: &Parts, part: Part, words: &str) {
    let found = said(parts);
    assert!(found.len() == 1 && found[0].0 == part && found[0].1.contains(words), "{found:?}");
}

fn changed(change: impl FnOnce(&mut Parts)) -> Parts {
    let mut parts = scored();
    change(&mut parts);
    parts
}

#[test]
fn the_fixtures_have_no_fault() {
    for parts in [scored(), tweak(), form(), two_questions(), inquiry(), danger()] {
        assert_eq!(said(&parts), []);
    }
}

#[test]
fn nothing_to_ask_and_nothing_to_count_are_faults() {
    only(&small(Vec::new()), Part::Whole, "no items");
    let empty = changed(|parts| parts.scales.push(scale("none", sum(&[]), [0, 0], Vec::new())));
    only(&empty, Part::Scale(1), "no items");
}

#[test]
fn a_name_stands_once() {
    only(&small(vec![yes_no("a", 0), yes_no("a", 0)]), Part::Item(1), "'a' is used twice");
    let twice = changed(|parts| parts.scales[0].bands[1].id = id("low"));
    only(&twice, Part::Band(0, 1), "'low' is used twice");
    let twice = changed(|parts| parts.states = vec![state("s", yes("a")), state("s", yes("b"))]);
    only(&twice, Part::State(1), "'s' is used twice");
    let twice = changed(|parts| parts.sources.push(parts.sources[0].clone()));
    only(&twice, Part::Whole, "'kilde' is used twice");
    only(&small(vec![one_of("a", &[("x", 0), ("x", 1)])]), Part::Choice(0, 1), "'x' is used twice");
}

#[test]
fn a_list_has_two_choices_that_are_not_mistaken_for_other_answers() {
    only(&small(vec![one_of("a", &[("x", 0)])]), Part::Item(0), "at least two choices");
    for reserved in ["yes", "no", "declined", "not-asked"] {
        let parts = small(vec![one_of("a", &[("x", 0), (reserved, 1)])]);
        only(&parts, Part::Choice(0, 1), reserved);
    }
    only(&small(vec![position("a", &[1])]), Part::Item(0), "at least two choices");
}

#[test]
fn a_number_has_its_lowest_below_its_highest() {
    let kind = AnswerKind::Number { min: 3, max: 2, unit: words("glass") };
    only(&small(vec![item("a", kind, Points::None)]), Part::Item(0), "lowest number above");
}

#[test]
fn words_to_ask_with_are_missing_only_where_the_clinics_form_has_none() {
    let mut parts = two_questions();
    parts.items[0].ask = None;
    only(&parts, Part::Item(0), "no words to ask with");
    parts.wording = Wording::Topics;
    assert_eq!(said(&parts), []);
}

#[test]
fn points_fit_the_answer() {
    let kinds = [
        (item("a", AnswerKind::YesNo, Points::Boxes(vec![1])), "{yes: N}"),
        (item("a", AnswerKind::Ruler, Points::Yes(1)), "never counts"),
        (item("a", AnswerKind::Note, Points::Yes(1)), "never counts"),
        (item("a", AnswerKind::FormPosition { boxes: 3 }, Points::Boxes(vec![1])), "with 3 numbers"),
        (item("a", AnswerKind::Number { min: 0, max: 3, unit: words("glass") }, Points::Yes(1)), "{steps:"),
    ];
    for (item, words) in kinds {
        only(&small(vec![item]), Part::ItemPoints(0), words);
    }
    let mut one = one_of("a", &[("x", 0), ("y", 1)]);
    if let AnswerKind::OneOf(choices) = &mut one.answer {
        choices[1].points = None;
    }
    only(&small(vec![one]), Part::Choice(0, 1), "'y' of 'a' has no points");
}

#[test]
fn steps_rise() {
    for froms in [&[][..], &[2, 2], &[3, 1]] {
        let steps = froms.iter().map(|from| PointStep { from: *from, give: 1 }).collect();
        let kind = AnswerKind::Number { min: 0, max: 9, unit: words("glass") };
        only(&small(vec![item("a", kind, Points::Steps(steps))]), Part::ItemPoints(0), "must rise");
    }
}

#[test]
fn what_a_skipped_item_counts_as_is_said_where_it_can_be_skipped_and_counts() {
    let open = changed(|parts| parts.items[1].when = Some(yes("a")));
    only(&open, Part::Item(1), "count-as");
    let needless = changed(|parts| parts.items[0].count_as = Some(0));
    only(&needless, Part::Item(0), "can never be skipped");
}

#[test]
fn names_lead_somewhere() {
    let lost = changed(|parts| parts.scales[0].bands[1].source = Some(id("lost")));
    only(&lost, Part::Band(0, 1), "no source 'lost'");
    let lost = changed(|parts| parts.states = vec![state("s", yes("lost"))]);
    only(&lost, Part::State(0), "no item 'lost' here; known: a, b");
    let state_of = |name: &str| Condition::State(Reference::here(id(name)));
    let lost = changed(|parts| {
        parts.leads_to = vec![LeadsTo { instrument: id("other"), when: state_of("lost") }];
    });
    only(&lost, Part::LeadsTo(0), "no state 'lost'");
    let in_band = |scale: &str, band: &str| Condition::Band(Reference::here(id(scale)), vec![id(band)]);
    let lost = changed(|parts| parts.states = vec![state("s", in_band("total", "middle"))]);
    only(&lost, Part::State(0), "no band 'middle' here; known: low, high");
    let lost = changed(|parts| parts.states = vec![state("s", in_band("sum", "low"))]);
    only(&lost, Part::State(0), "no scale 'sum'");
}

#[test]
fn a_result_of_another_instrument_is_not_found_by_chance_under_the_same_name() {
    let elsewhere = Reference { instrument: Some(id("other")), id: id("total") };
    let lost = changed(|parts| parts.states = vec![state("s", Condition::Band(elsewhere, vec![id("low")]))]);
    only(&lost, Part::State(0), "no scale 'total'");
}

#[test]
fn only_what_is_known_already_decides_what_is_asked() {
    only(&small(vec![when(yes_no("a", 0), yes("b")), yes_no("b", 0)]), Part::ItemWhen(0), "asked later");
    only(&small(vec![when(yes_no("a", 0), yes("a"))]), Part::ItemWhen(0), "asked later");
    let in_band = Condition::Band(Reference::here(id("total")), vec![id("high")]);
    let counted = changed(|parts| parts.items.push(when(yes_no("c", 0), in_band)));
    only(&counted, Part::ItemWhen(2), "counted only at the end");
}

#[test]
fn a_state_rests_only_on_states_before_it() {
    let on = |name: &str| Condition::State(Reference::here(id(name)));
    let parts = changed(|parts| parts.states = vec![state("s", on("t")), state("t", yes("a"))]);
    only(&parts, Part::State(0), "'t'");
    let parts = changed(|parts| parts.states = vec![state("s", on("s"))]);
    only(&parts, Part::State(0), "'s'");
    let parts = changed(|parts| parts.states = vec![state("t", yes("a")), state("s", on("t"))]);
    assert_eq!(said(&parts), []);
}

#[test]
fn a_test_is_one_that_some_answer_passes() {
    for test in [ItemTest::AtLeast(1), ItemTest::Choice(id("x")), ItemTest::PointsAtLeast(2)] {
        let parts = changed(|parts| parts.states = vec![state("s", at("a", test))]);
        only(&parts, Part::State(0), "can never be");
    }
    for test in [ItemTest::AtLeast(5), ItemTest::AtMost(0)] {
        let mut parts = small(vec![position("a", &[0, 1, 2, 3])]);
        parts.states = vec![state("s", at("a", test))];
        only(&parts, Part::State(0), "can never be");
    }
}

#[test]
fn only_what_counts_is_counted() {
    let lost = changed(|parts| parts.scales[0].value = sum(&["a", "b", "lost"]));
    only(&lost, Part::ScaleItem(0, 2), "no item 'lost'");
    let silent = changed(|parts| {
        parts.items.push(yes_no("c", 0));
        parts.scales[0].value = sum(&["a", "b", "c"]);
    });
    only(&silent, Part::ScaleItem(0, 2), "'c' is counted but has no points");
    let twice = changed(|parts| parts.scales[0].value = sum(&["a", "b", "b"]));
    assert!(said(&twice).iter().any(|(part, _)| *part == Part::ScaleItem(0, 2)), "{:?}", said(&twice));
}

#[test]
fn the_declared_range_is_the_one_that_answers_reach() {
    let wrong = changed(|parts| {
        parts.scales[0].most = 4;
        parts.scales[0].bands[1].to = 4;
    });
    only(&wrong, Part::ScaleRange(0), "[0, 4], but answers can reach [0, 3]");
    let highest = changed(|parts| {
        parts.scales[0].value = ScaleValue::Highest(vec![id("a"), id("b")]);
        parts.scales[0].bands.clear();
    });
    only(&highest, Part::ScaleRange(0), "[0, 2]");
}

#[test]
fn bands_cover_each_value_once() {
    let gap = changed(|parts| parts.scales[0].bands[1].from = 3);
    only(&gap, Part::Band(0, 1), "no band holds 2");
    let overlap = changed(|parts| parts.scales[0].bands[0].to = 2);
    only(&overlap, Part::Band(0, 1), "'low' and 'high' both hold 2");
    let short = changed(|parts| parts.scales[0].bands[1].to = 2);
    only(&short, Part::Scale(0), "no band holds 3");
    let outside = changed(|parts| parts.scales[0].bands[1].to = 4);
    only(&outside, Part::Band(0, 1), "outside the scale's range");
}

#[test]
fn bands_cover_each_value_for_each_person() {
    let parts = changed(|parts| {
        parts.scales[0].bands[1].persons = vec![Person::Pregnant, Person::Mother, Person::CoParent];
    });
    only(&parts, Part::Scale(0), "no band holds 2 to 3 for father");
}

#[test]
fn a_cut_off_names_its_source() {
    let parts = changed(|parts| parts.scales[0].bands.iter_mut().for_each(|band| band.source = None));
    only(&parts, Part::Band(0, 1), "name its 'source'");
}

#[test]
fn an_alert_rests_on_what_was_told_also_behind_a_state() {
    let on = |name: &str| Condition::State(Reference::here(id(name)));
    let in_band = Condition::Band(Reference::here(id("total")), vec![id("low")]);
    let silent = [
        (not(yes("a")), "'a'"),
        (at("a", ItemTest::Declined), "'a'"),
        (at("a", ItemTest::NotAsked), "'a'"),
        (not(in_band), "'total'"),
        (not(on("told")), "'told'"),
        (on("untold"), "'a'"),
        (on("behind"), "'a'"),
    ];
    for (rule, name) in silent {
        let parts = changed(|parts| {
            let untold = state("untold", not(yes("a")));
            parts.states = vec![state("told", yes("a")), untold, state("behind", on("untold"))];
            parts.alerts = vec![alert("al", rule, Urgency::Now)];
        });
        only(&parts, Part::Alert(0), &format!("remove the 'not' over {name}"));
    }
    let parts = changed(|parts| {
        parts.states = vec![state("told", yes("a"))];
        parts.alerts = vec![alert("al", on("told"), Urgency::Now)];
    });
    assert_eq!(said(&parts), []);
}

#[test]
fn an_alert_holds_for_the_worst_answers_of_what_it_looks_at() {
    let direction = |item: Item, rule: Condition| {
        let mut parts = small(vec![item, yes_no("other", 0)]);
        parts.alerts = vec![alert("al", rule, Urgency::Now)];
        said(&parts)
            .iter()
            .filter(|(part, wrong)| *part == Part::Alert(0) && wrong.contains("raises"))
            .count()
    };
    let choices = || one_of("a", &[("x", 0), ("y", 1), ("z", 2)]);
    let named = |name: &str| at("a", ItemTest::Choice(id(name)));
    let any = |rules: &[Condition]| Condition::Any(rules.to_vec());
    let all = |rules: &[Condition]| Condition::All(rules.to_vec());
    assert_eq!(direction(yes_no("a", 1), at("a", ItemTest::No)), 1);
    assert_eq!(direction(yes_no("a", 1), yes("a")), 0);
    assert_eq!(direction(position("a", &[3, 2, 1, 0]), at("a", ItemTest::AtLeast(2))), 1);
    assert_eq!(direction(position("a", &[3, 2, 1, 0]), at("a", ItemTest::AtMost(2))), 0);
    assert_eq!(direction(choices(), named("y")), 1);
    assert_eq!(direction(choices(), any(&[named("y"), named("z")])), 0);
    assert_eq!(direction(choices(), any(&[named("y"), yes("other")])), 1);
    assert_eq!(direction(choices(), all(&[named("y"), yes("other")])), 1);
    assert_eq!(direction(choices(), any(&[named("z"), all(&[named("y"), yes("other")])])), 0);
    assert_eq!(direction(number("a", 9, 3, 2), at("a", ItemTest::AtMost(5))), 1);
    assert_eq!(direction(number("a", 9, 3, 2), at("a", ItemTest::AtLeast(5))), 0);
}

fn vector(answers: &[(&str, &str)]) -> Vector {
    Vector {
        answers: answers.iter().map(|(item, word)| (id(item), Given::Word((*word).to_owned()))).collect(),
        person: Person::Mother,
        scales: Vec::new(),
        states: None,
        alerts: None,
        missing: None,
    }
}

#[test]
fn a_vector_is_answered_with_answers_that_fit() {
    let bad = changed(|parts| parts.vectors = vec![vector(&[("a", "sometimes")])]);
    only(&bad, Part::Vector(0), "'sometimes' does not fit");
    let lost = changed(|parts| parts.vectors = vec![vector(&[("lost", "yes")])]);
    only(&lost, Part::Vector(0), "no item 'lost'");
}

#[test]
fn a_vector_comes_out_as_it_says() {
    let expected = |min, max, band: Option<&str>| ExpectedScale {
        scale: id("total"),
        min,
        max,
        band: band.map(id),
        says_band: true,
    };
    let run = |scale: ExpectedScale, missing: Option<Vec<Id>>| {
        let given = Vector { scales: vec![scale], missing, ..vector(&[("b", "yes")]) };
        said(&changed(|parts| parts.vectors = vec![given]))
    };
    assert_eq!(run(expected(2, 3, Some("high")), Some(vec![id("a")])), []);
    for (scale, missing) in [
        (expected(2, 2, Some("high")), None),
        (expected(2, 3, Some("low")), None),
        (expected(2, 3, None), None),
        (expected(2, 3, Some("high")), Some(Vec::new())),
    ] {
        let found = run(scale, missing);
        assert!(found.len() == 1 && found[0].1.contains("the vector expects"), "{found:?}");
    }
}

#[test]
fn vectors_wait_until_the_rest_holds() {
    let parts = changed(|parts| {
        parts.scales[0].most = 9;
        parts.scales[0].bands[1].to = 9;
        parts.vectors = vec![vector(&[("a", "sometimes")])];
    });
    only(&parts, Part::ScaleRange(0), "range");
}
