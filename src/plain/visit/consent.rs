//! What somebody was asked to consent to, each stepped through its states by its number.

use super::{Heard, Sitting};
use crate::domain::id::Id;
use crate::domain::visit::{Consent, ConsentTo};
use crate::plain::{Stop, pick};

pub(super) fn consents(sitting: &mut Sitting) -> Result<(), Stop> {
    let words = sitting.face.lines.text.consent;
    sitting.face.lines.page(words.title)?;
    sitting.face.lines.say(words.lead)?;
    loop {
        let listed: Vec<(ConsentTo, Consent)> = sitting.visit.shown_consents().collect();
        let name = |id: &Id| sitting.service(id);
        let label =
            |(to, state): &(ConsentTo, Consent)| format!("{}: {}", words.to(to, name), words.state(*state));
        let labels: Vec<String> = listed.iter().map(label).collect();
        sitting.face.lines.choices(&labels)?;
        if sitting.visit.consents().open().journal == Consent::Refused {
            sitting.face.lines.say(words.journal_duty)?;
        }
        loop {
            let take = sitting.face.lines.words.consent_take;
            sitting.face.lines.say(take)?;
            let typed = match sitting.hear_within()? {
                Heard::Empty | Heard::Moved => return Ok(()),
                Heard::Words(typed) => typed,
            };
            match pick::place(&typed, listed.len()).and_then(|at| listed.get(at)) {
                Some((to, state)) => {
                    *sitting.visit.consents_mut().at(to) = state.next();
                    break;
                }
                None => sitting.face.lines.not_here(&typed, take)?,
            }
        }
    }
}
