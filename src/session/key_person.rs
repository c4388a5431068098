//! One key person of the training log, row by row: what stands there, and what is typed.

use chrono::NaiveDate;

use super::guides::{Wrong, day, shown_day};
use crate::domain::guide::Field;
use crate::domain::guide::training::{Held, KeyPerson};
use crate::text::{Text, fill};

/// A row. Numbers are places among the days of supervision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The role and service.
    Role,
    /// Who stands in.
    Deputy,
    /// Hours a month.
    Hours,
    /// A day of the workshop.
    Workshop(usize),
    /// The day they said so themselves.
    Self_,
    /// The day the supervisor said so.
    Supervisor,
    /// A day of supervision, and what became of it.
    Session(usize),
    /// What was practised then.
    Practised(usize),
    /// What to try till next time.
    ToTry(usize),
    /// Another day of supervision.
    New,
    /// The day they stopped.
    Left,
}

/// The rows of one.
#[must_use]
pub fn rows(person: &KeyPerson) -> Vec<Row> {
    let mut rows = vec![Row::Role, Row::Deputy, Row::Hours, Row::Workshop(0), Row::Workshop(1)];
    rows.extend(
        (0..person.sessions.len()).flat_map(|at| [Row::Session(at), Row::Practised(at), Row::ToTry(at)]),
    );
    rows.extend([Row::New, Row::Self_, Row::Supervisor, Row::Left]);
    rows
}

/// What a row takes.
#[must_use]
pub const fn kind(row: Row) -> Field {
    match row {
        Row::Role | Row::Deputy => Field::Role,
        Row::Hours => Field::Number,
        Row::Practised(_) | Row::ToTry(_) => Field::Note,
        Row::Workshop(_) | Row::Self_ | Row::Supervisor | Row::Session(_) | Row::New | Row::Left => {
            Field::Date
        }
    }
}

/// What a row is called.
#[must_use]
pub fn label(person: &KeyPerson, row: Row, text: &Text) -> String {
    let words = text.guide;
    let label = match row {
        Row::Role => words.person_role,
        Row::Deputy => words.person_deputy,
        Row::Hours => words.person_hours,
        Row::Workshop(0) => words.person_workshop_one,
        Row::Workshop(_) => words.person_workshop_two,
        Row::Self_ => words.person_self,
        Row::Supervisor => words.person_supervisor,
        Row::Session(at) => {
            let day = person.sessions.get(at).map(|session| shown_day(session.date)).unwrap_or_default();
            return fill(words.session, &[&day]);
        }
        Row::Practised(_) => words.practised,
        Row::ToTry(_) => words.to_try,
        Row::New => words.new_session,
        Row::Left => words.person_left,
    };
    label.to_owned()
}

/// What stands at a row, as it is typed.
#[must_use]
pub fn shown(person: &KeyPerson, row: Row) -> String {
    let of = |day: Option<NaiveDate>| day.map(shown_day).unwrap_or_default();
    let session = |at: usize| person.sessions.get(at);
    match row {
        Row::Role => person.role.clone(),
        Row::Deputy => person.deputy.clone(),
        Row::Hours => person.hours.map(|hours| hours.to_string()).unwrap_or_default(),
        Row::Workshop(at) => of(person.workshop.get(at).copied().flatten()),
        Row::Self_ => of(person.says_confident),
        Row::Supervisor => of(person.supervisor_says),
        Row::Left => of(person.left),
        Row::Practised(at) => session(at).map(|session| session.practised.clone()).unwrap_or_default(),
        Row::ToTry(at) => session(at).map(|session| session.to_try.clone()).unwrap_or_default(),
        Row::Session(_) | Row::New => String::new(),
    }
}

/// All that is written of one in words.
#[must_use]
pub fn words(person: &KeyPerson) -> String {
    let sessions = person.sessions.iter().flat_map(|session| [&session.practised, &session.to_try]);
    let words: Vec<&str> =
        [&person.role, &person.deputy].into_iter().chain(sessions).map(String::as_str).collect();
    words.join("\n")
}

/// What stands at a row, as it is said.
#[must_use]
pub fn said(person: &KeyPerson, row: Row, text: &Text) -> String {
    match row {
        Row::Session(at) => person
            .sessions
            .get(at)
            .map(|session| text.guide.held(session.held).to_owned())
            .unwrap_or_default(),
        row => shown(person, row),
    }
}

/// Puts what was typed at a row; nothing typed empties it.
///
/// # Errors
/// Why it is not taken.
pub fn write(person: &mut KeyPerson, row: Row, typed: &str, today: NaiveDate) -> Result<(), Wrong> {
    let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let date = || if words.is_empty() { Ok(None) } else { day(&words, today).map(Some).ok_or(Wrong::Day) };
    match row {
        Row::Role if words.is_empty() => {}
        Row::Role => person.role = words,
        Row::Deputy => person.deputy = words,
        Row::Hours if words.is_empty() => person.hours = None,
        Row::Hours => person.hours = Some(words.parse().map_err(|_| Wrong::Number)?),
        Row::Workshop(at) => {
            let day = date()?;
            if let Some(place) = person.workshop.get_mut(at) {
                *place = day;
            }
        }
        Row::Self_ => person.says_confident = date()?,
        Row::Supervisor => person.supervisor_says = date()?,
        Row::Left => person.left = date()?,
        Row::New => {
            if let Some(day) = date()? {
                person.plan(day);
            }
        }
        Row::Session(_) => {}
        Row::Practised(at) => {
            if let Some(session) = person.sessions.get_mut(at) {
                session.practised = words;
            }
        }
        Row::ToTry(at) => {
            if let Some(session) = person.sessions.get_mut(at) {
                session.to_try = words;
            }
        }
    }
    Ok(())
}

/// The next of what can have become of a day of supervision.
pub fn turn(person: &mut KeyPerson, at: usize) {
    if let Some(session) = person.sessions.get_mut(at) {
        session.held = match session.held {
            Held::Planned => Held::Held,
            Held::Held => Held::Missed,
            Held::Missed => Held::Planned,
        };
    }
}
