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
        many_hint: "Et tall setter eller fjerner et kryss. Enter går videre.", "Eit tal set eller fjernar eit kryss. Enter går vidare.", "A digit ticks or unticks. Enter goes on.";
        window: "Gjelder", "Gjeld", "Period";
        answered: "Ført", "Ført", "Entered";
        note_title: "Notat til spørsmålet (ingen navn)", "Notat til spørsmålet (ingen namn)", "Note on this question (no names)";
        why_title: "Hvorfor ble det ikke spurt?", "Kvifor blei det ikkje spurt?", "Why was it not asked?";
        why_time: "tiden strakk ikke til", "tida strakk ikkje til", "no time";
        why_alone: "ikke alene", "ikkje åleine", "not alone";
        why_interpreter: "språk eller tolk", "språk eller tolk", "language or interpreter";
        why_not_now: "passet ikke nå", "passa ikkje no", "not the moment";
        why_other: "annet (skriv)", "anna (skriv)", "other (write)";
        why_no_form: "skjemaet manglet", "skjemaet mangla", "the form was missing";
        support_title: "Til deg", "Til deg", "For you";
        support_unverified: "Ikke bekreftet", "Ikkje stadfesta", "Not verified";
        support_silence: "Vil den andre ikke svare, trykk v. Det er verken nei eller null.", "Vil den andre ikkje svare, trykk v. Det er verken nei eller null.", "If they would rather not answer, press v. That is neither a no nor a zero.";
        support_direct: "Blir dette stående ubesvart, sier oppsummeringen «spør direkte».", "Blir dette ståande utan svar, seier oppsummeringa «spør direkte».", "If this is left unanswered, the summary says ‘ask directly’.";
        client_form: "Spørsmål som fylles ut på papir, vises ikke her.", "Spørsmål som blir fylte ut på papir, står ikkje her.", "Questions filled in on paper are not shown here.";
    }
}
