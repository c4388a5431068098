//! The kinds of content file; a new kind is one more variant here and one more arm wherever the compiler asks.

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An instrument.
    Instrument,
    /// A safety card.
    Card,
    /// Names for what answers together amount to.
    Findings,
    /// Words for the talk.
    Conversation,
    /// Next steps.
    Referrals,
    /// Services and lines.
    Services,
    /// What the law asks to be considered.
    Duties,
    /// A course.
    Course,
    /// A module of a course.
    Module,
    /// A canned consultation.
    Case,
    /// A checklist, or a walk through a visit.
    Guide,
    /// A municipality's profile.
    Municipality,
    /// A practice scenario.
    Rehearsal,
}

impl Kind {
    /// Every kind, in the order of their names.
    pub const ALL: [Self; 13] = [
        Self::Card,
        Self::Case,
        Self::Conversation,
        Self::Course,
        Self::Duties,
        Self::Findings,
        Self::Guide,
        Self::Instrument,
        Self::Module,
        Self::Municipality,
        Self::Referrals,
        Self::Rehearsal,
        Self::Services,
    ];

    /// The word after `kind:`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::Module => "module",
            Self::Case => "case",
            Self::Guide => "guide",
            Self::Instrument => "instrument",
            Self::Card => "card",
            Self::Findings => "findings",
            Self::Conversation => "conversation",
            Self::Referrals => "referrals",
            Self::Services => "services",
            Self::Duties => "duties",
            Self::Municipality => "municipality",
            Self::Rehearsal => "rehearsal",
        }
    }

    /// The kind of this word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}
