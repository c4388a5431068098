//! What comes out of a visit, on lines: said when its letter is typed, and written to a file only after a yes.

use super::everywhere::Did;
use super::{Heard, Sitting, coarse, traces};
use crate::plain::{Stop, pick};
use crate::session::course::marked;
use crate::session::texts::{Kind, not_written};
use crate::session::traces::Toward;
use crate::session::{Effect, Outcome};
use crate::text::fill;

/// What asks for a file, in every language.
const FILE: [&str; 2] = ["fil", "file"];

/// What says a text.
const fn letter(kind: Kind) -> &'static str {
    match kind {
        Kind::Journal | Kind::Coarse => "u",
        Kind::Minutes => "m",
        Kind::MinutesMarkdown => "md",
        Kind::Apart => "d",
        Kind::Handout => "k",
    }
}

/// What can be typed about texts now, each on a line. There is no clipboard here: the text stands on the lines, where
/// a terminal or a screen reader copies it, or in whatever the lines were sent to.
pub(super) fn lines(sitting: &Sitting) -> Vec<String> {
    let (texts, words) = (sitting.texts(), sitting.face.lines.words);
    let line = |kind: Kind| format!("{}: {}", letter(kind), kind.name(texts.text));
    let file = |kind: Kind| fill(words.text_file, &[letter(kind)]);
    let kinds = texts.kinds();
    let files = kinds.iter().filter(|kind| may_be_file(sitting, **kind)).map(|kind| file(*kind));
    kinds.iter().map(|kind| line(*kind)).chain(files).collect()
}

fn may_be_file(sitting: &Sitting, kind: Kind) -> bool {
    sitting.texts().may_be_file(kind) && sitting.face.session.directory().is_some()
}

/// Says which texts there are.
pub(super) fn say_which(sitting: &mut Sitting) -> Result<(), Stop> {
    sitting.face.lines.heading(sitting.face.lines.words.texts)?;
    for line in lines(sitting) {
        sitting.face.lines.say(&line)?;
    }
    sitting.face.lines.gap()
}

/// Carries out a line that is about a text.
pub(super) fn heard(sitting: &mut Sitting, typed: &str) -> Result<Did, Stop> {
    let lower = typed.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let (Some(first), more) = (words.first(), words.get(1..).unwrap_or_default()) else {
        return Ok(Did::Nothing);
    };
    let Some(kind) = sitting.texts().kinds().into_iter().find(|kind| letter(*kind) == *first) else {
        return Ok(Did::Nothing);
    };
    // The list for everybody says nothing of anybody.
    let is_text = more.is_empty() || more.iter().all(|word| FILE.contains(word));
    let asks = !matches!(kind, Kind::Handout | Kind::Coarse);
    if is_text && asks && !traces::may_go_on(sitting, Toward::AsText)? {
        return Ok(Did::Moved);
    }
    match more {
        [] => {
            say(sitting, kind)?;
            Ok(Did::Said)
        }
        [word] if FILE.contains(word) => file(sitting, kind),
        _ => Ok(Did::Nothing),
    }
}

/// The words of one; of a discussion without names, once what could tell was looked at. `None` where that was broken off.
fn words(sitting: &mut Sitting, kind: Kind) -> Result<Option<String>, Stop> {
    match kind {
        Kind::Coarse => coarse::text(sitting),
        kind => Ok(Some(sitting.texts().words(kind))),
    }
}

/// Says one.
pub(super) fn say(sitting: &mut Sitting, kind: Kind) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let Some(mut words) = words(sitting, kind)? else { return Ok(()) };
    if sitting.in_course {
        // What is copied from here says by itself that nobody is in it.
        words = marked(&words, text);
    }
    let refused = !sitting.texts().may_be_file(kind);
    sitting.face.lines.page(kind.name(text))?;
    if refused && !sitting.visit.is_practice() {
        sitting.face.lines.say(text.texts.not_as_file)?;
    }
    sitting.face.lines.gap()?;
    sitting.face.lines.say(&words)?;
    sitting.face.lines.gap()
}

/// Writes one to a file, after what is to be known about that was said and answered with yes.
fn file(sitting: &mut Sitting, kind: Kind) -> Result<Did, Stop> {
    let text = sitting.face.lines.text;
    if !may_be_file(sitting, kind) {
        sitting.face.lines.say(match (sitting.visit.is_practice(), sitting.texts().may_be_file(kind)) {
            (true, _) => text.shell.practice_line,
            (false, true) => text.texts.no_place,
            (false, false) => text.texts.not_as_file,
        })?;
        return Ok(Did::Said);
    }
    let warnings = sitting.texts().file_warnings(kind);
    sitting.face.lines.page(kind.name(text))?;
    if sitting.visit.needs_safe_channel() {
        sitting.face.lines.say(text.texts.safe_first)?;
    }
    for warning in warnings {
        sitting.face.lines.say(warning)?;
    }
    sitting.face.lines.say(text.texts.file_sure)?;
    let labels = [text.shell.yes, text.shell.no];
    sitting.face.lines.choices(&labels)?;
    loop {
        sitting.face.lines.say(sitting.face.lines.words.prompt_choice)?;
        let typed = match sitting.hear_within()? {
            Heard::Empty => continue,
            // Somebody may have come in: the summary is said anew.
            Heard::Moved => return Ok(Did::Moved),
            Heard::Words(typed) => typed,
        };
        match pick::place(&typed, labels.len()) {
            Some(0) => break,
            Some(_) => return Ok(Did::Said),
            None => {
                let possible = sitting.face.lines.takes_choice(labels.len());
                sitting.face.lines.not_here(&typed, &possible)?;
            }
        }
    }
    let Some(words) = self::words(sitting, kind)? else { return Ok(Did::Moved) };
    let said = match sitting.face.session.run(Effect::WriteText(words)) {
        Outcome::TextWritten { path, expires } => {
            let (path, day) = (path.display().to_string(), expires.format("%d.%m.%Y").to_string());
            fill(text.texts.written, &[&path, &day])
        }
        Outcome::Failed(error) => not_written(&error, text),
        _ => format!("{} {}", text.texts.not_written, text.texts.no_place),
    };
    sitting.face.lines.say(&said)?;
    Ok(Did::Said)
}
