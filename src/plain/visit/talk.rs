//! The talk around the forms: limits, opening, permission, the form at hand, telling back, agreeing, closing.

use std::sync::Arc;

use super::{Heard, Sitting, everywhere, steps};
use crate::domain::answer::{Answer, Reply};
use crate::domain::context::FilledInBy;
use crate::domain::instrument::{Filling, Instrument};
use crate::domain::source::{Reviewed, Wording};
use crate::domain::visit::{Form, Shelf};
use crate::plain::{Lines, Stop, pick};
use crate::session::{stored, talk};
use crate::text::fill;

/// The highest total that a paper form is taken to have.
const MOST_ON_PAPER: u32 = 999;

/// Says what may be said here, after the word that it is only an example.
fn say(sitting: &mut Sitting) -> Result<(), Stop> {
    let said = talk::said(&sitting.visit, sitting.face.session.library(), sitting.face.lines.text);
    sitting.face.lines.say(&format!("{}:", sitting.face.lines.text.talk.say))?;
    said.iter().try_for_each(|sentence| sitting.face.lines.say(sentence))
}

pub(super) fn limits(sitting: &mut Sitting) -> Result<(), Stop> {
    let words = sitting.face.lines.text.talk;
    sitting.page(words.limits_title)?;
    say(sitting)?;
    sitting.face.lines.say(words.limits_once)?;
    let session = &sitting.face.session;
    let recovery = stored::recovery(session.keeping(), session.library().profile(), sitting.face.lines.text);
    if let Some(recovery) = recovery.filter(|_| !sitting.visit.is_practice()) {
        sitting.face.lines.say(recovery)?;
    }
    sitting.go_on()
}

pub(super) fn open(sitting: &mut Sitting, place: usize) -> Result<(), Stop> {
    let words = sitting.face.lines.text.talk;
    page(sitting, place, words.open_title)?;
    say(sitting)?;
    sitting.face.lines.say(words.open_listen)?;
    sitting.go_on()
}

pub(super) fn agree(sitting: &mut Sitting, place: usize) -> Result<(), Stop> {
    let words = sitting.face.lines.text.talk;
    page(sitting, place, words.agree_title)?;
    say(sitting)?;
    if let Some(theme) = sitting.form(place).map(|form| form.instrument().theme) {
        sitting.face.lines.say(words.agree_hint(theme))?;
    }
    steps::say_here(sitting)?;
    loop {
        sitting.face.lines.say(sitting.face.lines.words.prompt_on)?;
        let Some(typed) = sitting.typed_or_on()? else { return Ok(()) };
        match steps::open_here(sitting, &typed)? {
            everywhere::Did::Moved => return Ok(()),
            everywhere::Did::Said => {}
            everywhere::Did::Nothing => {
                let take = steps::takes(sitting, sitting.face.lines.words.take_on);
                sitting.face.lines.not_here(&typed, &take)?;
            }
        }
    }
}

pub(super) fn close(sitting: &mut Sitting, place: usize) -> Result<(), Stop> {
    let words = sitting.face.lines.text.talk;
    page(sitting, place, words.close_title)?;
    say(sitting)?;
    sitting.go_on()
}

/// Begins a page of a form's theme.
fn page(sitting: &mut Sitting, place: usize, heading: &str) -> Result<(), Stop> {
    let Some(form) = sitting.form(place) else { return sitting.page(heading) };
    let title = form.instrument().title.get(sitting.face.lines.text.lang).to_owned();
    sitting.page(&format!("{title}. {heading}"))
}

pub(super) fn before(sitting: &mut Sitting, place: usize) -> Result<(), Stop> {
    let Some(instrument) = sitting.form(place).map(|form| form.instrument().clone()) else { return Ok(()) };
    let text = sitting.face.lines.text;
    let words = text.talk;
    sitting.page(&format!("{}. {}", instrument.title.get(text.lang), words.before_title))?;
    let by = sitting.visit.context().filled_in_by;
    say(sitting)?;
    let lines = &mut sitting.face.lines;
    if by == FilledInBy::Herself && instrument.setting.filled_in_by.contains(&Filling::Herself) {
        lines.say(words.herself)?;
    }
    lines.heading(words.about)?;
    lines.say(instrument.purpose.get(text.lang))?;
    lines.pair(words.window, instrument.window.get(text.lang))?;
    lines.say(match instrument.wording {
        Wording::Own => words.wording_own,
        Wording::Official => words.wording_official,
        Wording::Topics => words.wording_topics,
    })?;
    say_reviewed(lines, &instrument)?;
    sitting.go_on()
}

/// Whether a clinician went through it.
pub(super) fn say_reviewed(lines: &mut Lines, instrument: &Instrument) -> Result<(), Stop> {
    let words = lines.text.talk;
    match &instrument.reviewed {
        Reviewed::None => lines.say(words.reviewed_none),
        Reviewed::By { role, date } => lines.say(&fill(words.reviewed_by, &[&format!("{role}, {date}")])),
    }
}

pub(super) fn form_in_hand(sitting: &mut Sitting, place: usize) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let words = text.talk;
    let Some(form) = sitting.form(place) else { return Ok(()) };
    let title = form.instrument().title.get(text.lang).to_owned();
    let library = sitting.face.session.library();
    let named = form.instrument().alternative.as_ref();
    let alternative: Option<Arc<Instrument>> = named.and_then(|id| Shelf::instrument(library, id));
    let mut labels = vec![words.in_hand_yes.to_owned(), words.in_hand_no.to_owned()];
    if let Some(alternative) = &alternative {
        labels.push(fill(words.in_hand_alternative, &[alternative.title.get(text.lang)]));
    }
    sitting.page(&format!("{title}. {}", words.in_hand))?;
    sitting.face.lines.choices(&labels)?;
    if let Some(chosen) = sitting.hear_choice(labels.len())? {
        in_hand(sitting, place, chosen == 0, alternative.filter(|_| chosen == 2));
    }
    Ok(())
}

fn in_hand(sitting: &mut Sitting, place: usize, at_hand: bool, alternative: Option<Arc<Instrument>>) {
    let context = sitting.visit.context().clone();
    if let Some(form) = sitting.visit.form_mut(place) {
        // Taken back: what was written down for want of the form is asked after all.
        if at_hand && form.in_hand == Some(false) {
            *form = Form::new(form.instrument().clone());
        }
        form.set_in_hand(at_hand, &context);
    }
    match alternative {
        Some(alternative) => drop(sitting.visit.add_form(alternative)),
        None => sitting.advance(),
    }
    sitting.visit.refresh_alerts();
}

pub(super) fn read_back(sitting: &mut Sitting, place: usize) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let words = text.talk;
    let Some(form) = sitting.form(place) else { return Ok(()) };
    let title = form.instrument().title.get(text.lang).to_owned();
    let items = form.instrument().items.iter();
    let replies = items.filter_map(|item| {
        let said = match form.walk.replies().get(&item.id)? {
            Reply::Answered(Answer::Position(n)) => fill(words.box_, &[&n.to_string()]),
            other => text.reply_at(item, other),
        };
        Some(format!("{}: {said}", item.topic.get(text.lang)))
    });
    let replies: Vec<String> = replies.collect();
    sitting.page(&format!("{title}. {}:", words.read_back))?;
    for line in replies {
        sitting.face.lines.say(&line)?;
    }
    sitting.face.lines.say(&format!("{}.", words.paper_total))?;
    compare(sitting, place)?;
    loop {
        sitting.face.lines.say(sitting.face.lines.words.prompt_keep_or_write)?;
        match sitting.hear()? {
            Heard::Empty => {
                sitting.advance();
                return Ok(());
            }
            Heard::Moved => return Ok(()),
            Heard::Words(typed) => {
                let total = pick::whole(&typed, 0, MOST_ON_PAPER);
                if total.is_some() || typed == "-" {
                    if let Some(form) = sitting.visit.form_mut(place) {
                        form.paper_total = total;
                    }
                    compare(sitting, place)?;
                    continue;
                }
                let possible = fill(sitting.face.lines.words.take_number, &["0", &MOST_ON_PAPER.to_string()]);
                sitting.face.lines.not_here(&typed, &possible)?;
            }
        }
    }
}

/// Whether the total on paper is the one that the boxes give.
fn compare(sitting: &mut Sitting, place: usize) -> Result<(), Stop> {
    let words = sitting.face.lines.text.talk;
    let context = sitting.visit.context();
    let Some(form) = sitting.form(place) else { return Ok(()) };
    let ours = form.report(context).scales.first().and_then(|scale| scale.value());
    match (form.paper_differs(context), form.paper_total, ours) {
        (Some(false), ..) => sitting.face.lines.say(words.paper_same),
        (Some(true), Some(paper), Some(ours)) => {
            let said = fill(words.paper_differs, &[&paper.to_string(), &ours.to_string()]);
            sitting.face.lines.say(&said)
        }
        _ => Ok(()),
    }
}

pub(super) fn tell_back(sitting: &mut Sitting, place: usize) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let words = text.talk;
    let Some(form) = sitting.form(place) else { return Ok(()) };
    let remark = form.remark.clone();
    page(sitting, place, words.after_title)?;
    let said = talk::said(&sitting.visit, sitting.face.session.library(), text);
    let lines = &mut sitting.face.lines;
    lines.say(words.before_number)?;
    said.iter().try_for_each(|sentence| lines.say(sentence))?;
    lines.say(&format!("{}.", words.remark))?;
    if !remark.trim().is_empty() {
        lines.say(remark.trim())?;
    }
    lines.say(lines.words.prompt_keep_or_write)?;
    match sitting.hear_line()? {
        Heard::Moved => return Ok(()),
        Heard::Empty => {}
        Heard::Words(typed) => {
            let words = if typed == "-" { String::new() } else { typed };
            if let Some(form) = sitting.visit.form_mut(place) {
                form.remark = words;
            }
        }
    }
    sitting.advance();
    Ok(())
}
