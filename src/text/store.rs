//! What the disk says, in the user's language.

words! {
    /// What the disk says.
    StoreWords {
        wrong_passphrase: "Passordsetningen stemmer ikke. Ingenting er endret. Prøv igjen.", "Passordsetninga stemmer ikkje. Ingenting er endra. Prøv igjen.", "The passphrase is not right. Nothing has changed. Try again.";
        damaged: "{} er skadet og kan ikke leses. De andre lagrede samtalene er ikke berørt. Se etter at det viktigste står i journalen.", "{} er skadd og kan ikkje lesast. Dei andre lagra samtalane er ikkje råka. Sjå etter at det viktigaste står i journalen.", "{} is damaged and cannot be read. Other saved visits are not affected. Check that what matters is in the patient record.";
        cut_short: "{} er ikke hel: slutten mangler, så den kan ikke leses. De andre lagrede samtalene er ikke berørt. Se etter at det viktigste står i journalen.", "{} er ikkje heil: slutten manglar, så fila kan ikkje lesast. Dei andre lagra samtalane er ikkje råka. Sjå etter at det viktigaste står i journalen.", "{} is cut short: its end is missing, so it cannot be read. Other saved visits are not affected. Check that what matters is in the patient record.";
        wrong_key: "{} er låst med en annen nøkkel. Den må åpnes der den ble lagret.", "{} er låst med ein annan nøkkel. Fila må opnast der ho blei lagra.", "{} was locked with another key. It has to be opened where it was saved.";
        newer: "{} er skrevet av en nyere versjon av programmet. Oppdater programmet for å lese den.", "{} er skriven av ein nyare versjon av programmet. Oppdater programmet for å lese fila.", "{} was written by a newer version of the program. Update the program to read it.";
        full: "Disken er full. Det siste svaret er ikke lagret, men alt før det er. Slett noe på disken; programmet prøver igjen ved neste svar.", "Disken er full. Det siste svaret er ikkje lagra, men alt før det er. Slett noko på disken; programmet prøver igjen ved neste svar.", "The disk is full. The last answer is not saved, but everything before it is. Free some space; the program tries again at the next answer.";
        not_writable: "Det går ikke å skrive i mappa {}. Det siste svaret er ikke lagret, men alt før det er. Sjekk at mappa finnes, og at du har tilgang til den.", "Det går ikkje å skrive i mappa {}. Det siste svaret er ikkje lagra, men alt før det er. Sjekk at mappa finst, og at du har tilgang til ho.", "The folder {} cannot be written to. The last answer is not saved, but everything before it is. Check that the folder exists and that you have access to it.";
        read_only: "Programmet er åpent i et annet vindu med samme mappe. Lukk det vinduet for å lagre her.", "Programmet er ope i eit anna vindauge med same mappe. Lukk det vindauget for å lagre her.", "The program is open in another window with the same folder. Close that window to save here.";
        gone: "{} finnes ikke lenger. Den er slettet eller flyttet.", "{} finst ikkje lenger. Fila er sletta eller flytta.", "{} is no longer there. It has been deleted or moved.";
        locked: "Låst. Skriv passordsetningen først.", "Låst. Skriv passordsetninga først.", "Locked. Type the passphrase first.";
        keeps_nothing: "Du har valgt at ingenting lagres.", "Du har valt at ingenting blir lagra.", "You chose to save nothing.";
        not_chosen: "Det er ikke valgt hva som skal lagres. Begynn en ny samtale for å velge.", "Det er ikkje valt kva som skal lagrast. Start ein ny samtale for å velje.", "What to save has not been chosen. Begin a new visit to choose.";
        other: "Noe gikk galt med {}. Det som var lagret, er fortsatt der. Prøv igjen.", "Noko gjekk gale med {}. Det som var lagra, er der framleis. Prøv igjen.", "Something went wrong with {}. What was saved is still there. Try again.";
    }
}
