//! Words of the practice room: playing a scenario, looking back on it, drills.

use crate::domain::rehearsal::coding::Code;
use crate::domain::rehearsal::play::Difficulty;
use crate::domain::rehearsal::{ChangeTalk, EndKind, Suits, Takes};

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
        chose: "Du valgte", "Du valde", "You chose";
        others: "Dette ville også holdt", "Dette ville også halde", "This would have held too";
        trust: "Tillit", "Tillit", "Trust";
        unrest: "Uro", "Uro", "Unrest";
        openness: "Åpenhet", "Openheit", "Openness";
        goals: "Det du øvde på", "Det du øvde på", "What you practised";
        met: "ja, tur {}", "ja, tur {}", "yes, turn {}";
        not_met: "ikke denne gangen", "ikkje denne gongen", "not this time";
        caught: "Endringssnakk: fanget opp {} av {}, gått forbi {}, snakket imot {}.", "Endringssnakk: fanga opp {} av {}, gått forbi {}, snakka imot {}.", "Change talk: caught {} of {}, passed {}, talked against {}.";
        counts: "Det du sa, talt opp", "Det du sa, talt opp", "What you said, counted";
        ratio: "Refleksjoner per spørsmål: {}:{} ({})", "Refleksjonar per spørsmål: {}:{} ({})", "Reflections per question: {}:{} ({})";
        complex: "Komplekse av alle refleksjoner: {} av {}", "Komplekse av alle refleksjonar: {} av {}", "Complex of all reflections: {} of {}";
        too_few: "For få turer til å regne forhold av.", "For få turar til å rekne forhold av.", "Too few turns to make ratios of.";
        baseline: "Tilfeldig klikking ville gitt {}. Beste vei i dette manuset: {}.", "Tilfeldig klikking ville gitt {}. Beste veg i dette manuset: {}.", "Random clicking would give {}. The best way in this script: {}.";
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
}
