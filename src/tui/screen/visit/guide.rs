//! A part of the guide that a visit goes by: ticked, written at, passed on from, and put to wait.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::over::Over;
use super::what::What;
use super::{Turn, VisitScreen, moved};
use crate::domain::guide::progress::Entry;
use crate::domain::guide::{Field, Part};
use crate::domain::id::Id;
use crate::domain::record::GuideSummary;
use crate::domain::visit::{Step, Visit};
use crate::export::guide::details;
use crate::session::guides;
use crate::text::fill;
use crate::tui::binding::{Action, Binding, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;
use crate::tui::widget::guide_part::{self, Row, Shown};

fn part(visit: &Visit) -> Option<&Part> {
    let Step::Guide(at) = visit.step() else { return None };
    visit.guided()?.guide.parts.get(at)
}

fn rows(screen: &VisitScreen) -> Vec<Row> {
    part(&screen.visit).map(|part| guide_part::rows(part, false)).unwrap_or_default()
}

fn row(screen: &VisitScreen) -> Option<Row> {
    rows(screen).into_iter().nth(screen.page.cursor)
}

pub(super) fn bindings(screen: &VisitScreen, cx: &Cx) -> Vec<Binding> {
    let (keys, words) = (cx.text.keys, cx.text.guide);
    let mut bindings = vec![Binding::new([key(Key::Enter), key(Key::Right)], Action::Next, keys.next)];
    let can = |row: &Row, wanted: &dyn Fn(Field) -> bool| {
        let item = part(&screen.visit).and_then(|part| part.items.iter().find(|item| item.id == row.item));
        item.is_some_and(|item| item.fields.iter().any(|field| wanted(*field)))
    };
    if let Some(row) = row(screen) {
        if can(&row, &|field| field == Field::Done) {
            bindings.push(Binding::new([key(Key::Char(' '))], Action::Choose, words.key_tick));
        }
        if can(&row, &|field| field != Field::Done) {
            bindings.push(Binding::new([letter('e')], Action::Edit, words.key_write));
        }
    }
    bindings.push(Binding::new([key(Key::Up), key(Key::Down)], Action::Down, keys.move_).quiet());
    if let Some(guided) = screen.visit.guided().filter(|guided| guided.can_wait()) {
        // What was told is lifted only by what sees to it, and here that stands on the page.
        let sees_to_it = guided.guide.resuming_part().map(Step::Guide) == Some(screen.visit.step());
        let told = guided.waits() && !guided.is_held() && sees_to_it;
        let label = if guided.waits() { words.key_lift } else { words.key_wait };
        if !told {
            bindings.push(Binding::new([letter('w')], Action::Wait, label).quiet());
        }
    }
    bindings
}

pub(super) fn update(screen: &mut VisitScreen, action: Action, pressed: Key, cx: &Cx) -> Turn {
    match action {
        Action::Next => screen.visit.advance(cx.library),
        Action::Down => {
            screen.page.looking = false;
            screen.page.cursor = moved(screen.page.cursor, pressed, rows(screen).len());
        }
        Action::Choose => {
            let Some(row) = row(screen) else { return Turn::nothing() };
            let entry = screen.visit.guide_entry(&row.item).unwrap_or_default();
            screen.visit.put_in_guide(&row.item, Entry { done: !entry.done, ..entry });
        }
        Action::Edit => {
            let (Some(row), Some(part)) = (row(screen), part(&screen.visit)) else { return Turn::nothing() };
            let Some(field) = guide_part::field_at(part, &row) else { return Turn::nothing() };
            let typed = guides::shown(&screen.visit.guide_entry(&row.item).unwrap_or_default(), field);
            screen.over = Some(typing(&row.item, field, &typed, cx));
        }
        Action::Wait => wait(screen),
        _ => return Turn::nothing(),
    }
    Turn::changed()
}

/// Puts the rest to wait, or leads to where that is lifted: the part that is opened only when they are alone.
fn wait(screen: &mut VisitScreen) {
    let Some(guided) = screen.visit.guided() else { return };
    if !guided.waits() {
        screen.visit.put_to_wait();
    } else if let Some(resuming) = guided.guide.resuming_part()
        && !screen.visit.lift_wait()
    {
        screen.visit.go_to_part(resuming);
    }
}

fn typing(item: &Id, field: Field, typed: &str, cx: &Cx) -> Over {
    let words = cx.text.guide;
    let hint = match field {
        Field::Role => words.role_hint,
        Field::Date => words.date_hint,
        Field::Done | Field::Note | Field::Number => "",
    };
    let title = words.field(field);
    let title = if hint.is_empty() { title.to_owned() } else { format!("{title} ({hint})") };
    Over::typing(&title, typed, What::Guide(item.clone(), field))
}

/// Takes what was typed into a field. What is no day or no number is said, and what stood there stays.
pub(super) fn write(screen: &mut VisitScreen, item: &Id, field: Field, words: &str, cx: &Cx) {
    let Some(entry) = screen.visit.guide_entry(item) else { return };
    match guides::typed(entry, field, words, cx.now.today) {
        Ok(entry) => {
            screen.visit.put_in_guide(item, entry);
            screen.said = guides::looks_named(field, words, cx.library, cx.text);
        }
        Err(wrong) => screen.said = Some(guides::said_wrong(wrong, words, cx.text)),
    }
}

/// That it waits, wherever that is to be known; never why.
pub(super) fn waits(doc: &mut Doc, screen: &VisitScreen, cx: &Cx) {
    let waits = screen.visit.guided().and_then(|guided| guides::waits(guided, cx.text));
    if let Some(waits) = waits {
        doc.styled(&format!("{waits} {}", cx.text.guide.wait_lift), cx.theme.alert()).gap();
    }
}

/// What stands in the guide, as far as it may be shown now, for the summary.
pub(super) fn lines(doc: &mut Doc, screen: &VisitScreen, cx: &Cx) {
    let Some(guided) = screen.visit.guided() else { return };
    let shown = GuideSummary::shown(guided, screen.visit.gate().is_open(), cx.text.lang);
    doc.heading(&shown.title);
    if shown.parts.is_empty() {
        doc.para(cx.text.guide.nothing_noted);
    }
    for part in &shown.parts {
        doc.para(&part.title);
        for line in &part.lines {
            doc.marked(line.done().map_or("–", |done| if done { "[x]" } else { "[ ]" }), &line.text);
            for detail in details(&line.entry, cx.text) {
                doc.under_entry(&format!("  {detail}"));
            }
        }
    }
    for reached in &shown.reached {
        doc.bullet(reached);
    }
}

/// The title of the guide, and how far, where that may be counted.
pub(super) fn header(screen: &VisitScreen, cx: &Cx) -> Option<(String, String)> {
    let Step::Guide(at) = screen.visit.step() else { return None };
    let guided = screen.visit.guided()?;
    let far = guided.count(at).map_or_else(
        || cx.text.guide.own_part.to_owned(),
        |(at, of)| fill(cx.text.guide.part_of, &[&at.to_string(), &of.to_string()]),
    );
    Some((guided.guide.title.get(cx.text.lang).to_owned(), far))
}

pub(super) fn draw(screen: &mut VisitScreen, frame: &mut Frame, area: Rect, cx: &Cx) {
    let mut doc = Doc::new(cx.theme).compact_below(area, 12).whole_focus();
    waits(&mut doc, screen, cx);
    if screen.visit.is_in_private() {
        if !cx.keeps_private && !screen.visit.is_practice() {
            doc.styled(cx.text.gate.not_kept, cx.theme.alert()).gap();
        }
        super::gate::recovery(&mut doc, screen, cx);
    }
    if let (Some(part), Some(guided)) = (part(&screen.visit), screen.visit.guided()) {
        let entry = |item: &Id| screen.visit.guide_entry(item).unwrap_or_default();
        let shown = Shown {
            guide: &guided.guide,
            part,
            entry: &entry,
            cursor: screen.page.cursor,
            read_only: false,
            overdue: &[],
            typing: None,
        };
        guide_part::draw(&mut doc, &shown, cx.text);
    }
    if screen.page.looking {
        doc.unfocused();
    }
    let shown = doc.draw(frame, area, screen.page.scroll, cx.text.shell.scroll_more);
    screen.page.keep(shown);
}
