//! Suggestions accepted, changed and left out; cards raised by what was ticked.

use std::sync::Arc;

use super::*;
use crate::domain::alert::Urgency;
use crate::domain::facts::RaisedCard;
use crate::domain::judgement::Judgement;
use crate::domain::referral::{ConsentNeed, Due, SuggestionKey};
use crate::domain::visit::{AlertOrigin, Choice, ConsentTo, Decision};

fn decision(service: &str, choice: Choice, private: bool) -> Decision {
    let key = SuggestionKey { file: id("file"), rule: Some(id(service)) };
    Decision { key, service: id(service), due: Due::Today, choice, reason: String::new(), private }
}

fn begun() -> Visit {
    Visit::new(context(), vec![made(two_questions())], true, false)
}

#[test]
fn what_is_shared_comes_on_the_list_of_consents_and_what_is_left_out_does_not() {
    let mut visit = begun();
    visit.decide(decision("doctor", Choice::Accepted, false), ConsentNeed::Needed);
    visit.decide(decision("self", Choice::Accepted, false), ConsentNeed::NothingShared);
    visit.decide(decision("clinic", Choice::Dropped, false), ConsentNeed::Needed);
    let shared: Vec<_> = visit
        .shown_consents()
        .filter_map(|(to, _)| match to {
            ConsentTo::Share { service, .. } => Some(service.to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(shared, ["doctor"]);
}

#[test]
fn deciding_again_replaces_and_can_be_taken_back() {
    let mut visit = begun();
    visit.decide(decision("doctor", Choice::Accepted, false), ConsentNeed::Needed);
    visit.decide(decision("doctor", Choice::Changed("ringe sammen".to_owned()), false), ConsentNeed::Needed);
    assert_eq!(visit.decisions().count(), 1);
    let key = visit.decisions().next().unwrap().key.clone();
    assert!(visit.shown_consents().any(|(to, _)| matches!(to, ConsentTo::Share { .. })));
    visit.undecide(&key);
    assert_eq!(visit.decisions().count(), 0);
    assert!(visit.shown_consents().all(|(to, _)| !matches!(to, ConsentTo::Share { .. })));
}

#[test]
fn what_was_decided_about_the_private_part_is_kept_with_it_and_shown_only_while_it_is_open() {
    let mut visit = begun();
    visit.say_alone();
    visit.decide(decision("shelter", Choice::Accepted, true), ConsentNeed::Needed);
    assert_eq!(visit.decisions().count(), 1);
    let open = serde_json::to_string(&visit.main_state()).unwrap();
    assert!(!open.contains("shelter"), "{open}");
    assert_eq!(visit.private_state().unwrap().decisions.len(), 1);
    visit.somebody_came_in();
    assert_eq!(visit.decisions().count(), 0);
    assert!(visit.shown_consents().all(|(to, _)| !matches!(to, ConsentTo::Share { .. })));
}

fn raised() -> RaisedCard {
    let card = Shelf::card(&Cupboard::full(), &id("kort")).unwrap();
    RaisedCard { card: Arc::clone(&card), urgency: Urgency::Now, because: Vec::new() }
}

#[test]
fn a_card_that_a_tick_raises_stands_before_all_and_must_be_dealt_with() {
    let mut visit = begun();
    visit.set_judgement(Judgement::PsychosisSigns, true);
    visit.raise_cards(&[raised()]);
    assert_eq!(visit.pending_alert().map(|entry| entry.card.clone()), Some(id("kort")));
    assert!(!visit.can_finish());
    let key = visit.pending_alert().unwrap().key.clone();
    visit.deal_with(&key, vec![id("called")], "");
    assert!(visit.can_finish());
    // Answers come and go; the card stands by the tick.
    visit.refresh_alerts();
    assert_eq!(visit.alerts().len(), 1);
}

#[test]
fn unticking_takes_the_card_away_unless_something_was_done_about_it() {
    let mut visit = begun();
    visit.raise_cards(&[raised()]);
    visit.raise_cards(&[]);
    assert!(visit.alerts().is_empty());
    visit.raise_cards(&[raised()]);
    let key = visit.alerts()[0].key.clone();
    visit.deal_with(&key, vec![id("called")], "");
    visit.raise_cards(&[]);
    assert_eq!(visit.alerts()[0].origin, AlertOrigin::Withdrawn);
}
