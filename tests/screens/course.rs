//! The course room: every view and key, going back without limit, taking over and coming back, and what is kept meanwhile.

use insta::assert_snapshot;
use tidlig_inn::domain::id::Id;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::visit::Step;
use tidlig_inn::session::Effect;
use tidlig_inn::store::{Folder, Written};
use tidlig_inn::tui::{Input, Look, Screen};

use ratatui::style::{Color, Modifier};

use super::face::{Disk, Face, WORDS, key};
use super::shots::picture;
use super::states::{State, on, state};

/// From the first screen to the first view of a new plan.
const BEGIN: &str = "u Enter 'var Enter Enter";

fn jump(to: usize) -> String {
    let from = 0;
    format!("{BEGIN} g {} Enter", vec!["Down"; to - from].join(" "))
}

/// To a view so many steps on from the start of a block.
pub fn at(block: usize, on: usize) -> String {
    let begin = if block == 0 { BEGIN.to_owned() } else { jump(block) };
    format!("{begin} {}", vec!["Space"; on].join(" "))
}

/// Every state of a course that keys lead to.
pub fn states() -> Vec<State> {
    let here = |name, keys: String| on(Disk::Open, state(name, keys));
    let fixed = |name, keys: &str| here(name, keys.to_owned());
    vec![
        state("course", "u"),
        fixed("course-naming", "u Enter 'va"),
        fixed("course-plan", "u Enter 'var Enter"),
        fixed("course-plan-changed", "u Enter 'var Enter s Down x Down + + n"),
        fixed("course-plans", "u Enter 'var Enter Esc"),
        fixed("course-plan-delete", "u Enter 'var Enter Esc x"),
        fixed("course-resume", "u Enter 'var Enter Enter Space Esc Esc"),
        here("course-opening", at(0, 0)),
        here("course-page", at(0, 1)),
        here("course-before", at(1, 0)),
        here("course-who", at(1, 1)),
        here("course-scene", at(1, 2)),
        here("course-asks", at(1, 3)),
        here("course-answers", at(1, 4)),
        here("course-form-asked", at(1, 5)),
        here("course-form-answered", at(1, 7)),
        here("course-result", at(1, 8)),
        here("course-means", at(1, 9)),
        here("course-next", at(1, 10)),
        here("course-all", format!("{} .", at(1, 2))),
        here("course-live", format!("{} l", at(1, 6))),
        here("course-question", at(2, 0)),
        here("course-hands", at(2, 1)),
        here("course-hands-counted", format!("{} 1 2 Down 7", at(2, 1))),
        here("course-bars", format!("{} 1 2 Down 7 Space", at(2, 1))),
        here("course-task", at(3, 0)),
        here("course-clock", at(3, 1)),
        here("course-clock-runs", format!("{} 1", at(3, 1))),
        here("course-play", at(4, 1)),
        here("course-play-open", format!("{} l", at(4, 1))),
        here("course-monday", at(4, 2)),
        here("course-note", at(5, 1)),
        here("course-situation", at(5, 2)),
        here("course-first", at(5, 4)),
        here("course-second", at(5, 6)),
        here("course-both", at(5, 7)),
        here("course-break", at(6, 1)),
        here("course-threes", at(7, 1)),
        here("course-discussion", at(8, 1)),
        here("course-black", format!("{} b", at(1, 2))),
        here("course-black-notes", format!("{} b n", at(1, 2))),
        here("course-jump", format!("{} g Down", at(1, 2))),
        here("course-corner", format!("{} v t Right", at(1, 2))),
        here("course-light", format!("{} d", at(1, 2))),
    ]
}

fn course() -> Face {
    let mut face = Face::course();
    face.press("Enter 'var Enter Enter");
    face
}

fn stands(face: &Face) -> String {
    face.words()
}

/// The course at a view of a block, alone in the program.
pub fn room(block: usize, on: usize) -> Face {
    let mut face = course();
    if block > 0 {
        face.press("g").press(&vec!["Down"; block].join(" ")).press("Enter");
    }
    face.press(&vec!["Space"; on].join(" "));
    face
}

#[test]
fn every_page_of_it_has_the_band_also_live_rehearsed_and_in_the_help() {
    for state in states() {
        let mut face = state.open();
        face.must_show(WORDS.course.band);
        face.resize(40, 12);
        face.must_show(WORDS.course.band);
        face.resize(80, 24);
        face.press(if face.app.screen().is_typing() { "F1" } else { "?" });
        if !state.name.starts_with("course-black") {
            face.must_show(WORDS.course.band);
        }
    }
}

#[test]
fn a_whole_plan_goes_on_view_by_view_and_back_the_same_way_to_the_first() {
    let mut face = course();
    let mut seen = vec![stands(&face)];
    loop {
        face.press("Space");
        if face.shows(WORDS.course.end) {
            break;
        }
        seen.push(stands(&face));
        assert!(seen.len() < 100);
    }
    assert!(seen.len() > 30, "{}", seen.len());
    face.press("Left");
    for before in seen.iter().rev().skip(1) {
        assert_eq!(stands(&face), *before);
        face.press("Backspace");
    }
    assert_eq!(stands(&face), seen[0], "at the first there is nothing before");
}

#[test]
fn a_presenters_remote_goes_on_and_back() {
    let mut face = course();
    let first = stands(&face);
    face.press("PageDown");
    face.must_show("Vi spør alle");
    face.press("PageUp");
    assert_eq!(stands(&face), first);
}

#[test]
fn on_a_page_longer_than_the_window_the_remote_scrolls_before_it_goes_on() {
    let mut face = room(1, 2);
    face.press(".");
    face.resize(40, 12);
    let (header, top) = (face.lines()[0].clone(), stands(&face));
    assert!(header.contains("9/9"), "{header}");
    face.press("PageDown");
    assert_eq!(face.lines()[0], header);
    assert_ne!(stands(&face), top, "it has scrolled");
    for _ in 0..9 {
        face.press("PageDown");
    }
    assert_ne!(face.lines()[0], header, "at its end it goes on");
}

#[test]
fn a_demonstration_unfolds_question_answer_result_meaning_and_next_step() {
    let mut face = room(1, 5);
    face.must_show("Hvor mange kopper kaffe");
    assert!(!face.shows("4 kopper") && !face.shows("Snakk mer om kaffe"), "{}", face.text());
    face.press("Space");
    face.must_show("4 kopper");
    assert!(!face.shows("Snakk mer om kaffe"), "the result waits");
    face.press("Space Space");
    face.must_show("Snakk mer om kaffe");
    face.must_show("4–6 av 6, åpent");
    face.press("Space Space");
    face.must_show("Avtal ny time");
}

#[test]
fn all_of_a_case_stands_there_at_once_when_asked_for_and_goes_away_again() {
    let mut face = room(1, 2);
    face.resize(80, 60);
    face.press(".");
    for words in ["Vår holder koppen", "Fire, kanskje.", "Snakk mer om kaffe", "Avtal ny time"] {
        face.must_show(words);
    }
    face.press(".");
    assert!(!face.shows("Vår holder koppen"));
    face.must_show("Avtal ny time");
}

#[test]
fn taken_over_it_is_an_ordinary_walk_at_exactly_that_item_and_comes_back_to_the_same_step() {
    let mut face = room(1, 6);
    let before = stands(&face);
    face.press("l");
    face.must_show("Har noen nær deg vært bekymret");
    face.press("1");
    face.must_show("Hvor ofte drikker du kaffe");
    face.must_show(WORDS.course.band);
    face.press("Esc");
    assert_eq!(stands(&face), before);
    face.press("l").press("Backspace");
    face.must_show("Hvor mange kopper");
    face.press("Esc");
    assert_eq!(stands(&face), before, "what was changed by hand is not in the demonstration");
}

#[test]
fn taken_over_at_the_result_of_a_form_half_done_it_stands_at_the_next_question() {
    let mut face = room(1, 8);
    face.press("l");
    face.must_show("Hvor ofte drikker du kaffe");
    face.press("l");
    face.must_show("Snakk mer om kaffe");
}

#[test]
fn a_visit_taken_over_can_be_gone_through_to_its_end_and_leads_back() {
    let mut face = room(1, 6);
    let before = stands(&face);
    face.press("l o Enter");
    face.must_show(WORDS.summary.title);
    face.press("l");
    face.must_show(WORDS.summary.practice_end);
    face.press("Enter");
    assert_eq!(stands(&face), before);
}

#[test]
fn a_rehearsal_opens_over_the_room_and_comes_back_to_the_same_step() {
    let mut face = room(4, 1);
    let before = stands(&face);
    face.press("l Enter Enter");
    assert_ne!(stands(&face), before);
    face.press("Esc");
    assert_eq!(stands(&face), before);
    let mut cards = room(7, 1);
    let before = stands(&cards);
    cards.press("l");
    cards.must_show(WORDS.observer.own_card);
    cards.press("2 Enter s k Enter Esc j");
    assert_eq!(stands(&cards), before);
}

#[test]
fn hands_are_typed_shown_as_bars_with_numbers_and_can_be_taken_again() {
    let mut face = room(2, 1);
    face.press("1 2 Enter 6 Space");
    for line in ["A ██", " 12 ", "  6 "] {
        assert!(face.text().contains(line), "{line} in\n{}", face.text());
    }
    let long = |face: &Face, letter: &str| {
        let line = face.lines().into_iter().find(|line| line.contains(&format!("{letter} █"))).unwrap();
        line.matches('█').count()
    };
    assert!(long(&face, "A").abs_diff(2 * long(&face, "B")) <= 1, "{}", face.text());
    face.must_show("Hva gjør vi med det?");
    face.press("r");
    face.must_show(WORDS.course.hands);
    assert!(!face.shows("[12 ]"));
    face.press("3 Backspace 4 Backspace Backspace");
    face.must_show(WORDS.course.vote);
}

#[test]
fn a_number_slipped_is_corrected_and_none_is_larger_than_a_room() {
    let mut face = room(2, 1);
    face.press("9 9 9 9");
    face.must_show("[999 ]");
    face.press("Backspace Backspace Down Up 5");
    face.must_show("[5 ]");
}

#[test]
fn the_big_clock_is_set_by_one_key_stops_goes_on_gets_a_minute_more_and_says_when_time_is_up() {
    let mut face = room(3, 1);
    face.must_show("8:00");
    face.press("1");
    face.wait(50);
    face.must_show("1:10");
    face.press("Enter");
    face.wait(600);
    face.must_show("1:10");
    face.press("+ Enter");
    face.wait(70);
    face.must_show("1:00");
    face.wait(65);
    face.must_show(WORDS.course.clock_over);
    let line = face.lines().into_iter().position(|line| line.contains(WORDS.course.clock_over)).unwrap();
    let x = u16::try_from(face.lines()[line].chars().position(|c| c == '!').unwrap()).unwrap();
    assert!(face.buffer()[(x, u16::try_from(line).unwrap())].modifier.contains(Modifier::REVERSED));
}

#[test]
fn the_time_of_the_block_shows_only_when_asked_for_counts_and_changes_words_when_it_is_over() {
    let mut face = room(0, 1);
    assert!(!face.shows("10:00"));
    face.press("t");
    face.must_show("0:00 brukt, 10:00 igjen");
    face.wait(61);
    face.must_show("1:01 brukt, 8:59 igjen");
    face.press("+");
    face.must_show("1:01 brukt, 9:59 igjen");
    face.wait(660);
    face.must_show("! 1:01 OVER TIDEN");
    face.press("Space");
    face.must_show("0:00 brukt, 12:00 igjen");
    face.wait(30);
    face.press("Backspace");
    face.must_show("! 1:01 OVER TIDEN");
    face.press("Space");
    face.must_show("0:30 brukt, 11:30 igjen");
    face.press("t");
    assert!(!face.shows("brukt"));
}

#[test]
fn on_the_black_screen_nothing_shows_but_the_notes_when_asked_for_and_any_key_leads_back() {
    let mut face = room(1, 2);
    let before = stands(&face);
    assert!(!face.shows("Stopp før svaret"));
    face.press("b");
    assert!(!face.shows("Vår") && !face.shows("Stopp før svaret"), "{}", face.text());
    face.press("n");
    for words in ["Stopp før svaret", "Vent.", "Er det greit at jeg spør"] {
        face.must_show(words);
    }
    face.press("x");
    assert_eq!(stands(&face), before);
    face.press("b Space");
    assert_eq!(stands(&face), before, "the key that leads back does not go on");
}

#[test]
fn light_and_dark_are_grounds_of_their_own_and_without_colours_turned_round() {
    let painted = |face: &Face| {
        let cell = &face.buffer()[(30, 12)];
        (cell.fg, cell.bg, cell.modifier.contains(Modifier::REVERSED))
    };
    let mut face = room(0, 1);
    assert_eq!(painted(&face), (Color::White, Color::Black, false));
    face.press("d");
    assert_eq!(painted(&face), (Color::Black, Color::White, false));
    let keys = at(0, 1);
    let mut mono = on(Disk::Open, state("course-mono", keys)).open_with(Lang::Nb, Look::Mono);
    assert_eq!(painted(&mono), (Color::Reset, Color::Reset, false));
    mono.press("d");
    assert_eq!(painted(&mono), (Color::Reset, Color::Reset, true));
}

#[test]
fn no_word_of_a_view_is_dim_and_each_is_bold() {
    for state in states().into_iter().skip(7) {
        if state.name.contains("live") || state.name.contains("play-open") {
            continue;
        }
        let face = state.open();
        for y in 1..22 {
            for x in 0..80 {
                let cell = &face.buffer()[(x, y)];
                assert!(!cell.modifier.contains(Modifier::DIM), "{}", state.name);
                let letter = cell.symbol().chars().any(char::is_alphabetic);
                assert!(!letter || cell.modifier.contains(Modifier::BOLD), "{} {x},{y}", state.name);
            }
        }
    }
}

#[test]
fn keys_are_shown_when_asked_for() {
    let mut face = room(0, 1);
    face.press("v Right Left");
    assert!(face.text().contains("[v] [→] [←]"), "{}", face.text());
    face.press("v");
    assert!(!face.text().contains("[v]"));
}

#[test]
fn notes_for_another_window_are_written_only_while_switched_on_and_at_every_step() {
    let mut face = room(1, 2);
    let file = face.place.as_ref().unwrap().path().join("training/course-notes.txt");
    assert!(!file.exists());
    face.press("n");
    face.must_show(WORDS.course.notes_on.split('{').next().unwrap().trim());
    let words = |file: &std::path::Path| std::fs::read_to_string(file).unwrap();
    for part in ["DEMO", "Stopp før svaret.", "Vent.", "Neste: Du: «Er det greit"] {
        assert!(words(&file).contains(part), "{part} in {}", words(&file));
    }
    assert!(words(&file).contains("12 av 12 min"));
    face.wait(130);
    assert!(words(&file).contains("10 av 12 min"), "{}", words(&file));
    face.press("Space");
    assert!(words(&file).contains("Neste: Svar: «Ja da.»"), "{}", words(&file));
    face.press("n Space");
    assert!(words(&file).contains(WORDS.course.notes_stopped));
}

#[test]
fn started_again_after_a_kill_it_goes_on_at_the_same_step_with_its_hands_and_its_time() {
    let mut face = room(2, 1);
    face.press("4 Down 9 Space d");
    face.wait(90);
    face.press("t g Esc t");
    face.press("Backspace Space");
    let before = stands(&face);
    // Not ended: only what lies on the disk by now counts.
    let place = face.end();
    let mut again = Face::course_on(super::face::library_at(None), place, Lang::Nb, Look::Colour);
    again.must_show("Fortsett: Kaffe: Hvem");
    again.press("Enter");
    assert_eq!(stands(&again), before);
    assert_eq!(again.buffer()[(30, 12)].bg, Color::White);
    again.press("t");
    again.must_show("1:3");
}

#[test]
fn a_plan_is_kept_as_it_is_changed_and_taken_up_again() {
    let mut face = Face::course();
    face.press("Enter 'Vår_27 Enter");
    face.must_show("Lite kurs: var-27");
    face.must_show("Dag 1: 50 min");
    face.press("s");
    let lines = face.text();
    assert!(lines.find("Stillhet") < lines.find("Kaffe"), "{lines}");
    face.press("Up Up Up x + + Esc");
    let place = face.end();
    let mut again = Face::course_on(super::face::library_at(None), place, Lang::Nb, Look::Colour);
    again.must_show("var-27");
    again.press("Enter");
    again.must_show(WORDS.course.left_out);
    let lines = again.text();
    assert!(lines.find("Stillhet") < lines.find("Kaffe"), "{lines}");
    again.press("Esc x j");
    assert!(!again.shows("var-27"));
    assert_eq!(again.files("plans"), 0);
}

#[test]
fn what_is_left_out_is_passed_over_and_can_be_jumped_to() {
    let mut face = Face::course();
    face.press("Enter 'a Enter Down x Up Enter Space Space");
    face.must_show("Hvem er vanskeligst");
    face.press("g Up Enter");
    face.must_show("Se etter tonen.");
}

#[test]
fn one_module_runs_alone_and_its_first_forty_five_minutes() {
    let mut face = Face::course();
    face.press("Enter 'a Enter a g");
    assert!(!face.shows("Stillhet"), "{}", face.text());
    face.press("Esc Esc m g");
    let skipped = face.text().matches(WORDS.course.left_out).count();
    assert_eq!(skipped, 1, "the last would come to fifty minutes:\n{}", face.text());
    face.press("Esc Esc");
    face.must_show("Lite kurs: a");
}

#[test]
fn who_gives_no_name_gets_a_plan_all_the_same() {
    let mut face = Face::course();
    face.press("Enter Enter");
    face.must_show("small-course-1");
}

#[test]
fn a_bad_name_and_one_that_is_taken_are_refused() {
    let mut face = Face::course();
    face.press("Enter '27 Enter");
    face.must_show(WORDS.course.name_bad);
    face.press("Esc Enter 'a Enter Esc Down Enter 'a Enter");
    face.must_show(WORDS.course.name_taken);
}

#[test]
fn a_handout_is_written_as_page_and_text_with_the_band_and_its_path_is_said() {
    let mut face = room(0, 1);
    face.done.clear();
    face.press("h");
    let written: Vec<_> = face
        .done
        .iter()
        .filter_map(|effect| match effect {
            Effect::WriteDemo { what, bytes, .. } => Some((*what, String::from_utf8(bytes.clone()).unwrap())),
            _ => None,
        })
        .collect();
    assert_eq!(written.len(), 2);
    for (what, words) in &written {
        assert!(matches!(what, Written::Page | Written::Text));
        assert!(words.contains(WORDS.course.band) && words.contains("Legge skjemaet ved døra"), "{words}");
    }
    face.must_show("Lagret i");
}

#[test]
fn alone_in_the_program_leaving_is_asked_and_ends_it() {
    let mut face = Face::course();
    face.press("Esc");
    face.must_show(WORDS.course.leave_sure);
    face.press("Enter");
    assert!(!face.app.is_over());
    face.must_show(WORDS.course.lead.split('.').next().unwrap());
    face.press("Esc j");
    assert!(face.app.is_over());
}

#[test]
fn from_the_first_screen_leaving_leads_back_there() {
    let mut face = Face::new(Disk::None);
    face.press("u Esc");
    assert!(matches!(face.app.screen(), Screen::Home(_)));
}

#[test]
fn hidden_and_shown_again_the_same_step_stands_there() {
    for mut face in [room(1, 4), {
        let mut face = room(1, 6);
        face.press("l");
        face
    }] {
        let before = stands(&face);
        face.press("F12");
        assert!(face.app.is_covered() && !face.shows("DEMO"));
        face.wait(5);
        face.press("F12");
        assert_eq!(stands(&face), before);
    }
}

#[test]
fn every_size_draws_every_state_of_it() {
    for state in states() {
        let mut face = state.open();
        for (width, height) in [(1, 1), (20, 5), (40, 12), (41, 13), (60, 20), (99, 30), (100, 24), (200, 60)]
        {
            face.resize(width, height);
        }
        face.input(&Input::Key(key("Down")));
    }
}

#[test]
fn light_dark_and_wide_look_as_they_were_approved() {
    for lang in [Lang::Nb, Lang::En] {
        for (name, keys) in
            [("bars", format!("{} 1 2 Down 7 Space d", at(2, 1))), ("both", format!("{} d", at(5, 7)))]
        {
            let mut face = on(Disk::Open, state("course", keys)).open_with(lang, Look::Colour);
            assert_snapshot!(format!("course-light-{name}-{}", lang.code()), picture(&mut face));
        }
    }
}

#[test]
fn on_a_wide_screen_two_ways_stand_beside_each_other_and_else_below() {
    let mut face = room(5, 7);
    let row = |face: &Face, words: &str| face.lines().iter().position(|line| line.contains(words)).unwrap();
    face.resize(120, 40);
    assert_eq!(row(&face, "Fort:"), row(&face, "Sakte:"));
    face.resize(80, 40);
    assert!(row(&face, "Fort:") < row(&face, "Sakte:"));
}

#[test]
fn every_step_keeps_where_the_room_stands_and_nothing_else() {
    let mut face = room(1, 2);
    face.done.clear();
    face.press("Space Backspace b b");
    let kept = |effect: &Effect| match effect {
        Effect::KeepDocument { folder, name, .. } => (*folder, name.clone()),
        other => panic!("{other:?}"),
    };
    let (room, plan) = (Id::new("course-room").unwrap(), Id::new("course-var").unwrap());
    let step = [(Folder::Training, room), (Folder::Plans, plan)];
    assert_eq!(face.done.iter().map(kept).collect::<Vec<_>>(), [step.clone(), step].concat());
}

#[test]
fn taken_over_before_any_form_it_begins_at_the_talk() {
    let mut face = room(1, 2);
    face.press("l");
    face.must_show(WORDS.course.band);
    let _ = Step::Limits;
    face.press("Esc");
    face.must_show("Vår holder koppen");
}
