//! What helps the practitioner with the question at hand; never in the client's view.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, Borders};

use super::{VisitScreen, WIDE};
use crate::domain::visit::Step;
use crate::tui::cx::Cx;
use crate::tui::widget::doc::Doc;

fn doc(screen: &VisitScreen, cx: &Cx) -> Option<Doc> {
    let Step::Ask(place) = screen.visit.step() else { return None };
    let item = screen.visit.form(place)?.walk.current()?;
    let words = cx.text.walk;
    let mut doc = Doc::new(cx.theme);
    doc.title(words.support_title).gap();
    if let Some(hint) = &item.hint {
        doc.para(hint.get(cx.text.lang)).gap();
    }
    doc.para(words.support_silence);
    if item.ask_directly {
        doc.gap().styled(words.support_direct, cx.theme.heading());
    }
    if let Some(unverified) = &item.unverified {
        doc.gap().pair(words.support_unverified, unverified.get(cx.text.lang));
    }
    Some(doc)
}

/// Draws it beside the question where the screen is wide; gives what is left.
pub(super) fn draw_beside(screen: &VisitScreen, frame: &mut Frame, area: Rect, cx: &Cx) -> Rect {
    let Some(doc) = doc(screen, cx).filter(|_| frame.area().width >= WIDE) else { return area };
    let left = area.width * 3 / 5;
    let pane = Rect { x: area.x + left, width: area.width - left, ..area };
    let block = Block::new().borders(Borders::LEFT).border_style(cx.theme.quiet());
    let inner = block.inner(pane);
    frame.render_widget(block, pane);
    let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(1), ..inner };
    doc.draw(frame, inner, 0, cx.text.shell.scroll_more);
    Rect { width: left.saturating_sub(1), ..area }
}

/// Draws it in place of the question, where the screen is narrow.
pub(super) fn draw_instead(screen: &mut VisitScreen, frame: &mut Frame, area: Rect, cx: &Cx) {
    if let Some(doc) = doc(screen, cx) {
        let shown = doc.draw(frame, area, screen.page.scroll, cx.text.shell.scroll_more);
        screen.page.keep(shown);
    }
}
