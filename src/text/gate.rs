//! Words of the question whether they are alone, and of the private part's first choice.

use crate::domain::visit::NotAloneReason;

words! {
    /// Words of the question whether they are alone.
    GateWords {
        title: "Er dere alene nå?", "Er de åleine no?", "Are you alone now?";
        lead: "Se deg rundt før du svarer. Et barn som kan gjenfortelle, en åpen telefon eller en tolk hun kjenner, er ikke alene.", "Sjå deg rundt før du svarer. Eit barn som kan attfortelje, ein open telefon eller ein tolk ho kjenner, er ikkje åleine.", "Look around before answering. A child who can retell, an open phone or an interpreter she knows is not alone.";
        hide: "F12 skjuler alt med én gang. Da vises bare en terminkalkulator.", "F12 gøymer alt med ein gong. Då viser berre ein terminkalkulator.", "F12 hides everything at once. Only a due-date calculator shows then.";
        yes: "Ja, alene (eller bare med fagtolk)", "Ja, åleine (eller berre med fagtolk)", "Yes, alone (or only with a professional interpreter)";
        somebody: "Nei, noen kan høre", "Nei, nokon kan høyre", "No, someone can hear";
        interpreter: "Nei, ikke med denne tolken", "Nei, ikkje med denne tolken", "No, not with this interpreter";
        not_now: "Ikke nå", "Ikkje no", "Not now";
        relative: "Du skrev at tolken er slekt eller kjent. Den må være byttet ut før du svarer ja.", "Du skreiv at tolken er slekt eller kjend. Den må vere bytt ut før du svarer ja.", "You wrote that the interpreter is a relative or acquaintance. That must have changed before you answer yes.";
        choose: "Vold: hvilken støtte vil du bruke?", "Vald: kva støtte vil du bruke?", "Violence: which aid will you use?";
        choose_none: "Ingen nå, gå til planen", "Ingen no, gå til planen", "None now, go to the plan";
        reason_somebody: "noen kunne høre", "nokon kunne høyre", "someone could hear";
        reason_interpreter: "tolken passet ikke", "tolken passa ikkje", "the interpreter was not suitable";
        reason_not_now: "ikke i dag", "ikkje i dag", "not today";
        not_kept: "Uten passordsetning lagres ikke denne delen. Før den i journalen før du avslutter.", "Utan passordsetning blir ikkje denne delen lagra. Før han i journalen før du avsluttar.", "Without a passphrase this part is not saved. Write it in the journal before you finish.";
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
