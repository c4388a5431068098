//! The command line as a script meets it: the real program, its output, its exit codes.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    unreachable_pub,
    missing_docs,
    reason = "helpers of tests, which clippy does not see as tests"
)]

#[path = "cli/check.rs"]
mod check;
#[path = "cli/guide.rs"]
mod guide;
#[path = "cli/handout.rs"]
mod handout;
#[path = "cli/list.rs"]
mod list;
#[path = "cli/municipality.rs"]
mod municipality;
#[path = "cli/records.rs"]
mod records;
#[path = "cli/refusals.rs"]
mod refusals;
#[path = "cli/rehearse.rs"]
mod rehearse;
#[path = "cli/score.rs"]
mod score;
#[path = "cli/services.rs"]
mod services;
#[path = "cli/support.rs"]
mod support;
#[cfg(unix)]
#[path = "cli/terminal.rs"]
mod terminal;
#[path = "cli/usage.rs"]
mod usage;
