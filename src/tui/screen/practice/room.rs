//! What there is to practise: what waits, one line at a time, and the scenarios by theme.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::dates::Dates;
use super::drill::Drills;
use super::keep;
use super::part::{Scroll, moving, one_line, paging};
use super::playing::Playing;
use super::start::Start;
use super::talk::Talk;
use super::{Move, Place};
use crate::domain::instrument::Theme;
use crate::domain::rehearsal::Scenario;
use crate::session::Effect;
use crate::session::training::KeptPlay;
use crate::store::Folder;
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
    /// One that was kept, by place.
    Kept(usize),
    Observer,
    Dates,
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

fn rows(waiting: &[Talk], kept: &[KeptPlay], cx: &Cx) -> Vec<Row> {
    let scenarios = scenarios(cx);
    let mut rows: Vec<Row> = (0..waiting.len()).map(Row::Waiting).collect();
    // One that was taken up waits in memory, farther on.
    let is_open = |play: &KeptPlay| waiting.iter().any(|talk| talk.name.as_ref() == Some(&play.name));
    rows.extend(kept.iter().enumerate().filter(|(_, play)| !is_open(play)).map(|(at, _)| Row::Kept(at)));
    rows.extend((!scenarios.is_empty()).then_some(Row::Drills));
    rows.extend(scenarios.into_iter().map(Row::Scenario));
    rows.push(Row::Observer);
    rows.push(Row::Dates);
    rows
}

impl Room {
    pub(super) fn bindings(&self, waiting: &[Talk], kept: &[KeptPlay], cx: &Cx) -> Vec<Binding> {
        let (keys, words) = (cx.text.keys, cx.text.rehearsal);
        let rows = rows(waiting, kept, cx);
        let mut bindings = vec![Binding::new([key(Key::Enter)], Action::Next, keys.choose)];
        bindings.extend(moving(cx));
        bindings.extend(paging(cx));
        if rows.iter().any(|row| matches!(row, Row::Drills)) {
            bindings.push(Binding::new([letter('d')], Action::Drills, words.key_drills));
        }
        bindings.push(Binding::new([letter('o')], Action::Observe, words.key_observer));
        bindings.push(Binding::new([letter('k')], Action::Dates, words.key_dates).quiet());
        if matches!(rows.get(self.cursor), Some(Row::Waiting(_) | Row::Kept(_))) {
            bindings.push(Binding::new([letter('x')], Action::Discard, words.key_forget));
        }
        bindings.push(Binding::new([key(Key::Esc), key(Key::Backspace)], Action::Home, keys.home));
        bindings
    }

    pub(super) fn update(
        &mut self,
        input: &Input,
        waiting: &mut Vec<Talk>,
        kept: &[KeptPlay],
        cx: &Cx,
    ) -> Move {
        let Input::Key(pressed) = input else { return Move::Stay };
        let Some(action) = find(&self.bindings(waiting, kept, cx), *pressed) else { return Move::Stay };
        let mut rows = rows(waiting, kept, cx);
        let last = rows.len().saturating_sub(1);
        match action {
            Action::Down => self.cursor = (self.cursor + 1).min(last),
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::PageDown => self.cursor = (self.cursor + 4).min(last),
            Action::PageUp => self.cursor = self.cursor.saturating_sub(4),
            Action::Drills => return Move::To(Place::Drills(Drills::default())),
            Action::Observe => return Move::Observer,
            Action::Dates => return Move::To(Place::Dates(Dates::new(cx))),
            Action::Home => return Move::Home,
            Action::Next if self.cursor < rows.len() => match rows.swap_remove(self.cursor) {
                Row::Waiting(at) => return Move::To(Place::Playing(Playing::resume(waiting.remove(at)))),
                Row::Kept(at) => {
                    let talk = kept.get(at).and_then(|kept| keep::taken_up(kept, cx));
                    return talk.map_or(Move::Stay, |talk| Move::To(Place::Playing(Playing::resume(talk))));
                }
                Row::Observer => return Move::Observer,
                Row::Dates => return Move::To(Place::Dates(Dates::new(cx))),
                Row::Drills => return Move::To(Place::Drills(Drills::default())),
                Row::Scenario(scenario) => return Move::To(Place::Start(Start::new(scenario, cx))),
            },
            Action::Discard => match rows.get(self.cursor) {
                Some(Row::Waiting(at)) => {
                    waiting.remove(*at);
                    self.cursor = 0;
                }
                Some(Row::Kept(at)) => {
                    self.cursor = 0;
                    let folder = Folder::Training;
                    let deleted =
                        kept.get(*at).map(|play| Effect::DeleteDocument { folder, name: play.name.clone() });
                    return deleted.map_or(Move::Stay, Move::Do);
                }
                _ => {}
            },
            _ => return Move::Stay,
        }
        Move::Changed
    }

    pub(super) fn draw(
        &mut self,
        frame: &mut Frame,
        area: Rect,
        waiting: &[Talk],
        kept: &[KeptPlay],
        cx: &Cx,
    ) {
        let (words, lang) = (cx.text.rehearsal, cx.text.lang);
        let mut doc = Doc::new(cx.theme).compact_below(area, 12);
        doc.para(words.lead).gap();
        let rows = rows(waiting, kept, cx);
        self.cursor = self.cursor.min(rows.len().saturating_sub(1));
        if !rows.iter().any(|row| matches!(row, Row::Scenario(_))) {
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
                Row::Kept(at) => {
                    if let Some(play) = kept.get(*at) {
                        doc.entry(&keep::line(play, cx), here);
                    }
                }
                Row::Observer => {
                    doc.heading(words.together);
                    doc.entry(words.observer, here).under_entry(words.observer_more);
                }
                Row::Dates => {
                    doc.entry(cx.text.training.dates, here).under_entry(words.dates_more);
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
