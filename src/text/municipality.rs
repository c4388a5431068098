//! Words of the municipality's profile, on its screen and on the command line.

use super::Text;
use crate::domain::lang::Lang;
use crate::domain::municipality::{Offered, Region, VisitKind};

words! {
    /// Words of the municipality's profile.
    MunicipalityWords {
        title: "Kommune", "Kommune", "Municipality";
        name: "Navn", "Namn", "Name";
        language: "Målform", "Målform", "Language";
        region: "Region", "Region", "Region";
        responsible: "Ansvarlig (rolle)", "Ansvarleg (rolle)", "Responsible (role)";
        first_consultation: "Første konsultasjon", "Første konsultasjon", "First consultation";
        week_24_28: "Uke 24–28", "Veke 24–28", "Week 24–28";
        home_visit: "Hjemmebesøk", "Heimebesøk", "Home visit";
        six_weeks: "Seks uker etter fødselen", "Seks veker etter fødselen", "Six weeks after birth";
        other: "Andre besøk", "Andre besøk", "Other visits";
        routine: "Rutine", "Rutine", "Routine";
        no_instruments: "ingen verktøy lagt fram på forhånd", "ingen verktøy lagt fram på førehand", "no instruments chosen beforehand";
        offer: "Foreldre-baby samspill", "Foreldre-baby samspel", "Parent-baby interplay (Foreldre-baby samspill)";
        offered_by: "Gis av (rolle)", "Blir gitt av (rolle)", "Given by (role)";
        offered_yes: "tilbys her", "blir tilbydd her", "offered here";
        offered_no: "tilbys ikke her", "blir ikkje tilbydd her", "not offered here";
        not_said: "ikke sagt", "ikkje sagt", "not said";
        services: "Lokale tjenester", "Lokale tenester", "Local services";
        services_filled: "{} av {} fylt inn", "{} av {} fylte inn", "{} of {} filled in";
        thresholds: "Flyttede grenser", "Flytta grenser", "Moved thresholds";
        no_thresholds: "ingen er flyttet", "ingen er flytta", "none is moved";
        threshold_line: "{}: «{}» fra {} i stedet for {}", "{}: «{}» frå {} i staden for {}", "{}: ‘{}’ from {} in place of {}";
        retention: "Dager før lagrede samtaler slettes", "Dagar før lagra samtalar blir sletta", "Days before saved visits are deleted";
        retention_default: "{} (standard)", "{} (standard)", "{} (default)";
        recovery: "Gjenopprettingsnøkkel (age1…)", "Gjenopprettingsnøkkel (age1…)", "Recovery key (age1…)";
        recovery_none: "ingen", "ingen", "none";
        recovery_hint: "Med den hemmelige halvdelen kan kommunen åpne det som lagres fra nå av.", "Med den hemmelege halvdelen kan kommunen opne det som blir lagra frå no av.", "With its secret half the municipality can open what is saved from now on.";
        recovery_private: "Nøkkelen åpner også deler som er låst for seg", "Nøkkelen opnar også delar som er låste for seg", "The key also opens parts that are locked by themselves";
        recovery_private_no: "Deler som er låst for seg, åpnes bare med passordsetningen.", "Delar som er låste for seg, blir berre opna med passordsetninga.", "Parts that are locked by themselves open only with the passphrase.";
        recovery_private_yes: "Kommunen kan også åpne deler som er låst for seg. Det står på skjermen før det spørres om noe der.", "Kommunen kan også opne delar som er låste for seg. Det står på skjermen før det blir spurt om noko der.", "The municipality can also open parts that are locked by themselves. The screen says so before anything is asked there.";
        recovery_secret: "Dette er den hemmelige halvdelen. Den skal aldri stå her. Lim inn den som begynner med age1.", "Dette er den hemmelege halvdelen. Han skal aldri stå her. Lim inn den som byrjar med age1.", "This is the secret half. It must never stand here. Paste the one that starts with age1.";
        recovery_bad: "Dette er ingen hel age-nøkkel. Den begynner med age1 og må limes inn i sin helhet.", "Dette er ingen heil age-nøkkel. Han byrjar med age1 og må limast inn i heilskap.", "This is no whole age key. It starts with age1 and must be pasted in full.";
        is_default: "Dette er standardoppsettet. Ingen kommune står bak det, og det er ingen nasjonal anbefaling.", "Dette er standardoppsettet. Ingen kommune står bak det, og det er inga nasjonal tilråding.", "This is the default. No municipality stands behind it, and it is no national recommendation.";
        default_name: "standardoppsett, ikke en kommunes eget", "standardoppsett, ikkje frå nokon kommune", "the default, not a municipality\u{2019}s own";
        default_short: "standardoppsett", "standardoppsett", "the default";
        own_bad: "Kommunens fil {} har feil og er ikke i bruk. Standardoppsettet brukes i stedet. Kjør «tidlig-inn municipality check».", "Fila til kommunen, {}, har feil og er ikkje i bruk. Standardoppsettet blir brukt i staden. Køyr «tidlig-inn municipality check».", "The municipality\u{2019}s file {} has faults and is not in use. The default is used in its place. Run ‘tidlig-inn municipality check’.";
        hand_kept: "{} er skrevet for hånd. Programmet skriver ikke over den. Rett den i et skriveprogram, eller flytt den bort for å fylle inn her.", "{} er skriven for hand. Programmet skriv ikkje over fila. Rett henne i eit skriveprogram, eller flytt henne bort for å fylle inn her.", "{} is kept by hand. The program does not write over it. Correct it in an editor, or move it away to fill it in here.";
        saved: "Lagret. Oppsettet gjelder fra nå av.", "Lagra. Oppsettet gjeld frå no av.", "Saved. The profile holds from now on.";
        not_kept: "Det finnes ingen mappe å lagre i. Ingenting er endret.", "Det finst inga mappe å lagre i. Ingenting er endra.", "There is no folder to save in. Nothing has changed.";
        nothing_changed: "Ingenting er endret.", "Ingenting er endra.", "Nothing has changed.";
        leave_sure: "Endringene er ikke lagret. Forlate uten å lagre?", "Endringane er ikkje lagra. Gå ut utan å lagre?", "The changes are not saved. Leave without saving?";
        need_name: "Skriv navnet på kommunen først: uten navn er oppsettet et standardoppsett.", "Skriv namnet på kommunen først: utan namn er oppsettet eit standardoppsett.", "Type the municipality\u{2019}s name first: without one the profile is the default.";
        retention_range: "Skriv et antall dager fra 1 til {}, eller la feltet stå tomt.", "Skriv eit tal dagar frå 1 til {}, eller la feltet stå tomt.", "Type a number of days from 1 to {}, or leave it empty.";
        phone: "Telefon", "Telefon", "Phone";
        web: "Nett", "Nett", "Web";
        hours: "Åpent", "Ope", "Open";
        note: "Notat", "Notat", "Note";
        local_name: "Navn her", "Namn her", "Name here";
        checked: "Sjekket {}. Settes til i dag når noe endres.", "Sjekka {}. Blir sett til i dag når noko blir endra.", "Checked {}. Set to today when something is changed.";
        checked_never: "Ikke sjekket ennå.", "Ikkje sjekka enno.", "Not checked yet.";
        move_one: "Flytt en grense", "Flytt ei grense", "Move a threshold";
        move_lead: "En grense flyttes bare med grunn og kilde. Begge vises ved resultatet, overalt.", "Ei grense blir berre flytta med grunn og kjelde. Begge står ved resultatet, overalt.", "A threshold is moved only with a reason and a source. Both stand beside the result, everywhere.";
        pick_band: "Hvilken grense?", "Kva grense?", "Which threshold?";
        band_from: "fra {}", "frå {}", "from {}";
        from: "Fra (er {} i kilden)", "Frå (er {} i kjelda)", "From (is {} in the source)";
        reason: "Grunn", "Grunn", "Reason";
        source: "Kilde", "Kjelde", "Source";
        no_room: "«{}» kan ikke begynne på {}: det blir ikke plass til grensene ved siden av.", "«{}» kan ikkje byrje på {}: det blir ikkje plass til grensene ved sida av.", "‘{}’ cannot start at {}: that leaves no room for the bands beside it.";
        needs_reason: "{}: skriv både grunn og kilde.", "{}: skriv både grunn og kjelde.", "{}: write both a reason and a source.";
        same_place: "«{}» begynner på {} i kilden også. Skriv et annet tall, eller slett den.", "«{}» byrjar på {} i kjelda også. Skriv eit anna tal, eller slett flyttinga.", "‘{}’ starts at {} in the source as well. Type another number, or delete it.";
        written: "Skrev {}. Fyll inn, og kjør «tidlig-inn municipality check».", "Skreiv {}. Fyll inn, og køyr «tidlig-inn municipality check».", "Wrote {}. Fill it in, and run ‘tidlig-inn municipality check’.";
        file: "Fil", "Fil", "File";
        region_nord: "nord", "nord", "north";
        region_midt: "midt", "midt", "middle";
        region_vest: "vest", "vest", "west";
        region_sor: "sør", "sør", "south";
        region_ost: "øst", "aust", "east";
        region_oslo: "Oslo", "Oslo", "Oslo";
    }
}

words! {
    /// The comments of a profile that is to be filled in by hand.
    Template {
        top: "Kommunens oppsett for tidlig-inn. Fila er laget for å fylles inn for hånd; programmet skriver ikke over den.", "Oppsettet til kommunen for tidlig-inn. Fila er laga for å fyllast inn for hand; programmet skriv ikkje over ho.", "The municipality's profile for tidlig-inn. Made to be filled in by hand; the program does not write over it.";
        check: "Kjør «tidlig-inn municipality check» når du har endret noe.", "Køyr «tidlig-inn municipality check» når du har endra noko.", "Run 'tidlig-inn municipality check' when you have changed something.";
        name: "Navnet på kommunen. Uten navn er dette fortsatt et standardoppsett.", "Namnet på kommunen. Utan namn er dette framleis eit standardoppsett.", "The municipality's name. Without one this is still the default.";
        language: "Målform: nb, nn eller en.", "Målform: nb, nn eller en.", "Language: nb, nn or en.";
        region: "Region: nord, midt, vest, sor, ost eller oslo. Ta bort # foran.", "Region: nord, midt, vest, sor, ost eller oslo. Ta bort # framfor.", "Region: nord, midt, vest, sor, ost or oslo. Take away the #.";
        responsible: "Rollen som svarer for oppsettet, ikke en person.", "Rolla som svarar for oppsettet, ikkje ein person.", "The role that answers for this, not a person.";
        visits: "Verktøy som står valgt ved hvert besøk, og rutinen i egne ord (routine: \"…\").", "Verktøy som står valde ved kvart besøk, og rutinen i eigne ord (routine: \"…\").", "Instruments that stand chosen at each visit, and the routine in your own words (routine: \"…\").";
        offers: "offered: yes, no eller not-said. by: rollen som gir tilbudet.", "offered: yes, no eller not-said. by: rolla som gir tilbodet.", "offered: yes, no or not-said. by: the role that gives it.";
        services: "Lokale tjenester. Legg til checked: 2026-01-31, dagen noen sist så etter.", "Lokale tenester. Legg til checked: 2026-01-31, dagen nokon sist såg etter.", "Local services. Add checked: 2026-01-31, the day somebody last looked.";
        thresholds: "En flyttet grense, alltid med grunn og kilde:", "Ei flytta grense, alltid med grunn og kjelde:", "A moved threshold, always with a reason and a source:";
        retention: "Dager før lagrede samtaler slettes, 1 til 30.", "Dagar før lagra samtalar blir sletta, 1 til 30.", "Days before saved visits are deleted, 1 to 30.";
        recovery: "Kommunens offentlige age-nøkkel. Ta bort # foran.", "Den offentlege age-nøkkelen til kommunen. Ta bort # framfor.", "The municipality's public age key. Take away the #.";
        recovery_private: "Om nøkkelen også åpner deler som er låst for seg. Det vises før det spørres om noe der.", "Om nøkkelen også opnar delar som er låste for seg. Det blir vist før det blir spurt om noko der.", "Whether the key also opens parts that are locked by themselves. It is shown before anything is asked there.";
    }
}

impl MunicipalityWords {
    /// A kind of visit.
    #[must_use]
    pub const fn visit(&self, kind: VisitKind) -> &'static str {
        match kind {
            VisitKind::FirstConsultation => self.first_consultation,
            VisitKind::Week24To28 => self.week_24_28,
            VisitKind::HomeVisit => self.home_visit,
            VisitKind::SixWeeks => self.six_weeks,
            VisitKind::Other => self.other,
        }
    }

    /// A part of the country.
    #[must_use]
    pub const fn region(&self, region: Option<Region>) -> &'static str {
        match region {
            Some(Region::Nord) => self.region_nord,
            Some(Region::Midt) => self.region_midt,
            Some(Region::Vest) => self.region_vest,
            Some(Region::Sor) => self.region_sor,
            Some(Region::Ost) => self.region_ost,
            Some(Region::Oslo) => self.region_oslo,
            Some(Region::All) | None => self.not_said,
        }
    }

    /// What holds of the parts that are locked by themselves.
    #[must_use]
    pub const fn opens_private(&self, opens: bool) -> &'static str {
        if opens { self.recovery_private_yes } else { self.recovery_private_no }
    }

    /// Whether something is offered.
    #[must_use]
    pub const fn offered(&self, offered: Offered) -> &'static str {
        match offered {
            Offered::Yes => self.offered_yes,
            Offered::No => self.offered_no,
            Offered::NotSaid => self.not_said,
        }
    }
}

impl Text {
    /// A language by its own name, or that none is said.
    #[must_use]
    pub const fn language(&self, lang: Option<Lang>) -> &'static str {
        match lang {
            Some(Lang::Nb) => self.settings.lang_nb,
            Some(Lang::Nn) => self.settings.lang_nn,
            Some(Lang::En) => self.settings.lang_en,
            None => self.municipality.not_said,
        }
    }
}
