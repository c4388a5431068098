//! Can anyone read what is sent? Asked before anything is, and only when they are alone.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Turn, VisitScreen};
use crate::domain::visit::Reading;
use crate::tui::binding::Action;
use crate::tui::cx::Cx;
use crate::tui::widget::doc::Doc;

pub(super) fn update(screen: &mut VisitScreen, action: Action, cx: &Cx) -> Turn {
    let answer = match action {
        Action::Digit(n) => Reading::ANSWERS.get(usize::from(n) - 1).copied(),
        Action::Decline => Some(Reading::Declined),
        Action::Skip => Some(Reading::NotAsked),
        Action::Forward => screen.visit.reading(),
        _ => None,
    };
    let Some(answer) = answer else { return Turn::nothing() };
    screen.visit.set_reading(answer);
    screen.visit.advance(cx.library);
    Turn::changed()
}

pub(super) fn draw(screen: &mut VisitScreen, frame: &mut Frame, area: Rect, cx: &Cx) {
    let words = cx.text.reading;
    let given = screen.visit.reading();
    let mut doc = Doc::new(cx.theme).compact_below(area, 12);
    // Nothing is marked: no answer lies nearer at hand.
    doc.title(words.title).focus(0).gap();
    doc.para(words.lead);
    doc.say(words.ask).gap();
    for (at, answer) in Reading::ANSWERS.into_iter().enumerate() {
        doc.choice(&(at + 1).to_string(), words.answer(answer), false, given == Some(answer));
    }
    if let Some(answer @ (Reading::Declined | Reading::NotAsked)) = given {
        doc.gap().pair(cx.text.walk.answered, words.said(answer));
    }
    let shown = doc.draw(frame, area, screen.page.scroll, cx.text.shell.scroll_more);
    screen.page.keep(shown);
}
