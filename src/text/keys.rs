//! What keys do, in two or three words: the footer and the help are made of these.

words! {
    /// What keys do.
    Keys {
        answer: "svar", "svar", "answer";
        choose: "velg", "vel", "choose";
        confirm: "bekreft", "stadfest", "confirm";
        next: "videre", "vidare", "next";
        back: "tilbake", "tilbake", "back";
        move_: "flytt", "flytt", "move";
        scroll: "rull", "rull", "scroll";
        decline: "vil ikke svare", "vil ikkje svare", "declined";
        skip: "ikke spurt", "ikkje spurt", "not asked";
        note: "notat", "notat", "note";
        support: "støtte", "støtte", "support";
        client: "vis spørsmålet", "vis spørsmålet", "show question";
        partner: "noen kom inn", "nokon kom inn", "someone came in";
        card: "trygghetskort", "tryggleikskort", "safety card";
        hide: "skjul", "gøym", "hide";
        help: "hjelp", "hjelp", "help";
        quit: "avslutt", "avslutt", "quit";
        home: "forsiden", "framsida", "home";
        practise: "øv", "øv", "practise";
        new_visit: "ny samtale", "ny samtale", "new visit";
        resume: "fortsett", "hald fram", "resume";
        discard: "slett utkastet", "slett utkastet", "delete draft";
        records: "lagrede samtaler", "lagra samtalar", "saved visits";
        settings: "innstillinger", "innstillingar", "settings";
        calculator: "terminkalkulator", "terminkalkulator", "due date";
        problems: "feil i innhold", "feil i innhald", "content faults";
        begin: "begynn", "start", "begin";
        toggle: "av/på", "av/på", "on/off";
        seen: "merk som sett", "merk som sett", "mark as seen";
        correct: "rett svaret", "rett svaret", "change answer";
        why: "hvorfor", "kvifor", "why";
        plan: "til planen", "til planen", "to the plan";
        edit: "skriv", "skriv", "write";
        done_typing: "ferdig", "ferdig", "done";
        cancel: "avbryt", "avbryt", "cancel";
        save: "lagre", "lagre", "save";
        throw_away: "slett samtalen", "slett samtalen", "delete visit";
        as_text: "vis journaltekst", "vis journaltekst", "text for record";
        delete: "slett", "slett", "delete";
        open: "åpne", "opne", "open";
        open_private: "åpne låst del", "opne låst del", "open locked part";
        all: "vis alle", "vis alle", "show all";
        services: "tjenester", "tenester", "services";
        municipality: "kommune", "kommune", "municipality";
        skip_default: "standard er greit", "standard er greitt", "default is fine";
        lang: "språk", "språk", "language";
        danger: "spør videre", "spør vidare", "ask more";
        undealt: "hva ble gjort", "kva blei gjort", "what was done";
        judgement: "sett eller hørt", "sett eller høyrt", "seen or heard";
        consent: "samtykke", "samtykke", "consent";
        transferred: "ført i journalen", "ført i journalen", "in the record";
        not_transferred: "ta bort merket", "ta bort merket", "remove mark";
        stored: "alt på maskinen", "alt på maskina", "all on this computer";
        steps: "neste steg", "neste steg", "next steps";
        step: "åpne forslag", "opne forslag", "open suggestion";
        stage: "bytt del", "byt del", "other stage";
        theme: "bytt tema", "byt tema", "other theme";
        keep: "behold", "behald", "keep";
        lock: "lås", "lås", "lock";
    }
}
