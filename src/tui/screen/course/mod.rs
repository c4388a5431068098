//! A course: her plans, the plan as it is changed, and the room that it is run in, from which nothing real is opened.

mod draw;
mod keys;
mod live;
mod planning;
mod plenum;
mod plenum_draw;
mod room;
mod start;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Go, Turn};
use crate::domain::id::Id;
use crate::session::course::kept::{self, KeptRoom, Plans};
use crate::session::{Effect, Outcome, wording};
use crate::store::Folder;
use crate::text::fill;
use crate::tui::binding::{Action, Binding, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use planning::Planning;
use room::Room;
use start::Start;

/// What the notes' file is called.
const NOTES_FILE: &str = "course-notes.txt";

/// A course, wherever one is in it.
#[derive(Debug)]
pub struct CourseScreen {
    place: Place,
    kept: Kept,
    /// Whether the program was opened for this alone, so that leaving it ends the program.
    alone: bool,
    /// Whether it was said that nothing can be kept here.
    warned: bool,
}

/// What lies on the disk.
#[derive(Debug, Default)]
struct Kept {
    plans: Plans,
    /// Whether where a room stood lies there and cannot be read.
    unread_room: bool,
    room: Option<KeptRoom>,
}

/// Where one is.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one place at a time")]
enum Place {
    Start(Start),
    Planning(Planning),
    Room(Box<Room>),
    /// Asked whether the program may end.
    Leaving,
}

/// What a place answers to an input.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one answer at a time")]
enum Move {
    Stay,
    Changed,
    Doing(Vec<Effect>),
    To(Place, Vec<Effect>),
    /// Back to the lists.
    Start(Vec<Effect>),
    /// Out of it.
    Leave,
}

impl Move {
    fn doing(effect: Option<Effect>) -> Self {
        Self::Doing(effect.into_iter().collect())
    }
}

impl CourseScreen {
    /// Its lists. `alone` where leaving it is to end the program.
    #[must_use]
    pub fn new(alone: bool) -> Self {
        Self { place: Place::Start(Start::default()), kept: Kept::default(), alone, warned: false }
    }

    /// What is to be read before it can list anything.
    #[must_use]
    pub fn reads() -> [Effect; 2] {
        [Effect::ListDocuments(Folder::Plans), Effect::ListDocuments(Folder::Training)]
    }

    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        match &self.place {
            Place::Start(place) => place.bindings(&self.kept, self.alone, cx),
            Place::Planning(place) => place.bindings(cx),
            Place::Room(place) => place.bindings(cx),
            Place::Leaving => vec![
                Binding::new([letter('j'), letter('y')], Action::Yes, cx.text.shell.yes),
                Binding::new([letter('n'), key(Key::Enter), key(Key::Esc)], Action::No, cx.text.shell.no),
            ],
        }
    }

    /// Answers an input. Whatever it is, nothing comes of it that is about a person.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        let moved = match &mut self.place {
            Place::Start(place) => place.update(input, &mut self.kept, cx),
            Place::Planning(place) => place.update(input, cx),
            Place::Room(place) => place.update(input, cx),
            Place::Leaving => match input {
                Input::Key(pressed) => match crate::tui::binding::find(&self.bindings(cx), *pressed) {
                    Some(Action::Yes) => return Turn::to(Go::Quit),
                    Some(Action::No) => Move::Start(Vec::new()),
                    _ => Move::Stay,
                },
                _ => Move::Stay,
            },
        };
        self.follow(moved)
    }

    fn follow(&mut self, moved: Move) -> Turn {
        let effects = match moved {
            Move::Stay => return Turn::nothing(),
            Move::Changed => Vec::new(),
            Move::Doing(effects) => effects,
            Move::To(place, effects) => {
                self.place = place;
                effects
            }
            Move::Start(effects) => {
                self.place = Place::Start(Start::default());
                effects.into_iter().chain(Self::reads()).collect()
            }
            Move::Leave if self.alone => {
                self.place = Place::Leaving;
                Vec::new()
            }
            Move::Leave => return Turn::to(Go::Home),
        };
        let effects = effects.into_iter().filter(Effect::is_about_nobody).collect();
        Turn { changed: true, effects, go: None }
    }

    /// Takes what came of an effect.
    pub fn settle(&mut self, outcome: Outcome, cx: &Cx) -> Turn {
        let words = cx.text.course;
        match outcome {
            Outcome::Documents(Folder::Plans, documents) => self.kept.plans = Plans::of(&documents),
            Outcome::Documents(Folder::Training, documents) => {
                self.kept.unread_room = kept::has_unread_room(&documents);
                self.kept.room = kept::room(&documents);
            }
            Outcome::DocumentKept(path) if path.ends_with(NOTES_FILE) => {
                if let Place::Room(room) = &mut self.place {
                    room.notes_lie(&path, cx);
                }
            }
            Outcome::WrittenOut(path) => self.say(fill(words.written, &[&path.display().to_string()])),
            Outcome::NotKept if !self.warned => {
                self.warned = true;
                self.say(words.not_kept_here.to_owned());
            }
            Outcome::Failed(error) => {
                self.say(fill(words.not_kept, &[&wording::store_error(&error, cx.text)]));
            }
            Outcome::Copied => {
                if let Place::Room(room) = &mut self.place {
                    room.settle_live(outcome, cx);
                }
            }
            _ => return Turn::nothing(),
        }
        Turn::changed()
    }

    fn say(&mut self, said: String) {
        match &mut self.place {
            Place::Start(place) => place.said = Some(said),
            Place::Planning(place) => place.said = Some(said),
            Place::Room(place) => place.say(said),
            Place::Leaving => {}
        }
    }

    /// Whether letters are being typed.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        match &self.place {
            Place::Start(place) => place.is_typing(),
            Place::Room(place) => place.is_typing(),
            Place::Planning(_) | Place::Leaving => false,
        }
    }

    /// What the room sees now: the plan's name for its block, and the view; for tests.
    #[must_use]
    pub fn stands(&self, cx: &Cx) -> Option<(Id, crate::domain::course::run::View)> {
        let Place::Room(room) = &self.place else { return None };
        let block = room.plan().entries.get(room.plan().at.entry)?.block.clone();
        Some((block, room.plan().view(cx.library)?))
    }

    /// What is to be done before the program ends.
    #[must_use]
    pub fn ends(&self, text: &crate::text::Text) -> Option<Effect> {
        let Place::Room(room) = &self.place else { return None };
        room.ends(text)
    }

    /// Puts what is being done over the room down, as before everything is hidden.
    pub fn rest(&mut self) {
        if let Place::Room(room) = &mut self.place {
            room.rest();
        }
    }

    /// Draws it.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        match &mut self.place {
            Place::Start(place) => place.draw(frame, area, &self.kept, cx),
            Place::Planning(place) => place.draw(frame, area, cx),
            Place::Room(place) => place.draw(frame, area, cx),
            Place::Leaving => {
                let (words, shell) = (cx.text.course, cx.text.shell);
                let mut doc = crate::tui::widget::doc::Doc::new(cx.theme);
                doc.title(words.leave_sure).para(words.leave_kept).gap();
                doc.choice("j", shell.yes, false, false).choice("n", shell.no, true, false);
                doc.draw(frame, area, 0, shell.scroll_more);
            }
        }
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        match &self.place {
            Place::Start(_) | Place::Leaving => (cx.text.course.title.to_owned(), String::new()),
            Place::Planning(place) => place.header(cx),
            Place::Room(place) => place.header(cx),
        }
    }
}
