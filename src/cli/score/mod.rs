//! `score`: answers from a file, counted by an instrument; nothing is guessed and nothing is rounded.

mod shown;
mod told;

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{anyhow, bail};
use clap::Args;

use super::{Given, open, out};
use crate::content::{Library, answers};
use crate::domain::answer::{self, Replies};
use crate::domain::context::{Context, Person};
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::score::{assess, reached};
use crate::text::Text;

/// No honest file of answers comes near this.
const MOST_BYTES: u64 = 1 << 20;

#[derive(Debug, Args)]
pub(super) struct Options {
    /// The instrument
    id: String,
    /// A YAML file of 'item: answer', or - for standard input. An answer is yes, no, a number, an option by its id
    /// or its place from 1, a list of options, a box from the top, declined or not-asked; an item left out is not
    /// asked
    #[arg(long, value_name = "FILE")]
    answers: PathBuf,
    /// Whose answers: pregnant, mother, father or co-parent
    #[arg(long, value_name = "PERSON", default_value = "mother", value_parser = person)]
    person: Person,
    /// One line of JSON in place of words
    #[arg(long)]
    json: bool,
}

fn person(code: &str) -> Result<Person, String> {
    let found = Person::ALL.into_iter().find(|person| person.code() == code);
    found.ok_or_else(|| "use pregnant, mother, father or co-parent".to_owned())
}

pub(super) fn run(options: &Options, given: &Given) -> anyhow::Result<ExitCode> {
    let library = open::library(given)?;
    let instrument = instrument(&library, &options.id)?;
    let (text, name) = read(&options.answers)?;
    let replies = replies(&instrument, &text, &name)?;
    let context = Context::of(options.person);
    let report = assess(&instrument, &replies, &context);
    if options.json {
        out::json(&told::Told::of(&instrument, &report))?;
    } else {
        let reached = reached(&instrument, &replies, &context);
        let uncounted = instrument.items.iter().zip(reached);
        let uncounted = uncounted.filter(|(item, reached)| !reached && replies.contains_key(&item.id));
        let uncounted: Vec<Id> = uncounted.map(|(item, _)| item.id.clone()).collect();
        let text = Text::of(given.lang.unwrap_or_default());
        out::write(&shown::words(&instrument, &report, &uncounted, options.person, &library, &text))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn instrument(library: &Library, name: &str) -> anyhow::Result<Arc<Instrument>> {
    match Id::new(name).ok().and_then(|id| library.instrument(&id)) {
        Some(Ok(instrument)) => Ok(instrument),
        Some(Err(problems)) => {
            let first = problems.first().map(ToString::to_string).unwrap_or_default();
            bail!("the instrument '{name}' cannot be used ({first}); 'tidlig-inn check' shows what is wrong")
        }
        None => {
            let known: Vec<_> = library.instruments().map(|listing| listing.id.to_string()).collect();
            bail!("there is no instrument '{name}'; known: {}", known.join(", "))
        }
    }
}

/// The text of the answers, and what to call where they stand.
fn read(path: &Path) -> anyhow::Result<(String, String)> {
    let mut bytes = Vec::new();
    let name = if path == Path::new("-") { "standard input".into() } else { path.display().to_string() };
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(MOST_BYTES + 1).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes))
    };
    read.map_err(|error| anyhow!("{name} could not be read ({error}); name a file of answers, or -"))?;
    if bytes.len() as u64 > MOST_BYTES {
        bail!("{name} is too large to be answers; the most is {MOST_BYTES} bytes");
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok((text, name)),
        Err(_) => bail!("{name} is not UTF-8 text; save it as UTF-8"),
    }
}

fn replies(instrument: &Instrument, text: &str, name: &str) -> anyhow::Result<Replies> {
    let given = answers::read(text, name).map_err(|problem| match &problem.help {
        Some(help) => anyhow!("{problem}; {help}"),
        None => anyhow!("{problem}"),
    })?;
    let mut replies = Replies::new();
    for answers::Given { item: id, answer, at } in given {
        let place = format!("{name}:{}:{}", at.line, at.column);
        let Some(item) = instrument.item(&id) else {
            let known: Vec<_> = instrument.items.iter().map(|item| item.id.as_str()).collect();
            let given = as_written(&answer);
            bail!(
                "{place}: {} has no item '{id}' (given: {given}); its items are {}",
                instrument.id,
                known.join(", ")
            )
        };
        let reply = item.answer.read(&answer).map_err(|refusal| anyhow!("{place}: {id}: {refusal}"))?;
        replies.insert(id, reply);
    }
    Ok(replies)
}

fn as_written(given: &answer::Given) -> String {
    match given {
        answer::Given::Word(word) => word.clone(),
        answer::Given::List(words) => format!("[{}]", words.join(", ")),
    }
}
