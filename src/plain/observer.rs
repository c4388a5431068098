//! Counting a spoken role play on lines: one or several letters a line, and the result at the end.

use super::lines::{Lines, Stop};
use crate::domain::tally::{Millis, Tally, What, Who};
use crate::session::observed::{self, CODE_KEYS, Chart, UNDO_KEY, clock, noted};
use crate::session::{Moment, Outcome, Session, wording};
use crate::text::fill;

/// Counts until it is left or nothing more comes in, and then says what came of it. A line counts at the moment it was
/// ended.
///
/// # Errors
/// When nothing more can be said.
pub fn observe(lines: &mut Lines, session: &mut Session) -> Result<(), Stop> {
    let (words, opened) = (lines.text.observer, session.now());
    lines.page(words.title)?;
    let lead = [words.lead, words.asks_leave, words.where_codes_fit, words.thrown_away, words.plain_keys];
    for said in lead {
        lines.say(said)?;
    }
    legend(lines)?;
    lines.say(words.waits)?;
    let mut tally = Tally::default();
    loop {
        let read = lines.read();
        let now = since(session.now(), opened);
        match read.as_deref().map(str::to_lowercase).as_deref() {
            Ok("q") | Err(_) => {
                tally.pause(now);
                told(lines, &tally, now)?;
                return if read.is_ok() { offer(lines, session, &tally, now) } else { Ok(()) };
            }
            Ok("?") => legend(lines)?,
            Ok("pause" | "p") => {
                tally.start_or_pause(now);
                state(lines, &tally, now)?;
            }
            Ok("") => {
                if !tally.has_begun() {
                    tally.start(now);
                }
                state(lines, &tally, now)?;
            }
            Ok(letters) => take(lines, &mut tally, letters, now)?,
        }
    }
}

/// Asks whether to save a count; only a yes is one.
fn offer(lines: &mut Lines, session: &mut Session, tally: &Tally, now: Millis) -> Result<(), Stop> {
    if !tally.has_begun() || session.directory().is_none() {
        return Ok(());
    }
    let text = lines.text;
    lines.gap()?;
    lines.say(text.observer.keep)?;
    if !lines.says_yes()? {
        return Ok(());
    }
    match session.run(observed::keep(tally, now, session.now())) {
        Outcome::DocumentKept(path) => {
            lines.say(&fill(text.training.observed, &[&path.display().to_string()]))
        }
        Outcome::Failed(error) => lines.say(&wording::store_error(&error, text)),
        _ => lines.say(text.training.not_kept),
    }
}

fn since(now: Moment, opened: Moment) -> Millis {
    let passed = now.steady.saturating_duration_since(opened.steady);
    Millis::try_from(passed.as_millis()).unwrap_or(Millis::MAX)
}

/// What each letter is.
fn legend(lines: &mut Lines) -> Result<(), Stop> {
    let text = lines.text;
    for (letter, code) in CODE_KEYS {
        lines.say(&format!("  {letter}  {}", text.rehearsal.code(code)))?;
    }
    lines.say(text.observer.plain_more)
}

/// Takes letters one by one, in order; what is none of them is said, and the others count.
fn take(lines: &mut Lines, tally: &mut Tally, letters: &str, now: Millis) -> Result<(), Stop> {
    let words = lines.text.observer;
    let (mut heard, mut unknown) = (Vec::new(), String::new());
    for letter in letters.chars().filter(|letter| !letter.is_whitespace()) {
        match (observed::heard(letter), letter) {
            (Some(what), _) => mark(tally, what, now, &mut heard, lines),
            (None, UNDO_KEY) => heard.push(match tally.undo() {
                Some(mark) => fill(words.plain_undone, &[noted(mark, lines.text), &clock(mark.at)]),
                None => words.plain_nothing.to_owned(),
            }),
            (None, '1') => talks(tally, Who::Practitioner, now, &mut heard, lines),
            (None, '2') => talks(tally, Who::Other, now, &mut heard, lines),
            (None, other) => unknown.push(other),
        }
    }
    if !heard.is_empty() {
        lines.say(&format!("{} {}", clock(tally.elapsed(now)), heard.join(", ")))?;
    }
    if !unknown.is_empty() {
        lines.say(&fill(words.plain_unknown, &[&unknown]))?;
    }
    Ok(())
}

fn mark(tally: &mut Tally, what: What, now: Millis, heard: &mut Vec<String>, lines: &Lines) {
    tally.mark(what, now);
    heard.extend(tally.marks().last().map(|mark| noted(*mark, lines.text).to_owned()));
}

fn talks(tally: &mut Tally, who: Who, now: Millis, heard: &mut Vec<String>, lines: &Lines) {
    let words = lines.text.observer;
    tally.talks(who, now);
    heard.push(fill(words.talks, &[words.who(who)]));
}

/// The time, whether it goes on, and how much was counted.
fn state(lines: &mut Lines, tally: &Tally, now: Millis) -> Result<(), Stop> {
    let words = lines.text.observer;
    let runs = if tally.is_running() { words.runs } else { words.paused };
    let marked = fill(words.marked, &[&tally.marks().len().to_string()]);
    lines.say(&format!("{} {runs}, {marked}", clock(tally.elapsed(now))))
}

fn told(lines: &mut Lines, tally: &Tally, now: Millis) -> Result<(), Stop> {
    for part in observed::parts(tally, now, None, Chart::Sentences, lines.text) {
        lines.heading(&part.heading)?;
        for line in &part.lines {
            lines.say(line)?;
        }
    }
    lines.flush()
}
