//! Alerts of a visit: shown at once, seen by one key, and dealt with before the end.

use serde::{Deserialize, Serialize};

use super::Visit;
use crate::domain::alert::Urgency;
use crate::domain::condition::Because;
use crate::domain::id::Id;
use crate::domain::score::{Report, Standing};

/// Names an alert of a visit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AlertKey {
    /// The instrument whose answers raised it; `None` where the card was opened by hand.
    pub instrument: Option<Id>,
    /// The alert, or the card opened by hand.
    pub alert: Id,
}

/// How an alert came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AlertOrigin {
    /// Answers raise it now.
    Raised,
    /// Answers raised it, something was written, and then the answers were corrected.
    Withdrawn,
    /// The practitioner opened the card.
    ByHand,
}

/// One alert of a visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AlertEntry {
    /// Which.
    pub key: AlertKey,
    /// How soon.
    pub urgency: Urgency,
    /// The card it shows.
    pub card: Id,
    /// Whether it belongs to the private part.
    pub private: bool,
    /// How it came about.
    pub origin: AlertOrigin,
    /// Whether it was marked seen.
    pub seen: bool,
    /// What was done, of what the card offers.
    pub done: Vec<Id>,
    /// What was done, in her own words.
    pub words: String,
}

impl AlertEntry {
    /// Whether what was done is written.
    #[must_use]
    pub fn is_dealt_with(&self) -> bool {
        !self.done.is_empty() || !self.words.trim().is_empty()
    }
}

/// The first answered item behind these facts, also where they name a state or a band.
fn item_behind(because: &[Because], report: &Report) -> Option<Id> {
    because.iter().find_map(|fact| match fact {
        Because::Item(item, reply) => reply.is_some().then(|| item.id.clone()),
        Because::State(state) => {
            // A state rests only on states before it, so this ends.
            let at = report.states.iter().position(|found| found.state == state.id)?;
            let before =
                Report { states: report.states.iter().take(at).cloned().collect(), ..report.clone() };
            item_behind(&report.states.get(at)?.because, &before)
        }
        Because::Band(scale, _) => {
            let found = report.scales.iter().find(|found| found.scale == scale.id)?;
            let counted = found.trail.iter().filter(|step| matches!(step.standing, Standing::Answered(_)));
            counted.max_by_key(|step| step.min).map(|step| step.item.clone())
        }
        Because::Context(_) | Because::Judgement(_) | Because::Form(..) => None,
    })
}

impl Visit {
    /// Brings the alerts in step with the answers. Call after every change of an answer.
    pub fn refresh_alerts(&mut self) {
        let mut raised = Vec::new();
        for form in &self.forms {
            for alert in form.report(&self.context).alerts {
                let key = AlertKey { instrument: Some(form.instrument().id.clone()), alert: alert.alert };
                raised.push((key, alert.urgency, alert.card, form.is_private()));
            }
        }
        for entry in &mut self.alerts {
            let holds = raised.iter().any(|(key, ..)| *key == entry.key);
            // An alert whose instrument has gone, or no longer has such an alert, cannot be corrected away: it stays.
            let has_rule = self.forms.iter().any(|form| {
                let instrument = form.instrument();
                entry.key.instrument.as_ref() == Some(&instrument.id)
                    && instrument.alerts.iter().any(|rule| rule.id == entry.key.alert)
            });
            entry.origin = match entry.origin {
                AlertOrigin::ByHand => AlertOrigin::ByHand,
                _ if holds => AlertOrigin::Raised,
                _ if has_rule => AlertOrigin::Withdrawn,
                as_it_was => as_it_was,
            };
        }
        // A mistyped answer that was corrected leaves nothing, unless something was done about it.
        self.alerts.retain(|entry| entry.origin != AlertOrigin::Withdrawn || entry.is_dealt_with());
        for (key, urgency, card, private) in raised {
            if self.alerts.iter().all(|entry| entry.key != key) {
                let (origin, seen) = (AlertOrigin::Raised, false);
                let (done, words) = (Vec::new(), String::new());
                self.alerts.push(AlertEntry { key, urgency, card, private, origin, seen, done, words });
            }
        }
        self.alerts.sort_by_key(|entry| entry.urgency);
    }

    /// Every alert, the most urgent first.
    #[must_use]
    pub fn alerts(&self) -> &[AlertEntry] {
        &self.alerts
    }

    /// Alerts that may be shown now; those of the private part only while that is open.
    pub fn shown_alerts(&self) -> impl Iterator<Item = &AlertEntry> {
        let open = self.gate.is_open();
        self.alerts.iter().filter(move |entry| open || !entry.private)
    }

    /// The alert that stands before everything else, until it is marked seen.
    #[must_use]
    pub fn pending_alert(&self) -> Option<&AlertEntry> {
        self.shown_alerts().find(|entry| !entry.seen)
    }

    /// The first alert about which nothing is written. One of the private part waits until that is open again.
    #[must_use]
    pub fn undealt(&self) -> Option<&AlertEntry> {
        self.shown_alerts().find(|entry| entry.origin == AlertOrigin::Raised && !entry.is_dealt_with())
    }

    /// Whether something about the private part must be written that cannot be shown now. The visit then waits,
    /// without a word about why, until it was said again that they are alone.
    #[must_use]
    pub fn waits_until_alone(&self) -> bool {
        let open = self.gate.is_open();
        let left = |entry: &&AlertEntry| entry.origin == AlertOrigin::Raised && !entry.is_dealt_with();
        !open && self.alerts.iter().filter(|entry| entry.private).any(|entry| left(&entry))
    }

    /// Marks an alert seen.
    pub fn see_alert(&mut self, key: &AlertKey) {
        if let Some(entry) = self.alerts.iter_mut().find(|entry| entry.key == *key) {
            entry.seen = true;
        }
    }

    /// Goes back to the answer that raised an alert, to correct it. False where there is none.
    pub fn correct_alert(&mut self, key: &AlertKey) -> bool {
        let found = self.forms.iter().enumerate().find_map(|(place, form)| {
            let same = key.instrument.as_ref() == Some(&form.instrument().id);
            let report = same.then(|| form.report(&self.context))?;
            let raised = report.alerts.iter().find(|alert| alert.alert == key.alert)?;
            Some((place, item_behind(&raised.because, &report)?))
        });
        found.is_some_and(|(place, item)| self.go_to_item(place, &item))
    }

    /// Writes what was done about an alert, and marks it seen.
    pub fn deal_with(&mut self, key: &AlertKey, done: Vec<Id>, words: &str) {
        self.transferred = false;
        if let Some(entry) = self.alerts.iter_mut().find(|entry| entry.key == *key) {
            entry.done = done;
            words.trim().clone_into(&mut entry.words);
            entry.seen = true;
        }
        self.refresh_alerts();
    }

    /// Takes up a card that was opened by hand, with what was done.
    pub fn deal_by_hand(&mut self, card: &Id, urgency: Urgency, private: bool, done: Vec<Id>, words: &str) {
        let key = AlertKey { instrument: None, alert: card.clone() };
        if self.alerts.iter().all(|entry| entry.key != key) {
            let (origin, card) = (AlertOrigin::ByHand, card.clone());
            let (key, seen) = (key.clone(), true);
            let entry =
                AlertEntry { key, urgency, card, private, origin, seen, done: vec![], words: String::new() };
            self.alerts.push(entry);
        }
        self.deal_with(&key, done, words);
    }
}
