//! The observer's page: what is counted is kept through a fright, steers nobody, and is thrown away only when asked.

use std::time::Duration;

use insta::assert_snapshot;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::session::Effect;
use tidlig_inn::tui::{Input, Key, Look, Screen};

use super::face::{Disk, Face, WORDS};
use super::shots::picture;

fn observer() -> Face {
    observer_in(Lang::Nb)
}

/// The page with its clock standing.
fn observer_in(lang: Lang) -> Face {
    let mut face = Face::with(Disk::None, lang, Look::Colour);
    face.observe();
    face.press("Enter");
    face
}

/// The page with the cards of a shipped scenario.
fn with_cards(title: &str) -> Face {
    let mut face = Face::shipped();
    face.observe();
    for _ in 0..20 {
        if face.shows(&format!("> {title}")) {
            face.press("Enter");
            return face;
        }
        face.press("Down");
    }
    panic!("no «{title}» on\n{}", face.text());
}

/// Lets so many milliseconds pass on the steady clock, and a tick come.
fn tick_after(face: &mut Face, millis: u64) {
    let mut now = face.time.get();
    now.steady += Duration::from_millis(millis);
    face.time.set(now);
    face.app.update(&Input::Tick);
}

/// Three minutes of talk, with a pause that does not count.
fn talk(face: &mut Face) {
    face.press("Tab s");
    for keys in ["k", "Tab", "Tab e s", "k g", "b Tab", "Tab i", "t k s", "Tab a"] {
        face.wait(20);
        face.press(keys);
    }
    face.press("Space");
    face.wait(300);
    face.press("Space");
    face.wait(13);
}

fn marks(face: &Face) -> usize {
    let Screen::Observer(screen) = face.app.screen() else { panic!("not there:\n{}", face.text()) };
    screen.tally().marks().len()
}

#[test]
fn a_talk_as_it_is_counted_and_looked_back_on_looks_as_it_was_approved() {
    for lang in [Lang::Nb, Lang::En] {
        let mut face = observer_in(lang);
        talk(&mut face);
        assert_snapshot!(format!("observer-talk-{}", lang.code()), picture(&mut face));
        face.press("Enter");
        assert_snapshot!(format!("observer-looked-back-{}", lang.code()), picture(&mut face));
    }
}

#[test]
fn a_pause_stops_the_clock_and_what_comes_after_it_goes_on_from_there() {
    let mut face = observer();
    talk(&mut face);
    face.press("Enter");
    face.must_show("Samtalen varte 2 min 53 s.");
}

#[test]
fn every_key_of_the_legend_stands_on_the_page_at_the_size_of_a_projector() {
    for lang in Lang::ALL {
        let mut face = observer_in(lang);
        face.press("s");
        face.resize(60, 20);
        let rehearsal = tidlig_inn::text::Text::of(lang).rehearsal;
        for code in tidlig_inn::domain::rehearsal::coding::Code::ALL {
            face.must_show(rehearsal.code(code));
        }
        let words = tidlig_inn::text::Text::of(lang).observer;
        for word in [words.golden, words.key_talker, words.key_pause, words.key_undo, words.key_done] {
            face.must_show(word);
        }
    }
}

#[test]
fn while_nothing_is_pressed_it_is_drawn_once_a_second_and_in_a_pause_not_at_all() {
    let mut face = observer();
    face.press("s");
    face.app.take_dirty();
    let drawn = |face: &mut Face, ticks: usize| {
        (0..ticks)
            .filter(|_| {
                tick_after(face, 250);
                face.app.take_dirty()
            })
            .count()
    };
    assert_eq!(drawn(&mut face, 40), 10);
    face.press("Space");
    face.app.take_dirty();
    assert_eq!(drawn(&mut face, 40), 0);
}

#[test]
fn hidden_by_a_fright_the_count_is_kept_and_the_clock_goes_on() {
    let mut face = observer();
    face.press("s k Tab").wait(5);
    face.press("F12");
    assert!(face.app.is_covered() && !face.shows("talt"), "{}", face.text());
    face.wait(60);
    face.press("F12");
    face.must_show("talt 2");
    face.press("b");
    assert_eq!(marks(&face), 3);
    // Five and sixty seconds, and two for each press of the key that hides.
    face.must_show("1:09 bekreftelse");
}

#[test]
fn hidden_before_anything_was_counted_it_comes_back_to_the_first_screen() {
    let mut face = observer();
    face.press("F12").press("F12");
    assert!(matches!(face.app.screen(), Screen::Home(_)));
}

#[test]
fn keys_typed_behind_the_neutral_screen_are_not_counted() {
    let mut face = observer();
    face.press("s F12 s k e F12");
    assert_eq!(marks(&face), 1);
}

#[test]
fn numbers_show_only_to_who_asks_for_them() {
    let mut face = observer();
    face.press("s s s k");
    let counted =
        |face: &Face| face.lines().iter().any(|line| line.contains("s spørsmål") && line.contains('3'));
    assert!(!counted(&face), "{}", face.text());
    face.press("v");
    assert!(counted(&face), "{}", face.text());
    face.press("v");
    assert!(!counted(&face), "{}", face.text());
}

#[test]
fn a_pause_is_seen_and_a_mark_in_it_still_counts() {
    let mut face = observer();
    face.press("s Space k");
    face.must_show(WORDS.observer.paused);
    assert_eq!(marks(&face), 2);
    face.press("Space");
    assert!(!face.shows(WORDS.observer.paused));
}

#[test]
fn a_count_is_thrown_away_only_after_a_yes() {
    let mut face = observer();
    face.press("s k Enter Esc");
    face.must_show(WORDS.observer.leave_title);
    face.press("Enter");
    face.must_show("spørsmål: 1");
    face.press("Backspace b");
    assert_eq!(marks(&face), 3, "it can be gone on with");
    face.press("Esc Esc j");
    assert!(matches!(face.app.screen(), Screen::Practice(_)));
    face.observe();
    face.press("Enter");
    assert_eq!(marks(&face), 0);
    face.press("Esc Esc");
    assert!(matches!(face.app.screen(), Screen::Practice(_)), "nothing was counted, so nothing is asked");
}

#[test]
fn nothing_is_asked_of_the_world_and_every_page_says_that_it_is_practice() {
    let mut face = observer();
    face.press("s k g Tab Space");
    for keys in ["v", "Enter", "Esc"] {
        face.press(keys);
        face.must_show(WORDS.shell.practice);
    }
    face.press("j");
    let listed = |effect: &Effect| matches!(effect, Effect::ListDocuments(_));
    assert!(face.done.iter().all(listed), "{:?}", face.done);
}

#[test]
fn a_count_is_saved_by_its_key_read_again_and_deleted() {
    let mut face = Face::new(Disk::Fresh);
    face.resize(80, 40);
    face.observe();
    face.press("Enter s k Enter l");
    face.must_show("training");
    face.press("Esc");
    assert!(matches!(face.app.screen(), Screen::Practice(_)), "what is saved is not asked about");
    let mut again = face.again();
    again.resize(80, 40);
    again.observe();
    again.must_show(WORDS.observer.kept);
    again.press("Down Enter");
    again.must_show("spørsmål: 1");
    again.press("Esc o Down x");
    assert!(!again.shows(WORDS.observer.kept));
}

#[test]
fn pasted_letters_are_no_marks() {
    let mut face = observer();
    face.press("s");
    face.paste("skekeb");
    assert_eq!(marks(&face), 1);
}

#[test]
fn each_reads_only_the_card_that_is_chosen() {
    let mut face = with_cards("Ett glass til maten");
    face.resize(120, 40);
    let opens = [("1", "Du er Ingrid"), ("2", "Du er jordmor"), ("3", "Hold øye med tre ting")];
    assert!(opens.iter().all(|(_, words)| !face.shows(words)), "{}", face.text());
    for (key, own) in opens {
        face.press(key);
        let shown: Vec<_> = opens.iter().filter(|(_, words)| face.shows(words)).collect();
        assert_eq!(shown, [&(key, own)]);
    }
}

#[test]
fn where_codes_are_the_wrong_measure_none_is_counted_and_the_goals_stand_there() {
    let mut face = with_cards("Alt er bra");
    face.press("Enter s k e v g Tab");
    assert_eq!(marks(&face), 1, "the golden moment");
    face.must_show(WORDS.observer.listen);
    face.press("Enter");
    for word in ["Refleksjoner per spørsmål", "kompleks refleksjon", WORDS.observer.none_counted] {
        assert!(!face.shows(word), "{}", face.text());
    }
    let mut suitable = with_cards("Ett glass til maten");
    suitable.press("Enter s k e");
    assert_eq!(marks(&suitable), 3);
}

#[test]
fn every_size_draws_the_cards_and_the_goals() {
    for keys in ["", "1", "3", "Enter g", "Enter g Enter"] {
        let mut face = with_cards("Samarbeidsmøtet");
        face.press(keys);
        for (width, height) in (40..=60).flat_map(|width| (12..=20).map(move |height| (width, height))) {
            face.resize(width, height);
            assert!(!face.shows("Vinduet er"));
        }
        face.input(&Input::Key(Key::Down));
    }
}
