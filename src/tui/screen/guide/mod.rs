//! The service's plans, guides to read and to go by, the training log and the counts; nothing in them is about a family.

mod counts;
mod list;
mod out;
mod page;
mod person;
mod start;
mod training;

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Go, Turn};
use crate::session::guides::Plans;
use crate::session::{Effect, Outcome, wording};
use crate::store::Folder;
use crate::text::fill;
use crate::tui::binding::{Action, Binding, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::{Doc, said_above};
use crate::tui::widget::field::Field;

/// Plans and guides.
#[derive(Debug, Default)]
pub struct GuidesScreen {
    plans: Plans,
    place: Place,
    said: Option<String>,
}

/// Where among them.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one place at a time")]
enum Place {
    List(list::List),
    Page(page::Page),
    Start(start::Start),
    Training(training::People),
    Person(person::Person),
    Counts(counts::CountsPage),
    Out(out::Out),
}

impl Default for Place {
    fn default() -> Self {
        Self::List(list::List::default())
    }
}

/// What a place answers to an input.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one answer at a time")]
enum Move {
    /// Nothing happened.
    Stay,
    /// Something that is shown changed.
    Changed,
    /// Something that is kept changed; `None` where it cannot be kept.
    Keep(Option<Effect>),
    /// The same, and something is to be said of it.
    KeepSaying(Option<Effect>, String),
    /// The same, and to another place.
    KeepAt(Option<Effect>, Place),
    /// Something is to be done.
    Do(Effect),
    /// Something is to be said.
    Say(String),
    /// To another place.
    To(Place),
    /// Somewhere else altogether.
    Go(Go),
}

/// Where the cursor stands on a page, and what is typed there.
#[derive(Debug, Default)]
struct Spot {
    cursor: usize,
    scroll: u16,
    last: u16,
    /// Whether it was scrolled by hand, past where the cursor stands.
    looking: bool,
    typing: Option<Field>,
}

impl Spot {
    /// Moves or scrolls; false where the action is another.
    fn moved(&mut self, action: Action, pressed: Key, count: usize) -> bool {
        match action {
            Action::Down if pressed == Key::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::Down => self.cursor = (self.cursor + 1).min(count.saturating_sub(1)),
            Action::PageUp => self.scroll = self.scroll.saturating_sub(8),
            Action::PageDown => self.scroll = self.scroll.saturating_add(8).min(self.last),
            _ => return false,
        }
        self.looking = matches!(action, Action::PageUp | Action::PageDown);
        true
    }

    /// Takes what is typed into the field; what came of it, where it ended.
    fn type_into(&mut self, input: &Input, action: Option<Action>) -> Typed {
        let Some(field) = &mut self.typing else { return Typed::NotTyping };
        match action {
            Some(Action::DoneTyping) => {
                let typed = field.take();
                self.typing = None;
                Typed::Done(typed)
            }
            Some(Action::Cancel) => {
                self.typing = None;
                Typed::Changed
            }
            _ if field.input(input) => Typed::Changed,
            _ => Typed::Nothing,
        }
    }

    fn typed(&self) -> Option<String> {
        self.typing.as_ref().map(Field::shown)
    }

    fn draw(&mut self, mut doc: Doc, frame: &mut Frame, area: Rect, cx: &Cx) {
        if self.looking {
            doc.unfocused();
        }
        let shown = doc.draw(frame, area, self.scroll, cx.text.shell.scroll_more);
        (self.scroll, self.last) = (shown.scroll, shown.last);
    }
}

/// What became of typing.
enum Typed {
    NotTyping,
    Nothing,
    Changed,
    Done(String),
}

/// The keys while something is typed.
fn typing_keys(cx: &Cx) -> Vec<Binding> {
    vec![
        Binding::new([key(Key::Enter)], Action::DoneTyping, cx.text.keys.done_typing),
        Binding::new([key(Key::Esc)], Action::Cancel, cx.text.keys.cancel),
    ]
}

/// The keys to move, scroll and go back, as every place has them.
fn moving_keys(cx: &Cx) -> Vec<Binding> {
    let keys = cx.text.keys;
    vec![
        Binding::new([key(Key::Backspace), key(Key::Left)], Action::Back, keys.back),
        Binding::new([key(Key::Up), key(Key::Down)], Action::Down, keys.move_).quiet(),
        Binding::new([key(Key::PageUp)], Action::PageUp, keys.scroll).quiet(),
        Binding::new([key(Key::PageDown)], Action::PageDown, keys.scroll).quiet(),
        Binding::new([key(Key::Esc)], Action::Home, keys.home).quiet(),
    ]
}

/// The key to write out.
fn out_key(cx: &Cx) -> Binding {
    Binding::new([letter('u')], Action::Out, cx.text.guide.key_out)
}

impl GuidesScreen {
    /// What is to be read as it opens.
    #[must_use]
    pub const fn reads() -> Effect {
        Effect::ListDocuments(Folder::Plans)
    }

    /// Goes straight to a guide, as when the command line names it.
    pub fn open(&mut self, guide: std::sync::Arc<crate::domain::guide::Guide>) {
        self.place = Place::Page(page::Page::of(guide));
    }

    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        match &self.place {
            Place::List(place) => place.bindings(cx),
            Place::Page(place) => place.bindings(cx),
            Place::Start(place) => place.bindings(cx),
            Place::Training(place) => place.bindings(&self.plans, cx),
            Place::Person(place) => place.bindings(&self.plans, cx),
            Place::Counts(place) => place.bindings(cx),
            Place::Out(place) => place.bindings(cx),
        }
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        let pressed = match input {
            Input::Key(pressed) => Some(*pressed),
            _ => None,
        };
        let action = pressed.and_then(|pressed| crate::tui::binding::find(&self.bindings(cx), pressed));
        if action.is_none() && !self.is_typing() {
            return Turn::nothing();
        }
        let given = Given { input, action, pressed: pressed.unwrap_or(Key::Esc), today: cx.now.today };
        let plans = &mut self.plans;
        let moved = match &mut self.place {
            Place::List(place) => place.update(&given, plans, cx),
            Place::Page(place) => place.update(&given, plans, cx),
            Place::Start(place) => place.update(&given, cx),
            Place::Training(place) => place.update(&given, plans, cx),
            Place::Person(place) => place.update(&given, plans, cx),
            Place::Counts(place) => place.update(&given, plans, cx),
            Place::Out(place) => place.update(&given, plans, cx),
        };
        match moved {
            Move::Stay => return Turn::nothing(),
            Move::Changed => self.said = None,
            Move::Keep(Some(effect)) => {
                self.said = None;
                return Turn::doing(effect);
            }
            Move::Keep(None) => self.said = Some(cx.text.guide.unreadable.to_owned()),
            Move::KeepSaying(effect, said) => {
                self.said = Some(if effect.is_some() { said } else { cx.text.guide.unreadable.to_owned() });
                return Turn { changed: true, effects: effect.into_iter().collect(), go: None };
            }
            Move::KeepAt(effect, place) => {
                self.place = place;
                return Turn { changed: true, effects: effect.into_iter().collect(), go: None };
            }
            Move::Do(effect) => return Turn::doing(effect),
            Move::Say(said) => self.said = Some(said),
            Move::To(place) => {
                self.said = None;
                self.place = place;
            }
            Move::Go(go) => return Turn::to(go),
        }
        Turn::changed()
    }

    /// Takes what came of an effect.
    pub fn settle(&mut self, outcome: Outcome, cx: &Cx) -> Turn {
        match outcome {
            Outcome::Documents(Folder::Plans, documents) => self.plans = Plans::of(documents),
            // It stands there as it was written; what was said of the words themselves stays.
            Outcome::DocumentKept(_) => {}
            Outcome::WrittenOut(path) => {
                self.said = Some(fill(cx.text.guide.written, &[&path.display().to_string()]));
            }
            Outcome::NotKept => self.said = Some(cx.text.guide.not_kept.to_owned()),
            Outcome::Failed(error) => self.said = Some(wording::store_error(&error, cx.text)),
            _ => return Turn::nothing(),
        }
        Turn::changed()
    }

    /// Whether letters are being typed, so that none of them is a command.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        match &self.place {
            Place::List(_) | Place::Out(_) => false,
            Place::Page(place) => place.spot.typing.is_some(),
            Place::Start(place) => place.is_typing(),
            Place::Training(place) => place.spot.typing.is_some(),
            Place::Person(place) => place.spot.typing.is_some(),
            Place::Counts(place) => place.spot.typing.is_some(),
        }
    }

    /// Draws it.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let area = said_above(self.said.as_deref(), cx.theme, frame, area);
        match &mut self.place {
            Place::List(place) => place.draw(&self.plans, frame, area, cx),
            Place::Page(place) => place.draw(&self.plans, frame, area, cx),
            Place::Start(place) => place.draw(frame, area, cx),
            Place::Training(place) => place.draw(&self.plans, frame, area, cx),
            Place::Person(place) => place.draw(&self.plans, frame, area, cx),
            Place::Counts(place) => place.draw(&self.plans, frame, area, cx),
            Place::Out(place) => place.draw(frame, area, cx),
        }
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        let words = cx.text.guide;
        match &self.place {
            Place::List(_) | Place::Out(_) => (words.title.to_owned(), String::new()),
            Place::Page(place) => place.header(cx),
            Place::Start(place) => (place.title(cx), String::new()),
            Place::Training(_) | Place::Person(_) => (words.training.to_owned(), String::new()),
            Place::Counts(_) => (words.counts.to_owned(), String::new()),
        }
    }
}

/// An input as a place takes it.
struct Given<'a> {
    input: &'a Input,
    action: Option<Action>,
    pressed: Key,
    today: NaiveDate,
}
