//! What she was asked to consent to, and what she answered.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Visit;
use crate::domain::id::Id;

/// What became of one consent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Consent {
    /// Not asked for. Neither a yes nor a no.
    #[default]
    NotAsked,
    /// Given.
    Given,
    /// Asked for, and refused.
    Refused,
    /// Given, and then withdrawn.
    Withdrawn,
}

impl Consent {
    /// Every state, in the order they are stepped through.
    pub const ALL: [Self; 4] = [Self::NotAsked, Self::Given, Self::Refused, Self::Withdrawn];

    /// The state after this one, around.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::NotAsked => Self::Given,
            Self::Given => Self::Refused,
            Self::Refused => Self::Withdrawn,
            Self::Withdrawn => Self::NotAsked,
        }
    }

    /// Whether it was given at some time, also where it does not hold any more.
    #[must_use]
    pub const fn was_given(self) -> bool {
        matches!(self, Self::Given | Self::Withdrawn)
    }

    /// Whether it holds now.
    #[must_use]
    pub const fn holds(self) -> bool {
        matches!(self, Self::Given)
    }
}

/// What somebody is asked to consent to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConsentTo {
    /// That questions are asked and answered.
    Answering,
    /// That it is written in the journal. The duty to keep one is the practitioner's, so a refusal blocks nothing.
    Journal,
    /// That the partner is contacted.
    Partner,
    /// That something is shared with a service.
    Share {
        /// The service; how it is called is never kept here.
        service: Id,
        /// Whether this came up in the private part.
        private: bool,
    },
}

/// The consents that any screen may show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct OpenConsents {
    /// To answering.
    pub answering: Consent,
    /// To the journal.
    pub journal: Consent,
    /// To contact with the partner.
    pub partner: Consent,
    /// To sharing with these services.
    pub sharing: BTreeMap<Id, Consent>,
}

/// All consents of a visit. Sharing that came up in the private part is held apart, and kept only there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consents {
    pub(super) open: OpenConsents,
    pub(super) private: BTreeMap<Id, Consent>,
}

impl OpenConsents {
    /// Each consent and its state, in the order they are shown; those not asked for too.
    pub fn list(&self) -> impl Iterator<Item = (ConsentTo, Consent)> {
        let fixed = [
            (ConsentTo::Answering, self.answering),
            (ConsentTo::Journal, self.journal),
            (ConsentTo::Partner, self.partner),
        ];
        fixed.into_iter().chain(shared(&self.sharing, false))
    }
}

/// Sharing with services, each and its state.
pub fn shared(sharing: &BTreeMap<Id, Consent>, private: bool) -> impl Iterator<Item = (ConsentTo, Consent)> {
    let to = move |service: &Id| ConsentTo::Share { service: service.clone(), private };
    sharing.iter().map(move |(service, state)| (to(service), *state))
}

impl Consents {
    /// The open ones.
    #[must_use]
    pub const fn open(&self) -> &OpenConsents {
        &self.open
    }

    /// Sharing that came up in the private part, by service.
    #[must_use]
    pub const fn private(&self) -> &BTreeMap<Id, Consent> {
        &self.private
    }

    /// The state of sharing with this service, to ask for it or change it. It is on the list from then on.
    pub fn share(&mut self, service: Id, private: bool) -> &mut Consent {
        let sharing = if private { &mut self.private } else { &mut self.open.sharing };
        sharing.entry(service).or_default()
    }

    /// One consent, to change it.
    pub fn at(&mut self, to: &ConsentTo) -> &mut Consent {
        match to {
            ConsentTo::Answering => &mut self.open.answering,
            ConsentTo::Journal => &mut self.open.journal,
            ConsentTo::Partner => &mut self.open.partner,
            ConsentTo::Share { service, private } => self.share(service.clone(), *private),
        }
    }
}

impl Visit {
    /// The consents, the private ones too: for what is kept. What may be shown is [`Self::shown_consents`].
    #[must_use]
    pub const fn consents(&self) -> &Consents {
        &self.consents
    }

    /// The consents, to change them.
    pub const fn consents_mut(&mut self) -> &mut Consents {
        self.transferred = false;
        &mut self.consents
    }

    /// Each consent that may be shown now and its state; those of the private part only while that is open.
    pub fn shown_consents(&self) -> impl Iterator<Item = (ConsentTo, Consent)> {
        let open = self.gate.is_open();
        self.consents.open.list().chain(shared(&self.consents.private, true).filter(move |_| open))
    }
}
