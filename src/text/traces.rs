//! Words for what in a text looks like it tells who somebody is.

use crate::domain::identifying::TraceKind;

words! {
    /// Words for what in a text looks like it tells who somebody is.
    TraceWords {
        title: "Kan røpe hvem det gjelder", "Kan røpe kven det gjeld", "May give away who this is about";
        birth_number: "et fødselsnummer eller D-nummer", "eit fødselsnummer eller D-nummer", "a national identity number";
        email: "en e-postadresse", "ei e-postadresse", "an e-mail address";
        phone: "et telefonnummer", "eit telefonnummer", "a phone number";
        address: "en adresse", "ei adresse", "an address";
        looks_like: "«{}» ligner {}", "«{}» liknar {}", "“{}” looks like {}";
        typed: "{}. Ta det gjerne ut: det trengs ikke her.", "{}. Ta det gjerne ut: det trengst ikkje her.", "{}. Consider taking it out: it is not needed here.";
        by_key: "Trykk {} for å skrive om.", "Trykk {} for å skrive om.", "Press {} to reword it.";
        hint: "Trykk r for å skrive om.", "Trykk r for å skrive om.", "Press r to reword.";
        lead: "Ta det gjerne ut. Velg det du vil endre.", "Ta det gjerne ut. Vel det du vil endre.", "Consider taking it out. Choose what to reword.";
        reword: "skriv om", "skriv om", "reword";
        save: "lagre likevel", "lagre likevel", "save anyway";
        transfer: "merk som ført likevel", "merk som ført likevel", "mark as written anyway";
        as_text: "vis teksten likevel", "vis teksten likevel", "show the text anyway";
        stands: "la det stå", "la det stå", "leave it";
        needs_words: "Dette kan ikke stå tomt. Skriv det på en annen måte.", "Dette kan ikkje stå tomt. Skriv det på ein annan måte.", "This cannot be left empty. Put it another way.";
        note: "Notat til «{}»", "Notat til «{}»", "Note on “{}”";
        answer: "Svaret på «{}»", "Svaret på «{}»", "The answer to “{}”";
        not_asked: "Hvorfor det ikke ble spurt om «{}»", "Kvifor det ikkje blei spurt om «{}»", "Why “{}” was not asked";
        remark: "Sagt om svarene i {}", "Sagt om svara i {}", "Said about the answers in {}";
        guide_note: "notatet ved «{}»", "notatet ved «{}»", "the note at “{}”";
        guide_role: "rollen ved «{}»", "rolla ved «{}»", "the role at “{}”";
        plan: "Veien videre, «{}»", "Vegen vidare, «{}»", "The way on, “{}”";
        done: "Hva som ble gjort, «{}»", "Kva som blei gjort, «{}»", "What was done, “{}”";
        not_in_note: "Hvorfor delen dere tok på tomannshånd, ikke skal med", "Kvifor delen de tok på tomannshand, ikkje skal med", "Why the part you talked about alone is left out";
        agreed: "Avtalt om {}", "Avtalt om {}", "Agreed about {}";
        reason: "Begrunnelse for {}", "Grunngiving for {}", "Reason for {}";
        plain_hint: "Skriv r for å skrive om.", "Skriv r for å skrive om.", "Type r to reword.";
        plain_take: "Skriv tallet for å skrive om, eller b for: {}. Tom linje går tilbake.", "Skriv talet for å skrive om, eller b for: {}. Tom linje går tilbake.", "Type the number to reword, or b to: {}. An empty line goes back.";
        plain_reword: "Skriv alt på nytt på én linje. En strek (-) sletter det. Tom linje lar det stå.", "Skriv alt på nytt på éi linje. Ein strek (-) slettar det. Tom linje lèt det stå.", "Type all of it again on one line. A dash (-) deletes it. An empty line leaves it.";
        gone: "Det er tatt ut. Trykk {} for å gå videre.", "Det er teke ut. Trykk {} for å gå vidare.", "It is taken out. Press {} to go on.";
    }
}

impl TraceWords {
    /// What it looks like, with its article.
    #[must_use]
    pub const fn kind(&self, kind: TraceKind) -> &'static str {
        match kind {
            TraceKind::BirthNumber => self.birth_number,
            TraceKind::Email => self.email,
            TraceKind::Phone => self.phone,
            TraceKind::Address => self.address,
        }
    }
}
