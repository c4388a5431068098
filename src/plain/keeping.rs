//! The choice of what is kept, asked once before the first real visit.

use super::lines::Stop;
use super::{Face, Lines};
use crate::session::{Effect, Outcome, PASSPHRASE_LEAST, Secret, keep_days, wording};
use crate::text::fill;

/// Asks what may stay on this computer, until it is chosen and carried out.
///
/// # Errors
/// [`Stop`] where it was left unchosen; nothing is kept then.
pub fn choose(face: &mut Face) -> Result<(), Stop> {
    let words = face.lines.text.keeping;
    loop {
        face.lines.page(words.title)?;
        let days = keep_days(face.session.library().profile());
        face.lines.say(&fill(words.lead, &[&days.to_string()]))?;
        let labels = [
            format!("{}. {}", words.passphrase, words.passphrase_more),
            format!("{}. {}", words.none, words.none_more),
            format!("{}. {}", words.nothing, words.nothing_more),
        ];
        let effect = match face.lines.choose(&labels)? {
            Some(0) => match new_secret(face)? {
                Some(secret) => Effect::KeepLocked(secret),
                None => continue,
            },
            Some(1) => Effect::KeepOpen,
            Some(_) => Effect::KeepNothing,
            // There is nothing before this question.
            None => continue,
        };
        if kept(face, effect)? {
            return Ok(());
        }
    }
}

fn kept(face: &mut Face, effect: Effect) -> Result<bool, Stop> {
    let text = face.lines.text;
    match face.session.run(effect) {
        Outcome::Failed(error) => {
            face.lines.say(&wording::store_error(&error, text))?;
            Ok(false)
        }
        _ => {
            face.lines.say(&format!("{}.", text.keeping.chosen))?;
            Ok(true)
        }
    }
}

/// A new passphrase, typed twice; `None` where that was broken off.
fn new_secret(face: &mut Face) -> Result<Option<Secret>, Stop> {
    let words = face.lines.text.keeping;
    loop {
        let Some(first) = face.secret(words.type_new)? else { return Ok(None) };
        if first.length() < PASSPHRASE_LEAST {
            face.lines.say(&fill(words.too_short, &[&PASSPHRASE_LEAST.to_string()]))?;
            continue;
        }
        match face.secret(words.type_again)? {
            Some(again) if again.agrees_with(&first) => {
                working(&mut face.lines)?;
                return Ok(Some(first));
            }
            Some(_) => face.lines.say(words.differ)?,
            None => return Ok(None),
        }
    }
}

/// Says that it takes a moment.
pub(super) fn working(lines: &mut Lines) -> Result<(), Stop> {
    lines.say(lines.text.keeping.deriving)?;
    lines.flush()
}
