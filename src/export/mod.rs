//! What comes out of a finished visit or of practice, as text; writes no file itself.

pub mod anonymous;
pub mod coaching;
pub mod guide;
pub mod handout;
mod html;
pub mod module;
pub mod note;
pub mod role_cards;
pub mod sheet;
