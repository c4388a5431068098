//! YAML files become the domain's instruments, with every problem placed in its file.
//!
//! A file goes `source` → `header` → `raw` → `assemble` → domain; `lint` looks at what loaded, `library` holds it.

pub mod answers;
mod assemble;
pub mod header;
pub mod kind;
pub mod library;
pub mod lint;
pub mod problem;
pub mod profile;
mod raw;
pub mod source;
pub mod visit_file;

pub use library::Library;
