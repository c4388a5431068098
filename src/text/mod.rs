//! The program's own words in bokmål, nynorsk and English, one file a screen.

#[macro_use]
mod words;

pub mod advice;
pub mod alert;
pub mod answer;
pub mod calculator;
pub mod consent;
pub mod context;
pub mod course;
pub mod gate;
pub mod guide;
pub mod handout;
pub mod home;
pub mod judgement;
pub mod keeping;
pub mod keys;
pub mod municipality;
pub mod note;
pub mod observer;
pub mod plain;
pub mod plan;
pub mod reading;
pub mod records;
pub mod rehearsal;
pub mod result;
pub mod say;
pub mod services;
pub mod setting;
pub mod settings;
pub mod shell;
pub mod steps;
pub mod store;
pub mod stored;
pub mod summary;
pub mod talk;
pub mod texts;
pub mod traces;
pub mod training;
pub mod walk;

use crate::domain::lang::Lang;

/// Every word of the program in one language.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// The language.
    pub lang: Lang,
    /// Frame, help, sizes.
    pub shell: &'static shell::Shell,
    /// What keys do.
    pub keys: &'static keys::Keys,
    /// The first screen.
    pub home: &'static home::Home,
    /// What is kept, and how it is locked.
    pub keeping: &'static keeping::Keeping,
    /// Who is in the room.
    pub setting: &'static setting::Setting,
    /// Words for the setting wherever it is shown.
    pub context: &'static context::ContextWords,
    /// The talk around a form.
    pub talk: &'static talk::Talk,
    /// Asking.
    pub walk: &'static walk::Walk,
    /// Answers and what stands in their place.
    pub answer: &'static answer::AnswerWords,
    /// Next steps, duties and prompts.
    pub advice: &'static advice::AdviceWords,
    /// Deciding on next steps.
    pub steps: &'static steps::StepWords,
    /// Alert cards.
    pub alert: &'static alert::Alert,
    /// Results.
    pub result: &'static result::ResultWords,
    /// The question of being alone.
    pub gate: &'static gate::GateWords,
    /// Guides, plans, training and counts.
    pub guide: &'static guide::GuideWords,
    /// Who can read what is sent.
    pub reading: &'static reading::ReadingWords,
    /// What was seen or told, and no form says.
    pub judgement: &'static judgement::JudgementWords,
    /// What somebody is asked to consent to.
    pub consent: &'static consent::ConsentWords,
    /// The plan.
    pub plan: &'static plan::PlanWords,
    /// The summary.
    pub summary: &'static summary::SummaryWords,
    /// The list that everybody is handed.
    pub handout: &'static handout::HandoutWords,
    /// Around what comes out of a visit.
    pub texts: &'static texts::TextsWords,
    /// What looks like it tells who somebody is.
    pub traces: &'static traces::TraceWords,
    /// The note for the journal.
    pub note: &'static note::Note,
    /// Kept records.
    pub records: &'static records::Records,
    /// Services and lines.
    pub services: &'static services::ServiceWords,
    /// The municipality's profile.
    pub municipality: &'static municipality::MunicipalityWords,
    /// The practice room.
    pub rehearsal: &'static rehearsal::RehearsalWords,
    /// Around practice: keeping, drills, dates, cards.
    pub training: &'static training::TrainingWords,
    /// Counting a spoken role play.
    pub observer: &'static observer::ObserverWords,
    /// The course room.
    pub course: &'static course::CourseWords,
    /// Settings.
    pub settings: &'static settings::SettingsWords,
    /// The due-date calculator.
    pub calculator: &'static calculator::Calculator,
    /// What the disk says.
    pub store: &'static store::StoreWords,
    /// All that lies on the machine, the event log, the passphrase, backups.
    pub stored: &'static stored::StoredWords,
}

impl Text {
    /// The words in this language.
    #[must_use]
    pub const fn of(lang: Lang) -> Self {
        Self {
            lang,
            shell: shell::Shell::of(lang),
            keys: keys::Keys::of(lang),
            home: home::Home::of(lang),
            keeping: keeping::Keeping::of(lang),
            setting: setting::Setting::of(lang),
            context: context::ContextWords::of(lang),
            talk: talk::Talk::of(lang),
            walk: walk::Walk::of(lang),
            answer: answer::AnswerWords::of(lang),
            advice: advice::AdviceWords::of(lang),
            steps: steps::StepWords::of(lang),
            alert: alert::Alert::of(lang),
            result: result::ResultWords::of(lang),
            gate: gate::GateWords::of(lang),
            guide: guide::GuideWords::of(lang),
            reading: reading::ReadingWords::of(lang),
            judgement: judgement::JudgementWords::of(lang),
            consent: consent::ConsentWords::of(lang),
            plan: plan::PlanWords::of(lang),
            summary: summary::SummaryWords::of(lang),
            handout: handout::HandoutWords::of(lang),
            texts: texts::TextsWords::of(lang),
            traces: traces::TraceWords::of(lang),
            note: note::Note::of(lang),
            records: records::Records::of(lang),
            services: services::ServiceWords::of(lang),
            municipality: municipality::MunicipalityWords::of(lang),
            rehearsal: rehearsal::RehearsalWords::of(lang),
            training: training::TrainingWords::of(lang),
            observer: observer::ObserverWords::of(lang),
            course: course::CourseWords::of(lang),
            settings: settings::SettingsWords::of(lang),
            calculator: calculator::Calculator::of(lang),
            store: store::StoreWords::of(lang),
            stored: stored::StoredWords::of(lang),
        }
    }
}

impl Text {
    /// Whether a kept visit was said to be written in the journal.
    #[must_use]
    pub const fn transferred(&self, transferred: bool) -> &'static str {
        if transferred { self.records.transferred } else { self.records.not_transferred }
    }
}

/// Puts values into the `{}` places of a sentence, in order.
#[must_use]
pub fn fill(sentence: &str, values: &[&str]) -> String {
    let mut filled = String::with_capacity(sentence.len() + 16);
    let mut values = values.iter();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once("{}") {
        filled.push_str(before);
        filled.push_str(values.next().unwrap_or(&""));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_in_their_places_in_order() {
        assert_eq!(fill("{} av {}", &["3", "6"]), "3 av 6");
        assert_eq!(fill("ingen", &["3"]), "ingen");
    }
}
