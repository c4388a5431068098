//! Alerts: raised at once, corrected away, dealt with, and what blocks the end.

use super::*;
use crate::domain::alert::Urgency;
use crate::domain::answer::Answer::{No, Position, Yes};

/// At the second question of the form, which is about self-harm.
fn at_self_harm() -> Visit {
    let mut visit = visit(&["form"]);
    begin(&mut visit);
    say_in_hand(&mut visit, true);
    answer(&mut visit, Position(1));
    visit
}

fn raised() -> (Visit, AlertKey) {
    let mut visit = at_self_harm();
    answer(&mut visit, Position(2));
    let key = visit.pending_alert().unwrap().key.clone();
    (visit, key)
}

#[test]
fn an_alert_does_not_wait_for_the_rest_of_the_form() {
    let mut visit = visit(&["form"]);
    begin(&mut visit);
    say_in_hand(&mut visit, true);
    visit.form_mut(0).unwrap().walk.go_to(&id("q2"));
    answer(&mut visit, Position(1));
    assert!(!visit.forms()[0].walk.is_finished());
    assert_eq!(visit.pending_alert().unwrap().card, id("kort"));
}

#[test]
fn a_declined_question_raises_nothing() {
    let mut visit = at_self_harm();
    visit.form_mut(0).unwrap().walk.decline(&context()).unwrap();
    visit.refresh_alerts();
    assert!(visit.alerts().is_empty());
}

#[test]
fn a_seen_alert_no_longer_stands_in_the_way_but_still_blocks_the_end() {
    let (mut visit, key) = raised();
    visit.see_alert(&key);
    assert!(visit.pending_alert().is_none());
    assert!(visit.undealt().is_some() && !visit.can_finish());
    visit.go_to_plan();
    assert_eq!(advance(&mut visit), Step::Undealt);
    assert_eq!(advance(&mut visit), Step::Undealt, "it is not passed undealt");
    visit.deal_with(&key, Vec::new(), "   ");
    assert_eq!(advance(&mut visit), Step::Undealt, "blank words are not something done");
    visit.deal_with(&key, vec![id("called")], "");
    assert!(visit.can_finish());
    assert_eq!(advance(&mut visit), Step::Summary);
}

#[test]
fn a_mistyped_answer_that_is_corrected_leaves_nothing() {
    let (mut visit, key) = raised();
    assert!(visit.correct_alert(&key));
    assert_eq!(asked(&visit).as_deref(), Some("q2"));
    answer(&mut visit, Position(4));
    assert!(visit.alerts().is_empty());
}

#[test]
fn a_worse_answer_keeps_it_raised_and_seen() {
    let (mut visit, key) = raised();
    visit.see_alert(&key);
    visit.correct_alert(&key);
    answer(&mut visit, Position(1));
    assert_eq!(visit.alerts().len(), 1);
    assert!(visit.pending_alert().is_none());
}

#[test]
fn what_was_done_is_kept_although_the_answer_is_corrected() {
    let (mut visit, key) = raised();
    visit.deal_with(&key, Vec::new(), "ringte legevakten");
    visit.correct_alert(&key);
    answer(&mut visit, Position(4));
    assert_eq!(visit.alerts()[0].origin, AlertOrigin::Withdrawn);
    assert!(visit.can_finish());
    assert!(!visit.correct_alert(&key), "no answer raises it now");
    visit.deal_with(&key, Vec::new(), "");
    assert!(visit.alerts().is_empty(), "and when what was done is taken back too, nothing is left");
}

#[test]
fn an_alert_that_comes_back_after_it_was_withdrawn_and_dealt_with_is_raised() {
    let (mut visit, key) = raised();
    visit.deal_with(&key, vec![id("called")], "");
    for again in [4, 2] {
        visit.go_to_item(0, &id("q2"));
        answer(&mut visit, Position(again));
    }
    assert_eq!(visit.alerts()[0].origin, AlertOrigin::Raised);
    assert_eq!(visit.alerts().len(), 1);
}

#[test]
fn a_card_opened_by_hand_stands_beside_one_that_answers_raised() {
    let (mut visit, key) = raised();
    visit.deal_by_hand(&id("kort"), Urgency::Today, false, vec![id("called")], " og snakket ");
    assert_eq!(visit.alerts().len(), 2);
    assert_eq!(visit.alerts()[0].key, key, "the most urgent first");
    assert_eq!(visit.alerts()[1].words, "og snakket");
    visit.deal_by_hand(&id("kort"), Urgency::Today, false, Vec::new(), "mer");
    assert_eq!(visit.alerts().len(), 2);
    assert!(!visit.can_finish(), "the card opened by hand does not answer for the raised one");
}

/// Alone, in the danger signs, with the acute one told.
fn private_alert() -> Visit {
    let mut visit = visit(&["danger"]);
    alone(&mut visit);
    advance(&mut visit);
    answer(&mut visit, Yes);
    visit
}

#[test]
fn a_private_alert_is_hidden_while_the_gate_is_closed_and_there_again_when_it_opens() {
    let mut visit = private_alert();
    assert!(visit.pending_alert().is_some_and(|entry| entry.private));
    visit.close_private();
    assert!(visit.pending_alert().is_none() && visit.undealt().is_none());
    alone(&mut visit);
    assert!(visit.pending_alert().is_some() && visit.undealt().is_some());
}

#[test]
fn a_private_alert_that_somebody_walked_in_on_is_kept_undealt() {
    let mut visit = private_alert();
    visit.somebody_came_in();
    assert!(visit.shown_alerts().next().is_none());
    assert!(visit.alerts().iter().any(|entry| entry.private && !entry.is_dealt_with()));
    assert_eq!(visit.private_state().unwrap().alerts.len(), 1);
    assert!(visit.waits_until_alone() && !visit.can_finish(), "the visit waits, and does not say why");
    let key = visit.alerts()[0].key.clone();
    visit.retreat();
    alone(&mut visit);
    visit.deal_with(&key, Vec::new(), "fulgt til lege");
    visit.somebody_came_in();
    assert!(!visit.waits_until_alone() && visit.can_finish());
}

#[test]
fn a_private_alert_is_not_corrected_while_the_gate_is_closed() {
    let mut visit = private_alert();
    let key = visit.alerts()[0].key.clone();
    visit.close_private();
    assert!(!visit.correct_alert(&key));
    assert_eq!(visit.step(), Step::Alone);
}

#[test]
fn an_alert_over_several_conditions_goes_only_when_none_holds() {
    use crate::domain::condition::Condition;
    let mut two = parts("two", Theme::MentalHealth, vec![yes_no("a", 0), yes_no("b", 0), yes_no("c", 0)]);
    let both = Condition::All(vec![yes("b"), yes("c")]);
    two.alerts = vec![alert("either", Condition::Any(vec![yes("a"), both]), Urgency::Now)];
    let mut visit = Visit::new(context(), vec![made(two)], false, false);
    begin(&mut visit);
    for given in [Yes, Yes] {
        answer(&mut visit, given);
    }
    visit.form_mut(0).unwrap().walk.answer(Yes, &context()).unwrap();
    visit.refresh_alerts();
    let key = visit.alerts()[0].key.clone();
    for (item, left) in [("a", 1), ("c", 0)] {
        visit.go_to_item(0, &id(item));
        answer(&mut visit, No);
        assert_eq!(visit.alerts().len(), left, "after {item}");
    }
    assert!(!visit.correct_alert(&key));
}

#[test]
fn an_alert_that_rests_on_a_state_or_a_band_leads_to_an_answer_to_correct() {
    use crate::domain::condition::{Condition, Reference};
    let items = vec![yes_no("a", 1), yes_no("b", 2)];
    let mut rests = parts("rests", Theme::MentalHealth, items);
    let bands = vec![band("low", 0, 1), band("high", 2, 3)];
    rests.scales = vec![scale("total", sum(&["a", "b"]), [0, 3], bands)];
    rests.states = vec![state("told", yes("a"))];
    let on_state = Condition::State(Reference::here(id("told")));
    let on_band = Condition::Band(Reference::here(id("total")), vec![id("high")]);
    rests.alerts = vec![alert("by-state", on_state, Urgency::Now), alert("by-band", on_band, Urgency::Today)];
    let mut visit = Visit::new(context(), vec![made(rests)], false, false);
    through(&mut visit, [Yes, Yes]);
    for (at, item) in [(0, "a"), (1, "b")] {
        let key = visit.alerts()[at].key.clone();
        assert!(visit.correct_alert(&key));
        assert_eq!(asked(&visit).as_deref(), Some(item));
    }
}
