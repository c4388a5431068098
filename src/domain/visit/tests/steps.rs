//! The talk around the forms: once for the visit, once for each theme, and the same way back.

use super::*;
use crate::domain::answer::Answer::{No, Number, Position, Yes};
use crate::domain::context::Alone;

/// Three themes, two forms in the second, and danger signs that the third leads to.
fn whole() -> Visit {
    let mut visit = visit(&["tweak", "form", "two-questions", "inquiry"]);
    visit.context.alone = Alone::Yes;
    visit
}

/// Takes the next step as somebody would who answers everything.
fn on(visit: &mut Visit) -> Step {
    match visit.step() {
        Step::FormInHand(_) => say_in_hand(visit, true),
        Step::Ask(0) if asked(visit).as_deref() == Some("tolerance") => answer(visit, Number(0)),
        Step::Ask(1) => answer(visit, Position(4)),
        Step::Ask(3) => answer(visit, Yes),
        Step::Ask(_) => answer(visit, No),
        Step::Alone => {
            visit.say_alone();
            advance(visit);
        }
        Step::Reading => {
            visit.set_reading(Reading::Nobody);
            advance(visit);
        }
        _ => drop(advance(visit)),
    }
    visit.step()
}

/// Each step that is come to, a step that lasts over several questions once.
fn steps() -> Vec<Step> {
    let mut visit = whole();
    let mut steps = vec![visit.step()];
    while visit.step() != Step::Plan {
        let step = on(&mut visit);
        if steps.last() != Some(&step) {
            steps.push(step);
        }
        assert!(steps.len() < 60, "no end: {steps:?}");
    }
    steps
}

#[test]
fn limits_come_once_and_each_theme_is_opened_agreed_on_and_closed_once() {
    let form = |i| [Step::Before(i), Step::Ask(i), Step::TellBack(i), Step::Result(i)];
    let paper = [
        Step::Before(1),
        Step::FormInHand(1),
        Step::Ask(1),
        Step::ReadBack(1),
        Step::TellBack(1),
        Step::Result(1),
    ];
    let alcohol = [&[Step::Limits, Step::Open(0)][..], &form(0), &[Step::Agree(0), Step::Close(0)]].concat();
    let mental =
        [&[Step::Open(1)][..], &paper, &form(2), &[Step::Agree(2), Step::Close(2), Step::Alone]].concat();
    let private = [&[Step::Open(3)][..], &form(3), &form(4), &[Step::Agree(4), Step::Close(4)]].concat();
    assert_eq!(steps(), [alcohol, mental, private, vec![Step::Reading, Step::Plan]].concat());
}

#[test]
fn the_way_back_passes_the_same_steps() {
    let mut visit = whole();
    while visit.step() != Step::Plan {
        on(&mut visit);
    }
    let mut back = vec![visit.step()];
    while visit.retreat() {
        if back.last() != Some(&visit.step()) {
            back.push(visit.step());
        }
        assert!(back.len() < 60, "no end: {back:?}");
    }
    back.reverse();
    assert_eq!(back, steps());
}

#[test]
fn a_visit_left_at_any_step_goes_on_there() {
    let mut visit = whole();
    let shelf = Cupboard::full();
    loop {
        let main: MainState =
            serde_json::from_str(&serde_json::to_string(&visit.main_state()).unwrap()).unwrap();
        let (mut again, unfit) = Visit::resume(main, visit.private_state().is_some(), &shelf);
        assert_eq!(unfit, []);
        if visit.gate().is_open() {
            if visit.is_in_private() {
                assert_eq!(again.step(), Step::Alone, "{:?}", visit.step());
            }
            again.say_alone();
            let private = serde_json::to_string(&visit.private_state().unwrap()).unwrap();
            assert_eq!(again.resume_private(serde_json::from_str(&private).unwrap(), &shelf), []);
            assert_eq!(again, visit);
        }
        assert_eq!((again.step(), asked(&again)), (visit.step(), asked(&visit)));
        if visit.step() == Step::Summary {
            break;
        }
        on(&mut visit);
    }
}

#[test]
fn a_draft_of_the_older_shape_is_taken_up() {
    let mut visit = visit(&["tweak"]);
    begin(&mut visit);
    let mut state = serde_json::to_value(visit.main_state()).unwrap();
    for new in ["judgement", "consents", "reading", "transferred"] {
        assert!(state.as_object_mut().unwrap().remove(new).is_some(), "{new}");
    }
    let plan = state["plan"].as_object_mut().unwrap();
    assert_eq!(["goal", "who", "channel"].map(|new| plan.remove(new).is_some()), [true; 3]);
    for (step, stood) in [("ask", Step::Ask(0)), ("before", Step::Before(0)), ("result", Step::Result(0))] {
        state["step"] = serde_json::json!({ step: 0 });
        let (again, unfit) =
            Visit::resume(serde_json::from_value(state.clone()).unwrap(), false, &Cupboard::full());
        assert_eq!((again.step(), unfit), (stood, vec![]));
    }
}

#[test]
fn who_can_read_what_is_sent_is_asked_only_when_they_are_alone() {
    for (alone, stood) in [(Alone::Yes, Step::Reading), (Alone::No, Step::Plan), (Alone::NotSaid, Step::Plan)]
    {
        let mut visit = visit(&["two-questions"]);
        visit.context.alone = alone;
        through(&mut visit, [No, No]);
        assert_eq!(onward(&mut visit), stood);
        visit.go_to_plan();
        visit.retreat();
        assert_eq!(visit.step(), if stood == Step::Plan { Step::Close(0) } else { stood });
    }
    let mut private = visit(&["two-questions", "inquiry"]);
    private.context.alone = Alone::Yes;
    through(&mut private, [No, No]);
    assert_eq!(onward(&mut private), Step::Alone);
    private.say_not_alone(NotAloneReason::SomebodyHears);
    assert_eq!(advance(&mut private), Step::Plan);
}

#[test]
fn where_they_are_alone_and_choose_no_instrument_it_is_asked_all_the_same() {
    let mut visit = Visit::new(context(), Vec::new(), true, false);
    assert_eq!(alone(&mut visit), Step::ChoosePrivate);
    assert_eq!(advance(&mut visit), Step::Reading);
    assert!(visit.is_in_private());
    visit.close_private();
    assert_eq!(alone(&mut visit), Step::Reading);
    visit.retreat();
    assert_eq!(visit.step(), Step::ChoosePrivate);
}

#[test]
fn the_first_form_of_a_visit_without_any_comes_after_the_limits() {
    let mut visit = visit(&[]);
    visit.add_form(Cupboard::full().instrument(&id("tweak")).unwrap());
    assert_eq!(visit.step(), Step::Limits);
    assert_eq!(onward(&mut visit), Step::Before(0));
}

#[test]
fn a_form_of_another_theme_that_is_led_to_does_not_come_in_between_a_block() {
    let mut from = parts("opener", Theme::MentalHealth, vec![yes_no("q", 0)]);
    let to = crate::domain::instrument::LeadsTo { instrument: id("tweak"), when: yes("q") };
    from.leads_to = vec![to];
    let next = Cupboard::full().instrument(&id("two-questions")).unwrap();
    let mut visit = Visit::new(context(), vec![made(from), next], false, false);
    through(&mut visit, [Yes]);
    assert_eq!(advance(&mut visit), Step::Before(1));
    assert_eq!(names(&visit), ["opener", "two-questions", "tweak"]);
}

#[test]
fn a_form_added_in_a_block_goes_on_in_it_and_one_of_a_new_theme_is_opened() {
    let mut visit = visit(&["form"]);
    begin(&mut visit);
    visit.add_form(Cupboard::full().instrument(&id("two-questions")).unwrap());
    assert_eq!(visit.step(), Step::Before(1));
    visit.go_to_plan();
    visit.add_form(Cupboard::full().instrument(&id("tweak")).unwrap());
    assert_eq!(visit.step(), Step::Open(2));
    visit.retreat();
    assert_eq!(visit.step(), Step::Close(1));
}
