//! Keeping a visit and taking it up again, also when the content has changed meanwhile.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::*;
use crate::domain::answer::Answer::{No, Number, Position, Yes};
use crate::domain::record::{private_summary, summary};

/// What a file would give back.
fn kept<T: Serialize + DeserializeOwned>(state: &T) -> T {
    serde_json::from_str(&serde_json::to_string(state).unwrap()).unwrap()
}

fn taken_up(visit: &Visit, shelf: &Cupboard) -> (Visit, Vec<Unfit>) {
    Visit::resume(kept(&visit.main_state()), visit.private_state().is_some(), shelf)
}

#[test]
fn it_goes_on_at_the_same_question_with_everything_that_was_told() {
    let mut visit = visit(&["form", "tweak"]);
    through(&mut visit, [Position(2), Position(3)]);
    begin(&mut visit);
    answer(&mut visit, Number(4));
    visit.form_mut(1).unwrap().walk.note(&id("worried"), "sa hun");
    visit.form_mut(0).unwrap().remark = "stemmer".to_owned();
    visit.form_mut(0).unwrap().paper_total = Some(2);
    visit.plan_mut().next = "ringe".to_owned();
    let (again, unfit) = taken_up(&visit, &Cupboard::full());
    assert_eq!(unfit, []);
    assert_eq!(again, visit);
    assert_eq!(asked(&again).as_deref(), Some("worried"));
}

#[test]
fn an_alert_is_there_again_seen_or_unseen_as_it_was() {
    let mut visit = visit(&["form"]);
    through(&mut visit, [Position(1), Position(1)]);
    assert!(taken_up(&visit, &Cupboard::full()).0.pending_alert().is_some());
    let key = visit.alerts()[0].key.clone();
    visit.see_alert(&key);
    let (again, _) = taken_up(&visit, &Cupboard::full());
    assert!(again.pending_alert().is_none() && again.undealt().is_some());
}

/// Alone, at the second private question.
fn in_private() -> Visit {
    let mut visit = visit(&["two-questions", "inquiry"]);
    through(&mut visit, [No, No]);
    onward(&mut visit);
    alone(&mut visit);
    advance(&mut visit);
    answer(&mut visit, Yes);
    visit
}

#[test]
fn the_open_part_says_nothing_of_the_private_one() {
    let mut visit = in_private();
    visit.form_mut(1).unwrap().walk.note(&id("hurt"), "hemmelig");
    let text = serde_json::to_string(&visit.main_state()).unwrap();
    for private in ["inquiry", "afraid", "hurt", "hemmelig"] {
        assert!(!text.contains(private), "{private} in {text}");
    }
    assert_eq!(visit.main_state().step, Step::Alone);
}

#[test]
fn the_private_part_goes_on_at_its_question_once_they_are_alone_again() {
    let mut visit = in_private();
    visit.close_private();
    let (mut again, _) = taken_up(&visit, &Cupboard::full());
    assert!(again.has_sealed_private() && again.private_state().is_none());
    assert_eq!(again.step(), Step::Alone);
    again.say_alone();
    assert_eq!(again.resume_private(kept(&visit.private_state().unwrap()), &Cupboard::full()), []);
    assert_eq!(again.step(), Step::Ask(1));
    assert_eq!(asked(&again).as_deref(), Some("hurt"));
    assert_eq!(again.forms(), visit.forms());
    assert!(!again.has_sealed_private());
}

#[test]
fn it_goes_on_at_its_question_although_an_open_form_was_added_meanwhile() {
    let visit = in_private();
    let state = visit.private_state().unwrap();
    let (mut again, _) = taken_up(&visit, &Cupboard::full());
    again.add_form(Cupboard::full().instrument(&id("tweak")).unwrap());
    again.say_alone();
    again.resume_private(kept(&state), &Cupboard::full());
    assert_eq!(names(&again), ["two-questions", "tweak", "inquiry"]);
    assert_eq!(again.step(), Step::Ask(2));
    assert_eq!(asked(&again).as_deref(), Some("hurt"));
}

#[test]
fn a_plan_or_choice_behind_the_gate_is_come_back_to() {
    let mut at_plan = in_private();
    at_plan.go_to_plan();
    let choosing = {
        let mut visit = Visit::new(context(), Vec::new(), true, false);
        alone(&mut visit);
        visit
    };
    for (mut visit, stood) in [(at_plan, Step::Plan), (choosing, Step::ChoosePrivate)] {
        visit.close_private();
        let (mut again, _) = taken_up(&visit, &Cupboard::full());
        again.say_alone();
        again.resume_private(kept(&visit.private_state().unwrap()), &Cupboard::full());
        assert_eq!(again.step(), stood);
    }
}

#[test]
fn private_forms_that_were_not_come_to_are_asked_from_their_start() {
    let mut visit = visit(&["two-questions", "inquiry"]);
    begin(&mut visit);
    let state = visit.private_state().unwrap();
    let (mut again, _) = taken_up(&visit, &Cupboard::full());
    assert_eq!(again.step(), Step::Ask(0));
    again.say_alone();
    again.resume_private(kept(&state), &Cupboard::full());
    assert_eq!(again.step(), Step::Open(1));
}

#[test]
fn a_private_form_begun_anew_before_the_old_one_was_opened_does_not_stand_twice() {
    let visit = in_private();
    let (mut again, _) = taken_up(&visit, &Cupboard::full());
    again.say_alone();
    again.add_form(Cupboard::full().instrument(&id("inquiry")).unwrap());
    again.resume_private(visit.private_state().unwrap(), &Cupboard::full());
    assert_eq!(names(&again), ["two-questions", "inquiry"]);
}

#[test]
fn a_private_card_opened_by_hand_is_kept_although_the_gate_is_closed_again() {
    let mut visit = Visit::new(context(), Vec::new(), true, false);
    alone(&mut visit);
    visit.deal_by_hand(&id("kort"), crate::domain::alert::Urgency::Now, true, vec![id("called")], "");
    visit.close_private();
    assert_eq!(visit.private_state().map(|state| state.alerts.len()), Some(1));
    let shelf = Cupboard::full();
    let lang = crate::domain::lang::Lang::Nb;
    assert_eq!(private_summary(&visit, &shelf, lang).map(|private| private.alerts.len()), Some(1));
    assert!(summary(&visit, &shelf, lang, "0").alerts.is_empty());
}

#[test]
fn nothing_private_is_kept_where_nothing_of_it_has_come_up() {
    assert_eq!(visit(&["tweak"]).private_state(), None);
}

#[test]
fn an_instrument_that_is_gone_is_said_and_its_undealt_alert_stays() {
    let mut visit = visit(&["form", "two-questions"]);
    through(&mut visit, [Position(1), Position(1)]);
    let (again, unfit) = taken_up(&visit, &Cupboard(vec![made(two_questions())]));
    assert_eq!(unfit, [Unfit::Instrument(id("form"))]);
    assert_eq!(names(&again), ["two-questions"]);
    assert_eq!(again.step(), Step::Open(0));
    assert!(again.undealt().is_some() && !again.can_finish());
}

#[test]
fn another_version_is_said_and_asks_what_it_has_besides() {
    let mut visit = visit(&["two-questions"]);
    through(&mut visit, [Yes, No]);
    let mut newer = two_questions();
    newer.version = "1.1.0".to_owned();
    newer.items.push(yes_no("help", 0));
    let (mut again, unfit) = taken_up(&visit, &Cupboard(vec![made(newer)]));
    let (asked_in, now) = ("1.0.0".to_owned(), "1.1.0".to_owned());
    let instrument = id("two-questions");
    assert_eq!(unfit, [Unfit::Version { instrument, asked: asked_in, now }]);
    assert_eq!(again.step(), Step::Open(0));
    begin(&mut again);
    assert_eq!(asked(&again).as_deref(), Some("help"));
}

#[test]
fn items_that_no_longer_fit_are_said_and_asked_again() {
    let mut visit = visit(&["two-questions"]);
    through(&mut visit, [Yes, No]);
    let mut other = two_questions();
    other.items[1] = number("no-joy", 10, 3, 1);
    let (mut again, unfit) = taken_up(&visit, &Cupboard(vec![made(other)]));
    assert_eq!(unfit, [Unfit::Items(id("two-questions"), vec![id("no-joy")])]);
    begin(&mut again);
    assert_eq!(asked(&again).as_deref(), Some("no-joy"));
    assert_eq!(again.forms()[0].walk.replies().len(), 1);
}

#[test]
fn a_private_instrument_that_is_gone_is_said_and_the_rest_begins_at_its_start() {
    let mut visit = in_private();
    answer(&mut visit, No);
    advance(&mut visit);
    advance(&mut visit);
    assert_eq!(names(&visit).last().map(String::as_str), Some("danger"));
    let (mut again, _) = taken_up(&visit, &Cupboard::full());
    again.say_alone();
    let shelf = Cupboard(vec![made(danger())]);
    let unfit = again.resume_private(kept(&visit.private_state().unwrap()), &shelf);
    assert_eq!(unfit, [Unfit::Instrument(id("inquiry"))]);
    assert_eq!(again.step(), Step::Open(1));
}
