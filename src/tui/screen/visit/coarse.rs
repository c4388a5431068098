//! A discussion without names, before it is shown as text: what could still tell is replaced unless it is let stand.

use std::collections::BTreeSet;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::over::Over;
use super::texts::{self, Texts};
use super::{VisitScreen, moved};
use crate::session::guides;
use crate::session::texts::Kind;
use crate::tui::binding::{Action, Binding};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;

/// The list, as it lies over the summary.
#[derive(Debug, Default)]
pub(super) struct Choosing {
    cursor: usize,
    scroll: u16,
    stands: BTreeSet<usize>,
}

pub(super) fn bindings(screen: &VisitScreen, cx: &Cx) -> Vec<Binding> {
    let count = texts::of(screen, cx).pointed().len();
    super::keys::ticking(Action::AsText, cx.text.guide.coarse_show, count, cx)
}

/// Answers a key; what lies over the summary next, where that is something else.
pub(super) fn update(
    screen: &VisitScreen,
    page: &mut Choosing,
    action: Action,
    pressed: Key,
    cx: &Cx,
) -> Option<Over> {
    let count = texts::of(screen, cx).pointed().len();
    let at = match action {
        Action::Down => {
            page.cursor = moved(page.cursor, pressed, count);
            return None;
        }
        Action::AsText => {
            return Some(Over::Texts(Texts::at(Kind::Coarse, std::mem::take(&mut page.stands))));
        }
        Action::Digit(n) => usize::from(n).saturating_sub(1),
        _ => page.cursor,
    };
    if at < count && !page.stands.remove(&at) {
        page.stands.insert(at);
    }
    None
}

pub(super) fn draw(screen: &VisitScreen, page: &mut Choosing, frame: &mut Frame, area: Rect, cx: &Cx) {
    let words = cx.text.guide;
    let mut doc = Doc::new(cx.theme).compact_below(area, 12);
    let pointed = texts::of(screen, cx).pointed();
    doc.title(words.coarse_title);
    doc.para(if pointed.is_empty() { words.coarse_none } else { words.coarse_lead });
    doc.para(words.coarse_blind).gap();
    for (at, one) in pointed.iter().enumerate() {
        let key = if at < 9 { (at + 1).to_string() } else { String::new() };
        // A tick stands for what is replaced.
        let replaced = !page.stands.contains(&at);
        doc.tick(&key, &guides::pointed(one, replaced, cx.text), at == page.cursor, replaced);
    }
    let shown = doc.draw(frame, area, page.scroll, cx.text.shell.scroll_more);
    page.scroll = shown.scroll;
}
