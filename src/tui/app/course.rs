//! A course in the program: nothing that is about a person can be reached from it, and it comes back after a hide.

use super::App;
use crate::session::Effect;
use crate::store::Keeping;
use crate::tui::screen::course::CourseScreen;
use crate::tui::screen::{Go, Screen, home};

impl App {
    /// Goes straight to the courses, and ends with them.
    pub fn start_course(&mut self) {
        self.course_only = true;
        self.open_course();
    }

    /// Whether a course is on the screen, or is all that this program was opened for.
    #[must_use]
    pub const fn is_in_course(&self) -> bool {
        self.course_only || matches!(self.screen, Screen::Course(_))
    }

    /// Where one may go: from a course only out of it.
    pub(super) fn allowed(&self, go: Go) -> Option<Go> {
        match go {
            Go::Course | Go::Quit => Some(go),
            Go::Home if !self.course_only => Some(go),
            _ => (!self.is_in_course()).then_some(go),
        }
    }

    pub(super) fn open_course(&mut self) {
        self.dirty = true;
        if let Some(resting) = self.resting_course.take() {
            self.screen = Screen::Course(resting);
            return;
        }
        self.screen = Screen::Course(CourseScreen::new(self.course_only));
        self.effects.extend(CourseScreen::reads());
        if self.session.keeping() == Some(Keeping::Passphrase) {
            // What is kept is not open behind a projector.
            self.effects.push_back(Effect::Lock);
        }
    }

    /// Puts a course to wait in memory as it stands: the same step comes back.
    pub(super) fn rest_course(&mut self) {
        if !matches!(self.screen, Screen::Course(_)) {
            return;
        }
        let home = Screen::Home(home::Home::default());
        if let Screen::Course(mut course) = std::mem::replace(&mut self.screen, home) {
            course.rest();
            self.resting_course = Some(course);
        }
    }
}
