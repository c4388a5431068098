//! Looking back: trust by turn, the turns with what the other's words were, goals, and practice numbers behind a key.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Move;
use super::detail;
use super::keep;
use super::part::{Scroll, moving, one_line, paging};
use super::playing::{Playing, View};
use super::talk::Talk;
use crate::domain::rehearsal::Suits;
use crate::domain::rehearsal::debrief::Reached;
use crate::domain::rehearsal::gauge::TOP;
use crate::domain::source::Reviewed;
use crate::session::debrief;
use crate::text::rehearsal::RehearsalWords;
use crate::tui::binding::{Action, Binding, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::chart::Turns;
use crate::tui::widget::doc::Doc;

/// From this width on a turn stands beside the list of them: a window of a hundred columns, less its margins.
const WIDE: u16 = 96;
/// From this height on the letters are explained under the chart; below it, at the end of the list.
const LEGEND: u16 = 14;

/// The list of turns, with the line that is marked.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Back {
    cursor: usize,
}

impl Back {
    pub(super) const fn at(cursor: usize) -> Self {
        Self { cursor }
    }
}

/// What the list leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Turn(usize),
    Goals,
    Counts,
    Compare,
}

fn rows(talk: &Talk) -> Vec<Row> {
    let mut rows: Vec<Row> = (0..talk.turns()).map(Row::Turn).collect();
    if talk.ending().is_some() {
        rows.push(Row::Goals);
        rows.extend(RehearsalWords::counts_in(talk.scenario.suits).then_some(Row::Counts));
        rows.extend(talk.before.is_some().then_some(Row::Compare));
    }
    rows
}

fn row(at: Back, talk: &Talk) -> Option<Row> {
    rows(talk).get(at.cursor).copied()
}

pub(super) fn bindings(at: Back, talk: &Talk, cx: &Cx) -> Vec<Binding> {
    let (keys, words) = (cx.text.keys, cx.text.rehearsal);
    let mut bindings = vec![Binding::new([key(Key::Enter)], Action::Next, keys.open)];
    if matches!(row(at, talk), Some(Row::Turn(_))) {
        bindings.push(Binding::new([letter('r')], Action::Rewind, words.key_rewind));
    }
    bindings.extend(moving(cx));
    let rows = rows(talk);
    for (of, at, action, label) in [
        (Row::Goals, 'm', Action::Goals, words.key_goals),
        (Row::Counts, 'c', Action::Counts, words.key_counts),
        (Row::Compare, 'b', Action::Compare, words.key_compare),
    ] {
        bindings.extend(rows.contains(&of).then(|| Binding::new([letter(at)], action, label)));
    }
    bindings.extend(paging(cx));
    if talk.ending().is_some() {
        bindings.extend(keep::binding(cx));
        bindings.push(Binding::new([key(Key::Backspace), key(Key::Left)], Action::Back, keys.back));
        bindings.push(Binding::new([key(Key::Esc)], Action::Home, words.key_room));
    } else {
        bindings.push(Binding::new(
            [key(Key::Backspace), key(Key::Left), key(Key::Esc)],
            Action::Back,
            keys.back,
        ));
    }
    bindings
}

pub(super) fn update(playing: &mut Playing, at: Back, action: Action) -> Move {
    let last = rows(&playing.talk).len().saturating_sub(1);
    let here = row(at, &playing.talk);
    let cursor = match action {
        Action::Up => at.cursor.saturating_sub(1),
        Action::Down => (at.cursor + 1).min(last),
        Action::PageUp => at.cursor.saturating_sub(5),
        Action::PageDown => (at.cursor + 5).min(last),
        Action::Goals => return open(playing, Row::Goals),
        Action::Counts => return open(playing, Row::Counts),
        Action::Compare => return open(playing, Row::Compare),
        Action::Next => return here.map_or(Move::Stay, |row| open(playing, row)),
        Action::Rewind => {
            return match here {
                Some(Row::Turn(turn)) => playing.rewind(turn),
                _ => Move::Stay,
            };
        }
        Action::Back => return playing.go_on(),
        Action::Home => return Move::Room,
        _ => return Move::Stay,
    };
    playing.view = View::Back(Back { cursor });
    Move::Changed
}

fn open(playing: &mut Playing, row: Row) -> Move {
    match row {
        Row::Turn(turn) => playing.show(View::Opened(turn)),
        Row::Goals => playing.show(View::Goals),
        Row::Counts => {
            playing.talk.reckon();
            playing.show(View::Counts)
        }
        Row::Compare => playing.show(View::Compare),
    }
}

pub(super) fn draw(playing: &mut Playing, at: Back, frame: &mut Frame, area: Rect, cx: &Cx) {
    let Playing { talk, scroll, .. } = playing;
    let (list, beside) = if area.width >= WIDE {
        let width = area.width / 2 - 1;
        (Rect { width, ..area }, Some(Rect { x: area.x + width + 2, width: area.width - width - 2, ..area }))
    } else {
        (area, None)
    };
    let ended = talk.ending().is_some();
    let list = if ended { chart(talk, at, frame, list, cx) } else { list };
    let mut doc = Doc::new(cx.theme).compact_below(area, 16);
    lines(&mut doc, talk, at, usize::from(list.width.min(92)), cx);
    if !ended || area.height < LEGEND {
        doc.gap().quiet(&cx.text.rehearsal.legend());
    }
    if at.cursor + 1 >= rows(talk).len() {
        doc.focus_to_end();
    }
    scroll.take(doc.draw(frame, list, scroll.at, cx.text.shell.scroll_more));
    if let (Some(area), Some(Row::Turn(turn))) = (beside, row(at, talk)) {
        let mut doc = Doc::new(cx.theme);
        detail::page(&mut doc, talk, turn, cx);
        doc.draw(frame, area, 0, cx.text.shell.scroll_more);
    }
}

/// The chart and what its letters stand for; gives what is left under it.
fn chart(talk: &Talk, at: Back, frame: &mut Frame, area: Rect, cx: &Cx) -> Rect {
    let words = cx.text.rehearsal;
    let debrief = talk.scenario.debrief(&talk.now.play);
    let bars = debrief.volleys.iter().map(|volley| (volley.after.trust, words.letter(&volley.node.talk)));
    let turns = Turns { bars: bars.collect(), top: TOP, marked: Some(at.cursor) };
    let mut legend = Doc::new(cx.theme);
    legend.quiet(&words.legend());
    let mut heading = Doc::new(cx.theme);
    heading.styled(words.trust_by_turn, cx.theme.heading());

    let under = if area.height < LEGEND { 0 } else { legend.height(area.width) };
    // The turns themselves keep at least half.
    let height = (area.height / 2).saturating_sub(under + 1).min(8);
    if height < 3 {
        return area;
    }
    heading.draw(frame, Rect { height: 1, ..area }, 0, "");
    turns.draw(frame, Rect { y: area.y + 1, height, ..area }, cx.theme);
    if under > 0 {
        legend.draw(frame, Rect { y: area.y + 1 + height, height: under, ..area }, 0, "");
    }
    let used = 1 + height + under + u16::from(area.height > 20);
    Rect { y: area.y + used, height: area.height - used, ..area }
}

fn lines(doc: &mut Doc, talk: &Talk, at: Back, width: usize, cx: &Cx) {
    let words = cx.text.rehearsal;
    let debrief = talk.scenario.debrief(&talk.now.play);
    match debrief.ending {
        Some(ending) => doc.title(&format!("{}: {}", words.back, words.end(ending.kind))),
        None => doc.title(words.so_far),
    };
    let room = width.saturating_sub(9);
    for (place, row) in rows(talk).into_iter().enumerate() {
        let here = place == at.cursor;
        let label = match row {
            Row::Turn(turn) => {
                let Some(volley) = debrief.volleys.get(turn) else { continue };
                let said = one_line(volley.chosen.say.get(cx.text.lang), room);
                format!("{:>2} {} «{said}»", turn + 1, words.letter(&volley.node.talk))
            }
            Row::Goals => words.goals.to_owned(),
            Row::Counts => words.counts.to_owned(),
            Row::Compare => words.compared.to_owned(),
        };
        if row == Row::Goals {
            doc.gap();
        }
        doc.entry(&label, here);
    }
    if talk.ending().is_some() && talk.scenario.reviewed == Reviewed::None {
        doc.gap().quiet(words.not_reviewed);
    }
}

/// The goals as a list with boxes; and why nothing is counted, where that is so.
pub(super) fn goals(doc: &mut Doc, talk: &Talk, cx: &Cx) {
    let (words, lang) = (cx.text.rehearsal, cx.text.lang);
    let debrief = talk.scenario.debrief(&talk.now.play);
    doc.title(words.goals).gap();
    for (goal, became) in &debrief.goals {
        let mark = match became {
            Reached::Met(_) => "[x]",
            Reached::Broken(_) => "[!]",
            Reached::NotYet => "[ ]",
            Reached::NotNeeded => "[-]",
        };
        doc.marked(mark, &format!("{} ({})", goal.text.get(lang), debrief::reached(*became, cx.text)));
    }
    if let (Suits::Unsuitable, Some(why)) = (talk.scenario.suits, &talk.scenario.why_no_numbers) {
        doc.heading(words.no_numbers);
        doc.para(why.get(lang));
    }
    if talk.scenario.reviewed == Reviewed::None {
        doc.gap().quiet(words.not_reviewed);
    }
}

/// Practice numbers, each with what it must be held against.
pub(super) fn counts(doc: &mut Doc, talk: &Talk, cx: &Cx) {
    let words = cx.text.rehearsal;
    let debrief = talk.scenario.debrief(&talk.now.play);
    let (Some(counts), Some(baseline)) = (&debrief.counts, talk.baseline()) else { return };
    doc.title(words.counts).gap();
    if let Some(why) = &talk.scenario.why_no_numbers {
        doc.para(why.get(cx.text.lang)).gap();
    }
    for line in debrief::counted(&debrief, counts, baseline, cx.text) {
        doc.bullet(&line);
    }
}

/// What the numbers are not.
pub(super) fn not_a_score(doc: &mut Doc, talk: &Talk, cx: &Cx) {
    let words = cx.text.rehearsal;
    doc.gap().para(words.footer);
    if talk.scenario.reviewed == Reviewed::None {
        doc.para(words.not_reviewed);
    }
}

impl Playing {
    /// Back in the list at this turn.
    pub(super) fn back_at(&mut self, turn: usize) -> Move {
        self.scroll = Scroll::default();
        self.show(View::Back(Back::at(turn)))
    }
}
