//! What was told and what the source says of it, with the trail, the sources, and what it does not mean.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Turn, VisitScreen};
use crate::domain::context::Person;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::scale::{Band, Scale};
use crate::domain::score::{Report, ScaleResult};
use crate::domain::source::{Reviewed, Source, SourceStatus};
use crate::domain::visit::Form;
use crate::text::fill;
use crate::tui::binding::Action;
use crate::tui::cx::Cx;
use crate::tui::widget::doc::Doc;

/// What this instrument leads on to that was not taken up yet, so that it can be asked by choice.
pub(super) fn asks_on(screen: &VisitScreen, place: usize, cx: &Cx) -> Option<Arc<Instrument>> {
    let form = screen.visit.form(place)?;
    let taken = |id: &Id| screen.visit.forms().iter().any(|form| form.instrument().id == *id);
    let open = form.instrument().leads_to.iter().find(|to| !taken(&to.instrument))?;
    cx.instrument(&open.instrument)
}

pub(super) fn update(screen: &mut VisitScreen, place: usize, action: Action, cx: &Cx) -> Turn {
    match action {
        Action::Next => screen.visit.advance(cx.library),
        Action::AskOn => match asks_on(screen, place, cx) {
            Some(instrument) => drop(screen.visit.add_form(instrument)),
            None => return Turn::nothing(),
        },
        _ => return Turn::nothing(),
    }
    Turn::changed()
}

pub(super) fn draw(screen: &mut VisitScreen, place: usize, frame: &mut Frame, area: Rect, cx: &Cx) {
    let Some(form) = screen.visit.form(place) else { return };
    let report = form.report(screen.visit.context());
    let words = cx.text.result;
    let mut doc = Doc::new(cx.theme);
    doc.title(words.title).gap();
    if form.in_hand == Some(false) {
        doc.para(&fill(words.nothing_asked, &[cx.text.answer.why_no_form]));
    }
    unanswered(&mut doc, form, &report, cx);
    told(&mut doc, form, &report, screen.visit.context().person, cx);
    if let (Some(true), Some(paper)) = (form.paper_differs(screen.visit.context()), form.paper_total) {
        let ours = report.scales.first().map_or(0, |scale| scale.min);
        let line = fill(words.paper_differs, &[&paper.to_string(), &ours.to_string()]);
        doc.gap().styled(&line, cx.theme.trouble());
    }
    doc.heading(words.not_meant);
    doc.para(form.instrument().not_meant.get(cx.text.lang));
    doc.gap().para(words.next_step);
    super::steps::lines(&mut doc, screen, cx);
    trail(&mut doc, form, &report, cx);
    provenance(&mut doc, form.instrument(), cx);
    let shown = doc.draw(frame, area, screen.page.scroll, cx.text.shell.scroll_more);
    screen.page.keep(shown);
}

fn topics(form: &Form, ids: &[Id], cx: &Cx) -> String {
    let topic = |id| form.instrument().item(id).map(|item| item.topic.get(cx.text.lang));
    ids.iter().filter_map(topic).collect::<Vec<_>>().join(", ")
}

fn unanswered(doc: &mut Doc, form: &Form, report: &Report, cx: &Cx) {
    let words = cx.text.result;
    for id in &report.ask_directly {
        let line = fill(words.direct, &[&topics(form, std::slice::from_ref(id), cx)]);
        doc.styled(&line, cx.theme.alert());
    }
    if !report.declined.is_empty() {
        doc.pair(words.declined, &topics(form, &report.declined, cx));
    }
    if !report.missing.is_empty() && form.in_hand != Some(false) {
        doc.pair(words.missing, &topics(form, &report.missing, cx));
    }
}

fn told(doc: &mut Doc, form: &Form, report: &Report, person: Person, cx: &Cx) {
    let instrument = form.instrument();
    let lang = cx.text.lang;
    if form.in_hand == Some(false) {
        return;
    }
    for result in &report.states {
        let Some(state) = instrument.states.iter().find(|state| state.id == result.state) else { continue };
        doc.gap().title(state.label.get(lang));
        doc.para(state.means.get(lang));
        source_line(doc, state.source.as_ref().and_then(|id| instrument.source(id)), cx);
    }
    for (scale, result) in instrument.scales.iter().zip(&report.scales) {
        scale_lines(doc, form, scale, result, cx);
        moved_lines(doc, scale, result, person, cx);
    }
}

fn scale_lines(doc: &mut Doc, form: &Form, scale: &Scale, result: &ScaleResult, cx: &Cx) {
    let words = cx.text.result;
    let (min, max, most) = (result.min.to_string(), result.max.to_string(), scale.most.to_string());
    let value = match result.value() {
        Some(_) => fill(words.value, &[&min, &most]),
        None => fill(words.interval, &[&min, &max, &most]),
    };
    let label = scale.label.get(cx.text.lang);
    let band: Option<&Band> =
        result.band.as_ref().and_then(|id| scale.bands.iter().find(|band| band.id == *id));
    doc.gap();
    match band {
        Some(band) => {
            // The band first: the number is only how it came about.
            doc.title(band.label.get(cx.text.lang));
            doc.pair(label, &value);
            doc.para(band.means.get(cx.text.lang));
            if band.unverified {
                doc.quiet(words.unverified_band);
            }
            source_line(doc, band.source.as_ref().and_then(|id| form.instrument().source(id)), cx);
        }
        None => {
            doc.pair(label, &value);
            if scale.bands.is_empty() {
                doc.para(words.no_band);
            } else {
                let open: Vec<_> = result.open_items().cloned().collect();
                doc.para(&fill(words.undecided, &[&topics(form, &open, cx)]));
            }
        }
    }
}

fn moved_lines(doc: &mut Doc, scale: &Scale, result: &ScaleResult, person: Person, cx: &Cx) {
    for moved in cx.text.moved_bands(scale, result.band.as_ref(), person) {
        doc.para(&moved);
    }
}

fn trail(doc: &mut Doc, form: &Form, report: &Report, cx: &Cx) {
    let words = cx.text.result;
    if report.scales.is_empty() || form.in_hand == Some(false) {
        return;
    }
    doc.heading(words.trail);
    for (scale, result) in form.instrument().scales.iter().zip(&report.scales) {
        if report.scales.len() > 1 {
            doc.para(scale.label.get(cx.text.lang));
        }
        for step in &result.trail {
            let Some(item) = form.instrument().item(&step.item) else { continue };
            let points = if step.min == step.max {
                fill(words.points, &[&step.min.to_string()])
            } else {
                fill(words.points_open, &[&step.min.to_string(), &step.max.to_string()])
            };
            let standing = cx.text.standing_at(item, &step.standing);
            doc.bullet(&format!("{}: {standing} = {points}", item.topic.get(cx.text.lang)));
        }
    }
}

fn provenance(doc: &mut Doc, instrument: &Instrument, cx: &Cx) {
    let (words, lang) = (cx.text.result, cx.text.lang);
    doc.heading(words.sources);
    for source in &instrument.sources {
        doc.bullet(&cited(source, cx));
    }
    if let Some(note) = &instrument.licence.note {
        doc.gap().pair(words.licence, note.get(lang));
    }
    let reviewed = match &instrument.reviewed {
        Reviewed::None => cx.text.talk.reviewed_none.to_owned(),
        Reviewed::By { role, date } => fill(cx.text.talk.reviewed_by, &[&format!("{role}, {date}")]),
    };
    doc.para(&format!("{}. {reviewed}", fill(words.version, &[&instrument.version])));
}

fn source_line(doc: &mut Doc, source: Option<&Source>, cx: &Cx) {
    if let Some(source) = source {
        doc.quiet(&cited(source, cx));
    }
}

fn cited(source: &Source, cx: &Cx) -> String {
    let words = cx.text.result;
    let status = match source.status {
        SourceStatus::Checked(day) => fill(words.source_read, &[&day.format("%d.%m.%Y").to_string()]),
        SourceStatus::Unverified => words.source_unverified.to_owned(),
    };
    format!("{} ({status})", source.cite)
}
