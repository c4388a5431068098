//! `course`: a course on the full screen or on lines, the trainer's notes in a window of their own, and handouts.

use std::io::{self, IsTerminal};
use std::process::ExitCode;
use std::thread::sleep;
use std::time::Duration;

use anyhow::bail;
use clap::Args;

use super::{Given, open, out};
use crate::content::Library;
use crate::domain::id::Id;
use crate::export::module;
use crate::plain::{self, Lines};
use crate::text::{Text, fill};

/// Columns that plain lines are wrapped at, at a terminal.
const COLUMNS: usize = 78;
/// How often the notes are looked at.
const LOOK: Duration = Duration::from_millis(400);

#[derive(Debug, Args)]
pub(super) struct Options {
    /// Ordinary lines in place of the full screen: for screen readers, pipes and plain terminals
    #[arg(long, conflicts_with_all = ["notes", "list", "handout"])]
    plain: bool,
    /// Show the trainer's notes for now, and follow them; for a second window. In a pipe they are written once
    #[arg(long, conflicts_with_all = ["list", "handout"])]
    notes: bool,
    /// List the courses and their modules, with minutes
    #[arg(long, conflicts_with = "handout")]
    list: bool,
    /// Write what the participants of this module take home, as text
    #[arg(long, value_name = "MODULE")]
    handout: Option<String>,
    /// The handout as a page to print, with --handout
    #[arg(long, requires = "handout", conflicts_with = "text")]
    html: bool,
    /// The handout as text, with --handout; that is how it is written anyway
    #[arg(long, requires = "handout")]
    text: bool,
}

pub(super) fn run(options: &Options, given: &Given) -> anyhow::Result<ExitCode> {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let shown = io::stdout().is_terminal();
    let talks = options.notes || options.list || options.handout.is_some();
    if !talks && !options.plain && !dumb && shown && io::stdin().is_terminal() {
        return open::course(given);
    }
    let mut session = open::on_papers(given, open::library(given)?);
    let text = open::text(given, &session);
    if options.notes {
        return follow(given, &text);
    }
    if options.list {
        out::write(&listed(session.library(), &text))?;
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(name) = &options.handout {
        return handout(session.library(), name, options.html, &text);
    }
    let (mut input, mut output) = (io::stdin().lock(), io::stdout());
    let lines = Lines::new(&mut input, &mut output, shown.then_some(COLUMNS), true, &text);
    let mut lines = lines.banded(text.course.band);
    // Leaving and the end of input are ways to end it.
    let _ = plain::course(&mut lines, &mut session);
    Ok(ExitCode::SUCCESS)
}

fn listed(library: &Library, text: &Text) -> String {
    let (words, lang) = (text.course, text.lang);
    let mut said = format!("{}\n", words.band);
    for course in library.sound_courses() {
        said.push_str(&format!("{:26} {}\n", course.id.as_str(), course.title.get(lang)));
        for module in course.modules.iter().filter_map(|id| library.module(id)?.ok()) {
            let minutes = fill(words.minutes, &[&module.minutes().to_string()]);
            said.push_str(&format!("  {:24} {minutes:>8}  {}\n", module.id.as_str(), module.title.get(lang)));
        }
    }
    said
}

fn handout(library: &Library, name: &str, html: bool, text: &Text) -> anyhow::Result<ExitCode> {
    let module = match Id::new(name).ok().and_then(|id| library.module(&id)) {
        Some(Ok(module)) => module,
        Some(Err(problems)) => {
            let first = problems.first().map(ToString::to_string).unwrap_or_default();
            bail!("the module '{name}' cannot be used ({first}); 'tidlig-inn check' shows what is wrong")
        }
        None => bail!("there is no module '{name}'; 'tidlig-inn course --list' lists them"),
    };
    let made = if html { module::page(&module, text) } else { module::plain(&module, text) };
    out::write(&made)?;
    Ok(ExitCode::SUCCESS)
}

/// Shows the notes, and again whenever they change.
fn follow(given: &Given, text: &Text) -> anyhow::Result<ExitCode> {
    let Some(papers) = open::papers(given) else {
        bail!("there is no place for notes on this machine; name one with --data-dir")
    };
    let goes_on = io::stdout().is_terminal();
    let waits = fill(text.course.notes_wait, &[&papers.notes_path().display().to_string()]);
    let mut last = None;
    loop {
        let now = papers.notes().unwrap_or_else(|| format!("{waits}\n"));
        if last.as_ref() != Some(&now) {
            // Below one another: what is read aloud or scrolled back to stays.
            out::write(&format!("{}{now}", if last.is_some() { "\n" } else { "" }))?;
            last = Some(now);
        }
        if !goes_on {
            return Ok(ExitCode::SUCCESS);
        }
        sleep(LOOK);
    }
}
