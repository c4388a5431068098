//! How long a key takes to its repaint in a walk, against a minimal ratatui program.
#![allow(clippy::unwrap_used, reason = "a measurement may stop anywhere")]
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::indexing_slicing)]

mod measure;

use std::process::ExitCode;
use std::time::Duration;

use measure::figures::{Rounds, Table, Values};
use measure::minimal;
use measure::program::{Program, Which};

const ROUNDS: usize = 7;
const KEYS: usize = 200;
const WARM_UP: usize = 20;
/// How many times the minimal program's time ours may take.
const BUDGET: f64 = 1.5;

const DOWN: &[u8] = b"\x1b[B";
const UP: &[u8] = b"\x1b[A";

fn main() -> ExitCode {
    if let Some(done) = minimal::role() {
        return done;
    }
    let data = tempfile::tempdir().unwrap();
    let (mut ours, mut minimal) = (Rounds::default(), Rounds::default());
    for _ in 0..ROUNDS {
        let mut walk = Program::start(Which::Ours, data.path());
        walk.first_frame();
        // Content is read after the first frame; keys are timed once all of it is there.
        walk.settle(Duration::from_millis(500));
        walk.open_walk();
        let mut list = Program::start(Which::Minimal, data.path());
        list.first_frame();
        let (mut a, mut b) = (Values::default(), Values::default());
        for place in 0..WARM_UP + KEYS {
            let key = if place % 2 == 0 { DOWN } else { UP };
            // Neither always comes after the other.
            let (in_walk, in_list) = if place % 4 < 2 {
                (walk.key(key), list.key(key))
            } else {
                let in_list = list.key(key);
                (walk.key(key), in_list)
            };
            if place >= WARM_UP {
                a.add(in_walk);
                b.add(in_list);
            }
        }
        ours.add(&a);
        minimal.add(&b);
        walk.quit();
        list.quit();
    }
    let mut table = Table::new("ours", "minimal");
    table.ratio("key to repaint, in a walk", "ms", &ours, &minimal, BUDGET);
    table.exit()
}
