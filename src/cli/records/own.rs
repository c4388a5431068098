//! All that lies in the data directory, its log, its passphrase, and deleting it.

use std::process::ExitCode;

use anyhow::bail;

use super::super::{PROBLEMS, out, passphrase};
use super::{agreed, done};
use crate::session::{Effect, Outcome, PASSPHRASE_LEAST, Secret, Session, stored};
use crate::store::Keeping;
use crate::text::{Text, fill};

pub(super) fn files(session: &mut Session, text: &Text) -> anyhow::Result<()> {
    let words = text.stored;
    let place = session.directory().unwrap_or_default();
    let mut said = vec![format!("{} {}", words.lead, place.display())];
    match done(session.run(Effect::ListStored))? {
        Outcome::Stored(files) if !files.is_empty() => {
            for file in &files {
                said.push(format!("  {}", stored::file_line(file, text)));
                said.push(format!("    {}", stored::kind(file.kind, session.keeping(), text)));
            }
            said.extend(
                stored::who(session.keeping(), session.library().profile(), text)
                    .into_iter()
                    .map(str::to_owned),
            );
            said.push(stored::honest(session.keeping(), text).to_owned());
        }
        _ => said.push(words.nothing.to_owned()),
    }
    said.extend(session.synced_by().map(|service| fill(words.synced, &[service])));
    out::write(&format!("{}\n", said.join("\n")))
}

pub(super) fn log(session: &mut Session, text: &Text) -> anyhow::Result<()> {
    let words = text.stored;
    let Outcome::Events(events) = done(session.run(Effect::ListEvents))? else {
        return out::write(&format!("{}\n", words.log_none));
    };
    let mut said: Vec<String> = events.lines.iter().map(|event| stored::event_line(event, text)).collect();
    if said.is_empty() {
        said.push(words.log_none.to_owned());
    }
    if events.unreadable > 0 {
        said.push(fill(words.log_unreadable, &[&events.unreadable.to_string()]));
    }
    out::write(&format!("{}\n", said.join("\n")))
}

pub(super) fn delete_all(session: &mut Session, yes: bool, text: &Text) -> anyhow::Result<ExitCode> {
    if !yes && !agreed(text.stored.delete_all_sure, text)? {
        return Ok(ExitCode::from(PROBLEMS));
    }
    let keeping = session.keeping();
    done(session.run(Effect::DeleteEverything))?;
    out::write(&format!("{} {}\n", text.stored.deleted_all, stored::honest(keeping, text)))?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn passphrase(session: &mut Session, text: &Text) -> anyhow::Result<()> {
    let old = match session.keeping() {
        Some(Keeping::Passphrase) => Some(Secret(passphrase::ask("Passphrase now: ")?)),
        Some(Keeping::NoPassphrase) => None,
        _ => bail!(
            "nothing is kept here that a passphrase could guard; the first visit asks what is to be kept"
        ),
    };
    let new = Secret(passphrase::ask("New passphrase: ")?);
    if new.length() < PASSPHRASE_LEAST {
        bail!("the new passphrase is too short; use at least {PASSPHRASE_LEAST} characters");
    }
    if !new.agrees_with(&Secret(passphrase::ask("The new one once more: ")?)) {
        bail!("the two were not the same, nothing has changed; start again");
    }
    let (effect, said) = match old {
        Some(old) => (Effect::ChangePassphrase { old, new }, text.stored.passphrase_changed),
        None => (Effect::AddPassphrase(new), text.stored.passphrase_added),
    };
    done(session.run(effect))?;
    out::write(&format!("{said}\n"))
}
