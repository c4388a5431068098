//! Words of the practice room: playing a scenario, looking back on it, drills.

use crate::domain::instrument::Theme;
use crate::domain::rehearsal::coding::Code;
use crate::domain::rehearsal::play::Difficulty;
use crate::domain::rehearsal::{ChangeTalk, DrillSkill, EndKind, Suits, Takes, Talk};

words! {
    /// Words of the practice room.
    RehearsalWords {
        title: "Øv på en samtale", "Øv på ein samtale", "Practise a conversation";
        lead: "Oppdiktede personer. Ingenting lagres uten at du ber om det. Velg én, og si det du ville sagt, høyt.", "Oppdikta personar. Ingenting blir lagra utan at du ber om det. Vel ein, og sei det du ville sagt, høgt.", "Invented people. Nothing is saved unless you ask for it. Choose one, and say what you would say, out loud.";
        note: "Før du begynner", "Før du startar", "Before you begin";
        leave_any: "Du kan gå ut når som helst.", "Du kan gå ut når som helst.", "You can leave at any moment.";
        difficulty: "Hvor krevende?", "Kor krevjande?", "How demanding?";
        calm: "Rolig: den andre tilgir to feilskjær", "Roleg: den andre tilgir to feilskjer", "Calm: the other forgives two missteps";
        ordinary: "Vanlig", "Vanleg", "Ordinary";
        demanding: "Krevende: kortere tid, og noe kommer imellom", "Krevjande: kortare tid, og noko kjem imellom", "Demanding: less time, and something comes between";
        seed: "Frø {}: samme frø gir samme samtale.", "Frø {}: same frø gir same samtale.", "Seed {}: the same seed gives the same conversation.";
        first: "Si det først: hva ville du sagt? Si det høyt, eller skriv det. Det blir ikke lagret.", "Sei det først: kva ville du sagt? Sei det høgt, eller skriv det. Det blir ikkje lagra.", "Say it first: what would you say? Say it aloud, or type it. It is not saved.";
        yours: "Ditt", "Ditt", "Yours";
        pick: "Velg det som ligger nærmest, eller det du skulle ønske du hadde sagt.", "Vel det som ligg nærast, eller det du skulle ønskje du hadde sagt.", "Choose the nearest, or what you wish you had said.";
        none: "ingen av disse", "ingen av desse", "none of these";
        none_marked: "Merket: ingen av disse. Velg den som ligger nærmest, så samtalen går videre.", "Merkt: ingen av desse. Vel den som ligg nærast, så samtalen går vidare.", "Marked: none of these. Choose the nearest, so that the talk goes on.";
        between: "Noe kommer imellom.", "Noko kjem imellom.", "Something comes between.";
        time_left: "{} min igjen", "{} min igjen", "{} min left";
        end_good: "Så langt det kunne komme", "Så langt det kunne kome", "As far as it could go";
        end_partial: "Et stykke på vei", "Eit stykke på veg", "Some of the way";
        end_no: "Et nei som ble respektert", "Eit nei som blei respektert", "A no that was respected";
        end_safe: "Trygghet først", "Tryggleik først", "Safety first";
        end_breach: "Her brast det", "Her brast det", "Here it broke";
        next: "Neste steg", "Neste steg", "Next step";
        back: "Se tilbake", "Sjå tilbake", "Looking back";
        chose: "Du valgte", "Valet ditt", "You chose";
        others: "Dette ville også holdt", "Dette ville også halde", "This would have held too";
        trust: "Tillit", "Tillit", "Trust";
        unrest: "Uro", "Uro", "Unrest";
        openness: "Åpenhet", "Openheit", "Openness";
        goals: "Det du øvde på", "Det du øvde på", "What you practised";
        met: "ja, tur {}", "ja, tur {}", "yes, turn {}";
        broken: "brutt i tur {}", "brote i tur {}", "broken at turn {}";
        not_needed: "ikke nødvendig denne gangen", "ikkje nødvendig denne gongen", "not needed this time";
        not_met: "ikke denne gangen", "ikkje denne gongen", "not this time";
        caught: "Endringssnakk: fanget opp {} av {}, gått forbi {}, snakket imot {}.", "Endringssnakk: fanga opp {} av {}, gått forbi {}, snakka imot {}.", "Change talk: caught {} of {}, passed {}, talked against {}.";
        numbers_ask: "Skriv t for tallene, eller en tom linje.", "Skriv t for tala, eller ei tom linje.", "Type t for the numbers, or an empty line.";
        why_no_numbers: "Hvorfor ingen tall", "Kvifor ingen tal", "Why no numbers";
        counts: "Det du sa, talt opp", "Det du sa, talt opp", "What you said, counted";
        ratio: "Refleksjoner per spørsmål: {}:{} ({})", "Refleksjonar per spørsmål: {}:{} ({})", "Reflections per question: {}:{} ({})";
        complex: "Komplekse av alle refleksjoner: {} av {}", "Komplekse av alle refleksjonar: {} av {}", "Complex of all reflections: {} of {}";
        too_few: "For få turer til å regne forhold av.", "For få turar til å rekne forhold av.", "Too few turns to make ratios of.";
        baseline: "Tilfeldig klikking ville gitt {} refleksjoner per spørsmål. Høyest mulig i dette manuset, med en god slutt: {}. Det er ikke målet.", "Tilfeldig klikking ville gitt {} refleksjonar per spørsmål. Høgast mogleg i dette manuset, med ein god slutt: {}. Det er ikkje målet.", "Random clicking would give {} reflections per question. The highest possible in this script, with a good ending: {}. It is not the aim.";
        no_question: "{} refleksjoner uten et spørsmål", "{} refleksjonar utan eit spørsmål", "{} reflections without a question";
        again: "Prøve en annen vei? Skriv turen du vil gå tilbake til, 1 til {}. Tom linje avslutter.", "Prøve ein annan veg? Skriv turen du vil gå tilbake til, 1 til {}. Tom linje avsluttar.", "Try another way? Type the turn to go back to, 1 to {}. An empty line ends.";
        compared: "De to forsøkene", "Dei to forsøka", "The two attempts";
        shared: "Felles turer fra start: {}.", "Felles turar frå start: {}.", "Turns in common from the start: {}.";
        first_try: "Forrige", "Førre", "Previous";
        second_try: "Dette", "Dette", "This one";
        left: "forlatt", "forlaten", "left";
        footer: "Øvingstall. De teller valgene dine i et skrevet manus, og sier ikke hvor god du er i samtale med et menneske. Vil du ha det vurdert, trengs opptak, samtykke og en som kan kode.", "Øvingstal. Dei tel vala dine i eit skrive manus, og seier ikkje kor god du er i samtale med eit menneske. Vil du ha det vurdert, trengst opptak, samtykke og ein som kan kode.", "Practice numbers. They count your choices in a written script, and do not say how good you are in talk with a person. To have that judged takes a recording, consent and someone who can code.";
        not_reviewed: "Ikke gjennomgått av MI-trener", "Ikkje gjennomgått av MI-trenar", "Not reviewed by an MI trainer";
        code_gi: "gi informasjon", "gi informasjon", "give information";
        code_persuade: "overtale", "overtale", "persuade";
        code_persuade_with: "overtale med tillatelse", "overtale med løyve", "persuade with permission";
        code_q: "spørsmål", "spørsmål", "question";
        code_sr: "enkel refleksjon", "enkel refleksjon", "simple reflection";
        code_cr: "kompleks refleksjon", "kompleks refleksjon", "complex reflection";
        code_af: "bekreftelse", "stadfesting", "affirmation";
        code_seek: "søke samarbeid", "søkje samarbeid", "seek collaboration";
        code_emphasize: "fremheve autonomi", "framheve autonomi", "emphasise autonomy";
        code_confront: "konfrontere", "konfrontere", "confront";
        no_code: "ingen kode", "ingen kode", "no code";
        change_desire: "ønske", "ønske", "desire";
        change_ability: "evne", "evne", "ability";
        change_reason: "grunn", "grunn", "reason";
        change_need: "behov", "behov", "need";
        change_commitment: "forpliktelse", "forplikting", "commitment";
        change_activation: "klar for det", "klar for det", "ready";
        change_steps: "har begynt", "har byrja", "has begun";
        talk_change: "endringssnakk", "endringssnakk", "change talk";
        talk_sustain: "vedlikeholdssnakk", "vedlikehaldssnakk", "sustain talk";
        talk_discord: "relasjonsmotstand", "relasjonsmotstand", "discord";
        takes_caught: "fanget opp", "fanga opp", "caught";
        takes_passed: "gikk forbi", "gjekk forbi", "passed";
        takes_against: "snakket imot", "snakka imot", "talked against";
        drills: "Én replikk om gangen", "Éin replikk om gongen", "One line at a time";
        drills_more: "Den andre sier én ting. Du svarer, og sammenligner selv.", "Den andre seier éin ting. Du svarer, og samanliknar sjølv.", "The other says one thing. You answer, and compare for yourself.";
        waits: "Fortsett: {} (tur {})", "Hald fram: {} (tur {})", "Go on: {} (turn {})";
        waits_over: "Se tilbake: {}", "Sjå tilbake: {}", "Look back: {}";
        room_empty: "Det er ingen samtaler å øve på her.", "Det er ingen samtalar å øve på her.", "There are no conversations to practise here.";
        theme_alcohol: "Alkohol", "Alkohol", "Alcohol";
        theme_mental: "Psykisk helse", "Psykisk helse", "Mental health";
        theme_alone: "Det vi tar opp alene", "Det vi tek opp åleine", "What we take up alone";
        theme_interplay: "Samspill", "Samspel", "Interplay";
        theme_together: "Samarbeid", "Samarbeid", "Collaboration";
        numbers_yes: "Øvingstall: ja", "Øvingstal: ja", "Practice numbers: yes";
        numbers_partly: "Øvingstall: delvis", "Øvingstal: delvis", "Practice numbers: in part";
        numbers_no: "Øvingstall: nei", "Øvingstal: nei", "Practice numbers: no";
        people: "Hvem er i rommet", "Kven er i rommet", "Who is in the room";
        practises: "Dette øver du på", "Dette øver du på", "What you practise";
        seed_label: "Frø", "Frø", "Seed";
        seed_more: "Samme frø gir samme samtale.", "Same frø gir same samtale.", "The same seed gives the same conversation.";
        cards: "Rollekort", "Rollekort", "Role cards";
        cards_lead: "Til rollespill tre sammen.", "Til rollespel tre saman.", "For role play in threes.";
        card_client: "Den som spiller den andre", "Den som spelar den andre", "Whoever plays the other";
        card_practitioner: "Den som øver", "Den som øver", "Whoever practises";
        card_observer: "Den som observerer", "Den som observerer", "Whoever observes";
        you: "Du", "Du", "You";
        first_short: "Si det først, høyt eller skrevet. Det blir ikke lagret.", "Sei det først, høgt eller skrive. Det blir ikkje lagra.", "Say it first, aloud or typed. It is not saved.";
        stopping: "Gå ut av samtalen", "Gå ut av samtalen", "Leaving the conversation";
        go_on: "Fortsett samtalen", "Hald fram med samtalen", "Go on with it";
        leave_it: "Gå ut. Den venter her til programmet lukkes.", "Gå ut. Samtalen ventar her til programmet blir lukka.", "Leave. It waits here until the program is closed.";
        so_far: "Så langt", "Så langt", "So far";
        turn: "Tur {}", "Tur {}", "Turn {}";
        turn_of: "Tur {} av {}", "Tur {} av {}", "Turn {} of {}";
        latest: "Det du sa sist", "Det du sa sist", "What you said last";
        coded: "Koder", "Kodar", "Codes";
        why: "Hvorfor", "Kvifor", "Why";
        heard_as: "Det du hørte", "Det du høyrde", "What you heard";
        goal_met: "Øvde på", "Øvde på", "Practised";
        standing: "Mellom dere, før og etter", "Mellom dykk, før og etter", "Between you, before and after";
        minutes: "Minutter", "Minutt", "Minutes";
        trust_by_turn: "Tillit etter hver tur, 0 til 10", "Tillit etter kvar tur, 0 til 10", "Trust after each turn, 0 to 10";
        letter_change: "E", "E", "C";
        letter_sustain: "V", "V", "S";
        letter_discord: "R", "R", "D";
        letter_neutral: "–", "–", "–";
        talk_neutral: "annet", "anna", "other";
        same_all: "De to forsøkene er like hele veien.", "Dei to forsøka er like heile vegen.", "The two attempts are the same throughout.";
        no_numbers: "Her telles det ikke", "Her blir det ikkje talt", "Nothing is counted here";
        drill_answer: "Ditt svar", "Svaret ditt", "Your answer";
        drill_look: "Se etter i ditt eget svar. Du krysser av selv.", "Sjå etter i ditt eige svar. Du kryssar av sjølv.", "Look for this in your own answer. You tick for yourself.";
        drill_example: "Én måte å si det på", "Éin måte å seie det på", "One way to say it";
        level: "nivå {} av {}", "nivå {} av {}", "level {} of {}";
        skill_open: "Åpent spørsmål", "Ope spørsmål", "Open question";
        skill_simple: "Enkel refleksjon", "Enkel refleksjon", "Simple reflection";
        skill_complex: "Kompleks refleksjon", "Kompleks refleksjon", "Complex reflection";
        skill_affirm: "Bekreftelse", "Stadfesting", "Affirmation";
        skill_summary: "Oppsummering", "Oppsummering", "Summary";
        skill_permission: "Be om lov", "Be om lov", "Asking permission";
        skill_information: "Gi informasjon", "Gi informasjon", "Giving information";
        skill_autonomy: "La henne velge", "La henne velje", "Leaving the choice";
        skill_ruler: "Skala", "Skala", "Ruler";
        skill_direct: "Spørre rett ut", "Spørje rett ut", "Asking directly";
        skill_limits: "Si hva du ikke kan love", "Seie kva du ikkje kan love", "Saying what you cannot promise";
        leave_kept: "Gå ut, og lagre den så du kan fortsette en annen dag. Uten navn, og uten det du skrev selv.", "Gå ut, og lagre samtalen så du kan halde fram ein annan dag. Utan namn, og utan det du skreiv sjølv.", "Leave, and save it so that you can go on another day. Without a name, and without what you typed.";
        together: "Sammen med andre", "Saman med andre", "Together with others";
        observer: "Observatør: tell mens to andre spiller", "Observatør: tel medan to andre spelar", "Observer: count while two others play";
        observer_more: "Rollekort, klokke og én tast for hver kode.", "Rollekort, klokke og éin tast for kvar kode.", "Role cards, a clock and one key for each code.";
        dates_more: "Tre–fire datoer til kalenderen din.", "Tre–fire datoar til kalenderen din.", "Three or four dates for your calendar.";
        key_observer: "observatør", "observatør", "observer";
        key_dates: "datoer", "datoar", "dates";
        key_drills: "én replikk", "éin replikk", "one line";
        key_forget: "glem den", "gløym samtalen", "forget it";
        key_show: "vis forslag", "vis forslag", "show lines";
        key_say: "si det", "sei det", "say it";
        key_none: "ingen av disse", "ingen av desse", "none of these";
        key_undo: "angre", "angre", "undo";
        key_timeline: "tidslinje", "tidslinje", "timeline";
        key_leave: "gå ut", "gå ut", "leave";
        key_back: "se tilbake", "sjå tilbake", "look back";
        key_compare: "to forsøk", "to forsøk", "two attempts";
        key_rewind: "spol hit", "spol hit", "rewind here";
        key_other: "en annen vei", "ein annan veg", "another way";
        key_goals: "det du øvde på", "det du øvde på", "what you practised";
        key_counts: "øvingstall", "øvingstal", "numbers";
        key_seed: "frø", "frø", "seed";
        key_cards: "rollekort", "rollekort", "role cards";
        key_room: "øvingsrommet", "øvingsrommet", "practice room";
        key_example: "eksempel", "døme", "example";
        key_again: "igjen", "igjen", "again";
        key_harder: "vanskeligere", "vanskelegare", "harder";
        key_next_drill: "neste", "neste", "next";
        key_turns: "bytt tur", "byt tur", "other turn";
    }
}

impl RehearsalWords {
    /// What an ending is.
    #[must_use]
    pub const fn end(&self, kind: EndKind) -> &'static str {
        match kind {
            EndKind::Good => self.end_good,
            EndKind::Partial => self.end_partial,
            EndKind::RespectfulNo => self.end_no,
            EndKind::SafeExit => self.end_safe,
            EndKind::Breach => self.end_breach,
        }
    }

    /// How demanding.
    #[must_use]
    pub const fn difficulty_of(&self, difficulty: Difficulty) -> &'static str {
        match difficulty {
            Difficulty::Calm => self.calm,
            Difficulty::Ordinary => self.ordinary,
            Difficulty::Demanding => self.demanding,
        }
    }

    /// What a code is called.
    #[must_use]
    pub const fn code(&self, code: Code) -> &'static str {
        match code {
            Code::Gi => self.code_gi,
            Code::Persuade => self.code_persuade,
            Code::PersuadeWith => self.code_persuade_with,
            Code::Q => self.code_q,
            Code::Sr => self.code_sr,
            Code::Cr => self.code_cr,
            Code::Af => self.code_af,
            Code::Seek => self.code_seek,
            Code::Emphasize => self.code_emphasize,
            Code::Confront => self.code_confront,
        }
    }

    /// What change talk speaks of.
    #[must_use]
    pub const fn change(&self, kind: ChangeTalk) -> &'static str {
        match kind {
            ChangeTalk::Desire => self.change_desire,
            ChangeTalk::Ability => self.change_ability,
            ChangeTalk::Reason => self.change_reason,
            ChangeTalk::Need => self.change_need,
            ChangeTalk::Commitment => self.change_commitment,
            ChangeTalk::Activation => self.change_activation,
            ChangeTalk::TakingSteps => self.change_steps,
        }
    }

    /// What was made of it.
    #[must_use]
    pub const fn takes(&self, takes: Takes) -> &'static str {
        match takes {
            Takes::Caught => self.takes_caught,
            Takes::Passed => self.takes_passed,
            Takes::Against => self.takes_against,
        }
    }

    /// Whether counts are shown in a scenario.
    #[must_use]
    pub const fn counts_in(suits: Suits) -> bool {
        !matches!(suits, Suits::Unsuitable)
    }

    /// What a theme is called over a list. The private one is not named: who walks in may read the list.
    #[must_use]
    pub const fn theme(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Alcohol => self.theme_alcohol,
            Theme::MentalHealth => self.theme_mental,
            Theme::Violence => self.theme_alone,
            Theme::Interplay => self.theme_interplay,
            Theme::Collaboration => self.theme_together,
        }
    }

    /// Whether counts say anything in a scenario.
    #[must_use]
    pub const fn numbers(&self, suits: Suits) -> &'static str {
        match suits {
            Suits::Suitable => self.numbers_yes,
            Suits::Partly => self.numbers_partly,
            Suits::Unsuitable => self.numbers_no,
        }
    }

    /// What the other's words are, as a letter; the legend says it in words.
    #[must_use]
    pub const fn letter(&self, talk: &Talk) -> &'static str {
        match talk {
            Talk::Neutral => self.letter_neutral,
            Talk::Sustain => self.letter_sustain,
            Talk::Discord => self.letter_discord,
            Talk::Change(_) => self.letter_change,
        }
    }

    /// What the letters stand for.
    #[must_use]
    pub fn legend(&self) -> String {
        let pairs = [
            (self.letter_change, self.talk_change),
            (self.letter_sustain, self.talk_sustain),
            (self.letter_discord, self.talk_discord),
            (self.letter_neutral, self.talk_neutral),
        ];
        pairs.map(|(letter, words)| format!("{letter}\u{a0}{words}")).join("  ")
    }

    /// What a drill practises.
    #[must_use]
    pub const fn skill(&self, skill: DrillSkill) -> &'static str {
        match skill {
            DrillSkill::OpenQuestion => self.skill_open,
            DrillSkill::SimpleReflection => self.skill_simple,
            DrillSkill::ComplexReflection => self.skill_complex,
            DrillSkill::Affirmation => self.skill_affirm,
            DrillSkill::Summary => self.skill_summary,
            DrillSkill::Permission => self.skill_permission,
            DrillSkill::Information => self.skill_information,
            DrillSkill::Autonomy => self.skill_autonomy,
            DrillSkill::Ruler => self.skill_ruler,
            DrillSkill::DirectQuestion => self.skill_direct,
            DrillSkill::Limits => self.skill_limits,
        }
    }
}
