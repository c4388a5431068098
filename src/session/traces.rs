//! What in the words of a visit looks like it tells who somebody is, where it stands, and how that is said.

use crate::content::Library;
use crate::domain::id::Id;
use crate::domain::identifying::{self, TraceKind};
use crate::domain::referral::SuggestionKey;
use crate::domain::visit::{AlertKey, Form, Place, Shelf, Visit};
use crate::text::{Text, fill};

/// One trace in the words of a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands.
    pub place: Place,
    /// What it looks like.
    pub kind: TraceKind,
    /// The words, on one line.
    pub words: String,
}

/// What asks for the mentions to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// Nothing but the wish to see them.
    Look,
    /// The visit is to be saved.
    Save,
    /// It is to be marked as written in the journal.
    Transfer,
    /// It is to be shown as text.
    AsText,
}

impl Toward {
    /// The key on the summary that leads there.
    #[must_use]
    pub const fn key(self) -> Option<&'static str> {
        match self {
            Self::Look => None,
            Self::Save => Some("l"),
            Self::Transfer => Some("f"),
            Self::AsText => Some("u"),
        }
    }

    /// What it is called to go on all the same.
    #[must_use]
    pub const fn anyway(self, text: &Text) -> &'static str {
        match self {
            Self::Look => text.traces.stands,
            Self::Save => text.traces.save,
            Self::Transfer => text.traces.transfer,
            Self::AsText => text.traces.as_text,
        }
    }
}

/// What was let stand in a sitting, so that it is asked about only once.
#[derive(Clone, Debug, Default)]
pub struct LetStand(Vec<Mention>);

impl LetStand {
    /// Lets everything stand that is shown now.
    pub fn add(&mut self, visit: &Visit, library: &Library) {
        self.0 = shown(visit, library).into_iter().chain(self.0.drain(..)).collect();
    }

    /// Whether something is shown now that was not let stand.
    #[must_use]
    pub fn has_new(&self, visit: &Visit, library: &Library) -> bool {
        shown(visit, library).iter().any(|mention| !self.0.contains(mention))
    }
}

/// Every trace in the words that may be shown now, in their order.
#[must_use]
pub fn shown(visit: &Visit, library: &Library) -> Vec<Mention> {
    let texts = visit.shown_texts().flat_map(|written| {
        let found = in_words(written.words, library).into_iter();
        found.map(move |(kind, words)| Mention { place: written.place.clone(), kind, words })
    });
    texts.collect()
}

/// Every trace in these words; the numbers of services are none.
#[must_use]
pub fn in_words(words: &str, library: &Library) -> Vec<(TraceKind, String)> {
    let mut found = identifying::find(words, &[]);
    // Services are read only where there may be one of their numbers.
    if found.iter().any(|trace| trace.kind == TraceKind::Phone) {
        found = identifying::find(words, &service_numbers(library));
    }
    let on_one_line = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ");
    let named = |trace: identifying::Trace| Some((trace.kind, on_one_line(words.get(trace.range)?)));
    found.into_iter().filter_map(named).collect()
}

fn service_numbers(library: &Library) -> Vec<String> {
    let directory = library.directory();
    let of = |service: &crate::domain::service::Service| {
        let local = directory.local(&service.id).and_then(|local| local.phone.clone());
        service.phones.iter().cloned().chain(local).collect::<Vec<_>>()
    };
    directory.all().flat_map(of).collect()
}

/// What these words look like, said as they have just been typed; `None` where they look like nothing.
#[must_use]
pub fn typed(words: &str, library: &Library, text: &Text) -> Option<String> {
    let found = in_words(words, library);
    let said: Vec<String> = found.iter().map(|(kind, words)| looks_like(*kind, words, text)).collect();
    (!said.is_empty()).then(|| fill(text.traces.typed, &[&said.join(", ")]))
}

fn looks_like(kind: TraceKind, words: &str, text: &Text) -> String {
    fill(text.traces.looks_like, &[words, text.traces.kind(kind)])
}

/// One mention on a line: where it stands, and what it looks like.
#[must_use]
pub fn line(mention: &Mention, visit: &Visit, library: &Library, text: &Text) -> String {
    let place = place(&mention.place, visit, library, text);
    format!("{place}: {}", looks_like(mention.kind, &mention.words, text))
}

/// What a place is called.
#[must_use]
pub fn place(place: &Place, visit: &Visit, library: &Library, text: &Text) -> String {
    let words = text.traces;
    let topic = |form: &usize, item: &Id| {
        let item = visit.form(*form).and_then(|form| form.instrument().item(item));
        item.map_or("", |item| item.topic.get(text.lang))
    };
    let guide_item = |item: &Id| {
        let item = visit.guided().and_then(|guided| guided.guide.item(item));
        item.map_or("", |item| item.text.get(text.lang))
    };
    let title = |form: &Form| form.instrument().title.get(text.lang).to_owned();
    match place {
        Place::Note(form, item) => fill(words.note, &[topic(form, item)]),
        Place::Answer(form, item) => fill(words.answer, &[topic(form, item)]),
        Place::WhyNotAsked(form, item) => fill(words.not_asked, &[topic(form, item)]),
        Place::Remark(form) => fill(words.remark, &[&visit.form(*form).map(title).unwrap_or_default()]),
        Place::GuideNote(item) => fill(words.guide_note, &[guide_item(item)]),
        Place::GuideRole(item) => fill(words.guide_role, &[guide_item(item)]),
        Place::Plan(row) => fill(words.plan, &[text.plan.labels().get(*row).copied().unwrap_or_default()]),
        Place::Done(key) => fill(words.done, &[&card(key, visit, library, text)]),
        Place::WhyNotInNote => words.not_in_note.to_owned(),
        Place::Agreed(key) => fill(words.agreed, &[&service(key, visit, library, text)]),
        Place::WhyDecided(key) => fill(words.reason, &[&service(key, visit, library, text)]),
    }
}

fn card(key: &AlertKey, visit: &Visit, library: &Library, text: &Text) -> String {
    let entry = visit.shown_alerts().find(|entry| entry.key == *key);
    let card = entry.and_then(|entry| Shelf::card(library, &entry.card));
    card.map_or_else(|| key.alert.to_string(), |card| card.title.get(text.lang).to_owned())
}

fn service(key: &SuggestionKey, visit: &Visit, library: &Library, text: &Text) -> String {
    let Some(decision) = visit.decision(key) else { return String::new() };
    let name = Shelf::service_name(library, &decision.service);
    name.map_or_else(|| decision.service.to_string(), |name| name.get(text.lang).to_owned())
}
