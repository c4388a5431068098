//! `guide`: the service's plans, guides, training log and counts: in the full screen, on lines, or written out.

use std::io::{self, IsTerminal};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::bail;
use clap::Args;

use super::{Given, open, out, screen};
use crate::content::Library;
use crate::domain::guide::{Guide, Holds};
use crate::domain::id::Id;
use crate::plain::{self, Face, Lines};
use crate::session::guides::{Form, Plans, Straight, What};
use crate::session::{Effect, Outcome};
use crate::store::Folder;
use crate::tui::App;

/// What the training log is called on the command line.
const TRAINING: &str = "training";
/// What the counts are called there.
const COUNTS: &str = "counts";
/// Columns that plain lines are wrapped at, at a terminal.
const COLUMNS: usize = 78;

#[derive(Debug, Args)]
pub(super) struct Options {
    /// The guide; `training` and `counts` are the service's log and its numbers; without it, all are listed
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// Ordinary lines in place of the full screen: for screen readers, pipes and plain terminals
    #[arg(long)]
    plain: bool,
    /// Write the plan as it stands, as Markdown
    #[arg(long, requires = "id", conflicts_with_all = ["plain", "html", "ics"])]
    markdown: bool,
    /// Write it as a page to print
    #[arg(long, requires = "id", conflicts_with_all = ["plain", "ics"])]
    html: bool,
    /// Write its days ahead as a calendar file
    #[arg(long, requires = "id", conflicts_with = "plain")]
    ics: bool,
}

pub(super) fn run(options: &Options, given: &Given) -> anyhow::Result<ExitCode> {
    let form = match (options.markdown, options.html, options.ics) {
        (true, ..) => Some(Form::Markdown),
        (_, true, _) => Some(Form::Page),
        (.., true) => Some(Form::Dates),
        _ => None,
    };
    if let (Some(form), Some(id)) = (form, &options.id) {
        return written(id, form, given);
    }
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let shown = io::stdout().is_terminal();
    let plain = options.plain || dumb || !shown || !io::stdin().is_terminal();
    if !plain {
        let straight = options.id.as_ref().map(|id| straight(&open::library(given)?, id)).transpose()?;
        return open::full_screen(given, |app: &mut App| app.start_guides(straight));
    }
    let mut session = open::session(given, shown)?;
    let text = open::text(given, &session);
    let straight = options.id.as_ref().map(|id| straight(session.library(), id)).transpose()?;
    open::warn_of_syncing(&session, &text);
    let (mut input, mut output) = (screen::Typed, io::stdout());
    let mut ask_secret = screen::secret;
    let lines = Lines::new(&mut input, &mut output, shown.then_some(COLUMNS), false, &text);
    plain::guides(Face { lines, session: &mut session, ask_secret: &mut ask_secret }, straight);
    Ok(ExitCode::SUCCESS)
}

/// Where a name leads: the log and the counts have names of their own.
fn straight(library: &Library, name: &str) -> anyhow::Result<Straight> {
    match name {
        TRAINING => Ok(Straight::Training),
        COUNTS => Ok(Straight::Counts),
        name => guide(library, name).map(Straight::Guide),
    }
}

fn guide(library: &Library, name: &str) -> anyhow::Result<Arc<Guide>> {
    match Id::new(name).ok().and_then(|id| library.guide(&id)) {
        Some(Ok(guide)) => Ok(guide),
        Some(Err(problems)) => {
            let first = problems.first().map(ToString::to_string).unwrap_or_default();
            bail!("the guide '{name}' cannot be used ({first}); 'tidlig-inn check' shows what is wrong")
        }
        None => {
            let known: Vec<String> =
                library.sound_guides().iter().map(|guide| guide.id.to_string()).collect();
            bail!("there is no guide '{name}'; known are {}, {TRAINING} and {COUNTS}", known.join(", "))
        }
    }
}

/// What is kept, in this form.
fn written(id: &str, form: Form, given: &Given) -> anyhow::Result<ExitCode> {
    let library = open::library(given)?;
    let what = match id {
        TRAINING => What::Training,
        COUNTS => What::Counts,
        id => {
            let guide = guide(&library, id)?;
            if guide.holds != Holds::Plan {
                bail!("'{id}' is no plan of the service, so there is nothing of it to write out");
            }
            What::Plan(guide)
        }
    };
    if !what.forms().contains(&form) {
        bail!("the counts have no days; use --markdown or --html");
    }
    let mut session = open::practice(given, library);
    let text = open::text(given, &session);
    let plans = match session.run(Effect::ListDocuments(Folder::Plans)) {
        Outcome::Documents(_, documents) => Plans::of(documents),
        Outcome::Failed(error) => return Err(error.into()),
        _ => Plans::default(),
    };
    match what.words(form, &plans, session.now(), &text) {
        Some(words) => out::write(&words)?,
        None => bail!("there are no days ahead in '{id}' to put in a calendar"),
    }
    Ok(ExitCode::SUCCESS)
}
