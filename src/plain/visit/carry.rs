//! From a finished visit to a meeting, on lines: what goes along, what stays behind, and leaving out what should.

use std::collections::BTreeSet;

use super::{Heard, Sitting};
use crate::domain::visit::{Carried, Visit};
use crate::plain::{Stop, pick};
use crate::session::guides;
use crate::store::Keeping;

/// The meeting that the visit leads on to, once it is saved; `None` where it was broken off.
pub(super) fn meeting(sitting: &mut Sitting) -> Result<Option<Visit>, Stop> {
    let text = sitting.face.lines.text;
    let library = sitting.face.session.library();
    let Some(guide) = guides::meeting(&sitting.visit, library) else { return Ok(None) };
    let offered = sitting.visit.may_be_carried(library, text.lang);
    let stays = guides::stays(&sitting.visit, library, text);
    // What came up alone goes along only where that is chosen: others sit at the table.
    let open = offered.iter().enumerate().filter(|(_, one)| !one.private);
    let mut along: BTreeSet<usize> = open.map(|(at, _)| at).collect();
    let kept = !sitting.visit.is_practice() && sitting.face.session.keeps() != Some(Keeping::Nothing);
    let takes = if kept { text.guide.plain_carry } else { text.guide.plain_carry_unkept };
    loop {
        sitting.page(text.guide.carry_title)?;
        sitting.face.lines.say(text.guide.carry_lead)?;
        sitting.face.lines.heading(text.guide.carry_goes)?;
        if offered.is_empty() {
            sitting.face.lines.say(text.guide.carry_none)?;
        }
        for (at, one) in offered.iter().enumerate() {
            let mark = if along.contains(&at) { text.guide.carry_goes } else { text.guide.carry_stays };
            let line = format!("{}) {} ({})", at + 1, guides::carried(one, text), mark.to_lowercase());
            sitting.face.lines.say(&line)?;
        }
        sitting.face.lines.heading(text.guide.carry_stays)?;
        for line in &stays {
            sitting.face.lines.say(&format!("  {line}"))?;
        }
        sitting.face.lines.say(takes)?;
        match sitting.hear_within()? {
            Heard::Moved => return Ok(None),
            Heard::Empty => {
                let goes = offered.into_iter().enumerate().filter(|(at, _)| along.contains(at));
                let goes: Vec<Carried> = goes.map(|(_, one)| one).collect();
                return Ok(Some(sitting.visit.meeting(guide, &goes)));
            }
            Heard::Words(typed) => match pick::place(&typed, offered.len()) {
                Some(at) => {
                    if !along.remove(&at) {
                        along.insert(at);
                    }
                }
                None => sitting.face.lines.not_here(&typed, takes)?,
            },
        }
    }
}
