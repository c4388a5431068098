//! What the files look like: shapes for serde, with their places, and nothing decided yet.

mod answers;
mod at;
mod card;
mod condition;
pub(super) mod course;
mod explain;
mod guidance;
pub(super) mod guide;
mod instrument;
mod item;
mod municipality;
mod pairs;
mod provenance;
pub(super) mod rehearsal;
mod vector;
mod visit_file;
mod words;

use serde::de::DeserializeOwned;
use serde_saphyr::options::{DuplicateKeyPolicy, MergeKeyPolicy};

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
    let options = serde_saphyr::options! {
        // Far above any honest file, far below what would hurt: a bomb of aliases ends here.
        budget: serde_saphyr::budget! {
            max_depth: 48,
            max_nodes: 100_000,
            max_events: 300_000,
            max_anchors: 100,
            max_aliases: 1_000,
        },
        alias_limits: serde_saphyr::alias_limits! { max_total_replayed_events: 20_000 },
        duplicate_keys: DuplicateKeyPolicy::Error,
        merge_keys: MergeKeyPolicy::Error,
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        reject_unsupported_tags: true,
        with_snippet: false,
    };
    serde_saphyr::from_str_with_options(&file.text, options)
        .map_err(|error| Box::new(explain::problem(file, &error)))
}
