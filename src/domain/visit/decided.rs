//! What the practitioner made of the next steps that were suggested: accepted, changed, or dropped.

use serde::{Deserialize, Serialize};

use super::{AlertEntry, AlertKey, AlertOrigin, Consent, Visit};
use crate::domain::facts::RaisedCard;
use crate::domain::id::Id;
use crate::domain::referral::{ConsentNeed, Due, SuggestionKey};

/// What was made of a suggestion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// It goes into the plan as it stands.
    Accepted,
    /// It goes into the plan in these words.
    Changed(String),
    /// It was weighed, and left out.
    Dropped,
}

/// One suggestion that was decided on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Decision {
    /// Which suggestion.
    pub key: SuggestionKey,
    /// The service.
    pub service: Id,
    /// How soon it was due.
    pub due: Due,
    /// What was made of it.
    pub choice: Choice,
    /// Why, in her own words; empty where nothing was said.
    #[serde(default)]
    pub reason: String,
    /// Whether it belongs to the private part.
    pub private: bool,
}

impl Visit {
    /// What was decided, as far as it may be shown now.
    pub fn decisions(&self) -> impl Iterator<Item = &Decision> {
        let open = self.gate.is_open();
        self.decisions.iter().filter(move |decision| open || !decision.private)
    }

    /// What was decided of a suggestion, where that may be shown now.
    #[must_use]
    pub fn decision(&self, key: &SuggestionKey) -> Option<&Decision> {
        self.decisions().find(|decision| decision.key == *key)
    }

    /// Decides on a suggestion; what was decided before is replaced. What is shared with a service comes on the list
    /// of consents to ask for.
    pub fn decide(&mut self, decision: Decision, consent: ConsentNeed) {
        self.transferred = false;
        if consent == ConsentNeed::Needed && decision.choice != Choice::Dropped {
            self.consents.share(decision.service.clone(), decision.private);
        }
        let (service, private) = (decision.service.clone(), decision.private);
        match self.decisions.iter_mut().find(|known| known.key == decision.key) {
            Some(known) => *known = decision,
            None => self.decisions.push(decision),
        }
        self.unlist(&service, private);
    }

    /// Takes a consent that was never asked for off the list, where nothing decided needs it any more.
    fn unlist(&mut self, service: &Id, private: bool) {
        let needed = self.decisions.iter().any(|decision| {
            decision.service == *service && decision.private == private && decision.choice != Choice::Dropped
        });
        let shared = if private { &mut self.consents.private } else { &mut self.consents.open.sharing };
        if !needed && shared.get(service) == Some(&Consent::NotAsked) {
            shared.remove(service);
        }
    }

    /// Takes back what was decided.
    pub fn undecide(&mut self, key: &SuggestionKey) {
        self.transferred = false;
        let gone = self.decisions.iter().find(|decision| decision.key == *key).cloned();
        self.decisions.retain(|decision| decision.key != *key);
        if let Some(decision) = gone {
            self.unlist(&decision.service, decision.private);
        }
    }

    /// What was decided in the open part, or in the private one: for what is kept.
    pub(crate) fn decisions_of(&self, private: bool) -> impl Iterator<Item = &Decision> {
        self.decisions.iter().filter(move |decision| decision.private == private)
    }

    /// Brings cards that the practitioner's own judgement raises in step with it. Call after every change of it.
    pub fn raise_cards(&mut self, raised: &[RaisedCard]) {
        let key = |card: &Id| AlertKey { instrument: None, alert: card.clone() };
        for entry in self.alerts.iter_mut().filter(|entry| entry.key.instrument.is_none()) {
            let holds = raised.iter().any(|raised| key(&raised.card.id) == entry.key);
            entry.origin = match entry.origin {
                AlertOrigin::ByHand => AlertOrigin::ByHand,
                _ if holds => AlertOrigin::Raised,
                // What is sealed cannot be told to be withdrawn.
                as_it_was if entry.private && !self.gate.is_open() => as_it_was,
                _ => AlertOrigin::Withdrawn,
            };
        }
        self.alerts.retain(|entry| entry.origin != AlertOrigin::Withdrawn || entry.is_dealt_with());
        for card in raised {
            let key = key(&card.card.id);
            if self.alerts.iter().all(|entry| entry.key != key) {
                let (urgency, private) = (card.urgency, card.card.theme.is_private());
                let (card, origin, seen) = (card.card.id.clone(), AlertOrigin::Raised, false);
                let (done, words) = (Vec::new(), String::new());
                self.alerts.push(AlertEntry { key, urgency, card, private, origin, seen, done, words });
            }
        }
        self.alerts.sort_by_key(|entry| entry.urgency);
    }
}
