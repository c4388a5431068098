//! Moving where a band starts: which may be moved, and when it is refused.

use std::sync::Arc;

use super::rows::Row;
use crate::domain::condition::Reference;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::municipality::{Profile, Threshold};
use crate::domain::scale::Band;
use crate::session::menu;
use crate::text::fill;
use crate::tui::cx::Cx;

/// Every band that can be moved and is not: the lowest of a scale has nothing below it to take room from.
pub(super) fn open_to_move(profile: &Profile, cx: &Cx) -> Vec<Row> {
    let open = menu::open_instruments(cx.library);
    let published = open.iter().filter_map(|instrument| cx.library.published(&instrument.id));
    let mut rows = Vec::new();
    for instrument in published {
        for scale in &instrument.scales {
            let name = Reference { instrument: Some(instrument.id.clone()), id: scale.id.clone() };
            let moved = |band: &Band| {
                profile.thresholds.iter().any(|known| known.scale == name && known.band == band.id)
            };
            for band in scale.bands.iter().filter(|band| band.from > scale.least && !moved(band)) {
                rows.push(Row::Band(name.clone(), band.id.clone(), band.from));
            }
        }
    }
    rows
}

/// Begins to move a band; gives its place among those that are moved.
pub(super) fn add(profile: &mut Profile, scale: Reference, band: Id, from: u32) -> usize {
    let (reason, source) = (String::new(), String::new());
    profile.thresholds.push(Threshold { scale, band, from, reason, source });
    profile.thresholds.len() - 1
}

/// The instrument and the band that a threshold is about, as their sources have them.
pub(super) fn about(scale: &Reference, band: &Id, cx: &Cx) -> Option<(Arc<Instrument>, Band)> {
    let instrument = cx.library.published(scale.instrument.as_ref()?)?;
    let known = instrument.scales.iter().find(|known| known.id == scale.id)?;
    let band = known.bands.iter().find(|known| known.id == *band)?.clone();
    Some((instrument, band))
}

/// What a band is called, with its instrument.
pub(super) fn label(scale: &Reference, band: &Id, cx: &Cx) -> String {
    about(scale, band, cx).map_or_else(
        || band.to_string(),
        |(instrument, band)| {
            format!("{}: {}", instrument.title.get(cx.text.lang), band.label.get(cx.text.lang))
        },
    )
}

/// Why the thresholds cannot be saved as they stand, if they cannot.
pub(super) fn refusal(profile: &Profile, cx: &Cx) -> Option<String> {
    let words = cx.text.municipality;
    profile.thresholds.iter().find_map(|threshold| {
        let (instrument, band) = about(&threshold.scale, &threshold.band, cx)?;
        let label = label(&threshold.scale, &threshold.band, cx);
        let from = threshold.from.to_string();
        if threshold.reason.trim().is_empty() || threshold.source.trim().is_empty() {
            return Some(fill(words.needs_reason, &[&label]));
        }
        if threshold.from == band.from {
            return Some(fill(words.same_place, &[&label, &from]));
        }
        let room = profile.adjusted(&instrument).is_some_and(|parts| Instrument::new(parts).is_ok());
        (!room).then(|| fill(words.no_room, &[&label, &from]))
    })
}
