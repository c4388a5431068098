//! What the parts of the practice room share: where a page stands, keys for it, and lines that were heard.

use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::rehearsal::{Act, Line, Scenario};
use crate::text::Text;
use crate::tui::binding::{Action, Binding, key};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::{Doc, Shown, wrap};

/// Lines that a page key moves by.
const PAGE: u16 = 8;

/// Where a page stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Scroll {
    pub(super) at: u16,
    last: u16,
}

impl Scroll {
    pub(super) fn take(&mut self, shown: Shown) {
        (self.at, self.last) = (shown.scroll, shown.last);
    }

    /// Whether there is more of the page than is shown.
    pub(super) const fn moves(&self) -> bool {
        self.last > 0
    }

    /// As far as the longer of two pages that stand beside each other goes.
    pub(super) fn widen(&mut self, shown: Shown) {
        (self.at, self.last) = (self.at.max(shown.scroll), self.last.max(shown.last));
    }

    /// Moves by the key: a line, or a page.
    pub(super) fn by(&mut self, action: Action, pressed: Key) {
        let by = if matches!(pressed, Key::Up | Key::Down) { 1 } else { PAGE };
        self.at = match action {
            Action::PageUp => self.at.saturating_sub(by),
            _ => self.at.saturating_add(by).min(self.last),
        };
    }
}

/// Keys that scroll a page on which no line is marked.
pub(super) fn scrolling(cx: &Cx) -> [Binding; 2] {
    let keys = cx.text.keys;
    [
        Binding::new([key(Key::Down), key(Key::PageDown)], Action::PageDown, keys.scroll),
        Binding::new([key(Key::Up), key(Key::PageUp)], Action::PageUp, keys.scroll).quiet(),
    ]
}

/// Keys that scroll a page beside marked lines.
pub(super) fn paging(cx: &Cx) -> [Binding; 2] {
    let keys = cx.text.keys;
    [
        Binding::new([key(Key::PageDown)], Action::PageDown, keys.scroll).quiet(),
        Binding::new([key(Key::PageUp)], Action::PageUp, keys.scroll).quiet(),
    ]
}

/// Keys that mark another line.
pub(super) fn moving(cx: &Cx) -> [Binding; 2] {
    let keys = cx.text.keys;
    [
        Binding::new([key(Key::Down)], Action::Down, keys.move_),
        Binding::new([key(Key::Up)], Action::Up, keys.move_).quiet(),
    ]
}

/// What somebody said or did, one paragraph each.
pub(super) fn heard(doc: &mut Doc, scenario: &Scenario, lines: &[Line], text: &Text) {
    for line in lines {
        let name = scenario.person(&line.who).map_or("", |person| person.name.as_str());
        match &line.act {
            Act::Says(words) => doc.pair(name, &format!("«{}»", words.get(text.lang))),
            Act::Does(words) => doc.para(&format!("({})", words.get(text.lang))),
        };
    }
}

/// As much as one line holds, with a mark where there is more.
pub(in crate::tui::screen) fn one_line(words: &str, width: usize) -> String {
    let lines = wrap(words, width.saturating_sub(2).max(8), width.max(8));
    match lines.as_slice() {
        [] => String::new(),
        [line] => line.clone(),
        [line, ..] => format!("{} …", line.trim_end_matches([',', '.', ':', ' '])),
    }
}

/// The end of words being typed, as much as half a window holds beside their label, so that the label stays there.
pub(super) fn end_of(words: &str, area: Rect) -> String {
    let rows = usize::from(area.height / 2).saturating_sub(3).max(1);
    let room = rows * usize::from(area.width).saturating_sub(4).max(8) * 3 / 4;
    let letters: Vec<&str> = words.graphemes(true).collect();
    match letters.len().checked_sub(room).filter(|hidden| *hidden > 0) {
        Some(hidden) => format!("… {}", letters.into_iter().skip(hidden).collect::<String>()),
        None => words.to_owned(),
    }
}
