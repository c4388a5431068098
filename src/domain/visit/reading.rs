//! Whether anyone can read what is sent to her: asked before anything is written or sent.

use serde::{Deserialize, Serialize};

use super::Visit;

/// What was answered to whether anyone can read her phone, Helsenorge or e-mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// Nobody else can.
    Nobody,
    /// Somebody may.
    Somebody,
    /// Does not know.
    Unknown,
    /// Asked, and declined.
    Declined,
    /// Not asked. Not a no.
    NotAsked,
}

impl Reading {
    /// Every answer that a digit gives, in the order they are offered.
    pub const ANSWERS: [Self; 3] = [Self::Nobody, Self::Somebody, Self::Unknown];

    /// Whether a safe channel must be agreed on before anything is sent.
    #[must_use]
    pub const fn needs_safe_channel(self) -> bool {
        matches!(self, Self::Somebody | Self::Unknown)
    }
}

impl Visit {
    /// What was answered, as far as it may be shown now; what was answered in the private part only while that is open.
    #[must_use]
    pub const fn reading(&self) -> Option<Reading> {
        match self.private_reading {
            Some(answer) if self.gate.is_open() => Some(answer),
            _ => self.open_reading,
        }
    }

    /// Answers it: in the private part while that is open, else in the open one.
    pub const fn set_reading(&mut self, answer: Reading) {
        self.transferred = false;
        if self.gate.is_open() {
            self.private_reading = Some(answer);
        } else {
            self.open_reading = Some(answer);
        }
    }

    /// What was answered outside the private part: for what is kept.
    pub(crate) const fn open_reading(&self) -> Option<Reading> {
        self.open_reading
    }

    /// What was answered in the private part: for what is kept.
    pub(crate) const fn private_reading(&self) -> Option<Reading> {
        self.private_reading
    }

    /// Whether the plan should remind of agreeing on a safe channel.
    #[must_use]
    pub fn needs_safe_channel(&self) -> bool {
        self.reading().is_some_and(Reading::needs_safe_channel)
    }
}
