//! What every state looks like, in two languages and three sizes.

use insta::assert_snapshot;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::tui::Look;

use super::face::{Disk, Face};
use super::states::{State, all, locked};

const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (120, 40)];

/// The random part of a record's name, made the same in every run.
fn settled(lines: &str) -> String {
    let Some(at) = lines.find("2026-01-22-") else { return lines.to_owned() };
    let random = &lines[at + 11..at + 27];
    lines.replace(random, &"0".repeat(16))
}

fn picture(face: &mut Face) -> String {
    let mut pictures = String::new();
    for (width, height) in SIZES {
        face.resize(width, height);
        let cursor = face.cursor().map_or("hidden".to_owned(), |(x, y)| format!("{x},{y}"));
        pictures += &format!("── {width}×{height}, cursor {cursor} ──\n{}\n", face.text().trim_end());
    }
    settled(&pictures)
}

fn shoot(state: &State, lang: Lang) {
    let mut face = state.open_with(lang, Look::Colour);
    assert_snapshot!(format!("{}-{}", state.name, lang.code()), picture(&mut face));
}

#[test]
fn every_state_looks_as_it_was_approved_in_bokmål() {
    all().iter().chain(&locked()).for_each(|state| shoot(state, Lang::Nb));
}

#[test]
fn every_state_looks_as_it_was_approved_in_english() {
    all().iter().for_each(|state| shoot(state, Lang::En));
}

#[test]
fn the_fixture_content_is_sound() {
    let problems = super::face::library().check();
    assert!(problems.is_empty(), "{}", problems.iter().map(|p| p.picture() + "\n").collect::<String>());
}

#[test]
fn the_saved_count_moves_with_every_answer() {
    let mut face = Face::new(Disk::Open);
    face.press(super::states::FIRST).press("4 Enter");
    let before = face.lines()[0].clone();
    face.press("1");
    assert_ne!(face.lines()[0], before);
}
