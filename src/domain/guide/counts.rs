//! Numbers for the yearly report: how many families, never which; small numbers are withheld.

use serde::{Deserialize, Serialize};

/// The version of this shape.
pub const COUNTS_FORMAT: u32 = 1;
/// A number from 1 up to this, exclusive, could tell who it was in a small place, and is not shown in a report. Own
/// choice, after the usual practice of official statistics; no source was read.
pub const SMALL: u16 = 5;

/// One thing that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// Families that were offered it.
    Offered,
    /// That said yes.
    Accepted,
    /// That said no.
    Declined,
    /// That came to the closing.
    Completed,
    /// That stopped before.
    Stopped,
    /// Home visits in all.
    Visits,
    /// Families where the father or co-mother took part.
    OtherParent,
    /// Families with an interpreter.
    Interpreter,
}

impl Counted {
    /// All, in order.
    pub const ALL: [Self; 8] = [
        Self::Offered,
        Self::Accepted,
        Self::Declined,
        Self::Completed,
        Self::Stopped,
        Self::Visits,
        Self::OtherParent,
        Self::Interpreter,
    ];
}

/// Half a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct HalfYear {
    /// The year.
    pub year: i32,
    /// Whether it is its second half.
    pub second: bool,
}

/// The numbers of half a year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Counts(std::collections::BTreeMap<Counted, u16>);

/// What a report may show of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The number.
    Number(u16),
    /// Fewer than [`SMALL`], and not none.
    Few,
    /// Not shown, because with the others it would tell a small one.
    Withheld,
}

impl Counts {
    /// The number of this.
    #[must_use]
    pub fn of(&self, what: Counted) -> u16 {
        self.0.get(&what).copied().unwrap_or(0)
    }

    /// One more, or one less; never under none.
    pub fn step(&mut self, what: Counted, up: bool) -> bool {
        let now = self.of(what);
        let next = if up { now.saturating_add(1) } else { now.saturating_sub(1) };
        let _ = self.0.insert(what, next);
        next != now
    }

    /// Sets it.
    pub fn set(&mut self, what: Counted, number: u16) {
        let _ = self.0.insert(what, number);
    }

    /// What a report may show. Of a sum and its parts one small part could be counted out again, so that of accepted and
    /// declined both are kept back, and the same of completed and stopped.
    #[must_use]
    pub fn shown(&self, what: Counted) -> Shown {
        let small = |what| (1..SMALL).contains(&self.of(what));
        let other = match what {
            Counted::Accepted => Some(Counted::Declined),
            Counted::Declined => Some(Counted::Accepted),
            Counted::Completed => Some(Counted::Stopped),
            Counted::Stopped => Some(Counted::Completed),
            _ => None,
        };
        if small(what) {
            Shown::Few
        } else if other.is_some_and(small) {
            Shown::Withheld
        } else {
            Shown::Number(self.of(what))
        }
    }

    /// Numbers that cannot all be right together.
    #[must_use]
    pub fn odd(&self) -> Vec<(Counted, Counted)> {
        let more = |part, whole| (self.of(part) > self.of(whole)).then_some((part, whole));
        let mut found: Vec<_> = [
            (Counted::Accepted, Counted::Offered),
            (Counted::Declined, Counted::Offered),
            (Counted::OtherParent, Counted::Accepted),
            (Counted::Interpreter, Counted::Accepted),
        ]
        .into_iter()
        .filter_map(|(part, whole)| more(part, whole))
        .collect();
        if self.of(Counted::Accepted).saturating_add(self.of(Counted::Declined)) > self.of(Counted::Offered)
            && found.is_empty()
        {
            found.push((Counted::Declined, Counted::Offered));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(given: &[(Counted, u16)]) -> Counts {
        let mut counts = Counts::default();
        given.iter().for_each(|(what, number)| counts.set(*what, *number));
        counts
    }

    #[test]
    fn a_small_number_is_withheld_and_so_is_the_one_that_would_tell_it() {
        let counts = counts(&[(Counted::Offered, 12), (Counted::Accepted, 10), (Counted::Declined, 2)]);
        assert_eq!(counts.shown(Counted::Offered), Shown::Number(12));
        assert_eq!(counts.shown(Counted::Declined), Shown::Few);
        assert_eq!(counts.shown(Counted::Accepted), Shown::Withheld);
        assert_eq!(counts.shown(Counted::Completed), Shown::Number(0), "none is no small number");
    }

    #[test]
    fn five_may_be_shown_and_four_not() {
        for (number, shown) in [(4, Shown::Few), (5, Shown::Number(5)), (0, Shown::Number(0))] {
            assert_eq!(counts(&[(Counted::Visits, number)]).shown(Counted::Visits), shown);
        }
    }

    #[test]
    fn numbers_that_cannot_be_right_together_are_found() {
        assert!(
            counts(&[(Counted::Offered, 3), (Counted::Accepted, 2), (Counted::Declined, 1)]).odd().is_empty()
        );
        assert_eq!(
            counts(&[(Counted::Offered, 3), (Counted::Accepted, 2), (Counted::Declined, 2)]).odd(),
            [(Counted::Declined, Counted::Offered)]
        );
    }
}
