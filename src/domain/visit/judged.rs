//! What the practitioner has seen or been told that no form says.

use std::collections::BTreeSet;

use super::Visit;
use crate::domain::judgement::Judgement;

impl Visit {
    /// What stands ticked and may be shown now, in the order it is offered; what belongs to the private part only while that is open.
    pub fn judgement(&self) -> impl Iterator<Item = Judgement> {
        self.offered_judgement().filter(|one| self.judgement.contains(one))
    }

    /// What can be ticked now, in the order it is offered.
    pub fn offered_judgement(&self) -> impl Iterator<Item = Judgement> + use<> {
        let open = self.gate.is_open();
        Judgement::ALL.into_iter().filter(move |one| open || !one.is_private())
    }

    /// Ticks or unticks one. False where it belongs to the private part and that is not open: then nothing happens.
    pub fn set_judgement(&mut self, judgement: Judgement, holds: bool) -> bool {
        if judgement.is_private() && !self.gate.is_open() {
            return false;
        }
        self.transferred = false;
        if holds {
            self.judgement.insert(judgement);
        } else {
            self.judgement.remove(&judgement);
        }
        true
    }

    /// Everything that stands ticked, also what may not be shown now, and what is known by the guide: for rules, never for
    /// a screen.
    pub(crate) fn all_judgement(&self) -> BTreeSet<Judgement> {
        let by_guide = self.guided.iter().flat_map(super::Guided::tells);
        self.judgement.iter().copied().chain(by_guide).collect()
    }

    /// What stands ticked in the open part, or in the private one: for what is kept.
    pub(crate) fn judgement_of(&self, private: bool) -> impl Iterator<Item = Judgement> {
        self.judgement.iter().copied().filter(move |one| one.is_private() == private)
    }
}
