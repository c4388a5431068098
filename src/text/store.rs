//! What the disk says, in the user's language.

words! {
    /// What the disk says.
    StoreWords {
        wrong_passphrase: "Passordsetningen stemmer ikke. Ingenting er endret.", "Passordsetninga stemmer ikkje. Ingenting er endra.", "The passphrase is not right. Nothing has changed.";
        damaged: "{} er skadet og kan ikke leses. Andre lagrede samtaler er ikke berørt.", "{} er skadd og kan ikkje lesast. Andre lagra samtalar er ikkje råka.", "{} is damaged and cannot be read. Other saved visits are not affected.";
        wrong_key: "{} er forseglet med en annen nøkkel og kan ikke åpnes her.", "{} er forsegla med ein annan nøkkel og kan ikkje opnast her.", "{} was sealed with another key and cannot be opened here.";
        newer: "{} er skrevet av en nyere versjon av programmet. Oppdater for å lese den.", "{} er skriven av ein nyare versjon av programmet. Oppdater for å lese han.", "{} was written by a newer version of the program. Update to read it.";
        full: "Disken er full. Siste svar er ikke lagret, men alt før det er trygt. Frigjør plass; det prøves igjen ved neste svar.", "Disken er full. Siste svar er ikkje lagra, men alt før det er trygt. Frigjer plass; det blir prøvd att ved neste svar.", "The disk is full. The last answer is not saved, but all before it is safe. Free some space; the next answer tries again.";
        not_writable: "Mappen {} kan ikke skrives i. Siste svar er ikke lagret, men alt før det er trygt.", "Mappa {} kan ikkje skrivast i. Siste svar er ikkje lagra, men alt før det er trygt.", "The folder {} cannot be written to. The last answer is not saved, but all before it is safe.";
        read_only: "Et annet vindu bruker samme mappe. Lukk det, så kan det lagres her.", "Eit anna vindauge bruker same mappe. Lukk det, så kan det lagrast her.", "Another window uses the same folder. Close it to save here.";
        gone: "{} finnes ikke lenger.", "{} finst ikkje lenger.", "{} is no longer there.";
        locked: "Låst. Skriv passordsetningen først.", "Låst. Skriv passordsetninga først.", "Locked. Type the passphrase first.";
        keeps_nothing: "Du har valgt at ingenting lagres.", "Du har valt at ingenting blir lagra.", "You chose to save nothing.";
        not_chosen: "Det er ikke valgt hva som skal lagres.", "Det er ikkje valt kva som skal lagrast.", "What to save has not been chosen.";
        other: "Noe gikk galt med {}. Det som var lagret, er fortsatt der.", "Noko gjekk gale med {}. Det som var lagra, er der framleis.", "Something went wrong with {}. What was saved is still there.";
    }
}
