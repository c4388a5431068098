//! Services and lines: found by typing, grouped, each with everything that is known about it.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Go, Turn};
use crate::domain::id::Id;
use crate::domain::service::{Directory, Group, Service, Standing};
use crate::domain::source::SourceStatus;
use crate::text::fill;
use crate::tui::binding::{Action, Binding, find, key};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

/// Lines that a page key moves by in the list.
const PAGE: usize = 8;

/// Services and lines.
#[derive(Debug)]
pub struct ServicesScreen {
    search: Field,
    /// The search field, and after it what was found.
    cursor: usize,
    open: Option<Id>,
    scroll: u16,
    last: u16,
}

impl Default for ServicesScreen {
    fn default() -> Self {
        Self { search: Field::new(Takes::Words), cursor: 0, open: None, scroll: 0, last: 0 }
    }
}

impl ServicesScreen {
    /// Whether letters are searched for.
    #[must_use]
    pub const fn is_typing(&self) -> bool {
        self.open.is_none()
    }

    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let keys = cx.text.keys;
        if self.open.is_some() {
            return vec![
                Binding::new([key(Key::Up), key(Key::PageUp)], Action::PageUp, keys.scroll).quiet(),
                Binding::new(
                    [key(Key::Down), key(Key::PageDown), key(Key::Char(' '))],
                    Action::PageDown,
                    keys.scroll,
                ),
                Binding::new([key(Key::Backspace), key(Key::Esc), key(Key::Left)], Action::Back, keys.back),
            ];
        }
        let mut bindings = vec![
            Binding::new([key(Key::Up), key(Key::PageUp)], Action::Up, keys.move_).quiet(),
            Binding::new([key(Key::Down), key(Key::PageDown)], Action::Down, keys.move_),
        ];
        if !found(&self.search, cx).is_empty() {
            bindings.push(Binding::new([key(Key::Enter)], Action::Next, keys.open));
        }
        bindings.push(if self.search.is_empty() {
            Binding::new([key(Key::Esc)], Action::Home, keys.home)
        } else {
            Binding::new([key(Key::Esc)], Action::Cancel, keys.all)
        });
        bindings
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        if self.open.is_none() && self.search.input(input) {
            (self.cursor, self.scroll) = (0, 0);
            return Turn::changed();
        }
        let Input::Key(pressed) = input else { return Turn::nothing() };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return Turn::nothing() };
        let found = found(&self.search, cx);
        let by = if matches!(pressed, Key::PageUp | Key::PageDown) { PAGE } else { 1 };
        match action {
            Action::Up => self.cursor = self.cursor.saturating_sub(by),
            Action::Down => self.cursor = (self.cursor + by).min(found.len()),
            Action::Next => {
                self.cursor = self.cursor.max(1);
                self.open = found.get(self.cursor - 1).map(|(_, service)| service.id.clone());
                self.scroll = 0;
            }
            Action::Cancel => {
                self.search.clear();
                self.cursor = 0;
            }
            Action::PageUp => self.scroll = self.scroll.saturating_sub(scroll_by(*pressed)),
            Action::PageDown => self.scroll = self.scroll.saturating_add(scroll_by(*pressed)).min(self.last),
            Action::Back => self.open = None,
            Action::Home => return Turn::to(Go::Home),
            _ => return Turn::nothing(),
        }
        Turn::changed()
    }

    /// Draws it.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let mut doc = Doc::new(cx.theme);
        let directory = cx.library.directory();
        match self.open.as_ref().and_then(|id| directory.service(id)) {
            Some(service) => everything(&mut doc, service, &directory, cx),
            None => self.list(&mut doc, &directory, cx),
        }
        let shown = doc.draw(frame, area, self.scroll, cx.text.shell.scroll_more);
        (self.scroll, self.last) = (shown.scroll, shown.last);
    }

    fn list(&self, doc: &mut Doc, directory: &Directory, cx: &Cx) {
        let words = cx.text.services;
        let profile = cx.library.profile();
        doc.field(words.search, self.search.typed(), self.cursor == 0);
        doc.quiet(words.search_hint);
        if let Some(region) = profile.region {
            doc.quiet(&fill(words.region_only, &[cx.text.municipality.region(Some(region))]));
        }
        let found = found(&self.search, cx);
        if found.is_empty() {
            doc.gap().para(words.nothing);
        }
        let mut before = None;
        for (place, (group, service)) in found.into_iter().enumerate() {
            if before.replace(group) != Some(group) {
                doc.heading(words.group(group));
            }
            doc.entry(&in_short(service, directory, cx), place + 1 == self.cursor);
        }
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        (cx.text.services.title.to_owned(), String::new())
    }
}

fn found<'a>(search: &Field, cx: &Cx<'a>) -> Vec<(Group, &'a Service)> {
    let directory = cx.library.directory();
    let groups = directory.grouped(cx.library.profile().region).into_iter();
    let all = groups.flat_map(|(group, services)| services.into_iter().map(move |service| (group, service)));
    all.filter(|(_, service)| directory.matches(service, search.typed(), cx.text.lang)).collect()
}

/// A service in one line: what it is called, how to call it, and whether that can be relied on.
fn in_short(service: &Service, directory: &Directory, cx: &Cx) -> String {
    let words = cx.text.services;
    let reach = directory.reach(service, cx.text.lang);
    let phones = (!reach.phones.is_empty()).then(|| reach.phones.join(", "));
    let standing = match reach.standing {
        Standing::Empty => Some(words.empty_short.to_owned()),
        Standing::Unverified => Some(words.unverified.to_owned()),
        Standing::Checked(_) | Standing::FilledIn(_) => None,
    };
    let more: Vec<String> = phones.into_iter().chain(standing).collect();
    if more.is_empty() { reach.name.to_owned() } else { format!("{} – {}", reach.name, more.join(" – ")) }
}

fn everything(doc: &mut Doc, service: &Service, directory: &Directory, cx: &Cx) {
    let (words, lang) = (cx.text.services, cx.text.lang);
    let reach = directory.reach(service, lang);
    doc.title(reach.name).gap();
    doc.para(service.what.get(lang));
    doc.pair(words.whom, service.whom.get(lang)).gap();
    if !reach.phones.is_empty() {
        doc.pair(words.phone, &reach.phones.join(", "));
    }
    let hours = reach.hours.or_else(|| service.always_open.then_some(words.always));
    for (label, said) in [(words.web, reach.web), (words.hours, hours), (words.note, reach.note)] {
        if let Some(said) = said {
            doc.pair(label, said);
        }
    }
    doc.gap().pair(words.status, &cx.text.standing(reach.standing));
    if let Some(remark) = &service.remark {
        doc.pair(words.remark, remark.get(lang));
    }
    let others = directory.stand_ins(service);
    if !others.is_empty() {
        doc.heading(words.stands_in);
        for other in others {
            doc.bullet(&in_short(other, directory, cx));
        }
    }
    if let Some(source) = &service.source {
        let status = match source.status {
            SourceStatus::Checked(day) => fill(words.read_on, &[&day.format("%d.%m.%Y").to_string()]),
            SourceStatus::Unverified => words.unverified.to_owned(),
        };
        doc.gap().pair(words.source, &format!("{} ({status})", source.cite));
    }
}

/// A page or a line, by the key.
fn scroll_by(pressed: Key) -> u16 {
    if matches!(pressed, Key::Up | Key::Down) { 1 } else { 10 }
}
