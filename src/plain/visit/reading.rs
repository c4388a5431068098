//! Can anyone read what is sent? Asked before anything is, and only when they are alone.

use super::{Heard, Sitting};
use crate::domain::visit::Reading;
use crate::plain::{Stop, pick};

pub(super) fn reading(sitting: &mut Sitting) -> Result<(), Stop> {
    let words = sitting.face.lines.text.reading;
    sitting.page(words.title)?;
    sitting.face.lines.say(words.lead)?;
    sitting.face.lines.say(words.ask)?;
    let labels = Reading::ANSWERS.map(|answer| words.answer(answer));
    sitting.face.lines.choices(&labels)?;
    if let Some(given) = sitting.visit.reading() {
        sitting.face.lines.pair(sitting.face.lines.text.walk.answered, words.said(given))?;
    }
    loop {
        let take = sitting.face.lines.words.reading_take;
        sitting.face.lines.say(take)?;
        let typed = match sitting.hear()? {
            Heard::Empty => continue,
            Heard::Moved => return Ok(()),
            Heard::Words(typed) => typed,
        };
        let answer = match typed.to_lowercase().as_str() {
            "v" => Some(Reading::Declined),
            "h" => Some(Reading::NotAsked),
            word => pick::place(word, labels.len()).and_then(|at| Reading::ANSWERS.get(at)).copied(),
        };
        match answer {
            Some(answer) => {
                sitting.visit.set_reading(answer);
                sitting.advance();
                return Ok(());
            }
            None => sitting.face.lines.not_here(&typed, take)?,
        }
    }
}
