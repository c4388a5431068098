//! Are they alone now? And, once they are, which aid of the private part.

use super::{Sitting, say_unfit};
use crate::domain::context::Interpreter;
use crate::domain::visit::NotAloneReason;
use crate::plain::{Stop, keeping};
use crate::session::{Effect, Outcome, menu, stored, wording};

pub(super) fn alone(sitting: &mut Sitting) -> Result<(), Stop> {
    let words = sitting.face.lines.text.gate;
    // A page of its own without alerts: nothing but the question stands on it.
    sitting.face.lines.page(words.title)?;
    sitting.face.lines.say(words.lead)?;
    if sitting.visit.context().interpreter == Interpreter::Relative {
        sitting.face.lines.say(words.relative)?;
    }
    sitting.face.lines.say(sitting.face.lines.words.stays_shown)?;
    let labels = [words.yes, words.somebody, words.interpreter, words.not_now];
    sitting.face.lines.choices(&labels)?;
    match sitting.hear_choice(labels.len())? {
        None => return Ok(()),
        Some(0) => {
            sitting.visit.say_alone();
            let guarded = sitting.face.session.keeps_private() && !sitting.visit.is_practice();
            if sitting.visit.has_sealed_private() || (guarded && sitting.visit.asks_for_passphrase()) {
                return unseal(sitting);
            }
            if sitting.visit.private_forms().next().is_some() || sitting.visit.guided().is_some() {
                say_of_keeping(sitting)?;
            }
            sitting.advance();
        }
        Some(at) => {
            if let Some(why) = NotAloneReason::ALL.get(at - 1) {
                sitting.visit.say_not_alone(*why);
                sitting.advance();
            }
        }
    }
    sitting.visit.refresh_alerts();
    Ok(())
}

/// Opens the private part of an earlier sitting; it asks for the passphrase each time.
fn unseal(sitting: &mut Sitting) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    loop {
        let Some(secret) = sitting.face.secret(text.keeping.unlock_private)? else {
            sitting.visit.close_private();
            return Ok(());
        };
        keeping::working(&mut sitting.face.lines)?;
        match sitting.face.session.run(Effect::OpenDraftPrivate(secret)) {
            Outcome::DraftPrivate(Some(state)) => {
                say_of_keeping(sitting)?;
                let unfit = sitting.visit.resume_private(*state, sitting.face.session.library());
                return say_unfit(&mut sitting.face.lines, &unfit);
            }
            Outcome::Failed(error) => sitting.face.lines.say(&wording::store_error(&error, text))?,
            _ => {
                sitting.visit.no_sealed_private();
                sitting.advance();
                return Ok(());
            }
        }
    }
}

/// What must be known before the first question: that this part is not kept, or that others can open it.
fn say_of_keeping(sitting: &mut Sitting) -> Result<(), Stop> {
    let (session, text) = (&sitting.face.session, sitting.face.lines.text);
    if sitting.visit.is_practice() {
        return Ok(());
    }
    if !session.keeps_private() {
        return sitting.face.lines.say(text.gate.not_kept);
    }
    if stored::opens_private(session.library().profile()) {
        return sitting.face.lines.say(text.stored.recovery_private);
    }
    Ok(())
}

pub(super) fn choose(sitting: &mut Sitting) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let words = text.gate;
    let found = menu::private_instruments(sitting.face.session.library());
    sitting.page(words.choose)?;
    let named = found.iter().map(|instrument| {
        let title = instrument.title.get(text.lang);
        format!("{}. {}", title.trim_end_matches('.'), instrument.purpose.get(text.lang))
    });
    let labels: Vec<String> = named.chain([words.choose_none.to_owned()]).collect();
    sitting.face.lines.choices(&labels)?;
    say_of_keeping(sitting)?;
    let Some(at) = sitting.hear_choice(labels.len())? else { return Ok(()) };
    match found.into_iter().nth(at) {
        Some(instrument) => drop(sitting.visit.add_form(instrument)),
        None => sitting.advance(),
    }
    sitting.visit.refresh_alerts();
    Ok(())
}
