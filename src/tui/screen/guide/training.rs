//! The key people, by role: where each stands, and what to see to.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Given, Move, Place, Spot, Typed, list, moving_keys, out, out_key, person, typing_keys};
use crate::domain::guide::Field as What;
use crate::domain::guide::training::KeyPerson;
use crate::export::guide::flag;
use crate::session::guides::{self, Plans};
use crate::tui::binding::{Action, Binding, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

#[derive(Debug, Default)]
pub(super) struct People {
    pub(super) spot: Spot,
}

impl People {
    pub(super) fn bindings(&self, plans: &Plans, cx: &Cx) -> Vec<Binding> {
        if self.spot.typing.is_some() {
            return typing_keys(cx);
        }
        let (keys, words) = (cx.text.keys, cx.text.guide);
        let mut bindings = Vec::new();
        if !plans.training.people.is_empty() {
            bindings.push(Binding::new([key(Key::Enter), key(Key::Right)], Action::Next, keys.open));
        }
        bindings.push(Binding::new([letter('n')], Action::Begin, words.key_new));
        bindings.push(out_key(cx));
        bindings.extend(moving_keys(cx));
        bindings
    }

    pub(super) fn update(&mut self, given: &Given, plans: &mut Plans, cx: &Cx) -> Move {
        let points = |typed: &str| guides::may_tell(What::Role, typed, "", given.today, cx.library, cx.text);
        match self.spot.type_into(given, points) {
            Typed::NotTyping => {}
            Typed::Nothing => return Move::Stay,
            Typed::Changed => return Move::Changed,
            Typed::Done(role) if role.trim().is_empty() => return Move::Changed,
            Typed::Done(role) => {
                plans
                    .training
                    .people
                    .push(KeyPerson { role: role.trim().to_owned(), ..KeyPerson::default() });
                self.spot.cursor = plans.training.people.len() - 1;
                return Move::Keep(plans.keep_training());
            }
        }
        let Some(action) = given.action else { return Move::Stay };
        if self.spot.moved(action, given.pressed, plans.training.people.len()) {
            return Move::Changed;
        }
        match action {
            Action::Begin => self.spot.typing = Some(Field::new(Takes::Words)),
            Action::Next => return Move::To(Place::Person(person::Person::at(self.spot.cursor))),
            Action::Out => return Move::To(Place::Out(out::Out::training())),
            Action::Back | Action::Home => return Move::To(Place::List(list::List::default())),
            _ => return Move::Stay,
        }
        Move::Changed
    }

    pub(super) fn draw(&mut self, plans: &Plans, frame: &mut Frame, area: Rect, cx: &Cx) {
        let words = cx.text.guide;
        let mut doc = Doc::new(cx.theme).compact_below(area, 12);
        doc.para(words.training_lead).gap();
        if !plans.is_log_readable() {
            doc.styled(words.unreadable, cx.theme.trouble()).gap();
        }
        if plans.training.people.is_empty() {
            doc.para(words.training_none);
            if self.spot.typing.is_none() {
                doc.focus(0);
            }
        }
        for (at, one) in plans.training.people.iter().enumerate() {
            let cursor = at == self.spot.cursor && self.spot.typing.is_none();
            doc.entry(&format!("{} – {}", one.role, words.stand(one.stand())), cursor);
            for one in one.flags(cx.now.today) {
                doc.under_entry(&flag(one, cx.text));
            }
        }
        if let Some(typed) = self.spot.typed() {
            doc.gap().words_field(words.person_role, &typed);
            doc.quiet(words.role_hint);
        }
        self.spot.draw(doc, frame, area, cx);
    }
}
