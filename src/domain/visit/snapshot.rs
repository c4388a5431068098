//! A visit as it is kept between two sittings: the open part, and the private part that is sealed apart.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    AlertEntry, Consent, Consents, Decision, Form, Gate, Guided, GuidedState, InNote, OpenConsents, Plan,
    PrivateGuided, Reading, Shelf, Step, Visit,
};
use crate::domain::answer::Replies;
use crate::domain::context::Context;
use crate::domain::id::Id;
use crate::domain::judgement::Judgement;
use crate::domain::walk::Walk;

/// One form as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct FormState {
    /// The instrument.
    pub instrument: Id,
    /// The version it was asked in.
    pub version: String,
    /// What stands at its items.
    pub replies: Replies,
    /// Notes, by item.
    #[serde(default)]
    pub notes: BTreeMap<Id, String>,
    /// The item being asked; `None` when finished.
    pub at: Option<Id>,
    /// Whether the clinic's form was at hand.
    #[serde(default)]
    pub in_hand: Option<bool>,
    /// The total on paper.
    #[serde(default)]
    pub paper_total: Option<u32>,
    /// What she made of it.
    #[serde(default)]
    pub remark: String,
}

/// The open part. Says nothing of the private one: not that it exists, not where it stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct MainState {
    /// The setting.
    pub context: Context,
    /// The open forms.
    pub forms: Vec<FormState>,
    /// The guide it goes by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guided: Option<GuidedState>,
    /// Where the visit stood; the question of being alone, where it stood behind that.
    pub step: Step,
    /// Whether the visit comes to that question.
    pub asks_alone: bool,
    /// Alerts of the open forms.
    #[serde(default)]
    pub alerts: Vec<AlertEntry>,
    /// The plan.
    #[serde(default)]
    pub plan: Plan,
    /// What the practitioner has seen or been told, of what any screen may show.
    #[serde(default)]
    pub judgement: BTreeSet<Judgement>,
    /// The consents that any screen may show.
    #[serde(default)]
    pub consents: OpenConsents,
    /// Who can read what is sent, where that was answered outside the private part.
    #[serde(default)]
    pub reading: Option<Reading>,
    /// What was made of suggestions that any screen may show.
    #[serde(default)]
    pub decisions: Vec<Decision>,
    /// Whether it was said to be written in the journal.
    #[serde(default)]
    pub transferred: bool,
}

/// The private part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PrivateState {
    /// What was answered to the question of being alone.
    pub gate: Gate,
    /// The private forms.
    pub forms: Vec<FormState>,
    /// Where the visit goes on behind the question of being alone, its place counted among the private forms; that
    /// question itself, where they are to be asked from their start.
    pub step: Step,
    /// Alerts of the private forms.
    #[serde(default)]
    pub alerts: Vec<AlertEntry>,
    /// Whether it goes into the note.
    #[serde(default)]
    pub in_note: Option<InNote>,
    /// What the practitioner has seen or been told, of what is shown only when they are alone.
    #[serde(default)]
    pub judgement: BTreeSet<Judgement>,
    /// Sharing that came up in it, by service.
    #[serde(default)]
    pub consents: BTreeMap<Id, Consent>,
    /// Who can read what is sent.
    #[serde(default)]
    pub reading: Option<Reading>,
    /// What was made of suggestions that rest on it.
    #[serde(default)]
    pub decisions: Vec<Decision>,
    /// The private parts of the guide that the visit goes by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guided: Option<PrivateGuided>,
}

/// Something that was kept and cannot be taken up again; said, never dropped in silence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// The instrument is gone.
    Instrument(Id),
    /// The instrument is there in another version than it was asked in.
    Version {
        /// The instrument.
        instrument: Id,
        /// As asked.
        asked: String,
        /// As it is now.
        now: String,
    },
    /// These items' replies no longer fit.
    Items(Id, Vec<Id>),
    /// The guide is gone.
    Guide(Id),
    /// These items of the guide are gone, with what stood there.
    GuideItems(Id, Vec<Id>),
}

impl Visit {
    /// The open part, to be kept.
    #[must_use]
    pub fn main_state(&self) -> MainState {
        MainState {
            context: self.context.clone(),
            forms: self.open_forms().map(|(_, form)| state_of(form)).collect(),
            guided: self.guided.as_ref().map(Guided::main_state),
            step: if self.is_in_private() { Step::Alone } else { self.step },
            asks_alone: self.asks_alone,
            alerts: self.alerts.iter().filter(|entry| !entry.private).cloned().collect(),
            plan: self.plan.clone(),
            judgement: self.judgement_of(false).collect(),
            consents: self.consents.open.clone(),
            decisions: self.decisions_of(false).cloned().collect(),
            reading: self.open_reading,
            transferred: self.transferred,
        }
    }

    /// The private part, to be sealed apart; `None` while nothing of it has come up, or while that of an earlier
    /// sitting is unopened and must be left as it lies.
    #[must_use]
    pub fn private_state(&self) -> Option<PrivateState> {
        if self.sealed_private || !self.has_private_part() {
            return None;
        }
        Some(PrivateState {
            gate: self.gate,
            forms: self.private_forms().map(|(_, form)| state_of(form)).collect(),
            step: self.private_step(),
            alerts: self.alerts.iter().filter(|entry| entry.private).cloned().collect(),
            in_note: self.in_note.clone(),
            judgement: self.judgement_of(true).collect(),
            consents: self.consents.private.clone(),
            decisions: self.decisions_of(true).cloned().collect(),
            reading: self.private_reading,
            guided: self.guided.as_ref().and_then(Guided::private_state),
        })
    }

    /// Where the private part goes on once it is opened again. Places are counted from its first form, since open
    /// forms may be added before it is.
    fn private_step(&self) -> Step {
        let step = match self.return_to {
            Some(step) => step,
            None if self.gate.is_open() => self.step,
            None => return Step::Alone,
        };
        let first = self.first_private().unwrap_or(self.forms.len());
        match step.form() {
            Some(place) if place < first => Step::Alone,
            None if step == Step::Limits => Step::Alone,
            _ => step.at(|place| place - first),
        }
    }

    /// Takes up a kept visit. `sealed_private` says that a private part lies unopened beside it.
    #[must_use]
    pub fn resume(state: MainState, sealed_private: bool, shelf: &dyn Shelf) -> (Self, Vec<Unfit>) {
        let mut unfit = Vec::new();
        let forms = forms_of(state.forms, &state.context, shelf, &mut unfit);
        let guided = state.guided.and_then(|kept| Guided::resume(kept, shelf, &mut unfit));
        let mut visit = Self {
            practice: false,
            context: state.context,
            forms,
            guided,
            asks_alone: state.asks_alone,
            gate: Gate::NotAsked,
            sealed_private,
            shut_private: false,
            step: state.step,
            return_to: None,
            alerts: state.alerts,
            plan: state.plan,
            in_note: None,
            judgement: state.judgement.into_iter().filter(|one| !one.is_private()).collect(),
            consents: Consents { open: state.consents, private: BTreeMap::new() },
            decisions: state.decisions,
            open_reading: state.reading,
            private_reading: None,
            transferred: state.transferred,
        };
        if let Step::Guide(part) = visit.step {
            // A part that is gone: the last there is, or the plan.
            let stands = visit.guided.as_ref().is_some_and(|guided| part < guided.guide.parts.len());
            let stands = stands && !visit.is_in_private_part();
            visit.step = if stands { visit.step } else { visit.part_before(None).unwrap_or(Step::Plan) };
        } else if visit.step == Step::Alone && visit.guided.is_some() {
            // Which private part it was stands nowhere in the open: not alone, it goes on behind the first.
            visit.return_to = visit.first_private_part();
        } else if visit.step.form().is_some_and(|place| place >= visit.forms.len()) || !unfit.is_empty() {
            visit.step = visit.first_open_step();
        }
        visit.refresh_alerts();
        (visit, unfit)
    }

    /// Whether a private part of an earlier sitting lies unopened.
    #[must_use]
    pub const fn has_sealed_private(&self) -> bool {
        self.sealed_private
    }

    /// The private part of an earlier sitting was opened, and nothing was in it.
    pub const fn no_sealed_private(&mut self) {
        self.sealed_private = false;
        self.shut_private = false;
    }

    /// Takes up the private part of an earlier sitting, once it was said that they are alone and it was opened.
    pub fn resume_private(&mut self, state: PrivateState, shelf: &dyn Shelf) -> Vec<Unfit> {
        let mut unfit = Vec::new();
        let forms = forms_of(state.forms, &self.context, shelf, &mut unfit);
        // One that was taken up again before this was opened, and not begun, gives way to what was kept.
        let is_kept = |form: &Form| forms.iter().any(|kept| kept.instrument().id == form.instrument().id);
        self.forms.retain(|form| !form.is_private() || form.is_begun() || !is_kept(form));
        let begins_at = self.first_private().unwrap_or(self.forms.len());
        let ends_at = begins_at + forms.len();
        self.forms.splice(begins_at..begins_at, forms);
        self.asks_alone |= ends_at > begins_at;
        self.alerts.extend(state.alerts);
        self.in_note = state.in_note;
        self.judgement.extend(state.judgement.into_iter().filter(|one| one.is_private()));
        self.consents.private.extend(state.consents);
        self.decisions.extend(state.decisions);
        self.private_reading = state.reading.or(self.private_reading);
        if let Some(guided) = state.guided {
            self.resume_private_guide(guided, shelf, &mut unfit);
        }
        self.transferred = false;
        self.sealed_private = false;
        self.shut_private = false;
        let step = state.step.at(|place| begins_at.saturating_add(place));
        let parts = self.guided.as_ref().map_or(0, |guided| guided.guide.parts.len());
        let is_there = !matches!(step, Step::Guide(part) if part >= parts);
        let stands = step.form().is_none_or(|place| place < ends_at) && is_there && step != Step::Alone;
        self.step = if stands && unfit.is_empty() { step } else { self.private_start() };
        self.refresh_alerts();
        unfit
    }

    fn first_open_step(&self) -> Step {
        let open = self.forms.iter().position(|form| !form.walk.is_finished());
        self.start_of(open.unwrap_or(self.forms.len()))
    }
}

fn state_of(form: &Form) -> FormState {
    let instrument = form.instrument();
    FormState {
        instrument: instrument.id.clone(),
        version: instrument.version.clone(),
        replies: form.walk.replies().clone(),
        notes: form.walk.notes().clone(),
        at: form.walk.current().map(|item| item.id.clone()),
        in_hand: form.in_hand,
        paper_total: form.paper_total,
        remark: form.remark.clone(),
    }
}

fn forms_of(
    states: Vec<FormState>,
    context: &Context,
    shelf: &dyn Shelf,
    unfit: &mut Vec<Unfit>,
) -> Vec<Form> {
    let mut forms = Vec::new();
    for state in states {
        let before = unfit.len();
        let Some(instrument) = shelf.instrument(&state.instrument) else {
            unfit.push(Unfit::Instrument(state.instrument));
            continue;
        };
        if instrument.version != state.version {
            let (asked, now) = (state.version, instrument.version.clone());
            unfit.push(Unfit::Version { instrument: state.instrument, asked, now });
        }
        let id = instrument.id.clone();
        let (mut walk, left) = Walk::resume(instrument, state.replies, state.notes, state.at.as_ref());
        if !left.is_empty() {
            unfit.push(Unfit::Items(id, left));
        }
        if unfit.len() > before {
            // What no longer fits, and what this version asks besides, is open again.
            walk.go_to_open(context);
        }
        let (in_hand, paper_total, remark) = (state.in_hand, state.paper_total, state.remark);
        forms.push(Form { walk, in_hand, paper_total, remark });
    }
    forms
}
