//! The practice room by keys: a play to a breach and another way to a good end, what is kept, and what is never counted.

use tidlig_inn::domain::lang::Lang;
use tidlig_inn::session::Effect;
use tidlig_inn::store::Folder;
use tidlig_inn::text::fill;
use tidlig_inn::tui::{Input, Look, Screen};

use super::face::{Disk, Face, WORDS};
use super::states::{GOOD, SECOND, TO_TALK, all};

/// Says the line that begins so, by its digit.
#[track_caller]
fn say(face: &mut Face, line: &str) {
    face.press("Enter");
    let start = format!("«{line}");
    let row = face.lines().into_iter().find(|row| row.contains(&start));
    let row = row.unwrap_or_else(|| panic!("«{line}» is not offered on:\n{}", face.text()));
    let digit = row.chars().find(char::is_ascii_digit).unwrap();
    face.press(&digit.to_string());
}

fn at(keys: &str) -> Face {
    let mut face = Face::new(Disk::None);
    face.resize(120, 40);
    face.press(keys);
    face
}

#[test]
fn a_play_goes_to_a_breach_and_from_a_turn_before_it_another_way_to_a_good_end() {
    let words = WORDS.rehearsal;
    let mut face = at(TO_TALK);
    say(&mut face, "Tre er altså");
    face.must_show("Da vet jeg hvem dere er");
    say(&mut face, "Jeg sier bare");
    face.must_show(words.end_breach);
    face.must_show("Hun tar kruset og går");
    // To before the first of the two turns.
    face.press("r Up r");
    face.must_show("Hun tar tre");
    say(&mut face, "Den koppen er mer");
    say(&mut face, "Den om kvelden");
    say(&mut face, "Hva vil du selv");
    face.must_show(words.end_good);
    face.must_show("Kaffelinja");
    face.press("Enter");
    for seen in [words.compared, words.end_breach, words.end_good, "Tre er altså", "Den koppen er mer"] {
        face.must_show(seen);
    }
    face.must_show(&fill(words.shared, &["0"]));
    face.must_show("Tillit 5 → 2");
    face.must_show("Tillit 5 → 7");
    face.press("Enter");
    face.must_show(words.trust_by_turn);
    assert!(only_listed(&face), "nothing of it is kept: {:?}", face.done);
}

#[test]
fn in_two_columns_and_one_under_the_other_the_two_attempts_say_the_same() {
    let mut face = at(&format!("{SECOND} Enter"));
    face.resize(120, 60);
    let wide = face.text();
    assert!(wide.lines().any(|line| line.contains("Tre er altså") && line.contains("Den koppen er mer")));
    face.resize(80, 60);
    for part in ["Tre er altså", "Den koppen er mer", "Tillit 5 → 2", "Tillit 5 → 7", "Hun gikk."] {
        face.must_show(part);
    }
}

#[test]
fn what_is_said_first_stands_over_the_lines_and_beside_the_choice_and_comes_back_with_undo() {
    let words = WORDS.rehearsal;
    let mut face = at(TO_TALK);
    assert!(!face.shows("Den koppen er mer"), "the lines come after");
    face.paste("Du savner\nden nok?");
    face.press("Enter");
    face.must_show("Ditt: «Du savner den nok?»");
    face.press("0");
    face.must_show(words.none_marked);
    face.press("3");
    face.must_show("Du: «Den koppen er mer");
    assert!(!face.shows("Du savner"), "it was of the turn before");
    face.press("Left");
    face.must_show("Ditt: «Du savner den nok?»");
    face.must_show(words.none_marked);
    face.must_show("> 3 «Den koppen er mer");
    face.press("Enter Enter t Enter");
    face.must_show("Ditt: «Du savner den nok?»");
    face.must_show(&format!("({})", words.none));
    face.must_show("kompleks refleksjon");
}

#[test]
fn undo_goes_from_the_end_to_the_first_turn_and_then_to_the_empty_field() {
    let mut face = at(&format!("{TO_TALK} 'mitt {GOOD}"));
    face.must_show(WORDS.rehearsal.end_good);
    face.press("Backspace");
    face.must_show("Vi må vel gå snart");
    face.press("Left Backspace");
    face.must_show("Hun tar tre");
    face.must_show("Ditt: «mitt»");
    face.press("Left");
    assert!(face.app.screen().is_typing());
    face.must_show("[mitt ]");
}

#[test]
fn how_it_stands_between_them_is_not_shown_while_it_goes_on() {
    let words = WORDS.rehearsal;
    for keys in
        ["", "Enter", "Enter 3", "Enter 3 Enter", "Enter 3 F2", "Enter 3 F3", "Enter 3 F3 Enter", "Esc"]
    {
        let face = at(&format!("{TO_TALK} {keys}"));
        for gauge in [words.trust, words.unrest, words.openness] {
            assert!(!face.shows(gauge), "{keys}: {}", face.text());
        }
    }
    at(&format!("{TO_TALK} Enter 3")).must_show("9 min igjen");
    at(&format!("{TO_TALK} {GOOD} Enter Enter")).must_show("Tillit 5 → 7");
}

#[test]
fn what_is_dark_is_said_before_the_first_turn_and_leaving_says_the_closing_word() {
    let mut face = at("v Down Enter");
    face.must_show("Handler om savn av kaffe");
    face.press("Enter Enter Esc");
    face.must_show("Ta en pause om du trenger det");
    face.press("Enter");
    face.must_show("Hun tar tre");
}

#[test]
fn what_a_talk_is_about_is_named_to_who_opens_it_and_not_in_the_room() {
    let mut face = at("v");
    face.must_show("Tirsdag. Eva er 25 år og kommer med Odd.");
    assert!(!face.words().to_lowercase().contains("vold"), "{}", face.text());
    face.press("Down Down Enter");
    face.must_show("Spørsmålet om vold er ikke stilt");
}

#[test]
fn a_talk_that_was_left_waits_in_the_room_with_what_was_typed_until_it_is_forgotten() {
    let words = WORDS.rehearsal;
    let mut face = at(&format!("{TO_TALK} Enter 3 'halvt Esc 2 Esc"));
    face.must_show(WORDS.home.rehearse_waits);
    face.press("v");
    face.must_show(&fill(words.waits, &["Bare én kopp", "2"]));
    face.press("Enter");
    face.must_show("[halvt ]");
    face.press("Esc Esc x");
    assert!(!face.shows(&fill(words.waits, &["Bare én kopp", "2"])));
    // One that nothing was said in is not worth waiting for.
    face.press("Down Enter Enter Enter Esc Esc");
    assert!(!face.shows("Fortsett: "), "{}", face.text());
}

#[test]
fn hidden_from_any_state_it_comes_back_as_it_was_typed_words_and_all() {
    let mut seen = 0;
    for state in all().into_iter().filter(|state| state.name.starts_with("rehearse")) {
        let mut face = state.open();
        let before = face.text();
        face.press("F12");
        assert!(face.app.is_hidden(), "{}", state.name);
        face.press("F12 v");
        assert_eq!(face.text(), before, "{}", state.name);
        seen += 1;
    }
    assert!(seen > 20);
}

#[test]
fn the_whole_room_says_that_it_is_practice() {
    for state in all().into_iter().filter(|state| state.name.starts_with("rehearse")) {
        let face = state.open();
        assert!(matches!(face.app.screen(), Screen::Practice(_)), "{}", state.name);
        let head = &face.lines()[0];
        assert!(head.ends_with(WORDS.shell.practice), "{}: {head}", state.name);
    }
}

#[test]
fn numbers_stand_behind_a_key_with_what_they_are_not_and_nowhere_in_a_talk_they_do_not_suit() {
    let words = WORDS.rehearsal;
    let mut face = at(&format!("{TO_TALK} {GOOD} Enter"));
    assert!(!face.shows(words.footer) && !face.shows("spørsmål: 1"));
    face.press("c");
    for seen in ["kompleks refleksjon: 2", "spørsmål: 1", words.too_few, words.footer, words.not_reviewed] {
        face.must_show(seen);
    }
    let mut quiet = at("v Down Down Enter Enter Enter 3 Enter");
    quiet.must_show(words.trust_by_turn);
    let before = quiet.text();
    quiet.press("c");
    assert_eq!(quiet.text(), before);
    assert!(!quiet.shows(words.counts));
    quiet.press("m");
    quiet.must_show(words.no_numbers);
    quiet.must_show("Her er det tryggheten som teller");
    assert!(!quiet.shows(words.not_reviewed), "this one was reviewed");
}

#[test]
fn letters_of_the_other_s_talk_are_always_explained_in_words() {
    for (width, height) in [(40, 12), (60, 20), (120, 40)] {
        for keys in [format!("{GOOD} Enter"), "Enter 3 Enter t".to_owned()] {
            let mut face = Face::new(Disk::None);
            face.resize(width, height);
            face.press(&format!("{TO_TALK} {keys}"));
            let chart = face.shows(WORDS.rehearsal.trust_by_turn);
            assert_eq!(chart, keys.starts_with(GOOD), "{width}×{height}: {}", face.text());
            face.press("Down Down Down Down Down");
            for words in ["E endringssnakk", "V vedlikeholdssnakk", "R relasjonsmotstand", "– annet"] {
                face.must_show(words);
            }
        }
    }
}

#[test]
fn goals_are_a_list_of_what_was_met_and_at_which_turn() {
    let mut face = at(&format!("{TO_TALK} Enter 1 Enter 1 Enter 1 Enter m"));
    face.must_show("[ ] Du tok imot savnet først (ikke denne gangen)");
    face.press("Esc Backspace Left");
    face.press("2 Enter m");
    face.must_show("[x] Planen var hennes (ja, tur 3)");
}

#[test]
fn where_it_is_demanding_something_comes_between_and_there_is_less_time() {
    let mut face = at("v Down Enter Enter 3 Enter");
    face.must_show("5 min igjen");
    face.press("Enter 3");
    face.must_show(WORDS.rehearsal.between);
    face.must_show("Telefonen til Per ringer");
}

#[test]
fn the_same_seed_gives_the_same_talk_and_another_another() {
    let order = |seed: &str| {
        let clear = "Backspace Backspace Backspace Backspace";
        let face = at(&format!("v Down Enter Enter f {clear} '{seed} Enter Enter Enter"));
        face.must_show("Velg det som");
        face.text()
    };
    assert_eq!(order("42"), order("42"));
    assert!((1..9).any(|seed| order(&seed.to_string()) != order("42")));
}

#[test]
fn in_small_windows_the_marked_line_is_seen_whole_and_what_was_heard_can_be_scrolled_to() {
    for (width, height) in [(40, 12), (60, 20)] {
        let mut face = Face::new(Disk::None);
        face.resize(width, height);
        face.press(TO_TALK);
        face.must_show("Si det først");
        face.press("Enter");
        for line in [
            "Fortell meg om en vanlig morgen hos dere. Hva er det den koppen gjør for deg da?",
            "Tre er altså i overkant, det må du nesten regne med at jeg sier når Per forteller det.",
            "Den koppen er mer enn kaffe for deg. Den er litt av den du var før alt dette begynte.",
        ] {
            face.must_show(&format!("«{line}»"));
            face.press("Down");
        }
        face.must_show(&format!("> 0 {}", WORDS.rehearsal.none));
        face.press("PageUp PageUp PageUp");
        face.must_show("(Hun setter fra seg");
        face.press("Up");
        face.must_show(&format!("> 0 {}", WORDS.rehearsal.none));
    }
}

#[test]
fn a_long_line_of_ones_own_keeps_its_end_in_view_in_the_smallest_window() {
    let mut face = Face::new(Disk::None);
    face.resize(40, 12);
    face.press(TO_TALK);
    face.paste(&"Du savner den koppen og den du var da du hadde den i hånda. ".repeat(6));
    face.press("'slutt");
    face.must_show("slutt ]");
    let (x, y) = face.cursor().unwrap();
    let line = face.lines()[y as usize].clone();
    assert_eq!(line.chars().nth(x as usize + 1), Some(']'), "{line}");
}

#[test]
fn a_line_at_a_time_is_answered_looked_at_done_again_and_made_harder() {
    let words = WORDS.rehearsal;
    let mut face = at("v d Enter Enter");
    face.must_show("Jeg savner kaffen");
    assert!(!face.shows("Stemmen gikk ned"));
    face.press("'Din_stund Enter");
    face.must_show(&format!("{}: «Din stund»", words.drill_answer));
    face.must_show("[ ] Stemmen gikk ned til slutt");
    face.press("2");
    face.must_show("[x] Stemmen gikk ned til slutt");
    assert!(!face.shows("Det var din stund, den koppen"));
    face.press("e");
    face.must_show("Det var din stund, den koppen");
    face.press("i");
    face.must_show("Jeg savner kaffen");
    assert!(!face.shows("Din stund"));
    face.press("Enter v");
    face.must_show("Alle andre får jo lov");
    face.press("Enter v Enter v");
    face.must_show("Du drikker sikkert kaffe hele dagen");
    face.press("Enter");
    face.must_show("[x]");
    face.press("n");
    face.must_show("Hva nå?");
    face.press("Esc Esc Esc");
    face.must_show(words.lead);
}

#[test]
fn the_language_changes_and_the_talk_goes_on() {
    let mut face = Face::with(Disk::None, Lang::En, Look::Colour);
    face.press(TO_TALK).press("Enter 3");
    face.input(&Input::Resize);
    face.must_show("The evening one is the worst");
}

/// Whether nothing was done in the world but to look what is kept.
fn only_listed(face: &Face) -> bool {
    face.done.iter().all(|effect| matches!(effect, Effect::ListDocuments(Folder::Training)))
}

#[test]
fn a_play_is_kept_only_by_its_own_key_and_taken_up_again_where_it_stood() {
    let words = WORDS.rehearsal;
    let mut face = Face::new(Disk::Fresh);
    face.resize(120, 40);
    face.press(&format!("{TO_TALK} Enter 2"));
    let stood = face.lines();
    face.press("Esc 2");
    assert!(only_listed(&face), "leaving keeps nothing: {:?}", face.done);
    // The one that waits in memory, left once more, and kept.
    face.press("Enter Esc 3");
    face.must_show("training");
    assert!(face.done.iter().any(|effect| matches!(effect, Effect::KeepDocument { .. })));
    let mut again = face.again();
    again.resize(120, 40);
    again.press("v");
    again.must_show("tur 2");
    again.press("Enter");
    assert_eq!(again.lines().get(1..8), stood.get(1..8));
    again.press("Esc 2 x x");
    assert!(
        again.done.iter().any(|effect| matches!(effect, Effect::DeleteDocument { .. })),
        "{:?}",
        again.done
    );
    again.must_show(words.lead);
}

#[test]
fn where_nothing_can_be_kept_no_key_offers_it() {
    let mut face = at(&format!("{TO_TALK} {GOOD} Enter"));
    assert!(!face.shows(WORDS.training.key_keep));
    face.press("l");
    assert!(only_listed(&face));
}

#[test]
fn days_for_coaching_and_role_cards_are_written_only_when_asked_for() {
    let words = WORDS.training;
    let mut face = Face::new(Disk::Fresh);
    face.resize(120, 60);
    face.press("v k");
    face.must_show(words.dates_lead);
    face.press("Down Right Right x");
    assert!(only_listed(&face));
    face.press("Enter");
    let written = face.done.iter().find_map(|effect| match effect {
        Effect::WriteOut { bytes, .. } => Some(String::from_utf8(bytes.clone()).unwrap()),
        _ => None,
    });
    let calendar = written.unwrap();
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 3);
    face.must_show("coaching.ics");
    face.press("Esc Down Enter Enter k u");
    face.must_show(".html");
}

#[test]
fn the_room_leads_to_the_observer_and_back() {
    let mut face = at("v o");
    face.must_show(WORDS.observer.begin);
    face.press("Esc");
    face.must_show(WORDS.rehearsal.lead);
}

#[test]
fn what_nobody_saved_is_asked_about_once_before_the_program_ends() {
    let words = WORDS.training;
    for quit in ["Ctrl-q", "Esc 2 Esc q"] {
        let mut face = at(&format!("{TO_TALK} Enter 2"));
        face.press(quit);
        assert!(!face.app.is_over(), "{quit}");
        face.must_show(words.practice_unsaved);
        face.press("v Esc");
        assert!(!face.app.is_over());
        face.press("Esc Esc q q");
        assert!(face.app.is_over(), "{quit}");
    }
    let mut face = at(&format!("{TO_TALK} Enter Ctrl-q"));
    assert!(face.app.is_over(), "nothing was said yet");
    face.press("v");
}

#[test]
fn a_digit_marks_how_demanding_and_begins_nothing() {
    let mut face = at("v Down Enter Enter 3");
    face.must_show(WORDS.rehearsal.difficulty);
    face.press("Enter");
    face.must_show(WORDS.rehearsal.first);
}
