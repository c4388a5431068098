//! Street addresses: where a street with its house number and a postcode with its place stand in a text.

use std::ops::Range;

use super::postcode::postcode;
use super::street::street;

/// A word, and whether it begins with a capital.
pub(super) struct Word<'a> {
    pub(super) range: Range<usize>,
    pub(super) text: &'a str,
}

impl Word<'_> {
    pub(super) fn has_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    pub(super) fn small(&self) -> String {
        self.text.to_lowercase()
    }

    fn is_number(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }
}

pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let before = words.get(..at).unwrap_or_default();
        let after = words.get(at + 1..).unwrap_or_default();
        let range = if word.is_number() {
            let of_street = found.last().and_then(|last| text.get(last.end..word.range.start));
            postcode(text, before, word, after, of_street.is_some_and(is_comma))
        } else {
            street(text, before, word, after)
        };
        let Some(range) = range else { continue };
        match found.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            // A street and its place are one address.
            Some(last) if text.get(last.end..range.start).is_some_and(is_comma) => last.end = range.end,
            _ => found.push(range),
        }
    }
    found
}

fn is_comma(between: &str) -> bool {
    between.len() <= 3 && between.chars().all(|c| c == ',' || c.is_whitespace())
}

/// Letters and digits that stand together, with the hyphens and dots between them that belong to a name.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut begun: Option<usize> = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let belongs = c.is_alphanumeric() || c == '\'' || (c == '-' && begun.is_some());
        match begun {
            None if belongs => begun = Some(at),
            Some(from) if !belongs => {
                begun = None;
                let word = text.get(from..at).unwrap_or_default().trim_end_matches(['-', '\'']);
                found.push(Word { range: from..from + word.len(), text: word });
            }
            _ => {}
        }
    }
    found
}

/// Whether one blank, or with `dot` a full stop and a blank, stands between two words.
pub(super) fn beside(text: &str, one: &Word, other: &Word, dot: bool) -> bool {
    let between = text.get(one.range.end..other.range.start).unwrap_or_default();
    matches!(between, " " | "\u{a0}") || (dot && matches!(between, ". " | "."))
}

/// Whether a word in small letters is one of these, which blanks part.
pub(super) fn is_one_of(words: &str, small: &str) -> bool {
    words.split_ascii_whitespace().any(|word| word == small)
}
