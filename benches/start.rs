//! How long the first full frame takes, against a minimal ratatui program.
#![allow(clippy::unwrap_used, reason = "a measurement may stop anywhere")]
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::indexing_slicing)]

mod measure;

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use measure::figures::{Rounds, Table, Values};
use measure::forms;
use measure::minimal;
use measure::program::{Program, Which, milliseconds};

const ROUNDS: usize = 7;
const STARTS: usize = 15;
/// How many instruments of her own a midwife has at most.
const FORMS: usize = 1_000;
/// How many times the minimal program's time ours may take.
const BUDGET: f64 = 1.5;

fn main() -> ExitCode {
    if let Some(done) = minimal::role() {
        return done;
    }
    let (data, full) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let own = full.path().join("instruments");
    std::fs::create_dir(&own).unwrap();
    forms::write(&own, FORMS);
    let start = |which, data: &Path| {
        let mut program = Program::start(which, data);
        let time = program.first_frame();
        program.quit();
        time
    };
    // What is read from the disk for the first time does not count.
    start(Which::Ours, full.path());
    start(Which::Minimal, data.path());
    let [mut ours, mut with_own, mut minimal, mut empty] = std::array::from_fn(|_| Rounds::default());
    for _ in 0..ROUNDS {
        let [mut a, mut b, mut c, mut d] = std::array::from_fn(|_| Values::default());
        for _ in 0..STARTS {
            a.add(start(Which::Ours, data.path()));
            b.add(start(Which::Minimal, data.path()));
            c.add(start(Which::Ours, full.path()));
            d.add(start_and_exit());
        }
        ours.add(&a);
        minimal.add(&b);
        with_own.add(&c);
        empty.add(&d);
    }
    let mut table = Table::new("ours", "minimal");
    table.ratio("start to first full frame", "ms", &ours, &minimal, BUDGET);
    table.ratio("the same, with 1,000 instruments of her own", "ms", &with_own, &minimal, BUDGET);
    table.note("an empty program, start to exit", "ms", &empty);
    table.exit()
}

/// What no program can do without: this executable started, doing nothing.
fn start_and_exit() -> f64 {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.arg(minimal::EMPTY).stdin(Stdio::null()).stdout(Stdio::null());
    let started = Instant::now();
    command.status().unwrap();
    milliseconds(started.elapsed())
}
