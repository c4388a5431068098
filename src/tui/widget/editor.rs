//! A box for free words.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::{Block, Borders};
use ratatui_textarea::{CursorMove, Input as AreaInput, Key as AreaKey, TextArea, WrapMode};
use unicode_normalization::UnicodeNormalization;

use crate::tui::input::{Input, Key};
use crate::tui::theme::Theme;

/// A box for free words.
pub struct Editor {
    title: String,
    area: TextArea<'static>,
    /// Changed since it was last kept.
    dirty: bool,
}

impl std::fmt::Debug for Editor {
    /// What is typed is nobody else's.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Editor").field("title", &self.title).finish_non_exhaustive()
    }
}

impl Editor {
    /// A box with these words in it, the caret at their end.
    #[must_use]
    pub fn new(title: &str, words: &str) -> Self {
        let mut area = TextArea::new(words.split('\n').map(ToOwned::to_owned).collect());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_cursor_line_style(Style::new());
        area.set_cursor_style(Style::new());
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { title: title.to_owned(), area, dirty: false }
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> String {
        self.area.lines().join("\n").nfc().collect()
    }

    /// Whether it changed since this was last asked.
    pub fn take_dirty(&mut self) -> bool {
        std::mem::take(&mut self.dirty)
    }

    /// Takes a key or a paste.
    pub fn input(&mut self, input: &Input) {
        let changed = match input {
            Input::Paste(words) => self.area.insert_str(words.replace("\r\n", "\n").replace('\r', "\n")),
            Input::Key(key) => read(*key).is_some_and(|key| self.area.input(key)),
            Input::Resize | Input::Tick => false,
        };
        self.dirty |= changed;
    }

    /// Draws it with the real cursor at the caret.
    pub fn draw(&self, frame: &mut Frame, area: Rect, theme: Theme) {
        if area.height < 3 || area.width < 4 {
            return;
        }
        let block =
            Block::new().borders(Borders::ALL).title(format!(" {} ", self.title)).border_style(theme.quiet());
        let inner = block.inner(area);
        frame.render_widget(block, area);
        frame.render_widget(&self.area, inner);
        let caret = self.area.screen_cursor();
        let (top, left) = self.area.scroll_offset();
        let x = inner.x + u16::try_from(caret.col).unwrap_or(0).saturating_sub(left).min(inner.width - 1);
        let y = inner.y + u16::try_from(caret.row).unwrap_or(0).saturating_sub(top).min(inner.height - 1);
        frame.set_cursor_position(Position { x, y });
    }
}

fn read(key: Key) -> Option<AreaInput> {
    let (key, ctrl) = match key {
        Key::Char(c) => (AreaKey::Char(c), false),
        Key::Ctrl(c) => (AreaKey::Char(c), true),
        Key::Enter => (AreaKey::Enter, false),
        Key::Backspace => (AreaKey::Backspace, false),
        Key::Delete => (AreaKey::Delete, false),
        Key::Up => (AreaKey::Up, false),
        Key::Down => (AreaKey::Down, false),
        Key::Left => (AreaKey::Left, false),
        Key::Right => (AreaKey::Right, false),
        Key::Home => (AreaKey::Home, false),
        Key::End => (AreaKey::End, false),
        Key::PageUp => (AreaKey::PageUp, false),
        Key::PageDown => (AreaKey::PageDown, false),
        Key::Tab | Key::BackTab | Key::Esc | Key::F(_) => return None,
    };
    Some(AreaInput { key, ctrl, alt: false, shift: false })
}
