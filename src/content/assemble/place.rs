//! From a fault of the domain to its place in the file.

use crate::content::problem::Place;
use crate::content::raw::{self, At};
use crate::domain::fault::{Fault, Part, Wrong};
use crate::domain::id::Id;

/// Where a fault stands: as near to the wrong word as its part allows.
pub(super) fn place(raw: &raw::Instrument, fault: &Fault) -> Place {
    exact(raw, fault).unwrap_or(raw.id.place)
}

fn exact(raw: &raw::Instrument, fault: &Fault) -> Option<Place> {
    let item = |at: usize| raw.items.get(at);
    let wrong = &fault.wrong;
    Some(match fault.part {
        Part::Whole => match wrong {
            Wrong::Twice(id) => raw.sources.0.iter().rev().find(|(key, _)| is(key, id))?.0.place,
            _ => raw.id.place,
        },
        Part::Item(at) => match wrong {
            Wrong::NeedlessCountAs(_) => item(at)?.count_as.as_ref()?.place,
            Wrong::NoCountAs(_) => item(at)?.when.as_ref()?.place,
            _ => item(at)?.id.place,
        },
        Part::ItemWhen(at) => in_rule(item(at)?.when.as_ref()?, wrong),
        Part::ItemPoints(at) => item(at)?.points.as_ref().map_or(item(at)?.id.place, |points| points.place),
        Part::Choice(at, choice) => match &item(at)?.answer {
            raw::Answer::OneOf(choices) => choices.get(choice)?.id.place,
            raw::Answer::ManyOf(choices) => choices.get(choice)?.id.place,
            _ => item(at)?.id.place,
        },
        Part::Scale(at) => raw.scales.get(at)?.id.place,
        Part::ScaleItem(at, place) => match &raw.scales.get(at)?.value {
            raw::Value::Sum(items) | raw::Value::Highest(items) => items.get(place)?.place,
        },
        Part::ScaleRange(at) => raw.scales.get(at)?.range.place,
        Part::Band(at, place) => {
            let band = raw.scales.get(at)?.bands.get(place)?;
            match wrong {
                Wrong::Unknown { .. } => band.source.as_ref()?.place,
                Wrong::Gap { .. } | Wrong::Overlap { .. } => band.from.place,
                Wrong::OutsideRange(_) => band.to.as_ref().unwrap_or(&band.from).place,
                _ => band.id.place,
            }
        }
        Part::State(at) => {
            let state = raw.states.get(at)?;
            match wrong {
                Wrong::Twice(_) => state.id.place,
                Wrong::Unknown { what: "source", .. } => state.source.as_ref()?.place,
                _ => in_rule(&state.when, wrong),
            }
        }
        Part::Alert(at) => {
            let alert = raw.alerts.get(at)?;
            if matches!(wrong, Wrong::Twice(_)) { alert.id.place } else { in_rule(&alert.when, wrong) }
        }
        Part::LeadsTo(at) => in_rule(&raw.leads_to.get(at)?.when, wrong),
        Part::Vector(at) => in_vector(raw.vectors.get(at)?, wrong),
    })
}

fn is(raw: &At<String>, id: &Id) -> bool {
    raw.value.rsplit('/').next().is_some_and(|name| *id == name)
}

/// The word of a rule that is meant, else where the rule starts.
fn in_rule(rule: &At<raw::Condition>, wrong: &Wrong) -> Place {
    let mut found = None;
    rule.value.each_leaf(&mut |leaf| found = found.or_else(|| in_leaf(leaf, wrong)));
    found.unwrap_or(rule.place)
}

fn in_leaf(leaf: &raw::Condition, wrong: &Wrong) -> Option<Place> {
    let named = |word: &&At<String>| names(wrong).is_some_and(|id| is(word, id));
    let found = match leaf {
        raw::Condition::Item(test) => {
            let raw::ItemTest { id, is: word, at_least, at_most, points_at_least } = &test.value;
            if let Wrong::TestDoesNotFit { item, test, .. } = wrong {
                let number = [at_least, at_most, points_at_least].into_iter().flatten().next();
                let place = word.as_ref().map(|word| word.place).or(number.map(|number| number.place));
                // The same item may be tested twice; the fault quotes the test that is meant.
                let meant = |value: String| {
                    test.trim_matches('\'') == value || test.split(' ').any(|part| part == value)
                };
                let written =
                    word.as_ref().map(|word| word.value.clone()).or(number.map(|n| n.value.to_string()));
                return place.filter(|_| is(id, item) && written.is_some_and(meant));
            }
            Some(id).filter(named)
        }
        raw::Condition::Band(test) => test.r#in.iter().chain([&test.of]).find(named),
        raw::Condition::State(state) => Some(state).filter(named),
        _ => None,
    };
    found.map(|word| word.place)
}

/// The name that a fault is about.
const fn names(wrong: &Wrong) -> Option<&Id> {
    match wrong {
        Wrong::Unknown { id, .. } | Wrong::AsksLater(id) | Wrong::AlertOnSilence(id) => Some(id),
        Wrong::AlertDirection { item, .. } => Some(item),
        _ => None,
    }
}

fn in_vector(vector: &At<raw::Vector>, wrong: &Wrong) -> Place {
    let answers = &vector.value.answers.0;
    let key = |id: &Id| answers.iter().find(|(key, _)| is(key, id));
    let found = match wrong {
        Wrong::Unknown { id, .. } => key(id).map(|(key, _)| key.place),
        Wrong::VectorAnswer { item, .. } => key(item).map(|(_, given)| given.place),
        Wrong::VectorFails { expected, .. } => {
            // What was expected starts with the name of the scale or list.
            let name = expected.split(' ').next().unwrap_or_default();
            let raw = &vector.value;
            let list =
                |ids: &Option<Vec<At<String>>>| ids.as_ref().and_then(|ids| ids.first()).map(|id| id.place);
            match name {
                "states" => list(&raw.states),
                "alerts" => list(&raw.alerts),
                "missing" => list(&raw.missing),
                _ => {
                    let scale =
                        raw.scales.0.iter().find(|(key, _)| key.value == name).map(|(key, _)| key.place);
                    scale.or_else(|| raw.total.as_ref().map(|total| total.place))
                }
            }
        }
        _ => None,
    };
    found.unwrap_or(vector.place)
}
