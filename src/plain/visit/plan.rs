//! The plan: what was talked about, what she wants, who does what, when to meet again, a line each.

use super::{Heard, Sitting};
use crate::plain::Stop;

pub(super) fn plan(sitting: &mut Sitting) -> Result<(), Stop> {
    let words = sitting.face.lines.text.plan;
    sitting.page(words.title)?;
    sitting.face.lines.say(words.lead)?;
    sitting.face.lines.say(words.open_door)?;
    if sitting.visit.needs_safe_channel() {
        sitting.face.lines.say(sitting.face.lines.text.reading.safe_channel)?;
    }
    // Suggestions for next steps, over all themes that may be shown now, are said here.
    for (row, label) in words.labels().into_iter().enumerate() {
        let standing = sitting.visit.plan().rows().get(row).map_or(String::new(), |row| (*row).clone());
        sitting.face.lines.heading(label)?;
        if !standing.trim().is_empty() {
            sitting.face.lines.say(standing.trim())?;
            sitting.face.lines.say(sitting.face.lines.words.clear)?;
        }
        sitting.face.lines.say(sitting.face.lines.words.prompt_keep_or_write)?;
        match sitting.hear_line()? {
            Heard::Moved => return Ok(()),
            Heard::Empty => {}
            Heard::Words(typed) => {
                let typed = if typed == "-" { String::new() } else { typed };
                *sitting.visit.plan_mut().row_mut(row) = typed;
            }
        }
    }
    sitting.advance();
    Ok(())
}
