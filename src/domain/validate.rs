//! What makes an instrument hold together; everything that does not is listed at once.

use std::collections::BTreeSet;

use super::answer::{Answer, AnswerKind, Choice, Replies, Reply};
use super::condition::{Condition, ItemTest, Reference};
use super::context::{Context, Person};
use super::fault::{Fault, Part, Wrong};
use super::id::Id;
use super::instrument::{ExpectedScale, Parts, Vector};
use super::item::{Item, Points};
use super::scale::Scale;
use super::score::{Report, assess};
use super::source::Wording;

/// Every fault of these parts; vectors are run only where the rest holds.
pub(super) fn faults(parts: &Parts) -> Vec<Fault> {
    let mut found = Found { parts, faults: Vec::new() };
    found.names();
    for (place, item) in parts.items.iter().enumerate() {
        found.item(place, item);
    }
    for (place, scale) in parts.scales.iter().enumerate() {
        found.scale(place, scale);
    }
    found.rules();
    if found.faults.is_empty() {
        for (place, vector) in parts.vectors.iter().enumerate() {
            found.vector(place, vector);
        }
    }
    found.faults
}

/// What is wrong with one part of a rule that looks at this instrument from outside.
#[must_use]
pub fn leaf_faults(parts: &Parts, leaf: &Condition) -> Vec<Wrong> {
    let mut found = Found { parts, faults: Vec::new() };
    found.rule(leaf, Part::Whole, None);
    found.faults.into_iter().map(|fault| fault.wrong).collect()
}

/// Whether a part of a rule rests on a score.
#[must_use]
pub const fn is_scored(leaf: &Condition) -> bool {
    matches!(leaf, Condition::Band(..) | Condition::Item(_, ItemTest::PointsAtLeast(_)))
}

struct Found<'a> {
    parts: &'a Parts,
    faults: Vec<Fault>,
}

impl Found<'_> {
    fn add(&mut self, part: Part, wrong: Wrong) {
        self.faults.push(Fault { part, wrong });
    }

    fn names(&mut self) {
        let parts = self.parts;
        if parts.items.is_empty() {
            self.add(Part::Whole, Wrong::NoItems);
        }
        self.unique(parts.items.iter().map(|item| &item.id), Part::Item);
        self.unique(parts.scales.iter().map(|scale| &scale.id), Part::Scale);
        self.unique(parts.states.iter().map(|state| &state.id), Part::State);
        self.unique(parts.alerts.iter().map(|alert| &alert.id), Part::Alert);
        self.unique(parts.sources.iter().map(|source| &source.id), |_| Part::Whole);
        let named =
            |source: &Option<Id>| source.clone().filter(|id| parts.sources.iter().all(|s| s.id != *id));
        let known = || list(parts.sources.iter().map(|source| &source.id));
        for (place, scale) in parts.scales.iter().enumerate() {
            for (at, band) in scale.bands.iter().enumerate() {
                if let Some(id) = named(&band.source) {
                    self.add(Part::Band(place, at), Wrong::Unknown { what: "source", id, known: known() });
                }
            }
        }
        for (place, state) in parts.states.iter().enumerate() {
            if let Some(id) = named(&state.source) {
                self.add(Part::State(place), Wrong::Unknown { what: "source", id, known: known() });
            }
        }
    }

    fn unique<'i>(&mut self, ids: impl Iterator<Item = &'i Id>, part: impl Fn(usize) -> Part) {
        let mut seen = BTreeSet::new();
        for (place, id) in ids.enumerate() {
            if !seen.insert(id) {
                self.add(part(place), Wrong::Twice(id.clone()));
            }
        }
    }

    fn item(&mut self, place: usize, item: &Item) {
        self.answer_kind(place, item);
        if item.ask.is_none() && self.parts.wording != Wording::Topics {
            self.add(Part::Item(place), Wrong::NoAsk(item.id.clone()));
        }
        self.points(place, item);
        if let Some(when) = &item.when {
            self.rule(when, Part::ItemWhen(place), Some(place));
            if item.count_as.is_none() && self.parts.scales.iter().any(|s| s.value.items().contains(&item.id))
            {
                self.add(Part::Item(place), Wrong::NoCountAs(item.id.clone()));
            }
        } else if item.count_as.is_some() {
            self.add(Part::Item(place), Wrong::NeedlessCountAs(item.id.clone()));
        }
    }

    fn answer_kind(&mut self, place: usize, item: &Item) {
        match &item.answer {
            AnswerKind::OneOf(choices) | AnswerKind::ManyOf(choices) => {
                if choices.len() < 2 {
                    self.add(Part::Item(place), Wrong::FewChoices(item.id.clone()));
                }
                self.unique(choices.iter().map(|choice| &choice.id), |at| Part::Choice(place, at));
                for (at, choice) in choices.iter().enumerate() {
                    if ["yes", "no", "declined", "not-asked"].contains(&choice.id.as_str()) {
                        self.add(Part::Choice(place, at), Wrong::ReservedChoice(choice.id.clone()));
                    }
                }
            }
            AnswerKind::Number { min, max, .. } if min > max => {
                self.add(Part::Item(place), Wrong::EmptyNumber(item.id.clone()));
            }
            AnswerKind::FormPosition { boxes } if *boxes < 2 => {
                self.add(Part::Item(place), Wrong::FewChoices(item.id.clone()));
            }
            _ => {}
        }
    }

    fn points(&mut self, place: usize, item: &Item) {
        let expected = match (&item.points, &item.answer) {
            (Points::None, _) | (Points::Yes(_), AnswerKind::YesNo) => return,
            (Points::Steps(steps), AnswerKind::Number { .. }) => {
                if steps.is_empty() || steps.windows(2).any(|two| matches!(two, [a, b] if a.from >= b.from)) {
                    self.add(Part::ItemPoints(place), Wrong::StepsNotRising(item.id.clone()));
                }
                return;
            }
            (Points::Boxes(points), AnswerKind::FormPosition { boxes })
                if points.len() == *boxes as usize =>
            {
                return;
            }
            (Points::Choices, AnswerKind::OneOf(choices)) => {
                for (at, choice) in choices.iter().enumerate().filter(|(_, choice)| choice.points.is_none()) {
                    let wrong = Wrong::Unweighted { item: item.id.clone(), choice: choice.id.clone() };
                    self.add(Part::Choice(place, at), wrong);
                }
                return;
            }
            (_, AnswerKind::YesNo) => "'points: {yes: N}'".to_owned(),
            (_, AnswerKind::Number { .. }) => "'points: {steps: [{from: N, give: N}]}'".to_owned(),
            (_, AnswerKind::FormPosition { boxes }) => {
                format!("'points: {{boxes: […]}}' with {boxes} numbers")
            }
            (_, AnswerKind::OneOf(_)) => "'points' at each choice".to_owned(),
            (_, AnswerKind::ManyOf(_) | AnswerKind::Note | AnswerKind::Ruler) => {
                "none: it never counts".to_owned()
            }
        };
        self.add(Part::ItemPoints(place), Wrong::PointsDoNotFit { item: item.id.clone(), expected });
    }

    fn scale(&mut self, place: usize, scale: &Scale) {
        let parts = self.parts;
        if scale.value.items().is_empty() {
            self.add(Part::Scale(place), Wrong::NoItems);
        }
        for (at, id) in scale.value.items().iter().enumerate() {
            let wrong = match parts.items.iter().find(|item| item.id == *id) {
                None => self.unknown_item(id),
                Some(item) if !item.counts() => Wrong::CountedWithoutPoints(id.clone()),
                Some(_) => continue,
            };
            self.add(Part::ScaleItem(place, at), wrong);
        }
        self.unique(scale.value.items().iter(), |at| Part::ScaleItem(place, at));
        self.unique(scale.bands.iter().map(|band| &band.id), |at| Part::Band(place, at));
        let counted = || parts.items.iter().filter(|item| scale.value.items().contains(&item.id));
        let ends = |end: &dyn Fn(&Item) -> u32| scale.value.combine(counted().map(end));
        let least =
            ends(&|item| item.worth_range().map_or(0, |r| r.0).min(item.count_as.unwrap_or(u32::MAX)));
        let most = ends(&|item| item.worth_range().map_or(0, |r| r.1).max(item.count_as.unwrap_or(0)));
        // Over items that are unknown, doubled or unweighted the reachable range would be a guess.
        let is_certain = |id: &Id| {
            let mut named = parts.items.iter().filter(|item| item.id == *id);
            named.next().is_some_and(Item::counts) && named.next().is_none()
        };
        let certain = scale.value.items().iter().all(is_certain);
        if certain && (least, most) != (scale.least, scale.most) {
            let wrong = Wrong::Range { declared: [scale.least, scale.most], reached: [least, most] };
            self.add(Part::ScaleRange(place), wrong);
        }
        for (at, band) in scale.bands.iter().enumerate() {
            if band.from > band.to || band.from < scale.least || band.to > scale.most {
                self.add(Part::Band(place, at), Wrong::OutsideRange(band.id.clone()));
            }
            if band.from > scale.least && band.source.is_none() {
                self.add(Part::Band(place, at), Wrong::NoSource(band.id.clone()));
            }
        }
        if !scale.bands.is_empty() {
            self.coverage(place, scale);
        }
    }

    /// Bands must cover the range for each person, each value once. The same fault for several persons is said once.
    fn coverage(&mut self, place: usize, scale: &Scale) {
        let for_all = scale.bands.iter().all(|band| band.persons.is_empty());
        let mut said = Vec::new();
        for person in Person::ALL {
            let who = if for_all { String::new() } else { format!(" for {}", person.code()) };
            let mut bands: Vec<_> =
                scale.bands.iter().enumerate().filter(|(_, b)| b.is_for(person)).collect();
            bands.sort_by_key(|(_, band)| (band.from, band.to));
            let mut next = scale.least;
            let mut before: Option<usize> = None;
            for (at, band) in bands {
                if band.from > next {
                    let wrong = Wrong::Gap { from: next, to: band.from - 1, who: who.clone() };
                    said.push(Fault { part: Part::Band(place, at), wrong });
                } else if let Some(earlier) =
                    before.and_then(|at| scale.bands.get(at)).filter(|_| band.from < next)
                {
                    let (first, second) = (earlier.id.clone(), band.id.clone());
                    let to = band.to.min(next - 1);
                    let wrong = Wrong::Overlap { first, second, from: band.from, to, who: who.clone() };
                    said.push(Fault { part: Part::Band(place, at), wrong });
                }
                let after = band.to.saturating_add(1);
                if after > next {
                    (next, before) = (after, Some(at));
                }
            }
            if next <= scale.most {
                let wrong = Wrong::Gap { from: next, to: scale.most, who };
                said.push(Fault { part: Part::Scale(place), wrong });
            }
        }
        for fault in said {
            if !self.faults.contains(&fault) {
                self.faults.push(fault);
            }
        }
    }

    fn rules(&mut self) {
        let parts = self.parts;
        for (place, state) in parts.states.iter().enumerate() {
            self.rule(&state.when, Part::State(place), None);
            state.when.each_leaf(false, &mut |leaf, _| {
                if let Condition::State(other) = leaf
                    && parts.states.iter().position(|state| state.id == other.id) >= Some(place)
                {
                    self.add(Part::State(place), Wrong::AsksLater(other.id.clone()));
                }
            });
        }
        for (place, alert) in parts.alerts.iter().enumerate() {
            self.rule(&alert.when, Part::Alert(place), None);
            self.alert_on_silence(place, &alert.when, parts.states.len());
            if self.faults.iter().all(|fault| fault.part != Part::Alert(place)) {
                self.alert_direction(place);
            }
        }
        for (place, to) in parts.leads_to.iter().enumerate() {
            self.rule(&to.when, Part::LeadsTo(place), None);
        }
    }

    /// An alert must rest on what was told, also where it looks at a state; `states` are those it may look at.
    fn alert_on_silence(&mut self, place: usize, rule: &Condition, states: usize) {
        let parts = self.parts;
        rule.each_leaf(false, &mut |leaf, negated| match leaf {
            Condition::Item(item, test)
                if negated || matches!(test, ItemTest::NotAsked | ItemTest::Declined) =>
            {
                self.add(Part::Alert(place), Wrong::AlertOnSilence(item.id.clone()));
            }
            Condition::Band(what, _) | Condition::State(what) if negated => {
                self.add(Part::Alert(place), Wrong::AlertOnSilence(what.id.clone()));
            }
            Condition::State(what) => {
                let before = parts.states.iter().take(states).enumerate();
                for (at, state) in before.filter(|(_, state)| state.id == what.id) {
                    self.alert_on_silence(place, &state.when, at);
                }
            }
            _ => {}
        });
    }

    /// An alert that looks at a scored item must hold for every answer worth at least as much as one that raises it,
    /// whatever else it looks at.
    fn alert_direction(&mut self, place: usize) {
        let parts = self.parts;
        let Some(alert) = parts.alerts.get(place) else { return };
        let mut leaves: Vec<&Condition> = Vec::new();
        alert.when.each_leaf(false, &mut |leaf, _| {
            if !leaves.contains(&leaf) {
                leaves.push(leaf);
            }
        });
        for item in parts.items.iter().filter(|item| leaves.iter().any(|leaf| is_about(leaf, item))) {
            let others: Vec<_> = leaves.iter().copied().filter(|leaf| !is_about(leaf, item)).collect();
            let every: Vec<_> =
                possible(item, &leaves).into_iter().filter_map(|a| Some((item.worth(&a)?, a))).collect();
            // Each way in which the rest can stand; of a rule with very many parts, the first ten vary.
            let wrong = (0_u32..1 << others.len().min(10)).find_map(|rest| {
                let raises = |points: u32, answer: &Answer| {
                    alert.when.would_hold(&|leaf| match leaf {
                        Condition::Item(_, ItemTest::PointsAtLeast(least)) if is_about(leaf, item) => {
                            points >= *least
                        }
                        Condition::Item(_, test) if is_about(leaf, item) => {
                            test.holds(Some(&Reply::Answered(answer.clone())))
                        }
                        other => {
                            let at = others.iter().position(|known| *known == other).unwrap_or(0);
                            rest.checked_shr(u32::try_from(at).unwrap_or(u32::MAX)).unwrap_or(0) & 1 == 1
                        }
                    })
                };
                let points = every.iter().filter(|(p, a)| raises(*p, a)).map(|(p, _)| *p).min()?;
                let worst = every.iter().filter(|(p, a)| !raises(*p, a)).map(|(p, _)| *p).max()?;
                (worst > points).then(|| Wrong::AlertDirection {
                    alert: alert.id.clone(),
                    item: item.id.clone(),
                    points,
                    worst,
                })
            });
            if let Some(wrong) = wrong {
                self.add(Part::Alert(place), wrong);
            }
        }
    }

    /// `before` is the place of the item that asks, which may look only at items before it.
    fn rule(&mut self, rule: &Condition, part: Part, before: Option<usize>) {
        let parts = self.parts;
        rule.each_leaf(false, &mut |leaf, _| match leaf {
            Condition::Item(reference, test) => self.item_test(reference, test, part, before),
            // What answers amount to is known when all is counted, so it cannot decide what is asked.
            Condition::Band(reference, _) | Condition::State(reference) if before.is_some() => {
                self.add(part, Wrong::AsksLater(reference.id.clone()));
            }
            Condition::Band(reference, bands) => {
                let mut known = parts.scales.iter().filter(|_| self.is_here(reference));
                let Some(scale) = known.find(|scale| scale.id == reference.id) else {
                    let known = list(parts.scales.iter().map(|scale| &scale.id));
                    self.add(part, Wrong::Unknown { what: "scale", id: reference.id.clone(), known });
                    return;
                };
                for id in bands.iter().filter(|id| scale.bands.iter().all(|band| band.id != **id)) {
                    let known = list(scale.bands.iter().map(|band| &band.id));
                    self.add(part, Wrong::Unknown { what: "band", id: id.clone(), known });
                }
            }
            Condition::State(reference)
                if !self.is_here(reference) || parts.states.iter().all(|state| state.id != reference.id) =>
            {
                let known = list(parts.states.iter().map(|state| &state.id));
                self.add(part, Wrong::Unknown { what: "state", id: reference.id.clone(), known });
            }
            Condition::Alert(_) | Condition::Judgement(_) | Condition::Finding(_) | Condition::Form(..) => {
                self.add(part, Wrong::LooksElsewhere);
            }
            _ => {}
        });
    }

    fn item_test(&mut self, reference: &Reference, test: &ItemTest, part: Part, before: Option<usize>) {
        let parts = self.parts;
        let here = self.is_here(reference);
        let found = parts.items.iter().enumerate().find(|(_, item)| item.id == reference.id && here);
        let Some((place, item)) = found else {
            let wrong = self.unknown_item(&reference.id);
            self.add(part, wrong);
            return;
        };
        if before.is_some_and(|before| place >= before) {
            self.add(part, Wrong::AsksLater(reference.id.clone()));
        }
        if !test_fits(item, test) {
            let wrong = Wrong::TestDoesNotFit {
                item: item.id.clone(),
                test: describe(test),
                allowed: item.answer.allowed(),
            };
            self.add(part, wrong);
        }
    }

    fn is_here(&self, reference: &Reference) -> bool {
        reference.instrument.as_ref().is_none_or(|id| *id == self.parts.id)
    }

    fn unknown_item(&self, id: &Id) -> Wrong {
        Wrong::Unknown {
            what: "item",
            id: id.clone(),
            known: list(self.parts.items.iter().map(|item| &item.id)),
        }
    }

    fn vector(&mut self, place: usize, vector: &Vector) {
        let mut replies = Replies::new();
        let mut bad = Vec::new();
        for (id, given) in &vector.answers {
            match self.parts.items.iter().find(|item| item.id == *id) {
                None => bad.push(self.unknown_item(id)),
                Some(item) => match item.answer.read(given) {
                    Ok(reply) => drop(replies.insert(id.clone(), reply)),
                    Err(refusal) => bad.push(Wrong::VectorAnswer { item: id.clone(), refusal }),
                },
            }
        }
        if bad.is_empty() {
            let report = assess(self.parts, &replies, &Context::of(vector.person));
            bad = vector_fails(vector, &report);
        }
        for wrong in bad {
            self.add(Part::Vector(place), wrong);
        }
    }
}

fn vector_fails(vector: &Vector, report: &Report) -> Vec<Wrong> {
    let mut fails = Vec::new();
    let mut compare = |expected: String, given: String| {
        if expected != given {
            fails.push(Wrong::VectorFails { expected, given });
        }
    };
    for expected in &vector.scales {
        let result = report.scales.iter().find(|result| result.scale == expected.scale);
        let given = result.map_or_else(
            || format!("no scale {}", expected.scale),
            |r| scale_text(&expected.scale, r.min, r.max, r.band.as_ref().filter(|_| expected.says_band)),
        );
        let ExpectedScale { scale, min, max, band, says_band } = expected;
        compare(scale_text(scale, *min, *max, band.as_ref().filter(|_| *says_band)), given);
    }
    let listed = |name: &str, ids: &mut dyn Iterator<Item = &Id>| format!("{name} [{}]", list(ids));
    let sorted = |ids: &[Id]| {
        let mut ids = ids.to_vec();
        ids.sort();
        ids
    };
    let mut lists = |name: &str, expected: &Option<Vec<Id>>, given: Vec<Id>| {
        if let Some(expected) = expected {
            let (expected, given) = (sorted(expected), sorted(&given));
            compare(listed(name, &mut expected.iter()), listed(name, &mut given.iter()));
        }
    };
    lists("states", &vector.states, report.states.iter().map(|s| s.state.clone()).collect());
    lists("alerts", &vector.alerts, report.alerts.iter().map(|a| a.alert.clone()).collect());
    lists("missing", &vector.missing, report.missing.clone());
    fails
}

fn scale_text(scale: &Id, min: u32, max: u32, band: Option<&Id>) -> String {
    let value = if min == max { min.to_string() } else { format!("{min} to {max}") };
    band.map_or_else(|| format!("{scale} {value}"), |band| format!("{scale} {value}, band {band}"))
}

fn test_fits(item: &Item, test: &ItemTest) -> bool {
    match test {
        ItemTest::Declined | ItemTest::NotAsked => true,
        ItemTest::Yes | ItemTest::No => item.answer == AnswerKind::YesNo,
        ItemTest::Choice(id) => item.answer.choices().iter().any(|choice| choice.id == *id),
        ItemTest::AtLeast(n) | ItemTest::AtMost(n) => match &item.answer {
            AnswerKind::Number { min, max, .. } => min <= n && n <= max,
            AnswerKind::Ruler => *n <= super::answer::RULER_TOP,
            AnswerKind::FormPosition { boxes } => (1..=*boxes).contains(n),
            _ => false,
        },
        ItemTest::PointsAtLeast(n) => item.worth_range().is_some_and(|(_, most)| *n <= most),
    }
}

fn describe(test: &ItemTest) -> String {
    match test {
        ItemTest::Yes => "yes".to_owned(),
        ItemTest::No => "no".to_owned(),
        ItemTest::Choice(id) => format!("'{id}'"),
        ItemTest::Declined => "declined".to_owned(),
        ItemTest::NotAsked => "not asked".to_owned(),
        ItemTest::AtLeast(n) => format!("at least {n}"),
        ItemTest::AtMost(n) => format!("at most {n}"),
        ItemTest::PointsAtLeast(n) => format!("worth at least {n} points"),
    }
}

fn is_about(leaf: &Condition, item: &Item) -> bool {
    matches!(leaf, Condition::Item(reference, _) if reference.id == item.id)
}

/// The answers of an item; of a number, those on either side of where its points or these rules change.
fn possible(item: &Item, rules: &[&Condition]) -> Vec<Answer> {
    match &item.answer {
        AnswerKind::YesNo => vec![Answer::Yes, Answer::No],
        AnswerKind::FormPosition { boxes } => (1..=*boxes).map(Answer::Position).collect(),
        AnswerKind::OneOf(choices) => choices.iter().map(|c: &Choice| Answer::Choice(c.id.clone())).collect(),
        AnswerKind::Number { min, max, .. } => {
            let steps = if let Points::Steps(steps) = &item.points { steps.as_slice() } else { &[] };
            let tested = rules.iter().filter(|rule| is_about(rule, item)).filter_map(|rule| match rule {
                Condition::Item(_, ItemTest::AtLeast(n) | ItemTest::AtMost(n)) => Some(*n),
                _ => None,
            });
            let edges = steps.iter().map(|step| step.from).chain(tested);
            let near = edges.flat_map(|n| [n.saturating_sub(1), n, n.saturating_add(1)]);
            let within: BTreeSet<u32> =
                near.chain([*min, *max]).filter(|n| (min..=max).contains(&n)).collect();
            within.into_iter().map(Answer::Number).collect()
        }
        AnswerKind::Note | AnswerKind::Ruler | AnswerKind::ManyOf(_) => Vec::new(),
    }
}

fn list<'i>(ids: impl Iterator<Item = &'i Id>) -> String {
    let names: Vec<_> = ids.map(Id::as_str).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

#[cfg(test)]
mod tests;
