//! Words of the question who can read what is sent.

use crate::domain::visit::Reading;

words! {
    /// Words of the question who can read what is sent.
    ReadingWords {
        title: "Kan andre lese det som blir sendt?", "Kan andre lese det som blir sendt?", "Can others read what is sent?";
        lead: "Spør før noe blir skrevet eller sendt.", "Spør før noko blir skrive eller sendt.", "Ask before anything is written or sent.";
        ask: "Er det noen andre som kan lese det du får på telefonen, på Helsenorge eller i e-posten?", "Er det nokon andre som kan lese det du får på telefonen, på Helsenorge eller i e-posten?", "Is there anyone else who can read what you get on your phone, on Helsenorge or by e-mail?";
        nobody: "Nei, ingen andre", "Nei, ingen andre", "No, nobody else";
        somebody: "Ja, noen kan kanskje det", "Ja, nokon kan kanskje det", "Yes, somebody may";
        unknown: "Vet ikke", "Veit ikkje", "Does not know";
        label: "Om andre kan lese det som blir sendt", "Om andre kan lese det som blir sendt", "Whether others can read what is sent";
        said_nobody: "ingen andre kan det", "ingen andre kan det", "nobody else can";
        said_somebody: "noen kan kanskje det", "nokon kan kanskje det", "somebody may";
        said_unknown: "vet ikke", "veit ikkje", "does not know";
        said_declined: "ville ikke svare", "ville ikkje svare", "declined";
        said_not_asked: "ikke spurt", "ikkje spurt", "not asked";
        safe_channel: "Andre kan kanskje lese det som blir sendt. Avtal en trygg måte å gi beskjed på.", "Andre kan kanskje lese det som blir sendt. Avtal ein trygg måte å gi beskjed på.", "Others may be able to read what is sent. Agree on a safe way to send word.";
    }
}

impl ReadingWords {
    /// What a digit answers.
    #[must_use]
    pub const fn answer(&self, reading: Reading) -> &'static str {
        match reading {
            Reading::Nobody => self.nobody,
            Reading::Somebody => self.somebody,
            Reading::Unknown => self.unknown,
            Reading::Declined => self.said_declined,
            Reading::NotAsked => self.said_not_asked,
        }
    }

    /// What was answered, as it is told afterwards.
    #[must_use]
    pub const fn said(&self, reading: Reading) -> &'static str {
        match reading {
            Reading::Nobody => self.said_nobody,
            Reading::Somebody => self.said_somebody,
            Reading::Unknown => self.said_unknown,
            Reading::Declined => self.said_declined,
            Reading::NotAsked => self.said_not_asked,
        }
    }
}
