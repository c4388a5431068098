//! A plan as she changes it: the order of modules, where days begin, what is left out, minutes; and where to run it from.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::room::Room;
use super::{Move, Place};
use crate::domain::course::plan::Plan;
use crate::domain::course::{Course, Module};
use crate::domain::id::Id;
use crate::domain::source::Reviewed;
use crate::session::course::{SHORT, kept};
use crate::text::fill;
use crate::tui::binding::{Action, Binding, RoomKey, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;

/// A plan as she changes it.
#[derive(Clone, Debug)]
pub(super) struct Planning {
    name: Id,
    plan: Plan,
    course: Arc<Course>,
    cursor: usize,
    scroll: u16,
    last: u16,
    /// Whether what stands under the last block is being read.
    reading: bool,
    /// Where the room was left, and what its blocks had taken by then, while the order stays.
    pub(super) left: Option<(usize, BTreeMap<usize, Duration>)>,
    pub(super) said: Option<String>,
}

impl Planning {
    pub(super) fn new(name: Id, plan: Plan, course: Arc<Course>) -> Self {
        let cursor = plan.at.entry;
        Self { name, plan, course, cursor, scroll: 0, last: 0, reading: false, left: None, said: None }
    }

    /// A kept one, with what the course still has.
    pub(super) fn taken_up(name: &Id, plan: Plan, cx: &Cx) -> Option<Self> {
        let course = cx.library.course(&plan.course)?.ok()?;
        let (plan, gone) = kept::fitted(plan, &course, cx.library);
        let mut planning = Self::new(name.clone(), plan, course);
        planning.said = (!gone.is_empty()).then(|| fill(cx.text.course.gone, &[&gone.join(", ")]));
        Some(planning)
    }

    /// The same once the room was left: where it stood, minutes that were given, hands that were counted, and the time that
    /// its blocks had taken. Of a module that was run by itself, the minutes and the hands.
    pub(super) fn back_from(mut self, whole: bool, run: &Plan, time: BTreeMap<usize, Duration>) -> Self {
        if !whole {
            self.plan.take_from(run);
        } else if run.entries.len() == self.plan.entries.len() {
            self.plan = run.clone();
            self.cursor = run.at.entry;
            self.left = Some((run.at.entry, time));
        }
        self
    }

    pub(super) const fn name(&self) -> &Id {
        &self.name
    }

    pub(super) const fn plan(&self) -> &Plan {
        &self.plan
    }

    fn module(&self, cx: &Cx) -> Option<Arc<Module>> {
        let entry = self.plan.entries.get(self.cursor)?;
        crate::domain::course::plan::Shelf::module(cx.library, &entry.module)
    }

    pub(super) fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let (keys, words) = (cx.text.keys, cx.text.course);
        let room = |spec, action, label| Binding::new([letter(spec)], Action::Room(action), label);
        let mut bindings = vec![
            Binding::new([key(Key::Enter)], Action::Begin, words.key_run),
            Binding::new([key(Key::Down)], Action::Down, keys.move_),
            Binding::new([key(Key::Up)], Action::Up, keys.move_).quiet(),
            Binding::new([key(Key::PageDown)], Action::PageDown, keys.move_).quiet(),
            Binding::new([key(Key::PageUp)], Action::PageUp, keys.move_).quiet(),
            room('m', RoomKey::FortyFive, words.key_forty_five),
            room('a', RoomKey::Alone, words.key_alone).quiet(),
        ];
        if self.can_move(false) {
            bindings.push(room('t', RoomKey::Earlier, words.key_earlier));
        }
        if self.can_move(true) {
            bindings.push(room('s', RoomKey::Later, words.key_later));
        }
        if self.cursor > 0 {
            bindings.push(room('n', RoomKey::Day, words.key_day));
        }
        bindings.push(room('x', RoomKey::LeaveOut, words.key_skip));
        bindings.push(Binding::new([key(Key::Char('+'))], Action::Room(RoomKey::More), words.key_more_time));
        if self.plan.entries.get(self.cursor).is_some_and(|entry| entry.minutes > 1) {
            let less = Binding::new([key(Key::Char('-'))], Action::Room(RoomKey::Less), words.key_less_time);
            bindings.push(less.quiet());
        }
        bindings.push(room('h', RoomKey::Handout, words.key_handout).quiet());
        bindings.push(Binding::new([key(Key::Esc), key(Key::Backspace)], Action::Back, words.key_courses));
        bindings
    }

    fn can_move(&self, later: bool) -> bool {
        let modules = self.plan.modules();
        let here = self.plan.entries.get(self.cursor).map(|entry| &entry.module);
        let edge = if later { modules.last() } else { modules.first() };
        here.is_some() && edge.copied() != here
    }

    pub(super) fn update(&mut self, input: &Input, cx: &Cx) -> Move {
        let Input::Key(pressed) = input else { return Move::Stay };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return Move::Stay };
        self.said = None;
        let last = self.plan.entries.len().saturating_sub(1);
        match action {
            Action::Down | Action::PageDown if self.cursor == last => {
                // What stands under the last block is read by the same keys.
                self.reading = self.scroll < self.last;
                self.scroll = (self.scroll + 4).min(self.last);
            }
            Action::Up | Action::PageUp if self.reading => self.reading = false,
            Action::Down => self.cursor = (self.cursor + 1).min(last),
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::PageDown => self.cursor = (self.cursor + 8).min(last),
            Action::PageUp => self.cursor = self.cursor.saturating_sub(8),
            Action::Back => return Move::Start(Vec::new()),
            Action::Begin => return self.run(cx),
            Action::Room(RoomKey::Alone) => return self.run_module(u32::MAX, cx),
            Action::Room(RoomKey::FortyFive) => return self.run_module(SHORT, cx),
            Action::Room(RoomKey::Handout) => {
                return self.module(cx).map_or(Move::Stay, |module| {
                    Move::Doing(crate::session::course::handout::written(&module, cx.text))
                });
            }
            Action::Room(change) => return self.change(change),
            _ => return Move::Stay,
        }
        Move::Changed
    }

    fn change(&mut self, change: RoomKey) -> Move {
        self.reading = false;
        let changed = match change {
            RoomKey::Earlier | RoomKey::Later => {
                let place = self.plan.move_module(self.cursor, change == RoomKey::Later);
                self.cursor = place.unwrap_or(self.cursor);
                self.left = None;
                place.is_some()
            }
            RoomKey::Day => self.plan.toggle_day(self.cursor),
            RoomKey::LeaveOut => self.plan.toggle_skipped(self.cursor),
            RoomKey::More => self.plan.more_minutes(self.cursor, 1),
            RoomKey::Less => self.plan.more_minutes(self.cursor, -1),
            _ => false,
        };
        if changed { Move::doing(kept::keep_plan(&self.name, &self.plan)) } else { Move::Stay }
    }

    fn run(&mut self, cx: &Cx) -> Move {
        let mut plan = self.plan.clone();
        if plan.at.entry != self.cursor {
            plan.jump(self.cursor);
        }
        let (room, effects) = Room::begin(Some(self.name.clone()), plan, Some(self.clone()), cx);
        Move::To(Place::Room(Box::new(room)), effects)
    }

    fn run_module(&mut self, most: u32, cx: &Cx) -> Move {
        let Some(module) = self.module(cx) else { return Move::Stay };
        let plan = self.plan.only(&module.id).first_minutes(most);
        let (room, effects) = Room::begin(None, plan, Some(self.clone()), cx);
        Move::To(Place::Room(Box::new(room)), effects)
    }

    pub(super) fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let (words, lang) = (cx.text.course, cx.text.lang);
        let mut doc = Doc::new(cx.theme).compact_below(area, 14);
        if let Some(said) = &self.said {
            doc.styled(said, cx.theme.trouble()).gap();
        }
        let mut module: Option<Arc<Module>> = None;
        for (at, entry) in self.plan.entries.iter().enumerate() {
            if at == 0 || entry.new_day {
                let day = self.plan.day(at);
                let minutes = self.plan.minutes_of_day(day).to_string();
                doc.gap().title(&fill(words.day, &[&day.to_string(), &minutes]));
            }
            if module.as_ref().is_none_or(|module| module.id != entry.module) || entry.new_day {
                module = cx.library.module(&entry.module).and_then(Result::ok);
                if let Some(module) = &module {
                    let minutes = self.minutes_of(&entry.module, self.plan.day(at)).to_string();
                    let line = fill(words.module_line, &[module.title.get(lang), &minutes]);
                    doc.styled(&line, cx.theme.heading());
                }
            }
            let title = module.as_ref().and_then(|module| module.block(&entry.block));
            let title = title.map_or(entry.block.as_str(), |block| block.title.get(lang));
            let out = if entry.skipped { format!(" ({})", words.left_out) } else { String::new() };
            doc.entry(&format!("{:>3} min  {title}{out}", entry.minutes), at == self.cursor && !self.reading);
        }
        if !self.course.after.is_empty() {
            doc.heading(words.after);
            for line in &self.course.after {
                doc.bullet(line.get(lang));
            }
        }
        if self.course.reviewed == Reviewed::None {
            doc.gap().quiet(words.not_reviewed);
        }
        let shown = doc.draw(frame, area, self.scroll, cx.text.shell.scroll_more);
        (self.scroll, self.last) = (shown.scroll, shown.last);
    }

    /// The minutes that a module takes on a day.
    fn minutes_of(&self, module: &Id, day: usize) -> u32 {
        let of_day = self.plan.entries.iter().enumerate().filter(|(at, _)| self.plan.day(*at) == day);
        let of = of_day.filter(|(_, entry)| entry.module == *module && !entry.skipped);
        of.map(|(_, entry)| u32::from(entry.minutes)).sum()
    }

    pub(super) fn header(&self, cx: &Cx) -> (String, String) {
        (format!("{}: {}", self.course.title.get(cx.text.lang), self.name), String::new())
    }
}
