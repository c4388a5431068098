//! `rehearse`: a practice scenario on lines and for scripts, its drills and role cards, and dates for coaching.

use std::io::{self, IsTerminal};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{anyhow, bail};
use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::{Given, open, out};
use crate::content::Library;
use crate::domain::id::Id;
use crate::domain::rehearsal::Scenario;
use crate::domain::rehearsal::play::{Difficulty, Play, Setup};
use crate::export::{coaching, role_cards};
use crate::plain::{self, Lines, Start};
use crate::session::Clock;
use crate::text::Text;

/// Columns that plain lines are wrapped at, at a terminal.
const COLUMNS: usize = 78;
/// So many days go into one calendar file.
const MOST_DAYS: usize = 12;

#[derive(Debug, Args)]
pub(super) struct Options {
    /// The scenario; without it, all are listed
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// Chooses how the other is and the order of what is offered; the same seed gives the same
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// calm, ordinary or demanding
    #[arg(long, value_parser = difficulty)]
    difficulty: Option<Difficulty>,
    /// Play so many times at random and say how often each line was said
    #[arg(long, value_name = "N", conflicts_with = "choices")]
    random: Option<u64>,
    /// Say these, one after another, by their ids with commas between, and tell where that leads
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    choices: Vec<String>,
    /// JSON in place of lines, with --choices
    #[arg(long, requires = "choices")]
    json: bool,
    /// Practise single lines of it, each harder than the one before
    #[arg(long, requires = "id", conflicts_with_all = ["random", "choices"])]
    drill: bool,
    /// Write its three role cards, for playing it in threes
    #[arg(long, requires = "id", conflicts_with_all = ["random", "choices", "drill"])]
    cards: bool,
    /// The cards as a page to print, with --cards
    #[arg(long, requires = "cards")]
    html: bool,
    /// Write these days, with commas between, as a calendar file: coaching with a colleague, whole days, no names
    #[arg(long, value_name = "DAYS", value_delimiter = ',', value_parser = day, conflicts_with = "id")]
    coaching: Vec<NaiveDate>,
    /// The same for four days in the half year after this one, such as the day of a course
    #[arg(long, value_name = "DAY", value_parser = day, conflicts_with_all = ["id", "coaching"])]
    coaching_from: Option<NaiveDate>,
}

fn difficulty(word: &str) -> Result<Difficulty, String> {
    match word {
        "calm" => Ok(Difficulty::Calm),
        "ordinary" => Ok(Difficulty::Ordinary),
        "demanding" => Ok(Difficulty::Demanding),
        _ => Err("use calm, ordinary or demanding".to_owned()),
    }
}

fn day(word: &str) -> Result<NaiveDate, String> {
    word.trim().parse().map_err(|_| "write a day as 2026-12-01".to_owned())
}

pub(super) fn run(options: &Options, given: &Given) -> anyhow::Result<ExitCode> {
    let library = open::library(given)?;
    let text = Text::of(given.lang.or_else(|| library.profile_lang()).unwrap_or_default());
    let days = options.coaching_from.map_or_else(|| options.coaching.clone(), coaching::days_from);
    if !days.is_empty() {
        return dates(&days, &text);
    }
    let Some(id) = &options.id else {
        return list(&library, &text);
    };
    let scenario = scenario(&library, id)?;
    if options.cards {
        let cards = if options.html { role_cards::page } else { role_cards::plain };
        out::write(&cards(&scenario, &text))?;
        return Ok(ExitCode::SUCCESS);
    }
    let seed =
        options.seed.unwrap_or_else(|| Clock::System.now().instant.timestamp().unsigned_abs() % 10_000);
    if let Some(plays) = options.random {
        return random(&scenario, options.difficulty.unwrap_or_default(), plays);
    }
    if !options.choices.is_empty() {
        let setup =
            Setup { seed: options.seed.unwrap_or(0), difficulty: options.difficulty.unwrap_or_default() };
        return script(&scenario, setup, &options.choices, options.json);
    }
    let (mut input, mut output) = (io::stdin().lock(), io::stdout());
    let wrap = io::stdout().is_terminal().then_some(COLUMNS);
    let mut lines = Lines::new(&mut input, &mut output, wrap, true, &text);
    // Leaving and the end of input are ways to end it.
    if options.drill {
        let _ = plain::drill(&mut lines, &scenario);
        return Ok(ExitCode::SUCCESS);
    }
    let mut session = open::practice(given, library);
    let start = Start { seed, seed_given: options.seed.is_some(), difficulty: options.difficulty };
    let _ = plain::rehearse(&mut lines, &mut session, &scenario, start);
    Ok(ExitCode::SUCCESS)
}

/// Days for coaching, as a calendar file.
fn dates(days: &[NaiveDate], text: &Text) -> anyhow::Result<ExitCode> {
    if days.len() > MOST_DAYS {
        bail!("that is more than {MOST_DAYS} days; three or four in half a year are enough");
    }
    out::write(&coaching::calendar(days, Clock::System.now().instant, text))?;
    Ok(ExitCode::SUCCESS)
}

fn list(library: &Library, text: &Text) -> anyhow::Result<ExitCode> {
    let mut said = format!("{}\n", text.rehearsal.lead);
    for scenario in library.sound_rehearsals() {
        let (theme, title) = (scenario.theme.code(), scenario.title.get(text.lang));
        said.push_str(&format!("  {:28} {theme:14} {title}\n", scenario.id.as_str()));
    }
    out::write(&said)?;
    Ok(ExitCode::SUCCESS)
}

fn scenario(library: &Library, name: &str) -> anyhow::Result<Arc<Scenario>> {
    match Id::new(name).ok().and_then(|id| library.rehearsal(&id)) {
        Some(Ok(scenario)) => Ok(scenario),
        Some(Err(problems)) => {
            let first = problems.first().map(ToString::to_string).unwrap_or_default();
            bail!("the rehearsal '{name}' cannot be used ({first}); 'tidlig-inn check' shows what is wrong")
        }
        None => bail!("there is no rehearsal '{name}'; 'tidlig-inn rehearse' lists them"),
    }
}

fn random(scenario: &Scenario, difficulty: Difficulty, plays: u64) -> anyhow::Result<ExitCode> {
    let hits = scenario.played_at_random(difficulty, plays);
    let mut said = String::new();
    for (at, node) in scenario.nodes.iter().enumerate() {
        said.push_str(&format!("{:7}  {}\n", hits.nodes.get(&at).copied().unwrap_or_default(), node.id));
        for (choice, one) in node.choices.iter().enumerate() {
            let count = hits.choices.get(&(at, choice)).copied().unwrap_or_default();
            said.push_str(&format!("{count:7}    {}/{}\n", node.id, one.id));
        }
    }
    for (at, ending) in scenario.endings.iter().enumerate() {
        said.push_str(&format!(
            "{:7}  = {}\n",
            hits.endings.get(&at).copied().unwrap_or_default(),
            ending.id
        ));
    }
    out::write(&said)?;
    Ok(ExitCode::SUCCESS)
}

/// Where a script's choices lead. Its fields are JSON's.
#[derive(Debug, Serialize)]
struct Told<'a> {
    scenario: &'a str,
    seed: u64,
    node: Option<&'a str>,
    offered: Vec<&'a str>,
    ending: Option<&'a str>,
    kind: Option<crate::domain::rehearsal::EndKind>,
    trust: u8,
    unrest: u8,
    openness: u8,
    time: u8,
}

fn script(scenario: &Scenario, setup: Setup, choices: &[String], json: bool) -> anyhow::Result<ExitCode> {
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
    let stand = play.stand(scenario);
    let ending = scenario.ending_at(&stand);
    let told = Told {
        scenario: scenario.id.as_str(),
        seed: setup.seed,
        node: scenario.node_at(&stand).map(|node| node.id.as_str()),
        offered: scenario.offered(&stand).map(|choice| choice.id.as_str()).collect(),
        ending: ending.map(|ending| ending.id.as_str()),
        kind: ending.map(|ending| ending.kind),
        trust: stand.gauges.trust,
        unrest: stand.gauges.unrest,
        openness: stand.gauges.openness,
        time: stand.gauges.time,
    };
    if json {
        out::json(&told)?;
    } else {
        let place = told.node.or(told.ending).unwrap_or_default();
        out::write(&format!(
            "{place}  trust {} unrest {} openness {} time {}  {}\n",
            told.trust,
            told.unrest,
            told.openness,
            told.time,
            told.offered.join(", ")
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}
