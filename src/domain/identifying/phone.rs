//! Phone numbers as people in Norway write them, and those of other countries behind a plus or two noughts.

use std::ops::Range;

use chrono::NaiveDate;

use super::around::{is_measured, is_of_service, is_rung};
use super::digits::{Group, between, groups, is_blank, is_hyphen, lengths, span};

/// The most digits a number of any country has behind its plus (E.164).
const MOST: usize = 15;
/// The fewest that are taken for a number of another country.
const FEWEST: usize = 7;
/// Four pairs that rise by no more than this are rather measures than a number.
const NEAR: u32 = 25;
/// What every number begins with that companies are rung by, free or at one price all over the country.
const OF_COMPANIES: [&str; 3] = ["800", "810", "815"];

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
        let of_company = number.len() == 8 && OF_COMPANIES.iter().any(|begin| number.starts_with(begin));
        let public = of_company || text.get(..range.start).is_some_and(is_of_service);
        if !public && !known.contains(&number) {
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

/// A Norwegian number without its country, or with it and no plus.
fn home(text: &str, before: &[Group], rest: &[Group]) -> Option<(usize, Range<usize>)> {
    let count = [4, 3, 2, 1].into_iter().find(|count| rest.get(..*count).is_some_and(is_grouped))?;
    let taken = rest.get(..count)?;
    let range = span(taken)?;
    let (ahead, behind) = (text.get(..range.start)?, text.get(range.end..)?);
    let first = taken.first()?;
    let subscriber = first.digits.strip_prefix("47").filter(|_| first.len() == 10).unwrap_or(&first.digits);
    let begins = subscriber.starts_with(|c: char| ('2'..='9').contains(&c));
    let mobile_or_rung = || subscriber.starts_with(['4', '9']) || is_rung(ahead);
    let fits = match lengths(taken).as_slice() {
        [8] => !is_day(&first.digits),
        [2, 2, 2, 2] => !in_a_row(before, rest) && (!rises(taken) || is_rung(ahead)),
        [3, 5] | [5, 3] => !taken.iter().any(|group| group.digits.ends_with("00")),
        [4, 4] => !taken.iter().all(is_year) && mobile_or_rung() && alone(before, taken, rest.get(count)),
        [2, 3, 3] => mobile_or_rung() && alone(before, taken, rest.get(count)),
        _ => true,
    };
    let is_number = begins && fits && starts_free(ahead) && ends_free(behind);
    let measured = count > 1 && lengths(taken) != [3, 2, 3] && is_measured(ahead, behind);
    (is_number && !measured).then_some((count, range))
}

/// Whether these groups are eight digits as a number is grouped, or ten with the country.
fn is_grouped(taken: &[Group]) -> bool {
    let Some(between) = between(taken) else { return false };
    let alike = between.windows(2).all(|pair| matches!(pair, [one, other] if one == other));
    let gap = between.first().copied();
    let gap_fits = |also: &[char]| gap.is_some_and(|c| is_blank(c) || is_hyphen(c) || also.contains(&c));
    match lengths(taken).as_slice() {
        [8] => true,
        [10] => taken.iter().all(|group| group.digits.starts_with("47")),
        [2, 2, 2, 2] | [3, 2, 3] => alike && gap_fits(&['.']),
        [3, 5] | [5, 3] | [4, 4] | [2, 3, 3] => alike && gap_fits(&[]),
        _ => false,
    }
}

fn is_year(group: &Group) -> bool {
    group.len() == 4 && matches!(group.digits.get(..2), Some("19" | "20"))
}

/// Whether no group as long as theirs is joined to these, as in a longer number or a list of sums.
fn alone(before: &[Group], taken: &[Group], next: Option<&Group>) -> bool {
    let joins = |group: &Group| group.after.is_some_and(|c| is_blank(c) || is_hyphen(c));
    let last = before.last().zip(taken.first());
    let ahead = last.is_some_and(|(group, first)| joins(first) && group.len() == first.len());
    let behind =
        next.zip(taken.last()).is_some_and(|(group, last)| joins(group) && group.len() == last.len());
    !ahead && !behind
}

/// Whether each pair is as great as the one before it or greater, and the last not far from the first.
fn rises(taken: &[Group]) -> bool {
    let pairs: Vec<u32> = taken.iter().filter_map(|group| group.digits.parse().ok()).collect();
    let near =
        pairs.first().zip(pairs.last()).is_some_and(|(first, last)| last.saturating_sub(*first) <= NEAR);
    near && pairs.is_sorted()
}

/// Whether four pairs are part of a longer row of pairs.
fn in_a_row(before: &[Group], rest: &[Group]) -> bool {
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
    !(aligned && whole)
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
        Some('/') => is_another(back),
        Some(c) => !"_%@#=".contains(c),
        None => true,
    }
}

fn ends_free(after: &str) -> bool {
    let mut ahead = after.chars();
    match ahead.next() {
        Some('.' | ',' | '-' | '–') => !ahead.next().is_some_and(|c| c.is_ascii_digit()),
        Some('/') => !ahead.clone().next().is_some_and(|c| c.is_ascii_digit()) || is_another(ahead),
        Some(c) => !c.is_alphanumeric() && !"_%@".contains(c),
        None => true,
    }
}

/// Whether eight digits stand here too: another number beyond a slash.
fn is_another(beyond: impl Iterator<Item = char>) -> bool {
    beyond.take_while(|c| c.is_ascii_digit() || is_blank(*c)).filter(char::is_ascii_digit).count() == 8
}
