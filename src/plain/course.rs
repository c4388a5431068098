//! A course on lines: the same plan and the same views, said one after another.

use std::sync::Arc;
use std::time::Duration;

use super::face::Face;
use super::lines::{Lines, Stop};
use super::visit::Sitting;
use super::{drill, pick, rehearse};
use crate::domain::course::plan::Plan;
use crate::domain::course::run::View;
use crate::domain::course::{Activity, Course, How, Module};
use crate::domain::id::Id;
use crate::domain::rehearsal::play::Difficulty;
use crate::session::course::clock::BlockClock;
use crate::session::course::kept::{self, KeptPlan};
use crate::session::course::slide::{self, Here};
use crate::session::course::{handout, live, notes};
use crate::session::{Effect, Outcome, Session, wording};
use crate::store::Folder;
use crate::text::fill;

/// What asks for the handout, in every language.
const HANDOUT: [&str; 3] = ["h", "hefte", "handout"];

/// A plan that is being run or changed, and its name where it has one.
struct Run {
    name: Option<Id>,
    plan: Plan,
    clock: BlockClock,
    warned: bool,
}

/// One thing to do.
enum Choice {
    Resume,
    Plan(KeptPlan),
    New(Arc<Course>),
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
        let room = match session.run(Effect::ListDocuments(Folder::Training)) {
            Outcome::Documents(_, documents) => kept::room(&documents),
            _ => None,
        };
        let plans = match session.run(Effect::ListDocuments(Folder::Plans)) {
            Outcome::Documents(_, documents) => kept::plans(documents),
            _ => Vec::new(),
        };
        let mut choices: Vec<(String, Choice)> = Vec::new();
        if let Some(room) = &room {
            let title = notes::title(&room.plan, session.library(), lines.text);
            choices.push((fill(words.go_on, &[&title]), Choice::Resume));
        }
        choices.extend(plans.into_iter().map(|plan| (plan.name.as_str().to_owned(), Choice::Plan(plan))));
        let courses = session.library().sound_courses().into_iter();
        choices.extend(
            courses.map(|course| {
                (fill(words.new_plan, &[course.title.get(lines.text.lang)]), Choice::New(course))
            }),
        );
        lines.heading(words.plain_pick)?;
        let labels: Vec<&str> = choices.iter().map(|(label, _)| label.as_str()).collect();
        let Some(at) = lines.choose(&labels)? else { return Err(Stop::Quit) };
        match (choices.into_iter().nth(at).map(|(_, choice)| choice), room) {
            (Some(Choice::Resume), Some(room)) => {
                let Some(plan) = fit(room.plan, session) else { continue };
                let clock = BlockClock::from(session.now(), Duration::from_secs(room.spent));
                run(lines, session, Run { name: room.name, plan, clock, warned: false })?;
            }
            (Some(Choice::Plan(plan)), _) => {
                if let Some(fitted) = fit(plan.plan, session) {
                    planning(lines, session, plan.name, fitted)?;
                }
            }
            (Some(Choice::New(course)), _) => {
                if let Some(name) = named(lines)? {
                    let plan = Plan::of(&course, session.library());
                    planning(lines, session, name, plan)?;
                }
            }
            _ => {}
        }
    }
}

fn fit(plan: Plan, session: &Session) -> Option<Plan> {
    let course = session.library().course(&plan.course)?.ok()?;
    Some(kept::fitted(plan, &course, session.library()).0)
}

fn named(lines: &mut Lines) -> Result<Option<Id>, Stop> {
    let words = lines.text.course;
    loop {
        lines.say(&format!("{} {}", words.name_plan, words.name_more))?;
        let typed = lines.read()?;
        match (typed.as_str(), kept::slug(&typed)) {
            ("" | "<", _) => return Ok(None),
            (_, Some(name)) => return Ok(Some(name)),
            _ => lines.say(words.name_bad)?,
        }
    }
}

/// Lists a plan with numbers, and changes or runs it.
fn planning(lines: &mut Lines, session: &mut Session, name: Id, mut plan: Plan) -> Result<(), Stop> {
    let words = lines.text.course;
    let mut warned = false;
    keep(lines, session, kept::keep_plan(&name, &plan), &mut warned)?;
    list(lines, session, &plan)?;
    loop {
        lines.say(words.plain_plan)?;
        let typed = lines.read()?.to_lowercase();
        let (order, number) = typed.split_once(' ').unwrap_or((&typed, ""));
        let at = pick::place(number.trim(), plan.entries.len());
        let changed = match (order, at) {
            ("q", _) => return Err(Stop::Quit),
            ("<", _) => return Ok(()),
            ("", _) => {
                plan = run_named(lines, session, &name, plan)?;
                true
            }
            ("m", Some(at)) => {
                alone(lines, session, &plan, at)?;
                false
            }
            ("h", Some(at)) => {
                let module = plan.entries.get(at);
                let module = module.and_then(|entry| session.library().module(&entry.module)?.ok());
                write_handout(lines, session, module.as_deref())?;
                continue;
            }
            ("x", Some(at)) => plan.toggle_skipped(at),
            ("+", Some(at)) => plan.more_minutes(at, 1),
            ("-", Some(at)) => plan.more_minutes(at, -1),
            ("d", Some(at)) => plan.toggle_day(at),
            ("t", Some(at)) => plan.move_module(at, false).is_some(),
            ("s", Some(at)) => plan.move_module(at, true).is_some(),
            (block, _) => match pick::place(block, plan.entries.len()) {
                Some(at) => {
                    plan.jump(at);
                    plan = run_named(lines, session, &name, plan)?;
                    true
                }
                None => {
                    let possible = lines.takes_choice(plan.entries.len());
                    lines.not_here(&typed, &possible)?;
                    continue;
                }
            },
        };
        if changed {
            keep(lines, session, kept::keep_plan(&name, &plan), &mut warned)?;
        }
        list(lines, session, &plan)?;
    }
}

fn run_named(lines: &mut Lines, session: &mut Session, name: &Id, plan: Plan) -> Result<Plan, Stop> {
    let clock = BlockClock::from(session.now(), Duration::ZERO);
    run(lines, session, Run { name: Some(name.clone()), plan, clock, warned: false })
}

fn alone(lines: &mut Lines, session: &mut Session, plan: &Plan, at: usize) -> Result<(), Stop> {
    let module = plan.entries.get(at).and_then(|entry| session.library().module(&entry.module)?.ok());
    let course = session.library().course(&plan.course).and_then(Result::ok);
    if let (Some(module), Some(course)) = (module, course) {
        let plan = Plan::of(&course, session.library()).only(&module.id);
        let clock = BlockClock::from(session.now(), Duration::ZERO);
        run(lines, session, Run { name: None, plan, clock, warned: false })?;
    }
    Ok(())
}

fn list(lines: &mut Lines, session: &Session, plan: &Plan) -> Result<(), Stop> {
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
fn keep(
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

/// Runs a plan from where it stands until it is left; gives it as it stands then.
fn run(lines: &mut Lines, session: &mut Session, mut run: Run) -> Result<Plan, Stop> {
    lines.say(lines.text.course.plain_keys)?;
    if Here::of(&run.plan, session.library()).is_none() {
        let _ = run.plan.forward(session.library());
    }
    let mut all = false;
    loop {
        let spent = run.clock.spent(&session.now()).as_secs();
        let effect = kept::keep_room(&kept::KeptRoom::new(run.name.clone(), run.plan.clone(), spent));
        keep(lines, session, effect, &mut run.warned)?;
        say(lines, session, &run.plan, all)?;
        if run.plan.view(session.library()) == Some(View::Hands) {
            count(lines, session, &mut run)?;
        }
        all = false;
        loop {
            let typed = lines.read()?.to_lowercase();
            let entry = run.plan.at.entry;
            match typed.as_str() {
                "q" => return Ok(run.plan),
                "" => {
                    if !run.plan.forward(session.library()) {
                        lines.say(lines.text.course.end)?;
                        continue;
                    }
                }
                "<" => {
                    let _ = run.plan.back(session.library());
                }
                "g" => jump(lines, session, &mut run.plan)?,
                "." => {
                    run.plan.show_all(session.library());
                    all = true;
                }
                word if HANDOUT.contains(&word) => {
                    let module = Here::of(&run.plan, session.library()).map(|here| here.module);
                    write_handout(lines, session, module.as_deref())?;
                    continue;
                }
                "b" => {
                    read_notes(lines, session, &run)?;
                    continue;
                }
                "l" => open(lines, session, &run.plan)?,
                "r" if run.plan.view(session.library()) == Some(View::Bars) => {
                    let _ = run.plan.back(session.library());
                }
                _ => {
                    lines.not_here(&typed, lines.text.course.plain_takes)?;
                    continue;
                }
            }
            if run.plan.at.entry != entry {
                run.clock = BlockClock::from(session.now(), Duration::ZERO);
            }
            break;
        }
    }
}

/// Says what is seen: what came last, or with `all` everything so far.
fn say(lines: &mut Lines, session: &Session, plan: &Plan, all: bool) -> Result<(), Stop> {
    let (words, library) = (lines.text.course, session.library());
    let found = if all {
        slide::slide(plan, true, library, lines.text)
    } else {
        slide::latest(plan, library, lines.text)
    };
    let (Some(slide), Some(here)) = (found, Here::of(plan, library)) else { return Ok(()) };
    let unfolds =
        matches!(here.view, View::Case(shown) | View::First(shown) | View::Second(shown) if shown > 1);
    if unfolds && !all {
        lines.gap()?;
    } else {
        let kind = if slide.kind.is_empty() { String::new() } else { format!("{}: ", slide.kind) };
        lines.page(&format!("{kind}{}", slide.heading))?;
    }
    if here.view == View::Hands {
        // What was just read is not said again: each is asked for by itself.
        return Ok(());
    }
    for part in slide.parts.iter().chain(&slide.beside).chain(&slide.under) {
        lines.say(&part.line())?;
    }
    if here.view.has_big_clock() {
        let minutes = plan.entries.get(plan.at.entry).map_or(1, |entry| entry.minutes).to_string();
        lines.say(&fill(words.plain_clock, &[&minutes]))?;
    }
    Ok(())
}

fn count(lines: &mut Lines, session: &Session, run: &mut Run) -> Result<(), Stop> {
    let words = lines.text.course;
    let Some(here) = Here::of(&run.plan, session.library()) else { return Ok(()) };
    let Some(vote) = here.block().and_then(|block| block.vote()) else { return Ok(()) };
    let mut hands = vec![0; vote.options.len()];
    for (option, hands) in vote.options.iter().zip(&mut hands) {
        loop {
            lines.say(&fill(words.plain_hands, &[option.label.get(lines.text.lang)]))?;
            let typed = lines.read()?;
            match (typed.as_str(), pick::whole(&typed, 0, 999)) {
                ("q", _) => return Err(Stop::Quit),
                ("<", _) => return Ok(()),
                ("", _) => break,
                (_, Some(number)) => {
                    *hands = u16::try_from(number).unwrap_or_default();
                    break;
                }
                _ => lines.not_here(&typed, "0-999")?,
            }
        }
    }
    run.plan.set_hands(run.plan.at.entry, hands);
    let _ = run.plan.forward(session.library());
    say(lines, session, &run.plan, false)
}

fn jump(lines: &mut Lines, session: &Session, plan: &mut Plan) -> Result<(), Stop> {
    list(lines, session, plan)?;
    lines.say(lines.text.course.plain_block)?;
    let typed = lines.read()?;
    match pick::place(&typed, plan.entries.len()) {
        Some(at) => plan.jump(at),
        None => {
            let possible = lines.takes_choice(plan.entries.len());
            lines.not_here(&typed, &possible)?;
        }
    }
    Ok(())
}

fn read_notes(lines: &mut Lines, session: &Session, run: &Run) -> Result<(), Stop> {
    let (words, text) = (lines.text.course, lines.text);
    lines.heading(words.black_notes)?;
    for note in notes::lines(&run.plan, session.library(), text) {
        lines.say(&format!("- {note}"))?;
    }
    lines.pair(words.remaining, &notes::remaining(&run.plan, &run.clock, &session.now(), text))?;
    let next = notes::coming(&run.plan, session.library(), text).unwrap_or_else(|| words.end.to_owned());
    lines.pair(words.coming, &next)
}

/// Writes the handout of a module, as text and as a page to print, and says where both lie.
fn write_handout(lines: &mut Lines, session: &mut Session, module: Option<&Module>) -> Result<(), Stop> {
    let (words, text) = (lines.text.course, lines.text);
    for effect in module.map(|module| handout::written(module, text)).unwrap_or_default() {
        let said = match session.run(effect) {
            Outcome::WrittenOut(path) => fill(words.written, &[&path.display().to_string()]),
            Outcome::Failed(error) => fill(words.not_written, &[&wording::store_error(&error, text)]),
            _ => words.not_kept_here.to_owned(),
        };
        lines.say(&said)?;
    }
    Ok(())
}

/// Goes on by hand from the step, or rehearses; and comes back to it.
fn open(lines: &mut Lines, session: &mut Session, plan: &Plan) -> Result<(), Stop> {
    let words = lines.text.course;
    let Some(here) = Here::of(plan, session.library()) else { return Ok(()) };
    match here.block().map(|block| &block.activity) {
        Some(Activity::Demonstration { .. }) => {
            let case = here.case(session.library());
            let visit = case.and_then(|case| live::begin(&case, here.shown(), session.library()));
            let Some(visit) = visit else { return lines.say(words.no_live) };
            let face = Face { lines: lines.lent(), session, ask_secret: &mut |_| None };
            Sitting::new(face, visit).run();
            Ok(())
        }
        Some(Activity::Rehearsal { scenario, how, .. }) => {
            let Some(Ok(scenario)) = session.library().rehearsal(scenario) else { return Ok(()) };
            let start = rehearse::Start { seed: 1, seed_given: true, difficulty: Some(Difficulty::Ordinary) };
            let done = match how {
                How::Drill => drill(lines, &scenario),
                How::Plenum => rehearse::rehearse(lines, session, &scenario, start),
                How::Threes => {
                    lines.say(&crate::export::role_cards::plain(&scenario, lines.text))?;
                    lines.say(words.plain_observe)
                }
            };
            match done {
                Err(Stop::Closed) => Err(Stop::Closed),
                _ => Ok(()),
            }
        }
        _ => lines.say(words.no_live),
    }
}
