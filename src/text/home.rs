//! Words of the first screen.

words! {
    /// Words of the first screen.
    Home {
        tagline: "Samtalen først. Skjemaet er en støtte, ikke en dom.", "Samtalen først. Skjemaet er ei støtte, ikkje ein dom.", "The conversation first. The form supports; it does not judge.";
        practise: "Øv med en oppdiktet person", "Øv med ein oppdikta person", "Practise an invented visit";
        practise_more: "Ingenting lagres.", "Ingenting blir lagra.", "Nothing is saved.";
        rehearse: "Øv på en samtale", "Øv på ein samtale", "Practise a conversation";
        rehearse_waits: "Øv på en samtale: en venter", "Øv på ein samtale: ein ventar", "Practise a conversation: one waits";
        new_visit: "Ny samtale", "Ny samtale", "New visit";
        resume: "Fortsett samtalen", "Hald fram med samtalen", "Resume the visit";
        waiting: "En påbegynt samtale ligger her", "Ein påbyrja samtale ligg her", "An unfinished visit is here";
        waiting_practice: "En øvelse venter her", "Ei øving ventar her", "A practice visit waits here";
        waiting_saved: "lagret {}", "lagra {}", "saved {}";
        waiting_expires: "slettes etter {}", "blir sletta etter {}", "deleted after {}";
        waiting_decide: "Ta stilling til den påbegynte samtalen først: fortsett den, eller slett den.", "Ta stilling til den påbyrja samtalen først: hald fram, eller slett han.", "Decide about the unfinished visit first: resume it, or delete it.";
        discard: "Slett utkastet", "Slett utkastet", "Delete the draft";
        discard_sure: "Slette den påbegynte samtalen? Den kan ikke hentes tilbake.", "Slette den påbyrja samtalen? Han kan ikkje hentast tilbake.", "Delete the unfinished visit? It cannot be brought back.";
        records: "Lagrede samtaler", "Lagra samtalar", "Saved visits";
        calculator: "Terminkalkulator", "Terminkalkulator", "Due-date calculator";
        settings: "Innstillinger", "Innstillingar", "Settings";
        guides: "Planer og veiledere", "Planar og rettleiarar", "Plans and guides";
        services: "Tjenester", "Tenester", "Services";
        municipality: "Kommune", "Kommune", "Municipality";
        default_in_use: "Standardoppsettet er i bruk, ikke kommunens eget. k: velg for kommunen. h: standard er greit.", "Standardoppsettet er i bruk, ikkje oppsettet til kommunen. k: vel for kommunen. h: standard er greitt.", "The default is in use, not your municipality\u{2019}s profile. k: choose for it. h: the default is fine.";
        quit: "Avslutt", "Avslutt", "Quit";
        not_reviewed: "Innholdet er ikke gjennomgått av klinikere ennå.", "Innhaldet er ikkje gjennomgått av klinikarar enno.", "The content has not been reviewed by clinicians yet.";
        problems: "Innholdsfiler med feil, ikke tatt med: {}.", "Innhaldsfiler med feil, ikkje tekne med: {}.", "Content files with faults, left out: {}.";
        problems_more: "Kjør «tidlig-inn check» for en full liste.", "Køyr «tidlig-inn check» for ei full liste.", "Run ‘tidlig-inn check’ for the full list.";
        read_only: "Programmet er åpent i et annet vindu med samme mappe. Her kan ingenting lagres før det vinduet er lukket.", "Programmet er ope i eit anna vindauge med same mappe. Her kan ingenting lagrast før det vindauget er lukka.", "The program is open in another window with the same folder. Nothing can be saved here until that window is closed.";
        expired: "Samtaler slettet fordi tiden var ute: {}.", "Samtalar sletta fordi tida var ute: {}.", "Visits deleted because their time was up: {}.";
        closing: "Samtaler som slettes i natt uten at de er merket som ført i journalen: {}.", "Samtalar som blir sletta i natt utan at dei er merkte som førte i journalen: {}.", "Visits deleted tonight without being marked as in the patient record: {}.";
        closing_see: "l: se dem.", "l: sjå dei.", "l: see them.";
        closing_list: "«tidlig-inn records list» viser dem.", "«tidlig-inn records list» viser dei.", "‘tidlig-inn records list’ shows them.";
        just_now: "nå nettopp", "no nettopp", "just now";
        minutes_ago: "for {} min siden", "for {} min sidan", "{} min ago";
        hours_ago: "for {} t siden", "for {} t sidan", "{} h ago";
        days_ago: "for {} døgn siden", "for {} døgn sidan", "{} days ago";
    }
}
