//! The municipality's profile, filled in line by line; nothing holds before it is saved.

mod draw;
mod rows;
mod thresholds;

use super::{Go, Turn};
use crate::content::Library;
use crate::domain::municipality::{MOST_DAYS, Profile};
use crate::session::{Effect, Outcome, wording};
use crate::store::{self, StoreError};
use crate::text::fill;
use crate::tui::binding::{Action, Binding, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::field::{Field, Takes};

use rows::{Does, Page, Row};

/// The municipality's profile.
#[derive(Debug)]
pub struct MunicipalityScreen {
    /// As it is being filled in.
    draft: Profile,
    /// As it was when it was last saved.
    saved: Profile,
    page: Page,
    cursor: usize,
    /// Where the cursor stood on the pages above.
    above: Vec<usize>,
    scroll: u16,
    typing: Option<Field>,
    leaving: bool,
    said: Option<Said>,
}

/// Something to be said once.
#[derive(Debug)]
struct Said {
    words: String,
    trouble: bool,
}

impl MunicipalityScreen {
    /// The profile in use, to be changed.
    #[must_use]
    pub fn new(library: &Library) -> Self {
        let draft = library.profile().clone();
        Self {
            saved: draft.clone(),
            draft,
            page: Page::Main,
            cursor: 0,
            above: Vec::new(),
            scroll: 0,
            typing: None,
            leaving: false,
            said: None,
        }
    }

    /// Whether letters are being typed.
    #[must_use]
    pub const fn is_typing(&self) -> bool {
        self.typing.is_some()
    }

    /// Whether anything is not saved.
    #[must_use]
    pub fn has_changes(&self) -> bool {
        self.draft != self.saved || self.typing.is_some()
    }

    fn row(&self, cx: &Cx) -> Option<Row> {
        rows::of(&self.page, &self.draft, cx).into_iter().nth(self.cursor)
    }

    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let keys = cx.text.keys;
        if self.typing.is_some() {
            return vec![
                Binding::new([key(Key::Enter)], Action::DoneTyping, keys.done_typing),
                Binding::new([key(Key::Esc)], Action::Cancel, keys.cancel),
            ];
        }
        if self.leaving {
            return vec![
                Binding::new([letter('j'), letter('y')], Action::Yes, cx.text.shell.yes),
                Binding::new([letter('n'), key(Key::Enter), key(Key::Esc)], Action::No, cx.text.shell.no),
            ];
        }
        let row = self.row(cx);
        let mut bindings = Vec::new();
        if let Some(row) = &row {
            let label = match row.does() {
                Does::Open if row.leads_to().is_none() => keys.choose,
                Does::Text => keys.edit,
                Does::Cycle => keys.choose,
                Does::Tick => keys.toggle,
                Does::Open => keys.open,
            };
            bindings.push(Binding::new([key(Key::Enter), key(Key::Char(' '))], Action::Choose, label));
        }
        bindings.push(Binding::new([letter('l')], Action::Save, keys.save));
        if matches!(row, Some(Row::Threshold(_))) || matches!(self.page, Page::Threshold(_)) {
            bindings.push(Binding::new([letter('x'), key(Key::Delete)], Action::Delete, keys.delete));
        }
        bindings.extend([
            Binding::new([key(Key::Up), key(Key::BackTab)], Action::Up, keys.move_).quiet(),
            Binding::new([key(Key::Down), key(Key::Tab)], Action::Down, keys.move_),
        ]);
        let (action, label) =
            if self.page == Page::Main { (Action::Home, keys.home) } else { (Action::Back, keys.back) };
        bindings.push(Binding::new([key(Key::Esc), key(Key::Backspace), key(Key::Left)], action, label));
        bindings
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        let pressed = match input {
            Input::Key(pressed) => Some(*pressed),
            _ => None,
        };
        let action = pressed.and_then(|pressed| find(&self.bindings(cx), pressed));
        if let (Some(field), None) = (&mut self.typing, action) {
            return if field.input(input) { Turn::changed() } else { Turn::nothing() };
        }
        let Some(action) = action else { return Turn::nothing() };
        self.said = None;
        match action {
            Action::DoneTyping => self.take_typed(cx),
            Action::Cancel => self.typing = None,
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::Down => {
                let rows = rows::of(&self.page, &self.draft, cx).len();
                self.cursor = (self.cursor + 1).min(rows.saturating_sub(1));
            }
            Action::Choose => self.choose(cx),
            Action::Delete => self.delete(cx),
            Action::Back => self.back(),
            Action::Home if self.has_changes() => self.leaving = true,
            Action::Home | Action::Yes => return Turn::to(Go::Home),
            Action::No => self.leaving = false,
            Action::Save => return self.save(cx),
            _ => return Turn::nothing(),
        }
        Turn::changed()
    }

    fn refuse(&mut self, words: String) {
        self.said = Some(Said { words, trouble: true });
    }

    /// A file that is kept by hand is not written over, so nothing is taken for it either.
    fn by_hand(cx: &Cx) -> Option<String> {
        let origin = cx.library.profile_origin();
        let path = origin.by_hand()?;
        Some(fill(cx.text.municipality.hand_kept, &[path]))
    }

    fn enter(&mut self, page: Page) {
        self.above.push(self.cursor);
        (self.page, self.cursor, self.scroll) = (page, 0, 0);
    }

    fn back(&mut self) {
        self.page = self.page.above();
        (self.cursor, self.scroll) = (self.above.pop().unwrap_or(0), 0);
    }

    fn choose(&mut self, cx: &Cx) {
        let Some(row) = self.row(cx) else { return };
        if let Some(page) = row.leads_to() {
            return self.enter(page);
        }
        if let Some(refusal) = Self::by_hand(cx) {
            return self.refuse(refusal);
        }
        match row.does() {
            Does::Text => {
                let takes = if row.is_number() { Takes::Digits(3) } else { Takes::Words };
                let typed = row.text(&self.draft).unwrap_or_default();
                self.typing = Some(Field::with(takes, &typed));
            }
            Does::Cycle => row.cycle(&mut self.draft),
            Does::Tick => row.tick(&mut self.draft),
            Does::Open => {
                if let Row::Band(scale, band, from) = row {
                    let added = thresholds::add(&mut self.draft, scale, band, from);
                    self.back();
                    self.enter(Page::Threshold(added));
                }
            }
        }
    }

    fn delete(&mut self, cx: &Cx) {
        if let Some(refusal) = Self::by_hand(cx) {
            return self.refuse(refusal);
        }
        let place = match (&self.page, self.row(cx)) {
            (Page::Threshold(place), _) => *place,
            (_, Some(Row::Threshold(place))) => place,
            _ => return,
        };
        if place < self.draft.thresholds.len() {
            self.draft.thresholds.remove(place);
        }
        if matches!(self.page, Page::Threshold(_)) {
            self.back();
        }
        self.cursor = self.cursor.min(rows::of(&self.page, &self.draft, cx).len().saturating_sub(1));
    }

    fn take_typed(&mut self, cx: &Cx) {
        let (Some(row), Some(field)) = (self.row(cx), self.typing.take()) else { return };
        let typed = field.typed().trim().to_owned();
        if let Some(refusal) = unfit(&row, &typed, cx) {
            self.typing = Some(field);
            return self.refuse(refusal);
        }
        if row.text(&self.draft).unwrap_or_default() != typed {
            row.set(&mut self.draft, typed, cx.now.today);
        }
    }

    fn save(&mut self, cx: &Cx) -> Turn {
        let words = cx.text.municipality;
        let refusal = if let Some(refusal) = Self::by_hand(cx) {
            Some(refusal)
        } else if self.draft == self.saved {
            self.said = Some(Said { words: words.nothing_changed.to_owned(), trouble: false });
            return Turn::changed();
        } else if self.draft.name.is_none() {
            Some(words.need_name.to_owned())
        } else {
            thresholds::refusal(&self.draft, cx)
        };
        match refusal {
            Some(refusal) => {
                self.refuse(refusal);
                Turn::changed()
            }
            None => Turn::doing(Effect::SaveProfile(Box::new(self.draft.clone()))),
        }
    }

    /// Takes what came of saving.
    pub fn settle(&mut self, outcome: &Outcome, cx: &Cx) -> Turn {
        let words = cx.text.municipality;
        match outcome {
            Outcome::ProfileSaved => {
                self.saved = self.draft.clone();
                self.said = Some(Said { words: words.saved.to_owned(), trouble: false });
            }
            Outcome::KeptByHand(path) => self.refuse(fill(words.hand_kept, &[&path.display().to_string()])),
            Outcome::NotKept => self.refuse(words.not_kept.to_owned()),
            // The store's own words for these speak of answers.
            Outcome::Failed(StoreError::DiskFull { path } | StoreError::NoAccess { path }) => {
                self.refuse(fill(cx.text.store.other, &[&path.display().to_string()]));
            }
            Outcome::Failed(error) => self.refuse(wording::store_error(error, cx.text)),
            _ => {}
        }
        Turn::changed()
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        let words = cx.text.municipality;
        let name = self.draft.name.clone().unwrap_or_else(|| words.default_short.to_owned());
        (format!("{}: {name}", words.title), String::new())
    }
}

/// What is wrong with what was typed, where that can be said at once.
fn unfit(row: &Row, typed: &str, cx: &Cx) -> Option<String> {
    let words = cx.text.municipality;
    match row {
        _ if typed.is_empty() => None,
        Row::Retention if !typed.parse().is_ok_and(|days: u64| (1..=MOST_DAYS).contains(&days)) => {
            Some(fill(words.retention_range, &[&MOST_DAYS.to_string()]))
        }
        Row::Recovery if typed.to_uppercase().starts_with("AGE-SECRET-KEY") => {
            Some(words.recovery_secret.to_owned())
        }
        Row::Recovery => store::check_recipient(typed).err().map(|_| words.recovery_bad.to_owned()),
        _ => None,
    }
}
