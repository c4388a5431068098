//! The summary: read through, correct, save, show as text, or discard.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Over, Turn, VisitScreen, consent, judged, moved, traces};
use crate::domain::id::Id;
use crate::domain::record;
use crate::domain::visit::{InNote, NotYet};
use crate::export::note::scale_line;
use crate::session::traces::Toward;
use crate::session::{Effect, PROGRAM};
use crate::store::Keeping;
use crate::tui::binding::Action;
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;

/// Every answer that can be corrected from here, in the order it is shown.
fn answers(screen: &VisitScreen) -> Vec<(usize, Id)> {
    let begun = screen.visit.shown_forms().filter(|(_, form)| form.is_begun());
    let of_form = |(place, form): (usize, &crate::domain::visit::Form)| {
        let items = form.instrument().items.iter().filter(|item| form.walk.replies().contains_key(&item.id));
        items.map(|item| (place, item.id.clone())).collect::<Vec<_>>()
    };
    begun.flat_map(of_form).collect()
}

pub(super) fn update(screen: &mut VisitScreen, action: Action, pressed: Key, cx: &Cx) -> Turn {
    match action {
        Action::Digit(1) => screen.visit.set_in_note(InNote::Yes),
        Action::Digit(2) => screen.over = Some(Over::in_note_why(cx)),
        Action::Down => screen.page.cursor = moved(screen.page.cursor, pressed, answers(screen).len()),
        Action::Next => {
            let chosen = answers(screen).into_iter().nth(screen.page.cursor);
            let Some((place, item)) = chosen else { return Turn::nothing() };
            screen.visit.go_to_item(place, &item);
        }
        Action::Edit => screen.visit.go_to_plan(),
        Action::Meeting => super::carry::open(screen, cx),
        Action::Traces => traces::open(screen, Toward::Look),
        Action::AsText => return go_on_unless_asked(screen, Toward::AsText, cx),
        Action::Discard => screen.over = Some(Over::Discard),
        // Taking it back tells nobody anything.
        Action::Transfer if screen.visit.is_transferred() => return go_on(screen, Toward::Transfer, cx),
        Action::Transfer => return go_on_unless_asked(screen, Toward::Transfer, cx),
        Action::Save => {
            // Saved by itself, it leads nowhere.
            screen.after = None;
            return go_on(screen, Toward::Save, cx);
        }
        _ => return Turn::nothing(),
    }
    Turn::changed()
}

/// Whether anything can be corrected from here.
pub(super) fn has_answers(screen: &VisitScreen) -> bool {
    !answers(screen).is_empty()
}

fn go_on_unless_asked(screen: &mut VisitScreen, toward: Toward, cx: &Cx) -> Turn {
    // A discussion without names has a page of its own for it, on the way to the text.
    if toward == Toward::AsText && crate::session::guides::is_anonymous(&screen.visit) {
        return go_on(screen, toward, cx);
    }
    if traces::ask(screen, toward, cx) { Turn::changed() } else { go_on(screen, toward, cx) }
}

/// Does what was asked for, once what looks like it tells who somebody is was looked at.
pub(super) fn go_on(screen: &mut VisitScreen, toward: Toward, cx: &Cx) -> Turn {
    match toward {
        Toward::Look => {}
        Toward::Save => return save(screen, cx),
        Toward::AsText => super::texts::open(screen, cx),
        Toward::Transfer => {
            let transferred = !screen.visit.is_transferred();
            screen.said = screen.visit.set_transferred(transferred).err().map(|why| match why {
                NotYet::SayInNote => cx.text.summary.transfer_needs_answer.to_owned(),
                NotYet::Waits => cx.text.summary.transfer_waits.to_owned(),
            });
        }
    }
    Turn::changed()
}

/// Whether the summary is kept, so that it can tell later whether it was written in the journal.
pub(super) fn keeps(screen: &VisitScreen, cx: &Cx) -> bool {
    !screen.visit.is_practice() && cx.keeping != Some(Keeping::Nothing)
}

fn save(screen: &mut VisitScreen, cx: &Cx) -> Turn {
    if screen.visit.must_say_in_note() {
        screen.said = Some(cx.text.summary.in_note_needed.to_owned());
        return Turn::changed();
    }
    if screen.visit.waits_until_alone() {
        screen.said = Some(cx.text.summary.waits.to_owned());
        return Turn::changed();
    }
    if screen.visit.undealt().is_some() {
        screen.visit.advance(cx.library);
        screen.said = Some(cx.text.alert.done_needed.to_owned());
        return Turn::changed();
    }
    // Where nothing is kept nothing is saved with them either; they stand on the summary.
    let keeps_nothing = cx.keeping == Some(Keeping::Nothing) && !screen.visit.is_practice();
    if !keeps_nothing && traces::ask(screen, Toward::Save, cx) {
        return Turn::changed();
    }
    if screen.visit.is_practice() {
        screen.over = Some(Over::finished(cx.text.summary.practice_end.to_owned()));
        return Turn::changed();
    }
    if cx.keeping == Some(Keeping::Nothing) {
        let text = format!("{}\n\n{}", cx.text.summary.nothing_kept, screen.note(cx));
        screen.over = Some(Over::finished(text));
        return Turn::changed();
    }
    let lang = cx.text.lang;
    let open = record::summary(&screen.visit, cx.library, lang, PROGRAM);
    let private = record::private_summary(&screen.visit, cx.library, lang);
    Turn::doing(Effect::SaveRecord(Box::new(open), private.map(Box::new)))
}

pub(super) fn draw(screen: &mut VisitScreen, frame: &mut Frame, area: Rect, cx: &Cx) {
    let words = cx.text.summary;
    let mut doc = Doc::new(cx.theme);
    doc.title(words.title);
    if !has_answers(screen) && screen.page.scroll == 0 {
        doc.focus(0);
    }
    if screen.visit.must_say_in_note() {
        doc.gap().styled(words.in_note, cx.theme.alert());
        doc.choice("1", words.in_note_yes, false, false);
        doc.choice("2", words.in_note_no, false, false);
    }
    let has_private = screen.visit.gate().is_open() && screen.visit.told_in_private();
    if has_private && !cx.keeps_private && !screen.visit.is_practice() {
        doc.gap().styled(words.private_unsaved, cx.theme.alert());
    }
    doc.para(words.lead);
    if screen.visit.is_transferred() {
        doc.title(words.transferred);
    } else if keeps(screen, cx) {
        doc.quiet(words.not_transferred);
    }
    super::guide::waits(&mut doc, screen, cx);
    traces::lines(&mut doc, screen, cx);
    let answers = answers(screen);
    let cursor = screen.page.cursor.min(answers.len().saturating_sub(1));
    let context = screen.visit.context();
    for (place, form) in screen.visit.shown_forms().filter(|(_, form)| form.is_begun()) {
        doc.heading(form.instrument().title.get(cx.text.lang));
        let summary = record::form_summary(form, context, cx.text.lang);
        for scale in &summary.scales {
            doc.para(&scale_line(scale, cx.text));
        }
        for state in &summary.states {
            doc.para(&state.label);
        }
        for item in &form.instrument().items {
            let Some(reply) = form.walk.replies().get(&item.id) else { continue };
            let at = answers.iter().position(|(p, id)| *p == place && *id == item.id);
            let line = format!("{}: {}", item.topic.get(cx.text.lang), cx.text.reply_at(item, reply));
            doc.entry(&line, at == Some(cursor));
        }
    }
    if screen.visit.shown_alerts().next().is_some() {
        doc.heading(cx.text.note.alerts);
    }
    for entry in screen.visit.shown_alerts() {
        doc.para(&super::alert::line(entry, cx));
    }
    super::guide::lines(&mut doc, screen, cx);
    judged::lines(&mut doc, screen, cx);
    consent::lines(&mut doc, screen, cx);
    plan(&mut doc, screen, cx);
    let shown = doc.draw(frame, area, screen.page.scroll, cx.text.shell.scroll_more);
    screen.page.keep(shown);
}

fn plan(doc: &mut Doc, screen: &VisitScreen, cx: &Cx) {
    let words = cx.text.plan;
    doc.heading(words.title);
    if let Some(reading) = screen.visit.reading() {
        doc.pair(cx.text.reading.label, cx.text.reading.said(reading));
    }
    for (label, value) in words.rows(screen.visit.plan()) {
        doc.pair(label, value);
    }
}
