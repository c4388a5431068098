//! Where the ways of a practice scenario lead: a no that good practice gets, missteps made good, safety, numbers in place.

use std::collections::BTreeSet;

use super::add;
use crate::content::problem::Problem;
use crate::content::raw::Rehearsal;
use crate::content::raw::rehearsal::Line;
use crate::content::source::File;
use crate::domain::rehearsal::explore::Hits;
use crate::domain::rehearsal::gauge::Effect;
use crate::domain::rehearsal::{EndKind, Scenario, Suits};

/// After so many, an affirmation is no longer heard as one, and not counted.
const MOST_AFFIRMED: usize = 3;
/// Of four lines that cost, so many can be made good; the last step before a breach cannot. Fewer than four show nothing.
const MADE_GOOD_OF_FOUR: usize = 3;

pub(super) fn ways(
    file: &File,
    raw: &Rehearsal,
    scenario: &Scenario,
    reached: &Hits,
    said: &mut Vec<Problem>,
) {
    let respected = |ending: &usize| {
        scenario.endings.get(*ending).is_some_and(|ending| ending.kind == EndKind::RespectfulNo)
    };
    let has_no = scenario.endings.iter().any(|ending| ending.kind == EndKind::RespectfulNo);
    if has_no && !reached.unharmed.iter().any(respected) {
        let help = "lead at least one way without a line that costs to it: good practice can get a no";
        add(said, file, raw.endings.place, "a no is only come to through a line that costs", help);
    }
    if reached.affirmed > MOST_AFFIRMED {
        let message = format!("one play can hold {} affirmations", reached.affirmed);
        add(
            said,
            file,
            raw.nodes.place,
            message,
            "after two or three they are heard as habit; take out a code",
        );
    }
    traps(file, raw, reached, said);
    behind_traps(file, raw, scenario, said);
    measure(file, raw, scenario, said);
    idle(file, raw, scenario, said);
}

/// A line that costs can mostly be made good, meets no goal, and does not break everything as the first thing said.
fn traps(file: &File, raw: &Rehearsal, reached: &Hits, said: &mut Vec<Problem>) {
    let (mut all, mut good) = (0, 0);
    for (at, node) in raw.nodes.value.iter().enumerate() {
        for (choice, line) in node.choices.iter().enumerate().filter(|(_, choice)| choice.trap) {
            let made_good = reached.made_good.contains(&(at, choice));
            (all, good) = (all + 1, good + usize::from(made_good));
            if let Some(goal) = line.meets.first() {
                let message = format!("a line that costs meets the goal '{}'", goal.value);
                add(said, file, goal.place, message, "let another line meet it");
            }
            if !made_good && node.id.value == raw.start.value {
                let message = format!("'{}' is the first thing said and cannot be made good", line.id.value);
                add(said, file, line.id.place, message, "a misstep at the start can be recovered from");
            }
        }
    }
    if all >= 4 && good * 4 < all * MADE_GOOD_OF_FOUR {
        let message = format!("only {good} of {all} lines that cost can be made good");
        add(said, file, raw.nodes.place, message, "lead them on to where the talk can be taken up again");
    }
}

/// A goal is met without a line that costs, unless it is to make one good.
fn behind_traps(file: &File, raw: &Rehearsal, scenario: &Scenario, said: &mut Vec<Problem>) {
    let mut open = vec![&scenario.start, &scenario.time_is_up];
    let (mut seen, mut met) = (BTreeSet::new(), BTreeSet::new());
    while let Some(id) = open.pop() {
        let Some(node) = scenario.node(id).filter(|_| seen.insert(id)) else { continue };
        for choice in node.choices.iter().filter(|choice| !choice.trap) {
            met.extend(&choice.meets);
            open.extend(choice.turns.iter().map(|turn| &turn.to).chain([&choice.to]));
        }
    }
    for (goal, written) in scenario.goals.iter().zip(&raw.goals.value) {
        if !goal.repair && !met.contains(&goal.id) {
            let message = format!("the goal '{}' is only met behind a line that costs", goal.id);
            let help =
                "let a line on another way meet it, or write 'repair: true' if it is to make something good";
            add(said, file, written.id.place, message, help);
        }
    }
}

/// Numbers and goals of change where they belong, and a way into safety where there may be violence.
fn measure(file: &File, raw: &Rehearsal, scenario: &Scenario, said: &mut Vec<Problem>) {
    if scenario.theme.is_private() {
        if scenario.suits != Suits::Unsuitable {
            let help = "write 'miti: unsuitable': nobody is talked into anything here";
            add(said, file, raw.miti.place, "violence is no behaviour of hers to change", help);
        }
        if scenario.endings.iter().all(|ending| ending.kind != EndKind::SafeExit) {
            let help = "add an ending of the kind 'safe-exit'";
            add(said, file, raw.endings.place, "there may be violence, and no way into safety", help);
        }
    }
    if scenario.suits != Suits::Unsuitable {
        return;
    }
    if let Some(goal) = &raw.change_goal {
        let help = "leave it out, or say that the scenario is suitable";
        add(
            said,
            file,
            goal.place,
            "there is a goal of change where counting change is the wrong frame",
            help,
        );
    }
    for node in &raw.nodes.value {
        if node.choices.iter().any(|choice| choice.takes.is_some()) {
            let message = format!("'{}' counts change talk where that is the wrong frame", node.id.value);
            add(said, file, node.id.place, message, "write 'talk: neutral', and leave out 'takes'");
        }
    }
}

/// Parts that do nothing.
fn idle(file: &File, raw: &Rehearsal, scenario: &Scenario, said: &mut Vec<Problem>) {
    let between = &raw.interruption.value.lines;
    let of_nodes = raw.nodes.value.iter().flat_map(|node| &node.lines);
    let of_endings = raw.endings.value.iter().flat_map(|ending| &ending.lines);
    let heard: BTreeSet<&str> =
        between.iter().chain(of_nodes).chain(of_endings).map(|line: &Line| line.who.value.as_str()).collect();
    for person in raw.people.value.iter().filter(|person| !heard.contains(person.id.value.as_str())) {
        let message = format!("nothing is heard or seen of '{}'", person.id.value);
        add(said, file, person.id.place, message, "give them a line, or take them out");
    }
    let mut shifts: Vec<Effect> = vec![Effect::default()];
    for (one, written) in scenario.temperaments.iter().zip(&raw.temperaments.value) {
        // One way of being may leave everything as it is; a second like another is none.
        if shifts.contains(&one.shift) && scenario.temperaments.len() > 1 {
            let message = format!("the temperament '{}' changes nothing that another does not", one.id);
            add(said, file, written.id.place, message, "give it a shift of its own, or take it out");
        }
        shifts.push(one.shift);
    }
}
