//! A trainer's plans, and where the room stands, as documents that say nothing of anybody.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::course::Course;
use crate::domain::course::plan::{PLAN_FORMAT, Plan, Shelf};
use crate::domain::id::Id;
use crate::session::Effect;
use crate::session::course::clock::KeptClock;
use crate::store::{Document, Folder};

/// What a plan's document begins with, so that a plan of another kind is never written over.
const PREFIX: &str = "course-";
/// The document that holds where the room stands.
const ROOM: &str = "course-room";
/// The longest name she can give a plan.
const LONGEST: usize = 40;
const ROOM_FORMAT: u32 = 1;

/// A kept plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPlan {
    /// What she called it.
    pub name: Id,
    /// When it was last changed.
    pub changed: Option<DateTime<Utc>>,
    /// The plan.
    pub plan: Plan,
}

/// Where a room stands, so that it can go on there after a crash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct KeptRoom {
    format: u32,
    /// What her plan is called; none where a module is run by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Id>,
    /// The plan as it is run, with its spot and its hands.
    pub plan: Plan,
    /// Seconds that the block had taken.
    #[serde(default)]
    pub spent: u64,
    /// Whether it was shown light.
    #[serde(default)]
    pub light: bool,
    /// Whether the notes were written for another window.
    #[serde(default)]
    pub notes: bool,
    /// The big clock of its block, where it was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub big: Option<KeptClock>,
}

impl KeptRoom {
    /// A room that shows this plan where it stands, dark and without notes.
    #[must_use]
    pub const fn new(name: Option<Id>, plan: Plan, spent: u64) -> Self {
        Self { format: ROOM_FORMAT, name, plan, spent, light: false, notes: false, big: None }
    }
}

fn slug_letter(c: char) -> String {
    match c {
        'æ' => "ae".to_owned(),
        'ø' => "o".to_owned(),
        'å' => "a".to_owned(),
        ' ' | '_' => "-".to_owned(),
        c => c.to_string(),
    }
}

/// The name of a plan from what she typed; `None` where it is none.
#[must_use]
pub fn slug(typed: &str) -> Option<Id> {
    let plain: String = typed.trim().to_lowercase().chars().map(slug_letter).collect();
    (plain.len() <= LONGEST).then(|| Id::new(&plain).ok())?
}

fn document(name: &Id) -> Option<Id> {
    Id::new(&format!("{PREFIX}{name}")).ok()
}

fn keep(folder: Folder, name: Id, body: &impl Serialize) -> Effect {
    // Nothing in it can fail to be written.
    let bytes = serde_json::to_vec_pretty(body).unwrap_or_default();
    Effect::KeepDocument { folder, name, bytes }
}

/// Keeps a plan.
#[must_use]
pub fn keep_plan(name: &Id, plan: &Plan) -> Option<Effect> {
    Some(keep(Folder::Plans, document(name)?, plan))
}

/// Deletes one.
#[must_use]
pub fn delete_plan(name: &Id) -> Option<Effect> {
    Some(Effect::DeleteDocument { folder: Folder::Plans, name: document(name)? })
}

/// Keeps where the room stands.
#[must_use]
pub fn keep_room(room: &KeptRoom) -> Option<Effect> {
    Some(keep(Folder::Training, Id::new(ROOM).ok()?, room))
}

/// The plans among these documents.
#[must_use]
pub fn plans(documents: Vec<Document>) -> Vec<KeptPlan> {
    let plan = |document: Document| {
        let name = Id::new(document.name.as_str().strip_prefix(PREFIX)?).ok()?;
        let plan: Plan = serde_json::from_slice(&document.bytes).ok()?;
        (plan.format == PLAN_FORMAT).then_some(KeptPlan { name, changed: document.changed, plan })
    };
    documents.into_iter().filter_map(plan).collect()
}

/// What plans are called that lie there and cannot be read: of another version, or damaged. They are left as they are, and
/// nothing takes their names.
#[must_use]
pub fn unread_plans(documents: &[Document]) -> Vec<Id> {
    let named = |document: &Document| Id::new(document.name.as_str().strip_prefix(PREFIX)?).ok();
    let is_read =
        |bytes: &[u8]| serde_json::from_slice::<Plan>(bytes).is_ok_and(|plan| plan.format == PLAN_FORMAT);
    documents.iter().filter(|document| !is_read(&document.bytes)).filter_map(named).collect()
}

/// Whether something lies there that says where a room stood, and cannot be read.
#[must_use]
pub fn has_unread_room(documents: &[Document]) -> bool {
    documents.iter().any(|document| document.name == *ROOM) && room(documents).is_none()
}

/// Where the room stood, among these documents.
#[must_use]
pub fn room(documents: &[Document]) -> Option<KeptRoom> {
    let document = documents.iter().find(|document| document.name == *ROOM)?;
    let room: KeptRoom = serde_json::from_slice(&document.bytes).ok()?;
    (room.format == ROOM_FORMAT && room.plan.format == PLAN_FORMAT).then_some(room)
}

/// What a plan that was kept has lost, as words, and the plan that fits.
#[must_use]
pub fn fitted(plan: Plan, course: &Course, shelf: &dyn Shelf) -> (Plan, Vec<String>) {
    // A plan of one module does not take in the others.
    let modules: Vec<Id> = plan.modules().into_iter().cloned().collect();
    let whole = course.modules.iter().all(|id| modules.contains(id));
    let of = Course { modules: if whole { course.modules.clone() } else { modules }, ..course.clone() };
    let (plan, gone) = plan.fitted(&of, shelf);
    (plan, gone.0.iter().map(|entry| format!("{}/{}", entry.module, entry.block)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_one_word_and_a_bad_one_none() {
        let named = |typed| slug(typed).map(|id| id.as_str().to_owned());
        assert_eq!(named("Vår 2027"), Some("var-2027".to_owned()));
        assert_eq!(named("  høst "), Some("host".to_owned()));
        for bad in ["", "2027", "a/b", "../x", "å!", &"a".repeat(41)] {
            assert_eq!(named(bad), None, "{bad}");
        }
    }
}
