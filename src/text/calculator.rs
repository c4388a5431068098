//! Words of the due-date calculator, which is also all that shows when everything is hidden.

words! {
    /// Words of the due-date calculator.
    Calculator {
        title: "Terminkalkulator", "Terminkalkulator", "Due-date calculator";
        first_day: "Første dag i siste menstruasjon", "Første dag i siste menstruasjon", "First day of the last period";
        format: "dd.mm.åååå", "dd.mm.åååå", "dd.mm.yyyy";
        due: "Termin", "Termin", "Due date";
        age: "I dag", "I dag", "Today";
        age_value: "uke {}+{}", "veke {}+{}", "week {}+{}";
        not_a_day: "Skriv en dato, for eksempel 05.03.2026.", "Skriv ein dato, til dømes 05.03.2026.", "Type a date, such as 05.03.2026.";
        out_of_reach: "Datoen er for lenge siden eller fram i tid.", "Datoen er for lenge sidan eller fram i tid.", "The date is too long ago or in the future.";
        basis: "Regnet fra siste menstruasjon: 280 dager. Termin fra ultralyd går foran.", "Rekna frå siste menstruasjon: 280 dagar. Termin frå ultralyd går føre.", "Counted from the last period: 280 days. A due date from ultrasound takes precedence.";
        clear: "tøm", "tøm", "clear";
        back: "tilbake", "tilbake", "back";
        again: "Prøv igjen.", "Prøv igjen.", "Try again.";
        pass: "Passord", "Passord", "Password";
    }
}
