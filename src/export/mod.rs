//! What comes out of a finished visit or of practice, as text; writes no file itself.

pub mod coaching;
pub mod handout;
pub mod module;
pub mod note;
pub mod role_cards;
