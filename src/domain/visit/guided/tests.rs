//! A visit by a guide: its way, what is sealed, and what waits.

use super::*;
use crate::domain::context::Person;
use crate::domain::guide::fixture::{guide, id, long_guide};
use crate::domain::lang::Lang;

struct Nothing;

impl crate::domain::visit::Shelf for Nothing {
    fn instrument(&self, _: &Id) -> Option<Arc<crate::domain::instrument::Instrument>> {
        None
    }
    fn card(&self, _: &Id) -> Option<Arc<crate::domain::alert::Card>> {
        None
    }
    fn guide(&self, name: &Id) -> Option<Arc<Guide>> {
        (name.as_str() == "a-guide").then(|| Arc::new(guide()))
    }
}

fn visit() -> Visit {
    Visit::with_guide(Context::of(Person::Mother), Arc::new(guide()), false)
}

fn done() -> Entry {
    Entry { done: true, ..Entry::default() }
}

#[test]
fn it_goes_by_its_parts_to_the_plan_and_back() {
    let mut visit = visit();
    let mut steps = vec![visit.step()];
    while visit.step() != Step::Summary {
        if visit.step() == Step::Alone {
            visit.say_alone();
        }
        visit.advance(&Nothing);
        steps.push(visit.step());
    }
    let [first, private, last] = [0, 1, 2].map(Step::Guide);
    let way = [first, Step::Alone, private, last, Step::Alone, Step::Plan, Step::Summary];
    assert_eq!(steps, way);
    while visit.retreat() {}
    assert_eq!(visit.step(), Step::Guide(0));
}

#[test]
fn what_is_kept_of_it_is_taken_up_where_it_stood() {
    let mut visit = visit();
    assert!(visit.put_in_guide(&id("purpose"), Entry { note: "et ord".to_owned(), ..done() }));
    visit.advance(&Nothing);
    let (resumed, unfit) = Visit::resume(visit.main_state(), false, &Nothing);
    assert!(unfit.is_empty());
    assert_eq!((resumed.step(), resumed.guided()), (visit.step(), visit.guided()));
}

#[test]
fn a_guide_that_is_gone_is_said() {
    let mut state = visit().main_state();
    if let Some(kept) = &mut state.guided {
        kept.progress.guide = id("gone");
    }
    let (resumed, unfit) = Visit::resume(state, false, &Nothing);
    assert_eq!(unfit, [crate::domain::visit::Unfit::Guide(id("gone"))]);
    assert_eq!(resumed.step(), Step::Plan);
}

/// At the private part, alone.
fn in_private() -> Visit {
    let mut visit = visit();
    visit.advance(&Nothing);
    visit.say_alone();
    visit.advance(&Nothing);
    assert_eq!(visit.step(), Step::Guide(1));
    visit
}

fn told() -> Visit {
    let mut visit = in_private();
    assert!(visit.put_in_guide(&id("told"), Entry { note: "hemmelig".to_owned(), ..done() }));
    visit
}

fn words_of(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

#[test]
fn a_private_part_opens_only_once_they_are_alone() {
    let mut visit = visit();
    visit.advance(&Nothing);
    assert_eq!((visit.step(), visit.is_in_private()), (Step::Alone, false));
    assert!(!visit.put_in_guide(&id("told"), done()), "nothing is written there before");
    visit.advance(&Nothing);
    assert_eq!(visit.step(), Step::Alone, "and nothing goes past it unanswered");
    visit.say_alone();
    visit.advance(&Nothing);
    assert!(visit.is_in_private() && visit.put_in_guide(&id("told"), done()));
}

#[test]
fn where_they_are_not_alone_the_part_is_passed_over_and_the_visit_goes_on() {
    let mut visit = visit();
    visit.advance(&Nothing);
    visit.say_not_alone(crate::domain::visit::NotAloneReason::SomebodyHears);
    visit.advance(&Nothing);
    assert_eq!(visit.step(), Step::Guide(2));
    assert!(!visit.guided().unwrap().waits());
    assert!(visit.retreat());
    assert_eq!(visit.step(), Step::Alone, "and can be asked again");
    assert!(visit.retreat());
    assert_eq!(visit.step(), Step::Guide(0));
}

#[test]
fn what_is_told_pauses_what_follows_until_it_is_seen_to() {
    let mut visit = told();
    visit.advance(&Nothing);
    assert_eq!(visit.step(), Step::Plan);
    assert!(!visit.go_to_part(2));
    assert!(visit.retreat());
    assert_eq!(visit.step(), Step::Guide(1));
    assert!(visit.put_in_guide(&id("assessed"), done()));
    visit.advance(&Nothing);
    assert_eq!(visit.step(), Step::Guide(2));
}

#[test]
fn nothing_of_the_private_part_is_in_the_open_body_of_a_draft_or_a_record() {
    let visit = told();
    let open = words_of(&visit.main_state());
    let record = words_of(&crate::domain::record::summary(&visit, &Nothing, Lang::Nb, "0"));
    for name in ["told", "safety", "assessed", "hemmelig"] {
        assert!(!open.contains(name) && !record.contains(name), "{name}: {open} {record}");
    }
    assert_eq!(visit.main_state().step, Step::Alone);
    let sealed = words_of(&visit.private_state());
    let private = crate::domain::record::private_summary(&visit, &Nothing, Lang::Nb);
    assert!(sealed.contains("hemmelig") && words_of(&private).contains("hemmelig"));
    assert!(visit.told_in_private() && visit.must_say_in_note());
}

#[test]
fn a_visit_that_waits_by_hand_and_one_in_which_something_was_told_are_the_same_bytes_in_the_open() {
    let mut by_hand = in_private();
    assert!(by_hand.put_to_wait());
    assert_eq!(words_of(&by_hand.main_state()), words_of(&told().main_state()));
    let record = |visit: &Visit| words_of(&crate::domain::record::summary(visit, &Nothing, Lang::Nb, "0"));
    assert_eq!(record(&by_hand), record(&told()));
}

#[test]
fn it_waits_still_when_it_is_taken_up_and_the_reason_lies_sealed() {
    let visit = told();
    let (mut resumed, unfit) = Visit::resume(visit.main_state(), true, &Nothing);
    assert!(unfit.is_empty());
    assert_eq!(resumed.step(), Step::Alone);
    assert!(resumed.guided().unwrap().waits() && !resumed.go_to_part(2));
    assert!(resumed.shown_texts().next().is_none() && resumed.guide_entry(&id("told")).is_none());
    assert!(!resumed.lift_wait(), "not while nobody said that they are alone");
    resumed.say_alone();
    let unfit = resumed.resume_private(visit.private_state().unwrap(), &Nothing);
    assert!(unfit.is_empty());
    assert_eq!(resumed.step(), Step::Guide(1));
    assert!(!resumed.lift_wait(), "what was told pauses it, not a hand");
    assert!(resumed.guided().unwrap().waits());
    assert!(resumed.put_in_guide(&id("assessed"), done()));
    assert!(!resumed.guided().unwrap().waits());
}

#[test]
fn where_the_reason_could_not_be_kept_it_waits_till_it_is_lifted_alone() {
    let (mut resumed, _) = Visit::resume(told().main_state(), false, &Nothing);
    resumed.say_alone();
    resumed.advance(&Nothing);
    assert_eq!(resumed.step(), Step::Guide(1));
    assert!(resumed.guided().unwrap().waits() && resumed.lift_wait());
    resumed.advance(&Nothing);
    assert_eq!(resumed.step(), Step::Guide(2));
}

#[test]
fn somebody_coming_in_closes_the_private_part_and_it_is_sealed_with_what_stood_there() {
    let mut visit = told();
    visit.somebody_came_in();
    assert_eq!(visit.step(), Step::Plan);
    assert!(!visit.is_in_private() && visit.asks_for_passphrase());
    assert!(visit.private_state().unwrap().guided.is_some());
    assert!(visit.guided().unwrap().waits());
    assert!(visit.shown_texts().next().is_none());
}

#[test]
fn hidden_in_the_private_part_it_comes_back_to_the_question_and_then_to_the_part() {
    let mut visit = told();
    visit.close_private();
    assert_eq!(visit.step(), Step::Alone);
    visit.say_alone();
    visit.advance(&Nothing);
    assert_eq!(visit.step(), Step::Guide(1));
}

struct Long;

impl crate::domain::visit::Shelf for Long {
    fn instrument(&self, _: &Id) -> Option<Arc<crate::domain::instrument::Instrument>> {
        None
    }
    fn card(&self, _: &Id) -> Option<Arc<crate::domain::alert::Card>> {
        None
    }
    fn guide(&self, _: &Id) -> Option<Arc<Guide>> {
        Some(Arc::new(long_guide()))
    }
}

fn long_visit() -> Visit {
    Visit::with_guide(Context::of(Person::Mother), Arc::new(long_guide()), false)
}

/// Where one comes by going on until the plan; at the question whether they are alone this is answered.
fn way(mut visit: Visit, alone: bool) -> (Visit, Vec<Step>) {
    let mut steps = vec![visit.step()];
    while visit.step() != Step::Plan {
        match (visit.step(), alone) {
            (Step::Alone, true) => visit.say_alone(),
            (Step::Alone, false) => visit.say_not_alone(crate::domain::visit::NotAloneReason::NotNow),
            _ => {}
        }
        visit.advance(&Long);
        steps.push(visit.step());
    }
    (visit, steps)
}

fn parts(parts: &[usize]) -> Vec<Step> {
    parts.iter().map(|part| Step::Guide(*part)).collect()
}

#[test]
fn what_was_answered_holds_for_the_private_parts_there_and_is_asked_again_after_anything_open() {
    let (_, alone) = way(long_visit(), true);
    assert_eq!(
        alone,
        [
            &[Step::Guide(0), Step::Alone],
            &parts(&[1, 2, 3])[..],
            &[Step::Alone],
            &parts(&[4, 5, 6])[..],
            &[Step::Alone, Step::Plan]
        ]
        .concat()
    );
    let (mut visit, not_alone) = way(long_visit(), false);
    let asked = Step::Alone;
    let [film, offer, plan] = [5, 3, 0].map(Step::Guide);
    // A no holds for the private parts there, and the next ones are asked about again.
    assert_eq!(not_alone, [plan, asked, offer, asked, film, Step::Guide(6), asked, Step::Plan]);
    // Back: the question before one of them, and from it past all that lie behind it.
    let mut back = Vec::new();
    while visit.retreat() {
        back.push(visit.step());
    }
    assert_eq!(back, [Step::Guide(6), film, asked, offer, asked, plan]);
}

#[test]
fn what_stands_in_any_private_part_is_sealed_and_its_place_is_told_nowhere_in_the_open() {
    for (steps, item) in [(1, "safe-to-ring"), (2, "safe-to-write"), (4, "told")] {
        let mut visit = long_visit();
        visit.advance(&Long);
        while visit.step() != Step::Guide(steps) {
            visit.say_alone();
            visit.advance(&Long);
        }
        assert!(visit.is_in_private() && visit.put_in_guide(&id(item), done()), "{item}");
        assert!(visit.put_in_guide(&id(item), Entry { note: "hemmelig".to_owned(), ..done() }));
        let open = words_of(&visit.main_state());
        let record = words_of(&crate::domain::record::summary(&visit, &Long, Lang::Nb, "0"));
        for name in ["safe", "told", "hemmelig"] {
            assert!(!open.contains(name) && !record.contains(name), "{name}: {open} {record}");
        }
        assert_eq!(visit.main_state().step, Step::Alone);
        assert!(words_of(&visit.private_state()).contains("hemmelig"));
        let (mut resumed, _) = Visit::resume(visit.main_state(), true, &Long);
        assert!(resumed.retreat() && resumed.step() == Step::Guide(0));
        let (mut resumed, _) = Visit::resume(visit.main_state(), true, &Long);
        resumed.say_alone();
        resumed.resume_private(visit.private_state().unwrap(), &Long);
        assert_eq!(resumed.step(), visit.step());
    }
}

#[test]
fn taken_up_not_alone_it_goes_on_with_what_is_open_and_does_not_jump_to_the_plan() {
    let mut visit = long_visit();
    visit.advance(&Long);
    visit.say_alone();
    visit.advance(&Long);
    let (mut resumed, _) = Visit::resume(visit.main_state(), true, &Long);
    resumed.say_not_alone(crate::domain::visit::NotAloneReason::NotNow);
    resumed.advance(&Long);
    assert_eq!(resumed.step(), Step::Guide(3));
}

#[test]
fn only_what_is_marked_waits_wherever_it_stands_and_the_closing_is_reached() {
    let (mut visit, _) = way(long_visit(), true);
    assert!(visit.put_in_guide(&id("told"), done()));
    let waiting =
        |visit: &Visit| (0..7).filter(|part| visit.guided().unwrap().waits_at(*part)).collect::<Vec<_>>();
    assert_eq!(waiting(&visit), [3, 5], "the offer before it waits as filming after it does");
    assert!(!visit.go_to_part(3) && visit.go_to_part(6));
    let mut back = Vec::new();
    while visit.retreat() {
        back.push(visit.step());
    }
    assert_eq!(back, [Step::Alone, Step::Guide(0)]);
    let (_, steps) = way(visit, true);
    let alone = [Step::Alone];
    let steps_of = [&parts(&[0])[..], &alone, &parts(&[1, 2, 4, 6])[..], &alone, &[Step::Plan]];
    assert_eq!(steps, steps_of.concat());
    let mut by_hand = long_visit();
    assert!(by_hand.put_to_wait());
    assert_eq!(waiting(&by_hand), [3, 5]);
}

#[test]
fn told_again_it_pauses_again_although_safety_was_assessed_before() {
    let mut visit = in_private();
    assert!(visit.put_in_guide(&id("assessed"), done()) && visit.put_in_guide(&id("told"), done()));
    assert!(visit.guided().unwrap().waits(), "what was assessed was so before this was told");
    assert!(visit.put_in_guide(&id("assessed"), done()));
    let more = Entry { note: "mer".to_owned(), ..done() };
    assert!(visit.put_in_guide(&id("told"), more));
    assert!(!visit.guided().unwrap().waits(), "a word more is not told again");
}

#[test]
fn a_guide_in_which_nothing_waits_is_not_put_to_wait() {
    let mut open = guide();
    open.parts.truncate(1);
    let mut visit = Visit::with_guide(Context::of(Person::Mother), Arc::new(open), false);
    assert!(!visit.put_to_wait());
}

#[test]
fn somebody_coming_in_leads_past_what_is_private_and_leaves_an_open_part_where_it_stands() {
    let mut visit = long_visit();
    visit.advance(&Long);
    visit.say_alone();
    visit.advance(&Long);
    visit.somebody_came_in();
    assert_eq!(visit.step(), Step::Guide(3));
    assert!(!visit.is_in_private() && visit.guide_entry(&id("safe-to-ring")).is_none());
    visit.somebody_came_in();
    assert_eq!(visit.step(), Step::Guide(3));
}

#[test]
fn what_is_told_by_the_guide_is_known_to_rules_and_stands_ticked_nowhere() {
    let mut visit = told();
    assert!(visit.all_judgement().contains(&Judgement::OngoingViolence));
    assert_eq!(visit.judgement().count(), 0);
    assert!(visit.judgement_of(true).next().is_none());
    visit.put_in_guide(&id("told"), Entry::default());
    assert!(visit.all_judgement().is_empty());
}

#[test]
fn only_open_parts_are_counted() {
    let guided = Guided::new(Arc::new(guide()));
    assert_eq!([0, 1, 2].map(|part| guided.count(part)), [Some((1, 2)), None, Some((2, 2))]);
    let guided = Guided::new(Arc::new(long_guide()));
    let counted: Vec<_> = (0..7).filter_map(|part| guided.count(part)).collect();
    assert_eq!(counted, [(1, 4), (2, 4), (3, 4), (4, 4)]);
}

#[test]
fn a_kept_private_part_is_readable_without_the_visit_it_was_of() {
    let mut other = Visit::new(Context::of(Person::Mother), Vec::new(), true, false);
    other.resume_private(told().private_state().unwrap(), &Nothing);
    let private = crate::domain::record::private_summary(&other, &Nothing, Lang::Nb).unwrap();
    assert!(words_of(&private).contains("hemmelig"));
}

#[test]
fn what_was_told_alone_is_open_on_no_plan_that_is_come_to_through_a_part_anybody_may_see() {
    let mut visit = long_visit();
    while visit.step() != Step::Guide(4) {
        visit.say_alone();
        visit.advance(&Long);
    }
    assert!(visit.put_in_guide(&id("told"), done()));
    visit.advance(&Long);
    assert_eq!((visit.step(), visit.gate().is_open()), (Step::Guide(6), false));
    visit.advance(&Long);
    assert_eq!(visit.step(), Step::Alone, "before the plan it is asked again");
    visit.say_not_alone(crate::domain::visit::NotAloneReason::NotNow);
    visit.advance(&Long);
    assert_eq!((visit.step(), visit.guide_entry(&id("told"))), (Step::Plan, None));
}

#[test]
fn once_nothing_waits_any_more_it_goes_on_with_the_first_part_that_did_also_in_another_sitting() {
    let mut visit = long_visit();
    assert!(visit.put_to_wait());
    while visit.step() != Step::Guide(4) {
        visit.say_alone();
        visit.advance(&Long);
    }
    assert_eq!(visit.main_state().guided.unwrap().passed, Some(long_guide().parts[3].id.clone()));
    let (mut later, _) = Visit::resume(visit.main_state(), false, &Long);
    for visit in [&mut visit, &mut later] {
        visit.say_alone();
        assert!(visit.lift_wait());
        while visit.is_in_private() || visit.step() == Step::Alone {
            visit.advance(&Long);
        }
        assert_eq!(visit.step(), Step::Guide(3), "the offer was never made");
        visit.advance(&Long);
        assert_eq!(visit.step(), Step::Alone, "and then on as ever");
    }
}
