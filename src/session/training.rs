//! A practice play as a document: kept because the user asked for it, without a name and without her own words.

use chrono::{DateTime, Local, Utc};
use serde::{Deserialize, Serialize};

use super::clock::{Moment, local_day};
use super::effect::Effect;
use crate::domain::id::Id;
use crate::domain::rehearsal::Scenario;
use crate::domain::rehearsal::play::{Kept, Play};
use crate::store::{Document, Folder};
use crate::text::{Text, fill};

const FORMAT: u32 = 1;
/// So much of a scenario's name stands in that of its plays.
const STEM: usize = 40;

#[derive(Serialize, Deserialize)]
struct Body {
    format: u32,
    play: Kept,
}

/// A kept play, as it is offered to be taken up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPlay {
    /// What its document is called.
    pub name: Id,
    /// When it was kept.
    pub changed: Option<DateTime<Utc>>,
    /// The play.
    pub kept: Kept,
}

/// What a play that is kept for the first time is called: by its scenario and the minute.
#[must_use]
pub fn name(scenario: &Scenario, now: Moment) -> Id {
    let stem: String = scenario.id.as_str().chars().take(STEM).collect();
    let minute = now.instant.with_timezone(&Local).format("%Y%m%d-%H%M");
    // A scenario's name, a hyphen and digits are always one.
    Id::new(&format!("{}-{minute}", stem.trim_end_matches('-'))).unwrap_or_else(|_| scenario.id.clone())
}

/// Keeps a play under this name; one that was taken up, under the name it had.
#[must_use]
pub fn keep(scenario: &Scenario, play: &Play, name: Id) -> Effect {
    let body = Body { format: FORMAT, play: play.kept(scenario) };
    // Nothing in it can fail to be written.
    let bytes = serde_json::to_vec_pretty(&body).unwrap_or_default();
    Effect::KeepDocument { folder: Folder::Training, name, bytes }
}

/// The plays among these documents, in their order; what is no play of this version of the program is passed over.
#[must_use]
pub fn plays(documents: Vec<Document>) -> Vec<KeptPlay> {
    let play = |document: Document| {
        let body: Body = serde_json::from_slice(&document.bytes).ok()?;
        let kept = (body.format == FORMAT).then_some(body.play)?;
        Some(KeptPlay { name: document.name, changed: document.changed, kept })
    };
    documents.into_iter().filter_map(play).collect()
}

/// A kept play in one line: when, how demanding, how far.
#[must_use]
pub fn line(play: &KeptPlay, text: &Text) -> String {
    let day = play.changed.map(|at| local_day(at).format("%d.%m.%Y").to_string()).unwrap_or_default();
    let difficulty = text.rehearsal.difficulty_of(play.kept.setup.difficulty);
    let difficulty = difficulty.split(':').next().unwrap_or(difficulty).to_lowercase();
    fill(text.training.resume_one, &[&day, &difficulty, &(play.kept.steps.len() + 1).to_string()])
}
