//! Words of the question whether they are alone, and of the private part's first choice.

use crate::domain::visit::NotAloneReason;

words! {
    /// Words of the question whether they are alone.
    GateWords {
        title: "Er dere alene nå?", "Er de åleine no?", "Are you alone now?";
        lead: "Se deg rundt før du svarer. Dere er ikke alene med et barn som kan fortelle det videre, en åpen telefon eller en slektning eller bekjent som tolk.", "Sjå deg rundt før du svarar. De er ikkje åleine med eit barn som kan fortelje det vidare, ein open telefon eller ein slektning eller kjenning som tolk.", "Look around before you answer. You are not alone with a child who could repeat it, an open phone line, or a relative or acquaintance as interpreter.";
        hide: "F12 skjuler alt bak en terminkalkulator: prøv den nå. Kommer noen inn, lukker p eller F9 denne delen og går videre. Etter ett minutt uten tastetrykk vises kalkulatoren; Enter fører tilbake.", "F12 gøymer alt bak ein terminkalkulator: prøv han no. Kjem nokon inn, lukkar p eller F9 denne delen og går vidare. Etter eitt minutt utan tastetrykk blir kalkulatoren vist; Enter fører tilbake.", "F12 hides everything behind a due-date calculator: try it now. If someone comes in, p or F9 closes this part and goes on. After one minute without a key the calculator shows; Enter leads back.";
        yes: "Ja, alene (eller med fagtolk)", "Ja, åleine (eller med fagtolk)", "Yes (or professional interpreter)";
        somebody: "Nei, noen kan høre", "Nei, nokon kan høyre", "No, someone can hear";
        interpreter: "Nei, ikke med denne tolken", "Nei, ikkje med denne tolken", "No, not with this interpreter";
        not_now: "Ikke nå", "Ikkje no", "Not now";
        relative: "Du har ført at tolken er en slektning eller bekjent. Bytt tolk før du svarer ja.", "Du har ført at tolken er ein slektning eller kjenning. Byt tolk før du svarer ja.", "You entered that the interpreter is a relative or acquaintance. Change interpreter before you answer yes.";
        choose: "Vold: hvilket verktøy vil du bruke?", "Vold: kva verktøy vil du bruke?", "Violence: which instrument will you use?";
        choose_none: "Ingen nå, gå til planen", "Ingen no, gå til planen", "None now, go to the plan";
        reason_somebody: "noen kunne høre", "nokon kunne høyre", "someone could hear";
        reason_interpreter: "tolken passet ikke", "tolken passa ikkje", "the interpreter was not suitable";
        reason_not_now: "passet ikke nå", "passa ikkje no", "not the moment";
        not_kept: "Uten passordsetning lagres ikke denne delen. Det som må huskes, fører du i journalen til den som fortalte, aldri i barnets.", "Utan passordsetning blir ikkje denne delen lagra. Det som må hugsast, fører du i journalen til den som fortalde, aldri i barnet sin.", "Without a passphrase this part is not saved. What must be remembered, you write in the record of the one who told it, never in the baby's.";
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
