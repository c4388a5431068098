//! How long nobody has touched a key, and what is due then.

use std::time::Duration;

use super::clock::Moment;

/// How long a visit may stand on the screen with nobody at the keys.
const REST: Duration = Duration::from_secs(3 * 60);
/// How long, while something of the private part may stand there.
const REST_PRIVATE: Duration = Duration::from_secs(60);
/// After how long the way back asks for the passphrase.
const HIDE: Duration = Duration::from_secs(10 * 60);

/// What somebody who comes to the screen could read there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exposure {
    /// Nothing that anybody told.
    Nothing,
    /// Nothing yet, but a key leads to what was told without asking for the passphrase.
    Near,
    /// What was told.
    Told,
    /// It may be something of the private part.
    Private,
}

/// What is to be done about a screen that nobody works at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Nothing.
    Nothing,
    /// To show the neutral screen; one key leads back.
    Rest,
    /// To hide everything, as the key for it does.
    Hide,
}

/// The time since the last key.
///
/// It is added up from one look at the clock to the next, four times a second, by the larger of what the two clocks
/// say. A machine that slept has only its wall clock to tell of it, so that one counts. Set back, it takes nothing away,
/// and a sleep after that still counts in full. Set forward, it cannot be told from a sleep and counts as one: the
/// screen is covered too early, never too late.
#[derive(Clone, Copy, Debug)]
pub struct Idle {
    looked: Moment,
    passed: Duration,
}

impl Idle {
    /// Begins to count.
    #[must_use]
    pub const fn from(now: Moment) -> Self {
        Self { looked: now, passed: Duration::ZERO }
    }

    /// Lets the time pass up to now, and says what is due.
    pub fn pass(&mut self, now: Moment, exposure: Exposure) -> Due {
        self.passed = self.passed.saturating_add(now.since(&self.looked));
        self.looked = now;
        let rest = match exposure {
            Exposure::Nothing => return Due::Nothing,
            Exposure::Near => HIDE,
            Exposure::Told => REST,
            Exposure::Private => REST_PRIVATE,
        };
        match self.passed {
            passed if passed >= HIDE => Due::Hide,
            passed if passed >= rest => Due::Rest,
            _ => Due::Nothing,
        }
    }

    /// Somebody is there: it begins anew.
    pub const fn touch(&mut self) {
        self.passed = Duration::ZERO;
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use chrono::{TimeDelta, Utc};

    use super::*;

    fn start() -> Moment {
        let instant = "2026-01-15T10:00:00Z".parse::<chrono::DateTime<Utc>>().unwrap();
        Moment { instant, today: instant.date_naive(), steady: Instant::now() }
    }

    /// The moment after the two clocks went on by so many seconds.
    fn later(moment: Moment, steady: u64, wall: i64) -> Moment {
        let instant = moment.instant + TimeDelta::seconds(wall);
        Moment { instant, steady: moment.steady + Duration::from_secs(steady), ..moment }
    }

    #[test]
    fn each_exposure_has_its_own_limit() {
        for (exposure, rest) in [(Exposure::Told, 180), (Exposure::Private, 60)] {
            for (seconds, due) in [
                (rest - 1, Due::Nothing),
                (rest, Due::Rest),
                (599, Due::Rest),
                (600, Due::Hide),
                (90_000, Due::Hide),
            ] {
                let mut idle = Idle::from(start());
                let now = later(start(), seconds, i64::try_from(seconds).unwrap());
                assert_eq!(idle.pass(now, exposure), due, "{exposure:?} after {seconds} s");
            }
        }
        for (seconds, due) in [(599, Due::Nothing), (600, Due::Hide)] {
            assert_eq!(Idle::from(start()).pass(later(start(), seconds, 0), Exposure::Near), due);
        }
        assert_eq!(Idle::from(start()).pass(later(start(), 90_000, 0), Exposure::Nothing), Due::Nothing);
    }

    #[test]
    fn short_waits_add_up_and_a_key_begins_anew() {
        let (mut idle, mut now) = (Idle::from(start()), start());
        for second in 1..=59 {
            now = later(now, 1, 1);
            assert_eq!(idle.pass(now, Exposure::Private), Due::Nothing, "{second}");
        }
        idle.touch();
        now = later(now, 59, 59);
        assert_eq!(idle.pass(now, Exposure::Private), Due::Nothing);
        assert_eq!(idle.pass(later(now, 1, 1), Exposure::Private), Due::Rest);
    }

    #[test]
    fn a_machine_that_slept_was_idle_by_its_wall_clock() {
        let mut idle = Idle::from(start());
        assert_eq!(idle.pass(later(start(), 0, 7200), Exposure::Told), Due::Hide);
    }

    #[test]
    fn a_clock_set_back_takes_no_time_away_and_hides_no_sleep_after_it() {
        let mut idle = Idle::from(start());
        let back = later(start(), 30, -86_400);
        assert_eq!(idle.pass(back, Exposure::Private), Due::Nothing);
        let on = later(back, 29, 29);
        assert_eq!(idle.pass(on, Exposure::Private), Due::Nothing, "not early");
        assert_eq!(idle.pass(later(on, 1, 1), Exposure::Private), Due::Rest, "not late");
        let mut idle = Idle::from(start());
        assert_eq!(idle.pass(back, Exposure::Told), Due::Nothing);
        assert_eq!(idle.pass(later(back, 0, 700), Exposure::Told), Due::Hide, "slept after it");
    }
}
