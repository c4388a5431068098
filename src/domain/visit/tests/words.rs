//! All words that are typed in a visit are found, each in its place and part, and can be put otherwise there.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::domain::alert::Urgency;
use crate::domain::answer::{AnswerKind, Reply, WhyNot};
use crate::domain::item::Points;
use crate::domain::referral::{Due, SuggestionKey};

/// Stands in every text of the open part, or of the private one, with a number of its own.
struct Canary(&'static str, usize);

impl Canary {
    fn sing(&mut self) -> String {
        self.1 += 1;
        format!("{}{}.", self.0, self.1)
    }
}

fn shelf() -> Cupboard {
    let items = || {
        let note = |name: &str| item(name, AnswerKind::Note, Points::None);
        vec![note("own"), note("other"), yes_no("plain", 0)]
    };
    Cupboard(vec![
        made(parts("open", Theme::Alcohol, items())),
        made(parts("hidden", Theme::Violence, items())),
    ])
}

fn form_state(instrument: &str, canary: &mut Canary) -> FormState {
    FormState {
        instrument: id(instrument),
        version: "1.0.0".to_owned(),
        replies: replies([
            ("own", answered(Answer::Text(canary.sing()))),
            ("other", Reply::NotAsked(WhyNot::Other(canary.sing()))),
            ("plain", answered(Answer::Yes)),
        ]),
        notes: BTreeMap::from([(id("own"), canary.sing()), (id("plain"), canary.sing())]),
        at: None,
        in_hand: None,
        paper_total: None,
        remark: canary.sing(),
    }
}

fn alert_entry(private: bool, canary: &mut Canary) -> AlertEntry {
    AlertEntry {
        key: AlertKey { instrument: None, alert: id(if private { "in" } else { "out" }) },
        urgency: Urgency::Now,
        card: id("kort"),
        private,
        origin: AlertOrigin::ByHand,
        seen: true,
        done: vec![id("called")],
        words: canary.sing(),
    }
}

fn decisions(private: bool, canary: &mut Canary) -> Vec<Decision> {
    let mut decided = |rule: &str, choice: Choice| Decision {
        key: SuggestionKey { file: id(if private { "in" } else { "out" }), rule: Some(id(rule)) },
        service: id("doctor"),
        due: Due::Today,
        choice,
        reason: canary.sing(),
        private,
    };
    let mut all = vec![decided("left-out", Choice::Dropped), decided("agreed", Choice::Accepted)];
    all.push(decided("changed", Choice::Accepted));
    all[2].choice = Choice::Changed(canary.sing());
    all
}

/// Both parts as they are kept, words in every text they have. A field that is added has to be named here.
fn kept() -> (MainState, PrivateState) {
    let (mut open, mut hidden) = (Canary("ute", 0), Canary("inne", 0));
    let main = MainState {
        guided: None,
        context: context(),
        forms: vec![form_state("open", &mut open)],
        step: Step::Summary,
        asks_alone: true,
        alerts: vec![alert_entry(false, &mut open)],
        plan: Plan {
            talked: open.sing(),
            goal: open.sing(),
            next: open.sing(),
            who: open.sing(),
            again: open.sing(),
            channel: open.sing(),
        },
        judgement: BTreeSet::new(),
        consents: OpenConsents::default(),
        reading: None,
        decisions: decisions(false, &mut open),
        transferred: false,
    };
    let private = PrivateState {
        gate: Gate::Alone,
        forms: vec![form_state("hidden", &mut hidden)],
        step: Step::Summary,
        alerts: vec![alert_entry(true, &mut hidden)],
        in_note: Some(InNote::No(hidden.sing())),
        judgement: BTreeSet::new(),
        consents: BTreeMap::new(),
        reading: None,
        decisions: decisions(true, &mut hidden),
        guided: None,
    };
    (main, private)
}

/// A visit with both parts open.
fn full() -> Visit {
    let (main, private) = kept();
    let (mut visit, unfit) = Visit::resume(main, true, &shelf());
    assert_eq!(unfit, []);
    visit.say_alone();
    assert_eq!(visit.resume_private(private, &shelf()), []);
    visit
}

fn sung(kept: &impl serde::Serialize, name: &str) -> BTreeSet<String> {
    let kept = serde_json::to_string(kept).unwrap();
    let of = |rest: &str| format!("{name}{}", rest.split_inclusive('.').next().unwrap());
    kept.split(name).skip(1).map(of).collect()
}

#[test]
fn no_text_that_is_kept_is_left_out_and_each_is_of_its_own_part() {
    let visit = full();
    for (private, kept) in
        [(false, sung(&visit.main_state(), "ute")), (true, sung(&visit.private_state().unwrap(), "inne"))]
    {
        let texts = visit.free_texts();
        let of_part = texts.iter().filter(|written| written.private == private);
        let found: Vec<String> = of_part.map(|written| written.words.to_owned()).collect();
        assert_eq!(found.iter().cloned().collect::<BTreeSet<_>>(), kept);
        assert_eq!(found.len(), kept.len(), "{found:?}");
        assert!(kept.len() >= 10, "{kept:?}");
    }
    let texts = visit.free_texts();
    let twice = texts.iter().filter(|one| texts.iter().filter(|other| other.place == one.place).count() > 1);
    assert_eq!(twice.count(), 0, "each has a place of its own");
}

#[test]
fn private_words_are_not_shown_while_the_part_is_closed() {
    let mut visit = full();
    assert!(visit.shown_texts().any(|written| written.private));
    visit.close_private();
    assert!(visit.shown_texts().all(|written| !written.private && written.words.starts_with("ute")));
    assert!(visit.shown_texts().count() > 0);
}

#[test]
fn words_are_put_otherwise_in_their_own_place_and_nowhere_else() {
    let before = full();
    for at in 0..before.free_texts().len() {
        let mut visit = before.clone();
        let place = before.free_texts()[at].place.clone();
        assert!(visit.rewrite(&place, " på nytt "), "{place:?}");
        for (now, then) in visit.free_texts().iter().zip(before.free_texts()) {
            let same = if now.place == place { now.words.trim() == "på nytt" } else { *now == then };
            assert!(same, "{place:?}: {now:?}");
        }
        assert_eq!((visit.step(), visit.gate()), (before.step(), before.gate()));
        assert_eq!(visit.alerts().len(), before.alerts().len());
    }
}

#[test]
fn words_that_may_be_empty_are_taken_out_and_others_stay() {
    let before = full();
    for written in before.free_texts() {
        let mut visit = before.clone();
        let must_stand = matches!(written.place, Place::Answer(..) | Place::WhyNotInNote | Place::Agreed(_));
        assert_eq!(visit.rewrite(&written.place, "  "), !must_stand, "{:?}", written.place);
        let left = visit.free_texts().iter().any(|left| left.place == written.place);
        assert_eq!(left, must_stand, "{:?}", written.place);
    }
}

#[test]
fn putting_words_otherwise_takes_back_that_it_was_written_in_the_journal() {
    let mut visit = full();
    visit.set_transferred(true).unwrap();
    assert!(!visit.rewrite(&Place::Answer(0, id("plain")), "ord"));
    assert!(visit.is_transferred(), "nothing was put there");
    assert!(visit.rewrite(&Place::Plan(0), "ord"));
    assert!(!visit.is_transferred());
}
