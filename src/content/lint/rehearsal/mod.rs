//! What is legal in a practice scenario and still wrong: what nobody can come to, good lines that stand out, one way only.

mod ways;
mod wording;

use std::collections::BTreeSet;

use crate::content::problem::{Place, Problem};
use crate::content::raw::{At, Rehearsal};
use crate::content::source::File;
use crate::domain::rehearsal::explore::Hits;
use crate::domain::rehearsal::{EndKind, Scenario};

/// At so many of ten nodes at least two lines must be defensible.
const TENTHS_WITH_TWO_WAYS: usize = 6;
/// Endings that every scenario has.
const SHAPE: [EndKind; 3] = [EndKind::Good, EndKind::RespectfulNo, EndKind::Breach];

pub(in crate::content) fn rehearsal(file: &File, raw: &Rehearsal, scenario: &Scenario) -> Vec<Problem> {
    let mut said = Vec::new();
    said.extend(super::phones(file, &raw.words()));
    let reached = scenario.explored();
    reach(file, raw, scenario, &reached, &mut said);
    shape(file, raw, scenario, &mut said);
    ways::ways(file, raw, scenario, &reached, &mut said);
    wording::wording(file, raw, scenario, &mut said);
    said
}

fn add(said: &mut Vec<Problem>, file: &File, place: Place, message: impl Into<String>, help: &str) {
    said.push(Problem::at(file, place, message).help(help));
}

fn reach(file: &File, raw: &Rehearsal, scenario: &Scenario, reached: &Hits, said: &mut Vec<Problem>) {
    if reached.endless || scenario.goes_round() {
        let help = "once the time is up every way must lead to an ending, or 'at-last' must name one";
        add(said, file, raw.nodes.place, "one can go round in it for ever", help);
    }
    let never = |what: &str, id: &At<String>| {
        let message = format!("{what} '{}' is never reached, however it is played", id.value);
        Problem::at(file, id.place, message).help("lead to it, or change what it asks for")
    };
    for (at, node) in raw.nodes.value.iter().enumerate() {
        if !reached.nodes.contains_key(&at) {
            said.push(never("the node", &node.id));
            continue;
        }
        let choices = node.choices.iter().enumerate();
        let unreached = choices.filter(|(choice, _)| !reached.choices.contains_key(&(at, *choice)));
        said.extend(unreached.map(|(_, choice)| never("the choice", &choice.id)));
    }
    for (at, ending) in raw.endings.value.iter().enumerate() {
        if !reached.endings.contains_key(&at) {
            said.push(never("the ending", &ending.id));
        }
    }
}

/// More than one good way, and an ending of each kind that a serious scenario has.
fn shape(file: &File, raw: &Rehearsal, scenario: &Scenario, said: &mut Vec<Problem>) {
    let two = |node: &&crate::domain::rehearsal::Node| {
        node.choices.iter().filter(|choice| !choice.trap).count() >= 2
    };
    let with_two = scenario.nodes.iter().filter(two).count();
    if with_two * 10 < scenario.nodes.len() * TENTHS_WITH_TWO_WAYS {
        let message = "at too few nodes two lines are defensible, so that it becomes a quiz";
        add(said, file, raw.nodes.place, message, "write a second good line at most nodes");
    }
    let kinds: BTreeSet<EndKind> = scenario.endings.iter().map(|ending| ending.kind).collect();
    for (kind, name) in SHAPE.into_iter().zip(["good", "respectful-no", "breach"]) {
        if !kinds.contains(&kind) {
            let message = format!("no ending is of the kind '{name}'");
            add(
                said,
                file,
                raw.endings.place,
                message,
                "good practice can get a no, and a breach can be rewound",
            );
        }
    }
}
