//! The choice of what is kept, asked once before the first real visit.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Go, Turn};
use crate::domain::guide::Guide;
use crate::session::{Effect, Outcome, PASSPHRASE_LEAST, Secret, keep_days, stored, wording};
use crate::store::Keeping as KeepingChoice;
use crate::text::fill;
use crate::tui::binding::{Action, Binding, find, key};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

/// Where the choice stands.
#[derive(Debug)]
enum Stage {
    Choosing,
    First(Field),
    Again { first: Field, again: Field },
    Working,
}

/// What the choice is made on the way to.
#[derive(Clone, Debug)]
pub enum Toward {
    /// The setting of a visit.
    Visit,
    /// A visit by this guide.
    Guide(Arc<Guide>),
}

/// The choice of what is kept.
#[derive(Debug)]
pub struct Keeping {
    toward: Toward,
    stage: Stage,
    cursor: usize,
    scroll: u16,
    said: Option<String>,
}

impl Keeping {
    /// The choice, on the way there.
    #[must_use]
    pub const fn toward(toward: Toward) -> Self {
        Self { toward, stage: Stage::Choosing, cursor: 0, scroll: 0, said: None }
    }

    /// Whether a passphrase is being typed.
    #[must_use]
    pub const fn is_typing(&self) -> bool {
        matches!(self.stage, Stage::First(_) | Stage::Again { .. })
    }

    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let keys = cx.text.keys;
        if self.is_typing() {
            return vec![
                Binding::new([key(Key::Enter)], Action::Next, keys.confirm),
                Binding::new([key(Key::Esc)], Action::Cancel, keys.cancel),
            ];
        }
        vec![
            Binding::digits(3, keys.choose),
            Binding::new([key(Key::Up), key(Key::Down)], Action::Down, keys.move_),
            Binding::new([key(Key::Enter)], Action::Next, keys.confirm),
            Binding::new([key(Key::Esc)], Action::Home, keys.home),
        ]
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        let (pressed, action) = match input {
            Input::Key(pressed) => (Some(*pressed), find(&self.bindings(cx), *pressed)),
            _ => (None, None),
        };
        match (&mut self.stage, action) {
            (Stage::Choosing, Some(Action::Down)) => {
                let up = pressed == Some(Key::Up);
                self.cursor = if up { self.cursor.saturating_sub(1) } else { (self.cursor + 1).min(2) };
                Turn::changed()
            }
            (Stage::Choosing, Some(Action::Digit(n))) => self.choose(usize::from(n) - 1),
            (Stage::Choosing, Some(Action::Next)) => self.choose(self.cursor),
            (Stage::Choosing, Some(Action::Home)) => Turn::to(match self.toward {
                Toward::Visit => Go::Home,
                Toward::Guide(_) => Go::Guides,
            }),
            (_, Some(Action::Cancel)) => {
                self.stage = Stage::Choosing;
                Turn::changed()
            }
            (Stage::First(_) | Stage::Again { .. }, Some(Action::Next)) => self.confirm(cx),
            (Stage::First(field) | Stage::Again { again: field, .. }, None) => {
                if field.input(input) {
                    Turn::changed()
                } else {
                    Turn::nothing()
                }
            }
            _ => Turn::nothing(),
        }
    }

    fn choose(&mut self, place: usize) -> Turn {
        self.cursor = place;
        self.said = None;
        match place {
            0 => {
                self.stage = Stage::First(Field::new(Takes::Secret));
                Turn::changed()
            }
            1 => Turn::doing(Effect::KeepOpen),
            _ => Turn::doing(Effect::KeepNothing),
        }
    }

    fn confirm(&mut self, cx: &Cx) -> Turn {
        self.said = None;
        self.stage = match std::mem::replace(&mut self.stage, Stage::Working) {
            Stage::First(field) if field.typed().chars().count() < PASSPHRASE_LEAST => {
                self.said = Some(fill(cx.text.keeping.too_short, &[&PASSPHRASE_LEAST.to_string()]));
                Stage::First(field)
            }
            Stage::First(first) => Stage::Again { first, again: Field::new(Takes::Secret) },
            Stage::Again { mut first, again } if first.typed() == again.typed() => {
                return Turn::doing(Effect::KeepLocked(Secret::from(first.take())));
            }
            Stage::Again { .. } => {
                self.said = Some(cx.text.keeping.differ.to_owned());
                Stage::First(Field::new(Takes::Secret))
            }
            other => other,
        };
        Turn::changed()
    }

    /// Takes what came of it.
    pub fn settle(&mut self, outcome: &Outcome, cx: &Cx) -> Turn {
        self.stage = Stage::Choosing;
        match outcome {
            Outcome::Kept => Turn::to(match &self.toward {
                Toward::Visit => Go::Setting,
                Toward::Guide(guide) => Go::Begin(Arc::clone(guide)),
            }),
            Outcome::Failed(error) => {
                self.said = Some(wording::store_error(error, cx.text));
                Turn::changed()
            }
            _ => Turn::changed(),
        }
    }

    /// Draws it.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let words = cx.text.keeping;
        let mut doc = Doc::new(cx.theme);
        doc.title(words.title);
        match &self.stage {
            Stage::Choosing => {
                doc.para(&fill(words.lead, &[&keep_days(cx.library.profile()).to_string()])).gap();
                if let Some(service) = cx.synced {
                    doc.styled(&fill(cx.text.stored.synced, &[service]), cx.theme.trouble()).gap();
                }
                // Nothing is chosen yet; it is told of what will be kept.
                let recovery =
                    stored::recovery(Some(KeepingChoice::Passphrase), cx.library.profile(), cx.text);
                if let Some(recovery) = recovery {
                    doc.para(recovery).gap();
                }
                let choices = [
                    (words.passphrase, words.passphrase_more),
                    (words.none, words.none_more),
                    (words.nothing, words.nothing_more),
                ];
                for (place, (label, more)) in choices.into_iter().enumerate() {
                    doc.choice(&(place + 1).to_string(), label, place == self.cursor, false);
                    doc.under_choice(more).gap();
                }
            }
            Stage::First(field) => typing(doc.gap(), words.type_new, field, cx),
            Stage::Again { again, .. } => typing(doc.gap(), words.type_again, again, cx),
            Stage::Working => {
                doc.gap().para(words.deriving);
            }
        }
        if let Some(said) = &self.said {
            doc.gap().styled(said, cx.theme.trouble());
        }
        self.scroll = doc.draw(frame, area, self.scroll, cx.text.shell.scroll_more).scroll;
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        (cx.text.shell.name.to_owned(), String::new())
    }
}

/// A passphrase as it is typed: what is asked for, and how many characters stand there.
pub(super) fn typing(doc: &mut Doc, ask: &str, field: &Field, cx: &Cx) {
    doc.para(ask).gap();
    let count = field.shown().chars().count().to_string();
    doc.quiet(&fill(cx.text.keeping.shown_as, &[&count]));
    doc.field(cx.text.shell.passphrase, &field.shown(), true);
}
