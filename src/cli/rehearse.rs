//! `rehearse`: a practice scenario on lines and for scripts, its drills and role cards, and dates for coaching.

mod random;
mod script;

use std::io::{self, IsTerminal};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::bail;
use chrono::NaiveDate;
use clap::{ArgGroup, Args};

use super::{Given, open, out};
use crate::content::Library;
use crate::domain::id::Id;
use crate::domain::rehearsal::Scenario;
use crate::domain::rehearsal::play::{Difficulty, Setup};
use crate::export::{coaching, role_cards};
use crate::plain::{self, Lines, Start};
use crate::session::{Clock, clock};
use crate::text::Text;

/// Columns that plain lines are wrapped at, at a terminal.
const COLUMNS: usize = 78;
/// So many days go into one calendar file.
const MOST_DAYS: usize = 12;

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("for_scripts").args(["random", "choices"])))]
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
    #[arg(long, value_name = "N", requires = "id", conflicts_with = "choices", value_parser = plays)]
    random: Option<u64>,
    /// Say these, one after another, by their ids with commas between, and tell where that leads
    #[arg(long, value_name = "IDS", value_delimiter = ',', requires = "id")]
    choices: Vec<String>,
    /// JSON in place of lines, with --choices or --random
    #[arg(long, requires = "for_scripts")]
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

fn plays(word: &str) -> Result<u64, String> {
    word.parse().ok().filter(|plays| *plays > 0).ok_or_else(|| "play at least once, such as 2000".to_owned())
}

fn day(word: &str) -> Result<NaiveDate, String> {
    word.trim().parse().map_err(|_| "write a day as 2026-12-01".to_owned())
}

pub(super) fn run(options: &Options, given: &Given) -> anyhow::Result<ExitCode> {
    let library = open::library(given)?;
    let text = Text::of(given.lang.or_else(|| library.profile_lang()).unwrap_or_default());
    if let Some(day) = options.coaching_from {
        return dates(&ahead(day)?, &text);
    }
    if !options.coaching.is_empty() {
        return dates(&options.coaching, &text);
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
        return random::tell(&scenario, options.difficulty.unwrap_or_default(), plays, options.json);
    }
    if !options.choices.is_empty() {
        let setup =
            Setup { seed: options.seed.unwrap_or(0), difficulty: options.difficulty.unwrap_or_default() };
        return script::tell(&scenario, setup, &options.choices, options.json, text.lang);
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

/// Those of the days after this one that are still to come.
fn ahead(from: NaiveDate) -> anyhow::Result<Vec<NaiveDate>> {
    let today = clock::local_day(Clock::System.now().instant);
    let mut days = coaching::days_from(from);
    days.retain(|day| *day >= today);
    if days.is_empty() {
        bail!("all the days after {from} have passed; name a later day");
    }
    Ok(days)
}

/// Days for coaching, as a calendar file.
fn dates(days: &[NaiveDate], text: &Text) -> anyhow::Result<ExitCode> {
    if days.len() > MOST_DAYS {
        bail!("that is more than {MOST_DAYS} days; three or four in half a year are enough");
    }
    let now = Clock::System.now().instant;
    if let Some(past) = days.iter().find(|day| **day < clock::local_day(now)) {
        bail!("{past} has passed; name days that are still to come");
    }
    out::write(&coaching::calendar(days, now, text))?;
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
