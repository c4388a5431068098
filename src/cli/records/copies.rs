//! A sealed copy of all that is kept, and taking one in.

use std::path::Path;

use super::super::out;
use crate::session::Session;
use crate::text::{Text, fill};

pub(super) fn export(session: &mut Session, folder: &Path, text: &Text) -> anyhow::Result<()> {
    let copied = session.back_up(folder)?;
    let words = text.stored;
    let mut said = vec![fill(words.backed_up, &[&copied.records.to_string()])];
    if copied.draft {
        said.push(words.backed_up_draft.to_owned());
    }
    said.push(words.backed_up_more.to_owned());
    out::write(&format!("{}\n", said.join("\n")))
}

pub(super) fn restore(session: &mut Session, folder: &Path, text: &Text) -> anyhow::Result<()> {
    let copied = session.take_in(folder)?;
    let words = text.stored;
    let mut said = vec![fill(words.taken_in, &[&copied.records.to_string(), &copied.left_out.to_string()])];
    if copied.mended > 0 {
        said.push(fill(words.mended, &[&copied.mended.to_string()]));
    }
    if copied.draft {
        said.push(words.backed_up_draft.to_owned());
    }
    out::write(&format!("{}\n", said.join("\n")))
}
