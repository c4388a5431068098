//! Next steps, duties, words to say and texts: what opens, what is decided, what leaves the program, what never shows.

use tidlig_inn::domain::visit::{Choice, Consent, Step};
use tidlig_inn::session::Effect;

use super::face::{Disk, Face, WORDS, names};
use super::states::{FIRST, to_gate, to_plan, to_private_question, to_raised, to_steps};

/// The offers of the result of the first instrument, as they are numbered.
const OFFERS: [&str; 3] = [
    "Ring helsestasjonen sammen i dag.",
    "Ring Kaffelinja sammen, og avtal hva som sies.",
    "Vis hvor hun kan lese mer selv.",
];
/// The offer of the private part.
const APART: &str = "Lag en avtale om i natt";

fn opened(keys: &str) -> Face {
    let mut face = Face::new(Disk::Open);
    face.resize(120, 100);
    face.press(keys);
    face
}

#[test]
fn every_next_step_of_a_result_is_opened_by_its_digit_and_by_no_other() {
    for (at, offer) in OFFERS.iter().enumerate() {
        let mut face = opened(&to_steps());
        face.must_show(offer);
        face.press(&(at + 1).to_string());
        face.must_show(offer);
        face.must_show(WORDS.advice.because);
        let others = OFFERS.iter().filter(|other| *other != offer);
        assert!(others.clone().all(|other| !face.shows(other)), "{}", face.text());
    }
    let mut face = opened(&to_steps());
    let before = face.text();
    for digit in ["0", "4", "9"] {
        face.press(digit);
        assert_eq!(face.text(), before, "{digit}");
    }
}

#[test]
fn the_list_of_all_opens_each_by_its_digit_and_by_enter_and_comes_back_to_its_row() {
    for (at, offer) in OFFERS.iter().enumerate() {
        let way = vec!["Down"; at].join(" ");
        for keys in [format!("g {}", at + 1), format!("g {way} Enter")] {
            let mut face = opened(&format!("{} {keys}", to_steps()));
            face.must_show(WORDS.advice.because);
            face.must_show(offer);
            face.press("Esc");
            let row = face.cursor().unwrap().1;
            assert!(face.lines()[usize::from(row) + 1].contains(offer), "{}", face.text());
        }
    }
}

#[test]
fn what_is_not_confirmed_or_not_filled_in_says_so_where_it_is_opened() {
    opened(&format!("{} 3", to_steps())).must_show(WORDS.advice.unverified);
    let empty = opened(&format!("{} 1", to_steps()));
    empty.must_show(WORDS.advice.not_filled_in);
    empty.must_show("Inntil videre: Nødtelefonen · 000");
}

#[test]
fn enter_never_decides() {
    for keys in ["2 Enter", "2 Enter Enter Enter", "g Enter Enter", "g Down Enter Enter Enter Enter Enter"] {
        let face = opened(&format!("{} {keys}", to_steps()));
        assert_eq!(face.visit().decisions().count(), 0, "{keys}");
    }
}

#[test]
fn an_accepted_step_puts_the_consent_it_needs_on_the_list_and_one_that_shares_nothing_does_not() {
    let shown = |face: &Face| face.visit().shown_consents().count();
    let mut face = opened(&to_steps());
    let before = shown(&face);
    face.done.clear();
    face.press("3 1");
    assert_eq!(names(&face.done), ["SaveDraft"]);
    assert_eq!(shown(&face), before);
    face.press("2 1");
    assert_eq!(shown(&face), before + 1);
    assert!(face.visit().shown_consents().all(|(_, state)| state == Consent::NotAsked), "nobody was asked");
    face.press("o c");
    face.must_show("Kaffelinja");
}

#[test]
fn a_change_and_a_reason_stand_in_the_note() {
    let mut face = opened(&format!("{} 1 1 2 2 '_På_mandag. Esc 3 3 'leser_ikke Esc o Enter u", to_steps()));
    let choices: Vec<_> = face.visit().decisions().map(|decision| decision.choice.clone()).collect();
    let changed = format!("{} På mandag.", OFFERS[1]);
    assert_eq!(choices, [Choice::Accepted, Choice::Changed(changed.clone()), Choice::Dropped]);
    face.must_show(&changed);
    face.must_show("leser ikke");
    face.press("Esc Backspace Backspace");
    assert_eq!(face.visit().decisions().count(), 3);
}

#[test]
fn a_decision_is_taken_back_by_nought_and_only_where_there_is_one() {
    let mut face = opened(&format!("{} 2 0", to_steps()));
    assert_eq!(face.visit().decisions().count(), 0);
    face.press("1");
    assert_eq!(face.visit().decisions().count(), 1);
    face.press("2 0");
    assert_eq!(face.visit().decisions().count(), 0);
}

#[test]
fn a_step_of_the_private_part_is_seen_only_behind_the_gate_and_goes_when_somebody_comes_in() {
    let mut before = opened(&to_gate());
    before.press("4");
    for keys in ["g", "Esc Enter", "u", "Esc c"] {
        before.press(keys);
        assert!(!before.shows(APART), "{keys}: {}", before.text());
    }
    let inside = format!("{} 1 v Enter", to_private_question());
    opened(&inside).must_show(APART);
    for (open, keys) in [("", "p"), ("1", "p"), ("1 1", "p"), ("g", "p"), ("1 2 'x", "F9"), ("", "F12 F12 f")]
    {
        let mut face = opened(&inside);
        face.press(open).press(keys);
        assert!(!face.shows(APART), "{open} {keys}: {}", face.text());
        if keys == "F12 F12 f" {
            continue;
        }
        assert_eq!(face.step(), Step::Plan);
        for pressed in ["g", "Esc c", "Esc Enter", "u", "Right"] {
            face.press(pressed);
            assert!(!face.shows(APART), "{open} {keys} {pressed}: {}", face.text());
        }
        assert_eq!(face.visit().decisions().count(), 0);
    }
}

#[test]
fn a_duty_of_the_private_part_is_listed_only_behind_the_gate() {
    let mut face = opened(&format!("{} m g", to_raised()));
    face.must_show("Hjemmeloven");
    face.press("p g");
    assert!(!face.shows("Hjemmeloven"), "{}", face.text());
}

#[test]
fn a_duty_is_read_and_never_decided() {
    let mut face = opened(&format!("{} j 8 Esc g 2", to_steps()));
    face.must_show(WORDS.advice.duties_lead);
    face.press("1 2 3 0");
    assert_eq!(face.visit().decisions().count(), 0);
    face.must_show("Kaffeloven");
}

fn words_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn copying_asks_first_and_copies_exactly_the_text_that_is_shown() {
    let texts = [
        (format!("{} 4 Enter u", to_gate()), "c", true),
        (format!("{} Enter u Right", to_plan()), "c", true),
        (format!("{} 4 Enter u Right", to_gate()), "c", false),
    ];
    for (keys, copy, asks) in texts {
        let mut face = opened(&keys);
        let shown = face.words();
        face.done.clear();
        face.press(copy);
        if asks {
            assert_eq!(names(&face.done), Vec::<String>::new(), "{keys}");
            face.must_show(WORDS.texts.copy_sure);
            face.press("Enter");
            assert_eq!(names(&face.done), Vec::<String>::new(), "Enter does not copy");
            face.press("c j");
        }
        let [Effect::Copy(copied)] = face.done.as_slice() else { panic!("{:?}", names(&face.done)) };
        assert!(shown.contains(&words_of(copied)), "{copied}\nis not all of\n{shown}");
        face.must_show(&words_of(WORDS.texts.copied));
    }
}

#[test]
fn a_file_is_offered_for_the_note_and_the_list_and_never_for_what_was_said_alone() {
    let mut face = opened(&format!("{} Enter 1 u", to_plan()));
    face.done.clear();
    for text in ["the note with what was said alone", "what was said alone"] {
        assert!(!face.lines().pop().unwrap().contains(WORDS.texts.file), "{text}");
        face.press("f j").must_show(WORDS.texts.not_as_file);
        face.press("Right");
    }
    assert_eq!(names(&face.done), Vec::<String>::new());
    assert!(face.lines().pop().unwrap().contains(WORDS.texts.file), "{}", face.text());
    let mut open = opened(&format!("{} 4 Enter u", to_gate()));
    open.done.clear();
    open.press("f Enter");
    assert_eq!(names(&open.done), Vec::<String>::new(), "Enter does not write");
    open.press("f j");
    assert_eq!(names(&open.done), ["WriteText"]);
}

#[test]
fn the_number_said_on_a_scale_is_in_no_effect_and_gone_when_the_words_are_closed() {
    let mut face = opened(&format!("{} s Right", to_steps()));
    let before = face.visit().clone();
    face.done.clear();
    face.press("7");
    face.must_show("Hva gjør at du sier 7");
    face.press("1 0");
    face.must_show("Det betyr virkelig mye.");
    face.press("Esc");
    assert_eq!(names(&face.done), Vec::<String>::new());
    assert_eq!(*face.visit(), before);
    face.press("s Right");
    assert!(!face.shows("Det betyr virkelig mye."));
}

#[test]
fn the_clients_view_shows_no_words_for_the_practitioner_at_any_width() {
    let mut face = opened(FIRST);
    face.must_show("Hva er det beste med koppen din?");
    face.press("k");
    for width in [60, 80, 120] {
        face.resize(width, 40);
        for words in ["Hva er det beste med koppen din?", WORDS.advice.prompts, "Vent etter spørsmålet"] {
            assert!(!face.shows(words), "{width}: {}", face.text());
        }
    }
    face.press("s");
    assert!(!face.shows(WORDS.advice.prompts), "{}", face.text());
}

#[test]
fn a_tick_of_danger_raises_its_card_at_once_and_holds_the_end_until_what_was_done_is_written() {
    let mut face = opened(&to_raised());
    face.must_show(WORDS.alert.keys_dead);
    face.must_show("Akutt fare");
    face.press("Enter 1 9");
    face.must_show(WORDS.alert.keys_dead);
    face.press("m Enter Enter Enter 1 Enter");
    assert_eq!(face.step(), Step::Undealt);
    face.done.clear();
    face.press("l");
    assert_eq!((names(&face.done), face.files("records")), (Vec::new(), 0));
    face.press("Enter 1 Enter");
    assert_eq!(face.step(), Step::Summary);
    face.press("1 l");
    assert_eq!(face.files("records"), 1);
}

#[test]
fn an_unticked_danger_takes_its_card_with_it() {
    let mut face = opened(&to_raised());
    face.press("r");
    face.must_show(WORDS.judgement.title);
    let down = ["Down"; 12].join(" ");
    face.press(&format!("{down} Space Esc"));
    assert_eq!(face.visit().alerts().len(), 0, "{}", face.text());
    assert!(!face.shows("Akutt fare"));
    face.press("Enter Enter Enter 1 Enter");
    assert_eq!(face.step(), Step::Summary);
}
