//! Three or four days for coaching with a person in the half year to come, as a file for one's calendar.

use chrono::{Days, NaiveDate};
use ratatui::Frame;
use ratatui::layout::Rect;

use super::Move;
use super::part::{Scroll, moving, paging};
use crate::domain::id::Id;
use crate::export::coaching;
use crate::session::{Effect, clock};
use crate::store::Written;
use crate::tui::binding::{Action, Binding, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;

/// The fewest days that are worth a plan.
const FEWEST: usize = 3;

/// The days, as they are proposed and moved.
#[derive(Debug)]
pub(super) struct Dates {
    days: Vec<NaiveDate>,
    cursor: usize,
    scroll: Scroll,
}

impl Dates {
    pub(super) fn new(cx: &Cx) -> Self {
        let days = coaching::days_from(clock::local_day(cx.now.instant));
        Self { days, cursor: 0, scroll: Scroll::default() }
    }

    pub(super) fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let (keys, words) = (cx.text.keys, cx.text.training);
        let mut bindings = vec![Binding::new([key(Key::Enter)], Action::Save, words.key_write_dates)];
        bindings.extend(moving(cx));
        bindings.push(Binding::new([key(Key::Right)], Action::Forward, words.key_day_later));
        bindings.push(Binding::new([key(Key::Left)], Action::Turn, words.key_day_earlier));
        if self.days.len() > FEWEST {
            bindings.push(Binding::new([letter('x')], Action::Delete, words.key_drop_day));
        }
        bindings.extend(paging(cx));
        bindings.push(Binding::new([key(Key::Esc), key(Key::Backspace)], Action::Back, keys.back));
        bindings
    }

    pub(super) fn update(&mut self, input: &Input, cx: &Cx) -> Move {
        let Input::Key(pressed) = input else { return Move::Stay };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return Move::Stay };
        let last = self.days.len().saturating_sub(1);
        match action {
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::Down => self.cursor = (self.cursor + 1).min(last),
            Action::PageUp | Action::PageDown => self.scroll.by(action, *pressed),
            Action::Forward | Action::Turn => {
                let today = clock::local_day(cx.now.instant);
                if let Some(day) = self.days.get_mut(self.cursor) {
                    let one = Days::new(1);
                    let moved = match action {
                        Action::Forward => day.checked_add_days(one),
                        _ => day.checked_sub_days(one).filter(|day| *day > today),
                    };
                    *day = moved.unwrap_or(*day);
                }
            }
            Action::Delete => {
                self.days.remove(self.cursor.min(last));
                self.cursor = self.cursor.min(self.days.len().saturating_sub(1));
            }
            Action::Save => {
                let bytes = coaching::calendar(&self.days, cx.now.instant, cx.text).into_bytes();
                let Ok(name) = Id::new("coaching") else { return Move::Stay };
                return Move::Do(Effect::WriteOut { name, what: Written::Calendar, bytes });
            }
            Action::Back => return Move::Room,
            _ => return Move::Stay,
        }
        Move::Changed
    }

    pub(super) fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let words = cx.text.training;
        let mut doc = Doc::new(cx.theme).compact_below(area, 12);
        doc.para(words.dates_lead).gap();
        for (place, day) in self.days.iter().enumerate() {
            let weekday = words.weekday(*day);
            doc.entry(&format!("{weekday} {}", day.format("%d.%m.%Y")), place == self.cursor);
        }
        doc.gap().quiet(words.dates_file);
        self.scroll.take(doc.draw(frame, area, self.scroll.at, cx.text.shell.scroll_more));
    }
}
