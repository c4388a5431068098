//! What the user does, freed of how the terminal says it.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use unicode_normalization::UnicodeNormalization;

/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A character, AltGr and Shift already applied.
    Char(char),
    /// Control and a letter.
    Ctrl(char),
    /// A function key.
    F(u8),
    /// Enter.
    Enter,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift-Tab.
    BackTab,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed or repeats.
    Key(Key),
    /// Text was pasted; never taken for keys.
    Paste(String),
    /// The window has another size.
    Resize,
    /// A quarter of a second without anything.
    Tick,
}

impl Input {
    /// Reads a terminal event. Releases, mouse and focus are nothing to us.
    #[must_use]
    pub(super) fn read(event: Event) -> Option<Self> {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => read_key(key).map(Self::Key),
            Event::Paste(words) => Some(Self::Paste(words.nfc().collect())),
            Event::Resize(..) => Some(Self::Resize),
            _ => None,
        }
    }
}

fn read_key(event: KeyEvent) -> Option<Key> {
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    Some(match event.code {
        // Windows reports AltGr as Control and Alt together: the character is meant, as on every Nordic keyboard.
        KeyCode::Char(c) if ctrl == alt => Key::Char(c),
        KeyCode::Char(c) if ctrl => Key::Ctrl(c.to_ascii_lowercase()),
        KeyCode::F(n) => Key::F(n),
        KeyCode::Enter => Key::Enter,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(code: KeyCode, modifiers: KeyModifiers, kind: KeyEventKind) -> Option<Input> {
        Input::read(Event::Key(KeyEvent::new_with_kind(code, modifiers, kind)))
    }

    #[test]
    fn a_release_is_not_a_second_press() {
        assert_eq!(read(KeyCode::Char('1'), KeyModifiers::NONE, KeyEventKind::Release), None);
        let pressed = Some(Input::Key(Key::Char('1')));
        assert_eq!(read(KeyCode::Char('1'), KeyModifiers::NONE, KeyEventKind::Press), pressed);
        assert_eq!(read(KeyCode::Char('1'), KeyModifiers::NONE, KeyEventKind::Repeat), pressed);
    }

    #[test]
    fn altgr_gives_its_character_and_alt_alone_gives_nothing() {
        let altgr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(read(KeyCode::Char('@'), altgr, KeyEventKind::Press), Some(Input::Key(Key::Char('@'))));
        assert_eq!(read(KeyCode::Char('a'), KeyModifiers::ALT, KeyEventKind::Press), None);
        assert_eq!(
            read(KeyCode::Char('L'), KeyModifiers::CONTROL, KeyEventKind::Press),
            Some(Input::Key(Key::Ctrl('l')))
        );
    }

    #[test]
    fn a_ring_written_apart_from_its_a_is_composed() {
        assert_eq!(Input::read(Event::Paste("a\u{30a}".to_owned())), Some(Input::Paste("å".to_owned())));
    }
}
