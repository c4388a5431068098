//! Words of the screen that asks.

words! {
    /// Words of the screen that asks.
    Walk {
        progress: "{} av {}", "{} av {}", "{} of {}";
        box_question: "Hvilken rute er krysset av, telt ovenfra?", "Kva rute er kryssa av, talt ovanfrå?", "Which box is ticked, counted from the top?";
        box_first: "rute {} (øverst)", "rute {} (øvst)", "box {} (top)";
        box_middle: "rute {}", "rute {}", "box {}";
        box_last: "rute {} (nederst)", "rute {} (nedst)", "box {} (bottom)";
        number_hint: "Helt tall, {}–{} {}. Enter bekrefter.", "Heilt tal, {}–{} {}. Enter stadfestar.", "A whole number, {}–{} {}. Enter confirms.";
        number_bad: "{} går ikke. Skriv et helt tall fra {} til {}.", "{} går ikkje. Skriv eit heilt tal frå {} til {}.", "{} does not fit. Type a whole number from {} to {}.";
        ruler_hint: "0–10. Enter bekrefter.", "0–10. Enter stadfestar.", "0–10. Enter confirms.";
        many_hint: "Tall slår av og på. Enter går videre.", "Tal slår av og på. Enter går vidare.", "Digits toggle. Enter goes on.";
        note_hint: "Skriv med egne ord. Ctrl-D når du er ferdig.", "Skriv med eigne ord. Ctrl-D når du er ferdig.", "Write in your own words. Ctrl-D when done.";
        window: "Gjelder", "Gjeld", "About";
        answered: "Svart", "Svart", "Answered";
        note_title: "Notat til spørsmålet (ingen navn)", "Notat til spørsmålet (ingen namn)", "Note to this question (no names)";
        why_title: "Hvorfor ble det ikke spurt?", "Kvifor vart det ikkje spurt?", "Why was it not asked?";
        why_time: "tiden strakk ikke til", "tida strakk ikkje til", "no time";
        why_alone: "ikke alene", "ikkje åleine", "not alone";
        why_interpreter: "språk eller tolk", "språk eller tolk", "language or interpreter";
        why_not_now: "passet ikke nå", "passa ikkje no", "not the moment";
        why_other: "annet (skriv)", "anna (skriv)", "other (write)";
        why_no_form: "skjemaet manglet", "skjemaet mangla", "the form was missing";
        support_title: "Til deg", "Til deg", "For you";
        support_unverified: "Ikke bekreftet", "Ikkje stadfesta", "Not verified";
        support_silence: "Å ikke ville svare er et svar i seg selv: trykk v. Ikke nei, og ikke null.", "Å ikkje ville svare er eit svar i seg sjølv: trykk v. Ikkje nei, og ikkje null.", "Not wanting to answer is an answer in itself: press v. It is not a no, and not zero.";
        support_direct: "Blir dette stående åpent, sier oppsummeringen «spør direkte».", "Blir dette ståande ope, seier oppsummeringa «spør direkte».", "If this stays open, the summary says 'ask directly'.";
        client_form: "Punkt som fylles ut på papir, vises ikke her.", "Punkt som blir fylte ut på papir, viser ikkje her.", "Items filled in on paper are not shown here.";
    }
}
