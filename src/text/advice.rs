//! Words for next steps, duties and prompts wherever they are shown.

use crate::domain::conversation::{Skill, TalkStage};
use crate::domain::municipality::Offered;
use crate::domain::referral::{ConsentNeed, Due};

words! {
    /// Words for next steps, duties and prompts.
    AdviceWords {
        steps: "Neste steg", "Neste steg", "Next steps";
        due_now: "Nå", "No", "Now";
        due_today: "I dag", "I dag", "Today";
        due_week: "Denne uka", "Denne veka", "This week";
        due_routine: "Ved neste time", "Ved neste time", "At the next visit";
        consent: "Samtykke", "Samtykke", "Consent";
        consent_nothing: "ingenting deles", "ingenting blir delt", "nothing is shared";
        consent_needed: "trengs, til det som deles og med hvem", "trengst, til det som blir delt og med kven", "needed, for what is shared and with whom";
        consent_ask_first: "haster; spør og si fra først når det er trygt", "hastar; spør og sei frå først når det er trygt", "urgent; ask and say so first when that is safe";
        because: "Hvorfor", "Kvifor", "Why";
        rests_on: "Bygger på", "Byggjer på", "Rests on";
        service: "Til", "Til", "To";
        unverified: "ikke bekreftet", "ikkje stadfesta", "not verified";
        not_filled_in: "Kommunen har ikke fylt inn dette.", "Kommunen har ikkje fylt inn dette.", "The municipality has not filled this in.";
        offered_by: "Tilbys her av {}.", "Blir tilbydd her av {}.", "Offered here by {}.";
        offered_here: "Tilbys her.", "Blir tilbydd her.", "Offered here.";
        not_offered: "Ikke et tilbud her. I stedet: {}.", "Ikkje eit tilbod her. I staden: {}.", "Not offered here. Instead: {}.";
        offer_not_said: "Kommunen har ikke sagt om dette er et tilbud her. Er det ikke det: {}.", "Kommunen har ikkje sagt om dette er eit tilbod her. Er det ikkje det: {}.", "The municipality has not said whether this is offered here. If not: {}.";
        stands_in: "Inntil videre: {}", "Inntil vidare: {}", "Until then: {}";
        duties: "Å vurdere etter loven", "Å vurdere etter lova", "To consider under the law";
        duties_lead: "Spørsmål til deg selv. Programmet konkluderer ikke.", "Spørsmål til deg sjølv. Programmet konkluderer ikkje.", "Questions for yourself. The program does not conclude.";
        consider: "Spør deg selv", "Spør deg sjølv", "Ask yourself";
        threshold: "Terskel", "Terskel", "Threshold";
        recipient: "Til hvem", "Til kven", "To whom";
        write_down: "Skriv ned", "Skriv ned", "Write down";
        tell_first: "Si fra først", "Sei frå først", "Say so first";
        prompts: "Ord du kan bruke", "Ord du kan bruke", "Words you can use";
        avoid: "Unngå", "Unngå", "Avoid";
        fits_this: "passer dette svaret", "passar dette svaret", "fits this answer";
        not_asked: "Ikke spurt om", "Ikkje spurt om", "Not asked about";
        why_not_alone: "ikke alene", "ikkje åleine", "not alone";
        why_interpreter: "tolken er slektning eller bekjent", "tolken er slektning eller kjenning", "the interpreter is a relative or acquaintance";
        why_declined: "ville ikke svare", "ville ikkje svare", "declined";
        why_not_asked: "ikke spurt", "ikkje spurt", "not asked";
        why_no_answers: "ingen svar", "ingen svar", "no answers";
        alerts: "Kan ikke vente", "Kan ikkje vente", "Cannot wait";
        mark: "Sagt på skalaen (tast 0–10)", "Sagt på skalaen (tast 0–10)", "Said on the scale (type 0–10)";
        mark_not_kept: "Tallet er bare for samtalen. Det lagres ikke.", "Talet er berre for samtalen. Det blir ikkje lagra.", "The number is only for the talk. It is not kept.";
        stage_open: "Åpne", "Opne", "Opening";
        stage_permission: "Be om lov", "Be om lov", "Permission";
        stage_explore: "Utforske", "Utforske", "Exploring";
        stage_tell_back: "Snakke om svaret", "Snakke om svaret", "Telling back";
        stage_scale: "Skala", "Skala", "Scale";
        stage_plan: "Plan", "Plan", "Plan";
        stage_close: "Avslutte", "Avslutte", "Closing";
        open_question: "åpent spørsmål", "ope spørsmål", "open question";
        affirmation: "bekreftelse", "stadfesting", "affirmation";
        simple_reflection: "enkel refleksjon", "enkel refleksjon", "simple reflection";
        complex_reflection: "kompleks refleksjon", "kompleks refleksjon", "complex reflection";
        summary: "oppsummering", "oppsummering", "summary";
        information: "informasjon med tillatelse", "informasjon med løyve", "information with permission";
        autonomy: "fremheve autonomi", "framheve autonomi", "emphasising autonomy";
        collaboration: "søke samarbeid", "søkje samarbeid", "seeking collaboration";
        direct: "direkte spørsmål", "direkte spørsmål", "direct question";
        listen: "lytte", "lytte", "listen";
        inquire: "spørre om behov", "spørje om behov", "inquire";
        validate: "anerkjenne", "anerkjenne", "validate";
        enhance_safety: "øke tryggheten", "auke tryggleiken", "enhance safety";
        support: "støtte", "støtte", "support";
    }
}

impl AdviceWords {
    /// How soon.
    #[must_use]
    pub const fn due(&self, due: Due) -> &'static str {
        match due {
            Due::Now => self.due_now,
            Due::Today => self.due_today,
            Due::ThisWeek => self.due_week,
            Due::Routine => self.due_routine,
        }
    }

    /// The consent needed.
    #[must_use]
    pub const fn consent_need(&self, need: ConsentNeed) -> &'static str {
        match need {
            ConsentNeed::NothingShared => self.consent_nothing,
            ConsentNeed::Needed => self.consent_needed,
            ConsentNeed::AskFirstWhenSafe => self.consent_ask_first,
        }
    }

    /// Whether an offer is there, with the sentence's place for what stands in its place, or the role.
    #[must_use]
    pub const fn offered(&self, offered: Offered) -> &'static str {
        match offered {
            Offered::Yes => self.offered_by,
            Offered::No => self.not_offered,
            Offered::NotSaid => self.offer_not_said,
        }
    }

    /// A stage of the talk.
    #[must_use]
    pub const fn stage(&self, stage: TalkStage) -> &'static str {
        match stage {
            TalkStage::Open => self.stage_open,
            TalkStage::Permission => self.stage_permission,
            TalkStage::Explore => self.stage_explore,
            TalkStage::TellBack => self.stage_tell_back,
            TalkStage::Scale => self.stage_scale,
            TalkStage::Plan => self.stage_plan,
            TalkStage::Close => self.stage_close,
        }
    }

    /// A skill.
    #[must_use]
    pub const fn skill(&self, skill: Skill) -> &'static str {
        match skill {
            Skill::OpenQuestion => self.open_question,
            Skill::Affirmation => self.affirmation,
            Skill::SimpleReflection => self.simple_reflection,
            Skill::ComplexReflection => self.complex_reflection,
            Skill::Summary => self.summary,
            Skill::InformationWithPermission => self.information,
            Skill::EmphasisingAutonomy => self.autonomy,
            Skill::SeekingCollaboration => self.collaboration,
            Skill::DirectQuestion => self.direct,
            Skill::Listen => self.listen,
            Skill::Inquire => self.inquire,
            Skill::Validate => self.validate,
            Skill::EnhanceSafety => self.enhance_safety,
            Skill::Support => self.support,
        }
    }
}
