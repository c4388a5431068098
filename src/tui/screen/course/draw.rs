//! How the room is drawn: one idea, large, on a ground of its own; the corner with the time and the keys.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Clear;
use unicode_width::UnicodeWidthStr;

use super::room::{Over, Room, in_course};
use crate::domain::course::run::View;
use crate::session::course::clock::Left;
use crate::session::course::notes;
use crate::session::course::slide::{Part, Slide, slide};
use crate::text::fill;
use crate::tui::cx::Cx;
use crate::tui::theme::{Look, Theme};
use crate::tui::widget::big;
use crate::tui::widget::doc::Doc;

/// The back row reads lines of so many columns; a few more for what stands before them.
const COLUMNS: u16 = 54;
/// From this width on two ways stand beside each other.
const WIDE: u16 = 100;
/// The widest a bar is.
const BAR: usize = 14;

/// Lines that a clock takes at the least, with what stands under it.
const CLOCK: u16 = 9;

/// Where empty lines stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Air {
    Everywhere,
    UnderHead,
    None,
}

impl Room {
    pub(super) fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let ground = ground_of(frame, area);
        if let Over::Live(live) = &self.over {
            // On the same ground as the course, and with its own emphasis; what a whole room reads is as strong as the course.
            let for_the_room = live.is_for_the_room();
            let theme = if for_the_room { cx.theme } else { plain(cx) };
            let cx = &Cx { theme, ..in_course(cx) };
            let area = if for_the_room {
                self.corner(frame, area, cx)
            } else {
                corner_keys(frame, area, self.pressed.as_deref(), cx)
            };
            if let Over::Live(live) = &mut self.over {
                live.draw(frame, area, self.light, cx);
            }
            let style = cx.theme.ground(self.light);
            let add_modifier = style.add_modifier.difference(Modifier::BOLD);
            let style = if for_the_room { style } else { Style { add_modifier, ..style } };
            self.draw_said(frame, area, cx);
            paint(frame, ground, style);
            return;
        }
        frame.render_widget(Clear, ground);
        let light = self.light && !matches!(self.over, Over::Black(_));
        let body = self.corner(frame, area, cx);
        match &self.over {
            Over::Black(None) => {}
            Over::Black(Some(at)) => {
                let shown = self.draw_notes(*at, frame, body, cx);
                self.over = Over::Black(Some(shown));
            }
            Over::Jump(cursor) => self.draw_jump(*cursor, frame, body, cx),
            Over::Nothing | Over::Live(_) => self.draw_view(frame, body, cx),
        }
        paint(frame, ground, cx.theme.ground(light));
    }

    fn draw_said(&self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let Some(said) = &self.said else { return };
        let mut doc = Doc::new(cx.theme);
        doc.styled(said, cx.theme.title());
        let height = doc.height(area.width).min(area.height / 2);
        let row = Rect { y: area.bottom().saturating_sub(height), height, ..area };
        frame.render_widget(Clear, row);
        doc.draw(frame, row, 0, "");
    }

    fn draw_view(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let Some(slide) = slide(&self.plan().clone(), self.all, cx.library, cx.text) else { return };
        let view = self.view(cx);
        if view.is_some_and(View::has_big_clock) {
            return self.draw_clock(&slide, frame, area, cx);
        }
        if view == Some(View::Both) && area.width >= WIDE {
            return self.draw_beside(&slide, frame, area, cx);
        }
        let area = lowered(narrow(area));
        // As much air between the parts as there is room for.
        let air = [Air::Everywhere, Air::UnderHead, Air::None].into_iter();
        let mut docs = air.map(|air| self.doc(&slide, view, area.width, air, cx));
        let fits = |doc: &Doc| doc.height(area.width) <= area.height;
        let Some(doc) = docs.find(fits).or_else(|| Some(self.doc(&slide, view, area.width, Air::None, cx)))
        else {
            return;
        };
        let mut foot = Doc::new(plain(cx));
        if let Some(said) = &self.said {
            foot.para(said);
        }
        let shown = doc.draw_over(&foot, frame, area, self.scroll, cx.text.shell.scroll_more);
        (self.scroll, self.last) = (shown.scroll, shown.last);
    }

    fn doc(&self, slide: &Slide, view: Option<View>, width: u16, air: Air, cx: &Cx) -> Doc {
        let mut doc = Doc::new(plain(cx));
        head(&mut doc, slide, self.light, cx);
        if air != Air::None {
            doc.gap();
        }
        if air != Air::Everywhere {
            doc = doc.dense();
        }
        if view == Some(View::Hands) {
            self.hands_lines(&mut doc, slide);
        } else {
            lines(&mut doc, &slide.parts, width);
        }
        lines(&mut doc, &slide.beside, width);
        lines(&mut doc, &slide.under, width);
        doc
    }

    fn hands_lines(&self, doc: &mut Doc, slide: &Slide) {
        for (at, part) in slide.parts.iter().enumerate() {
            if let Part::Option { letter, label, hands } = part {
                let here = at == self.counting.option();
                doc.gap().para(&format!("{letter}: {label}"));
                doc.field(&letter.to_string(), &hands.unwrap_or_default().to_string(), here);
            }
        }
    }

    fn draw_beside(&mut self, slide: &Slide, frame: &mut Frame, area: Rect, cx: &Cx) {
        let theme = plain(cx);
        let mut above = Doc::new(theme);
        head(&mut above, slide, self.light, cx);
        let mut below = Doc::new(theme);
        lines(&mut below, &slide.under, area.width);
        let (head, foot) = (above.height(area.width), below.height(area.width));
        let rest = area.height.saturating_sub(head + foot + 2);
        above.draw(frame, Rect { height: head.min(area.height), ..area }, 0, "");
        let width = area.width / 2 - 2;
        let y = area.y + head + 1;
        let mut longest = 0;
        for (x, parts) in [(area.x, &slide.parts), (area.x + width + 4, &slide.beside)] {
            let mut doc = Doc::new(theme);
            lines(&mut doc, parts, width);
            let shown =
                doc.draw(frame, Rect { x, y, width, height: rest }, self.scroll, cx.text.shell.scroll_more);
            longest = longest.max(shown.last);
        }
        (self.last, self.scroll) = (longest, self.scroll.min(longest));
        let y = area.bottom().saturating_sub(foot);
        below.draw(frame, Rect { y, height: foot.min(area.height), ..area }, 0, "");
    }

    /// The clock in the middle, as large as there is room for, and what it says in words.
    fn draw_clock(&mut self, slide: &Slide, frame: &mut Frame, area: Rect, cx: &Cx) {
        let words = cx.text.course;
        let area = lowered(narrow(area));
        // Above the clock stands the task, where there is room for all of it.
        let above = |whole: bool| {
            let mut above = Doc::new(plain(cx)).dense();
            head(&mut above, slide, self.light, cx);
            if whole {
                lines(&mut above, &slide.parts, area.width);
            }
            above
        };
        let fits = |doc: &Doc| doc.height(area.width) + CLOCK <= area.height;
        let above = Some(above(true)).filter(fits).unwrap_or_else(|| above(false));
        let height = above.height(area.width).min(area.height / 2 + CLOCK);
        above.draw(frame, Rect { height, ..area }, 0, "");

        let left = self.big.left(&cx.now);
        let state = match left {
            Left::Over(_) => format!("! {} (+{})", words.clock_over, left.digits()),
            Left::Still(_) if self.big.runs() => format!("{} {}", left.digits(), words.clock_runs),
            Left::Still(_) => format!("{} ({})", left.digits(), words.clock_stands),
        };
        let mut below = Doc::new(plain(cx));
        match left {
            Left::Over(_) => below.styled(&state, cx.theme.time_over()),
            Left::Still(_) => below.title(&state),
        };
        below.para(words.presets);
        if let Some(said) = &self.said {
            below.para(said);
        }
        let under = below.height(area.width).min(area.height - height);
        let room = Rect { y: area.y + height, height: area.height - height - under, ..area };
        let digits = big_digits(&left.digits(), room);
        let tall = u16::try_from(digits.len()).unwrap_or(0);
        let air = room.height.saturating_sub(tall) / 2;
        for (at, line) in (0_u16..).zip(digits) {
            frame.render_widget(Line::raw(line), Rect { y: room.y + air + at, height: 1, ..room });
        }
        below.draw(frame, Rect { y: room.bottom(), height: under, ..area }, 0, "");
        (self.scroll, self.last) = (0, 0);
    }

    /// Draws the notes from this line on, and gives the line that they begin at.
    fn draw_notes(&self, at: u16, frame: &mut Frame, area: Rect, cx: &Cx) -> u16 {
        let words = cx.text.course;
        let mut doc = Doc::new(plain(cx)).compact_below(area, 14);
        doc.title(&format!("{}: {}", words.black_notes, notes::title(self.plan(), cx.library, cx.text)))
            .gap();
        let said = notes::lines(self.plan(), cx.library, cx.text);
        if said.is_empty() {
            doc.para(words.no_notes);
        }
        for note in &said {
            doc.bullet(note);
        }
        let left = notes::remaining(self.plan(), &self.block, &cx.now, cx.text);
        doc.gap().pair(words.remaining, &left);
        let next = notes::coming(self.plan(), cx.library, cx.text).unwrap_or_else(|| words.end.to_owned());
        doc.pair(words.coming, &next);
        doc.draw(frame, area, at, cx.text.shell.scroll_more).scroll
    }

    fn draw_jump(&self, cursor: usize, frame: &mut Frame, area: Rect, cx: &Cx) {
        let (words, lang) = (cx.text.course, cx.text.lang);
        let mut doc = Doc::new(plain(cx)).compact_below(area, 14);
        doc.title(words.jump);
        let mut module = None;
        for (at, entry) in self.plan().entries.iter().enumerate() {
            let found = cx.library.module(&entry.module).and_then(Result::ok);
            if module.replace(entry.module.clone()).as_ref() != Some(&entry.module)
                && let Some(found) = &found
            {
                doc.gap().para(found.title.get(lang));
            }
            let block = found.as_ref().and_then(|module| module.block(&entry.block));
            let title = block.map_or(entry.block.as_str(), |block| block.title.get(lang));
            let out = if entry.skipped { format!(" ({})", words.left_out) } else { String::new() };
            let here = if at == self.plan().at.entry { "* " } else { "  " };
            doc.entry(&format!("{here}{title}{out}"), at == cursor);
        }
        doc.draw(frame, area, 0, cx.text.shell.scroll_more);
    }

    /// The lowest line: keys at the left, the time of the block at the right. Gives what is left above it.
    fn corner(&self, frame: &mut Frame, area: Rect, cx: &Cx) -> Rect {
        if matches!(self.over, Over::Black(_)) || area.height < 4 {
            return area;
        }
        let rest = corner_keys(frame, area, self.pressed.as_deref(), cx);
        // The big clock is time enough.
        if !self.clock || self.view(cx).is_some_and(View::has_big_clock) {
            return rest;
        }
        let (words, minutes) = (cx.text.course, self.plan().minutes_here());
        let left = self.block.left(&cx.now, minutes);
        let spent = self.block.spent(&cx.now).as_secs();
        let (said, style) = match left {
            Left::Still(_) => {
                let spent = Left::Still(spent).digits();
                (fill(words.block_left, &[&spent, &left.digits()]), Style::new())
            }
            Left::Over(_) => (fill(words.block_over, &[&left.digits()]), cx.theme.time_over()),
        };
        let width = u16::try_from(said.width()).unwrap_or(0).min(area.width);
        let row = Rect { x: area.right() - width, y: area.bottom() - 1, width, height: 1 };
        frame.render_widget(Line::styled(said, style), row);
        Rect { height: area.height - 1, ..area }
    }
}

/// The last keys, where they are shown; gives what is left above.
fn corner_keys(frame: &mut Frame, area: Rect, pressed: Option<&[String]>, cx: &Cx) -> Rect {
    let Some(pressed) = pressed.filter(|_| area.height > 3) else { return area };
    let row = Rect { y: area.bottom() - 1, height: 1, ..area };
    let said = format!("[{}]", pressed.join("] ["));
    frame.render_widget(Line::styled(said, cx.theme.title()), row);
    Rect { height: area.height - 1, ..area }
}

/// Everything between the header and the footer.
fn ground_of(frame: &Frame, area: Rect) -> Rect {
    let whole = frame.area();
    let top = (whole.y + 1).min(area.y);
    Rect { x: whole.x, width: whole.width, y: top, height: whole.bottom().saturating_sub(top + 1) }
}

/// Puts everything that has no colour of its own on the ground.
fn paint(frame: &mut Frame, area: Rect, ground: Style) {
    let buffer = frame.buffer_mut();
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            let Some(cell) = buffer.cell_mut((x, y)) else { continue };
            let own = cell.fg;
            let _ = cell.set_style(ground);
            if own != Color::Reset {
                let _ = cell.set_fg(own);
            }
        }
    }
}

/// Words without colours: on a ground of its own a named colour might not be seen.
pub(super) const fn plain(cx: &Cx) -> Theme {
    match cx.theme.look {
        Look::Mono => cx.theme,
        Look::Colour | Look::Contrast => Theme { look: Look::Contrast },
    }
}

/// A column in the middle that the back row can read.
pub(super) fn narrow(area: Rect) -> Rect {
    let width = area.width.min(COLUMNS);
    Rect { x: area.x + (area.width - width) / 2, width, ..area }
}

/// In a large window every page begins a little below its top.
pub(super) fn lowered(area: Rect) -> Rect {
    let air = area.height.saturating_sub(20) / 3;
    Rect { y: area.y + air, height: area.height - air, ..area }
}

pub(super) fn head(doc: &mut Doc, slide: &Slide, light: bool, cx: &Cx) {
    let bar = cx.theme.of_module(slide.theme, light);
    if !slide.kind.is_empty() {
        doc.barred(&slide.kind, bar);
    }
    doc.barred(&slide.heading, bar);
}

pub(super) fn lines(doc: &mut Doc, parts: &[Part], width: u16) {
    let most = parts.iter().filter_map(hands_of).max().unwrap_or_default();
    for part in parts {
        doc.gap();
        match part {
            Part::Label(words) => doc.title(&format!("{words}:")),
            Part::Para(words) => doc.para(words),
            Part::Bullet(words) => doc.bullet(words),
            Part::Says(who, words) => doc.pair(who, &format!("«{words}»")),
            Part::Does(words) => doc.para(&format!("({words})")),
            Part::Pair(label, words) => doc.pair(label, words),
            Part::Option { letter, label, hands: None } => doc.para(&format!("{letter}: {label}")),
            Part::Option { letter, label, hands: Some(hands) } => {
                let room = (usize::from(width) / 4).min(BAR);
                doc.key_line(&format!("{letter} {}", bar(*hands, most, room)), 0, label)
            }
        };
    }
}

pub(super) const fn hands_of(part: &Part) -> Option<u16> {
    match part {
        Part::Option { hands, .. } => *hands,
        _ => None,
    }
}

/// A bar as long as its share of the longest, its number behind it, and blanks so that all bars take the same room.
pub(super) fn bar(hands: u16, most: u16, room: usize) -> String {
    let long = match most {
        0 => 0,
        most => (usize::from(hands) * room).div_ceil(usize::from(most)),
    };
    format!("{}{} {hands:>2}", "█".repeat(long), " ".repeat(room - long.min(room)))
}

fn big_digits(time: &str, room: Rect) -> Vec<String> {
    let fits = |lines: &Vec<String>| {
        lines.len() <= usize::from(room.height)
            && lines.iter().all(|line| line.width() <= usize::from(room.width))
    };
    [3, 2, 1].into_iter().map(|scale| big::lines(time, scale)).find(fits).unwrap_or_default()
}
