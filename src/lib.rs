//! tidlig-inn: screening instruments and conversation support for midwives, at the terminal.
//!
//! Layers point one way, and `tests/layers.rs` holds them to it:
//!
//! ```text
//! domain  <-  content, store, export, text  <-  session  <-  tui, plain  <-  cli  <-  main
//! ```
//!
//! A layer may name what stands to its left, never what stands beside it or to its right; `export` may use `text`.

pub mod cli;
pub mod content;
pub mod domain;
pub mod export;
pub mod plain;
pub mod session;
pub mod store;
pub mod text;
pub mod tui;
