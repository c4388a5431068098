//! Numbers for the yearly report: how many families, never which; small numbers are withheld.

use std::collections::{BTreeMap, BTreeSet};

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
pub struct Counts(BTreeMap<Counted, u16>);

/// What a report may show of a number. That one is small and that one would tell a small one look the same: which of the
/// two it is would itself tell something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// The number.
    Number(u16),
    /// Not shown, because it is small, or because with the others it would tell a small one.
    Withheld,
}

/// Families that lie within those of another number, and apart from one another.
const WITHIN: [(Counted, &[Counted]); 4] = [
    (Counted::Offered, &[Counted::Accepted, Counted::Declined]),
    (Counted::Accepted, &[Counted::Completed, Counted::Stopped]),
    (Counted::Accepted, &[Counted::OtherParent]),
    (Counted::Accepted, &[Counted::Interpreter]),
];

/// Every number with those that can be taken from it so that families are left that somebody could ask about: those who
/// have not answered, those where the father took no part.
const LEAVES: [(Counted, &[Counted]); 18] = [
    (Counted::Offered, &[Counted::Accepted]),
    (Counted::Offered, &[Counted::Declined]),
    (Counted::Offered, &[Counted::Accepted, Counted::Declined]),
    (Counted::Offered, &[Counted::Completed]),
    (Counted::Offered, &[Counted::Stopped]),
    (Counted::Offered, &[Counted::Completed, Counted::Stopped]),
    (Counted::Offered, &[Counted::OtherParent]),
    (Counted::Offered, &[Counted::Interpreter]),
    (Counted::Offered, &[Counted::Declined, Counted::Completed]),
    (Counted::Offered, &[Counted::Declined, Counted::Stopped]),
    (Counted::Offered, &[Counted::Declined, Counted::Completed, Counted::Stopped]),
    (Counted::Offered, &[Counted::Declined, Counted::OtherParent]),
    (Counted::Offered, &[Counted::Declined, Counted::Interpreter]),
    (Counted::Accepted, &[Counted::Completed]),
    (Counted::Accepted, &[Counted::Stopped]),
    (Counted::Accepted, &[Counted::Completed, Counted::Stopped]),
    (Counted::Accepted, &[Counted::OtherParent]),
    (Counted::Accepted, &[Counted::Interpreter]),
];

/// What is given up first where something has to be kept back: the details before the whole.
const GIVEN_UP: [Counted; 7] = [
    Counted::Interpreter,
    Counted::OtherParent,
    Counted::Stopped,
    Counted::Completed,
    Counted::Declined,
    Counted::Accepted,
    Counted::Offered,
];

/// The least and the most that a number can be, for somebody who sees the report.
type Bounds = BTreeMap<Counted, (u32, u32)>;

/// What somebody who sees the report could still work out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// A number that is withheld.
    Number(Counted),
    /// A small difference: its place in [`LEAVES`].
    Left(usize),
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

    /// What a report may show of this.
    #[must_use]
    pub fn shown(&self, what: Counted) -> Shown {
        if self.withheld().contains(&what) { Shown::Withheld } else { Shown::Number(self.of(what)) }
    }

    /// What a report keeps back: every small number, and as many others as it takes until no withheld number can be worked
    /// out and no difference of shown ones is small.
    #[must_use]
    pub fn withheld(&self) -> BTreeSet<Counted> {
        let is_small = |what: &Counted| (1..SMALL).contains(&self.of(*what));
        let mut withheld: BTreeSet<Counted> = Counted::ALL.into_iter().filter(is_small).collect();
        while let Some(told) = self.told(&withheld) {
            let mut left = GIVEN_UP.into_iter().filter(|what| !withheld.contains(what));
            let next = match told {
                Told::Left(at) => left.find(|what| {
                    LEAVES.get(at).is_some_and(|(whole, parts)| whole == what || parts.contains(what))
                }),
                Told::Number(_) => {
                    let ends = |what: &Counted| {
                        let more = withheld.iter().chain([what]).copied().collect();
                        self.told(&more) != Some(told)
                    };
                    let left: Vec<Counted> = left.collect();
                    left.iter().copied().find(ends).or_else(|| left.first().copied())
                }
            };
            let Some(next) = next else { break };
            withheld.insert(next);
        }
        withheld
    }

    /// Something that the numbers left would still tell, where they do.
    fn told(&self, withheld: &BTreeSet<Counted>) -> Option<Told> {
        let bounds = self.bounds(withheld);
        let is_known = |what: &Counted| bounds.get(what).is_some_and(|(least, most)| least == most);
        if let Some(number) = withheld.iter().find(|what| is_known(what)) {
            return Some(Told::Number(*number));
        }
        let is_told = |(whole, parts): &(Counted, &[Counted])| {
            let taken: u32 = parts.iter().map(|part| u32::from(self.of(*part))).sum();
            let left = u32::from(self.of(*whole)).checked_sub(taken);
            is_known(whole)
                && parts.iter().all(is_known)
                && left.is_some_and(|left| (1..u32::from(SMALL)).contains(&left))
        };
        LEAVES.iter().position(is_told).map(Told::Left)
    }

    /// What can be known of each number from those that are not withheld: parts are no more than their whole. Where the
    /// numbers themselves break that, as when somebody closes who began the half-year before, nothing follows from it.
    fn bounds(&self, withheld: &BTreeSet<Counted>) -> Bounds {
        let bound = |what: Counted| {
            let number = u32::from(self.of(what));
            (what, if withheld.contains(&what) { (0, u32::MAX) } else { (number, number) })
        };
        let mut bounds: Bounds = Counted::ALL.into_iter().map(bound).collect();
        let of = |bounds: &Bounds, what: Counted| bounds.get(&what).copied().unwrap_or((0, u32::MAX));
        // From the parts up to the whole, and from the whole down to the parts, in the order that they lie within each other.
        let holds = |(whole, parts): &&(Counted, &[Counted])| {
            parts.iter().map(|part| u32::from(self.of(*part))).sum::<u32>() <= u32::from(self.of(*whole))
        };
        for (whole, parts) in WITHIN.iter().filter(holds).rev() {
            let least: u32 = parts.iter().map(|part| of(&bounds, *part).0).sum();
            let (known, most) = of(&bounds, *whole);
            bounds.insert(*whole, (known.max(least), most));
        }
        for (whole, parts) in WITHIN.iter().filter(holds) {
            let (_, most) = of(&bounds, *whole);
            let all: u32 = parts.iter().map(|part| of(&bounds, *part).0).sum();
            for part in *parts {
                let (least, known) = of(&bounds, *part);
                bounds.insert(*part, (least, known.min(most.saturating_sub(all - least))));
            }
        }
        bounds
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
        assert_eq!(counts.shown(Counted::Declined), Shown::Withheld);
        assert_eq!(counts.shown(Counted::Accepted), Shown::Withheld);
        assert_eq!(counts.shown(Counted::Completed), Shown::Number(0), "none is no small number");
    }

    #[test]
    fn a_small_difference_between_numbers_that_could_be_shown_is_withheld() {
        for (given, withheld) in [
            // Two have not answered; three fathers took no part; one family goes on.
            (vec![(Counted::Offered, 12), (Counted::Accepted, 5), (Counted::Declined, 5)], Counted::Declined),
            (
                vec![(Counted::Offered, 9), (Counted::Accepted, 9), (Counted::OtherParent, 6)],
                Counted::OtherParent,
            ),
            (vec![(Counted::Accepted, 11), (Counted::Completed, 5), (Counted::Stopped, 5)], Counted::Stopped),
        ] {
            assert_eq!(counts(&given).withheld(), [withheld].into(), "{given:?}");
        }
        let plain = [
            (Counted::Offered, 20),
            (Counted::Accepted, 15),
            (Counted::Declined, 5),
            (Counted::Completed, 15),
        ];
        assert!(counts(&plain).withheld().is_empty());
    }

    #[test]
    fn five_may_be_shown_and_four_not() {
        for (number, shown) in [(4, Shown::Withheld), (5, Shown::Number(5)), (0, Shown::Number(0))] {
            assert_eq!(counts(&[(Counted::Visits, number)]).shown(Counted::Visits), shown);
        }
    }

    #[test]
    fn numbers_that_break_their_own_order_are_still_answered_and_small_ones_withheld() {
        let counts = counts(&[(Counted::Offered, 3), (Counted::Accepted, 9), (Counted::Completed, 12)]);
        assert_eq!(counts.shown(Counted::Offered), Shown::Withheld);
        assert_eq!(counts.shown(Counted::Completed), Shown::Number(12));
    }

    /// Every way in which so many families can have gone, visits aside.
    fn ways(most: u16) -> impl Iterator<Item = Counts> {
        let up_to = |most: u16| 0..=most;
        up_to(most).flat_map(move |offered| {
            up_to(offered).flat_map(move |accepted| {
                up_to(offered - accepted).flat_map(move |declined| {
                    up_to(accepted).flat_map(move |completed| {
                        up_to(accepted - completed).flat_map(move |stopped| {
                            up_to(accepted).flat_map(move |other| {
                                up_to(accepted).map(move |interpreter| {
                                    counts(&[
                                        (Counted::Offered, offered),
                                        (Counted::Accepted, accepted),
                                        (Counted::Declined, declined),
                                        (Counted::Completed, completed),
                                        (Counted::Stopped, stopped),
                                        (Counted::OtherParent, other),
                                        (Counted::Interpreter, interpreter),
                                    ])
                                })
                            })
                        })
                    })
                })
            })
        })
    }

    /// Whoever knows the rule itself, and so every way that gives this very report, learns nothing that is kept back.
    #[test]
    fn from_all_that_is_shown_no_withheld_number_and_no_small_difference_can_be_worked_out() {
        const MOST: u16 = 8;
        let mut reports: BTreeMap<Vec<Shown>, Vec<Counts>> = BTreeMap::new();
        for counts in ways(MOST) {
            let withheld = counts.withheld();
            let shown = |what: Counted| {
                if withheld.contains(&what) { Shown::Withheld } else { Shown::Number(counts.of(what)) }
            };
            reports.entry(Counted::ALL.map(shown).to_vec()).or_default().push(counts);
        }
        assert!(reports.len() > 100);
        for (report, ways) in reports {
            // Those of more families than were gone through would be among the ways, too.
            if report[0] == Shown::Withheld && ways.iter().any(|way| way.of(Counted::Offered) == MOST) {
                continue;
            }
            let numbers = |of: &dyn Fn(&Counts) -> u16| ways.iter().map(of).collect::<BTreeSet<u16>>();
            for (what, _) in Counted::ALL.iter().zip(&report).filter(|(_, shown)| **shown == Shown::Withheld)
            {
                assert!(numbers(&|way| way.of(*what)).len() > 1, "{what:?} is told by {report:?}");
            }
            for (whole, parts) in LEAVES {
                let left = |way: &Counts| way.of(whole) - parts.iter().map(|part| way.of(*part)).sum::<u16>();
                let left = numbers(&left);
                let is_told = left.len() == 1 && left.iter().all(|left| (1..SMALL).contains(left));
                assert!(!is_told, "{whole:?} less {parts:?} is told by {report:?}");
            }
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
