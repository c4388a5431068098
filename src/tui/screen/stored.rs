//! All that lies on the machine, who can open it, what happened to it, and deleting all of it.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Go, Turn, passphrase};
use crate::session::{Effect, Outcome, stored, wording};
use crate::store::{Events, Keeping, Stored, StoredKind};
use crate::text::fill;
use crate::tui::binding::{Action, Binding, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;

/// Where it was opened from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    /// The list of kept visits.
    Records,
    /// The settings.
    Settings,
}

impl Behind {
    const fn go(self) -> Go {
        match self {
            Self::Records => Go::Records,
            Self::Settings => Go::Settings,
        }
    }
}

/// All that lies on the machine.
#[derive(Debug)]
pub struct StoredScreen {
    behind: Behind,
    /// Nothing before it was listed.
    files: Option<Vec<Stored>>,
    /// The event log, while that page is shown.
    events: Option<Events>,
    /// How things were kept, while it is asked whether all may be deleted.
    deleting: Option<Keeping>,
    asking: bool,
    scroll: u16,
    last: u16,
    said: Option<(String, bool)>,
}

impl StoredScreen {
    /// The screen, from there.
    #[must_use]
    pub const fn from(behind: Behind) -> Self {
        let (files, events, deleting, said) = (None, None, None, None);
        Self { behind, files, events, deleting, asking: false, scroll: 0, last: 0, said }
    }

    /// Whether anything lies here that deleting all would take away.
    fn holds_any(&self) -> bool {
        let goes = [
            StoredKind::Draft,
            StoredKind::Record,
            StoredKind::Text,
            StoredKind::Training,
            StoredKind::Plan,
            StoredKind::Out,
            StoredKind::Key,
            StoredKind::Choice,
        ];
        self.files.iter().flatten().any(|file| goes.contains(&file.kind))
    }

    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let (keys, words) = (cx.text.keys, cx.text.stored);
        if self.asking {
            return vec![
                Binding::new([letter('j'), letter('y')], Action::Yes, cx.text.shell.yes),
                Binding::new([letter('n'), key(Key::Enter), key(Key::Esc)], Action::No, cx.text.shell.no),
            ];
        }
        let mut bindings = vec![
            Binding::new([key(Key::Up), key(Key::PageUp)], Action::PageUp, keys.scroll).quiet(),
            Binding::new(
                [key(Key::Down), key(Key::PageDown), key(Key::Char(' '))],
                Action::PageDown,
                keys.scroll,
            ),
        ];
        if self.events.is_none() && cx.directory.is_some() {
            bindings.push(Binding::new([letter('h')], Action::Log, words.log));
            bindings.push(Binding::new([letter('p')], Action::Passphrase, words.passphrase));
            if self.holds_any() {
                bindings.push(Binding::new([letter('x')], Action::Delete, words.delete_all));
            }
        }
        let back = [key(Key::Esc), key(Key::Backspace), key(Key::Left)];
        bindings.push(Binding::new(back, Action::Back, keys.back));
        bindings
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        let Input::Key(pressed) = input else { return Turn::nothing() };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return Turn::nothing() };
        let by = if matches!(pressed, Key::Up | Key::Down) { 1 } else { 10 };
        match action {
            Action::PageUp => self.scroll = self.scroll.saturating_sub(by),
            Action::PageDown => self.scroll = self.scroll.saturating_add(by).min(self.last),
            Action::Back if self.events.take().is_some() => self.scroll = 0,
            Action::Back => return Turn::to(self.behind.go()),
            Action::Log => return Turn::doing(Effect::ListEvents),
            Action::Passphrase => return passphrase::Behind::Stored(self.behind).reach(cx),
            Action::Delete => {
                self.said = None;
                self.asking = true;
            }
            Action::No => self.asking = false,
            Action::Yes => {
                self.asking = false;
                self.deleting = cx.keeping;
                let effects = vec![Effect::DeleteEverything, Effect::ListStored];
                return Turn { changed: true, effects, go: None };
            }
            _ => return Turn::nothing(),
        }
        Turn::changed()
    }

    /// Takes what came of it.
    pub fn settle(&mut self, outcome: Outcome, cx: &Cx) -> Turn {
        match outcome {
            Outcome::Stored(files) => self.files = Some(files),
            Outcome::NotKept if self.files.is_none() => self.files = Some(Vec::new()),
            Outcome::Events(events) => {
                (self.events, self.scroll) = (Some(events), 0);
            }
            // By now nothing is chosen any more.
            Outcome::Done if self.deleting.is_some() => {
                let honest = stored::honest(self.deleting.take(), cx.text);
                self.said = Some((format!("{} {honest}", cx.text.stored.deleted_all), false));
                self.scroll = 0;
            }
            Outcome::Failed(error) => {
                self.deleting = None;
                self.said = Some((wording::store_error(&error, cx.text), true));
            }
            _ => {}
        }
        Turn::changed()
    }

    /// Draws it. What is asked or to be said stands at the foot, whatever is in view above.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let mut doc = Doc::new(cx.theme);
        match &self.events {
            Some(events) => log(&mut doc, events, cx),
            None => self.list(&mut doc, cx),
        }
        let mut foot = Doc::new(cx.theme);
        if self.asking {
            foot.styled(cx.text.stored.delete_all_sure, cx.theme.alert());
        } else if let Some((words, trouble)) = self.said.as_ref().filter(|_| self.events.is_none()) {
            foot.styled(words, if *trouble { cx.theme.trouble() } else { cx.theme.heading() });
        }
        let shown = doc.draw_over(&foot, frame, area, self.scroll, cx.text.shell.scroll_more);
        (self.scroll, self.last) = (shown.scroll, shown.last);
    }

    fn list(&self, doc: &mut Doc, cx: &Cx) {
        let words = cx.text.stored;
        doc.title(words.title).gap();
        if let Some(directory) = cx.directory {
            doc.para(words.lead);
            doc.para(&directory.display().to_string());
        }
        if let Some(service) = cx.synced {
            doc.gap().styled(&fill(words.synced, &[service]), cx.theme.trouble());
        }
        doc.gap();
        if self.files.as_ref().is_some_and(Vec::is_empty) {
            doc.para(words.nothing);
        }
        for file in self.files.iter().flatten() {
            doc.bullet(stored::kind(file.kind, cx.keeping, cx.text));
            doc.under_entry(&stored::file_line(file, cx.text));
        }
        let who = stored::who(cx.keeping, cx.library.profile(), cx.text);
        if !who.is_empty() {
            doc.gap();
            for sentence in who {
                doc.para(sentence);
            }
            doc.gap().para(stored::honest(cx.keeping, cx.text));
        }
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        let words = cx.text.stored;
        (if self.events.is_some() { words.log_title } else { words.title }.to_owned(), String::new())
    }
}

fn log(doc: &mut Doc, events: &Events, cx: &Cx) {
    let words = cx.text.stored;
    doc.title(words.log_title);
    doc.para(words.log_lead).gap();
    if let Some(error) = cx.log_trouble {
        let why = wording::store_error(error, cx.text);
        doc.styled(&format!("{} {why}", words.log_trouble), cx.theme.trouble()).gap();
    }
    if events.lines.is_empty() {
        doc.para(words.log_none);
    }
    for event in &events.lines {
        doc.para(&stored::event_line(event, cx.text));
    }
    if events.unreadable > 0 {
        let count = events.unreadable.to_string();
        doc.gap().styled(&fill(words.log_unreadable, &[&count]), cx.theme.trouble());
    }
}
