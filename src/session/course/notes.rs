//! What the trainer alone reads: notes of the block and of the step, what comes next, and how much time is left.

use chrono::Local;

use super::clock::{BigClock, BlockClock, Left};
use super::slide::{Here, slide};
use crate::content::Library;
use crate::domain::course::plan::Plan;
use crate::session::Moment;
use crate::text::{Text, fill};

/// Where the room stands, in a line: module, block, minutes.
#[must_use]
pub fn title(plan: &Plan, library: &Library, text: &Text) -> String {
    let Some(here) = Here::of(plan, library) else { return String::new() };
    let block = here.block().map_or("", |block| block.title.get(text.lang));
    format!("{}: {block}", here.module.title.get(text.lang))
}

/// The notes for now.
#[must_use]
pub fn lines(plan: &Plan, library: &Library, text: &Text) -> Vec<String> {
    let Some(here) = Here::of(plan, library) else { return Vec::new() };
    let mut said: Vec<String> = Vec::new();
    if let Some(case) = here.case(library) {
        let step = here.shown().checked_sub(1).and_then(|at| case.steps.get(at));
        said.extend(step.and_then(|step| step.note.as_ref()).map(|note| note.get(text.lang).to_owned()));
    }
    let notes = here.block().map(|block| block.notes.as_slice()).unwrap_or_default();
    said.extend(notes.iter().map(|note| note.get(text.lang).to_owned()));
    said
}

/// What comes next, in a line; `None` at the end.
#[must_use]
pub fn coming(plan: &Plan, library: &Library, text: &Text) -> Option<String> {
    let mut next = plan.clone();
    if !next.forward(library) {
        return None;
    }
    let same = next.at.entry == plan.at.entry;
    let slide = slide(&next, false, library, text)?;
    let first = slide.parts.last().map(super::slide::Part::line).unwrap_or_default();
    if same && !first.is_empty() {
        return Some(first);
    }
    // A heading that is a sentence has its mark.
    let mark = if slide.heading.ends_with(['.', '?', '!', ':']) { "" } else { "." };
    Some(format!("{}{mark} {first}", slide.heading))
}

/// How much of the block is left, and until when.
#[must_use]
pub fn remaining(plan: &Plan, clock: &BlockClock, now: &Moment, text: &Text) -> String {
    let minutes = plan.entries.get(plan.at.entry).map_or(0, |entry| entry.minutes);
    left_until(clock.left(now, minutes), u64::from(minutes), now, text)
}

/// How much is left on the big clock, and until when.
#[must_use]
pub fn remaining_big(clock: &BigClock, now: &Moment, text: &Text) -> String {
    left_until(clock.left(now), clock.minutes(), now, text)
}

fn left_until(left: Left, minutes: u64, now: &Moment, text: &Text) -> String {
    let words = text.course;
    let (Left::Still(seconds) | Left::Over(seconds)) = left;
    let away = chrono::TimeDelta::seconds(i64::try_from(seconds).unwrap_or_default());
    let until = if matches!(left, Left::Still(_)) { now.instant + away } else { now.instant - away };
    let until = until.with_timezone(&Local).format("%H.%M").to_string();
    let rounded = seconds.div_ceil(60).to_string();
    match left {
        Left::Still(_) => fill(words.remaining_until, &[&rounded, &minutes.to_string(), &until]),
        Left::Over(_) => fill(words.remaining_over, &[&rounded, &until]),
    }
}

/// What stands in that file once the notes are written no longer.
#[must_use]
pub fn stopped(text: &Text) -> String {
    format!("{}\n{}\n", text.course.band, text.course.notes_stopped)
}

/// All of it as a file for another window.
#[must_use]
pub fn file(plan: &Plan, clock: &BlockClock, now: &Moment, library: &Library, text: &Text) -> String {
    let words = text.course;
    let mut said = vec![words.band.to_owned(), title(plan, library, text)];
    said.push(format!("{}: {}", words.remaining, remaining(plan, clock, now, text)));
    said.push(String::new());
    let notes = lines(plan, library, text);
    if notes.is_empty() {
        said.push(words.no_notes.to_owned());
    }
    said.extend(notes.iter().map(|note| format!("- {note}")));
    said.push(String::new());
    let next = coming(plan, library, text).unwrap_or_else(|| words.end.to_owned());
    said.push(format!("{}: {next}", words.coming));
    said.join("\n") + "\n"
}
