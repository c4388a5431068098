//! The practice room: a conversation with an invented person, looking back on it, another way, and one line at a time.

mod back;
mod compare;
mod dates;
mod detail;
mod drill;
mod keep;
pub(super) mod part;
mod playing;
mod room;
mod start;
mod talk;
mod turn;

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Go, Turn};
use crate::domain::rehearsal::Scenario;
use crate::session::training::{self, KeptPlay};
use crate::session::{Effect, Outcome, wording};
use crate::store::Folder;
use crate::text::fill;
use crate::tui::binding::Binding;
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::widget::doc::Doc;
use talk::Talk;

/// The practice room, with the conversations that wait in it. All of it is in memory only, but for plays that were kept
/// because that was asked for.
#[derive(Debug, Default)]
pub struct Practice {
    place: Place,
    waiting: Vec<Talk>,
    /// Plays that were kept, the newest first.
    kept: Vec<KeptPlay>,
    /// What came of keeping or writing something, said until the next key.
    said: Option<String>,
}

/// Where in the room.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one place at a time")]
enum Place {
    Room(room::Room),
    Start(start::Start),
    Playing(playing::Playing),
    Drills(drill::Drills),
    Drill(drill::Drilling),
    Dates(dates::Dates),
}

impl Default for Place {
    fn default() -> Self {
        Self::Room(room::Room::default())
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
    /// To another place.
    To(Place),
    /// To the list; a conversation that was begun waits there.
    Room,
    /// Something is to be done in the world; the place stays.
    Do(Effect),
    /// To the list, and something is to be done.
    RoomAnd(Effect),
    /// To the observer's page.
    Observer,
    /// Out of the room.
    Home,
}

impl Practice {
    /// The room at the single lines of one conversation.
    #[must_use]
    pub fn at_drills(scenario: Arc<Scenario>) -> Self {
        Self { place: Place::Drills(drill::Drills::of(scenario)), ..Self::default() }
    }

    /// Whether it stands at its list, where one goes on to another conversation.
    #[must_use]
    pub const fn is_at_list(&self) -> bool {
        matches!(self.place, Place::Room(_))
    }

    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        match &self.place {
            Place::Room(place) => place.bindings(&self.waiting, &self.kept, cx),
            Place::Start(place) => place.bindings(cx),
            Place::Playing(place) => place.bindings(cx),
            Place::Drills(place) => place.bindings(cx),
            Place::Drill(place) => place.bindings(cx),
            Place::Dates(place) => place.bindings(cx),
        }
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        let said = self.said.clone();
        if matches!(input, Input::Key(_)) {
            self.said = None;
        }
        let turned = match &mut self.place {
            Place::Room(place) => place.update(input, &mut self.waiting, &self.kept, cx),
            Place::Start(place) => place.update(input, cx),
            Place::Playing(place) => place.update(input, cx),
            Place::Drills(place) => place.update(input, cx),
            Place::Drill(place) => place.update(input, cx),
            Place::Dates(place) => place.update(input, cx),
        };
        match turned {
            Move::Stay if self.said == said => return Turn::nothing(),
            Move::Stay | Move::Changed => {}
            Move::To(place) => self.place = place,
            Move::Room => self.leave_to_room(),
            Move::Do(effect) => return Turn::doing(effect),
            Move::RoomAnd(effect) => {
                self.leave_to_room();
                return Turn::doing(effect);
            }
            Move::Observer => return Turn::to(Go::Observer),
            Move::Home => return Turn::to(Go::Home),
        }
        Turn::changed()
    }

    fn leave_to_room(&mut self) {
        if let Place::Playing(left) = std::mem::take(&mut self.place) {
            self.wait(left.into_talk());
        }
    }

    /// Takes what came of keeping, listing, deleting or writing out.
    pub fn settle(&mut self, outcome: Outcome, cx: &Cx) -> Turn {
        let words = cx.text.training;
        match outcome {
            Outcome::Documents(Folder::Training, documents) => {
                self.kept = training::plays(documents);
                Turn::changed()
            }
            Outcome::DocumentKept(path) => {
                self.said = Some(fill(words.kept, &[&path.display().to_string()]));
                Turn::doing(Effect::ListDocuments(Folder::Training))
            }
            Outcome::Done => Turn::doing(Effect::ListDocuments(Folder::Training)),
            Outcome::WrittenOut(path) => {
                self.said = Some(fill(words.written, &[&path.display().to_string()]));
                Turn::changed()
            }
            Outcome::Failed(error) => {
                self.said = Some(wording::store_error(&error, cx.text));
                Turn::changed()
            }
            Outcome::NotKept => {
                self.said = Some(words.not_kept.to_owned());
                Turn::changed()
            }
            _ => Turn::nothing(),
        }
    }

    /// Puts a conversation to wait. There is one of each scenario, the latest; the one left last stands first.
    fn wait(&mut self, talk: Talk) {
        if talk.is_begun() {
            self.waiting.retain(|other| other.scenario.id != talk.scenario.id);
            self.waiting.insert(0, talk);
        }
    }

    /// Whether something was begun in it that can be gone on with.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        !self.waiting.is_empty()
            || match &self.place {
                Place::Playing(place) => place.talk.is_begun(),
                Place::Drill(_) => true,
                Place::Room(_) | Place::Start(_) | Place::Drills(_) | Place::Dates(_) => false,
            }
    }

    /// Whether something in it would be lost with the program: begun, and not kept as it stands.
    #[must_use]
    pub fn has_unsaved(&self) -> bool {
        let playing = match &self.place {
            Place::Playing(place) => Some(&place.talk),
            _ => None,
        };
        self.waiting.iter().chain(playing).any(|talk| talk.turns() > 0 && !talk.saved)
    }

    /// Whether letters are being typed, so that none of them is a command.
    #[must_use]
    pub const fn is_typing(&self) -> bool {
        match &self.place {
            Place::Room(_) | Place::Start(_) | Place::Drills(_) | Place::Dates(_) => false,
            Place::Playing(place) => place.is_typing(),
            Place::Drill(place) => place.is_typing(),
        }
    }

    /// Draws it.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let mut foot = Doc::new(cx.theme);
        if let Some(said) = &self.said {
            foot.styled(said, cx.theme.heading());
        }
        let height = if self.said.is_some() { foot.height(area.width).min(area.height / 2) } else { 0 };
        foot.draw(frame, Rect { y: area.bottom() - height, height, ..area }, 0, "");
        let area = Rect { height: area.height - height, ..area };
        match &mut self.place {
            Place::Room(place) => place.draw(frame, area, &self.waiting, &self.kept, cx),
            Place::Start(place) => place.draw(frame, area, cx),
            Place::Playing(place) => place.draw(frame, area, cx),
            Place::Drills(place) => place.draw(frame, area, cx),
            Place::Drill(place) => place.draw(frame, area, cx),
            Place::Dates(place) => place.draw(frame, area, cx),
        }
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        match &self.place {
            Place::Room(_) => (cx.text.rehearsal.title.to_owned(), String::new()),
            Place::Start(place) => (place.title(cx), String::new()),
            Place::Playing(place) => place.header(cx),
            Place::Dates(_) => (cx.text.training.dates.to_owned(), String::new()),
            Place::Drills(_) | Place::Drill(_) => (cx.text.rehearsal.drills.to_owned(), String::new()),
        }
    }
}
