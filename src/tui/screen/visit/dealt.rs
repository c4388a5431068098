//! What was done about an alert, ticked and written.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::over::Over;
use super::what::What;
use super::{VisitScreen, moved};
use crate::domain::alert::Urgency;
use crate::domain::id::Id;
use crate::domain::instrument::Theme;
use crate::domain::visit::{AlertKey, Step};
use crate::tui::binding::Action;
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;

/// What was done about an alert, while it is being ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dealt {
    pub(super) key: Option<AlertKey>,
    pub(super) card: Id,
    pub(super) cursor: usize,
    pub(super) done: Vec<Id>,
    pub(super) words: String,
}

/// What becomes of the page; `None` where it stays as it is.
#[allow(clippy::option_option, reason = "closed, another page, or this one: three outcomes")]
pub(super) fn update(
    screen: &mut VisitScreen,
    dealt: &mut Dealt,
    action: Action,
    pressed: Key,
    cx: &Cx,
) -> Option<Option<Over>> {
    let options = cx.card(&dealt.card).map(|card| card.done.clone()).unwrap_or_default();
    match action {
        Action::Down => dealt.cursor = moved(dealt.cursor, pressed, options.len()),
        Action::Choose | Action::Digit(_) => {
            if let Action::Digit(n) = action {
                dealt.cursor = usize::from(n) - 1;
            }
            if let Some(option) = options.get(dealt.cursor) {
                match dealt.done.iter().position(|id| *id == option.id) {
                    Some(at) => drop(dealt.done.remove(at)),
                    None => dealt.done.push(option.id.clone()),
                }
            }
        }
        Action::Edit => {
            let (title, words) = (cx.text.alert.done_words, dealt.words.clone());
            let what = What::Dealt(Box::new(dealt.clone()));
            return Some(Some(Over::typing(title, &words, what)));
        }
        Action::Save => {
            keep(screen, dealt, cx);
            return Some(None);
        }
        _ => {}
    }
    None
}

pub(super) fn keep(screen: &mut VisitScreen, dealt: &Dealt, cx: &Cx) {
    let (done, words) = (dealt.done.clone(), dealt.words.clone());
    match &dealt.key {
        Some(key) => screen.visit.deal_with(key, done, &words),
        None if done.is_empty() && words.is_empty() => {}
        None => {
            let private = cx.card(&dealt.card).is_some_and(|card| card.theme == Theme::Violence);
            screen.visit.deal_by_hand(&dealt.card, Urgency::Now, private, done, &words);
        }
    }
    if screen.visit.step() == Step::Undealt {
        screen.visit.advance(cx.library);
    }
}

pub(super) fn draw(dealt: &Dealt, frame: &mut Frame, area: Rect, cx: &Cx) {
    let words = cx.text.alert;
    let mut doc = Doc::new(cx.theme);
    doc.title(words.done_title).gap();
    let card = cx.card(&dealt.card);
    for (at, option) in card.iter().flat_map(|card| card.done.iter()).enumerate() {
        let key = if at < 9 { (at + 1).to_string() } else { String::new() };
        doc.tick(&key, option.label.get(cx.text.lang), at == dealt.cursor, dealt.done.contains(&option.id));
    }
    let typed = if dealt.words.is_empty() { cx.text.plan.empty } else { &dealt.words };
    doc.gap().pair(&format!("e  {}", words.done_words), typed);
    doc.draw(frame, area, 0, cx.text.shell.scroll_more);
}
