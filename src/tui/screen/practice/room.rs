//! What there is to practise: what waits, one line at a time, and the scenarios by theme.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::drill::Drills;
use super::part::{Scroll, moving, one_line, paging};
use super::playing::Playing;
use super::start::Start;
use super::talk::Talk;
use super::{Move, Place};
use crate::domain::instrument::Theme;
use crate::domain::rehearsal::Scenario;
use crate::text::fill;
use crate::tui::binding::{Action, Binding, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;

/// Themes in the order of the course.
const THEMES: [Theme; 5] =
    [Theme::Alcohol, Theme::MentalHealth, Theme::Violence, Theme::Interplay, Theme::Collaboration];

/// One line of the list.
enum Row {
    /// A conversation that waits, by place.
    Waiting(usize),
    Drills,
    Scenario(Arc<Scenario>),
}

/// The list.
#[derive(Debug, Default)]
pub(super) struct Room {
    cursor: usize,
    scroll: Scroll,
}

/// Every scenario, by theme.
pub(super) fn scenarios(cx: &Cx) -> Vec<Arc<Scenario>> {
    let all = cx.library.sound_rehearsals();
    let of = |theme: Theme| all.iter().filter(move |scenario| scenario.theme == theme).cloned();
    THEMES.into_iter().flat_map(of).collect()
}

fn rows(waiting: &[Talk], cx: &Cx) -> Vec<Row> {
    let scenarios = scenarios(cx);
    let mut rows: Vec<Row> = (0..waiting.len()).map(Row::Waiting).collect();
    rows.extend((!scenarios.is_empty()).then_some(Row::Drills));
    rows.extend(scenarios.into_iter().map(Row::Scenario));
    rows
}

impl Room {
    pub(super) fn bindings(&self, waiting: &[Talk], cx: &Cx) -> Vec<Binding> {
        let (keys, words) = (cx.text.keys, cx.text.rehearsal);
        let rows = rows(waiting, cx);
        let mut bindings = Vec::new();
        if !rows.is_empty() {
            bindings.push(Binding::new([key(Key::Enter)], Action::Next, keys.choose));
            bindings.extend(moving(cx));
            bindings.extend(paging(cx));
            bindings.push(Binding::new([letter('d')], Action::Drills, words.key_drills));
        }
        if matches!(rows.get(self.cursor), Some(Row::Waiting(_))) {
            bindings.push(Binding::new([letter('x')], Action::Discard, words.key_forget));
        }
        bindings.push(Binding::new([key(Key::Esc), key(Key::Backspace)], Action::Home, keys.home));
        bindings
    }

    pub(super) fn update(&mut self, input: &Input, waiting: &mut Vec<Talk>, cx: &Cx) -> Move {
        let Input::Key(pressed) = input else { return Move::Stay };
        let Some(action) = find(&self.bindings(waiting, cx), *pressed) else { return Move::Stay };
        let mut rows = rows(waiting, cx);
        let last = rows.len().saturating_sub(1);
        match action {
            Action::Down => self.cursor = (self.cursor + 1).min(last),
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::PageDown => self.cursor = (self.cursor + 4).min(last),
            Action::PageUp => self.cursor = self.cursor.saturating_sub(4),
            Action::Drills => return Move::To(Place::Drills(Drills::default())),
            Action::Home => return Move::Home,
            Action::Next if self.cursor < rows.len() => match rows.swap_remove(self.cursor) {
                Row::Waiting(at) => return Move::To(Place::Playing(Playing::resume(waiting.remove(at)))),
                Row::Drills => return Move::To(Place::Drills(Drills::default())),
                Row::Scenario(scenario) => return Move::To(Place::Start(Start::new(scenario, cx))),
            },
            Action::Discard => {
                if let Some(Row::Waiting(at)) = rows.get(self.cursor) {
                    waiting.remove(*at);
                    self.cursor = 0;
                }
            }
            _ => return Move::Stay,
        }
        Move::Changed
    }

    pub(super) fn draw(&mut self, frame: &mut Frame, area: Rect, waiting: &[Talk], cx: &Cx) {
        let (words, lang) = (cx.text.rehearsal, cx.text.lang);
        let mut doc = Doc::new(cx.theme).compact_below(area, 12);
        doc.para(words.lead).gap();
        let rows = rows(waiting, cx);
        self.cursor = self.cursor.min(rows.len().saturating_sub(1));
        if rows.is_empty() {
            doc.para(words.room_empty);
        }
        let mut theme = None;
        for (place, row) in rows.iter().enumerate() {
            let here = place == self.cursor;
            match row {
                Row::Waiting(at) => {
                    if let Some(talk) = waiting.get(*at) {
                        doc.entry(&waits(talk, cx), here);
                    }
                }
                Row::Drills => {
                    doc.gap().entry(words.drills, here).under_entry(words.drills_more);
                }
                Row::Scenario(scenario) => {
                    if theme.replace(scenario.theme) != Some(scenario.theme) {
                        doc.heading(words.theme(scenario.theme));
                    }
                    let width = usize::from(area.width.min(92)).saturating_sub(6);
                    let numbers = words.numbers(scenario.suits);
                    doc.entry(&format!("{}  ({numbers})", scenario.title.get(lang)), here);
                    doc.under_entry(&one_line(&opening(scenario.about.get(lang)), width));
                }
            }
        }
        self.scroll.take(doc.draw(frame, area, self.scroll.at, cx.text.shell.scroll_more));
    }
}

fn waits(talk: &Talk, cx: &Cx) -> String {
    let (words, title) = (cx.text.rehearsal, talk.scenario.title.get(cx.text.lang));
    match talk.ending() {
        Some(_) => fill(words.waits_over, &[title]),
        None => fill(words.waits, &[title, &(talk.turns() + 1).to_string()]),
    }
}

/// The first sentence, and the next where that is only a word or two. What comes after is for who opens it.
fn opening(about: &str) -> String {
    let mut opening = String::new();
    for sentence in about.split_inclusive(". ") {
        opening.push_str(sentence);
        if opening.chars().count() > 20 {
            break;
        }
    }
    opening.trim_end().to_owned()
}
