//! A course on lines: where one was, her plans, a new plan of each course, and a plan as she changes it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use super::course_room::{Room, write_handout};
use super::lines::{Lines, Stop};
use super::pick;
use crate::domain::course::plan::Plan;
use crate::domain::course::{Course, Module};
use crate::domain::id::Id;
use crate::domain::source::Reviewed;
use crate::session::course::kept::{self, BadName, KeptPlan, KeptRoom, Plans};
use crate::session::course::{SHORT, notes};
use crate::session::{Effect, Outcome, Session, wording};
use crate::store::Folder;
use crate::text::fill;

/// One thing to do.
#[allow(clippy::large_enum_variant, reason = "there are a handful at a time")]
enum Choice {
    Resume(KeptRoom),
    Plan(KeptPlan),
    New(Arc<Course>),
}

/// What was typed at the choices.
enum Picked {
    One(usize),
    Delete(Id),
}

/// Runs courses until that is enough.
///
/// # Errors
/// When the user leaves, or nothing more comes in.
pub fn course(lines: &mut Lines, session: &mut Session) -> Result<(), Stop> {
    let words = lines.text.course;
    lines.page(words.title)?;
    lines.say(words.lead)?;
    loop {
        let mut choices = choices(lines, session)?;
        if choices.is_empty() {
            return lines.say(words.none);
        }
        lines.heading(words.plain_pick)?;
        match pick_one(lines, &choices)? {
            Picked::Delete(name) => delete(lines, session, &name)?,
            Picked::One(at) => match choices.swap_remove(at).1 {
                Choice::Resume(room) => resume(lines, session, room)?,
                Choice::Plan(kept) => {
                    if let Some(plan) = fit(lines, session, kept.plan)? {
                        Planning::new(kept.name, plan).change(lines, session)?;
                    }
                }
                Choice::New(course) => {
                    if let Some(name) = named(lines, session, &course)? {
                        let plan = Plan::of(&course, session.library());
                        Planning::new(name, plan).change(lines, session)?;
                    }
                }
            },
        }
    }
}

/// What there is to run, and what of it cannot be read.
fn choices(lines: &mut Lines, session: &mut Session) -> Result<Vec<(String, Choice)>, Stop> {
    let (words, text) = (lines.text.course, lines.text);
    let Plans { read: plans, unread } = plans(lines, session)?.unwrap_or_default();
    let mut choices: Vec<(String, Choice)> = Vec::new();
    if let Outcome::Documents(_, documents) = session.run(Effect::ListDocuments(Folder::Training)) {
        if kept::has_unread_room(&documents) {
            lines.say(words.room_unread)?;
        }
        if let Some(room) = kept::room(&documents) {
            let room = kept::going_on(room, &plans);
            let title = notes::title(&room.plan, session.library(), text);
            choices.push((fill(words.go_on, &[&title]), Choice::Resume(room)));
        }
    }
    if !unread.is_empty() {
        let names: Vec<&str> = unread.iter().map(Id::as_str).collect();
        lines.say(&fill(words.plans_unread, &[&names.join(", ")]))?;
    }
    for kept in plans {
        let days = kept.plan.days();
        let minutes: u32 = (1..=days).map(|day| kept.plan.minutes_of_day(day)).sum();
        let (days, minutes) = (days.to_string(), minutes.to_string());
        let label = fill(words.plan_line, &[kept.name.as_str(), &days, &minutes]);
        choices.push((label, Choice::Plan(kept)));
    }
    for course in session.library().sound_courses() {
        choices.push((fill(words.new_plan, &[course.title.get(text.lang)]), Choice::New(course)));
    }
    Ok(choices)
}

/// Her plans; `None` where they cannot be listed, which is said.
fn plans(lines: &mut Lines, session: &mut Session) -> Result<Option<Plans>, Stop> {
    match session.run(Effect::ListDocuments(Folder::Plans)) {
        Outcome::Documents(_, documents) => Ok(Some(Plans::of(&documents))),
        Outcome::Failed(error) => {
            let why = wording::store_error(&error, lines.text);
            lines.say(&fill(lines.text.course.not_kept, &[&why]))?;
            Ok(None)
        }
        _ => Ok(Some(Plans::default())),
    }
}

/// Asks until one is chosen, or a plan that is there is to be deleted.
fn pick_one(lines: &mut Lines, choices: &[(String, Choice)]) -> Result<Picked, Stop> {
    let labels: Vec<&str> = choices.iter().map(|(label, _)| label.as_str()).collect();
    let plans = || {
        choices.iter().filter_map(|(_, choice)| match choice {
            Choice::Plan(kept) => Some(&kept.name),
            Choice::Resume(_) | Choice::New(_) => None,
        })
    };
    lines.choices(&labels)?;
    let takes =
        if plans().next().is_some() { lines.text.course.plain_start } else { lines.words.prompt_choice };
    loop {
        lines.say(takes)?;
        let typed = lines.read()?.to_lowercase();
        if typed.is_empty() {
            continue;
        }
        if typed == "q" || typed == "<" {
            return Err(Stop::Quit);
        }
        if let Some(at) = pick::place(&typed, choices.len()) {
            return Ok(Picked::One(at));
        }
        let name = typed.strip_prefix("x ").and_then(kept::slug);
        if let Some(name) = plans().find(|plan| Some(*plan) == name.as_ref()) {
            return Ok(Picked::Delete(name.clone()));
        }
        let possible = lines.takes_choice(choices.len());
        lines.not_here(&typed, &possible)?;
    }
}

/// Deletes a plan, after a yes.
fn delete(lines: &mut Lines, session: &mut Session, name: &Id) -> Result<(), Stop> {
    let words = lines.text.course;
    if !lines.confirm(&fill(words.delete_sure, &[name.as_str()]))? {
        return Ok(());
    }
    match kept::delete_plan(name).map(|effect| session.run(effect)) {
        Some(Outcome::Failed(error)) => lines.say(&wording::store_error(&error, lines.text)),
        _ => Ok(()),
    }
}

/// Goes on where the room was, and from there to her plan, where it is hers.
fn resume(lines: &mut Lines, session: &mut Session, mut room: KeptRoom) -> Result<(), Stop> {
    let Some(plan) = fit(lines, session, room.plan.clone())? else { return Ok(()) };
    room.plan = plan;
    let name = room.name.clone();
    let ran = Room::resumed(room, session.now()).run(lines, session)?;
    let Some(name) = name else { return Ok(()) };
    let left = Some((ran.plan.at.entry, ran.taken));
    Planning { left, ..Planning::new(name, ran.plan) }.change(lines, session)
}

/// A kept plan with what its course still has; what is gone is said.
fn fit(lines: &mut Lines, session: &Session, plan: Plan) -> Result<Option<Plan>, Stop> {
    let words = lines.text.course;
    let Some(Ok(course)) = session.library().course(&plan.course) else {
        lines.say(words.no_course)?;
        return Ok(None);
    };
    let (plan, gone) = kept::fitted(plan, &course, session.library());
    if !gone.is_empty() {
        lines.say(&fill(words.gone, &[&gone.join(", ")]))?;
    }
    Ok(Some(plan))
}

/// Asks what a new plan is called, until that is no other plan's name.
fn named(lines: &mut Lines, session: &mut Session, course: &Course) -> Result<Option<Id>, Stop> {
    let words = lines.text.course;
    loop {
        lines.say(&format!("{} {} {}", words.name_plan, words.name_more, words.plain_cancel))?;
        let typed = lines.read()?;
        if typed == "<" {
            return Ok(None);
        }
        // Another window may have made one meanwhile.
        let Some(plans) = plans(lines, session)? else { return Ok(None) };
        match kept::new_name(&typed, course, &plans) {
            Ok(name) => return Ok(Some(name)),
            Err(BadName::Taken) => lines.say(words.name_taken)?,
            Err(BadName::NoName) => lines.say(words.name_bad)?,
        }
    }
}

/// A plan as she changes it.
struct Planning {
    name: Id,
    plan: Plan,
    /// Where the room was left, and what its blocks had taken by then, while the order stays.
    left: Option<(usize, BTreeMap<usize, Duration>)>,
    warned: bool,
}

impl Planning {
    const fn new(name: Id, plan: Plan) -> Self {
        Self { name, plan, left: None, warned: false }
    }

    /// Says the plan with numbers, and changes or runs it, until it is left.
    fn change(mut self, lines: &mut Lines, session: &mut Session) -> Result<(), Stop> {
        let words = lines.text.course;
        self.keep(lines, session)?;
        self.say(lines, session)?;
        loop {
            lines.say(words.plain_plan)?;
            let typed = lines.read()?.to_lowercase();
            let (order, number) = typed.split_once(' ').unwrap_or((&typed, ""));
            let at = pick::place(number.trim(), self.plan.entries.len());
            let changed = match (order, at) {
                ("q", _) => return Err(Stop::Quit),
                ("<", _) => return Ok(()),
                ("?", _) => continue,
                ("", _) => self.run(lines, session)?,
                ("m", Some(at)) => self.run_module(at, SHORT, lines, session)?,
                ("a", Some(at)) => self.run_module(at, u32::MAX, lines, session)?,
                ("h", Some(at)) => {
                    let module = self.module(at, session);
                    write_handout(lines, session, module.as_deref())?;
                    continue;
                }
                ("x", Some(at)) => self.plan.toggle_skipped(at),
                ("+", Some(at)) => self.plan.more_minutes(at, 1),
                ("-", Some(at)) => self.plan.more_minutes(at, -1),
                ("d", Some(at)) => self.plan.toggle_day(at),
                ("t", Some(at)) => self.move_module(at, false),
                ("s", Some(at)) => self.move_module(at, true),
                (block, _) => match pick::place(block, self.plan.entries.len()) {
                    Some(at) => {
                        self.plan.jump(at);
                        self.run(lines, session)?
                    }
                    None => {
                        let possible = lines.takes_choice(self.plan.entries.len());
                        lines.not_here(&typed, &possible)?;
                        continue;
                    }
                },
            };
            if changed {
                self.keep(lines, session)?;
            }
            self.say(lines, session)?;
        }
    }

    fn keep(&mut self, lines: &mut Lines, session: &mut Session) -> Result<(), Stop> {
        keep(lines, session, kept::keep_plan(&self.name, &self.plan), &mut self.warned)
    }

    fn module(&self, at: usize, session: &Session) -> Option<Arc<Module>> {
        session.library().module(&self.plan.entries.get(at)?.module)?.ok()
    }

    fn move_module(&mut self, at: usize, later: bool) -> bool {
        self.left = None;
        self.plan.move_module(at, later).is_some()
    }

    /// Runs it from where it stands. Going on where the room was left, its time goes on too.
    fn run(&mut self, lines: &mut Lines, session: &mut Session) -> Result<bool, Stop> {
        let here = self.plan.at.entry;
        let taken = self.left.take().filter(|(at, _)| *at == here).map(|(_, taken)| taken);
        let room = KeptRoom::new(Some(self.name.clone()), self.plan.clone(), 0);
        let ran = Room::begun(room, taken.unwrap_or_default(), session).run(lines, session)?;
        self.left = Some((ran.plan.at.entry, ran.taken));
        self.plan = ran.plan;
        Ok(true)
    }

    /// Runs one module by itself, as much of it as fits into so many minutes; its hands and minutes come back.
    fn run_module(
        &mut self,
        at: usize,
        most: u32,
        lines: &mut Lines,
        session: &mut Session,
    ) -> Result<bool, Stop> {
        let Some(module) = self.plan.entries.get(at).map(|entry| entry.module.clone()) else {
            return Ok(false);
        };
        let plan = self.plan.only(&module).first_minutes(most);
        let room = KeptRoom::new(None, plan, 0);
        let ran = Room::begun(room, BTreeMap::new(), session).run(lines, session)?;
        self.plan.take_from(&ran.plan);
        Ok(true)
    }

    fn say(&self, lines: &mut Lines, session: &Session) -> Result<(), Stop> {
        let (words, lang) = (lines.text.course, lines.text.lang);
        list(lines, session, &self.plan)?;
        let Some(Ok(course)) = session.library().course(&self.plan.course) else { return Ok(()) };
        if !course.after.is_empty() {
            lines.heading(words.after)?;
            for line in &course.after {
                lines.say(&format!("- {}", line.get(lang)))?;
            }
        }
        if course.reviewed == Reviewed::None {
            lines.gap()?;
            lines.say(words.not_reviewed)?;
        }
        Ok(())
    }
}

/// Says the blocks of a plan with their numbers.
pub(super) fn list(lines: &mut Lines, session: &Session, plan: &Plan) -> Result<(), Stop> {
    let (words, lang) = (lines.text.course, lines.text.lang);
    let mut module = None;
    for (at, entry) in plan.entries.iter().enumerate() {
        if at == 0 || entry.new_day {
            let day = plan.day(at);
            let minutes = plan.minutes_of_day(day).to_string();
            lines.gap()?;
            lines.say(&fill(words.day, &[&day.to_string(), &minutes]))?;
        }
        let found = session.library().module(&entry.module).and_then(Result::ok);
        if module.replace(&entry.module) != Some(&entry.module)
            && let Some(found) = &found
        {
            lines.say(found.title.get(lang))?;
        }
        let block = found.as_ref().and_then(|module| module.block(&entry.block));
        let title = block.map_or(entry.block.as_str(), |block| block.title.get(lang));
        let out = if entry.skipped { format!(" ({})", words.left_out) } else { String::new() };
        let minutes = fill(words.minutes, &[&entry.minutes.to_string()]);
        lines.say(&format!("{}) {title}, {minutes}{out}", at + 1))?;
    }
    Ok(())
}

/// Keeps something, and says where that does not work, once.
pub(super) fn keep(
    lines: &mut Lines,
    session: &mut Session,
    effect: Option<Effect>,
    warned: &mut bool,
) -> Result<(), Stop> {
    let words = lines.text.course;
    let said = match effect.map(|effect| session.run(effect)) {
        Some(Outcome::NotKept) => words.not_kept_here.to_owned(),
        Some(Outcome::Failed(error)) => fill(words.not_kept, &[&wording::store_error(&error, lines.text)]),
        _ => return Ok(()),
    };
    if std::mem::replace(warned, true) { Ok(()) } else { lines.say(&said) }
}
