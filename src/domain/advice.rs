//! What fits what was told: words to say, next steps, and what the law asks to be considered, each with its because.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::alert::Card;
use super::condition::{Because, Condition};
use super::context::{Alone, Interpreter, Stage};
use super::conversation::{Conversation, Prompt, TalkStage};
use super::duty::{Duties, Duty};
use super::facts::VisitFacts;
use super::finding::Finding;
use super::id::Id;
use super::instrument::Theme;
use super::referral::{NextStep, Referrals, SuggestionKey};
use super::source::Source;
use super::visit::{Choice, Decision};

/// What rules about a whole visit rest on.
#[derive(Clone, Debug, Default)]
pub struct Guidance {
    /// Findings of all files.
    pub findings: Vec<Finding>,
    /// Cards that may be raised.
    pub cards: Vec<Arc<Card>>,
    /// Instruments of the private part.
    pub private_instruments: BTreeSet<Id>,
}

/// A next step that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Its name.
    pub key: SuggestionKey,
    /// The theme it comes from.
    pub theme: Theme,
    /// What is suggested, and why.
    pub step: NextStep,
    /// What was told that made it fit; empty for the quiet one.
    pub facts: Vec<Because>,
    /// What its reason rests on.
    pub source: Option<Source>,
    /// Whether it is shown only once it was said that they are alone.
    pub private: bool,
}

impl Suggestion {
    /// What was made of it, and why.
    #[must_use]
    pub fn decided(&self, choice: Choice, reason: &str) -> Decision {
        Decision {
            key: self.key.clone(),
            service: self.step.service.clone(),
            due: self.step.due,
            choice,
            reason: reason.to_owned(),
            private: self.private,
        }
    }
}

/// A rung of the ladder that the facts bring up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyPrompt {
    /// The file it stands in.
    pub file: Arc<Duties>,
    /// Its place in the file.
    pub place: usize,
    /// What was told or seen that brings it up.
    pub facts: Vec<Because>,
    /// Whether it is shown only once it was said that they are alone.
    pub private: bool,
}

impl DutyPrompt {
    /// The rung.
    #[must_use]
    pub fn duty(&self) -> Option<&Duty> {
        self.file.duties.get(self.place)
    }
}

/// Words that fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FittingPrompt {
    /// The file they stand in.
    pub conversation: Arc<Conversation>,
    /// Their place in the file.
    pub place: usize,
    /// What was told that makes them fit; empty where they always do.
    pub facts: Vec<Because>,
    /// Whether they fit this answer, and not just any.
    pub particular: bool,
    /// Whether they rest on something of the private part, or belong to it.
    pub private: bool,
}

impl FittingPrompt {
    /// The prompt.
    #[must_use]
    pub fn prompt(&self) -> Option<&Prompt> {
        self.conversation.prompts.get(self.place)
    }
}

impl Guidance {
    /// The next steps that fit, the most urgent first. `sealed` says that a private part lies unopened: then a next
    /// step that what it holds could forbid is not suggested.
    #[must_use]
    pub fn suggestions(
        &self,
        files: &[Arc<Referrals>],
        facts: &VisitFacts<'_>,
        sealed: bool,
    ) -> Vec<Suggestion> {
        let mut found = Vec::new();
        for file in files {
            let before = found.len();
            for rule in &file.rules {
                if sealed && self.looks_at_private(&rule.when, DEEPEST) {
                    continue;
                }
                if let Some(because) = rule.when.because(facts) {
                    // The room alone does not bring up a theme that nobody has taken up.
                    let about_room = because.iter().all(|fact| matches!(fact, Because::Context(_)));
                    if about_room && !is_taken_up(file.theme, facts) {
                        continue;
                    }
                    found.push(suggestion(file, Some(&rule.id), &rule.step, because, facts));
                }
            }
            if let Some(quiet) = &file.otherwise
                && found.len() == before
                && is_taken_up(file.theme, facts)
            {
                found.push(suggestion(file, None, quiet, Vec::new(), facts));
            }
        }
        found.sort_by_key(|suggestion| suggestion.step.due);
        found
    }
}

/// What the law asks to be considered, in the order of the ladder.
#[must_use]
pub fn duties(files: &[Arc<Duties>], facts: &VisitFacts<'_>) -> Vec<DutyPrompt> {
    let rungs = files.iter().flat_map(|file| file.duties.iter().enumerate().map(move |rung| (file, rung)));
    let found = rungs.filter_map(|(file, (place, duty))| {
        let because = duty.when.because(facts)?;
        let private = duty.private || rests_on_private(&because, facts);
        Some(DutyPrompt { file: Arc::clone(file), place, facts: because, private })
    });
    found.collect()
}

/// Words that fit, those that fit this answer first. Of a theme that nobody has taken up, only what rests on something
/// told or seen fits, unless one stage of its words is asked for.
#[must_use]
pub fn prompts(
    files: &[Arc<Conversation>],
    facts: &VisitFacts<'_>,
    stage: Option<TalkStage>,
) -> Vec<FittingPrompt> {
    let mut found = Vec::new();
    for conversation in files {
        for (place, prompt) in conversation.prompts.iter().enumerate() {
            if stage.is_some_and(|stage| stage != prompt.stage) {
                continue;
            }
            let because = match &prompt.when {
                None => Some(Vec::new()),
                Some(when) => when.because(facts),
            };
            let Some(because) = because else { continue };
            // The room alone does not bring up a theme that nobody has taken up.
            let about_room = because.iter().all(|fact| matches!(fact, Because::Context(_)));
            if about_room && stage.is_none() && !is_taken_up(conversation.theme, facts) {
                continue;
            }
            let private = conversation.theme.is_private() || rests_on_private(&because, facts);
            // What fits by what was *not* told fits nearly any answer.
            let particular = !because.is_empty();
            let conversation = Arc::clone(conversation);
            found.push(FittingPrompt { conversation, place, facts: because, particular, private });
        }
    }
    found.sort_by_key(|fitting| !fitting.particular);
    found
}

fn suggestion(
    file: &Referrals,
    rule: Option<&Id>,
    step: &NextStep,
    because: Vec<Because>,
    facts: &VisitFacts<'_>,
) -> Suggestion {
    Suggestion {
        key: SuggestionKey { file: file.id.clone(), rule: rule.cloned() },
        theme: file.theme,
        step: step.clone(),
        private: file.theme.is_private() || rests_on_private(&because, facts),
        facts: because,
        source: step.source.as_ref().and_then(|source| file.source(source)).cloned(),
    }
}

fn rests_on_private(because: &[Because], facts: &VisitFacts<'_>) -> bool {
    because.iter().any(|fact| facts.is_private(fact))
}

/// Parent and baby are taken up wherever there is a baby, working together wherever anything is; another theme by one
/// of its forms.
fn is_taken_up(theme: Theme, facts: &VisitFacts<'_>) -> bool {
    use super::condition::Facts as _;
    match theme {
        Theme::Interplay => facts.context().stage == Some(Stage::Postpartum),
        Theme::Collaboration => Theme::ALL.iter().any(|theme| facts.takes_up(*theme)),
        theme => facts.takes_up(theme),
    }
}

/// Why an instrument is not to be asked in this room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barred {
    /// Somebody hears, or it was not said that nobody does.
    NotAlone,
    /// The interpreter is a relative or of the same network.
    Interpreter,
}

impl Barred {
    /// The word used on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAlone => "not-alone",
            Self::Interpreter => "interpreter",
        }
    }

    /// What keeps this theme from being asked about in this room.
    #[must_use]
    pub fn of(theme: Theme, alone: Alone, interpreter: Interpreter) -> Option<Self> {
        match (theme.is_private(), alone, interpreter) {
            (false, ..) => None,
            (true, _, Interpreter::Relative) => Some(Self::Interpreter),
            (true, Alone::No | Alone::NotSaid, _) => Some(Self::NotAlone),
            (true, Alone::Yes, _) => None,
        }
    }
}

/// Findings rest on findings at most so deep.
const DEEPEST: usize = 8;

impl Guidance {
    /// Whether a rule may change with something of the private part, so that it cannot be judged while that is sealed.
    fn looks_at_private(&self, rule: &Condition, depth: usize) -> bool {
        let is_private = |id: &Id| self.private_instruments.contains(id);
        let mut found = false;
        rule.each_leaf(false, &mut |leaf, _| {
            found |= match leaf {
                Condition::Item(at, _)
                | Condition::Band(at, _)
                | Condition::State(at)
                | Condition::Alert(at) => at.instrument.as_ref().is_some_and(is_private),
                Condition::Form(id, _) => is_private(id),
                Condition::Judgement(judgement) => judgement.is_private(),
                Condition::Finding(id) => self
                    .findings
                    .iter()
                    .find(|finding| finding.id == *id)
                    .is_some_and(|finding| depth > 0 && self.looks_at_private(&finding.when, depth - 1)),
                _ => false,
            };
        });
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer::Answer::{No, Yes};
    use crate::domain::answer::Replies;
    use crate::domain::condition::Reference;
    use crate::domain::context::{Context, Person};
    use crate::domain::conversation::Skill;
    use crate::domain::fixture::*;
    use crate::domain::judgement::Judgement;
    use crate::domain::referral::{ConsentNeed, Due, Rule};
    use crate::domain::source::Reviewed;

    fn step(service: &str, due: Due) -> NextStep {
        let (offer, because) = (words("tilbud"), words("derfor"));
        NextStep { service: id(service), due, consent: ConsentNeed::Needed, offer, because, source: None }
    }

    fn rule(name: &str, service: &str, due: Due, when: Condition) -> Rule {
        Rule { id: id(name), when, step: step(service, due) }
    }

    fn file(theme: Theme, rules: Vec<Rule>) -> Vec<Arc<Referrals>> {
        let (version, sources) = ("1.0.0".to_owned(), Vec::new());
        let otherwise = Some(step("later", Due::Routine));
        let (id, reviewed) = (id("file"), Reviewed::None);
        vec![Arc::new(Referrals { id, version, theme, rules, otherwise, reviewed, sources })]
    }

    fn there(instrument: &str, name: &str) -> Reference {
        Reference { instrument: Some(id(instrument)), id: id(name) }
    }

    fn guidance() -> Guidance {
        Guidance { private_instruments: BTreeSet::from([id("inquiry")]), ..Guidance::default() }
    }

    fn services(
        files: &[Arc<Referrals>],
        given: &Replies,
        judgement: &[Judgement],
        sealed: bool,
    ) -> Vec<String> {
        let (open, private, context) = (two_questions(), inquiry(), context());
        let judgement = judgement.iter().copied().collect();
        let forms: Vec<_> = [&open, &private].into_iter().map(|parts| (parts, given)).collect();
        let facts = VisitFacts::new(forms, &context, &judgement, &[], &[]);
        let found = guidance().suggestions(files, &facts, sealed);
        found.iter().map(|one| one.step.service.to_string()).collect()
    }

    #[test]
    fn what_is_most_urgent_stands_first_and_the_quiet_step_only_where_no_rule_holds() {
        let wants = |name, service, due, judgement| rule(name, service, due, Condition::Judgement(judgement));
        let rules = vec![
            wants("a", "talk", Due::Routine, Judgement::WantsHelp),
            wants("b", "doctor", Due::Today, Judgement::DepressiveSymptoms),
        ];
        let files = file(Theme::MentalHealth, rules);
        let told = replies([("low-mood", answered(No))]);
        assert_eq!(services(&files, &told, &[], false), ["later"]);
        let both = [Judgement::WantsHelp, Judgement::DepressiveSymptoms];
        assert_eq!(services(&files, &told, &both, false), ["doctor", "talk"]);
        assert!(services(&files, &Replies::new(), &[], false).is_empty(), "nothing was taken up");
    }

    #[test]
    fn a_step_that_the_sealed_part_could_forbid_is_not_suggested_while_it_is_sealed() {
        let not_told = Condition::Not(Box::new(Condition::State(there("inquiry", "told"))));
        let low =
            Condition::Item(there("two-questions", "low-mood"), crate::domain::condition::ItemTest::Yes);
        let rules = vec![rule("couple", "couple", Due::Routine, Condition::All(vec![low, not_told]))];
        let files = file(Theme::MentalHealth, rules);
        let told = replies([("low-mood", answered(Yes))]);
        assert_eq!(services(&files, &told, &[], false), ["couple"]);
        assert_eq!(services(&files, &told, &[], true), ["later"]);
    }

    #[test]
    fn what_rests_on_the_private_part_is_private_wherever_its_rule_stands() {
        let when = Condition::Any(vec![
            Condition::Judgement(Judgement::OngoingViolence),
            Condition::State(there("inquiry", "told")),
        ]);
        let files = file(Theme::MentalHealth, vec![rule("a", "talk", Due::Today, when)]);
        let (parts, context) = (inquiry(), context());
        let told = replies([("hurt", answered(Yes))]);
        for (given, judgement) in
            [(&told, BTreeSet::new()), (&Replies::new(), BTreeSet::from([Judgement::OngoingViolence]))]
        {
            let facts = VisitFacts::new([(&parts, given)], &context, &judgement, &[], &[]);
            let found = guidance().suggestions(&files, &facts, false);
            assert!(found[0].private && !found[0].facts.is_empty());
        }
    }

    #[test]
    fn the_room_alone_brings_up_no_theme_that_was_not_taken_up() {
        let alone = Condition::Context(crate::domain::condition::ContextTest::Person(vec![Person::Pregnant]));
        let files = file(Theme::Alcohol, vec![rule("a", "talk", Due::Today, alone)]);
        assert!(services(&files, &replies([("low-mood", answered(Yes))]), &[], false).is_empty());
    }

    #[test]
    fn words_for_this_answer_stand_before_words_for_any() {
        let prompt = |name: &str, stage, when| Prompt {
            id: id(name),
            stage,
            skill: Skill::OpenQuestion,
            say: words("si"),
            why: words("derfor"),
            avoid: None,
            when,
            source: None,
        };
        let low =
            Condition::Item(there("two-questions", "low-mood"), crate::domain::condition::ItemTest::Yes);
        let prompts_of = vec![
            prompt("any", TalkStage::Explore, None),
            prompt("low", TalkStage::Explore, Some(low)),
            prompt("plan", TalkStage::Plan, None),
        ];
        let conversation = Arc::new(Conversation {
            id: id("talk"),
            version: "1.0.0".to_owned(),
            theme: Theme::MentalHealth,
            title: words("Samtale"),
            prompts: prompts_of,
            rulers: Vec::new(),
            reviewed: Reviewed::None,
            sources: Vec::new(),
        });
        let (parts, context, none) = (two_questions(), Context::of(Person::Mother), BTreeSet::new());
        let names = |given: &Replies, stage| {
            let facts = VisitFacts::new([(&parts, given)], &context, &none, &[], &[]);
            let found = prompts(&[Arc::clone(&conversation)], &facts, stage);
            found.iter().map(|one| one.prompt().unwrap().id.to_string()).collect::<Vec<_>>()
        };
        let low = replies([("low-mood", answered(Yes))]);
        assert_eq!(names(&low, None), ["low", "any", "plan"]);
        assert_eq!(names(&low, Some(TalkStage::Explore)), ["low", "any"]);
        assert!(names(&Replies::new(), None).is_empty(), "nobody took the theme up");
        assert_eq!(names(&Replies::new(), Some(TalkStage::Plan)), ["plan"]);
    }

    #[test]
    fn violence_is_barred_unless_it_was_said_that_they_are_alone_with_no_relative_interpreting() {
        let barred = |alone, interpreter| Barred::of(Theme::Violence, alone, interpreter);
        assert_eq!(barred(Alone::Yes, Interpreter::Professional), None);
        assert_eq!(barred(Alone::NotSaid, Interpreter::None), Some(Barred::NotAlone));
        assert_eq!(barred(Alone::Yes, Interpreter::Relative), Some(Barred::Interpreter));
        assert_eq!(Barred::of(Theme::Alcohol, Alone::No, Interpreter::Relative), None);
    }
}
