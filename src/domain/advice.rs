//! What fits what was told: words to say, next steps, and what the law asks to be considered, each with its because.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::alert::Card;
use super::condition::{Because, Condition};
use super::context::{Alone, Interpreter, Stage};
use super::conversation::{Conversation, Prompt};
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
        let private = rests_on_private(&because, facts);
        Some(DutyPrompt { file: Arc::clone(file), place, facts: because, private })
    });
    found.collect()
}

/// Words that fit, those that fit this answer first. Of a theme that nobody has taken up, only what rests on something
/// told or seen fits, unless `asked_for` says that its words are wanted.
#[must_use]
pub fn prompts(files: &[Arc<Conversation>], facts: &VisitFacts<'_>, asked_for: bool) -> Vec<FittingPrompt> {
    let mut found = Vec::new();
    for conversation in files {
        for (place, prompt) in conversation.prompts.iter().enumerate() {
            let because = match &prompt.when {
                None => Some(Vec::new()),
                Some(when) => when.because(facts),
            };
            let Some(because) = because else { continue };
            // The room alone does not bring up a theme that nobody has taken up.
            let about_room = because.iter().all(|fact| matches!(fact, Because::Context(_)));
            if about_room && !asked_for && !is_taken_up(conversation.theme, facts) {
                continue;
            }
            let private = conversation.theme.is_private() || rests_on_private(&because, facts);
            let particular = prompt.when.is_some();
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
