//! Dates for coaching with a person, as a calendar file (RFC 5545): whole days, no names, nothing about anybody.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};

use crate::text::{Text, fill};

/// Weeks after a course or a first practice: four times in half a year, the first while it is fresh.
const WEEKS: [u64; 4] = [4, 10, 17, 25];
/// Octets of a line, its end not counted.
const LONGEST: usize = 75;

/// The days for coaching after this one, on its own weekday; on a Monday where that is a weekend.
#[must_use]
pub fn days_from(day: NaiveDate) -> Vec<NaiveDate> {
    let later = |weeks| {
        let days = match day.weekday() {
            Weekday::Sat => weeks * 7 + 2,
            Weekday::Sun => weeks * 7 + 1,
            _ => weeks * 7,
        };
        day.checked_add_days(Days::new(days))
    };
    WEEKS.into_iter().filter_map(later).collect()
}

/// A day, and what it is for; about nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub day: NaiveDate,
    /// What it is called.
    pub summary: String,
    /// More about it; may be empty.
    pub about: String,
}

/// A calendar with one whole day for each day of coaching; `made` is when it was asked for.
#[must_use]
pub fn calendar(days: &[NaiveDate], made: DateTime<Utc>, text: &Text) -> String {
    let mut days = days.to_vec();
    days.sort_unstable();
    days.dedup();
    let count = days.len().to_string();
    let coaching = |(at, day): (usize, &NaiveDate)| Day {
        day: *day,
        summary: text.training.coaching.to_owned(),
        about: fill(text.training.coaching_about, &[&(at + 1).to_string(), &count]),
    };
    let days: Vec<Day> = days.iter().enumerate().map(coaching).collect();
    of_days(&days, made, "rehearsal")
}

/// A calendar with these whole days; `product` names the part of the program that made it.
#[must_use]
pub fn of_days(days: &[Day], made: DateTime<Utc>, product: &str) -> String {
    let stamp = made.format("%Y%m%dT%H%M%SZ");
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        format!("PRODID:-//tidlig-inn//{product}//NO"),
        "CALSCALE:GREGORIAN".to_owned(),
    ];
    for (at, Day { day, summary, about }) in days.iter().enumerate() {
        let same = days.get(..at).unwrap_or_default().iter().filter(|before| before.day == *day).count();
        let again = if same == 0 { String::new() } else { format!("-{}", same + 1) };
        let next = day.succ_opt().unwrap_or(*day);
        lines.extend([
            "BEGIN:VEVENT".to_owned(),
            // By its moment and its day; nothing of the machine.
            format!("UID:{stamp}-{}{again}@tidlig-inn.invalid", day.format("%Y%m%d")),
            format!("DTSTAMP:{stamp}"),
            format!("DTSTART;VALUE=DATE:{}", day.format("%Y%m%d")),
            format!("DTEND;VALUE=DATE:{}", next.format("%Y%m%d")),
            format!("SUMMARY:{}", escaped(summary)),
        ]);
        if !about.is_empty() {
            lines.push(format!("DESCRIPTION:{}", escaped(about)));
        }
        // The day is not taken up by it.
        lines.extend(["TRANSP:TRANSPARENT".to_owned(), "END:VEVENT".to_owned()]);
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// A text as a value: marks that mean something to a calendar, and ends of lines, are written out.
fn escaped(words: &str) -> String {
    let mut value = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\\' | ';' | ',' => value.extend(['\\', c]),
            '\n' => value.push_str("\\n"),
            c if c.is_control() => {}
            c => value.push(c),
        }
    }
    value
}

/// A line with its end, folded where it is too long, never within a letter.
fn folded(line: &str) -> String {
    let (mut whole, mut octets) = (String::with_capacity(line.len() + 8), 0);
    for c in line.chars() {
        if octets + c.len_utf8() > LONGEST {
            whole.push_str("\r\n ");
            octets = 1;
        }
        whole.push(c);
        octets += c.len_utf8();
    }
    whole.push_str("\r\n");
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_mean_something_are_written_out_and_a_fold_never_cuts_a_letter() {
        assert_eq!(escaped("a;b,c\\d\ne\rf"), "a\\;b\\,c\\\\d\\nef");
        let long = folded(&"ø".repeat(100));
        assert!(long.split("\r\n").all(|line| line.len() <= LONGEST), "{long}");
        assert_eq!(long.replace("\r\n ", ""), format!("{}\r\n", "ø".repeat(100)));
        assert_eq!(folded(&"a".repeat(75)), format!("{}\r\n", "a".repeat(75)));
        assert_eq!(folded(&"a".repeat(76)), format!("{}\r\n a\r\n", "a".repeat(75)));
    }

    #[test]
    fn days_fall_on_the_weekday_of_the_first_and_never_on_a_weekend() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        let from_sunday = days_from(day(22));
        assert!(from_sunday.iter().all(|day| day.weekday() == Weekday::Mon), "{from_sunday:?}");
        assert_eq!(days_from(day(21)), from_sunday, "Saturday and Sunday give the same Mondays");
        let from_tuesday = days_from(day(24));
        assert!(from_tuesday.iter().all(|day| day.weekday() == Weekday::Tue));
        assert_eq!((from_tuesday.len(), from_tuesday[3]), (4, NaiveDate::from_ymd_opt(2027, 5, 18).unwrap()));
    }
}
