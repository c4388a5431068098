//! A rehearsal that the whole room votes on: its pages, ties, back without limit, and that nothing of it is kept.

use insta::assert_snapshot;
use proptest::prelude::*;
use ratatui::style::{Color, Modifier};
use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::tui::Look;

use super::course::{at, room};
use super::face::{Disk, Face, WORDS, names};
use super::states::{State, on, state};

/// From the course to the lines of the first turn: the note, who is there, what is heard.
const TO_VOTE: &str = "l Space Space Space";
/// Seven hands for the first line, twelve for the second, then the bars.
const HANDS: &str = "7 Down 1 2 Space";
/// From the lines of the first turn to the end: once by hands, then three times by the trainer alone.
const TO_END: &str = "7 Down 1 2 Space Enter Space Enter Space Enter Space Enter";

/// Every state of a rehearsal in plenum that keys lead to.
pub fn states() -> Vec<State> {
    let here = |name, keys: &str| on(Disk::Open, state(name, format!("{} {keys}", at(4, 1))));
    vec![
        here("course-plenum-about", "l Space"),
        here("course-plenum-first", "l Space Space"),
        here("course-plenum-vote", TO_VOTE),
        here("course-plenum-counting", &format!("{TO_VOTE} 7 Down 1 2")),
        here("course-plenum-bars", &format!("{TO_VOTE} {HANDS}")),
        here("course-plenum-tie", &format!("{TO_VOTE} 7 Down 7 Space")),
        here("course-plenum-answer", &format!("{TO_VOTE} {HANDS} Enter")),
        here("course-plenum-why", &format!("{TO_VOTE} {HANDS} Enter .")),
        here("course-plenum-ended", &format!("{TO_VOTE} {TO_END} Space")),
        here("course-plenum-back", &format!("{TO_VOTE} {TO_END} Space Space")),
        here("course-plenum-opened", &format!("{TO_VOTE} {TO_END} Space Space Up Up Up Enter")),
    ]
}

/// The course's rehearsal in plenum, with these keys pressed.
fn plenum(keys: &str) -> Face {
    let mut face = room(4, 1);
    face.press(keys);
    face
}

/// All states in one picture of one size.
fn pictures(lang: Lang, width: u16, height: u16) -> String {
    let mut pictures = String::new();
    for state in states() {
        let mut face = state.open_with(lang, Look::Colour);
        face.resize(width, height);
        pictures += &format!("── {} ──\n{}\n", state.name, face.text().trim_end());
    }
    pictures
}

#[test]
fn in_the_smallest_window_every_page_looks_as_it_was_approved() {
    assert_snapshot!("course-plenum-narrow", pictures(Lang::Nb, 40, 12));
}

#[test]
fn in_nynorsk_every_page_looks_as_it_was_approved() {
    assert_snapshot!("course-plenum-nn", pictures(Lang::Nn, 60, 20));
}

#[test]
fn what_is_dark_and_a_colleague_to_talk_with_come_before_who_it_is_about() {
    let mut face = plenum("l");
    face.must_show("Handler om savn av kaffe.");
    face.must_show(WORDS.course.colleague);
    assert!(!face.shows("Kari"), "{}", face.text());
    face.press("Space");
    face.must_show("Kari: gravid i uke 20");
}

#[test]
fn no_page_asks_how_demanding_shows_a_seed_or_has_a_field_for_ones_own_words() {
    for state in states() {
        let face = state.open();
        for words in [WORDS.rehearsal.difficulty, WORDS.rehearsal.seed_label, WORDS.rehearsal.yours] {
            assert!(!face.shows(words), "{words} in {}:\n{}", state.name, face.text());
        }
        assert!(!face.app.screen().is_typing(), "{}", state.name);
    }
}

#[test]
fn every_line_stands_there_at_once_under_the_last_that_was_said() {
    let face = plenum(TO_VOTE);
    for words in ["Kari: «Jeg kan vel", "Per: «Hun tar tre.»", "A [ ] «", "B [ ] «", "C [ ] «"] {
        face.must_show(words);
    }
    assert!(!face.shows("D ["));
}

#[test]
fn the_order_of_the_lines_is_the_same_every_time() {
    let first = plenum(TO_VOTE);
    let mut later = plenum("");
    later.wait(3600);
    later.press(TO_VOTE);
    assert_eq!(first.words(), later.words());
}

#[test]
fn played_to_an_end_by_votes_it_says_how_it_ended_what_comes_next_and_what_the_room_chose() {
    let mut face = plenum(TO_VOTE);
    face.press("Down Down 1 4 Up Up 3 Space");
    face.must_show("> C ███");
    face.must_show("Flest hender: C.");
    face.press("Enter");
    face.must_show("Du: «Den koppen er mer enn kaffe for deg.");
    face.must_show("Kari: «Det er den om kvelden som er verst.");
    assert!(!face.shows("Du svarer på savnet"), "why waits until it is asked for");
    face.press(".");
    face.must_show(&format!("{}: kompleks refleksjon", WORDS.rehearsal.coded));
    face.must_show("Du svarer på savnet, ikke på antallet.");
    face.press("Space");
    face.must_show("Tur 2:");
    let marked = |face: &Face, words: &str| {
        let text = face.words();
        let line = text.find(words).unwrap();
        text[..line].chars().rev().find(char::is_ascii_uppercase).unwrap()
    };
    let ought = marked(&face, "«Den om kvelden har du begynt");
    face.press(&vec!["Down"; usize::from(u8::try_from(ought).unwrap() - b'A')].join(" "));
    face.press("9 Space Space Space");
    let plan = marked(&face, "«Hva vil du selv prøve");
    face.press(&vec!["Down"; usize::from(u8::try_from(plan).unwrap() - b'A')].join(" "));
    face.press("Enter");
    face.must_show("Kari: «Te om kvelden, da. Ut uka.»");
    face.press("Space");
    face.must_show(WORDS.rehearsal.end_good);
    face.must_show("Hun gikk med noe hun selv hadde valgt.");
    face.must_show(WORDS.rehearsal.next);
    face.must_show("Kaffelinja");
    face.press("Space");
    face.must_show("14 av 17 hender: «Den koppen");
    face.must_show("9 av 9 hender: «Den om kvelden");
    face.must_show(&format!("{}: «", WORDS.course.plenum_uncounted));
}

#[test]
fn a_tie_is_said_and_the_trainers_mark_decides_it() {
    let mut face = plenum(&format!("{TO_VOTE} 7 Down 7 Space"));
    face.must_show("Likt: A og B.");
    face.must_show("avgjør: B.");
    face.press("Up");
    face.must_show("avgjør: A.");
    face.press("Enter");
    face.must_show("Du: «Fortell meg om en vanlig morgen");
    let mut elsewhere = plenum(&format!("{TO_VOTE} 7 Down 7 Down Space"));
    elsewhere.must_show("avgjør: A.");
    elsewhere.press("Backspace Down Down 7 Space");
    elsewhere.must_show("Likt: A, B og C.");
}

#[test]
fn the_trainer_can_say_another_line_than_most_hands_want() {
    let mut face = plenum(&format!("{TO_VOTE} {HANDS} Up"));
    face.must_show("Flest hender: B. Kursholderens merke går foran: A.");
    face.press("Enter");
    face.must_show("Du: «Fortell meg om en vanlig morgen");
}

#[test]
fn where_nobody_counts_the_marked_line_is_said_at_once() {
    for says in ["Enter", "Space"] {
        let face = plenum(&format!("{TO_VOTE} Down {says}"));
        face.must_show("Du: «Tre er altså i overkant");
    }
}

#[test]
fn while_hands_are_counted_enter_goes_to_the_next_line_as_in_a_vote() {
    let mut face = plenum(&format!("{TO_VOTE} 0 Enter 5 Enter 1 2"));
    face.must_show("> C [12 ]");
    face.must_show("B [5 ]");
    face.press("Backspace Backspace");
    face.must_show("> C [0 ]");
    face.press("9 9 9 9");
    face.must_show("> C [999]");
}

#[test]
fn hands_are_counted_anew_on_demand() {
    let mut face = plenum(&format!("{TO_VOTE} {HANDS} r"));
    assert!(!face.shows("[7 ]") && !face.shows("[12 ]"), "{}", face.text());
    face.press("Enter");
    face.must_show(WORDS.course.plenum_answer);
}

/// Every page from the note to the list, with hands at each turn.
fn whole(face: &mut Face) -> Vec<(String, Option<(u16, u16)>)> {
    let mut seen = vec![(face.words(), face.cursor())];
    loop {
        if face.shows(WORDS.course.plenum_chosen) {
            return seen;
        }
        if face.shows("hva ville du sagt?") && !face.shows("[12 ]") {
            face.press("7 Down 1 2");
        }
        let here = (face.words(), face.cursor());
        if seen.last() != Some(&here) {
            *seen.last_mut().unwrap() = here;
        }
        face.press("Space");
        seen.push((face.words(), face.cursor()));
        assert!(seen.len() < 40);
    }
}

#[test]
fn back_goes_without_limit_through_every_page_with_the_hands_as_they_were_and_on_again() {
    let mut face = plenum("l");
    let seen = whole(&mut face);
    assert!(seen.len() > 10, "{}", seen.len());
    for before in seen.iter().rev().skip(1) {
        face.press("Left");
        assert_eq!((face.words(), face.cursor()), *before);
    }
    face.press("Backspace");
    assert_eq!(face.words(), seen[0].0, "before the note there is nothing");
    assert_eq!(whole(&mut face), seen, "what was taken back is there until another way is gone");
}

#[test]
fn hands_that_were_counted_further_on_are_gone_once_another_way_is_taken() {
    let mut face = plenum(&format!("{TO_VOTE} Enter Space 4 Left Left"));
    face.must_show("Tur 1:");
    face.press("Enter Space");
    face.must_show("[4 ]");
    face.press("Left Left Down Down Enter Space");
    face.must_show("Tur 2:");
    assert!(!face.shows("[4 ]"), "{}", face.text());
}

#[test]
fn from_the_list_a_turn_is_looked_at_and_another_way_is_tried_from_it() {
    let mut face = plenum(&format!("{TO_VOTE} {TO_END} Space Space"));
    face.press("Up Up Up Enter");
    for words in ["Tur 1 av 4", "A ███", "Rommet valgte: B (12 av 19 hender)", "Du tok Pers parti"] {
        face.must_show(words);
    }
    face.press("Space");
    face.must_show("Tur 2 av 4");
    face.press("Backspace Up r");
    face.must_show(WORDS.course.plenum_first);
    face.press("Space");
    face.must_show("Tur 1:");
    face.must_show("[12 ]");
}

#[test]
fn it_waits_at_its_block_and_goes_on_where_it_was_left() {
    for leave in ["Esc", "l"] {
        let mut face = room(4, 1);
        let course = face.words();
        face.press(TO_VOTE).press(HANDS);
        let inside = face.words();
        face.press(leave);
        assert_eq!(face.words(), course);
        face.press("Space Space Backspace Backspace l");
        assert_eq!(face.words(), inside);
        face.press("F12 F12");
        assert_eq!(face.words(), inside, "hidden it waits too");
    }
}

#[test]
fn it_is_read_from_the_back_row_no_word_dim_and_each_bold_on_the_ground_of_the_course() {
    for state in states() {
        let mut face = state.open();
        for ground in [Color::Black, Color::White] {
            for (x, y) in (2..22).flat_map(|y| (0..80).map(move |x| (x, y))) {
                let cell = &face.buffer()[(x, y)];
                assert!(!cell.modifier.contains(Modifier::DIM), "{} {x},{y}", state.name);
                let letter = cell.symbol().chars().any(char::is_alphabetic);
                assert!(!letter || cell.modifier.contains(Modifier::BOLD), "{} {x},{y}", state.name);
                assert!(!letter || cell.bg == ground, "{} {x},{y}", state.name);
            }
            face.press("Esc d l");
        }
    }
}

#[test]
fn nothing_that_is_read_is_passed_by_because_the_window_is_low() {
    let library = Library::open(Tree::embedded(), None);
    let blocks = vec!["Down"; 69].join(" ");
    let mut face = Face::course_on(library, tempfile::tempdir().unwrap(), Lang::Nb, Look::Colour);
    face.resize(60, 20);
    face.walk(&format!("Enter 'a Enter Enter g {blocks} Enter Space Space l Space"));
    face.must_show("Samarbeidsmøtet");
    face.must_show(WORDS.shell.scroll_more);
    assert!(!face.shows("Stian:"), "{}", face.text());
    face.press("Space");
    face.must_show("Stian:");
    assert!(!face.shows(WORDS.course.plenum_first));
    face.press("Space");
    face.must_show(WORDS.course.plenum_first);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_pressed_in_it_asks_nothing_of_the_world(
        keys in prop::collection::vec(
            prop::sample::select(vec![
                "Space", "Space", "Space", "Enter", "Enter", "Down", "Up", "Left", "Right", "Backspace", "PageDown",
                "PageUp", "1", "7", "0", "r", ".", "x", "u", "h", "n", "s", "Tab",
            ]),
            1..80,
        ),
    ) {
        let mut face = plenum("");
        face.done.clear();
        face.press("l").press(&keys.join(" "));
        face.must_show(WORDS.course.band);
        prop_assert!(face.done.is_empty(), "{:?}", names(&face.done));
    }
}

#[test]
fn the_rooms_own_keys_work_while_it_votes_and_black_comes_back_to_the_same_line_also_after_a_hide() {
    let mut face = plenum("l");
    face.press("Space Space");
    let before = face.words();
    face.press("b");
    assert!(!before.is_empty() && !face.shows("Enter"), "{}", face.text());
    face.press("F12 F12");
    assert_ne!(face.words(), before, "what was made black stays black");
    face.press("n");
    face.must_show(WORDS.course.black_notes);
    face.press("Esc");
    assert_eq!(face.words(), before);
    face.press("t");
    face.must_show("brukt");
    face.press("t");
    assert_eq!(face.words(), before);
}
