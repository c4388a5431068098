//! One key person: workshop days, hours, deputy, supervision, and who says confident.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Given, Move, Place, Spot, Typed, moving_keys, training, typing_keys};
use crate::domain::guide::Field as What;
use crate::export::guide::flag;
use crate::session::guides::{self, Plans};
use crate::session::key_person::{self, Row};
use crate::tui::binding::{Action, Binding, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

#[derive(Debug)]
pub(super) struct Person {
    at: usize,
    removing: bool,
    pub(super) spot: Spot,
}

impl Person {
    pub(super) fn at(at: usize) -> Self {
        Self { at, removing: false, spot: Spot::default() }
    }

    fn rows(&self, plans: &Plans) -> Vec<Row> {
        plans.training.people.get(self.at).map(key_person::rows).unwrap_or_default()
    }

    fn row(&self, plans: &Plans) -> Option<Row> {
        self.rows(plans).get(self.spot.cursor).copied()
    }

    pub(super) fn bindings(&self, plans: &Plans, cx: &Cx) -> Vec<Binding> {
        if self.spot.typing.is_some() {
            return typing_keys(cx);
        }
        if self.removing {
            return vec![
                Binding::new([letter('j'), letter('y')], Action::Yes, cx.text.shell.yes),
                Binding::new([letter('n'), key(Key::Enter), key(Key::Esc)], Action::No, cx.text.shell.no),
            ];
        }
        let (keys, words) = (cx.text.keys, cx.text.guide);
        let mut bindings = Vec::new();
        match self.row(plans) {
            Some(Row::Session(_)) => {
                let keys = [key(Key::Char(' ')), key(Key::Enter)];
                bindings.push(Binding::new(keys, Action::Choose, cx.text.keys.choose));
            }
            Some(_) => {
                bindings.push(Binding::new([letter('e'), key(Key::Enter)], Action::Edit, words.key_write));
            }
            None => {}
        }
        bindings.push(Binding::new([letter('x'), key(Key::Delete)], Action::Delete, words.key_remove));
        bindings.extend(moving_keys(cx));
        let _ = keys;
        bindings
    }

    pub(super) fn update(&mut self, given: &Given, plans: &mut Plans, cx: &Cx) -> Move {
        let row = self.row(plans);
        let before = plans.training.people.get(self.at).map(key_person::words).unwrap_or_default();
        let points = |typed: &str| {
            guides::may_tell(key_person::kind(row?), typed, &before, given.today, cx.library, cx.text)
        };
        match self.spot.type_into(given, points) {
            Typed::NotTyping => {}
            Typed::Nothing => return Move::Stay,
            Typed::Changed => return Move::Changed,
            Typed::Done(typed) => return self.write(&typed, plans, given, cx),
        }
        let Some(action) = given.action else { return Move::Stay };
        let count = self.rows(plans).len();
        if self.spot.moved(action, given.pressed, count) {
            return Move::Changed;
        }
        let Some(one) = plans.training.people.get_mut(self.at) else {
            return Move::To(Place::Training(training::People::default()));
        };
        match (action, row) {
            (Action::Edit, Some(row)) => {
                let takes = match key_person::kind(row) {
                    What::Date => Takes::Day,
                    What::Number => Takes::Digits(3),
                    _ => Takes::Words,
                };
                self.spot.looking = false;
                self.spot.typing = Some(Field::with(takes, &key_person::shown(one, row)));
            }
            (Action::Choose, Some(Row::Session(at))) => {
                key_person::turn(one, at);
                return Move::Keep(plans.keep_training());
            }
            (Action::Delete, Some(Row::Session(at) | Row::Practised(at) | Row::ToTry(at))) => {
                if at < one.sessions.len() {
                    one.sessions.remove(at);
                }
                return Move::Keep(plans.keep_training());
            }
            (Action::Delete, _) => self.removing = true,
            (Action::Yes, _) => {
                plans.training.people.remove(self.at);
                let effect = plans.keep_training();
                return Move::KeepAt(effect, Place::Training(training::People::default()));
            }
            (Action::No, _) => self.removing = false,
            (Action::Back | Action::Home, _) => {
                let mut people = training::People::default();
                people.spot.cursor = self.at;
                return Move::To(Place::Training(people));
            }
            _ => return Move::Stay,
        }
        Move::Changed
    }

    fn write(&mut self, typed: &str, plans: &mut Plans, given: &Given, cx: &Cx) -> Move {
        let Some(row) = self.row(plans) else { return Move::Stay };
        let Some(one) = plans.training.people.get_mut(self.at) else { return Move::Stay };
        if let Err(wrong) = key_person::write(one, row, typed, given.today) {
            return Move::Say(guides::said_wrong(wrong, typed, cx.text));
        }
        Move::Keep(plans.keep_training())
    }

    pub(super) fn draw(&mut self, plans: &Plans, frame: &mut Frame, area: Rect, cx: &Cx) {
        let words = cx.text.guide;
        let mut doc = Doc::new(cx.theme).compact_below(area, 12);
        let Some(one) = plans.training.people.get(self.at) else { return };
        doc.title(&format!("{} – {}", one.role, words.stand(one.stand())));
        if self.removing {
            doc.gap().styled(words.remove_sure, cx.theme.alert());
            doc.choice("j", cx.text.shell.yes, false, false);
            doc.choice("n", cx.text.shell.no, true, false);
            self.spot.draw(doc, frame, area, cx);
            return;
        }
        for one in one.flags(cx.now.today) {
            doc.styled(&flag(one, cx.text), cx.theme.trouble());
        }
        doc.gap();
        for (at, row) in self.rows(plans).into_iter().enumerate() {
            let cursor = at == self.spot.cursor;
            let label = key_person::label(one, row, cx.text);
            match self.spot.typed().filter(|_| cursor) {
                Some(typed) => {
                    doc.words_field(&label, &typed);
                }
                None => {
                    let value = key_person::said(one, row, cx.text);
                    let value = if value.is_empty() { words.empty.to_owned() } else { value };
                    doc.entry(&format!("{label}: {value}"), cursor);
                }
            }
        }
        self.spot.draw(doc, frame, area, cx);
    }
}
