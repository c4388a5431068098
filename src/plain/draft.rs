//! The visit that waits: announced by its age, then taken up or deleted, never written over.

use super::lines::Stop;
use super::{Begun, Face, Order, keeping};
use crate::domain::visit::Visit;
use crate::session::{Effect, Outcome, stored, wording};
use crate::store::WaitingDraft;
use crate::text::fill;
use crate::text::plain::PlainWords;

/// Wrong passphrases after which a pipe is given up on.
const TRIES: usize = 3;

/// Decides about a visit that waits. `None` where a new one may begin.
pub(super) fn decide(face: &mut Face, order: &Order) -> Result<Option<Begun>, Stop> {
    let text = face.lines.text;
    let words: &PlainWords = face.lines.words;
    let waiting = match face.session.waiting_draft() {
        Ok(waiting) => waiting,
        Err(error) => return Ok(Some(Begun::Refused(wording::store_error(&error, text)))),
    };
    let Some(waiting) = waiting else {
        let refused = order.resume.then(|| Begun::Refused(words.no_draft.to_owned()));
        return Ok(refused);
    };
    if face.session.is_read_only() {
        // It belongs to the program that is writing it.
        return Ok(Some(Begun::Refused(text.home.read_only.to_owned())));
    }
    if !order.resume && !order.interactive {
        return Ok(Some(Begun::Refused(words.draft_first.to_owned())));
    }
    announce(face, &waiting)?;
    if order.resume {
        return take_up(face, order).map(Some);
    }
    loop {
        match face.lines.choose(&[text.home.resume, text.home.discard, text.home.quit])? {
            Some(0) => return take_up(face, order).map(Some),
            Some(1) => {
                if face.lines.confirm(text.home.discard_sure)? {
                    match face.session.run(Effect::DiscardDraft) {
                        Outcome::Failed(error) => face.lines.say(&wording::store_error(&error, text))?,
                        _ => {
                            let honest = stored::honest(face.session.keeping(), text);
                            face.lines.say(&format!("{} {honest}", text.records.deleted))?;
                            return Ok(None);
                        }
                    }
                }
            }
            _ => return Err(Stop::Quit),
        }
    }
}

fn announce(face: &mut Face, waiting: &WaitingDraft) -> Result<(), Stop> {
    let text = face.lines.text;
    let minutes = (face.session.now().instant - waiting.saved).num_minutes();
    let saved = fill(text.home.waiting_saved, &[&text.ago(minutes)]);
    let expires = fill(text.home.waiting_expires, &[&waiting.expires.format("%d.%m.%Y").to_string()]);
    face.lines.say(&format!("{}, {saved}, {expires}.", text.home.waiting))
}

fn take_up(face: &mut Face, order: &Order) -> Result<Begun, Stop> {
    let text = face.lines.text;
    let mut tries = 0;
    while !face.session.is_unlocked() {
        let Some(secret) = face.secret(text.keeping.unlock)? else { return Err(Stop::Quit) };
        keeping::working(&mut face.lines)?;
        if let Outcome::Failed(error) = face.session.run(Effect::Unlock(secret)) {
            tries += 1;
            let why = wording::store_error(&error, text);
            if tries == TRIES && !order.interactive {
                return Ok(Begun::Refused(why));
            }
            face.lines.say(&why)?;
        }
    }
    match face.session.run(Effect::OpenDraft) {
        Outcome::Draft { main, sealed_private } => {
            let (visit, unfit) = Visit::resume(*main, sealed_private, face.session.library());
            face.lines.say(face.lines.words.resumed)?;
            let begun: Vec<String> = visit
                .open_forms()
                .map(|(_, form)| {
                    let instrument = form.instrument();
                    let version = fill(text.result.version, &[&instrument.version]);
                    format!("{} ({version})", instrument.title.get(text.lang))
                })
                .collect();
            if !begun.is_empty() {
                face.lines.say(&fill(face.lines.words.resumed_with, &[&begun.join(", ")]))?;
            }
            super::visit::say_unfit(&mut face.lines, &unfit)?;
            Ok(Begun::Visit(Box::new(visit)))
        }
        Outcome::Failed(error) => Ok(Begun::Refused(wording::store_error(&error, text))),
        _ => Ok(Begun::Refused(face.lines.words.no_draft.to_owned())),
    }
}
