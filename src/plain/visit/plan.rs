//! The plan: what was talked about, what she wants, when to meet again, a line each.

use super::{Heard, Sitting};
use crate::plain::Stop;

pub(super) fn plan(sitting: &mut Sitting) -> Result<(), Stop> {
    let words = sitting.face.lines.text.plan;
    sitting.page(words.title)?;
    sitting.face.lines.say(words.lead)?;
    sitting.face.lines.say(words.open_door)?;
    for row in 0..3 {
        let (label, standing) = {
            let plan = sitting.visit.plan();
            match row {
                0 => (words.talked, plan.talked.clone()),
                1 => (words.next, plan.next.clone()),
                _ => (words.again, plan.again.clone()),
            }
        };
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
                let plan = sitting.visit.plan_mut();
                match row {
                    0 => plan.talked = typed,
                    1 => plan.next = typed,
                    _ => plan.again = typed,
                }
            }
        }
    }
    sitting.advance();
    Ok(())
}
