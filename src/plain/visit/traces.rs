//! What looks like it tells who somebody is, on lines: said once it is typed, and asked about before the visit is saved.

use super::{Heard, Sitting};
use crate::plain::{Stop, pick};
use crate::session::traces::{self, Mention, Toward};
use crate::text::fill;

/// Says what words look like that were just typed.
pub(super) fn say_typed(sitting: &mut Sitting, words: &str) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    match traces::typed(words, sitting.face.session.library(), text) {
        Some(said) => sitting.face.lines.say(&said),
        None => Ok(()),
    }
}

fn shown(sitting: &Sitting) -> Vec<Mention> {
    traces::shown(&sitting.visit, sitting.face.session.library())
}

/// Whether there is anything to look at.
pub(super) fn any(sitting: &Sitting) -> bool {
    !shown(sitting).is_empty()
}

/// What may be shown now, each on a line.
fn lines(sitting: &Sitting) -> Vec<String> {
    let (library, text) = (sitting.face.session.library(), sitting.face.lines.text);
    shown(sitting).iter().map(|mention| traces::line(mention, &sitting.visit, library, text)).collect()
}

/// Says it on the summary; nothing where there is nothing.
pub(super) fn say(sitting: &mut Sitting) -> Result<(), Stop> {
    let said = lines(sitting);
    if said.is_empty() {
        return Ok(());
    }
    let words = sitting.face.lines.text.traces;
    sitting.face.lines.heading(words.title)?;
    said.iter().try_for_each(|line| sitting.face.lines.say(line))?;
    sitting.face.lines.say(words.plain_hint)
}

/// Whether to go on: yes where nothing is new, and else once it was reworded or let stand. Whoever is not to go on
/// stands at the summary anew.
pub(super) fn may_go_on(sitting: &mut Sitting, toward: Toward) -> Result<bool, Stop> {
    if !sitting.let_stand.has_new(&sitting.visit, sitting.face.session.library()) {
        return Ok(true);
    }
    review(sitting, toward)
}

/// Goes through the list until nothing is left of it, it is let stand, or it is left.
pub(super) fn review(sitting: &mut Sitting, toward: Toward) -> Result<bool, Stop> {
    let words = sitting.face.lines.text.traces;
    let anyway = fill(words.plain_take, &[toward.anyway(sitting.face.lines.text)]);
    loop {
        let listed = shown(sitting);
        if listed.is_empty() {
            return Ok(true);
        }
        let labels = lines(sitting);
        sitting.page(words.title)?;
        sitting.face.lines.say(words.lead)?;
        sitting.face.lines.choices(&labels)?;
        let chosen = loop {
            sitting.face.lines.say(&anyway)?;
            let typed = match sitting.hear_within()? {
                Heard::Empty | Heard::Moved => return Ok(false),
                Heard::Words(typed) => typed,
            };
            if typed.to_lowercase() == "b" {
                sitting.let_stand.add(&sitting.visit, sitting.face.session.library());
                return Ok(true);
            }
            match pick::place(&typed, listed.len()).and_then(|at| listed.get(at)) {
                Some(mention) => break mention,
                None => sitting.face.lines.not_here(&typed, &anyway)?,
            }
        };
        if !reword(sitting, chosen)? {
            return Ok(false);
        }
    }
}

/// Puts one place otherwise. False where that was broken off.
fn reword(sitting: &mut Sitting, mention: &Mention) -> Result<bool, Stop> {
    let text = sitting.face.lines.text;
    let heading = traces::place(&mention.place, &sitting.visit, sitting.face.session.library(), text);
    let standing = sitting.visit.shown_texts().find(|written| written.place == mention.place);
    let standing = standing.map(|written| written.words.to_owned()).unwrap_or_default();
    sitting.face.lines.heading(&heading)?;
    sitting.face.lines.say(&standing)?;
    sitting.face.lines.say(text.traces.plain_reword)?;
    match sitting.hear_words()? {
        Heard::Moved => return Ok(false),
        Heard::Empty => {}
        Heard::Words(typed) => {
            let words = if typed == "-" { "" } else { typed.as_str() };
            if !sitting.visit.rewrite(&mention.place, words) {
                sitting.face.lines.say(text.traces.needs_words)?;
            }
        }
    }
    Ok(true)
}
