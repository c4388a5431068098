//! Words of the talk before and after a form.

use crate::domain::instrument::Theme;

words! {
    /// Words of the talk.
    Talk {
        before_title: "Før skjemaet", "Før skjemaet", "Before the form";
        after_title: "Etter skjemaet", "Etter skjemaet", "After the form";
        say: "Si for eksempel", "Sei til dømes", "You might say";
        permission_alcohol: "Jeg spør alle gravide om alkohol, også om tiden før de visste at de var gravide. Er det greit at vi går gjennom noen spørsmål sammen?", "Eg spør alle gravide om alkohol, også om tida før dei visste at dei var gravide. Er det greitt at vi går gjennom nokre spørsmål saman?", "I ask everyone who is pregnant about alcohol, also about the time before they knew. Is it all right if we go through a few questions together?";
        permission_mental: "Jeg vil gjerne høre hvordan du selv har det, oppi alt dette. Jeg har noen spørsmål som jeg stiller alle. Er det greit for deg?", "Eg vil gjerne høyre korleis du sjølv har det, oppi alt dette. Eg har nokre spørsmål som eg stiller alle. Er det greitt for deg?", "I would like to hear how you are yourself, in the middle of all this. I have some questions that I ask everyone. Is that all right with you?";
        permission_private: "Jeg spør alle om hvordan de har det hjemme og med dem som står dem nær. Du velger selv hva du svarer på. Er det greit?", "Eg spør alle om korleis dei har det heime og med folk som står dei nær. Du vel sjølv kva du svarer på. Er det greitt?", "I ask everyone how things are at home and with the people close to them. You choose what to answer. Is that all right?";
        permission_more: "Takk for at du forteller. Jeg vil gjerne spørre litt mer, så vi kan tenke på tryggheten din sammen. Er det greit?", "Takk for at du fortel. Eg vil gjerne spørje litt meir, så vi kan tenkje på tryggleiken din saman. Er det greitt?", "Thank you for telling me. I would like to ask a little more, so that we can think about your safety together. Is that all right?";
        limits: "Før du spør, si også at ingen må svare på alt, og hva du må gjøre hvis et barn er i alvorlig fare eller noens liv er i fare.", "Før du spør, sei også at ingen må svare på alt, og kva du må gjere om eit barn er i alvorleg fare eller livet til nokon er i fare.", "Before you ask, also say that nobody has to answer everything, and what you must do if a child is in serious danger or a life is at risk.";
        about: "Om verktøyet", "Om verktøyet", "About the instrument";
        window: "Tidsrom", "Tidsrom", "Period";
        wording_own: "Spørsmålene er våre egne ord.", "Spørsmåla er våre eigne ord.", "The questions are in our own words.";
        wording_official: "Spørsmålene er eierens egen tekst.", "Spørsmåla er eigaren sin tekst.", "The questions are the owner's own text.";
        wording_topics: "Spørsmålene står på det godkjente skjemaet dere har. Her fører du bare hvilken rute som er krysset av.", "Spørsmåla står på det godkjende skjemaet dykkar. Her fører du berre kva rute som er kryssa av.", "The questions are on your own approved form. Here you enter only the box that is ticked.";
        reviewed_none: "Ikke klinisk gjennomgått.", "Ikkje klinisk gjennomgått.", "Not clinically reviewed.";
        reviewed_by: "Klinisk gjennomgått av {}.", "Klinisk gjennomgått av {}.", "Clinically reviewed by {}.";
        herself: "Hun eller han fyller ut selv. Gjør noe annet imens, så det ikke føles som å bli sett på.", "Ho eller han fyller ut sjølv. Gjer noko anna så lenge, så det ikkje kjennest som å bli sett på.", "They fill it in themselves. Do something else meanwhile, so that it does not feel like being watched.";
        in_hand: "Har du det godkjente skjemaet foran deg?", "Har du det godkjende skjemaet framfor deg?", "Do you have the approved form in front of you?";
        in_hand_yes: "Ja, det er her", "Ja, det er her", "Yes, it is here";
        in_hand_no: "Nei. Skriv «ikke spurt: skjemaet manglet»", "Nei. Skriv «ikkje spurt: skjemaet mangla»", "No. Write ‘not asked: the form was missing’";
        in_hand_alternative: "Nei. Bruk {} i stedet", "Nei. Bruk {} i staden", "No. Use {} instead";
        before_number: "Spør om dette før noe tall vises:", "Spør om dette før noko tal blir vist:", "Ask this before any number is shown:";
        make_of_it: "Hva tenker du selv om det du har svart her?", "Kva tenkjer du sjølv om det du har svart her?", "What do you yourself make of what you have answered here?";
        thank: "Takk for at du svarte. Det er ikke alltid lett å snakke om.", "Takk for at du svarte. Det er ikkje alltid lett å snakke om.", "Thank you for answering. It is not always easy to talk about.";
        remark: "Sagt om svarene (kan stå tomt)", "Sagt om svara (kan stå tomt)", "Said about the answers (may be left empty)";
        read_back: "Les gjennom rutene og sammenlign med papiret", "Les gjennom rutene og samanlikn med papiret", "Read through the boxes and compare with the paper";
        box_: "rute {} ovenfra", "rute {} ovanfrå", "box {} from the top";
        paper_total: "Sum på papiret, hvis den er regnet ut", "Sum på papiret, om ho er rekna ut", "Total on the paper, if worked out";
        paper_same: "Summen stemmer.", "Summen stemmer.", "The totals agree.";
        paper_differs: "Papiret sier {}, rutene her gir {}. Gå tilbake og finn ruta som ikke stemmer.", "Papiret seier {}, rutene her gir {}. Gå tilbake og finn ruta som ikkje stemmer.", "The paper says {}, the boxes here give {}. Go back and find the box that does not match.";
    }
}

impl Talk {
    /// A sentence that asks for permission.
    #[must_use]
    pub const fn permission(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Alcohol => self.permission_alcohol,
            Theme::MentalHealth | Theme::Interplay | Theme::Collaboration => self.permission_mental,
            Theme::Violence => self.permission_private,
        }
    }
}
