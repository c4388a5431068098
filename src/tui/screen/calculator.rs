//! The due-date calculator: an ordinary entry, and the face of the hidden program.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Go, Turn};
use crate::domain::due_date::{from_period, read_day};
use crate::text::fill;
use crate::tui::binding::{Action, Binding, find, key};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

/// The calculator.
#[derive(Debug)]
pub struct Calculator {
    field: Field,
}

impl Default for Calculator {
    fn default() -> Self {
        Self { field: Field::new(Takes::Day) }
    }
}

impl Calculator {
    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        vec![
            Binding::new([key(Key::Esc)], Action::Home, cx.text.keys.home),
            Binding::new([key(Key::Backspace)], Action::Erase, cx.text.calculator.clear),
        ]
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        match input {
            Input::Key(pressed) => match find(&self.bindings(cx), *pressed) {
                Some(Action::Home) => Turn::to(Go::Home),
                _ if self.input(input) => Turn::changed(),
                _ => Turn::nothing(),
            },
            _ if self.input(input) => Turn::changed(),
            _ => Turn::nothing(),
        }
    }

    /// Whether nothing is typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.field.is_empty()
    }

    /// Types into it.
    pub fn input(&mut self, input: &Input) -> bool {
        self.field.input(input)
    }

    /// What it shows.
    #[must_use]
    pub fn doc(&self, cx: &Cx, focus: bool) -> Doc {
        let words = cx.text.calculator;
        let mut doc = Doc::new(cx.theme);
        doc.para(words.first_day);
        doc.field(words.format, self.field.typed(), focus);
        doc.gap();
        let typed = self.field.typed();
        match (typed.is_empty(), read_day(typed)) {
            (true, _) => {}
            (false, None) => {
                doc.quiet(words.not_a_day);
            }
            (false, Some(first)) => match from_period(first, cx.now.today) {
                Some(reckoned) if first <= cx.now.today && reckoned.age.is_some() => {
                    doc.pair(words.due, &reckoned.due.format("%d.%m.%Y").to_string());
                    if let Some((weeks, days)) = reckoned.age {
                        doc.pair(words.age, &fill(words.age_value, &[&weeks.to_string(), &days.to_string()]));
                    }
                }
                _ => {
                    doc.quiet(words.out_of_reach);
                }
            },
        }
        doc.gap().quiet(words.basis);
        doc
    }

    /// Draws it.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        self.doc(cx, true).draw(frame, area, 0, cx.text.shell.scroll_more);
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        (cx.text.calculator.title.to_owned(), String::new())
    }
}
