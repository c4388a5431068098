//! Words of the note for the journal.

words! {
    /// Words of the note.
    Note {
        title: "Notat fra samtale med kartleggingsverktøy", "Notat frå samtale med kartleggingsverktøy", "Note of a visit with screening instruments";
        practice: "ØVELSE – oppdiktet person", "ØVING – oppdikta person", "PRACTICE – invented person";
        setting: "Om samtalen", "Om samtalen", "Setting";
        with: "Samtale med {}", "Samtale med {}", "Visit with {}";
        alone: "på tomannshånd", "på tomannshand", "alone together";
        not_alone: "ikke på tomannshånd", "ikkje på tomannshand", "not alone together";
        asked: "Spurt med {} (versjon {}), {}. {}", "Spurt med {} (versjon {}), {}. {}", "Asked with {} (version {}), {}. {}";
        wording_own: "Ordlyd: programmets egen.", "Ordlyd: programmet sin eigen.", "Wording: the program's own.";
        wording_official: "Ordlyd: eierens.", "Ordlyd: eigaren sin.", "Wording: the owner's.";
        wording_topics: "Fylt ut på det godkjente papirskjemaet.", "Fylt ut på det godkjende papirskjemaet.", "Filled in on the approved paper form.";
        answers: "Svar", "Svar", "Answers";
        result: "Resultat", "Resultat", "Result";
        source: "kilde: {}", "kjelde: {}", "source: {}";
        unverified: "grensen er ikke bekreftet", "grensa er ikkje stadfesta", "cut-off not verified";
        asked_aloud: "spurt i samtalen", "spurt i samtalen", "asked in conversation";
        filled_alone: "fylt ut på egen hånd", "fylt ut på eiga hand", "filled in alone";
        remark: "Sagt om svarene", "Sagt om svara", "Said about the answers";
        not_meant: "Forbehold", "Atterhald", "Caveat";
        alerts: "Strakstiltak", "Strakstiltak", "Immediate steps";
        done: "Gjort", "Gjort", "Done";
        nothing_written: "ikke ført hva som ble gjort", "ikkje ført kva som blei gjort", "what was done is not written";
        unanswered: "Ikke besvart", "Ikkje svart på", "Not answered";
        judgement: "Sett eller fortalt utenom skjema", "Sett eller fortalt utanom skjema", "Seen or told besides the forms";
        consents: "Samtykke", "Samtykke", "Consent";
        steps: "Neste steg", "Neste steg", "Next steps";
        step_agreed: "Avtalt", "Avtalt", "Agreed";
        step_dropped: "Vurdert, ikke valgt", "Vurdert, ikkje valt", "Weighed, not chosen";
        step_reason: "Begrunnelse", "Grunngiving", "Reason";
        journal_refused: "Ønsket ikke at dette skulle skrives i journalen. Ført etter journalplikten.", "Ønskte ikkje at dette skulle skrivast i journalen. Ført etter journalplikta.", "Did not want this in the patient record. Written as the duty to keep a record requires.";
        talked: "Snakket om", "Snakka om", "Talked about";
        goal: "Eget ønske", "Eige ønske", "Own goal";
        next: "Plan", "Plan", "Plan";
        who: "Hvem gjør hva", "Kven gjer kva", "Who does what";
        again: "Ny kontakt", "Ny kontakt", "Next contact";
        channel: "Trygg måte å gi beskjed på", "Trygg måte å gi beskjed på", "Safe way to send word";
        private: "Trygghet og vold (spurt alene)", "Tryggleik og vold (spurt åleine)", "Safety and violence (asked alone)";
        private_guide: "Tatt opp på tomannshånd", "Teke opp på tomannshand", "Taken up alone together";
        private_not_asked: "Ikke spurt: {}.", "Ikkje spurt: {}.", "Not asked: {}.";
        private_stopped: "Ikke spurt videre: {}.", "Ikkje spurt vidare: {}.", "Not asked further: {}.";
        private_left_out: "Holdes utenfor notatet: {}", "Blir halde utanfor notatet: {}", "Kept out of the note: {}";
        none_asked: "Ingen verktøy ble brukt.", "Ingen verktøy blei brukte.", "No instrument was used.";
        reviewed_none: "Innholdet er ikke klinisk gjennomgått.", "Innhaldet er ikkje klinisk gjennomgått.", "The content has not been clinically reviewed.";
        paper_total: "Sum på papirskjemaet: {}", "Sum på papirskjemaet: {}", "Total on the paper form: {}";
    }
}
