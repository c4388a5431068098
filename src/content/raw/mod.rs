//! What the files look like: shapes for serde, with their places, and nothing decided yet.

mod answers;
mod at;
mod card;
mod condition;
pub(super) mod course;
mod events;
mod explain;
mod fault;
mod guidance;
pub(super) mod guide;
mod instrument;
mod item;
mod municipality;
mod pairs;
mod provenance;
mod reader;
pub(super) mod rehearsal;
mod scalar;
mod vector;
mod visit_file;
mod words;

use serde::de::DeserializeOwned;

pub(super) use answers::Answers;
pub(super) use at::At;
pub(super) use card::Card;
pub(super) use condition::{Between, Condition, ContextTest, ItemTest};
pub(super) use guidance::{
    Conversation, Duties, Duty, Findings, Prompt, Referrals, Ruler, Service, Services,
};
pub(super) use instrument::{
    Alone, Band, Filling, Instrument, Interpreter, Scale, Setting, State, Theme, Value, Wording,
};
pub(super) use item::{Answer, Choice, Item, Points, WeighedChoice};
pub(super) use municipality::{Municipality, Threshold};
pub(super) use pairs::Pairs;
pub(super) use provenance::{Licence, LicenceStatus, Reviewed, Source};
pub(super) use rehearsal::Rehearsal;
pub(super) use vector::{Given, Vector};
pub(super) use visit_file::VisitFile;
pub(super) use words::Words;

use super::problem::Problem;
use super::source::File;

/// Reads a file as one shape.
///
/// # Errors
/// The first problem of shape, in an author's words.
pub(super) fn read<T: DeserializeOwned>(file: &File) -> Result<T, Box<Problem>> {
    reader::read(&file.text).map_err(|fault| Box::new(explain::problem(file, &fault)))
}
