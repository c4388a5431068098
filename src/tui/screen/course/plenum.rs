//! A conversation in which the whole room says what is said: its keys, none of which asks anything of the world.

use std::sync::Arc;

use crate::domain::instrument::Theme;
use crate::domain::rehearsal::Scenario;
use crate::session::course::plenum::{Page, Plenum};
use crate::tui::binding::{Action, Binding, KeySpec, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};

/// Lines that a presenter's remote moves by.
const PAGE: u16 = 6;

/// A rehearsal in plenum on the screen.
#[derive(Debug)]
pub(super) struct PlenumScreen {
    pub(super) plenum: Plenum,
    /// The theme of its module, for its colour.
    pub(super) theme: Option<Theme>,
    pub(super) scroll: u16,
    pub(super) last: u16,
}

impl PlenumScreen {
    pub(super) fn new(scenario: Arc<Scenario>, theme: Option<Theme>) -> Self {
        Self { plenum: Plenum::new(scenario), theme, scroll: 0, last: 0 }
    }

    pub(super) fn has_begun(&self) -> bool {
        self.plenum.has_begun()
    }

    pub(super) fn header(&self, cx: &Cx) -> (String, String) {
        (self.plenum.scenario().title.get(cx.text.lang).to_owned(), String::new())
    }

    pub(super) fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let mut bindings = match self.plenum.page() {
            Page::Vote => return self.voting(cx),
            Page::Bars => deciding(cx),
            Page::Back => looking_back(cx),
            Page::Opened => self.opened(cx),
            Page::Note | Page::About | Page::Heard | Page::Ended => self.reading(cx),
        };
        if !self.plenum.can_go_back() && self.scroll == 0 {
            bindings.retain(|binding| !matches!(binding.action, Action::Back | Action::Correct));
        }
        bindings
    }

    fn reading(&self, cx: &Cx) -> Vec<Binding> {
        let (words, keys) = (cx.text.course, cx.text.keys);
        let on = [key(Key::Char(' ')), key(Key::Right), key(Key::Enter), key(Key::PageDown)];
        let mut bindings = vec![Binding::new(on, Action::Forward, words.key_on)];
        if self.plenum.has_why() {
            bindings.push(Binding::new([key(Key::Char('.'))], Action::Why, keys.why));
        }
        bindings.push(back(cx));
        bindings.extend(scrolling(cx));
        bindings.push(Binding::new([key(Key::PageUp)], Action::Correct, words.key_back).quiet());
        bindings
    }

    /// As in a show of hands; where nobody counts, the marked line is said at once.
    fn voting(&self, cx: &Cx) -> Vec<Binding> {
        let (words, counts) = (cx.text.course, self.plenum.is_counting());
        let mut down = vec![key(Key::Down)];
        let first = if counts {
            down.push(key(Key::Enter));
            Binding::new([key(Key::Char(' ')), key(Key::Right)], Action::Next, words.key_bars)
        } else {
            let say = [key(Key::Enter), key(Key::Char(' '))];
            Binding::new(say, Action::Next, cx.text.rehearsal.key_say)
        };
        let mut bindings = vec![first];
        bindings.push(Binding::new([KeySpec::Digits(0, 9)], Action::Digit(0), words.key_hands));
        bindings.push(Binding::new(down, Action::Down, words.key_option));
        bindings.push(Binding::new([key(Key::Up)], Action::Up, words.key_option).quiet());
        bindings.push(Binding::new([key(Key::PageDown)], Action::Down, words.key_option).quiet());
        bindings.push(Binding::new([key(Key::PageUp)], Action::Up, words.key_option).quiet());
        if self.plenum.hands_here() > 0 {
            let erase = Binding::new([key(Key::Backspace)], Action::Erase, cx.text.keys.delete);
            bindings.push(erase.quiet());
            bindings.push(Binding::new([key(Key::Left)], Action::Back, words.key_back));
        } else {
            bindings.push(back(cx));
        }
        bindings
    }

    fn opened(&self, cx: &Cx) -> Vec<Binding> {
        let words = cx.text.rehearsal;
        let mut bindings = vec![Binding::new([letter('r')], Action::Rewind, words.key_rewind)];
        if self.plenum.marked_turn() + 1 < self.plenum.turns() {
            let on = [key(Key::Char(' ')), key(Key::Right), key(Key::Enter)];
            bindings.push(Binding::new(on, Action::Next, words.key_turns));
        }
        bindings.push(back(cx));
        bindings.extend(scrolling(cx));
        bindings.push(Binding::new([key(Key::PageDown)], Action::PageDown, cx.text.keys.scroll).quiet());
        bindings.push(Binding::new([key(Key::PageUp)], Action::PageUp, cx.text.keys.scroll).quiet());
        bindings
    }

    /// Whether anything changed.
    pub(super) fn update(&mut self, input: &Input, cx: &Cx) -> bool {
        let Input::Key(pressed) = input else { return false };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return false };
        match action {
            // Nothing that is read, a next step least of all, is passed by because the window is low.
            Action::Forward if self.scroll < self.last => self.scroll = (self.scroll + PAGE).min(self.last),
            Action::Correct if self.scroll > 0 => self.scroll = self.scroll.saturating_sub(PAGE),
            Action::PageDown | Action::PageUp => {
                let by = if matches!(pressed, Key::Down | Key::Up) { 1 } else { PAGE };
                let up = action == Action::PageUp;
                self.scroll =
                    if up { self.scroll.saturating_sub(by) } else { (self.scroll + by).min(self.last) };
            }
            Action::Next | Action::Forward => {
                self.scroll = 0;
                return self.plenum.on();
            }
            Action::Back | Action::Correct => {
                self.scroll = 0;
                return self.plenum.back();
            }
            Action::Digit(digit) => return self.plenum.count(digit),
            Action::Erase => self.plenum.erase(),
            Action::Up | Action::Down => self.plenum.mark(action == Action::Up),
            Action::Again => self.plenum.count_again(),
            Action::Why => self.plenum.switch_why(),
            Action::Rewind => {
                self.scroll = 0;
                self.plenum.rewind();
            }
            _ => return false,
        }
        true
    }
}

fn back(cx: &Cx) -> Binding {
    Binding::new([key(Key::Backspace), key(Key::Left)], Action::Back, cx.text.course.key_back)
}

fn deciding(cx: &Cx) -> Vec<Binding> {
    let words = cx.text.course;
    let say = [key(Key::Enter), key(Key::Char(' ')), key(Key::Right), key(Key::PageDown)];
    vec![
        Binding::new(say, Action::Next, cx.text.rehearsal.key_say),
        Binding::new([key(Key::Down)], Action::Down, words.key_option),
        Binding::new([key(Key::Up)], Action::Up, words.key_option).quiet(),
        Binding::new([letter('r')], Action::Again, words.key_again),
        back(cx),
        Binding::new([key(Key::PageUp)], Action::Back, words.key_back).quiet(),
    ]
}

fn looking_back(cx: &Cx) -> Vec<Binding> {
    let keys = cx.text.keys;
    vec![
        Binding::new([key(Key::Enter), key(Key::Char(' ')), key(Key::Right)], Action::Next, keys.open),
        Binding::new([letter('r')], Action::Rewind, cx.text.rehearsal.key_rewind),
        Binding::new([key(Key::Down), key(Key::PageDown)], Action::Down, keys.move_),
        Binding::new([key(Key::Up), key(Key::PageUp)], Action::Up, keys.move_).quiet(),
        back(cx),
    ]
}

fn scrolling(cx: &Cx) -> [Binding; 2] {
    let scroll = cx.text.keys.scroll;
    [
        Binding::new([key(Key::Down)], Action::PageDown, scroll).quiet(),
        Binding::new([key(Key::Up)], Action::PageUp, scroll).quiet(),
    ]
}
