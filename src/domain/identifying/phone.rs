//! Phone numbers as people in Norway write them, and those of other countries behind a plus or two noughts.

use std::ops::Range;

use chrono::NaiveDate;

use super::digits::{Group, between, groups, is_blank, is_hyphen, lengths, span};

/// The most digits a number of any country has behind its plus (E.164).
const MOST: usize = 15;
/// The fewest that are taken for a number of another country.
const FEWEST: usize = 7;
/// Before a row of small numbers, these say what it is a row of.
const ROWS: [&str; 5] = ["uke", "veke", "week", "dag", "day"];

pub(super) fn find(text: &str, known: &[String]) -> Vec<Range<usize>> {
    let known: Vec<String> = known.iter().map(|number| plain(number)).collect();
    let all = groups(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let before = all.get(..at).unwrap_or_default();
        let rest = all.get(at..).unwrap_or_default();
        let taken = abroad(text, rest).or_else(|| home(text, before, rest));
        let Some((count, range)) = taken else {
            at += 1;
            continue;
        };
        at += count;
        let number = text.get(range.clone()).map(plain).unwrap_or_default();
        if !known.contains(&number) {
            found.push(range);
        }
    }
    found
}

/// A number's digits without blanks, and without what is dialled before it from abroad.
fn plain(number: &str) -> String {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let bare = digits.trim_start_matches('+').trim_start_matches("00");
    bare.strip_prefix("47").filter(|rest| rest.len() == 8).unwrap_or(bare).to_owned()
}

/// A number with its country before it: how many groups, and its bytes with the plus.
fn abroad(text: &str, rest: &[Group]) -> Option<(usize, Range<usize>)> {
    let first = rest.first()?;
    let before = text.get(..first.range.start)?;
    // 36+4 is a week of pregnancy.
    let plus = before.strip_suffix('+').is_some_and(|left| !left.ends_with(|c: char| c.is_alphanumeric()));
    let noughts = first.digits.starts_with("00") && first.len() >= 4 && starts_free(before);
    let bare = if plus { first.digits.as_str() } else { first.digits.strip_prefix("00")? };
    if !(plus || noughts) || bare.starts_with('0') {
        return None;
    }
    let mut digits = bare.len();
    let mut count = 1;
    for group in rest.iter().skip(1) {
        let joins = group.after.is_some_and(|c| is_blank(c) || is_hyphen(c));
        let full = bare.starts_with("47") && digits >= 10;
        if !joins || full || digits + group.len() > MOST {
            break;
        }
        digits += group.len();
        count += 1;
    }
    let range = span(rest.get(..count)?)?;
    let begins = range.start - usize::from(plus);
    (FEWEST..=MOST).contains(&digits).then_some((count, begins..range.end))
}

/// A Norwegian number without its country.
fn home(text: &str, before: &[Group], rest: &[Group]) -> Option<(usize, Range<usize>)> {
    let first = rest.first()?;
    let count = [4, 3, 1].into_iter().find(|count| rest.get(..*count).is_some_and(is_grouped))?;
    let taken = rest.get(..count)?;
    let subscriber = first.digits.starts_with(|c: char| ('2'..='9').contains(&c));
    let range = span(taken)?;
    let free = starts_free(text.get(..range.start)?) && ends_free(text.get(range.end..)?);
    let row = count == 4 && in_a_row(text, before, rest);
    let day = count == 1 && is_day(&first.digits);
    (subscriber && free && !row && !day).then_some((count, range))
}

/// Whether these groups are eight digits as a number is grouped. Two years beside each other are not.
fn is_grouped(taken: &[Group]) -> bool {
    let Some(between) = between(taken) else { return false };
    let alike = between.windows(2).all(|pair| matches!(pair, [one, other] if one == other));
    let gap = between.first().copied();
    let gap_fits = |also: &[char]| gap.is_some_and(|c| is_blank(c) || is_hyphen(c) || also.contains(&c));
    match lengths(taken).as_slice() {
        [8] => true,
        [2, 2, 2, 2] => alike && gap_fits(&['.']),
        [3, 2, 3] => alike && gap_fits(&[]),
        _ => false,
    }
}

/// Whether four pairs are part of a longer row of pairs, or of a row of weeks or days.
fn in_a_row(text: &str, before: &[Group], rest: &[Group]) -> bool {
    let (Some(first), Some(gap)) = (rest.first(), rest.get(1).map(|group| group.after)) else { return false };
    let joins = |group: &&Group| group.len() == 2 && group.after == gap;
    let follows = rest.iter().skip(1).take_while(joins).count();
    // A pair further back is of the row only as long as the one after it is joined to it.
    let mut row: Vec<&str> = Vec::new();
    let mut joined = first.after == gap;
    for group in before.iter().rev() {
        if !joined || group.len() != 2 {
            break;
        }
        row.push(&group.digits);
        joined = group.after == gap;
    }
    let lead = usize::from((row.len() + follows + 1) % 4 == 1 && row.last() == Some(&"47"));
    // Two numbers after each other are still numbers.
    let aligned = row.len().checked_sub(lead).is_some_and(|ahead| ahead % 4 == 0);
    let whole = (row.len() + follows + 1 - lead).is_multiple_of(4);
    let ahead = text.get(..first.range.start).unwrap_or_default();
    let word = ahead.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    !(aligned && whole) || ROWS.iter().any(|row| word.starts_with(row))
}

/// A day written as one number, from either end.
fn is_day(digits: &str) -> bool {
    let of_century = |year: Option<&str>| matches!(year, Some("19" | "20"));
    let day = |shape: &str| NaiveDate::parse_from_str(digits, shape).is_ok();
    (of_century(digits.get(..2)) && day("%Y%m%d")) || (of_century(digits.get(4..6)) && day("%d%m%Y"))
}

fn starts_free(before: &str) -> bool {
    let mut back = before.chars().rev();
    match back.next() {
        Some('.' | ',' | '-' | '–') => !back.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => !"/_%@#=".contains(c),
        None => true,
    }
}

fn ends_free(after: &str) -> bool {
    let mut ahead = after.chars();
    match ahead.next() {
        Some('.' | ',' | '-' | '–' | '/') => !ahead.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => !c.is_alphanumeric() && !"_%@".contains(c),
        None => true,
    }
}
