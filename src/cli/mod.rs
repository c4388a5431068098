//! The command line: arguments in, one subcommand a file.

mod advise;
mod check;
mod course;
mod examples;
mod guide;
mod handout;
mod list;
mod municipality;
mod observe;
mod open;
mod out;
mod passphrase;
mod records;
mod rehearse;
mod score;
mod screen;
mod script;
mod services;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::domain::lang::Lang;

/// Exit code where problems were found.
const PROBLEMS: u8 = 1;

/// Screening instruments and conversation support for midwives, at the terminal. Without a command it opens the
/// program.
#[derive(Debug, Parser)]
#[command(name = "tidlig-inn", version, disable_help_subcommand = true)]
struct Arguments {
    #[command(flatten)]
    given: Given,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What every command understands.
#[derive(Clone, Debug, Args)]
struct Given {
    /// Language of the program: nb, nn or en
    #[arg(long, global = true, value_parser = lang)]
    lang: Option<Lang>,
    /// Where visits and settings are kept, in place of the system's own place for them
    #[arg(long, global = true, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    /// Content in place of what is built in
    #[arg(long, global = true, value_name = "DIR")]
    instruments: Option<PathBuf>,
    /// Colours: auto, always or never
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", value_parser = ["auto", "always", "never"])]
    color: String,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List the instruments, cards and rehearsals in use
    List(list::Options),
    /// Find everything wrong with content files, with file, line and what was expected
    Check(check::Options),
    /// Count answers that are given in a file
    Score(score::Options),
    /// Say what fits a visit that is given in a file: words, next steps, and what the law asks to be considered
    Advise(advise::Options),
    /// Services and lines: what each is, for whom, how to reach it, and what nobody has filled in
    Services(services::Options),
    /// The list everyone gets, to print: undated, and the same for all, by language and municipality
    Handout,
    /// The municipality's profile
    #[command(subcommand)]
    Municipality(municipality::Action),
    /// Kept visits
    #[command(subcommand)]
    Records(records::Action),
    /// Practise a difficult conversation with an invented person; nothing is kept unasked
    Rehearse(rehearse::Options),
    /// Count a spoken role play: one key a code, a silent clock, who talks; nothing is kept
    Observe(observe::Options),
    /// Run a course on a big screen or on lines, with invented people only; no kept visit is opened
    Course(course::Options),
    /// The service's plans, guides to go by or to read, the training log and the counts; no family is in them
    Guide(guide::Options),
    /// Carry through a visit with these instruments, in the full screen or on plain lines
    Screen(screen::Arguments),
}

fn lang(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| "use nb, nn or en".to_owned())
}

/// Runs the program with these arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are no errors; clap knows which goes where.
            let code = if error.use_stderr() { 2 } else { 0 };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    // Any of them may hold what was told: a visit, a record, answers in a file.
    open::keep_no_core();
    open::tell_nothing_where_it_breaks();
    let done = match arguments.command {
        None => open::program(&arguments.given),
        Some(Command::List(options)) => list::run(&options, &arguments.given),
        Some(Command::Check(options)) => check::run(&options, &arguments.given),
        Some(Command::Score(options)) => score::run(&options, &arguments.given),
        Some(Command::Advise(options)) => advise::run(&options, &arguments.given),
        Some(Command::Services(options)) => services::run(&options, &arguments.given),
        Some(Command::Handout) => handout::run(&arguments.given),
        Some(Command::Municipality(action)) => municipality::run(&action, &arguments.given),
        Some(Command::Records(action)) => records::run(&action, &arguments.given),
        Some(Command::Rehearse(options)) => rehearse::run(&options, &arguments.given),
        Some(Command::Observe(options)) => observe::run(&options, &arguments.given),
        Some(Command::Course(options)) => course::run(&options, &arguments.given),
        Some(Command::Guide(options)) => guide::run(&options, &arguments.given),
        Some(Command::Screen(screen)) => screen::run(&arguments.given, &screen),
    };
    done.unwrap_or_else(|error| {
        use std::io::Write;
        let _ = writeln!(std::io::stderr(), "tidlig-inn: {error:#}");
        ExitCode::from(PROBLEMS)
    })
}
