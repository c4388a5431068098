//! The client's view: turned towards her, only the question and its answers.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{VisitScreen, ask};
use crate::domain::answer::AnswerKind;
use crate::tui::cx::Cx;
use crate::tui::widget::doc::Doc;

/// How many answers one digit gives in the client's view.
pub(super) fn answers(screen: &VisitScreen, form: usize) -> usize {
    let item = screen.visit.form(form).and_then(|form| form.walk.current());
    item.map_or(0, |item| (0..9).take_while(|at| ask::answer_at(item, *at).is_some()).count())
}

/// Only the question and its answers, with air around them.
pub(super) fn draw(screen: &VisitScreen, place: usize, frame: &mut Frame, area: Rect, cx: &Cx) {
    let item = screen.visit.form(place).and_then(|form| form.walk.current());
    let mut doc = Doc::new(cx.theme);
    let inset = area.width / 8;
    let inner = Rect { x: area.x + inset, width: area.width - 2 * inset, ..area };
    match item.and_then(|item| Some((item, item.ask.as_ref()?))) {
        Some((item, ask)) => {
            doc.para(" ").title(ask.get(cx.text.lang)).focus(0).para(" ");
            for (at, label) in ask::labels(item, cx).iter().enumerate() {
                let digit = ask::answer_at(item, at).map_or_else(|| "-".to_owned(), |_| (at + 1).to_string());
                doc.choice(&digit, label, false, false).para(" ");
            }
            if let AnswerKind::Number { unit, .. } = &item.answer {
                doc.para(&format!("____ {}", unit.get(cx.text.lang)));
            }
        }
        None => {
            doc.para(cx.text.walk.client_form);
        }
    }
    doc.draw(frame, inner, 0, "");
}
