//! Courses, modules and cases.

use std::sync::Arc;

use super::provenance::theme;
use super::{Assembly, tidy};
use crate::content::problem::{Place, Problem};
use crate::content::raw::course as raw;
use crate::content::raw::rehearsal::Line;
use crate::content::raw::{At, Words};
use crate::content::source::File;
use crate::content::{answers, visit_file};
use crate::domain::course::case::{Case, CaseStep, ItemOf, Shows};
use crate::domain::course::{
    Activity, Block, Course, Fault, Module, Page, Said, Section, TwoWays, Vote, VoteOption, Way,
};
use crate::domain::lang::Localized;

/// How the practitioner is named in a line.
const PRACTITIONER: &str = "you";

/// The course of a file.
///
/// # Errors
/// Every problem of meaning in the file.
pub(in crate::content) fn course(file: &File, raw: &raw::Course) -> Result<Arc<Course>, Vec<Problem>> {
    let mut assembly = Assembly::new(file);
    let id = assembly.id(&raw.id);
    let course = Course {
        id: assembly.known(id)?,
        version: tidy(&raw.version),
        title: assembly.words(&raw.title),
        about: assembly.words(&raw.about),
        modules: assembly.ids(&raw.modules.value),
        days: raw.days.value,
        after: assembly.many(&raw.after),
        reviewed: assembly.reviewed(&raw.reviewed),
        sources: assembly.sources(&raw.sources),
    };
    assembly.end(course.sound(), |fault| (raw.modules.place, fault.what.to_string()))
}

/// The module of a file.
///
/// # Errors
/// Every problem of meaning in the file.
pub(in crate::content) fn module(file: &File, raw: &raw::Module) -> Result<Arc<Module>, Vec<Problem>> {
    let mut assembly = Assembly::new(file);
    let id = assembly.id(&raw.id);
    let blocks = raw.blocks.iter().filter_map(|block| assembly.block(block)).collect();
    let section = |section: &raw::Section| Section {
        title: assembly.words(&section.title),
        text: assembly.many(&section.text),
    };
    let handout = raw.handout.iter().map(section).collect();
    let module = Module {
        id: assembly.known(id)?,
        version: tidy(&raw.version),
        theme: raw.theme.map(theme),
        title: assembly.words(&raw.title),
        about: assembly.words(&raw.about),
        content_note: assembly.some_words(raw.content_note.as_ref()),
        goals: assembly.many(&raw.goals),
        blocks,
        monday: assembly.many(&raw.monday),
        handout,
        reviewed: assembly.reviewed(&raw.reviewed),
        sources: assembly.sources(&raw.sources),
    };
    let block = |at: Option<usize>| at.and_then(|at| raw.blocks.get(at)).map(|block| block.id.place);
    assembly.end(module.sound(), |fault| (block(fault.at).unwrap_or(raw.id.place), fault.what.to_string()))
}

/// The case of a file.
///
/// # Errors
/// Every problem of meaning in the file.
pub(in crate::content) fn case(file: &File, raw: &raw::Case) -> Result<Arc<Case>, Vec<Problem>> {
    let mut assembly = Assembly::new(file);
    let id = assembly.id(&raw.id);
    let context = visit_file::context(file, &raw.context).map_err(|problem| vec![*problem])?;
    let judgement = visit_file::judgement(file, &raw.judgement).map_err(|problem| vec![*problem])?;
    let speaker = assembly.some_words(raw.speaker.as_ref());
    let steps: Vec<CaseStep> = raw
        .steps
        .value
        .iter()
        .filter_map(|step| assembly.step(step, speaker.as_ref(), raw.steps.place))
        .collect();
    if steps.is_empty() {
        assembly.add(raw.steps.place, "it has no steps", "a case unfolds in steps");
    }
    let case = Case {
        id: assembly.known(id)?,
        version: tidy(&raw.version),
        theme: raw.theme.map(theme),
        title: assembly.words(&raw.title),
        who: assembly.words(&raw.who),
        content_note: assembly.some_words(raw.content_note.as_ref()),
        context,
        judgement,
        steps,
        reviewed: assembly.reviewed(&raw.reviewed),
        sources: assembly.sources(&raw.sources),
    };
    assembly.end(Ok(case), |fault: &Fault| (raw.id.place, fault.what.to_string()))
}

impl Assembly<'_> {
    /// A name without which nothing can be made.
    pub(super) fn known<T>(&mut self, value: Option<T>) -> Result<T, Vec<Problem>> {
        value.ok_or_else(|| std::mem::take(&mut self.problems))
    }

    pub(super) fn many(&mut self, raw: &[At<Words>]) -> Vec<Localized> {
        raw.iter().map(|words| self.words(words)).collect()
    }

    /// What was made, if nothing is wrong with it; else what is, where it stands.
    pub(super) fn end<T, F>(
        mut self,
        made: Result<T, Vec<F>>,
        said: impl Fn(&F) -> (Place, String),
    ) -> Result<Arc<T>, Vec<Problem>> {
        // With a name missing, what the domain would say next would be about the gap.
        match made {
            Ok(made) if self.problems.is_empty() => return Ok(Arc::new(made)),
            Err(faults) if !self.broken => {
                for fault in faults {
                    let (place, what) = said(&fault);
                    self.add(place, what, "");
                }
            }
            _ => {}
        }
        Err(self.problems)
    }

    fn block(&mut self, raw: &raw::Block) -> Option<Block> {
        let (id, title, notes) = (self.id(&raw.id), self.words(&raw.title), self.many(&raw.notes));
        let activity = match &raw.activity {
            raw::Activity::Talk { pages } => Activity::Talk(self.pages(pages)),
            raw::Activity::Discussion { pages } => Activity::Discussion(self.pages(pages)),
            raw::Activity::Exercise { pages, size } => {
                Activity::Exercise { pages: self.pages(pages), size: *size }
            }
            raw::Activity::Demonstration { case, before } => {
                Activity::Demonstration { case: self.id(case)?, before: self.some_words(before.as_ref()) }
            }
            raw::Activity::Rehearsal { scenario, how, before } => Activity::Rehearsal {
                scenario: self.id(scenario)?,
                how: *how,
                before: self.some_words(before.as_ref()),
            },
            raw::Activity::Vote { question, options, after } => {
                let options = options.iter().filter_map(|option| {
                    let (id, label) = (self.id(&option.id), self.words(&option.label));
                    Some(VoteOption { id: id?, label })
                });
                let options = options.collect();
                Activity::Vote(Vote { question: self.words(question), options, after: self.words(after) })
            }
            raw::Activity::TwoWays { situation, first, second, ask } => Activity::TwoWays(TwoWays {
                situation: self.words(situation),
                first: self.way(first),
                second: self.way(second),
                ask: self.words(ask),
            }),
            raw::Activity::Break { words } => Activity::Break(self.words(words)),
        };
        Some(Block { id: id?, title, minutes: raw.minutes, notes, activity })
    }

    fn pages(&mut self, raw: &[raw::Page]) -> Vec<Page> {
        let page = |page: &raw::Page| Page {
            heading: self.words(&page.heading),
            lines: self.many(&page.lines),
            source: page.source.as_ref().and_then(|source| self.id(source)),
        };
        raw.iter().map(page).collect()
    }

    fn way(&mut self, raw: &raw::Way) -> Way {
        let said = |line: &Line| {
            let name = tidy(&line.who.value);
            if name.is_empty() {
                self.add(line.who.place, "nobody speaks", "write 'you', or an invented first name");
            }
            let who = (name != PRACTITIONER).then_some(name);
            Some(Said { who, act: self.act(line)? })
        };
        let lines = raw.lines.iter().filter_map(said).collect();
        Way { title: self.words(&raw.title), lines }
    }

    fn step(&mut self, raw: &raw::Step, speaker: Option<&Localized>, steps: Place) -> Option<CaseStep> {
        let note = self.some_words(raw.note.as_ref());
        let mut found = Vec::new();
        if let Some(words) = &raw.scene {
            found.push((words.place, Some(Shows::Scene(self.words(words)))));
        }
        if let Some(spoken) = &raw.asks {
            found.push((spoken.place, self.asks(spoken)));
        }
        if let Some(spoken) = &raw.answers {
            found.push((spoken.place, self.answers(spoken, speaker)));
        }
        if let Some(form) = &raw.result {
            found.push((form.place, self.id(form).map(Shows::Result)));
        }
        if let Some(words) = &raw.means {
            found.push((words.place, Some(Shows::Means(self.words(words)))));
        }
        if let Some(next) = &raw.next {
            let (words, services) = (self.words(&next.value.words), self.ids(&next.value.services));
            found.push((next.place, Some(Shows::Next { words, services })));
        }
        let place = found.first().map_or(steps, |(place, _)| *place);
        if found.len() != 1 {
            let message = "a step shows one thing";
            let help = "write one of 'scene', 'asks', 'answers', 'result', 'means', 'next'";
            return self.breaks(place, message, help);
        }
        let shows = found.pop()?.1?;
        Some(CaseStep { shows, note })
    }

    fn asks(&mut self, raw: &At<raw::Spoken>) -> Option<Shows> {
        let spoken = &raw.value;
        if let Some(reply) = &spoken.reply {
            self.add(reply.place, "a question has no reply", "write it under 'answers'");
        }
        if let Some(who) = &spoken.who {
            self.add(
                who.place,
                "a question names who speaks",
                "the practitioner asks: write 'who' under 'answers'",
            );
        }
        let says = self.some_words(spoken.says.as_ref());
        let of = self.item_of(raw)?;
        if says.is_none() && of.is_none() {
            return self.breaks(raw.place, "nothing is asked", "write 'says', or 'form' and 'item'");
        }
        Some(Shows::Asks { says, of })
    }

    fn answers(&mut self, raw: &At<raw::Spoken>, speaker: Option<&Localized>) -> Option<Shows> {
        let says = self.some_words(raw.value.says.as_ref());
        let of = self.item_of(raw)?;
        let given = match (&raw.value.reply, &raw.value.item) {
            (Some(reply), Some(item)) => {
                let pair = (item.clone(), reply.clone());
                match answers::given(self.file, &pair) {
                    Ok(given) => Some(given.answer),
                    Err(problem) => {
                        self.problems.push(*problem);
                        self.broken = true;
                        return None;
                    }
                }
            }
            (None, None) => None,
            _ => {
                return self.breaks(
                    raw.place,
                    "a form's answer is 'form', 'item' and 'reply'",
                    "write all three, or none",
                );
            }
        };
        if says.is_none() && given.is_none() {
            return self.breaks(
                raw.place,
                "nothing is answered",
                "write 'says', or 'form', 'item' and 'reply'",
            );
        }
        let who = self.some_words(raw.value.who.as_ref()).or_else(|| speaker.cloned());
        Some(Shows::Answers { who, says, of: of.zip(given) })
    }

    /// The item it names; `Some(None)` where it names none.
    #[expect(clippy::option_option, reason = "a name that is wrong is told apart from none")]
    fn item_of(&mut self, raw: &At<raw::Spoken>) -> Option<Option<ItemOf>> {
        match (&raw.value.form, &raw.value.item) {
            (Some(form), Some(item)) => {
                let (form, item) = (self.id(form), self.id(item));
                Some(Some(ItemOf { form: form?, item: item? }))
            }
            (None, None) => Some(None),
            _ => self.breaks(raw.place, "'form' and 'item' stand together", "write both, or none"),
        }
    }
}
