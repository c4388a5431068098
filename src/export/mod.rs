//! What comes out of a finished visit, as text; writes no file itself.

pub mod handout;
pub mod note;
