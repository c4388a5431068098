//! What comes out of a visit, as text: the note, what was said alone, the list for everybody; copied or written on request.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Turn, VisitScreen};
use crate::domain::record;
use crate::export::{handout, note};
use crate::session::Effect;
use crate::tui::binding::{Action, Binding, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;

/// Which text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The note for the journal.
    Journal,
    /// What was told alone, kept apart.
    Apart,
    /// The list for everybody.
    Handout,
}

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
    scroll: u16,
    last: u16,
}

impl Default for Texts {
    fn default() -> Self {
        Self { kind: Kind::Journal, wanted: None, said: None, scroll: 0, last: 0 }
    }
}

/// The texts there are now; what was told alone only while that may be shown.
fn kinds(screen: &VisitScreen, cx: &Cx) -> Vec<Kind> {
    let apart = private(screen, cx).is_some();
    let kinds = [Kind::Journal, Kind::Apart, Kind::Handout];
    kinds.into_iter().filter(|kind| apart || *kind != Kind::Apart).collect()
}

fn private(screen: &VisitScreen, cx: &Cx) -> Option<record::PrivateSummary> {
    let open = screen.visit.gate().is_open();
    record::private_summary(&screen.visit, cx.library, cx.text.lang).filter(|_| open)
}

fn text(screen: &VisitScreen, kind: Kind, cx: &Cx) -> String {
    match kind {
        Kind::Journal => screen.note(cx),
        Kind::Apart => private(screen, cx).map(|told| note::private_text(&told, cx.text)).unwrap_or_default(),
        Kind::Handout => handout::handout(cx.library.directory(), cx.library.profile(), cx.text),
    }
}

/// Whether it may be written to a file: what was told alone never is, and an invented person's note is of no use there.
fn may_be_file(screen: &VisitScreen, kind: Kind) -> bool {
    let holds_private = kind == Kind::Apart
        || (kind == Kind::Journal
            && screen.visit.in_note() == Some(&crate::domain::visit::InNote::Yes)
            && screen.visit.gate().is_open());
    !holds_private && !screen.visit.is_practice()
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
    if may_be_file(screen, texts.kind) {
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
            let kinds = kinds(screen, cx);
            let at = kinds.iter().position(|kind| *kind == texts.kind).unwrap_or(0);
            let to = if pressed == Key::Left { at + kinds.len() - 1 } else { at + 1 } % kinds.len().max(1);
            if let Some(kind) = kinds.get(to) {
                *texts = Texts { kind: *kind, ..Texts::default() };
            }
        }
        // The list says nothing of anybody.
        Action::Consent if texts.kind == Kind::Handout => {
            return Some(Turn::doing(Effect::Copy(text(screen, texts.kind, cx))));
        }
        Action::Consent => texts.wanted = Some(Wanted::Copy),
        Action::Save => texts.wanted = Some(Wanted::File),
        Action::No => texts.wanted = None,
        Action::Yes => {
            let words = text(screen, texts.kind, cx);
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
    let name = |kind| match kind {
        Kind::Journal => words.journal,
        Kind::Apart => words.apart,
        Kind::Handout => words.handout,
    };
    if let Some(wanted) = texts.wanted {
        let (question, warnings) = match wanted {
            Wanted::Copy => (words.copy_sure, [words.copy_where, words.copy_history]),
            Wanted::File => (words.file_sure, [words.copy_where, words.file_warning]),
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
    let tabs = kinds(screen, cx)
        .into_iter()
        .map(|kind| if kind == texts.kind { format!("[{}]", name(kind)) } else { name(kind).to_owned() });
    doc.title(&tabs.collect::<Vec<_>>().join("   "));
    if let Some(said) = &texts.said {
        doc.styled(said, cx.theme.heading());
    }
    if !may_be_file(screen, texts.kind) && !screen.visit.is_practice() {
        doc.quiet(words.not_as_file);
    }
    doc.gap().para(&text(screen, texts.kind, cx));
    let shown = doc.draw(frame, area, texts.scroll, cx.text.shell.scroll_more);
    (texts.scroll, texts.last) = (shown.scroll, shown.last);
}
