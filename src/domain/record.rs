//! A finished summary: what is kept of a visit, readable without the instruments it was made with.

use serde::{Deserialize, Serialize};

use super::alert::Urgency;
use super::answer::{Answer, Reply};
use super::context::Context;
use super::id::Id;
use super::lang::Lang;
use super::source::{Reviewed, Wording};
use super::visit::{AlertEntry, Form, Gate, InNote, Plan, Shelf, Visit};

/// The version of this shape. A record of a newer one is refused with its own sentence.
pub const RECORD_FORMAT: u32 = 1;

/// What one item came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Line {
    /// The item.
    pub item: Id,
    /// Its topic, in the language of the summary.
    pub topic: String,
    /// What stands there; `None` where the instrument's own rule skipped it.
    pub reply: Option<Reply>,
    /// The words of the chosen option or options, or the unit of a number.
    pub label: Option<String>,
    /// The note written at it.
    pub note: Option<String>,
}

/// What one scale came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ScaleLine {
    /// The scale.
    pub id: Id,
    /// What it is called.
    pub label: String,
    /// The lowest value the missing answers leave possible.
    pub min: u32,
    /// The highest value the missing answers leave possible.
    pub max: u32,
    /// The highest value the scale has.
    pub most: u32,
    /// The band's name, where it is decided.
    pub band: Option<Id>,
    /// The band in words.
    pub band_label: Option<String>,
    /// Whether the band's number is unverified.
    #[serde(default)]
    pub unverified: bool,
    /// The band's source, as cited.
    pub source: Option<String>,
}

/// A state that holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct StateLine {
    /// The state.
    pub id: Id,
    /// In words.
    pub label: String,
}

/// Whose words the items were.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WordingLine {
    /// The program's own.
    Own,
    /// The owner's.
    Official,
    /// The clinic's form; only positions are here.
    Topics,
}

/// One form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct FormSummary {
    /// The instrument.
    pub instrument: Id,
    /// Its version.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// The time it asks about.
    pub window: String,
    /// Whose words.
    pub wording: WordingLine,
    /// The role that reviewed it clinically; `None` where nobody has.
    pub reviewed: Option<String>,
    /// Its items, in order, as far as they were reached or skipped by rule.
    pub lines: Vec<Line>,
    /// Its scales.
    pub scales: Vec<ScaleLine>,
    /// Its states.
    pub states: Vec<StateLine>,
    /// Topics left unanswered that must be asked directly.
    pub ask_directly: Vec<String>,
    /// The total on paper, where one was given.
    pub paper_total: Option<u32>,
    /// What she makes of it.
    pub remark: String,
    /// What a result does not mean.
    pub not_meant: String,
}

/// One alert and what was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AlertSummary {
    /// The alert, or the card opened by hand.
    pub id: Id,
    /// What the card is called.
    pub title: String,
    /// How soon.
    pub urgency: Urgency,
    /// What was done, in words.
    pub done: Vec<String>,
    /// What was done, in her own words.
    pub words: String,
}

/// The open part of a summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Summary {
    /// [`RECORD_FORMAT`].
    pub format: u32,
    /// The program's version.
    pub program: String,
    /// The language it was made in.
    pub lang: Lang,
    /// Whether the person is invented.
    pub practice: bool,
    /// The setting.
    pub context: Context,
    /// The open forms that were begun.
    pub forms: Vec<FormSummary>,
    /// Their alerts, and cards opened by hand.
    pub alerts: Vec<AlertSummary>,
    /// The plan.
    pub plan: Plan,
}

/// The private part of a summary, sealed apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PrivateSummary {
    /// What was answered to the question of being alone, and so why nothing may stand below.
    pub gate: Gate,
    /// The private forms that were begun.
    pub forms: Vec<FormSummary>,
    /// Their alerts.
    pub alerts: Vec<AlertSummary>,
    /// Whether it goes into the note.
    pub in_note: Option<InNote>,
}

/// The open part of a visit's summary.
#[must_use]
pub fn summary(visit: &Visit, shelf: &dyn Shelf, lang: Lang, program: &str) -> Summary {
    Summary {
        format: RECORD_FORMAT,
        program: program.to_owned(),
        lang,
        practice: visit.is_practice(),
        context: visit.context().clone(),
        forms: forms(visit.open_forms().map(|(_, form)| form), visit.context(), lang),
        alerts: alerts(visit.alerts().iter().filter(|entry| !entry.private), shelf, lang),
        plan: visit.plan().clone(),
    }
}

/// The private part of a visit's summary; `None` while that of an earlier sitting is unopened.
#[must_use]
pub fn private_summary(visit: &Visit, shelf: &dyn Shelf, lang: Lang) -> Option<PrivateSummary> {
    if visit.has_sealed_private()
        || (visit.gate() == Gate::NotAsked && visit.private_forms().next().is_none())
    {
        return None;
    }
    Some(PrivateSummary {
        gate: visit.gate(),
        forms: forms(visit.private_forms().map(|(_, form)| form), visit.context(), lang),
        alerts: alerts(visit.alerts().iter().filter(|entry| entry.private), shelf, lang),
        in_note: visit.in_note().cloned(),
    })
}

fn forms<'a>(forms: impl Iterator<Item = &'a Form>, context: &Context, lang: Lang) -> Vec<FormSummary> {
    forms.filter(|form| form.is_begun()).map(|form| form_summary(form, context, lang)).collect()
}

/// One form, summed up.
#[must_use]
pub fn form_summary(form: &Form, context: &Context, lang: Lang) -> FormSummary {
    let instrument = form.instrument();
    let report = form.report(context);
    let reached = super::score::reached(instrument, form.walk.replies(), context);
    let lines = instrument.items.iter().zip(reached).filter_map(|(item, reached)| {
        let reply = form.walk.replies().get(&item.id).filter(|_| reached).cloned();
        if reached && reply.is_none() || !reached && item.count_as.is_none() {
            return None;
        }
        let worded = |id: &Id| {
            let choice = item.answer.choices().iter().find(|choice| choice.id == *id);
            choice.map_or_else(|| id.to_string(), |choice| choice.label.get(lang).to_owned())
        };
        let label = match (reply.as_ref().and_then(Reply::answer), &item.answer) {
            (Some(Answer::Choice(id)), _) => Some(worded(id)),
            (Some(Answer::Choices(ids)), _) => Some(ids.iter().map(worded).collect::<Vec<_>>().join(", ")),
            (Some(Answer::Number(_)), super::answer::AnswerKind::Number { unit, .. }) => {
                Some(unit.get(lang).to_owned())
            }
            _ => None,
        };
        let note = form.walk.notes().get(&item.id).cloned();
        Some(Line { item: item.id.clone(), topic: item.topic.get(lang).to_owned(), reply, label, note })
    });
    let scales = instrument.scales.iter().zip(&report.scales).map(|(scale, result)| {
        let band = result.band.as_ref().and_then(|id| scale.bands.iter().find(|band| band.id == *id));
        let source = band.and_then(|band| instrument.source(band.source.as_ref()?));
        ScaleLine {
            id: scale.id.clone(),
            label: scale.label.get(lang).to_owned(),
            min: result.min,
            max: result.max,
            most: scale.most,
            band: result.band.clone(),
            band_label: band.map(|band| band.label.get(lang).to_owned()),
            unverified: band.is_some_and(|band| band.unverified),
            source: source.map(|source| source.cite.clone()),
        }
    });
    let state_label = |id: &Id| {
        let state = instrument.states.iter().find(|state| state.id == *id);
        state.map_or_else(|| id.to_string(), |state| state.label.get(lang).to_owned())
    };
    let topic =
        |id: &Id| instrument.item(id).map_or_else(|| id.to_string(), |item| item.topic.get(lang).to_owned());
    FormSummary {
        instrument: instrument.id.clone(),
        version: instrument.version.clone(),
        title: instrument.title.get(lang).to_owned(),
        window: instrument.window.get(lang).to_owned(),
        wording: match instrument.wording {
            Wording::Own => WordingLine::Own,
            Wording::Official => WordingLine::Official,
            Wording::Topics => WordingLine::Topics,
        },
        reviewed: match &instrument.reviewed {
            Reviewed::None => None,
            Reviewed::By { role, date } => Some(format!("{role}, {date}")),
        },
        lines: lines.collect(),
        scales: scales.collect(),
        states: report
            .states
            .iter()
            .map(|result| StateLine { id: result.state.clone(), label: state_label(&result.state) })
            .collect(),
        ask_directly: report.ask_directly.iter().map(topic).collect(),
        paper_total: form.paper_total,
        remark: form.remark.clone(),
        not_meant: instrument.not_meant.get(lang).to_owned(),
    }
}

fn alerts<'a>(
    entries: impl Iterator<Item = &'a AlertEntry>,
    shelf: &dyn Shelf,
    lang: Lang,
) -> Vec<AlertSummary> {
    let summed = entries.map(|entry| {
        let card = shelf.card(&entry.card);
        let worded = |id: &Id| {
            let option = card.as_ref().and_then(|card| card.done.iter().find(|option| option.id == *id));
            option.map_or_else(|| id.to_string(), |option| option.label.get(lang).to_owned())
        };
        AlertSummary {
            id: entry.key.alert.clone(),
            title: card
                .as_ref()
                .map_or_else(|| entry.card.to_string(), |card| card.title.get(lang).to_owned()),
            urgency: entry.urgency,
            done: entry.done.iter().map(worded).collect(),
            words: entry.words.clone(),
        }
    });
    summed.collect()
}
