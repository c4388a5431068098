//! What is ticked, consented to and answered about reading, and that nothing private of it is kept in the open part.

use super::*;
use crate::domain::answer::Answer::No;
use crate::domain::context::Alone;
use crate::domain::judgement::Judgement;
use crate::domain::lang::Lang;
use crate::domain::record::{Summary, private_summary, summary};

/// Alone, with something open and something private ticked, consented to and answered.
fn full() -> Visit {
    let mut visit = visit(&["two-questions", "inquiry"]);
    through(&mut visit, [No, No]);
    onward(&mut visit);
    alone(&mut visit);
    assert!(visit.set_judgement(Judgement::WantsHelp, true));
    assert!(visit.set_judgement(Judgement::Weapon, true));
    *visit.consents_mut().at(&ConsentTo::Journal) = Consent::Refused;
    *visit.consents_mut().share(id("open-service"), false) = Consent::Given;
    *visit.consents_mut().share(id("hidden-service"), true) = Consent::Given;
    visit.set_reading(Reading::Somebody);
    visit
}

const PRIVATE: [&str; 4] = ["weapon", "hidden-service", "somebody", "inquiry"];

#[test]
fn nothing_private_is_in_the_open_part_of_a_draft_or_a_summary() {
    let visit = full();
    let shelf = Cupboard::full();
    let open = summary(&visit, &shelf, Lang::Nb, "0");
    for kept in [serde_json::to_string(&visit.main_state()).unwrap(), serde_json::to_string(&open).unwrap()] {
        for private in PRIVATE {
            assert!(!kept.contains(private), "{private} in {kept}");
        }
        assert!(
            kept.contains("wants-help") && kept.contains("open-service") && kept.contains("refused"),
            "{kept}"
        );
    }
    let private = private_summary(&visit, &shelf, Lang::Nb).unwrap();
    assert_eq!(private.judgement.iter().collect::<Vec<_>>(), [&Judgement::Weapon]);
    assert_eq!(private.consents.get(&id("hidden-service")), Some(&Consent::Given));
    assert_eq!(private.reading, Some(Reading::Somebody));
}

#[test]
fn it_is_all_there_again_once_both_parts_are_opened() {
    let visit = full();
    let shelf = Cupboard::full();
    let (mut again, _) = Visit::resume(visit.main_state(), true, &shelf);
    assert_eq!(again.reading(), None);
    again.say_alone();
    again.resume_private(visit.private_state().unwrap(), &shelf);
    assert_eq!(again, visit);
}

#[test]
fn while_the_gate_is_closed_nothing_private_shows_or_can_be_set() {
    let mut visit = full();
    assert_eq!(visit.shown_consents().count(), 5);
    assert!(visit.needs_safe_channel());
    assert_eq!(visit.offered_judgement().count(), Judgement::ALL.len());
    visit.close_private();
    assert_eq!(visit.judgement().collect::<Vec<_>>(), [Judgement::WantsHelp]);
    assert!(visit.offered_judgement().all(|one| !one.is_private()));
    assert!(!visit.set_judgement(Judgement::Weapon, false), "it cannot be taken away unseen either");
    assert_eq!(visit.shown_consents().count(), 4);
    assert_eq!(visit.reading(), None);
    assert!(!visit.needs_safe_channel());
    alone(&mut visit);
    assert_eq!(visit.judgement().count(), 2);
}

#[test]
fn what_was_answered_about_reading_outside_the_private_part_is_open() {
    let mut visit = visit(&["two-questions"]);
    visit.context.alone = Alone::Yes;
    through(&mut visit, [No, No]);
    assert_eq!(onward(&mut visit), Step::Reading);
    assert!(!visit.is_in_private());
    visit.set_reading(Reading::Unknown);
    assert_eq!(advance(&mut visit), Step::Plan);
    assert!(visit.needs_safe_channel());
    assert_eq!(visit.main_state().reading, Some(Reading::Unknown));
    assert_eq!(visit.private_state(), None);
}

#[test]
fn a_withdrawn_consent_keeps_that_it_was_given_and_a_refused_journal_blocks_nothing() {
    assert!(Consent::Withdrawn.was_given() && !Consent::Withdrawn.holds());
    assert!(!Consent::Refused.was_given() && Consent::Given.holds());
    let around: Vec<Consent> =
        std::iter::successors(Some(Consent::default()), |state| Some(state.next())).take(5).collect();
    assert_eq!(around, [&Consent::ALL[..], &[Consent::NotAsked]].concat());
    let mut visit = visit(&["tweak"]);
    visit.consents_mut().at(&ConsentTo::Journal).clone_from(&Consent::Refused);
    assert!(visit.can_finish() && visit.set_transferred(true).is_ok());
}

#[test]
fn what_is_ticked_alone_must_be_answered_for_in_the_note() {
    let mut visit = Visit::new(context(), Vec::new(), true, false);
    alone(&mut visit);
    visit.set_judgement(Judgement::WantsHelp, true);
    visit.set_reading(Reading::Nobody);
    assert!(!visit.must_say_in_note());
    visit.set_judgement(Judgement::EarlierViolence, true);
    assert!(visit.must_say_in_note());
}

#[test]
fn a_visit_is_marked_as_written_only_by_saying_so_and_not_before_it_can_be() {
    let mut visit = full();
    assert!(!summary(&visit, &Cupboard::full(), Lang::Nb, "0").transferred);
    assert_eq!(visit.set_transferred(true), Err(NotYet::SayInNote));
    visit.close_private();
    assert_eq!(visit.set_transferred(true), Err(NotYet::Waits), "and why is not said");
    alone(&mut visit);
    visit.set_in_note(InNote::Yes);
    assert_eq!(visit.set_transferred(true), Ok(()));
    assert!(summary(&visit, &Cupboard::full(), Lang::Nb, "0").transferred);
    visit.set_judgement(Judgement::Bipolar, true);
    assert!(!visit.is_transferred(), "what was changed since is not written there");
    visit.set_transferred(true).unwrap();
    assert_eq!((visit.set_transferred(false), visit.is_transferred()), (Ok(()), false));
}

#[test]
fn what_lies_sealed_and_unopened_may_not_be_answered_for_and_waits_too() {
    let (mut again, _) = Visit::resume(full().main_state(), true, &Cupboard::full());
    again.say_not_alone(NotAloneReason::NotNow);
    assert_eq!(again.set_transferred(true), Err(NotYet::Waits));
    again.no_sealed_private();
    assert_eq!(again.set_transferred(true), Ok(()));
}

#[test]
fn an_alert_of_the_private_part_that_nothing_is_written_about_waits() {
    let mut visit = visit(&["danger"]);
    alone(&mut visit);
    advance(&mut visit);
    answer(&mut visit, crate::domain::answer::Answer::Yes);
    visit.set_in_note(InNote::Yes);
    visit.somebody_came_in();
    assert_eq!(visit.set_transferred(true), Err(NotYet::Waits));
}

#[test]
fn a_record_of_the_older_shape_is_read() {
    let made = summary(&visit(&["tweak"]), &Cupboard::full(), Lang::Nb, "0");
    let mut written = serde_json::to_value(&made).unwrap();
    for new in ["judgement", "consents", "reading", "transferred"] {
        assert!(written.as_object_mut().unwrap().remove(new).is_some(), "{new}");
    }
    written["plan"] = serde_json::json!({"talked": "", "next": "", "again": ""});
    assert_eq!(serde_json::from_value::<Summary>(written).unwrap(), made);
}
