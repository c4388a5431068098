//! What answers can lead to: an example for each band, state, alert and branch, or that there can be none.

use std::collections::{BTreeMap, BTreeSet};

use super::space::Space;
use crate::domain::answer::Replies;
use crate::domain::condition::Condition;
use crate::domain::context::{Context, Person};
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::scale::{Band, Scale};
use crate::domain::score::{assess, leads_to, reached};

/// Something that answers should be able to lead to, by its place in the file's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// An item with a `when` is asked.
    Asked(usize),
    /// A scale lies in a band.
    Band(usize, usize),
    /// A state holds.
    State(usize),
    /// An alert is raised.
    Alert(usize),
    /// It leads on to another instrument.
    LeadsTo(usize),
}

/// Answers that lead to a goal.
#[derive(Clone, Debug)]
pub struct Example {
    /// The answers.
    pub replies: Replies,
    /// The room.
    pub context: Context,
}

/// Whether a goal can be reached.
#[derive(Clone, Debug)]
pub enum Reach {
    /// By these answers.
    By(Box<Example>),
    /// By none.
    Never,
    /// None was found, and not every answer was tried.
    NotFound,
}

/// Every goal of an instrument, and whether it can be reached.
#[must_use]
pub fn reach(instrument: &Instrument) -> Vec<(Goal, Reach)> {
    let mut found: Vec<(Goal, Reach)> = Vec::new();
    let asked = instrument
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.when.is_some())
        .map(|(at, _)| Goal::Asked(at));
    let bands = instrument
        .scales
        .iter()
        .enumerate()
        .flat_map(|(at, s)| (0..s.bands.len()).map(move |b| Goal::Band(at, b)));
    let states = (0..instrument.states.len()).map(Goal::State);
    let alerts = (0..instrument.alerts.len()).map(Goal::Alert);
    let leads = (0..instrument.leads_to.len()).map(Goal::LeadsTo);
    for goal in asked.chain(bands).chain(states).chain(alerts).chain(leads) {
        let reach = search(instrument, goal, &found);
        found.push((goal, reach));
    }
    found
}

/// A goal in words, for the command line.
#[must_use]
pub fn describe(instrument: &Instrument, goal: Goal) -> String {
    let name = |id: Option<&Id>| id.map_or_else(String::new, |id| format!("'{id}'"));
    match goal {
        Goal::Asked(at) => format!("the item {}", name(instrument.items.get(at).map(|item| &item.id))),
        Goal::Band(at, band) => {
            format!("the band {}", name(band_of(instrument, at, band).map(|(_, band)| &band.id)))
        }
        Goal::State(at) => format!("the state {}", name(instrument.states.get(at).map(|state| &state.id))),
        Goal::Alert(at) => format!("the alert {}", name(instrument.alerts.get(at).map(|alert| &alert.id))),
        Goal::LeadsTo(at) => {
            format!("the way on to {}", name(instrument.leads_to.get(at).map(|to| &to.instrument)))
        }
    }
}

fn band_of(instrument: &Instrument, scale: usize, band: usize) -> Option<(&Scale, &Band)> {
    let scale = instrument.scales.get(scale)?;
    Some((scale, scale.bands.get(band)?))
}

fn search(instrument: &Instrument, goal: Goal, before: &[(Goal, Reach)]) -> Reach {
    let hit =
        |replies: &Replies, context: &Context| holds(instrument, goal, replies, context).unwrap_or(false);
    let space = Space::of(
        instrument,
        &rules(instrument, goal),
        &scales(instrument, goal),
        &persons(instrument, goal),
    );
    if let Some(all) = space.every() {
        for (replies, context) in all {
            if hit(&replies, &context) {
                return by(replies, context);
            }
        }
        return Reach::Never;
    }
    let mut seeds: Vec<Replies> = Vec::new();
    if let Goal::Band(scale, band) = goal {
        match band_of(instrument, scale, band).and_then(|(scale, band)| adding_up_to(instrument, scale, band))
        {
            None => return Reach::Never,
            Some(replies) => seeds.push(replies),
        }
    }
    for (_, reach) in before {
        if let Reach::By(example) = reach {
            seeds.push(example.replies.clone());
        }
    }
    for (replies, context) in space.near(&seeds).chain(space.some()) {
        if hit(&replies, &context) {
            return by(replies, context);
        }
    }
    Reach::NotFound
}

fn by(replies: Replies, context: Context) -> Reach {
    Reach::By(Box::new(Example { replies, context }))
}

fn holds(instrument: &Instrument, goal: Goal, replies: &Replies, context: &Context) -> Option<bool> {
    Some(match goal {
        Goal::Asked(at) => *reached(instrument, replies, context).get(at)?,
        Goal::LeadsTo(at) => {
            let to = &instrument.leads_to.get(at)?.instrument;
            leads_to(instrument, replies, context).contains(to)
        }
        Goal::Band(at, band) => {
            let (_, band) = band_of(instrument, at, band)?;
            assess(instrument, replies, context).scales.get(at)?.band.as_ref() == Some(&band.id)
        }
        Goal::State(at) => {
            let state = &instrument.states.get(at)?.id;
            assess(instrument, replies, context).states.iter().any(|result| result.state == *state)
        }
        Goal::Alert(at) => {
            let alert = &instrument.alerts.get(at)?.id;
            assess(instrument, replies, context).alerts.iter().any(|raised| raised.alert == *alert)
        }
    })
}

/// The rule that a goal rests on.
fn rules(instrument: &Instrument, goal: Goal) -> Vec<&Condition> {
    let rule = match goal {
        Goal::Asked(at) => instrument.items.get(at).and_then(|item| item.when.as_ref()),
        Goal::Band(..) => None,
        Goal::State(at) => instrument.states.get(at).map(|state| &state.when),
        Goal::Alert(at) => instrument.alerts.get(at).map(|alert| &alert.when),
        Goal::LeadsTo(at) => instrument.leads_to.get(at).map(|to| &to.when),
    };
    rule.into_iter().collect()
}

fn scales(instrument: &Instrument, goal: Goal) -> Vec<&Scale> {
    match goal {
        Goal::Band(at, _) => instrument.scales.get(at).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn persons(instrument: &Instrument, goal: Goal) -> Vec<Person> {
    match goal {
        Goal::Band(at, band) => {
            band_of(instrument, at, band).map(|(_, band)| band.persons.clone()).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// Answers whose points make a value of the band; `None` only where no points can, branching or not.
fn adding_up_to(instrument: &Instrument, scale: &Scale, band: &Band) -> Option<Replies> {
    let mut ways: BTreeMap<u32, Replies> = BTreeMap::new();
    let mut first = true;
    for item in instrument.items.iter().filter(|item| scale.value.items().contains(&item.id)) {
        let mut worths: BTreeMap<u32, Option<crate::domain::answer::Reply>> = BTreeMap::new();
        if let Some(points) = item.count_as {
            worths.insert(points, None);
        }
        for reply in super::space::answers(item, &BTreeSet::new()) {
            if let Some(points) = reply.answer().and_then(|answer| item.worth(answer)) {
                worths.insert(points, Some(reply));
            }
        }
        let mut next = BTreeMap::new();
        for (points, reply) in &worths {
            let before: Vec<(u32, Replies)> = if first {
                vec![(0, Replies::new())]
            } else {
                ways.iter().map(|(v, r)| (*v, r.clone())).collect()
            };
            for (value, mut replies) in before {
                let value = if first { *points } else { scale.value.combine([value, *points].into_iter()) };
                if let Some(reply) = reply {
                    replies.insert(item.id.clone(), reply.clone());
                }
                next.entry(value).or_insert(replies);
            }
        }
        (ways, first) = (next, false);
    }
    ways.range(band.from..=band.to.max(band.from)).next().map(|(_, replies)| replies.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::lint::tests::instrument;

    fn never(text: &str) -> Vec<String> {
        let instrument = instrument(text);
        let unreached = reach(&instrument).into_iter().filter(|(_, reach)| matches!(reach, Reach::Never));
        unreached.map(|(goal, _)| describe(&instrument, goal)).collect()
    }

    #[test]
    fn every_goal_of_a_sound_instrument_has_an_example() {
        let tweak = instrument(include_str!("../../../tests/content/valid/tweak.yaml"));
        let found = reach(&tweak);
        assert!(found.len() >= 2);
        assert!(found.iter().all(|(_, reach)| matches!(reach, Reach::By(_))), "{found:?}");
    }

    #[test]
    fn a_band_that_no_points_make_and_a_state_that_contradicts_itself_are_found() {
        let text = include_str!("../../../tests/content/invalid/unreachable.yaml");
        assert_eq!(never(text), ["the band 'one'", "the state 'both'"]);
    }

    #[test]
    fn a_long_form_is_searched_without_false_alarms() {
        let long = instrument(include_str!("../../../tests/content/valid/long-form.yaml"));
        for (goal, reach) in reach(&long) {
            assert!(matches!(reach, Reach::By(_)), "{}", describe(&long, goal));
        }
    }
}
