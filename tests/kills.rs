//! More than two hundred kills at random moments of visits: what was shown as accepted is there with its values.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    unreachable_pub,
    missing_docs,
    reason = "helpers of tests, which clippy does not see as tests"
)]

#[path = "kills/chance.rs"]
mod chance;
#[path = "kills/kept.rs"]
mod kept;
#[path = "kills/lines.rs"]
mod lines;
mod pty;
#[path = "kills/screen.rs"]
mod screen;
