//! The question: a digit answers and advances.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Over, Page, Turn, VisitScreen, moved};
use crate::domain::answer::{Answer, AnswerKind, Reply};
use crate::domain::item::Item;
use crate::domain::visit::Step;
use crate::text::fill;
use crate::tui::binding::Action;
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

/// What stands at the current item is shown as it was left.
pub(super) fn enter(screen: &mut VisitScreen) {
    let Step::Ask(place) = screen.visit.step() else { return };
    let Some(form) = screen.visit.form(place) else { return };
    let Some(item) = form.walk.current() else { return };
    let answer = form.walk.current_reply().and_then(Reply::answer);
    let page = &mut screen.page;
    match answer {
        Some(Answer::Number(n) | Answer::Ruler(n)) => {
            page.field = Field::with(Takes::Digits(4), &n.to_string())
        }
        Some(Answer::Choices(ids)) => page.chosen = ids.clone(),
        Some(answer) => page.cursor = place_of(item, answer).unwrap_or(0),
        None => {}
    }
}

/// Digits typed into a number. Backspace deletes before it goes back.
pub(super) fn type_number(screen: &mut VisitScreen, input: &Input, cx: &Cx) -> Option<Turn> {
    let Step::Ask(place) = screen.visit.step() else { return None };
    let item = screen.visit.form(place)?.walk.current()?;
    let (min, max) = match item.answer {
        AnswerKind::Number { min, max, .. } => (min, max),
        AnswerKind::Ruler => (0, crate::domain::answer::RULER_TOP),
        _ => return None,
    };
    if *input == Input::Key(Key::Enter) && !screen.page.field.is_empty() {
        let typed = screen.page.field.typed().to_owned();
        let ruler = item.answer == AnswerKind::Ruler;
        match typed.parse().ok().filter(|n: &u32| (min..=max).contains(n)) {
            Some(n) => answer(screen, place, if ruler { Answer::Ruler(n) } else { Answer::Number(n) }, cx),
            None => {
                let (min, max) = (min.to_string(), max.to_string());
                screen.said = Some(fill(cx.text.walk.number_bad, &[&typed, &min, &max]));
            }
        }
        return Some(Turn::changed());
    }
    screen.page.field.input(input).then(|| {
        screen.said = None;
        Turn::changed()
    })
}

pub(super) fn update(screen: &mut VisitScreen, place: usize, action: Action, pressed: Key, cx: &Cx) -> Turn {
    let context = screen.visit.context().clone();
    let Some(form) = screen.visit.form_mut(place) else { return Turn::nothing() };
    let Some(item) = form.walk.current().cloned() else {
        screen.visit.advance(cx.library);
        return Turn::changed();
    };
    match action {
        Action::Digit(n) => return choose(screen, place, &item, usize::from(n) - 1, cx),
        Action::Choose => return choose(screen, place, &item, screen.page.cursor, cx),
        Action::Down => screen.page.cursor = moved(screen.page.cursor, pressed, count(&item.answer)),
        Action::Next if matches!(item.answer, AnswerKind::ManyOf(_)) => {
            let chosen = screen.page.chosen.clone();
            answer(screen, place, Answer::Choices(chosen), cx);
        }
        Action::Edit => {
            let words = match form.walk.current_reply().and_then(Reply::answer) {
                Some(Answer::Text(words)) => words.clone(),
                _ => String::new(),
            };
            screen.over = Some(Over::answer(place, &item, &words, cx));
        }
        Action::Decline => {
            let _ = form.walk.decline(&context);
            after(screen, place, cx);
        }
        Action::Skip => screen.over = Some(Over::Why { form: place, cursor: 0 }),
        Action::Note => {
            let words = form.walk.notes().get(&item.id).cloned().unwrap_or_default();
            screen.over = Some(Over::note(place, &item.id, &words, cx));
        }
        Action::Forward => {
            form.walk.forward(&context);
            after(screen, place, cx);
        }
        Action::Client => screen.over = Some(Over::Client { form: place }),
        _ => return Turn::nothing(),
    }
    Turn::changed()
}

fn choose(screen: &mut VisitScreen, place: usize, item: &Item, at: usize, cx: &Cx) -> Turn {
    if let AnswerKind::ManyOf(choices) = &item.answer {
        if let Some(choice) = choices.get(at)
            && !screen.page.chosen.remove(&choice.id)
        {
            screen.page.chosen.insert(choice.id.clone());
        }
        screen.page.cursor = at;
        return Turn::changed();
    }
    match answer_at(item, at) {
        Some(chosen) => {
            answer(screen, place, chosen, cx);
            Turn::changed()
        }
        None => Turn::nothing(),
    }
}

/// Answers the current item.
pub(super) fn answer(screen: &mut VisitScreen, place: usize, answer: Answer, cx: &Cx) {
    let context = screen.visit.context().clone();
    if let Some(form) = screen.visit.form_mut(place) {
        let _ = form.walk.answer(answer, &context);
    }
    after(screen, place, cx);
}

/// What follows every answer: alerts first, then on, if the form is finished.
pub(super) fn after(screen: &mut VisitScreen, place: usize, cx: &Cx) {
    screen.visit.refresh_alerts();
    if screen.visit.form(place).is_some_and(|form| form.walk.is_finished()) {
        screen.visit.advance(cx.library);
    }
}

/// The answer at a place of the list that is shown.
pub(super) fn answer_at(item: &Item, at: usize) -> Option<Answer> {
    match &item.answer {
        AnswerKind::YesNo => [Answer::Yes, Answer::No].get(at).cloned(),
        AnswerKind::OneOf(choices) => choices.get(at).map(|choice| Answer::Choice(choice.id.clone())),
        AnswerKind::FormPosition { boxes } => {
            let position = u32::try_from(at + 1).ok()?;
            (position <= *boxes).then_some(Answer::Position(position))
        }
        _ => None,
    }
}

fn place_of(item: &Item, answer: &Answer) -> Option<usize> {
    (0..count(&item.answer)).find(|at| answer_at(item, *at).as_ref() == Some(answer))
}

fn count(kind: &AnswerKind) -> usize {
    match kind {
        AnswerKind::YesNo => 2,
        AnswerKind::OneOf(choices) | AnswerKind::ManyOf(choices) => choices.len(),
        AnswerKind::FormPosition { boxes } => *boxes as usize,
        AnswerKind::Note | AnswerKind::Ruler | AnswerKind::Number { .. } => 1,
    }
}

/// The words of the answers that can be chosen.
pub(super) fn labels(item: &Item, cx: &Cx) -> Vec<String> {
    let words = cx.text.walk;
    match &item.answer {
        AnswerKind::YesNo => vec![cx.text.answer.yes.to_owned(), cx.text.answer.no.to_owned()],
        AnswerKind::OneOf(choices) | AnswerKind::ManyOf(choices) => {
            choices.iter().map(|choice| choice.label.get(cx.text.lang).to_owned()).collect()
        }
        AnswerKind::FormPosition { boxes } => (1..=*boxes)
            .map(|n| {
                let sentence = match n {
                    1 => words.box_first,
                    n if n == *boxes => words.box_last,
                    _ => words.box_middle,
                };
                fill(sentence, &[&n.to_string()])
            })
            .collect(),
        AnswerKind::Note | AnswerKind::Ruler | AnswerKind::Number { .. } => Vec::new(),
    }
}

pub(super) fn draw(screen: &mut VisitScreen, place: usize, frame: &mut Frame, area: Rect, cx: &Cx) {
    let Some(form) = screen.visit.form(place) else { return };
    let instrument = form.instrument().clone();
    let Some(item) = form.walk.current() else { return };
    let lang = cx.text.lang;
    let mut doc = Doc::new(cx.theme).compact_below(area, 12);
    // On paper the items are found by their number.
    let number = instrument
        .place(&item.id)
        .filter(|_| instrument.needs_form())
        .map(|place| format!("{}. ", place + 1));
    let topic = format!("{}{}", number.unwrap_or_default(), item.topic.get(lang));
    doc.styled(&topic, cx.theme.of_content(instrument.theme));
    let window = item.window.as_ref().unwrap_or(&instrument.window);
    doc.pair(cx.text.walk.window, window.get(lang)).gap();
    match &item.ask {
        Some(ask) => doc.title(ask.get(lang)),
        None => doc.title(cx.text.walk.box_question),
    };
    doc.gap();
    choices(&mut doc, item, form.walk.current_reply(), &screen.page, cx);
    if let Some(note) = form.walk.notes().get(&item.id) {
        doc.gap().pair(cx.text.keys.note, note);
    }
    // The hint stands in the side pane where there is one.
    let beside = frame.area().width >= super::WIDE;
    if let Some(hint) = item.hint.as_ref().filter(|_| !beside) {
        doc.gap().quiet(hint.get(lang));
    }
    let shown = doc.draw(frame, area, screen.page.scroll, cx.text.shell.scroll_more);
    screen.page.keep(shown);
}

fn choices(doc: &mut Doc, item: &Item, reply: Option<&Reply>, page: &Page, cx: &Cx) {
    let given = reply.and_then(Reply::answer);
    for (at, label) in labels(item, cx).iter().enumerate() {
        let key = (at + 1).to_string();
        match &item.answer {
            AnswerKind::ManyOf(choices) => {
                let on = choices.get(at).is_some_and(|choice| page.chosen.contains(&choice.id));
                doc.tick(&key, label, at == page.cursor, on);
            }
            _ => {
                let chosen = given.is_some() && answer_at(item, at).as_ref() == given;
                doc.choice(&key, label, at == page.cursor, chosen);
            }
        }
    }
    match &item.answer {
        AnswerKind::Number { min, max, unit } => {
            let unit = unit.get(cx.text.lang);
            doc.field(unit, page.field.typed(), true);
            let (min, max) = (min.to_string(), max.to_string());
            doc.quiet(&fill(cx.text.walk.number_hint, &[&min, &max, unit]));
        }
        AnswerKind::Ruler => {
            doc.field("0–10", page.field.typed(), true).quiet(cx.text.walk.ruler_hint);
        }
        AnswerKind::ManyOf(_) => {
            doc.quiet(cx.text.walk.many_hint);
        }
        AnswerKind::Note => {
            let words = match given {
                Some(Answer::Text(words)) => words.as_str(),
                _ => "…",
            };
            doc.entry(words, true);
        }
        AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::FormPosition { .. } => {}
    }
    // A reply that is no answer is said in words.
    if let Some(reply @ (Reply::Declined | Reply::NotAsked(_))) = reply {
        doc.gap().pair(cx.text.walk.answered, &cx.text.reply_at(item, reply));
    }
}
