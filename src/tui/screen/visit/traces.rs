//! What looks like it tells who somebody is: said as a box is closed, listed before the visit is saved, reworded here.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::over::Over;
use super::what::What;
use super::{Turn, VisitScreen, moved, summary};
use crate::domain::visit::{Place, Step};
use crate::session::traces::{self, Mention, Toward};
use crate::tui::binding::{Action, Binding, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;

/// The list, as it lies over the summary.
#[derive(Debug)]
pub(super) struct Traces {
    cursor: usize,
    /// What it was opened on the way to.
    toward: Toward,
}

/// What may be shown now.
fn mentions(screen: &VisitScreen, cx: &Cx) -> Vec<Mention> {
    traces::shown(&screen.visit, cx.library)
}

/// Whether there is anything to look at.
pub(super) fn any(screen: &VisitScreen, cx: &Cx) -> bool {
    !mentions(screen, cx).is_empty()
}

/// Says what words look like that were just typed, and which key takes one back to them.
pub(super) fn say_typed(screen: &mut VisitScreen, what: &What, words: &str, cx: &Cx) {
    // Where they came from the list, they go back to it.
    let said = traces::typed(words, cx.library, cx.text).filter(|_| !matches!(what, What::Found(..)));
    let Some(said) = said else { return };
    let key = match (what, screen.visit.step()) {
        (What::Note(..), Step::Ask(_)) => Some("n"),
        (What::Plan(_), Step::Plan)
        | (What::Guide(..), Step::Guide(_))
        | (What::Remark(_), Step::TellBack(_))
        | (What::Dealt(_), _) => Some("e"),
        _ => None,
    };
    let by_key = key.map(|key| format!(" {}", crate::text::fill(cx.text.traces.by_key, &[key])));
    screen.said = Some(said + &by_key.unwrap_or_default());
}

/// Opens the list on the way to something, where there is a mention that was not let stand before. True where it did.
pub(super) fn ask(screen: &mut VisitScreen, toward: Toward, cx: &Cx) -> bool {
    let new = screen.let_stand.has_new(&screen.visit, cx.library);
    if new {
        open(screen, toward);
    }
    new
}

pub(super) fn open(screen: &mut VisitScreen, toward: Toward) {
    screen.over = Some(Over::Traces(Traces { cursor: 0, toward }));
}

pub(super) fn bindings(screen: &VisitScreen, list: &Traces, cx: &Cx) -> Vec<Binding> {
    let (keys, words) = (cx.text.keys, cx.text.traces);
    let back = [key(Key::Esc), key(Key::Backspace), key(Key::Left)];
    vec![
        Binding::digits(mentions(screen, cx).len(), words.reword),
        // Not the key that led here: pressed twice, it must not go past the list.
        Binding::new([letter('b')], Action::Anyway, list.toward.anyway(cx.text)),
        Binding::new(back, Action::Cancel, keys.back),
        Binding::new([key(Key::Enter)], Action::Next, words.reword).quiet(),
        Binding::new([key(Key::Up), key(Key::Down)], Action::Down, keys.move_).quiet(),
    ]
}

/// Answers a key; `None` where the list stays as it is.
pub(super) fn update(
    screen: &mut VisitScreen,
    list: &mut Traces,
    action: Action,
    pressed: Key,
    cx: &Cx,
) -> Option<Turn> {
    let listed = mentions(screen, cx);
    let at = match action {
        Action::Down => {
            list.cursor = moved(list.cursor, pressed, listed.len());
            return None;
        }
        Action::Anyway => {
            screen.let_stand.add(&screen.visit, cx.library);
            return Some(summary::go_on(screen, list.toward, cx));
        }
        Action::Digit(n) => usize::from(n).saturating_sub(1),
        _ => list.cursor,
    };
    let place = listed.into_iter().nth(at)?.place;
    let title = traces::place(&place, &screen.visit, cx.library, cx.text);
    let texts = screen.visit.shown_texts();
    let words = texts.into_iter().find(|written| written.place == place)?.words.to_owned();
    screen.over = Some(Over::typing(&title, &words, What::Found(place, list.toward)));
    Some(Turn::changed())
}

/// Puts reworded text in its place, and comes back to the list while something is left on it.
pub(super) fn reworded(screen: &mut VisitScreen, place: &Place, toward: Toward, words: &str, cx: &Cx) {
    if !screen.visit.rewrite(place, words) {
        screen.said = Some(cx.text.traces.needs_words.to_owned());
    } else {
        screen.said = None;
    }
    if any(screen, cx) {
        open(screen, toward);
    } else if let Some(key) = toward.key() {
        screen.said = Some(crate::text::fill(cx.text.traces.gone, &[key]));
    }
}

pub(super) fn draw(screen: &VisitScreen, list: &Traces, frame: &mut Frame, area: Rect, cx: &Cx) {
    let words = cx.text.traces;
    let mut doc = Doc::new(cx.theme).compact_below(area, 12);
    doc.title(words.title).para(words.lead).gap();
    for (at, mention) in mentions(screen, cx).iter().enumerate() {
        let key = if at < 9 { (at + 1).to_string() } else { String::new() };
        let line = traces::line(mention, &screen.visit, cx.library, cx.text);
        doc.choice(&key, &line, at == list.cursor, false);
    }
    doc.gap().choice("b", list.toward.anyway(cx.text), false, false);
    doc.draw(frame, area, 0, cx.text.shell.scroll_more);
}

/// What stands about it on the summary.
pub(super) fn lines(doc: &mut Doc, screen: &VisitScreen, cx: &Cx) {
    let listed = mentions(screen, cx);
    if listed.is_empty() {
        return;
    }
    doc.gap().styled(cx.text.traces.title, cx.theme.trouble());
    for mention in &listed {
        doc.bullet(&traces::line(mention, &screen.visit, cx.library, cx.text));
    }
    doc.quiet(cx.text.traces.hint).gap();
}
