//! E-mail addresses, also with æ, ø and å in their domain.

use std::ops::Range;

pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    text.match_indices('@').filter_map(|(at, _)| around(text, at)).collect()
}

fn around(text: &str, at: usize) -> Option<Range<usize>> {
    let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
    let local = |c: char| c.is_alphanumeric() || "._%+-'".contains(c);
    let begins = before.char_indices().rev().take_while(|(_, c)| local(*c)).last()?.0;
    let begins = begins + before.get(begins..)?.find(|c: char| c.is_alphanumeric())?;
    let domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let length = after.find(|c: char| !domain(c)).unwrap_or(after.len());
    let named = after.get(..length)?.trim_end_matches(['.', '-']);
    let (name, top) = named.rsplit_once('.')?;
    let is_top = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    (is_top && name.starts_with(char::is_alphanumeric)).then(|| begins..at + 1 + named.len())
}
