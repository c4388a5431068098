//! Nothing leaves: no crate that could, no source that tries, and no socket in a whole visit watched from outside.
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

#[path = "network/crates.rs"]
mod crates;
mod pty;
#[path = "network/strace.rs"]
mod strace;
#[path = "network/visits.rs"]
mod visits;
