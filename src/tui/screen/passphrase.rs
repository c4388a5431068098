//! A new passphrase in the place of the old, or one where there was none.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::keeping::typing;
use super::{Go, Turn, stored};
use crate::session::{Effect, Outcome, PASSPHRASE_LEAST, Secret, wording};
use crate::store::Keeping;
use crate::text::fill;
use crate::tui::binding::{Action, Binding, find, key};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

/// Where it was opened from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    /// All that lies on the machine.
    Stored(stored::Behind),
    /// The settings.
    Settings,
}

impl Behind {
    const fn go(self) -> Go {
        match self {
            Self::Stored(behind) => Go::Stored(behind),
            Self::Settings => Go::Settings,
        }
    }

    /// To a new passphrase; or first to the choice of what is kept, where nothing is.
    pub(super) fn reach(self, cx: &Cx) -> Turn {
        match cx.keeping {
            Some(Keeping::Passphrase | Keeping::NoPassphrase) => Turn::to(Go::Passphrase(self)),
            Some(Keeping::Nothing) | None => Turn::to(Go::Keeping(super::keeping::Toward::Visit)),
        }
    }
}

/// Where it stands.
#[derive(Debug)]
enum Stage {
    /// The one that holds now.
    Old(Field),
    New {
        old: Option<Secret>,
        new: Field,
    },
    Again {
        old: Option<Secret>,
        new: Field,
        again: Field,
    },
    Working,
    /// It holds; what that means.
    Done(String),
}

/// A new passphrase.
#[derive(Debug)]
pub struct PassphraseScreen {
    behind: Behind,
    stage: Stage,
    /// Whether there was one before.
    has_one: bool,
    said: Option<String>,
}

impl PassphraseScreen {
    /// Asks for the new one, and before it for the old where there is one.
    #[must_use]
    pub const fn new(behind: Behind, has_one: bool) -> Self {
        Self { behind, stage: first(has_one), has_one, said: None }
    }

    /// Whether a passphrase is being typed.
    #[must_use]
    pub const fn is_typing(&self) -> bool {
        matches!(self.stage, Stage::Old(_) | Stage::New { .. } | Stage::Again { .. })
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
        let back = [key(Key::Enter), key(Key::Esc), key(Key::Backspace), key(Key::Left)];
        vec![Binding::new(back, Action::Back, keys.back)]
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        let action = match input {
            Input::Key(pressed) => find(&self.bindings(cx), *pressed),
            _ => None,
        };
        match action {
            Some(Action::Cancel | Action::Back) => Turn::to(self.behind.go()),
            Some(Action::Next) => self.confirm(cx),
            Some(_) => Turn::nothing(),
            None => {
                let took = match &mut self.stage {
                    Stage::Old(field) | Stage::New { new: field, .. } | Stage::Again { again: field, .. } => {
                        field.input(input)
                    }
                    Stage::Working | Stage::Done(_) => false,
                };
                if took { Turn::changed() } else { Turn::nothing() }
            }
        }
    }

    fn confirm(&mut self, cx: &Cx) -> Turn {
        let words = cx.text.keeping;
        self.said = None;
        self.stage = match std::mem::replace(&mut self.stage, Stage::Working) {
            Stage::Old(field) if field.is_empty() => Stage::Old(field),
            Stage::Old(mut field) => {
                Stage::New { old: Some(Secret::from(field.take())), new: Field::new(Takes::Secret) }
            }
            Stage::New { old, new } if new.typed().chars().count() < PASSPHRASE_LEAST => {
                self.said = Some(fill(words.too_short, &[&PASSPHRASE_LEAST.to_string()]));
                Stage::New { old, new }
            }
            Stage::New { old, new } => Stage::Again { old, new, again: Field::new(Takes::Secret) },
            Stage::Again { old, mut new, again } if new.typed() == again.typed() => {
                let new = Secret::from(new.take());
                return Turn::doing(match old {
                    Some(old) => Effect::ChangePassphrase { old, new },
                    None => Effect::AddPassphrase(new),
                });
            }
            Stage::Again { old, .. } => {
                self.said = Some(words.differ.to_owned());
                Stage::New { old, new: Field::new(Takes::Secret) }
            }
            other => other,
        };
        Turn::changed()
    }

    /// Takes what came of it.
    pub fn settle(&mut self, outcome: &Outcome, cx: &Cx) -> Turn {
        let words = cx.text.stored;
        match outcome {
            Outcome::PassphraseChanged => {
                let said = if self.has_one { words.passphrase_changed } else { words.passphrase_added };
                self.stage = Stage::Done(said.to_owned());
            }
            // Whatever it was, it begins anew: nothing has changed.
            Outcome::Failed(error) => {
                self.stage = first(self.has_one);
                self.said = Some(wording::store_error(error, cx.text));
            }
            _ => {}
        }
        Turn::changed()
    }

    /// Draws it.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let words = cx.text.keeping;
        let mut doc = Doc::new(cx.theme);
        doc.title(cx.text.stored.passphrase_title).gap();
        match &self.stage {
            Stage::Old(field) => typing(&mut doc, cx.text.stored.passphrase_old, field, cx),
            Stage::New { new, .. } => typing(&mut doc, words.type_new, new, cx),
            Stage::Again { again, .. } => typing(&mut doc, words.type_again, again, cx),
            Stage::Working => {
                doc.para(words.deriving);
            }
            Stage::Done(said) => {
                doc.para(said);
            }
        }
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

const fn first(has_one: bool) -> Stage {
    if has_one {
        Stage::Old(Field::new(Takes::Secret))
    } else {
        Stage::New { old: None, new: Field::new(Takes::Secret) }
    }
}
