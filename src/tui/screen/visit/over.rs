//! What lies over a step for a while: a box to write in, a list of reasons, a card, the client's view.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::carry::{self, Carry};
use super::dealt::Dealt;
use super::steps::{self, Opened};
use super::support::{self, Pane};
use super::texts::{self, Texts};
use super::traces::{self, Traces};
use super::what::{Typing, What};
use super::{Go, Turn, VisitScreen, ask, client, coarse, consent, dealt, guide, judged, moved};
use crate::domain::alert::Card;
use crate::domain::answer::{Answer, WhyNot};
use crate::domain::id::Id;
use crate::domain::instrument::Theme;
use crate::domain::item::Item;
use crate::domain::visit::{AlertEntry, InNote, Plan};
use crate::session::{Effect, Secret};
use crate::store::Keeping;
use crate::tui::binding::{Action, Binding, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;
use crate::tui::widget::editor::Editor;
use crate::tui::widget::field::Field;

/// How many reasons are offered for not asking.
const WHYS: usize = 5;

/// What lies over a step.
#[derive(Debug)]
pub(super) enum Over {
    /// A box to write in.
    Typing(Box<Typing>),
    /// Why was it not asked?
    Why {
        /// The form.
        form: usize,
        /// Where the cursor stands.
        cursor: usize,
    },
    /// Only the question and its answers.
    Client {
        /// The form.
        form: usize,
    },
    /// The cards that can be opened by hand.
    Cards {
        /// Where the cursor stands.
        cursor: usize,
    },
    /// A card opened by hand.
    Card {
        /// Which.
        card: Id,
        /// The first line shown.
        scroll: u16,
        /// The last it may be.
        last: u16,
    },
    /// What was done?
    Dealt(Dealt),
    /// What the practitioner has seen or been told.
    Judged {
        /// Where the cursor stands.
        cursor: usize,
    },
    /// What somebody was asked to consent to.
    Consents {
        /// Where the cursor stands.
        cursor: usize,
    },
    /// Next steps and duties.
    Steps {
        /// Where the cursor stands.
        cursor: usize,
    },
    /// One of them.
    Step(Opened),
    /// Conversation support.
    Support(Pane),
    /// The passphrase of the private part.
    Pass(Field),
    /// What comes out of the visit, as text.
    Texts(Texts),
    /// What looks like it tells who somebody is.
    Traces(Traces),
    /// What goes along to a meeting.
    Carry(Carry),
    /// What is made coarser before it is shown.
    Coarse(coarse::Choosing),
    /// Throw it all away?
    Discard,
    /// It is done.
    Finished {
        /// What is said at the end.
        said: String,
        /// The first line shown.
        scroll: u16,
        /// The last it may be.
        last: u16,
    },
}

impl Over {
    pub(super) fn typing(title: &str, words: &str, what: What) -> Self {
        Self::Typing(Box::new(Typing { editor: Editor::new(title, words), what }))
    }

    pub(super) fn note(form: usize, item: &Id, words: &str, cx: &Cx) -> Self {
        Self::typing(cx.text.walk.note_title, words, What::Note(form, item.clone()))
    }

    pub(super) fn answer(form: usize, item: &Item, words: &str, cx: &Cx) -> Self {
        Self::typing(item.topic.get(cx.text.lang), words, What::Answer(form))
    }

    pub(super) fn remark(form: usize, words: &str, cx: &Cx) -> Self {
        Self::typing(cx.text.talk.remark, words, What::Remark(form))
    }

    pub(super) fn plan(row: usize, plan: &Plan, cx: &Cx) -> Self {
        let mut rows = cx.text.plan.labels().into_iter().zip(plan.rows());
        let (title, typed) = rows.nth(row).map_or(("", ""), |(title, typed)| (title, typed.as_str()));
        Self::typing(title, typed, What::Plan(row))
    }

    pub(super) const fn finished(said: String) -> Self {
        Self::Finished { said, scroll: 0, last: 0 }
    }

    pub(super) fn in_note_why(cx: &Cx) -> Self {
        Self::typing(cx.text.summary.in_note_why, "", What::InNoteWhy)
    }

    pub(super) fn dealt(entry: &AlertEntry) -> Self {
        Self::Dealt(Dealt {
            key: Some(entry.key.clone()),
            card: entry.card.clone(),
            cursor: 0,
            done: entry.done.clone(),
            words: entry.words.clone(),
        })
    }
}

/// The cards that may be named now: those of the private part only while that is open.
fn cards(screen: &VisitScreen, cx: &Cx) -> Vec<std::sync::Arc<Card>> {
    let open = screen.visit.gate().is_open();
    cx.library.sound_cards().into_iter().filter(|card| open || card.theme != Theme::Violence).collect()
}

pub(super) fn bindings(screen: &VisitScreen, over: &Over, cx: &Cx) -> Vec<Binding> {
    let keys = cx.text.keys;
    let cancel =
        || Binding::new([key(Key::Esc), key(Key::Backspace), key(Key::Left)], Action::Cancel, keys.back);
    let scroll = || {
        [
            Binding::new([key(Key::Up), key(Key::PageUp)], Action::PageUp, keys.scroll).quiet(),
            Binding::new(
                [key(Key::Down), key(Key::PageDown), key(Key::Char(' '))],
                Action::PageDown,
                keys.scroll,
            ),
        ]
    };
    let move_ = || Binding::new([key(Key::Up), key(Key::Down)], Action::Down, keys.move_).quiet();
    match over {
        Over::Typing(typing) => {
            let mut ends = vec![key(Key::Esc), key(Key::Ctrl('d')), key(Key::F(2))];
            if typing.what.is_one_line() {
                ends.insert(0, key(Key::Enter));
            }
            vec![Binding::new(ends, Action::DoneTyping, keys.done_typing)]
        }
        Over::Why { .. } => vec![
            Binding::digits(WHYS, keys.answer),
            cancel(),
            move_(),
            Binding::new([key(Key::Char(' '))], Action::Choose, keys.choose).quiet(),
        ],
        Over::Client { form } => {
            let back = [letter('k'), key(Key::F(4)), key(Key::Esc), key(Key::Backspace)];
            let digits = client::answers(screen, *form);
            let digits = (digits > 0).then(|| Binding::digits(digits, keys.answer));
            digits.into_iter().chain([Binding::new(back, Action::Cancel, keys.back)]).collect()
        }
        Over::Cards { .. } => {
            vec![
                Binding::digits(cards(screen, cx).len(), keys.open),
                Binding::new([key(Key::Enter)], Action::Next, keys.open),
                move_(),
                cancel(),
            ]
        }
        Over::Card { .. } => {
            let mut bindings = vec![Binding::new([letter('a')], Action::Dealt, keys.undealt), cancel()];
            bindings.extend(scroll());
            bindings
        }
        Over::Dealt(dealt) => vec![
            Binding::new([key(Key::Char(' '))], Action::Choose, keys.toggle),
            Binding::digits(cx.card(&dealt.card).map_or(1, |card| card.done.len()), keys.toggle).quiet(),
            Binding::new([letter('e')], Action::Edit, keys.edit),
            Binding::new([key(Key::Enter)], Action::Save, keys.save),
            move_(),
            Binding::new([key(Key::Esc)], Action::Cancel, keys.cancel),
        ],
        Over::Judged { .. } | Over::Consents { .. } => {
            let count = match over {
                Over::Judged { .. } => judged::count(screen),
                _ => consent::count(screen),
            };
            let back = [key(Key::Enter), key(Key::Esc), key(Key::Backspace), key(Key::Left)];
            vec![
                Binding::new([key(Key::Char(' '))], Action::Choose, keys.toggle),
                Binding::digits(count, keys.toggle).quiet(),
                move_(),
                Binding::new(back, Action::Cancel, keys.done_typing),
            ]
        }
        Over::Steps { .. } => steps::list_bindings(screen, cx),
        Over::Step(opened) => steps::opened_bindings(screen, opened, cx),
        Over::Support(pane) => support::bindings(screen, pane, cx),
        Over::Pass(_) => vec![
            Binding::new([key(Key::Enter)], Action::Next, keys.open),
            Binding::new([key(Key::Esc)], Action::Cancel, keys.cancel),
        ],
        Over::Texts(out) => texts::bindings(screen, out, cx),
        Over::Traces(list) => traces::bindings(screen, list, cx),
        Over::Carry(_) => carry::bindings(screen, cx),
        Over::Coarse(_) => coarse::bindings(screen, cx),
        Over::Discard => vec![
            Binding::new([letter('j'), letter('y')], Action::Yes, cx.text.shell.yes),
            Binding::new([letter('n'), key(Key::Enter), key(Key::Esc)], Action::No, cx.text.shell.no),
        ],
        Over::Finished { .. } => {
            let mut bindings = vec![Binding::new([key(Key::Enter)], Action::Next, keys.home)];
            // Where nothing is kept the text stands there already.
            if screen.visit.is_practice() || cx.keeping != Some(Keeping::Nothing) {
                bindings.push(Binding::new([letter('u')], Action::AsText, keys.as_text));
            }
            bindings.extend(scroll());
            bindings
        }
    }
}

pub(super) fn update(screen: &mut VisitScreen, input: &Input, cx: &Cx) -> Turn {
    let Some(mut over) = screen.over.take() else { return Turn::nothing() };
    let action = match input {
        Input::Key(pressed) => find(&bindings(screen, &over, cx), *pressed),
        _ => None,
    };
    let pressed = match input {
        Input::Key(pressed) => *pressed,
        _ => Key::Esc,
    };
    match (&mut over, action) {
        (Over::Typing(typing), Some(Action::DoneTyping)) => {
            let words = typing.editor.words();
            let what = typing.what.clone();
            let turn = finish_typing(screen, &what, &words, cx);
            traces::say_typed(screen, &what, &words, cx);
            return turn;
        }
        (Over::Typing(typing), _) => typing.editor.input(input),
        (Over::Pass(field), None) => drop(field.input(input)),
        (Over::Pass(field), Some(Action::Next)) => {
            let secret = Secret::from(field.take());
            screen.over = Some(over);
            return Turn::doing(Effect::OpenDraftPrivate(secret));
        }
        (Over::Pass(_), Some(_)) => {
            screen.visit.close_private();
            return Turn::changed();
        }
        (Over::Discard, Some(Action::Yes)) => {
            let kept = !screen.visit.is_practice() && cx.keeping != Some(Keeping::Nothing);
            return if kept { Turn::doing(Effect::DiscardDraft) } else { Turn::to(Go::VisitDone) };
        }
        (Over::Texts(out), Some(action)) if action != Action::Cancel => {
            let turn = texts::update(screen, out, action, pressed, cx);
            screen.over = Some(over);
            return turn.unwrap_or_else(Turn::changed);
        }
        (Over::Step(opened), Some(action)) => {
            if let steps::Led::To(next) = steps::update_opened(screen, opened, action, pressed, cx) {
                screen.over = next;
                return Turn::changed();
            }
        }
        (Over::Traces(list), Some(action)) if action != Action::Cancel => {
            if let Some(turn) = traces::update(screen, list, action, pressed, cx) {
                return turn;
            }
        }
        (Over::Carry(page), Some(action)) if action != Action::Cancel => {
            if let Some(turn) = carry::update(screen, page, action, pressed, cx) {
                return turn;
            }
        }
        (Over::Coarse(page), Some(action)) if action != Action::Cancel => {
            if let Some(next) = coarse::update(screen, page, action, pressed, cx) {
                over = next;
            }
        }
        (Over::Discard, Some(Action::No)) | (_, Some(Action::Cancel)) => return Turn::changed(),
        (Over::Steps { cursor }, Some(action)) => {
            if let Some(next) = steps::update_list(screen, cursor, action, pressed, cx) {
                over = next;
            }
        }
        (Over::Support(pane), Some(action)) => support::update(screen, pane, action, pressed, cx),
        (Over::Finished { .. }, Some(Action::Next)) => {
            let next = screen.after.take();
            return Turn::to(next.map_or(Go::VisitDone, Go::Visit));
        }
        (Over::Finished { said, .. }, Some(Action::AsText)) => {
            let note = screen.note(cx);
            if !said.contains(&note) {
                *said = format!("{said}\n\n{note}");
            }
        }
        (Over::Why { form, .. }, Some(Action::Digit(n))) => {
            return why(screen, *form, usize::from(n) - 1, cx);
        }
        (Over::Why { form, cursor }, Some(Action::Choose)) => return why(screen, *form, *cursor, cx),
        (Over::Why { cursor, .. }, Some(Action::Down)) => *cursor = moved(*cursor, pressed, WHYS),
        (Over::Client { form }, Some(Action::Digit(n))) => {
            let form = *form;
            let item = screen.visit.form(form).and_then(|form| form.walk.current()).cloned();
            if let Some(answer) = item.and_then(|item| ask::answer_at(&item, usize::from(n) - 1)) {
                ask::answer(screen, form, answer, cx);
                return Turn::changed();
            }
        }
        (Over::Cards { cursor }, Some(Action::Down)) => {
            *cursor = moved(*cursor, pressed, cards(screen, cx).len());
        }
        (Over::Cards { cursor }, Some(action @ (Action::Digit(_) | Action::Next))) => {
            let at = if let Action::Digit(n) = action { usize::from(n) - 1 } else { *cursor };
            if let Some(card) = cards(screen, cx).get(at) {
                over = Over::Card { card: card.id.clone(), scroll: 0, last: 0 };
            }
        }
        (Over::Card { card, .. }, Some(Action::Dealt)) => {
            let (key, card) = (None, card.clone());
            over = Over::Dealt(Dealt { key, card, cursor: 0, done: Vec::new(), words: String::new() });
        }
        (Over::Card { scroll, last, .. } | Over::Finished { scroll, last, .. }, Some(action)) => {
            let by = if matches!(pressed, Key::Up | Key::Down) { 1 } else { 8 };
            *scroll = match action {
                Action::PageUp => scroll.saturating_sub(by),
                _ => (*scroll + by).min(*last),
            };
        }
        (Over::Judged { cursor }, Some(action)) => judged::update(screen, cursor, action, pressed),
        (Over::Consents { cursor }, Some(action)) => consent::update(screen, cursor, action, pressed),
        (Over::Dealt(dealt), Some(action)) => {
            if let Some(next) = dealt::update(screen, dealt, action, pressed, cx) {
                screen.over = next;
                return Turn::changed();
            }
        }
        _ => {
            screen.over = Some(over);
            return Turn::nothing();
        }
    }
    screen.over = Some(over);
    Turn::changed()
}

fn finish_typing(screen: &mut VisitScreen, what: &What, words: &str, cx: &Cx) -> Turn {
    match what {
        What::Answer(form) if !words.trim().is_empty() => {
            ask::answer(screen, *form, Answer::Text(words.trim().to_owned()), cx);
        }
        What::WhyOther(form) => skip(screen, *form, WhyNot::Other(words.trim().to_owned()), cx),
        What::InNoteWhy if !words.trim().is_empty() => {
            screen.visit.set_in_note(InNote::No(words.trim().to_owned()));
        }
        What::Dealt(dealt) => {
            let mut dealt = dealt.as_ref().clone();
            words.trim().clone_into(&mut dealt.words);
            screen.over = Some(Over::Dealt(dealt));
        }
        What::Step(key, field) => steps::write(screen, key, *field, words, cx),
        What::Found(place, toward) => traces::reworded(screen, place, *toward, words, cx),
        What::Guide(item, field) => guide::write(screen, item, *field, words, cx),
        What::Answer(_) | What::InNoteWhy => {}
        What::Note(..) | What::Remark(_) | What::Plan(_) => what.write(&mut screen.visit, words),
    }
    Turn::changed()
}

/// Puts what is being written or ticked where it belongs, as before it is hidden.
pub(super) fn rest(screen: &mut VisitScreen, cx: &Cx) {
    match screen.over.take() {
        Some(Over::Typing(typing)) => {
            let words = typing.editor.words();
            if !words.trim().is_empty() || !matches!(typing.what, What::WhyOther(_)) {
                let _ = finish_typing(screen, &typing.what, &words, cx);
            }
            match screen.over {
                Some(Over::Dealt(_)) => rest(screen, cx),
                // The list that a place was opened from goes with it.
                Some(Over::Traces(_)) => screen.over = None,
                _ => {}
            }
        }
        Some(Over::Dealt(dealt)) if !dealt.done.is_empty() || !dealt.words.is_empty() => {
            dealt::keep(screen, &dealt, cx);
        }
        _ => {}
    }
}

fn why(screen: &mut VisitScreen, form: usize, at: usize, cx: &Cx) -> Turn {
    let reason = match at {
        0 => WhyNot::Time,
        1 => WhyNot::NotAlone,
        2 => WhyNot::Interpreter,
        3 => WhyNot::NotNow,
        _ => {
            screen.over = Some(Over::typing(cx.text.walk.why_title, "", What::WhyOther(form)));
            return Turn::changed();
        }
    };
    skip(screen, form, reason, cx);
    Turn::changed()
}

fn skip(screen: &mut VisitScreen, form: usize, why: WhyNot, cx: &Cx) {
    let why = if why == WhyNot::Other(String::new()) { WhyNot::NotSaid } else { why };
    let context = screen.visit.context().clone();
    if let Some(found) = screen.visit.form_mut(form) {
        let _ = found.walk.skip(why, &context);
    }
    ask::after(screen, form, cx);
}

pub(super) fn draw(screen: &mut VisitScreen, frame: &mut Frame, area: Rect, cx: &Cx) {
    match screen.over.take() {
        Some(Over::Step(mut opened)) => {
            steps::draw_opened(screen, &mut opened, frame, area, cx);
            screen.over = Some(Over::Step(opened));
            return;
        }
        Some(Over::Texts(mut out)) => {
            texts::draw(screen, &mut out, frame, area, cx);
            screen.over = Some(Over::Texts(out));
            return;
        }
        Some(Over::Traces(list)) => {
            traces::draw(screen, &list, frame, area, cx);
            screen.over = Some(Over::Traces(list));
            return;
        }
        Some(Over::Carry(mut page)) => {
            carry::draw(screen, &mut page, frame, area, cx);
            screen.over = Some(Over::Carry(page));
            return;
        }
        Some(Over::Coarse(mut page)) => {
            coarse::draw(screen, &mut page, frame, area, cx);
            screen.over = Some(Over::Coarse(page));
            return;
        }
        Some(Over::Support(mut pane)) => {
            support::draw_over(screen, &mut pane, frame, area, cx);
            screen.over = Some(Over::Support(pane));
            return;
        }
        other => screen.over = other,
    }
    let listed = cards(screen, cx);
    let mut doc = Doc::new(cx.theme);
    let more = cx.text.shell.scroll_more;
    match &mut screen.over {
        Some(Over::Typing(typing)) => {
            let height = area.height.min(12);
            typing.editor.draw(frame, Rect { height, ..area }, cx.theme);
        }
        Some(Over::Why { cursor, .. }) => {
            let words = cx.text.walk;
            doc.title(words.why_title).gap();
            let reasons =
                [words.why_time, words.why_alone, words.why_interpreter, words.why_not_now, words.why_other];
            for (at, reason) in reasons.into_iter().enumerate() {
                doc.choice(&(at + 1).to_string(), reason, at == *cursor, false);
            }
            doc.draw(frame, area, 0, more);
        }
        Some(Over::Client { form }) => {
            let place = *form;
            client::draw(screen, place, frame, area, cx);
        }
        Some(Over::Cards { cursor }) => {
            doc.title(cx.text.alert.pick).gap();
            if listed.is_empty() {
                doc.para(cx.text.alert.pick_none);
            }
            for (at, card) in listed.iter().enumerate() {
                doc.choice(&(at + 1).to_string(), card.title.get(cx.text.lang), at == *cursor, false);
            }
            doc.draw(frame, area, 0, more);
        }
        Some(Over::Card { card, scroll, last }) => {
            if let Some(card) = cx.card(card) {
                doc.title(card.title.get(cx.text.lang)).gap();
                super::alert::card_lines(&mut doc, &card, cx);
            }
            let shown = doc.draw(frame, area, *scroll, more);
            (*scroll, *last) = (shown.scroll, shown.last);
        }
        Some(Over::Dealt(dealt)) => dealt::draw(dealt, frame, area, cx),
        Some(Over::Judged { cursor }) => {
            let cursor = *cursor;
            judged::draw(screen, cursor, frame, area, cx);
        }
        Some(Over::Consents { cursor }) => {
            let cursor = *cursor;
            consent::draw(screen, cursor, frame, area, cx);
        }
        Some(Over::Pass(field)) => {
            doc.para(cx.text.keeping.unlock_private).gap();
            doc.field(cx.text.shell.passphrase, &field.shown(), true);
            super::gate::recovery(&mut doc, screen, cx);
            doc.draw(frame, area, 0, more);
        }
        Some(Over::Discard) => {
            doc.styled(cx.text.summary.discard_sure, cx.theme.alert()).gap();
            doc.choice("j", cx.text.shell.yes, false, false);
            doc.choice("n", cx.text.shell.no, true, false);
            doc.draw(frame, area, 0, more);
        }
        Some(Over::Finished { said, scroll, last }) => {
            doc.para(said);
            let shown = doc.draw(frame, area, *scroll, more);
            (*scroll, *last) = (shown.scroll, shown.last);
        }
        Some(Over::Steps { cursor }) => {
            let cursor = *cursor;
            steps::draw_list(screen, cursor, frame, area, cx);
        }
        Some(
            Over::Step(_)
            | Over::Support(_)
            | Over::Texts(_)
            | Over::Traces(_)
            | Over::Carry(_)
            | Over::Coarse(_),
        )
        | None => {}
    }
}
