//! How long a thousand instruments of a user's own take to load, against bare parsing of the same files.
#![allow(clippy::unwrap_used, reason = "a measurement may stop anywhere")]
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::indexing_slicing)]

mod bare;
mod measure;

use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use measure::figures::{Rounds, Table, Values};
use measure::forms;
use measure::program::milliseconds;
use tidlig_inn::content::Library;
use tidlig_inn::content::library::{Origin, State};
use tidlig_inn::content::source::Tree;

const ROUNDS: usize = 7;
const FEW: usize = 250;
const MANY: usize = 1_000;
/// As many files as the program reads between two inputs.
const SLICE: usize = 25;
/// How many times the bare parse loading may take.
const BUDGET: f64 = 2.0;
/// How many times as long four times as many may take: linear, and what two runs differ by anyway.
const GROWTH: f64 = 4.0 * 1.25;

fn main() -> ExitCode {
    let (few, many) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    forms::write(few.path(), FEW);
    let texts = forms::write(many.path(), MANY);
    // Whatever is read for the first time comes from a slower place.
    load(few.path(), FEW);
    load(many.path(), MANY);
    let [mut ours, mut bare, mut quarter] = [Rounds::default(), Rounds::default(), Rounds::default()];
    for _ in 0..ROUNDS {
        ours.add(&one(load(many.path(), MANY)));
        bare.add(&one(parse(&texts)));
        quarter.add(&one(load(few.path(), FEW)));
    }
    let bytes = texts.iter().map(String::len).sum::<usize>() / texts.len();
    println!(
        "{MANY} instruments of {bytes} bytes. Ours: files read, listed, parsed in slices, made into instruments; \
         none left out.\nBare: their texts, already in memory, through serde_saphyr::from_str into the same shape \
         with the same places."
    );
    let mut table = Table::new("ours", "bare");
    table.ratio("1,000 instruments loaded", "ms", &ours, &bare, BUDGET);
    println!();
    let mut growth = Table::new("1,000", "250");
    growth.ratio("growth (linear is 4x)", "ms", &ours, &quarter, GROWTH);
    table.and(&growth).exit()
}

/// Loads them as the program does, over nothing; how many milliseconds that took.
fn load(directory: &Path, how_many: usize) -> f64 {
    let started = Instant::now();
    let library = Library::open(Tree::default(), Some(Tree::read(directory)));
    while library.load_slice(SLICE) {}
    let time = milliseconds(started.elapsed());
    let good = library.instruments().filter(|it| it.origin == Origin::User && it.state == State::Good);
    assert_eq!(good.count(), how_many, "one was left out: {:?}", library.problems().first());
    time
}

/// Parses the texts and does nothing with them; how many milliseconds that took.
fn parse(texts: &[String]) -> f64 {
    let started = Instant::now();
    for text in texts {
        let parsed: bare::Instrument = serde_saphyr::from_str(text).unwrap();
        black_box(&parsed);
    }
    milliseconds(started.elapsed())
}

fn one(value: f64) -> Values {
    let mut values = Values::default();
    values.add(value);
    values
}
