//! The kinds of content file; a new kind is one more variant here and one more arm wherever the compiler asks.

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An instrument.
    Instrument,
    /// A safety card.
    Card,
}

impl Kind {
    /// Every kind, in the order of their names.
    pub const ALL: [Self; 2] = [Self::Card, Self::Instrument];

    /// The word after `kind:`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Instrument => "instrument",
            Self::Card => "card",
        }
    }

    /// The kind of this word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}
