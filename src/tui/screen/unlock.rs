//! The passphrase, on the way to the visit that waits.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Go, Turn};
use crate::session::{Effect, Outcome, Secret, wording};
use crate::text::fill;
use crate::tui::binding::{Action, Binding, find, key};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

/// The passphrase, on the way to the visit that waits on the disk.
#[derive(Debug)]
pub struct Unlock {
    field: Field,
    working: bool,
    said: Option<String>,
}

impl Default for Unlock {
    fn default() -> Self {
        Self { field: Field::new(Takes::Secret), working: false, said: None }
    }
}

impl Unlock {
    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        vec![
            Binding::new([key(Key::Enter)], Action::Next, cx.text.keys.open),
            Binding::new([key(Key::Esc)], Action::Home, cx.text.keys.home),
        ]
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        let action = match input {
            Input::Key(pressed) => find(&self.bindings(cx), *pressed),
            _ => None,
        };
        match action {
            Some(Action::Home) => Turn::to(Go::Home),
            Some(Action::Next) if !self.field.is_empty() => {
                self.working = true;
                self.said = None;
                Turn::doing(Effect::Unlock(Secret::from(self.field.take())))
            }
            Some(_) => Turn::nothing(),
            None if self.field.input(input) => Turn::changed(),
            None => Turn::nothing(),
        }
    }

    /// Takes what came of it.
    pub fn settle(&mut self, outcome: Outcome, cx: &Cx) -> Turn {
        self.working = false;
        match outcome {
            Outcome::Unlocked => Turn::doing(Effect::OpenDraft),
            Outcome::NoDraft => Turn::to(Go::Home),
            Outcome::Failed(error) => {
                self.said = Some(wording::store_error(&error, cx.text));
                Turn::changed()
            }
            _ => Turn::changed(),
        }
    }

    /// Draws it.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let words = cx.text.keeping;
        let mut doc = Doc::new(cx.theme);
        doc.title(words.unlock).gap();
        secret(&mut doc, &self.field, self.working, cx);
        if let Some(said) = &self.said {
            doc.gap().styled(said, cx.theme.trouble());
        }
        doc.draw(frame, area, 0, cx.text.shell.scroll_more);
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        (cx.text.shell.name.to_owned(), String::new())
    }
}

/// A passphrase as it is typed for opening, how many characters stand there, and that it is being tried.
pub(super) fn secret(doc: &mut Doc, field: &Field, working: bool, cx: &Cx) {
    doc.field(cx.text.shell.passphrase, &field.shown(), true);
    let count = field.shown().chars().count().to_string();
    doc.quiet(&fill(cx.text.keeping.shown_as, &[&count]));
    if working {
        doc.gap().para(cx.text.keeping.deriving);
    }
}
