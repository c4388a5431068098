//! One line at a time: somebody says something, one answers in one's own words, and looks for oneself what was in it.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::part::{Scroll, end_of, moving, one_line, paging, scrolling};
use super::{Move, Place, room};
use crate::domain::rehearsal::{Drill, Scenario};
use crate::text::fill;
use crate::tui::binding::{Action, Binding, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

/// The scenarios, and then the drills of one.
#[derive(Debug, Default)]
pub(super) struct Drills {
    scenario: Option<Arc<Scenario>>,
    cursor: usize,
    scroll: Scroll,
}

impl Drills {
    /// The drills of one.
    pub(super) fn of(scenario: Arc<Scenario>) -> Self {
        Self { scenario: Some(scenario), ..Self::default() }
    }

    fn count(&self, cx: &Cx) -> usize {
        self.scenario.as_ref().map_or_else(|| with_drills(cx).len(), |scenario| scenario.drills.len())
    }

    pub(super) fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let keys = cx.text.keys;
        let mut bindings = vec![Binding::new([key(Key::Enter)], Action::Next, keys.choose)];
        bindings.extend(moving(cx));
        bindings.extend(paging(cx));
        bindings.push(Binding::new(
            [key(Key::Esc), key(Key::Backspace), key(Key::Left)],
            Action::Back,
            keys.back,
        ));
        bindings
    }

    pub(super) fn update(&mut self, input: &Input, cx: &Cx) -> Move {
        let Input::Key(pressed) = input else { return Move::Stay };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return Move::Stay };
        let last = self.count(cx).saturating_sub(1);
        match action {
            Action::Down => self.cursor = (self.cursor + 1).min(last),
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::PageDown => self.cursor = (self.cursor + 4).min(last),
            Action::PageUp => self.cursor = self.cursor.saturating_sub(4),
            Action::Next => match &self.scenario {
                Some(scenario) => {
                    return Move::To(Place::Drill(Drilling::new(Arc::clone(scenario), self.cursor)));
                }
                None => {
                    let chosen = with_drills(cx).into_iter().nth(self.cursor);
                    if chosen.is_none() {
                        return Move::Stay;
                    }
                    *self = Self { scenario: chosen, ..Self::default() };
                }
            },
            Action::Back if self.scenario.is_some() && !cx.in_course => *self = Self::default(),
            Action::Back => return Move::Room,
            _ => return Move::Stay,
        }
        Move::Changed
    }

    pub(super) fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let (words, lang) = (cx.text.rehearsal, cx.text.lang);
        let mut doc = Doc::new(cx.theme).compact_below(area, 12);
        match &self.scenario {
            None => {
                doc.para(words.drills_more).gap();
                for (place, scenario) in with_drills(cx).iter().enumerate() {
                    doc.entry(scenario.title.get(lang), place == self.cursor);
                }
            }
            Some(scenario) => {
                doc.title(scenario.title.get(lang)).gap();
                if let Some(note) = &scenario.content_note {
                    doc.para(note.get(lang)).gap();
                }
                let width = usize::from(area.width.min(92)).saturating_sub(8);
                for (place, drill) in scenario.drills.iter().enumerate() {
                    doc.entry(words.skill(drill.skill), place == self.cursor);
                    if let Some(line) = drill.levels.first() {
                        doc.under_entry(&format!("«{}»", one_line(line.get(lang), width)));
                    }
                }
            }
        }
        self.scroll.take(doc.draw(frame, area, self.scroll.at, cx.text.shell.scroll_more));
    }
}

fn with_drills(cx: &Cx) -> Vec<Arc<Scenario>> {
    room::scenarios(cx).into_iter().filter(|scenario| !scenario.drills.is_empty()).collect()
}

/// One drill.
#[derive(Debug)]
pub(super) struct Drilling {
    scenario: Arc<Scenario>,
    at: usize,
    level: usize,
    /// One's own answer, in memory only.
    say: Field,
    revealed: bool,
    ticks: Vec<bool>,
    cursor: usize,
    example: bool,
    scroll: Scroll,
}

impl Drilling {
    fn new(scenario: Arc<Scenario>, at: usize) -> Self {
        let ticks = scenario.drills.get(at).map_or(0, |drill| drill.criteria.len());
        Self {
            scenario,
            at,
            level: 0,
            say: Field::new(Takes::Words),
            revealed: false,
            ticks: vec![false; ticks],
            cursor: 0,
            example: false,
            scroll: Scroll::default(),
        }
    }

    fn drill(&self) -> Option<&Drill> {
        self.scenario.drills.get(self.at)
    }

    /// The same line, or another of the same drill, from its beginning.
    fn again(&mut self, level: usize) {
        *self = Self { level, ..Self::new(Arc::clone(&self.scenario), self.at) };
    }

    pub(super) const fn is_typing(&self) -> bool {
        !self.revealed
    }

    pub(super) fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let (keys, words) = (cx.text.keys, cx.text.rehearsal);
        let out = |keys_: Vec<_>| Binding::new(keys_, Action::Back, keys.back);
        if !self.revealed {
            let mut bindings = vec![Binding::new([key(Key::Enter)], Action::Next, keys.next)];
            bindings.extend(scrolling(cx).map(Binding::quiet));
            bindings.push(out(vec![key(Key::Esc)]));
            return bindings;
        }
        let mut bindings = vec![
            Binding::digits(self.ticks.len(), keys.toggle),
            Binding::new([key(Key::Enter), key(Key::Char(' '))], Action::Choose, keys.toggle).quiet(),
            Binding::new([letter('e')], Action::Example, words.key_example),
            Binding::new([letter('i')], Action::Again, words.key_again),
        ];
        if self.drill().is_some_and(|drill| self.level + 1 < drill.levels.len()) {
            bindings.push(Binding::new([letter('v')], Action::Harder, words.key_harder));
        }
        if self.at + 1 < self.scenario.drills.len() {
            bindings.push(Binding::new([letter('n')], Action::Next, words.key_next_drill));
        }
        bindings.extend(moving(cx).map(Binding::quiet));
        bindings.push(out(vec![key(Key::Esc), key(Key::Backspace), key(Key::Left)]));
        bindings
    }

    pub(super) fn update(&mut self, input: &Input, cx: &Cx) -> Move {
        if !self.revealed && self.say.input(input) {
            return Move::Changed;
        }
        let Input::Key(pressed) = input else { return Move::Stay };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return Move::Stay };
        match action {
            Action::Next if !self.revealed => {
                self.revealed = true;
                self.scroll = Scroll::default();
            }
            Action::Next => *self = Self::new(Arc::clone(&self.scenario), self.at + 1),
            Action::PageUp | Action::PageDown => self.scroll.by(action, *pressed),
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::Down => self.cursor = (self.cursor + 1).min(self.ticks.len().saturating_sub(1)),
            Action::Choose => self.toggle(self.cursor),
            Action::Digit(digit) => self.toggle(usize::from(digit).saturating_sub(1)),
            Action::Example => self.example = !self.example,
            Action::Again => self.again(self.level),
            Action::Harder => self.again(self.level + 1),
            Action::Back => {
                let (scenario, cursor) = (Some(Arc::clone(&self.scenario)), self.at);
                return Move::To(Place::Drills(Drills { scenario, cursor, ..Drills::default() }));
            }
            _ => return Move::Stay,
        }
        Move::Changed
    }

    fn toggle(&mut self, at: usize) {
        if let Some(tick) = self.ticks.get_mut(at) {
            *tick = !*tick;
            self.cursor = at;
        }
    }

    pub(super) fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let (words, lang) = (cx.text.rehearsal, cx.text.lang);
        let mut doc = Doc::new(cx.theme).compact_below(area, 12).whole_focus();
        let mut foot = Doc::new(cx.theme);
        let Some(drill) = self.drill() else { return };
        let numbers = [self.level + 1, drill.levels.len()].map(|n| n.to_string());
        let level = fill(words.level, &numbers.each_ref().map(String::as_str));
        doc.title(&format!("{} ({level})", words.skill(drill.skill))).gap();
        if let Some(line) = drill.levels.get(self.level) {
            doc.para(&format!("«{}»", line.get(lang)));
        }
        if self.revealed {
            doc.gap();
            if !self.say.is_empty() {
                doc.pair(words.drill_answer, &format!("«{}»", self.say.typed())).gap();
            }
            if self.example {
                doc.pair(words.drill_example, &format!("«{}»", drill.example.get(lang))).gap();
            }
            doc.quiet(words.drill_look);
            for (place, (criterion, ticked)) in drill.criteria.iter().zip(&self.ticks).enumerate() {
                doc.tick(&(place + 1).to_string(), criterion.get(lang), place == self.cursor, *ticked);
            }
        } else {
            let roomy = area.height >= 14 && area.width >= 50;
            if roomy {
                foot.para("");
            }
            foot.quiet(if roomy { words.first } else { words.first_short });
            foot.words_field(words.drill_answer, &end_of(self.say.typed(), area));
        }
        let more = cx.text.shell.scroll_more;
        self.scroll.take(doc.draw_then(&foot, frame, area, self.scroll.at, more));
    }
}
