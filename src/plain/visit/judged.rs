//! What the practitioner has seen or been told, ticked by number.

use super::{Heard, Sitting};
use crate::domain::judgement::Judgement;
use crate::plain::{Stop, pick};
use crate::session::advice;

pub(super) fn tick(sitting: &mut Sitting) -> Result<(), Stop> {
    let words = sitting.face.lines.text.judgement;
    sitting.face.lines.page(words.title)?;
    sitting.face.lines.say(words.lead)?;
    loop {
        let offered: Vec<Judgement> = sitting.visit.offered_judgement().collect();
        let ticked: Vec<Judgement> = sitting.visit.judgement().collect();
        let label = |one: &Judgement| {
            let said = words.of_one(*one);
            if ticked.contains(one) {
                format!("{said} ({})", sitting.face.lines.words.ticked)
            } else {
                said.to_owned()
            }
        };
        let labels: Vec<String> = offered.iter().map(label).collect();
        sitting.face.lines.choices(&labels)?;
        loop {
            let take = sitting.face.lines.words.judgement_take;
            sitting.face.lines.say(take)?;
            let typed = match sitting.hear_within()? {
                Heard::Empty | Heard::Moved => return Ok(()),
                Heard::Words(typed) => typed,
            };
            match pick::several(&typed, u32::try_from(offered.len()).unwrap_or(u32::MAX)) {
                Some(numbers) => {
                    let chosen = numbers.iter().filter_map(|n| offered.get(*n as usize - 1));
                    for one in chosen {
                        let holds = sitting.visit.judgement().any(|known| known == *one);
                        sitting.visit.set_judgement(*one, !holds);
                    }
                    let cards = advice::visit_cards(&sitting.visit, sitting.face.session.library());
                    sitting.visit.raise_cards(&cards);
                    if sitting.visit.pending_alert().is_some() {
                        // The card comes before the rest of the list.
                        return Ok(());
                    }
                    break;
                }
                None => sitting.face.lines.not_here(&typed, take)?,
            }
        }
    }
}
