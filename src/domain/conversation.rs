//! Words for the talk: stages and prompts, each with the skill it shows, and rulers that are never a score.

use serde::Deserialize;

use super::condition::Condition;
use super::id::Id;
use super::instrument::Theme;
use super::lang::{Lang, Localized};
use super::source::{Reviewed, Source};

/// Where in the talk a prompt belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TalkStage {
    /// The first words about the theme.
    Open,
    /// May we talk about it?
    Permission,
    /// Her own story.
    Explore,
    /// What she makes of it; information with permission; what she makes of that.
    TellBack,
    /// Rulers.
    Scale,
    /// What comes next.
    Plan,
    /// The last words.
    Close,
}

impl TalkStage {
    /// Every stage, in order.
    pub const ALL: [Self; 7] =
        [Self::Open, Self::Permission, Self::Explore, Self::TellBack, Self::Scale, Self::Plan, Self::Close];

    /// The word used in files and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Permission => "permission",
            Self::Explore => "explore",
            Self::TellBack => "tell-back",
            Self::Scale => "scale",
            Self::Plan => "plan",
            Self::Close => "close",
        }
    }
}

/// What a prompt shows the use of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Skill {
    /// A question that cannot be answered by yes or no.
    OpenQuestion,
    /// Naming a strength or an effort.
    Affirmation,
    /// Saying back what was said.
    SimpleReflection,
    /// Saying back what was meant.
    ComplexReflection,
    /// Gathering what was said.
    Summary,
    /// Information, after permission.
    InformationWithPermission,
    /// The choice is hers.
    EmphasisingAutonomy,
    /// Asking how to go on together.
    SeekingCollaboration,
    /// A plain question, where safety needs one.
    DirectQuestion,
    /// LIVES: listening.
    Listen,
    /// LIVES: asking what she needs.
    Inquire,
    /// LIVES: saying that she is believed.
    Validate,
    /// LIVES: making it safer.
    EnhanceSafety,
    /// LIVES: helping her on to help.
    Support,
}

impl Skill {
    /// Whether it is of WHO's first-line support, which belongs to violence alone.
    #[must_use]
    pub const fn is_lives(self) -> bool {
        matches!(self, Self::Listen | Self::Inquire | Self::Validate | Self::EnhanceSafety | Self::Support)
    }
}

/// Something to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// Its name.
    pub id: Id,
    /// Where in the talk.
    pub stage: TalkStage,
    /// What it shows the use of.
    pub skill: Skill,
    /// The words.
    pub say: Localized,
    /// Why these words.
    pub why: Localized,
    /// What to keep away from.
    pub avoid: Option<Localized>,
    /// For which answers; always where not said.
    pub when: Option<Condition>,
    /// Where its facts come from.
    pub source: Option<Id>,
}

/// What a ruler asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RulerKind {
    /// How important it is.
    Importance,
    /// How sure she is that she can.
    Confidence,
    /// How safe it feels.
    Safety,
}

/// A question from 0 to 10 that opens a talk. Its number is never kept, counted or coloured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruler {
    /// What about.
    pub kind: RulerKind,
    /// The question.
    pub ask: Localized,
    /// Why not lower; holds `{n}` and `{lower}`. For 1 to 10.
    pub lower: Localized,
    /// What it would take; holds `{n}` and `{higher}`. For 1 to 9.
    pub higher: Localized,
    /// What to say to 0, where there is no lower.
    pub zero: Localized,
    /// What to say to 10, where there is no higher.
    pub ten: Localized,
}

impl Ruler {
    /// What to say to a number from 0 to 10; nothing to others. Asks why it is not lower, never why it is not higher.
    #[must_use]
    pub fn follow_up(&self, n: u8, lang: Lang) -> Vec<String> {
        let filled = |words: &Localized| {
            let lower = n.saturating_sub(3);
            let words = words.get(lang).replace("{n}", &n.to_string());
            words.replace("{lower}", &lower.to_string()).replace("{higher}", &(n + 1).to_string())
        };
        match n {
            0 => vec![filled(&self.zero)],
            1..=9 => vec![filled(&self.lower), filled(&self.higher)],
            10 => vec![filled(&self.lower), filled(&self.ten)],
            _ => Vec::new(),
        }
    }
}

/// The words for one theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// Its name.
    pub id: Id,
    /// Its version.
    pub version: String,
    /// The theme whose privacy it shares.
    pub theme: Theme,
    /// What it is called.
    pub title: Localized,
    /// The prompts, in the order of the file.
    pub prompts: Vec<Prompt>,
    /// The rulers.
    pub rulers: Vec<Ruler>,
    /// Whether a clinician went through it.
    pub reviewed: Reviewed,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

impl Conversation {
    /// The source of this name.
    #[must_use]
    pub fn source(&self, id: &Id) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ruler() -> Ruler {
        let words = |text: &str| Localized::new(text, None, text);
        Ruler {
            kind: RulerKind::Importance,
            ask: words("?"),
            lower: words("{n}, not {lower}"),
            higher: words("to {higher}"),
            zero: words("zero"),
            ten: words("ten"),
        }
    }

    #[test]
    fn a_ruler_asks_why_not_lower_and_has_its_own_words_at_both_ends() {
        let say = |n| ruler().follow_up(n, Lang::Nb);
        assert_eq!(say(0), ["zero"]);
        assert_eq!(say(1), ["1, not 0", "to 2"]);
        assert_eq!(say(4), ["4, not 1", "to 5"]);
        assert_eq!(say(9), ["9, not 6", "to 10"]);
        assert_eq!(say(10), ["10, not 7", "ten"]);
        assert!(say(11).is_empty());
    }

    #[test]
    fn no_follow_up_names_a_number_off_the_ruler_or_keeps_a_placeholder() {
        for n in 0..=10 {
            let said = ruler().follow_up(n, Lang::Nb).join(" ");
            assert!(!said.contains('{') && !said.contains("11"), "{n}: {said}");
        }
    }
}
