//! The store as the rest of the program uses it: round trips, faults, damage, purging, locking and the age tool.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::indexing_slicing,
    unreachable_pub,
    missing_docs,
    reason = "helpers of tests, which clippy does not see as tests"
)]

#[path = "store/age_tool.rs"]
mod age_tool;
#[path = "store/backups.rs"]
mod backups;
#[path = "store/damage.rs"]
mod damage;
#[path = "store/documents.rs"]
mod documents;
#[path = "store/expiry.rs"]
mod expiry;
#[path = "store/faults.rs"]
mod faults;
#[path = "store/faulty.rs"]
mod faulty;
#[path = "store/finishing.rs"]
mod finishing;
#[path = "store/keeping.rs"]
mod keeping;
#[path = "store/passphrases.rs"]
mod passphrases;
#[path = "store/sentences.rs"]
mod sentences;
#[path = "store/support.rs"]
mod support;
#[path = "store/texts.rs"]
mod texts;
#[path = "store/told.rs"]
mod told;
