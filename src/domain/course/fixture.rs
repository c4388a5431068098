//! A small course for tests.

use std::sync::Arc;

use super::case::{Case, CaseStep, Shows};
use super::plan::Shelf;
use super::{Activity, Block, Course, Module, Page, Said, TwoWays, Vote, VoteOption, Way};
use crate::domain::context::{Context, Person};
use crate::domain::id::Id;
use crate::domain::lang::Localized;
use crate::domain::rehearsal::Act;
use crate::domain::source::Reviewed;

pub(crate) fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

fn words(text: &str) -> Localized {
    Localized::new(text, Some(text), text)
}

fn page(heading: &str) -> Page {
    Page { heading: words(heading), lines: vec![words("a line")], source: None }
}

fn block(name: &str, activity: Activity) -> Block {
    Block { id: id(name), title: words(name), minutes: 10, notes: vec![words("a note")], activity }
}

fn line(who: Option<&str>) -> Said {
    Said { who: who.map(str::to_owned), act: Act::Says(words("words")) }
}

/// Three modules on two days.
pub(crate) fn course() -> Course {
    Course {
        id: id("a-course"),
        version: "1.0.0".to_owned(),
        title: words("a course"),
        about: words("about"),
        modules: ["one", "two", "three"].map(id).to_vec(),
        days: 2,
        after: Vec::new(),
        reviewed: Reviewed::None,
        sources: Vec::new(),
    }
}

/// Its modules, and a case of three steps.
pub(crate) struct Library;

impl Shelf for Library {
    fn module(&self, name: &Id) -> Option<Arc<Module>> {
        let blocks = match name.as_str() {
            "one" => vec![
                block("talk", Activity::Talk(vec![page("first"), page("second")])),
                block("show", Activity::Demonstration { case: id("a-case"), before: Some(words("look")) }),
            ],
            "two" => vec![
                block(
                    "hands",
                    Activity::Vote(Vote {
                        question: words("which?"),
                        options: ["a", "b"]
                            .map(|name| VoteOption { id: id(name), label: words(name) })
                            .to_vec(),
                        after: words("after"),
                    }),
                ),
                block("group", Activity::Exercise { pages: vec![page("task")], size: 3 }),
            ],
            "three" => vec![block(
                "ways",
                Activity::TwoWays(TwoWays {
                    situation: words("where"),
                    first: Way { title: words("one"), lines: vec![line(None), line(Some("Ingrid"))] },
                    second: Way { title: words("other"), lines: vec![line(None)] },
                    ask: words("ask"),
                }),
            )],
            _ => return None,
        };
        Some(Arc::new(Module {
            id: name.clone(),
            version: "1.0.0".to_owned(),
            theme: None,
            title: words(name.as_str()),
            about: words("about"),
            content_note: (name.as_str() == "three").then(|| words("dark")),
            goals: vec![words("a goal")],
            blocks,
            monday: vec![words("on monday")],
            handout: Vec::new(),
            reviewed: Reviewed::None,
            sources: Vec::new(),
        }))
    }

    fn case(&self, name: &Id) -> Option<Arc<Case>> {
        let step = |shows| CaseStep { shows, note: None };
        (name.as_str() == "a-case").then(|| {
            Arc::new(Case {
                id: name.clone(),
                version: "1.0.0".to_owned(),
                theme: None,
                title: words("a case"),
                who: words("who"),
                content_note: None,
                context: Context::of(Person::Pregnant),
                judgement: std::collections::BTreeSet::new(),
                steps: vec![
                    step(Shows::Scene(words("scene"))),
                    step(Shows::Asks { says: Some(words("asks")), of: None }),
                    step(Shows::Next { words: words("next"), services: Vec::new() }),
                ],
                reviewed: Reviewed::None,
                sources: Vec::new(),
            })
        })
    }
}
