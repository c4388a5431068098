//! The training of key people, by role and never by name: two workshop days, supervision, and when somebody is confident.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The version of this shape.
pub const TRAINING_FORMAT: u32 = 1;

/// What became of a day of supervision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Held {
    /// It lies ahead, or nobody has said what became of it.
    #[default]
    Planned,
    /// It was held.
    Held,
    /// It was not.
    Missed,
}

/// One day of supervision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Session {
    /// When.
    pub date: NaiveDate,
    /// What became of it.
    #[serde(default)]
    pub held: Held,
    /// What was practised, in general terms: never about a family.
    #[serde(default)]
    pub practised: String,
    /// What to try till next time.
    #[serde(default)]
    pub to_try: String,
}

/// One of the key people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct KeyPerson {
    /// Their role and service, such as "helsesykepleier 1".
    pub role: String,
    /// The role that stands in for them.
    pub deputy: String,
    /// Hours a month that are kept free for it.
    pub hours: Option<u8>,
    /// The day they stopped being one, where they have.
    pub left: Option<NaiveDate>,
    /// The two workshop days.
    pub workshop: [Option<NaiveDate>; 2],
    /// Supervision.
    pub sessions: Vec<Session>,
    /// The day on which they said themselves that they are confident.
    pub says_confident: Option<NaiveDate>,
    /// The day on which the supervisor said so.
    pub supervisor_says: Option<NaiveDate>,
}

/// Where a key person stands on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    /// Not at the workshop yet.
    New,
    /// One day of two.
    FirstDay,
    /// Both days; in supervision.
    InSupervision,
    /// One of the two has said so.
    HalfConfident,
    /// Both have said so.
    Confident,
    /// Not one of them any more.
    Left,
}

/// Something to see to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// A planned day is past and nobody has said whether it was held.
    Unsaid(NaiveDate),
    /// The last day was missed, and no new one is set.
    MissedWithoutNew(NaiveDate),
    /// No next day is set, and both have not yet said that they are confident.
    NoNext,
    /// Nobody stands in.
    NoDeputy,
    /// No hours are kept free.
    NoHours,
}

/// The log of a service's training.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Training {
    /// [`TRAINING_FORMAT`].
    pub format: u32,
    /// The key people.
    pub people: Vec<KeyPerson>,
    /// Supervision days planned in all, where that is agreed on.
    #[serde(default)]
    pub planned_sessions: Option<u8>,
}

impl Default for Training {
    fn default() -> Self {
        Self { format: TRAINING_FORMAT, people: Vec::new(), planned_sessions: None }
    }
}

impl KeyPerson {
    /// Where they stand.
    #[must_use]
    pub fn stand(&self) -> Stand {
        if self.left.is_some() {
            return Stand::Left;
        }
        match self.workshop.iter().flatten().count() {
            0 => return Stand::New,
            1 => return Stand::FirstDay,
            _ => {}
        }
        match (self.says_confident, self.supervisor_says) {
            (Some(_), Some(_)) => Stand::Confident,
            (None, None) => Stand::InSupervision,
            _ => Stand::HalfConfident,
        }
    }

    /// How many days of supervision were held.
    #[must_use]
    pub fn held(&self) -> usize {
        self.sessions.iter().filter(|session| session.held == Held::Held).count()
    }

    /// Sets a day of supervision; the days stay in order, and one day stands there once.
    pub fn plan(&mut self, date: NaiveDate) -> bool {
        match self.sessions.binary_search_by_key(&date, |session| session.date) {
            Ok(_) => false,
            Err(at) => {
                let session =
                    Session { date, held: Held::Planned, practised: String::new(), to_try: String::new() };
                self.sessions.insert(at, session);
                true
            }
        }
    }

    /// What to see to, on this day.
    #[must_use]
    pub fn flags(&self, today: NaiveDate) -> Vec<Flag> {
        let stand = self.stand();
        if stand == Stand::Left {
            return Vec::new();
        }
        let mut flags: Vec<Flag> = self
            .sessions
            .iter()
            .filter(|session| session.held == Held::Planned && session.date < today)
            .map(|session| Flag::Unsaid(session.date))
            .collect();
        let ahead =
            self.sessions.iter().any(|session| session.held == Held::Planned && session.date >= today);
        let last = self.sessions.iter().rfind(|session| session.held != Held::Planned);
        let in_supervision = matches!(stand, Stand::InSupervision | Stand::HalfConfident);
        if in_supervision && !ahead {
            flags.push(match last.filter(|session| session.held == Held::Missed) {
                Some(missed) => Flag::MissedWithoutNew(missed.date),
                None => Flag::NoNext,
            });
        }
        if self.deputy.trim().is_empty() {
            flags.push(Flag::NoDeputy);
        }
        if self.hours.is_none_or(|hours| hours == 0) {
            flags.push(Flag::NoHours);
        }
        flags
    }
}

impl Training {
    /// Days of supervision ahead, over all key people, each once.
    #[must_use]
    pub fn ahead(&self, today: NaiveDate) -> Vec<NaiveDate> {
        let mut days: Vec<NaiveDate> = self
            .people
            .iter()
            .filter(|person| person.left.is_none())
            .flat_map(|person| &person.sessions)
            .filter(|session| session.held == Held::Planned && session.date >= today)
            .map(|session| session.date)
            .collect();
        days.sort();
        days.dedup();
        days
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn trained() -> KeyPerson {
        KeyPerson {
            role: "helsesykepleier 1".to_owned(),
            deputy: "helsesykepleier 2".to_owned(),
            hours: Some(8),
            workshop: [Some(day("2026-09-01")), Some(day("2026-09-02"))],
            ..KeyPerson::default()
        }
    }

    #[test]
    fn confident_only_when_both_say_so_after_both_days() {
        let mut person = KeyPerson::default();
        assert_eq!(person.stand(), Stand::New);
        person.says_confident = Some(day("2026-10-01"));
        person.supervisor_says = Some(day("2026-10-01"));
        assert_eq!(person.stand(), Stand::New, "without the workshop it counts for nothing");
        person.workshop = [Some(day("2026-09-01")), None];
        assert_eq!(person.stand(), Stand::FirstDay);
        let mut person = trained();
        assert_eq!(person.stand(), Stand::InSupervision);
        person.says_confident = Some(day("2027-06-01"));
        assert_eq!(person.stand(), Stand::HalfConfident);
        person.supervisor_says = Some(day("2027-06-08"));
        assert_eq!(person.stand(), Stand::Confident);
        person.left = Some(day("2027-07-01"));
        assert_eq!(person.stand(), Stand::Left);
    }

    #[test]
    fn a_day_that_is_past_is_flagged_until_somebody_says_what_became_of_it() {
        let mut person = trained();
        assert_eq!(person.flags(day("2026-09-03")), [Flag::NoNext]);
        assert!(person.plan(day("2026-10-01")) && !person.plan(day("2026-10-01")));
        assert!(person.flags(day("2026-10-01")).is_empty());
        assert_eq!(person.flags(day("2026-10-02")), [Flag::Unsaid(day("2026-10-01")), Flag::NoNext]);
        person.sessions[0].held = Held::Missed;
        assert_eq!(person.flags(day("2026-10-02")), [Flag::MissedWithoutNew(day("2026-10-01"))]);
        person.plan(day("2026-11-01"));
        assert!(person.flags(day("2026-10-02")).is_empty());
    }

    #[test]
    fn days_ahead_stand_once_and_not_for_who_has_left() {
        let mut training = Training { people: vec![trained(), trained(), trained()], ..Training::default() };
        for person in &mut training.people {
            person.plan(day("2026-12-01"));
        }
        training.people[2].plan(day("2026-12-08"));
        training.people[2].left = Some(day("2026-11-01"));
        assert_eq!(training.ahead(day("2026-11-22")), [day("2026-12-01")]);
    }
}
