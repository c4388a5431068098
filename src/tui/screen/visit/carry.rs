//! From a finished visit to a meeting: what goes along, what stays behind, and leaving out what should.

use std::collections::BTreeSet;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::over::Over;
use super::{Turn, VisitScreen, moved, summary};
use crate::domain::visit::Carried;
use crate::session::guides;
use crate::session::traces::Toward;
use crate::store::Keeping;
use crate::tui::binding::{Action, Binding, key};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;

/// The page, as it lies over the summary.
#[derive(Debug)]
pub(super) struct Carry {
    cursor: usize,
    scroll: u16,
    last: u16,
    /// What goes along, by its place.
    along: BTreeSet<usize>,
}

fn offered(screen: &VisitScreen, cx: &Cx) -> Vec<Carried> {
    screen.visit.may_be_carried(cx.library, cx.text.lang)
}

/// Opens it. What came up alone goes along only where that is chosen: others sit at the table.
pub(super) fn open(screen: &mut VisitScreen, cx: &Cx) {
    let offered = offered(screen, cx);
    let along = offered.iter().enumerate().filter(|(_, one)| !one.private).map(|(at, _)| at).collect();
    screen.over = Some(Over::Carry(Carry { cursor: 0, scroll: 0, last: 0, along }));
}

pub(super) fn bindings(screen: &VisitScreen, cx: &Cx) -> Vec<Binding> {
    let keys = cx.text.keys;
    let count = offered(screen, cx).len();
    let kept = !screen.visit.is_practice() && cx.keeps() != Some(Keeping::Nothing);
    let go = if kept { cx.text.guide.carry_go } else { cx.text.guide.carry_go_unkept };
    let mut bindings = super::keys::ticking(Action::Save, go, count, cx);
    bindings.push(Binding::new([key(Key::PageUp)], Action::PageUp, keys.scroll).quiet());
    bindings.push(Binding::new([key(Key::PageDown)], Action::PageDown, keys.scroll).quiet());
    bindings
}

/// Answers a key; `None` where the page stays.
pub(super) fn update(
    screen: &mut VisitScreen,
    carry: &mut Carry,
    action: Action,
    pressed: Key,
    cx: &Cx,
) -> Option<Turn> {
    let offered = offered(screen, cx);
    match action {
        Action::Down => carry.cursor = moved(carry.cursor, pressed, offered.len()),
        Action::Choose => toggle(&mut carry.along, carry.cursor, offered.len()),
        Action::Digit(n) => toggle(&mut carry.along, usize::from(n).saturating_sub(1), offered.len()),
        Action::PageUp => carry.scroll = carry.scroll.saturating_sub(8),
        Action::PageDown => carry.scroll = (carry.scroll + 8).min(carry.last),
        Action::Save => {
            let guide = guides::meeting(&screen.visit, cx.library)?;
            let goes = offered.into_iter().enumerate().filter(|(at, _)| carry.along.contains(at));
            let goes: Vec<Carried> = goes.map(|(_, one)| one).collect();
            screen.after = Some(Box::new(screen.visit.meeting(guide, &goes)));
            return Some(summary::go_on(screen, Toward::Save, cx));
        }
        _ => {}
    }
    None
}

fn toggle(along: &mut BTreeSet<usize>, at: usize, count: usize) {
    if at < count && !along.remove(&at) {
        along.insert(at);
    }
}

pub(super) fn draw(screen: &VisitScreen, carry: &mut Carry, frame: &mut Frame, area: Rect, cx: &Cx) {
    let mut doc = Doc::new(cx.theme).compact_below(area, 12);
    doc.title(cx.text.guide.carry_title).para(cx.text.guide.carry_lead).gap();
    doc.para(cx.text.guide.carry_goes);
    let offered = offered(screen, cx);
    if offered.is_empty() {
        doc.bullet(cx.text.guide.carry_none).focus(0);
    }
    for (at, one) in offered.iter().enumerate() {
        let key = if at < 9 { (at + 1).to_string() } else { String::new() };
        doc.tick(&key, &guides::carried(one, cx.text), at == carry.cursor, carry.along.contains(&at));
    }
    doc.heading(cx.text.guide.carry_stays);
    for line in guides::stays(&screen.visit, cx.library, cx.text) {
        doc.bullet(&line);
    }
    let shown = doc.draw(frame, area, carry.scroll, cx.text.shell.scroll_more);
    (carry.scroll, carry.last) = (shown.scroll, shown.last);
}
