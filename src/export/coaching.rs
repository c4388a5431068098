//! Dates for coaching with a person, as a calendar file (RFC 5545): whole days, no names, nothing about anybody.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};

use crate::text::{Text, fill};

/// Weeks after a course or a first practice: four times in half a year, the first while it is fresh.
const WEEKS: [u64; 4] = [4, 10, 17, 25];
/// Octets of a line, its end not counted.
const LONGEST: usize = 75;

/// The days for coaching after this one, on its own weekday, or on a Monday where that is a weekend; where that day is off,
/// the next one that is a working day.
#[must_use]
pub fn days_from(day: NaiveDate) -> Vec<NaiveDate> {
    let later = |weeks| {
        let days = match day.weekday() {
            Weekday::Sat => weeks * 7 + 2,
            Weekday::Sun => weeks * 7 + 1,
            _ => weeks * 7,
        };
        day.checked_add_days(Days::new(days)).map(next_working_day)
    };
    WEEKS.into_iter().filter_map(later).collect()
}

/// This day, or the first after it on which a colleague can be expected at work.
fn next_working_day(day: NaiveDate) -> NaiveDate {
    day.iter_days().find(|day| !is_off(*day)).unwrap_or(day)
}

/// Weekends, public holidays in Norway, and the weeks when most are away: Easter week, between Christmas and New Year, July.
fn is_off(day: NaiveDate) -> bool {
    let from_easter = easter(day.year()).map(|easter| day.signed_duration_since(easter).num_days());
    // Easter week to the Tuesday after; Ascension Day; Whit Monday.
    let by_easter = from_easter.is_some_and(|days| matches!(days, -6..=2 | 39 | 50));
    let by_date = matches!((day.month(), day.day()), (1, 1 | 2) | (5, 1 | 17) | (7, _) | (12, 23..=31));
    by_easter || by_date || matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Easter Sunday, by the usual reckoning of the Gregorian calendar.
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, in_century) = (year % 19, year / 100, year % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let days = moon + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
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

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_fall_on_the_weekday_of_the_first_and_never_on_a_weekend() {
        let from_sunday = days_from(day("2025-08-24"));
        assert!(from_sunday.iter().all(|day| day.weekday() == Weekday::Mon), "{from_sunday:?}");
        assert_eq!(days_from(day("2025-08-23")), from_sunday, "Saturday and Sunday give the same Mondays");
        let from_tuesday = days_from(day("2025-08-12"));
        assert!(from_tuesday.iter().all(|day| day.weekday() == Weekday::Tue), "{from_tuesday:?}");
        assert_eq!((from_tuesday.len(), from_tuesday[3]), (4, day("2026-02-03")));
    }

    #[test]
    fn easter_is_where_the_calendars_have_it() {
        for sunday in ["1961-04-02", "2008-03-23", "2024-03-31", "2026-04-05", "2027-03-28", "2038-04-25"] {
            let sunday = day(sunday);
            assert_eq!(easter(sunday.year()), Some(sunday));
        }
    }

    #[test]
    fn a_day_on_which_nobody_is_there_becomes_the_next_working_day() {
        for (off, working) in [
            // The Monday before Easter and the Tuesday after; the day before that week is none of it.
            ("2027-03-22", "2027-03-31"),
            ("2027-03-30", "2027-03-31"),
            ("2027-03-19", "2027-03-19"),
            // The first and the seventeenth of May, Ascension Day, Whit Monday.
            ("2026-05-01", "2026-05-04"),
            ("2027-05-17", "2027-05-18"),
            ("2026-05-14", "2026-05-15"),
            ("2026-05-25", "2026-05-26"),
            // Christmas, the days after it, and New Year.
            ("2026-12-22", "2026-12-22"),
            ("2026-12-23", "2027-01-04"),
            ("2026-12-29", "2027-01-04"),
            ("2029-01-02", "2029-01-03"),
            // July, whose end may be a weekend.
            ("2026-06-30", "2026-06-30"),
            ("2026-07-13", "2026-08-03"),
            ("2027-07-01", "2027-08-02"),
        ] {
            assert_eq!(next_working_day(day(off)), day(working), "{off}");
        }
    }

    #[test]
    fn no_day_of_many_years_proposes_a_day_off_and_all_four_differ() {
        for start in day("2024-01-01").iter_days().take(366 * 12) {
            let days = days_from(start);
            assert!(days.iter().all(|day| !is_off(*day)), "{start}: {days:?}");
            assert!(days.len() == 4 && days.is_sorted_by(|one, other| one < other), "{start}: {days:?}");
        }
    }

    #[test]
    fn the_days_that_were_once_proposed_in_holidays_are_not_any_more() {
        assert_eq!(
            days_from(day("2026-11-22")),
            ["2026-12-21", "2027-02-01", "2027-03-31", "2027-05-18"].map(day)
        );
        assert_eq!(
            days_from(day("2026-12-01")),
            ["2027-01-04", "2027-02-09", "2027-03-31", "2027-05-25"].map(day)
        );
    }
}
