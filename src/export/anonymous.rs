//! The sheet of a discussion without names: what was typed, made coarser except where it was let stand.

use std::collections::BTreeSet;

use super::sheet::{Line, Part, Sheet};
use crate::domain::identifying::coarse::{self, Coarse, Known};
use crate::domain::record::{GuideLine, GuideSummary};
use crate::text::Text;

/// One place that is pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointed {
    /// Where it stands: the item.
    pub place: String,
    /// The words as they were typed.
    pub words: String,
    /// What would stand there instead.
    pub instead: &'static str,
    /// What it is.
    pub kind: coarse::CoarseKind,
}

/// Everything typed at an item, as one text: the role and the note.
fn typed(line: &GuideLine) -> [&str; 2] {
    [&line.entry.role, &line.entry.note]
}

fn lines(guide: &GuideSummary) -> impl Iterator<Item = &GuideLine> {
    guide.parts.iter().flat_map(|part| &part.lines)
}

/// The names in all that was typed: seen once, one is struck wherever it stands.
fn names(guide: &GuideSummary) -> Known {
    coarse::known(lines(guide).flat_map(typed))
}

/// Every place that could tell who it is about, in the order of the sheet.
#[must_use]
pub fn pointed(guide: &GuideSummary, text: &Text) -> Vec<Pointed> {
    let known = names(guide);
    let of_words = |line: &GuideLine, words: &str| -> Vec<Pointed> {
        let pointed = |found: Coarse| Pointed {
            place: line.text.clone(),
            words: words.get(found.range).unwrap_or_default().to_owned(),
            instead: text.guide.instead(found.instead),
            kind: found.kind,
        };
        coarse::find(words, &known).into_iter().map(pointed).collect()
    };
    lines(guide).flat_map(|line| typed(line).map(|words| of_words(line, words)).concat()).collect()
}

/// The sheet. `stands` are the places, by their number in [`pointed`], that are let stand. Days are never on it.
#[must_use]
pub fn sheet(guide: &GuideSummary, stands: &BTreeSet<usize>, text: &Text) -> Sheet {
    let (known, mut before) = (names(guide), 0);
    let mut coarser = |words: &str| {
        let found = coarse::find(words, &known);
        let own = (0..found.len()).filter(|at| stands.contains(&(before + at))).collect();
        before += found.len();
        coarse::coarser(words, &found, &own, |instead| text.guide.instead(instead))
    };
    let mut parts = Vec::new();
    for part in &guide.parts {
        let mut lines = Vec::new();
        for line in &part.lines {
            let [role, note] = typed(line).map(&mut coarser);
            let details: Vec<String> = [role, note].into_iter().filter(|words| !words.is_empty()).collect();
            lines.push(Line::Task { done: line.done(), what: line.text.clone(), details });
        }
        parts.push(Part { heading: part.title.clone(), lines });
    }
    let lead = if parts.is_empty() { vec![text.guide.nothing_noted.to_owned()] } else { Vec::new() };
    Sheet { title: guide.title.clone(), lead, parts, foot: Vec::new() }
}
