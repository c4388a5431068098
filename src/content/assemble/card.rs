//! A whole safety card.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::provenance::theme;
use super::{Assembly, tidy};
use crate::content::problem::Problem;
use crate::content::raw::{self, At, Words};
use crate::content::source::File;
use crate::domain::alert::{Card, DoneOption};

/// The card of a file.
///
/// # Errors
/// Every problem of meaning in the file.
pub(in crate::content) fn card(file: &File, raw: &raw::Card) -> Result<Arc<Card>, Vec<Problem>> {
    let mut assembly = Assembly::new(file);
    let card = assembly.card_of(raw);
    match card.filter(|_| assembly.problems.is_empty()) {
        Some(card) => Ok(Arc::new(card)),
        None => Err(assembly.problems),
    }
}

impl Assembly<'_> {
    fn card_of(&mut self, raw: &raw::Card) -> Option<Card> {
        let id = self.id(&raw.id);
        let (title, lead) = (self.words(&raw.title), self.words(&raw.lead));
        let mut list = |raw: &[At<Words>]| raw.iter().map(|words| self.words(words)).collect();
        let (ask, act, avoid) = (list(&raw.ask), list(&raw.act), list(&raw.avoid));
        let mut seen = BTreeSet::new();
        for done in raw.done.iter().filter(|done| !seen.insert(done.id.value.as_str())) {
            self.add(done.id.place, format!("the id '{}' is used twice", done.id.value), "");
        }
        if raw.act.is_empty() || raw.done.is_empty() {
            self.add(
                raw.id.place,
                "a card says what to do ('act') and what can have been done ('done')",
                "list at least one of each",
            );
        }
        let done = raw.done.iter().filter_map(|done| {
            let (id, label) = (self.id(&done.id), self.words(&done.label));
            Some(DoneOption { id: id?, label })
        });
        let done = done.collect();
        let raised = raw.raised.as_ref().and_then(|raised| {
            let when = self.visit_condition(&raised.when)?;
            Some((when, raised.urgency))
        });
        let reviewed = self.reviewed(&raw.reviewed);
        let sources = self.sources(&raw.sources);
        Some(Card {
            id: id?,
            version: tidy(&raw.version),
            theme: theme(raw.theme),
            title,
            lead,
            raised,
            ask,
            act,
            avoid,
            done,
            reviewed,
            sources,
        })
    }
}
