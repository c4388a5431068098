//! Codes of what a practitioner says, as MITI 4.2.1 names them, and what may be counted of them.
//!
//! Counts of a written script are practice numbers: they say what was chosen, never how somebody does with a person.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// One behaviour code. Names and rules: MITI 4.2.1 (Moyers, Manuel, Ernst 2015), sections E and H.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// Giving information.
    Gi,
    /// Persuading.
    Persuade,
    /// Persuading with permission.
    PersuadeWith,
    /// A question.
    Q,
    /// A simple reflection.
    Sr,
    /// A complex reflection.
    Cr,
    /// Affirming.
    Af,
    /// Seeking collaboration.
    Seek,
    /// Emphasising autonomy.
    Emphasize,
    /// Confronting.
    Confront,
}

/// The most codes in one volley.
pub const MOST_CODES: usize = 8;
/// With fewer volleys than this no ratio is shown.
pub const LEAST_VOLLEYS: usize = 10;

/// Why codes cannot stand together in one volley.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// One volley has one reflection; with any complex one it is complex.
    TwoReflections,
    /// Persuading is either with permission or without.
    TwoPersuasions,
    /// A question that confronts is a confrontation.
    ConfrontingQuestion,
    /// More than [`MOST_CODES`].
    TooMany,
}

impl Code {
    /// Every code, in the order they are counted.
    pub const ALL: [Self; 10] = [
        Self::Q,
        Self::Sr,
        Self::Cr,
        Self::Af,
        Self::Seek,
        Self::Emphasize,
        Self::Gi,
        Self::PersuadeWith,
        Self::Persuade,
        Self::Confront,
    ];

    /// The word used in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gi => "gi",
            Self::Persuade => "persuade",
            Self::PersuadeWith => "persuade-with",
            Self::Q => "q",
            Self::Sr => "sr",
            Self::Cr => "cr",
            Self::Af => "af",
            Self::Seek => "seek",
            Self::Emphasize => "emphasize",
            Self::Confront => "confront",
        }
    }
}

/// What is wrong with the codes of one volley.
#[must_use]
pub fn clashes(codes: &BTreeSet<Code>) -> Vec<Clash> {
    let has = |code| codes.contains(&code);
    let found = [
        (has(Code::Sr) && has(Code::Cr), Clash::TwoReflections),
        (has(Code::Persuade) && has(Code::PersuadeWith), Clash::TwoPersuasions),
        (has(Code::Confront) && has(Code::Q), Clash::ConfrontingQuestion),
        (codes.len() > MOST_CODES, Clash::TooMany),
    ];
    found.into_iter().filter_map(|(is, clash)| is.then_some(clash)).collect()
}

/// A part of a whole, shown as both; `None` parts of nothing are never divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// Over the line.
    pub of: usize,
    /// Under it.
    pub to: usize,
}

impl Ratio {
    /// The quotient in hundredths; `None` on a zero denominator.
    #[must_use]
    pub fn hundredths(self) -> Option<usize> {
        (self.to > 0).then(|| (self.of * 100 + self.to / 2) / self.to)
    }
}

/// How often each code was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    by_code: std::collections::BTreeMap<Code, usize>,
    volleys: usize,
}

impl Counts {
    /// Counts one volley.
    pub fn add(&mut self, codes: &BTreeSet<Code>) {
        self.volleys += 1;
        for code in codes {
            *self.by_code.entry(*code).or_default() += 1;
        }
    }

    /// How often this one.
    #[must_use]
    pub fn of(&self, code: Code) -> usize {
        self.by_code.get(&code).copied().unwrap_or_default()
    }

    /// How many volleys.
    #[must_use]
    pub const fn volleys(&self) -> usize {
        self.volleys
    }

    /// Reflections of both kinds.
    #[must_use]
    pub fn reflections(&self) -> usize {
        self.of(Code::Sr) + self.of(Code::Cr)
    }

    /// Reflections to questions; `None` under [`LEAST_VOLLEYS`] or without a question.
    #[must_use]
    pub fn reflections_to_questions(&self) -> Option<Ratio> {
        self.shown(Ratio { of: self.reflections(), to: self.of(Code::Q) })
    }

    /// Complex among all reflections; `None` under [`LEAST_VOLLEYS`] or without a reflection.
    #[must_use]
    pub fn complex_share(&self) -> Option<Ratio> {
        self.shown(Ratio { of: self.of(Code::Cr), to: self.reflections() })
    }

    fn shown(&self, ratio: Ratio) -> Option<Ratio> {
        (self.volleys >= LEAST_VOLLEYS && ratio.to > 0).then_some(ratio)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(codes: &[Code]) -> BTreeSet<Code> {
        codes.iter().copied().collect()
    }

    #[test]
    fn codes_that_cannot_stand_together_are_told() {
        assert_eq!(clashes(&set(&[Code::Sr, Code::Cr])), [Clash::TwoReflections]);
        assert_eq!(clashes(&set(&[Code::Persuade, Code::PersuadeWith])), [Clash::TwoPersuasions]);
        assert_eq!(clashes(&set(&[Code::Confront, Code::Q])), [Clash::ConfrontingQuestion]);
        assert!(clashes(&set(&[Code::Cr, Code::Q, Code::Af, Code::Gi])).is_empty());
        assert!(clashes(&set(&[])).is_empty());
    }

    #[test]
    fn no_ratio_under_ten_volleys_nor_on_a_zero_denominator() {
        let mut counts = Counts::default();
        for _ in 0..9 {
            counts.add(&set(&[Code::Cr, Code::Q]));
        }
        assert_eq!(counts.reflections_to_questions(), None);
        counts.add(&set(&[Code::Sr]));
        assert_eq!(counts.reflections_to_questions(), Some(Ratio { of: 10, to: 9 }));
        assert_eq!(counts.complex_share(), Some(Ratio { of: 9, to: 10 }));
        let mut none = Counts::default();
        (0..12).for_each(|_| none.add(&set(&[Code::Gi])));
        assert_eq!((none.reflections_to_questions(), none.complex_share()), (None, None));
    }

    #[test]
    fn a_quotient_is_rounded_and_never_made_of_nothing() {
        assert_eq!(Ratio { of: 7, to: 5 }.hundredths(), Some(140));
        assert_eq!(Ratio { of: 2, to: 3 }.hundredths(), Some(67));
        assert_eq!(Ratio { of: 2, to: 0 }.hundredths(), None);
    }
}
