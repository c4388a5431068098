//! Which municipality's profile is in use, where it comes from, and what the program ships in its place.

use std::sync::Arc;

use super::{Entry, Kind, Library, Loaded};
use crate::content::profile;
use crate::content::source::Tree;
use crate::domain::lang::Lang;
use crate::domain::municipality::Profile;

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

    /// The municipality's own where there is one that holds together; what it leaves unsaid about a visit is as in the
    /// default.
    pub(super) fn profile_in_use(&self) -> Option<Arc<Profile>> {
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
}

pub(super) fn profile_of(entry: &Entry) -> Option<Arc<Profile>> {
    match entry.load() {
        Loaded::Municipality(profile) => Some(Arc::clone(profile)),
        _ => None,
    }
}
