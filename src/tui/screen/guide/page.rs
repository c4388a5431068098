//! A guide part by part: a plan is filled in, the others are read.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Given, Move, Place, Spot, Typed, list, moving_keys, out, out_key, start, typing_keys};
use crate::domain::guide::progress::Entry;
use crate::domain::guide::{Field, Guide, Holds, Part};
use crate::domain::id::Id;
use crate::export::guide::reached;
use crate::session::guides::{self, Plans};
use crate::text::fill;
use crate::tui::binding::{Action, Binding, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field as Line, Takes};
use crate::tui::widget::guide_part::{self, Row, Shown};

#[derive(Debug)]
pub(super) struct Page {
    pub(super) guide: Arc<Guide>,
    /// The place among the parts that are shown here; behind the last, what the whole comes to.
    at: usize,
    pub(super) spot: Spot,
}

impl Page {
    pub(super) fn of(guide: Arc<Guide>) -> Self {
        Self { guide, at: 0, spot: Spot::default() }
    }

    /// The parts that are shown here. What is asked alone is read in practice, behind its own question.
    fn parts(&self) -> Vec<&Part> {
        self.guide.parts.iter().filter(|part| !part.private).collect()
    }

    fn part(&self) -> Option<&Part> {
        self.parts().get(self.at).copied()
    }

    fn is_plan(&self) -> bool {
        self.guide.holds == Holds::Plan
    }

    fn rows(&self) -> Vec<Row> {
        self.part().map(|part| guide_part::rows(part, !self.is_plan())).unwrap_or_default()
    }

    fn row(&self) -> Option<Row> {
        self.rows().into_iter().nth(self.spot.cursor)
    }

    fn has_end(&self) -> bool {
        self.is_plan() && !self.guide.reached.is_empty()
    }

    pub(super) fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        if self.spot.typing.is_some() {
            return typing_keys(cx);
        }
        let (keys, words) = (cx.text.keys, cx.text.guide);
        let mut bindings = Vec::new();
        if self.at + 1 < self.parts().len() + usize::from(self.has_end()) {
            bindings.push(Binding::new([key(Key::Enter), key(Key::Right)], Action::Next, keys.next));
        }
        if let (true, Some(row)) = (self.is_plan(), self.row()) {
            let item = self.guide.item(&row.item);
            if item.is_some_and(|item| item.can_be_done()) {
                bindings.push(Binding::new([key(Key::Char(' '))], Action::Choose, words.key_tick));
            }
            if self.part().and_then(|part| guide_part::field_at(part, &row)).is_some() {
                bindings.push(Binding::new([letter('e')], Action::Edit, words.key_write));
            }
        }
        match self.guide.holds {
            Holds::Plan => bindings.push(out_key(cx)),
            Holds::Family => {
                bindings.push(Binding::new([letter('b'), key(Key::F(5))], Action::Begin, words.key_begin));
                bindings.push(Binding::new([letter('v')], Action::Practise, words.key_practise));
            }
            Holds::Nothing => {}
        }
        bindings.extend(moving_keys(cx));
        bindings
    }

    pub(super) fn update(&mut self, given: &Given, plans: &mut Plans, cx: &Cx) -> Move {
        match self.spot.type_into(given.input, given.action) {
            Typed::NotTyping => {}
            Typed::Nothing => return Move::Stay,
            Typed::Changed => return Move::Changed,
            Typed::Done(typed) => return self.write(&typed, plans, given, cx),
        }
        let Some(action) = given.action else { return Move::Stay };
        let count = self.rows().len();
        if self.spot.moved(action, given.pressed, count) {
            return Move::Changed;
        }
        match action {
            Action::Next => self.turn(self.at + 1),
            Action::Back if self.at > 0 => self.turn(self.at - 1),
            Action::Back | Action::Home => return Move::To(Place::List(list::List::default())),
            Action::Choose => {
                let Some(row) = self.row() else { return Move::Stay };
                let entry = plans.progress(&self.guide).entry(&row.item);
                return Move::Keep(plans.put(&self.guide, &row.item, Entry { done: !entry.done, ..entry }));
            }
            Action::Edit => {
                let (Some(row), Some(part)) = (self.row(), self.part()) else { return Move::Stay };
                let Some(field) = guide_part::field_at(part, &row) else { return Move::Stay };
                let wanted = Row { field: Some(field), ..row.clone() };
                let typed = guides::shown(&plans.progress(&self.guide).entry(&row.item), field);
                self.spot.cursor =
                    self.rows().iter().position(|row| *row == wanted).unwrap_or(self.spot.cursor);
                self.spot.looking = false;
                self.spot.typing = Some(Line::with(takes(field), &typed));
            }
            Action::Out => return Move::To(Place::Out(out::Out::plan(Arc::clone(&self.guide)))),
            Action::Begin | Action::Practise => {
                return start::begin(&self.guide, action == Action::Practise, cx);
            }
            _ => return Move::Stay,
        }
        Move::Changed
    }

    fn turn(&mut self, to: usize) {
        (self.at, self.spot) = (to, Spot::default());
    }

    fn write(&mut self, typed: &str, plans: &mut Plans, given: &Given, cx: &Cx) -> Move {
        let Some(Row { item, field: Some(field) }) = self.row() else { return Move::Stay };
        let entry = plans.progress(&self.guide).entry(&item);
        match guides::typed(entry, field, typed, given.today) {
            Ok(entry) => {
                let effect = plans.put(&self.guide, &item, entry);
                match guides::looks_named(field, typed, cx.library, cx.text) {
                    // It is kept, and pointed at: the reader says what it is.
                    Some(said) => Move::KeepSaying(effect, said),
                    None => Move::Keep(effect),
                }
            }
            Err(wrong) => Move::Say(guides::said_wrong(wrong, typed, cx.text)),
        }
    }

    pub(super) fn draw(&mut self, plans: &Plans, frame: &mut Frame, area: Rect, cx: &Cx) {
        let mut doc = Doc::new(cx.theme).compact_below(area, 12).whole_focus();
        let progress = plans.progress(&self.guide);
        if self.at == 0 && self.spot.cursor == 0 && self.spot.typing.is_none() {
            doc.para(self.guide.about.get(cx.text.lang));
            if self.guide.holds == Holds::Family {
                doc.quiet(cx.text.guide.family_lead);
            }
            if !plans.is_readable(&self.guide) {
                doc.styled(cx.text.guide.unreadable, cx.theme.trouble());
            }
            doc.gap();
        }
        match self.part() {
            Some(part) => {
                let entry = |item: &Id| progress.entry(item);
                let overdue: Vec<Id> = progress
                    .overdue(&self.guide, cx.now.today)
                    .into_iter()
                    .map(|item| item.id.clone())
                    .collect();
                let shown = Shown {
                    guide: &self.guide,
                    part,
                    entry: &entry,
                    cursor: self.spot.cursor,
                    read_only: !self.is_plan(),
                    overdue: &overdue,
                    typing: self.spot.typed(),
                };
                guide_part::draw(&mut doc, &shown, cx.text);
            }
            None => {
                doc.title(cx.text.guide.reached).focus(0).gap();
                doc.para(&guides::how_far(&self.guide, &progress, cx.now.today, cx.text)).gap();
                for (is_reached, line) in reached(&self.guide, &progress, cx.text) {
                    doc.marked(if is_reached { "[x]" } else { "[ ]" }, &line);
                }
            }
        }
        self.spot.draw(doc, frame, area, cx);
    }

    pub(super) fn header(&self, cx: &Cx) -> (String, String) {
        let (at, of) = ((self.at + 1).to_string(), self.parts().len().to_string());
        let far = self.part().map(|_| fill(cx.text.guide.part_of, &[&at, &of])).unwrap_or_default();
        (self.guide.title.get(cx.text.lang).to_owned(), far)
    }
}

/// What a field takes.
const fn takes(field: Field) -> Takes {
    match field {
        Field::Date => Takes::Day,
        Field::Number => Takes::Digits(3),
        Field::Done | Field::Note | Field::Role => Takes::Words,
    }
}
