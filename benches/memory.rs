//! How much memory the program takes at most, against a minimal ratatui program; and how large it is.
#![allow(clippy::unwrap_used, reason = "a measurement may stop anywhere")]
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::indexing_slicing)]

mod measure;

use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use measure::figures::{Rounds, Table, Values};
use measure::minimal;
use measure::program::{Program, Which};

const ROUNDS: usize = 5;
/// How many times the minimal program's memory ours may take.
const BUDGET: f64 = 3.0;
/// How large the program may be, in MB, without the content it embeds.
const MOST_MB: f64 = 4.0;

fn main() -> ExitCode {
    if let Some(done) = minimal::role() {
        return done;
    }
    let mut table = Table::new("ours", "minimal");
    if Path::new("/proc/self/status").exists() {
        measure_peaks(&mut table);
    } else {
        println!("peak memory is read from /proc, which this system does not have: not measured");
    }
    let content = bytes_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments")) as f64;
    let program = fs::metadata(env!("CARGO_BIN_EXE_tidlig-inn")).unwrap().len() as f64;
    table.most("size of the program without its content", "MB", (program - content) / 1e6, MOST_MB);
    table.exit()
}

fn measure_peaks(table: &mut Table) {
    let data = tempfile::tempdir().unwrap();
    let [mut home, mut walk, mut minimal] = [Rounds::default(), Rounds::default(), Rounds::default()];
    for _ in 0..ROUNDS {
        let mut program = Program::start(Which::Ours, data.path());
        program.first_frame();
        // All content is read by then.
        program.settle(Duration::from_millis(500));
        home.add(&one(program.peak_kb()));
        program.open_walk();
        press(&mut program);
        walk.add(&one(program.peak_kb()));
        program.quit();
        let mut program = Program::start(Which::Minimal, data.path());
        program.first_frame();
        press(&mut program);
        minimal.add(&one(program.peak_kb()));
        program.quit();
    }
    table.ratio("peak memory on the first screen", "kB", &home, &minimal, BUDGET);
    table.ratio("peak memory in a walk", "kB", &walk, &minimal, BUDGET);
}

fn press(program: &mut Program) {
    for key in [b"\x1b[B", b"\x1b[A"].repeat(5) {
        program.key(key);
    }
}

fn one(peak: Option<f64>) -> Values {
    let mut values = Values::default();
    values.add(peak.expect("a running program has a peak"));
    values
}

/// How many bytes lie under a directory.
fn bytes_of(directory: &Path) -> u64 {
    let entries = fs::read_dir(directory).unwrap().map(Result::unwrap);
    entries
        .map(|entry| {
            let about = entry.metadata().unwrap();
            if about.is_dir() { bytes_of(&entry.path()) } else { about.len() }
        })
        .sum()
}
