//! The shipped courses: every case unfolds to its end in each language, a module's first part by keys, handouts, lines.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "helpers of tests, which clippy does not see as tests"
)]

#[path = "course/handout.rs"]
mod handout;
#[path = "course/lines.rs"]
mod lines;
#[path = "course/lines_kept.rs"]
mod lines_kept;
#[path = "course/plenum.rs"]
mod plenum;

use std::sync::{Arc, LazyLock};

use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::course::case::{Case, Shows};
use tidlig_inn::domain::course::plan::Plan;
use tidlig_inn::domain::course::run::View;
use tidlig_inn::domain::course::{Activity, Course};
use tidlig_inn::domain::id::Id;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::visit::Step;
use tidlig_inn::session::course::slide::{Here, Part, slide};
use tidlig_inn::session::course::{live, notes};
use tidlig_inn::text::Text;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::open(Tree::embedded(), None));

fn courses() -> Vec<Arc<Course>> {
    let courses = LIBRARY.sound_courses();
    assert_eq!(courses.len(), 2);
    courses
}

/// Goes through all of a plan, and looks at each view.
fn each_view(plan: &mut Plan, mut look: impl FnMut(&Plan, &Here)) -> usize {
    let mut seen = 0;
    loop {
        let here = Here::of(plan, &LIBRARY).unwrap();
        look(plan, &here);
        seen += 1;
        assert!(seen < 3000);
        if !plan.forward(&*LIBRARY) {
            return seen;
        }
    }
}

fn words(parts: &[Part]) -> usize {
    parts.iter().map(|part| part.line().chars().count()).sum()
}

#[test]
fn every_view_of_both_courses_says_something_in_each_language() {
    for course in courses() {
        for lang in Lang::ALL {
            let text = Text::of(lang);
            let mut plan = Plan::of(&course, &*LIBRARY);
            let seen = each_view(&mut plan, |plan, here| {
                let slide = slide(plan, false, &LIBRARY, &text);
                let slide = slide.unwrap_or_else(|| panic!("{:?} {:?}", here.view, here.block().unwrap().id));
                assert!(!slide.heading.is_empty());
                let bare = matches!(here.view, View::Clock);
                assert!(bare || words(&slide.parts) > 0, "{:?} {}", here.view, here.block().unwrap().id);
            });
            assert!(seen > 50, "{seen}");
        }
    }
}

#[test]
fn every_shipped_case_unfolds_to_its_end_and_each_result_shows_one() {
    let cases: Vec<Arc<Case>> = LIBRARY.sound_cases();
    assert!(cases.len() >= 15, "{}", cases.len());
    let (mut shown, mut results) = (Vec::new(), 0);
    for course in courses() {
        for lang in Lang::ALL {
            let text = Text::of(lang);
            let mut plan = Plan::of(&course, &*LIBRARY);
            each_view(&mut plan, |plan, here| {
                let View::Case(at) = here.view else { return };
                let case = here.case(&LIBRARY).unwrap();
                let slide = slide(plan, false, &LIBRARY, &text).unwrap();
                assert!(!slide.parts.is_empty(), "{} {at}", case.id);
                if at == case.steps.len() {
                    shown.push(case.id.clone());
                }
                let Shows::Result(form) = &case.steps[at - 1].shows else { return };
                results += 1;
                let instrument = LIBRARY.instrument(form).unwrap().unwrap();
                let title = instrument.title.get(lang);
                assert!(slide.parts[0].line().contains(title), "{} {at}: {:?}", case.id, slide.parts);
                assert!(slide.parts.len() > 1, "{} {at} has a result that says nothing", case.id);
                assert!(
                    !slide.parts.iter().any(|part| part.line() == text.course.nothing_yet),
                    "{} {at}",
                    case.id
                );
            });
        }
    }
    assert!(results > 30, "{results}");
    let missed: Vec<_> = cases.iter().filter(|case| !shown.contains(&case.id)).map(|case| &case.id).collect();
    assert!(missed.is_empty(), "no module shows these to their end: {missed:?}");
}

#[test]
fn what_comes_next_has_one_mark_after_its_heading() {
    for course in courses() {
        let text = Text::of(Lang::Nb);
        let mut plan = Plan::of(&course, &*LIBRARY);
        each_view(&mut plan, |plan, _| {
            let next = notes::coming(plan, &LIBRARY, &text).unwrap_or_default();
            assert!(!next.contains("?. ") && !next.contains("!. ") && !next.contains(".. "), "{next}");
        });
    }
}

#[test]
fn the_workshop_is_two_days_and_its_supervision_stands_after_them() {
    let course = LIBRARY.course(&Id::new("foreldre-baby-samspill").unwrap()).unwrap().unwrap();
    let plan = Plan::of(&course, &*LIBRARY);
    assert_eq!([1, 2, 3].map(|day| plan.minutes_of_day(day)), [305, 305, 90]);
}

#[test]
fn who_speaks_in_a_case_is_named_and_by_no_more_than_a_name() {
    let text = Text::of(Lang::Nb);
    for case in LIBRARY.sound_cases() {
        for step in &case.steps {
            let Shows::Answers { who, says: Some(_), .. } = &step.shows else { continue };
            let who = who.as_ref().unwrap_or_else(|| panic!("{}", case.id)).get(text.lang);
            assert!(who.chars().count() < 30 && !who.contains(':'), "{}: {who}", case.id);
        }
    }
}

#[test]
fn an_answer_of_a_form_is_never_seen_without_what_was_answered() {
    let text = Text::of(Lang::Nb);
    for case in LIBRARY.sound_cases() {
        for (at, step) in case.steps.iter().enumerate() {
            let Shows::Answers { of: Some((of, _)), .. } = &step.shows else { continue };
            let walk = case.walk(&of.form, at + 1, LIBRARY.instrument(&of.form).unwrap().unwrap());
            let reply = walk.replies().get(&of.item).unwrap_or_else(|| panic!("{} {at}", case.id));
            let item = walk.instrument().item(&of.item).unwrap();
            assert!(!text.reply_at(item, reply).is_empty(), "{} {at}", case.id);
        }
    }
}

#[test]
fn every_step_of_every_case_with_a_form_can_be_taken_over_by_hand_with_exactly_its_answers() {
    for case in LIBRARY.sound_cases() {
        for at in 0..=case.steps.len() {
            let Some(visit) = live::begin(&case, at, &LIBRARY) else {
                assert!(case.forms().is_empty(), "{} {at}", case.id);
                continue;
            };
            assert!(visit.is_practice());
            for form in visit.forms() {
                let told = case.walk(&form.instrument().id, at, Arc::clone(form.instrument()));
                let of_case = |form: &tidlig_inn::domain::id::Id| case.forms().contains(&form);
                if of_case(&form.instrument().id) {
                    assert_eq!(form.walk.replies(), told.replies(), "{} {at}", case.id);
                }
            }
            let Some(Shows::Result(form)) = at.checked_sub(1).map(|at| &case.steps[at].shows) else {
                continue;
            };
            let place = visit.forms().iter().position(|other| other.instrument().id == *form).unwrap();
            let done = visit.form(place).unwrap().walk.is_finished();
            let stands = visit.step();
            assert!(
                matches!(stands, Step::Result(at) if done && at == place)
                    || matches!(stands, Step::Ask(at) if !done && at == place),
                "{} {at}: {stands:?}, done: {done}",
                case.id
            );
        }
    }
}

#[test]
fn what_is_dark_is_said_before_a_demonstration_that_has_it() {
    let text = Text::of(Lang::Nb);
    let mut said = 0;
    for course in courses() {
        let mut plan = Plan::of(&course, &*LIBRARY);
        each_view(&mut plan, |plan, here| {
            let Some(note) = here.case(&LIBRARY).and_then(|case| case.content_note.clone()) else { return };
            if here.view == View::Who {
                let slide = slide(plan, false, &LIBRARY, &text).unwrap();
                assert_eq!(slide.parts[0], Part::Para(note.get(Lang::Nb).to_owned()));
                assert_eq!(slide.parts[1], Part::Para(text.course.colleague.to_owned()));
                said += 1;
            }
        });
    }
    assert!(said >= 3, "{said}");
}

#[test]
fn every_rehearsal_of_a_module_names_a_scenario_that_there_is() {
    for module in LIBRARY.sound_modules() {
        for block in &module.blocks {
            if let Activity::Rehearsal { scenario, .. } = &block.activity {
                assert!(matches!(LIBRARY.rehearsal(scenario), Some(Ok(_))), "{}/{}", module.id, block.id);
            }
        }
    }
}
