//! Services and lines: what each is, for whom, how to reach it, and whether that was confirmed.

use chrono::NaiveDate;
use serde::Deserialize;

use super::id::Id;
use super::lang::Localized;
use super::municipality::{LocalService, Profile, Region};
use super::source::Source;

/// Whose a service is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// For the whole country.
    National,
    /// Of the municipality; empty until it is filled in.
    Local,
    /// For the practitioner, not for her.
    Practitioner,
    /// The practitioner herself.
    Own,
}

/// A service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its name.
    pub id: Id,
    /// Whose it is.
    pub scope: Scope,
    /// What it is called.
    pub name: Localized,
    /// What it does.
    pub what: Localized,
    /// For whom.
    pub whom: Localized,
    /// Numbers to call, as they are shown; none where none is confirmed.
    pub phones: Vec<String>,
    /// Web address.
    pub web: Option<String>,
    /// When it is open.
    pub hours: Option<Localized>,
    /// Open day and night, every day.
    pub always_open: bool,
    /// An emergency number: never demoted.
    pub emergency: bool,
    /// On the list that everybody is handed.
    pub handout: bool,
    /// The part of the country, for what helps the practitioner.
    pub region: Option<Region>,
    /// Services that stand in its place on urgent matters while it is empty.
    pub stands_in: Vec<Id>,
    /// What to know about it.
    pub remark: Option<Localized>,
    /// Not confirmed: said wherever it is shown, and never the first choice.
    pub unverified: bool,
    /// Where it comes from.
    pub source: Option<Source>,
}

impl Service {
    /// Whether it may stand first among others.
    #[must_use]
    pub const fn may_stand_first(&self) -> bool {
        self.emergency || !self.unverified
    }

    /// The day its source was read.
    #[must_use]
    pub fn checked(&self) -> Option<NaiveDate> {
        match self.source.as_ref()?.status {
            super::source::SourceStatus::Checked(day) => Some(day),
            super::source::SourceStatus::Unverified => None,
        }
    }
}

/// All services, with what the municipality has filled in.
#[derive(Clone, Copy, Debug)]
pub struct Directory<'a> {
    services: &'a [Service],
    profile: &'a Profile,
}

impl<'a> Directory<'a> {
    /// Services of the files, seen through a municipality's profile.
    #[must_use]
    pub const fn new(services: &'a [Service], profile: &'a Profile) -> Self {
        Self { services, profile }
    }

    /// The service of this name.
    #[must_use]
    pub fn service(&self, id: &Id) -> Option<&'a Service> {
        self.services.iter().find(|service| service.id == *id)
    }

    /// Every service, in the order of the files.
    pub fn all(&self) -> impl Iterator<Item = &'a Service> {
        self.services.iter()
    }

    /// What the municipality has said about it.
    #[must_use]
    pub fn local(&self, id: &Id) -> Option<&'a LocalService> {
        self.profile.services.iter().find(|(known, _)| known == id).map(|(_, local)| local)
    }

    /// Whether it is the municipality's to fill in, and is not.
    #[must_use]
    pub fn is_empty(&self, service: &Service) -> bool {
        service.scope == Scope::Local && self.local(&service.id).is_none_or(LocalService::says_nothing)
    }

    /// Local services that nobody has filled in.
    pub fn missing(&self) -> impl Iterator<Item = &'a Service> {
        self.services.iter().filter(|service| self.is_empty(service))
    }

    /// Services that stand in the place of one that is empty, on urgent matters; those always open first.
    #[must_use]
    pub fn stand_ins(&self, service: &Service) -> Vec<&'a Service> {
        if !self.is_empty(service) {
            return Vec::new();
        }
        let mut found: Vec<_> = service.stands_in.iter().filter_map(|id| self.service(id)).collect();
        found.sort_by_key(|other| (!other.may_stand_first(), !other.always_open));
        found
    }
}
