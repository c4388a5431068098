//! The question whether they are alone, asked again as the private part opens.

use serde::{Deserialize, Serialize};

/// Why the private part is not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotAloneReason {
    /// Somebody can hear: in the room, a child who can retell, an open phone.
    SomebodyHears,
    /// The interpreter is a relative or of the same network.
    Interpreter,
    /// Not today, for another reason.
    NotNow,
}

impl NotAloneReason {
    /// Every reason, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::SomebodyHears, Self::Interpreter, Self::NotNow];
}

/// What was answered. The reason is kept only in the sealed private part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gate {
    /// Not asked in this sitting.
    #[default]
    NotAsked,
    /// They are alone, or with a professional interpreter only.
    Alone,
    /// They are not, or it is not the time.
    NotAlone(NotAloneReason),
}

impl Gate {
    /// Whether the private part may be shown.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Alone)
    }
}
