//! Words of the alert cards.

words! {
    /// Words of the alert cards.
    Alert {
        now: "STRAKS", "STRAKS", "NOW";
        today: "I DAG", "I DAG", "TODAY";
        now_long: "Før dere skilles", "Før de skilst", "Before you part";
        today_long: "Før dagen er over", "Før dagen er over", "Before the day is over";
        ask: "Spør", "Spør", "Ask";
        act: "Gjør", "Gjer", "Do";
        avoid: "Unngå", "Unngå", "Avoid";
        because: "Vises fordi", "Vist fordi", "Shown because";
        keys_dead: "Tall og Enter gjør ingenting her.", "Tal og Enter gjer ingenting her.", "Digits and Enter do nothing here.";
        standing: "{}: {} – skriv hva som ble gjort (a)", "{}: {} – skriv kva som blei gjort (a)", "{}: {} – write what was done (a)";
        standing_done: "{}: {} – ført", "{}: {} – ført", "{}: {} – written";
        done_title: "Hva ble gjort?", "Kva blei gjort?", "What was done?";
        done_words: "Med egne ord (ingen navn)", "Med eigne ord (ingen namn)", "In your own words (no names)";
        done_needed: "Samtalen kan ikke avsluttes før dette er ført.", "Samtalen kan ikkje avsluttast før dette er ført.", "The visit cannot be finished before this is written.";
        pick: "Åpne et trygghetskort", "Opne eit tryggleikskort", "Open a safety card";
        pick_none: "Ingen kort kan vises her nå.", "Ingen kort kan visast her no.", "No card can be shown here now.";
        not_reviewed: "Kortet er ikke klinisk gjennomgått.", "Kortet er ikkje klinisk gjennomgått.", "This card has not been clinically reviewed.";
        missing_card: "Kortet «{}» mangler i innholdet. Spør direkte nå.", "Kortet «{}» manglar i innhaldet. Spør direkte no.", "The card ‘{}’ is missing from the content. Ask directly now.";
    }
}
