//! The keys of the room, by what is seen.

use super::room::{Over, Room, in_course};
use crate::domain::course::run::View;
use crate::session::course::clock::BigClock;
use crate::session::course::slide::Here;
use crate::tui::binding::{Action, Binding, KeySpec, RoomKey, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::Key;

/// The key that shows the notes where nothing is seen.
pub(super) fn notes(cx: &Cx) -> Binding {
    Binding::new([letter('n')], Action::Room(RoomKey::ReadNotes), cx.text.course.key_read_notes)
}

/// Keys that scroll them.
pub(super) fn reading(cx: &Cx) -> [Binding; 2] {
    let label = cx.text.keys.scroll;
    [
        Binding::new([key(Key::Down), key(Key::PageDown)], Action::PageDown, label),
        Binding::new([key(Key::Up), key(Key::PageUp)], Action::PageUp, label),
    ]
}

impl Room {
    pub(super) fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let words = cx.text.course;
        match &self.over {
            Over::Live(live) => live.bindings(&in_course(cx)),
            Over::Black(at) => {
                let mut bindings = match at {
                    Some(_) => reading(cx).to_vec(),
                    None => vec![notes(cx)],
                };
                bindings.push(Binding::new(
                    [key(Key::Char(' ')), key(Key::Esc)],
                    Action::Back,
                    words.key_any,
                ));
                bindings.into_iter().map(Binding::quiet).collect()
            }
            Over::Jump(_) => vec![
                Binding::new([key(Key::Enter)], Action::Next, cx.text.keys.choose),
                Binding::new([key(Key::Down)], Action::Down, cx.text.keys.move_),
                Binding::new([key(Key::Up)], Action::Up, cx.text.keys.move_).quiet(),
                Binding::new([key(Key::PageDown)], Action::PageDown, cx.text.keys.move_).quiet(),
                Binding::new([key(Key::PageUp)], Action::PageUp, cx.text.keys.move_).quiet(),
                Binding::new([key(Key::Esc), letter('g')], Action::Back, cx.text.keys.back),
            ],
            Over::Nothing => self.view_bindings(cx),
        }
    }

    fn view_bindings(&self, cx: &Cx) -> Vec<Binding> {
        let (words, view) = (cx.text.course, self.view(cx));
        let room = |spec, what, label| Binding::new([spec], Action::Room(what), label);
        let mut bindings =
            vec![Binding::new([key(Key::Char(' ')), key(Key::Right)], Action::Next, words.key_on)];
        let before = self.plan().clone().back(cx.library);
        let back = Binding::new([key(Key::Backspace), key(Key::Left)], Action::Back, words.key_back);
        match view {
            Some(View::Hands) => {
                bindings.push(Binding::new([KeySpec::Digits(0, 9)], Action::Digit(0), words.key_hands));
                bindings.push(Binding::new(
                    [key(Key::Down), key(Key::Enter)],
                    Action::Down,
                    words.key_option,
                ));
                bindings.push(Binding::new([key(Key::Up)], Action::Up, words.key_option).quiet());
                if self.hands_here(cx) > 0 {
                    bindings.push(
                        Binding::new([key(Key::Backspace)], Action::Erase, cx.text.keys.delete).quiet(),
                    );
                    bindings.push(Binding::new([key(Key::Left)], Action::Back, words.key_back).quiet());
                } else {
                    bindings.push(back.quiet());
                }
            }
            Some(View::Bars) => {
                bindings.push(Binding::new([letter('r')], Action::Again, words.key_again));
                bindings.push(back);
            }
            Some(View::Clock | View::Break) => {
                bindings.push(Binding::new([key(Key::Enter)], Action::Pause, words.key_start));
                bindings.push(Binding::digits(BigClock::PRESETS.len(), words.key_preset));
                bindings.push(back.quiet());
            }
            Some(View::Play) => {
                bindings.push(room(letter('l'), RoomKey::Live, words.key_play));
                bindings.push(back);
            }
            Some(View::Case(_) | View::Who) => {
                if let Some(case) = Here::of(self.plan(), cx.library).and_then(|here| here.case(cx.library))
                    && !case.forms().is_empty()
                {
                    bindings.push(room(letter('l'), RoomKey::Live, words.key_live));
                }
                bindings.push(back);
            }
            _ => bindings.push(back),
        }
        if view != Some(View::Hands) {
            bindings.push(Binding::new([key(Key::Down)], Action::PageDown, cx.text.keys.scroll).quiet());
            bindings.push(Binding::new([key(Key::Up)], Action::PageUp, cx.text.keys.scroll).quiet());
        }
        bindings.push(Binding::new([key(Key::PageDown)], Action::Forward, words.key_on).quiet());
        bindings.push(Binding::new([key(Key::PageUp)], Action::Correct, words.key_back).quiet());
        if !before && self.scroll == 0 {
            bindings.retain(|binding| !matches!(binding.action, Action::Back | Action::Correct));
        }
        bindings.push(room(letter('g'), RoomKey::Jump, words.key_jump));
        bindings.push(room(letter('b'), RoomKey::Black, words.key_black));
        if matches!(view, Some(View::Case(_) | View::First(_) | View::Second(_))) {
            bindings.push(room(key(Key::Char('.')), RoomKey::All, words.key_all).quiet());
        }
        if !view.is_some_and(View::has_big_clock) {
            bindings.push(room(letter('t'), RoomKey::Clock, words.key_clock).quiet());
        }
        bindings.push(room(key(Key::Char('+')), RoomKey::More, words.key_more_time).quiet());
        bindings.push(room(letter('d'), RoomKey::Shade, words.key_shade).quiet());
        bindings.push(room(letter('v'), RoomKey::Keys, words.key_shown).quiet());
        bindings.push(room(letter('n'), RoomKey::Notes, words.key_notes).quiet());
        bindings.push(room(letter('h'), RoomKey::Handout, words.key_handout).quiet());
        bindings.push(Binding::new([key(Key::Esc)], Action::Home, words.key_plan).quiet());
        bindings
    }
}
