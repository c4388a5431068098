//! Kept visits: what there is, also while locked; reading one back, marking it as dealt with, deleting it.

mod draw;

use super::stored::Behind;
use super::{Go, Turn};
use crate::export::note;
use crate::session::{Effect, Outcome, Secret, stored, wording};
use crate::store::{Keeping, Mark, RecordFile, RecordId};
use crate::text::{Text, fill};
use crate::tui::binding::{Action, Binding, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::field::{Field, Takes};

/// What is being looked at.
#[derive(Debug)]
enum Page {
    List,
    /// The passphrase, on the way to one.
    Pass {
        id: RecordId,
        field: Field,
        working: bool,
    },
    Open {
        id: RecordId,
        text: String,
        private: Option<String>,
    },
    /// The passphrase for the sealed part of the one that is open.
    Private {
        id: RecordId,
        text: String,
        field: Field,
        working: bool,
    },
}

/// What is asked before it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asking {
    Delete,
    Mark,
}

/// Something to be said once.
#[derive(Debug)]
struct Said {
    words: String,
    trouble: bool,
}

/// Kept visits.
#[derive(Debug)]
pub struct Records {
    files: Vec<RecordFile>,
    cursor: usize,
    scroll: u16,
    last: u16,
    page: Page,
    asking: Option<Asking>,
    said: Option<Said>,
}

impl Default for Records {
    fn default() -> Self {
        let (files, page) = (Vec::new(), Page::List);
        Self { files, cursor: 0, scroll: 0, last: 0, page, asking: None, said: None }
    }
}

impl Records {
    /// Whether a passphrase is being typed.
    #[must_use]
    pub const fn is_typing(&self) -> bool {
        matches!(self.page, Page::Pass { .. } | Page::Private { .. })
    }

    /// Whether the part that is sealed apart stands open.
    #[must_use]
    pub const fn shows_private(&self) -> bool {
        matches!(self.page, Page::Open { private: Some(_), .. })
    }

    /// The one that a key would be about.
    fn chosen(&self) -> Option<RecordId> {
        match &self.page {
            Page::List => self.files.get(self.cursor).map(|file| file.id.clone()),
            Page::Pass { id, .. } | Page::Open { id, .. } | Page::Private { id, .. } => Some(id.clone()),
        }
    }

    fn is_marked(&self) -> bool {
        self.chosen().is_some_and(|id| id.mark() == Mark::Transferred)
    }

    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let keys = cx.text.keys;
        if self.asking.is_some() {
            return vec![
                Binding::new([letter('j'), letter('y')], Action::Yes, cx.text.shell.yes),
                Binding::new([letter('n'), key(Key::Enter), key(Key::Esc)], Action::No, cx.text.shell.no),
            ];
        }
        let label = if self.is_marked() { keys.not_transferred } else { keys.transferred };
        let deal = [
            Binding::new([letter('f')], Action::Transfer, label),
            Binding::new([letter('x'), key(Key::Delete)], Action::Delete, keys.delete),
        ];
        match &self.page {
            Page::List => {
                let mut bindings = Vec::new();
                if !self.files.is_empty() {
                    bindings.push(Binding::new([key(Key::Enter)], Action::Next, keys.open));
                    bindings.extend(deal);
                }
                bindings.push(Binding::new([letter('a')], Action::Stored, keys.stored));
                if !self.files.is_empty() {
                    bindings.extend([
                        Binding::new([key(Key::Up)], Action::Up, keys.move_).quiet(),
                        Binding::new([key(Key::Down)], Action::Down, keys.move_),
                    ]);
                }
                let back = [key(Key::Esc), key(Key::Backspace), key(Key::Left)];
                bindings.push(Binding::new(back, Action::Home, keys.home));
                bindings
            }
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
                bindings.extend(deal);
                bindings
            }
            Page::Pass { .. } | Page::Private { .. } => vec![
                Binding::new([key(Key::Enter)], Action::Next, keys.open),
                Binding::new([key(Key::Esc)], Action::Cancel, keys.cancel),
            ],
        }
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        if let Page::Pass { field, .. } | Page::Private { field, .. } = &mut self.page
            && !matches!(input, Input::Key(Key::Enter | Key::Esc))
        {
            return if field.input(input) { Turn::changed() } else { Turn::nothing() };
        }
        let Input::Key(pressed) = input else { return Turn::nothing() };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return Turn::nothing() };
        self.said = None;
        match action {
            Action::Yes => return self.agree(),
            Action::No => self.asking = None,
            Action::Delete => self.asking = Some(Asking::Delete),
            // Taking the mark back loses nothing.
            Action::Transfer if self.is_marked() => {
                let Some(id) = self.chosen() else { return Turn::nothing() };
                return doing(Effect::MarkRecord { id, transferred: false });
            }
            Action::Transfer => self.asking = Some(Asking::Mark),
            Action::Home => return Turn::to(Go::Home),
            Action::Stored => return Turn::to(Go::Stored(Behind::Records)),
            action => return self.read(action, *pressed, cx),
        }
        Turn::changed()
    }

    fn agree(&mut self) -> Turn {
        match (self.asking.take(), self.chosen()) {
            (Some(Asking::Delete), Some(id)) => doing(Effect::DeleteRecord(id)),
            (Some(Asking::Mark), Some(id)) => doing(Effect::MarkRecord { id, transferred: true }),
            _ => Turn::changed(),
        }
    }

    /// The keys of reading.
    fn read(&mut self, action: Action, pressed: Key, cx: &Cx) -> Turn {
        match (&mut self.page, action) {
            (Page::List, Action::Up) => self.cursor = self.cursor.saturating_sub(1),
            (Page::List, Action::Down) => {
                self.cursor = (self.cursor + 1).min(self.files.len().saturating_sub(1));
            }
            (Page::List, Action::Next) => {
                let Some(id) = self.chosen() else { return Turn::nothing() };
                if cx.unlocked {
                    return Turn::doing(Effect::OpenRecord(id));
                }
                self.page = Page::Pass { id, field: Field::new(Takes::Secret), working: false };
            }
            (Page::Pass { field, working, .. }, Action::Next) if !field.is_empty() => {
                *working = true;
                return Turn::doing(Effect::Unlock(Secret::from(field.take())));
            }
            (Page::Open { .. }, Action::PageUp) => {
                self.scroll = self.scroll.saturating_sub(scroll_by(pressed));
            }
            (Page::Open { .. }, Action::PageDown) => {
                self.scroll = self.scroll.saturating_add(scroll_by(pressed)).min(self.last);
            }
            // What was open of the sealed part goes with the page.
            (Page::Open { .. }, Action::Back) | (Page::Pass { .. }, Action::Cancel) => self.list(),
            (Page::Open { id, text, .. }, Action::OpenPrivate) => {
                let (id, text) = (id.clone(), std::mem::take(text));
                self.page = Page::Private { id, text, field: Field::new(Takes::Secret), working: false };
            }
            (Page::Private { id, text, .. }, Action::Cancel) => {
                self.page = Page::Open { id: id.clone(), text: std::mem::take(text), private: None };
            }
            (Page::Private { field, working, .. }, Action::Next) if !field.is_empty() => {
                *working = true;
                return Turn::doing(Effect::OpenRecordPrivate(Secret::from(field.take())));
            }
            _ => return Turn::nothing(),
        }
        Turn::changed()
    }

    fn list(&mut self) {
        (self.page, self.scroll) = (Page::List, 0);
    }

    fn say(&mut self, words: String) {
        self.said = Some(Said { words, trouble: false });
    }

    /// Takes what came of it.
    pub fn settle(&mut self, outcome: Outcome, cx: &Cx) -> Turn {
        let words = cx.text.records;
        let honest = stored::honest(cx.keeping, cx.text);
        match outcome {
            Outcome::Records(files) => {
                let chosen = self.chosen();
                self.files = files;
                let same = |file: &RecordFile| chosen.as_ref().is_some_and(|id| same_visit(id, &file.id));
                let found = self.files.iter().position(same).unwrap_or(self.cursor);
                self.cursor = found.min(self.files.len().saturating_sub(1));
            }
            Outcome::Unlocked => {
                return match &self.page {
                    Page::Pass { id, .. } => Turn::doing(Effect::OpenRecord(id.clone())),
                    _ => Turn::changed(),
                };
            }
            Outcome::Record(summary) => {
                // Worded in the language it was made in.
                let text = note::journal_note(&summary, None, &Text::of(summary.lang));
                if let Some(id) = self.chosen() {
                    self.page = Page::Open { id, text, private: None };
                    self.scroll = 0;
                }
            }
            Outcome::RecordPrivate(private) => {
                if let Page::Private { id, text, .. } = &mut self.page {
                    let (id, text) = (id.clone(), std::mem::take(text));
                    let private = private.map_or_else(
                        || words.private_empty.to_owned(),
                        |private| note::private_text(&private, cx.text),
                    );
                    self.page = Page::Open { id, text, private: Some(private) };
                    self.scroll = u16::MAX;
                }
            }
            Outcome::Marked(id) => {
                self.said = None;
                if id.mark() == Mark::Transferred {
                    self.say(format!("{} {honest}", words.marked));
                } else {
                    self.say(fill(words.unmarked, &[&id.expires().format("%d.%m.%Y").to_string()]));
                }
                self.renamed(id);
            }
            Outcome::Done => {
                self.list();
                self.say(format!("{} {honest}", words.deleted));
            }
            Outcome::Failed(error) => {
                // One that cannot be opened leaves the list as it was.
                if let Page::Pass { field, working, .. } | Page::Private { field, working, .. } =
                    &mut self.page
                {
                    field.clear();
                    *working = false;
                    if cx.unlocked && matches!(self.page, Page::Pass { .. }) {
                        self.list();
                    }
                }
                self.said = Some(Said { words: wording::store_error(&error, cx.text), trouble: true });
            }
            _ => {}
        }
        Turn::changed()
    }

    /// A record has another name now, also where it is being read or stands under the cursor.
    fn renamed(&mut self, to: RecordId) {
        if let Some(file) = self.files.iter_mut().find(|file| same_visit(&file.id, &to)) {
            (file.expires, file.id) = (to.expires(), to.clone());
        }
        if let Page::Open { id, .. } = &mut self.page {
            *id = to;
        }
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        (cx.text.records.title.to_owned(), String::new())
    }
}

/// Does it, and lists anew what there is then.
fn doing(effect: Effect) -> Turn {
    Turn { changed: true, effects: vec![effect, Effect::ListRecords], go: None }
}

/// Whether two names are of the same visit, however far it is on its way out.
fn same_visit(one: &RecordId, other: &RecordId) -> bool {
    one.random() == other.random()
}

/// A page or a line, by the key.
fn scroll_by(pressed: Key) -> u16 {
    if matches!(pressed, Key::Up | Key::Down) { 1 } else { 10 }
}
