//! Words of the summary screen.

words! {
    /// Words of the summary screen.
    SummaryWords {
        title: "Oppsummering", "Oppsummering", "Summary";
        lead: "Les gjennom. Velg et svar for å rette det.", "Les gjennom. Vel eit svar for å rette det.", "Read it through. Choose an answer to correct it.";
        in_note: "Skal delen dere tok på tomannshånd, med i journalnotatet?", "Skal delen de tok på tomannshand, med i journalnotatet?", "Should the part you talked about alone go into the journal note?";
        in_note_yes: "Ja, i journalen (aldri på helsekortet eller i barnets journal)", "Ja, i journalen (aldri på helsekortet eller i journalen til barnet)", "Yes, in the journal (never on the maternity card or in the child's journal)";
        in_note_no: "Nei (skriv hvorfor)", "Nei (skriv kvifor)", "No (write why)";
        in_note_why: "Hvorfor skal den ikke med?", "Kvifor skal han ikkje med?", "Why should it stay out?";
        in_note_needed: "Svar på dette før du lagrer.", "Svar på dette før du lagrar.", "Answer this before saving.";
        saved: "Lagret, forseglet. Slettes {}.", "Lagra, forsegla. Blir sletta {}.", "Saved, sealed. Deleted {}.";
        practice_end: "Øvelsen er ferdig. Ingenting ble lagret.", "Øvinga er ferdig. Ingenting vart lagra.", "The practice visit is over. Nothing was saved.";
        nothing_kept: "Du har valgt at ingenting lagres. Bruk journalteksten nå.", "Du har valt at ingenting blir lagra. Bruk journalteksten no.", "You chose to save nothing. Use the journal text now.";
        discard_sure: "Forkaste hele samtalen? Den kan ikke hentes tilbake.", "Forkaste heile samtalen? Han kan ikkje hentast tilbake.", "Discard the whole visit? It cannot be brought back.";
        leave_sure: "Gå til forsiden? Samtalen venter der.", "Gå til framsida? Samtalen ventar der.", "Go home? The visit waits there.";
        text_title: "Tekst til journalen", "Tekst til journalen", "Text for the journal";
        text_hint: "Merk teksten i terminalen for å kopiere. Utklippstavlen kan huske den.", "Merk teksten i terminalen for å kopiere. Utklippstavla kan hugse han.", "Select the text in the terminal to copy it. The clipboard may remember it.";
        private_unsaved: "Delen på tomannshånd lagres ikke uten passordsetning. Ta den med til journalen nå.", "Delen på tomannshand blir ikkje lagra utan passordsetning. Ta han med til journalen no.", "The part talked about alone is not saved without a passphrase. Take it to the journal now.";
        unfit_instrument: "{} finnes ikke i innholdet lenger. Svarene ligger i utkastet, men kan ikke vises.", "{} finst ikkje i innhaldet lenger. Svara ligg i utkastet, men kan ikkje visast.", "{} is no longer in the content. Its answers are in the draft but cannot be shown.";
        unfit_version: "{} ble påbegynt i versjon {}; nå er det {}. Les svarene gjennom.", "{} vart påbyrja i versjon {}; no er det {}. Les svara gjennom.", "{} was begun in version {}; now it is {}. Read the answers through.";
        unfit_items: "{}: noen svar passer ikke lenger og må spørres på nytt ({}).", "{}: nokre svar passar ikkje lenger og må spørjast på nytt ({}).", "{}: some answers no longer fit and must be asked again ({}).";
    }
}
