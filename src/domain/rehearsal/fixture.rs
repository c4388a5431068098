//! A small scenario whose numbers can be worked out by hand, for tests.

use std::collections::BTreeSet;

use super::coding::Code;
use super::gauge::{Effect, Gauge, Gauges};
use super::when::When;
use super::*;

pub(crate) fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

fn words(text: &str) -> Localized {
    Localized::new(text, Some(text), text)
}

fn line(text: &str) -> Vec<Line> {
    vec![Line { who: id("other"), act: Act::Says(words(text)) }]
}

fn choice(name: &str, codes: &[Code], to: &str) -> Choice {
    Choice {
        id: id(name),
        say: words(name),
        codes: codes.iter().copied().collect(),
        effect: Effect { time: -1, ..Effect::default() },
        takes: None,
        meets: Vec::new(),
        breaks: Vec::new(),
        why: words("why"),
        trap: false,
        when: None,
        turns: Vec::new(),
        to: id(to),
    }
}

/// Two moments. At the first one asks, reflects, or falls into the trap, which leads to a breach where trust is low; at
/// the second one asks or reflects, and where trust is high a third line is offered.
pub(crate) fn parts() -> Parts {
    let change: BTreeSet<ChangeTalk> = [ChangeTalk::Need].into();
    let mut first = vec![
        choice("ask", &[Code::Q], "second"),
        choice("reflect", &[Code::Cr], "second"),
        choice("warn", &[Code::Persuade], "second"),
    ];
    first[1].effect.trust = 2;
    first[1].meets = vec![id("heard")];
    first[2].trap = true;
    first[2].effect.trust = -3;
    first[2].turns = vec![Turn { when: When::AtMost(Gauge::Trust, 2), to: id("lost") }];
    let mut second = vec![
        choice("ask", &[Code::Q], "some"),
        choice("reflect", &[Code::Sr, Code::Q], "plan"),
        choice("plan", &[Code::Cr, Code::Seek], "plan"),
    ];
    let takes = [Takes::Passed, Takes::Caught, Takes::Caught];
    for (choice, takes) in second.iter_mut().zip(takes) {
        choice.takes = Some(takes);
    }
    second[2].when =
        Some(When::All(vec![When::AtLeast(Gauge::Trust, 6), When::Said(id("first"), id("reflect"))]));
    let ending = |name: &str, kind, next: &[&str]| Ending {
        id: id(name),
        kind,
        lines: line("end"),
        text: words("end"),
        next: next.iter().map(|name| id(name)).collect(),
    };
    Parts {
        id: id("small"),
        version: "1.0.0".to_owned(),
        theme: Theme::Alcohol,
        title: words("small"),
        about: words("about"),
        content_note: None,
        closing_word: words("bye"),
        reviewed: Reviewed::None,
        suits: Suits::Suitable,
        change_goal: Some(words("goal")),
        why_no_numbers: None,
        goals: vec![Goal { id: id("heard"), text: words("heard"), repair: false, lasting: false }],
        people: vec![Person { id: id("other"), name: "Ola".to_owned(), role: words("other") }],
        state: Gauges { trust: 5, unrest: 5, openness: 5, time: 20 },
        temperaments: vec![Temperament { id: id("plain"), label: words("plain"), shift: Effect::default() }],
        interruption: Interruption {
            before: vec![id("second")],
            lines: line("ring"),
            effect: Effect { time: -2, unrest: 1, ..Effect::default() },
        },
        start: id("first"),
        time_is_up: id("some"),
        at_last: None,
        nodes: vec![
            Node { id: id("first"), lines: line("one"), talk: Talk::Neutral, choices: first },
            Node { id: id("second"), lines: line("two"), talk: Talk::Change(change), choices: second },
        ],
        endings: vec![
            ending("plan", EndKind::Good, &["fastlege"]),
            ending("some", EndKind::Partial, &["fastlege"]),
            ending("lost", EndKind::Breach, &[]),
        ],
        drills: vec![Drill {
            id: id("drill"),
            skill: DrillSkill::ComplexReflection,
            levels: vec![words("a"), words("b"), words("c")],
            criteria: vec![words("short")],
            example: words("example"),
        }],
        cards: RoleCards { client: words("c"), practitioner: words("p"), observer: words("o") },
    }
}

pub(crate) fn small() -> Scenario {
    Scenario::new(parts()).unwrap()
}
