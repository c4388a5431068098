//! Words of the screen that asks who is in the room.

words! {
    /// Words of the setting screen.
    Setting {
        title: "Hvem er her, og hvor langt?", "Kven er her, og kor langt?", "Who is here, and how far along?";
        instruments: "Verktøy i dag", "Verktøy i dag", "Instruments today";
        lead: "Et tall svarer. b begynner så snart du vil.", "Eit tal svarer. b byrjar så snart du vil.", "A digit answers. b begins as soon as you like.";
        need_stage: "Si først om det er i svangerskapet eller etter fødselen.", "Sei først om det er i svangerskapet eller etter fødselen.", "First say whether it is in pregnancy or after birth.";
        need_instrument: "Velg minst ett verktøy.", "Vel minst eitt verktøy.", "Choose at least one instrument.";
        week_range: "Uke {}–{}. Tom hvis ukjent.", "Veke {}–{}. Tom om ukjend.", "Week {}–{}. Empty if unknown.";
        does_not_suit: "passer ikke nå", "passar ikkje no", "does not suit now";
        form_needed: "krever skjemaet på papir", "krev skjemaet på papir", "needs the paper form";
        alone_hint: "Ikke alene hvis et barn kan gjenfortelle, eller en telefon står åpen.", "Ikkje åleine om eit barn kan attfortelje, eller ein telefon står open.", "Not alone if a child could retell, or a phone is open.";
        relative_hint: "Bruk fagtolk til det som er vanskelig å si. Slekt og barn skal ikke tolke.", "Bruk fagtolk til det som er vanskeleg å seie. Slekt og barn skal ikkje tolke.", "Use a professional for what is hard to say. Relatives and children do not interpret.";
    }
}
