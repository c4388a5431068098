//! The counts of a half-year, as they are typed and as a report may show them.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Given, Move, Place, Spot, Typed, list, moving_keys, out, out_key, typing_keys};
use crate::domain::guide::counts::{Counted, HalfYear, SMALL};
use crate::export::guide::{odd, shown};
use crate::session::guides::{self, Plans, Wrong};
use crate::text::fill;
use crate::tui::binding::{Action, Binding, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

#[derive(Debug)]
pub(super) struct CountsPage {
    half: HalfYear,
    pub(super) spot: Spot,
}

impl CountsPage {
    pub(super) fn at(today: NaiveDate) -> Self {
        Self { half: guides::half_of(today), spot: Spot::default() }
    }

    fn what(&self) -> Option<Counted> {
        Counted::ALL.get(self.spot.cursor).copied()
    }

    pub(super) fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        if self.spot.typing.is_some() {
            return typing_keys(cx);
        }
        let (keys, words) = (cx.text.keys, cx.text.guide);
        let mut bindings = vec![
            Binding::new([letter('e'), key(Key::Enter)], Action::Edit, words.key_write),
            Binding::new([key(Key::Char('+'))], Action::Yes, words.key_more).quiet(),
            Binding::new([key(Key::Char('-'))], Action::No, words.key_less).quiet(),
            Binding::new([letter('h')], Action::Turn, words.key_half),
            Binding::new([letter('f')], Action::Rewind, words.key_half_before).quiet(),
            out_key(cx),
        ];
        bindings.extend(moving_keys(cx));
        let _ = keys;
        bindings
    }

    pub(super) fn update(&mut self, given: &Given, plans: &mut Plans, cx: &Cx) -> Move {
        match self.spot.type_into(given, |_| None) {
            Typed::NotTyping => {}
            Typed::Nothing => return Move::Stay,
            Typed::Changed => return Move::Changed,
            Typed::Done(typed) => {
                let Some(what) = self.what() else { return Move::Stay };
                let Ok(number) = (if typed.is_empty() { Ok(0) } else { typed.parse() }) else {
                    return Move::Say(guides::said_wrong(Wrong::Number, &typed, cx.text));
                };
                let mut counts = plans.counts(self.half);
                counts.set(what, number);
                return Move::Keep(plans.put_counts(self.half, counts));
            }
        }
        let Some(action) = given.action else { return Move::Stay };
        if self.spot.moved(action, given.pressed, Counted::ALL.len()) {
            return Move::Changed;
        }
        let mut counts = plans.counts(self.half);
        match (action, self.what()) {
            (Action::Edit, Some(what)) => {
                self.spot.looking = false;
                self.spot.typing = Some(Field::with(Takes::Digits(3), &counts.of(what).to_string()));
            }
            (Action::Yes | Action::No, Some(what)) => {
                if !counts.step(what, action == Action::Yes) {
                    return Move::Stay;
                }
                return Move::Keep(plans.put_counts(self.half, counts));
            }
            (Action::Turn, _) => self.half = guides::beside(self.half, true),
            (Action::Rewind, _) => self.half = guides::beside(self.half, false),
            (Action::Out, _) => return Move::To(Place::Out(out::Out::counts())),
            (Action::Back | Action::Home, _) => return Move::To(Place::List(list::List::default())),
            _ => return Move::Stay,
        }
        Move::Changed
    }

    pub(super) fn draw(&mut self, plans: &Plans, frame: &mut Frame, area: Rect, cx: &Cx) {
        let words = cx.text.guide;
        let mut doc = Doc::new(cx.theme).compact_below(area, 12);
        let counts = plans.counts(self.half);
        doc.title(&guides::half_name(self.half, cx.text));
        doc.para(&fill(words.counts_lead, &[&SMALL.to_string()]));
        if !plans.is_log_readable() {
            doc.styled(words.unreadable, cx.theme.trouble());
        }
        for line in odd(&counts, cx.text) {
            doc.styled(&line, cx.theme.trouble());
        }
        doc.gap();
        for (at, what) in Counted::ALL.into_iter().enumerate() {
            let cursor = at == self.spot.cursor;
            let label = words.counted(what);
            match self.spot.typed().filter(|_| cursor) {
                Some(typed) => {
                    doc.field(label, &typed, true);
                }
                None => {
                    let (number, report) = (counts.of(what).to_string(), shown(counts.shown(what), cx.text));
                    let in_report = if number == report {
                        String::new()
                    } else {
                        format!("  ({})", fill(words.in_report, &[&report]))
                    };
                    doc.entry(&format!("{label}: {number}{in_report}"), cursor);
                }
            }
        }
        self.spot.draw(doc, frame, area, cx);
    }
}
