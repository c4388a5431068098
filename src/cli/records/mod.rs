//! `records`: what is kept, one visit read back, marked, deleted; what is past its day; backups; the log; the passphrase.

mod copies;
mod one;
mod own;

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{anyhow, bail};
use clap::Subcommand;

use super::{Given, open, out};
use crate::session::{Effect, Outcome, Session};
use crate::store::{Keeping, RecordFile, RecordId};
use crate::text::{Text, fill};

#[derive(Debug, Subcommand)]
pub(super) enum Action {
    /// List kept visits by name, with the days they have left; needs no passphrase
    List,
    /// Write the journal note of one kept visit
    Show {
        /// Its name, as 'records list' shows it
        id: RecordId,
        /// Also the separately sealed part; asks for the passphrase again
        #[arg(long)]
        private: bool,
    },
    /// Say of one kept visit that it is in the patient record, so that it is deleted when the day is over; needs no passphrase
    Transferred {
        /// Its name, as 'records list' shows it
        id: RecordId,
        /// It is not after all: keep it
        #[arg(long)]
        undo: bool,
    },
    /// Delete one kept visit
    Delete {
        /// Its name, as 'records list' shows it
        id: RecordId,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Delete what is past its day; needs no passphrase
    Purge {
        /// Also visits that nobody was told of and that are not marked as in the patient record
        #[arg(long)]
        now: bool,
    },
    /// Delete all that is kept, and the keys; needs no passphrase
    DeleteAll {
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Copy all that is kept into an empty folder, for a backup or another machine
    Export {
        /// The copy stays sealed; there is no other kind
        #[arg(long, required = true)]
        sealed: bool,
        /// Where to: a folder that is empty or not made yet
        folder: PathBuf,
    },
    /// Take in a folder that 'records export --sealed' wrote
    Restore {
        /// The folder
        folder: PathBuf,
    },
    /// List every file the program keeps, and who can open it; needs no passphrase
    Files,
    /// Show the event log: times and verbs, no content; needs no passphrase
    Log,
    /// Put a new passphrase in the place of the old, or guard a store that has none
    Passphrase,
}

pub(super) fn run(action: &Action, given: &Given) -> anyhow::Result<ExitCode> {
    // Listed with their days, those on their last are announced.
    let mut session = open::session(given, matches!(action, Action::List))?;
    if let Some(trouble) = session.start_trouble() {
        open::remark(&format!("what is kept could not be gone through: {trouble}"));
    }
    let text = Text::of(given.lang.unwrap_or_default());
    // The list of files says it itself.
    if !matches!(action, Action::Files) {
        open::warn_of_syncing(&session, &text);
    }
    match action {
        Action::List => list(&mut session, &text)?,
        Action::Show { id, private } => one::show(&mut session, id, *private)?,
        Action::Transferred { id, undo } => one::transferred(&mut session, id, !undo, &text)?,
        Action::Delete { id, yes } => return one::delete(&mut session, id, *yes, &text),
        Action::Purge { now } => purge(&mut session, *now, &text)?,
        Action::DeleteAll { yes } => return own::delete_all(&mut session, *yes, &text),
        Action::Export { folder, .. } => copies::export(&mut session, folder, &text)?,
        Action::Restore { folder } => copies::restore(&mut session, folder, &text)?,
        Action::Files => own::files(&mut session, &text)?,
        Action::Log => own::log(&mut session, &text)?,
        Action::Passphrase => own::passphrase(&mut session, &text)?,
    }
    if let Some(trouble) = session.log_trouble() {
        open::remark(&format!("this did not get into the event log: {trouble}"));
    }
    Ok(ExitCode::SUCCESS)
}

fn list(session: &mut Session, text: &Text) -> anyhow::Result<()> {
    let today = session.now().today;
    let files = files(session)?;
    let draft = session
        .waiting_draft()?
        .map(|draft| format!("{}, {}\n", text.home.waiting, text.days_left(draft.expires, today)));
    if files.is_empty() && draft.is_none() {
        let nothing = session.keeping() == Some(Keeping::Nothing);
        let words = if nothing { text.records.keeps_nothing } else { text.records.none };
        return out::write(&format!("{words}\n"));
    }
    let line = |file: &RecordFile| {
        let told = text.transferred(file.is_transferred());
        format!("{}  {}, {told}\n", file.id, text.days_left(file.expires, today))
    };
    let lines = files.iter().map(line).chain(draft);
    out::write(&lines.collect::<String>())
}

fn purge(session: &mut Session, now: bool, text: &Text) -> anyhow::Result<()> {
    let words = text.stored;
    // Those that were dealt with went as the session began.
    let mut gone = session.expired();
    if now {
        gone += session.purge()?;
    }
    out::write(&format!("{}\n", fill(words.purged, &[&gone.to_string()])))?;
    let today = session.now().today;
    let waiting = files(session)?.iter().filter(|file| file.expires < today).count();
    if waiting > 0 {
        out::write(&format!("{}\n", fill(words.purge_waits, &[&waiting.to_string()])))?;
    }
    Ok(())
}

/// Whether the one at the terminal says yes; anything else is no.
fn agreed(question: &str, text: &Text) -> anyhow::Result<bool> {
    let input = io::stdin();
    if !input.is_terminal() {
        bail!("nobody can be asked whether to delete this; add --yes");
    }
    let _ = write!(io::stderr(), "{question} [{}/N] ", text.shell.yes);
    let mut line = String::new();
    input
        .read_line(&mut line)
        .map_err(|error| anyhow!("the answer could not be read ({error}); add --yes"))?;
    let said = line.trim().to_lowercase();
    Ok(["j", "ja", "y", "yes"].contains(&said.as_str()))
}

/// The record of this name, also where it was marked or announced since and has another now.
fn known(session: &mut Session, id: &RecordId) -> anyhow::Result<RecordId> {
    let files = files(session)?;
    let exact = files.iter().find(|file| file.id == *id);
    let found = exact.or_else(|| files.iter().find(|file| file.id.random() == id.random()));
    if let Some(file) = found {
        return Ok(file.id.clone());
    }
    bail!(
        "no visit is kept as {id}; it may have expired or been deleted, 'tidlig-inn records list' shows what is kept"
    )
}

fn files(session: &mut Session) -> anyhow::Result<Vec<RecordFile>> {
    match done(session.run(Effect::ListRecords))? {
        Outcome::Records(files) => Ok(files),
        _ => Ok(Vec::new()),
    }
}

fn done(outcome: Outcome) -> anyhow::Result<Outcome> {
    match outcome {
        Outcome::Failed(error) => Err(error.into()),
        outcome => Ok(outcome),
    }
}
