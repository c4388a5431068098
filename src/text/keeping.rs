//! Words for the choice of what is kept, and for the passphrase.

words! {
    /// Words for the choice of what is kept.
    Keeping {
        title: "Hva skal bli liggende på denne maskinen?", "Kva skal bli liggjande på denne maskina?", "What may stay on this computer?";
        lead: "Spørsmålet kommer én gang. Alt ligger bare her, aldri på nett, og slettes av seg selv etter {} dager. Teksten skal i journalen.", "Spørsmålet kjem éin gong. Alt ligg berre her, aldri på nett, og slettar seg sjølv etter {} dagar. Teksten skal i journalen.", "This is asked once. All stays here, never online, and deletes itself after {} days. The text belongs in the journal.";
        passphrase: "Lås med en passordsetning", "Lås med ei passordsetning", "Lock with a passphrase";
        passphrase_more: "Det som ligger her, kan bare leses med setningen. Glemmer du den, er det borte.", "Det som ligg her, kan berre lesast med setninga. Gløymer du ho, er det borte.", "What lies here can be read only with the phrase. If you forget it, it is gone.";
        none: "Lagre uten passord", "Lagre utan passord", "Save without a passphrase";
        none_more: "Den som kommer inn på denne brukeren på maskinen, kan lese alt. Samtaledelen som tas på tomannshånd, lagres da aldri.", "Den som kjem inn på denne brukaren på maskina, kan lese alt. Samtaledelen som blir teken på tomannshand, blir då aldri lagra.", "Anyone who gets into this account on the computer can read it all. The part talked about alone is then never saved.";
        nothing: "Ikke lagre noe", "Ikkje lagre noko", "Save nothing at all";
        nothing_more: "Verken utkast eller oppsummering. Går strømmen, er samtalen borte. Du får journalteksten på skjermen.", "Verken utkast eller oppsummering. Går straumen, er samtalen borte. Du får journalteksten på skjermen.", "Neither draft nor summary. If the power goes, the visit is gone. You get the journal text on screen.";
        type_new: "Skriv en passordsetning. Flere ord er bedre enn rare tegn.", "Skriv ei passordsetning. Fleire ord er betre enn rare teikn.", "Type a passphrase. Several words are better than odd characters.";
        type_again: "Skriv den en gang til.", "Skriv ho ein gong til.", "Type it once more.";
        too_short: "Bruk minst {} tegn.", "Bruk minst {} teikn.", "Use at least {} characters.";
        differ: "De to var ikke like. Begynn på nytt.", "Dei to var ikkje like. Byrj på nytt.", "The two were not the same. Start again.";
        unlock: "Skriv passordsetningen for å åpne.", "Skriv passordsetninga for å opne.", "Type the passphrase to open.";
        unlock_private: "Denne delen spør om passordsetningen hver gang.", "Denne delen spør om passordsetninga kvar gong.", "This part asks for the passphrase every time.";
        deriving: "Et øyeblikk …", "Eit augeblikk …", "One moment …";
        shown_as: "Vises ikke mens du skriver. {} tegn.", "Viser ikkje medan du skriv. {} teikn.", "Not shown as you type. {} characters.";
        chosen: "Valgt", "Valt", "Chosen";
    }
}
