//! Every rehearsal that the shipped courses hold in plenum: played to its ends by votes, each page with words.

use std::sync::Arc;

use tidlig_inn::domain::course::{Activity, How};
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::rehearsal::Scenario;
use tidlig_inn::session::course::plenum::{Page, Plenum};
use tidlig_inn::session::course::slide::Part;
use tidlig_inn::text::Text;

use super::{LIBRARY, courses};

fn in_plenum() -> Vec<Arc<Scenario>> {
    let modules = courses().into_iter().flat_map(|course| course.modules.clone());
    let blocks = modules.flat_map(|id| LIBRARY.module(&id).unwrap().unwrap().blocks.clone());
    let scenario = |activity: &Activity| match activity {
        Activity::Rehearsal { scenario, how: How::Plenum, .. } => Some(scenario.clone()),
        _ => None,
    };
    let ids = blocks.filter_map(|block| scenario(&block.activity));
    ids.map(|id| LIBRARY.rehearsal(&id).unwrap().unwrap()).collect()
}

/// Every page from the first to the list of turns, in all languages; the hands go up for one line in `turn + nth`.
fn played(scenario: &Arc<Scenario>, nth: usize) -> Plenum {
    let mut plenum = Plenum::new(Arc::clone(scenario));
    for _ in 0..400 {
        for lang in Lang::ALL {
            let slide = plenum.slide(&LIBRARY, &Text::of(lang));
            let empty = |part: &Part| part.line().trim().is_empty() || part.line().contains("{}");
            assert!(!slide.heading.is_empty(), "{} {:?}", scenario.id, plenum.page());
            assert!(!slide.parts.is_empty(), "{} {:?}", scenario.id, plenum.page());
            assert!(!slide.parts.iter().chain(&slide.under).any(empty), "{} {slide:?}", scenario.id);
        }
        match plenum.page() {
            Page::Back => return plenum,
            Page::Vote => {
                let offered = plenum.offered().len();
                assert!((2..=6).contains(&offered), "{offered} lines in {}", scenario.id);
                (0..(plenum.turns() + nth) % offered).for_each(|_| plenum.mark(false));
                assert!(plenum.count(9));
            }
            _ => {}
        }
        assert!(plenum.on());
    }
    panic!("{} does not end", scenario.id)
}

#[test]
fn each_is_played_to_an_end_by_votes_and_taken_back_to_its_first_page() {
    let scenarios = in_plenum();
    assert!(scenarios.len() >= 5, "{}", scenarios.len());
    for scenario in &scenarios {
        for nth in 0..3 {
            let mut plenum = played(scenario, nth);
            let first = plenum.turns();
            assert!(first > 0 && plenum.ending().is_some());
            while plenum.back() {}
            assert_eq!((plenum.turns(), plenum.page()), (0, Page::Note), "{}", scenario.id);
        }
    }
}

#[test]
fn the_same_votes_give_the_same_talk_every_time() {
    for scenario in &in_plenum() {
        let text = Text::of(Lang::Nb);
        let talk = || played(scenario, 1).slide(&LIBRARY, &text);
        assert_eq!(talk(), talk());
    }
}
