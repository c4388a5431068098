//! What helps the practitioner with the talk: beside the page where the screen is wide, at one key elsewhere; never in
//! the client's view.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, Borders};

use super::{VisitScreen, WIDE};
use crate::domain::advice::FittingPrompt;
use crate::domain::conversation::TalkStage;
use crate::domain::instrument::Theme;
use crate::domain::visit::{Step, Visit};
use crate::session::{advice, next_step, talk};
use crate::tui::binding::{Action, Binding, function, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;

/// The support as it lies over a step: one stage of one theme.
#[derive(Debug)]
pub(super) struct Pane {
    theme: Theme,
    stage: TalkStage,
    /// What she said on a ruler, 0 to 10. Shows what to say next, and is gone when this is closed.
    mark: Option<u8>,
    scroll: u16,
    last: u16,
}

impl Pane {
    /// At the stage of the talk that the visit stands at.
    pub(super) fn of(visit: &Visit, cx: &Cx) -> Self {
        let (theme, stage) = talk::here(visit);
        let theme =
            talk::themes(visit, cx.library).into_iter().find(|known| *known == theme).unwrap_or(theme);
        Self { theme, stage, mark: None, scroll: 0, last: 0 }
    }
}

pub(super) fn bindings(screen: &VisitScreen, pane: &Pane, cx: &Cx) -> Vec<Binding> {
    let keys = cx.text.keys;
    let back = [key(Key::Esc), key(Key::Backspace), letter('s'), function(3), key(Key::Enter)];
    let mut bindings = vec![Binding::new([key(Key::Left), key(Key::Right)], Action::Turn, keys.stage)];
    if talk::themes(&screen.visit, cx.library).len() > 1 {
        bindings.push(Binding::new([key(Key::Tab)], Action::Forward, keys.theme));
    }
    if pane.stage == TalkStage::Scale {
        bindings
            .push(Binding::new((0..=9).map(digit).collect::<Vec<_>>(), Action::Choose, keys.answer).quiet());
    }
    bindings.push(Binding::new(back, Action::Cancel, keys.back));
    bindings.push(Binding::new([key(Key::Up), key(Key::PageUp)], Action::PageUp, keys.scroll).quiet());
    let down = [key(Key::Down), key(Key::PageDown), key(Key::Char(' '))];
    bindings.push(Binding::new(down, Action::PageDown, keys.scroll).quiet());
    bindings
}

fn digit(n: u8) -> crate::tui::binding::KeySpec {
    key(Key::Char(char::from(b'0' + n)))
}

pub(super) fn update(screen: &VisitScreen, pane: &mut Pane, action: Action, pressed: Key, cx: &Cx) {
    match action {
        Action::Turn => {
            let at = TalkStage::ALL.iter().position(|stage| *stage == pane.stage).unwrap_or(0);
            let to = if pressed == Key::Left { at.saturating_sub(1) } else { at + 1 };
            if let Some(stage) = TalkStage::ALL.get(to) {
                (pane.stage, pane.scroll) = (*stage, 0);
            }
        }
        Action::Forward => {
            let themes = talk::themes(&screen.visit, cx.library);
            let at = themes.iter().position(|theme| *theme == pane.theme).map_or(0, |at| at + 1);
            if let Some(theme) = themes.get(at % themes.len().max(1)) {
                (pane.theme, pane.scroll) = (*theme, 0);
            }
        }
        Action::Choose => {
            if let Key::Char(c) = pressed
                && let Some(n) = c.to_digit(10).and_then(|n| u8::try_from(n).ok())
            {
                // Ten is typed as a one and a nought.
                pane.mark = Some(if pane.mark == Some(1) && n == 0 { 10 } else { n });
            }
        }
        Action::PageUp => pane.scroll = pane.scroll.saturating_sub(lines(pressed)),
        Action::PageDown => pane.scroll = (pane.scroll + lines(pressed)).min(pane.last),
        _ => {}
    }
}

const fn lines(pressed: Key) -> u16 {
    if matches!(pressed, Key::Up | Key::Down) { 1 } else { 8 }
}

/// Draws it over the step.
pub(super) fn draw_over(screen: &VisitScreen, pane: &mut Pane, frame: &mut Frame, area: Rect, cx: &Cx) {
    let mut doc = Doc::new(cx.theme);
    let words = cx.text.advice;
    if (pane.theme, pane.stage) == talk::here(&screen.visit) {
        item(&mut doc, screen, cx);
    }
    let conversation = cx.library.conversations(|theme| theme == pane.theme).into_iter().next();
    let title = conversation.as_ref().map_or("", |found| found.title.get(cx.text.lang));
    let stages = TalkStage::ALL.map(|stage| {
        let name = words.stage(stage);
        if stage == pane.stage { format!("[{name}]") } else { name.to_owned() }
    });
    doc.gap().title(title);
    doc.quiet(&stages.join("  ")).gap();
    if pane.stage == TalkStage::Scale
        && let Some(conversation) = &conversation
    {
        for ruler in &conversation.rulers {
            doc.say(ruler.ask.get(cx.text.lang));
            for next in pane.mark.map(|n| ruler.follow_up(n, cx.text.lang)).unwrap_or_default() {
                doc.under_entry(&format!("«{next}»"));
            }
            doc.gap();
        }
        if !conversation.rulers.is_empty() {
            let mark = pane.mark.map_or_else(|| "–".to_owned(), |n| n.to_string());
            doc.pair(words.mark, &mark);
            doc.quiet(words.mark_not_kept).gap();
        }
    }
    for fitting in advice::visit_prompts(&screen.visit, cx.library, pane.theme, pane.stage) {
        prompt(&mut doc, &fitting, true, cx);
    }
    let shown = doc.draw(frame, area, pane.scroll, cx.text.shell.scroll_more);
    (pane.scroll, pane.last) = (shown.scroll, shown.last);
}

/// Words to say, the skill they show, why, and what to keep away from.
fn prompt(doc: &mut Doc, fitting: &FittingPrompt, full: bool, cx: &Cx) {
    let Some(prompt) = fitting.prompt() else { return };
    let (words, lang) = (cx.text.advice, cx.text.lang);
    doc.say(prompt.say.get(lang));
    let fits = if fitting.particular { format!(" – {}", words.fits_this) } else { String::new() };
    doc.under_quiet(&format!("{}{fits}", words.skill(prompt.skill)));
    doc.under_entry(prompt.why.get(lang));
    if full && !fitting.facts.is_empty() {
        let facts: Vec<String> = fitting.facts.iter().map(|fact| cx.text.fact(cx.library, fact)).collect();
        doc.under_quiet(&format!("{}: {}", words.rests_on, facts.join("; ")));
    }
    if let Some(avoid) = &prompt.avoid {
        doc.under_entry(&format!("{}: {}", words.avoid, avoid.get(lang)));
    }
    if full && let Some(source) = prompt.source.as_ref().and_then(|id| fitting.conversation.source(id)) {
        doc.under_quiet(&next_step::cited(source, cx.text));
    }
    doc.gap();
}

/// What helps with the question at hand.
fn item(doc: &mut Doc, screen: &VisitScreen, cx: &Cx) {
    let Step::Ask(place) = screen.visit.step() else { return };
    let Some(item) = screen.visit.form(place).and_then(|form| form.walk.current()) else { return };
    let words = cx.text.walk;
    doc.title(words.support_title).gap();
    if let Some(hint) = &item.hint {
        doc.para(hint.get(cx.text.lang)).gap();
    }
    doc.para(words.support_silence);
    if item.ask_directly {
        doc.gap().styled(words.support_direct, cx.theme.heading());
    }
    if let Some(unverified) = &item.unverified {
        doc.gap().pair(words.support_unverified, unverified.get(cx.text.lang));
    }
    doc.gap();
}

/// How many prompts stand beside the page.
const BESIDE: usize = 6;

fn beside(screen: &VisitScreen, cx: &Cx) -> Option<Doc> {
    let step = screen.visit.step();
    let talk = matches!(
        step,
        Step::Open(_)
            | Step::Before(_)
            | Step::TellBack(_)
            | Step::Result(_)
            | Step::Agree(_)
            | Step::Close(_)
    );
    let asks = matches!(step, Step::Ask(_));
    if !talk && !asks {
        return None;
    }
    let mut doc = Doc::new(cx.theme);
    item(&mut doc, screen, cx);
    let (theme, stage) = talk::here(&screen.visit);
    let said = talk::said(&screen.visit, cx.library, cx.text);
    let prompts = advice::visit_prompts(&screen.visit, cx.library, theme, stage);
    // What stands on the page already is not said twice.
    let lang = cx.text.lang;
    let more = prompts.iter().filter(|one| {
        one.prompt().is_some_and(|prompt| said.iter().all(|said| said != prompt.say.get(lang)))
    });
    let more: Vec<&FittingPrompt> = more.take(BESIDE).collect();
    if !more.is_empty() {
        doc.gap().title(cx.text.advice.prompts).gap();
    }
    more.iter().for_each(|one| prompt(&mut doc, one, false, cx));
    (asks || !more.is_empty()).then_some(doc)
}

/// Draws it beside the page where the screen is wide; gives what is left.
pub(super) fn draw_beside(screen: &VisitScreen, frame: &mut Frame, area: Rect, cx: &Cx) -> Rect {
    if frame.area().width < WIDE {
        return area;
    }
    let Some(doc) = beside(screen, cx) else { return area };
    let left = area.width * 3 / 5;
    let pane = Rect { x: area.x + left, width: area.width - left, ..area };
    let block = Block::new().borders(Borders::LEFT).border_style(cx.theme.quiet());
    let inner = block.inner(pane);
    frame.render_widget(block, pane);
    let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(1), ..inner };
    doc.draw(frame, inner, 0, cx.text.shell.scroll_more);
    Rect { width: left.saturating_sub(1), ..area }
}
