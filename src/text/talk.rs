//! Words of the talk before and after a form.

use crate::domain::instrument::Theme;

words! {
    /// Words of the talk.
    Talk {
        before_title: "Før skjemaet", "Før skjemaet", "Before the form";
        after_title: "Etter skjemaet", "Etter skjemaet", "After the form";
        say: "Si for eksempel", "Sei til dømes", "You might say";
        permission_alcohol: "Jeg spør alle om alkohol, også om tiden før du visste at du var gravid. Er det greit at vi går gjennom noen spørsmål sammen?", "Eg spør alle om alkohol, òg om tida før du visste at du var gravid. Er det greitt at vi går gjennom nokre spørsmål saman?", "I ask everyone about alcohol, also about the time before you knew you were pregnant. Is it all right if we go through a few questions together?";
        permission_mental: "Hvordan har du det selv, oppi alt dette? Jeg har noen spørsmål som jeg stiller alle. Er det greit for deg?", "Korleis har du det sjølv, oppi alt dette? Eg har nokre spørsmål som eg stiller alle. Er det greitt for deg?", "How are you yourself, in the middle of all this? I have some questions that I ask everyone. Is that all right with you?";
        permission_private: "Jeg spør alle om hvordan de har det med dem de bor sammen med eller er glad i. Du velger selv hva du svarer på. Er det greit?", "Eg spør alle om korleis dei har det med dei dei bur saman med eller er glade i. Du vel sjølv kva du svarer på. Er det greitt?", "I ask everyone how things are with the people they live with or love. You choose what to answer. Is that all right?";
        permission_more: "Takk for at du forteller. Jeg vil gjerne spørre litt mer, så vi kan tenke på tryggheten din sammen. Er det greit?", "Takk for at du fortel. Eg vil gjerne spørje litt meir, så vi kan tenkje på tryggleiken din saman. Er det greitt?", "Thank you for telling me. I would like to ask a little more, so that we can think about your safety together. Is that all right?";
        limits: "Si også hva du må gjøre hvis et barn er i alvorlig fare eller noens liv står i fare, før du spør. Ingen må svare på alt.", "Sei òg kva du må gjere om eit barn er i alvorleg fare eller nokons liv står i fare, før du spør. Ingen må svare på alt.", "Also say, before asking, what you must do if a child is in serious danger or a life is at risk. Nobody has to answer everything.";
        about: "Om verktøyet", "Om verktøyet", "About the instrument";
        window: "Tidsrom", "Tidsrom", "Period";
        wording_own: "Spørsmålene er våre egne ord.", "Spørsmåla er våre eigne ord.", "The questions are in our own words.";
        wording_official: "Spørsmålene er eierens egen tekst.", "Spørsmåla er eigaren sin tekst.", "The questions are the owner's own text.";
        wording_topics: "Spørsmålene står på klinikkens godkjente skjema. Her føres bare hvilken rute som er krysset av.", "Spørsmåla står på klinikken sitt godkjende skjema. Her fører du berre kva rute som er kryssa av.", "The questions are on the clinic's approved form. Only the ticked box is entered here.";
        reviewed_none: "Ikke klinisk gjennomgått.", "Ikkje klinisk gjennomgått.", "Not clinically reviewed.";
        reviewed_by: "Klinisk gjennomgått av {}.", "Klinisk gjennomgått av {}.", "Clinically reviewed by {}.";
        herself: "Hun eller han fyller ut selv. Gjør noe annet imens, så det ikke føles som å bli sett på.", "Ho eller han fyller ut sjølv. Gjer noko anna så lenge, så det ikkje kjennest som å bli sett på.", "She or he fills it in alone. Do something else meanwhile, so that it does not feel like being watched.";
        in_hand: "Har du det godkjente skjemaet foran deg?", "Har du det godkjende skjemaet framfor deg?", "Do you have the approved form in front of you?";
        in_hand_yes: "Ja, det er her", "Ja, det er her", "Yes, it is here";
        in_hand_no: "Nei. Skriv «ikke spurt: skjema mangler»", "Nei. Skriv «ikkje spurt: skjema manglar»", "No. Write 'not asked: no form'";
        in_hand_alternative: "Nei. Bruk {} i stedet", "Nei. Bruk {} i staden", "No. Use {} instead";
        before_number: "Spør først, før noe tall vises:", "Spør først, før noko tal viser:", "Ask first, before any number shows:";
        make_of_it: "Hva tenker du selv om det du har svart her?", "Kva tenkjer du sjølv om det du har svart her?", "What do you yourself make of what you have answered here?";
        thank: "Takk for at du svarte. Det er ikke alltid lett å snakke om.", "Takk for at du svarte. Det er ikkje alltid lett å snakke om.", "Thank you for answering. It is not always easy to talk about.";
        remark: "Egne ord om svarene (kan stå tomt)", "Eigne ord om svara (kan stå tomt)", "In their own words (may be left empty)";
        read_back: "Les tilbake og sammenlign med papiret", "Les tilbake og samanlikn med papiret", "Read back and compare with the paper";
        box_: "rute {} ovenfra", "rute {} ovanfrå", "box {} from the top";
        paper_total: "Sum på papiret, hvis den er regnet ut", "Sum på papiret, om ho er rekna ut", "Total on the paper, if worked out";
        paper_same: "Summen stemmer.", "Summen stemmer.", "The totals agree.";
        paper_differs: "Papiret sier {}, rutene her gir {}. Gå tilbake og finn ruten som er ulik.", "Papiret seier {}, rutene her gir {}. Gå tilbake og finn ruta som er ulik.", "The paper says {}, the boxes here give {}. Go back and find the box that differs.";
    }
}

impl Talk {
    /// A sentence that asks for permission.
    #[must_use]
    pub const fn permission(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Alcohol => self.permission_alcohol,
            Theme::MentalHealth => self.permission_mental,
            Theme::Violence => self.permission_private,
        }
    }
}
