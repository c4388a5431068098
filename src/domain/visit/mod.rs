//! A whole consultation: its context, its forms in order, the part that is asked alone, and what blocks its end.

mod alerts;
mod carried;
mod consent;
mod decided;
mod ending;
mod form;
mod gate;
mod guided;
mod judged;
mod reading;
mod snapshot;
mod step;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use alerts::{AlertEntry, AlertKey, AlertOrigin};
pub use carried::{Carried, LeftBehind};
pub use consent::{Consent, ConsentTo, Consents, OpenConsents, shared};
pub use decided::{Choice, Decision};
pub use ending::{InNote, NotYet};
pub use form::Form;
pub use gate::{Gate, NotAloneReason};
pub use guided::{Guided, GuidedState, PrivateGuided};
pub use reading::Reading;
pub use snapshot::{FormState, MainState, PrivateState, Unfit};
pub use step::Step;
pub use words::{Place, Written};

use super::alert::Card;
use super::context::Context;
use super::guide::Guide;
use super::id::Id;
use super::instrument::{Instrument, Theme};
use super::judgement::Judgement;
use super::lang::Localized;
use super::referral::{NextStep, SuggestionKey};

/// Where a visit finds the instruments that an answer leads on to, and the cards that alerts show.
pub trait Shelf {
    /// The instrument of this name, if it is there and sound.
    fn instrument(&self, id: &Id) -> Option<Arc<Instrument>>;
    /// The card of this name, if it is there and sound.
    fn card(&self, id: &Id) -> Option<Arc<Card>>;
    /// What a suggestion suggests, if it is there.
    fn next_step(&self, _key: &SuggestionKey) -> Option<NextStep> {
        None
    }
    /// The guide of this name, if it is there and sound.
    fn guide(&self, _id: &Id) -> Option<Arc<Guide>> {
        None
    }
    /// What a service is called.
    fn service_name(&self, _id: &Id) -> Option<Localized> {
        None
    }
}

/// The practitioner's own words about what comes next. Free text: no field for a name exists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Plan {
    /// What was talked about.
    pub talked: String,
    /// What the person wants to reach, in the person's own words.
    pub goal: String,
    /// What was agreed on.
    pub next: String,
    /// Who does what.
    pub who: String,
    /// When to meet again.
    pub again: String,
    /// How word of the next appointment can be sent so that nobody else reads it.
    pub channel: String,
}

impl Plan {
    /// How many rows it has.
    pub const ROWS: usize = 6;

    /// What is written, row by row.
    #[must_use]
    pub const fn rows(&self) -> [&String; Self::ROWS] {
        [&self.talked, &self.goal, &self.next, &self.who, &self.again, &self.channel]
    }

    /// One row, to write it; the last, where there are not so many.
    pub const fn row_mut(&mut self, row: usize) -> &mut String {
        match row {
            0 => &mut self.talked,
            1 => &mut self.goal,
            2 => &mut self.next,
            3 => &mut self.who,
            4 => &mut self.again,
            _ => &mut self.channel,
        }
    }
}

/// A consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    practice: bool,
    context: Context,
    forms: Vec<Form>,
    /// The guide it goes by, if it does.
    guided: Option<Guided>,
    /// Whether this visit comes to the question of being alone at all.
    asks_alone: bool,
    gate: Gate,
    /// The private part of an earlier sitting that has not been opened in this one.
    sealed_private: bool,
    /// Whether the private part, with something told in it, was closed in this sitting because they were not alone any
    /// more. Never kept: that it holds something stands nowhere in the open.
    shut_private: bool,
    step: Step,
    /// Where the private part stood when it was closed, to come back to once they are alone again.
    return_to: Option<Step>,
    alerts: Vec<AlertEntry>,
    plan: Plan,
    in_note: Option<InNote>,
    /// Of both parts; each knows which it belongs to.
    judgement: BTreeSet<Judgement>,
    consents: Consents,
    /// What was made of suggestions, of both parts.
    decisions: Vec<Decision>,
    /// Who can read what is sent, as answered outside the private part.
    open_reading: Option<Reading>,
    /// The same, as answered in it.
    private_reading: Option<Reading>,
    transferred: bool,
}

impl Visit {
    /// A visit at the telling of its limits. Instruments of the private theme go last, behind the question whether they are
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
            guided: None,
            asks_alone,
            gate: Gate::NotAsked,
            sealed_private: false,
            shut_private: false,
            step: Step::Limits,
            return_to: None,
            alerts: Vec::new(),
            plan: Plan::default(),
            in_note: None,
            judgement: BTreeSet::new(),
            consents: Consents::default(),
            decisions: Vec::new(),
            open_reading: None,
            private_reading: None,
            transferred: false,
        };
        if visit.forms.is_empty() && !visit.asks_alone {
            visit.step = Step::Plan;
        }
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
        self.transferred = false;
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
            || self.is_in_private_part()
            || (self.step == Step::Reading && self.gate.is_open())
    }

    /// The plan.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The plan, to write it.
    pub const fn plan_mut(&mut self) -> &mut Plan {
        self.transferred = false;
        &mut self.plan
    }
}

#[cfg(test)]
mod tests;
