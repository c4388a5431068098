//! Two attempts: how far they went together, and from where they part each one's words, trust and ending.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::playing::Playing;
use super::talk::{Attempt, Talk};
use crate::domain::rehearsal::debrief::{Debrief, SideBySide};
use crate::text::fill;
use crate::tui::cx::Cx;
use crate::tui::widget::doc::Doc;

/// From this width on they stand in two columns: a window of a hundred columns, less its margins.
const WIDE: u16 = 96;

/// One of the two: what it is called, its words, and what was typed.
struct One<'a> {
    label: &'static str,
    debrief: &'a Debrief<'a>,
    attempt: &'a Attempt,
}

pub(super) fn draw(playing: &mut Playing, frame: &mut Frame, area: Rect, cx: &Cx) {
    let Playing { talk, scroll, .. } = playing;
    let Talk { scenario, now, before: Some(before), .. } = talk else { return };
    let words = cx.text.rehearsal;
    let both = scenario.side_by_side(&before.play, &now.play);
    let first = One { label: words.first_try, debrief: &both.first, attempt: before };
    let second = One { label: words.second_try, debrief: &both.second, attempt: now };

    let mut head = Doc::new(cx.theme).compact_below(area, 16);
    head.title(words.compared);
    head.para(&if is_same(&both) {
        words.same_all.to_owned()
    } else {
        fill(words.shared, &[&both.shared.to_string()])
    });
    head.gap();
    let more = cx.text.shell.scroll_more;
    if area.width < WIDE {
        one_under_the_other(&mut head, &both, &first, &second, cx);
        scroll.take(head.draw(frame, area, scroll.at, more));
        return;
    }
    let above = head.height(area.width);
    head.draw(frame, Rect { height: above, ..area }, 0, "");
    let width = area.width / 2 - 1;
    let rest = Rect { y: area.y + above, height: area.height - above, ..area };
    let columns = [(&first, rest.x), (&second, rest.x + width + 2)];
    let mut longest = super::part::Scroll::default();
    for (one, x) in columns {
        let mut doc = Doc::new(cx.theme);
        column(&mut doc, one, both.shared, cx);
        let shown = doc.draw(frame, Rect { x, width, ..rest }, scroll.at, more);
        longest.widen(shown);
    }
    *scroll = longest;
}

fn is_same(both: &SideBySide) -> bool {
    both.shared == both.first.volleys.len() && both.shared == both.second.volleys.len()
}

fn column(doc: &mut Doc, one: &One, from: usize, cx: &Cx) {
    doc.styled(one.label, cx.theme.heading());
    for turn in from..one.debrief.volleys.len() {
        doc.gap().para(&fill(cx.text.rehearsal.turn, &[&(turn + 1).to_string()]));
        said(doc, one, turn, cx);
    }
    doc.gap();
    ended(doc, one, cx);
}

fn one_under_the_other(doc: &mut Doc, both: &SideBySide, first: &One, second: &One, cx: &Cx) {
    let words = cx.text.rehearsal;
    for one in [first, second] {
        doc.pair(one.label, end(one, cx));
    }
    let turns = both.first.volleys.len().max(both.second.volleys.len());
    for turn in both.shared..turns {
        doc.heading(&fill(words.turn, &[&(turn + 1).to_string()]));
        for one in [first, second].into_iter().filter(|one| turn < one.debrief.volleys.len()) {
            doc.styled(one.label, cx.theme.label());
            said(doc, one, turn, cx);
        }
    }
    for one in [first, second] {
        doc.heading(one.label);
        ended(doc, one, cx);
    }
}

/// What was said at a turn, and the trust before and after it.
fn said(doc: &mut Doc, one: &One, turn: usize, cx: &Cx) {
    let words = cx.text.rehearsal;
    let Some(volley) = one.debrief.volleys.get(turn) else { return };
    if !one.attempt.own(turn).is_empty() {
        doc.pair(words.yours, &format!("«{}»", one.attempt.own(turn)));
    }
    doc.say(volley.chosen.say.get(cx.text.lang));
    doc.under_entry(&format!("{} {} → {}", words.trust, volley.before.trust, volley.after.trust));
}

fn end(one: &One, cx: &Cx) -> &'static str {
    let words = cx.text.rehearsal;
    one.debrief.ending.map_or(words.left, |ending| words.end(ending.kind))
}

fn ended(doc: &mut Doc, one: &One, cx: &Cx) {
    doc.styled(end(one, cx), cx.theme.title());
    if let Some(ending) = one.debrief.ending {
        doc.para(ending.text.get(cx.text.lang));
    }
}
