//! What an instrument, a walk, a score and a visit are: pure, with no file, clock or terminal.

pub mod advice;
pub mod alert;
pub mod answer;
pub mod condition;
pub mod context;
pub mod conversation;
pub mod due_date;
pub mod duty;
pub mod facts;
pub mod fault;
pub mod finding;
#[cfg(test)]
pub(crate) mod fixture;
pub mod id;
pub mod identifying;
pub mod instrument;
pub mod item;
pub mod judgement;
pub mod lang;
pub mod municipality;
pub mod record;
pub mod referral;
pub mod rehearsal;
pub mod scale;
pub mod score;
pub mod service;
pub mod source;
pub mod tally;
pub mod validate;
pub mod visit;
pub mod walk;
