//! A due-date calculator: what the hidden screen shows, and what it truly computes.

use chrono::{Days, NaiveDate};

/// Days from the first day of the last period to the due date, by Nägele's rule as wheels print it.
///
/// Norwegian clinics date by early ultrasound; a screen that shows this says that it is a reckoning by the period.
pub const DAYS_FROM_PERIOD: u64 = 280;

/// A day of a pregnancy, reckoned by the last period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reckoning {
    /// The due date.
    pub due: NaiveDate,
    /// Completed weeks on the day asked about; `None` before the period or past 45 weeks.
    pub age: Option<(u64, u64)>,
}

/// Reckons from the first day of the last period.
#[must_use]
pub fn from_period(first_day: NaiveDate, today: NaiveDate) -> Option<Reckoning> {
    let due = first_day.checked_add_days(Days::new(DAYS_FROM_PERIOD))?;
    let days = u64::try_from((today - first_day).num_days()).ok();
    let age = days.filter(|days| *days < 45 * 7).map(|days| (days / 7, days % 7));
    Some(Reckoning { due, age })
}

/// Reads a day as a Norwegian writes it: `24.12.2026`, `24.12.26`, `24122026`, or as `2026-12-24`.
#[must_use]
pub fn read_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let as_number = |part: &str| part.parse::<u32>().ok();
    if let [year, month, day] = text.split('-').collect::<Vec<_>>()[..]
        && year.len() == 4
    {
        return NaiveDate::from_ymd_opt(year.parse().ok()?, as_number(month)?, as_number(day)?);
    }
    let parts: Vec<&str> = match text.split('.').collect::<Vec<_>>() {
        parts if parts.len() == 3 => parts,
        _ if digits.len() == text.len() && matches!(digits.len(), 6 | 8) => {
            vec![text.get(..2)?, text.get(2..4)?, text.get(4..)?]
        }
        _ => return None,
    };
    let [day, month, year] = parts[..] else { return None };
    let full_year = match year.len() {
        2 => 2000 + year.parse::<i32>().ok()?,
        4 => year.parse().ok()?,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(full_year, as_number(month)?, as_number(day)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        read_day(text).unwrap()
    }

    #[test]
    fn forty_weeks_after_the_period_is_the_due_date() {
        let reckoned = from_period(day("01.01.2026"), day("21.11.2026")).unwrap();
        assert_eq!(reckoned.due, day("08.10.2026"));
        assert_eq!(reckoned.age, None, "more than 45 weeks is no pregnancy");
        let reckoned = from_period(day("01.07.2026"), day("21.11.2026")).unwrap();
        assert_eq!((reckoned.due, reckoned.age), (day("07.04.2027"), Some((20, 3))));
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for text in ["5.3.2026", "05.03.2026", "050326", "05032026", "05.03.26", "2026-03-05"] {
            assert_eq!(read_day(text), NaiveDate::from_ymd_opt(2026, 3, 5), "{text}");
        }
        for text in ["", "31.02.2026", "5.3", "å", "5.3.026", "1234567"] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }
}
