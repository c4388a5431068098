//! What holds for every instrument and every answer: intervals, bands, alerts, walking back, and keeping.

use std::sync::{Arc, OnceLock};

use proptest::prelude::*;
use proptest::sample::Index;
use tidlig_inn::content::library::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::alert::Card;
use tidlig_inn::domain::answer::{Answer, Reply};
use tidlig_inn::domain::condition::Because;
use tidlig_inn::domain::id::Id;
use tidlig_inn::domain::instrument::{Instrument, Theme};
use tidlig_inn::domain::judgement::Judgement;
use tidlig_inn::domain::score::{Report, Standing, not_applicable, reached};
use tidlig_inn::domain::visit::{Consent, NotAloneReason, PrivateState, Reading, Shelf, Step, Visit};
use tidlig_inn::domain::walk::Walk;

#[path = "scoring/shape.rs"]
mod shape;

use shape::{context, give, instrument, replies, step};

fn shipped() -> &'static [Arc<Instrument>] {
    static SHIPPED: OnceLock<Vec<Arc<Instrument>>> = OnceLock::new();
    SHIPPED.get_or_init(|| Library::open(Tree::embedded(), None).sound_instruments())
}

/// A generated instrument, or one that the program ships.
fn some_instrument() -> impl Strategy<Value = Arc<Instrument>> {
    let shipped = any::<Index>().prop_map(|which| which.get(shipped()).clone());
    prop_oneof![3 => instrument(false), 1 => shipped]
}

/// More choices than any instrument here has items.
fn choices() -> impl Strategy<Value = Vec<Index>> {
    proptest::collection::vec(any::<Index>(), 40)
}

fn alerts(report: &Report) -> Vec<&Id> {
    report.alerts.iter().map(|raised| &raised.alert).collect()
}

struct Bare(Vec<Arc<Instrument>>);

impl Shelf for Bare {
    fn instrument(&self, id: &Id) -> Option<Arc<Instrument>> {
        self.0.iter().find(|known| known.id == *id).cloned()
    }
    fn card(&self, _: &Id) -> Option<Arc<Card>> {
        None
    }
}

#[test]
fn the_shipped_instruments_are_there_to_be_tried() {
    assert!(shipped().len() >= 9, "{}", shipped().len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_reply_narrows_every_score_and_a_band_once_given_stays(
        instrument in some_instrument(), by in choices()
    ) {
        let mut walk = Walk::new(instrument.clone());
        let mut before = walk.report(&context());
        for by in by {
            if step(&mut walk, by).is_none() {
                break;
            }
            let now = walk.report(&context());
            for ((then, result), scale) in before.scales.iter().zip(&now.scales).zip(&instrument.scales) {
                prop_assert!(scale.least <= result.min && result.min <= result.max && result.max <= scale.most);
                prop_assert!(then.min <= result.min && result.max <= then.max, "{then:?} then {result:?}");
                prop_assert!(then.band.is_none() || then.band == result.band, "{then:?} then {result:?}");
            }
            for alert in alerts(&before) {
                prop_assert!(alerts(&now).contains(&alert), "{alert} went away");
            }
            before = now;
        }
        prop_assert!(walk.is_finished());
    }

    #[test]
    fn a_form_answered_to_its_end_has_one_value(instrument in some_instrument(), by in choices()) {
        let mut walk = Walk::new(instrument);
        for by in by {
            let Some(item) = walk.current() else { break };
            let answers: Vec<_> = replies(item).into_iter().filter(|reply| reply.answer().is_some()).collect();
            give(&mut walk, by.get(&answers));
        }
        for result in walk.report(&context()).scales {
            prop_assert!(result.value().is_some(), "{result:?}");
        }
    }

    #[test]
    fn a_branch_ends_within_as_many_steps_as_there_are_items(instrument in some_instrument(), by in choices()) {
        let items = instrument.items.len();
        let mut walk = Walk::new(instrument);
        let steps = by.into_iter().take_while(|by| step(&mut walk, *by).is_some()).count();
        prop_assert!(walk.is_finished() && steps <= items, "{steps} steps for {items} items");
        let progress = walk.progress(&context());
        prop_assert_eq!(progress.at, progress.of + 1);
    }

    #[test]
    fn going_back_after_an_answer_comes_to_the_same_item_and_the_same_answer_changes_nothing(
        instrument in some_instrument(), by in choices()
    ) {
        let mut walk = Walk::new(instrument);
        for by in by {
            let Some(at) = walk.current().map(|item| item.id.clone()) else { break };
            let Some(reply) = step(&mut walk, by) else { break };
            let after = walk.clone();
            prop_assert!(walk.back(&context()));
            prop_assert_eq!(walk.current().map(|item| &item.id), Some(&at));
            prop_assert_eq!(walk.report(&context()), after.report(&context()));
            prop_assert!(give(&mut walk, &reply));
            prop_assert_eq!(&walk, &after);
        }
        let mut steps = 0;
        while walk.back(&context()) {
            steps += 1;
            prop_assert!(steps <= walk.instrument().items.len());
        }
    }

    #[test]
    fn a_worse_answer_at_an_item_takes_no_alert_away(
        instrument in some_instrument(), by in choices(), which in any::<Index>()
    ) {
        let mut walk = Walk::new(instrument.clone());
        for by in by {
            step(&mut walk, by);
        }
        let gates = |id: &Id| {
            let mut found = false;
            for when in instrument.items.iter().filter_map(|item| item.when.as_ref()) {
                when.each_item(&mut |item, _, _| found |= item.id == *id);
            }
            found
        };
        // What an answer opens or closes further on is another question than how bad it is itself.
        let scored: Vec<_> = instrument.items.iter().filter(|item| item.counts() && !gates(&item.id)).collect();
        prop_assume!(!scored.is_empty());
        let item = which.get(&scored);
        let worth = |reply: &Reply| reply.answer().and_then(|answer| item.worth(answer));
        let mut tried: Vec<Reply> = replies(item).into_iter().filter(|reply| worth(reply).is_some()).collect();
        tried.sort_by_key(worth);
        let mut raised: Vec<Id> = Vec::new();
        for reply in tried {
            walk.go_to(&item.id);
            prop_assert!(give(&mut walk, &reply));
            let report = walk.report(&context());
            for alert in &raised {
                prop_assert!(alerts(&report).contains(&alert), "{alert} went away at {reply:?}");
            }
            raised = alerts(&report).into_iter().cloned().collect();
        }
    }

    #[test]
    fn no_answer_is_never_counted_as_zero_or_as_no(instrument in some_instrument(), by in choices()) {
        let mut walk = Walk::new(instrument.clone());
        for by in by {
            step(&mut walk, by);
        }
        let closed = not_applicable(&instrument, walk.replies(), &context());
        for trail in walk.report(&context()).scales.into_iter().flat_map(|scale| scale.trail) {
            let place = instrument.place(&trail.item);
            let item = place.and_then(|place| instrument.items.get(place));
            let (least, most) = item.and_then(|item| item.worth_range()).unwrap_or_default();
            match trail.standing {
                Standing::Answered(_) => prop_assert_eq!(trail.min, trail.max),
                Standing::Declined | Standing::NotAsked(_) => {
                    prop_assert!(trail.min <= least && trail.max >= most, "{trail:?}");
                }
                Standing::NotApplicable => {
                    prop_assert_eq!(place.and_then(|place| closed.get(place)), Some(&true));
                    prop_assert_eq!((Some(trail.min), Some(trail.max)), item.map(|i| (i.count_as, i.count_as)).unwrap_or_default());
                }
            }
        }
        // A reply without an answer passes no test for a yes, a no, a choice or a number.
        let report = walk.report(&context());
        let positive = report.alerts.iter().flat_map(|raised| &raised.because);
        for because in positive {
            if let Because::Item(_, reply) = because {
                prop_assert!(matches!(reply, Some(Reply::Answered(_))), "{because:?}");
            }
        }
    }

    #[test]
    fn each_because_names_what_stands_at_an_item_that_was_reached(
        instrument in some_instrument(), by in choices(), long in 0..40_usize
    ) {
        let mut walk = Walk::new(instrument.clone());
        for by in by.into_iter().take(long) {
            step(&mut walk, by);
        }
        let reached = reached(&instrument, walk.replies(), &context());
        let report = walk.report(&context());
        let states = report.states.iter().flat_map(|state| &state.because);
        for because in states.chain(report.alerts.iter().flat_map(|raised| &raised.because)) {
            match because {
                Because::Item(item, reply) => {
                    let is_reached = instrument.place(&item.id).and_then(|at| reached.get(at).copied());
                    let stands = walk.replies().get(&item.id).filter(|_| is_reached == Some(true));
                    prop_assert_eq!(reply.as_ref(), stands);
                }
                Because::State(state) => {
                    prop_assert!(report.states.iter().any(|result| result.state == state.id));
                }
                Because::Band(scale, band) => {
                    let given = |r: &tidlig_inn::domain::score::ScaleResult| {
                        r.scale == scale.id && r.band.as_ref() == Some(band)
                    };
                    prop_assert!(report.scales.iter().any(given));
                }
                Because::Context(test) => prop_assert!(test.holds(&context())),
                // An instrument looks at nothing beyond itself and the room.
                Because::Judgement(_) | Because::Form(..) => prop_assert!(false, "{because:?}"),
            }
        }
    }

    #[test]
    fn a_visit_is_taken_up_as_it_was_left_and_its_open_part_names_nothing_private(
        open in some_instrument(), hidden in instrument(true), by in choices(), stop in 0..60_usize, note in "[a-zæøå ]{1,12}"
    ) {
        let is_open = open.theme != Theme::Violence;
        prop_assume!(is_open);
        let shelf = Bare(vec![open.clone(), hidden.clone()]);
        let mut visit = Visit::new(context(), vec![open, hidden.clone()], false, false);
        let mut by = by.into_iter().cycle();
        for _ in 0..stop {
            go_on(&mut visit, &shelf, &mut by);
        }
        for place in 0..visit.forms().len() {
            let current = visit.form(place).and_then(|form| Some(form.walk.current()?.id.clone()));
            if let (Some(form), Some(item)) = (visit.form_mut(place), current) {
                form.walk.note(&item, &note);
            }
        }
        visit.plan_mut().next = note;
        visit.close_private();

        let main = visit.main_state();
        let private = visit.private_state();
        let text = serde_json::to_string(&main).unwrap_or_default();
        prop_assert!(!text.contains("hidden-one"), "{text}");
        prop_assert!(main.judgement.iter().all(|one| !one.is_private()));
        prop_assert_eq!(main.reading, None);
        prop_assert!(main.alerts.iter().all(|entry| !entry.private));
        prop_assert_eq!(main.forms.len(), 1);

        let main = serde_json::from_str(&text).map_err(|why| TestCaseError::fail(why.to_string()))?;
        let (mut again, unfit) = Visit::resume(main, private.is_some(), &shelf);
        prop_assert_eq!(unfit, Vec::new());
        prop_assert_eq!(again.step(), visit.step());
        prop_assert_eq!(again.main_state(), visit.main_state());

        let Some(private) = private else { return Ok(()) };
        let text = serde_json::to_string(&private).unwrap_or_default();
        let private: PrivateState =
            serde_json::from_str(&text).map_err(|why| TestCaseError::fail(why.to_string()))?;
        let told = Some((private.reading, private.judgement.clone(), private.consents.clone()));
        again.say_alone();
        prop_assert_eq!(again.resume_private(private, &shelf), Vec::new());
        prop_assert_eq!(again.private_state().map(|state| (state.reading, state.judgement, state.consents)), told);
        prop_assert_eq!(again.alerts(), visit.alerts());
        prop_assert_eq!(again.forms().len(), visit.forms().len());
        for (now, then) in again.forms().iter().zip(visit.forms()) {
            prop_assert_eq!(now.walk.replies(), then.walk.replies());
            prop_assert_eq!(now.walk.notes(), then.walk.notes());
            prop_assert_eq!(now.walk.current().map(|item| &item.id), then.walk.current().map(|item| &item.id));
        }
        // And the way on is the same.
        if visit.step() == Step::Alone {
            visit.say_alone();
            visit.advance(&shelf);
            prop_assert_eq!(again.step(), visit.step());
        }
    }

    #[test]
    fn from_every_step_the_summary_and_the_first_step_can_be_reached(
        chosen in proptest::sample::subsequence(shipped().to_vec(), 0..5), asks in any::<bool>(),
        by in choices(), moves in proptest::collection::vec(0..12_u8, 0..60)
    ) {
        let shelf = Bare(shipped().to_vec());
        let mut visit = Visit::new(context(), chosen, asks, false);
        let mut by = by.into_iter().cycle();
        for kind in moves {
            match kind {
                0 | 1 => {
                    visit.retreat();
                }
                2 => visit.close_private(),
                3 if visit.is_in_private() => visit.somebody_came_in(),
                4 => visit.go_to_plan(),
                5 => {
                    let which = by.next().map(|by| by.get(shipped()).clone());
                    if let Some(instrument) = which {
                        visit.add_form(instrument);
                    }
                }
                _ => go_on(&mut visit, &shelf, &mut by),
            }
            visit.refresh_alerts();
            prop_assert!(visit.gate().is_open() || !visit.is_in_private(), "private at {:?}", visit.step());
            let private: Vec<bool> = visit.forms().iter().map(|form| form.theme_is_private()).collect();
            prop_assert!(private.is_sorted(), "a private form stands before an open one: {private:?}");
        }
        let mut forward = visit.clone();
        let mut steps = 0;
        while forward.step() != Step::Summary {
            go_on(&mut forward, &shelf, &mut by);
            steps += 1;
            prop_assert!(steps < 500, "stands at {:?}", forward.step());
        }
        let mut steps = 0;
        while visit.retreat() {
            steps += 1;
            prop_assert!(steps < 500, "goes round at {:?}", visit.step());
        }
        let first = visit.step();
        prop_assert!(matches!(first, Step::Limits | Step::Plan), "{first:?}");
    }
}

/// Whether a form is of the private part, told by its theme alone.
trait Private {
    fn theme_is_private(&self) -> bool;
}

impl Private for tidlig_inn::domain::visit::Form {
    fn theme_is_private(&self) -> bool {
        self.instrument().theme == Theme::Violence
    }
}

/// A service named like the hidden instrument, so that it is looked for with it.
fn hidden_service() -> Option<Id> {
    Id::new("hidden-one-service").ok()
}

/// Does what a practitioner would at this step.
fn go_on(visit: &mut Visit, shelf: &dyn Shelf, by: &mut impl Iterator<Item = Index>) {
    let n = by.next().map_or(0, |by| by.index(4));
    match visit.step() {
        Step::Ask(place) => {
            if let (Some(form), Some(by)) = (visit.form_mut(place), by.next()) {
                step(&mut form.walk, by);
            }
        }
        Step::FormInHand(place) => {
            if let Some(form) = visit.form_mut(place) {
                form.set_in_hand(n > 0, &context());
            }
        }
        Step::Alone if n == 0 => visit.say_not_alone(NotAloneReason::NotNow),
        Step::Alone => visit.say_alone(),
        Step::Reading => {
            visit.set_reading(if n == 0 { Reading::Declined } else { Reading::Somebody });
            for one in Judgement::ALL {
                visit.set_judgement(one, n > 1);
            }
            if let Some(service) = hidden_service() {
                *visit.consents_mut().share(service, true) = Consent::Given;
            }
        }
        Step::Undealt => {
            let key = visit.undealt().map(|entry| entry.key.clone());
            key.into_iter().for_each(|key| visit.deal_with(&key, Vec::new(), "snakket om det"));
        }
        _ => {}
    }
    visit.refresh_alerts();
    visit.advance(shelf);
}

#[test]
fn an_answer_of_another_kind_is_taken_by_no_shipped_item() {
    for item in shipped().iter().flat_map(|instrument| &instrument.items) {
        let fits = |reply: &Reply| reply.answer().is_none_or(|answer| item.answer.takes(answer));
        assert!(replies(item).iter().all(fits), "{}", item.id);
        let strange = [Answer::Position(0), Answer::Number(u32::MAX), Answer::Ruler(11)];
        assert!(!strange.iter().any(|answer| item.answer.takes(answer)), "{}", item.id);
    }
}
