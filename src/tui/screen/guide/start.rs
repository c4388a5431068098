//! Before a visit by a guide: who it is with, and how old the baby is; which visit it is, is typed from the journal.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Given, Move, Place, Spot, moving_keys, page};
use crate::domain::context::{BABY_WEEKS, Context, Person, Stage};
use crate::domain::guide::Guide;
use crate::domain::visit::Visit;
use crate::session::guides;
use crate::text::fill;
use crate::tui::binding::{Action, Binding, key};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::screen::Go;
use crate::tui::screen::keeping::Toward;
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

const PERSONS: [Person; 4] = [Person::Mother, Person::Father, Person::CoParent, Person::Pregnant];

#[derive(Debug)]
pub(super) struct Start {
    guide: Arc<Guide>,
    practice: bool,
    person: Option<Person>,
    weeks: Field,
    spot: Spot,
}

/// To the first question, where a visit may be begun now.
pub(super) fn begin(guide: &Arc<Guide>, practice: bool, cx: &Cx) -> Move {
    let words = cx.text.home;
    // One draft at a time; and a practice visit would take the place in memory of a real one.
    let waits = (cx.waiting && !cx.waiting_practice) || (!practice && cx.draft.is_some());
    if waits {
        return Move::Say(words.waiting_decide.to_owned());
    }
    if !practice && cx.keeping.is_none() && !cx.read_only {
        // The first time it is asked what is kept, and then gone on from there.
        return Move::Go(Go::Keeping(Toward::Guide(Arc::clone(guide))));
    }
    Move::To(Place::Start(Start::of(Arc::clone(guide), practice)))
}

impl Start {
    /// Its first question.
    pub(super) const fn of(guide: Arc<Guide>, practice: bool) -> Self {
        let spot = Spot { cursor: 0, scroll: 0, last: 0, looking: false, typing: None, asking: None };
        Self { guide, practice, person: None, weeks: Field::new(Takes::Digits(3)), spot }
    }

    pub(super) fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let keys = cx.text.keys;
        let mut bindings = Vec::new();
        if self.person.is_none() {
            bindings.push(Binding::digits(PERSONS.len(), keys.answer));
        } else {
            bindings.push(Binding::new([key(Key::Enter)], Action::Begin, keys.begin));
            bindings.push(Binding::digits(9, keys.answer).quiet());
            bindings.push(Binding::new([key(Key::Char('0'))], Action::Digit(0), keys.answer).quiet());
        }
        bindings.extend(moving_keys(cx));
        bindings
    }

    pub(super) fn update(&mut self, given: &Given, cx: &Cx) -> Move {
        let Some(action) = given.action else { return Move::Stay };
        match (self.person, action) {
            (None, Action::Digit(n)) => self.person = PERSONS.get(usize::from(n).saturating_sub(1)).copied(),
            (Some(_), Action::Back) if given.pressed == Key::Backspace && !self.weeks.is_empty() => {
                let _ = self.weeks.input(given.input);
            }
            (Some(_), Action::Back) => self.person = None,
            (Some(_), Action::Digit(_)) => {
                let _ = self.weeks.input(given.input);
            }
            (Some(person), Action::Begin) => {
                let typed: Option<u16> = self.weeks.typed().parse().ok();
                let (least, most) = BABY_WEEKS;
                if !self.weeks.is_empty() && typed.is_none_or(|weeks| !(least..=most).contains(&weeks)) {
                    let range = fill(cx.text.setting.week_range, &[&least.to_string(), &most.to_string()]);
                    return Move::Say(range);
                }
                let mut context = Context::of(person);
                let pregnant = person == Person::Pregnant;
                context.stage = Some(if pregnant { Stage::Pregnant } else { Stage::Postpartum });
                context.baby_age_weeks = typed.filter(|_| !pregnant);
                let visit = Visit::with_guide(context, Arc::clone(&self.guide), self.practice);
                return Move::Go(Go::Visit(Box::new(visit)));
            }
            (None, Action::Back) | (_, Action::Home) => {
                return Move::To(Place::Page(page::Page::of(Arc::clone(&self.guide))));
            }
            (_, action) if self.spot.moved(action, given.pressed, 1) => {}
            _ => return Move::Stay,
        }
        Move::Changed
    }

    pub(super) fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let words = cx.text.guide;
        let mut doc = Doc::new(cx.theme).compact_below(area, 12);
        doc.title(words.start_lead).gap();
        for (at, person) in PERSONS.into_iter().enumerate() {
            let chosen = self.person == Some(person);
            doc.choice(&(at + 1).to_string(), cx.text.context.person(person), false, chosen);
            if at == 0 && self.person.is_none() {
                doc.focus(0);
            }
        }
        if self.person.is_some_and(|person| person != Person::Pregnant) {
            doc.gap().field(words.start_weeks, &self.weeks.shown(), true);
        }
        doc.gap().quiet(guides::family_lead(cx.keeps(), self.practice, cx.text));
        self.spot.draw(doc, frame, area, cx);
    }

    pub(super) fn title(&self, cx: &Cx) -> String {
        self.guide.title.get(cx.text.lang).to_owned()
    }
}
