//! One instrument within a visit.

use std::sync::Arc;

use crate::domain::answer::WhyNot;
use crate::domain::context::Context;
use crate::domain::instrument::{Instrument, Theme};
use crate::domain::score::Report;
use crate::domain::walk::Walk;

/// An instrument being used in a visit, and what was said around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The walk.
    pub walk: Walk,
    /// Whether the clinic's own approved form is at hand, once that was answered.
    pub in_hand: Option<bool>,
    /// The total written on the paper form, to compare with.
    pub paper_total: Option<u32>,
    /// What she makes of it herself, asked before any number is shown.
    pub remark: String,
}

impl Form {
    /// A form not begun.
    #[must_use]
    pub fn new(instrument: Arc<Instrument>) -> Self {
        Self { walk: Walk::new(instrument), in_hand: None, paper_total: None, remark: String::new() }
    }

    /// The instrument.
    #[must_use]
    pub const fn instrument(&self) -> &Arc<Instrument> {
        self.walk.instrument()
    }

    /// Whether it may be shown only after it was said that they are alone.
    #[must_use]
    pub fn is_private(&self) -> bool {
        self.instrument().theme == Theme::Violence
    }

    /// Whether anything stands in it.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        !self.walk.replies().is_empty()
    }

    /// What its answers amount to.
    #[must_use]
    pub fn report(&self, context: &Context) -> Report {
        self.walk.report(context)
    }

    /// Says whether the clinic's form is at hand; without it nothing is asked, and that is written down. Where it is
    /// at hand after all, what was written down for want of it is open again.
    pub fn set_in_hand(&mut self, in_hand: bool, context: &Context) {
        let before = self.in_hand.replace(in_hand);
        if !in_hand {
            self.walk.end(&WhyNot::NoForm, context);
        } else if before == Some(false) {
            self.walk.reopen(&WhyNot::NoForm, context);
        }
    }

    /// Whether the total on the paper differs from ours; `None` where there is nothing to compare.
    #[must_use]
    pub fn paper_differs(&self, context: &Context) -> Option<bool> {
        let total = self.report(context).scales.first().and_then(|scale| scale.value())?;
        Some(self.paper_total? != total)
    }
}
