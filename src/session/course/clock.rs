//! How long a block has gone on, and the big clock of group work and breaks, both silent.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::session::Moment;

const MINUTE: u64 = 60;

/// How long the room has been at a block.
#[derive(Clone, Copy, Debug)]
pub struct BlockClock {
    since: Moment,
    before: Duration,
}

impl BlockClock {
    /// From now on; what went before, as after a crash, counts.
    #[must_use]
    pub const fn from(now: Moment, before: Duration) -> Self {
        Self { since: now, before }
    }

    /// How long it has gone on.
    #[must_use]
    pub fn spent(&self, now: &Moment) -> Duration {
        self.before + now.since(&self.since)
    }

    /// What is left of so many minutes.
    #[must_use]
    pub fn left(&self, now: &Moment, minutes: u8) -> Left {
        let whole = u64::from(minutes) * MINUTE;
        match whole.checked_sub(self.spent(now).as_secs()) {
            Some(left) => Left::Still(left),
            None => Left::Over(self.spent(now).as_secs().saturating_sub(whole)),
        }
    }
}

/// What is left of a time, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// So many are left.
    Still(u64),
    /// It is over by so many.
    Over(u64),
}

/// A big clock as it is kept, so that a group's time goes on after a crash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct KeptClock {
    /// Its length, in seconds.
    length: u64,
    /// Seconds it had run.
    ran: u64,
    /// When that was, where it went on running.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    running_at: Option<DateTime<Utc>>,
}

/// A clock that counts down, for everybody to see.
#[derive(Clone, Copy, Debug)]
pub struct BigClock {
    length: Duration,
    ran: Duration,
    since: Option<Moment>,
}

impl BigClock {
    /// The lengths that one key gives, in minutes.
    pub const PRESETS: [u8; 4] = [2, 5, 10, 15];

    /// A clock of so many minutes that stands.
    #[must_use]
    pub fn of(minutes: u8) -> Self {
        let length = Duration::from_secs(u64::from(minutes) * MINUTE);
        Self { length, ran: Duration::ZERO, since: None }
    }

    /// Whether it runs.
    #[must_use]
    pub const fn runs(&self) -> bool {
        self.since.is_some()
    }

    fn spent(&self, now: &Moment) -> Duration {
        self.ran + self.since.map_or(Duration::ZERO, |since| now.since(&since))
    }

    /// Starts it, or stops it.
    pub fn start_or_stop(&mut self, now: Moment) {
        self.ran = self.spent(&now);
        self.since = if self.runs() { None } else { Some(now) };
    }

    /// Begins anew with so many minutes, at once.
    pub fn begin(&mut self, minutes: u8, now: Moment) {
        *self = Self { since: Some(now), ..Self::of(minutes) };
    }

    /// One minute more.
    pub fn more(&mut self) {
        self.length += Duration::from_secs(MINUTE);
    }

    /// Its length in minutes.
    #[must_use]
    pub const fn minutes(&self) -> u64 {
        self.length.as_secs().div_ceil(MINUTE)
    }

    /// Whether it was started, or given another length.
    #[must_use]
    pub fn is_touched(&self, minutes: u8) -> bool {
        self.runs() || !self.ran.is_zero() || self.length.as_secs() != u64::from(minutes) * MINUTE
    }

    /// As it is kept.
    #[must_use]
    pub fn kept(&self, now: &Moment) -> KeptClock {
        let running_at = self.runs().then_some(now.instant);
        KeptClock { length: self.length.as_secs(), ran: self.spent(now).as_secs(), running_at }
    }

    /// Taken up again: one that ran went on running meanwhile.
    #[must_use]
    pub fn taken_up(kept: &KeptClock, now: Moment) -> Self {
        let meanwhile =
            kept.running_at.map_or(0, |at| (now.instant - at).num_seconds().max(0).unsigned_abs());
        Self {
            length: Duration::from_secs(kept.length),
            ran: Duration::from_secs(kept.ran.saturating_add(meanwhile)),
            since: kept.running_at.map(|_| now),
        }
    }

    /// What is left.
    #[must_use]
    pub fn left(&self, now: &Moment) -> Left {
        let (whole, spent) = (self.length.as_secs(), self.spent(now).as_secs());
        match whole.checked_sub(spent).filter(|left| *left > 0 || !self.runs()) {
            Some(left) => Left::Still(left),
            None => Left::Over(spent.saturating_sub(whole)),
        }
    }
}

impl Left {
    /// Minutes and seconds, whether they are left or over.
    #[must_use]
    pub fn digits(self) -> String {
        let (Self::Still(seconds) | Self::Over(seconds)) = self;
        format!("{}:{:02}", seconds / MINUTE, seconds % MINUTE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeZone, Utc};
    use std::time::Instant;

    fn now() -> Moment {
        let instant = Utc.with_ymd_and_hms(2026, 1, 15, 10, 0, 0).unwrap();
        Moment { instant, today: instant.date_naive(), steady: Instant::now() }
    }

    fn after(from: Moment, seconds: u64) -> Moment {
        Moment { steady: from.steady + Duration::from_secs(seconds), ..from }
    }

    #[test]
    fn a_block_counts_what_went_before_and_says_when_it_is_over() {
        let from = now();
        let clock = BlockClock::from(from, Duration::from_secs(60));
        assert_eq!(clock.left(&after(from, 30), 2), Left::Still(30));
        assert_eq!(clock.left(&after(from, 90), 2), Left::Over(30));
    }

    #[test]
    fn the_big_clock_stands_until_it_is_started_and_while_it_is_stopped() {
        let from = now();
        let mut clock = BigClock::of(2);
        assert_eq!(clock.left(&after(from, 500)), Left::Still(120));
        clock.start_or_stop(from);
        clock.start_or_stop(after(from, 20));
        assert_eq!(clock.left(&after(from, 500)), Left::Still(100));
        clock.more();
        assert_eq!(clock.left(&after(from, 500)).digits(), "2:40");
        clock.start_or_stop(after(from, 500));
        assert_eq!(clock.left(&after(from, 670)), Left::Over(10));
    }

    #[test]
    fn taken_up_again_a_clock_that_ran_has_run_on_and_one_that_stood_has_not() {
        let from = now();
        let after = |from: Moment, seconds: u64| {
            let instant = from.instant + chrono::TimeDelta::seconds(i64::try_from(seconds).unwrap());
            Moment { instant, ..after(from, seconds) }
        };
        let mut clock = BigClock::of(10);
        clock.begin(10, from);
        let kept = clock.kept(&after(from, 60));
        let later = after(from, 180);
        assert_eq!(BigClock::taken_up(&kept, later).left(&later), Left::Still(420));
        clock.start_or_stop(after(from, 60));
        let stood = BigClock::taken_up(&clock.kept(&after(from, 90)), later);
        assert_eq!((stood.left(&after(later, 60)), stood.runs()), (Left::Still(540), false));
    }
}
