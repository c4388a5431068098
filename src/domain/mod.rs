//! What an instrument, a walk, a score and a visit are: pure, with no file, clock or terminal.

pub mod alert;
pub mod answer;
pub mod condition;
pub mod context;
pub mod due_date;
pub mod fault;
#[cfg(test)]
pub(crate) mod fixture;
pub mod id;
pub mod instrument;
pub mod item;
pub mod judgement;
pub mod lang;
pub mod record;
pub mod scale;
pub mod score;
pub mod source;
pub mod validate;
pub mod visit;
pub mod walk;
