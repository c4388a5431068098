//! What can be typed at the step at hand.

use super::{Sitting, guide, summary, texts};
use crate::domain::answer::AnswerKind;
use crate::domain::visit::Step;
use crate::plain::Stop;

pub(super) fn say(sitting: &mut Sitting) -> Result<(), Stop> {
    let words = sitting.face.lines.words;
    let mut said: Vec<&str> = Vec::new();
    let of_guide = match sitting.visit.step() {
        Step::Guide(at) => guide::takes(sitting, at),
        _ => Vec::new(),
    };
    match sitting.visit.step() {
        Step::Ask(place) => {
            let item = sitting.form(place).and_then(|form| form.walk.current());
            said.push(match item.map(|item| &item.answer) {
                Some(AnswerKind::Note) => words.help_words,
                _ => words.help_number,
            });
            said.extend([words.help_decline, words.help_skip, words.help_note]);
        }
        Step::FormInHand(_) | Step::Alone | Step::ChoosePrivate => said.push(words.help_number),
        Step::TellBack(_) => said.extend([words.take_words, words.take_on, words.clear]),
        Step::Plan => said.extend([words.help_open, words.take_words, words.take_on, words.clear]),
        Step::Result(_) | Step::Agree(_) => said.extend([words.help_open, words.take_on]),
        Step::Summary => said.extend([summary::takes(sitting), words.correct_take]),
        Step::Reading => said.push(words.reading_take),
        Step::Guide(_) => said.extend(of_guide.iter().map(String::as_str)),
        Step::Limits
        | Step::Open(_)
        | Step::Before(_)
        | Step::ReadBack(_)
        | Step::Close(_)
        | Step::Undealt => said.push(words.take_on),
    }
    said.push(words.help_back);
    if sitting.visit.shown_alerts().next().is_some() {
        said.push(words.help_done);
    }
    if sitting.can_close() {
        said.push(words.help_came_in);
    }
    said.push(words.help_card);
    if sitting.can_judge() {
        said.extend([words.help_judgement, words.help_steps]);
    }
    if sitting.can_get_support() {
        said.push(words.help_support);
    }
    if sitting.can_consent() {
        said.push(words.help_consent);
    }
    if sitting.can_go_to_plan() {
        said.push(words.help_plan);
    }
    let leaves = format!("q: {}", sitting.face.lines.text.course.key_return);
    if sitting.in_course {
        said.push(&leaves);
    } else {
        said.extend([words.help_quit, words.help_commands]);
    }
    let texts = if sitting.visit.step() == Step::Summary { texts::lines(sitting) } else { Vec::new() };
    sitting.face.lines.page(words.help_title)?;
    for line in texts.iter().map(String::as_str).chain(said) {
        sitting.face.lines.say(line)?;
    }
    Ok(())
}
