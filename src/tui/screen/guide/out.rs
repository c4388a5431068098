//! Writing a plan, the training log or the counts out: Markdown, a page to print, or dates for a calendar.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Given, Move, Place, Spot, counts, moving_keys, page, training};
use crate::domain::guide::Guide;
use crate::session::guides::{Form, Plans, What, form_name, written};
use crate::tui::binding::{Action, Binding};
use crate::tui::cx::Cx;
use crate::tui::widget::doc::Doc;

#[derive(Debug)]
pub(super) struct Out {
    what: What,
    spot: Spot,
}

impl Out {
    pub(super) fn plan(guide: Arc<Guide>) -> Self {
        Self { what: What::Plan(guide), spot: Spot::default() }
    }

    pub(super) fn training() -> Self {
        Self { what: What::Training, spot: Spot::default() }
    }

    pub(super) fn counts() -> Self {
        Self { what: What::Counts, spot: Spot::default() }
    }

    fn forms(&self) -> &'static [Form] {
        self.what.forms()
    }

    pub(super) fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let mut bindings = vec![Binding::digits(self.forms().len(), cx.text.keys.choose)];
        bindings.extend(moving_keys(cx));
        bindings
    }

    pub(super) fn update(&mut self, given: &Given, plans: &mut Plans, cx: &Cx) -> Move {
        match given.action {
            Some(Action::Digit(n)) => {
                let Some(form) = self.forms().get(usize::from(n).saturating_sub(1)) else {
                    return Move::Stay;
                };
                match written(&self.what, *form, plans, cx.now, cx.text) {
                    Some(effect) => Move::Do(effect),
                    None => Move::Say(cx.text.guide.no_dates.to_owned()),
                }
            }
            Some(Action::Back | Action::Home) => Move::To(match &self.what {
                What::Plan(guide) => Place::Page(page::Page::of(Arc::clone(guide))),
                What::Training => Place::Training(training::People::default()),
                What::Counts => Place::Counts(counts::CountsPage::at(given.today)),
            }),
            Some(action) if self.spot.moved(action, given.pressed, 1) => Move::Changed,
            _ => Move::Stay,
        }
    }

    pub(super) fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let mut doc = Doc::new(cx.theme).compact_below(area, 12);
        doc.title(cx.text.guide.out_title).gap();
        for (at, form) in self.forms().iter().enumerate() {
            doc.choice(&(at + 1).to_string(), form_name(*form, cx.text), false, false);
            if at == 0 {
                doc.focus(0);
            }
        }
        self.spot.draw(doc, frame, area, cx);
    }
}
