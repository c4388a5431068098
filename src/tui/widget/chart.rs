//! Bars by turn, with a letter under each and a mark under the one that is looked at.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Bar, BarChart, BarGroup};

use crate::tui::theme::Theme;

/// Columns of the numbers at the left.
const AXIS: u16 = 3;
/// Rows under the bars: letters, and the mark.
const UNDER: u16 = 2;

/// One value a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turns<'a> {
    /// Each value with the letter that stands under it.
    pub bars: Vec<(u8, &'a str)>,
    /// The highest a value can be.
    pub top: u8,
    /// The one that is looked at.
    pub marked: Option<usize>,
}

impl Turns<'_> {
    /// Draws them, as many as there is room for, the marked one among them.
    pub fn draw(&self, frame: &mut Frame, area: Rect, theme: Theme) {
        if area.width <= AXIS || area.height <= UNDER || self.bars.is_empty() {
            return;
        }
        let room = area.width - AXIS;
        let count = u16::try_from(self.bars.len()).unwrap_or(u16::MAX);
        let slot = (room / count).clamp(1, 4);
        let gap = u16::from(slot > 1);
        let shown = usize::from(room / slot);
        let from = self.marked.map_or(0, |marked| (marked + 1).saturating_sub(shown));
        let seen = || self.bars.iter().enumerate().skip(from).take(shown);

        let height = area.height - UNDER;
        let ends = [(area.y, self.top), (area.y + height - 1, 0)];
        for (y, value) in ends.into_iter().take(usize::from(height)) {
            let row = Rect { y, width: AXIS, height: 1, ..area };
            frame.render_widget(Line::raw(format!("{value:>2}")), row);
        }
        let bars: Vec<Bar> =
            seen().map(|(_, (value, _))| Bar::default().value(u64::from(*value)).text_value("")).collect();
        let chart = BarChart::default()
            .data(BarGroup::default().bars(&bars))
            .max(u64::from(self.top))
            .bar_width(slot - gap)
            .bar_gap(gap)
            .bar_style(theme.label());
        frame.render_widget(chart, Rect { x: area.x + AXIS, width: room, height, ..area });

        let width = usize::from(slot);
        let under = |mark: &dyn Fn(usize, &str) -> String| {
            let cells = seen().map(|(at, (_, letter))| format!("{:<width$}", mark(at, letter)));
            Line::raw(cells.collect::<String>())
        };
        let row = |line: u16| Rect { x: area.x + AXIS, y: area.y + height + line, width: room, height: 1 };
        frame.render_widget(under(&|_, letter| letter.to_owned()), row(0));
        let marked = |at: usize, _: &str| if self.marked == Some(at) { "^" } else { "" }.to_owned();
        frame.render_widget(under(&marked), row(1));
    }
}
