//! `rehearse --random`: a scenario played many times at random, and how often each line was said.

use std::process::ExitCode;

use serde::Serialize;

use crate::cli::out;
use crate::domain::rehearsal::explore::Hits;
use crate::domain::rehearsal::play::Difficulty;
use crate::domain::rehearsal::{EndKind, Scenario};

/// How often each place was come to. Its fields, and those below, are JSON's.
#[derive(Debug, Serialize)]
struct Told<'a> {
    scenario: &'a str,
    difficulty: Difficulty,
    plays: u64,
    fewest_turns: Option<usize>,
    most_turns: Option<usize>,
    nodes: Vec<Node<'a>>,
    endings: Vec<Ending<'a>>,
}

#[derive(Debug, Serialize)]
struct Node<'a> {
    id: &'a str,
    hits: usize,
    choices: Vec<Choice<'a>>,
}

#[derive(Debug, Serialize)]
struct Choice<'a> {
    id: &'a str,
    hits: usize,
}

#[derive(Debug, Serialize)]
struct Ending<'a> {
    id: &'a str,
    kind: EndKind,
    hits: usize,
}

pub(super) fn tell(
    scenario: &Scenario,
    difficulty: Difficulty,
    plays: u64,
    json: bool,
) -> anyhow::Result<ExitCode> {
    let hits = scenario.played_at_random(difficulty, plays);
    let told = Told {
        scenario: scenario.id.as_str(),
        difficulty,
        plays,
        fewest_turns: hits.volleys.map(|(fewest, _)| fewest),
        most_turns: hits.volleys.map(|(_, most)| most),
        nodes: nodes(scenario, &hits),
        endings: endings(scenario, &hits),
    };
    if json {
        out::json(&told)?;
    } else {
        out::write(&lines(&told))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn nodes<'a>(scenario: &'a Scenario, hits: &Hits) -> Vec<Node<'a>> {
    let node = |(at, node): (usize, &'a crate::domain::rehearsal::Node)| Node {
        id: node.id.as_str(),
        hits: hits.nodes.get(&at).copied().unwrap_or_default(),
        choices: (node.choices.iter().enumerate())
            .map(|(choice, one)| Choice {
                id: one.id.as_str(),
                hits: hits.choices.get(&(at, choice)).copied().unwrap_or_default(),
            })
            .collect(),
    };
    scenario.nodes.iter().enumerate().map(node).collect()
}

fn endings<'a>(scenario: &'a Scenario, hits: &Hits) -> Vec<Ending<'a>> {
    let ending = |(at, ending): (usize, &'a crate::domain::rehearsal::Ending)| Ending {
        id: ending.id.as_str(),
        kind: ending.kind,
        hits: hits.endings.get(&at).copied().unwrap_or_default(),
    };
    scenario.endings.iter().enumerate().map(ending).collect()
}

fn lines(told: &Told) -> String {
    let mut said = String::new();
    for node in &told.nodes {
        said.push_str(&format!("{:7}  {}\n", node.hits, node.id));
        for choice in &node.choices {
            said.push_str(&format!("{:7}    {}/{}\n", choice.hits, node.id, choice.id));
        }
    }
    for ending in &told.endings {
        said.push_str(&format!("{:7}  = {}\n", ending.hits, ending.id));
    }
    said
}
