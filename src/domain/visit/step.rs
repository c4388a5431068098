//! Where a consultation stands, and how it moves on and back.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Form, Gate, Shelf, Visit};
use crate::domain::context::Alone;
use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Theme};

/// Where a consultation stands. Numbers are places in [`Visit::forms`].
///
/// Consecutive forms of one theme are a block: it is opened before its first form ([`Step::Open`]), and after its last
/// one the two agree on what comes next ([`Step::Agree`]) and close it ([`Step::Close`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// What stays between them and what does not, told once, before the very first form.
    Limits,
    /// The opening words of a theme, before its first form.
    Open(usize),
    /// The talk before a form: is it all right to ask?
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
    /// What the two agree on in this theme, after its last form.
    Agree(usize),
    /// The closing words of a theme, after its last form.
    Close(usize),
    /// A part of the guide that the visit goes by.
    Guide(usize),
    /// Are they alone now?
    Alone,
    /// Which instrument of the private part.
    ChoosePrivate,
    /// Can anyone read what is sent to her? Asked before anything is written or sent, and only when they are alone.
    Reading,
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
            Self::Open(i)
            | Self::Before(i)
            | Self::FormInHand(i)
            | Self::Ask(i)
            | Self::ReadBack(i)
            | Self::TellBack(i)
            | Self::Result(i)
            | Self::Agree(i)
            | Self::Close(i) => Some(i),
            Self::Limits
            | Self::Guide(_)
            | Self::Alone
            | Self::ChoosePrivate
            | Self::Reading
            | Self::Plan
            | Self::Undealt
            | Self::Summary => None,
        }
    }
}

impl Step {
    /// The same step at another place.
    pub(super) fn at(self, place: impl Fn(usize) -> usize) -> Self {
        match self {
            Self::Open(i) => Self::Open(place(i)),
            Self::Before(i) => Self::Before(place(i)),
            Self::FormInHand(i) => Self::FormInHand(place(i)),
            Self::Ask(i) => Self::Ask(place(i)),
            Self::ReadBack(i) => Self::ReadBack(place(i)),
            Self::TellBack(i) => Self::TellBack(place(i)),
            Self::Result(i) => Self::Result(place(i)),
            Self::Agree(i) => Self::Agree(place(i)),
            Self::Close(i) => Self::Close(place(i)),
            other => other,
        }
    }
}

impl Visit {
    /// Goes on from where the consultation stands. A form that is still being asked stays.
    pub fn advance(&mut self, shelf: &dyn Shelf) {
        self.step = match self.step {
            Step::Limits => self.start_of(0),
            Step::Open(i) => Step::Before(i),
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
            Step::Agree(i) => Step::Close(i),
            Step::Close(i) => self.start_of(i + 1),
            Step::Guide(part) => self.next_part(part + 1),
            Step::Alone => match self.gate {
                Gate::Alone => self.return_to.take().unwrap_or_else(|| self.private_start()),
                Gate::NotAlone(_) if self.guided.is_some() => self.past_private_part(),
                Gate::NotAlone(_) => Step::Plan,
                Gate::NotAsked => Step::Alone,
            },
            Step::ChoosePrivate if self.first_private().is_none() => Step::Reading,
            Step::ChoosePrivate => self.private_start(),
            Step::Reading => Step::Plan,
            // A private part of an earlier sitting is taken up, or left with a reason, before the end.
            Step::Plan if self.sealed_private && self.gate == Gate::NotAsked => Step::Alone,
            Step::Plan | Step::Undealt if self.undealt().is_some() => Step::Undealt,
            Step::Plan | Step::Undealt | Step::Summary => Step::Summary,
        };
    }

    /// Goes back one step. False at the first.
    pub fn retreat(&mut self) -> bool {
        let before = match self.step {
            Step::Limits => return false,
            Step::Guide(part) => match self.part_before(Some(part)) {
                Some(step) => step,
                None => return false,
            },
            Step::Open(i) if self.first_private() == Some(i) => Step::Alone,
            Step::Open(i) => i.checked_sub(1).map_or(Step::Limits, Step::Close),
            Step::Before(i) if self.opens_block(i) => Step::Open(i),
            Step::Before(i) => Step::Result(i.saturating_sub(1)),
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
            Step::Agree(i) => Step::Result(i),
            Step::Close(i) => Step::Agree(i),
            Step::ChoosePrivate => Step::Alone,
            Step::Alone if self.guided.is_some() => match self.part_before_gate() {
                Some(step) => step,
                None => return false,
            },
            Step::Alone => self.last_open_close().unwrap_or(Step::Limits),
            Step::Reading if self.gate.is_open() => {
                let last = self.private_forms().last().map(|(place, _)| place);
                last.map_or(Step::ChoosePrivate, Step::Close)
            }
            Step::Plan if self.asks_alone && !self.gate.is_open() => Step::Alone,
            Step::Plan if self.asks_reading() => Step::Reading,
            Step::Reading | Step::Plan => match self.last_open_close().or_else(|| self.part_before(None)) {
                Some(close) => close,
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
        self.transferred = false;
        let is_first = self.forms.is_empty() && !self.asks_alone;
        let known = self.forms.iter().position(|form| form.instrument().id == instrument.id);
        let place = known.unwrap_or_else(|| {
            let after = self.step.form().map_or(self.forms.len(), |at| at + 1);
            let form = Form::new(instrument);
            // Private forms stay last, open ones before them.
            let first_private = self.first_private().unwrap_or(self.forms.len());
            let place = if form.is_private() { after.max(first_private) } else { after.min(first_private) };
            self.insert(place, form)
        });
        self.step = if is_first { Step::Limits } else { self.start_of(place) };
        place
    }

    pub(super) fn start_of(&self, place: usize) -> Step {
        match self.forms.get(place) {
            Some(form) if form.is_private() && !self.gate.is_open() => Step::Alone,
            Some(_) if self.opens_block(place) => Step::Open(place),
            Some(_) => Step::Before(place),
            None if self.asks_alone && self.gate == Gate::NotAsked => Step::Alone,
            None if self.asks_reading() => Step::Reading,
            None => Step::Plan,
        }
    }

    /// Whether the visit comes to the question who can read what is sent: only when they are alone.
    pub(super) fn asks_reading(&self) -> bool {
        let alone = self.gate.is_open() || (!self.asks_alone && self.context.alone == Alone::Yes);
        alone && self.guided.is_none()
    }

    fn theme(&self, place: usize) -> Option<Theme> {
        self.forms.get(place).map(|form| form.instrument().theme)
    }

    /// Whether a form is the first of its theme's block.
    fn opens_block(&self, place: usize) -> bool {
        place.checked_sub(1).and_then(|before| self.theme(before)) != self.theme(place)
    }

    /// The place after the last form of the block that this form stands in.
    fn after_block(&self, place: usize) -> usize {
        let same = |at: &usize| self.theme(*at) == self.theme(place);
        place + (place..self.forms.len()).take_while(same).count()
    }

    fn last_open_close(&self) -> Option<Step> {
        self.open_forms().last().map(|(place, _)| Step::Close(place))
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
        let of_guide =
            self.guided.as_ref().map(|guided| guided.guide.private_part().map_or(Step::Plan, Step::Guide));
        let of_forms = self.first_private().map(|place| self.start_of(place));
        of_forms.or(of_guide).unwrap_or(Step::ChoosePrivate)
    }

    /// What follows a result: the next form of the same theme, or else what they agree on.
    fn after_form(&mut self, place: usize, shelf: &dyn Shelf) -> Step {
        let leads = self.forms.get(place).map(|form| form.walk.leads_to(&self.context)).unwrap_or_default();
        let (mut at, mut beyond) = (place + 1, 0);
        for id in leads {
            let known = self.forms.iter().any(|form| form.instrument().id == id);
            if let Some(instrument) = shelf.instrument(&id).filter(|_| !known) {
                let form = Form::new(instrument);
                // Private forms stay last, open ones before them; another theme does not come in between a block.
                let same = Some(form.instrument().theme) == self.theme(place);
                let next = if same { at } else { self.after_block(place).max(beyond) };
                let first_private = self.first_private().unwrap_or(self.forms.len());
                let wanted =
                    if form.is_private() { next.max(first_private) } else { next.min(first_private) };
                let after = self.insert(wanted, form) + 1;
                if same {
                    at = after;
                } else {
                    beyond = after;
                }
            }
        }
        if self.theme(place + 1) == self.theme(place) { self.start_of(place + 1) } else { Step::Agree(place) }
    }
}
