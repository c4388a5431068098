//! The talk around the forms: limits, opening, permission, the form at hand, telling back, agreeing, closing.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Over, Turn, VisitScreen, moved};
use crate::domain::answer::{Answer, Reply};
use crate::domain::context::FilledInBy;
use crate::domain::instrument::{Filling, Instrument};
use crate::domain::source::{Reviewed, Wording};
use crate::domain::visit::{Form, Step};
use crate::session::{stored, talk};
use crate::text::fill;
use crate::tui::binding::Action;
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

/// The total on paper is shown as it was typed.
pub(super) fn enter(screen: &mut VisitScreen) {
    if let Step::ReadBack(place) = screen.visit.step()
        && let Some(total) = screen.visit.form(place).and_then(|form| form.paper_total)
    {
        screen.page.field = Field::with(Takes::Digits(3), &total.to_string());
    }
}

pub(super) fn update(screen: &mut VisitScreen, action: Action, pressed: Key, cx: &Cx) -> Turn {
    match (screen.visit.step(), action) {
        (Step::FormInHand(place), Action::Digit(n)) => return in_hand(screen, place, n, cx),
        (Step::FormInHand(place), Action::Choose) => {
            let chosen = u8::try_from(screen.page.cursor + 1).unwrap_or(u8::MAX);
            return in_hand(screen, place, chosen, cx);
        }
        (Step::FormInHand(place), Action::Down) => {
            screen.page.cursor = moved(screen.page.cursor, pressed, in_hand_choices(screen, place, cx));
        }
        (Step::TellBack(place), Action::Edit) => {
            let words = screen.visit.form(place).map(|form| form.remark.clone()).unwrap_or_default();
            screen.over = Some(Over::remark(place, &words, cx));
        }
        (_, Action::Next) => screen.visit.advance(cx.library),
        _ => return Turn::nothing(),
    }
    Turn::changed()
}

/// Digits typed as the total on paper. Backspace deletes before it goes back.
pub(super) fn type_total(screen: &mut VisitScreen, input: &Input) -> Option<Turn> {
    let Step::ReadBack(place) = screen.visit.step() else { return None };
    screen.page.field.input(input).then(|| {
        let total = screen.page.field.typed().parse().ok();
        if let Some(form) = screen.visit.form_mut(place) {
            form.paper_total = total;
        }
        Turn::changed()
    })
}

fn in_hand(screen: &mut VisitScreen, place: usize, answer: u8, cx: &Cx) -> Turn {
    let context = screen.visit.context().clone();
    let alternative = screen.visit.form(place).and_then(|form| alternative(form, cx));
    let Some(form) = screen.visit.form_mut(place) else { return Turn::nothing() };
    match (answer, alternative) {
        (1, _) => {
            form.set_in_hand(true, &context);
            screen.visit.advance(cx.library);
        }
        (2, _) => {
            form.set_in_hand(false, &context);
            screen.visit.advance(cx.library);
        }
        (3, Some(alternative)) => {
            form.set_in_hand(false, &context);
            screen.visit.add_form(alternative);
        }
        _ => return Turn::nothing(),
    }
    screen.visit.refresh_alerts();
    Turn::changed()
}

/// How many answers there are to whether the form is at hand.
pub(super) fn in_hand_choices(screen: &VisitScreen, place: usize, cx: &Cx) -> usize {
    2 + usize::from(screen.visit.form(place).and_then(|form| alternative(form, cx)).is_some())
}

fn alternative(form: &Form, cx: &Cx) -> Option<std::sync::Arc<Instrument>> {
    cx.instrument(form.instrument().alternative.as_ref()?)
}

fn say(doc: &mut Doc, screen: &VisitScreen, cx: &Cx) {
    doc.para(&format!("{}:", cx.text.talk.say));
    for sentence in talk::said(&screen.visit, cx.library, cx.text) {
        doc.say(&sentence).gap();
    }
}

pub(super) fn draw(screen: &mut VisitScreen, frame: &mut Frame, area: Rect, cx: &Cx) {
    let words = cx.text.talk;
    let mut doc = Doc::new(cx.theme);
    let step = screen.visit.step();
    match (step, step.form().and_then(|place| screen.visit.form(place))) {
        (Step::Limits, _) => {
            doc.title(words.limits_title).gap();
            say(&mut doc, screen, cx);
            doc.quiet(words.limits_once);
            let recovery = stored::recovery(cx.keeping, cx.library.profile(), cx.text);
            if let Some(recovery) = recovery.filter(|_| !screen.visit.is_practice()) {
                doc.gap().quiet(recovery);
            }
        }
        (Step::Open(_), form) => {
            doc.title(words.open_title).gap();
            say(&mut doc, screen, cx);
            doc.para(words.open_listen);
            // No question of the private part is reached but through here.
            if form.is_some_and(Form::is_private) {
                super::gate::recovery(&mut doc, screen, cx);
            }
        }
        (Step::Before(_), Some(form)) => before(&mut doc, screen, form, cx),
        (Step::FormInHand(_), Some(form)) => {
            doc.title(words.in_hand).gap();
            let at = screen.page.cursor;
            doc.choice("1", words.in_hand_yes, at == 0, form.in_hand == Some(true));
            doc.choice("2", words.in_hand_no, at == 1, form.in_hand == Some(false));
            if let Some(alternative) = alternative(form, cx) {
                let title = alternative.title.get(cx.text.lang);
                doc.choice("3", &fill(words.in_hand_alternative, &[title]), at == 2, false);
            }
        }
        (Step::ReadBack(_), Some(form)) => {
            doc.title(words.read_back).gap();
            for (place, item) in form.instrument().items.iter().enumerate() {
                let Some(reply) = form.walk.replies().get(&item.id) else { continue };
                let box_ = match reply {
                    Reply::Answered(Answer::Position(n)) => fill(words.box_, &[&n.to_string()]),
                    other => cx.text.reply_at(item, other),
                };
                doc.pair(&format!("{:>2}. {}", place + 1, item.topic.get(cx.text.lang)), &box_);
            }
            doc.gap().field(words.paper_total, screen.page.field.typed(), true);
            paper(&mut doc, form, screen, cx);
        }
        (Step::TellBack(_), Some(form)) => {
            doc.title(words.after_title).gap();
            doc.para(words.before_number);
            for sentence in talk::said(&screen.visit, cx.library, cx.text) {
                doc.say(&sentence).gap();
            }
            let remark = if form.remark.trim().is_empty() { cx.text.plan.empty } else { &form.remark };
            doc.pair(words.remark, remark);
        }
        (Step::Agree(_), Some(form)) => {
            doc.title(words.agree_title).gap();
            say(&mut doc, screen, cx);
            doc.para(words.agree_hint(form.instrument().theme));
            super::steps::lines(&mut doc, screen, cx);
        }
        (Step::Close(_), _) => {
            doc.title(words.close_title).gap();
            say(&mut doc, screen, cx);
        }
        _ => {}
    }
    let shown = doc.draw(frame, area, screen.page.scroll, cx.text.shell.scroll_more);
    screen.page.keep(shown);
}

fn before(doc: &mut Doc, screen: &VisitScreen, form: &Form, cx: &Cx) {
    let words = cx.text.talk;
    let instrument = form.instrument();
    let lang = cx.text.lang;
    doc.title(words.before_title).gap();
    say(doc, screen, cx);
    let by = screen.visit.context().filled_in_by;
    if by == FilledInBy::Herself && instrument.setting.filled_in_by.contains(&Filling::Herself) {
        doc.gap().para(words.herself);
    }
    doc.heading(words.about);
    doc.para(instrument.purpose.get(lang));
    doc.pair(words.window, instrument.window.get(lang));
    doc.quiet(match instrument.wording {
        Wording::Own => words.wording_own,
        Wording::Official => words.wording_official,
        Wording::Topics => words.wording_topics,
    });
    match &instrument.reviewed {
        Reviewed::None => doc.quiet(words.reviewed_none),
        Reviewed::By { role, date } => doc.quiet(&fill(words.reviewed_by, &[&format!("{role}, {date}")])),
    };
}

fn paper(doc: &mut Doc, form: &Form, screen: &VisitScreen, cx: &Cx) {
    let context = screen.visit.context();
    let ours = form.report(context).scales.first().and_then(|scale| scale.value());
    match (form.paper_differs(context), form.paper_total, ours) {
        (Some(false), ..) => {
            doc.para(cx.text.talk.paper_same);
        }
        (Some(true), Some(paper), Some(ours)) => {
            let (paper, ours) = (paper.to_string(), ours.to_string());
            doc.styled(&fill(cx.text.talk.paper_differs, &[&paper, &ours]), cx.theme.trouble());
        }
        _ => {}
    }
}
