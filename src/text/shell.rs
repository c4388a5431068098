//! Words of the frame: the footer, help, sizes, saving.

words! {
    /// Words of the frame.
    Shell {
        name: "tidlig-inn", "tidlig-inn", "tidlig-inn";
        practice: "ØVELSE", "ØVING", "PRACTICE";
        practice_line: "Oppdiktet person. Ingenting lagres.", "Oppdikta person. Ingenting blir lagra.", "Invented person. Nothing is saved.";
        saved: "lagret {}", "lagra {}", "saved {}";
        not_saved: "IKKE LAGRET", "IKKJE LAGRA", "NOT SAVED";
        keeps_nothing: "lagres ikke", "blir ikkje lagra", "nothing saved";
        more: "mer", "meir", "more";
        help: "Hjelp", "Hjelp", "Help";
        help_keys: "Taster her", "Tastar her", "Keys here";
        help_always: "Taster overalt", "Tastar overalt", "Keys everywhere";
        help_version: "Versjon", "Versjon", "Version";
        help_data: "Lagres i", "Blir lagra i", "Saved in";
        help_content: "Innhold", "Innhald", "Content";
        content_embedded: "følger med programmet", "følgjer med programmet", "built in";
        help_close: "Trykk en tast for å lukke.", "Trykk på ein tast for å lukke.", "Press any key to close.";
        help_hide: "Skjul alt: bare en terminkalkulator vises. Samme tast åpner igjen.", "Gøym alt: berre ein terminkalkulator er synleg. Same tast opnar igjen.", "Hide everything: only a due-date calculator shows. The same key opens again.";
        too_small: "Vinduet er {}×{}. Programmet trenger minst {}×{}.", "Vindauget er {}×{}. Programmet treng minst {}×{}.", "The window is {}×{}. The program needs at least {}×{}.";
        too_small_keys: "F12 skjuler, Ctrl-Q avslutter.", "F12 gøymer, Ctrl-Q avsluttar.", "F12 hides, Ctrl-Q quits.";
        scroll_more: "mer nedenfor", "meir nedanfor", "more below";
        yes: "Ja", "Ja", "Yes";
        no: "Nei", "Nei", "No";
        passphrase: "Passordsetning", "Passordsetning", "Passphrase";
    }
}
