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

/// Why a new plan cannot be called what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadName {
    /// It is no name.
    NoName,
    /// Another plan has it, which may be one that cannot be read here.
    Taken,
}

/// What a new plan of this course is called: what was typed; where that is nothing, the first name of the course with a
/// number that no plan has. Nobody has to think of a name to begin.
///
/// # Errors
/// Where it is no name, or where another plan has it.
pub fn new_name(typed: &str, course: &Course, plans: &Plans) -> Result<Id, BadName> {
    if typed.trim().is_empty() {
        let mut names =
            (1..=plans.read.len() + plans.unread.len() + 1).map(|n| slug(&format!("{}-{n}", course.id)));
        return names.find_map(|name| name.filter(|name| !plans.has(name))).ok_or(BadName::NoName);
    }
    let name = slug(typed).ok_or(BadName::NoName)?;
    if plans.has(&name) { Err(BadName::Taken) } else { Ok(name) }
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

/// Her plans.
#[derive(Debug, Default)]
pub struct Plans {
    /// Those that can be read.
    pub read: Vec<KeptPlan>,
    /// What those are called that lie there and cannot: of another version, or damaged. They are left as they are, and
    /// nothing takes their names.
    pub unread: Vec<Id>,
}

impl Plans {
    /// The plans among these documents.
    #[must_use]
    pub fn of(documents: &[Document]) -> Self {
        let mut plans = Self::default();
        for document in documents {
            let name = document.name.as_str().strip_prefix(PREFIX).and_then(|name| Id::new(name).ok());
            let Some(name) = name else { continue };
            let plan = serde_json::from_slice(&document.bytes).ok();
            match plan.filter(|plan: &Plan| plan.format == PLAN_FORMAT) {
                Some(plan) => plans.read.push(KeptPlan { name, changed: document.changed, plan }),
                None => plans.unread.push(name),
            }
        }
        plans
    }

    /// Whether a plan has this name, also one that cannot be read here.
    fn has(&self, name: &Id) -> bool {
        self.read.iter().map(|plan| &plan.name).chain(&self.unread).any(|taken| taken == name)
    }
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

/// A room as it goes on: by her plan as it lies there now, which she may have changed since she left. Where that is gone,
/// cannot be read, or is of another course, the room goes on without a name, so that no plan is brought back or written over.
#[must_use]
pub fn going_on(mut room: KeptRoom, plans: &[KeptPlan]) -> KeptRoom {
    let hers =
        |kept: &&KeptPlan| room.name.as_ref() == Some(&kept.name) && kept.plan.course == room.plan.course;
    let Some(hers) = plans.iter().find(hers) else { return KeptRoom { name: None, ..room } };
    let block = |plan: &Plan| {
        plan.entries.get(plan.at.entry).map(|entry| (entry.module.clone(), entry.block.clone()))
    };
    if block(&hers.plan) != block(&room.plan) {
        (room.spent, room.big) = (0, None);
    }
    room.plan = hers.plan.clone();
    room
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

    fn course() -> Course {
        use crate::content::Library;
        use crate::content::source::Tree;
        let library = Library::open(Tree::embedded(), None);
        let course = library.course(&Id::new("tidlig-inn").unwrap()).unwrap().unwrap();
        (*course).clone()
    }

    fn plan_of(course: &Id) -> Plan {
        let entry = |block: &str| crate::domain::course::plan::Entry {
            module: Id::new("one").unwrap(),
            block: Id::new(block).unwrap(),
            minutes: 5,
            skipped: false,
            new_day: false,
        };
        Plan {
            format: PLAN_FORMAT,
            course: course.clone(),
            version: String::new(),
            entries: vec![entry("first"), entry("second")],
            at: crate::domain::course::plan::Spot::default(),
            jumped_to: None,
            hands: std::collections::BTreeMap::new(),
        }
    }

    fn kept(name: &str, plan: Plan) -> KeptPlan {
        KeptPlan { name: Id::new(name).unwrap(), changed: None, plan }
    }

    #[test]
    fn a_new_name_is_never_that_of_another_plan_and_an_empty_line_finds_a_free_one() {
        let course = course();
        let read = vec![kept("var", plan_of(&course.id)), kept("tidlig-inn-1", plan_of(&course.id))];
        let plans = Plans { read, unread: vec![Id::new("tidlig-inn-2").unwrap()] };
        let named = |typed| new_name(typed, &course, &plans).map(|id| id.as_str().to_owned());
        assert_eq!(named(" "), Ok("tidlig-inn-3".to_owned()));
        assert_eq!(named("Høst"), Ok("host".to_owned()));
        assert_eq!(named("VAR"), Err(BadName::Taken));
        assert_eq!(named("tidlig-inn-2"), Err(BadName::Taken));
        assert_eq!(named("2027"), Err(BadName::NoName));
    }

    #[test]
    fn a_room_goes_on_by_the_plan_as_it_lies_there_and_brings_none_back() {
        let here = Id::new("here").unwrap();
        let mut room = KeptRoom::new(Some(Id::new("a").unwrap()), plan_of(&here), 40);
        room.plan.entries[0].minutes = 9;
        let hers = plan_of(&here);
        let on = going_on(room.clone(), &[kept("a", hers.clone())]);
        assert_eq!((on.plan, on.spent), (hers.clone(), 40));
        let mut elsewhere = hers;
        elsewhere.at.entry = 1;
        assert_eq!(going_on(room.clone(), &[kept("a", elsewhere)]).spent, 0);
        let other = plan_of(&Id::new("other").unwrap());
        for plans in [Vec::new(), vec![kept("a", other)]] {
            let on = going_on(room.clone(), &plans);
            assert_eq!((on.name, on.plan), (None, room.plan.clone()));
        }
    }

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
