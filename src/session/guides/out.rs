//! Writing a plan, the training log or the counts out: as a page, as Markdown, or the days of it for a calendar.

use std::sync::Arc;

use super::{COUNTS, Half, Plans, TRAINING, half_name};
use crate::domain::guide::Guide;
use crate::domain::id::Id;
use crate::export::{coaching, guide as export};
use crate::session::clock::Moment;
use crate::session::effect::Effect;
use crate::store::Written;
use crate::text::Text;

/// What can be written out.
#[derive(Clone, Debug)]
pub enum What {
    /// A plan.
    Plan(Arc<Guide>),
    /// The training log.
    Training,
    /// The counts.
    Counts,
}

/// As what it can be written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A page to print.
    Page,
    /// Markdown.
    Markdown,
    /// Dates for a calendar.
    Dates,
}

impl What {
    /// As what it can be written out.
    #[must_use]
    pub const fn forms(&self) -> &'static [Form] {
        match self {
            Self::Plan(_) | Self::Training => &[Form::Page, Form::Markdown, Form::Dates],
            Self::Counts => &[Form::Page, Form::Markdown],
        }
    }

    fn name(&self) -> &str {
        match self {
            Self::Plan(guide) => guide.id.as_str(),
            Self::Training => TRAINING,
            Self::Counts => COUNTS,
        }
    }

    /// Its words in this form; `None` where there are no days ahead.
    #[must_use]
    pub fn words(&self, form: Form, plans: &Plans, now: Moment, text: &Text) -> Option<String> {
        let today = now.today;
        if form == Form::Dates {
            let days = match self {
                Self::Plan(guide) => export::days(guide, &plans.progress(guide), today, text),
                Self::Training => export::training_days(&plans.training, today, text),
                Self::Counts => Vec::new(),
            };
            return (!days.is_empty()).then(|| coaching::of_days(&days, now.instant, "plans"));
        }
        let sheet = match self {
            Self::Plan(guide) => export::plan(guide, &plans.progress(guide), today, text),
            Self::Training => export::training(&plans.training, today, text),
            Self::Counts => {
                let half = |one: &Half| (half_name(one.half, text), one.counts.clone());
                let halves: Vec<_> = plans.halves.iter().map(half).collect();
                export::counts(&halves, today, text)
            }
        };
        Some(if form == Form::Page { sheet.page(text.lang.code()) } else { sheet.markdown() })
    }
}

/// Writes it out; `None` where there is nothing to write.
#[must_use]
pub fn written(what: &What, form: Form, plans: &Plans, now: Moment, text: &Text) -> Option<Effect> {
    let words = what.words(form, plans, now, text)?;
    let kind = match form {
        Form::Page => Written::Page,
        Form::Markdown => Written::Markdown,
        Form::Dates => Written::Calendar,
    };
    Some(Effect::WriteOut { name: Id::new(what.name()).ok()?, what: kind, bytes: words.into_bytes() })
}

/// What a form is called.
#[must_use]
pub const fn form_name(form: Form, text: &Text) -> &'static str {
    match form {
        Form::Page => text.guide.form_page,
        Form::Markdown => text.guide.form_markdown,
        Form::Dates => text.guide.form_dates,
    }
}
