//! What a form of a demonstration amounts to, counted anew and said as the program says it, in few lines.

use super::slide::Part;
use crate::content::Library;
use crate::domain::alert::Card;
use crate::domain::course::case::Case;
use crate::domain::id::Id;
use crate::domain::scale::Scale;
use crate::domain::score::{Report, ScaleResult};
use crate::domain::visit::{Form, Shelf};
use crate::text::{Text, fill};

/// The result of a form with the answers of so many steps.
pub(super) fn parts(case: &Case, form: &Id, shown: usize, library: &Library, text: &Text) -> Vec<Part> {
    let Some(instrument) = Shelf::instrument(library, form) else { return Vec::new() };
    let title = fill(text.course.result, &[instrument.title.get(text.lang)]);
    let mut form = Form::new(instrument.clone());
    form.walk = case.walk(&instrument.id, shown, instrument.clone());
    let report = form.report(&case.context);
    let mut parts = vec![Part::Label(title)];
    if !form.is_begun() {
        parts.push(Part::Para(text.course.nothing_yet.to_owned()));
        return parts;
    }
    alerts(&mut parts, &report, library, text);
    states(&mut parts, &form, &report, text);
    for (scale, result) in form.instrument().scales.iter().zip(&report.scales) {
        scale_parts(&mut parts, &form, scale, result, text);
        let moved = text.moved_bands(scale, result.band.as_ref(), case.context.person);
        parts.extend(moved.into_iter().map(Part::Para));
    }
    // What keeps a scale open was named there.
    let undecided = |result: &&ScaleResult| result.band.is_none();
    let named: Vec<Id> =
        report.scales.iter().filter(undecided).flat_map(ScaleResult::open_items).cloned().collect();
    let missing: Vec<Id> = report.missing.iter().filter(|id| !named.contains(id)).cloned().collect();
    open(&mut parts, &form, &report, &missing, text);
    parts
}

fn alerts(parts: &mut Vec<Part>, report: &Report, library: &Library, text: &Text) {
    for raised in &report.alerts {
        let card: Option<std::sync::Arc<Card>> = Shelf::card(library, &raised.card);
        parts.extend(card.map(|card| Part::Para(format!("! {}", card.title.get(text.lang)))));
    }
}

fn states(parts: &mut Vec<Part>, form: &Form, report: &Report, text: &Text) {
    for result in &report.states {
        let state = form.instrument().states.iter().find(|state| state.id == result.state);
        if let Some(state) = state {
            parts.push(Part::Para(state.label.get(text.lang).to_owned()));
            parts.push(Part::Para(state.means.get(text.lang).to_owned()));
        }
    }
}

fn scale_parts(parts: &mut Vec<Part>, form: &Form, scale: &Scale, result: &ScaleResult, text: &Text) {
    let words = text.result;
    let [min, max, most] = [result.min, result.max, scale.most].map(|number| number.to_string());
    let value = match result.value() {
        Some(_) => fill(words.value, &[&min, &most]),
        None => fill(words.interval, &[&min, &max, &most]),
    };
    let band = result.band.as_ref().and_then(|id| scale.bands.iter().find(|band| band.id == *id));
    // The band first: the number is only how it came about.
    parts.extend(band.map(|band| Part::Para(band.label.get(text.lang).to_owned())));
    parts.push(Part::Pair(scale.label.get(text.lang).to_owned(), value));
    match band {
        Some(band) => {
            parts.push(Part::Para(band.means.get(text.lang).to_owned()));
            parts.extend(band.unverified.then(|| Part::Para(words.unverified_band.to_owned())));
        }
        None if scale.bands.is_empty() => parts.push(Part::Para(words.no_band.to_owned())),
        None => {
            let open: Vec<Id> = result.open_items().cloned().collect();
            parts.push(Part::Para(fill(words.undecided, &[&topics(form, &open, text)])));
        }
    }
}

fn open(parts: &mut Vec<Part>, form: &Form, report: &Report, missing: &[Id], text: &Text) {
    let words = text.result;
    for id in &report.ask_directly {
        parts.push(Part::Para(fill(words.direct, &[&topics(form, std::slice::from_ref(id), text)])));
    }
    for (label, items) in [(words.declined, report.declined.as_slice()), (words.missing, missing)] {
        if !items.is_empty() {
            parts.push(Part::Pair(label.to_owned(), topics(form, items, text)));
        }
    }
}

fn topics(form: &Form, ids: &[Id], text: &Text) -> String {
    let topic = |id| form.instrument().item(id).map(|item| item.topic.get(text.lang));
    ids.iter().filter_map(topic).collect::<Vec<_>>().join(", ")
}
