//! The page while it is counted: a silent clock, the last marks, and every key.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::ObserverScreen;
use crate::domain::tally::What;
use crate::session::observed::{clock, counts_in, key_of, noted};
use crate::text::fill;
use crate::tui::binding::{Action, Binding};
use crate::tui::cx::Cx;
use crate::tui::widget::big;
use crate::tui::widget::doc::Doc;

/// Columns of the legend.
const COLUMNS: usize = 2;
/// The widest a column of it is.
const WIDEST: u16 = 40;
/// Room for a count, with a blank before it.
const COUNT: usize = 5;

impl ObserverScreen {
    pub(super) fn draw_counting(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let legend = self.legend_lines(area.width, cx);
        // The line of the clock, the strip, a line of air above the legend, and what is to be listened for below it.
        let listen = self.listen_for(cx);
        let below = listen.as_ref().map_or(0, |doc| doc.height(area.width).min(area.height / 3) + 1);
        let rest = area.height.saturating_sub(u16::try_from(legend.len()).unwrap_or(0) + 3 + below);
        let time = clock(self.tally.elapsed(self.now(cx)));
        let big = big_clock(&time, area.width, rest);
        let is_big = !big.is_empty();
        let mut lines: Vec<Line> = big.into_iter().map(|line| Line::styled(line, cx.theme.title())).collect();
        if is_big && usize::from(rest) > lines.len() {
            lines.push(Line::default());
        }
        lines.push(self.state_line((!is_big).then_some(time), cx));
        let strip = area.y + u16::try_from(lines.len()).unwrap_or(0);
        lines.push(self.strip(area.width, cx));
        lines.push(Line::default());
        lines.extend(legend);
        let mut y = area.y;
        for line in lines.into_iter().take(area.height.into()) {
            frame.render_widget(line, Rect { y, height: 1, ..area });
            y += 1;
        }
        if let Some(listen) = listen {
            y = (y + 1).min(area.bottom());
            let below = Rect { y, height: area.bottom() - y, ..area };
            let shown = listen.draw(frame, below, self.scroll, cx.text.shell.scroll_more);
            (self.scroll, self.last) = (shown.scroll, shown.last);
        }
        if strip < area.bottom() {
            frame.set_cursor_position(Position { x: area.x, y: strip });
        }
    }

    /// In place of codes, where those are the wrong measure: what good practice is in this talk.
    fn listen_for(&self, cx: &Cx) -> Option<Doc> {
        let scenario = self.scenario.as_deref().filter(|scenario| !counts_in(Some(scenario)))?;
        let mut doc = Doc::new(cx.theme);
        doc.heading(cx.text.observer.listen);
        for goal in &scenario.goals {
            doc.bullet(goal.text.get(cx.text.lang));
        }
        Some(doc)
    }

    /// Whether the clock runs, who talks, and how many marks there are: so every key shows that it was taken.
    fn state_line(&self, time: Option<String>, cx: &Cx) -> Line<'static> {
        let words = cx.text.observer;
        if !self.tally.has_begun() {
            return Line::styled(words.waits, cx.theme.heading());
        }
        let (state, style) = if self.tally.is_running() {
            (words.runs, cx.theme.text())
        } else {
            (words.paused, cx.theme.practice())
        };
        let talks =
            self.tally.talker().map_or(words.unmarked.to_owned(), |who| fill(words.talks, &[words.who(who)]));
        let marked = fill(words.marked, &[&self.tally.marks().len().to_string()]);
        let mut spans: Vec<Span> =
            time.into_iter().map(|time| Span::styled(format!("{time}  "), cx.theme.title())).collect();
        // The number that shows that a key was taken stands before what a narrow window cuts off.
        spans.push(Span::styled(state, style));
        spans.push(Span::raw(format!("  {marked}  {talks}")));
        Line::from(spans)
    }

    /// The last marks with their times, the very last in words.
    fn strip(&self, width: u16, cx: &Cx) -> Line<'static> {
        let Some((last, before)) = self.tally.marks().split_last() else {
            return Line::styled(cx.text.observer.nothing_yet, cx.theme.text());
        };
        let last = format!("{} {}", clock(last.at), noted(*last, cx.text));
        let mut room = usize::from(width).saturating_sub(last.width());
        let mut earlier: Vec<String> = Vec::new();
        for mark in before.iter().rev() {
            let shown = format!("{} {}   ", clock(mark.at), key_of(*mark));
            let Some(left) = room.checked_sub(shown.width()) else { break };
            room = left;
            earlier.push(shown);
        }
        earlier.reverse();
        Line::from(vec![Span::raw(earlier.concat()), Span::styled(last, cx.theme.chosen())])
    }

    fn legend_lines(&self, width: u16, cx: &Cx) -> Vec<Line<'static>> {
        let legend = self.legend(cx);
        // As many rows as when there is something to undo, so that nothing moves when that key comes or goes.
        let undoes = usize::from(self.tally.marks().is_empty());
        let rows = (legend.len() + undoes).div_ceil(COLUMNS);
        let column = usize::from((width / 2).saturating_sub(1).min(WIDEST));
        let line = |row: usize| {
            let parts = (0..COLUMNS).filter_map(|place| legend.get(place * rows + row));
            Line::from(parts.flat_map(|binding| self.legend_part(binding, column, cx)).collect::<Vec<_>>())
        };
        (0..rows).map(line).collect()
    }

    /// A key and what it does, so many columns wide, with its count where numbers show.
    fn legend_part(&self, binding: &Binding, column: usize, cx: &Cx) -> [Span<'static>; 3] {
        let key = binding.keys.first().map(|key| key.name()).unwrap_or_default();
        let count = match binding.action {
            Action::Heard(What::Code(code)) if self.numbers => {
                format!("{:>COUNT$}", self.tally.counts().of(code))
            }
            Action::Heard(What::Golden) if self.numbers => {
                format!("{:>COUNT$}", self.tally.golden().len())
            }
            _ => String::new(),
        };
        let room = column.saturating_sub(key.width() + 1 + count.width());
        let label = shortened(binding.label, room);
        let air = " ".repeat(room.saturating_sub(label.width()));
        let count = format!("{air}{count}  ");
        let count = Span::styled(count, cx.theme.title());
        [Span::styled(key, cx.theme.key()), Span::raw(format!(" {label}")), count]
    }
}

/// The clock in big digits, as large as there is room for; nothing where there is none.
fn big_clock(time: &str, width: u16, height: u16) -> Vec<String> {
    let fits = |lines: &Vec<String>| {
        lines.len() <= usize::from(height) && lines.iter().all(|line| line.width() <= usize::from(width))
    };
    [2, 1].into_iter().map(|scale| big::lines(time, scale)).find(fits).unwrap_or_default()
}

/// Words cut to a width, with a sign that they were.
fn shortened(words: &str, width: usize) -> String {
    if words.width() <= width {
        return words.to_owned();
    }
    let kept: String = words.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}
