//! A whole consultation: its context, its forms in order, the part that is asked alone, and what blocks its end.

mod alerts;
mod form;
mod gate;
mod snapshot;
mod step;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use alerts::{AlertEntry, AlertKey, AlertOrigin};
pub use form::Form;
pub use gate::{Gate, NotAloneReason};
pub use snapshot::{FormState, MainState, PrivateState, Unfit};
pub use step::Step;

use super::alert::Card;
use super::context::Context;
use super::id::Id;
use super::instrument::{Instrument, Theme};

/// Where a visit finds the instruments that an answer leads on to, and the cards that alerts show.
pub trait Shelf {
    /// The instrument of this name, if it is there and sound.
    fn instrument(&self, id: &Id) -> Option<Arc<Instrument>>;
    /// The card of this name, if it is there and sound.
    fn card(&self, id: &Id) -> Option<Arc<Card>>;
}

/// The practitioner's own words about what comes next. Free text: no field for a name exists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Plan {
    /// What was talked about.
    pub talked: String,
    /// What she wants, and who does what.
    pub next: String,
    /// When and how to meet again.
    pub again: String,
}

/// What became of the question whether the private part goes into the note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InNote {
    /// It goes in.
    Yes,
    /// It stays out, and why.
    No(String),
}

/// A consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    practice: bool,
    context: Context,
    forms: Vec<Form>,
    /// Whether this visit comes to the question of being alone at all.
    asks_alone: bool,
    gate: Gate,
    /// The private part of an earlier sitting that has not been opened in this one.
    sealed_private: bool,
    step: Step,
    /// Where the private part stood when it was closed, to come back to once they are alone again.
    return_to: Option<Step>,
    alerts: Vec<AlertEntry>,
    plan: Plan,
    in_note: Option<InNote>,
}

impl Visit {
    /// A visit at its first talk. Instruments of the private theme go last, behind the question whether they are
    /// alone; `asks_alone` brings that question also where no such instrument is chosen yet.
    #[must_use]
    pub fn new(
        context: Context,
        instruments: Vec<Arc<Instrument>>,
        asks_alone: bool,
        practice: bool,
    ) -> Self {
        let (private, open): (Vec<_>, Vec<_>) =
            instruments.into_iter().partition(|i| i.theme == Theme::Violence);
        let asks_alone = asks_alone || !private.is_empty();
        let mut forms: Vec<Form> = Vec::new();
        for instrument in open.into_iter().chain(private) {
            if forms.iter().all(|form| form.instrument().id != instrument.id) {
                forms.push(Form::new(instrument));
            }
        }
        let mut visit = Self {
            practice,
            context,
            forms,
            asks_alone,
            gate: Gate::NotAsked,
            sealed_private: false,
            step: Step::Before(0),
            return_to: None,
            alerts: Vec::new(),
            plan: Plan::default(),
            in_note: None,
        };
        visit.step = visit.start_of(0);
        visit
    }

    /// Whether the person is invented. Nothing of a practice visit is kept, and every screen says so.
    #[must_use]
    pub const fn is_practice(&self) -> bool {
        self.practice
    }

    /// The setting.
    #[must_use]
    pub const fn context(&self) -> &Context {
        &self.context
    }

    /// Every form, the private ones last.
    #[must_use]
    pub fn forms(&self) -> &[Form] {
        &self.forms
    }

    /// One form.
    #[must_use]
    pub fn form(&self, place: usize) -> Option<&Form> {
        self.forms.get(place)
    }

    /// One form, to answer it.
    pub fn form_mut(&mut self, place: usize) -> Option<&mut Form> {
        self.forms.get_mut(place)
    }

    /// Forms that any screen may show at any time.
    pub fn open_forms(&self) -> impl Iterator<Item = (usize, &Form)> {
        self.forms.iter().enumerate().filter(|(_, form)| !form.is_private())
    }

    /// Forms of the private part.
    pub fn private_forms(&self) -> impl Iterator<Item = (usize, &Form)> {
        self.forms.iter().enumerate().filter(|(_, form)| form.is_private())
    }

    /// Forms that may be shown now: the private ones only after it was said, in this sitting, that they are alone.
    pub fn shown_forms(&self) -> impl Iterator<Item = (usize, &Form)> {
        let open = self.gate.is_open();
        self.forms.iter().enumerate().filter(move |(_, form)| open || !form.is_private())
    }

    /// Where the consultation stands.
    #[must_use]
    pub const fn step(&self) -> Step {
        self.step
    }

    /// Whether the step now is one of the private part.
    #[must_use]
    pub fn is_in_private(&self) -> bool {
        self.step.form().and_then(|place| self.forms.get(place)).is_some_and(Form::is_private)
            || self.step == Step::ChoosePrivate
    }

    /// The plan.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The plan, to write it.
    pub const fn plan_mut(&mut self) -> &mut Plan {
        &mut self.plan
    }

    /// Whether the private part goes into the note; `None` while that is not answered.
    #[must_use]
    pub const fn in_note(&self) -> Option<&InNote> {
        self.in_note.as_ref()
    }

    /// Answers whether the private part goes into the note.
    pub fn set_in_note(&mut self, answer: InNote) {
        self.in_note = Some(answer);
    }

    /// Whether the question about the note must be answered before the visit can be saved.
    #[must_use]
    pub fn must_say_in_note(&self) -> bool {
        let told = self.private_forms().any(|(_, form)| form.is_begun())
            || self.alerts.iter().any(|entry| entry.private);
        self.gate.is_open() && self.in_note.is_none() && told
    }

    /// Whether anything of the private part has come up in this sitting, or was taken up in it.
    #[must_use]
    pub fn has_private_part(&self) -> bool {
        self.gate != Gate::NotAsked
            || self.return_to.is_some()
            || self.private_forms().next().is_some()
            || self.alerts.iter().any(|entry| entry.private)
    }

    /// Whether everything that must be written before the end has been written.
    #[must_use]
    pub fn can_finish(&self) -> bool {
        self.undealt().is_none() && !self.waits_until_alone() && !self.must_say_in_note()
    }
}

#[cfg(test)]
mod tests;
