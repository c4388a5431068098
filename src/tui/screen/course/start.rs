//! What there is to run: where the room was, her plans, and a new plan of each course.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::planning::Planning;
use super::room::Room;
use super::{Kept, Move, Place};
use crate::domain::course::Course;
use crate::domain::course::plan::Plan;
use crate::domain::id::Id;
use crate::session::Effect;
use crate::session::course::kept::{self, BadName};
use crate::session::course::notes;
use crate::store::Folder;
use crate::text::fill;
use crate::tui::binding::{Action, Binding, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

/// The lists.
#[derive(Debug, Default)]
pub(super) struct Start {
    cursor: usize,
    scroll: u16,
    over: Over,
    pub(super) said: Option<String>,
}

/// What is asked over the lists.
#[derive(Debug, Default)]
enum Over {
    #[default]
    Nothing,
    /// What a new plan of this course is called.
    Naming(Arc<Course>, Field),
    /// Whether the plan under the cursor may be deleted.
    Deleting(Id),
}

/// One line.
enum Row {
    Resume,
    Plan(usize),
    New(Arc<Course>),
}

fn rows(kept: &Kept, cx: &Cx) -> Vec<Row> {
    let mut rows: Vec<Row> = kept.room.iter().map(|_| Row::Resume).collect();
    rows.extend((0..kept.plans.read.len()).map(Row::Plan));
    rows.extend(courses(cx).into_iter().map(Row::New));
    rows
}

/// The courses, that of six themes first.
fn courses(cx: &Cx) -> Vec<Arc<Course>> {
    let mut courses = cx.library.sound_courses();
    courses.sort_by_key(|course| std::cmp::Reverse(course.modules.len()));
    courses
}

impl Start {
    pub(super) const fn is_typing(&self) -> bool {
        matches!(self.over, Over::Naming(..))
    }

    pub(super) fn bindings(&self, kept: &Kept, alone: bool, cx: &Cx) -> Vec<Binding> {
        let (keys, shell) = (cx.text.keys, cx.text.shell);
        match &self.over {
            Over::Naming(..) => vec![
                Binding::new([key(Key::Enter)], Action::DoneTyping, keys.done_typing),
                Binding::new([key(Key::Backspace)], Action::Erase, keys.delete),
                Binding::new([key(Key::Esc)], Action::Cancel, keys.cancel),
            ],
            Over::Deleting(_) => vec![
                Binding::new([letter('j'), letter('y')], Action::Yes, shell.yes),
                Binding::new([letter('n'), key(Key::Enter), key(Key::Esc)], Action::No, shell.no),
            ],
            Over::Nothing => {
                let rows = rows(kept, cx);
                let mut bindings = Vec::new();
                if !rows.is_empty() {
                    bindings.push(Binding::new([key(Key::Enter)], Action::Next, keys.choose));
                    bindings.push(Binding::new([key(Key::Down)], Action::Down, keys.move_));
                    bindings.push(Binding::new([key(Key::Up)], Action::Up, keys.move_).quiet());
                }
                if matches!(rows.get(self.cursor), Some(Row::Plan(_))) {
                    bindings.push(Binding::new([letter('x')], Action::Delete, keys.delete));
                }
                let leave = if alone { cx.text.course.key_leave } else { keys.home };
                bindings.push(Binding::new([key(Key::Esc)], Action::Home, leave));
                bindings
            }
        }
    }

    pub(super) fn update(&mut self, input: &Input, kept: &mut Kept, cx: &Cx) -> Move {
        if let Over::Naming(_, field) = &mut self.over
            && field.input(input)
        {
            self.said = None;
            return Move::Changed;
        }
        let Input::Key(pressed) = input else { return Move::Stay };
        let Some(action) = find(&self.bindings(kept, true, cx), *pressed) else { return Move::Stay };
        self.said = None;
        let rows = rows(kept, cx);
        match action {
            Action::Down => self.cursor = (self.cursor + 1).min(rows.len().saturating_sub(1)),
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::Home => return Move::Leave,
            Action::Cancel | Action::No => self.over = Over::Nothing,
            Action::Delete => {
                if let Some(Row::Plan(at)) = rows.get(self.cursor) {
                    self.over = kept
                        .plans
                        .read
                        .get(*at)
                        .map_or(Over::Nothing, |plan| Over::Deleting(plan.name.clone()));
                }
            }
            Action::Yes => return self.delete(kept),
            Action::DoneTyping => return self.named(kept, cx),
            Action::Next => return self.open(rows.into_iter().nth(self.cursor), kept, cx),
            _ => return Move::Stay,
        }
        Move::Changed
    }

    fn delete(&mut self, kept: &mut Kept) -> Move {
        let Over::Deleting(name) = std::mem::take(&mut self.over) else { return Move::Stay };
        kept.plans.read.retain(|plan| plan.name != name);
        self.cursor = 0;
        Move::doing(kept::delete_plan(&name))
    }

    fn named(&mut self, kept: &Kept, cx: &Cx) -> Move {
        let words = cx.text.course;
        let Over::Naming(course, field) = &self.over else { return Move::Stay };
        let name = match kept::new_name(field.typed(), course, &kept.plans) {
            Ok(name) => name,
            Err(why) => {
                let said = if why == BadName::Taken { words.name_taken } else { words.name_bad };
                self.said = Some(said.to_owned());
                return Move::Changed;
            }
        };
        let plan = Plan::of(course, cx.library);
        let effect = kept::keep_plan(&name, &plan);
        let planning = Planning::new(name, plan, Arc::clone(course));
        Move::To(Place::Planning(planning), effect.into_iter().collect())
    }

    fn open(&mut self, row: Option<Row>, kept: &Kept, cx: &Cx) -> Move {
        match row {
            Some(Row::New(course)) => {
                self.over = Over::Naming(course, Field::new(Takes::Words));
                // Another window may have made one meanwhile.
                Move::Doing(vec![Effect::ListDocuments(Folder::Plans)])
            }
            Some(Row::Plan(at)) => {
                let Some(plan) = kept.plans.read.get(at) else { return Move::Stay };
                Planning::taken_up(&plan.name, plan.plan.clone(), cx).map_or_else(
                    || self.no_course(cx),
                    |planning| Move::To(Place::Planning(planning), Vec::new()),
                )
            }
            Some(Row::Resume) => {
                kept.room.as_ref().and_then(|room| Room::resume(room, kept, cx)).map_or_else(
                    || self.no_course(cx),
                    |(room, effects)| Move::To(Place::Room(Box::new(room)), effects),
                )
            }
            None => Move::Stay,
        }
    }

    fn no_course(&mut self, cx: &Cx) -> Move {
        self.said = Some(cx.text.course.no_course.to_owned());
        Move::Changed
    }

    pub(super) fn draw(&mut self, frame: &mut Frame, area: Rect, kept: &Kept, cx: &Cx) {
        let (words, lang) = (cx.text.course, cx.text.lang);
        let mut doc = Doc::new(cx.theme).compact_below(area, 14);
        match &self.over {
            Over::Naming(course, field) => {
                doc.title(&fill(words.new_plan, &[course.title.get(lang)])).gap();
                doc.para(words.name_plan).quiet(words.name_more);
                doc.words_field(words.name_plan.trim_end_matches('?'), field.typed());
                if let Some(said) = &self.said {
                    doc.gap().styled(said, cx.theme.trouble());
                }
            }
            Over::Deleting(name) => {
                doc.title(&fill(words.delete_sure, &[name.as_str()])).gap();
                doc.choice("j", cx.text.shell.yes, false, false).choice("n", cx.text.shell.no, true, false);
            }
            Over::Nothing => self.list(&mut doc, kept, cx),
        }
        self.scroll = doc.draw(frame, area, self.scroll, cx.text.shell.scroll_more).scroll;
    }

    fn list(&mut self, doc: &mut Doc, kept: &Kept, cx: &Cx) {
        let (words, lang) = (cx.text.course, cx.text.lang);
        doc.para(words.lead).gap();
        if let Some(said) = &self.said {
            doc.styled(said, cx.theme.trouble()).gap();
        }
        if kept.unread_room {
            doc.styled(words.room_unread, cx.theme.trouble()).gap();
        }
        if !kept.plans.unread.is_empty() {
            let names: Vec<&str> = kept.plans.unread.iter().map(Id::as_str).collect();
            doc.styled(&fill(words.plans_unread, &[&names.join(", ")]), cx.theme.trouble()).gap();
        }
        let rows = rows(kept, cx);
        self.cursor = self.cursor.min(rows.len().saturating_sub(1));
        if rows.is_empty() {
            doc.para(words.none);
        }
        let mut said_plans = false;
        for (at, row) in rows.iter().enumerate() {
            let here = at == self.cursor;
            match row {
                Row::Resume => {
                    let Some(room) = &kept.room else { continue };
                    doc.entry(&fill(words.go_on, &[&notes::title(&room.plan, cx.library, cx.text)]), here)
                        .gap();
                }
                Row::Plan(at) => {
                    let Some(plan) = kept.plans.read.get(*at) else { continue };
                    if !std::mem::replace(&mut said_plans, true) {
                        doc.gap().styled(words.plans, cx.theme.heading());
                    }
                    let days = plan.plan.days();
                    let minutes: u32 = (1..=days).map(|day| plan.plan.minutes_of_day(day)).sum();
                    let (days, minutes) = (days.to_string(), minutes.to_string());
                    doc.entry(&fill(words.plan_line, &[plan.name.as_str(), &days, &minutes]), here);
                }
                Row::New(course) => {
                    if at > 0 && !matches!(rows.get(at - 1), Some(Row::New(_))) {
                        doc.gap();
                    }
                    doc.entry(&fill(words.new_plan, &[course.title.get(lang)]), here);
                    doc.under_entry(course.about.get(lang));
                }
            }
        }
    }
}
