//! What answers amount to, in words: alerts first, the band before its number, and what none of it means last.

use crate::domain::alert::Urgency;
use crate::domain::context::Person;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::scale::Scale;
use crate::domain::score::{Report, ScaleResult};
use crate::domain::source::SourceStatus;
use crate::domain::visit::Shelf;
use crate::text::{Text, fill};

/// All of it, as lines. `uncounted` are the items that have an answer and are not reached.
pub(super) fn words(
    instrument: &Instrument,
    report: &Report,
    uncounted: &[Id],
    person: Person,
    shelf: &dyn Shelf,
    text: &Text,
) -> String {
    let (lang, said) = (text.lang, text.result);
    let mut lines = vec![format!(
        "{} – {}. {}: {}",
        instrument.title.get(lang),
        fill(said.version, &[&instrument.version]),
        text.context.person,
        text.context.person(person)
    )];
    for raised in &report.alerts {
        let urgency = match raised.urgency {
            Urgency::Now => text.alert.now,
            Urgency::Today => text.alert.today,
        };
        let because: Vec<_> = raised.because.iter().map(|fact| text.because(instrument, fact)).collect();
        let title = shelf.card(&raised.card).map_or_else(
            || fill(text.alert.missing_card, &[raised.card.as_str()]),
            |card| card.title.get(lang).to_owned(),
        );
        lines.push(format!("{urgency}: {title} ({})", raised.alert));
        lines.push(format!("  {}: {}", text.alert.because, because.join("; ")));
    }
    for id in &report.ask_directly {
        lines.push(fill(said.direct, &[&topics(instrument, std::slice::from_ref(id), text)]));
    }
    for (scale, result) in instrument.scales.iter().zip(&report.scales) {
        lines.push(String::new());
        lines.extend(scale_lines(instrument, scale, result, text));
        let moved = text.moved_bands(scale, result.band.as_ref(), person);
        lines.extend(moved.iter().map(|moved| format!("  {moved}")));
    }
    for result in &report.states {
        let Some(state) = instrument.states.iter().find(|state| state.id == result.state) else { continue };
        lines.extend([String::new(), state.label.get(lang).to_owned()]);
        lines.push(format!("  {}", state.means.get(lang)));
        lines.extend(cited(instrument, state.source.as_ref(), text));
    }
    lines.push(String::new());
    for (label, ids) in [
        (said.missing, report.missing.as_slice()),
        (said.declined, &report.declined),
        (said.uncounted, uncounted),
    ] {
        if !ids.is_empty() {
            lines.push(format!("{label}: {}", topics(instrument, ids, text)));
        }
    }
    lines.push(format!("{}: {}", said.not_meant, instrument.not_meant.get(lang)));
    lines.join("\n") + "\n"
}

fn scale_lines(instrument: &Instrument, scale: &Scale, result: &ScaleResult, text: &Text) -> Vec<String> {
    let (lang, said) = (text.lang, text.result);
    let (min, max, most) = (result.min.to_string(), result.max.to_string(), scale.most.to_string());
    let value = match result.value() {
        Some(_) => fill(said.value, &[&min, &most]),
        None => fill(said.interval, &[&min, &max, &most]),
    };
    let value = format!("{}: {value}", scale.label.get(lang));
    let band = result.band.as_ref().and_then(|id| scale.bands.iter().find(|band| band.id == *id));
    if let Some(band) = band {
        let mut lines = vec![band.label.get(lang).to_owned(), format!("  {value}")];
        lines.push(format!("  {}", band.means.get(lang)));
        if band.unverified {
            lines.push(format!("  {}", said.unverified_band));
        }
        lines.extend(cited(instrument, band.source.as_ref(), text));
        return lines;
    }
    let why = if scale.bands.is_empty() {
        said.no_band.to_owned()
    } else {
        let open: Vec<Id> = result.open_items().cloned().collect();
        fill(said.undecided, &[&topics(instrument, &open, text)])
    };
    vec![value, format!("  {why}")]
}

fn topics(instrument: &Instrument, ids: &[Id], text: &Text) -> String {
    let topic = |id: &Id| Some(format!("{} ({id})", instrument.item(id)?.topic.get(text.lang)));
    ids.iter().filter_map(topic).collect::<Vec<_>>().join(", ")
}

fn cited(instrument: &Instrument, source: Option<&Id>, text: &Text) -> Option<String> {
    let source = instrument.source(source?)?;
    let status = match source.status {
        SourceStatus::Checked(day) => fill(text.result.source_read, &[&day.format("%d.%m.%Y").to_string()]),
        SourceStatus::Unverified => text.result.source_unverified.to_owned(),
    };
    Some(format!("  {} ({status})", source.cite))
}
