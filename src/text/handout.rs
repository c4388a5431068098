//! The list that everybody is handed: the same words for every woman.

words! {
    /// Words of the list.
    HandoutWords {
        title: "Noen å snakke med", "Nokon å snakke med", "Someone to talk to";
        everyone: "Denne lista får alle som kommer til oss.", "Denne lista får alle som kjem til oss.", "Everyone who comes to us gets this list.";
        lead: "Å vente barn og å få barn er stort, og det kan være tungt. Du trenger ikke vente til det er blitt ille. Du kan alltid ta det opp med oss også.", "Å vente barn og å få barn er stort, og det kan vere tungt. Du treng ikkje vente til det har blitt ille. Du kan alltid ta det opp med oss også.", "Expecting a baby and becoming a parent are big things, and can be hard. You need not wait until it gets bad. You can always bring it up with us, too.";
        urgent: "Når det haster", "Når det hastar", "When it cannot wait";
        here: "Hos oss", "Hos oss", "Near you";
        lines: "Telefon og nett", "Telefon og nett", "Phone and web";
        queue: "Er det kø, så prøv igjen, eller ring legevakta. Nummer kan bli endret.", "Er det kø, så prøv igjen, eller ring legevakta. Nummer kan bli endra.", "If there is a queue, try again, or ring legevakt. Numbers may change.";
    }
}
