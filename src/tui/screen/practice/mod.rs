//! The practice room: a conversation with an invented person, looking back on it, another way, and one line at a time.

mod back;
mod compare;
mod detail;
mod drill;
mod part;
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
use crate::tui::binding::Binding;
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use talk::Talk;

/// The practice room, with the conversations that wait in it. All of it is in memory only.
#[derive(Debug, Default)]
pub struct Practice {
    place: Place,
    waiting: Vec<Talk>,
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
    /// Out of the room.
    Home,
}

impl Practice {
    /// The room before one conversation, as when a course opens it.
    #[must_use]
    pub fn before(scenario: Arc<Scenario>, cx: &Cx) -> Self {
        Self { place: Place::Start(start::Start::new(scenario, cx)), waiting: Vec::new() }
    }

    /// The room at the single lines of one conversation.
    #[must_use]
    pub fn at_drills(scenario: Arc<Scenario>) -> Self {
        Self { place: Place::Drills(drill::Drills::of(scenario)), waiting: Vec::new() }
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
            Place::Room(place) => place.bindings(&self.waiting, cx),
            Place::Start(place) => place.bindings(cx),
            Place::Playing(place) => place.bindings(cx),
            Place::Drills(place) => place.bindings(cx),
            Place::Drill(place) => place.bindings(cx),
        }
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        let turned = match &mut self.place {
            Place::Room(place) => place.update(input, &mut self.waiting, cx),
            Place::Start(place) => place.update(input, cx),
            Place::Playing(place) => place.update(input, cx),
            Place::Drills(place) => place.update(input, cx),
            Place::Drill(place) => place.update(input, cx),
        };
        match turned {
            Move::Stay => return Turn::nothing(),
            Move::Changed => {}
            Move::To(place) => self.place = place,
            Move::Room => {
                if let Place::Playing(left) = std::mem::take(&mut self.place) {
                    self.wait(left.into_talk());
                }
            }
            Move::Home => return Turn::to(Go::Home),
        }
        Turn::changed()
    }

    /// Puts a conversation to wait. There is one of each scenario, the latest; the one left last stands first.
    fn wait(&mut self, talk: Talk) {
        if talk.is_begun() {
            self.waiting.retain(|other| other.scenario.id != talk.scenario.id);
            self.waiting.insert(0, talk);
        }
    }

    /// Whether letters are being typed, so that none of them is a command.
    #[must_use]
    pub const fn is_typing(&self) -> bool {
        match &self.place {
            Place::Room(_) | Place::Start(_) | Place::Drills(_) => false,
            Place::Playing(place) => place.is_typing(),
            Place::Drill(place) => place.is_typing(),
        }
    }

    /// Draws it.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        match &mut self.place {
            Place::Room(place) => place.draw(frame, area, &self.waiting, cx),
            Place::Start(place) => place.draw(frame, area, cx),
            Place::Playing(place) => place.draw(frame, area, cx),
            Place::Drills(place) => place.draw(frame, area, cx),
            Place::Drill(place) => place.draw(frame, area, cx),
        }
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        match &self.place {
            Place::Room(_) => (cx.text.rehearsal.title.to_owned(), String::new()),
            Place::Start(place) => (place.title(cx), String::new()),
            Place::Playing(place) => place.header(cx),
            Place::Drills(_) | Place::Drill(_) => (cx.text.rehearsal.drills.to_owned(), String::new()),
        }
    }
}
