//! The order of steps, forwards and backwards, and where added forms go.

use super::*;
use crate::domain::answer::Answer::{No, Number, Position, Yes};
use crate::domain::answer::{Reply, WhyNot};

#[test]
fn a_form_is_talked_about_before_and_after_and_its_result_comes_last() {
    let mut visit = visit(&["two-questions"]);
    let mut steps = vec![onward(&mut visit), advance(&mut visit)];
    answer(&mut visit, Yes);
    assert_eq!(visit.step(), Step::Ask(0), "a form half asked stays");
    assert_eq!(advance(&mut visit), Step::Ask(0), "and is not passed");
    answer(&mut visit, No);
    steps.push(visit.step());
    steps.extend([advance(&mut visit), onward(&mut visit), advance(&mut visit)]);
    let form = [Step::Before(0), Step::Ask(0), Step::TellBack(0), Step::Result(0)];
    assert_eq!(steps, [&form[..], &[Step::Plan, Step::Summary]].concat());
    assert_eq!(advance(&mut visit), Step::Summary, "nothing comes after the summary");
}

#[test]
fn forms_follow_each_other_and_the_private_ones_come_last() {
    let visit = visit(&["inquiry", "tweak", "form"]);
    assert_eq!(names(&visit), ["tweak", "form", "inquiry"]);
    assert_eq!(visit.step(), Step::Limits);
}

#[test]
fn an_instrument_chosen_twice_is_asked_once() {
    assert_eq!(names(&visit(&["tweak", "tweak"])), ["tweak"]);
}

#[test]
fn a_visit_without_forms_comes_to_the_plan_or_to_the_question_of_being_alone() {
    assert_eq!(visit(&[]).step(), Step::Plan);
    for mut asking in [visit(&["inquiry"]), Visit::new(context(), Vec::new(), true, false)] {
        assert_eq!((asking.step(), advance(&mut asking)), (Step::Limits, Step::Alone));
        assert!(asking.retreat() && !asking.retreat());
        assert_eq!(asking.step(), Step::Limits);
    }
}

#[test]
fn a_form_in_hand_is_read_back_before_it_is_told_back() {
    let mut visit = visit(&["form"]);
    assert_eq!(begin(&mut visit), Step::FormInHand(0));
    assert_eq!(advance(&mut visit), Step::FormInHand(0), "the question is not passed unanswered");
    say_in_hand(&mut visit, true);
    answer(&mut visit, Position(2));
    answer(&mut visit, Position(4));
    assert_eq!(visit.step(), Step::ReadBack(0));
    assert_eq!([advance(&mut visit), advance(&mut visit)], [Step::TellBack(0), Step::Result(0)]);
}

#[test]
fn without_the_form_nothing_is_asked_and_the_reason_stands_at_each_item() {
    let mut visit = visit(&["form"]);
    begin(&mut visit);
    say_in_hand(&mut visit, false);
    assert_eq!(visit.step(), Step::Result(0));
    let replies: Vec<_> = visit.forms()[0].walk.replies().values().cloned().collect();
    assert_eq!(replies, vec![Reply::NotAsked(WhyNot::NoForm); 2]);
    assert_eq!(visit.forms()[0].report(&context()).ask_directly, [id("q2")]);
    assert!(visit.retreat());
    assert_eq!(visit.step(), Step::FormInHand(0), "back to where the form was said not to be there");
}

#[test]
fn a_form_that_turns_up_after_all_is_asked_and_loses_no_answer() {
    let mut visit = visit(&["form"]);
    begin(&mut visit);
    say_in_hand(&mut visit, true);
    answer(&mut visit, Position(3));
    visit.retreat();
    visit.retreat();
    assert_eq!(visit.step(), Step::FormInHand(0));
    say_in_hand(&mut visit, false);
    visit.retreat();
    say_in_hand(&mut visit, true);
    assert_eq!(asked(&visit).as_deref(), Some("q2"));
    assert_eq!(visit.forms()[0].walk.replies().get(&id("q1")), Some(&answered(Position(3))));
}

#[test]
fn an_alternative_comes_right_after_the_form_that_was_not_there() {
    let mut visit = visit(&["form", "tweak", "inquiry"]);
    begin(&mut visit);
    let context = context();
    visit.form_mut(0).unwrap().set_in_hand(false, &context);
    visit.add_form(Cupboard::full().instrument(&id("two-questions")).unwrap());
    assert_eq!(names(&visit), ["form", "two-questions", "tweak", "inquiry"]);
    assert_eq!(visit.step(), Step::Before(1));
}

#[test]
fn adding_a_form_that_is_there_goes_to_it() {
    let mut visit = visit(&["form", "tweak"]);
    assert_eq!(visit.add_form(Cupboard::full().instrument(&id("tweak")).unwrap()), 1);
    assert_eq!((names(&visit).len(), visit.step()), (2, Step::Open(1)));
}

#[test]
fn an_open_form_added_at_the_plan_stays_before_the_private_ones() {
    let mut visit = visit(&["tweak", "inquiry"]);
    visit.go_to_plan();
    visit.add_form(Cupboard::full().instrument(&id("two-questions")).unwrap());
    assert_eq!(names(&visit), ["tweak", "two-questions", "inquiry"]);
}

#[test]
fn going_back_from_the_plan_passes_the_same_steps_to_the_very_first() {
    let mut visit = visit(&["form", "two-questions"]);
    through(&mut visit, [Position(1), Position(4)]);
    assert_eq!(advance(&mut visit), Step::Before(1));
    through(&mut visit, [Yes, No]);
    assert_eq!(onward(&mut visit), Step::Plan);
    let replies: Vec<_> = visit.forms().iter().map(|form| form.walk.replies().clone()).collect();
    let mut steps = Vec::new();
    while visit.retreat() {
        steps.push(visit.step());
        assert!(steps.len() < 50, "no end: {steps:?}");
    }
    let end = [Step::Close(1), Step::Agree(1)];
    let second = [Step::Result(1), Step::TellBack(1), Step::Ask(1), Step::Ask(1), Step::Before(1)];
    let first = [Step::Result(0), Step::TellBack(0), Step::ReadBack(0), Step::Ask(0), Step::Ask(0)];
    let start = [Step::FormInHand(0), Step::Before(0), Step::Open(0), Step::Limits];
    assert_eq!(steps, [&end[..], &second, &first, &start].concat());
    let after: Vec<_> = visit.forms().iter().map(|form| form.walk.replies().clone()).collect();
    assert_eq!(after, replies, "going back takes nothing away");
}

#[test]
fn an_answer_corrected_from_the_summary_counts_and_asks_nothing_twice() {
    let mut visit = visit(&["tweak"]);
    through(&mut visit, [Number(0), No, No, No, No]);
    onward(&mut visit);
    assert_eq!(advance(&mut visit), Step::Summary);
    assert!(visit.go_to_item(0, &id("worried")));
    assert_eq!(asked(&visit).as_deref(), Some("worried"));
    answer(&mut visit, Yes);
    assert_eq!(visit.step(), Step::TellBack(0));
    assert_eq!(visit.forms()[0].report(&context()).scales[0].value(), Some(2));
    for _ in 0..3 {
        onward(&mut visit);
    }
    assert_eq!(visit.step(), Step::Summary);
}

#[test]
fn an_item_that_is_not_there_is_not_gone_to() {
    let mut visit = visit(&["tweak"]);
    assert!(!visit.go_to_item(0, &id("nothing")));
    assert!(!visit.go_to_item(7, &id("worried")));
    assert_eq!(visit.step(), Step::Limits);
}

#[test]
fn the_paper_total_is_compared_only_with_a_total_that_is_certain() {
    let mut visit = visit(&["form"]);
    begin(&mut visit);
    say_in_hand(&mut visit, true);
    answer(&mut visit, Position(2));
    let form = visit.form_mut(0).unwrap();
    form.paper_total = Some(1);
    assert_eq!(form.paper_differs(&context()), None);
    answer(&mut visit, Position(3));
    assert_eq!(visit.forms()[0].paper_differs(&context()), Some(true));
    visit.form_mut(0).unwrap().paper_total = Some(2);
    assert_eq!(visit.forms()[0].paper_differs(&context()), Some(false));
}
