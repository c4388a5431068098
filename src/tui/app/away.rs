//! When nobody should see the screen: resting, hiding, leaving, and the way back.

use super::{App, Cx};
use crate::session::{Due, Effect, Exposure, Secret};
use crate::store::Keeping;
use crate::tui::cover::{Cover, Lift};
use crate::tui::input::{Input, Key};
use crate::tui::screen::observer::ObserverScreen;
use crate::tui::screen::practice::Practice;
use crate::tui::screen::{Go, Screen, home};

impl App {
    /// Lets the time pass, and covers what nobody works at. True where the input is spent: a key that comes after so
    /// long a gap, as when a sleeping machine is opened, may be anybody's.
    pub(super) fn pass_time(&mut self, input: &Input) -> bool {
        let exposure = match self.screen.exposure() {
            _ if self.is_hidden() => Exposure::Nothing,
            Exposure::Nothing if self.leads_to_told() => Exposure::Near,
            exposure => exposure,
        };
        let now = self.session.now();
        let spent = match self.idle.pass(now, exposure) {
            Due::Rest if self.cover.is_none() => {
                self.rest();
                !matches!(input, Input::Key(Key::F(12) | Key::Ctrl('l')))
            }
            Due::Hide => {
                self.hide();
                true
            }
            Due::Nothing | Due::Rest => false,
        };
        // What is typed at the calculator over a visit that rests tells nothing of who types it.
        if matches!(input, Input::Key(_) | Input::Paste(_))
            && self.cover.as_ref().is_none_or(|c| !c.is_resting())
        {
            self.idle.touch();
        }
        spent
    }

    /// Whether a key leads to what was told, and no passphrase is asked for on the way.
    fn leads_to_told(&self) -> bool {
        let locks = self.session.keeping() == Some(Keeping::Passphrase);
        self.waiting.is_some() || (locks && self.session.is_unlocked())
    }

    /// Covers a screen that nobody works at, and leaves it as it is. What was being typed is kept before.
    fn rest(&mut self) {
        let cx = cx!(self);
        let turn = self.screen.update(&Input::Tick, &cx);
        self.take(turn);
        self.cover = Some(Cover::resting(self.session.now()));
        self.dirty = true;
    }

    pub(super) fn update_cover(&mut self, input: &Input) {
        let locked = self.session.keeping() == Some(Keeping::Passphrase);
        let cx = cx!(self);
        let lift = match &mut self.cover {
            Some(cover) => cover.update(input, &cx, locked),
            None => return,
        };
        match lift {
            Lift::Stay => {}
            Lift::Redraw => self.dirty = true,
            Lift::Open => self.uncover(),
            Lift::Try(secret) => self.try_uncover(secret),
            Lift::Return => {
                self.cover = None;
                self.idle.touch();
                self.dirty = true;
            }
            Lift::Hide => self.hide(),
            Lift::CameIn => {
                let cx = cx!(self);
                let turn = self.screen.update(&Input::Key(Key::F(9)), &cx);
                self.take(turn);
                self.hide();
            }
            Lift::Quit => self.leave(),
        }
    }

    fn try_uncover(&mut self, secret: Secret) {
        self.blocked = true;
        match self.session.check_passphrase(secret) {
            Ok(()) => self.uncover(),
            Err(_) => {
                if let Some(cover) = &mut self.cover {
                    cover.refuse();
                }
                self.dirty = true;
            }
        }
    }

    fn uncover(&mut self) {
        self.cover = None;
        if self.course_only || self.resting_course.is_some() {
            // The room waits for it.
            return self.go(Go::Course);
        }
        self.go(Go::Home);
        if self.resting_observer.is_some() {
            // The role play went on meanwhile; nothing of it is anybody's own.
            self.go(Go::Observer);
        }
    }

    /// Shows the neutral screen in the next frame, whatever is going on. Nothing that was typed is lost: it is put
    /// into the visit, which waits.
    pub fn hide(&mut self) {
        self.help = None;
        self.rest_visit();
        self.rest_profile();
        self.rest_setting();
        self.rest_practice();
        self.rest_observer();
        self.rest_course();
        self.rest_guides();
        self.forget_typed();
        let now = self.session.now();
        match &mut self.cover {
            Some(cover) if cover.is_resting() => cover.hide(now),
            cover => *cover = Some(Cover::hidden(now)),
        }
        self.dirty = true;
        if self.session.keeping() == Some(Keeping::Passphrase) {
            self.effects.push_back(Effect::Lock);
        }
    }

    /// Ends the program; asks once where practice or a count would be lost that nobody saved.
    pub(super) fn leave_asked(&mut self) {
        self.rest_practice();
        self.rest_observer();
        let practice = self.resting_practice.as_ref().is_some_and(Practice::has_unsaved);
        let counted = self.resting_observer.as_ref().is_some_and(ObserverScreen::has_unsaved);
        if (practice || counted) && !std::mem::replace(&mut self.quit_asked, true) {
            let words = self.text.training;
            let said = if counted { words.count_unsaved } else { words.practice_unsaved };
            self.go(Go::Home);
            self.screen = Screen::Home(home::Home::saying(said.to_owned()));
            return;
        }
        self.leave();
    }

    /// Ends the program; the visit waits on the disk.
    pub fn leave(&mut self) {
        self.rest_visit();
        if let Screen::Course(course) = &self.screen {
            self.effects.extend(course.ends(&self.text));
        }
        self.quit = true;
    }

    /// Lets go of a passphrase that is being typed, and of a kept visit that is being read.
    fn forget_typed(&mut self) {
        let forgets = matches!(
            self.screen,
            Screen::Keeping(_)
                | Screen::Unlock(_)
                | Screen::Records(_)
                | Screen::Stored(_)
                | Screen::Passphrase(_)
        );
        if forgets {
            self.screen = Screen::Home(home::Home::default());
        }
    }

    /// Puts a profile that is being changed to wait in memory.
    fn rest_profile(&mut self) {
        if !matches!(&self.screen, Screen::Municipality(screen) if screen.has_changes()) {
            return;
        }
        let home = Screen::Home(home::Home::default());
        if let Screen::Municipality(screen) = std::mem::replace(&mut self.screen, home) {
            self.resting_profile = Some(screen);
        }
    }

    /// Puts the answers about a visit that has not begun to wait in memory.
    fn rest_setting(&mut self) {
        if !matches!(&self.screen, Screen::Setting(screen) if screen.has_answers()) {
            return;
        }
        let home = Screen::Home(home::Home::default());
        if let Screen::Setting(screen) = std::mem::replace(&mut self.screen, home) {
            self.resting_setting = Some(screen);
        }
    }

    /// Puts the practice room to wait in memory as it stands.
    pub(super) fn rest_practice(&mut self) {
        if !matches!(self.screen, Screen::Practice(_)) {
            return;
        }
        let home = Screen::Home(home::Home::default());
        if let Screen::Practice(room) = std::mem::replace(&mut self.screen, home) {
            self.resting_practice = Some(room);
        }
    }

    /// Puts what an observer has counted to wait in memory. Its clock goes on: a fright in the room is not a pause in the
    /// role play, and who counts comes back to the time that the others see.
    fn rest_observer(&mut self) {
        if !matches!(&self.screen, Screen::Observer(screen) if screen.has_tally()) {
            return;
        }
        let home = Screen::Home(home::Home::default());
        if let Screen::Observer(screen) = std::mem::replace(&mut self.screen, home) {
            self.resting_observer = Some(screen);
        }
    }

    /// Puts plans and guides to wait as they stand, with what is being typed there.
    pub(super) fn rest_guides(&mut self) {
        if !matches!(self.screen, Screen::Guides(_)) {
            return;
        }
        let home = Screen::Home(home::Home::default());
        if let Screen::Guides(mut screen) = std::mem::replace(&mut self.screen, home) {
            screen.close_private();
            self.resting_guides = Some(screen);
        }
    }

    /// Puts a visit that is on the screen to wait in memory, and has it kept.
    pub(super) fn rest_visit(&mut self) {
        if !matches!(self.screen, Screen::Visit(_)) {
            return;
        }
        let screen = std::mem::replace(&mut self.screen, Screen::Home(home::Home::default()));
        if let Screen::Visit(mut screen) = screen {
            if screen.is_saved() {
                // It must not come back as a draft.
                return;
            }
            screen.finish_typing(&cx!(self));
            self.resting = Some(screen.rest());
            screen.visit.close_private();
            self.effects.extend(screen.draft());
            self.waiting = Some(screen.visit);
        }
    }
}
