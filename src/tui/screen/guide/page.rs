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
    /// Whether nobody is near, as it was answered before a part that is read only alone; asked once.
    alone: Option<bool>,
    pub(super) spot: Spot,
}

/// The answers before a part that is read only alone.
const ANSWERS: usize = 3;

impl Page {
    pub(super) fn of(guide: Arc<Guide>) -> Self {
        Self { guide, at: 0, alone: None, spot: Spot::default() }
    }

    /// The parts that are shown here. What is asked alone is read alone, behind the same question.
    fn parts(&self) -> Vec<&Part> {
        let is_shown = |part: &&Part| self.alone != Some(false) || !part.private;
        self.guide.parts.iter().filter(is_shown).collect()
    }

    /// Whether the question stands there whether somebody is near.
    fn is_at_gate(&self) -> bool {
        self.alone.is_none() && self.part().is_some_and(|part| part.private)
    }

    pub(super) fn shows_private(&self) -> bool {
        self.alone == Some(true) && self.part().is_some_and(|part| part.private)
    }

    pub(super) fn close_private(&mut self) {
        if self.alone == Some(true) {
            self.answer(None);
        }
    }

    /// Says whether nobody is near; the part that follows stands there where somebody is.
    fn answer(&mut self, alone: Option<bool>) {
        self.alone = alone;
        self.turn(self.at.min(self.parts().len().saturating_sub(1)));
    }

    fn part_in_the_open(&self) -> Option<&Part> {
        self.part().filter(|_| !self.is_at_gate())
    }

    fn part(&self) -> Option<&Part> {
        self.parts().get(self.at).copied()
    }

    fn is_plan(&self) -> bool {
        self.guide.holds == Holds::Plan
    }

    fn rows(&self) -> Vec<Row> {
        let part = self.part_in_the_open();
        part.map(|part| guide_part::rows(part, !self.is_plan())).unwrap_or_default()
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
        if self.is_at_gate() {
            bindings.push(Binding::digits(ANSWERS, keys.answer));
            bindings.extend(moving_keys(cx));
            return bindings;
        }
        if self.at + 1 < self.parts().len() + usize::from(self.has_end()) {
            bindings.push(Binding::new([key(Key::Enter), key(Key::Right)], Action::Next, keys.next));
        }
        if self.shows_private() {
            // Early, so that the narrowest window shows it.
            bindings.push(Binding::new([letter('p'), key(Key::F(9))], Action::Partner, keys.partner));
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
        let row = self.row();
        let entry = row.as_ref().map(|row| plans.progress(&self.guide).entry(&row.item)).unwrap_or_default();
        let field = row.and_then(|row| row.field).unwrap_or(Field::Done);
        let before = guides::shown(&entry, field);
        let points = |typed: &str| guides::may_tell(field, typed, &before, given.today, cx.library, cx.text);
        match self.spot.type_into(given, points) {
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
            Action::Digit(n) => self.answer(Some(n == 1)),
            Action::Partner => self.answer(Some(false)),
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
            Ok(entry) => Move::Keep(plans.put(&self.guide, &item, entry)),
            Err(wrong) => Move::Say(guides::said_wrong(wrong, typed, cx.text)),
        }
    }

    pub(super) fn draw(&mut self, plans: &Plans, frame: &mut Frame, area: Rect, cx: &Cx) {
        let mut doc = Doc::new(cx.theme).compact_below(area, 12).whole_focus();
        let progress = plans.progress(&self.guide);
        if self.at == 0 && self.spot.cursor == 0 && self.spot.typing.is_none() {
            doc.para(self.guide.about.get(cx.text.lang));
            if self.guide.holds == Holds::Family {
                doc.quiet(guides::family_lead(cx.keeps(), false, cx.text));
            }
            if !plans.is_readable(&self.guide) {
                doc.styled(cx.text.guide.unreadable, cx.theme.trouble());
            }
            doc.gap();
        }
        match self.part() {
            Some(_) if self.is_at_gate() => self.draw_gate(&mut doc, cx),
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
        // What is read alone is in no count, before it was answered that nobody is near or after.
        let open = || self.guide.parts.iter().filter(|part| !part.private);
        let place = |part: &Part| open().position(|open| open.id == part.id);
        let far = match self.part() {
            Some(part) if part.private && self.shows_private() => cx.text.guide.own_part.to_owned(),
            Some(part) => place(part).map_or_else(String::new, |at| {
                fill(cx.text.guide.part_of, &[&(at + 1).to_string(), &open().count().to_string()])
            }),
            None => String::new(),
        };
        (self.guide.title.get(cx.text.lang).to_owned(), far)
    }

    /// The same question as in a visit. Nothing of the part stands there.
    fn draw_gate(&self, doc: &mut Doc, cx: &Cx) {
        let words = cx.text.gate;
        doc.title(words.title);
        if self.spot.scroll == 0 {
            doc.focus(0);
        }
        doc.gap().para(words.lead).gap();
        for (at, label) in [words.yes, words.somebody, words.not_now].into_iter().enumerate() {
            doc.choice(&(at + 1).to_string(), label, false, false);
        }
        doc.gap().para(cx.text.guide.read_hide);
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
