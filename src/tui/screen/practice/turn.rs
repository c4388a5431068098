//! One turn: what is heard, what one would say oneself, and the lines to choose from.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Move;
use super::back::Back;
use super::part::{end_of, heard, moving, paging, scrolling};
use super::playing::{Playing, View};
use super::talk::Talk;
use crate::tui::binding::{Action, Binding, function, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::Key;
use crate::tui::widget::doc::Doc;

pub(super) fn bindings(talk: &Talk, cx: &Cx) -> Vec<Binding> {
    let (keys, words) = (cx.text.keys, cx.text.rehearsal);
    let mut bindings = Vec::new();
    let said = talk.turns() > 0;
    if talk.revealed {
        bindings.push(Binding::digits(talk.offered().len(), words.key_say));
        bindings.push(Binding::new([key(Key::Char('0'))], Action::NoneOfThese, words.key_none).quiet());
        bindings.push(Binding::new([key(Key::Enter)], Action::Choose, keys.choose).quiet());
        bindings.extend(moving(cx).map(Binding::quiet));
        bindings.extend(paging(cx));
    } else {
        bindings.push(Binding::new([key(Key::Enter)], Action::Next, words.key_show));
        bindings.extend(scrolling(cx).map(Binding::quiet));
    }
    // The way out stands before all that can be done without: it must be there in the narrowest window.
    bindings.insert(1, Binding::new([key(Key::Esc)], Action::Cancel, words.key_leave));
    if talk.revealed {
        bindings.push(Binding::new([key(Key::Backspace), key(Key::Left)], Action::Back, words.key_undo));
    } else if said && talk.say.is_empty() {
        bindings.push(Binding::new([key(Key::Left)], Action::Back, words.key_undo));
    }
    if said {
        // While words are typed the letters are words.
        let or =
            |c: char, n: u8| if talk.revealed { vec![letter(c), function(n)] } else { vec![function(n)] };
        bindings.push(Binding::new(or('h', 2), Action::Why, keys.why));
        bindings.push(Binding::new(or('t', 3), Action::Timeline, words.key_timeline));
    }
    bindings
}

pub(super) fn update(playing: &mut Playing, action: Action, pressed: Key) -> Move {
    let talk = &mut playing.talk;
    let last = talk.offered().len();
    match action {
        Action::Next => {
            talk.revealed = true;
            playing.scroll = Default::default();
        }
        Action::Digit(digit) => return choose(playing, usize::from(digit).saturating_sub(1)),
        Action::Choose if talk.cursor < last => return choose(playing, playing.talk.cursor),
        Action::Choose | Action::NoneOfThese => {
            talk.none = !talk.none;
            talk.cursor = if talk.none { 0 } else { last };
            playing.reading = false;
        }
        Action::Down | Action::Up => {
            // Scrolled away from, the marked line is come back to first.
            if !std::mem::replace(&mut playing.reading, false) {
                let up = action == Action::Up;
                talk.cursor = if up { talk.cursor.saturating_sub(1) } else { (talk.cursor + 1).min(last) };
            }
        }
        Action::PageUp | Action::PageDown => {
            playing.reading = playing.talk.revealed && playing.scroll.moves();
            playing.scroll.by(action, pressed);
        }
        Action::Back if talk.turns() == 0 => talk.revealed = false,
        Action::Back => return playing.undo(),
        Action::Why => return playing.show(View::Why),
        Action::Timeline => {
            let latest = talk.turns().saturating_sub(1);
            return playing.show(View::Back(Back::at(latest)));
        }
        Action::Cancel => return playing.show(View::Leaving(0)),
        _ => return Move::Stay,
    }
    Move::Changed
}

fn choose(playing: &mut Playing, at: usize) -> Move {
    if playing.talk.choose(at) { playing.go_on() } else { Move::Stay }
}

/// What was said last, over what came of it.
pub(super) fn said_last(doc: &mut Doc, talk: &Talk, cx: &Cx) {
    let Some(step) = talk.now.play.steps().last() else { return };
    let choice = talk.scenario.node(&step.node).and_then(|node| node.choice(&step.choice));
    if let Some(choice) = choice {
        doc.pair(cx.text.rehearsal.you, &format!("«{}»", choice.say.get(cx.text.lang))).gap();
    }
}

pub(super) fn draw(playing: &mut Playing, frame: &mut Frame, area: Rect, cx: &Cx) {
    let words = cx.text.rehearsal;
    let talk = &playing.talk;
    let stand = talk.stand();
    let Some(node) = talk.scenario.node_at(&stand) else { return };
    let mut doc = Doc::new(cx.theme).compact_below(area, 12).whole_focus();
    let mut foot = Doc::new(cx.theme).compact_below(area, 12);
    if talk.changed {
        doc.styled(cx.text.training.changed, cx.theme.trouble()).gap();
    }
    said_last(&mut doc, talk, cx);
    if stand.interrupted {
        doc.styled(words.between, cx.theme.heading());
        heard(&mut doc, &talk.scenario, &talk.scenario.interruption.lines, cx.text);
        doc.gap();
    }
    heard(&mut doc, &talk.scenario, &node.lines, cx.text);
    if talk.revealed {
        doc.gap();
        if !talk.say.is_empty() {
            doc.pair(words.yours, &format!("«{}»", talk.say.typed())).gap();
        }
        doc.quiet(if talk.none { words.none_marked } else { words.pick });
        let offered = talk.offered();
        for (place, choice) in offered.iter().enumerate() {
            let say = format!("«{}»", choice.say.get(cx.text.lang));
            doc.choice(&(place + 1).to_string(), &say, place == talk.cursor, false);
        }
        doc.choice("0", words.none, talk.cursor >= offered.len(), talk.none);
    } else {
        // Nothing takes more room than what was heard.
        let roomy = area.height >= 14 && area.width >= 50;
        if roomy {
            foot.para("");
        }
        foot.quiet(if roomy { words.first } else { words.first_short });
        foot.words_field(words.yours, &end_of(talk.say.typed(), area));
    }
    if playing.reading {
        doc.unfocused();
    }
    let more = cx.text.shell.scroll_more;
    playing.scroll.take(doc.draw_then(&foot, frame, area, playing.scroll.at, more));
}
