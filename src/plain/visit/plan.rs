//! The plan: what was talked about, what she wants, who does what, when to meet again, a line each.

use super::everywhere::Did;
use super::{Heard, Sitting, guide, is_slip, steps, traces};
use crate::plain::Stop;
use crate::session::advice;
use crate::text::fill;

pub(super) fn plan(sitting: &mut Sitting) -> Result<(), Stop> {
    let words = sitting.face.lines.text.plan;
    sitting.page(words.title)?;
    sitting.face.lines.say(words.lead)?;
    guide::waits(sitting)?;
    say_unanswered(sitting)?;
    if sitting.visit.needs_safe_channel() {
        sitting.face.lines.say(sitting.face.lines.text.reading.safe_channel)?;
    }
    steps::say_here(sitting)?;
    if advice::was_no(&sitting.visit) {
        sitting.face.lines.say(words.open_door)?;
    }
    for (row, label) in words.labels().into_iter().enumerate() {
        if !write_row(sitting, row, label)? {
            return Ok(());
        }
    }
    sitting.advance();
    Ok(())
}

/// One row. A number alone opens a next step, and the row is asked again after it. False where the visit went elsewhere.
fn write_row(sitting: &mut Sitting, row: usize, label: &str) -> Result<bool, Stop> {
    loop {
        let standing = sitting.visit.plan().rows().get(row).map_or(String::new(), |row| (*row).clone());
        sitting.face.lines.heading(label)?;
        if !standing.trim().is_empty() {
            sitting.face.lines.say(standing.trim())?;
            sitting.face.lines.say(sitting.face.lines.words.clear)?;
        }
        sitting.face.lines.say(sitting.face.lines.words.prompt_keep_or_write)?;
        let before = (sitting.visit.step(), sitting.visit.gate(), steps::labels_here(sitting));
        let typed = match sitting.hear()? {
            Heard::Moved if sitting.visit.pending_alert().is_some() => return Ok(false),
            Heard::Moved if (sitting.visit.step(), sitting.visit.gate()) != (before.0, before.1) => {
                return Ok(false);
            }
            // Something was looked up or ticked: the row is asked again, after the list if that is another one now.
            Heard::Moved => {
                if steps::labels_here(sitting) != before.2 {
                    steps::say_here(sitting)?;
                }
                continue;
            }
            Heard::Empty => return Ok(true),
            Heard::Words(typed) => typed,
        };
        match steps::open_here(sitting, &typed)? {
            Did::Moved => return Ok(false),
            Did::Said => {}
            Did::Nothing if is_slip(&typed) => {
                let take = steps::takes(sitting, sitting.face.lines.words.take_words);
                sitting.face.lines.not_here(&typed, &take)?;
            }
            Did::Nothing => {
                traces::say_typed(sitting, &typed)?;
                let typed = if typed == "-" { String::new() } else { typed };
                *sitting.visit.plan_mut().row_mut(row) = typed;
                return Ok(true);
            }
        }
    }
}

/// Questions that were left without an answer and are to be asked straight out.
fn say_unanswered(sitting: &mut Sitting) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let mut said = Vec::new();
    for (_, form) in sitting.visit.shown_forms().filter(|(_, form)| form.is_begun()) {
        for id in form.report(sitting.visit.context()).ask_directly {
            let topic = form.instrument().item(&id).map_or("", |item| item.topic.get(text.lang));
            said.push(fill(text.result.direct, &[topic]));
        }
    }
    said.iter().try_for_each(|line| sitting.face.lines.say(line))
}
