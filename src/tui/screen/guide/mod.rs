//! The service's plans, guides to read and to go by, the training log and the counts; nothing in them is about a family.

mod counts;
mod list;
mod out;
mod page;
mod person;
mod start;
mod training;

use std::sync::Arc;

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Go, Turn};
use crate::domain::guide::Guide;
use crate::session::guides::{Plans, Straight};
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
    /// What was typed and looks like it tells of somebody, while it is asked about.
    asking: Option<Asked>,
}

/// Words that look like they tell of somebody.
#[derive(Debug)]
struct Asked {
    field: Field,
    /// What they look like, as a question.
    said: String,
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

    /// Takes what is typed into the field; what came of it, where it ended. What looks like it tells of somebody (`points`)
    /// is asked about before.
    fn type_into(&mut self, given: &Given, points: impl FnOnce(&str) -> Option<String>) -> Typed {
        let Given { input, action, .. } = *given;
        if let Some(mut asked) = self.asking.take() {
            match action {
                Some(Action::Yes) => return Typed::Done(asked.field.take()),
                Some(Action::No) => self.typing = Some(asked.field),
                _ => {
                    self.asking = Some(asked);
                    return Typed::Nothing;
                }
            }
            return Typed::Changed;
        }
        let Some(field) = &mut self.typing else { return Typed::NotTyping };
        match action {
            Some(Action::DoneTyping) => {
                let typed = field.typed().to_owned();
                let field = self.typing.take();
                match (points(&typed), field) {
                    (Some(said), Some(field)) => {
                        self.asking = Some(Asked { field, said });
                        Typed::Changed
                    }
                    _ => Typed::Done(typed),
                }
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

/// The keys while it is asked whether words may stand that look like they tell of somebody.
fn asking_keys(cx: &Cx) -> Vec<Binding> {
    let words = cx.text.traces;
    vec![
        Binding::new([letter('n'), key(Key::Enter), key(Key::Esc)], Action::No, words.reword),
        Binding::new([letter('j'), letter('y')], Action::Yes, words.save),
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

    /// Goes straight there, as when the command line names it.
    pub fn open(&mut self, straight: Straight, today: NaiveDate) {
        self.place = match straight {
            Straight::Guide(guide) => Place::Page(page::Page::of(guide)),
            Straight::Training => Place::Training(training::People::default()),
            Straight::Counts => Place::Counts(counts::CountsPage::at(today)),
        };
    }

    /// Begins a visit by a guide, where it was chosen what is kept.
    pub fn begin(&mut self, guide: Arc<Guide>) {
        self.place = Place::Start(start::Start::of(guide, false));
    }

    /// Whether what is read only alone is on the screen.
    #[must_use]
    pub fn shows_private(&self) -> bool {
        matches!(&self.place, Place::Page(page) if page.shows_private())
    }

    /// Closes what is read only alone, until it is said again that nobody is near.
    pub fn close_private(&mut self) {
        if let Place::Page(page) = &mut self.place {
            page.close_private();
        }
    }

    fn spot(&self) -> Option<&Spot> {
        match &self.place {
            Place::Page(place) => Some(&place.spot),
            Place::Training(place) => Some(&place.spot),
            Place::Person(place) => Some(&place.spot),
            Place::Counts(place) => Some(&place.spot),
            Place::List(_) | Place::Start(_) | Place::Out(_) => None,
        }
    }

    fn asked(&self) -> Option<&Asked> {
        self.spot()?.asking.as_ref()
    }

    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        if self.asked().is_some() {
            return asking_keys(cx);
        }
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
        // Where a visit begins only digits are typed, so that no letter is taken for one.
        self.spot().is_some_and(|spot| spot.typing.is_some())
    }

    /// Draws it.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        if let Some(asked) = self.asked() {
            let mut doc = Doc::new(cx.theme).compact_below(area, 12);
            doc.styled(&asked.said, cx.theme.alert()).gap();
            doc.choice("j", cx.text.traces.save, false, false);
            doc.choice("n", cx.text.traces.reword, true, false);
            doc.draw(frame, area, 0, cx.text.shell.scroll_more);
            return;
        }
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
