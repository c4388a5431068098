//! Services and lines: what each is, for whom, how to reach it, and whether that was confirmed.

use chrono::NaiveDate;
use serde::Deserialize;

use super::id::Id;
use super::lang::{Lang, Localized};
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

/// How services stand together where all of them are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Emergency numbers.
    Emergency,
    /// For the whole country.
    National,
    /// The municipality's own.
    Local,
    /// For the practitioner.
    Practitioner,
}

impl Group {
    /// Every group, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Emergency, Self::National, Self::Local, Self::Practitioner];

    /// The group of a service.
    #[must_use]
    pub const fn of(service: &Service) -> Self {
        match (service.emergency, service.scope) {
            (true, _) => Self::Emergency,
            (false, Scope::National) => Self::National,
            (false, Scope::Local) => Self::Local,
            (false, Scope::Practitioner | Scope::Own) => Self::Practitioner,
        }
    }
}

/// What is known of how far a service's words can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its source was read on this day.
    Checked(NaiveDate),
    /// Nothing confirms it.
    Unverified,
    /// The municipality filled it in, and last looked on this day.
    FilledIn(Option<NaiveDate>),
    /// The municipality's to fill in, and nobody has.
    Empty,
}

/// How a service is reached here: the municipality's words go before those of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach<'a> {
    /// What it is called here.
    pub name: &'a str,
    /// Numbers to call.
    pub phones: Vec<&'a str>,
    /// Web address.
    pub web: Option<&'a str>,
    /// When it is open.
    pub hours: Option<&'a str>,
    /// What the municipality wants known about it.
    pub note: Option<&'a str>,
    /// How far this can be relied on.
    pub standing: Standing,
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

    /// How a service is reached, in this language.
    #[must_use]
    pub fn reach(&self, service: &'a Service, lang: Lang) -> Reach<'a> {
        let local = self.local(&service.id);
        let own = |pick: fn(&LocalService) -> Option<&String>| local.and_then(pick).map(String::as_str);
        let standing = match (self.is_empty(service), local, service.checked()) {
            (true, _, _) => Standing::Empty,
            (false, Some(local), _) if !local.says_nothing() => Standing::FilledIn(local.checked),
            (false, _, Some(day)) if !service.unverified => Standing::Checked(day),
            _ => Standing::Unverified,
        };
        let phones = own(|local| local.phone.as_ref()).map(|phone| vec![phone]);
        Reach {
            name: own(|local| local.name.as_ref()).unwrap_or_else(|| service.name.get(lang)),
            phones: phones.unwrap_or_else(|| service.phones.iter().map(String::as_str).collect()),
            web: own(|local| local.web.as_ref()).or(service.web.as_deref()),
            hours: own(|local| local.hours.as_ref()).or_else(|| service.hours.as_ref().map(|h| h.get(lang))),
            note: own(|local| local.note.as_ref()),
            standing,
        }
    }

    /// Services in their groups, those that are not confirmed after those that are. What helps only in another part
    /// of the country is left out where the part is known.
    #[must_use]
    pub fn grouped(&self, region: Option<Region>) -> Vec<(Group, Vec<&'a Service>)> {
        let near = |service: &Service| match (service.region, region) {
            (Some(serves), Some(here)) => serves.serves(here),
            _ => true,
        };
        let of = |group: Group| {
            let all = self.services.iter().filter(|service| Group::of(service) == group && near(service));
            let mut found: Vec<&Service> = all.collect();
            found.sort_by_key(|service| !service.may_stand_first());
            (group, found)
        };
        Group::ALL.into_iter().map(of).collect()
    }

    /// Whether every word that is looked for stands in its name, in what it does, or for whom it is.
    #[must_use]
    pub fn matches(&self, service: &Service, wanted: &str, lang: Lang) -> bool {
        let local = self.local(&service.id).and_then(|local| local.name.as_deref()).unwrap_or_default();
        let parts = [&service.name, &service.what, &service.whom].map(|words| words.get(lang));
        let all = format!("{local} {} {}", parts.join(" "), service.id).to_lowercase();
        wanted.to_lowercase().split_whitespace().all(|word| all.contains(word))
    }
}
