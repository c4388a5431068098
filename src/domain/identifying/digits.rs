//! Groups of digits in a text, and what stands between them.

use std::ops::Range;

/// Digits that stand together, as long as they go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) range: Range<usize>,
    pub(super) digits: String,
    /// The one character between this group and the one before it, where there is just one.
    pub(super) after: Option<char>,
}

impl Group {
    pub(super) const fn len(&self) -> usize {
        self.digits.len()
    }
}

/// Every group of a text.
pub(super) fn groups(text: &str) -> Vec<Group> {
    let mut found: Vec<Group> = Vec::new();
    for (at, c) in text.char_indices() {
        if !c.is_ascii_digit() {
            continue;
        }
        match found.last_mut() {
            Some(group) if group.range.end == at => {
                group.range.end = at + 1;
                group.digits.push(c);
            }
            last => {
                let between = last.and_then(|group| text.get(group.range.end..at));
                let after = between.and_then(single);
                found.push(Group { range: at..at + 1, digits: c.to_string(), after });
            }
        }
    }
    found
}

fn single(between: &str) -> Option<char> {
    let mut chars = between.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// A blank that does not end a line.
pub(super) const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// A hyphen, or what is typed for one.
pub(super) const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}')
}

/// The lengths of groups.
pub(super) fn lengths(groups: &[Group]) -> Vec<usize> {
    groups.iter().map(Group::len).collect()
}

/// What stands between each of these groups and the next, where that is one character each time.
pub(super) fn between(groups: &[Group]) -> Option<Vec<char>> {
    groups.iter().skip(1).map(|group| group.after).collect()
}

/// What stands between each of these groups and the next, as it is written.
pub(super) fn gaps<'a>(text: &'a str, groups: &[Group]) -> Option<Vec<&'a str>> {
    let pairs = groups.windows(2).filter_map(|pair| match pair {
        [one, other] => Some((one, other)),
        _ => None,
    });
    pairs.map(|(one, other)| text.get(one.range.end..other.range.start)).collect()
}

/// All of these groups' digits.
pub(super) fn joined(groups: &[Group]) -> String {
    groups.iter().map(|group| group.digits.as_str()).collect()
}

/// From the first of these groups to the last.
pub(super) fn span(groups: &[Group]) -> Option<Range<usize>> {
    Some(groups.first()?.range.start..groups.last()?.range.end)
}
