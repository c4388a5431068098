//! One kept visit: read back, marked as in the patient record, deleted.

use std::process::ExitCode;

use anyhow::bail;

use super::super::{PROBLEMS, out, passphrase};
use super::{agreed, done, known};
use crate::export::note;
use crate::session::{Effect, Outcome, Secret, Session, stored};
use crate::store::RecordId;
use crate::text::{Text, fill};

pub(super) fn show(session: &mut Session, id: &RecordId, private: bool) -> anyhow::Result<()> {
    // A wrong name is told before the passphrase is asked for.
    let id = known(session, id)?;
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

pub(super) fn transferred(
    session: &mut Session,
    id: &RecordId,
    transferred: bool,
    text: &Text,
) -> anyhow::Result<()> {
    let id = known(session, id)?;
    let words = text.records;
    match done(session.run(Effect::MarkRecord { id: id.clone(), transferred }))? {
        Outcome::Marked(id) => {
            let day = id.expires().format("%d.%m.%Y").to_string();
            let said = if transferred { words.marked.to_owned() } else { fill(words.unmarked, &[&day]) };
            out::write(&format!("{said}\n{}\n", fill(words.id, &[&id.to_string()])))
        }
        _ => bail!("{id} could not be marked; try again"),
    }
}

pub(super) fn delete(
    session: &mut Session,
    id: &RecordId,
    yes: bool,
    text: &Text,
) -> anyhow::Result<ExitCode> {
    let id = known(session, id)?;
    if !yes && !agreed(text.records.delete_sure, text)? {
        return Ok(ExitCode::from(PROBLEMS));
    }
    done(session.run(Effect::DeleteRecord(id)))?;
    out::write(&format!("{} {}\n", text.records.deleted, stored::honest(session.keeping(), text)))?;
    Ok(ExitCode::SUCCESS)
}
