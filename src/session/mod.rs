//! What both faces share: the running visit, effects as data, their one runner, the clock.

pub mod advice;
mod body;
pub mod clock;
pub mod course;
pub mod debrief;
pub mod effect;
pub mod guides;
pub mod idle;
mod kept;
pub mod key_person;
pub mod menu;
pub mod next_step;
pub mod observed;
mod runner;
pub mod stored;
pub mod talk;
pub mod texts;
pub mod traces;
pub mod training;
pub mod wording;

pub use clock::{Clock, Moment};
pub use effect::{Effect, Outcome, Secret};
pub use idle::{Due, Exposure, Idle};
pub use runner::Session;

use crate::domain::municipality::{MOST_DAYS, Profile};

/// Days that drafts and records are kept before they are deleted, where the municipality does not say.
pub const KEEP_DAYS: u64 = 7;
/// Days that drafts and records are kept here.
#[must_use]
pub fn keep_days(profile: &Profile) -> u64 {
    profile.retention_days.filter(|days| (1..=MOST_DAYS).contains(days)).unwrap_or(KEEP_DAYS)
}
/// The fewest characters a new passphrase may have.
pub const PASSPHRASE_LEAST: usize = 8;
/// The program's version, as it stands in records.
pub const PROGRAM: &str = concat!("tidlig-inn ", env!("CARGO_PKG_VERSION"));
