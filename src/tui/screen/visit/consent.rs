//! What somebody was asked to consent to, each stepped through its states.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{VisitScreen, moved};
use crate::domain::visit::Consent;
use crate::tui::binding::Action;
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;

/// How many are on the list now.
pub(super) fn count(screen: &VisitScreen) -> usize {
    screen.visit.shown_consents().count()
}

pub(super) fn update(screen: &mut VisitScreen, cursor: &mut usize, action: Action, pressed: Key) {
    match action {
        Action::Down => *cursor = moved(*cursor, pressed, count(screen)),
        Action::Digit(_) | Action::Choose => {
            if let Action::Digit(n) = action {
                *cursor = usize::from(n) - 1;
            }
            let marked = screen.visit.shown_consents().nth(*cursor);
            if let Some((to, state)) = marked {
                *screen.visit.consents_mut().at(&to) = state.next();
            }
        }
        _ => {}
    }
}

pub(super) fn draw(screen: &VisitScreen, cursor: usize, frame: &mut Frame, area: Rect, cx: &Cx) {
    let words = cx.text.consent;
    let mut doc = Doc::new(cx.theme).compact_below(area, 12);
    doc.title(words.title);
    doc.quiet(words.lead).gap();
    for (at, (to, state)) in screen.visit.shown_consents().enumerate() {
        let key = if at < 9 { (at + 1).to_string() } else { String::new() };
        let line = format!("{}: {}", words.to(&to, |id| cx.service(id)), words.state(state));
        doc.choice(&key, &line, at == cursor, state.holds());
    }
    if screen.visit.consents().open().journal == Consent::Refused {
        doc.gap().para(words.journal_duty);
    }
    doc.draw(frame, area, 0, cx.text.shell.scroll_more);
}

/// What was asked for, on the summary.
pub(super) fn lines(doc: &mut Doc, screen: &VisitScreen, cx: &Cx) {
    let asked = screen.visit.shown_consents().filter(|(_, state)| *state != Consent::NotAsked);
    for (at, (to, state)) in asked.enumerate() {
        if at == 0 {
            doc.heading(cx.text.note.consents);
        }
        doc.pair(&cx.text.consent.to(&to, |id| cx.service(id)), cx.text.consent.state(state));
    }
}
