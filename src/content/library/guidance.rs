//! What is made of many files at once: the profile in use, rules about a whole visit, and all services.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::profiles::profile_of;
use super::{Gathered, Kind, Library, Loaded};
use crate::content::lint::visits::Visits;
use crate::domain::advice::Guidance;
use crate::domain::condition::Condition;
use crate::domain::conversation::Conversation;
use crate::domain::duty::Duties;
use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Theme};
use crate::domain::municipality::Profile;
use crate::domain::referral::Referrals;
use crate::domain::service::{Directory, Service};

/// A rule about a whole visit, wherever it stands.
#[derive(Clone, Debug)]
pub struct VisitRule<'a> {
    /// What it leads to: its kind and name, in English.
    pub name: String,
    /// When.
    pub when: &'a Condition,
    /// The theme that must be taken up where the room alone brings it up; prompts and next steps have one.
    pub theme: Option<Theme>,
}

impl Library {
    /// The municipality's profile in use: its own where it has one that holds together, else the default.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.gathered().profile
    }

    /// What rules about a whole visit rest on, from every file that holds together.
    #[must_use]
    pub fn guidance(&self) -> &Guidance {
        self.gathered().guidance.get_or_init(|| self.gather())
    }

    /// Next steps, by theme.
    #[must_use]
    pub fn referrals(&self) -> &[Arc<Referrals>] {
        self.gathered().referrals.get_or_init(|| {
            let files = self.sound(Kind::Referrals).filter_map(|loaded| match loaded {
                Loaded::Referrals(file) => Some(Arc::clone(file)),
                _ => None,
            });
            let mut files: Vec<_> = files.collect();
            files.sort_by_key(|file| file.theme);
            files
        })
    }

    /// The ladder.
    #[must_use]
    pub fn duties(&self) -> &[Arc<Duties>] {
        self.gathered().duties.get_or_init(|| {
            let files = self.sound(Kind::Duties).filter_map(|loaded| match loaded {
                Loaded::Duties(file) => Some(Arc::clone(file)),
                _ => None,
            });
            files.collect()
        })
    }

    /// The words for these themes. Only their files are parsed, since there are many words.
    #[must_use]
    pub fn conversations(&self, wanted: impl Fn(Theme) -> bool) -> Vec<Arc<Conversation>> {
        let listed = self.listed(Kind::Conversation).filter(|file| file.theme.is_some_and(&wanted));
        let ids: Vec<Id> = listed.map(|file| file.id.clone()).collect();
        let found = ids.iter().filter_map(|id| match self.find(Kind::Conversation, id)? {
            Loaded::Conversation(file) => Some(Arc::clone(file)),
            _ => None,
        });
        let mut found: Vec<_> = found.collect();
        found.sort_by_key(|file| file.theme);
        found
    }

    /// The themes that there are words for.
    #[must_use]
    pub fn conversation_themes(&self) -> Vec<Theme> {
        let mut themes: Vec<Theme> = self.listed(Kind::Conversation).filter_map(|file| file.theme).collect();
        themes.sort_unstable();
        themes.dedup();
        themes
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

    /// Every visit that rules can speak of; what a file that is checked alone refers to is looked up in the embedded tree.
    #[must_use]
    pub fn visits(&self) -> Visits {
        let (mut instruments, mut guidance) = (self.sound_instruments(), self.guidance().clone());
        if let Some(beside) = &self.beside {
            let others = beside.sound_instruments().into_iter();
            let others: Vec<_> =
                others.filter(|it| !self.names.contains_key(&(Kind::Instrument, it.id.clone()))).collect();
            instruments.extend(others);
            for finding in &beside.guidance().findings {
                if guidance.findings.iter().all(|known| known.id != finding.id) {
                    guidance.findings.push(finding.clone());
                }
            }
            for card in &beside.guidance().cards {
                if guidance.cards.iter().all(|known| known.id != card.id) {
                    guidance.cards.push(Arc::clone(card));
                }
            }
        }
        Visits::new(instruments, guidance.findings, guidance.cards)
    }

    /// An instrument of [`Library::visits`].
    #[must_use]
    pub fn visit_instrument(&self, id: &Id) -> Option<Arc<Instrument>> {
        let here = self.instrument(id).and_then(Result::ok);
        here.or_else(|| self.beside.as_ref()?.instrument(id)?.ok())
    }

    /// How many profiles hold together: the one of the files, and the municipality's own.
    #[must_use]
    pub fn sound_profiles(&self) -> usize {
        let own = self.own_profile.and_then(|at| self.entries.get(at)).and_then(profile_of);
        self.sound(Kind::Municipality).count() + usize::from(own.is_some())
    }

    /// Every rule about a whole visit.
    #[must_use]
    pub fn visit_rules(&self) -> Vec<VisitRule<'_>> {
        let guidance = self.guidance();
        let rule = |name: String, when, theme| VisitRule { name, when, theme };
        let findings = guidance.findings.iter().map(|it| rule(format!("finding {}", it.id), &it.when, None));
        let conversations = self.sound(Kind::Conversation).filter_map(|loaded| match loaded {
            Loaded::Conversation(file) => Some(&**file),
            _ => None,
        });
        let prompts = conversations.flat_map(|file: &Conversation| {
            file.prompts.iter().filter_map(move |prompt| {
                let name = format!("prompt {}/{}", file.id, prompt.id);
                Some(rule(name, prompt.when.as_ref()?, Some(file.theme)))
            })
        });
        let referrals = self.referrals().iter().flat_map(|file| {
            let name = |id: &Id| format!("referral {}/{id}", file.id);
            file.rules.iter().map(move |it| rule(name(&it.id), &it.when, Some(file.theme)))
        });
        let duties = self.duties().iter().flat_map(|file| &file.duties);
        let duties = duties.map(|duty| rule(format!("duty {}", duty.id), &duty.when, None));
        let cards = guidance.cards.iter().filter_map(|card| {
            card.raised.as_ref().map(|(when, _)| rule(format!("card {}", card.id), when, None))
        });
        findings.chain(prompts).chain(referrals).chain(duties).chain(cards).collect()
    }

    pub(super) fn gathered(&self) -> &Gathered {
        self.gathered.get_or_init(|| {
            let profile = self.profile_in_use().unwrap_or_else(|| Arc::new(Profile::empty()));
            let adjusted = self.adjusted(&profile);
            let (guidance, referrals) = (OnceLock::new(), OnceLock::new());
            let (duties, services) = (OnceLock::new(), OnceLock::new());
            Arc::new(Gathered { profile, adjusted, guidance, referrals, duties, services })
        })
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
