//! Next steps and duties: listed by number, each opened to its because, accepted, changed or left out.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::over::Over;
use super::what::What;
use super::{VisitScreen, moved};
use crate::domain::advice::{DutyPrompt, Suggestion};
use crate::domain::referral::SuggestionKey;
use crate::domain::visit::{Choice, Step};
use crate::session::advice::Entry;
use crate::session::{advice, next_step};
use crate::tui::binding::{Action, Binding, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;

/// One of them, opened.
#[derive(Debug)]
pub(super) struct Opened {
    /// Its place on the list it was opened from.
    place: usize,
    /// Whether that was the list of all, to go back to.
    from_all: bool,
    scroll: u16,
    last: u16,
}

impl Opened {
    pub(super) const fn at(place: usize) -> Self {
        Self { place, from_all: false, scroll: 0, last: 0 }
    }
}

/// What may be shown at this step: on a page about one theme, what belongs to that; elsewhere all of it.
pub(super) fn entries(screen: &VisitScreen, cx: &Cx) -> Vec<Entry> {
    advice::listed(advice::on_page(&screen.visit, screen.fits(cx).clone()))
}

fn all(screen: &VisitScreen, cx: &Cx) -> Vec<Entry> {
    advice::listed(screen.fits(cx).clone())
}

/// Whether the digits of a step open what is listed on it.
pub(super) const fn lists(step: Step) -> bool {
    matches!(step, Step::Result(_) | Step::Agree(_) | Step::Plan)
}

/// Opens what stands at this number of the page.
pub(super) fn open(screen: &mut VisitScreen, number: u8, cx: &Cx) -> bool {
    let place = usize::from(number).saturating_sub(1);
    let there = entries(screen, cx).len() > place;
    if there {
        screen.over = Some(Over::Step(Opened::at(place)));
    }
    there
}

/// What is for today, by its numbers, before everything else on the page.
pub(super) fn today(doc: &mut Doc, screen: &VisitScreen, cx: &Cx) {
    let listed = entries(screen, cx);
    let today = advice::for_today(&listed);
    if today == 0 {
        return;
    }
    doc.styled(cx.text.steps.today, cx.theme.alert());
    for (at, entry) in listed.iter().take(today).enumerate() {
        title(doc, screen, at, entry, false, cx);
    }
    doc.gap();
}

/// What is listed on a page, with its numbers.
pub(super) fn lines(doc: &mut Doc, screen: &VisitScreen, cx: &Cx) {
    let listed = entries(screen, cx);
    if listed.is_empty() {
        return;
    }
    doc.heading(cx.text.steps.list);
    for (at, entry) in listed.iter().enumerate() {
        line(doc, screen, at, entry, false, cx);
    }
    doc.quiet(cx.text.steps.open_hint);
}

fn line(doc: &mut Doc, screen: &VisitScreen, at: usize, entry: &Entry, cursor: bool, cx: &Cx) {
    title(doc, screen, at, entry, cursor, cx);
    if let Entry::Step(suggestion) = entry {
        doc.under_choice(&next_step::suggestion(suggestion, cx.library, cx.text).offer);
    }
}

fn title(doc: &mut Doc, screen: &VisitScreen, at: usize, entry: &Entry, cursor: bool, cx: &Cx) {
    let key = if at < 9 { (at + 1).to_string() } else { String::new() };
    match entry {
        Entry::Step(suggestion) => {
            let words = next_step::suggestion(suggestion, cx.library, cx.text);
            let decision = screen.visit.decision(&suggestion.key);
            let decided = decision.map(|decision| format!(" [{}]", cx.text.steps.choice(&decision.choice)));
            let agreed = decision.is_some_and(|decision| decision.choice != Choice::Dropped);
            let title = format!("{} – {}{}", words.due, words.service, decided.unwrap_or_default());
            doc.choice(&key, &title, cursor, agreed);
        }
        Entry::Duty(prompt) => {
            let title = prompt.duty().map_or("", |duty| duty.title.get(cx.text.lang));
            doc.choice(&key, &format!("{} – {title}", cx.text.steps.law), cursor, false);
        }
    }
}

/// The keys of the list of all.
pub(super) fn list_bindings(screen: &VisitScreen, cx: &Cx) -> Vec<Binding> {
    let keys = cx.text.keys;
    let back = [key(Key::Esc), key(Key::Backspace), key(Key::Left), letter('g')];
    vec![
        Binding::digits(all(screen, cx).len().min(9), keys.open),
        Binding::new([key(Key::Enter), key(Key::Right)], Action::Next, keys.open),
        Binding::new([key(Key::Up), key(Key::Down)], Action::Down, keys.move_).quiet(),
        Binding::new(back, Action::Cancel, keys.back),
    ]
}

/// The keys of one that is opened.
pub(super) fn opened_bindings(screen: &VisitScreen, opened: &Opened, cx: &Cx) -> Vec<Binding> {
    let (keys, words) = (cx.text.keys, cx.text.steps);
    let mut bindings = Vec::new();
    if let Some(Entry::Step(suggestion)) = entry(screen, opened, cx) {
        bindings.push(Binding::new([key(Key::Char('1'))], Action::Digit(1), words.accept));
        bindings.push(Binding::new([key(Key::Char('2'))], Action::Digit(2), words.change));
        bindings.push(Binding::new([key(Key::Char('3'))], Action::Digit(3), words.drop));
        if screen.visit.decision(&suggestion.key).is_some() {
            bindings.push(Binding::new([key(Key::Char('0'))], Action::Digit(0), words.undo));
        }
    }
    let back = [key(Key::Esc), key(Key::Backspace), key(Key::Left), key(Key::Enter)];
    bindings.push(Binding::new(back, Action::Cancel, keys.back));
    bindings.push(Binding::new([key(Key::Up), key(Key::PageUp)], Action::PageUp, keys.scroll).quiet());
    let down = [key(Key::Down), key(Key::PageDown), key(Key::Char(' '))];
    bindings.push(Binding::new(down, Action::PageDown, keys.scroll));
    bindings
}

fn entry(screen: &VisitScreen, opened: &Opened, cx: &Cx) -> Option<Entry> {
    let listed = if opened.from_all { all(screen, cx) } else { entries(screen, cx) };
    listed.into_iter().nth(opened.place)
}

/// Answers a key on the list of all; what is to lie over the step next.
pub(super) fn update_list(
    screen: &VisitScreen,
    cursor: &mut usize,
    action: Action,
    pressed: Key,
    cx: &Cx,
) -> Option<Over> {
    let count = all(screen, cx).len();
    let place = match action {
        Action::Down => {
            *cursor = moved(*cursor, pressed, count);
            return None;
        }
        Action::Digit(n) => usize::from(n).saturating_sub(1),
        _ => *cursor,
    };
    (place < count).then(|| Over::Step(Opened { from_all: true, ..Opened::at(place) }))
}

/// What a key on an opened one leads to.
pub(super) enum Led {
    /// It stays open.
    Stays,
    /// Something else lies over the step now, or nothing.
    To(Option<Over>),
}

/// Answers a key on one that is opened.
pub(super) fn update_opened(
    screen: &mut VisitScreen,
    opened: &mut Opened,
    action: Action,
    pressed: Key,
    cx: &Cx,
) -> Led {
    let by = if matches!(pressed, Key::Up | Key::Down) { 1 } else { 8 };
    match action {
        Action::PageUp => opened.scroll = opened.scroll.saturating_sub(by),
        Action::PageDown => opened.scroll = (opened.scroll + by).min(opened.last),
        Action::Cancel => {
            return Led::To(opened.from_all.then_some(Over::Steps { cursor: opened.place }));
        }
        Action::Digit(n) => {
            let Some(Entry::Step(suggestion)) = entry(screen, opened, cx) else { return Led::Stays };
            let back = opened.from_all.then_some(opened.place);
            match n {
                0 => screen.visit.undecide(&suggestion.key),
                1 => decide(screen, &suggestion, Choice::Accepted, ""),
                2 => {
                    let words = match screen.visit.decision(&suggestion.key).map(|known| &known.choice) {
                        Some(Choice::Changed(words)) => words.clone(),
                        _ => suggestion.step.offer.get(cx.text.lang).to_owned(),
                    };
                    let what = What::Step(suggestion.key, StepField::Words);
                    return Led::To(Some(Over::typing(cx.text.steps.change_title, &words, what)));
                }
                _ => {
                    decide(screen, &suggestion, Choice::Dropped, "");
                    let what = What::Step(suggestion.key, StepField::Reason);
                    return Led::To(Some(Over::typing(cx.text.steps.reason_title, "", what)));
                }
            }
            return Led::To(back.map(|cursor| Over::Steps { cursor }));
        }
        _ => {}
    }
    Led::Stays
}

/// Which words of a decision are being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StepField {
    /// What is agreed instead.
    Words,
    /// Why it is left out.
    Reason,
}

/// Takes words that were written about a suggestion.
pub(super) fn write(screen: &mut VisitScreen, key: &SuggestionKey, field: StepField, words: &str, cx: &Cx) {
    let found = all(screen, cx).into_iter().find_map(|entry| match entry {
        Entry::Step(suggestion) if suggestion.key == *key => Some(suggestion),
        _ => None,
    });
    let Some(suggestion) = found else { return };
    match (field, words.trim()) {
        (StepField::Words, "") => {}
        (StepField::Words, words) => decide(screen, &suggestion, Choice::Changed(words.to_owned()), ""),
        (StepField::Reason, words) => decide(screen, &suggestion, Choice::Dropped, words),
    }
}

fn decide(screen: &mut VisitScreen, suggestion: &Suggestion, choice: Choice, reason: &str) {
    let decision = suggestion.decided(choice, reason);
    screen.visit.decide(decision, suggestion.step.consent);
}

/// Draws the list of all.
pub(super) fn draw_list(screen: &VisitScreen, cursor: usize, frame: &mut Frame, area: Rect, cx: &Cx) {
    let mut doc = Doc::new(cx.theme);
    doc.title(cx.text.steps.list).gap();
    let listed = all(screen, cx);
    if listed.is_empty() {
        doc.para(cx.text.steps.none);
    }
    for (at, entry) in listed.iter().enumerate() {
        line(&mut doc, screen, at, entry, at == cursor, cx);
    }
    doc.draw(frame, area, 0, cx.text.shell.scroll_more);
}

/// Draws one that is opened.
pub(super) fn draw_opened(screen: &VisitScreen, opened: &mut Opened, frame: &mut Frame, area: Rect, cx: &Cx) {
    let mut doc = Doc::new(cx.theme);
    match entry(screen, opened, cx) {
        Some(Entry::Step(suggestion)) => opened_step(&mut doc, screen, &suggestion, cx),
        Some(Entry::Duty(prompt)) => opened_duty(&mut doc, &prompt, cx),
        None => {
            doc.para(cx.text.steps.none);
        }
    }
    let shown = doc.draw(frame, area, opened.scroll, cx.text.shell.scroll_more);
    (opened.scroll, opened.last) = (shown.scroll, shown.last);
}

fn opened_step(doc: &mut Doc, screen: &VisitScreen, suggestion: &Suggestion, cx: &Cx) {
    let words = next_step::suggestion(suggestion, cx.library, cx.text);
    let labels = cx.text.advice;
    doc.title(&format!("{} – {}", words.due, words.service));
    doc.para(&words.offer);
    if let Some(decision) = screen.visit.decision(&suggestion.key) {
        let mut line = cx.text.steps.choice(&decision.choice).to_owned();
        if let Choice::Changed(words) = &decision.choice {
            line = format!("{line}: {words}");
        }
        doc.gap().pair(cx.text.steps.decided, &line);
        if !decision.reason.is_empty() {
            doc.pair(cx.text.steps.reason, &decision.reason);
        }
    }
    doc.heading(labels.because);
    doc.para(&words.because);
    if !words.facts.is_empty() {
        doc.pair(labels.rests_on, &words.facts.join("; "));
    }
    if let Some(source) = &words.source {
        doc.quiet(source);
    }
    doc.gap().pair(labels.consent, &words.consent);
    doc.heading(labels.service);
    if let Some(service) = cx.library.directory().service(&suggestion.step.service) {
        doc.para(service.what.get(cx.text.lang));
    }
    for line in words.here.iter().chain(&words.reach) {
        doc.para(line);
    }
}

fn opened_duty(doc: &mut Doc, prompt: &DutyPrompt, cx: &Cx) {
    let (words, lang) = (cx.text.advice, cx.text.lang);
    let Some(duty) = prompt.duty() else { return };
    doc.title(duty.title.get(lang));
    doc.quiet(words.duties_lead);
    doc.pair(words.rests_on, &cx.text.facts(cx.library, &prompt.facts));
    doc.heading(words.consider);
    for question in &duty.consider {
        doc.bullet(question.get(lang));
    }
    doc.gap();
    for (label, value) in next_step::duty_rows(duty, cx.text) {
        doc.pair(label, value).gap();
    }
    for source in duty.sources.iter().filter_map(|id| prompt.file.source(id)) {
        doc.quiet(&next_step::cited(source, cx.text));
    }
}
