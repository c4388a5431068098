//! Words around practice: keeping a play, drills on lines, coaching dates for a calendar, role cards to print.

use chrono::{Datelike, NaiveDate, Weekday};

words! {
    /// Words around practice.
    TrainingWords {
        keep: "Vil du lagre denne øvingen, så du kan ta den opp igjen? Uten navn, og uten det du skrev selv. Skriv «ja», eller en tom linje for nei.", "Vil du lagre denne øvinga, så du kan ta samtalen opp igjen? Utan namn, og utan det du skreiv sjølv. Skriv «ja», eller ei tom linje for nei.", "Save this practice, so that you can take it up again? Without a name, and without what you typed. Type ‘yes’, or an empty line for no.";
        kept: "Lagret i {}. Slettes med «slett alt», eller når du sletter fila.", "Lagra i {}. Blir sletta med «slett alt», eller når du slettar fila.", "Saved in {}. It goes with ‘delete all’, or when you delete the file.";
        not_kept: "Det kan ikke lagres her.", "Det kan ikkje lagrast her.", "It cannot be saved here.";
        resume: "Du har lagret øving fra denne samtalen. Fortsette en av dem?", "Du har lagra øving frå denne samtalen. Halde fram med ei av dei?", "You have saved practice in this conversation. Go on with one of them?";
        resume_one: "fortsett fra {}, {}, tur {}", "hald fram frå {}, {}, tur {}", "go on from {}, {}, turn {}";
        anew: "begynn på nytt", "start på nytt", "start anew";
        changed: "Samtalen er endret siden sist. Du er så langt som den går på samme måte.", "Samtalen er endra sidan sist. Du er så langt som han går på same måten.", "The conversation has changed since. You are as far as it still goes the same way.";
        turn_commands: "q går ut, < går én tur tilbake, << og et tall går tilbake til før den turen.", "q går ut, < går éin tur tilbake, << og eit tal går tilbake til før den turen.", "q leaves, < goes one turn back, << and a number goes back to before that turn.";
        rewound: "Tilbake til før tur {}.", "Tilbake til før tur {}.", "Back to before turn {}.";
        to_compare: "Det sammenlignes med forrige forsøk når du er ferdig.", "Det blir samanlikna med førre forsøket når du er ferdig.", "It is compared with the earlier attempt when you are done.";
        practice_unsaved: "Øvingen er ikke lagret. q eller Ctrl-Q en gang til avslutter uten å lagre; v går tilbake til den.", "Øvinga er ikkje lagra. q eller Ctrl-Q ein gong til avsluttar utan å lagre; v går tilbake til øvinga.", "The practice is not saved. q or Ctrl-Q once more ends without saving; v goes back to it.";
        count_unsaved: "Tellingen er ikke lagret. q eller Ctrl-Q en gang til avslutter uten å lagre; v og o går tilbake til den.", "Teljinga er ikkje lagra. q eller Ctrl-Q ein gong til avsluttar utan å lagre; v og o går tilbake til teljinga.", "The count is not saved. q or Ctrl-Q once more ends without saving; v and o go back to it.";
        key_keep: "lagre", "lagre", "save";
        key_print: "til utskrift", "til utskrift", "to print";
        written: "Fila ligger her: {}. Åpne den i nettleseren eller kalenderen din.", "Fila ligg her: {}. Opne ho i nettlesaren eller kalenderen din.", "The file is here: {}. Open it in your browser or calendar.";
        dates: "Veiledning etterpå", "Rettleiing etterpå", "Coaching afterwards";
        dates_lead: "Det man øver på alene, falmer. Avtal tre eller fire halvtimer med en som kan gi deg tilbakemelding, det neste halve året.", "Det ein øver på åleine, falmar. Avtal tre eller fire halvtimar med ein som kan gi deg tilbakemelding, det neste halve året.", "What is practised alone fades. Arrange three or four half hours with someone who can give you feedback, over the next half year.";
        dates_file: "Fila har bare datoene, ingen navn.", "Fila har berre datoane, ingen namn.", "The file has the dates only, no names.";
        key_write_dates: "skriv kalenderfil", "skriv kalenderfil", "write calendar file";
        key_day_later: "en dag senere", "ein dag seinare", "a day later";
        key_day_earlier: "en dag tidligere", "ein dag tidlegare", "a day earlier";
        key_drop_day: "ta bort", "ta bort", "take away";
        monday: "mandag", "måndag", "Monday";
        tuesday: "tirsdag", "tysdag", "Tuesday";
        wednesday: "onsdag", "onsdag", "Wednesday";
        thursday: "torsdag", "torsdag", "Thursday";
        friday: "fredag", "fredag", "Friday";
        saturday: "lørdag", "laurdag", "Saturday";
        sunday: "søndag", "søndag", "Sunday";
        observed: "Tellingen er lagret i {}. Uten navn.", "Teljinga er lagra i {}. Utan namn.", "The count is saved in {}. Without names.";
        drill: "Øv på replikker", "Øv på replikkar", "Practise single lines";
        drill_lead: "Én replikk om gangen. Svar høyt eller skriftlig; det blir ikke lagret. Så ser du hva du kan se etter i ditt eget svar.", "Éin replikk om gongen. Svar høgt eller skriftleg; det blir ikkje lagra. Så ser du kva du kan sjå etter i ditt eige svar.", "One line at a time. Answer aloud or in writing; it is not saved. Then you see what to look for in your own answer.";
        drill_pick: "Hva vil du øve på?", "Kva vil du øve på?", "What do you want to practise?";
        drill_answer: "Hva sier du?", "Kva seier du?", "What do you say?";
        drill_again: "samme en gang til", "same ein gong til", "the same once more";
        drill_harder: "en vanskeligere", "ein vanskelegare", "a harder one";
        drill_other: "øv på noe annet", "øv på noko anna", "practise something else";
        drill_stop: "avslutt", "avslutt", "stop";
        coaching: "Øve på samtaler med en kollega", "Øve på samtalar med ein kollega", "Practise conversations with a colleague";
        coaching_about: "Økt {} av {}. Sett av en halvtime med en som kan gi deg tilbakemelding: ta med ett sted som var vanskelig, si det høyt, bli hørt, prøv en gang til. Tre–fire slike økter på et halvt år er det som ser ut til å holde ferdigheten ved like etter et kurs (Schwalbe 2014).\nSkriv aldri noe om en pasient i kalenderen.", "Økt {} av {}. Set av ein halvtime med ein som kan gi deg tilbakemelding: ta med éin stad som var vanskeleg, sei det høgt, bli høyrd, prøv ein gong til. Tre–fire slike økter på eit halvt år er det som ser ut til å halde ferdigheita ved like etter eit kurs (Schwalbe 2014).\nSkriv aldri noko om ein pasient i kalenderen.", "Session {} of {}. Set aside half an hour with someone who can give you feedback: bring one place that was hard, say it aloud, be heard, try once more. Three or four such sessions over half a year are what seems to keep the skill after a course (Schwalbe 2014).\nNever write anything about a patient in the calendar.";
        cards: "Rollekort", "Rollekort", "Role cards";
        card_client: "Klienten", "Klienten", "The client";
        card_practitioner: "Den som øver", "Den som øver", "The one who practises";
        card_observer: "Observatør", "Observatør", "Observer";
        cards_how: "Tre personer, ti minutter, så bytter dere. Klipp kortene fra hverandre; les bare ditt eget. Alle kan stoppe når som helst, uten å si hvorfor.", "Tre personar, ti minutt, så byter de. Klipp korta frå kvarandre; les berre ditt eige. Alle kan stoppe når som helst, utan å seie kvifor.", "Three people, ten minutes, then swap. Cut the cards apart; read only your own. Anyone can stop at any moment without saying why.";
    }
}

impl TrainingWords {
    /// The day of the week.
    #[must_use]
    pub fn weekday(&self, day: NaiveDate) -> &'static str {
        match day.weekday() {
            Weekday::Mon => self.monday,
            Weekday::Tue => self.tuesday,
            Weekday::Wed => self.wednesday,
            Weekday::Thu => self.thursday,
            Weekday::Fri => self.friday,
            Weekday::Sat => self.saturday,
            Weekday::Sun => self.sunday,
        }
    }
}
