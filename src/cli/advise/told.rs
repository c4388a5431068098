//! What fits a visit, as JSON: the order of the fields is part of what scripts rely on.

use serde::Serialize;

use super::Said;
use crate::content::Library;
use crate::domain::condition::Because;
use crate::domain::id::Id;
use crate::domain::municipality::Offered;
use crate::session::advice::{instead, offered};
use crate::text::Text;

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Told {
    alerts: Vec<Alert>,
    suggestions: Vec<Suggestion>,
    duties: Vec<Duty>,
    prompts: Vec<Prompt>,
    not_asked: Vec<NotAsked>,
}

#[derive(Debug, Serialize)]
struct Alert {
    /// Null where the practitioner's own judgement raised the card.
    instrument: Option<Id>,
    id: Id,
    urgency: &'static str,
    card: Id,
    because: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Suggestion {
    service: Id,
    urgency: &'static str,
    consent: &'static str,
    /// The reason in words, and then the answers it rests on.
    because: Vec<String>,
    /// The file and the rule; `otherwise` for the quiet next step.
    id: String,
    offer: String,
    /// Only for an offer that not every municipality has.
    #[serde(skip_serializing_if = "Option::is_none")]
    offered: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    instead: Option<Id>,
    source: Option<String>,
}

#[derive(Debug, Serialize)]
struct Duty {
    id: Id,
    because: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Prompt {
    id: String,
    stage: &'static str,
    /// Whether it fits this answer, and not just any.
    particular: bool,
}

#[derive(Debug, Serialize)]
struct NotAsked {
    instrument: Id,
    reason: &'static str,
}

impl Told {
    pub(super) fn of(said: &Said, library: &Library, text: &Text) -> Self {
        let facts = |facts: &[Because]| facts.iter().map(|fact| text.fact(library, fact)).collect::<Vec<_>>();
        let alerts = said.alerts.iter().map(|alert| Alert {
            instrument: alert.instrument.clone(),
            id: alert.id.clone(),
            urgency: alert.urgency.code(),
            card: alert.card.clone(),
            because: facts(&alert.because),
        });
        let suggestions = said.suggestions.iter().map(|suggestion| {
            let step = &suggestion.step;
            let rule = suggestion.key.rule.as_ref().map_or("otherwise", Id::as_str);
            let mut because = vec![step.because.get(text.lang).to_owned()];
            because.extend(facts(&suggestion.facts));
            Suggestion {
                service: step.service.clone(),
                urgency: step.due.code(),
                consent: step.consent.code(),
                because,
                id: format!("{}/{rule}", suggestion.key.file),
                offer: step.offer.get(text.lang).to_owned(),
                offered: offered(&step.service, library).map(Offered::code),
                instead: instead(&step.service, library).map(|service| service.id.clone()),
                source: suggestion.source.as_ref().map(|source| source.cite.clone()),
            }
        });
        let duties = said
            .duties
            .iter()
            .filter_map(|prompt| Some(Duty { id: prompt.duty()?.id.clone(), because: facts(&prompt.facts) }));
        let prompts = said.prompts.iter().filter_map(|fitting| {
            let prompt = fitting.prompt()?;
            let id = format!("{}/{}", fitting.conversation.id, prompt.id);
            Some(Prompt { id, stage: prompt.stage.code(), particular: fitting.particular })
        });
        let not_asked = said.not_asked.iter();
        Self {
            alerts: alerts.collect(),
            suggestions: suggestions.collect(),
            duties: duties.collect(),
            prompts: prompts.collect(),
            not_asked: not_asked
                .map(|(id, why)| NotAsked { instrument: id.clone(), reason: why.code() })
                .collect(),
        }
    }
}
