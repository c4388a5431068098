//! A one-line field: a number, a day, a passphrase.

use unicode_segmentation::UnicodeSegmentation;

use crate::tui::input::{Input, Key};

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Digits only, so many at most.
    Digits(usize),
    /// Digits, points and hyphens: a day.
    Day,
    /// Anything; shown as dots.
    Secret,
    /// Anything on one line.
    Words,
}

/// A one-line field.
#[derive(Clone, PartialEq, Eq)]
pub struct Field {
    takes: Takes,
    typed: String,
}

impl std::fmt::Debug for Field {
    /// What is typed may be a passphrase.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Field").field("takes", &self.takes).finish_non_exhaustive()
    }
}

impl Drop for Field {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.typed);
    }
}

impl Field {
    /// An empty field.
    #[must_use]
    pub const fn new(takes: Takes) -> Self {
        Self { takes, typed: String::new() }
    }

    /// A field with something in it.
    #[must_use]
    pub fn with(takes: Takes, typed: &str) -> Self {
        Self { takes, typed: typed.to_owned() }
    }

    /// What is typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// What is typed, as it may be shown.
    #[must_use]
    pub fn shown(&self) -> String {
        match self.takes {
            Takes::Secret => "•".repeat(self.typed.graphemes(true).count()),
            Takes::Digits(_) | Takes::Day | Takes::Words => self.typed.clone(),
        }
    }

    /// Whether nothing is typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// Hands out what is typed, and is empty.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.typed)
    }

    /// Empties it.
    pub fn clear(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.typed);
    }

    /// Takes a key or a paste. False where it means nothing to the field.
    pub fn input(&mut self, input: &Input) -> bool {
        match input {
            Input::Key(Key::Char(c)) => self.put(*c),
            Input::Key(Key::Backspace) if !self.typed.is_empty() => {
                let cut = self.typed.grapheme_indices(true).next_back().map_or(0, |(at, _)| at);
                self.typed.truncate(cut);
                true
            }
            Input::Paste(words) => {
                let line = words.replace(['\r', '\n'], " ");
                let before = self.typed.len();
                for c in line.trim().chars() {
                    let _ = self.put(c);
                }
                self.typed.len() > before
            }
            _ => false,
        }
    }

    fn put(&mut self, c: char) -> bool {
        let fits = match self.takes {
            Takes::Digits(most) => c.is_ascii_digit() && self.typed.len() < most,
            Takes::Day => (c.is_ascii_digit() || c == '.' || c == '-') && self.typed.len() < 10,
            Takes::Words => !c.is_control() && self.typed.len() < 2048,
            Takes::Secret => !c.is_control() && self.typed.len() < 1024,
        };
        if fits {
            self.typed.push(c);
        }
        fits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_field_takes_digits_and_nothing_else() {
        let mut field = Field::new(Takes::Digits(2));
        for c in "1,5x99".chars() {
            field.input(&Input::Key(Key::Char(c)));
        }
        assert_eq!(field.typed(), "15");
    }

    #[test]
    fn a_secret_is_never_shown_nor_debugged() {
        let mut field = Field::new(Takes::Secret);
        field.input(&Input::Paste("blåbær på tur".to_owned()));
        assert_eq!(field.shown(), "•••••••••••••");
        assert!(!format!("{field:?}").contains("bær"));
    }
}
