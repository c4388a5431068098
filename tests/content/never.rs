//! What is said to be met by no visit is met by none: rules and visits made by chance.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use tidlig_inn::content::library::Library;
use tidlig_inn::content::lint::visits::{Example, Reach};
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::answer::{Given, Replies};
use tidlig_inn::domain::condition::{Condition, ContextTest, FormTest, ItemTest, Reference};
use tidlig_inn::domain::context::{Alone, BornChildren, Context, Person, Stage};
use tidlig_inn::domain::judgement::Judgement;

use super::{fixtures, id};

fn there(instrument: &str, name: &str) -> Reference {
    Reference { instrument: Some(id(instrument)), id: id(name) }
}

fn leaves() -> Vec<Condition> {
    let item = |of: &str, name: &str, test| Condition::Item(there(of, name), test);
    let band = |of: &str, scale: &str, bands: &[&str]| {
        Condition::Band(there(of, scale), bands.iter().map(|band| id(band)).collect())
    };
    vec![
        item("tweak", "worried", ItemTest::Yes),
        item("tweak", "worried", ItemTest::No),
        item("tweak", "worried", ItemTest::Declined),
        item("tweak", "tolerance", ItemTest::AtLeast(3)),
        item("tweak", "tolerance", ItemTest::AtMost(5)),
        item("tweak", "tolerance", ItemTest::PointsAtLeast(2)),
        item("form", "often", ItemTest::Choice(id("never"))),
        item("form", "what", ItemTest::Choice(id("tea"))),
        item("form", "what", ItemTest::NotAsked),
        item("form", "more", ItemTest::No),
        item("form", "q1", ItemTest::AtLeast(3)),
        band("tweak", "total", &["under"]),
        band("tweak", "total", &["talk-more"]),
        band("form", "sum", &["low"]),
        band("form", "sum", &["possible", "no-cut-off"]),
        band("form", "sum", &["no-cut-off"]),
        Condition::State(there("form", "heavy")),
        Condition::State(there("form", "quiet")),
        Condition::Alert(there("form", "self-harm")),
        Condition::Alert(Reference::here(id("acute"))),
        Condition::Finding(id("worried")),
        Condition::Finding(id("in-danger")),
        Condition::Finding(id("other-parent")),
        Condition::Form(id("tweak"), FormTest::Asked),
        Condition::Form(id("tweak"), FormTest::Declined),
        Condition::Form(id("form"), FormTest::Asked),
        Condition::Judgement(Judgement::WantsHelp),
        Condition::Judgement(Judgement::AcuteDanger),
        Condition::Context(ContextTest::Stage(Stage::Pregnant)),
        Condition::Context(ContextTest::Stage(Stage::Postpartum)),
        Condition::Context(ContextTest::Person(vec![Person::Father, Person::CoParent])),
        Condition::Context(ContextTest::Person(vec![Person::Pregnant])),
        Condition::Context(ContextTest::BornChildren(BornChildren::Yes)),
        Condition::Context(ContextTest::BabyAgeWeeks { at_least: 0, at_most: 20 }),
        Condition::Context(ContextTest::Week { at_least: 20, at_most: 30 }),
        Condition::Context(ContextTest::Alone(Alone::No)),
    ]
}

fn rule() -> impl Strategy<Value = Condition> {
    prop::sample::select(leaves()).prop_recursive(4, 24, 4, |part| {
        prop_oneof![
            4 => prop::collection::vec(part.clone(), 2..5).prop_map(Condition::All),
            1 => prop::collection::vec(part.clone(), 1..4).prop_map(Condition::Any),
            1 => part.prop_map(|part| Condition::Not(Box::new(part))),
        ]
    })
}

fn context() -> impl Strategy<Value = Context> {
    let stage = prop::option::of(prop::sample::select(vec![Stage::Pregnant, Stage::Postpartum]));
    let person = prop::sample::select(Person::ALL.to_vec());
    let alone = prop::sample::select(vec![Alone::Yes, Alone::No, Alone::NotSaid]);
    let born = prop::sample::select(vec![BornChildren::Yes, BornChildren::No, BornChildren::NotAsked]);
    let (week, age) = (prop::option::of(1_u16..=43), prop::option::of(0_u16..=156));
    (stage, person, alone, born, week, age).prop_map(|(stage, person, alone, born_children, week, age)| {
        let after = stage == Some(Stage::Postpartum);
        let person = if after && person == Person::Pregnant { Person::Mother } else { person };
        Context {
            stage,
            alone,
            born_children,
            week: week.filter(|_| !after),
            baby_age_weeks: age.filter(|_| stage != Some(Stage::Pregnant)),
            ..Context::of(person)
        }
    })
}

/// Words that fit some items, so that each item takes the first that fits it, or has no reply.
fn words() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("yes|no|declined|not-asked|never|weekly|tea|0|1|2|3|4|9|-", 24)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_rule_that_no_visit_is_said_to_meet_is_met_by_none(
        rules in prop::collection::vec(rule(), 8),
        rooms in prop::collection::vec((context(), words(), prop::collection::vec(0..Judgement::ALL.len(), 0..3)), 8),
    ) {
        let library = Library::open(Tree::read(&fixtures("valid")), None);
        let visits = library.visits();
        let seen: Vec<Example> = rooms.into_iter().map(|(context, words, judgement)| {
            let mut words = words.iter();
            let mut answers = BTreeMap::new();
            for name in ["tweak", "form"] {
                let instrument = library.instrument(&id(name)).unwrap().unwrap();
                let replies: Replies = instrument.items.iter().filter_map(|item| {
                    let word = words.next()?;
                    Some((item.id.clone(), item.answer.read(&Given::Word(word.clone())).ok()?))
                }).collect();
                answers.insert(id(name), replies);
            }
            let judgement: BTreeSet<_> = judgement.into_iter().map(|at| Judgement::ALL[at]).collect();
            Example { context, answers, judgement }
        }).collect();
        for rule in &rules {
            match visits.reach(rule) {
                Reach::Never => for visit in &seen {
                    prop_assert!(!visits.holds(rule, visit), "{rule:?}\n{visit:?}");
                },
                Reach::By(example) => prop_assert!(visits.holds(rule, &example), "{rule:?}"),
                Reach::NotFound => {}
            }
        }
    }
}
