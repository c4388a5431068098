//! A finished summary: what is kept of a visit, readable without the instruments it was made with.

mod guide;
mod step;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::alert::Urgency;
use super::answer::{Answer, Reply, WhyNot};
use super::context::Context;
use super::id::Id;
use super::judgement::Judgement;
use super::lang::Lang;
use super::source::{Reviewed, Wording};
use super::visit::{AlertEntry, Consent, Form, Gate, InNote, OpenConsents, Plan, Reading, Shelf, Visit};

pub use guide::{GuideLine, GuidePart, GuideSummary};
pub use step::{StepChoice, StepSummary};

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
    /// Thresholds of the scale that the municipality had moved.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moved: Vec<MovedLine>,
}

/// A threshold that a municipality had moved when the form was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct MovedLine {
    /// The band, where it is not the one that the result lies in.
    pub band: Option<String>,
    /// Where the band starts by its source.
    pub was: u32,
    /// Where it started here.
    pub from: u32,
    /// Why.
    pub reason: String,
    /// What that rested on.
    pub source: String,
}

impl MovedLine {
    /// Those that bear on a result, in the band shown or in another.
    fn all(scale: &super::scale::Scale, shown: Option<&Id>, context: &Context, lang: Lang) -> Vec<Self> {
        let line = |(band, change): (&super::scale::Band, &super::scale::ThresholdChange)| Self {
            band: (Some(&band.id) != shown).then(|| band.label.get(lang).to_owned()),
            was: change.was,
            from: band.from,
            reason: change.reason.clone(),
            source: change.source.clone(),
        };
        scale.moved(context.person).map(line).collect()
    }
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
    /// The guide it went by, and what stood at it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guide: Option<GuideSummary>,
    /// Their alerts, and cards opened by hand.
    pub alerts: Vec<AlertSummary>,
    /// The plan.
    pub plan: Plan,
    /// Next steps that were decided on.
    #[serde(default)]
    pub steps: Vec<StepSummary>,
    /// What the practitioner has seen or been told that no form says.
    #[serde(default)]
    pub judgement: BTreeSet<Judgement>,
    /// What she was asked to consent to.
    #[serde(default)]
    pub consents: OpenConsents,
    /// Who can read what is sent, where that was answered outside the private part.
    #[serde(default)]
    pub reading: Option<Reading>,
    /// Whether the practitioner said that it was written in the journal. Nothing else ever sets it.
    #[serde(default)]
    pub transferred: bool,
}

/// The private part of a summary, sealed apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// What the practitioner has seen or been told that no form says.
    #[serde(default)]
    pub judgement: BTreeSet<Judgement>,
    /// Next steps that rest on it and were decided on.
    #[serde(default)]
    pub steps: Vec<StepSummary>,
    /// Sharing that came up, by service.
    #[serde(default)]
    pub consents: BTreeMap<Id, Consent>,
    /// Who can read what is sent.
    #[serde(default)]
    pub reading: Option<Reading>,
    /// The private parts of the guide, and what stood at them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guide: Option<GuideSummary>,
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
        guide: visit.guided().map(|guided| GuideSummary::of(guided, false, lang)),
        alerts: alerts(visit.alerts().iter().filter(|entry| !entry.private), shelf, lang),
        plan: visit.plan().clone(),
        steps: step::steps(visit.decisions_of(false), shelf, lang),
        judgement: visit.judgement_of(false).collect(),
        consents: visit.consents().open().clone(),
        reading: visit.open_reading(),
        transferred: visit.is_transferred(),
    }
}

/// The private part of a visit's summary; `None` while nothing of it has come up, or that of an earlier sitting is
/// unopened.
#[must_use]
pub fn private_summary(visit: &Visit, shelf: &dyn Shelf, lang: Lang) -> Option<PrivateSummary> {
    if visit.has_sealed_private() || !visit.has_private_part() {
        return None;
    }
    Some(PrivateSummary {
        gate: visit.gate(),
        forms: forms(visit.private_forms().map(|(_, form)| form), visit.context(), lang),
        alerts: alerts(visit.alerts().iter().filter(|entry| entry.private), shelf, lang),
        in_note: visit.in_note().cloned(),
        steps: step::steps(visit.decisions_of(true), shelf, lang),
        judgement: visit.judgement_of(true).collect(),
        consents: visit.consents().private().clone(),
        reading: visit.private_reading(),
        guide: visit
            .guided()
            .map(|guided| GuideSummary::of(guided, true, lang))
            .filter(|one| !one.parts.is_empty()),
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
    let left_out = super::score::not_applicable(instrument, form.walk.replies(), context);
    let lines =
        instrument.items.iter().zip(reached).zip(left_out).filter_map(|((item, reached), left_out)| {
            let reply = form.walk.replies().get(&item.id).filter(|_| reached).cloned();
            if !reached && item.count_as.is_none() {
                return None;
            }
            // In a summary, what has no reply was not asked, unless the instrument's own rule left it out.
            let reply = reply.or_else(|| (!left_out).then_some(Reply::NotAsked(WhyNot::NotSaid)));
            let worded = |id: &Id| {
                let choice = item.answer.choices().iter().find(|choice| choice.id == *id);
                choice.map_or_else(|| id.to_string(), |choice| choice.label.get(lang).to_owned())
            };
            let label = match (reply.as_ref().and_then(Reply::answer), &item.answer) {
                (Some(Answer::Choice(id)), _) => Some(worded(id)),
                (Some(Answer::Choices(ids)), _) => {
                    Some(ids.iter().map(worded).collect::<Vec<_>>().join(", "))
                }
                (Some(Answer::Number(_)), super::answer::AnswerKind::Number { unit, .. }) => {
                    Some(unit.get(lang).to_owned())
                }
                _ => None,
            };
            let note = form.walk.notes().get(&item.id).cloned();
            Some(Line { item: item.id.clone(), topic: item.topic.get(lang).to_owned(), reply, label, note })
        });
    // Without the form nothing was asked, and an interval from end to end would only look like a result.
    let asked = form.in_hand != Some(false);
    let scales = instrument.scales.iter().zip(&report.scales).filter(|_| asked).map(|(scale, result)| {
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
            moved: MovedLine::all(scale, result.band.as_ref(), context, lang),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer::Answer::{No, Number, Position, Yes};
    use crate::domain::condition::ItemTest;
    use crate::domain::fixture::*;
    use crate::domain::instrument::Theme;

    fn sum_up(parts: crate::domain::instrument::Parts, given: super::super::answer::Replies) -> FormSummary {
        let mut form = Form::new(made(parts));
        let last = given.keys().next_back().cloned();
        let notes = std::collections::BTreeMap::new();
        let instrument = form.instrument().clone();
        form.walk = super::super::walk::Walk::resume(instrument, given, notes, last.as_ref()).0;
        form_summary(&form, &context(), Lang::Nb)
    }

    fn lines(summary: &FormSummary) -> Vec<(&str, Option<&Reply>)> {
        summary.lines.iter().map(|line| (line.item.as_str(), line.reply.as_ref())).collect()
    }

    const NOT_ASKED: Reply = Reply::NotAsked(WhyNot::NotSaid);

    #[test]
    fn what_was_not_asked_stands_as_not_asked_and_is_not_left_out() {
        let summary = sum_up(two_questions(), replies([("low-mood", answered(Yes))]));
        assert_eq!(lines(&summary), [("low-mood", Some(&answered(Yes))), ("no-joy", Some(&NOT_ASKED))]);
    }

    #[test]
    fn only_what_a_given_answer_closed_is_not_applicable() {
        let gated = || {
            let items = vec![yes_no("ever", 0), when(yes_no("worried", 2), not(at("ever", ItemTest::No)))];
            let mut parts = parts("gated", Theme::Alcohol, items);
            parts.items.push(when(yes_no("more", 1), yes("ever")));
            parts.scales = vec![scale("total", sum(&["worried", "more"]), [0, 3], Vec::new())];
            parts
        };
        let closed = sum_up(gated(), replies([("ever", answered(No))]));
        assert_eq!(lines(&closed), [("ever", Some(&answered(No))), ("worried", None), ("more", None)]);
        let declined = sum_up(gated(), replies([("ever", Reply::Declined)]));
        let open =
            [("ever", Some(&Reply::Declined)), ("worried", Some(&NOT_ASKED)), ("more", Some(&NOT_ASKED))];
        assert_eq!(lines(&declined), open);
    }

    #[test]
    fn an_answer_that_a_correction_closed_is_not_told() {
        let items = vec![yes_no("ever", 0), when(yes_no("then", 0), yes("ever"))];
        let given = replies([("ever", answered(No)), ("then", answered(Yes))]);
        let summary = sum_up(parts("gated", Theme::Alcohol, items), given);
        assert_eq!(lines(&summary), [("ever", Some(&answered(No)))]);
    }

    #[test]
    fn choices_and_units_stand_in_words() {
        let items = vec![one_of("often", &[("never", 0), ("weekly", 1)]), number("units", 9, 3, 1)];
        let given = replies([("often", answered(choice("weekly"))), ("units", answered(Number(2)))]);
        let summary = sum_up(parts("worded", Theme::Alcohol, items), given);
        let labels: Vec<_> = summary.lines.iter().map(|line| line.label.as_deref()).collect();
        assert_eq!(labels, [Some("ordet weekly"), Some("enheter")]);
    }

    #[test]
    fn a_scale_keeps_its_interval_and_names_no_band_it_may_leave() {
        let summary = sum_up(form(), replies([("q1", answered(Position(2)))]));
        let total = &summary.scales[0];
        assert_eq!((total.min, total.max, total.band_label.as_deref()), (1, 4, None));
        assert_eq!(summary.ask_directly, ["q2"]);
        let sure = sum_up(form(), replies([("q1", answered(Position(4))), ("q2", Reply::Declined)]));
        let total = &sure.scales[0];
        assert_eq!((total.min, total.max, total.band_label.as_deref()), (3, 6, Some("high")));
        assert_eq!(total.source.as_deref(), Some("Kilde 2026"));
    }

    #[test]
    fn the_open_part_of_a_summary_names_nothing_private() {
        let shelf = Cupboard::full();
        let mut visit = Visit::new(context(), vec![made(two_questions()), made(danger())], false, false);
        visit.say_alone();
        for place in [0, 1] {
            let walk = &mut visit.form_mut(place).unwrap().walk;
            walk.answer(Yes, &context()).unwrap();
        }
        visit.refresh_alerts();
        let key = visit.alerts()[0].key.clone();
        visit.deal_with(&key, vec![id("called")], "");
        let open = serde_json::to_string(&summary(&visit, &shelf, Lang::Nb, "0")).unwrap();
        for private in ["danger", "strangled", "acute", "Ringte legen"] {
            assert!(!open.contains(private), "{private} in {open}");
        }
        let private = private_summary(&visit, &shelf, Lang::Nb).unwrap();
        assert_eq!(private.alerts[0].done, ["Ringte legen"]);
        assert_eq!(private.forms[0].instrument, id("danger"));
    }

    #[test]
    fn a_summary_survives_being_written_and_read() {
        let visit = Visit::new(context(), vec![made(tweak())], false, false);
        let made = summary(&visit, &Cupboard::full(), Lang::Nn, "0");
        let read: Summary = serde_json::from_str(&serde_json::to_string(&made).unwrap()).unwrap();
        assert_eq!(read, made);
        assert!(made.forms.is_empty(), "a form that was not begun is not told of");
    }
}
