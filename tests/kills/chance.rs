//! Chance that can be had again: a seed, told where a test fails, and what is drawn from it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rustix::process::Signal;

/// Set to the number that a failed run told, the same moments are drawn again.
const SEED: &str = "TIDLIG_INN_SEED";

/// Numbers that look like chance (splitmix64).
pub struct Chance {
    seed: u64,
    state: u64,
}

impl Chance {
    pub fn new() -> Self {
        let told = std::env::var(SEED).ok().and_then(|seed| seed.parse().ok());
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        let seed = told.unwrap_or_else(|| now.as_secs() ^ u64::from(now.subsec_nanos()) << 20);
        Self { seed, state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of the numbers from 0 to `most`.
    pub fn up_to(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % (most as u64 + 1)).unwrap()
    }

    /// How long to wait before the blow: about as long as one answer takes, or several, or a start.
    pub fn moment(&mut self) -> Duration {
        let most = [4_000, 4_000, 12_000, 30_000][self.up_to(3)];
        Duration::from_micros(self.up_to(most) as u64)
    }

    /// Mostly a kill, now and then one of the signals by which a system asks.
    pub fn blow(&mut self) -> Signal {
        match self.up_to(11) {
            0 => Signal::TERM,
            1 => Signal::HUP,
            _ => Signal::KILL,
        }
    }
}

impl Drop for Chance {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("drawn with {SEED}={}", self.seed);
        }
    }
}
