//! The question: a number answers and goes on; what is no answer is never taken for one.

use std::collections::BTreeSet;

use super::{Heard, Sitting, traces};
use crate::domain::answer::{Answer, AnswerKind, RULER_TOP, WhyNot};
use crate::domain::item::Item;
use crate::plain::{Lines, Stop, pick};
use crate::text::{Text, fill};

pub(super) fn question(sitting: &mut Sitting, place: usize) -> Result<(), Stop> {
    let Some(item) = sitting.form(place).and_then(|form| form.walk.current()).cloned() else {
        sitting.advance();
        return Ok(());
    };
    say_question(sitting, place, &item)?;
    loop {
        let words = sitting.face.lines.words;
        sitting.face.lines.say(words.prompt_support)?;
        let typed = match sitting.hear()? {
            Heard::Empty => continue,
            Heard::Moved => return Ok(()),
            Heard::Words(typed) => typed,
        };
        match typed.to_lowercase().as_str() {
            "v" => {
                let context = sitting.visit.context().clone();
                let _ = sitting.visit.form_mut(place).map(|form| form.walk.decline(&context));
                after(sitting, place);
                return Ok(());
            }
            "h" => return why_not(sitting, place),
            "n" => return note(sitting, place, &item),
            "b" if sitting.form(place).is_some_and(|form| form.walk.current_reply().is_some()) => {
                let context = sitting.visit.context().clone();
                let _ = sitting.visit.form_mut(place).map(|form| form.walk.forward(&context));
                after(sitting, place);
                return Ok(());
            }
            _ => {
                if let Some(answer) = read(&item.answer, &typed) {
                    if matches!(answer, Answer::Text(_)) {
                        traces::say_typed(sitting, &typed)?;
                    }
                    let context = sitting.visit.context().clone();
                    let _ = sitting.visit.form_mut(place).map(|form| form.walk.answer(answer, &context));
                    after(sitting, place);
                    return Ok(());
                }
                let possible = takes(&item.answer, sitting.face.lines.text, &sitting.face.lines);
                sitting.face.lines.not_here(&typed, &format!("{possible} {}", words.take_other))?;
            }
        }
    }
}

/// What follows every answer: alerts first, then on, if the form is finished.
fn after(sitting: &mut Sitting, place: usize) {
    sitting.visit.refresh_alerts();
    if sitting.form(place).is_some_and(|form| form.walk.is_finished()) {
        sitting.advance();
    }
}

fn say_question(sitting: &mut Sitting, place: usize, item: &Item) -> Result<(), Stop> {
    let Some(form) = sitting.form(place).cloned() else { return Ok(()) };
    let text = sitting.face.lines.text;
    let lang = text.lang;
    let progress = form.walk.progress(sitting.visit.context());
    let (at, of) = (progress.at.min(progress.of).to_string(), progress.of.to_string());
    let title = form.instrument().title.get(lang);
    sitting.page(&fill(sitting.face.lines.words.question, &[title, &at, &of, item.topic.get(lang)]))?;
    let lines = &mut sitting.face.lines;
    let window = item.window.as_ref().unwrap_or(&form.instrument().window);
    lines.pair(text.walk.window, window.get(lang))?;
    lines.say(item.ask.as_ref().map_or(text.walk.box_question, |ask| ask.get(lang)))?;
    lines.choices(&labels(item, text))?;
    if !matches!(item.answer, AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::FormPosition { .. }) {
        let takes = takes(&item.answer, text, lines);
        lines.say(&takes)?;
    }
    if let Some(reply) = form.walk.current_reply() {
        lines.say(&fill(lines.words.answered, &[&text.reply_at(item, reply)]))?;
    }
    if let Some(note) = form.walk.notes().get(&item.id) {
        lines.pair(text.keys.note, note)?;
    }
    Ok(())
}

/// The words of the answers that can be chosen.
fn labels(item: &Item, text: &Text) -> Vec<String> {
    let words = text.walk;
    match &item.answer {
        AnswerKind::YesNo => vec![text.answer.yes.to_owned(), text.answer.no.to_owned()],
        AnswerKind::OneOf(choices) | AnswerKind::ManyOf(choices) => {
            choices.iter().map(|choice| choice.label.get(text.lang).to_owned()).collect()
        }
        AnswerKind::FormPosition { boxes } => {
            let sentence = |n: u32| match n {
                1 => words.box_first,
                n if n == *boxes => words.box_last,
                _ => words.box_middle,
            };
            (1..=*boxes).map(|n| fill(sentence(n), &[&n.to_string()])).collect()
        }
        AnswerKind::Note | AnswerKind::Ruler | AnswerKind::Number { .. } => Vec::new(),
    }
}

/// What a line gives as an answer; `None` where it is none.
fn read(kind: &AnswerKind, typed: &str) -> Option<Answer> {
    let answer = match kind {
        AnswerKind::YesNo => match pick::place(typed, 2)? {
            0 => Answer::Yes,
            _ => Answer::No,
        },
        AnswerKind::OneOf(choices) => {
            Answer::Choice(choices.get(pick::place(typed, choices.len())?)?.id.clone())
        }
        AnswerKind::ManyOf(_) if typed == "0" => Answer::Choices(BTreeSet::new()),
        AnswerKind::ManyOf(choices) => {
            let numbers = pick::several(typed, u32::try_from(choices.len()).ok()?)?;
            let chosen = numbers.iter().filter_map(|n| choices.get(*n as usize - 1));
            Answer::Choices(chosen.map(|choice| choice.id.clone()).collect())
        }
        AnswerKind::FormPosition { boxes } => Answer::Position(pick::whole(typed, 1, *boxes)?),
        AnswerKind::Number { min, max, .. } => Answer::Number(pick::whole(typed, *min, *max)?),
        AnswerKind::Ruler => Answer::Ruler(pick::whole(typed, 0, RULER_TOP)?),
        // A letter alone is a key that does nothing here, never an answer.
        AnswerKind::Note if typed.chars().count() > 1 => Answer::Text(typed.to_owned()),
        AnswerKind::Note => return None,
    };
    kind.takes(&answer).then_some(answer)
}

/// What an item takes, in words.
fn takes(kind: &AnswerKind, text: &Text, lines: &Lines) -> String {
    let words = lines.words;
    match kind {
        AnswerKind::YesNo => lines.takes_choice(2),
        AnswerKind::OneOf(choices) => lines.takes_choice(choices.len()),
        AnswerKind::FormPosition { boxes } => lines.takes_choice(*boxes as usize),
        AnswerKind::ManyOf(choices) => fill(words.take_many, &[&choices.len().to_string()]),
        AnswerKind::Number { min, max, unit } => {
            let range = fill(words.take_number, &[&min.to_string(), &max.to_string()]);
            fill(words.of_unit, &[&range, unit.get(text.lang)])
        }
        AnswerKind::Ruler => fill(words.take_number, &["0", &RULER_TOP.to_string()]),
        AnswerKind::Note => words.take_words.to_owned(),
    }
}

fn why_not(sitting: &mut Sitting, place: usize) -> Result<(), Stop> {
    let words = sitting.face.lines.text.walk;
    let labels = [words.why_time, words.why_alone, words.why_interpreter, words.why_not_now, words.why_other];
    sitting.face.lines.say(words.why_title)?;
    sitting.face.lines.choices(&labels)?;
    let why = loop {
        sitting.face.lines.say(sitting.face.lines.words.prompt_choice)?;
        let typed = match sitting.hear_within()? {
            Heard::Empty => continue,
            Heard::Moved => return Ok(()),
            Heard::Words(typed) => typed,
        };
        match pick::place(&typed, labels.len()) {
            Some(0) => break WhyNot::Time,
            Some(1) => break WhyNot::NotAlone,
            Some(2) => break WhyNot::Interpreter,
            Some(3) => break WhyNot::NotNow,
            Some(_) => {
                sitting.face.lines.say(sitting.face.lines.words.prompt_write)?;
                match sitting.hear_words()? {
                    Heard::Empty => break WhyNot::NotSaid,
                    Heard::Words(typed) => break WhyNot::Other(typed),
                    Heard::Moved => return Ok(()),
                }
            }
            None => {
                let possible = sitting.face.lines.takes_choice(labels.len());
                sitting.face.lines.not_here(&typed, &possible)?;
            }
        }
    };
    let context = sitting.visit.context().clone();
    let _ = sitting.visit.form_mut(place).map(|form| form.walk.skip(why, &context));
    after(sitting, place);
    Ok(())
}

fn note(sitting: &mut Sitting, place: usize, item: &Item) -> Result<(), Stop> {
    let standing = sitting.form(place).and_then(|form| form.walk.notes().get(&item.id)).cloned();
    let lines = &mut sitting.face.lines;
    lines.say(&format!("{}.", lines.text.walk.note_title))?;
    if let Some(standing) = standing {
        lines.say(&standing)?;
        lines.say(lines.words.clear)?;
    }
    lines.say(lines.words.prompt_write)?;
    if let Heard::Words(typed) = sitting.hear_words()? {
        let words = if typed == "-" { "" } else { typed.as_str() };
        if let Some(form) = sitting.visit.form_mut(place) {
            form.walk.note(&item.id, words);
        }
    }
    Ok(())
}
