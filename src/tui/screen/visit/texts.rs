//! What comes out of a visit, as text: the note, what was said alone, the list for everybody; copied or written on request.

use ratatui::Frame;
use ratatui::layout::Rect;

use std::collections::BTreeSet;

use super::coarse::Choosing;
use super::over::Over;
use super::{Turn, VisitScreen};
use crate::session::Effect;
use crate::session::texts::{self, Kind};
use crate::tui::binding::{Action, Binding, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;

/// What is about to be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Copy,
    File,
}

/// The texts, as they lie over the summary.
#[derive(Debug)]
pub(super) struct Texts {
    kind: Kind,
    wanted: Option<Wanted>,
    /// What became of the last wish.
    pub(super) said: Option<String>,
    /// What of a discussion without names stands as it was typed.
    stands: BTreeSet<usize>,
    scroll: u16,
    last: u16,
}

impl Texts {
    pub(super) const fn at(kind: Kind, stands: BTreeSet<usize>) -> Self {
        Self { kind, wanted: None, said: None, stands, scroll: 0, last: 0 }
    }
}

/// Opens the first text that there is; what names nobody, only after what could still tell was looked at.
pub(super) fn open(screen: &mut VisitScreen, cx: &Cx) {
    let first = of(screen, cx).kinds().first().copied().unwrap_or(Kind::Journal);
    screen.over = Some(match first {
        Kind::Coarse => Over::Coarse(Choosing::default()),
        kind => Over::Texts(Texts::at(kind, BTreeSet::new())),
    });
}

/// The words of the text that is open.
fn words(screen: &VisitScreen, texts: &Texts, cx: &Cx) -> String {
    match texts.kind {
        Kind::Coarse => of(screen, cx).coarse(&texts.stands),
        kind => of(screen, cx).words(kind),
    }
}

/// The texts of this visit, as it stands.
pub(super) fn of<'a>(screen: &'a VisitScreen, cx: &'a Cx) -> texts::Texts<'a> {
    texts::Texts { visit: &screen.visit, library: cx.library, text: cx.text }
}

pub(super) fn bindings(screen: &VisitScreen, texts: &Texts, cx: &Cx) -> Vec<Binding> {
    let (keys, words) = (cx.text.keys, cx.text.texts);
    if texts.wanted.is_some() {
        return vec![
            Binding::new([letter('j'), letter('y')], Action::Yes, words.yes),
            Binding::new(
                [letter('n'), key(Key::Enter), key(Key::Esc), key(Key::Backspace)],
                Action::No,
                words.no,
            ),
        ];
    }
    let mut bindings = vec![
        Binding::new([key(Key::Left), key(Key::Right), key(Key::Tab)], Action::Turn, words.switch),
        Binding::new([letter('c')], Action::Consent, words.copy),
    ];
    if of(screen, cx).may_be_file(texts.kind) {
        bindings.push(Binding::new([letter('f')], Action::Save, words.file));
    }
    bindings.push(Binding::new([key(Key::Esc), key(Key::Backspace), letter('u')], Action::Cancel, keys.back));
    bindings.push(Binding::new([key(Key::Up), key(Key::PageUp)], Action::PageUp, keys.scroll).quiet());
    let down = [key(Key::Down), key(Key::PageDown), key(Key::Char(' '))];
    bindings.push(Binding::new(down, Action::PageDown, keys.scroll).quiet());
    bindings
}

pub(super) fn update(
    screen: &VisitScreen,
    texts: &mut Texts,
    action: Action,
    pressed: Key,
    cx: &Cx,
) -> Option<Turn> {
    let by = if matches!(pressed, Key::Up | Key::Down) { 1 } else { 8 };
    match action {
        Action::Turn => {
            let kinds = of(screen, cx).kinds();
            let at = kinds.iter().position(|kind| *kind == texts.kind).unwrap_or(0);
            let to = if pressed == Key::Left { at + kinds.len() - 1 } else { at + 1 } % kinds.len().max(1);
            if let Some(kind) = kinds.get(to) {
                *texts = Texts::at(*kind, std::mem::take(&mut texts.stands));
            }
        }
        // The list says nothing of anybody.
        Action::Consent if texts.kind == Kind::Handout => {
            return Some(Turn::doing(Effect::Copy(of(screen, cx).words(texts.kind))));
        }
        Action::Consent => texts.wanted = Some(Wanted::Copy),
        Action::Save => texts.wanted = Some(Wanted::File),
        Action::No => texts.wanted = None,
        Action::Yes => {
            let words = words(screen, texts, cx);
            return Some(match texts.wanted.take()? {
                Wanted::Copy => Turn::doing(Effect::Copy(words)),
                Wanted::File => Turn::doing(Effect::WriteText(words)),
            });
        }
        Action::PageUp => texts.scroll = texts.scroll.saturating_sub(by),
        Action::PageDown => texts.scroll = (texts.scroll + by).min(texts.last),
        _ => {}
    }
    None
}

pub(super) fn draw(screen: &VisitScreen, texts: &mut Texts, frame: &mut Frame, area: Rect, cx: &Cx) {
    let words = cx.text.texts;
    let mut doc = Doc::new(cx.theme);
    let name = |kind: Kind| kind.name(cx.text);
    if let Some(wanted) = texts.wanted {
        let (question, warnings) = match wanted {
            Wanted::Copy => (words.copy_sure, vec![words.copy_where, words.copy_history]),
            Wanted::File => (words.file_sure, of(screen, cx).file_warnings(texts.kind)),
        };
        doc.title(name(texts.kind)).gap();
        doc.styled(question, cx.theme.alert()).gap();
        if screen.visit.needs_safe_channel() {
            doc.styled(words.safe_first, cx.theme.alert()).gap();
        }
        for warning in warnings {
            doc.para(warning).gap();
        }
        doc.choice("j", words.yes, false, false);
        doc.choice("n", words.no, true, false);
        doc.draw(frame, area, 0, cx.text.shell.scroll_more);
        return;
    }
    let tabs = of(screen, cx)
        .kinds()
        .into_iter()
        .map(|kind| if kind == texts.kind { format!("[{}]", name(kind)) } else { name(kind).to_owned() });
    doc.title(&tabs.collect::<Vec<_>>().join("   "));
    if let Some(said) = &texts.said {
        doc.styled(said, cx.theme.heading());
    }
    if !of(screen, cx).may_be_file(texts.kind) && !screen.visit.is_practice() {
        doc.quiet(words.not_as_file);
    }
    doc.gap().para(&self::words(screen, texts, cx));
    let shown = doc.draw(frame, area, texts.scroll, cx.text.shell.scroll_more);
    (texts.scroll, texts.last) = (shown.scroll, shown.last);
}
