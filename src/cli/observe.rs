//! `observe`: counting a spoken role play, in the full screen or on plain lines.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use clap::Args;

use super::{Given, open};
use crate::plain::{self, Lines};
use crate::text::Text;
use crate::tui::App;

/// Columns that plain lines are wrapped at, at a terminal.
const COLUMNS: usize = 78;

#[derive(Debug, Args)]
pub(super) struct Options {
    /// Ordinary lines in place of the full screen: for screen readers, pipes and plain terminals
    #[arg(long)]
    plain: bool,
}

pub(super) fn run(options: &Options, given: &Given) -> anyhow::Result<ExitCode> {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let shown = io::stdout().is_terminal();
    let plain = options.plain || dumb || !shown || !io::stdin().is_terminal();
    if !plain {
        return open::full_screen(given, App::start_observer);
    }
    let library = open::library(given)?;
    let text = Text::of(given.lang.or_else(|| library.profile_lang()).unwrap_or_default());
    let mut session = open::practice(given, library);
    let (mut input, mut output) = (io::stdin().lock(), io::stdout());
    let mut lines = Lines::new(&mut input, &mut output, shown.then_some(COLUMNS), true, &text);
    // Leaving and the end of input are ways to end it.
    let _ = plain::observe(&mut lines, &mut session);
    Ok(ExitCode::SUCCESS)
}
