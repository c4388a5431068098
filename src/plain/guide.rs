//! The service's plans and guides on lines: filled in, read, written out, and gone by.

use std::sync::Arc;

use super::face::Face;
use super::guide_part::{self, Typed};
use super::lines::Stop;
use super::visit::Sitting;
use super::{pick, training};
use crate::domain::context::{BABY_WEEKS, Context, Person, Stage};
use crate::domain::guide::{Field, Guide, Holds, Part};
use crate::domain::id::Id;
use crate::domain::visit::Visit;
use crate::export::guide::reached;
use crate::session::guides::{self, Form, Plans, Straight, What};
use crate::session::{Effect, Outcome, wording};
use crate::store::Folder;
use crate::text::{Text, fill};

/// What asks for a file, in every language.
const OUT: [&str; 2] = ["ut", "out"];
/// What asks for practice.
const PRACTISE: [&str; 3] = ["øv", "p", "practise"];

/// Carries one through plans and guides, from the list or straight to one of them.
pub fn guides(mut face: Face, straight: Option<Straight>) {
    // Leaving and the end of input are ways to end it.
    let begun = match straight {
        Some(Straight::Guide(guide)) => one(&mut face, &guide),
        Some(Straight::Training) => training::people(&mut face).map(|()| None),
        Some(Straight::Counts) => training::counts(&mut face).map(|()| None),
        None => list(&mut face),
    };
    if let Ok(Some(visit)) = begun {
        Sitting::new(face, visit).run();
    }
}

/// What is kept of plans; what cannot be read is said where it is opened.
pub(super) fn plans(face: &mut Face) -> Result<Plans, Stop> {
    match face.session.run(Effect::ListDocuments(Folder::Plans)) {
        Outcome::Documents(_, documents) => Ok(Plans::of(documents)),
        Outcome::Failed(error) => {
            face.lines.say(&wording::store_error(&error, face.lines.text))?;
            Ok(Plans::default())
        }
        _ => Ok(Plans::default()),
    }
}

/// Keeps a change, and says where that was not possible.
pub(super) fn keep(face: &mut Face, effect: Option<Effect>) -> Result<(), Stop> {
    let text = face.lines.text;
    let Some(effect) = effect else { return face.lines.say(text.guide.unreadable) };
    match face.session.run(effect) {
        Outcome::DocumentKept(_) => face.lines.say(text.guide.kept),
        Outcome::Failed(error) => face.lines.say(&wording::store_error(&error, text)),
        _ => face.lines.say(text.guide.not_kept),
    }
}

/// The list; a visit where one is begun from it.
fn list(face: &mut Face) -> Result<Option<Visit>, Stop> {
    let text = face.lines.text;
    loop {
        let plans = plans(face)?;
        let listed = guides::in_order(face.session.library());
        face.lines.page(text.guide.title)?;
        face.lines.say(text.guide.lead)?;
        let today = face.session.now().today;
        let label = |guide: &Arc<Guide>| {
            let far = match guide.holds {
                Holds::Plan => guides::how_far(guide, &plans.progress(guide), today, text),
                holds => guides::holds(holds, face.session.keeps(), text).to_owned(),
            };
            format!("{} ({far})", guide.title.get(text.lang))
        };
        let mut labels: Vec<String> = listed.iter().map(label).collect();
        labels.extend([text.guide.training.to_owned(), text.guide.counts.to_owned()]);
        let Some(at) = face.lines.choose(&labels)? else { return Ok(None) };
        let begun = match listed.get(at) {
            Some(guide) => one(face, guide)?,
            None if at == listed.len() => {
                training::people(face)?;
                None
            }
            None => {
                training::counts(face)?;
                None
            }
        };
        if begun.is_some() {
            return Ok(begun);
        }
    }
}

/// One guide, part by part.
fn one(face: &mut Face, guide: &Arc<Guide>) -> Result<Option<Visit>, Stop> {
    let text = face.lines.text;
    face.lines.page(guide.title.get(text.lang))?;
    face.lines.say(guide.about.get(text.lang))?;
    if guide.holds == Holds::Family {
        face.lines.say(guides::family_lead(face.session.keeps(), false, text))?;
    }
    let mut plans = plans(face)?;
    if !plans.is_readable(guide) {
        face.lines.say(text.guide.unreadable)?;
    }
    let parts = || guide.parts.iter();
    let open = parts().filter(|part| !part.private).count().to_string();
    let mut alone = None;
    let mut at = 0;
    while let Some(part) = guide.parts.get(at) {
        // What is asked alone is read alone, behind the same question, and is in no count.
        if part.private && alone.is_none() {
            match is_alone(face)? {
                Some(answer) => alone = Some(answer),
                None => match before(guide, at, alone) {
                    Some(back) => at = back,
                    None => return Ok(None),
                },
            }
            continue;
        }
        if part.private && alone == Some(false) {
            at += 1;
            continue;
        }
        let place = parts().take(at + 1).filter(|part| !part.private).count().to_string();
        let far = if part.private {
            text.guide.own_part.to_owned()
        } else {
            fill(text.guide.part_of, &[&place, &open])
        };
        face.lines.page(&format!("{far}: {}", part.title.get(text.lang)))?;
        match part_of(face, guide, part, &mut plans)? {
            Left::On => at += 1,
            Left::Back => match before(guide, at, alone) {
                Some(back) => at = back,
                None => return Ok(None),
            },
            Left::Closed => {
                alone = Some(false);
                face.lines.say(text.guide.plain_closed)?;
            }
            Left::Here => {}
            Left::To(visit) => return Ok(Some(*visit)),
        }
    }
    if guide.holds == Holds::Plan && !guide.reached.is_empty() {
        face.lines.heading(text.guide.reached)?;
        for (_, line) in reached(guide, &plans.progress(guide), text) {
            face.lines.say(&line)?;
        }
    }
    Ok(None)
}

/// The place of the part before, where there is one; one that is read only alone is passed over where somebody is near.
fn before(guide: &Guide, at: usize, alone: Option<bool>) -> Option<usize> {
    let is_shown =
        |at: &usize| alone != Some(false) || guide.parts.get(*at).is_some_and(|part| !part.private);
    (0..at).rev().find(is_shown)
}

/// The same question as in a visit; `None` for going back.
fn is_alone(face: &mut Face) -> Result<Option<bool>, Stop> {
    let (words, text) = (face.lines.text.gate, face.lines.text);
    face.lines.page(words.title)?;
    face.lines.say(words.lead)?;
    face.lines.say(text.guide.plain_came_in)?;
    Ok(face.lines.choose(&[words.yes, words.somebody, words.not_now])?.map(|at| at == 0))
}

/// How a part was left.
enum Left {
    On,
    Back,
    /// Somebody came in.
    Closed,
    Here,
    To(Box<Visit>),
}

fn part_of(face: &mut Face, guide: &Arc<Guide>, part: &Part, plans: &mut Plans) -> Result<Left, Stop> {
    let text = face.lines.text;
    let read_only = guide.holds != Holds::Plan;
    let today = face.session.now().today;
    let progress = plans.progress(guide);
    let overdue: Vec<Id> = progress.overdue(guide, today).into_iter().map(|item| item.id.clone()).collect();
    let entry = |item: &Id| progress.entry(item);
    guide_part::say(&mut face.lines, part, &entry, read_only, &overdue)?;
    let takes = if read_only { text.guide.plain_read.to_owned() } else { guide_part::takes(part, text) };
    face.lines.say(&takes)?;
    let plan = What::Plan(Arc::clone(guide));
    match guide.holds {
        Holds::Plan => face.lines.say(&out_line(&plan, text))?,
        Holds::Family => face.lines.say(text.guide.plain_begin)?,
        Holds::Nothing => {}
    }
    if part.private {
        face.lines.say(text.guide.plain_close)?;
    }
    loop {
        let typed = face.lines.read()?;
        let lower = typed.to_lowercase();
        match lower.as_str() {
            "" => return Ok(Left::On),
            "<" => return Ok(Left::Back),
            "q" => return Err(Stop::Quit),
            "p" if part.private => return Ok(Left::Closed),
            "b" if guide.holds == Holds::Family => {
                return Ok(begin(face, guide, false)?.map_or(Left::Here, |visit| Left::To(Box::new(visit))));
            }
            word if PRACTISE.contains(&word) && guide.holds == Holds::Family => {
                return Ok(begin(face, guide, true)?.map_or(Left::Here, |visit| Left::To(Box::new(visit))));
            }
            _ => {}
        }
        if guide.holds == Holds::Plan && out(face, &plan, plans, &lower)? {
            continue;
        }
        let Some(read) = guide_part::read(&typed, part, text) else {
            face.lines.not_here(&typed, &takes)?;
            continue;
        };
        let (Typed::Tick(place) | Typed::Explain(place) | Typed::Write(place, ..)) = &read;
        let Some(item) = part.items.get(*place) else { continue };
        if read_only || matches!(read, Typed::Explain(_)) {
            guide_part::explain(&mut face.lines, guide, item)?;
            continue;
        }
        let stood = plans.progress(guide).entry(&item.id);
        match guide_part::put(stood.clone(), &read, today) {
            Ok(entry) => {
                if let Typed::Write(_, field, words) = &read
                    && !may_stand(face, *field, words, &guides::shown(&stood, *field))?
                {
                    continue;
                }
                let effect = plans.put(guide, &item.id, entry.clone());
                let done = if entry.done { format!(" – {}", text.guide.done) } else { String::new() };
                face.lines.say(&format!("{}{done}", item.text.get(text.lang)))?;
                for detail in crate::export::guide::details(&entry, text) {
                    face.lines.say(&format!("   {detail}"))?;
                }
                keep(face, effect)?;
            }
            Err(wrong) => {
                let words = if let Typed::Write(_, _, words) = &read { words.as_str() } else { "" };
                face.lines.say(&guides::said_wrong(wrong, words, text))?;
            }
        }
    }
}

/// Asks about what looks like it tells of somebody, before it is kept. True where nothing does, or where it may stand.
pub(super) fn may_stand(face: &mut Face, field: Field, words: &str, before: &str) -> Result<bool, Stop> {
    let (text, today) = (face.lines.text, face.session.now().today);
    let Some(said) = guides::may_tell(field, words, before, today, face.session.library(), text) else {
        return Ok(true);
    };
    let stands = face.lines.confirm(&said)?;
    if !stands {
        face.lines.say(text.guide.not_put)?;
    }
    Ok(stands)
}

/// What is typed to have a file written: only the forms there are.
pub(super) fn out_line(what: &What, text: &Text) -> String {
    let form = |form: &Form| fill(text.guide.plain_out_one, &[ending(*form)]);
    let forms: Vec<String> = what.forms().iter().map(form).collect();
    fill(text.guide.plain_out, &[&forms.join(", ")])
}

const fn ending(form: Form) -> &'static str {
    match form {
        Form::Markdown => "md",
        Form::Page => "html",
        Form::Dates => "ics",
    }
}

/// `ut md`: writes a file. False where the line asks for something else.
pub(super) fn out(face: &mut Face, what: &What, plans: &Plans, typed: &str) -> Result<bool, Stop> {
    let text = face.lines.text;
    let Some((word, form)) = typed.split_once(' ') else { return Ok(false) };
    let form = what.forms().iter().copied().find(|one| ending(*one) == form.trim());
    let Some(form) = form.filter(|_| OUT.contains(&word)) else { return Ok(false) };
    let Some(effect) = guides::written(what, form, plans, face.session.now(), text) else {
        face.lines.say(text.guide.no_dates)?;
        return Ok(true);
    };
    let said = match face.session.run(effect) {
        Outcome::WrittenOut(path) => fill(text.guide.written, &[&path.display().to_string()]),
        Outcome::Failed(error) => wording::store_error(&error, text),
        _ => text.guide.not_kept.to_owned(),
    };
    face.lines.say(&said)?;
    Ok(true)
}

/// A visit by this guide: with whom, and how old the baby is. `None` where it cannot be begun now.
fn begin(face: &mut Face, guide: &Arc<Guide>, practice: bool) -> Result<Option<Visit>, Stop> {
    let text = face.lines.text;
    if !practice {
        if face.session.waiting_draft().ok().flatten().is_some() {
            face.lines.say(text.home.waiting_decide)?;
            return Ok(None);
        }
        if face.session.keeping().is_none() && !face.session.is_read_only() {
            super::keeping::choose(face)?;
        }
    }
    if practice {
        face.lines.practise();
        face.lines.say(text.shell.practice_line)?;
        face.lines.say(guides::family_lead(face.session.keeps(), true, text))?;
    }
    let persons = [Person::Mother, Person::Father, Person::CoParent, Person::Pregnant];
    face.lines.heading(text.guide.start_lead)?;
    let labels = persons.map(|person| text.context.person(person));
    let Some(person) = face.lines.choose(&labels)?.and_then(|at| persons.get(at)).copied() else {
        return Ok(None);
    };
    let mut context = Context::of(person);
    if person == Person::Pregnant {
        context.stage = Some(Stage::Pregnant);
        return Ok(Some(Visit::with_guide(context, Arc::clone(guide), practice)));
    }
    context.stage = Some(Stage::Postpartum);
    face.lines.say(text.guide.start_weeks)?;
    let (least, most) = BABY_WEEKS;
    loop {
        let typed = face.lines.read()?;
        match typed.to_lowercase().as_str() {
            "" => break,
            "<" => return Ok(None),
            "q" => return Err(Stop::Quit),
            word => match pick::whole(word, least.into(), most.into()) {
                Some(weeks) => {
                    context.baby_age_weeks = u16::try_from(weeks).ok();
                    break;
                }
                None => {
                    let range = fill(text.setting.week_range, &[&least.to_string(), &most.to_string()]);
                    face.lines.not_here(&typed, &range)?;
                }
            },
        }
    }
    Ok(Some(Visit::with_guide(context, Arc::clone(guide), practice)))
}
