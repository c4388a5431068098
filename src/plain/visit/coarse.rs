//! A discussion without names on lines: what could still tell is said and replaced, unless it is let stand.

use std::collections::BTreeSet;

use super::{Heard, Sitting};
use crate::plain::{Stop, pick};
use crate::session::guides;

/// The text once what could tell was looked at; `None` where it was broken off.
pub(super) fn text(sitting: &mut Sitting) -> Result<Option<String>, Stop> {
    let text = sitting.face.lines.text;
    let pointed = sitting.texts().pointed();
    let mut stands: BTreeSet<usize> = BTreeSet::new();
    loop {
        sitting.page(text.guide.coarse_title)?;
        let lead = if pointed.is_empty() { text.guide.coarse_none } else { text.guide.coarse_lead };
        sitting.face.lines.say(lead)?;
        sitting.face.lines.say(text.guide.coarse_blind)?;
        for (at, one) in pointed.iter().enumerate() {
            let line = guides::pointed(one, !stands.contains(&at), text);
            sitting.face.lines.say(&format!("{}) {line}", at + 1))?;
        }
        sitting.face.lines.say(text.guide.plain_coarse)?;
        match sitting.hear_within()? {
            Heard::Moved => return Ok(None),
            Heard::Empty => return Ok(Some(sitting.texts().coarse(&stands))),
            Heard::Words(typed) => match pick::place(&typed, pointed.len()) {
                Some(at) => {
                    if !stands.remove(&at) {
                        stands.insert(at);
                    }
                }
                None => sitting.face.lines.not_here(&typed, text.guide.plain_coarse)?,
            },
        }
    }
}
