//! Where a consultation stands, and how it moves on and back.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Form, Gate, NotAloneReason, Shelf, Visit};
use crate::domain::answer::WhyNot;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;

/// Where a consultation stands. Numbers are places in [`Visit::forms`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// The talk before a form.
    Before(usize),
    /// Is the clinic's approved form at hand?
    FormInHand(usize),
    /// Asking.
    Ask(usize),
    /// Reading the positions back, and comparing with the total on paper.
    ReadBack(usize),
    /// The talk after a form: what does she make of it, before any number.
    TellBack(usize),
    /// What the answers amount to.
    Result(usize),
    /// Are they alone now?
    Alone,
    /// Which instrument of the private part.
    ChoosePrivate,
    /// What comes next.
    Plan,
    /// What was done about an alert that nothing is written about yet.
    Undealt,
    /// The summary, to review and save.
    Summary,
}

impl Step {
    /// The form it belongs to.
    #[must_use]
    pub const fn form(self) -> Option<usize> {
        match self {
            Self::Before(i)
            | Self::FormInHand(i)
            | Self::Ask(i)
            | Self::ReadBack(i)
            | Self::TellBack(i)
            | Self::Result(i) => Some(i),
            Self::Alone | Self::ChoosePrivate | Self::Plan | Self::Undealt | Self::Summary => None,
        }
    }
}

impl Step {
    /// The same step at another place.
    pub(super) fn at(self, place: impl Fn(usize) -> usize) -> Self {
        match self {
            Self::Before(i) => Self::Before(place(i)),
            Self::FormInHand(i) => Self::FormInHand(place(i)),
            Self::Ask(i) => Self::Ask(place(i)),
            Self::ReadBack(i) => Self::ReadBack(place(i)),
            Self::TellBack(i) => Self::TellBack(place(i)),
            Self::Result(i) => Self::Result(place(i)),
            other => other,
        }
    }
}

impl Visit {
    /// Goes on from where the consultation stands. A form that is still being asked stays.
    pub fn advance(&mut self, shelf: &dyn Shelf) {
        self.step = match self.step {
            Step::Before(i) if self.wants_form(i) => Step::FormInHand(i),
            Step::FormInHand(i) if self.form(i).is_some_and(|form| form.in_hand.is_none()) => {
                Step::FormInHand(i)
            }
            Step::Before(i) | Step::FormInHand(i) => self.asking(i),
            Step::Ask(i) if self.forms.get(i).is_some_and(|form| !form.walk.is_finished()) => Step::Ask(i),
            Step::Ask(i) => self.asked(i),
            Step::ReadBack(i) => Step::TellBack(i),
            Step::TellBack(i) => Step::Result(i),
            Step::Result(i) => self.after_form(i, shelf),
            Step::Alone => match self.gate {
                Gate::Alone => self.return_to.take().unwrap_or_else(|| self.private_start()),
                Gate::NotAlone(_) => Step::Plan,
                Gate::NotAsked => Step::Alone,
            },
            Step::ChoosePrivate if self.first_private().is_none() => Step::Plan,
            Step::ChoosePrivate => self.private_start(),
            // A private part of an earlier sitting is taken up, or left with a reason, before the end.
            Step::Plan if self.sealed_private && self.gate == Gate::NotAsked => Step::Alone,
            Step::Plan | Step::Undealt if self.undealt().is_some() => Step::Undealt,
            Step::Plan | Step::Undealt | Step::Summary => Step::Summary,
        };
    }

    /// Goes back one step. False at the first.
    pub fn retreat(&mut self) -> bool {
        let before = match self.step {
            Step::Before(0) => return false,
            Step::Before(i)
                if self.form(i).is_some_and(Form::is_private) && self.first_private() == Some(i) =>
            {
                Step::Alone
            }
            Step::Before(i) => Step::Result(i - 1),
            Step::FormInHand(i) => Step::Before(i),
            Step::Ask(i) => {
                if self.walk_back(i) {
                    Step::Ask(i)
                } else if self.wants_form(i) {
                    Step::FormInHand(i)
                } else {
                    Step::Before(i)
                }
            }
            Step::TellBack(i) if self.asked(i) == Step::ReadBack(i) => Step::ReadBack(i),
            Step::ReadBack(i) | Step::TellBack(i) => {
                if self.walk_back(i) {
                    Step::Ask(i)
                } else {
                    Step::Before(i)
                }
            }
            Step::Result(i) if self.form(i).is_some_and(|form| form.in_hand == Some(false)) => {
                Step::FormInHand(i)
            }
            Step::Result(i) => Step::TellBack(i),
            Step::ChoosePrivate => Step::Alone,
            Step::Alone => match self.open_forms().last().map(|(place, _)| place) {
                Some(place) => Step::Result(place),
                None => return false,
            },
            Step::Plan if self.asks_alone && !self.gate.is_open() => Step::Alone,
            Step::Plan if self.asks_alone && self.first_private().is_none() => Step::ChoosePrivate,
            Step::Plan => match self.shown_forms().last().map(|(place, _)| place) {
                Some(place) => Step::Result(place),
                None => return false,
            },
            Step::Undealt | Step::Summary => Step::Plan,
        };
        self.step = before;
        true
    }

    /// Goes to an item of a form, to correct it.
    pub fn go_to_item(&mut self, form: usize, item: &Id) -> bool {
        let shown = self.shown_forms().any(|(place, _)| place == form);
        let found = shown && self.forms.get_mut(form).is_some_and(|form| form.walk.go_to(item));
        if found {
            self.step = Step::Ask(form);
        }
        found
    }

    /// Goes to the plan, from where the summary is one step.
    pub const fn go_to_plan(&mut self) {
        self.step = Step::Plan;
    }

    /// Takes up another instrument right after the form that the consultation is at, or first of the private part.
    pub fn add_form(&mut self, instrument: Arc<Instrument>) -> usize {
        let known = self.forms.iter().position(|form| form.instrument().id == instrument.id);
        let place = known.unwrap_or_else(|| {
            let after = self.step.form().map_or(self.forms.len(), |at| at + 1);
            let form = Form::new(instrument);
            // Private forms stay last, open ones before them.
            let first_private = self.first_private().unwrap_or(self.forms.len());
            let place = if form.is_private() { after.max(first_private) } else { after.min(first_private) };
            self.insert(place, form)
        });
        self.step = self.start_of(place);
        place
    }

    /// What was answered to the question whether they are alone.
    #[must_use]
    pub const fn gate(&self) -> Gate {
        self.gate
    }

    /// Says that they are alone, or with a professional interpreter only.
    pub const fn say_alone(&mut self) {
        self.gate = Gate::Alone;
    }

    /// Says that they are not alone, or that it is not the time. What was told before stays sealed.
    pub fn say_not_alone(&mut self, why: NotAloneReason) {
        self.gate = Gate::NotAlone(why);
    }

    /// Somebody came in: what is left of the private part is not asked, what was told stays sealed, and the visit
    /// goes on where nothing of it shows.
    pub fn somebody_came_in(&mut self) {
        for form in self.forms.iter_mut().filter(|form| form.is_private()) {
            form.walk.end(&WhyNot::NotAlone, &self.context);
        }
        self.gate = Gate::NotAlone(NotAloneReason::SomebodyHears);
        self.return_to = None;
        self.step = Step::Plan;
    }

    /// Closes the private part until it is said again that they are alone. Then it goes on where it stood.
    pub fn close_private(&mut self) {
        if self.gate.is_open() {
            self.gate = Gate::NotAsked;
            if self.is_in_private() || matches!(self.step, Step::Plan | Step::Undealt | Step::Summary) {
                self.return_to = Some(self.step);
                self.step = Step::Alone;
            }
        }
    }

    pub(super) fn start_of(&self, place: usize) -> Step {
        match self.forms.get(place) {
            Some(form) if form.is_private() && !self.gate.is_open() => Step::Alone,
            Some(_) => Step::Before(place),
            None if self.asks_alone && self.gate == Gate::NotAsked => Step::Alone,
            None => Step::Plan,
        }
    }

    fn asking(&mut self, place: usize) -> Step {
        let context = self.context.clone();
        if let Some(form) = self.forms.get_mut(place)
            && form.in_hand != Some(false)
        {
            form.walk.go_to_open(&context);
        }
        match self.forms.get(place) {
            Some(form) if form.in_hand == Some(false) => Step::Result(place),
            Some(form) if form.walk.is_finished() => self.asked(place),
            _ => Step::Ask(place),
        }
    }

    /// What follows the last item of a form.
    fn asked(&self, place: usize) -> Step {
        if self.form(place).is_some_and(|form| form.in_hand == Some(true)) {
            Step::ReadBack(place)
        } else {
            Step::TellBack(place)
        }
    }

    /// Puts a form at this place; every step that names a place from there on goes on naming the same form.
    fn insert(&mut self, place: usize, form: Form) -> usize {
        let place = place.min(self.forms.len());
        self.asks_alone |= form.is_private();
        self.forms.insert(place, form);
        let moved = |i: usize| if i >= place { i + 1 } else { i };
        self.step = self.step.at(moved);
        self.return_to = self.return_to.map(|step| step.at(moved));
        place
    }

    fn walk_back(&mut self, place: usize) -> bool {
        self.forms.get_mut(place).is_some_and(|form| form.walk.back(&self.context))
    }

    fn wants_form(&self, place: usize) -> bool {
        self.forms.get(place).is_some_and(|form| form.instrument().needs_form())
    }

    pub(super) fn first_private(&self) -> Option<usize> {
        self.forms.iter().position(Form::is_private)
    }

    pub(super) fn private_start(&self) -> Step {
        self.first_private().map_or(Step::ChoosePrivate, |place| self.start_of(place))
    }

    fn after_form(&mut self, place: usize, shelf: &dyn Shelf) -> Step {
        let leads = self.forms.get(place).map(|form| form.walk.leads_to(&self.context)).unwrap_or_default();
        let mut at = place + 1;
        for id in leads {
            let known = self.forms.iter().any(|form| form.instrument().id == id);
            if let Some(instrument) = shelf.instrument(&id).filter(|_| !known) {
                let form = Form::new(instrument);
                // Private forms stay last, open ones before them.
                let first_private = self.first_private().unwrap_or(self.forms.len());
                let wanted = if form.is_private() { at.max(first_private) } else { at.min(first_private) };
                at = self.insert(wanted, form) + 1;
            }
        }
        self.start_of(place + 1)
    }
}
