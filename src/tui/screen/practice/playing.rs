//! A conversation on the screen: a turn of it, why, leaving it, its ending, and what comes after.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Move;
use super::back::{self, Back};
use super::compare;
use super::detail;
use super::keep;
use super::part::{Scroll, heard, scrolling};
use super::talk::Talk;
use super::turn;
use crate::session::{debrief, next_step};
use crate::text::fill;
use crate::tui::binding::{Action, Binding, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;

/// What of it is on the screen.
#[derive(Clone, Copy, Debug)]
pub(super) enum View {
    /// The turn where it stands.
    Turn,
    /// Why, about what was said last.
    Why,
    /// On the way out, with the line that is marked.
    Leaving(usize),
    /// How it ended.
    Ending,
    /// Its turns, while it goes on or after.
    Back(Back),
    /// One of its turns.
    Opened(usize),
    /// What was to be practised.
    Goals,
    /// Practice numbers.
    Counts,
    /// Two attempts.
    Compare,
}

/// Ways out of a conversation: on, out, and, where something can be kept, out with it kept.
fn leaving_ways(cx: &Cx) -> usize {
    if cx.keeps_training() { 3 } else { 2 }
}

/// A conversation on the screen.
#[derive(Debug)]
pub(super) struct Playing {
    pub(super) talk: Talk,
    pub(super) view: View,
    pub(super) scroll: Scroll,
    /// Whether the page is scrolled past the marked line.
    pub(super) reading: bool,
}

impl Playing {
    pub(super) fn new(talk: Talk) -> Self {
        Self { talk, view: View::Turn, scroll: Scroll::default(), reading: false }
    }

    /// One that waited: at its turn, or looked back on where it had ended.
    pub(super) fn resume(talk: Talk) -> Self {
        let mut playing = Self::new(talk);
        if playing.talk.ending().is_some() {
            playing.view = View::Back(Back::default());
        }
        playing
    }

    pub(super) fn into_talk(self) -> Talk {
        self.talk
    }

    pub(super) const fn is_typing(&self) -> bool {
        matches!(self.view, View::Turn) && !self.talk.revealed
    }

    pub(super) fn show(&mut self, view: View) -> Move {
        (self.view, self.scroll, self.reading) = (view, Scroll::default(), false);
        Move::Changed
    }

    /// To the turn where it stands, or to its ending.
    pub(super) fn go_on(&mut self) -> Move {
        let view = if self.talk.ending().is_some() { View::Ending } else { View::Turn };
        self.show(view)
    }

    /// Another way from before this turn.
    pub(super) fn rewind(&mut self, turn: usize) -> Move {
        self.talk.rewind(turn);
        self.go_on()
    }

    /// The latest line is taken back.
    pub(super) fn undo(&mut self) -> Move {
        if self.talk.undo() { self.show(View::Turn) } else { Move::Stay }
    }

    pub(super) fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let (keys, words) = (cx.text.keys, cx.text.rehearsal);
        let out = [Key::Backspace, Key::Left, Key::Esc, Key::Enter].map(key);
        match self.view {
            View::Turn => turn::bindings(&self.talk, cx),
            View::Why | View::Goals | View::Counts => {
                let mut bindings: Vec<Binding> = scrolling(cx).into();
                bindings.insert(0, Binding::new(out, Action::Back, keys.back));
                bindings
            }
            View::Leaving(_) => vec![
                Binding::new([key(Key::Enter)], Action::Next, keys.choose),
                Binding::digits(leaving_ways(cx), keys.choose),
                Binding::new([key(Key::Up), key(Key::Down)], Action::Down, keys.move_),
                Binding::new([key(Key::Esc)], Action::Home, words.key_leave),
            ],
            View::Ending => {
                let next = if self.talk.before.is_some() { words.key_compare } else { words.key_back };
                let mut bindings = vec![
                    Binding::new([key(Key::Enter)], Action::Next, next),
                    Binding::new([letter('r')], Action::Rewind, words.key_other),
                ];
                bindings.extend(keep::binding(cx));
                bindings.push(Binding::new([key(Key::Esc)], Action::Home, words.key_room));
                bindings.extend(scrolling(cx).map(Binding::quiet));
                let undo = [key(Key::Backspace), key(Key::Left)];
                bindings.push(Binding::new(undo, Action::Back, words.key_undo).quiet());
                bindings
            }
            View::Back(at) => back::bindings(at, &self.talk, cx),
            View::Opened(turn) => detail::bindings(turn, &self.talk, cx),
            View::Compare => {
                let mut bindings = vec![Binding::new([key(Key::Enter)], Action::Next, words.key_back)];
                bindings.extend(scrolling(cx));
                bindings.push(Binding::new([key(Key::Backspace), key(Key::Left)], Action::Back, keys.back));
                bindings.push(Binding::new([key(Key::Esc)], Action::Home, words.key_room));
                bindings
            }
        }
    }

    pub(super) fn update(&mut self, input: &Input, cx: &Cx) -> Move {
        if self.is_typing() && self.talk.say.input(input) {
            return Move::Changed;
        }
        let Input::Key(pressed) = input else { return Move::Stay };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return Move::Stay };
        match (self.view, action) {
            (View::Turn, action) => turn::update(self, action, *pressed),
            (View::Back(_), Action::Save) => Move::Do(keep::keep(&mut self.talk, cx)),
            (View::Back(at), action) => back::update(self, at, action),
            (View::Opened(turn), action) => detail::update(self, turn, action, *pressed),
            (_, Action::PageUp | Action::PageDown) => {
                self.scroll.by(action, *pressed);
                Move::Changed
            }
            (View::Why, _) => self.show(View::Turn),
            (View::Goals | View::Counts, _) => self.show(View::Back(Back::default())),
            (View::Leaving(at), Action::Down) => {
                let last = leaving_ways(cx) - 1;
                let at = if *pressed == Key::Up { at.saturating_sub(1) } else { (at + 1).min(last) };
                self.view = View::Leaving(at);
                Move::Changed
            }
            (View::Leaving(0), Action::Next) | (View::Leaving(_), Action::Digit(1)) => self.show(View::Turn),
            (View::Leaving(2), Action::Next) | (View::Leaving(_), Action::Digit(3)) => {
                Move::RoomAnd(keep::keep(&mut self.talk, cx))
            }
            (View::Leaving(_), _) => Move::Room,
            (View::Ending, Action::Save) => Move::Do(keep::keep(&mut self.talk, cx)),
            (View::Ending, Action::Next) if self.talk.before.is_some() => self.show(View::Compare),
            (View::Ending | View::Compare, Action::Next) => self.show(View::Back(Back::default())),
            (View::Ending, Action::Rewind) => {
                let last = self.talk.turns().saturating_sub(1);
                self.show(View::Back(Back::at(last)))
            }
            (View::Ending, Action::Back) => self.undo(),
            (View::Compare, Action::Back) => self.show(View::Ending),
            (_, Action::Home) => Move::Room,
            _ => Move::Stay,
        }
    }

    pub(super) fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        match self.view {
            View::Turn => return turn::draw(self, frame, area, cx),
            View::Back(at) => return back::draw(self, at, frame, area, cx),
            View::Compare => return compare::draw(self, frame, area, cx),
            _ => {}
        }
        let mut doc = Doc::new(cx.theme).compact_below(area, 12);
        let mut foot = Doc::new(cx.theme);
        match self.view {
            View::Why => self.why(&mut doc, cx),
            View::Leaving(at) => self.leaving(&mut doc, at, cx),
            View::Ending => self.ending(&mut doc, cx),
            View::Opened(turn) => detail::page(&mut doc, &self.talk, turn, cx),
            View::Goals => back::goals(&mut doc, &self.talk, cx),
            View::Counts => {
                back::counts(&mut doc, &self.talk, cx);
                // Beside the numbers stands what they are not, however far they are scrolled.
                let under = if area.height >= 14 { &mut foot } else { &mut doc };
                back::not_a_score(under, &self.talk, cx);
            }
            View::Turn | View::Back(_) | View::Compare => {}
        }
        let more = cx.text.shell.scroll_more;
        self.scroll.take(doc.draw_over(&foot, frame, area, self.scroll.at, more));
    }

    fn why(&self, doc: &mut Doc, cx: &Cx) {
        let words = cx.text.rehearsal;
        let debrief = self.talk.scenario.debrief(&self.talk.now.play);
        let Some(volley) = debrief.volleys.last() else { return };
        doc.title(words.latest);
        doc.gap().say(volley.chosen.say.get(cx.text.lang));
        doc.gap().pair(words.coded, &debrief::codes(volley.chosen, cx.text));
        doc.gap().pair(words.why, volley.chosen.why.get(cx.text.lang));
    }

    fn leaving(&self, doc: &mut Doc, at: usize, cx: &Cx) {
        let words = cx.text.rehearsal;
        doc.title(words.stopping).gap();
        doc.para(self.talk.scenario.closing_word.get(cx.text.lang)).gap();
        doc.choice("1", words.go_on, at == 0, false);
        doc.choice("2", words.leave_it, at == 1, false);
        if cx.keeps_training() {
            doc.choice("3", words.leave_kept, at == 2, false);
        }
    }

    fn ending(&self, doc: &mut Doc, cx: &Cx) {
        let (words, text) = (cx.text.rehearsal, cx.text);
        let Some(ending) = self.talk.ending() else { return };
        turn::said_last(doc, &self.talk, cx);
        heard(doc, &self.talk.scenario, &ending.lines, text);
        doc.heading(words.end(ending.kind));
        doc.para(ending.text.get(text.lang));
        if !ending.next.is_empty() {
            doc.heading(words.next);
            for id in &ending.next {
                doc.bullet(&next_step::service_line(id, cx.library, text));
            }
        }
    }

    pub(super) fn header(&self, cx: &Cx) -> (String, String) {
        let (words, title) = (cx.text.rehearsal, self.talk.scenario.title.get(cx.text.lang));
        let left = match self.view {
            View::Turn | View::Why | View::Leaving(_) if self.talk.ending().is_none() => {
                fill(words.time_left, &[&self.talk.stand().gauges.time.to_string()])
            }
            _ => String::new(),
        };
        (title.to_owned(), left)
    }
}
