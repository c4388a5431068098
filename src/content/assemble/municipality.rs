//! Services, and a municipality's profile.

use std::sync::Arc;

use super::{Assembly, tidy};
use crate::content::problem::Problem;
use crate::content::raw::{self, At};
use crate::content::source::File;
use crate::domain::municipality::{
    LocalService, MOST_DAYS, Offer, Profile, Threshold, VisitKind, VisitRoutine,
};
use crate::domain::service::{Scope, Service};
use crate::domain::source::Source;

/// The services of a file.
pub(in crate::content) fn services(file: &File, raw: &raw::Services) -> Result<Arc<[Service]>, Vec<Problem>> {
    let mut assembly = Assembly::new(file);
    assembly.id(&raw.id);
    assembly.once(raw.services.iter().map(|service| &service.id));
    let sources = assembly.sources(&raw.sources);
    assembly.reviewed(&raw.reviewed);
    let services: Vec<_> =
        raw.services.iter().filter_map(|service| assembly.service(service, &sources)).collect();
    if assembly.problems.is_empty() { Ok(services.into()) } else { Err(assembly.problems) }
}

/// The profile of a file.
pub(in crate::content) fn profile(
    file: &File,
    raw: &raw::Municipality,
) -> Result<Arc<Profile>, Vec<Problem>> {
    let mut assembly = Assembly::new(file);
    assembly.id(&raw.id);
    let profile = assembly.profile(raw);
    if assembly.problems.is_empty() { Ok(Arc::new(profile)) } else { Err(assembly.problems) }
}

impl Assembly<'_> {
    fn service(&mut self, raw: &raw::Service, sources: &[Source]) -> Option<Service> {
        let id = self.id(&raw.id);
        let [name, what, whom] = [&raw.name, &raw.what, &raw.whom].map(|words| self.words(words));
        let (hours, remark) = (self.some_words(raw.hours.as_ref()), self.some_words(raw.remark.as_ref()));
        let source = self.cited(raw.source.as_ref(), sources);
        let scope = raw.scope;
        if scope == Scope::Local && !raw.phone.is_empty() {
            let help = "leave it out; the municipality fills it in in its own profile";
            self.add(raw.id.place, "a local service has no number of its own here", help);
        }
        if scope == Scope::National && raw.phone.is_empty() && raw.web.is_none() && raw.remark.is_none() {
            let help = "give 'phone' or 'web', or say in 'remark' where to look";
            self.add(raw.id.place, format!("nothing says how to reach '{}'", raw.id.value), help);
        }
        if raw.unverified && raw.remark.is_none() {
            let help = "say what is not confirmed, and where to look";
            self.add(raw.id.place, format!("'{}' is unverified without a 'remark'", raw.id.value), help);
        }
        let stands_in = self.ids(&raw.stands_in);
        let source = source.and_then(|id| sources.iter().find(|source| source.id == id)).cloned();
        Some(Service {
            id: id?,
            scope,
            name,
            what,
            whom,
            phones: raw.phone.iter().map(|phone| tidy(&phone.value)).collect(),
            web: raw.web.as_deref().map(tidy),
            hours,
            always_open: raw.always_open,
            emergency: raw.emergency,
            handout: raw.handout,
            region: raw.region,
            stands_in,
            remark,
            unverified: raw.unverified,
            source,
        })
    }

    fn profile(&mut self, raw: &raw::Municipality) -> Profile {
        let words = |raw: &Option<At<String>>| {
            raw.as_ref().map(|text| tidy(&text.value)).filter(|text| !text.is_empty())
        };
        let plain = |raw: &Option<String>| raw.as_deref().map(tidy).filter(|text| !text.is_empty());
        let mut visits = Vec::new();
        for (key, routine) in &raw.visits.0 {
            let Some(kind) = VisitKind::ALL.into_iter().find(|kind| kind.code() == key.value) else {
                let known = VisitKind::ALL.map(VisitKind::code).join(", ");
                self.add(key.place, format!("there is no visit '{}'", key.value), &format!("known: {known}"));
                continue;
            };
            let instruments = self.ids(&routine.instruments);
            visits.push(VisitRoutine { kind, instruments, routine: plain(&routine.routine) });
        }
        let mut offers = Vec::new();
        for (key, offer) in &raw.offers.0 {
            let Some(service) = self.id(key) else { continue };
            offers.push(Offer { service, offered: offer.offered, by: plain(&offer.by) });
        }
        let mut services = Vec::new();
        for (key, local) in &raw.services.0 {
            let Some(id) = self.id(key) else { continue };
            let checked = local.checked.as_ref().and_then(|day| self.day(day));
            let local = LocalService {
                name: plain(&local.name),
                phone: plain(&local.phone),
                web: plain(&local.web),
                hours: plain(&local.hours),
                note: plain(&local.note),
                checked,
            };
            services.push((id, local));
        }
        let thresholds = raw.thresholds.iter().filter_map(|threshold| self.threshold(threshold)).collect();
        let retention_days = raw.retention_days.as_ref().map(|days| days.value);
        if let Some(days) = raw.retention_days.as_ref().filter(|days| !(1..=MOST_DAYS).contains(&days.value))
        {
            let message =
                format!("{} days is no time to keep a note that belongs in the journal", days.value);
            self.add(days.place, message, &format!("write 1 to {MOST_DAYS}"));
        }
        let recovery_key = words(&raw.recovery_key);
        let opens_private = raw.recovery_opens_private.as_ref().filter(|opens| opens.value);
        if let Some(opens) = opens_private.filter(|_| recovery_key.is_none()) {
            let help = "write 'recovery-key: age1…' as well, or take this line away";
            self.add(opens.place, "there is no recovery key that could open anything", help);
        }
        Profile {
            version: tidy(&raw.version),
            name: words(&raw.name),
            lang: raw.language,
            region: raw.region,
            responsible: words(&raw.responsible),
            visits,
            offers,
            services,
            thresholds,
            retention_days,
            recovery_key,
            recovery_opens_private: opens_private.is_some(),
        }
    }

    fn threshold(&mut self, raw: &raw::Threshold) -> Option<Threshold> {
        let (scale, band) = (self.reference(&raw.scale)?, self.id(&raw.band)?);
        if scale.instrument.is_none() {
            let help = "write 'instrument/scale', such as 'epds/total'";
            self.add(raw.scale.place, "the scale does not say of which instrument", help);
        }
        for (text, what) in [(&raw.reason, "reason"), (&raw.source, "source")] {
            if tidy(&text.value).is_empty() {
                let help = "a moved threshold says why, and what that rests on";
                self.add(text.place, format!("the {what} is empty"), help);
            }
        }
        let (reason, source) = (tidy(&raw.reason.value), tidy(&raw.source.value));
        Some(Threshold { scale, band, from: raw.from.value, reason, source })
    }
}
