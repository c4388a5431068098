//! A next step and a service in words, the same in every face: what, how soon, why, and how to reach it here.

use super::advice::{instead, offered};
use crate::content::Library;
use crate::domain::advice::Suggestion;
use crate::domain::duty::Duty;
use crate::domain::id::Id;
use crate::domain::municipality::Offered;
use crate::domain::referral::Due;
use crate::domain::service::{Reach, Scope, Service, Standing};
use crate::domain::source::{Source, SourceStatus};
use crate::text::{Text, fill};

/// Roles at work that are reached without a number: one works with them every day.
const NEAR: [&str; 2] = ["jordmor", "leader"];

/// A suggestion in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepWords {
    /// How soon.
    pub due: String,
    /// To whom.
    pub service: String,
    /// What is suggested.
    pub offer: String,
    /// Why.
    pub because: String,
    /// The answers it rests on; empty for the quiet one.
    pub facts: Vec<String>,
    /// The consent needed.
    pub consent: String,
    /// What the reason rests on, and whether it was read.
    pub source: Option<String>,
    /// Whether it is there here, and what stands in its place.
    pub here: Option<String>,
    /// How to reach it.
    pub reach: Vec<String>,
}

impl StepWords {
    /// All of it as plain lines; those after the first are indented.
    #[must_use]
    pub fn lines(&self, text: &Text) -> Vec<String> {
        let words = text.advice;
        let mut lines = vec![format!("{}: {} – {}", self.due, self.service, self.offer)];
        lines.push(format!("  {}: {}", words.because, self.because));
        if !self.facts.is_empty() {
            lines.push(format!("  {}: {}", words.rests_on, self.facts.join("; ")));
        }
        lines.extend(self.source.iter().map(|source| format!("  {source}")));
        lines.push(format!("  {}: {}", words.consent, self.consent));
        lines.extend(self.here.iter().chain(&self.reach).map(|line| format!("  {line}")));
        lines
    }
}

/// A suggestion in words.
#[must_use]
pub fn suggestion(suggestion: &Suggestion, library: &Library, text: &Text) -> StepWords {
    let (lang, step) = (text.lang, &suggestion.step);
    let service = library.directory().service(&step.service);
    let urgent = step.due <= Due::Today;
    StepWords {
        due: text.advice.due(step.due).to_owned(),
        service: service.map_or_else(|| step.service.to_string(), |service| name(service, library, text)),
        offer: step.offer.get(lang).to_owned(),
        because: step.because.get(lang).to_owned(),
        facts: suggestion.facts.iter().map(|fact| text.fact(library, fact)).collect(),
        consent: text.advice.consent_need(step.consent).to_owned(),
        source: suggestion.source.as_ref().map(|source| cited(source, text)),
        here: said_here(suggestion, library, text),
        reach: service.map(|service| reach(service, urgent, library, text)).unwrap_or_default(),
    }
}

/// What a service is called here.
#[must_use]
pub fn name(service: &Service, library: &Library, text: &Text) -> String {
    let general = service.name.get(text.lang);
    match library.directory().local(&service.id).and_then(|local| local.name.as_deref()) {
        Some(own) => format!("{general} ({own})"),
        None => general.to_owned(),
    }
}

/// A service by its name, and how to reach it here; for one that is unknown its id. That nobody has filled in how to
/// reach the practitioner herself, her manager or the midwives is left unsaid.
#[must_use]
pub fn service_line(id: &Id, library: &Library, text: &Text) -> String {
    let Some(service) = library.directory().service(id) else { return id.to_string() };
    let near =
        service.scope == Scope::Own || NEAR.contains(&id.as_str()) && library.directory().is_empty(service);
    let reach = if near { Vec::new() } else { reach(service, false, library, text) };
    let name = name(service, library, text);
    std::iter::once(name).chain(reach).collect::<Vec<_>>().join(" · ")
}

fn said_here(suggestion: &Suggestion, library: &Library, text: &Text) -> Option<String> {
    let service = &suggestion.step.service;
    let offered = offered(service, library)?;
    let other = instead(service, library).map(|other| name(other, library, text)).unwrap_or_default();
    let by = library.profile().offer(service).and_then(|offer| offer.by.clone());
    Some(match (offered, by) {
        (Offered::Yes, Some(by)) => fill(text.advice.offered_by, &[&by]),
        (Offered::Yes, None) => text.advice.offered_here.to_owned(),
        (offered, _) => fill(text.advice.offered(offered), &[&other]),
    })
}

/// How to reach a service: numbers, address and hours, whether that was confirmed; and on urgent matters what stands
/// in the place of one that nobody has filled in.
#[must_use]
pub fn reach(service: &Service, urgent: bool, library: &Library, text: &Text) -> Vec<String> {
    let directory = library.directory();
    let here = directory.reach(service, text.lang);
    let mut lines = Vec::new();
    if here.standing == Standing::Empty {
        lines.push(text.advice.not_filled_in.to_owned());
        for other in directory.stand_ins(service).into_iter().filter(|_| urgent) {
            let direct = direct(&directory.reach(other, text.lang));
            let name = name(other, library, text);
            lines.push(fill(text.advice.stands_in, &[&joined([name.as_str(), &direct].into_iter())]));
        }
    } else {
        lines.push(direct(&here));
        let is_own = service.scope == Scope::Own;
        lines
            .extend((!is_own || here.standing != Standing::Unverified).then(|| text.standing(here.standing)));
    }
    lines.retain(|line| !line.is_empty());
    lines.extend(service.remark.as_ref().map(|remark| remark.get(text.lang).to_owned()));
    lines
}

fn direct(here: &Reach<'_>) -> String {
    joined(here.phones.iter().copied().chain(here.web).chain(here.hours).chain(here.note))
}

fn joined<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What a duty says under each of its labels; what was not verified last, where anything was not.
#[must_use]
pub fn duty_rows<'a>(duty: &'a Duty, text: &Text) -> Vec<(&'static str, &'a str)> {
    let (words, lang) = (text.advice, text.lang);
    let rows = [
        (words.threshold, &duty.threshold),
        (words.consent, &duty.consent),
        (words.recipient, &duty.recipient),
        (words.write_down, &duty.write_down),
        (words.tell_first, &duty.tell_first),
    ];
    let unverified = duty.unverified.iter().map(|remark| (words.unverified, remark));
    rows.into_iter().chain(unverified).map(|(label, words)| (label, words.get(lang))).collect()
}

/// A source as it is cited, and the day it was read.
#[must_use]
pub fn cited(source: &Source, text: &Text) -> String {
    let status = match source.status {
        SourceStatus::Checked(day) => fill(text.result.source_read, &[&day.format("%d.%m.%Y").to_string()]),
        SourceStatus::Unverified => text.result.source_unverified.to_owned(),
    };
    format!("{} ({status})", source.cite)
}
