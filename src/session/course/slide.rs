//! What a room sees at a view, as data: one idea, a heading and a few parts, the same for both faces.

use super::result;
use crate::content::Library;
use crate::domain::course::case::{Case, CaseStep, ItemOf, Shows};
use crate::domain::course::plan::Plan;
use crate::domain::course::run::View;
use crate::domain::course::{Activity, Block, Module, Page, Said, TwoWays, Vote, Way};
use crate::domain::id::Id;
use crate::domain::instrument::Theme;
use crate::domain::lang::Localized;
use crate::domain::rehearsal::Act;
use crate::session::next_step;
use crate::text::{Text, fill};

/// So many steps of a case are seen together at most.
const TOGETHER: usize = 3;

/// One part of what is seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A small heading.
    Label(String),
    /// A paragraph.
    Para(String),
    /// One of several.
    Bullet(String),
    /// Somebody speaks.
    Says(String, String),
    /// Something is done or seen.
    Does(String),
    /// A label and what stands at it.
    Pair(String, String),
    /// One thing that hands can go up for, and how many did, where they were counted.
    Option {
        /// Its letter.
        letter: char,
        /// In words.
        label: String,
        /// Hands.
        hands: Option<u16>,
    },
}

impl Part {
    /// In one line of plain words.
    #[must_use]
    pub fn line(&self) -> String {
        match self {
            Self::Label(words) => format!("{words}:"),
            Self::Para(words) => words.clone(),
            Self::Bullet(words) => format!("- {words}"),
            Self::Says(who, words) => format!("{who}: «{words}»"),
            Self::Does(words) => format!("({words})"),
            Self::Pair(label, words) => format!("{label}: {words}"),
            Self::Option { letter, label, hands: None } => format!("{letter}: {label}"),
            Self::Option { letter, label, hands: Some(hands) } => format!("{letter}: {label}: {hands}"),
        }
    }
}

/// What is seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slide {
    /// What it is, in a word or two.
    pub kind: String,
    /// Its heading.
    pub heading: String,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// The other of two that stand beside each other, where there is one: the first stands in `parts`.
    pub beside: Vec<Part>,
    /// What stands under both.
    pub under: Vec<Part>,
    /// The theme of the module, where it has one: for its colour.
    pub theme: Option<Theme>,
}

/// What stands around a view: its module and its block.
#[derive(Clone, Debug)]
pub struct Here {
    /// The module.
    pub module: std::sync::Arc<Module>,
    /// The place of the block in the module.
    block: usize,
    /// What is seen of it.
    pub view: View,
}

impl Here {
    /// Where a plan stands; `None` where its block is gone.
    #[must_use]
    pub fn of(plan: &Plan, library: &Library) -> Option<Self> {
        let entry = plan.entries.get(plan.at.entry)?;
        let module = plan_module(&entry.module, library)?;
        let block = module.blocks.iter().position(|block| block.id == entry.block)?;
        Some(Self { module, block, view: plan.view(library)? })
    }

    /// The block.
    #[must_use]
    pub fn block(&self) -> Option<&Block> {
        self.module.blocks.get(self.block)
    }

    /// The case that unfolds here.
    #[must_use]
    pub fn case(&self, library: &Library) -> Option<std::sync::Arc<Case>> {
        library_case(self.block()?.case()?, library)
    }

    /// The step of it that is shown last, from 1; 0 before any.
    #[must_use]
    pub const fn shown(&self) -> usize {
        match self.view {
            View::Case(shown) => shown,
            _ => 0,
        }
    }
}

fn plan_module(id: &Id, library: &Library) -> Option<std::sync::Arc<Module>> {
    crate::domain::course::plan::Shelf::module(library, id)
}

fn library_case(id: &Id, library: &Library) -> Option<std::sync::Arc<Case>> {
    crate::domain::course::plan::Shelf::case(library, id)
}

/// What is seen where a plan stands. With `all`, everything that a case or a conversation has unfolded so far; else only
/// what belongs together at its end.
#[must_use]
pub fn slide(plan: &Plan, all: bool, library: &Library, text: &Text) -> Option<Slide> {
    let here = Here::of(plan, library)?;
    let (words, lang) = (text.course, text.lang);
    let block = here.block()?;
    let mut slide =
        Slide { heading: block.title.get(lang).to_owned(), theme: here.module.theme, ..Slide::default() };
    match (here.view, &block.activity) {
        (View::Opening, _) => {
            slide.heading = here.module.title.get(lang).to_owned();
            slide.parts = vec![Part::Label(words.goals.to_owned())];
            slide.parts.extend(bullets(&here.module.goals, text));
        }
        (View::ModuleNote, _) => {
            slide.heading = words.note.to_owned();
            slide.parts.extend(here.module.content_note.iter().map(|note| para(note, text)));
            slide.parts.push(Part::Para(words.colleague.to_owned()));
        }
        (View::Monday, _) => {
            slide.heading = words.monday.to_owned();
            slide.parts = bullets(&here.module.monday, text);
        }
        (View::Page(at), activity) => {
            slide.kind = kind(activity, text);
            page(&mut slide, block.pages().get(at)?, &here.module, text);
        }
        (View::Clock, activity) => {
            slide.kind = kind(activity, text);
            let task = block.pages().first()?;
            slide.heading = task.heading.get(lang).to_owned();
            slide.parts = task.lines.iter().map(|line| para(line, text)).collect();
        }
        (View::Break, Activity::Break(said)) => slide.parts = vec![para(said, text)],
        (View::Before, activity) => {
            slide.kind = kind(activity, text);
            // Before a rehearsal stands what is to be done in it.
            let looks = matches!(activity, Activity::Demonstration { .. });
            slide.parts.extend(looks.then(|| Part::Label(words.look_for.to_owned())));
            let (Activity::Demonstration { before, .. } | Activity::Rehearsal { before, .. }) = activity
            else {
                return None;
            };
            slide.parts.extend(before.iter().map(|before| para(before, text)));
        }
        (View::Who, activity) => {
            let case = here.case(library)?;
            slide.kind = kind(activity, text);
            slide.heading = case.title.get(lang).to_owned();
            // What is dark stands before who it is about.
            if let Some(note) = &case.content_note {
                slide.parts.extend([para(note, text), Part::Para(words.colleague.to_owned())]);
            }
            slide.parts.push(para(&case.who, text));
        }
        (View::Case(shown), activity) => {
            let case = here.case(library)?;
            slide.kind = kind(activity, text);
            slide.heading = case.title.get(lang).to_owned();
            let from = if all { 0 } else { together_from(&case, shown) };
            for at in from..shown {
                slide.parts.extend(step(&case, at, library, text));
            }
        }
        (View::Question | View::Hands | View::Bars, Activity::Vote(vote)) => {
            hands(&mut slide, here.view, vote, plan, text)
        }
        (View::Situation | View::First(_) | View::Second(_) | View::Both, Activity::TwoWays(both)) => {
            ways(&mut slide, here.view, both, all, text);
        }
        (View::Play, Activity::Rehearsal { scenario, how, .. }) => {
            slide.kind = words.rehearsal.to_owned();
            let title = library.rehearsal(scenario).and_then(Result::ok);
            let title = title.map(|found| found.title.get(lang).to_owned());
            slide.parts.extend(title.filter(|title| *title != slide.heading).map(Part::Para));
            slide
                .parts
                .extend([Part::Para(words.how(*how).to_owned()), Part::Para(words.opens(*how).to_owned())]);
        }
        _ => return None,
    }
    Some(slide)
}

/// Only what the latest step on brought, for who hears it line by line; the same as the slide where nothing unfolds.
#[must_use]
pub fn latest(plan: &Plan, library: &Library, text: &Text) -> Option<Slide> {
    let here = Here::of(plan, library)?;
    let mut slide = slide(plan, false, library, text)?;
    match here.view {
        View::Case(shown) => {
            let case = here.case(library)?;
            slide.parts = shown.checked_sub(1).map(|at| step(&case, at, library, text)).unwrap_or_default();
        }
        View::First(_) | View::Second(_) => {
            slide.parts = slide.parts.split_off(slide.parts.len().saturating_sub(1))
        }
        _ => {}
    }
    Some(slide)
}

fn kind(activity: &Activity, text: &Text) -> String {
    let words = text.course;
    match activity {
        Activity::Exercise { size: 1, .. } => format!("{}. {}", words.task, words.alone_size),
        Activity::Exercise { size: 2, .. } => format!("{}. {}", words.task, words.pairs_size),
        Activity::Exercise { size, .. } => {
            format!("{}. {}", words.task, fill(words.group_size, &[&size.to_string()]))
        }
        Activity::Discussion(_) => words.discussion.to_owned(),
        Activity::Demonstration { .. } => words.demonstration.to_owned(),
        Activity::Rehearsal { .. } => words.rehearsal.to_owned(),
        Activity::Vote(_) => words.vote.to_owned(),
        Activity::TwoWays(_) => words.two_ways.to_owned(),
        Activity::Talk(_) | Activity::Break(_) => String::new(),
    }
}

fn para(words: &Localized, text: &Text) -> Part {
    Part::Para(words.get(text.lang).to_owned())
}

fn bullets(lines: &[Localized], text: &Text) -> Vec<Part> {
    lines.iter().map(|line| Part::Bullet(line.get(text.lang).to_owned())).collect()
}

fn page(slide: &mut Slide, page: &Page, module: &Module, text: &Text) {
    page.heading.get(text.lang).clone_into(&mut slide.heading);
    slide.parts = page.lines.iter().map(|line| para(line, text)).collect();
    let source = page.source.as_ref().and_then(|id| module.source(id));
    slide.under.extend(source.map(|source| Part::Para(format!("{}: {}", text.course.source, source.cite))));
}

/// The first of the steps that are seen together with the last one shown: answers stand under their question, and no more
/// of them than the back row can take in.
fn together_from(case: &Case, shown: usize) -> usize {
    let starts = |step: &CaseStep| !matches!(step.shows, Shows::Answers { .. });
    let question = (0..shown).rev().find(|at| case.steps.get(*at).is_some_and(starts)).unwrap_or(0);
    question.max(shown.saturating_sub(TOGETHER))
}

fn step(case: &Case, at: usize, library: &Library, text: &Text) -> Vec<Part> {
    let (words, lang) = (text.course, text.lang);
    let Some(step) = case.steps.get(at) else { return Vec::new() };
    match &step.shows {
        Shows::Scene(seen) => vec![Part::Does(seen.get(lang).to_owned())],
        Shows::Asks { says, of } => {
            let mut parts: Vec<Part> = says.iter().map(|says| said(words.you, says, text)).collect();
            parts.extend(of.iter().flat_map(|of| question(of, library, text)));
            parts
        }
        Shows::Answers { who, says, of } => {
            let who = who.as_ref().map_or(words.person, |who| who.get(lang));
            let mut parts: Vec<Part> = says.iter().map(|says| said(who, says, text)).collect();
            parts.extend(of.as_ref().and_then(|(of, _)| answer(case, of, at + 1, library, text)));
            parts
        }
        Shows::Result(form) => result::parts(case, form, at, library, text),
        Shows::Means(means) => vec![Part::Label(words.means.to_owned()), para(means, text)],
        Shows::Next { words: next, services } => {
            let mut parts = vec![Part::Label(words.next.to_owned()), para(next, text)];
            parts.extend(services.iter().map(|id| Part::Bullet(next_step::service_line(id, library, text))));
            parts
        }
    }
}

fn said(who: &str, words: &Localized, text: &Text) -> Part {
    // What is quoted within what somebody says has the inner marks: the outer ones stand around all of it.
    Part::Says(who.to_owned(), words.get(text.lang).replace('«', "‘").replace('»', "’"))
}

/// A form's own question; its topic, where its words are on the clinic's own form.
fn question(of: &ItemOf, library: &Library, text: &Text) -> Vec<Part> {
    let Some(Ok(instrument)) = library.instrument(&of.form) else { return Vec::new() };
    let Some(item) = instrument.item(&of.item) else { return Vec::new() };
    let label = fill(text.course.asks_form, &[instrument.title.get(text.lang)]);
    let asked = item.ask.as_ref().unwrap_or(&item.topic);
    vec![Part::Label(label), Part::Para(asked.get(text.lang).to_owned())]
}

/// What stands at an item once this answer was given.
fn answer(case: &Case, of: &ItemOf, shown: usize, library: &Library, text: &Text) -> Option<Part> {
    let instrument = library.instrument(&of.form)?.ok()?;
    let walk = case.walk(&of.form, shown, instrument.clone());
    let (item, reply) = (instrument.item(&of.item)?, walk.replies().get(&of.item)?);
    let label = format!("{}, {}", text.course.answer, item.topic.get(text.lang));
    Some(Part::Pair(label, text.reply_at(item, reply)))
}

fn hands(slide: &mut Slide, view: View, vote: &Vote, plan: &Plan, text: &Text) {
    let words = text.course;
    slide.kind = if view == View::Hands { words.hands } else { words.vote }.to_owned();
    slide.heading = vote.question.get(text.lang).to_owned();
    let counted = plan.entries.get(plan.at.entry).map(|entry| plan.hands_of(entry, vote.options.len()));
    let counted = counted.unwrap_or_default();
    for (at, (option, letter)) in vote.options.iter().zip('A'..).enumerate() {
        let hands = (view != View::Question).then(|| counted.get(at).copied().unwrap_or_default());
        slide.parts.push(Part::Option { letter, label: option.label.get(text.lang).to_owned(), hands });
    }
    match view {
        View::Bars => {
            slide.under = vec![Part::Label(words.talk_about.to_owned()), para(&vote.after, text)];
        }
        _ => slide.under = vec![Part::Para(words.no_right.to_owned())],
    }
}

fn ways(slide: &mut Slide, view: View, both: &TwoWays, all: bool, text: &Text) {
    let lang = text.lang;
    slide.kind = text.course.two_ways.to_owned();
    let lines = |way: &Way, shown: usize| {
        way.lines.iter().take(shown).map(|line| act(line, text)).collect::<Vec<_>>()
    };
    let titled = |way: &Way, shown: usize| {
        let mut parts = vec![Part::Label(way.title.get(lang).to_owned())];
        parts.extend(lines(way, shown));
        parts
    };
    match view {
        View::First(shown) => {
            both.first.title.get(lang).clone_into(&mut slide.heading);
            slide.parts = lines(&both.first, if all { both.first.lines.len() } else { shown });
        }
        View::Second(shown) => {
            both.second.title.get(lang).clone_into(&mut slide.heading);
            slide.parts = lines(&both.second, if all { both.second.lines.len() } else { shown });
        }
        View::Both => {
            slide.parts = titled(&both.first, usize::MAX);
            slide.beside = titled(&both.second, usize::MAX);
            slide.under = vec![para(&both.ask, text)];
        }
        _ => slide.parts = vec![para(&both.situation, text)],
    }
}

fn act(line: &Said, text: &Text) -> Part {
    let who = line.who.as_deref().unwrap_or(text.course.you);
    match &line.act {
        Act::Says(words) => said(who, words, text),
        Act::Does(words) => Part::Does(format!("{who}: {}", words.get(text.lang))),
    }
}
