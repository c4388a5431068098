//! `score`: answers from a file, counted by an instrument; nothing is guessed and nothing is rounded.

mod shown;
mod told;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::script::{instrument, read, refused, replies};
use super::{Given, open, out};
use crate::content::answers;
use crate::domain::context::{Context, Person};
use crate::domain::id::Id;
use crate::domain::score::{assess, reached};
use crate::text::Text;

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
    let (text, name) = read(&options.answers, "answers")?;
    let given_answers = answers::read(&text, &name).map_err(|problem| refused(&problem))?;
    let replies = replies(&instrument, given_answers, &name)?;
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
