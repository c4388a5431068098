//! What is opened over the room and comes back to the same step: a visit by hand, a rehearsal, counting; and handouts.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::super::Turn;
use super::super::observer::ObserverScreen;
use super::super::practice::Practice;
use super::super::visit::VisitScreen;
use super::plenum::PlenumScreen;
use crate::domain::course::plan::Plan;
use crate::domain::course::{Activity, How};
use crate::domain::id::Id;
use crate::session::course::slide::Here;
use crate::session::course::{live, marked};
use crate::session::{Effect, Outcome};
use crate::store::Written;
use crate::tui::binding::{Action, Binding, RoomKey, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};

/// What is open over the room. All of it is with invented people.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time, in a box")]
pub(super) enum Live {
    /// The consultation of a demonstration, gone on with by hand.
    Visit(VisitScreen),
    /// A conversation, in which the whole room says what is said.
    Plenum(PlenumScreen),
    /// Single lines of a conversation, one at a time.
    Practice(Practice),
    /// Role cards, and counting.
    Observer(ObserverScreen),
}

/// What became of it.
pub(super) enum Kept {
    Stays {
        changed: bool,
        effects: Vec<Effect>,
    },
    /// The room is seen again; what was begun waits.
    Closed,
    /// The room is seen again, and it was thrown away.
    Gone,
    /// A key of the room, which stays under it.
    Room(RoomKey),
}

impl Live {
    /// What a step opens; `None` where there is nothing to open.
    pub(super) fn of(plan: &Plan, cx: &Cx) -> Option<Self> {
        let here = Here::of(plan, cx.library)?;
        match &here.block()?.activity {
            Activity::Demonstration { .. } => {
                let visit = live::begin(&*here.case(cx.library)?, here.shown(), cx.library)?;
                Some(Self::Visit(VisitScreen::new(visit, &[], None, cx.text)))
            }
            Activity::Rehearsal { scenario, how, .. } => {
                let scenario = cx.library.rehearsal(scenario)?.ok()?;
                Some(match how {
                    How::Plenum => Self::Plenum(PlenumScreen::new(scenario, here.module.theme)),
                    How::Threes => Self::Observer(ObserverScreen::with_cards(scenario, cx.now)),
                    How::Drill => Self::Practice(Practice::at_drills(scenario)),
                })
            }
            _ => None,
        }
    }

    /// Whether it is gone on with where it was left, as long as the course is open. A visit by hand is not: it
    /// begins at the step that is shown.
    pub(super) fn can_wait(&self) -> bool {
        match self {
            Self::Visit(_) => false,
            Self::Plenum(screen) => screen.has_begun(),
            Self::Practice(screen) => screen.has_begun(),
            Self::Observer(screen) => screen.has_tally(),
        }
    }

    fn own(&self, cx: &Cx) -> Vec<Binding> {
        match self {
            Self::Visit(screen) => screen.bindings(cx),
            Self::Plenum(screen) => screen.bindings(cx),
            Self::Practice(screen) => screen.bindings(cx),
            Self::Observer(screen) => screen.bindings(cx),
        }
    }

    pub(super) fn is_typing(&self) -> bool {
        match self {
            Self::Visit(screen) => screen.is_typing(),
            Self::Practice(screen) => screen.is_typing(),
            Self::Plenum(_) | Self::Observer(_) => false,
        }
    }

    /// Its keys, and those of the way back that it does not use itself. What leads home leads back to the course.
    pub(super) fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let words = cx.text.course;
        let mut bindings = self.own(cx);
        if matches!(self, Self::Visit(_)) {
            bindings.retain(|binding| !is_for_real(binding, cx));
        }
        for binding in bindings.iter_mut().filter(|binding| binding.action == Action::Home) {
            binding.label = words.key_return;
            binding.in_footer = true;
        }
        let mut back = Vec::new();
        if find(&bindings, Key::Esc).is_none() {
            back.push(key(Key::Esc));
        }
        if !self.is_typing() && find(&bindings, Key::Char('l')).is_none() {
            back.push(letter('l'));
        }
        if !back.is_empty() {
            // Early, so that it is there in a narrow window; a room needs its two keys of the moment first.
            let first = if self.is_for_the_room() { 2 } else { 1 };
            let own = bindings.iter().position(|binding| binding.action == Action::Back);
            let at = first.min(own.filter(|at| *at > 0).unwrap_or(first)).min(bindings.len());
            bindings.insert(at, Binding::new(back, Action::Room(RoomKey::Return), words.key_return));
        }
        if self.is_for_the_room() {
            // The room's own, which a page that everybody reads needs as much as any other.
            let of_room = [
                (letter('b'), RoomKey::Black, words.key_black),
                (letter('t'), RoomKey::Clock, words.key_clock),
                (key(Key::Char('+')), RoomKey::More, words.key_more_time),
                (letter('d'), RoomKey::Shade, words.key_shade),
            ];
            let quiet = |(spec, what, label)| Binding::new([spec], Action::Room(what), label).quiet();
            bindings.extend(of_room.map(quiet));
        }
        bindings
    }

    pub(super) fn update(&mut self, input: &Input, cx: &Cx) -> Kept {
        let found = match input {
            Input::Key(pressed) => find(&self.bindings(cx), *pressed),
            _ => None,
        };
        if found == Some(Action::Room(RoomKey::Return)) {
            return Kept::Closed;
        }
        if let Some(Action::Room(of_room)) = found.filter(|_| self.is_for_the_room()) {
            return Kept::Room(of_room);
        }
        // Neither typed nor a key of its own here.
        if found.is_none()
            && let (Self::Visit(screen), Input::Key(pressed)) = (&*self, input)
            && find(&screen.bindings(cx), *pressed).is_some()
        {
            return Kept::Stays { changed: false, effects: Vec::new() };
        }
        let turn = match self {
            Self::Visit(screen) => screen.update(input, cx),
            Self::Plenum(screen) => Turn { changed: screen.update(input, cx), ..Turn::nothing() },
            Self::Practice(screen) => screen.update(input, cx),
            Self::Observer(screen) => screen.update(input, cx),
        };
        // Wherever it would go on to, that is not in the course.
        if found == Some(Action::Yes) && turn.go.is_some() {
            return Kept::Gone;
        }
        if turn.go.is_some() || matches!(self, Self::Practice(screen) if screen.is_at_list()) {
            return Kept::Closed;
        }
        let effects = turn.effects.into_iter().filter_map(|effect| allowed(effect, cx)).collect();
        Kept::Stays { changed: turn.changed, effects }
    }

    pub(super) fn settle(&mut self, outcome: Outcome, cx: &Cx) {
        if let Self::Visit(screen) = self {
            let _ = screen.settle(outcome, cx);
        }
    }

    /// Whether it is read by the whole room, as the course itself is.
    pub(super) const fn is_for_the_room(&self) -> bool {
        matches!(self, Self::Plenum(_))
    }

    pub(super) fn draw(&mut self, frame: &mut Frame, area: Rect, light: bool, cx: &Cx) {
        match self {
            Self::Visit(screen) => screen.draw(frame, area, cx),
            Self::Plenum(screen) => screen.draw(frame, area, light, cx),
            Self::Practice(screen) => screen.draw(frame, area, cx),
            Self::Observer(screen) => screen.draw(frame, area, cx),
        }
    }

    pub(super) fn header(&self, cx: &Cx) -> (String, String) {
        match self {
            Self::Visit(screen) => screen.header(cx),
            Self::Plenum(screen) => screen.header(cx),
            Self::Practice(screen) => screen.header(cx),
            Self::Observer(screen) => screen.header(cx),
        }
    }
}

/// Keys of a visit that have no place here: nothing goes anywhere from it, and a space, which leads on in the room, answers nothing.
fn is_for_real(binding: &Binding, cx: &Cx) -> bool {
    let keeps = matches!(binding.action, Action::Transfer | Action::Meeting);
    let is_space = binding.keys == [key(Key::Char(' '))] && binding.label == cx.text.keys.choose;
    keeps || (binding.action == Action::Choose && is_space)
}

/// An effect of what is open, as the course may have it done: a text that leaves says that everybody in it is invented, and
/// lies with what was written to print.
fn allowed(effect: Effect, cx: &Cx) -> Option<Effect> {
    match effect {
        Effect::Lock => Some(effect),
        Effect::Copy(words) => Some(Effect::Copy(marked(&words, cx.text))),
        Effect::WriteText(words) => {
            let bytes = marked(&words, cx.text).into_bytes();
            Some(Effect::WriteDemo { name: Id::new("demo-text").ok()?, what: Written::Text, bytes })
        }
        Effect::WriteDemo { .. } => Some(effect),
        _ => None,
    }
}
