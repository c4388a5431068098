//! Keys: one meaning each, on every keyboard, named in the help, and never without effect.

use std::collections::BTreeMap;

use tidlig_inn::tui::binding::find;
use tidlig_inn::tui::{Action, Binding, Input, Key, KeySpec};

use super::face::Face;
use super::states::{State, all};

/// Every key of a binding, one by one.
fn keys_of(binding: &Binding) -> Vec<Key> {
    let expand = |spec: &KeySpec| match *spec {
        KeySpec::One(key) => vec![key],
        KeySpec::Letter(letter) => vec![Key::Char(letter)],
        KeySpec::Digits(from, to) => (from..=to).map(|digit| Key::Char(char::from(b'0' + digit))).collect(),
    };
    binding.keys.iter().flat_map(expand).collect()
}

#[test]
fn no_key_has_two_meanings_in_any_state() {
    for state in all() {
        let face = state.open();
        let mut meanings: BTreeMap<String, Vec<Action>> = BTreeMap::new();
        for binding in face.app.bindings() {
            for key in keys_of(&binding) {
                meanings.entry(format!("{key:?}")).or_default().push(binding.action);
            }
        }
        let twice: Vec<_> = meanings.iter().filter(|(_, actions)| actions.len() > 1).collect();
        assert!(twice.is_empty(), "{}: {twice:?}", state.name);
    }
}

#[test]
fn no_key_needs_altgr_or_a_dead_key_on_a_norwegian_keyboard() {
    for state in all() {
        for binding in state.open().app.bindings() {
            for key in keys_of(&binding) {
                let bad = matches!(key, Key::Char(c) if "@[]{}\\~^´`¨$£€|".contains(c));
                assert!(!bad, "{}: {key:?}", state.name);
            }
        }
    }
}

#[test]
fn every_key_of_the_footer_and_every_other_stands_in_the_help() {
    for state in all().into_iter().filter(|state| !state.name.starts_with("help")) {
        let mut face = state.open();
        if face.app.is_covered() {
            continue;
        }
        let bindings = face.app.bindings();
        face.resize(80, 24);
        face.press("F1");
        face.resize(80, 60);
        for binding in bindings {
            let names: Vec<String> = binding.keys.iter().map(|key| key.name()).collect();
            let listed = face.lines().iter().any(|line| {
                line.trim_start().starts_with(&format!("{}  ", names.join(", ")))
                    && line.ends_with(binding.label)
            });
            assert!(listed, "{}: {names:?} {} not in\n{}", state.name, binding.label, face.text());
        }
    }
}

/// All that a key may change: the picture, the cursor, what was done, whether the program ended.
fn picture(face: &Face) -> (String, Option<(u16, u16)>, usize, bool) {
    (face.text(), face.cursor(), face.done.len(), face.app.is_over())
}

/// Keys that are rightly still where they stand.
fn may_rest(binding: &Binding, key: Key) -> bool {
    match binding.action {
        // At the end of a list or a page there is nowhere to go.
        Action::Down | Action::Up | Action::PageUp | Action::PageDown => true,
        // Nothing is typed yet; nothing can be deleted.
        Action::Erase => true,
        // The language or the look that stands chosen already.
        Action::Digit(_) => key == Key::Char('1'),
        Action::Choose => key == Key::Char('a'),
        _ => false,
    }
}

/// States where Enter waits for a number to be typed, or where a list is empty.
const WAITING: [&str; 4] = ["ask-number", "ask-ruler", "support", "note-kept"];
/// States that say why a key was refused; pressed again, it is refused again in the same words.
const REFUSED: [&str; 8] = [
    "passphrase-too-short",
    "home-decide",
    "keeping-too-short",
    "setting-weeks-wrong",
    "setting-no-stage",
    "ask-number-wrong",
    "municipality-no-name",
    "municipality-no-room",
];

/// Words at the first and the last part of the talk, and what is said or marked already.
fn stands_there(state: &State, binding: &Binding, key: Key) -> bool {
    match state.name {
        "support-open" => key == Key::Left,
        "support-close" => key == Key::Right,
        "support-scale-none" => binding.action == Action::Choose && key == Key::Char('0'),
        // The one that is marked already.
        "rehearse-start" => key == Key::Char('2'),
        "support-scale-four" => binding.action == Action::Choose && key == Key::Char('4'),
        _ => false,
    }
}

/// The keys of a state that do nothing there.
fn idle_keys(state: &State) -> Vec<String> {
    let mut idle = Vec::new();
    for binding in state.open().app.bindings() {
        for key in keys_of(&binding) {
            let refused = REFUSED.contains(&state.name)
                && matches!(
                    binding.action,
                    Action::Save | Action::Next | Action::Begin | Action::NewVisit | Action::Practise
                );
            let waiting =
                WAITING.contains(&state.name) && matches!(binding.action, Action::Next | Action::Delete);
            if may_rest(&binding, key) || refused || waiting || stands_there(state, &binding, key) {
                continue;
            }
            let mut face = state.open();
            let before = picture(&face);
            face.input(&Input::Key(key));
            if picture(&face) == before {
                idle.push(format!("{}: {key:?} ({})", state.name, binding.label));
            }
        }
    }
    idle
}

#[test]
fn every_key_that_is_offered_does_something() {
    // The help is asked on its own: there any key closes it.
    let states: Vec<_> = all().into_iter().filter(|state| !state.name.starts_with("help")).collect();
    // The longest of these tests; four at a time, and in turn, because states that cost much stand together.
    let idle: Vec<String> = std::thread::scope(|scope| {
        let ask = |first| states.iter().skip(first).step_by(4).flat_map(idle_keys).collect::<Vec<_>>();
        let threads: Vec<_> = (0..4).map(|first| scope.spawn(move || ask(first))).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert!(idle.is_empty(), "{idle:#?}");
}

#[test]
fn a_capital_does_what_its_small_letter_does() {
    for state in all() {
        let bindings = state.open().app.bindings();
        for binding in &bindings {
            let letters = binding.keys.iter().filter_map(|spec| match spec {
                KeySpec::Letter(letter) => Some(*letter),
                _ => None,
            });
            for letter in letters {
                let found = find(&bindings, Key::Char(letter.to_ascii_uppercase()));
                assert_eq!(found, Some(binding.action), "{}: {letter}", state.name);
            }
        }
    }
}

#[test]
fn any_key_closes_the_help_and_only_closes_it() {
    let mut face = Face::new(super::face::Disk::None);
    face.press("? n");
    face.must_show("Samtalen først");
    face.press("? Enter");
    face.must_show("Samtalen først");
}

#[test]
fn words_pasted_under_the_help_are_not_written_where_nobody_sees_it() {
    let mut face = Face::new(super::face::Disk::None);
    face.press(super::states::FIRST).press("n F1");
    face.paste("hemmelig");
    face.press("Enter");
    assert!(!face.shows("hemmelig"));
}

#[test]
fn every_function_key_has_a_letter_beside_it_wherever_nothing_is_typed() {
    for state in all() {
        let face = state.open();
        if face.app.is_covered() || face.app.screen().is_typing() {
            continue;
        }
        for binding in face.app.bindings() {
            let keys = keys_of(&binding);
            let function = keys.iter().any(|key| matches!(key, Key::F(_)));
            let twin = keys.iter().any(|key| matches!(key, Key::Char(_) | Key::Ctrl(_)));
            assert!(!function || twin, "{}: {keys:?}", state.name);
        }
    }
}
