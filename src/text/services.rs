//! Words of the services, on their screen and on the command line.

use super::{Text, fill};
use crate::domain::service::{Group, Standing};

words! {
    /// Words of the services.
    ServiceWords {
        title: "Tjenester", "Tenester", "Services";
        emergency: "Nødnumre", "Naudnummer", "Emergency numbers";
        national: "I hele landet", "I heile landet", "Nationwide";
        local: "I kommunen", "I kommunen", "In the municipality";
        practitioner: "For deg som fagperson", "For deg som fagperson", "For you as a practitioner";
        search: "Søk", "Søk", "Search";
        search_hint: "Skriv for å søke i navn, hva og hvem.", "Skriv for å søkje i namn, kva og kven.", "Type to search in name, what and whom.";
        nothing: "Ingen tjenester passer med det du skrev.", "Ingen tenester passar med det du skreiv.", "No service fits what you typed.";
        what: "Hva", "Kva", "What";
        whom: "For hvem", "For kven", "For whom";
        phone: "Telefon", "Telefon", "Phone";
        web: "Nett", "Nett", "Web";
        hours: "Åpent", "Ope", "Open";
        always: "hele døgnet, alle dager", "heile døgnet, alle dagar", "day and night, every day";
        note: "Notat fra kommunen", "Notat frå kommunen", "Note from the municipality";
        remark: "Merk", "Merk", "Remark";
        source: "Kilde", "Kjelde", "Source";
        status: "Status", "Status", "Status";
        read_on: "kilde lest {}", "kjelde lesen {}", "source read {}";
        unverified: "ikke bekreftet", "ikkje stadfesta", "not verified";
        filled_in: "fylt inn av kommunen, sjekket {}", "fylt inn av kommunen, sjekka {}", "filled in by the municipality, checked {}";
        filled_in_undated: "fylt inn av kommunen, uten dato", "fylt inn av kommunen, utan dato", "filled in by the municipality, no date";
        empty: "ikke fylt inn av noen i kommunen", "ikkje fylt inn av nokon i kommunen", "nobody in the municipality has filled it in";
        empty_short: "ikke fylt inn", "ikkje fylt inn", "not filled in";
        stands_in: "I stedet, når det haster", "I staden, når det hastar", "In its place, when it is urgent";
        region_only: "Region: {}. Andre regioner er ikke med.", "Region: {}. Andre regionar er ikkje med.", "Region: {}. Other regions are left out.";
        none_missing: "Alle lokale tjenester er fylt inn.", "Alle lokale tenester er fylte inn.", "Every local service is filled in.";
        missing: "Lokale tjenester som ingen har fylt inn", "Lokale tenester som ingen har fylt inn", "Local services that nobody has filled in";
        default_in_use: "Standardoppsettet er i bruk, ikke en kommunes eget.", "Standardoppsettet er i bruk, ikkje eit oppsett frå kommunen.", "The default is in use, not a municipality\u{2019}s own profile.";
    }
}

impl ServiceWords {
    /// The heading of a group.
    #[must_use]
    pub const fn group(&self, group: Group) -> &'static str {
        match group {
            Group::Emergency => self.emergency,
            Group::National => self.national,
            Group::Local => self.local,
            Group::Practitioner => self.practitioner,
        }
    }
}

impl Text {
    /// How far a service's words can be relied on.
    #[must_use]
    pub fn standing(&self, standing: Standing) -> String {
        let words = self.services;
        let day = |day: chrono::NaiveDate| day.format("%d.%m.%Y").to_string();
        match standing {
            Standing::Checked(read) => fill(words.read_on, &[&day(read)]),
            Standing::Unverified => words.unverified.to_owned(),
            Standing::FilledIn(Some(checked)) => fill(words.filled_in, &[&day(checked)]),
            Standing::FilledIn(None) => words.filled_in_undated.to_owned(),
            Standing::Empty => words.empty.to_owned(),
        }
    }
}
