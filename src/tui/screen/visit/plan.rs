//! The plan: what was talked about, what she wants, who does what, when to meet again.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Over, Turn, VisitScreen, moved};
use crate::domain::visit::Plan;
use crate::session::advice;
use crate::text::fill;
use crate::tui::binding::Action;
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;

pub(super) fn update(screen: &mut VisitScreen, action: Action, pressed: Key, cx: &Cx) -> Turn {
    match action {
        Action::Down => screen.page.cursor = moved(screen.page.cursor, pressed, Plan::ROWS),
        Action::Edit => screen.over = Some(Over::plan(screen.page.cursor, screen.visit.plan(), cx)),
        Action::Next => screen.visit.advance(cx.library),
        _ => return Turn::nothing(),
    }
    Turn::changed()
}

pub(super) fn draw(screen: &mut VisitScreen, frame: &mut Frame, area: Rect, cx: &Cx) {
    let words = cx.text.plan;
    let plan = screen.visit.plan();
    let mut doc = Doc::new(cx.theme);
    doc.title(words.title).gap();
    doc.para(words.lead).gap();
    super::guide::waits(&mut doc, screen, cx);
    for (_, form) in screen.visit.shown_forms().filter(|(_, form)| form.is_begun()) {
        for id in form.report(screen.visit.context()).ask_directly {
            let topic = form.instrument().item(&id).map_or("", |item| item.topic.get(cx.text.lang));
            doc.styled(&fill(cx.text.result.direct, &[topic]), cx.theme.alert()).gap();
        }
    }
    if screen.visit.needs_safe_channel() {
        doc.styled(cx.text.reading.safe_channel, cx.theme.alert()).gap();
    }
    super::steps::today(&mut doc, screen, cx);
    for (at, (label, value)) in words.rows(plan).enumerate() {
        doc.entry(&format!("{label}: {value}"), at == screen.page.cursor);
    }
    super::steps::lines(&mut doc, screen, cx);
    if advice::was_no(&screen.visit) {
        doc.gap().para(words.open_door);
    }
    let shown = doc.draw(frame, area, screen.page.scroll, cx.text.shell.scroll_more);
    screen.page.keep(shown);
}
