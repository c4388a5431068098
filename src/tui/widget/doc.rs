//! A page of wrapped words with, maybe, one line in focus: what nearly every screen is drawn as.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::tui::theme::Theme;

/// Lines longer than this are hard to read, however wide the window.
const LONGEST: u16 = 92;

/// One paragraph.
struct Row {
    /// Stands before the first line; following lines hang under what comes after it.
    lead: Vec<(String, Style)>,
    words: String,
    style: Style,
    focus: Option<Focus>,
}

/// Where in a paragraph the real cursor stands.
#[derive(Clone, Copy)]
enum Focus {
    /// So many columns in.
    Column(usize),
    /// Before the bracket that closes it, on whatever line that is.
    End,
}

/// A page being put together.
pub struct Doc {
    theme: Theme,
    rows: Vec<Row>,
    compact: bool,
    whole: bool,
    to_end: bool,
}

/// Where a page stands in its area after it was drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The first line shown.
    pub scroll: u16,
    /// The last line that `scroll` may have.
    pub last: u16,
}

impl Doc {
    /// An empty page.
    #[must_use]
    pub const fn new(theme: Theme) -> Self {
        Self { theme, rows: Vec::new(), compact: false, whole: false, to_end: false }
    }

    /// Leaves out empty lines, where the area is low.
    #[must_use]
    pub const fn compact_below(mut self, area: Rect, height: u16) -> Self {
        self.compact = area.height < height;
        self
    }

    /// Keeps the whole paragraph in focus in view, where it fits, and not only its first lines.
    #[must_use]
    pub const fn whole_focus(mut self) -> Self {
        self.whole = true;
        self
    }

    /// Keeps what comes after the paragraph in focus in view, where it fits: it is the last that can be in focus.
    pub fn focus_to_end(&mut self) -> &mut Self {
        (self.whole, self.to_end) = (true, true);
        self
    }

    /// Leaves out empty lines from here on.
    #[must_use]
    pub const fn dense(mut self) -> Self {
        self.compact = true;
        self
    }

    fn push(&mut self, lead: Vec<(String, Style)>, words: &str, style: Style) -> &mut Self {
        self.rows.push(Row { lead, words: words.to_owned(), style, focus: None });
        self
    }

    /// What the page is about.
    pub fn title(&mut self, words: &str) -> &mut Self {
        self.push(Vec::new(), words, self.theme.title())
    }

    /// What the page is about, behind a bar in a style of its own.
    pub fn barred(&mut self, words: &str, bar: Style) -> &mut Self {
        self.push(vec![("▌ ".to_owned(), bar)], words, self.theme.title())
    }

    /// A small heading.
    pub fn heading(&mut self, words: &str) -> &mut Self {
        let style = self.theme.heading();
        self.gap().push(Vec::new(), words, style)
    }

    /// A paragraph.
    pub fn para(&mut self, words: &str) -> &mut Self {
        self.push(Vec::new(), words, self.theme.text())
    }

    /// A paragraph in a style.
    pub fn styled(&mut self, words: &str, style: Style) -> &mut Self {
        self.push(Vec::new(), words, style)
    }

    /// A paragraph of lesser weight.
    pub fn quiet(&mut self, words: &str) -> &mut Self {
        self.push(Vec::new(), words, self.theme.quiet())
    }

    /// Words to say aloud.
    pub fn say(&mut self, words: &str) -> &mut Self {
        let mark = vec![("  ".to_owned(), Style::new())];
        self.push(mark, &format!("«{words}»"), self.theme.say())
    }

    /// An item of a list.
    pub fn bullet(&mut self, words: &str) -> &mut Self {
        self.push(vec![("  - ".to_owned(), Style::new())], words, self.theme.text())
    }

    /// An item of a list with a mark of its own.
    pub fn marked(&mut self, mark: &str, words: &str) -> &mut Self {
        self.push(vec![(format!("  {mark} "), Style::new())], words, self.theme.text())
    }

    /// A label and what stands at it.
    pub fn pair(&mut self, label: &str, words: &str) -> &mut Self {
        self.push(vec![(format!("{label}: "), self.theme.label())], words, self.theme.text())
    }

    /// Keys, in a column so many wide, and what they do.
    pub fn key_line(&mut self, keys: &str, column: usize, words: &str) -> &mut Self {
        self.push(vec![(format!("  {keys:<column$}  "), self.theme.key())], words, self.theme.text())
    }

    /// An empty line, unless there is one.
    pub fn gap(&mut self) -> &mut Self {
        if !self.compact && self.rows.last().is_some_and(|row| !row.words.is_empty() || !row.lead.is_empty())
        {
            self.push(Vec::new(), "", Style::new());
        }
        self
    }

    /// A choice with its key. `>` marks where the cursor stands, `*` what stands chosen.
    pub fn choice(&mut self, key: &str, words: &str, cursor: bool, chosen: bool) -> &mut Self {
        let style = if cursor { self.theme.chosen() } else { self.theme.text() };
        let mark = if cursor { "> " } else { "  " };
        let star = if chosen { "* " } else { "  " };
        let lead = vec![
            (mark.to_owned(), style),
            (format!("{key:>2} "), self.theme.key()),
            (star.to_owned(), style),
        ];
        self.push(lead, words, style);
        if cursor {
            self.focus(7);
        }
        self
    }

    /// More about the choice above.
    pub fn under_choice(&mut self, words: &str) -> &mut Self {
        self.push(vec![(" ".repeat(7), Style::new())], words, self.theme.text())
    }

    /// More about the entry above.
    pub fn under_entry(&mut self, words: &str) -> &mut Self {
        self.push(vec![(" ".repeat(4), Style::new())], words, self.theme.text())
    }

    /// Something of lesser weight about the entry above.
    pub fn under_quiet(&mut self, words: &str) -> &mut Self {
        self.push(vec![(" ".repeat(4), Style::new())], words, self.theme.quiet())
    }

    /// A box that is on or off.
    pub fn tick(&mut self, key: &str, words: &str, cursor: bool, on: bool) -> &mut Self {
        let style = if cursor { self.theme.chosen() } else { self.theme.text() };
        let mark = if cursor { "> " } else { "  " };
        let tick = if on { "[x] " } else { "[ ] " };
        let lead = vec![
            (mark.to_owned(), style),
            (format!("{key:>2} "), self.theme.key()),
            (tick.to_owned(), style),
        ];
        self.push(lead, words, style);
        if cursor {
            self.focus(6);
        }
        self
    }

    /// Something to do, done or not.
    pub fn task(&mut self, words: &str, cursor: bool, done: bool) -> &mut Self {
        let style = if cursor { self.theme.chosen() } else { self.theme.text() };
        let mark = if cursor { "> " } else { "  " };
        let tick = if done { "[x] " } else { "[ ] " };
        self.push(vec![(mark.to_owned(), style), (tick.to_owned(), style)], words, style);
        if cursor {
            self.focus(3);
        }
        self
    }

    /// More about what is to be done above.
    pub fn under_task(&mut self, words: &str) -> &mut Self {
        self.push(vec![(" ".repeat(6), Style::new())], words, self.theme.text())
    }

    /// Words to say aloud about what is to be done above.
    pub fn say_under_task(&mut self, words: &str) -> &mut Self {
        let lead = vec![(" ".repeat(6), Style::new())];
        self.push(lead, &format!("«{words}»"), self.theme.say())
    }

    /// A one-line field with what is typed in it; the caret stands after it.
    pub fn field(&mut self, label: &str, typed: &str, focus: bool) -> &mut Self {
        let style = if focus { self.theme.chosen() } else { self.theme.text() };
        let mark = if focus { "> " } else { "  " };
        let lead = vec![(mark.to_owned(), style), (format!("{label}: "), style)];
        self.push(lead, &format!("[{typed} ]"), style);
        if focus {
            let before = 2 + label.width() + 2 + 1 + typed.width();
            self.focus(before);
        }
        self
    }

    /// Something that hands can go up for: its letter, a field for how many did, and its words.
    pub fn ballot(&mut self, letter: char, typed: &str, words: &str, cursor: bool) -> &mut Self {
        let style = if cursor { self.theme.chosen() } else { self.theme.text() };
        let mark = if cursor { "> " } else { "  " };
        self.push(vec![(mark.to_owned(), style), (format!("{letter} [{typed:<3}] "), style)], words, style);
        if cursor {
            self.focus(5 + typed.width().min(2));
        }
        self
    }

    /// A line of a list that the cursor can stand on.
    pub fn entry(&mut self, words: &str, cursor: bool) -> &mut Self {
        let style = if cursor { self.theme.chosen() } else { self.theme.text() };
        let mark = if cursor { "> " } else { "  " };
        self.push(vec![(mark.to_owned(), style)], words, style);
        if cursor {
            self.focus(0);
        }
        self
    }

    /// Puts the real cursor so many columns into the paragraph last added.
    pub fn focus(&mut self, column: usize) -> &mut Self {
        if let Some(row) = self.rows.last_mut() {
            row.focus = Some(Focus::Column(column));
        }
        self
    }

    /// A field for longer words, which may run over several lines; the caret stands after the last.
    pub fn words_field(&mut self, label: &str, typed: &str) -> &mut Self {
        let style = self.theme.chosen();
        let lead = vec![("> ".to_owned(), style), (format!("{label}: "), style)];
        // The blank that the caret stands on keeps the bracket at the last word.
        self.push(lead, &format!("[{typed}\u{a0}]"), style);
        if let Some(row) = self.rows.last_mut() {
            row.focus = Some(Focus::End);
        }
        self
    }

    /// Takes the focus away, so that the page can be scrolled past it.
    pub fn unfocused(&mut self) -> &mut Self {
        self.rows.iter_mut().for_each(|row| row.focus = None);
        self
    }

    /// Draws the page. Keeps a focused line in view; without one, starts at `scroll`.
    pub fn draw(&self, frame: &mut Frame, area: Rect, scroll: u16, more: &str) -> Shown {
        let area = Rect { width: area.width.min(LONGEST), ..area };
        if area.width == 0 || area.height == 0 {
            return Shown::default();
        }
        let (lines, focus, end) = self.lines(area.width as usize);
        // The last line is kept free for the word that there is more, so that it covers nothing.
        let longer = lines.len() > area.height as usize && area.height > 2;
        let height = area.height as usize - usize::from(longer);
        let last = lines.len().saturating_sub(height);
        let mut top = (scroll as usize).min(last);
        if let Some((row, _)) = focus {
            // The whole page from its start if that shows the focus; otherwise just far enough.
            let end = if self.to_end { lines.len().saturating_sub(1) } else { end };
            let below = if self.whole { end.max(row) + 1 } else { row + 1 };
            top = if below <= height {
                top.min(row)
            } else if self.whole {
                top.clamp(below.saturating_sub(height).min(row), row)
            } else {
                top.clamp((row + 2).saturating_sub(height).min(row), row)
            };
            top = top.min(last);
        }
        let hidden = top + height < lines.len();
        for (place, line) in lines.iter().skip(top).take(height).enumerate() {
            let row = Rect { y: area.y + u16::try_from(place).unwrap_or(0), height: 1, ..area };
            frame.render_widget(line, row);
        }
        if hidden && longer {
            let words = format!(" ↓ {more} ");
            let width = u16::try_from(words.width()).unwrap_or(0).min(area.width);
            let row = Rect { x: area.right() - width, y: area.bottom() - 1, width, height: 1 };
            frame.render_widget(Line::styled(words, self.theme.key()), row);
        }
        if let Some((row, column)) = focus.filter(|(row, _)| (top..top + height).contains(row)) {
            let x = area.x + u16::try_from(column).unwrap_or(0).min(area.width - 1);
            let y = area.y + u16::try_from(row - top).unwrap_or(0);
            frame.set_cursor_position(Position { x, y });
        }
        Shown { scroll: u16::try_from(top).unwrap_or(0), last: u16::try_from(last).unwrap_or(0) }
    }

    /// How many lines the page takes at this width.
    #[must_use]
    pub fn height(&self, width: u16) -> u16 {
        u16::try_from(self.lines(width.min(LONGEST) as usize).0.len()).unwrap_or(u16::MAX)
    }

    /// Draws the page, and under it another that stays while this one scrolls: never more than half of the area.
    pub fn draw_over(&self, foot: &Self, frame: &mut Frame, area: Rect, scroll: u16, more: &str) -> Shown {
        let height = if foot.rows.is_empty() { 0 } else { foot.height(area.width).min(area.height / 2) };
        let rest = Rect { height: area.height - height, ..area };
        if height > 0 {
            foot.draw(frame, Rect { y: rest.bottom(), height, ..area }, 0, "");
        }
        self.draw(frame, rest, scroll, more)
    }

    /// Draws the page, and another right under it that stays in view while this one scrolls: never more than half of the
    /// area, unless both fit.
    pub fn draw_then(&self, next: &Self, frame: &mut Frame, area: Rect, scroll: u16, more: &str) -> Shown {
        let (own, other) = (self.height(area.width), next.height(area.width));
        let fits = own.saturating_add(other) <= area.height;
        let height = if fits { other } else { other.min(area.height / 2) };
        let rest = Rect { height: own.min(area.height - height), ..area };
        if height > 0 {
            next.draw(frame, Rect { y: rest.bottom(), height, ..area }, 0, "");
        }
        self.draw(frame, rest, scroll, more)
    }

    /// The lines, where the focus stands, and the last line of what is in focus.
    fn lines(&self, width: usize) -> (Vec<Line<'_>>, Option<(usize, usize)>, usize) {
        let mut lines = Vec::new();
        let (mut focus, mut end) = (None, 0);
        for row in &self.rows {
            let lead: usize = row.lead.iter().map(|(words, _)| words.width()).sum();
            // A long label in a narrow window must not squeeze its words into a column.
            let hang = if lead * 2 > width { 2.min(width / 2) } else { lead };
            if let Some(Focus::Column(column)) = row.focus {
                focus = Some((lines.len() + column / width.max(1), column % width.max(1)));
            }
            let first = width.saturating_sub(lead).max(1);
            let rest = width.saturating_sub(hang).max(1);
            let mut spans: Vec<Span> =
                row.lead.iter().map(|(words, style)| Span::styled(words.as_str(), *style)).collect();
            for (place, part) in row.words.split('\n').enumerate() {
                for (at, piece) in
                    wrap(part, if place == 0 { first } else { rest }, rest).into_iter().enumerate()
                {
                    if place + at > 0 {
                        spans = vec![Span::raw(" ".repeat(hang))];
                    }
                    spans.push(Span::styled(piece, row.style));
                    lines.push(Line::from(std::mem::take(&mut spans)));
                }
            }
            if row.focus.is_some() {
                end = lines.len().saturating_sub(1);
            }
            if matches!(row.focus, Some(Focus::End)) {
                let column = lines.last().map_or(0, Line::width).saturating_sub(2);
                focus = Some((end, column.min(width.saturating_sub(1))));
            }
        }
        (lines, focus, end)
    }
}

/// Draws what is to be said over a page, where there is something; gives what is left below it.
pub fn said_above(said: Option<&str>, theme: Theme, frame: &mut Frame, area: Rect) -> Rect {
    let Some(said) = said else { return area };
    let mut doc = Doc::new(theme);
    doc.styled(said, theme.trouble());
    let height = doc.height(area.width).min(area.height / 2);
    doc.draw(frame, Rect { height, ..area }, 0, "");
    Rect { y: area.y + height, height: area.height - height, ..area }
}

/// Breaks words to a width in columns, at blanks where there are any; the first line may be narrower.
#[must_use]
pub fn wrap(words: &str, first: usize, rest: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut room = first;
    let mut used = 0;
    // Blanks at the start of a line indent it; elsewhere they only part words.
    let indent: String = words.chars().take_while(|c| *c == ' ').take(rest / 2).collect();
    push(&mut lines, &indent);
    used += indent.len();
    let mut blanks = 0;
    for (place, word) in words.trim_start_matches(' ').split(' ').enumerate() {
        blanks += usize::from(place > 0);
        if word.is_empty() {
            continue;
        }
        let width = word.width();
        if used > 0 && used + blanks + width > room {
            lines.push(String::new());
            (room, used) = (rest, 0);
        } else {
            push(&mut lines, &" ".repeat(blanks));
            used += blanks;
        }
        blanks = 0;
        if used + width <= room {
            push(&mut lines, word);
            used += width;
            continue;
        }
        for grapheme in word.graphemes(true) {
            if used + grapheme.width() > room && used > 0 {
                lines.push(String::new());
                (room, used) = (rest, 0);
            }
            push(&mut lines, grapheme);
            used += grapheme.width();
        }
    }
    lines
}

fn push(lines: &mut [String], piece: &str) {
    if let Some(line) = lines.last_mut() {
        line.push_str(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_break_at_blanks_and_never_lose_a_letter() {
        let said = "Er det greit at vi går gjennom noen spørsmål sammen?";
        for width in 1..60 {
            let lines = wrap(said, width, width);
            assert!(lines.iter().all(|line| line.width() <= width), "{width}: {lines:?}");
            let letters = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(said), "{width}");
        }
    }

    #[test]
    fn a_punctuation_mark_stays_with_its_word() {
        assert_eq!(wrap("ja, nei?", 4, 4), ["ja,", "nei?"]);
        assert_eq!(
            wrap("  under", 4, 9),
            ["  ", "under"],
            "an indent alone does not hold a word that fits below"
        );
    }
}
