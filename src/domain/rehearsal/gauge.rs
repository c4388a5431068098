//! How it stands between them: trust, unrest, openness from 0 to 10, and the minutes that are left.

use serde::{Deserialize, Serialize};

/// The highest that trust, unrest and openness go.
pub const TOP: u8 = 10;
/// The most that one choice moves one of them.
pub const MOST_MOVED: i8 = 3;

/// One thing that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gauge {
    /// Trust in the practitioner.
    Trust,
    /// Fear, anger, shame: what makes it hard to think.
    Unrest,
    /// How much can be said.
    Openness,
    /// Minutes left.
    Time,
}

/// All four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Gauges {
    /// 0 to [`TOP`].
    pub trust: u8,
    /// 0 to [`TOP`].
    pub unrest: u8,
    /// 0 to [`TOP`].
    pub openness: u8,
    /// Minutes.
    pub time: u8,
}

/// How something moves them; what would go past an end stops there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Effect {
    /// On trust.
    pub trust: i8,
    /// On unrest.
    pub unrest: i8,
    /// On openness.
    pub openness: i8,
    /// On the minutes left.
    pub time: i8,
}

impl Gauges {
    /// One of them.
    #[must_use]
    pub const fn get(&self, gauge: Gauge) -> u8 {
        match gauge {
            Gauge::Trust => self.trust,
            Gauge::Unrest => self.unrest,
            Gauge::Openness => self.openness,
            Gauge::Time => self.time,
        }
    }

    /// Moved.
    #[must_use]
    pub fn moved(&self, effect: Effect) -> Self {
        let within = |value: u8, by: i8| value.saturating_add_signed(by).min(TOP);
        Self {
            trust: within(self.trust, effect.trust),
            unrest: within(self.unrest, effect.unrest),
            openness: within(self.openness, effect.openness),
            time: self.time.saturating_add_signed(effect.time),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_go_past_an_end_stops_there() {
        let start = Gauges { trust: 9, unrest: 1, openness: 5, time: 2 };
        let moved = start.moved(Effect { trust: 3, unrest: -3, openness: 0, time: -4 });
        assert_eq!(moved, Gauges { trust: 10, unrest: 0, openness: 5, time: 0 });
    }
}
