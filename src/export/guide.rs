//! A plan, the training log, the counts and a meeting's minutes as pages, and the dates of them.

use chrono::NaiveDate;

use super::coaching::Day;
use super::sheet::{Line, Part, Sheet};
use crate::domain::guide::counts::{Counted, Counts, SMALL, Shown};
use crate::domain::guide::progress::{Entry, Progress};
use crate::domain::guide::training::{Flag, KeyPerson, Training};
use crate::domain::guide::{Field, Guide, Item};
use crate::domain::record::GuideSummary;
use crate::text::{Text, fill};

fn date(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// What stands at an item besides whether it is done, each with its label.
#[must_use]
pub fn details(entry: &Entry, text: &Text) -> Vec<String> {
    let words = text.guide;
    let number = entry.number.map(|number| number.to_string());
    let day = entry.date.map(date);
    let rows = [
        (Field::Role, (!entry.role.is_empty()).then(|| entry.role.clone())),
        (Field::Date, day),
        (Field::Number, number),
        (Field::Note, (!entry.note.is_empty()).then(|| entry.note.clone())),
    ];
    rows.into_iter()
        .filter_map(|(field, value)| Some(format!("{}: {}", words.field(field), value?)))
        .collect()
}

/// What a plan has come to: each with what is missing.
#[must_use]
pub fn reached(guide: &Guide, progress: &Progress, text: &Text) -> Vec<(bool, String)> {
    let words = text.guide;
    let line = |(reached, missing): (&crate::domain::guide::Reached, Vec<&Item>)| {
        let label = reached.label.get(text.lang);
        if missing.is_empty() {
            return (true, format!("{label} – {}", words.is_reached));
        }
        let name = |item: &&Item| {
            let what = item.text.get(text.lang);
            let half = progress.is_done(&item.id);
            if half { format!("{what} ({})", words.missing_whole) } else { what.to_owned() }
        };
        let listed: Vec<String> = missing.iter().take(3).map(name).collect();
        let more = if missing.len() > 3 { " …" } else { "" };
        let missing = fill(words.missing, &[&missing.len().to_string(), &(listed.join(" ") + more)]);
        (false, format!("{label} – {missing}"))
    };
    progress.reached(guide).into_iter().map(line).collect()
}

/// A plan, whole: what is not done stands there too.
#[must_use]
pub fn plan(guide: &Guide, progress: &Progress, today: NaiveDate, text: &Text) -> Sheet {
    let (words, lang) = (text.guide, text.lang);
    let overdue: Vec<&Item> = progress.overdue(guide, today);
    let task = |item: &Item| {
        let entry = progress.entry(&item.id);
        let mut details = details(&entry, text);
        if overdue.iter().any(|late| late.id == item.id) {
            details.push(words.overdue.to_owned());
        }
        Line::Task {
            done: item.can_be_done().then_some(entry.done),
            what: item.text.get(lang).to_owned(),
            details,
        }
    };
    let mut parts: Vec<Part> = Vec::new();
    if !guide.reached.is_empty() {
        let lines = reached(guide, progress, text).into_iter();
        let lines =
            lines.map(|(done, what)| Line::Task { done: Some(done), what, details: Vec::new() }).collect();
        parts.push(Part { heading: words.reached.to_owned(), lines });
    }
    parts.extend(guide.parts.iter().map(|part| Part {
        heading: part.title.get(lang).to_owned(),
        lines: part.items.iter().map(task).collect(),
    }));
    let version = fill(words.note_heading, &[guide.id.as_str(), &guide.version]);
    Sheet {
        title: guide.title.get(lang).to_owned(),
        lead: vec![fill(words.made, &[&date(today)])],
        parts,
        foot: vec![words.foot.to_owned(), version],
    }
}

/// The days of a plan that lie ahead, each with what it is for.
#[must_use]
pub fn days(guide: &Guide, progress: &Progress, today: NaiveDate, text: &Text) -> Vec<Day> {
    let mut days: Vec<Day> = guide
        .items()
        .filter_map(|item| {
            let entry = progress.entry(&item.id);
            let day = entry.date.filter(|day| *day >= today && !entry.done)?;
            let about = if entry.role.is_empty() { String::new() } else { entry.role.clone() };
            Some(Day { day, summary: item.text.get(text.lang).to_owned(), about })
        })
        .collect();
    days.sort_by_key(|day| day.day);
    days
}

/// What to see to, in words.
#[must_use]
pub fn flag(flag: Flag, text: &Text) -> String {
    let words = text.guide;
    match flag {
        Flag::Unsaid(day) => fill(words.flag_unsaid, &[&date(day)]),
        Flag::MissedWithoutNew(day) => fill(words.flag_missed, &[&date(day)]),
        Flag::NoNext => words.flag_no_next.to_owned(),
        Flag::NoDeputy => words.flag_no_deputy.to_owned(),
        Flag::NoHours => words.flag_no_hours.to_owned(),
    }
}

/// What stands of a key person, each with its label; what is not filled in is left out.
fn person(person: &KeyPerson, today: NaiveDate, text: &Text) -> Part {
    let words = text.guide;
    let [one, two] = person.workshop;
    let rows = [
        (words.person_deputy, (!person.deputy.is_empty()).then(|| person.deputy.clone())),
        (words.person_hours, person.hours.map(|hours| hours.to_string())),
        (words.person_workshop_one, one.map(date)),
        (words.person_workshop_two, two.map(date)),
        (words.person_self, person.says_confident.map(date)),
        (words.person_supervisor, person.supervisor_says.map(date)),
        (words.person_left, person.left.map(date)),
    ];
    let mut lines: Vec<Line> = rows
        .into_iter()
        .filter_map(|(label, value)| Some(Line::Item(format!("{label}: {}", value?))))
        .collect();
    for session in &person.sessions {
        let mut line = fill(words.session, &[&date(session.date)]) + ": " + words.held(session.held);
        for (label, said) in [(words.practised, &session.practised), (words.to_try, &session.to_try)] {
            if !said.is_empty() {
                line.push_str(&format!(". {label}: {said}"));
            }
        }
        lines.push(Line::Item(line));
    }
    lines.extend(person.flags(today).into_iter().map(|one| Line::Text(flag(one, text))));
    Part { heading: format!("{} – {}", person.role, words.stand(person.stand())), lines }
}

/// The training log.
#[must_use]
pub fn training(training: &Training, today: NaiveDate, text: &Text) -> Sheet {
    let words = text.guide;
    let mut lead = vec![fill(words.made, &[&date(today)])];
    if training.people.is_empty() {
        lead.push(words.training_none.to_owned());
    }
    Sheet {
        title: words.training.to_owned(),
        lead,
        parts: training.people.iter().map(|one| person(one, today, text)).collect(),
        foot: vec![words.foot.to_owned()],
    }
}

/// Supervision ahead.
#[must_use]
pub fn training_days(training: &Training, today: NaiveDate, text: &Text) -> Vec<Day> {
    let day = |day| Day { day, summary: text.guide.supervision_day.to_owned(), about: String::new() };
    training.ahead(today).into_iter().map(day).collect()
}

/// What a report shows of a number.
#[must_use]
pub fn shown(shown: Shown, text: &Text) -> String {
    match shown {
        Shown::Number(number) => number.to_string(),
        Shown::Withheld => text.guide.withheld.to_owned(),
    }
}

/// Numbers that cannot all be right together, in words.
#[must_use]
pub fn odd(counts: &Counts, text: &Text) -> Vec<String> {
    let said = |(part, whole)| fill(text.guide.odd, &[text.guide.counted(part), text.guide.counted(whole)]);
    counts.odd().into_iter().map(said).collect()
}

/// The counts for a report, small numbers withheld; each half-year with what it is called.
#[must_use]
pub fn counts(halves: &[(String, Counts)], today: NaiveDate, text: &Text) -> Sheet {
    let words = text.guide;
    let part = |(name, counts): &(String, Counts)| Part {
        heading: name.clone(),
        lines: Counted::ALL
            .into_iter()
            .map(|what| Line::Item(format!("{}: {}", words.counted(what), shown(counts.shown(what), text))))
            .collect(),
    };
    Sheet {
        title: words.counts.to_owned(),
        lead: vec![fill(words.counts_lead, &[&SMALL.to_string()]), fill(words.made, &[&date(today)])],
        parts: halves.iter().map(part).collect(),
        foot: vec![words.foot.to_owned()],
    }
}

/// The minutes of a meeting: only its open parts, and of those not what was prepared before it with one at a time, so that
/// everybody present may read them.
#[must_use]
pub fn minutes(guide: &GuideSummary, text: &Text) -> Sheet {
    let part = |part: &crate::domain::record::GuidePart| Part {
        heading: part.title.clone(),
        lines: part
            .lines
            .iter()
            .map(|line| Line::Task {
                done: line.done(),
                what: line.text.clone(),
                details: details(&line.entry, text),
            })
            .collect(),
    };
    let mut lead = vec![text.guide.minutes_lead.to_owned()];
    let parts = || guide.parts.iter().filter(|part| !part.aside);
    if parts().next().is_none() {
        lead.push(text.guide.nothing_noted.to_owned());
    }
    Sheet {
        title: format!("{}: {}", text.guide.minutes, guide.title),
        lead,
        parts: parts().map(part).collect(),
        foot: Vec::new(),
    }
}
