//! Words of the question whether they are alone, and of the private part's first choice.

use crate::domain::visit::NotAloneReason;

words! {
    /// Words of the question whether they are alone.
    GateWords {
        title: "Er dere alene nå?", "Er de åleine no?", "Are you alone now?";
        lead: "Se deg rundt før du svarer. Dere er ikke alene hvis et barn kan fortelle det videre, noen kan høre med på en telefon, eller tolken er en slektning eller bekjent.", "Sjå deg rundt før du svarer. De er ikkje åleine om eit barn kan fortelje det vidare, nokon kan høyre med på ein telefon, eller tolken er ein slektning eller kjenning.", "Look around before you answer. You are not alone if a child could repeat it, someone could be listening on a phone, or the interpreter is a relative or acquaintance.";
        hide: "F12 skjuler alt med én gang. Da vises bare en terminkalkulator.", "F12 gøymer alt med ein gong. Då er berre ein terminkalkulator synleg.", "F12 hides everything at once. Then only a due-date calculator shows.";
        yes: "Ja, alene (eller bare med fagtolk)", "Ja, åleine (eller berre med fagtolk)", "Yes, alone (or only with a professional interpreter)";
        somebody: "Nei, noen kan høre", "Nei, nokon kan høyre", "No, someone can hear";
        interpreter: "Nei, ikke med denne tolken", "Nei, ikkje med denne tolken", "No, not with this interpreter";
        not_now: "Ikke nå", "Ikkje no", "Not now";
        relative: "Du har ført at tolken er en slektning eller bekjent. Bytt tolk før du svarer ja.", "Du har ført at tolken er ein slektning eller kjenning. Byt tolk før du svarer ja.", "You entered that the interpreter is a relative or acquaintance. Change interpreter before you answer yes.";
        choose: "Vold: hvilket verktøy vil du bruke?", "Vold: kva verktøy vil du bruke?", "Violence: which instrument will you use?";
        choose_none: "Ingen nå, gå til planen", "Ingen no, gå til planen", "None now, go to the plan";
        reason_somebody: "noen kunne høre", "nokon kunne høyre", "someone could hear";
        reason_interpreter: "tolken passet ikke", "tolken passa ikkje", "the interpreter was not suitable";
        reason_not_now: "passet ikke nå", "passa ikkje no", "not the moment";
        not_kept: "Uten passordsetning lagres ikke denne delen. Skriv den i journalen før du avslutter.", "Utan passordsetning blir ikkje denne delen lagra. Skriv han i journalen før du avsluttar.", "Without a passphrase this part is not saved. Write it in the patient record before you finish.";
    }
}

impl GateWords {
    /// Why the private part was not asked.
    #[must_use]
    pub const fn reason(&self, reason: NotAloneReason) -> &'static str {
        match reason {
            NotAloneReason::SomebodyHears => self.reason_somebody,
            NotAloneReason::Interpreter => self.reason_interpreter,
            NotAloneReason::NotNow => self.reason_not_now,
        }
    }
}
