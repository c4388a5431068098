//! Words for deciding on next steps.

use crate::domain::visit::Choice;

words! {
    /// Words for deciding on next steps.
    StepWords {
        list: "Neste steg", "Neste steg", "Next steps";
        today: "I dag, før noe annet", "I dag, før noko anna", "Today, before anything else";
        open_hint: "Tallet åpner: hvorfor, hvem, og hva dere bestemmer.", "Talet opnar: kvifor, kven, og kva de bestemmer.", "The number opens it: why, who, and what you decide.";
        agreed: "avtalt", "avtalt", "agreed";
        changed: "avtalt, endret", "avtalt, endra", "agreed, changed";
        dropped: "ikke valgt", "ikkje valt", "not chosen";
        undecided: "ikke bestemt", "ikkje bestemt", "not decided";
        accept: "avtal", "avtal", "agree";
        change: "endre", "endre", "change";
        drop: "velg bort", "vel bort", "leave out";
        undo: "angre", "angre", "undo";
        change_title: "Det dere avtaler i stedet", "Det de avtaler i staden", "What you agree on instead";
        reason_title: "Hvorfor ikke (kan stå tomt)", "Kvifor ikkje (kan stå tomt)", "Why not (may be left empty)";
        decided: "Bestemt", "Bestemt", "Decided";
        reason: "Begrunnelse", "Grunngiving", "Reason";
        law: "Loven", "Lova", "The law";
        none: "Ingen forslag ut fra det som er fortalt så langt.", "Ingen forslag ut frå det som er fortalt så langt.", "No suggestions from what has been shared so far.";
    }
}

impl StepWords {
    /// What was made of a suggestion.
    #[must_use]
    pub const fn choice(&self, choice: &Choice) -> &'static str {
        match choice {
            Choice::Accepted => self.agreed,
            Choice::Changed(_) => self.changed,
            Choice::Dropped => self.dropped,
        }
    }
}
