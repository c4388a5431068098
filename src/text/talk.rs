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
        limits_title: "Før dere begynner", "Før de byrjar", "Before you begin";
        limits_between: "Det du forteller meg, har jeg taushetsplikt om. Jeg skriver det som trengs i journalen din.", "Det du fortel meg, har eg teieplikt om. Eg skriv det som trengst i journalen din.", "What you tell me is confidential. I write what is needed in your patient record.";
        limits_free: "Du velger selv hva du vil svare på, og du kan stoppe når som helst.", "Du vel sjølv kva du vil svare på, og du kan stoppe når som helst.", "You choose what to answer, and you can stop at any time.";
        limits_act: "Noen få ting kan jeg måtte gjøre noe med: når liv eller helse er i alvorlig fare, eller når et barn kan ta alvorlig skade. Da sier jeg det til deg først, når det er trygt.", "Nokre få ting kan eg måtte gjere noko med: når liv eller helse er i alvorleg fare, eller når eit barn kan ta alvorleg skade. Då seier eg det til deg først, når det er trygt.", "A few things I may have to act on: when life or health is in serious danger, or when a child may come to serious harm. Then I tell you first, when that is safe.";
        limits_once: "Sies én gang, før det første spørsmålet.", "Blir sagt éin gong, før det første spørsmålet.", "Said once, before the first question.";
        open_title: "Åpne samtalen", "Opne samtalen", "Open the conversation";
        open_listen: "Lytt først. Skjemaet kan vente.", "Lytt først. Skjemaet kan vente.", "Listen first. The form can wait.";
        open_alcohol: "Jeg vil gjerne at vi snakker litt om alkohol. Hvilken plass har det hatt i livet ditt den siste tiden?", "Eg vil gjerne at vi snakkar litt om alkohol. Kva plass har det hatt i livet ditt den siste tida?", "I would like us to talk a little about alcohol. What place has it had in your life lately?";
        open_mental: "Det er mye som skjer i denne tiden. Hvordan har du hatt det i det siste?", "Det skjer mykje i denne tida. Korleis har du hatt det i det siste?", "A lot is happening at this time. How have you been lately?";
        open_private: "Jeg vil gjerne høre hvordan du har det hjemme. Hvem har du rundt deg?", "Eg vil gjerne høyre korleis du har det heime. Kven har du rundt deg?", "I would like to hear how things are at home. Who do you have around you?";
        agree_title: "Bli enige om neste steg", "Bli samde om neste steg", "Agree on a next step";
        agree_alcohol: "Ut fra det vi har snakket om: Hva har du lyst til å gjøre, og hva kan jeg hjelpe med?", "Ut frå det vi har snakka om: Kva har du lyst til å gjere, og kva kan eg hjelpe med?", "From what we have talked about: what would you like to do, and what can I help with?";
        agree_mental: "Hva ville vært til hjelp for deg nå? Hvem kan være med på det?", "Kva ville vore til hjelp for deg no? Kven kan vere med på det?", "What would help you now? Who could be part of it?";
        agree_private: "Hva trenger du for å ha det trygt? Vi går ikke fortere fram enn du vil.", "Kva treng du for å ha det trygt? Vi går ikkje fortare fram enn du vil.", "What do you need in order to be safe? We go no faster than you want.";
        agree_written: "Det dere blir enige om, skriver du i planen til slutt.", "Det de blir samde om, skriv du i planen til slutt.", "What you agree on goes into the plan at the end.";
        agree_written_private: "Skriv i planen bare det som det er trygt at andre leser.", "Skriv i planen berre det som det er trygt at andre les.", "Write in the plan only what it is safe for others to read.";
        close_title: "Rund av temaet", "Rund av temaet", "Close the topic";
        close_alcohol: "Takk for at du snakket åpent om dette. Du kan alltid ta det opp igjen med meg.", "Takk for at du snakka ope om dette. Du kan alltid ta det opp igjen med meg.", "Thank you for talking openly about this. You can always bring it up with me again.";
        close_mental: "Takk for at du delte dette. Blir det tyngre, så ta kontakt, også før neste time.", "Takk for at du delte dette. Blir det tyngre, så ta kontakt, også før neste time.", "Thank you for sharing this. If it gets harder, get in touch, also before the next appointment.";
        close_private: "Takk for at du fortalte det du ville. Du kan alltid komme tilbake til det, og jeg spør igjen.", "Takk for at du fortalde det du ville. Du kan alltid kome tilbake til det, og eg spør igjen.", "Thank you for telling what you wanted to. You can always come back to it, and I will ask again.";
        close_now: "Hvordan har du det nå, før vi går videre?", "Korleis har du det no, før vi går vidare?", "How are you now, before we go on?";
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
    /// What is told of the limits, a sentence each.
    #[must_use]
    pub const fn limits(&self) -> [&'static str; 3] {
        [self.limits_between, self.limits_free, self.limits_act]
    }

    /// A sentence that opens a theme.
    #[must_use]
    pub const fn open(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Alcohol => self.open_alcohol,
            Theme::MentalHealth | Theme::Interplay | Theme::Collaboration => self.open_mental,
            Theme::Violence => self.open_private,
        }
    }

    /// A sentence that asks for permission.
    #[must_use]
    pub const fn permission(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Alcohol => self.permission_alcohol,
            Theme::MentalHealth | Theme::Interplay | Theme::Collaboration => self.permission_mental,
            Theme::Violence => self.permission_private,
        }
    }

    /// A sentence that asks what the other person wants to come of it.
    #[must_use]
    pub const fn agree(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Alcohol => self.agree_alcohol,
            Theme::MentalHealth | Theme::Interplay | Theme::Collaboration => self.agree_mental,
            Theme::Violence => self.agree_private,
        }
    }

    /// Where to write what the two agree on.
    #[must_use]
    pub const fn agree_hint(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Violence => self.agree_written_private,
            _ => self.agree_written,
        }
    }

    /// A sentence that closes a theme.
    #[must_use]
    pub const fn close(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Alcohol => self.close_alcohol,
            Theme::MentalHealth | Theme::Interplay | Theme::Collaboration => self.close_mental,
            Theme::Violence => self.close_private,
        }
    }
}
