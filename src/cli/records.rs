//! `records`: what is kept, one visit read back, one deleted.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use anyhow::{anyhow, bail};
use clap::Subcommand;

use super::{Given, open, out, passphrase};
use crate::export::note;
use crate::session::{Effect, Outcome, Secret, Session};
use crate::store::{Keeping, RecordFile, RecordId};
use crate::text::Text;

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
    /// Delete one kept visit
    Delete {
        /// Its name, as 'records list' shows it
        id: RecordId,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}

pub(super) fn run(action: &Action, given: &Given) -> anyhow::Result<ExitCode> {
    let mut session = open::session(given)?;
    if let Some(trouble) = session.start_trouble() {
        open::remark(&format!("visits that have expired could not be deleted: {trouble}"));
    }
    let text = Text::of(given.lang.unwrap_or_default());
    match action {
        Action::List => list(&mut session, &text)?,
        Action::Show { id, private } => show(&mut session, id, *private)?,
        Action::Delete { id, yes } => return delete(&mut session, id, *yes, &text),
    }
    Ok(ExitCode::SUCCESS)
}

fn list(session: &mut Session, text: &Text) -> anyhow::Result<()> {
    let today = session.now().today;
    let files = files(session)?;
    if files.is_empty() {
        let nothing = session.keeping() == Some(Keeping::Nothing);
        let words = if nothing { text.records.keeps_nothing } else { text.records.none };
        return out::write(&format!("{words}\n"));
    }
    // While locked, only what the name tells is known.
    let transferred = match session.run(Effect::ListTransferred) {
        Outcome::Transferred(told) => told,
        _ => BTreeMap::new(),
    };
    let line = |file: &RecordFile| {
        let told = transferred.get(&file.id).map(|told| format!(", {}", text.transferred(*told)));
        format!("{}  {}{}\n", file.id, text.days_left(file.expires, today), told.unwrap_or_default())
    };
    out::write(&files.iter().map(line).collect::<String>())
}

fn show(session: &mut Session, id: &RecordId, private: bool) -> anyhow::Result<()> {
    // A wrong name is told before the passphrase is asked for.
    known(session, id)?;
    if !session.is_unlocked() {
        let secret = passphrase::ask("Passphrase: ")?;
        done(session.run(Effect::Unlock(Secret(secret))))?;
    }
    let Outcome::Record(summary) = done(session.run(Effect::OpenRecord(id.clone())))? else {
        bail!("{id} could not be opened; try again");
    };
    // A note is written in the language of the visit it is about.
    let text = Text::of(summary.lang);
    out::write(&note::journal_note(&summary, None, &text))?;
    out::write(&format!("\n({})\n", text.transferred(summary.transferred)))?;
    if private {
        out::write(&format!("\n{}\n", text.records.private_title))?;
        out::write(&private_part(session, &text)?)?;
    }
    Ok(())
}

fn private_part(session: &mut Session, text: &Text) -> anyhow::Result<String> {
    let secret = if session.keeps_private() {
        passphrase::ask("Passphrase, for the separately sealed part: ")?
    } else {
        String::new().into()
    };
    match done(session.run(Effect::OpenRecordPrivate(Secret(secret))))? {
        Outcome::RecordPrivate(Some(private)) => Ok(note::private_text(&private, text)),
        _ => Ok(format!("{}\n", text.records.private_empty)),
    }
}

fn delete(session: &mut Session, id: &RecordId, yes: bool, text: &Text) -> anyhow::Result<ExitCode> {
    known(session, id)?;
    if !yes && !agreed(text)? {
        return Ok(ExitCode::from(super::PROBLEMS));
    }
    done(session.run(Effect::DeleteRecord(id.clone())))?;
    out::write(&format!("{}\n", text.records.deleted))?;
    Ok(ExitCode::SUCCESS)
}

/// Whether the one at the terminal says yes; anything else is no.
fn agreed(text: &Text) -> anyhow::Result<bool> {
    let input = io::stdin();
    if !input.is_terminal() {
        bail!("nobody can be asked whether to delete this visit; add --yes");
    }
    let _ = write!(io::stderr(), "{} [{}/N] ", text.records.delete_sure, text.shell.yes);
    let mut line = String::new();
    input
        .read_line(&mut line)
        .map_err(|error| anyhow!("the answer could not be read ({error}); add --yes"))?;
    let said = line.trim().to_lowercase();
    Ok(["j", "ja", "y", "yes"].contains(&said.as_str()))
}

fn known(session: &mut Session, id: &RecordId) -> anyhow::Result<()> {
    if files(session)?.iter().any(|file| file.id == *id) {
        return Ok(());
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
