//! The time, asked here and handed on.

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use chrono::{DateTime, Days, NaiveDate, Utc};

/// A moment: the instant, the day it is where the user sits, and a clock that nobody can set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The instant, as the machine's clock has it. That can be set, and it goes on while the machine sleeps.
    pub instant: DateTime<Utc>,
    /// The local day.
    pub today: NaiveDate,
    /// What only ever goes on; on most systems it stands still while the machine sleeps.
    pub steady: Instant,
}

impl Moment {
    /// The day so many days from today.
    #[must_use]
    pub fn day_after(&self, days: u64) -> NaiveDate {
        self.today.checked_add_days(Days::new(days)).unwrap_or(self.today)
    }

    /// How much time has passed since an earlier moment: the more of what the two clocks say. Never less than nothing,
    /// also where the machine's clock was set back.
    #[must_use]
    pub fn since(&self, earlier: &Self) -> Duration {
        let steady = self.steady.saturating_duration_since(earlier.steady);
        let wall = (self.instant - earlier.instant).to_std().unwrap_or_default();
        steady.max(wall)
    }
}

/// The day it was where the user sits.
#[must_use]
pub fn local_day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&chrono::Local).date_naive()
}

/// Where the time comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine.
    System,
    /// Always this moment.
    Fixed(Moment),
    /// The moment that somebody else sets, as tests do.
    Turned(Rc<Cell<Moment>>),
}

impl Clock {
    /// The time now.
    #[must_use]
    #[allow(clippy::disallowed_methods, reason = "this is the one place that asks")]
    pub fn now(&self) -> Moment {
        match self {
            Self::System => {
                let local = chrono::Local::now();
                let (instant, today) = (local.with_timezone(&Utc), local.date_naive());
                Moment { instant, today, steady: Instant::now() }
            }
            Self::Fixed(moment) => *moment,
            Self::Turned(moment) => moment.get(),
        }
    }
}
