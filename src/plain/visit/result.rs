//! What was told and what the source says of it, with the trail, the sources, and what it does not mean.

use std::sync::Arc;

use super::everywhere::Did;
use super::{Sitting, steps, talk};
use crate::domain::context::Person;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::scale::Scale;
use crate::domain::score::{Report, ScaleResult};
use crate::domain::source::{Source, SourceStatus};
use crate::domain::visit::{Form, Shelf};
use crate::plain::{Lines, Stop};
use crate::text::{Text, fill};

pub(super) fn result(sitting: &mut Sitting, place: usize) -> Result<(), Stop> {
    let Some(form) = sitting.form(place).cloned() else { return Ok(()) };
    let text = sitting.face.lines.text;
    let report = form.report(sitting.visit.context());
    let person = sitting.visit.context().person;
    let differs = form.paper_differs(sitting.visit.context());
    sitting.page(&format!("{}. {}", form.instrument().title.get(text.lang), text.result.title))?;
    let lines = &mut sitting.face.lines;
    if form.in_hand == Some(false) {
        lines.say(&fill(text.result.nothing_asked, &[text.answer.why_no_form]))?;
    }
    unanswered(lines, &form, &report)?;
    told(lines, &form, &report, person)?;
    if let (Some(true), Some(paper)) = (differs, form.paper_total) {
        let ours = report.scales.first().map_or(0, |scale| scale.min);
        lines.say(&fill(text.result.paper_differs, &[&paper.to_string(), &ours.to_string()]))?;
    }
    lines.heading(text.result.not_meant)?;
    lines.say(form.instrument().not_meant.get(text.lang))?;
    trail(lines, &form, &report)?;
    provenance(lines, form.instrument())?;
    lines.gap()?;
    lines.say(text.result.next_step)?;
    steps::say_here(sitting)?;
    let on = asks_on(sitting, place);
    if let Some(on) = &on {
        let lines = &mut sitting.face.lines;
        lines.say(&fill(lines.words.ask_on, &[on.title.get(text.lang)]))?;
    }
    loop {
        sitting.face.lines.say(sitting.face.lines.words.prompt_on)?;
        let Some(typed) = sitting.typed_or_on()? else { return Ok(()) };
        if let (Some(on), true) = (&on, typed.eq_ignore_ascii_case("f")) {
            sitting.visit.add_form(Arc::clone(on));
            return Ok(());
        }
        match steps::open_here(sitting, &typed)? {
            Did::Moved => return Ok(()),
            Did::Said => {}
            Did::Nothing => {
                let take = steps::takes(sitting, sitting.face.lines.words.take_on);
                sitting.face.lines.not_here(&typed, &take)?;
            }
        }
    }
}

/// What this instrument leads on to that was not taken up yet, so that it can be asked by choice.
fn asks_on(sitting: &Sitting, place: usize) -> Option<Arc<Instrument>> {
    let form = sitting.form(place)?;
    let taken = |id: &Id| sitting.visit.forms().iter().any(|form| form.instrument().id == *id);
    let open = form.instrument().leads_to.iter().find(|to| !taken(&to.instrument))?;
    Shelf::instrument(sitting.face.session.library(), &open.instrument)
}

fn topics(form: &Form, ids: &[Id], text: &Text) -> String {
    let topic = |id| form.instrument().item(id).map(|item| item.topic.get(text.lang));
    ids.iter().filter_map(topic).collect::<Vec<_>>().join(", ")
}

fn unanswered(lines: &mut Lines, form: &Form, report: &Report) -> Result<(), Stop> {
    let text = lines.text;
    for id in &report.ask_directly {
        lines.say(&fill(text.result.direct, &[&topics(form, std::slice::from_ref(id), text)]))?;
    }
    if !report.declined.is_empty() {
        lines.pair(text.result.declined, &topics(form, &report.declined, text))?;
    }
    if !report.missing.is_empty() && form.in_hand != Some(false) {
        lines.pair(text.result.missing, &topics(form, &report.missing, text))?;
    }
    Ok(())
}

fn told(lines: &mut Lines, form: &Form, report: &Report, person: Person) -> Result<(), Stop> {
    let (instrument, lang) = (form.instrument(), lines.text.lang);
    if form.in_hand == Some(false) {
        return Ok(());
    }
    for result in &report.states {
        let Some(state) = instrument.states.iter().find(|state| state.id == result.state) else { continue };
        lines.heading(state.label.get(lang))?;
        lines.say(state.means.get(lang))?;
        source(lines, state.source.as_ref().and_then(|id| instrument.source(id)))?;
    }
    for (scale, result) in instrument.scales.iter().zip(&report.scales) {
        scale_lines(lines, form, scale, result)?;
        moved_lines(lines, scale, result, person)?;
    }
    Ok(())
}

fn scale_lines(lines: &mut Lines, form: &Form, scale: &Scale, result: &ScaleResult) -> Result<(), Stop> {
    let text = lines.text;
    let words = text.result;
    let (min, max, most) = (result.min.to_string(), result.max.to_string(), scale.most.to_string());
    let value = match result.value() {
        Some(_) => fill(words.value, &[&min, &most]),
        None => fill(words.interval, &[&min, &max, &most]),
    };
    let label = scale.label.get(text.lang);
    let band = result.band.as_ref().and_then(|id| scale.bands.iter().find(|band| band.id == *id));
    let Some(band) = band else {
        lines.gap()?;
        lines.pair(label, &value)?;
        if scale.bands.is_empty() {
            return lines.say(words.no_band);
        }
        let open: Vec<_> = result.open_items().cloned().collect();
        return lines.say(&fill(words.undecided, &[&topics(form, &open, text)]));
    };
    // The band first: the number is only how it came about.
    lines.heading(band.label.get(text.lang))?;
    lines.pair(label, &value)?;
    lines.say(band.means.get(text.lang))?;
    if band.unverified {
        lines.say(words.unverified_band)?;
    }
    source(lines, band.source.as_ref().and_then(|id| form.instrument().source(id)))
}

fn moved_lines(lines: &mut Lines, scale: &Scale, result: &ScaleResult, person: Person) -> Result<(), Stop> {
    let moved = lines.text.moved_bands(scale, result.band.as_ref(), person);
    moved.iter().try_for_each(|moved| lines.say(moved))
}

fn trail(lines: &mut Lines, form: &Form, report: &Report) -> Result<(), Stop> {
    let text = lines.text;
    let words = text.result;
    if report.scales.is_empty() || form.in_hand == Some(false) {
        return Ok(());
    }
    lines.heading(words.trail)?;
    for (scale, result) in form.instrument().scales.iter().zip(&report.scales) {
        if report.scales.len() > 1 {
            lines.say(&format!("{}:", scale.label.get(text.lang)))?;
        }
        for step in &result.trail {
            let Some(item) = form.instrument().item(&step.item) else { continue };
            let (min, max) = (step.min.to_string(), step.max.to_string());
            let points = if step.min == step.max {
                fill(words.points, &[&min])
            } else {
                fill(words.points_open, &[&min, &max])
            };
            let standing = text.standing_at(item, &step.standing);
            lines.say(&format!("{}: {standing}, {points}", item.topic.get(text.lang)))?;
        }
    }
    Ok(())
}

fn provenance(lines: &mut Lines, instrument: &Instrument) -> Result<(), Stop> {
    let text = lines.text;
    lines.heading(text.result.sources)?;
    for cited in &instrument.sources {
        source(lines, Some(cited))?;
    }
    if let Some(note) = &instrument.licence.note {
        lines.pair(text.result.licence, note.get(text.lang))?;
    }
    lines.say(&format!("{}.", fill(text.result.version, &[&instrument.version])))?;
    talk::say_reviewed(lines, instrument)
}

fn source(lines: &mut Lines, source: Option<&Source>) -> Result<(), Stop> {
    let Some(source) = source else { return Ok(()) };
    let words = lines.text.result;
    let status = match source.status {
        SourceStatus::Checked(day) => fill(words.source_read, &[&day.format("%d.%m.%Y").to_string()]),
        SourceStatus::Unverified => words.source_unverified.to_owned(),
    };
    lines.say(&format!("{} ({status})", source.cite))
}
