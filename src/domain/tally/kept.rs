//! A finished count as it may be saved: times and codes, with no name and no words in it.

use serde::{Deserialize, Serialize};

use super::{Mark, Millis, Tally, Turn, What, Who};

/// The form of the file.
const FORMAT: u32 = 1;

/// A count on its way to a file, or back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Kept {
    /// Which form this is.
    pub format: u32,
    /// How long was counted, without pauses.
    pub length_ms: Millis,
    /// What was noted, in order.
    pub marks: Vec<KeptMark>,
    /// Who talked from when.
    pub talk: Vec<KeptTurn>,
}

/// Something noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct KeptMark {
    /// When.
    pub at_ms: Millis,
    /// What.
    pub what: What,
}

/// From when somebody talked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct KeptTurn {
    /// From when.
    pub at_ms: Millis,
    /// Who.
    pub who: Who,
}

impl Kept {
    /// Whether it is of the form that is read here.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        self.format == FORMAT
    }
}

impl Tally {
    /// What would be saved of it now.
    #[must_use]
    pub fn kept(&self, now: Millis) -> Kept {
        Kept {
            format: FORMAT,
            length_ms: self.elapsed(now),
            marks: self.marks.iter().map(|mark| KeptMark { at_ms: mark.at, what: mark.what }).collect(),
            talk: self.turns.iter().map(|turn| KeptTurn { at_ms: turn.at, who: turn.who }).collect(),
        }
    }
}

impl From<Kept> for Tally {
    /// The count as it was, its clock standing. What a hand has put out of order is put in order, so that nothing follows
    /// from it that could not have been.
    fn from(kept: Kept) -> Self {
        let mut marks: Vec<Mark> =
            kept.marks.into_iter().map(|mark| Mark { at: mark.at_ms, what: mark.what }).collect();
        let mut turns: Vec<Turn> =
            kept.talk.into_iter().map(|turn| Turn { at: turn.at_ms, who: turn.who }).collect();
        marks.sort_by_key(|mark| mark.at);
        turns.sort_by_key(|turn| turn.at);
        let last = marks.iter().map(|mark| mark.at).chain(turns.iter().map(|turn| turn.at)).max();
        Self { marks, turns, passed: kept.length_ms.max(last.unwrap_or(0)), since: None }
    }
}
