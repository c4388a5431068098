//! Words for what somebody is asked to consent to.

use super::fill;
use crate::domain::id::Id;
use crate::domain::visit::{Consent, ConsentTo};

words! {
    /// Words for consents.
    ConsentWords {
        title: "Samtykke", "Samtykke", "Consent";
        lead: "Det som er sagt om hva du kan gjøre. Den som har sagt ja, kan trekke det tilbake når som helst.", "Det som er sagt om kva du kan gjere. Den som har sagt ja, kan trekkje det tilbake når som helst.", "What was said about what you may do. A yes can be withdrawn at any time.";
        journal_duty: "Journal må du føre også etter et nei. At den andre ikke ville, blir stående i notatet.", "Journal må du føre også etter eit nei. At den andre ikkje ville, blir ståande i notatet.", "You must keep a record also after a no. That the other person did not want it is written in the note.";
        answering: "Å svare på spørsmål", "Å svare på spørsmål", "Answering questions";
        journal: "At det skrives i journalen", "At det blir skrive i journalen", "That it is written in the patient record";
        partner: "At du tar kontakt med partneren", "At du tek kontakt med partnaren", "That you contact the partner";
        share: "At noe deles med {}", "At noko blir delt med {}", "That something is shared with {}";
        share_apart: "At noe deles med {} (tatt opp på tomannshånd)", "At noko blir delt med {} (teke opp på tomannshand)", "That something is shared with {} (brought up alone together)";
        not_asked: "ikke spurt", "ikkje spurt", "not asked";
        given: "sagt ja", "sagt ja", "given";
        refused: "sagt nei", "sagt nei", "refused";
        withdrawn: "sagt ja, trukket tilbake", "sagt ja, trekt tilbake", "given, then withdrawn";
    }
}

impl ConsentWords {
    /// What it is to. A service that `name` does not know stands by its id.
    #[must_use]
    pub fn to(&self, to: &ConsentTo, name: impl Fn(&Id) -> Option<String>) -> String {
        let named = |service: &Id| name(service).unwrap_or_else(|| service.to_string());
        match to {
            ConsentTo::Answering => self.answering.to_owned(),
            ConsentTo::Journal => self.journal.to_owned(),
            ConsentTo::Partner => self.partner.to_owned(),
            ConsentTo::Share { service, private: false } => fill(self.share, &[&named(service)]),
            ConsentTo::Share { service, private: true } => fill(self.share_apart, &[&named(service)]),
        }
    }

    /// What became of it.
    #[must_use]
    pub const fn state(&self, state: Consent) -> &'static str {
        match state {
            Consent::NotAsked => self.not_asked,
            Consent::Given => self.given,
            Consent::Refused => self.refused,
            Consent::Withdrawn => self.withdrawn,
        }
    }
}
