//! `screen`: a visit with named instruments, in the full screen or on plain lines.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use clap::Args;
use clap::builder::RangedU64ValueParser;

use super::{Given, PROBLEMS, open, passphrase};
use crate::content::Library;
use crate::domain::context::{
    Alone, BABY_WEEKS, BornChildren, FilledInBy, Interpreter, Person, Stage, WEEKS,
};
use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Theme};
use crate::domain::visit::Visit;
use crate::plain::{Ended, Face, Lines, Order, Said, Source, Stop, keeping};
use crate::session::{Clock, Secret, Session, menu};
use crate::text::Text;
use crate::text::plain::PlainWords;
use crate::tui::{self, App};

/// Columns that plain lines are wrapped at, at a terminal.
const COLUMNS: usize = 78;
/// Exit code where the command line contradicts itself.
const USAGE: u8 = 2;

/// What `screen` understands.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Exactly these instruments; without any, `--plain` asks which
    #[arg(value_name = "ID", conflicts_with = "resume")]
    ids: Vec<String>,
    /// Ordinary lines in place of the full screen: for screen readers, pipes and plain terminals
    #[arg(long)]
    plain: bool,
    /// An invented person: nothing is kept, and every page says so
    #[arg(long, conflicts_with = "resume")]
    practice: bool,
    /// Go on with the visit that waits
    #[arg(long)]
    resume: bool,
    /// With whom: pregnant, mother, father or co-parent
    #[arg(long, value_parser = person)]
    person: Option<Person>,
    /// Before or after the birth: pregnant or postpartum
    #[arg(long, value_parser = stage)]
    stage: Option<Stage>,
    /// Completed week of pregnancy
    #[arg(long, value_name = "N", value_parser = RangedU64ValueParser::<u16>::new().range(u64::from(WEEKS.0)..=u64::from(WEEKS.1)))]
    week: Option<u16>,
    /// The baby's age in completed weeks
    #[arg(long, value_name = "N", value_parser = RangedU64ValueParser::<u16>::new().range(u64::from(BABY_WEEKS.0)..=u64::from(BABY_WEEKS.1)))]
    baby_weeks: Option<u16>,
    /// Children already living with a parent: yes or no
    #[arg(long, value_parser = children)]
    born_children: Option<BornChildren>,
    /// Who interprets: none, professional or relative
    #[arg(long, value_parser = interpreter)]
    interpreter: Option<Interpreter>,
    /// Whether you are alone at the start: yes or no
    #[arg(long, value_parser = alone)]
    alone: Option<Alone>,
    /// Who fills in: self or interview
    #[arg(long, value_parser = filled_in_by)]
    filled_in_by: Option<FilledInBy>,
}

/// Runs it.
pub(super) fn run(given: &Given, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let said = Said {
        stage: arguments.stage,
        week: arguments.week,
        baby_weeks: arguments.baby_weeks,
        person: arguments.person,
        born_children: arguments.born_children,
        alone: arguments.alone,
        interpreter: arguments.interpreter,
        filled_in_by: arguments.filled_in_by,
    };
    if let Err(clash) = said.stage() {
        let _ = writeln!(io::stderr(), "tidlig-inn: {clash}");
        return Ok(ExitCode::from(USAGE));
    }
    let typed = io::stdin().is_terminal();
    let shown = io::stdout().is_terminal();
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let plain = arguments.plain || dumb || !typed || !shown;
    let mut session = session(given, arguments.practice)?;
    let instruments = instruments(session.library(), &arguments.ids)?;
    let private = instruments.iter().find(|instrument| instrument.theme == Theme::Violence);
    if let Some(private) = private.filter(|_| !arguments.practice) {
        open::remark(&format!(
            "'{}' is not taken from the command line of a real visit, because the list of processes and the shell's \
             history show it to anyone; name no instrument, and it is offered in the visit once you are alone, or add \
             --practice",
            private.id
        ));
        return Ok(ExitCode::from(USAGE));
    }
    let (practice, resume) = (arguments.practice, arguments.resume);
    let order = Order { instruments, said, practice, resume, interactive: typed };
    let text = open::text(given, &session);
    if !plain {
        return full_screen(given, session, &text, order);
    }
    if !practice && !typed && session.keeping().is_none() {
        // Nobody is there to choose: nothing is kept, and that is said where a script's author reads it.
        let _ = writeln!(io::stderr(), "tidlig-inn: {}", PlainWords::of(text.lang).keeps_nothing);
        session = Session::new(open::library(given)?, None, Clock::System);
    }
    if !practice {
        open::warn_of_syncing(&session, &text);
    }
    let mut output = io::stdout();
    let mut ask_secret = secret;
    let (mut input, wrap) = (Typed, shown.then_some(COLUMNS));
    let lines = Lines::new(&mut input, &mut output, wrap, practice, &text);
    let face = Face { lines, session: &mut session, ask_secret: &mut ask_secret };
    match crate::plain::run(face, &order) {
        Ended::Well => Ok(ExitCode::SUCCESS),
        Ended::Refused(why) => {
            let _ = writeln!(io::stderr(), "tidlig-inn: {why}");
            Ok(ExitCode::from(PROBLEMS))
        }
    }
}

/// The user's session; practice needs no place to keep things.
fn session(given: &Given, practice: bool) -> anyhow::Result<Session> {
    match open::session(given, false) {
        Err(_) if practice => Ok(Session::new(open::library(given)?, None, Clock::System)),
        session => session,
    }
}

fn instruments(library: &Library, ids: &[String]) -> anyhow::Result<Vec<Arc<Instrument>>> {
    let mut found: Vec<Arc<Instrument>> = Vec::new();
    for name in ids {
        let id = Id::new(name).ok();
        match id.as_ref().and_then(|id| library.instrument(id)) {
            Some(Ok(instrument)) if found.contains(&instrument) => {}
            Some(Ok(instrument)) => found.push(instrument),
            Some(Err(_)) => bail!("'{name}' has faults and is left out; run 'tidlig-inn check' to see them"),
            None => {
                // Those of the private part are not named here: somebody may look on.
                let known: Vec<String> =
                    menu::open_instruments(library).iter().map(|known| known.id.to_string()).collect();
                bail!(
                    "there is no instrument '{name}'; known are {}, and all that 'tidlig-inn list' shows",
                    known.join(", ")
                );
            }
        }
    }
    Ok(found)
}

/// Opens the full-screen program, straight in the visit where instruments are named.
fn full_screen(given: &Given, mut session: Session, text: &Text, order: Order) -> anyhow::Result<ExitCode> {
    if order.instruments.is_empty() {
        // Its first screen offers all the rest: a visit that waits, practice, the ordinary choice.
        return open::program(given);
    }
    if !order.practice {
        if session.waiting_draft()?.is_some() {
            bail!("{}", PlainWords::of(text.lang).draft_first);
        }
        if session.keeping().is_none() && !session.is_read_only() && !choose_keeping(&mut session, text) {
            return Ok(ExitCode::SUCCESS);
        }
    }
    let visit = Visit::new(order.said.context(), order.instruments, false, order.practice);
    let mut app = App::new(session, given.lang, open::look(given));
    app.start_visit(visit);
    let left = tui::run(&mut app).context("the terminal stopped answering")?;
    Ok(left.into())
}

/// Asks on lines what is kept, before the screen opens. False where it was left unchosen.
fn choose_keeping(session: &mut Session, text: &Text) -> bool {
    let (mut input, mut output) = (Typed, io::stdout());
    let mut ask_secret = secret;
    let lines = Lines::new(&mut input, &mut output, Some(COLUMNS), false, text);
    let mut face = Face { lines, session, ask_secret: &mut ask_secret };
    !matches!(keeping::choose(&mut face), Err(Stop::Quit | Stop::Closed))
}

/// Standard input, locked for one line at a time, so that a passphrase can be asked for in between.
pub(super) struct Typed;

impl Source for Typed {
    fn next_line(&mut self, most: usize) -> io::Result<Vec<u8>> {
        io::stdin().lock().next_line(most)
    }
}

/// A passphrase, not shown as it is typed. Nothing typed is a cancel, and so is an end of input.
pub(super) fn secret(prompt: &str) -> Option<Secret> {
    passphrase::ask(&format!("{prompt} ")).ok().map(Secret)
}

/// Reads one of a few words, or says which there are.
fn one_of<T: Copy>(word: &str, known: &[(&str, T)]) -> Result<T, String> {
    let found = known.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
    found.ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        format!("use {}", names.join(", "))
    })
}

fn person(word: &str) -> Result<Person, String> {
    one_of(word, &Person::ALL.map(|person| (person.code(), person)))
}

fn stage(word: &str) -> Result<Stage, String> {
    one_of(word, &[("pregnant", Stage::Pregnant), ("postpartum", Stage::Postpartum)])
}

fn children(word: &str) -> Result<BornChildren, String> {
    one_of(word, &[("yes", BornChildren::Yes), ("no", BornChildren::No)])
}

fn alone(word: &str) -> Result<Alone, String> {
    one_of(word, &[("yes", Alone::Yes), ("no", Alone::No)])
}

fn interpreter(word: &str) -> Result<Interpreter, String> {
    let known = [
        ("none", Interpreter::None),
        ("professional", Interpreter::Professional),
        ("relative", Interpreter::Relative),
    ];
    one_of(word, &known)
}

fn filled_in_by(word: &str) -> Result<FilledInBy, String> {
    one_of(word, &[("self", FilledInBy::Herself), ("interview", FilledInBy::Interview)])
}
