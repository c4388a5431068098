//! What is made of many files at once: the profile in use, rules about a whole visit, and all services.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::{Entry, Gathered, Kind, Library, Loaded};
use crate::content::profile;
use crate::content::source::Tree;
use crate::domain::advice::Guidance;
use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Theme};
use crate::domain::lang::Lang;
use crate::domain::municipality::Profile;
use crate::domain::service::{Directory, Service};

/// Where the profile in use comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileOrigin {
    /// No municipality has chosen: the default is in use.
    Default,
    /// The municipality has a file of its own, which is not read yet.
    Unread,
    /// The municipality's own, written by the program.
    Own,
    /// The municipality's own, in a file that is kept by hand.
    HandKept(Arc<str>),
    /// The municipality's own file does not hold together, so the default is in use.
    Bad(Arc<str>),
}

impl ProfileOrigin {
    /// The file that the program must not write over.
    #[must_use]
    pub const fn by_hand(&self) -> Option<&Arc<str>> {
        match self {
            Self::HandKept(path) | Self::Bad(path) => Some(path),
            Self::Default | Self::Unread | Self::Own => None,
        }
    }
}

impl Library {
    /// The municipality's profile in use: its own where it has one that holds together, else the default.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.gathered().profile
    }

    /// Where the profile in use comes from.
    #[must_use]
    pub fn profile_origin(&self) -> ProfileOrigin {
        if let Some(path) = &self.late_profile
            && path.exists()
        {
            return ProfileOrigin::Unread;
        }
        match self.own_profile.and_then(|at| self.entries.get(at)) {
            None => ProfileOrigin::Default,
            Some(entry) if profile_of(entry).is_none() => ProfileOrigin::Bad(Arc::clone(&entry.file.path)),
            Some(entry) if !profile::is_own(&entry.file.text) => {
                ProfileOrigin::HandKept(Arc::clone(&entry.file.path))
            }
            Some(_) => ProfileOrigin::Own,
        }
    }

    /// Whether the municipality has a file of its own, sound or not. Nothing is read or parsed for it.
    #[must_use]
    pub fn has_own_profile(&self) -> bool {
        self.own_profile.is_some() || self.late_profile.as_ref().is_some_and(|path| path.exists())
    }

    /// The profile that the program ships.
    #[must_use]
    pub fn default_profile(&self) -> Option<Arc<Profile>> {
        self.sound(Kind::Municipality).find_map(|loaded| match loaded {
            Loaded::Municipality(profile) => Some(Arc::clone(profile)),
            _ => None,
        })
    }

    /// The language that the municipality's own profile names, found without parsing it where it was not read yet.
    #[must_use]
    pub fn profile_lang(&self) -> Option<Lang> {
        let Some(path) = self.late_profile.as_ref().filter(|path| path.exists()) else {
            return self.own_profile.and_then(|at| profile_of(self.entries.get(at)?)?.lang);
        };
        let tree = Tree::read(path);
        let text = &tree.files.first()?.text;
        text.lines().find_map(|line| Lang::from_code(line.strip_prefix("language:")?.trim()))
    }

    /// An instrument with the thresholds of its sources, whatever the municipality has moved.
    #[must_use]
    pub fn published(&self, id: &Id) -> Option<Arc<Instrument>> {
        match self.find(Kind::Instrument, id)? {
            Loaded::Instrument(instrument) => Some(Arc::clone(instrument)),
            _ => None,
        }
    }

    /// Every rule about a whole visit, from every file that holds together.
    #[must_use]
    pub fn guidance(&self) -> &Guidance {
        self.gathered().guidance.get_or_init(|| self.gather())
    }

    /// All services, with what the municipality has filled in.
    #[must_use]
    pub fn directory(&self) -> Directory<'_> {
        let gathered = self.gathered();
        let services = gathered.services.get_or_init(|| {
            let mut all: Vec<Service> = Vec::new();
            for loaded in self.sound(Kind::Services) {
                if let Loaded::Services(services) = loaded {
                    all.extend(services.iter().cloned());
                }
            }
            all
        });
        Directory::new(services, &gathered.profile)
    }

    pub(super) fn gathered(&self) -> &Gathered {
        self.gathered.get_or_init(|| {
            let profile = self.profile_in_use().unwrap_or_else(|| Arc::new(Profile::empty()));
            let adjusted = self.adjusted(&profile);
            Gathered { profile, adjusted, guidance: OnceLock::new(), services: OnceLock::new() }
        })
    }

    /// The municipality's own where there is one that holds together; what it leaves unsaid about a visit is as in the
    /// default.
    fn profile_in_use(&self) -> Option<Arc<Profile>> {
        let default = self.default_profile();
        let Some(mut own) = self.own_profile.and_then(|at| self.entries.get(at)).and_then(profile_of) else {
            return default;
        };
        let unsaid = default.iter().flat_map(|default| &default.visits);
        let unsaid: Vec<_> = unsaid.filter(|visit| own.routine(visit.kind).is_none()).cloned().collect();
        if !unsaid.is_empty() {
            Arc::make_mut(&mut own).visits.extend(unsaid);
        }
        Some(own)
    }

    /// Instruments with the thresholds that the municipality has moved; those that would not hold together stay as
    /// they are, and `check` says so.
    fn adjusted(&self, profile: &Profile) -> BTreeMap<Id, Arc<Instrument>> {
        let ids: BTreeSet<&Id> =
            profile.thresholds.iter().filter_map(|threshold| threshold.scale.instrument.as_ref()).collect();
        let made = ids.into_iter().filter_map(|id| {
            let Loaded::Instrument(instrument) = self.find(Kind::Instrument, id)? else { return None };
            Some((id.clone(), Instrument::new(profile.adjusted(instrument)?).ok()?))
        });
        made.collect()
    }

    fn gather(&self) -> Guidance {
        let mut guidance = Guidance::default();
        for loaded in self.sound(Kind::Findings) {
            if let Loaded::Findings(file) = loaded {
                guidance.findings.extend(file.findings.iter().cloned());
            }
        }
        for kind in [Kind::Conversation, Kind::Referrals, Kind::Duties] {
            for loaded in self.sound(kind) {
                match loaded {
                    Loaded::Conversation(file) => guidance.conversations.push(Arc::clone(file)),
                    Loaded::Referrals(file) => guidance.referrals.push(Arc::clone(file)),
                    Loaded::Duties(file) => guidance.duties.push(Arc::clone(file)),
                    _ => {}
                }
            }
        }
        guidance.conversations.sort_by_key(|file| file.theme);
        guidance.referrals.sort_by_key(|file| file.theme);
        guidance.cards = self.sound_cards().into_iter().filter(|card| card.raised.is_some()).collect();
        let private = self.instruments().filter(|listing| listing.theme.is_some_and(Theme::is_private));
        guidance.private_instruments = private.map(|listing| listing.id.clone()).collect();
        guidance
    }

    /// Every file of a kind that is in use and holds together, in the order of their names.
    pub(super) fn sound(&self, wanted: Kind) -> impl Iterator<Item = &Loaded> {
        let ids = self.names.keys().filter(move |(kind, _)| *kind == wanted).map(|(_, id)| id);
        ids.filter_map(move |id| self.find(wanted, id)).filter(|loaded| !matches!(loaded, Loaded::Bad(_)))
    }
}

fn profile_of(entry: &Entry) -> Option<Arc<Profile>> {
    match entry.load() {
        Loaded::Municipality(profile) => Some(Arc::clone(profile)),
        _ => None,
    }
}
