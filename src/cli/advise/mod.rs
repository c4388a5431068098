//! `advise`: a visit from a file, and what fits it, so that every rule can be tested without a screen.

mod shown;
mod told;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;

use super::script::{instrument, read, refused, replies};
use super::{Given, open, out};
use crate::content::visit_file;
use crate::domain::advice::{DutyPrompt, FittingPrompt, Suggestion};
use crate::domain::alert::Urgency;
use crate::domain::answer::Replies;
use crate::domain::condition::Because;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::score::assess;
use crate::session::advice::{self, NotAsked, Told};
use crate::text::Text;

#[derive(Debug, Args)]
pub(super) struct Options {
    /// A YAML file with 'context', 'answers' by instrument, and 'judgement', or - for standard input
    #[arg(long, value_name = "FILE")]
    visit: PathBuf,
    /// One line of JSON in place of words
    #[arg(long)]
    json: bool,
}

/// An alert of the visit, whoever raised it.
struct Alert {
    /// The instrument; `None` where the practitioner's own judgement raised the card.
    instrument: Option<Id>,
    id: Id,
    urgency: Urgency,
    card: Id,
    because: Vec<Because>,
}

/// All that is said of a visit.
struct Said {
    alerts: Vec<Alert>,
    suggestions: Vec<Suggestion>,
    duties: Vec<DutyPrompt>,
    prompts: Vec<FittingPrompt>,
    not_asked: Vec<(Id, NotAsked)>,
}

pub(super) fn run(options: &Options, given: &Given) -> anyhow::Result<ExitCode> {
    let library = open::library(given)?;
    let (text, name) = read(&options.visit, "a visit")?;
    let visit = visit_file::read(&text, &name).map_err(|problem| refused(&problem))?;
    let mut forms: Vec<(Arc<Instrument>, Replies)> = Vec::new();
    for form in visit.forms {
        let place = format!("{name}:{}:{}", form.at.line, form.at.column);
        let instrument = instrument(&library, form.instrument.as_str())
            .map_err(|error| anyhow::anyhow!("{place}: {error}"))?;
        let given = replies(&instrument, form.answers, &name)?;
        forms.push((instrument, given));
    }
    let forms: Vec<(&Instrument, &Replies)> = forms.iter().map(|(form, given)| (&**form, given)).collect();
    let told = Told { forms: &forms, context: &visit.context, judgement: &visit.judgement, sealed: false };
    let (suggestions, duties) = advice::next_steps(told, &library);
    let prompts = advice::prompts(told, &library);
    let mut alerts = Vec::new();
    for (form, given) in &forms {
        for alert in assess(form, given, &visit.context).alerts {
            let because = crate::domain::facts::outside(&form.id, &alert.because);
            let instrument = Some(form.id.clone());
            alerts.push(Alert {
                instrument,
                id: alert.alert,
                urgency: alert.urgency,
                card: alert.card,
                because,
            });
        }
    }
    for card in advice::raised_cards(told, &library) {
        let (id, urgency, because) = (card.card.id.clone(), card.urgency, card.because);
        alerts.push(Alert { instrument: None, card: id.clone(), id, urgency, because });
    }
    alerts.sort_by_key(|alert| alert.urgency);
    let not_asked = advice::not_asked(told, &library);
    let said = Said { alerts, suggestions, duties, prompts, not_asked };
    let text = Text::of(given.lang.unwrap_or_default());
    if options.json {
        out::json(&told::Told::of(&said, &library, &text))?;
    } else {
        out::write(&shown::words(&said, &library, &text))?;
    }
    Ok(ExitCode::SUCCESS)
}
