//! The part that is asked alone: its gate, what it hides, and what happens when somebody comes in.

use super::*;
use crate::domain::answer::Answer::{No, Yes};
use crate::domain::answer::{Reply, WhyNot};

/// At the second private question, a yes told to the first.
fn halfway() -> Visit {
    let mut visit = visit(&["two-questions", "inquiry"]);
    through(&mut visit, [No, No]);
    assert_eq!(onward(&mut visit), Step::Alone);
    assert_eq!(alone(&mut visit), Step::Before(1));
    advance(&mut visit);
    answer(&mut visit, Yes);
    assert_eq!(asked(&visit).as_deref(), Some("hurt"));
    visit
}

fn shows_nothing_private(visit: &Visit) -> bool {
    visit.shown_forms().all(|(_, form)| !form.is_private())
        && visit.shown_alerts().all(|entry| !entry.private)
        && !visit.is_in_private()
}

#[test]
fn the_question_of_being_alone_is_not_passed_unanswered() {
    let mut visit = visit(&["inquiry"]);
    advance(&mut visit);
    assert_eq!(advance(&mut visit), Step::Alone);
    assert!(shows_nothing_private(&visit));
}

#[test]
fn not_alone_goes_to_the_plan_and_nothing_private_shows() {
    let mut visit = visit(&["two-questions", "inquiry"]);
    through(&mut visit, [No, No]);
    onward(&mut visit);
    visit.say_not_alone(NotAloneReason::Interpreter);
    assert_eq!(advance(&mut visit), Step::Plan);
    assert!(shows_nothing_private(&visit));
    assert!(!visit.go_to_item(1, &id("afraid")), "no way in past the question");
    assert!(visit.can_finish());
    visit.retreat();
    assert_eq!(visit.step(), Step::Alone, "it can be asked again");
}

#[test]
fn alone_without_a_chosen_aid_asks_which_and_passing_on_leads_to_the_plan() {
    let mut visit = Visit::new(context(), Vec::new(), true, false);
    assert_eq!(alone(&mut visit), Step::ChoosePrivate);
    assert!(visit.is_in_private());
    assert_eq!(onward(&mut visit), Step::Reading);
    assert!(visit.retreat());
    assert_eq!(visit.step(), Step::ChoosePrivate);
    visit.add_form(Cupboard::full().instrument(&id("inquiry")).unwrap());
    assert_eq!(visit.step(), Step::Open(0));
}

#[test]
fn closing_hides_and_being_alone_again_returns_to_the_same_question() {
    let mut visit = halfway();
    visit.close_private();
    assert_eq!((visit.step(), visit.gate()), (Step::Alone, Gate::NotAsked));
    assert!(shows_nothing_private(&visit));
    assert_eq!(alone(&mut visit), Step::Ask(1));
    assert_eq!(asked(&visit).as_deref(), Some("hurt"));
}

#[test]
fn the_way_back_holds_although_a_form_was_added_before_it() {
    let mut visit = halfway();
    visit.close_private();
    visit.add_form(Cupboard::full().instrument(&id("tweak")).unwrap());
    assert_eq!(names(&visit), ["two-questions", "tweak", "inquiry"]);
    visit.go_to_plan();
    visit.retreat();
    assert_eq!(alone(&mut visit), Step::Ask(2));
    assert_eq!(asked(&visit).as_deref(), Some("hurt"));
}

#[test]
fn closing_at_the_summary_hides_it_and_returns_to_it() {
    let mut visit = halfway();
    visit.go_to_plan();
    advance(&mut visit);
    visit.close_private();
    assert_eq!(visit.step(), Step::Alone);
    assert_eq!(alone(&mut visit), Step::Summary);
}

#[test]
fn closing_in_an_open_form_stays_there_and_hides_the_rest() {
    let mut visit = halfway();
    assert!(visit.go_to_item(0, &id("no-joy")));
    visit.close_private();
    assert_eq!(visit.step(), Step::Ask(0));
    assert!(shows_nothing_private(&visit));
}

#[test]
fn somebody_coming_in_ends_the_private_part_and_keeps_what_was_told() {
    let mut visit = halfway();
    visit.somebody_came_in();
    assert_eq!((visit.step(), visit.gate()), (Step::Plan, Gate::NotAlone(NotAloneReason::SomebodyHears)));
    assert!(shows_nothing_private(&visit));
    let left = Reply::NotAsked(WhyNot::NotAlone);
    assert_eq!(*visit.forms()[1].walk.replies(), replies([("afraid", answered(Yes)), ("hurt", left)]));
}

#[test]
fn after_somebody_came_in_no_old_way_leads_to_a_question_that_has_ended() {
    let mut visit = halfway();
    visit.close_private();
    visit.somebody_came_in();
    visit.retreat();
    assert_eq!(alone(&mut visit), Step::Before(1));
}

#[test]
fn danger_signs_follow_right_after_what_led_to_them() {
    let mut visit = halfway();
    answer(&mut visit, No);
    assert_eq!(advance(&mut visit), Step::Result(1));
    assert_eq!(advance(&mut visit), Step::Before(2));
    assert_eq!(names(&visit), ["two-questions", "inquiry", "danger"]);
    visit.retreat();
    advance(&mut visit);
    assert_eq!(names(&visit).len(), 3, "they are not added twice");
}

#[test]
fn nothing_told_leads_nowhere() {
    let mut visit = visit(&["inquiry"]);
    alone(&mut visit);
    through(&mut visit, [No, No]);
    assert_eq!(onward(&mut visit), Step::Reading);
    assert_eq!(names(&visit), ["inquiry"]);
}

#[test]
fn an_open_form_that_leads_to_a_private_one_puts_it_last_behind_the_gate() {
    let mut from = parts("opener", Theme::MentalHealth, vec![yes_no("q", 0)]);
    let to = crate::domain::instrument::LeadsTo { instrument: id("inquiry"), when: yes("q") };
    from.leads_to = vec![to];
    let shelf = Cupboard::full();
    let next = shelf.instrument(&id("two-questions")).unwrap();
    let mut visit = Visit::new(context(), vec![made(from), next], false, false);
    through(&mut visit, [Yes]);
    assert_eq!(advance(&mut visit), Step::Before(1));
    assert_eq!(names(&visit), ["opener", "two-questions", "inquiry"]);
    through(&mut visit, [No, No]);
    assert_eq!(onward(&mut visit), Step::Alone);
    visit.say_not_alone(NotAloneReason::NotNow);
    advance(&mut visit);
    visit.retreat();
    assert_eq!(visit.step(), Step::Alone, "the visit has come to ask it, and can ask again");
}

#[test]
fn whether_it_goes_into_the_note_must_be_answered_once_something_was_told() {
    let mut visit = visit(&["inquiry"]);
    alone(&mut visit);
    assert!(!visit.must_say_in_note());
    through(&mut visit, [No, No]);
    assert!(visit.must_say_in_note() && !visit.can_finish());
    visit.set_in_note(InNote::No("hun ba om det".to_owned()));
    assert!(visit.can_finish());
}

#[test]
fn a_private_card_opened_by_hand_must_be_answered_for_in_the_note_too() {
    let mut visit = Visit::new(context(), Vec::new(), true, false);
    alone(&mut visit);
    visit.deal_by_hand(&id("kort"), crate::domain::alert::Urgency::Now, true, vec![id("called")], "");
    assert!(visit.must_say_in_note());
}
