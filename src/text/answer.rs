//! Words for answers and for what stands where there is none.

use crate::domain::answer::WhyNot;

words! {
    /// Words for answers.
    AnswerWords {
        yes: "Ja", "Ja", "Yes";
        no: "Nei", "Nei", "No";
        declined: "vil ikke svare", "vil ikkje svare", "declined";
        not_asked: "ikke spurt", "ikkje spurt", "not asked";
        not_asked_why: "ikke spurt: {}", "ikkje spurt: {}", "not asked: {}";
        not_applicable: "ikke aktuelt", "ikkje aktuelt", "not applicable";
        ask_directly: "ikke besvart – spør direkte", "ikkje svart på – spør direkte", "not answered – ask directly";
        position: "rute {} ovenfra", "rute {} ovanfrå", "box {} from the top";
        none_of_these: "ingen av disse", "ingen av desse", "none of these";
        why_time: "tiden strakk ikke til", "tida strakk ikkje til", "no time";
        why_alone: "ikke alene", "ikkje åleine", "not alone";
        why_interpreter: "språk eller tolk", "språk eller tolk", "language or interpreter";
        why_not_now: "passet ikke nå", "passa ikkje no", "not the moment";
        why_no_form: "skjemaet manglet", "skjemaet mangla", "the form was missing";
    }
}

impl AnswerWords {
    /// Why something was not asked; empty where no reason was given.
    #[must_use]
    pub fn why<'a>(&self, why: &'a WhyNot) -> &'a str
    where
        'static: 'a,
    {
        match why {
            WhyNot::NotSaid => "",
            WhyNot::Time => self.why_time,
            WhyNot::NotAlone => self.why_alone,
            WhyNot::Interpreter => self.why_interpreter,
            WhyNot::NotNow => self.why_not_now,
            WhyNot::NoForm => self.why_no_form,
            WhyNot::Other(words) => words,
        }
    }
}
