//! What the practitioner has seen or been told, as ticks over any step.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{VisitScreen, moved};
use crate::domain::judgement::Judgement;
use crate::tui::binding::Action;
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;

/// How many can be ticked now.
pub(super) fn count(screen: &VisitScreen) -> usize {
    screen.visit.offered_judgement().count()
}

pub(super) fn update(screen: &mut VisitScreen, cursor: &mut usize, action: Action, pressed: Key) {
    match action {
        Action::Down => *cursor = moved(*cursor, pressed, count(screen)),
        Action::Digit(_) | Action::Choose => {
            if let Action::Digit(n) = action {
                *cursor = usize::from(n) - 1;
            }
            if let Some(one) = screen.visit.offered_judgement().nth(*cursor) {
                let holds = screen.visit.judgement().any(|known| known == one);
                screen.visit.set_judgement(one, !holds);
            }
        }
        _ => {}
    }
}

pub(super) fn draw(screen: &VisitScreen, cursor: usize, frame: &mut Frame, area: Rect, cx: &Cx) {
    let words = cx.text.judgement;
    let ticked: Vec<Judgement> = screen.visit.judgement().collect();
    let mut doc = Doc::new(cx.theme).compact_below(area, 14);
    doc.title(words.title);
    doc.quiet(words.lead).gap();
    for (at, one) in screen.visit.offered_judgement().enumerate() {
        let key = if at < 9 { (at + 1).to_string() } else { String::new() };
        doc.tick(&key, words.of_one(one), at == cursor, ticked.contains(&one));
    }
    doc.draw(frame, area, 0, cx.text.shell.scroll_more);
}

/// What stands ticked, on the summary.
pub(super) fn lines(doc: &mut Doc, screen: &VisitScreen, cx: &Cx) {
    for (at, one) in screen.visit.judgement().enumerate() {
        if at == 0 {
            doc.heading(cx.text.note.judgement);
        }
        doc.bullet(cx.text.judgement.of_one(one));
    }
}
