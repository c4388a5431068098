//! The list: plans with how far, guides to go by or to read, the training log and the counts.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Given, Move, Place, counts, moving_keys, page, training};
use crate::domain::guide::{Guide, Holds};
use crate::session::guides::{self, Plans};
use crate::text::fill;
use crate::tui::binding::{Action, Binding, key};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::screen::Go;
use crate::tui::widget::doc::Doc;

#[derive(Debug, Default)]
pub(super) struct List {
    cursor: usize,
    scroll: u16,
}

enum Entry {
    Guide(Arc<Guide>),
    Training,
    Counts,
}

/// Plans first, then what one goes by, then what is read; and the log and the counts.
fn entries(cx: &Cx) -> Vec<Entry> {
    let guides = guides::in_order(cx.library).into_iter().map(Entry::Guide);
    guides.chain([Entry::Training, Entry::Counts]).collect()
}

impl List {
    pub(super) fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let keys = cx.text.keys;
        let mut bindings = vec![Binding::new([key(Key::Enter), key(Key::Right)], Action::Next, keys.open)];
        bindings.push(Binding::digits(entries(cx).len().min(9), keys.open).quiet());
        bindings.extend(moving_keys(cx));
        bindings
    }

    pub(super) fn update(&mut self, given: &Given, _: &mut Plans, cx: &Cx) -> Move {
        let entries = entries(cx);
        let at = match given.action {
            Some(Action::Down) if given.pressed == Key::Up => {
                self.cursor = self.cursor.saturating_sub(1);
                return Move::Changed;
            }
            Some(Action::Down) => {
                self.cursor = (self.cursor + 1).min(entries.len().saturating_sub(1));
                return Move::Changed;
            }
            Some(Action::Home | Action::Back) => return Move::Go(Go::Home),
            Some(Action::Digit(n)) => usize::from(n).saturating_sub(1),
            Some(Action::Next) => self.cursor,
            _ => return Move::Stay,
        };
        match entries.into_iter().nth(at) {
            Some(Entry::Guide(guide)) => Move::To(Place::Page(page::Page::of(guide))),
            Some(Entry::Training) => Move::To(Place::Training(training::People::default())),
            Some(Entry::Counts) => Move::To(Place::Counts(counts::CountsPage::at(given.today))),
            None => Move::Stay,
        }
    }

    pub(super) fn draw(&mut self, plans: &Plans, frame: &mut Frame, area: Rect, cx: &Cx) {
        let words = cx.text.guide;
        let mut doc = Doc::new(cx.theme).compact_below(area, 12);
        doc.para(words.lead).gap();
        let entries = entries(cx);
        self.cursor = self.cursor.min(entries.len().saturating_sub(1));
        for (at, entry) in entries.iter().enumerate() {
            let key = if at < 9 { (at + 1).to_string() } else { String::new() };
            let (title, far) = match entry {
                Entry::Guide(guide) => (guide.title.get(cx.text.lang).to_owned(), how_far(guide, plans, cx)),
                Entry::Training => {
                    let count = plans.training.people.len();
                    let flags: usize =
                        plans.training.people.iter().map(|one| one.flags(cx.now.today).len()).sum();
                    let far = if count == 0 {
                        String::new()
                    } else {
                        fill(words.flags_of, &[&flags.to_string(), &count.to_string()])
                    };
                    (words.training.to_owned(), far)
                }
                Entry::Counts => (words.counts.to_owned(), String::new()),
            };
            doc.choice(&key, &title, at == self.cursor, false);
            if !far.is_empty() {
                doc.under_choice(&far);
            }
        }
        self.scroll = doc.draw(frame, area, self.scroll, cx.text.shell.scroll_more).scroll;
    }
}

fn how_far(guide: &Guide, plans: &Plans, cx: &Cx) -> String {
    if guide.holds != Holds::Plan {
        return guides::holds(guide.holds, cx.keeps(), cx.text).to_owned();
    }
    guides::how_far(guide, &plans.progress(guide), cx.now.today, cx.text)
}
