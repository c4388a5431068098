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
struct Told<'a> {
    parts: &'a Parts,
    context: &'a Context,
    replies: Vec<(&'a Item, &'a Reply)>,
    bands: Vec<(&'a Id, &'a Id)>,
    states: Vec<&'a Id>,
}

impl Told<'_> {
    fn is_here(&self, reference: &Reference) -> bool {
        reference.instrument.as_ref().is_none_or(|id| *id == self.parts.id)
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
}

/// The replies that count: those at items which the replies before them lead to. An answer given at an item that a
/// corrected answer has since closed is kept by the walk, but is not told here.
fn told<'a>(parts: &'a Parts, replies: &'a Replies, context: &'a Context) -> (Told<'a>, Vec<bool>) {
    let mut told = Told { parts, context, replies: Vec::new(), bands: Vec::new(), states: Vec::new() };
    let mut reached = Vec::with_capacity(parts.items.len());
    for item in &parts.items {
        let is_reached = item.when.as_ref().is_none_or(|when| when.holds(&told));
        reached.push(is_reached);
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

/// Counts one form. Usable at any moment of a walk.
#[must_use]
pub fn assess(parts: &Parts, replies: &Replies, context: &Context) -> Report {
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
    report
}

/// The places this instrument leads straight on to, from what has been told.
#[must_use]
pub fn leads_to(parts: &Parts, replies: &Replies, context: &Context) -> Vec<Id> {
    let report = assess(parts, replies, context);
    let (mut told, _) = told(parts, replies, context);
    for (scale, result) in parts.scales.iter().zip(&report.scales) {
        if let Some(band) = result.band.as_ref().and_then(|id| scale.bands.iter().find(|b| b.id == *id)) {
            told.bands.push((&scale.id, &band.id));
        }
    }
    let holds = |id: &Id| report.states.iter().any(|result| result.state == *id);
    told.states = parts.states.iter().map(|state| &state.id).filter(|id| holds(id)).collect();
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
    let certainly = item.when.as_ref().map_or(Truth::Yes, |when| when.truth(told));
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
