//! One turn looked at: what was heard, what was chosen and why, what else would have held, and what it did.

use super::Move;
use super::part::{heard, scrolling};
use super::playing::{Playing, View};
use super::talk::Talk;
use crate::domain::rehearsal::debrief::Volley;
use crate::session::debrief;
use crate::text::fill;
use crate::tui::binding::{Action, Binding, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;

pub(super) fn bindings(turn: usize, talk: &Talk, cx: &Cx) -> Vec<Binding> {
    let (keys, words) = (cx.text.keys, cx.text.rehearsal);
    let mut bindings = vec![Binding::new([letter('r')], Action::Rewind, words.key_rewind)];
    if turn > 0 {
        bindings.push(Binding::new([key(Key::Left)], Action::Up, words.key_turns).quiet());
    }
    if turn + 1 < talk.turns() {
        bindings.push(Binding::new([key(Key::Right), key(Key::Enter)], Action::Down, words.key_turns));
    }
    bindings.extend(scrolling(cx));
    bindings.push(Binding::new([key(Key::Backspace), key(Key::Esc)], Action::Back, keys.back));
    bindings
}

pub(super) fn update(playing: &mut Playing, turn: usize, action: Action, pressed: Key) -> Move {
    match action {
        Action::Rewind => playing.rewind(turn),
        Action::Up => playing.show(View::Opened(turn.saturating_sub(1))),
        Action::Down => playing.show(View::Opened(turn + 1)),
        Action::PageUp | Action::PageDown => {
            playing.scroll.by(action, pressed);
            Move::Changed
        }
        _ => playing.back_at(turn),
    }
}

pub(super) fn page(doc: &mut Doc, talk: &Talk, turn: usize, cx: &Cx) {
    let (words, text) = (cx.text.rehearsal, cx.text);
    let debrief = talk.scenario.debrief(&talk.now.play);
    let Some(volley) = debrief.volleys.get(turn) else { return };
    doc.title(&fill(words.turn_of, &[&(turn + 1).to_string(), &debrief.volleys.len().to_string()]));
    doc.heading(words.heard_as);
    if talk.now.play.stands().get(turn).is_some_and(|stand| stand.interrupted) {
        doc.para(words.between);
        heard(doc, &talk.scenario, &talk.scenario.interruption.lines, text);
    }
    heard(doc, &talk.scenario, &volley.node.lines, text);
    if let Some(talk) = debrief::heard(&volley.node.talk, text) {
        let taken = volley.chosen.takes.map(|takes| format!(": {}", words.takes(takes)));
        doc.styled(&format!("{talk}{}", taken.unwrap_or_default()), cx.theme.label());
    }
    doc.heading(words.chose);
    if !talk.now.own(turn).is_empty() {
        doc.pair(words.yours, &format!("«{}»", talk.now.own(turn)));
    }
    doc.say(volley.chosen.say.get(text.lang));
    if volley.none_of_these {
        doc.under_entry(&format!("({})", words.none));
    }
    doc.pair(words.coded, &debrief::codes(volley.chosen, text));
    doc.pair(words.why, volley.chosen.why.get(text.lang));
    let met = talk.scenario.goals.iter().filter(|goal| volley.chosen.meets.contains(&goal.id));
    for goal in met {
        doc.pair(words.goal_met, goal.text.get(text.lang));
    }
    // How it stood is for afterwards: while it goes on there is only what was heard.
    if talk.ending().is_some() {
        doc.heading(words.standing);
        doc.para(&standing(volley, cx));
    }
    if !volley.others.is_empty() {
        doc.heading(words.others);
        for other in &volley.others {
            doc.bullet(&format!("«{}»", other.say.get(text.lang)));
        }
    }
}

fn standing(volley: &Volley, cx: &Cx) -> String {
    let words = cx.text.rehearsal;
    let (before, after) = (volley.before, volley.after);
    let moved = [
        (words.trust, before.trust, after.trust),
        (words.unrest, before.unrest, after.unrest),
        (words.openness, before.openness, after.openness),
        (words.minutes, before.time, after.time),
    ];
    // Each stays in one piece where the line is broken.
    moved.map(|(label, before, after)| format!("{label}\u{a0}{before}\u{a0}→\u{a0}{after}")).join("   ")
}
