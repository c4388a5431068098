//! The keys of a consultation, as it stands.

use super::VisitScreen;
use super::over;
use crate::domain::answer::AnswerKind;
use crate::domain::visit::{NotAloneReason, Reading, Step};
use crate::tui::binding::{Action, Binding, function, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::Key;

pub(super) fn bindings(screen: &VisitScreen, cx: &Cx) -> Vec<Binding> {
    let keys = cx.text.keys;
    if let Some(over) = &screen.over {
        let mut bindings = over::bindings(screen, over, cx);
        bindings.extend(screen.partner(cx).map(Binding::quiet));
        return bindings;
    }
    if screen.visit.pending_alert().is_some() {
        // Digits and Enter are not here: a fast finger must not put an alert away.
        let mut bindings = vec![
            Binding::new([letter('m')], Action::Seen, keys.seen),
            Binding::new([letter('r')], Action::Correct, keys.correct),
            Binding::new([key(Key::Up), key(Key::PageUp)], Action::PageUp, keys.scroll).quiet(),
            Binding::new(
                [key(Key::Down), key(Key::PageDown), key(Key::Char(' '))],
                Action::PageDown,
                keys.scroll,
            ),
        ];
        bindings.extend(screen.partner(cx));
        return bindings;
    }
    let mut bindings = of_step(screen, cx);
    if let Some(partner) = screen.partner(cx) {
        bindings.insert(bindings.len().min(1), partner);
    }
    let back = Binding::new([key(Key::Backspace), key(Key::Left)], Action::Back, keys.back);
    bindings.push(back);
    if screen.visit.step() != Step::Undealt && screen.visit.shown_alerts().next().is_some() {
        bindings.push(Binding::new([letter('a'), function(7)], Action::Dealt, keys.undealt));
    }
    bindings.push(Binding::new([letter('t'), function(6)], Action::Card, keys.card));
    if !matches!(screen.visit.step(), Step::Plan | Step::Undealt | Step::Summary)
        && !screen.visit.is_in_private()
    {
        bindings.push(Binding::new([letter('o'), function(8)], Action::Plan, keys.plan).quiet());
    }
    let (mut up, mut down) = (vec![key(Key::PageUp)], vec![key(Key::PageDown)]);
    if super::steps::lists(screen.visit.step()) {
        let count = super::steps::entries(screen, cx).len().min(9);
        if count > 0 {
            // In a narrow window the way on from the plan is named before these.
            let place = if screen.visit.step() == Step::Plan { 3 } else { 1 };
            bindings.insert(place.min(bindings.len()), Binding::digits(count, keys.step));
        }
    }
    if judges(screen.visit.step()) {
        bindings.push(Binding::new([letter('g')], Action::Steps, keys.steps).quiet());
        let support = Binding::new([letter('s'), function(3)], Action::Support, keys.support);
        match screen.visit.step() {
            // Beside a plan or a summary there is more to do than fits below.
            Step::Plan | Step::Summary | Step::FormInHand(_) | Step::ReadBack(_) => {
                bindings.push(support.quiet())
            }
            _ => bindings.insert(1, support),
        }
        bindings.push(Binding::new([letter('j')], Action::Judge, keys.judgement).quiet());
    }
    let only_read = screen.visit.step() == Step::Summary && !super::summary::has_answers(screen);
    if reads(screen.visit.step()) || only_read {
        // Nothing is chosen here, so the arrows are free to scroll.
        up.push(key(Key::Up));
        down.extend([key(Key::Down), key(Key::Char(' '))]);
    }
    bindings.push(Binding::new(up, Action::PageUp, keys.scroll).quiet());
    bindings.push(Binding::new(down, Action::PageDown, keys.scroll).quiet());
    bindings.push(Binding::new([key(Key::Esc)], Action::Home, keys.home).quiet());
    bindings
}

/// Whether what was seen or told can be ticked from here.
const fn judges(step: Step) -> bool {
    reads(step) || matches!(step, Step::FormInHand(_) | Step::ReadBack(_) | Step::Plan | Step::Summary)
}

/// Whether a step is a page to read, where nothing is chosen.
const fn reads(step: Step) -> bool {
    matches!(
        step,
        Step::Limits
            | Step::Open(_)
            | Step::Before(_)
            | Step::TellBack(_)
            | Step::Result(_)
            | Step::Agree(_)
            | Step::Close(_)
    )
}

fn of_step(screen: &VisitScreen, cx: &Cx) -> Vec<Binding> {
    let keys = cx.text.keys;
    let next = || Binding::new([key(Key::Enter), key(Key::Right)], Action::Next, keys.next);
    let move_ = || Binding::new([key(Key::Up), key(Key::Down)], Action::Down, keys.move_).quiet();
    let choose = || Binding::new([key(Key::Char(' '))], Action::Choose, keys.choose).quiet();
    match screen.visit.step() {
        Step::Limits | Step::Open(_) | Step::Before(_) | Step::Agree(_) | Step::Close(_) => vec![next()],
        Step::Guide(_) => super::guide::bindings(screen, cx),
        Step::FormInHand(place) => {
            vec![
                Binding::digits(super::talk::in_hand_choices(screen, place, cx), keys.answer),
                move_(),
                choose(),
            ]
        }
        Step::Ask(place) => asking(screen, place, cx),
        Step::ReadBack(_) => vec![next()],
        Step::TellBack(_) => {
            vec![next(), Binding::new([letter('e')], Action::Edit, cx.text.keys.edit)]
        }
        Step::Result(place) => {
            let mut bindings = vec![next()];
            if super::result::asks_on(screen, place, cx).is_some() {
                bindings.push(Binding::new([letter('f')], Action::AskOn, keys.danger));
            }
            bindings
        }
        Step::Alone => vec![Binding::digits(NotAloneReason::ALL.len() + 1, keys.answer)],
        Step::ChoosePrivate => {
            vec![Binding::digits(super::gate::choices(cx).len() + 1, keys.choose), move_(), choose()]
        }
        Step::Reading => {
            let mut bindings = vec![
                Binding::digits(Reading::ANSWERS.len(), keys.answer),
                Binding::new([letter('v')], Action::Decline, keys.decline),
                Binding::new([letter('h')], Action::Skip, keys.skip),
            ];
            if screen.visit.reading().is_some() {
                bindings.push(Binding::new([key(Key::Right)], Action::Forward, keys.keep).quiet());
            }
            bindings
        }
        Step::Plan => vec![
            Binding::new([letter('e')], Action::Edit, keys.edit),
            move_(),
            Binding::new([key(Key::Enter), key(Key::Right)], Action::Next, cx.text.summary.title),
            Binding::new([letter('c')], Action::Consent, keys.consent),
        ],
        Step::Undealt => {
            vec![Binding::new([key(Key::Enter), letter('a'), function(7)], Action::Dealt, keys.edit)]
        }
        Step::Summary => {
            let mut bindings = Vec::new();
            if screen.visit.must_say_in_note() {
                bindings.push(Binding::digits(2, keys.answer));
            }
            bindings.push(Binding::new([letter('l')], Action::Save, keys.save));
            if super::traces::any(screen, cx) {
                bindings.push(Binding::new([letter('r')], Action::Traces, cx.text.traces.reword));
            }
            bindings.push(Binding::new([letter('u')], Action::AsText, keys.as_text));
            if crate::session::guides::meeting(&screen.visit, cx.library).is_some() {
                bindings
                    .push(Binding::new([letter('m')], Action::Meeting, cx.text.guide.key_meeting).quiet());
            }
            if super::summary::keeps(screen, cx) {
                bindings.push(Binding::new([letter('f')], Action::Transfer, keys.transferred));
            }
            bindings.extend([
                Binding::new([letter('c')], Action::Consent, keys.consent).quiet(),
                Binding::new([letter('e')], Action::Edit, keys.plan),
                Binding::new([letter('x')], Action::Discard, keys.throw_away),
            ]);
            if super::summary::has_answers(screen) {
                bindings.push(Binding::new([key(Key::Up), key(Key::Down)], Action::Down, keys.move_).quiet());
                bindings.push(Binding::new([key(Key::Enter)], Action::Next, keys.correct).quiet());
            }
            bindings
        }
    }
}

fn asking(screen: &VisitScreen, place: usize, cx: &Cx) -> Vec<Binding> {
    let keys = cx.text.keys;
    let Some(form) = screen.visit.form(place) else { return Vec::new() };
    let Some(item) = form.walk.current() else {
        return vec![Binding::new([key(Key::Enter)], Action::Next, keys.next)];
    };
    let mut bindings = match &item.answer {
        AnswerKind::YesNo => vec![Binding::digits(2, keys.answer)],
        AnswerKind::OneOf(choices) => vec![Binding::digits(choices.len(), keys.answer)],
        AnswerKind::FormPosition { boxes } => vec![Binding::digits(*boxes as usize, keys.answer)],
        AnswerKind::ManyOf(choices) => vec![
            Binding::digits(choices.len(), keys.toggle),
            Binding::new([key(Key::Enter)], Action::Next, keys.confirm),
        ],
        AnswerKind::Number { .. } | AnswerKind::Ruler => {
            vec![Binding::new([key(Key::Enter)], Action::Next, keys.confirm)]
        }
        AnswerKind::Note => vec![Binding::new([key(Key::Enter), letter('e')], Action::Edit, keys.edit)],
    };
    bindings.push(Binding::new([letter('v')], Action::Decline, keys.decline));
    bindings.push(Binding::new([letter('h')], Action::Skip, keys.skip));
    bindings.push(Binding::new([letter('n'), function(2)], Action::Note, keys.note));
    if form.walk.current_reply().is_some() {
        bindings.push(Binding::new([key(Key::Right)], Action::Forward, keys.keep).quiet());
    }
    if !form.instrument().needs_form() {
        bindings.push(Binding::new([letter('k'), function(4)], Action::Client, keys.client).quiet());
    }
    bindings.push(Binding::new([letter('s'), function(3)], Action::Support, keys.support).quiet());
    if !matches!(item.answer, AnswerKind::Number { .. } | AnswerKind::Ruler | AnswerKind::Note) {
        bindings.push(Binding::new([key(Key::Up), key(Key::Down)], Action::Down, keys.move_).quiet());
        bindings.push(Binding::new([key(Key::Char(' '))], Action::Choose, keys.choose).quiet());
    }
    bindings
}

/// The keys of a list with so many lines to tick, before something is done with what is ticked.
pub(super) fn ticking(done: Action, label: &'static str, count: usize, cx: &Cx) -> Vec<Binding> {
    let keys = cx.text.keys;
    let mut bindings = vec![Binding::new([key(Key::Enter)], done, label)];
    if count > 0 {
        bindings.push(Binding::new([key(Key::Char(' '))], Action::Choose, keys.toggle));
        bindings.push(Binding::digits(count, keys.toggle).quiet());
    }
    bindings.push(Binding::new(
        [key(Key::Esc), key(Key::Backspace), key(Key::Left)],
        Action::Cancel,
        keys.back,
    ));
    bindings.push(Binding::new([key(Key::Up), key(Key::Down)], Action::Down, keys.move_).quiet());
    bindings
}
