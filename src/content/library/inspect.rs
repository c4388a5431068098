//! What only all files together can show: names that lead nowhere, rules that no visit can meet, and all that `check` says.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Entry, Kind, Library, Loaded, Origin};
use crate::content::lint;
use crate::content::lint::visits::{Reach, Visits};
use crate::content::problem::{Place, Problem};
use crate::content::raw::{self, At};
use crate::content::source::File;
use crate::domain::condition::Condition;
use crate::domain::course::case::Misfit;
use crate::domain::fault::Wrong;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::municipality::Profile;
use crate::domain::validate;

impl Library {
    pub(super) fn knows(&self, kind: Kind, id: &str) -> bool {
        let here = Id::new(id).is_ok_and(|id| self.names.contains_key(&(kind, id)));
        here || self.beside.as_ref().is_some_and(|beside| beside.knows(kind, id))
    }

    /// Everything wrong with one file.
    pub(super) fn inspect(&self, entry: &Entry, visits: &Visits) -> Vec<Problem> {
        let file = &entry.file;
        match entry.load() {
            Loaded::Bad(problems) => problems.clone(),
            Loaded::Instrument(instrument) => {
                let Ok(raw) = raw::read::<raw::Instrument>(file) else { return Vec::new() };
                let cards = raw.alerts.iter().map(|alert| (Kind::Card, &alert.card));
                let leads = raw.leads_to.iter().map(|to| (Kind::Instrument, &to.instrument));
                let others = raw.alternative.iter().map(|id| (Kind::Instrument, id));
                let names = cards.chain(leads).chain(others);
                let mut problems: Vec<Problem> =
                    names.filter_map(|(kind, id)| self.stranger(file, kind, id)).collect();
                problems.extend(lint::instrument(file, &raw, instrument));
                problems
            }
            Loaded::Card(_) => self.inspect_as::<raw::Card>(file, |raw, said| {
                if let Some(raised) = &raw.raised {
                    self.rule(file, visits, &raised.when, ("card", &raw.id), said);
                }
                said.extend(lint::card(file, raw));
            }),
            Loaded::Findings(_) => self.inspect_as::<raw::Findings>(file, |raw, said| {
                for finding in &raw.findings {
                    self.rule(file, visits, &finding.when, ("finding", &finding.id), said);
                }
                self.two_findings(entry, raw, said);
                said.extend(lint::phones(file, &raw.words()));
                said.extend(lint::comfort(file, &raw.words()));
            }),
            Loaded::Conversation(_) => self.inspect_as::<raw::Conversation>(file, |raw, said| {
                for (prompt, when) in
                    raw.prompts.iter().filter_map(|prompt| Some((prompt, prompt.when.as_ref()?)))
                {
                    self.rule(file, visits, when, ("prompt", &prompt.id), said);
                }
                said.extend(lint::conversation(file, raw));
            }),
            Loaded::Referrals(_) => self.inspect_as::<raw::Referrals>(file, |raw, said| {
                for rule in &raw.rules {
                    self.rule(file, visits, &rule.when, ("next step", &rule.id), said);
                    said.extend(self.stranger_service(file, &rule.service));
                }
                let quiet = raw.otherwise.as_ref();
                said.extend(quiet.and_then(|quiet| self.stranger_service(file, &quiet.service)));
                said.extend(lint::referrals(file, raw));
            }),
            Loaded::Duties(_) => self.inspect_as::<raw::Duties>(file, |raw, said| {
                for duty in &raw.duties {
                    self.rule(file, visits, &duty.when, ("duty", &duty.id), said);
                    self.no_score(file, visits, &duty.when, said);
                }
                said.extend(lint::duties(file, raw));
            }),
            Loaded::Rehearsal(scenario) => self.inspect_as::<raw::Rehearsal>(file, |raw, said| {
                let next = raw.endings.value.iter().flat_map(|ending| &ending.next);
                said.extend(next.filter_map(|id| self.stranger_service(file, id)));
                said.extend(lint::rehearsal(file, raw, scenario));
            }),
            Loaded::Course(_) => self.inspect_as::<raw::course::Course>(file, |raw, said| {
                said.extend(raw.modules.value.iter().filter_map(|id| self.stranger(file, Kind::Module, id)));
                said.extend(lint::phones(file, &raw.words()));
            }),
            Loaded::Module(module) => self.inspect_as::<raw::course::Module>(file, |raw, said| {
                let named = raw.blocks.iter().filter_map(raw::course::Block::names);
                said.extend(named.filter_map(|(kind, id)| self.stranger(file, kind, id)));
                let dark = module.blocks.iter().filter_map(|block| block.case());
                let dark = dark.filter_map(|id| self.case(id)?.ok()).any(|case| case.content_note.is_some());
                said.extend(lint::module(file, raw, dark));
            }),
            Loaded::Case(case) => self.inspect_as::<raw::course::Case>(file, |raw, said| {
                let next = raw.steps.value.iter().filter_map(|step| step.next.as_ref());
                let services = next.flat_map(|next| &next.value.services);
                said.extend(services.filter_map(|id| self.stranger_service(file, id)));
                let shelf = self.beside.as_deref().unwrap_or(self);
                let mut misfits = case.misfits(shelf);
                // What is wrong with a form that is there is said at the form.
                misfits.retain(|(_, misfit)| match misfit {
                    Misfit::NoForm(form) => shelf.find(Kind::Instrument, form).is_none(),
                    _ => true,
                });
                said.extend(lint::case(file, raw, &misfits));
            }),
            Loaded::Guide(_) => {
                self.inspect_as::<raw::guide::Guide>(file, |raw, said| said.extend(lint::guide(file, raw)))
            }
            Loaded::Services(_) => self.inspect_as::<raw::Services>(file, |raw, said| {
                for service in &raw.services {
                    said.extend(service.stands_in.iter().filter_map(|id| self.stranger_service(file, id)));
                }
                self.two_services(entry, raw, said);
            }),
            Loaded::Municipality(profile) => self.inspect_as::<raw::Municipality>(file, |raw, said| {
                for (_, visit) in &raw.visits.0 {
                    said.extend(
                        visit.instruments.iter().filter_map(|id| self.stranger(file, Kind::Instrument, id)),
                    );
                    said.extend(visit.instruments.iter().filter_map(|id| self.laid_out(file, id)));
                }
                let services = raw.services.0.iter().map(|(id, _)| id);
                let offers = raw.offers.0.iter().map(|(id, _)| id);
                said.extend(services.chain(offers).filter_map(|id| self.stranger_service(file, id)));
                self.thresholds(file, profile, raw, said);
            }),
        }
    }

    /// An instrument that no visit lays out: it opens once it is known that they are alone.
    fn laid_out(&self, file: &File, id: &At<String>) -> Option<Problem> {
        let private = self.published(&Id::new(&id.value).ok()?)?.theme.is_private();
        let message = format!("'{}' is not laid out at a visit, so that no screen names it", id.value);
        let help = "leave it out; it opens from the visit itself, once it is said that they are alone";
        private.then(|| Problem::at(file, id.place, message).help(help))
    }

    fn inspect_as<T: serde::de::DeserializeOwned>(
        &self,
        file: &File,
        look: impl Fn(&T, &mut Vec<Problem>),
    ) -> Vec<Problem> {
        let mut said = Vec::new();
        if let Ok(raw) = raw::read::<T>(file) {
            look(&raw, &mut said);
        }
        said
    }

    /// A name of a file that is not there.
    fn stranger(&self, file: &File, kind: Kind, id: &At<String>) -> Option<Problem> {
        if self.knows(kind, &id.value) {
            return None;
        }
        let known = self.names.keys().filter(|(other, _)| *other == kind).map(|(_, id)| id.as_str());
        let known = known.collect::<Vec<_>>().join(", ");
        let message = format!("there is no {} '{}'", kind.code(), id.value);
        Some(Problem::at(file, id.place, message).help(known_or_none(&known)))
    }

    fn stranger_service(&self, file: &File, id: &At<String>) -> Option<Problem> {
        let knows = |library: &Self| library.directory().all().any(|service| service.id == *id.value);
        if knows(self) || self.beside.as_deref().is_some_and(knows) || self.lacks(Kind::Services) {
            return None;
        }
        let known: Vec<_> = self.directory().all().map(|service| service.id.to_string()).collect();
        let message = format!("there is no service '{}'", id.value);
        Some(Problem::at(file, id.place, message).help(known_or_none(&known.join(", "))))
    }

    /// Whether a file of this kind is bad, so that names may be missing for that reason alone.
    fn lacks(&self, kind: Kind) -> bool {
        let bad = |entry: &Entry| matches!(entry.load(), Loaded::Bad(_));
        self.entries.iter().any(|entry| entry.header.kind == kind && bad(entry))
    }

    fn known_finding(&self, id: &Id) -> Option<&Condition> {
        let here = self.guidance().findings.iter().find(|finding| finding.id == *id);
        let found = here
            .or_else(|| self.beside.as_ref()?.guidance().findings.iter().find(|finding| finding.id == *id));
        found.map(|finding| &finding.when)
    }

    /// Everything in a rule about a whole visit that leads nowhere or can never be so.
    fn rule(
        &self,
        file: &File,
        visits: &Visits,
        rule: &At<raw::Condition>,
        (what, name): (&str, &At<String>),
        said: &mut Vec<Problem>,
    ) {
        let before = said.len();
        rule.value.each_leaf(&mut |leaf| {
            let problem = match leaf {
                raw::Condition::Item(test) => self.named(file, &test.value.id, leaf),
                raw::Condition::Band(test) => self.named(file, &test.of, leaf),
                raw::Condition::State(state) => self.named(file, state, leaf),
                raw::Condition::Alert(alert) => self.alert(file, alert),
                raw::Condition::Finding(finding) => self.finding(file, finding),
                raw::Condition::Asked(id) | raw::Condition::Declined(id) => {
                    self.stranger(file, Kind::Instrument, id)
                }
                _ => None,
            };
            said.extend(problem);
        });
        let made = crate::content::assemble::leaf(file, &rule.value).filter(|_| said.len() == before);
        if made.is_some_and(|made| visits.reach(&made) == Reach::Never) {
            let message = format!("no visit can lead to the {what} '{}'", name.value);
            let help = "two parts of this rule, or of what it rests on, exclude each other";
            said.push(Problem::at(file, rule.place, message).help(help));
        }
    }

    /// An item, band or state of a named instrument.
    fn named(&self, file: &File, name: &At<String>, leaf: &raw::Condition) -> Option<Problem> {
        let (instrument, _) = name.value.split_once('/')?;
        let at = At { value: instrument.to_owned(), place: name.place };
        if let Some(stranger) = self.stranger(file, Kind::Instrument, &at) {
            return Some(stranger);
        }
        let known = self.visit_instrument(&Id::new(instrument).ok()?)?;
        let wrong = crate::content::assemble::leaf(file, leaf)
            .into_iter()
            .flat_map(|condition| validate::leaf_faults(&known, &condition))
            .next()?;
        Some(Problem::at(file, place_in(leaf, &wrong).unwrap_or(name.place), wrong.to_string()))
    }

    fn alert(&self, file: &File, name: &At<String>) -> Option<Problem> {
        let Some((instrument, alert)) = name.value.split_once('/') else {
            if let Some(stranger) = self.stranger(file, Kind::Card, name) {
                return Some(stranger);
            }
            let card = Id::new(&name.value).ok().and_then(|id| self.card(&id)?.ok());
            let never = card.is_some_and(|card| card.raised.is_none());
            let message = format!("nothing raises the card '{}' by itself", name.value);
            let help = "name an alert as 'instrument/alert', or give the card 'raised'";
            return never.then(|| Problem::at(file, name.place, message).help(help));
        };
        let at = At { value: instrument.to_owned(), place: name.place };
        if let Some(stranger) = self.stranger(file, Kind::Instrument, &at) {
            return Some(stranger);
        }
        let known = self.visit_instrument(&Id::new(instrument).ok()?)?;
        if known.alerts.iter().any(|rule| rule.id == *alert) {
            return None;
        }
        let all: Vec<_> = known.alerts.iter().map(|rule| rule.id.to_string()).collect();
        let message = format!("{instrument} has no alert '{alert}'");
        Some(Problem::at(file, name.place, message).help(known_or_none(&all.join(", "))))
    }

    fn finding(&self, file: &File, name: &At<String>) -> Option<Problem> {
        let id = Id::new(&name.value).ok()?;
        let Some(rule) = self.known_finding(&id) else {
            if self.lacks(Kind::Findings) {
                return None;
            }
            let known: Vec<_> =
                self.guidance().findings.iter().map(|finding| finding.id.to_string()).collect();
            let message = format!("there is no finding '{id}'");
            return Some(Problem::at(file, name.place, message).help(known_or_none(&known.join(", "))));
        };
        let mut below = BTreeSet::new();
        self.findings_below(rule, &mut below);
        below.contains(&id).then(|| {
            let message = format!("the finding '{id}' rests on itself, so it can never hold");
            Problem::at(file, name.place, message).help("take one of the findings out of the circle")
        })
    }

    /// Every finding that a rule rests on, near and far.
    fn findings_below(&self, rule: &Condition, found: &mut BTreeSet<Id>) {
        rule.each_leaf(false, &mut |leaf, _| {
            if let Condition::Finding(id) = leaf
                && found.insert(id.clone())
                && let Some(rule) = self.known_finding(id)
            {
                self.findings_below(rule, found);
            }
        });
    }

    /// A duty rests on no score, also not through a finding, a card, a state or an alert.
    fn no_score(&self, file: &File, visits: &Visits, rule: &At<raw::Condition>, said: &mut Vec<Problem>) {
        rule.value.each_leaf(&mut |leaf| {
            let (raw::Condition::Finding(name) | raw::Condition::State(name) | raw::Condition::Alert(name)) =
                leaf
            else {
                return;
            };
            let Some(made) = crate::content::assemble::leaf(file, leaf) else { return };
            if !visits.is_scored(&made) {
                return;
            }
            let what = match &made {
                Condition::Finding(id) => format!("the finding '{}'", self.scored_finding(visits, id)),
                _ => format!("'{}'", name.value),
            };
            let message = format!("no score brings up a duty, and {what} rests on one");
            let help = "use items, states, judgement and context";
            said.push(Problem::at(file, name.place, message).help(help));
        });
    }

    /// Of all findings that this one rests on, one that rests on a score by itself.
    fn scored_finding(&self, visits: &Visits, id: &Id) -> Id {
        let mut below = BTreeSet::from([id.clone()]);
        if let Some(rule) = self.known_finding(id) {
            self.findings_below(rule, &mut below);
        }
        let by_itself = |id: &Id| {
            let mut scored = false;
            if let Some(rule) = self.known_finding(id) {
                rule.each_leaf(false, &mut |leaf, _| {
                    scored |= !matches!(leaf, Condition::Finding(_)) && visits.is_scored(leaf);
                });
            }
            scored
        };
        below.iter().find(|id| by_itself(id)).unwrap_or(id).clone()
    }

    /// Other files in use that a file must not share names with: all of them, or for the base those of the base.
    fn others<'s>(&'s self, entry: &'s Entry) -> impl Iterator<Item = &'s Loaded> {
        let same = move |(kind, _): &&(Kind, Id)| *kind == entry.header.kind;
        let used =
            move || self.names.keys().filter(same).filter_map(|name| self.used(*self.names.get(name)?));
        let in_use = used().any(|other| std::ptr::eq(other, entry));
        let others = used().filter(move |other| in_use && !std::ptr::eq(*other, entry));
        let others = others.filter(|other| entry.origin == Origin::User || other.origin == Origin::Base);
        others.map(Entry::load)
    }

    fn two_findings(&self, entry: &Entry, raw: &raw::Findings, said: &mut Vec<Problem>) {
        let others = self.others(entry).filter_map(|loaded| match loaded {
            Loaded::Findings(file) => Some(file.findings.iter().map(|finding| finding.id.as_str())),
            _ => None,
        });
        let taken: BTreeSet<&str> = others.flatten().collect();
        for finding in raw.findings.iter().filter(|finding| taken.contains(finding.id.value.as_str())) {
            let message = format!("the finding '{}' is also in another file", finding.id.value);
            let problem = Problem::at(&entry.file, finding.id.place, message);
            said.push(problem.help("give one of them another id"));
        }
    }

    fn two_services(&self, entry: &Entry, raw: &raw::Services, said: &mut Vec<Problem>) {
        let others = self.others(entry).filter_map(|loaded| match loaded {
            Loaded::Services(services) => Some(services.iter().map(|service| service.id.as_str())),
            _ => None,
        });
        let taken: BTreeSet<&str> = others.flatten().collect();
        for service in raw.services.iter().filter(|service| taken.contains(service.id.value.as_str())) {
            let message = format!("the service '{}' is also in another file", service.id.value);
            let problem = Problem::at(&entry.file, service.id.place, message);
            said.push(problem.help("give one of them another id"));
        }
    }

    /// An instrument with the thresholds of its sources, whatever the municipality has moved.
    #[must_use]
    pub fn published(&self, id: &Id) -> Option<Arc<Instrument>> {
        match self.find(Kind::Instrument, id) {
            Some(Loaded::Instrument(instrument)) => Some(Arc::clone(instrument)),
            _ => self.beside.as_ref()?.published(id),
        }
    }

    fn thresholds(&self, file: &File, profile: &Profile, raw: &raw::Municipality, said: &mut Vec<Problem>) {
        for threshold in &raw.thresholds {
            let Some((instrument, scale)) = threshold.scale.value.split_once('/') else { continue };
            let at = At { value: instrument.to_owned(), place: threshold.scale.place };
            if let Some(stranger) = self.stranger(file, Kind::Instrument, &at) {
                said.push(stranger);
                continue;
            }
            let Some(known) = Id::new(instrument).ok().and_then(|id| self.published(&id)) else {
                continue;
            };
            let Some(scale) = known.scales.iter().find(|known| known.id == *scale) else {
                let all: Vec<_> = known.scales.iter().map(|scale| scale.id.to_string()).collect();
                let message = format!("{instrument} has no scale '{scale}'");
                let problem = Problem::at(file, threshold.scale.place, message);
                said.push(problem.help(known_or_none(&all.join(", "))));
                continue;
            };
            if scale.bands.iter().all(|band| band.id != *threshold.band.value) {
                let all: Vec<_> = scale.bands.iter().map(|band| band.id.to_string()).collect();
                let message = format!("{} has no band '{}'", threshold.scale.value, threshold.band.value);
                let problem = Problem::at(file, threshold.band.place, message);
                said.push(problem.help(known_or_none(&all.join(", "))));
                continue;
            }
            let made = profile.adjusted(&known).and_then(|parts| Instrument::new(parts).ok());
            if made.is_none() {
                let message = format!("'{}' cannot start at {}", threshold.band.value, threshold.from.value);
                let help = "leave room for the band below it and the band above it, within the scale's range";
                said.push(Problem::at(file, threshold.from.place, message).help(help));
            }
        }
    }
}

fn known_or_none(known: &str) -> String {
    if known.is_empty() { "there are none here".to_owned() } else { format!("known: {known}") }
}

/// The word of a rule that is meant.
fn place_in(leaf: &raw::Condition, wrong: &Wrong) -> Option<Place> {
    match (leaf, wrong) {
        (raw::Condition::Item(test), Wrong::TestDoesNotFit { .. }) => {
            let raw::ItemTest { is, at_least, at_most, points_at_least, .. } = &test.value;
            let number = [at_least, at_most, points_at_least].into_iter().flatten().next();
            is.as_ref().map(|word| word.place).or(number.map(|number| number.place))
        }
        (raw::Condition::Band(test), Wrong::Unknown { what: "band", id, .. }) => {
            test.r#in.iter().find(|band| *id == *band.value).map(|band| band.place)
        }
        _ => None,
    }
}
