//! `rehearse --choices`: where a script's choices lead, by which way, and which goals were met on it.

use std::process::ExitCode;

use anyhow::anyhow;
use serde::Serialize;

use crate::cli::out;
use crate::domain::id::Id;
use crate::domain::lang::Lang;
use crate::domain::rehearsal::debrief::Reached;
use crate::domain::rehearsal::play::{Play, Setup};
use crate::domain::rehearsal::{EndKind, Scenario};

/// Where a script's choices lead. Its fields, and those below, are JSON's.
#[derive(Debug, Serialize)]
struct Told<'a> {
    scenario: &'a str,
    seed: u64,
    path: Vec<Turn<'a>>,
    node: Option<&'a str>,
    offered: Vec<&'a str>,
    ended: bool,
    ending: Option<&'a str>,
    kind: Option<EndKind>,
    goals: Vec<Goal<'a>>,
    trust: u8,
    unrest: u8,
    openness: u8,
    time: u8,
}

/// What was said at a node, and its codes.
#[derive(Debug, Serialize)]
struct Turn<'a> {
    node: &'a str,
    choice: &'a str,
    codes: Vec<&'static str>,
}

/// A goal, and the turn, counted from one, that met or broke it; neither where there was nothing to make good.
#[derive(Debug, Serialize)]
struct Goal<'a> {
    id: &'a str,
    text: &'a str,
    met: Option<usize>,
    broken: Option<usize>,
    needed: bool,
}

pub(super) fn tell(
    scenario: &Scenario,
    setup: Setup,
    choices: &[String],
    json: bool,
    lang: Lang,
) -> anyhow::Result<ExitCode> {
    let play = played(scenario, setup, choices)?;
    let (stand, debrief) = (play.stand(scenario), scenario.debrief(&play));
    let ending = debrief.ending;
    let told = Told {
        scenario: scenario.id.as_str(),
        seed: setup.seed,
        path: (debrief.volleys.iter())
            .map(|volley| Turn {
                node: volley.node.id.as_str(),
                choice: volley.chosen.id.as_str(),
                codes: volley.chosen.codes.iter().map(|code| code.code()).collect(),
            })
            .collect(),
        node: scenario.node_at(&stand).map(|node| node.id.as_str()),
        offered: scenario.offered(&stand).map(|choice| choice.id.as_str()).collect(),
        ended: ending.is_some(),
        ending: ending.map(|ending| ending.id.as_str()),
        kind: ending.map(|ending| ending.kind),
        goals: (debrief.goals.iter())
            .map(|(goal, reached)| Goal {
                id: goal.id.as_str(),
                text: goal.text.get(lang),
                met: if let Reached::Met(at) = reached { Some(at + 1) } else { None },
                broken: if let Reached::Broken(at) = reached { Some(at + 1) } else { None },
                needed: *reached != Reached::NotNeeded,
            })
            .collect(),
        trust: stand.gauges.trust,
        unrest: stand.gauges.unrest,
        openness: stand.gauges.openness,
        time: stand.gauges.time,
    };
    if json {
        out::json(&told)?;
    } else {
        out::write(&lines(&told))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn played(scenario: &Scenario, setup: Setup, choices: &[String]) -> anyhow::Result<Play> {
    let mut play = Play::new(scenario, setup);
    for choice in choices {
        let stand = play.stand(scenario);
        let at = scenario.node_at(&stand).map_or("its end", |node| node.id.as_str());
        let said = Id::new(choice.trim()).ok().map(|id| play.choose(scenario, &id, false));
        if !matches!(said, Some(Ok(()))) {
            let offered: Vec<&str> = scenario.offered(&stand).map(|choice| choice.id.as_str()).collect();
            return Err(anyhow!("'{choice}' is not offered at {at}; offered are: {}", offered.join(", ")));
        }
    }
    Ok(play)
}

fn lines(told: &Told) -> String {
    let mut said = String::new();
    for turn in &told.path {
        said.push_str(&format!("{} -> {}  {}\n", turn.node, turn.choice, turn.codes.join(" ")));
    }
    said.push_str(&match (told.node, told.ending) {
        (_, Some(ending)) => format!("= {ending}\n"),
        (node, None) => {
            let (node, offered) = (node.unwrap_or_default(), told.offered.join(", "));
            format!("{node}  not ended yet; offered are: {offered}\n")
        }
    });
    let Told { trust, unrest, openness, time, .. } = told;
    said.push_str(&format!("trust {trust} unrest {unrest} openness {openness} time {time}\n"));
    for goal in &told.goals {
        let met = match (goal.met, goal.broken) {
            (Some(turn), _) => format!("met at turn {turn}"),
            (None, Some(turn)) => format!("broken at turn {turn}"),
            (None, None) if !goal.needed => "not needed".to_owned(),
            (None, None) => "not met".to_owned(),
        };
        said.push_str(&format!("{met}: {}\n", goal.text));
    }
    said
}
