//! Are they alone now? And, once they are, which aid of the private part.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Over, Turn, VisitScreen, moved};
use crate::domain::context::Interpreter;
use crate::domain::instrument::Instrument;
use crate::domain::visit::{NotAloneReason, Step};
use crate::session::{menu, stored};
use crate::tui::binding::Action;
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

/// The aids that open the private part.
pub(super) fn choices(cx: &Cx) -> Vec<Arc<Instrument>> {
    menu::private_instruments(cx.library)
}

pub(super) fn update(screen: &mut VisitScreen, action: Action, pressed: Key, cx: &Cx) -> Turn {
    let n = match action {
        Action::Digit(n) => n,
        Action::Choose => u8::try_from(screen.page.cursor + 1).unwrap_or(u8::MAX),
        Action::Down => {
            screen.page.cursor = moved(screen.page.cursor, pressed, choices(cx).len() + 1);
            return Turn::changed();
        }
        _ => return Turn::nothing(),
    };
    match (screen.visit.step(), n) {
        (Step::Alone, 1) => {
            screen.visit.say_alone();
            if asks_passphrase(screen, cx) {
                screen.over = Some(Over::Pass(Field::new(Takes::Secret)));
            } else {
                screen.visit.advance(cx.library);
            }
        }
        (Step::Alone, n) => {
            let Some(why) = NotAloneReason::ALL.get(usize::from(n) - 2) else { return Turn::nothing() };
            screen.visit.say_not_alone(*why);
            screen.visit.advance(cx.library);
        }
        (_, n) => match choices(cx).into_iter().nth(usize::from(n) - 1) {
            Some(instrument) => drop(screen.visit.add_form(instrument)),
            None => screen.visit.advance(cx.library),
        },
    }
    screen.visit.refresh_alerts();
    Turn::changed()
}

/// That the municipality's key opens this part too, where it does.
pub(super) fn recovery(doc: &mut Doc, screen: &VisitScreen, cx: &Cx) {
    if cx.keeps_private && stored::opens_private(cx.library.profile()) && !screen.visit.is_practice() {
        doc.gap().quiet(cx.text.stored.recovery_private);
    }
}

/// Whether the part that was told in asks for the passphrase: each time, also where somebody came in meanwhile.
fn asks_passphrase(screen: &VisitScreen, cx: &Cx) -> bool {
    let guarded = cx.keeps_private && !screen.visit.is_practice();
    screen.visit.has_sealed_private() || (guarded && screen.visit.asks_for_passphrase())
}

pub(super) fn draw(screen: &mut VisitScreen, frame: &mut Frame, area: Rect, cx: &Cx) {
    let words = cx.text.gate;
    let mut doc = Doc::new(cx.theme).compact_below(area, 12);
    if screen.visit.step() == Step::Alone {
        // Nothing is marked: neither answer lies nearer at hand. The cursor stands where reading begins.
        doc.title(words.title);
        if screen.page.scroll == 0 {
            doc.focus(0);
        }
        doc.gap();
        doc.para(words.lead);
        if screen.visit.context().interpreter == Interpreter::Relative {
            doc.styled(words.relative, cx.theme.alert());
        }
        doc.gap();
        let labels = [words.yes, words.somebody, words.interpreter, words.not_now];
        for (at, label) in labels.into_iter().enumerate() {
            doc.choice(&(at + 1).to_string(), label, false, false);
        }
        doc.gap().para(words.hide);
    } else {
        doc.title(words.choose).gap();
        let choices = choices(cx);
        for (at, instrument) in choices.iter().enumerate() {
            doc.choice(
                &(at + 1).to_string(),
                instrument.title.get(cx.text.lang),
                at == screen.page.cursor,
                false,
            );
            doc.under_choice(instrument.purpose.get(cx.text.lang));
        }
        let none = screen.page.cursor == choices.len();
        doc.choice(&(choices.len() + 1).to_string(), words.choose_none, none, false).gap();
        if !cx.keeps_private && !screen.visit.is_practice() {
            doc.styled(words.not_kept, cx.theme.alert());
        }
        recovery(&mut doc, screen, cx);
        doc.para(words.hide);
    }
    let shown = doc.draw(frame, area, screen.page.scroll, cx.text.shell.scroll_more);
    screen.page.keep(shown);
}
