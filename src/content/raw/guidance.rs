//! Findings, conversations, referrals, services and duties as they stand in a file.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::instrument::{Replaces, Theme};
use super::provenance::{Reviewed, Source};
use super::{At, Condition, Pairs, Words};
use crate::domain::conversation::{RulerKind, Skill, TalkStage};
use crate::domain::municipality::Region;
use crate::domain::referral::{ConsentNeed, Due};
use crate::domain::service::Scope;

/// Declares a whole file: what the header scan has already read is passed over.
macro_rules! file {
    ($(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        pub(in crate::content) struct $name {
            #[serde(rename = "format")]
            _format: IgnoredAny,
            #[serde(rename = "kind")]
            _kind: IgnoredAny,
            pub(in crate::content) id: At<String>,
            #[allow(dead_code, reason = "not every kind needs it once the header scan has read it")]
            pub(in crate::content) version: String,
            #[serde(rename = "replaces")]
            _replaces: Option<Replaces>,
            $($(#[$attr])* pub(in crate::content) $field: $kind,)*
        }
    };
}

pub(super) use file;

file! {
    /// Findings.
    Findings {
        theme: Theme,
        findings: Vec<Finding>,
    }
}

/// One finding.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Finding {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) label: At<Words>,
    pub(in crate::content) when: At<Condition>,
}

file! {
    /// A conversation.
    Conversation {
        theme: Theme,
        title: At<Words>,
        reviewed: Reviewed,
        #[serde(default)]
        sources: Pairs<Source>,
        #[serde(default)]
        rulers: Vec<Ruler>,
        prompts: Vec<Prompt>,
    }
}

/// A ruler.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Ruler {
    pub(in crate::content) id: At<RulerKind>,
    pub(in crate::content) ask: At<Words>,
    pub(in crate::content) lower: At<Words>,
    pub(in crate::content) higher: At<Words>,
    pub(in crate::content) zero: At<Words>,
    pub(in crate::content) ten: At<Words>,
}

/// A prompt.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Prompt {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) stage: TalkStage,
    pub(in crate::content) skill: At<Skill>,
    pub(in crate::content) say: At<Words>,
    pub(in crate::content) why: At<Words>,
    pub(in crate::content) avoid: Option<At<Words>>,
    pub(in crate::content) when: Option<At<Condition>>,
    pub(in crate::content) source: Option<At<String>>,
}

file! {
    /// Referral rules.
    Referrals {
        theme: Theme,
        reviewed: Reviewed,
        #[serde(default)]
        sources: Pairs<Source>,
        rules: Vec<Rule>,
        otherwise: Option<Quiet>,
    }
}

/// A next step for some answers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Rule {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) service: At<String>,
    pub(in crate::content) urgency: Due,
    pub(in crate::content) consent: ConsentNeed,
    pub(in crate::content) offer: At<Words>,
    pub(in crate::content) because: At<Words>,
    pub(in crate::content) when: At<Condition>,
    pub(in crate::content) source: Option<At<String>>,
}

/// The next step where no rule holds.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Quiet {
    pub(in crate::content) service: At<String>,
    pub(in crate::content) urgency: Due,
    pub(in crate::content) consent: ConsentNeed,
    pub(in crate::content) offer: At<Words>,
    pub(in crate::content) because: At<Words>,
    pub(in crate::content) source: Option<At<String>>,
}

file! {
    /// Services.
    Services {
        reviewed: Reviewed,
        #[serde(default)]
        sources: Pairs<Source>,
        services: Vec<Service>,
    }
}

/// A service.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::content) struct Service {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) scope: Scope,
    pub(in crate::content) name: At<Words>,
    pub(in crate::content) what: At<Words>,
    pub(in crate::content) whom: At<Words>,
    #[serde(default)]
    pub(in crate::content) phone: Vec<At<String>>,
    pub(in crate::content) web: Option<String>,
    pub(in crate::content) hours: Option<At<Words>>,
    #[serde(default)]
    pub(in crate::content) always_open: bool,
    #[serde(default)]
    pub(in crate::content) emergency: bool,
    #[serde(default)]
    pub(in crate::content) handout: bool,
    pub(in crate::content) region: Option<Region>,
    #[serde(default)]
    pub(in crate::content) stands_in: Vec<At<String>>,
    pub(in crate::content) remark: Option<At<Words>>,
    #[serde(default)]
    pub(in crate::content) unverified: bool,
    pub(in crate::content) source: Option<At<String>>,
}

file! {
    /// The ladder.
    Duties {
        reviewed: Reviewed,
        #[serde(default)]
        sources: Pairs<Source>,
        duties: Vec<Duty>,
    }
}

/// One rung.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::content) struct Duty {
    pub(in crate::content) id: At<String>,
    pub(in crate::content) title: At<Words>,
    pub(in crate::content) consider: Vec<At<Words>>,
    pub(in crate::content) threshold: At<Words>,
    pub(in crate::content) consent: At<Words>,
    pub(in crate::content) recipient: At<Words>,
    pub(in crate::content) write_down: At<Words>,
    pub(in crate::content) tell_first: At<Words>,
    #[serde(default)]
    pub(in crate::content) private: bool,
    pub(in crate::content) unverified: Option<At<Words>>,
    pub(in crate::content) when: At<Condition>,
    #[serde(default)]
    pub(in crate::content) sources: Vec<At<String>>,
}

impl Findings {
    pub(in crate::content) fn words(&self) -> Vec<&At<Words>> {
        self.findings.iter().map(|finding| &finding.label).collect()
    }
}

impl Conversation {
    pub(in crate::content) fn words(&self) -> Vec<&At<Words>> {
        let rulers = self.rulers.iter().flat_map(|r| [&r.ask, &r.lower, &r.higher, &r.zero, &r.ten]);
        let prompts = self.prompts.iter().flat_map(Prompt::words);
        std::iter::once(&self.title).chain(rulers).chain(prompts).collect()
    }
}

impl Prompt {
    pub(in crate::content) fn words(&self) -> Vec<&At<Words>> {
        [&self.say, &self.why].into_iter().chain(&self.avoid).collect()
    }
}

impl Referrals {
    pub(in crate::content) fn words(&self) -> Vec<&At<Words>> {
        let rules = self.rules.iter().flat_map(|rule| [&rule.offer, &rule.because]);
        let quiet = self.otherwise.iter().flat_map(|quiet| [&quiet.offer, &quiet.because]);
        rules.chain(quiet).collect()
    }
}

impl Duties {
    pub(in crate::content) fn words(&self) -> Vec<&At<Words>> {
        self.duties.iter().flat_map(Duty::words).collect()
    }
}

impl Duty {
    pub(in crate::content) fn words(&self) -> Vec<&At<Words>> {
        let fixed = [
            &self.title,
            &self.threshold,
            &self.consent,
            &self.recipient,
            &self.write_down,
            &self.tell_first,
        ];
        fixed.into_iter().chain(&self.consider).chain(&self.unverified).collect()
    }
}
