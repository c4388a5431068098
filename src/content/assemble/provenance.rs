//! Theme, sources, licence and review.

use chrono::NaiveDate;

use super::{Assembly, tidy};
use crate::content::raw::{self, At, Pairs};
use crate::domain::instrument::Theme;
use crate::domain::source::{Licence, LicenceStatus, Reviewed, Source, SourceStatus};

pub(super) const fn theme(raw: raw::Theme) -> Theme {
    match raw {
        raw::Theme::Alcohol => Theme::Alcohol,
        raw::Theme::MentalHealth => Theme::MentalHealth,
        raw::Theme::Violence => Theme::Violence,
        raw::Theme::Interplay => Theme::Interplay,
        raw::Theme::Collaboration => Theme::Collaboration,
    }
}

impl Assembly<'_> {
    pub(super) fn sources(&mut self, raw: &Pairs<raw::Source>) -> Vec<Source> {
        raw.0.iter().filter_map(|(id, source)| self.source(id, source)).collect()
    }

    fn source(&mut self, key: &At<String>, raw: &raw::Source) -> Option<Source> {
        // Where it says nothing that can be read, it still is the source that others name.
        let status: Option<SourceStatus> = match (&raw.checked, raw.unverified) {
            (Some(day), false) => self.day(day).map(SourceStatus::Checked),
            (None, true) => Some(SourceStatus::Unverified),
            (given, _) => {
                let which = if given.is_some() {
                    "both 'checked' and 'unverified'"
                } else {
                    "neither 'checked' nor 'unverified'"
                };
                let help = "write 'checked: <the day it was read>', or 'unverified: true', and not both";
                self.breaks(key.place, format!("the source '{}' has {which}", key.value), help)
            }
        };
        let words = |text: &Option<String>| text.as_deref().map(tidy).filter(|text| !text.is_empty());
        if tidy(&raw.cite).is_empty() {
            self.add(key.place, format!("the source '{}' has no 'cite'", key.value), "say how it is cited");
        }
        let id = self.id(key);
        Some(Source {
            id: id?,
            cite: tidy(&raw.cite),
            pmid: raw.pmid,
            doi: words(&raw.doi),
            url: words(&raw.url),
            status: status.unwrap_or(SourceStatus::Unverified),
        })
    }

    pub(super) fn day(&mut self, raw: &At<String>) -> Option<NaiveDate> {
        let day = NaiveDate::parse_from_str(&raw.value, "%Y-%m-%d").ok().filter(|_| raw.value.len() == 10);
        day.or_else(|| {
            self.breaks(
                raw.place,
                format!("'{}' is not a day", raw.value),
                "write year, month and day, such as 2026-11-21",
            )
        })
    }

    pub(super) fn reviewed(&mut self, raw: &raw::Reviewed) -> Reviewed {
        let raw::Reviewed::By(review) = raw else { return Reviewed::None };
        let role = tidy(&review.role.value);
        if role.is_empty() {
            self.add(
                review.role.place,
                "the role is empty",
                "say in which role it was reviewed, such as 'jordmor'",
            );
        }
        self.day(&review.date).map_or(Reviewed::None, |date| Reviewed::By { role, date })
    }

    pub(super) fn licence(&mut self, raw: &raw::Licence) -> Licence {
        let status = match raw.status {
            raw::LicenceStatus::PublicDomain => LicenceStatus::PublicDomain,
            raw::LicenceStatus::Free => LicenceStatus::Free,
            raw::LicenceStatus::Permission => LicenceStatus::Permission,
            raw::LicenceStatus::OwnerOnly => LicenceStatus::OwnerOnly,
            raw::LicenceStatus::Own => LicenceStatus::Own,
            raw::LicenceStatus::Unknown => LicenceStatus::Unknown,
        };
        Licence { status, note: self.some_words(raw.note.as_ref()) }
    }
}
