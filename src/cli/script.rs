//! What scripts give: a file or standard input, an instrument by name, answers that must fit it.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use anyhow::{anyhow, bail};

use crate::content::problem::Problem;
use crate::content::{Library, answers};
use crate::domain::answer::{self, Replies};
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;

/// No honest file of a script comes near this.
const MOST_BYTES: u64 = 1 << 20;

/// The instrument of this name.
pub(super) fn instrument(library: &Library, name: &str) -> anyhow::Result<Arc<Instrument>> {
    match Id::new(name).ok().and_then(|id| library.instrument(&id)) {
        Some(Ok(instrument)) => Ok(instrument),
        Some(Err(problems)) => {
            let first = problems.first().map(ToString::to_string).unwrap_or_default();
            bail!("the instrument '{name}' cannot be used ({first}); 'tidlig-inn check' shows what is wrong")
        }
        None => {
            let known: Vec<_> = library.instruments().map(|listing| listing.id.to_string()).collect();
            bail!("there is no instrument '{name}'; known: {}", known.join(", "))
        }
    }
}

/// The text of a script's file, and what to call where it stands; `what` says what is expected in it.
pub(super) fn read(path: &Path, what: &str) -> anyhow::Result<(String, String)> {
    let mut bytes = Vec::new();
    let name = if path == Path::new("-") { "standard input".into() } else { path.display().to_string() };
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(MOST_BYTES + 1).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes))
    };
    read.map_err(|error| anyhow!("{name} could not be read ({error}); name a file with {what}, or -"))?;
    if bytes.len() as u64 > MOST_BYTES {
        bail!("{name} is too large for {what}; the most is {MOST_BYTES} bytes");
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok((text, name)),
        Err(_) => bail!("{name} is not UTF-8 text; save it as UTF-8"),
    }
}

/// A problem as one sentence of what, where and what to do.
pub(super) fn refused(problem: &Problem) -> anyhow::Error {
    match &problem.help {
        Some(help) => anyhow!("{problem}; {help}"),
        None => anyhow!("{problem}"),
    }
}

/// Answers of a script as an instrument takes them.
pub(super) fn replies(
    instrument: &Instrument,
    given: Vec<answers::Given>,
    name: &str,
) -> anyhow::Result<Replies> {
    let mut replies = Replies::new();
    for answers::Given { item: id, answer, at } in given {
        let place = format!("{name}:{}:{}", at.line, at.column);
        let Some(item) = instrument.item(&id) else {
            let known: Vec<_> = instrument.items.iter().map(|item| item.id.as_str()).collect();
            let given = as_written(&answer);
            bail!(
                "{place}: {} has no item '{id}' (given: {given}); its items are {}",
                instrument.id,
                known.join(", ")
            )
        };
        let reply = item.answer.read(&answer).map_err(|refusal| anyhow!("{place}: {id}: {refusal}"))?;
        replies.insert(id, reply);
    }
    Ok(replies)
}

fn as_written(given: &answer::Given) -> String {
    match given {
        answer::Given::Word(word) => word.clone(),
        answer::Given::List(words) => format!("[{}]", words.join(", ")),
    }
}
