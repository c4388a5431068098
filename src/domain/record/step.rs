//! A next step that was decided on, as a summary keeps it.

use serde::{Deserialize, Serialize};

use crate::domain::id::Id;
use crate::domain::lang::Lang;
use crate::domain::referral::Due;
use crate::domain::visit::{Choice, Decision, Shelf};

/// What was made of a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepChoice {
    /// Agreed as suggested.
    Accepted,
    /// Agreed in other words.
    Changed,
    /// Weighed, and left out.
    Dropped,
}

/// One next step that was decided on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct StepSummary {
    /// The service.
    pub service: Id,
    /// What it is called, in the language of the summary.
    pub name: String,
    /// How soon it was due.
    pub due: Due,
    /// What was made of it.
    pub choice: StepChoice,
    /// What was agreed, or what was suggested and left out.
    pub words: String,
    /// Why, in her own words; empty where nothing was said.
    #[serde(default)]
    pub reason: String,
}

/// What was decided, in words.
pub(super) fn steps<'a>(
    decisions: impl Iterator<Item = &'a Decision>,
    shelf: &dyn Shelf,
    lang: Lang,
) -> Vec<StepSummary> {
    let summed = decisions.map(|decision| {
        let name = shelf.service_name(&decision.service);
        let suggested = shelf.next_step(&decision.key).map(|step| step.offer.get(lang).to_owned());
        let (choice, words) = match &decision.choice {
            Choice::Accepted => (StepChoice::Accepted, suggested),
            Choice::Changed(words) => (StepChoice::Changed, Some(words.clone())),
            Choice::Dropped => (StepChoice::Dropped, suggested),
        };
        StepSummary {
            service: decision.service.clone(),
            name: name.map_or_else(|| decision.service.to_string(), |name| name.get(lang).to_owned()),
            due: decision.due,
            choice,
            words: words.unwrap_or_default(),
            reason: decision.reason.clone(),
        }
    });
    summed.collect()
}
