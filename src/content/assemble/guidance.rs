//! Findings, conversations, referrals and duties: what is said about a whole visit.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::provenance::theme;
use super::{Assembly, tidy};
use crate::content::problem::Problem;
use crate::content::raw::{self, At, Words};
use crate::content::source::File;
use crate::domain::conversation::{Conversation, Prompt, Ruler, RulerKind};
use crate::domain::duty::{Duties, Duty, LADDER};
use crate::domain::finding::{Finding, Findings};
use crate::domain::id::Id;
use crate::domain::lang::Localized;
use crate::domain::referral::{NextStep, Referrals, Rule};
use crate::domain::source::Source;
use crate::domain::validate::is_scored;

/// What a file becomes, or every problem of meaning in it.
type Made<T> = Result<Arc<T>, Vec<Problem>>;

fn finish<T>(assembly: Assembly<'_>, made: Option<T>) -> Made<T> {
    match made.filter(|_| assembly.problems.is_empty()) {
        Some(made) => Ok(Arc::new(made)),
        None => Err(assembly.problems),
    }
}

/// The findings of a file.
pub(in crate::content) fn findings(file: &File, raw: &raw::Findings) -> Made<Findings> {
    let mut assembly = Assembly::new(file);
    assembly.once(raw.findings.iter().map(|finding| &finding.id));
    let findings = raw.findings.iter().filter_map(|finding| {
        let (id, label) = (assembly.id(&finding.id), assembly.words(&finding.label));
        let when = assembly.visit_condition(&finding.when);
        Some(Finding { id: id?, label, when: when? })
    });
    let findings = findings.collect();
    let id = assembly.id(&raw.id);
    let version = tidy(&raw.version);
    let made = id.map(|id| Findings { id, version, theme: theme(raw.theme), findings });
    finish(assembly, made)
}

/// The conversation of a file.
pub(in crate::content) fn conversation(file: &File, raw: &raw::Conversation) -> Made<Conversation> {
    let mut assembly = Assembly::new(file);
    assembly.once(raw.prompts.iter().map(|prompt| &prompt.id));
    let sources = assembly.sources(&raw.sources);
    let theme = theme(raw.theme);
    let prompts: Vec<_> = raw
        .prompts
        .iter()
        .filter_map(|prompt| assembly.prompt(prompt, theme.is_private(), &sources))
        .collect();
    let rulers: Vec<_> =
        raw.rulers.iter().filter_map(|ruler| assembly.ruler(ruler, theme.is_private())).collect();
    let (id, title) = (assembly.id(&raw.id), assembly.words(&raw.title));
    let reviewed = assembly.reviewed(&raw.reviewed);
    let version = tidy(&raw.version);
    let made = id.map(|id| Conversation { id, version, theme, title, prompts, rulers, reviewed, sources });
    finish(assembly, made)
}

/// The referral rules of a file.
pub(in crate::content) fn referrals(file: &File, raw: &raw::Referrals) -> Made<Referrals> {
    let mut assembly = Assembly::new(file);
    assembly.once(raw.rules.iter().map(|rule| &rule.id));
    let sources = assembly.sources(&raw.sources);
    let rules = raw.rules.iter().filter_map(|rule| {
        let (id, when) = (assembly.id(&rule.id), assembly.visit_condition(&rule.when));
        if rule.id.value == "otherwise" {
            assembly.add(rule.id.place, "'otherwise' is the name of the quiet next step", "use another id");
        }
        let step = NextStep {
            service: assembly.id(&rule.service)?,
            due: rule.urgency,
            consent: rule.consent,
            offer: assembly.words(&rule.offer),
            because: assembly.words(&rule.because),
            source: assembly.cited(rule.source.as_ref(), &sources),
        };
        Some(Rule { id: id?, when: when?, step })
    });
    let rules = rules.collect();
    if raw.otherwise.is_none() && raw.theme != raw::Theme::Collaboration {
        let help = "add 'otherwise:' with the quiet next step, so that no result is without one";
        assembly.add(raw.id.place, "there is no 'otherwise'", help);
    }
    let otherwise = raw.otherwise.as_ref().and_then(|quiet| {
        let service = assembly.id(&quiet.service);
        let (offer, because) = (assembly.words(&quiet.offer), assembly.words(&quiet.because));
        let source = assembly.cited(quiet.source.as_ref(), &sources);
        let (due, consent) = (quiet.urgency, quiet.consent);
        Some(NextStep { service: service?, due, consent, offer, because, source })
    });
    let (id, reviewed) = (assembly.id(&raw.id), assembly.reviewed(&raw.reviewed));
    let (version, theme) = (tidy(&raw.version), theme(raw.theme));
    let made = id.map(|id| Referrals { id, version, theme, rules, otherwise, reviewed, sources });
    finish(assembly, made)
}

/// The ladder of a file.
pub(in crate::content) fn duties(file: &File, raw: &raw::Duties) -> Made<Duties> {
    let mut assembly = Assembly::new(file);
    assembly.once(raw.duties.iter().map(|duty| &duty.id));
    let sources = assembly.sources(&raw.sources);
    let mut rung = 0;
    for duty in &raw.duties {
        match LADDER.iter().position(|known| *known == duty.id.value) {
            None => {
                let message = format!("there is no duty '{}'", duty.id.value);
                assembly.add(duty.id.place, message, &format!("known: {}", LADDER.join(", ")));
            }
            Some(place) if place < rung => {
                let message = format!("'{}' stands out of its place on the ladder", duty.id.value);
                assembly.add(duty.id.place, message, &format!("the order is {}", LADDER.join(", ")));
            }
            Some(place) => rung = place,
        }
    }
    let duties = raw.duties.iter().filter_map(|duty| assembly.duty(duty, &sources)).collect();
    let (id, reviewed) = (assembly.id(&raw.id), assembly.reviewed(&raw.reviewed));
    let version = tidy(&raw.version);
    let made = id.map(|id| Duties { id, version, duties, reviewed, sources });
    finish(assembly, made)
}

impl Assembly<'_> {
    /// Says where a name stands twice.
    pub(super) fn once<'r>(&mut self, ids: impl Iterator<Item = &'r At<String>>) {
        let mut seen = BTreeSet::new();
        for id in ids.filter(|id| !seen.insert(id.value.as_str())) {
            self.add(id.place, format!("the id '{}' is used twice", id.value), "give one another id");
        }
    }

    /// A source that is named and must be listed.
    pub(super) fn cited(&mut self, raw: Option<&At<String>>, sources: &[Source]) -> Option<Id> {
        let raw = raw?;
        let id = self.id(raw)?;
        if sources.iter().all(|source| source.id != id) {
            let known: Vec<_> = sources.iter().map(|source| source.id.as_str()).collect();
            self.add(
                raw.place,
                format!("there is no source '{id}' here"),
                &format!("known: {}", known.join(", ")),
            );
        }
        Some(id)
    }

    fn prompt(&mut self, raw: &raw::Prompt, private: bool, sources: &[Source]) -> Option<Prompt> {
        let (id, say, why) = (self.id(&raw.id), self.words(&raw.say), self.words(&raw.why));
        let avoid = self.some_words(raw.avoid.as_ref());
        let when = raw.when.as_ref().map(|when| self.visit_condition(when));
        let source = self.cited(raw.source.as_ref(), sources);
        let skill = raw.skill.value;
        if skill.is_lives() && !private {
            self.add(
                raw.skill.place,
                "this skill belongs to first-line support after violence",
                "use a skill of the motivational talk here",
            );
        }
        let when = match when {
            None => None,
            Some(when) => Some(when?),
        };
        Some(Prompt { id: id?, stage: raw.stage, skill, say, why, avoid, when, source })
    }

    fn ruler(&mut self, raw: &raw::Ruler, private: bool) -> Option<Ruler> {
        let kind = raw.id.value;
        if private != (kind == RulerKind::Safety) {
            let help =
                "violence has only 'safety'; importance and confidence are for change she wants herself";
            self.add(raw.id.place, "this ruler does not belong to this theme", help);
        }
        for (words, must, may) in [
            (&raw.ask, &[][..], &[][..]),
            (&raw.lower, &["{n}", "{lower}"], &[]),
            (&raw.higher, &["{higher}"], &["{n}"]),
            (&raw.zero, &[], &[]),
            (&raw.ten, &[], &["{n}"]),
        ] {
            self.has_places(words, must, may);
        }
        let [ask, lower, higher, zero, ten] =
            [&raw.ask, &raw.lower, &raw.higher, &raw.zero, &raw.ten].map(|words| self.words(words));
        Some(Ruler { kind, ask, lower, higher, zero, ten })
    }

    /// Places that a number is put in: those that must be there, and no others than those that may.
    fn has_places(&mut self, words: &At<Words>, must: &[&str], may: &[&str]) {
        let Words { nb, nn, en } = &words.value;
        for text in [nb, nn, en].into_iter().flatten() {
            for place in must.iter().filter(|place| !text.value.contains(**place)) {
                self.add(text.place, format!("'{place}' is missing"), "the number is put in its place");
            }
            let left = must.iter().chain(may).fold(text.value.clone(), |left, place| left.replace(place, ""));
            if let Some(at) = left.find(['{', '}']) {
                let stray = left.get(at..).and_then(|stray| stray.split_inclusive('}').next()).unwrap_or("{");
                let message = format!("'{stray}' is no place for a number here");
                let known: Vec<&str> = must.iter().chain(may).copied().collect();
                self.add(text.place, message, &format!("known here: {}", known.join(", ")));
            }
        }
    }

    fn duty(&mut self, raw: &raw::Duty, sources: &[Source]) -> Option<Duty> {
        let (id, when) = (self.id(&raw.id), self.visit_condition(&raw.when));
        if raw.consider.is_empty() {
            self.add(raw.id.place, "there is nothing to consider", "add questions under 'consider'");
        }
        let mut scored = false;
        if let Some(when) = &when {
            when.each_leaf(false, &mut |leaf, _| {
                scored |= is_scored(leaf);
            });
        }
        if scored {
            let help = "use items, states, judgement and context";
            self.add(raw.when.place, "no score brings up a duty", help);
        }
        let mut words = |words: &At<Words>| self.words(words);
        let (title, threshold, consent) = (words(&raw.title), words(&raw.threshold), words(&raw.consent));
        let (recipient, write_down) = (words(&raw.recipient), words(&raw.write_down));
        let tell_first = words(&raw.tell_first);
        let consider: Vec<Localized> = raw.consider.iter().map(words).collect();
        let unverified = self.some_words(raw.unverified.as_ref());
        let cited = raw.sources.iter().filter_map(|source| self.cited(Some(source), sources));
        let sources = cited.collect();
        Some(Duty {
            id: id?,
            title,
            consider,
            threshold,
            consent,
            recipient,
            write_down,
            tell_first,
            private: raw.private,
            unverified,
            when: when?,
            sources,
        })
    }
}
