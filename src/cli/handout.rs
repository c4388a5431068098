//! `handout`: the list that everybody gets.

use std::process::ExitCode;

use super::{Given, open, out};
use crate::export::handout;
use crate::text::Text;

/// Writes it: the same bytes every time, for a language and a municipality.
pub(super) fn run(given: &Given) -> anyhow::Result<ExitCode> {
    let library = open::library(given)?;
    let profile = library.profile();
    let text = Text::of(given.lang.or(profile.lang).unwrap_or_default());
    out::write(&handout::handout(library.directory(), profile, &text))?;
    let faulty = library.faulty_files();
    if faulty > 0 {
        open::remark(&format!("{faulty} of the content files have problems; 'tidlig-inn check' shows them"));
    }
    Ok(ExitCode::SUCCESS)
}
