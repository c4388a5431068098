//! The time, asked here and handed on.

use chrono::{DateTime, Days, NaiveDate, Utc};

/// A moment: the instant, and the day it is where the user sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub instant: DateTime<Utc>,
    /// The local day.
    pub today: NaiveDate,
}

impl Moment {
    /// The day so many days from today.
    #[must_use]
    pub fn day_after(&self, days: u64) -> NaiveDate {
        self.today.checked_add_days(Days::new(days)).unwrap_or(self.today)
    }
}

/// Where the time comes from.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The machine.
    System,
    /// Always this moment.
    Fixed(Moment),
}

impl Clock {
    /// The time now.
    #[must_use]
    #[allow(clippy::disallowed_methods, reason = "this is the one place that asks")]
    pub fn now(&self) -> Moment {
        match self {
            Self::System => {
                let local = chrono::Local::now();
                Moment { instant: local.with_timezone(&Utc), today: local.date_naive() }
            }
            Self::Fixed(moment) => *moment,
        }
    }
}
