//! Words for the choice of what is kept, and for the passphrase.

words! {
    /// Words for the choice of what is kept.
    Keeping {
        title: "Hva skal bli liggende på denne maskinen?", "Kva skal bli liggjande på denne maskina?", "What may stay on this computer?";
        lead: "Du blir spurt bare én gang. Alt blir liggende på denne maskinen, aldri på nett, og slettes av seg selv etter {} dager. Det som skal tas vare på, hører hjemme i journalen.", "Du blir spurd berre éin gong. Alt blir liggjande på denne maskina, aldri på nett, og blir sletta av seg sjølv etter {} dagar. Det som skal takast vare på, høyrer heime i journalen.", "You are asked only once. Everything stays on this computer, never online, and is deleted by itself after {} days. What must be kept belongs in the patient record.";
        passphrase: "Lås med en passordsetning", "Lås med ei passordsetning", "Lock with a passphrase";
        passphrase_more: "Det som ligger her, kan bare leses med setningen. Glemmer du den, er det borte.", "Det som ligg her, kan berre lesast med setninga. Gløymer du ho, er det borte.", "What is saved here can be read only with the passphrase. If you forget it, it is gone.";
        none: "Lagre uten passord", "Lagre utan passord", "Save without a passphrase";
        none_more: "Alle som kommer inn på denne brukeren på maskinen, kan lese alt. Delen av samtalen som tas på tomannshånd, lagres da aldri.", "Alle som kjem inn på denne brukaren på maskina, kan lese alt. Delen av samtalen som blir teken på tomannshand, blir då aldri lagra.", "Anyone who gets into this account on the computer can read everything. The part you talk about alone together is then never saved.";
        nothing: "Ikke lagre noe", "Ikkje lagre noko", "Save nothing at all";
        nothing_more: "Verken utkast eller oppsummering. Går strømmen, er samtalen borte. Du får journalteksten på skjermen.", "Verken utkast eller oppsummering. Går straumen, er samtalen borte. Du får journalteksten på skjermen.", "Neither draft nor summary. If the power goes, the visit is gone. You get the text for the record on screen.";
        type_new: "Skriv en passordsetning. Flere ord er bedre enn rare tegn.", "Skriv ei passordsetning. Fleire ord er betre enn rare teikn.", "Type a passphrase. Several words are better than odd characters.";
        type_again: "Skriv den en gang til.", "Skriv ho ein gong til.", "Type it once more.";
        too_short: "Bruk minst {} tegn.", "Bruk minst {} teikn.", "Use at least {} characters.";
        differ: "De to var ikke like. Begynn på nytt.", "Dei to var ikkje like. Start på nytt.", "The two were not the same. Start again.";
        unlock: "Skriv passordsetningen for å åpne.", "Skriv passordsetninga for å opne.", "Type the passphrase to open.";
        unlock_private: "Skriv passordsetningen. Denne delen krever den hver gang.", "Skriv passordsetninga. Denne delen krev ho kvar gong.", "Type the passphrase. This part needs it every time.";
        deriving: "Et øyeblikk …", "Eit augeblikk …", "One moment …";
        shown_as: "Vises ikke mens du skriver. {} tegn.", "Er ikkje synleg medan du skriv. {} teikn.", "Not shown as you type. {} characters.";
        chosen: "Valgt", "Valt", "Chosen";
    }
}
