//! Words of the result screen.

words! {
    /// Words of the result screen.
    ResultWords {
        title: "Det som ble fortalt", "Det som blei fortalt", "What was shared";
        value: "{} av {}", "{} av {}", "{} of {}";
        interval: "{}–{} av {}, åpent", "{}–{} av {}, ope", "{}–{} of {}, open";
        undecided: "Kan ikke sies ennå. Ikke besvart: {}.", "Kan ikkje seiast enno. Ikkje svart på: {}.", "Cannot be said yet. Not answered: {}.";
        no_band: "Ingen grense brukes her.", "Inga grense blir brukt her.", "No cut-off is used here.";
        means: "Hva kilden sier", "Kva kjelda seier", "What the source says";
        not_meant: "Hva det ikke betyr", "Kva det ikkje betyr", "What it does not mean";
        trail: "Slik ble tallet til", "Slik blei talet til", "How the number came about";
        points: "{} p", "{} p", "{} pts";
        points_open: "{}–{} p", "{}–{} p", "{}–{} pts";
        sources: "Kilder", "Kjelder", "Sources";
        source_read: "kilde lest {}", "kjelde lesen {}", "source read {}";
        source_unverified: "ikke bekreftet", "ikkje stadfesta", "not verified";
        unverified_band: "Grensen er ikke bekreftet.", "Grensa er ikkje stadfesta.", "The cut-off is not verified.";
        moved: "Grensen er flyttet her: fra {} til {}. {} ({})", "Grensa er flytta her: frå {} til {}. {} ({})", "The cut-off is moved here: from {} to {}. {} ({})";
        licence: "Rettigheter", "Rettar", "Rights";
        version: "versjon {}", "versjon {}", "version {}";
        direct: "{}: ikke besvart – spør direkte", "{}: ikkje svart på – spør direkte", "{}: not answered – ask directly";
        declined: "Ville ikke svare på", "Ville ikkje svare på", "Declined";
        missing: "Ikke spurt", "Ikkje spurt", "Not asked";
        uncounted: "Svart, men ikke aktuelt og ikke regnet med", "Svart, men ikkje aktuelt og ikkje rekna med", "Answered, but not applicable and not counted";
        nothing_asked: "Ingenting ble spurt: {}.", "Ingenting blei spurt: {}.", "Nothing was asked: {}.";
        next_step: "Neste: snakk om det som ble fortalt, før noe annet.", "Neste: snakk om det som blei fortalt, før noko anna.", "Next: talk about what was shared, before anything else.";
        paper_differs: "Papiret sier {}, rutene her gir {}. Sjekk før det føres i journalen.", "Papiret seier {}, rutene her gir {}. Sjekk før det blir ført i journalen.", "The paper says {}, the boxes here give {}. Check before it goes into the record.";
    }
}
