//! Words of the first screen.

words! {
    /// Words of the first screen.
    Home {
        tagline: "Samtalen først. Skjemaet er en støtte, ikke en dom.", "Samtalen først. Skjemaet er ei støtte, ikkje ein dom.", "The conversation first. The form supports; it does not judge.";
        practise: "Øv med en oppdiktet person", "Øv med ein oppdikta person", "Practise with an invented person";
        practise_more: "Ingenting lagres.", "Ingenting blir lagra.", "Nothing is saved.";
        new_visit: "Ny samtale", "Ny samtale", "New visit";
        resume: "Fortsett samtalen", "Hald fram med samtalen", "Resume the visit";
        waiting: "Påbegynt samtale ligger her", "Påbyrja samtale ligg her", "An unfinished visit is here";
        waiting_practice: "En øvelse venter her", "Ei øving ventar her", "A practice visit waits here";
        waiting_saved: "lagret {}", "lagra {}", "saved {}";
        waiting_expires: "slettes etter {}", "blir sletta etter {}", "deleted after {}";
        waiting_decide: "Ta stilling til den påbegynte samtalen først: fortsett den, eller slett den.", "Ta stilling til den påbyrja samtalen først: hald fram, eller slett han.", "Decide about the unfinished visit first: resume it, or delete it.";
        discard: "Slett utkastet", "Slett utkastet", "Delete the draft";
        discard_sure: "Slette den påbegynte samtalen? Den kan ikke hentes tilbake.", "Slette den påbyrja samtalen? Han kan ikkje hentast tilbake.", "Delete the unfinished visit? It cannot be brought back.";
        records: "Lagrede samtaler", "Lagra samtalar", "Saved visits";
        calculator: "Terminkalkulator", "Terminkalkulator", "Due-date calculator";
        settings: "Innstillinger", "Innstillingar", "Settings";
        quit: "Avslutt", "Avslutt", "Quit";
        tools: "Verktøy i programmet", "Verktøy i programmet", "Instruments";
        not_reviewed: "Innholdet er ikke gjennomgått av klinikere ennå.", "Innhaldet er ikkje gjennomgått av klinikarar enno.", "The content has not been reviewed by clinicians yet.";
        problems: "{} innholdsfil(er) har feil og er ikke tatt med.", "{} innhaldsfil(er) har feil og er ikkje tekne med.", "{} content file(s) have faults and are left out.";
        problems_more: "Kjør «tidlig-inn check» for en full liste.", "Køyr «tidlig-inn check» for full liste.", "Run 'tidlig-inn check' for the full list.";
        read_only: "Et annet vindu bruker samme mappe. Her kan ingenting lagres før det er lukket.", "Eit anna vindauge bruker same mappe. Her kan ingenting lagrast før det er lukka.", "Another window uses the same folder. Nothing can be saved here until it is closed.";
        expired: "{} utløpt(e) ble slettet.", "{} utløpt(e) vart sletta.", "{} expired and were deleted.";
        just_now: "nå nettopp", "no nettopp", "just now";
        minutes_ago: "for {} min siden", "for {} min sidan", "{} min ago";
        hours_ago: "for {} t siden", "for {} t sidan", "{} h ago";
        days_ago: "for {} døgn siden", "for {} døgn sidan", "{} days ago";
    }
}
