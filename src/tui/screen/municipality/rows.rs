//! The lines of each page: what each shows, and what changing it does to the profile.

use chrono::NaiveDate;

use super::thresholds;
use crate::domain::condition::Reference;
use crate::domain::id::Id;
use crate::domain::lang::Lang;
use crate::domain::municipality::{LocalService, Offer, Offered, Profile, Region, VisitKind, VisitRoutine};
use crate::domain::service::Scope;
use crate::session::menu;
use crate::tui::cx::Cx;

/// The offer that a municipality says about itself.
const OFFER: &str = "foreldre-baby-samspill";

/// A page of lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Page {
    Main,
    Visit(VisitKind),
    Services,
    Service(Id),
    Thresholds,
    Pick,
    Threshold(usize),
}

impl Page {
    /// The page that it was opened from.
    pub(super) const fn above(&self) -> Self {
        match self {
            Self::Service(_) => Self::Services,
            Self::Pick | Self::Threshold(_) => Self::Thresholds,
            _ => Self::Main,
        }
    }
}

/// A part of a local service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Name,
    Phone,
    Web,
    Hours,
    Note,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Row {
    Name,
    Language,
    Region,
    Responsible,
    Visit(VisitKind),
    Offer,
    OfferedBy,
    Services,
    Thresholds,
    Retention,
    Recovery,
    RecoveryPrivate,
    Routine(VisitKind),
    Instrument(VisitKind, Id),
    Service(Id),
    Local(Id, Part),
    Threshold(usize),
    MoveOne,
    Band(Reference, Id, u32),
    From(usize),
    Reason(usize),
    Source(usize),
}

/// What the key on a line does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Does {
    Text,
    Cycle,
    Tick,
    Open,
}

/// The lines of a page.
pub(super) fn of(page: &Page, profile: &Profile, cx: &Cx) -> Vec<Row> {
    match page {
        Page::Main => {
            let mut rows = vec![Row::Name, Row::Language, Row::Region, Row::Responsible];
            rows.extend(VisitKind::ALL.map(Row::Visit));
            rows.push(Row::Offer);
            if offer(profile).is_some_and(|offer| offer.offered == Offered::Yes) {
                rows.push(Row::OfferedBy);
            }
            rows.extend([Row::Services, Row::Thresholds, Row::Retention, Row::Recovery]);
            if profile.recovery_key.is_some() {
                rows.push(Row::RecoveryPrivate);
            }
            rows
        }
        Page::Visit(kind) => {
            let instruments = menu::open_instruments(cx.library).into_iter();
            let ticks = instruments.map(|instrument| Row::Instrument(*kind, instrument.id.clone()));
            std::iter::once(Row::Routine(*kind)).chain(ticks).collect()
        }
        Page::Services => {
            let directory = cx.library.directory();
            let local = directory.all().filter(|service| service.scope == Scope::Local);
            local.map(|service| Row::Service(service.id.clone())).collect()
        }
        Page::Service(id) => {
            let parts = [Part::Name, Part::Phone, Part::Web, Part::Hours, Part::Note];
            parts.map(|part| Row::Local(id.clone(), part)).to_vec()
        }
        Page::Thresholds => {
            let moved = (0..profile.thresholds.len()).map(Row::Threshold);
            moved.chain(std::iter::once(Row::MoveOne)).collect()
        }
        Page::Pick => thresholds::open_to_move(profile, cx),
        Page::Threshold(place) => vec![Row::From(*place), Row::Reason(*place), Row::Source(*place)],
    }
}

/// What is said of the offer.
pub(super) fn offer(profile: &Profile) -> Option<&Offer> {
    profile.offers.iter().find(|offer| offer.service == OFFER)
}

fn offer_mut(profile: &mut Profile) -> Option<&mut Offer> {
    if offer(profile).is_none() {
        let (service, offered) = (Id::new(OFFER).ok()?, Offered::NotSaid);
        profile.offers.push(Offer { service, offered, by: None });
    }
    profile.offers.iter_mut().find(|offer| offer.service == OFFER)
}

fn routine_mut(profile: &mut Profile, kind: VisitKind) -> Option<&mut VisitRoutine> {
    if profile.routine(kind).is_none() {
        profile.visits.push(VisitRoutine { kind, instruments: Vec::new(), routine: None });
    }
    profile.visits.iter_mut().find(|visit| visit.kind == kind)
}

/// What is filled in of a local service.
pub(super) fn local<'a>(profile: &'a Profile, id: &Id) -> Option<&'a LocalService> {
    profile.services.iter().find(|(known, _)| known == id).map(|(_, local)| local)
}

fn local_mut<'a>(profile: &'a mut Profile, id: &Id) -> Option<&'a mut LocalService> {
    if local(profile, id).is_none() {
        profile.services.push((id.clone(), LocalService::default()));
    }
    profile.services.iter_mut().find(|(known, _)| known == id).map(|(_, local)| local)
}

impl Part {
    const fn of(self, local: &mut LocalService) -> &mut Option<String> {
        match self {
            Self::Name => &mut local.name,
            Self::Phone => &mut local.phone,
            Self::Web => &mut local.web,
            Self::Hours => &mut local.hours,
            Self::Note => &mut local.note,
        }
    }
}

/// The one after this among these, where nothing said comes first and last.
fn next<T: Copy + PartialEq>(all: &[T], now: Option<T>) -> Option<T> {
    match now {
        None => all.first().copied(),
        Some(now) => all.iter().skip_while(|one| **one != now).nth(1).copied(),
    }
}

impl Row {
    pub(super) const fn does(&self) -> Does {
        match self {
            Self::Language | Self::Region | Self::Offer | Self::RecoveryPrivate => Does::Cycle,
            Self::Instrument(..) => Does::Tick,
            Self::Visit(_)
            | Self::Services
            | Self::Thresholds
            | Self::Service(_)
            | Self::Threshold(_)
            | Self::MoveOne
            | Self::Band(..) => Does::Open,
            _ => Does::Text,
        }
    }

    pub(super) fn leads_to(&self) -> Option<Page> {
        Some(match self {
            Self::Visit(kind) => Page::Visit(*kind),
            Self::Services => Page::Services,
            Self::Thresholds => Page::Thresholds,
            Self::Service(id) => Page::Service(id.clone()),
            Self::Threshold(place) => Page::Threshold(*place),
            Self::MoveOne => Page::Pick,
            _ => return None,
        })
    }

    /// Whether only a number can be typed here.
    pub(super) const fn is_number(&self) -> bool {
        matches!(self, Self::Retention | Self::From(_))
    }

    /// What is typed here, where something can be.
    pub(super) fn text(&self, profile: &Profile) -> Option<String> {
        let threshold = |place: &usize| profile.thresholds.get(*place);
        match self {
            Self::Name => profile.name.clone(),
            Self::Responsible => profile.responsible.clone(),
            Self::OfferedBy => offer(profile)?.by.clone(),
            Self::Retention => profile.retention_days.map(|days| days.to_string()),
            Self::Recovery => profile.recovery_key.clone(),
            Self::Routine(kind) => profile.routine(*kind)?.routine.clone(),
            Self::Local(id, part) => part.of(&mut local(profile, id)?.clone()).clone(),
            Self::From(place) => threshold(place).map(|threshold| threshold.from.to_string()),
            Self::Reason(place) => threshold(place).map(|threshold| threshold.reason.clone()),
            Self::Source(place) => threshold(place).map(|threshold| threshold.source.clone()),
            _ => None,
        }
    }

    /// Takes what was typed here. A local service that is changed was looked at today.
    pub(super) fn set(&self, profile: &mut Profile, typed: String, today: NaiveDate) {
        let some = Some(typed.clone()).filter(|typed| !typed.is_empty());
        match self {
            Self::Name => profile.name = some,
            Self::Responsible => profile.responsible = some,
            Self::OfferedBy => {
                if let Some(offer) = offer_mut(profile) {
                    offer.by = some;
                }
            }
            Self::Retention => profile.retention_days = typed.parse().ok(),
            Self::Recovery => {
                profile.recovery_key = some;
                // Without a key there is nothing that could open anything.
                profile.recovery_opens_private &= profile.recovery_key.is_some();
            }
            Self::Routine(kind) => {
                if let Some(routine) = routine_mut(profile, *kind) {
                    routine.routine = some;
                }
            }
            Self::Local(id, part) => {
                if let Some(local) = local_mut(profile, id) {
                    *part.of(local) = some;
                    local.checked = Some(today);
                    let nothing = LocalService { checked: local.checked, ..LocalService::default() };
                    if *local == nothing {
                        // Emptied again: nobody has filled it in.
                        profile.services.retain(|(known, _)| known != id);
                    }
                }
            }
            Self::From(place) | Self::Reason(place) | Self::Source(place) => {
                let Some(threshold) = profile.thresholds.get_mut(*place) else { return };
                match self {
                    Self::From(_) => threshold.from = typed.parse().unwrap_or(threshold.from),
                    Self::Reason(_) => threshold.reason = typed,
                    _ => threshold.source = typed,
                }
            }
            _ => {}
        }
    }

    pub(super) fn cycle(&self, profile: &mut Profile) {
        match self {
            Self::Language => profile.lang = next(&Lang::ALL, profile.lang),
            Self::RecoveryPrivate => profile.recovery_opens_private = !profile.recovery_opens_private,
            Self::Region => profile.region = next(&Region::OF_MUNICIPALITY, profile.region),
            Self::Offer => {
                if let Some(offer) = offer_mut(profile) {
                    offer.offered = match offer.offered {
                        Offered::NotSaid => Offered::Yes,
                        Offered::Yes => Offered::No,
                        Offered::No => Offered::NotSaid,
                    };
                }
            }
            _ => {}
        }
    }

    pub(super) fn tick(&self, profile: &mut Profile) {
        let Self::Instrument(kind, id) = self else { return };
        let Some(routine) = routine_mut(profile, *kind) else { return };
        if routine.instruments.contains(id) {
            routine.instruments.retain(|listed| listed != id);
        } else {
            routine.instruments.push(id.clone());
        }
    }
}
