//! A municipality's profile: which tools at which visit, its own services and offers, thresholds, and who answers for it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::condition::Reference;
use super::context::{Context, Stage};
use super::id::Id;
use super::instrument::{Instrument, Parts};
use super::lang::Lang;
use super::scale::ThresholdChange;

/// A part of the country, as the regional centres divide it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Region {
    /// The north.
    Nord,
    /// The middle.
    Midt,
    /// The west.
    Vest,
    /// The south.
    Sor,
    /// The east.
    Ost,
    /// Oslo, where a centre is its own.
    Oslo,
    /// All of it.
    All,
}

impl Region {
    /// Those that a municipality can lie in.
    pub const OF_MUNICIPALITY: [Self; 6] =
        [Self::Nord, Self::Midt, Self::Vest, Self::Sor, Self::Ost, Self::Oslo];

    /// The word used in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nord => "nord",
            Self::Midt => "midt",
            Self::Vest => "vest",
            Self::Sor => "sor",
            Self::Ost => "ost",
            Self::Oslo => "oslo",
            Self::All => "all",
        }
    }

    /// The region of this word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::OF_MUNICIPALITY.into_iter().find(|region| region.code() == code)
    }

    /// Whether what serves this region serves a municipality in that one.
    #[must_use]
    pub fn serves(self, municipality: Self) -> bool {
        self == Self::All || self == municipality || (self == Self::Ost && municipality == Self::Oslo)
    }
}

/// The ordinary visits, each with its own choice of tools.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VisitKind {
    /// The first consultations in pregnancy.
    FirstConsultation,
    /// Week 24 to 28.
    #[serde(rename = "week-24-28")]
    Week24To28,
    /// At home, in the first three weeks after the birth.
    HomeVisit,
    /// Around six weeks after the birth.
    SixWeeks,
    /// Any other.
    Other,
}

impl VisitKind {
    /// Every kind, in the order they come.
    pub const ALL: [Self; 5] =
        [Self::FirstConsultation, Self::Week24To28, Self::HomeVisit, Self::SixWeeks, Self::Other];

    /// The word used in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::FirstConsultation => "first-consultation",
            Self::Week24To28 => "week-24-28",
            Self::HomeVisit => "home-visit",
            Self::SixWeeks => "six-weeks",
            Self::Other => "other",
        }
    }

    /// Which visit this is, from what was said of the setting. In pregnancy without a week it is taken for the first;
    /// after birth, four to ten weeks are around six, and an age not said is that visit too.
    #[must_use]
    pub const fn of(context: &Context) -> Self {
        match (context.stage, context.week, context.baby_age_weeks) {
            (Some(Stage::Pregnant), Some(24..=28), _) => Self::Week24To28,
            (Some(Stage::Pregnant), None | Some(0..24), _) => Self::FirstConsultation,
            (Some(Stage::Postpartum), _, Some(0..=3)) => Self::HomeVisit,
            (Some(Stage::Postpartum), _, None | Some(4..=10)) => Self::SixWeeks,
            _ => Self::Other,
        }
    }
}

/// What is done at one kind of visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitRoutine {
    /// Which visit.
    pub kind: VisitKind,
    /// The instruments that stand chosen at first.
    pub instruments: Vec<Id>,
    /// The routine, in the municipality's own words.
    pub routine: Option<String>,
}

/// A local service, filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalService {
    /// What it is called here.
    pub name: Option<String>,
    /// Its number.
    pub phone: Option<String>,
    /// Its web address.
    pub web: Option<String>,
    /// When it is open.
    pub hours: Option<String>,
    /// What to know.
    pub note: Option<String>,
    /// The day somebody last looked whether it still holds.
    pub checked: Option<NaiveDate>,
}

impl LocalService {
    /// Whether there is no way to reach it in this.
    #[must_use]
    pub const fn says_nothing(&self) -> bool {
        self.phone.is_none() && self.web.is_none() && self.note.is_none()
    }
}

/// Whether something is offered here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Offered {
    /// Nobody has said.
    #[default]
    NotSaid,
    /// It is.
    Yes,
    /// It is not.
    No,
}

impl Offered {
    /// The word used in files and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotSaid => "not-said",
            Self::Yes => "yes",
            Self::No => "no",
        }
    }
}

/// An offer that not every municipality has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The service.
    pub service: Id,
    /// Whether it is offered.
    pub offered: Offered,
    /// By which role.
    pub by: Option<String>,
}

/// A threshold that the municipality has moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// The scale, with its instrument.
    pub scale: Reference,
    /// The band.
    pub band: Id,
    /// Where it starts here.
    pub from: u32,
    /// Why.
    pub reason: String,
    /// What that rests on.
    pub source: String,
}

/// A municipality's profile; without a name it is the default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Its version.
    pub version: String,
    /// The municipality; `None` for the default.
    pub name: Option<String>,
    /// Its language.
    pub lang: Option<Lang>,
    /// Its part of the country.
    pub region: Option<Region>,
    /// Who answers for it, as a role.
    pub responsible: Option<String>,
    /// The tools at each visit.
    pub visits: Vec<VisitRoutine>,
    /// Offers that not every municipality has.
    pub offers: Vec<Offer>,
    /// Its own services.
    pub services: Vec<(Id, LocalService)>,
    /// Moved thresholds.
    pub thresholds: Vec<Threshold>,
    /// How long drafts and records are kept, in days, 1 to [`MOST_DAYS`].
    pub retention_days: Option<u64>,
    /// A key with which the municipality can open its own records, in age's form.
    pub recovery_key: Option<String>,
    /// Whether that key also opens the part that is sealed apart. Only ever with a key.
    pub recovery_opens_private: bool,
}

/// The longest that drafts and records are kept, in days; a municipality may only shorten it. They are on their way to the
/// journal: what lies longer is a journal of its own (hpl §§ 39-40, GDPR Art. 5(1)(e)).
pub const MOST_DAYS: u64 = 7;

impl Profile {
    /// A profile that says nothing.
    #[must_use]
    pub const fn empty() -> Self {
        Self {
            version: String::new(),
            name: None,
            lang: None,
            region: None,
            responsible: None,
            visits: Vec::new(),
            offers: Vec::new(),
            services: Vec::new(),
            thresholds: Vec::new(),
            retention_days: None,
            recovery_key: None,
            recovery_opens_private: false,
        }
    }

    /// Whether no municipality stands behind it.
    #[must_use]
    pub const fn is_default(&self) -> bool {
        self.name.is_none()
    }

    /// What is done at one kind of visit.
    #[must_use]
    pub fn routine(&self, kind: VisitKind) -> Option<&VisitRoutine> {
        self.visits.iter().find(|routine| routine.kind == kind)
    }

    /// What is said about an offer.
    #[must_use]
    pub fn offer(&self, service: &Id) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.service == *service)
    }

    /// An instrument as it counts here: with moved thresholds, each saying that it was moved. `None` where nothing is
    /// moved, or where what would come out does not hold together.
    #[must_use]
    pub fn adjusted(&self, instrument: &Instrument) -> Option<Parts> {
        let mine: Vec<_> = self
            .thresholds
            .iter()
            .filter(|threshold| threshold.scale.instrument.as_ref() == Some(&instrument.id))
            .collect();
        if mine.is_empty() {
            return None;
        }
        let mut parts = Parts::clone(instrument);
        // Vectors hold for the published thresholds.
        parts.vectors.clear();
        for threshold in mine {
            let scale = parts.scales.iter_mut().find(|scale| scale.id == threshold.scale.id)?;
            let at = scale.bands.iter().position(|band| band.id == threshold.band)?;
            let (was, persons) = (scale.bands.get(at)?.from, scale.bands.get(at)?.persons.clone());
            for band in &mut scale.bands {
                let shared = persons.is_empty()
                    || band.persons.is_empty()
                    || band.persons.iter().any(|person| persons.contains(person));
                if shared && band.to.checked_add(1) == Some(was) {
                    band.to = threshold.from.checked_sub(1)?;
                }
            }
            let band = scale.bands.get_mut(at)?;
            band.from = threshold.from;
            let (reason, source) = (threshold.reason.clone(), threshold.source.clone());
            band.changed = Some(ThresholdChange { was, reason, source });
        }
        Some(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::context::Person;
    use crate::domain::fixture::*;

    fn moved(from: u32) -> Profile {
        let scale = Reference { instrument: Some(id("form")), id: id("total") };
        let (reason, source) = ("Lokal rutine".to_owned(), "Kommunelegen".to_owned());
        let threshold = Threshold { scale, band: id("high"), from, reason, source };
        Profile { thresholds: vec![threshold], ..Profile::empty() }
    }

    #[test]
    fn a_moved_threshold_moves_the_end_of_the_band_below_and_says_so() {
        let parts = moved(4).adjusted(&made(form())).unwrap();
        let bands: Vec<_> = parts.scales[0].bands.iter().map(|band| (band.from, band.to)).collect();
        assert_eq!(bands, [(0, 3), (4, 6)]);
        assert_eq!(parts.scales[0].bands[1].changed.as_ref().unwrap().reason, "Lokal rutine");
        assert!(Instrument::new(parts).is_ok());
    }

    #[test]
    fn a_threshold_that_leaves_no_room_makes_no_instrument() {
        for from in [0, 7] {
            let parts = moved(from).adjusted(&made(form()));
            assert!(parts.is_none_or(|parts| Instrument::new(parts).is_err()), "{from}");
        }
    }

    #[test]
    fn nothing_moved_is_nothing_changed() {
        assert_eq!(Profile::empty().adjusted(&made(form())), None);
    }

    #[test]
    fn the_visit_is_known_from_the_week() {
        let mut context = Context::of(Person::Pregnant);
        context.stage = Some(Stage::Pregnant);
        for (week, kind) in [
            (None, VisitKind::FirstConsultation),
            (Some(12), VisitKind::FirstConsultation),
            (Some(24), VisitKind::Week24To28),
            (Some(28), VisitKind::Week24To28),
            (Some(36), VisitKind::Other),
        ] {
            context.week = week;
            assert_eq!(VisitKind::of(&context), kind, "{week:?}");
        }
        context.stage = Some(Stage::Postpartum);
        for (age, kind) in [
            (Some(1), VisitKind::HomeVisit),
            (None, VisitKind::SixWeeks),
            (Some(6), VisitKind::SixWeeks),
            (Some(60), VisitKind::Other),
        ] {
            context.baby_age_weeks = age;
            assert_eq!(VisitKind::of(&context), kind, "{age:?}");
        }
    }
}
