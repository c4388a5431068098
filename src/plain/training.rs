//! The training log and the counts on lines.

use super::face::Face;
use super::guide::{keep, may_stand, out, out_line, plans};
use super::lines::Stop;
use super::pick;
use crate::domain::guide::Field;
use crate::domain::guide::counts::{Counted, SMALL};
use crate::domain::guide::training::{Held, KeyPerson};
use crate::export::guide::{flag, odd, shown};
use crate::session::guides::{self, What, Wrong};
use crate::session::key_person::{self, Row};
use crate::text::fill;

/// The most that is counted of one thing.
const MOST: u32 = 999;

/// Words that are taken in every language.
const NEW: [&str; 3] = ["ny", "ny:", "new"];
const REMOVE: [&str; 2] = ["fjern", "remove"];
const PLAN: [&str; 3] = ["veiledning", "rettleiing", "supervision"];
const HELD: [&str; 3] = ["holdt", "halden", "held"];
const MISSED: [&str; 3] = ["ikke", "ikkje", "missed"];
const PRACTISED: [&str; 3] = ["øvd", "øvde", "practised"];
const TO_TRY: [&str; 3] = ["prøve", "prøv", "try"];

pub(super) fn people(face: &mut Face) -> Result<(), Stop> {
    let text = face.lines.text;
    loop {
        let mut plans = plans(face)?;
        let today = face.session.now().today;
        face.lines.page(text.guide.training)?;
        face.lines.say(text.guide.training_lead)?;
        if !plans.is_log_readable() {
            face.lines.say(text.guide.unreadable)?;
        }
        if plans.training.people.is_empty() {
            face.lines.say(text.guide.training_none)?;
        }
        for (at, one) in plans.training.people.iter().enumerate() {
            face.lines.say(&format!("{}) {} – {}", at + 1, one.role, text.guide.stand(one.stand())))?;
            for one in one.flags(today) {
                face.lines.say(&format!("   {}", flag(one, text)))?;
            }
        }
        face.lines.say(text.guide.plain_people)?;
        face.lines.say(&out_line(&What::Training, text))?;
        let typed = face.lines.read()?;
        let lower = typed.to_lowercase();
        let (word, rest) = typed.split_once(' ').unwrap_or((typed.as_str(), ""));
        match lower.as_str() {
            "" | "<" => return Ok(()),
            "q" => return Err(Stop::Quit),
            _ if NEW.contains(&word.to_lowercase().as_str()) && !rest.trim().is_empty() => {
                let role = rest.trim().to_owned();
                if !may_stand(face, Field::Role, &role, "")? {
                    continue;
                }
                plans.training.people.push(KeyPerson { role, ..KeyPerson::default() });
                let effect = plans.keep_training();
                keep(face, effect)?;
            }
            _ if out(face, &What::Training, &plans, &lower)? => {}
            number => match pick::place(number, plans.training.people.len()) {
                Some(at) => person(face, at)?,
                None => face.lines.not_here(&typed, text.guide.plain_people)?,
            },
        }
    }
}

/// One of them.
fn person(face: &mut Face, at: usize) -> Result<(), Stop> {
    let text = face.lines.text;
    loop {
        let mut plans = plans(face)?;
        let today = face.session.now().today;
        let Some(one) = plans.training.people.get_mut(at) else { return Ok(()) };
        face.lines.page(&format!("{} – {}", one.role, text.guide.stand(one.stand())))?;
        for one in one.flags(today) {
            face.lines.say(&flag(one, text))?;
        }
        let fixed =
            |row: &Row| !matches!(row, Row::Session(_) | Row::Practised(_) | Row::ToTry(_) | Row::New);
        let rows: Vec<Row> = key_person::rows(one).into_iter().filter(fixed).collect();
        for (number, row) in rows.iter().enumerate() {
            let value = key_person::said(one, *row, text);
            let value = if value.is_empty() { text.guide.empty.to_owned() } else { value };
            face.lines.say(&format!("{}) {}: {value}", number + 1, key_person::label(one, *row, text)))?;
        }
        for session in &one.sessions {
            let mut line = fill(text.guide.session, &[&guides::shown_day(session.date)])
                + ": "
                + text.guide.held(session.held);
            for (label, said) in
                [(text.guide.practised, &session.practised), (text.guide.to_try, &session.to_try)]
            {
                if !said.is_empty() {
                    line.push_str(&format!(". {label}: {said}"));
                }
            }
            face.lines.say(&line)?;
        }
        face.lines.say(text.guide.plain_person)?;
        let typed = face.lines.read()?;
        let lower = typed.to_lowercase();
        match lower.as_str() {
            "" | "<" => return Ok(()),
            "q" => return Err(Stop::Quit),
            word if REMOVE.contains(&word) => {
                if face.lines.confirm(text.guide.remove_sure)? {
                    plans.training.people.remove(at);
                    let effect = plans.keep_training();
                    keep(face, effect)?;
                    return Ok(());
                }
                continue;
            }
            _ => {}
        }
        let before = key_person::words(one);
        match change(one, &rows, &typed, today) {
            Some(Ok((field, words))) => {
                if may_stand(face, field, &words, &before)? {
                    let effect = plans.keep_training();
                    keep(face, effect)?;
                }
            }
            Some(Err(wrong)) => face.lines.say(&guides::said_wrong(wrong, &typed, text))?,
            None => face.lines.not_here(&typed, text.guide.plain_person)?,
        }
    }
}

/// Carries out a line about one of them: what was written, or why it was not taken. `None` where it says nothing.
fn change(
    one: &mut KeyPerson,
    rows: &[Row],
    typed: &str,
    today: chrono::NaiveDate,
) -> Option<Result<(Field, String), Wrong>> {
    let (word, rest) = typed.split_once(' ')?;
    let (word, rest) = (word.to_lowercase(), rest.trim());
    if let Some(row) = pick::place(&word, rows.len()).and_then(|at| rows.get(at)) {
        let value = if rest == "-" { "" } else { rest };
        let written = key_person::write(one, *row, value, today);
        return Some(written.map(|()| (key_person::kind(*row), value.to_owned())));
    }
    let (day, more) = rest.split_once(' ').unwrap_or((rest, ""));
    let is = |words: &[&str]| words.contains(&word.as_str());
    if is(&PLAN) {
        return Some(key_person::write(one, Row::New, day, today).map(|()| (Field::Date, String::new())));
    }
    if !(is(&HELD) || is(&MISSED) || is(&PRACTISED) || is(&TO_TRY)) {
        return None;
    }
    let Some(day) = said_day(one, day, today) else { return Some(Err(Wrong::Day)) };
    let session = one.sessions.iter_mut().find(|session| session.date == day)?;
    match () {
        () if is(&HELD) => session.held = Held::Held,
        () if is(&MISSED) => session.held = Held::Missed,
        () if is(&PRACTISED) => more.trim().clone_into(&mut session.practised),
        () => more.trim().clone_into(&mut session.to_try),
    }
    Some(Ok((Field::Note, more.trim().to_owned())))
}

/// A day as it is typed: one of those that are there where only day and month are said.
fn said_day(one: &KeyPerson, typed: &str, today: chrono::NaiveDate) -> Option<chrono::NaiveDate> {
    let read = guides::day(typed, today)?;
    let there = |day: &chrono::NaiveDate| day.format("%d.%m").to_string() == read.format("%d.%m").to_string();
    let mut days = one.sessions.iter().map(|session| session.date);
    let short = typed.trim_end_matches('.').matches('.').count() == 1;
    if short { days.rfind(there).or(Some(read)) } else { Some(read) }
}

pub(super) fn counts(face: &mut Face) -> Result<(), Stop> {
    let text = face.lines.text;
    let mut half = guides::half_of(face.session.now().today);
    loop {
        let mut plans = plans(face)?;
        let mut counts = plans.counts(half);
        face.lines.page(&guides::half_name(half, text))?;
        face.lines.say(&fill(text.guide.counts_lead, &[&SMALL.to_string()]))?;
        if !plans.is_log_readable() {
            face.lines.say(text.guide.unreadable)?;
        }
        for line in odd(&counts, text) {
            face.lines.say(&line)?;
        }
        for (at, what) in Counted::ALL.into_iter().enumerate() {
            let (number, report) = (counts.of(what).to_string(), shown(counts.shown(what), text));
            let in_report = if number == report {
                String::new()
            } else {
                format!(" ({})", fill(text.guide.in_report, &[&report]))
            };
            face.lines.say(&format!("{}) {}: {number}{in_report}", at + 1, text.guide.counted(what)))?;
        }
        face.lines.say(text.guide.plain_counts)?;
        face.lines.say(&out_line(&What::Counts, text))?;
        let typed = face.lines.read()?;
        let lower = typed.to_lowercase();
        match lower.as_str() {
            "" | "<" => return Ok(()),
            "q" => return Err(Stop::Quit),
            "-" => half = guides::beside(half, false),
            "+" => half = guides::beside(half, true),
            _ if out(face, &What::Counts, &plans, &lower)? => {}
            line => {
                let set = line.split_once('=').and_then(|(what, number)| {
                    let what = Counted::ALL.get(pick::place(what.trim(), Counted::ALL.len())?)?;
                    Some((*what, u16::try_from(pick::whole(number.trim(), 0, MOST)?).ok()?))
                });
                match set {
                    Some((what, number)) => {
                        counts.set(what, number);
                        let effect = plans.put_counts(half, counts);
                        keep(face, effect)?;
                    }
                    None => face.lines.not_here(&typed, text.guide.plain_counts)?,
                }
            }
        }
    }
}
