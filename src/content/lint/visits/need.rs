//! A rule with all its names taken apart: what findings, cards, states and alerts rest on stands in their place.

use super::Visits;
use crate::domain::condition::{Condition, Reference};
use crate::domain::id::Id;
use crate::domain::validate;

/// What must be so, without a `not` over more than one thing.
#[derive(Clone, Debug)]
pub(super) enum Need {
    /// Every one.
    All(Vec<Self>),
    /// At least one.
    Any(Vec<Self>),
    /// This is so, or is not. The names in it carry their instrument.
    Is(Condition, bool),
}

impl Visits {
    /// What a rule comes to; bare names are those of the instrument it stands in. `None` where a name leads nowhere or
    /// in a circle: that is said elsewhere, and nothing can be shown of such a rule.
    pub(super) fn need(&self, rule: &Condition, of: Option<&Id>) -> Option<Need> {
        Taking { visits: self, within: Vec::new() }.apart(rule, of, true)
    }
}

impl Visits {
    /// Whether a rule rests on a score, also through findings, cards, states and alerts.
    #[must_use]
    pub fn is_scored(&self, rule: &Condition) -> bool {
        self.need(rule, None).is_some_and(|need| need.is_scored())
    }
}

impl Need {
    fn is_scored(&self) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::is_scored),
            Self::Is(leaf, _) => validate::is_scored(leaf),
        }
    }
}

struct Taking<'v> {
    visits: &'v Visits,
    /// The findings and cards that are being taken apart.
    within: Vec<&'v Id>,
}

impl<'v> Taking<'v> {
    fn apart(&mut self, rule: &Condition, of: Option<&Id>, wanted: bool) -> Option<Need> {
        Some(match rule {
            Condition::All(parts) | Condition::Any(parts) => {
                let parts = parts.iter().map(|part| self.apart(part, of, wanted)).collect::<Option<_>>()?;
                if matches!(rule, Condition::All(_)) == wanted { Need::All(parts) } else { Need::Any(parts) }
            }
            Condition::Not(part) => self.apart(part, of, !wanted)?,
            Condition::Item(item, test) => {
                let name = named(item, of)?;
                self.visits.item(&name)?;
                Need::Is(Condition::Item(name, test.clone()), wanted)
            }
            Condition::Band(scale, bands) => {
                let name = named(scale, of)?;
                let instrument = self.visits.instruments.get(name.instrument.as_ref()?)?;
                instrument.scales.iter().find(|scale| scale.id == name.id)?;
                Need::Is(Condition::Band(name, bands.clone()), wanted)
            }
            Condition::State(state) => {
                let name = named(state, of)?;
                let instrument = self.visits.instruments.get(name.instrument.as_ref()?)?;
                let state = instrument.states.iter().find(|state| state.id == name.id)?;
                self.apart(&state.when, Some(&instrument.id), wanted)?
            }
            Condition::Alert(Reference { instrument: Some(instrument), id }) => {
                let instrument = self.visits.instruments.get(instrument)?;
                let alert = instrument.alerts.iter().find(|alert| alert.id == *id)?;
                self.apart(&alert.when, Some(&instrument.id), wanted)?
            }
            Condition::Alert(Reference { instrument: None, id }) => {
                let card = self.visits.cards.iter().find(|card| card.id == *id)?;
                self.named(&card.id, &card.raised.as_ref()?.0, wanted)?
            }
            Condition::Finding(id) => {
                let finding = self.visits.findings.iter().find(|finding| finding.id == *id)?;
                self.named(&finding.id, &finding.when, wanted)?
            }
            Condition::Form(id, _) => {
                self.visits.instruments.get(id)?;
                Need::Is(rule.clone(), wanted)
            }
            Condition::Context(_) | Condition::Judgement(_) => Need::Is(rule.clone(), wanted),
        })
    }

    fn named(&mut self, name: &'v Id, rule: &'v Condition, wanted: bool) -> Option<Need> {
        if self.within.contains(&name) {
            return None;
        }
        self.within.push(name);
        let need = self.apart(rule, None, wanted);
        self.within.pop();
        need
    }
}

fn named(name: &Reference, of: Option<&Id>) -> Option<Reference> {
    let instrument = name.instrument.as_ref().or(of)?;
    Some(Reference { instrument: Some(instrument.clone()), id: name.id.clone() })
}
