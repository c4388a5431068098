//! Fødselsnummer and D-nummer: eleven digits that begin with a day and end with two check digits.
//!
//! The shape is that of forskrift til folkeregisterloven (FOR-2017-07-14-1201) § 2-2 and of the standard HIS 1001 on
//! identifiers of persons; both are unverified here, known from descriptions of them (fnrinfo.no, lovas.info). A
//! D-nummer has 4 added to its first digit. Invented persons have something added to the month: 40 or 80
//! (navikt/fnrvalidator issue 116), 65 (unverified). They are treated alike, so that a demonstration warns too; the
//! hjelpenummer of a hospital, 40 on the month as well, comes with them.
//!
//! From 2032 numbers are given out whose first check digit may leave 1, 2 or 3 over (Skatteetaten, "Nytt fødselsnummer
//! fra 2032", as cited in navikt/fnrvalidator pull request 537; unverified). They are not looked for: until then they
//! are nobody's, and more numbers that mean something else would be taken for one.

use std::ops::Range;

use super::digits::{Group, gaps, groups, is_blank, is_hyphen, joined, lengths, span};

/// Weights of the digits before the first check digit, and of that.
const FIRST: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
/// Weights of the digits before the second, and of that.
const SECOND: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
/// What is added to the month of an invented person, or to nobody's.
const ADDED: [u32; 4] = [0, 40, 65, 80];

pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let all = groups(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let rest = all.get(at..).unwrap_or_default();
        let taken = (1..=5).find_map(|count| rest.get(..count).filter(|taken| is_one(text, taken)));
        at += taken.map_or(1, <[Group]>::len);
        found.extend(taken.and_then(span));
    }
    found
}

/// Whether these groups are parted as such a number is, and their digits hold. The check digits let a day and what
/// comes after it stand in many ways.
fn is_one(text: &str, taken: &[Group]) -> bool {
    if lengths(taken).as_slice() == [11] {
        return holds(&joined(taken));
    }
    let in_day = if taken.first().is_some_and(|group| group.len() <= 2) { 3 } else { 1 };
    let (Some(day), Some(rest)) = (taken.get(..in_day), taken.get(in_day..)) else { return false };
    let Some(six) = six_digits(day) else { return false };
    let (Some(gaps), true) = (gaps(text, taken), matches!(lengths(rest).as_slice(), [5] | [3, 2] | [2, 3]))
    else {
        return false;
    };
    let (Some(within), Some([to_rest, later @ ..])) = (gaps.get(..in_day - 1), gaps.get(in_day - 1..)) else {
        return false;
    };
    let alike = within.windows(2).all(|pair| matches!(pair, [one, other] if one == other));
    let day_fits = within.first().is_none_or(|gap| gap.chars().count() == 1 && parts(gap));
    let rest_fits = later.iter().all(|gap| gap.chars().all(is_blank) && gap.chars().count() == 1);
    alike && day_fits && parts(to_rest) && rest_fits && holds(&(six + &joined(rest)))
}

/// Whether a full stop, a slash, a hyphen or none of them stands here, with few blanks around it.
fn parts(gap: &str) -> bool {
    let is_space = |c: char| is_blank(c) || c == '\t';
    let mark = gap.trim_matches(is_space);
    let mut marks = mark.chars();
    let few = gap.chars().count() <= 3;
    let known = marks.next().is_none_or(|c| matches!(c, '.' | '/') || is_hyphen(c));
    few && known && marks.next().is_none()
}

/// A day's digits as such a number has them: two for the day, the month and the year.
fn six_digits(day: &[Group]) -> Option<String> {
    let of_year = |year: &str| match year.len() {
        2 => Some(year.to_owned()),
        4 if matches!(year.get(..2), Some("19" | "20")) => year.get(2..).map(str::to_owned),
        _ => None,
    };
    match day {
        [whole] if whole.len() == 6 => Some(whole.digits.clone()),
        [whole] if whole.len() == 8 => {
            Some(format!("{}{}", whole.digits.get(..4)?, of_year(whole.digits.get(4..)?)?))
        }
        [day, month, year] if day.len() <= 2 && month.len() <= 2 => {
            Some(format!("{:0>2}{:0>2}{}", day.digits, month.digits, of_year(&year.digits)?))
        }
        _ => None,
    }
}

/// Whether the first six digits are a day, and both check digits hold.
fn holds(number: &str) -> bool {
    let digits: Vec<u32> = number.chars().filter_map(|c| c.to_digit(10)).collect();
    let sum = |weights: &[u32]| -> u32 { weights.iter().zip(&digits).map(|(weight, d)| weight * d).sum() };
    let pair = |at: usize| Some(digits.get(at)? * 10 + digits.get(at + 1)?);
    let (Some(day), Some(month)) = (pair(0), pair(2)) else { return false };
    let day = if day > 40 { day - 40 } else { day };
    // Which century it is of is not asked: a 29 February is one in some year.
    let is_day = ADDED.iter().filter_map(|added| month.checked_sub(*added)).any(|month| match month {
        2 => (1..=29).contains(&day),
        4 | 6 | 9 | 11 => (1..=30).contains(&day),
        1..=12 => (1..=31).contains(&day),
        _ => false,
    });
    digits.len() == 11 && is_day && sum(&FIRST) % 11 == 0 && sum(&SECOND) % 11 == 0
}
