//! Rules about a whole visit: each that ships can be met, and the law is never brought up for the unborn.

use std::collections::BTreeMap;

use tidlig_inn::content::library::Library;
use tidlig_inn::content::lint::visits::Reach;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::condition::{Condition, ContextTest};
use tidlig_inn::domain::context::{BornChildren, Stage};

use super::{fixtures, id, pictures};

fn shipped() -> Library {
    Library::open(Tree::embedded(), None)
}

fn valid() -> Library {
    Library::open(Tree::read(&fixtures("valid")), None)
}

#[test]
fn every_rule_that_ships_has_a_visit_that_it_holds_in() {
    for library in [shipped(), valid()] {
        let visits = library.visits();
        for rule in library.visit_rules() {
            let Reach::By(example) = visits.reach(rule.when) else {
                panic!("no visit for the {}", rule.name)
            };
            assert!(visits.holds(rule.when, &example), "{}: {example:?}", rule.name);
        }
    }
}

fn duty<'a>(library: &'a Library, name: &str) -> Option<&'a Condition> {
    let mut duties = library.duties().iter().flat_map(|file| &file.duties);
    duties.find(|duty| duty.id == *name).map(|duty| &duty.when)
}

/// Section 33 rests on a born child: not the unborn, and not on children that nobody has asked about.
#[test]
fn the_duty_towards_child_welfare_never_comes_up_for_the_unborn() {
    let unborn = |born: Condition, when: &Condition| {
        let pregnant = Condition::Context(ContextTest::Stage(Stage::Pregnant));
        Condition::All(vec![when.clone(), pregnant, Condition::Not(Box::new(born))])
    };
    let born = || Condition::Context(ContextTest::BornChildren(BornChildren::Yes));
    for library in [shipped(), valid()] {
        let Some(when) = duty(&library, "child-33") else { continue };
        assert_eq!(library.visits().reach(&unborn(born(), when)), Reach::Never);
    }
    // The proof is one: a rule that rests on the harm alone is met before the birth.
    let library = valid();
    let harm = Condition::Judgement(tidlig_inn::domain::judgement::Judgement::ChildHarmed);
    assert!(matches!(library.visits().reach(&unborn(born(), &harm)), Reach::By(_)));
}

#[test]
fn no_duty_that_ships_rests_on_a_score() {
    for library in [shipped(), valid()] {
        let visits = library.visits();
        for rule in library.visit_rules().into_iter().filter(|rule| rule.name.starts_with("duty ")) {
            assert!(!visits.is_scored(rule.when), "{}", rule.name);
        }
    }
}

#[test]
fn a_rule_is_read_with_one_person_or_with_a_list_of_them() {
    let library = valid();
    let rules: BTreeMap<_, _> =
        library.visit_rules().into_iter().map(|rule| (rule.name, rule.when)).collect();
    let Condition::Any(parts) = rules["finding other-parent"] else { panic!("{rules:?}") };
    assert!(
        parts
            .iter()
            .all(|part| matches!(part, Condition::Context(ContextTest::Person(who)) if who.len() == 1))
    );
}

/// A file of a user's own is compared with all others, a file of the base only with those of the base.
#[test]
fn a_user_file_that_takes_a_name_of_the_base_is_told_so_and_the_base_is_not() {
    let text = "format: 1\nkind: findings\nid: mine\nversion: 1.0.0\ntheme: alcohol\nfindings:\n  \
                - {id: worried, label: {nb: a, en: b}, when: {judgement: bipolar}}\n";
    let library = Library::open(Tree::read(&fixtures("valid")), Some(Tree::of(&[("mine.yaml", text)])));
    let problems = library.check();
    assert_eq!((problems.len(), &*problems[0].file), (1, "mine.yaml"), "{}", pictures(&problems));
    assert!(library.guidance().findings.iter().any(|finding| finding.id == id("worried")));
}

/// What a file that is bad would have named is not said to be missing as well.
#[test]
fn a_bad_file_of_names_is_one_problem_and_not_one_for_each_name() {
    let directory = fixtures("valid");
    let mut files: Vec<(String, String)> = Vec::new();
    for entry in std::fs::read_dir(&directory).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let bad = path.ends_with("services.yaml") || path.ends_with("findings.yaml");
        let text =
            if bad { text.replacen("label:", "lable:", 1).replacen("what:", "waht:", 1) } else { text };
        files.push((path.file_name().unwrap().to_str().unwrap().to_owned(), text));
    }
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let problems = Library::open(Tree::of(&files), None).check();
    let said: Vec<_> = problems.iter().map(|problem| &*problem.file).collect();
    assert_eq!(said, ["findings.yaml", "services.yaml"], "{}", pictures(&problems));
}
