//! Kept visits: what there is, reading one back, deleting it.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Go, Turn};
use crate::domain::record::Summary;
use crate::export::note;
use crate::session::{Effect, Outcome, Secret, wording};
use crate::store::{Keeping, RecordFile};
use crate::text::Text;
use crate::tui::binding::{Action, Binding, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

/// What is being looked at.
#[derive(Debug)]
enum Page {
    List,
    Open {
        text: String,
        private: Option<String>,
    },
    /// The passphrase for the sealed part of the one that is open.
    Private {
        text: String,
        field: Field,
    },
}

/// Kept visits.
#[derive(Debug)]
pub struct Records {
    files: Vec<RecordFile>,
    listed: bool,
    cursor: usize,
    scroll: u16,
    last: u16,
    page: Page,
    deleting: bool,
    said: Option<String>,
}

impl Default for Records {
    fn default() -> Self {
        let (files, page) = (Vec::new(), Page::List);
        Self { files, listed: false, cursor: 0, scroll: 0, last: 0, page, deleting: false, said: None }
    }
}

impl Records {
    /// Whether a passphrase is being typed.
    #[must_use]
    pub const fn is_typing(&self) -> bool {
        matches!(self.page, Page::Private { .. })
    }

    /// Whether the part that is sealed apart stands open.
    #[must_use]
    pub const fn shows_private(&self) -> bool {
        matches!(self.page, Page::Open { private: Some(_), .. })
    }

    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let keys = cx.text.keys;
        if self.deleting {
            return vec![
                Binding::new([letter('j'), letter('y')], Action::Yes, cx.text.shell.yes),
                Binding::new([letter('n'), key(Key::Enter), key(Key::Esc)], Action::No, cx.text.shell.no),
            ];
        }
        match &self.page {
            Page::List => vec![
                Binding::new([key(Key::Up)], Action::Up, keys.move_).quiet(),
                Binding::new([key(Key::Down)], Action::Down, keys.move_),
                Binding::new([key(Key::Enter)], Action::Next, keys.open),
                Binding::new([letter('x'), key(Key::Delete)], Action::Delete, keys.delete),
                Binding::new([key(Key::Esc), key(Key::Backspace), key(Key::Left)], Action::Home, keys.home),
            ],
            Page::Open { private, .. } => {
                let mut bindings = vec![
                    Binding::new([key(Key::Up), key(Key::PageUp)], Action::PageUp, keys.scroll).quiet(),
                    Binding::new(
                        [key(Key::Down), key(Key::PageDown), key(Key::Char(' '))],
                        Action::PageDown,
                        keys.scroll,
                    ),
                    Binding::new(
                        [key(Key::Backspace), key(Key::Esc), key(Key::Left)],
                        Action::Back,
                        keys.back,
                    ),
                ];
                if private.is_none() && cx.keeping == Some(Keeping::Passphrase) {
                    bindings.push(Binding::new([letter('e')], Action::OpenPrivate, keys.open_private));
                }
                bindings
            }
            Page::Private { .. } => vec![
                Binding::new([key(Key::Enter)], Action::Next, keys.open),
                Binding::new([key(Key::Esc)], Action::Cancel, keys.cancel),
            ],
        }
    }

    /// Answers an input. The list is asked for at the first one.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        if let Page::Private { field, .. } = &mut self.page
            && !matches!(input, Input::Key(Key::Enter | Key::Esc))
        {
            return if field.input(input) { Turn::changed() } else { Turn::nothing() };
        }
        let Input::Key(pressed) = input else { return Turn::nothing() };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return Turn::nothing() };
        self.said = None;
        match (&mut self.page, action) {
            (_, Action::Yes) => {
                self.deleting = false;
                return self.files.get(self.cursor).map_or_else(Turn::nothing, |file| {
                    let delete = Effect::DeleteRecord(file.id.clone());
                    Turn { changed: true, effects: vec![delete, Effect::ListRecords], go: None }
                });
            }
            (_, Action::No) => self.deleting = false,
            (Page::List, Action::Up) => self.cursor = self.cursor.saturating_sub(1),
            (Page::List, Action::Down) => {
                self.cursor = (self.cursor + 1).min(self.files.len().saturating_sub(1))
            }
            (Page::List, Action::Next) => {
                let chosen = self.files.get(self.cursor);
                return chosen
                    .map_or_else(Turn::nothing, |file| Turn::doing(Effect::OpenRecord(file.id.clone())));
            }
            (Page::List, Action::Delete) => self.deleting = !self.files.is_empty(),
            (_, Action::Home) => return Turn::to(Go::Home),
            (Page::Open { .. }, Action::PageUp) => {
                self.scroll = self.scroll.saturating_sub(scroll_by(*pressed))
            }
            (Page::Open { .. }, Action::PageDown) => {
                self.scroll = self.scroll.saturating_add(scroll_by(*pressed)).min(self.last);
            }
            (Page::Open { .. }, Action::Back) => {
                self.page = Page::List;
                self.scroll = 0;
            }
            (Page::Open { text, .. }, Action::OpenPrivate) => {
                let text = std::mem::take(text);
                self.page = Page::Private { text, field: Field::new(Takes::Secret) };
            }
            (Page::Private { text, .. }, Action::Cancel) => {
                self.page = Page::Open { text: std::mem::take(text), private: None };
            }
            (Page::Private { field, .. }, Action::Next) if !field.is_empty() => {
                return Turn::doing(Effect::OpenRecordPrivate(Secret::from(field.take())));
            }
            _ => return Turn::nothing(),
        }
        Turn::changed()
    }

    /// Takes what came of it.
    pub fn settle(&mut self, outcome: Outcome, cx: &Cx) -> Turn {
        match outcome {
            Outcome::Records(files) => {
                self.files = files;
                self.listed = true;
                self.cursor = self.cursor.min(self.files.len().saturating_sub(1));
            }
            Outcome::Record(summary) => {
                self.page = Page::Open { text: read_back(&summary, cx.text), private: None };
                self.scroll = 0;
            }
            Outcome::RecordPrivate(private) => {
                if let Page::Private { text, .. } = &mut self.page {
                    let text = std::mem::take(text);
                    let words = private.map_or_else(
                        || cx.text.records.private_empty.to_owned(),
                        |private| note::private_text(&private, cx.text),
                    );
                    self.page = Page::Open { text, private: Some(words) };
                    self.scroll = u16::MAX;
                }
            }
            Outcome::Done => self.said = Some(cx.text.records.deleted.to_owned()),
            Outcome::Failed(error) => self.said = Some(wording::store_error(&error, cx.text)),
            _ => {}
        }
        Turn::changed()
    }

    /// Draws it.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let words = cx.text.records;
        let mut doc = Doc::new(cx.theme);
        if let Some(said) = &self.said {
            doc.styled(said, cx.theme.trouble()).gap();
        }
        match &self.page {
            Page::List => {
                doc.title(words.title).gap();
                if cx.keeping == Some(Keeping::Nothing) {
                    doc.para(words.keeps_nothing);
                } else if self.files.is_empty() {
                    doc.para(words.none);
                }
                for (place, file) in self.files.iter().enumerate() {
                    let left = cx.text.days_left(file.expires, cx.now.today);
                    let transferred = cx.text.transferred(file.is_transferred());
                    let line = format!("{}  {left}, {transferred}   ({})", place + 1, file.id);
                    doc.entry(&line, place == self.cursor);
                    if self.deleting && place == self.cursor {
                        doc.styled(words.delete_sure, cx.theme.alert());
                    }
                }
            }
            Page::Open { text, private } => {
                doc.para(text);
                if let Some(private) = private {
                    doc.heading(words.private_title).para(private);
                }
            }
            Page::Private { field, .. } => {
                doc.title(words.private_title).gap();
                doc.para(cx.text.keeping.unlock_private).gap();
                doc.field(cx.text.shell.passphrase, &field.shown(), true);
            }
        }
        let shown = doc.draw(frame, area, self.scroll, cx.text.shell.scroll_more);
        (self.scroll, self.last) = (shown.scroll, shown.last);
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        (cx.text.records.title.to_owned(), String::new())
    }
}

/// A kept visit, worded in the language it was made in, and whether it was written in the journal.
fn read_back(summary: &Summary, text: &Text) -> String {
    let note = note::journal_note(summary, None, &Text::of(summary.lang));
    format!("({})\n\n{note}", text.transferred(summary.transferred))
}

/// A page or a line, by the key.
fn scroll_by(pressed: Key) -> u16 {
    if matches!(pressed, Key::Up | Key::Down) { 1 } else { 10 }
}
