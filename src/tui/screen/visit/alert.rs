//! Alert cards: before everything else until seen, a standing line after, and dealt with before the end.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Over, Turn, VisitScreen};
use crate::domain::alert::{Card, Urgency};
use crate::domain::visit::AlertEntry;
use crate::session::advice;
use crate::text::fill;
use crate::tui::binding::{Action, find};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::widget::doc::Doc;

pub(super) fn update_card(screen: &mut VisitScreen, input: &Input, cx: &Cx) -> Turn {
    let Input::Key(pressed) = input else { return Turn::nothing() };
    let Some(key) = screen.visit.pending_alert().map(|entry| entry.key.clone()) else {
        return Turn::nothing();
    };
    match find(&screen.bindings(cx), *pressed) {
        Some(Action::Seen) => screen.visit.see_alert(&key),
        Some(Action::Correct) => {
            screen.visit.see_alert(&key);
            // What no answer raised was ticked by the practitioner, and is unticked there: in the guide, or in the list.
            let by_guide = advice::is_raised_by_guide(&screen.visit, cx.library, &key.alert);
            if by_guide && screen.visit.go_to_told() {
                return Turn::changed();
            }
            if !screen.visit.correct_alert(&key) && key.instrument.is_none() {
                screen.over = Some(Over::Judged { cursor: 0 });
            }
        }
        Some(Action::PageUp) => screen.page.scroll_by(-4),
        Some(Action::PageDown) => screen.page.scroll_by(4),
        _ => return Turn::nothing(),
    }
    Turn::changed()
}

pub(super) fn update_undealt(screen: &mut VisitScreen, action: Action) -> Turn {
    match (action, screen.visit.undealt().cloned()) {
        (Action::Dealt | Action::Next, Some(entry)) => screen.over = Some(Over::dealt(&entry)),
        _ => return Turn::nothing(),
    }
    Turn::changed()
}

fn urgency(urgency: Urgency, cx: &Cx) -> &'static str {
    match urgency {
        Urgency::Now => cx.text.alert.now,
        Urgency::Today => cx.text.alert.today,
    }
}

fn title(entry: &AlertEntry, cx: &Cx) -> String {
    let card = cx.card(&entry.card);
    card.map_or_else(|| entry.card.to_string(), |card| card.title.get(cx.text.lang).to_owned())
}

/// One alert in one line: what it is, and what was done.
pub(super) fn line(entry: &AlertEntry, cx: &Cx) -> String {
    let card = cx.card(&entry.card);
    let label = |id: &crate::domain::id::Id| {
        let found = card.as_ref().and_then(|card| card.done.iter().find(|option| option.id == *id));
        found.map_or_else(|| id.to_string(), |option| option.label.get(cx.text.lang).to_owned())
    };
    let words = (!entry.words.is_empty()).then(|| entry.words.clone());
    let done: Vec<String> = entry.done.iter().map(label).chain(words).collect();
    let done = if done.is_empty() { cx.text.note.nothing_written.to_owned() } else { done.join("; ") };
    format!("{} – {}: {done}", title(entry, cx), cx.text.note.done)
}

/// Draws the alerts that were seen, a line each; gives what is left.
pub(super) fn draw_standing(screen: &VisitScreen, frame: &mut Frame, area: Rect, cx: &Cx) -> Rect {
    let seen: Vec<&AlertEntry> = screen.visit.shown_alerts().filter(|entry| entry.seen).collect();
    let mut doc = Doc::new(cx.theme);
    for entry in &seen {
        let words = cx.text.alert;
        let (sentence, style) = if entry.is_dealt_with() {
            (words.standing_done, cx.theme.quiet())
        } else {
            (words.standing, cx.theme.alert())
        };
        doc.styled(&fill(sentence, &[urgency(entry.urgency, cx), &title(entry, cx)]), style);
    }
    let height = doc.height(area.width).min(area.height / 3);
    if seen.is_empty() || height == 0 {
        return area;
    }
    doc.draw(frame, Rect { height, ..area }, 0, "");
    Rect { y: area.y + height + 1, height: area.height - height - 1, ..area }
}

pub(super) fn draw_card(screen: &mut VisitScreen, frame: &mut Frame, area: Rect, cx: &Cx) {
    let Some(entry) = screen.visit.pending_alert().cloned() else { return };
    let words = cx.text.alert;
    let mut doc = Doc::new(cx.theme);
    let long = match entry.urgency {
        Urgency::Now => words.now_long,
        Urgency::Today => words.today_long,
    };
    doc.styled(&format!("{}: {}", urgency(entry.urgency, cx), title(&entry, cx)), cx.theme.alert());
    doc.quiet(&format!("{long}. {}", words.keys_dead));
    doc.pair(words.because, &because(screen, &entry, cx)).gap();
    match cx.card(&entry.card) {
        Some(card) => card_lines(&mut doc, &card, cx),
        None => {
            doc.para(&fill(words.missing_card, &[entry.card.as_str()]));
        }
    }
    let shown = doc.draw(frame, area, screen.page.scroll, cx.text.shell.scroll_more);
    screen.page.keep(shown);
}

fn because(screen: &VisitScreen, entry: &AlertEntry, cx: &Cx) -> String {
    let forms = screen.visit.forms();
    let form = forms.iter().find(|form| Some(&form.instrument().id) == entry.key.instrument.as_ref());
    let Some(form) = form else {
        return advice::card_because(&screen.visit, cx.library, &entry.card, cx.text);
    };
    let report = form.report(screen.visit.context());
    let raised = report.alerts.iter().find(|alert| alert.alert == entry.key.alert);
    let facts = raised.map(|alert| alert.because.as_slice()).unwrap_or_default();
    facts.iter().map(|fact| cx.text.because(form.instrument(), fact)).collect::<Vec<_>>().join("; ")
}

/// What a card says.
pub(super) fn card_lines(doc: &mut Doc, card: &Card, cx: &Cx) {
    let (words, lang) = (cx.text.alert, cx.text.lang);
    doc.para(card.lead.get(lang));
    doc.heading(words.ask);
    for line in &card.ask {
        doc.say(line.get(lang));
    }
    doc.heading(words.act);
    for (at, line) in card.act.iter().enumerate() {
        doc.choice(&format!("{}.", at + 1), line.get(lang), false, false);
    }
    doc.heading(words.avoid);
    for line in &card.avoid {
        doc.bullet(line.get(lang));
    }
    if card.reviewed == crate::domain::source::Reviewed::None {
        doc.gap().quiet(words.not_reviewed);
    }
}

pub(super) fn draw_undealt(screen: &mut VisitScreen, frame: &mut Frame, area: Rect, cx: &Cx) {
    let mut doc = Doc::new(cx.theme);
    doc.title(cx.text.alert.done_title).gap();
    doc.para(cx.text.alert.done_needed).gap();
    for entry in screen.visit.shown_alerts() {
        doc.entry(&line(entry, cx), !entry.is_dealt_with());
    }
    let shown = doc.draw(frame, area, screen.page.scroll, cx.text.shell.scroll_more);
    screen.page.keep(shown);
}
