//! A canned consultation with an invented person, which unfolds step by step; what its answers amount to is counted anew
//! each time, never written down.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::answer::{Given, Refusal, Reply};
use crate::domain::context::Context;
use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Theme};
use crate::domain::judgement::Judgement;
use crate::domain::lang::Localized;
use crate::domain::score::reached;
use crate::domain::source::{Reviewed, Source};
use crate::domain::visit::{Shelf, Visit};
use crate::domain::walk::Walk;

/// An item of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemOf {
    /// The form.
    pub form: Id,
    /// The item.
    pub item: Id,
}

/// What a step shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shows {
    /// What is seen.
    Scene(Localized),
    /// The practitioner speaks; or the form's own question.
    Asks {
        /// In her words.
        says: Option<Localized>,
        /// The question of a form.
        of: Option<ItemOf>,
    },
    /// The person answers.
    Answers {
        /// What the one who speaks is called; `None` where only the form is filled in, or nobody was named.
        who: Option<Localized>,
        /// In their words.
        says: Option<Localized>,
        /// What stands in a form then.
        of: Option<(ItemOf, Given)>,
    },
    /// What the answers so far amount to.
    Result(Id),
    /// What that means, and what it does not.
    Means(Localized),
    /// A named next step.
    Next {
        /// In words.
        words: Localized,
        /// Who.
        services: Vec<Id>,
    },
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseStep {
    /// What it shows.
    pub shows: Shows,
    /// For the trainer alone.
    pub note: Option<Localized>,
}

/// A case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its name.
    pub id: Id,
    /// Its version.
    pub version: String,
    /// Its theme, where it has one of the five.
    pub theme: Option<Theme>,
    /// What it is called.
    pub title: Localized,
    /// Who it is about. Invented.
    pub who: Localized,
    /// What is dark in it.
    pub content_note: Option<Localized>,
    /// The setting.
    pub context: Context,
    /// What the practitioner has seen.
    pub judgement: BTreeSet<Judgement>,
    /// Its steps; at least one.
    pub steps: Vec<CaseStep>,
    /// Who has reviewed it.
    pub reviewed: Reviewed,
    /// Where its numbers come from.
    pub sources: Vec<Source>,
}

/// What of a case does not fit its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// There is no such form.
    NoForm(Id),
    /// The form has no such item.
    NoItem(ItemOf),
    /// The item does not take that.
    Refused(ItemOf, Refusal),
    /// By the form's own rules the item is not asked after these answers.
    NotAsked(ItemOf),
}

impl Case {
    /// The forms in it, in the order they come up.
    #[must_use]
    pub fn forms(&self) -> Vec<&Id> {
        let mut found: Vec<&Id> = Vec::new();
        for step in &self.steps {
            let form = match &step.shows {
                Shows::Asks { of: Some(of), .. } => Some(&of.form),
                Shows::Answers { of: Some((of, _)), .. } => Some(&of.form),
                Shows::Result(form) => Some(form),
                _ => None,
            };
            found.extend(form.filter(|form| !found.contains(form)).into_iter().collect::<Vec<_>>());
        }
        found
    }

    /// One of its forms with the answers that were given before this step.
    #[must_use]
    pub fn walk(&self, form: &Id, shown: usize, instrument: Arc<Instrument>) -> Walk {
        let mut walk = Walk::new(instrument);
        for step in self.steps.iter().take(shown) {
            if let Shows::Answers { of: Some((of, given)), .. } = &step.shows
                && of.form == *form
            {
                self.reply(&mut walk, &of.item, given);
            }
        }
        walk
    }

    fn reply(&self, walk: &mut Walk, item: &Id, given: &Given) -> bool {
        let read = walk.instrument().item(item).and_then(|item| item.answer.read(given).ok());
        let asked = reached(walk.instrument(), walk.replies(), &self.context);
        let place = walk.instrument().place(item);
        if !place.and_then(|place| asked.get(place)).is_some_and(|asked| *asked) || !walk.go_to(item) {
            return false;
        }
        match read {
            Some(Reply::Answered(answer)) => walk.answer(answer, &self.context).is_ok(),
            Some(Reply::Declined) => walk.decline(&self.context).is_ok(),
            Some(Reply::NotAsked(why)) => walk.skip(why, &self.context).is_ok(),
            None => false,
        }
    }

    /// The same as a visit with an invented person, at this step, to go on with by hand. `None` where it has no form to
    /// go on with.
    #[must_use]
    pub fn visit(&self, shown: usize, shelf: &dyn Shelf) -> Option<Visit> {
        let instruments: Vec<_> = self.forms().into_iter().filter_map(|id| shelf.instrument(id)).collect();
        if instruments.is_empty() {
            return None;
        }
        let mut visit = Visit::new(self.context.clone(), instruments, false, true);
        for place in 0..visit.forms().len() {
            if let Some(form) = visit.form_mut(place) {
                let instrument = Arc::clone(form.instrument());
                form.walk = self.walk(&instrument.id.clone(), shown, instrument);
            }
        }
        for judgement in &self.judgement {
            visit.set_judgement(*judgement, true);
        }
        Some(visit)
    }

    /// What does not fit the forms, each with the place of its step.
    #[must_use]
    pub fn misfits(&self, shelf: &dyn Shelf) -> Vec<(usize, Misfit)> {
        let mut found = Vec::new();
        for (at, step) in self.steps.iter().enumerate() {
            match &step.shows {
                Shows::Result(form) if shelf.instrument(form).is_none() => {
                    found.push((at, Misfit::NoForm(form.clone())))
                }
                Shows::Asks { of: Some(of), .. } => found.extend(of.misfit(shelf).map(|misfit| (at, misfit))),
                Shows::Answers { of: Some((of, given)), .. } => {
                    found.extend(self.answer_misfit(at, of, given, shelf).map(|misfit| (at, misfit)));
                }
                _ => {}
            }
        }
        found
    }

    fn answer_misfit(&self, at: usize, of: &ItemOf, given: &Given, shelf: &dyn Shelf) -> Option<Misfit> {
        if let Some(misfit) = of.misfit(shelf) {
            return Some(misfit);
        }
        let instrument = shelf.instrument(&of.form)?;
        if let Err(refusal) = instrument.item(&of.item)?.answer.read(given) {
            return Some(Misfit::Refused(of.clone(), refusal));
        }
        let mut walk = self.walk(&of.form, at, instrument);
        (!self.reply(&mut walk, &of.item, given)).then(|| Misfit::NotAsked(of.clone()))
    }
}

impl ItemOf {
    fn misfit(&self, shelf: &dyn Shelf) -> Option<Misfit> {
        match shelf.instrument(&self.form) {
            None => Some(Misfit::NoForm(self.form.clone())),
            Some(instrument) if instrument.item(&self.item).is_none() => Some(Misfit::NoItem(self.clone())),
            Some(_) => None,
        }
    }
}

impl std::fmt::Display for Misfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoForm(form) => write!(f, "there is no instrument '{form}'"),
            Self::NoItem(of) => write!(f, "'{}' has no item '{}'", of.form, of.item),
            Self::Refused(of, refusal) => write!(f, "{}/{}: {refusal}", of.form, of.item),
            Self::NotAsked(of) => {
                write!(f, "after the answers before it, '{}' does not ask '{}'", of.form, of.item)
            }
        }
    }
}
