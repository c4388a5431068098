//! What every state looks like, in two languages and three sizes.

use insta::assert_snapshot;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::tui::Look;

use super::face::{Disk, Face};
use super::states::{State, all, locked};

const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (120, 40)];

/// The directory, the random part of each record's name, and times of the machine, made the same in every run.
fn settled(face: &Face, lines: &str) -> String {
    let mut lines = lines.to_owned();
    if let Some(place) = &face.place {
        let records = std::fs::read_dir(place.path().join("records")).into_iter().flatten();
        for name in records.filter_map(|entry| entry.ok()?.file_name().into_string().ok()) {
            let random = &name[11..27];
            lines = lines.replace(random, &"0".repeat(16)).replace(&random[..8], &"0".repeat(8));
        }
        lines = lines.replace(&place.path().display().to_string(), "/mappe");
    }
    // A time may be broken between its day and its hour.
    let mut settled: Vec<char> = lines.chars().collect();
    for at in 0..settled.len() {
        if !has_form(&settled[at..], "00.00.0000") {
            continue;
        }
        let blank = settled[at + 10..].iter().take_while(|letter| letter.is_whitespace()).count();
        let hour = at + 10 + blank;
        if blank > 0 && has_form(&settled[hour..], "00.00") {
            let digits = settled[at..hour + 5].iter_mut().filter(|letter| letter.is_ascii_digit());
            digits.for_each(|digit| *digit = '0');
        }
    }
    settled.into_iter().collect()
}

fn has_form(letters: &[char], form: &str) -> bool {
    let fits = |(one, form): (&char, char)| if form == '0' { one.is_ascii_digit() } else { *one == form };
    letters.len() >= form.len() && letters.iter().zip(form.chars()).all(fits)
}

pub fn picture(face: &mut Face) -> String {
    let mut pictures = String::new();
    for (width, height) in SIZES {
        face.resize(width, height);
        let cursor = face.cursor().map_or("hidden".to_owned(), |(x, y)| format!("{x},{y}"));
        pictures += &format!("── {width}×{height}, cursor {cursor} ──\n{}\n", face.text().trim_end());
    }
    settled(face, &pictures)
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
    let library = super::face::library();
    let mut problems = library.check();
    // The two talks load, but are too short to be good practice.
    problems.retain(|problem| !problem.file.ends_with("-talk.yaml"));
    assert_eq!(library.sound_rehearsals().len(), 2);
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
