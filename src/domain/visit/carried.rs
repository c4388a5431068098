//! What goes along from a finished visit to a meeting: only what the person agreed to share, and with whom.

use super::{Choice, Consent, ConsentTo, Shelf, Visit};
use crate::domain::context::{Alone, Context};
use crate::domain::guide::{Field, Guide};
use crate::domain::id::Id;
use crate::domain::lang::Lang;

/// The item of a meeting at which those who come are written.
const WHO_COMES: &str = "who-comes";

/// One thing that was agreed to be shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The service it is shared with.
    pub service: Id,
    /// What that is called.
    pub name: String,
    /// What was agreed with it; `None` where only that it comes.
    pub task: Option<String>,
    /// Whether it came up where they were alone. It goes along only where that is chosen, too: others read the minutes.
    pub private: bool,
}

/// What was not agreed to, and so stays behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftBehind {
    /// What the service is called.
    pub name: String,
    /// What became of the consent.
    pub consent: Consent,
}

impl Visit {
    /// What may go along to a meeting, of what may be shown now.
    #[must_use]
    pub fn may_be_carried(&self, shelf: &dyn Shelf, lang: Lang) -> Vec<Carried> {
        let mut carried = Vec::new();
        for (service, private, consent) in self.shares() {
            if !consent.holds() {
                continue;
            }
            let name = service_name(&service, shelf, lang);
            let of_service = |task| Carried { service: service.clone(), name: name.clone(), task, private };
            let decided = self.decisions().filter(|one| one.service == service && one.private == private);
            let tasks: Vec<String> = decided
                .filter_map(|decision| match &decision.choice {
                    Choice::Accepted => Some(shelf.next_step(&decision.key)?.offer.get(lang).to_owned()),
                    Choice::Changed(words) => Some(words.clone()),
                    Choice::Dropped => None,
                })
                .collect();
            carried.push(of_service(None));
            carried.extend(tasks.into_iter().map(|task| of_service(Some(task))));
        }
        carried
    }

    /// Services that it was not agreed to share with, of what may be shown now.
    #[must_use]
    pub fn stays_behind(&self, shelf: &dyn Shelf, lang: Lang) -> Vec<LeftBehind> {
        let not_given = self.shares().filter(|(_, _, consent)| !consent.holds());
        not_given
            .map(|(service, _, consent)| LeftBehind { name: service_name(&service, shelf, lang), consent })
            .collect()
    }

    fn shares(&self) -> impl Iterator<Item = (Id, bool, Consent)> {
        self.shown_consents().filter_map(|(to, consent)| match to {
            ConsentTo::Share { service, private } => Some((service, private, consent)),
            _ => None,
        })
    }

    /// A meeting with this and nothing else of the visit.
    #[must_use]
    pub fn meeting(&self, guide: std::sync::Arc<Guide>, carried: &[Carried]) -> Self {
        // Whom it is about, and nothing of how far along or who is at home.
        let context = Context { alone: Alone::NotSaid, ..Context::of(self.context.person) };
        let mut meeting = Self::with_guide(context, std::sync::Arc::clone(&guide), self.practice);
        let mut who: Vec<&str> = carried.iter().map(|one| one.name.as_str()).collect();
        who.dedup();
        let takes = |item: &&crate::domain::guide::Item, fields: &[Field]| {
            fields.iter().all(|field| item.fields.contains(field)) && !guide.is_private(&item.id)
        };
        let invited = guide.items().find(|item| item.id.as_str() == WHO_COMES && takes(item, &[Field::Note]));
        if let Some(item) = invited.filter(|_| !who.is_empty()) {
            let entry = crate::domain::guide::progress::Entry { note: who.join(", "), ..Default::default() };
            meeting.put_in_guide(&item.id, entry);
        }
        let tasks = carried.iter().filter_map(|one| Some((one.name.clone(), one.task.clone()?)));
        let places = guide.items().filter(|item| takes(item, &[Field::Note, Field::Role, Field::Date]));
        for (item, (role, note)) in places.zip(tasks) {
            let entry = crate::domain::guide::progress::Entry { note, role, ..Default::default() };
            meeting.put_in_guide(&item.id, entry);
        }
        meeting
    }
}

fn service_name(service: &Id, shelf: &dyn Shelf, lang: Lang) -> String {
    shelf.service_name(service).map_or_else(|| service.to_string(), |name| name.get(lang).to_owned())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::context::Person;
    use crate::domain::guide::fixture::{guide, id, item};
    use crate::domain::referral::{Due, SuggestionKey};
    use crate::domain::visit::Decision;

    struct Nothing;

    impl Shelf for Nothing {
        fn instrument(&self, _: &Id) -> Option<Arc<crate::domain::instrument::Instrument>> {
            None
        }
        fn card(&self, _: &Id) -> Option<Arc<crate::domain::alert::Card>> {
            None
        }
    }

    fn meeting_guide() -> Arc<Guide> {
        let mut guide = guide();
        guide.parts[0].items.push(item("who-comes", &[Field::Done, Field::Note]));
        guide.parts[2].items.push(item("task", &[Field::Done, Field::Note, Field::Role, Field::Date]));
        Arc::new(guide)
    }

    fn decision(service: &str, words: &str, private: bool) -> Decision {
        let key = SuggestionKey { file: id("rules"), rule: Some(id(service)) };
        let (service, choice) = (id(service), Choice::Changed(words.to_owned()));
        Decision { key, service, due: Due::Routine, choice, reason: "GRUNN".to_owned(), private }
    }

    /// Agreed with one, refused with another, agreed with a third where they were alone.
    fn visit() -> Visit {
        let mut visit = Visit::new(Context::of(Person::Mother), Vec::new(), true, false);
        visit.say_alone();
        for (service, words, private) in [
            ("fastlege", "time torsdag", false),
            ("barnevern", "AVSLAG", false),
            ("krisesenter", "ALENE", true),
        ] {
            visit.decide(decision(service, words, private), crate::domain::referral::ConsentNeed::Needed);
        }
        *visit.consents_mut().share(id("fastlege"), false) = Consent::Given;
        *visit.consents_mut().share(id("barnevern"), false) = Consent::Refused;
        *visit.consents_mut().share(id("krisesenter"), true) = Consent::Given;
        *visit.plan_mut().row_mut(0) = "PLANEN".to_owned();
        visit
    }

    fn told(visit: &Visit) -> String {
        serde_json::to_string(&visit.main_state()).unwrap()
    }

    #[test]
    fn only_what_was_agreed_to_goes_along() {
        let visit = visit();
        let carried = visit.may_be_carried(&Nothing, Lang::Nb);
        let open: Vec<Carried> = carried.iter().filter(|one| !one.private).cloned().collect();
        let meeting = visit.meeting(meeting_guide(), &open);
        let told = told(&meeting);
        assert!(told.contains("time torsdag") && told.contains("fastlege"), "{told}");
        for secret in ["AVSLAG", "barnevern", "ALENE", "krisesenter", "PLANEN", "GRUNN"] {
            assert!(!told.contains(secret), "{secret}: {told}");
        }
        let behind = visit.stays_behind(&Nothing, Lang::Nb);
        assert_eq!(behind, [LeftBehind { name: "barnevern".to_owned(), consent: Consent::Refused }]);
    }

    #[test]
    fn what_came_up_alone_is_not_even_offered_once_that_part_is_closed() {
        let mut visit = visit();
        assert_eq!(visit.may_be_carried(&Nothing, Lang::Nb).iter().filter(|one| one.private).count(), 2);
        visit.close_private();
        assert!(visit.may_be_carried(&Nothing, Lang::Nb).iter().all(|one| !one.private));
        assert!(visit.stays_behind(&Nothing, Lang::Nb).iter().all(|one| one.name != "krisesenter"));
    }

    #[test]
    fn a_consent_that_was_withdrawn_carries_nothing() {
        let mut visit = visit();
        *visit.consents_mut().share(id("fastlege"), false) = Consent::Withdrawn;
        assert!(visit.may_be_carried(&Nothing, Lang::Nb).iter().all(|one| one.name != "fastlege"));
    }
}
