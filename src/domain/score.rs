//! What answers amount to: intervals, bands, states and alerts, each with the answers that made it.

use super::alert::Urgency;
use super::answer::{Answer, Replies, Reply, WhyNot};
use super::condition::{Because, Facts, Reference, Truth};
use super::context::Context;
use super::id::Id;
use super::instrument::Parts;
use super::item::Item;
use super::scale::Scale;

/// What stands at an item when all is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// An answer.
    Answered(Answer),
    /// Asked, and declined.
    Declined,
    /// Not asked, and why.
    NotAsked(WhyNot),
    /// Skipped by the instrument's own rule.
    NotApplicable,
}

/// One step of the trail that explains a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrailStep {
    /// The item.
    pub item: Id,
    /// What stands there.
    pub standing: Standing,
    /// The least it can be worth.
    pub min: u32,
    /// The most it can be worth.
    pub max: u32,
}

/// What a scale came out as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaleResult {
    /// The scale.
    pub scale: Id,
    /// The lowest value the missing answers leave possible.
    pub min: u32,
    /// The highest value the missing answers leave possible.
    pub max: u32,
    /// The band, only where the whole interval lies in it.
    pub band: Option<Id>,
    /// What each item gave.
    pub trail: Vec<TrailStep>,
}

impl ScaleResult {
    /// The value, where nothing is open.
    #[must_use]
    pub fn value(&self) -> Option<u32> {
        (self.min == self.max).then_some(self.min)
    }

    /// Items without an answer that leave the value open.
    pub fn open_items(&self) -> impl Iterator<Item = &Id> {
        self.trail
            .iter()
            .filter(|step| matches!(step.standing, Standing::Declined | Standing::NotAsked(_)))
            .map(|step| &step.item)
    }
}

/// A state that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateResult {
    /// The state.
    pub state: Id,
    /// What made it hold.
    pub because: Vec<Because>,
}

/// An alert that is raised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raised {
    /// The alert.
    pub alert: Id,
    /// How soon.
    pub urgency: Urgency,
    /// The card it shows.
    pub card: Id,
    /// What raised it.
    pub because: Vec<Because>,
}

/// All that the answers of one form amount to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Every scale.
    pub scales: Vec<ScaleResult>,
    /// The states that hold.
    pub states: Vec<StateResult>,
    /// The alerts that are raised.
    pub alerts: Vec<Raised>,
    /// Items that were reached, count for something, and were not asked.
    pub missing: Vec<Id>,
    /// Items that were declined.
    pub declined: Vec<Id>,
    /// Items left unanswered that must be asked directly.
    pub ask_directly: Vec<Id>,
}

/// What has been told in one form, as rules may see it.
pub(super) struct Told<'a> {
    pub(super) parts: &'a Parts,
    context: &'a Context,
    replies: Vec<(&'a Item, &'a Reply)>,
    bands: Vec<(&'a Id, &'a Id)>,
    states: Vec<&'a Id>,
    /// For each item so far, whether it is asked, whatever the missing answers would have been.
    asked: Vec<(&'a Id, Truth)>,
}

impl Told<'_> {
    fn is_here(&self, reference: &Reference) -> bool {
        reference.instrument.as_ref().is_none_or(|id| *id == self.parts.id)
    }

    fn asked(&self, item: &Id) -> Truth {
        self.asked.iter().find(|(known, _)| *known == item).map_or(Truth::Yes, |(_, asked)| *asked)
    }
}

impl Facts for Told<'_> {
    fn reply(&self, item: &Reference) -> Option<&Reply> {
        let found = self.replies.iter().find(|(known, _)| known.id == item.id);
        found.filter(|_| self.is_here(item)).map(|(_, reply)| *reply)
    }

    fn points(&self, item: &Reference) -> Option<u32> {
        let (known, reply) = self.replies.iter().find(|(known, _)| known.id == item.id)?;
        self.is_here(item).then(|| known.worth(reply.answer()?))?
    }

    fn band(&self, scale: &Reference) -> Option<&Id> {
        let found = self.bands.iter().find(|(known, _)| **known == scale.id);
        found.filter(|_| self.is_here(scale)).map(|(_, band)| *band)
    }

    fn state(&self, state: &Reference) -> bool {
        self.is_here(state) && self.states.iter().any(|known| **known == state.id)
    }

    fn context(&self) -> &Context {
        self.context
    }

    fn is_closed(&self, item: &Reference) -> bool {
        self.is_here(item) && self.asked(&item.id) == Truth::No
    }
}

/// The replies that count: those at items which the replies before them lead to. An answer given at an item that a
/// corrected answer has since closed is kept by the walk, but is not told here.
fn told<'a>(parts: &'a Parts, replies: &'a Replies, context: &'a Context) -> (Told<'a>, Vec<bool>) {
    let (replies_told, bands, states, asked) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut told = Told { parts, context, replies: replies_told, bands, states, asked };
    let mut reached = Vec::with_capacity(parts.items.len());
    for item in &parts.items {
        let is_reached = item.when.as_ref().is_none_or(|when| when.holds(&told));
        reached.push(is_reached);
        let asked = item.when.as_ref().map_or(Truth::Yes, |when| when.truth(&told));
        told.asked.push((&item.id, asked));
        if let Some(reply) = replies.get(&item.id).filter(|_| is_reached) {
            told.replies.push((item, reply));
        }
    }
    (told, reached)
}

/// Which items are reached by what has been told so far, in their order.
#[must_use]
pub fn reached(parts: &Parts, replies: &Replies, context: &Context) -> Vec<bool> {
    told(parts, replies, context).1
}

/// Which items the instrument's own rule leaves out, whatever the missing answers would have been, in their order.
#[must_use]
pub fn not_applicable(parts: &Parts, replies: &Replies, context: &Context) -> Vec<bool> {
    told(parts, replies, context).0.asked.iter().map(|(_, asked)| *asked == Truth::No).collect()
}

/// Counts one form. Usable at any moment of a walk.
#[must_use]
pub fn assess(parts: &Parts, replies: &Replies, context: &Context) -> Report {
    judge(parts, replies, context).0
}

/// The report, and what was told with the bands and states that it came to.
pub(super) fn judge<'a>(parts: &'a Parts, replies: &'a Replies, context: &'a Context) -> (Report, Told<'a>) {
    let (mut told, reached) = told(parts, replies, context);
    let mut report = Report::default();

    for scale in &parts.scales {
        let result = count(parts, scale, &told, &reached, context);
        if let Some(band) = result.band.as_ref().and_then(|id| scale.bands.iter().find(|b| b.id == *id)) {
            told.bands.push((&scale.id, &band.id));
        }
        report.scales.push(result);
    }
    for state in &parts.states {
        if let Some(because) = state.when.because(&told) {
            told.states.push(&state.id);
            report.states.push(StateResult { state: state.id.clone(), because });
        }
    }
    for rule in &parts.alerts {
        if let Some(because) = rule.when.because(&told) {
            let (alert, card) = (rule.id.clone(), rule.card.clone());
            report.alerts.push(Raised { alert, urgency: rule.urgency, card, because });
        }
    }
    for (item, _) in parts.items.iter().zip(&reached).filter(|(_, reached)| **reached) {
        let reply = told.reply(&Reference::here(item.id.clone()));
        if reply.and_then(Reply::answer).is_some() {
            continue;
        }
        let counts =
            parts.scales.is_empty() || parts.scales.iter().any(|s| s.value.items().contains(&item.id));
        match reply {
            Some(Reply::Declined) => report.declined.push(item.id.clone()),
            _ if counts => report.missing.push(item.id.clone()),
            _ => {}
        }
        if item.ask_directly {
            report.ask_directly.push(item.id.clone());
        }
    }
    (report, told)
}

/// The places this instrument leads straight on to, from what has been told.
#[must_use]
pub fn leads_to(parts: &Parts, replies: &Replies, context: &Context) -> Vec<Id> {
    let (_, told) = judge(parts, replies, context);
    parts.leads_to.iter().filter(|to| to.when.holds(&told)).map(|to| to.instrument.clone()).collect()
}

fn count(parts: &Parts, scale: &Scale, told: &Told<'_>, reached: &[bool], context: &Context) -> ScaleResult {
    let counted = parts.items.iter().zip(reached).filter(|(item, _)| scale.value.items().contains(&item.id));
    let trail: Vec<_> = counted.map(|(item, reached)| step(item, told, *reached)).collect();
    let min = scale.value.combine(trail.iter().map(|step| step.min));
    let max = scale.value.combine(trail.iter().map(|step| step.max));
    let band = scale.band(context.person, min, max).map(|band| band.id.clone());
    ScaleResult { scale: scale.id.clone(), min, max, band, trail }
}

fn step(item: &Item, told: &Told<'_>, reached: bool) -> TrailStep {
    let certainly = told.asked(&item.id);
    let reply = told.reply(&Reference::here(item.id.clone())).filter(|_| reached);
    let worth = reply.and_then(Reply::answer).and_then(|answer| item.worth(answer));
    let (least, most) = item.worth_range().unwrap_or((0, 0));
    let skipped = item.count_as.unwrap_or(0);
    let (min, max) = match (worth, certainly) {
        (Some(points), _) => (points, points),
        (None, Truth::Yes) => (least, most),
        (None, Truth::No) => (skipped, skipped),
        (None, Truth::Open) => (least.min(skipped), most.max(skipped)),
    };
    let standing = match reply {
        Some(Reply::Answered(answer)) => Standing::Answered(answer.clone()),
        Some(Reply::Declined) => Standing::Declined,
        Some(Reply::NotAsked(why)) => Standing::NotAsked(why.clone()),
        None if reached || certainly == Truth::Open => Standing::NotAsked(WhyNot::NotSaid),
        None => Standing::NotApplicable,
    };
    TrailStep { item: item.id.clone(), standing, min, max }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer::Answer::{No, Number, Position, Yes};
    use crate::domain::condition::{Condition, ItemTest};
    use crate::domain::fixture::*;
    use crate::domain::instrument::Theme;
    use crate::domain::scale::ScaleValue;

    fn total(parts: &Parts, replies: &Replies) -> (u32, u32, Option<String>) {
        let report = assess(parts, replies, &context());
        let scale = &report.scales[0];
        (scale.min, scale.max, scale.band.as_ref().map(ToString::to_string))
    }

    fn no() -> Reply {
        answered(No)
    }

    fn yes_said() -> Reply {
        answered(Yes)
    }

    #[test]
    fn a_worried_yes_decides_tweak_although_the_tolerance_is_missing() {
        let told =
            replies([("worried", yes_said()), ("eye-opener", no()), ("amnesia", no()), ("cut-down", no())]);
        assert_eq!(total(&tweak(), &told), (2, 4, Some("talk-more".to_owned())));
    }

    #[test]
    fn four_noes_leave_tweak_undecided_while_the_tolerance_is_missing() {
        let told = replies([("worried", no()), ("eye-opener", no()), ("amnesia", no()), ("cut-down", no())]);
        assert_eq!(total(&tweak(), &told), (0, 2, None));
        let mut declined = told.clone();
        declined.insert(id("tolerance"), Reply::Declined);
        assert_eq!(total(&tweak(), &declined), (0, 2, None), "declined is not zero");
        let mut given = told;
        given.insert(id("tolerance"), answered(Number(2)));
        assert_eq!(total(&tweak(), &given), (0, 0, Some("under".to_owned())));
    }

    #[test]
    fn nothing_told_is_the_whole_range_and_no_band() {
        assert_eq!(total(&tweak(), &Replies::new()), (0, 7, None));
    }

    #[test]
    fn missing_and_declined_are_listed_apart() {
        let told = replies([("worried", Reply::Declined), ("eye-opener", Reply::NotAsked(WhyNot::Time))]);
        let report = assess(&tweak(), &told, &context());
        assert_eq!(report.declined, [id("worried")]);
        assert_eq!(report.missing, ["tolerance", "eye-opener", "amnesia", "cut-down"].map(id));
        let open: Vec<_> = report.scales[0].open_items().cloned().collect();
        assert_eq!(open, ["tolerance", "worried", "eye-opener", "amnesia", "cut-down"].map(id));
    }

    #[test]
    fn a_self_harm_question_without_an_answer_must_be_asked_directly() {
        let silent = |told: &Replies| assess(&form(), told, &context()).ask_directly;
        assert_eq!(silent(&Replies::new()), [id("q2")]);
        assert_eq!(silent(&replies([("q2", Reply::Declined)])), [id("q2")]);
        assert!(silent(&replies([("q2", answered(Position(4)))])).is_empty());
    }

    #[test]
    fn the_highest_of_items_is_an_interval_too() {
        let mut parts =
            parts("high", Theme::MentalHealth, vec![position("a", &[0, 1, 2]), position("b", &[0, 3])]);
        let value = ScaleValue::Highest(vec![id("a"), id("b")]);
        parts.scales = vec![scale("top", value, [0, 3], Vec::new())];
        assert_eq!(total(&parts, &replies([("a", answered(Position(3)))])), (2, 3, None));
        assert_eq!(total(&parts, &replies([("b", answered(Position(2)))])), (3, 3, None));
    }

    /// `b` is asked after a yes to `a`, and `c` after a yes to `b`.
    fn chain() -> Parts {
        let items = vec![yes_no("a", 1), when(yes_no("b", 2), yes("a")), when(yes_no("c", 4), yes("b"))];
        let mut parts = parts("chain", Theme::Alcohol, items);
        parts.scales = vec![scale("total", sum(&["a", "b", "c"]), [0, 7], Vec::new())];
        parts
    }

    #[test]
    fn what_a_no_closes_is_not_applicable_however_far_down() {
        let told = replies([("a", no())]);
        assert_eq!(total(&chain(), &told), (0, 0, None));
        let trail = assess(&chain(), &told, &context()).scales.remove(0).trail;
        let standing: Vec<_> = trail.into_iter().map(|step| step.standing).collect();
        assert_eq!(standing, [Standing::Answered(No), Standing::NotApplicable, Standing::NotApplicable]);
        assert_eq!(not_applicable(&chain(), &told, &context()), [false, true, true]);
    }

    #[test]
    fn what_a_declined_answer_leaves_unasked_is_open_and_not_what_a_skipped_item_counts_as() {
        let told = replies([("a", Reply::Declined)]);
        assert_eq!(reached(&chain(), &told, &context()), [true, false, false]);
        assert_eq!(total(&chain(), &told), (0, 7, None));
        assert_eq!(not_applicable(&chain(), &told, &context()), [false, false, false]);
    }

    #[test]
    fn an_item_skipped_by_the_rule_counts_as_the_rule_says() {
        let mut parts = chain();
        parts.items[1].count_as = Some(2);
        assert_eq!(total(&parts, &replies([("a", no())])), (2, 2, None));
    }

    #[test]
    fn whether_something_was_not_asked_is_open_until_it_has_been_passed() {
        let silent = Condition::Item(Reference::here(id("a")), ItemTest::NotAsked);
        let mut parts = parts("late", Theme::Alcohol, vec![yes_no("a", 0), when(yes_no("b", 3), silent)]);
        parts.scales = vec![scale("total", sum(&["b"]), [0, 3], Vec::new())];
        parts.items[1].count_as = Some(0);
        let mut told = Replies::new();
        assert_eq!(total(&parts, &told), (0, 3, None));
        told.insert(id("a"), yes_said());
        assert_eq!(total(&parts, &told), (0, 0, None));
    }

    #[test]
    fn an_answer_that_a_correction_has_closed_is_kept_and_does_not_count() {
        let told = replies([("a", no()), ("b", yes_said()), ("c", yes_said())]);
        assert_eq!(total(&chain(), &told), (0, 0, None));
    }

    #[test]
    fn points_beyond_all_numbers_stop_at_the_top_instead_of_breaking() {
        let mut parts = parts("huge", Theme::Alcohol, vec![yes_no("a", u32::MAX), yes_no("b", u32::MAX)]);
        parts.scales = vec![scale("total", sum(&["a", "b"]), [0, u32::MAX], vec![band("all", 0, u32::MAX)])];
        assert_eq!(total(&parts, &Replies::new()).1, u32::MAX);
        let _ = crate::domain::instrument::Instrument::new(parts); // is not to panic either
    }

    #[test]
    fn a_name_in_another_instrument_is_never_taken_for_one_here() {
        let elsewhere = Reference { instrument: Some(id("other")), id: id("a") };
        let mut parts = parts("here", Theme::Alcohol, vec![yes_no("a", 0)]);
        parts.states = vec![state("seen", Condition::Item(elsewhere, ItemTest::Yes))];
        assert!(assess(&parts, &replies([("a", yes_said())]), &context()).states.is_empty());
    }

    #[test]
    fn it_leads_on_only_from_what_was_told() {
        let to = |told: &Replies| leads_to(&inquiry(), told, &context());
        assert!(to(&Replies::new()).is_empty());
        assert!(to(&replies([("afraid", Reply::Declined), ("hurt", no())])).is_empty());
        assert_eq!(to(&replies([("hurt", yes_said())])), [id("danger")]);
    }
}
