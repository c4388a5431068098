//! How things are marked, that no window is too small to draw in, and where the real cursor stands.

use ratatui::style::{Color, Modifier};
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::text::Text;
use tidlig_inn::tui::Look;

use super::face::{Disk, Face, WORDS};
use super::states::{FIRST, all};

/// The states where nothing can be chosen or typed: pages to read, and questions that one letter or digit answers.
const NO_FOCUS: [&str; 130] = [
    "observer-result",
    "observer-leaving",
    "records-deleted",
    "record-open-mark",
    "record-open-marked",
    "record-open-delete",
    "stored-nothing",
    "stored",
    "stored-delete",
    "stored-deleted",
    "log",
    "service-open",
    "service-empty",
    "records-none",
    "record",
    "settings",
    "help",
    "help-asking",
    "help-typing",
    "limits",
    "open",
    "before",
    "practice",
    "support",
    "tell-back",
    "result-decided",
    "result-undecided",
    "agree",
    "close",
    "before-paper",
    "no-form",
    "result-ask-directly",
    "alternative",
    "result-states",
    "alert-now",
    "alert-today",
    "card",
    "open-private",
    "before-private",
    "private-agree",
    "private-close",
    "private-tell-back",
    "private-result",
    "private-leads-to",
    "private-alert",
    "journal-text",
    "journal-text-told",
    "saved",
    "nothing-kept",
    "practice-over",
    "support-open",
    "support-permission",
    "support-tell-back",
    "support-scale",
    "support-scale-none",
    "support-scale-four",
    "support-scale-ten",
    "support-plan",
    "support-close",
    "step-empty",
    "step",
    "step-unverified",
    "step-accepted",
    "step-changed",
    "step-left-out",
    "duty",
    "result-moved",
    "private-step",
    "private-raised",
    "private-duty",
    "text-handout",
    "text-handout-copied",
    "text-copied",
    "private-text",
    "private-text-apart",
    "rehearse-note",
    "rehearse-cards",
    "rehearse-why",
    "rehearse-turn-so-far",
    "rehearse-breach",
    "rehearse-good",
    "rehearse-turn",
    "rehearse-goals",
    "rehearse-counts",
    "rehearse-second",
    "rehearse-compared",
    "rehearse-quiet-goals",
    "course-opening",
    "course-page",
    "course-before",
    "course-who",
    "course-scene",
    "course-asks",
    "course-answers",
    "course-form-asked",
    "course-form-answered",
    "course-result",
    "course-means",
    "course-next",
    "course-all",
    "course-question",
    "course-bars",
    "course-task",
    "course-clock",
    "course-clock-runs",
    "course-play",
    "course-monday",
    "course-play-open",
    "course-plenum-about",
    "course-plenum-first",
    "course-plenum-answer",
    "course-plenum-why",
    "course-plenum-ended",
    "course-plenum-opened",
    "course-note",
    "course-situation",
    "course-first",
    "course-second",
    "course-both",
    "course-break",
    "course-threes",
    "course-discussion",
    "course-black",
    "course-black-notes",
    "course-corner",
    "course-light",
    "guided-note",
    "coarse-text",
    "guided-told-card",
    "minutes",
];

#[test]
fn the_cursor_stands_on_the_focus_of_every_state_that_has_one() {
    let mut astray = Vec::new();
    for state in all() {
        let face = state.open();
        let cursor = face.cursor();
        if cursor.is_none() != NO_FOCUS.contains(&state.name) {
            astray.push(format!("{}: {cursor:?}", state.name));
            continue;
        }
        let Some((_, y)) = cursor else { continue };
        let is_marked = |line: &String| line.trim_start().starts_with("> ");
        let marked = face.lines().iter().any(is_marked);
        if marked != is_marked(&face.lines()[y as usize]) {
            astray.push(format!("{}: on line {y} of\n{}", state.name, face.text()));
        }
    }
    assert!(astray.is_empty(), "{}", astray.join("\n"));
}

#[test]
fn the_chosen_line_is_marked_by_a_sign_and_not_by_colour_alone() {
    for look in [Look::Colour, Look::Contrast, Look::Mono] {
        let mut face = Face::with(Disk::None, Lang::Nb, look);
        face.press(FIRST).press("4 Enter Down");
        let y = face.cursor().unwrap().1;
        assert!(face.lines()[y as usize].contains(">  2   Nei"), "{}", face.text());
        let marks = face.lines().iter().filter(|line| line.contains('>')).count();
        assert_eq!(marks, 1, "{}", face.text());
        let x = 9;
        let modifier = face.buffer()[(x, y)].modifier;
        assert!(modifier.contains(Modifier::BOLD));
    }
}

#[test]
fn without_colours_no_cell_of_any_state_has_one() {
    for state in all() {
        let face = state.open_with(Lang::Nb, Look::Mono);
        let coloured = face.buffer().content.iter().find(|cell| {
            (cell.fg, cell.bg, cell.underline_color) != (Color::Reset, Color::Reset, Color::Reset)
        });
        assert!(coloured.is_none(), "{}: {coloured:?}", state.name);
    }
}

#[test]
fn an_alert_without_colours_stands_out_by_bold_and_reverse_and_never_by_red() {
    let card = all().into_iter().find(|state| state.name == "alert-now").unwrap();
    for (look, reversed, colour) in [
        (Look::Mono, true, Color::Reset),
        (Look::Contrast, true, Color::Reset),
        (Look::Colour, false, Color::Yellow),
    ] {
        let face = card.open_with(Lang::Nb, look);
        let y = face.lines().iter().position(|line| line.contains(WORDS.alert.now)).unwrap();
        let cell = &face.buffer()[(3, u16::try_from(y).unwrap())];
        assert!(cell.modifier.contains(Modifier::BOLD), "{look:?}");
        assert_eq!(cell.modifier.contains(Modifier::REVERSED), reversed, "{look:?}");
        assert_eq!(cell.fg, colour, "{look:?}");
    }
}

#[test]
fn no_state_is_red_or_green_or_dimmed() {
    for state in all() {
        let face = state.open();
        let judging = [Color::Red, Color::LightRed, Color::Green, Color::LightGreen];
        let bad = face.buffer().content.iter().find(|cell| {
            judging.contains(&cell.fg) || judging.contains(&cell.bg) || cell.modifier.contains(Modifier::DIM)
        });
        assert!(bad.is_none(), "{}: {bad:?}", state.name);
    }
}

#[test]
fn the_private_theme_has_no_colour_that_could_be_told_from_across_the_room() {
    let state = all().into_iter().find(|state| state.name == "private-question").unwrap();
    let face = state.open();
    let y = face.lines().iter().position(|line| line.contains("Utrygg hjemme")).unwrap();
    assert_eq!(face.buffer()[(3, u16::try_from(y).unwrap())].fg, Color::Reset);
}

#[test]
fn every_size_draws_every_state_and_below_the_least_only_the_neutral_word_for_it() {
    for state in all() {
        let mut face = state.open();
        let covered = face.app.is_covered();
        for width in 1..=60 {
            for height in 1..=20 {
                face.resize(width, height);
                // Reading every cell of every size would take minutes; these stand for the others.
                if ![1, 13, 39, 40, 60].contains(&width) {
                    continue;
                }
                if width < 40 || height < 12 {
                    let seen = face.words();
                    let expected = if covered { "Term" } else { "Vind" };
                    assert!(
                        width < 12 || height < 3 || seen.contains(expected),
                        "{} at {width}×{height}: {seen}",
                        state.name
                    );
                    assert!(!seen.to_lowercase().contains("vold"), "{} at {width}×{height}", state.name);
                } else {
                    assert!(!face.shows("Vinduet er"), "{} at {width}×{height}", state.name);
                }
            }
        }
    }
}

#[test]
fn in_the_smallest_window_the_question_and_the_chosen_answer_are_both_seen() {
    let mut face = Face::new(Disk::None);
    face.press(FIRST).press("4 Enter 1 Down Down");
    face.resize(40, 12);
    face.must_show("Hvor ofte drikker du kaffe etter klokka seks om kvelden?");
    face.must_show("> 3 Ukentlig");
}

#[test]
fn the_question_whether_they_are_alone_and_its_answers_fit_the_smallest_window() {
    for lang in Lang::ALL {
        let mut face = Face::with(Disk::None, lang, Look::Colour);
        face.press(&super::states::to_gate());
        let words = Text::of(lang).gate;
        face.resize(40, 12);
        for part in [words.title, words.lead, words.yes, words.somebody, words.interpreter, words.not_now] {
            face.must_show(part);
        }
        face.resize(60, 20);
        face.must_show(words.not_now);
        face.must_show(words.hide);
    }
}

#[test]
fn the_way_to_hide_stands_in_the_footer_of_every_state_at_sixty_columns() {
    for state in all().into_iter().filter(|state| !state.name.starts_with("help")) {
        let mut face = state.open();
        if face.app.is_covered() {
            continue;
        }
        for (width, height) in [(60, 20), (40, 12)] {
            face.resize(width, height);
            let footer = face.lines().pop().unwrap();
            assert!(footer.contains("F12 skjul"), "{} at {width}: {footer}", state.name);
        }
    }
}

#[test]
fn no_footer_is_cut_off_within_a_word() {
    for state in all().into_iter().filter(|state| !state.name.starts_with("help")) {
        let mut face = state.open();
        for width in [40, 60, 80] {
            face.resize(width, 24);
            let footer = face.lines().pop().unwrap();
            let bindings = face.app.bindings();
            let whole = |part: &str| {
                part.ends_with(" mer") || bindings.iter().any(|binding| part.ends_with(binding.label))
            };
            let cut = footer.split("  ").map(str::trim).find(|part| !part.is_empty() && !whole(part));
            assert_eq!(cut, None, "{} at {width}: {footer}", state.name);
        }
    }
}
