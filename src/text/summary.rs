//! Words of the summary screen.

words! {
    /// Words of the summary screen.
    SummaryWords {
        title: "Oppsummering", "Oppsummering", "Summary";
        lead: "Les gjennom. Velg et svar for å rette det.", "Les gjennom. Vel eit svar for å rette det.", "Read it through. Choose an answer to correct it.";
        in_note: "Skal delen dere tok på tomannshånd, med i journalnotatet?", "Skal delen de tok på tomannshand, med i journalnotatet?", "Should the part you talked about alone together go into the note for the patient record?";
        in_note_yes: "Ja (aldri på helsekortet eller i barnets journal)", "Ja (aldri på helsekortet eller i journalen til barnet)", "Yes (never on the maternity card or in the child's record)";
        in_note_no: "Nei (skriv hvorfor)", "Nei (skriv kvifor)", "No (write why)";
        in_note_why: "Hvorfor skal delen ikke med?", "Kvifor skal delen ikkje med?", "Why should it be left out?";
        in_note_needed: "Svar på dette før du lagrer.", "Svar på dette før du lagrar.", "Answer this before saving.";
        transferred: "Ført i journalen", "Ført i journalen", "Written in the patient record";
        not_transferred: "Ikke merket som ført i journalen. Trykk f når du har ført den.", "Ikkje merkt som ført i journalen. Trykk f når du har ført han.", "Not marked as written in the patient record. Press f once you have written it.";
        transfer_waits: "Samtalen kan ikke merkes som ført ennå. Lagre den, eller la den vente på forsiden.", "Samtalen kan ikkje merkast som ført enno. Lagre han, eller la han vente på framsida.", "The visit cannot be marked as written yet. Save it, or let it wait on the home screen.";
        transfer_needs_answer: "Svar på om delen på tomannshånd skal med, før du merker samtalen som ført.", "Svar på om delen på tomannshand skal med, før du merkjer samtalen som ført.", "Answer whether the part you talked about alone goes in before you mark the visit as written.";
        saved: "Lagret. Slettes etter {}.", "Lagra. Blir sletta etter {}.", "Saved. Deleted after {}.";
        waits: "Samtalen kan ikke avsluttes ennå. Den ligger trygt og venter på forsiden.", "Samtalen kan ikkje avsluttast enno. Han ligg trygt og ventar på framsida.", "The visit cannot be finished yet. It is safe and waits on the home screen.";
        practice_end: "Øvelsen er ferdig. Ingenting ble lagret.", "Øvinga er ferdig. Ingenting blei lagra.", "The practice visit is over. Nothing was saved.";
        nothing_kept: "Du har valgt at ingenting lagres. Bruk journalteksten nå.", "Du har valt at ingenting blir lagra. Bruk journalteksten no.", "You chose to save nothing. Use the text for the record now.";
        discard_sure: "Slette hele samtalen? Den kan ikke hentes tilbake.", "Slette heile samtalen? Han kan ikkje hentast tilbake.", "Delete the whole visit? It cannot be brought back.";
        private_unsaved: "Uten passordsetning lagres ikke delen dere tok på tomannshånd. Det som må huskes, fører du nå, i journalen til den som fortalte.", "Utan passordsetning blir ikkje delen de tok på tomannshand, lagra. Det som må hugsast, fører du no, i journalen til den som fortalde.", "Without a passphrase the part you talked about alone together is not saved. What must be remembered, you write now, in the record of the one who told it.";
        unfit_instrument: "{} finnes ikke i innholdet lenger. Svarene ligger i utkastet, men kan ikke vises.", "{} finst ikkje i innhaldet lenger. Svara ligg i utkastet, men kan ikkje visast.", "{} is no longer in the content. Its answers are in the draft but cannot be shown.";
        unfit_version: "{} ble påbegynt i versjon {}; nå er det {}. Les svarene gjennom.", "{} blei påbyrja i versjon {}; no er det {}. Les svara gjennom.", "{} was started in version {}; now it is {}. Read the answers through.";
        unfit_guide: "Veilederen {} finnes ikke i innholdet lenger. Det som sto der, ligger i utkastet, men kan ikke vises.", "Rettleiaren {} finst ikkje i innhaldet lenger. Det som stod der, ligg i utkastet, men kan ikkje visast.", "The guide {} is no longer in the content. What stood there is in the draft but cannot be shown.";
        unfit_guide_items: "{}: noen punkter finnes ikke lenger, og det som sto der, er borte ({}).", "{}: nokre punkt finst ikkje lenger, og det som stod der, er borte ({}).", "{}: some points are no longer there, and what stood at them is gone ({}).";
        unfit_items: "{}: noen svar passer ikke lenger og må spørres om på nytt ({}).", "{}: nokre svar passar ikkje lenger og må spørjast om på nytt ({}).", "{}: some answers no longer fit and must be asked for again ({}).";
    }
}
