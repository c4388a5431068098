//! Words of the screen that asks who is in the room.

words! {
    /// Words of the setting screen.
    Setting {
        title: "Hvem er her, og hvor langt?", "Kven er her, og kor langt?", "Who is here, and how far along?";
        instruments: "Verktøy i dag", "Verktøy i dag", "Instruments today";
        lead: "Svar med tall. Trykk b for å begynne når du vil.", "Svar med tal. Trykk b for å byrje når du vil.", "Answer with a digit. Press b to begin whenever you like.";
        from_before: "Dette svarte du før alt ble skjult. Gjelder det en annen: Esc, og begynn på nytt.", "Dette svarte du før alt blei gøymt. Gjeld det ei anna: Esc, og start på nytt.", "You answered this before everything was hidden. If it is about someone else: Esc, and start again.";
        need_stage: "Si først om det er i svangerskapet eller etter fødselen.", "Sei først om det er i svangerskapet eller etter fødselen.", "First say whether it is in pregnancy or after birth.";
        need_instrument: "Velg minst ett verktøy.", "Vel minst eitt verktøy.", "Choose at least one instrument.";
        week_range: "Skriv en uke fra {} til {}, eller la feltet stå tomt.", "Skriv ei veke frå {} til {}, eller la feltet stå tomt.", "Type a week from {} to {}, or leave it empty.";
        does_not_suit: "passer ikke nå", "passar ikkje no", "does not suit now";
        form_needed: "krever skjemaet på papir", "krev skjemaet på papir", "needs the paper form";
        alone_hint: "Ikke alene hvis et barn kan fortelle det videre, eller noen kan høre med på en telefon.", "Ikkje åleine om eit barn kan fortelje det vidare, eller nokon kan høyre med på ein telefon.", "Not alone if a child could repeat it, or someone could be listening on a phone.";
        relative_hint: "Bruk fagtolk til det som er vanskelig å si. Slekt og barn skal ikke tolke.", "Bruk fagtolk til det som er vanskeleg å seie. Slekt og barn skal ikkje tolke.", "Use a professional interpreter for what is hard to say. Relatives and children should not interpret.";
    }
}
