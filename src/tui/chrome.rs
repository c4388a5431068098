//! What stands around every screen: header, footer, help, and the word that a window is too small.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;
use unicode_width::UnicodeWidthStr;

use super::binding::{Action, Binding};
use super::cx::Cx;
use super::widget::doc::Doc;
use crate::session::PROGRAM;
use crate::text::fill;

/// The least width the program works in.
pub(super) const LEAST_WIDTH: u16 = 40;
/// The least height the program works in.
pub(super) const LEAST_HEIGHT: u16 = 12;

/// Says that the window is too small. True where it is.
pub(super) fn too_small(frame: &mut Frame, cx: &Cx) -> bool {
    let area = frame.area();
    if area.width >= LEAST_WIDTH && area.height >= LEAST_HEIGHT {
        return false;
    }
    let numbers = [area.width, area.height, LEAST_WIDTH, LEAST_HEIGHT].map(|n| n.to_string());
    let mut doc = Doc::new(cx.theme);
    doc.para(&fill(cx.text.shell.too_small, &numbers.each_ref().map(String::as_str)));
    doc.para(cx.text.shell.too_small_keys);
    doc.draw(frame, area, 0, "");
    true
}

/// Draws the header, with the band at its end where the person is invented; gives what is left.
pub(super) fn header(frame: &mut Frame, cx: &Cx, left: &str, right: &str, band: &str) -> Rect {
    let area = frame.area();
    let row = Rect { height: 1, ..area };
    let band = if band.is_empty() { String::new() } else { format!(" {band} ") };
    let right_width = right.width() + usize::from(!right.is_empty()) + band.width();
    let room = (area.width as usize).saturating_sub(right_width + 1);
    let left = first_line(left, room);
    let gap = " ".repeat((area.width as usize).saturating_sub(left.width() + right_width));
    let mut spans = vec![Span::styled(left, cx.theme.title()), Span::raw(gap)];
    if !right.is_empty() {
        spans.push(Span::styled(format!("{right} "), cx.theme.quiet()));
    }
    spans.push(Span::styled(band, cx.theme.practice()));
    frame.render_widget(Line::from(spans), row);
    Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }
}

/// As many whole words as there is room for; that there were more is seen.
fn first_line(words: &str, room: usize) -> String {
    let wrapped = |room: usize| super::widget::doc::wrap(words, room.max(1), room.max(1));
    let mut lines = wrapped(room).into_iter();
    let first = lines.next().unwrap_or_default();
    if lines.next().is_none() || room < 3 {
        return first;
    }
    let first = wrapped(room - 2).into_iter().next().unwrap_or_default();
    format!("{} …", first.trim_end())
}

/// Draws the footer on the last line; gives what is left above it. The way to hide and the way to help always stand at
/// its right end, whatever else there is no room for.
pub(super) fn footer(frame: &mut Frame, area: Rect, cx: &Cx, bindings: &[Binding]) -> Rect {
    let row = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    let fixed = |binding: &&Binding| matches!(binding.action, Action::Hide | Action::Help);
    let shown = |binding: &&Binding| binding.in_footer && !fixed(binding);
    let width = area.width as usize;
    let mut right: Vec<Span> = bindings.iter().filter(fixed).flat_map(|binding| hint(binding, cx)).collect();
    let room = width.saturating_sub(width_of(&right));
    let mut left: Vec<Span> = Vec::new();
    for binding in bindings.iter().filter(shown) {
        let next = hint(binding, cx);
        if width_of(&left) + width_of(&next) > room {
            // There is more than is shown: the word for help says so.
            if let Some(last) = right.last_mut() {
                *last = Span::styled(format!(" {}", cx.text.shell.more), cx.theme.key());
            }
            break;
        }
        left.extend(next);
    }
    let gap = width.saturating_sub(width_of(&left) + width_of(&right));
    left.push(Span::raw(" ".repeat(gap)));
    left.extend(right);
    frame.render_widget(Line::from(left), row);
    // A line of air above it, where there is room for one.
    let above = if area.height > 12 { 2 } else { 1 };
    Rect { height: area.height.saturating_sub(above), ..area }
}

fn hint<'a>(binding: &Binding, cx: &Cx) -> Vec<Span<'a>> {
    let key = binding.keys.first().map(|key| key.name()).unwrap_or_default();
    vec![Span::styled(key, cx.theme.key()), Span::styled(format!(" {}  ", binding.label), cx.theme.text())]
}

fn width_of(spans: &[Span]) -> usize {
    spans.iter().map(|span| span.content.width()).sum()
}

/// Draws the help over the screen.
pub(super) fn help(frame: &mut Frame, cx: &Cx, bindings: &[Binding], scroll: u16, band: &str) -> u16 {
    let words = cx.text.shell;
    let mut doc = Doc::new(cx.theme);
    if !band.is_empty() {
        doc.styled(&format!(" {band} "), cx.theme.practice());
    }
    doc.title(words.help);
    let widest = bindings.iter().map(|binding| named(binding).width()).max().unwrap_or(0);
    let always = |binding: &Binding| matches!(binding.action, Action::Hide | Action::Help | Action::Quit);
    doc.heading(words.help_keys);
    for binding in bindings.iter().filter(|binding| !always(binding)) {
        doc.key_line(&named(binding), widest, binding.label);
    }
    doc.heading(words.help_always);
    for binding in bindings.iter().filter(|binding| always(binding)) {
        doc.key_line(&named(binding), widest, binding.label);
    }
    doc.gap().para(words.help_hide);
    doc.gap().pair(words.help_version, PROGRAM);
    if let Some(directory) = cx.directory {
        doc.pair(words.help_data, &directory.display().to_string());
    }
    doc.pair(words.help_content, words.content_embedded);
    doc.gap().para(words.help_close);
    let area = frame.area();
    frame.render_widget(Clear, area);
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    doc.draw(frame, inner, scroll, words.scroll_more).last
}

fn named(binding: &Binding) -> String {
    binding.keys.iter().map(|key| key.name()).collect::<Vec<_>>().join(", ")
}
