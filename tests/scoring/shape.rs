//! Valid instruments of any shape, and random answers to them.

use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::Index;
use tidlig_inn::domain::alert::{AlertRule, Urgency};
use tidlig_inn::domain::answer::{Answer, AnswerKind, Choice, RULER_TOP, Reply, WhyNot};
use tidlig_inn::domain::condition::{Condition, ItemTest, Reference};
use tidlig_inn::domain::context::{Context, Person};
use tidlig_inn::domain::id::Id;
use tidlig_inn::domain::instrument::{
    AloneNeed, Filling, Instrument, InterpreterNeed, Parts, Setting, Theme,
};
use tidlig_inn::domain::item::{Item, PointStep, Points};
use tidlig_inn::domain::lang::Localized;
use tidlig_inn::domain::scale::{Band, Scale, ScaleValue, State};
use tidlig_inn::domain::source::{Licence, LicenceStatus, Reviewed, Source, SourceStatus, Wording};
use tidlig_inn::domain::walk::Walk;

pub(crate) fn context() -> Context {
    Context::of(Person::Pregnant)
}

#[expect(clippy::unwrap_used, reason = "the names are written here")]
pub(crate) fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn words(text: &str) -> Localized {
    Localized::new(text, None, text)
}

/// What decides one item of a generated instrument.
#[derive(Clone, Debug)]
struct Seed {
    kind: u8,
    points: [u32; 4],
    counted: bool,
    /// Where it is asked only sometimes: which item before it decides, by which test, and whether under a `not`.
    gate: Option<(Index, u8, bool)>,
    count_as: u32,
    alerts: bool,
}

fn seed() -> impl Strategy<Value = Seed> {
    let gate = proptest::option::weighted(0.5, (any::<Index>(), 0..3_u8, any::<bool>()));
    let points = proptest::array::uniform4(0..4_u32);
    (0..5_u8, points, any::<bool>(), gate, 0..4_u32, any::<bool>()).prop_map(
        |(kind, points, counted, gate, count_as, alerts)| Seed {
            kind,
            points,
            counted,
            gate,
            count_as,
            alerts,
        },
    )
}

fn test_of(item: &Item, which: u8) -> ItemTest {
    match (which, &item.answer) {
        (0, _) => ItemTest::Declined,
        (1, AnswerKind::YesNo) => ItemTest::No,
        (_, AnswerKind::YesNo) => ItemTest::Yes,
        (_, AnswerKind::OneOf(_)) => ItemTest::Choice(id("c1")),
        (1, _) => ItemTest::AtMost(2),
        _ => ItemTest::AtLeast(2),
    }
}

fn item(at: usize, seed: &Seed, before: &[Item]) -> Item {
    let points = seed.points;
    let choice = |(n, points): (usize, &u32)| Choice {
        id: id(&format!("c{n}")),
        label: words("valg"),
        points: Some(*points),
    };
    let (answer, worth) = match seed.kind {
        0 => (AnswerKind::YesNo, Points::Yes(points[0] + 1)),
        1 => (AnswerKind::FormPosition { boxes: 4 }, Points::Boxes(points.to_vec())),
        2 => (AnswerKind::OneOf(points.iter().enumerate().map(choice).collect()), Points::Choices),
        3 => {
            let steps = vec![PointStep { from: 1, give: points[0] }, PointStep { from: 5, give: points[1] }];
            (AnswerKind::Number { min: 0, max: 9, unit: words("glass") }, Points::Steps(steps))
        }
        _ => (AnswerKind::Ruler, Points::None),
    };
    let gate = seed.gate.as_ref().filter(|_| !before.is_empty()).map(|(which, test, negated)| {
        let on = which.get(before);
        let rule = Condition::Item(Reference::here(on.id.clone()), test_of(on, *test));
        if *negated { Condition::Not(Box::new(rule)) } else { rule }
    });
    let points = if seed.counted { worth } else { Points::None };
    Item {
        id: id(&format!("i{at}")),
        topic: words("tema"),
        ask: Some(words("spørsmål")),
        hint: None,
        window: None,
        answer,
        count_as: (gate.is_some() && points != Points::None).then_some(seed.count_as),
        points,
        when: gate,
        ask_directly: false,
        unverified: None,
    }
}

fn scale(name: &str, value: ScaleValue, items: &[Item], cut: Index) -> Scale {
    let counted = || items.iter().filter(|item| value.items().contains(&item.id));
    let ends = |item: &Item| item.worth_range().unwrap_or_default();
    let skipped = |item: &Item, other: u32| item.count_as.unwrap_or(other);
    let least = value.combine(counted().map(|item| ends(item).0.min(skipped(item, u32::MAX))));
    let most = value.combine(counted().map(|item| ends(item).1.max(skipped(item, 0))));
    let band = |name: &str, from, to| Band {
        id: id(name),
        from,
        to,
        label: words(name),
        means: words(name),
        persons: Vec::new(),
        source: Some(id("kilde")),
        unverified: false,
        changed: None,
    };
    let width = usize::try_from(most - least).unwrap_or(0);
    let cut = least + u32::try_from(cut.index(width.max(1))).unwrap_or(0);
    let bands = if cut < most {
        vec![band("low", least, cut), band("high", cut + 1, most)]
    } else {
        vec![band("low", least, most)]
    };
    Scale { id: id(name), label: words(name), value, least, most, bands }
}

fn parts(seeds: &[Seed], cut: Index, private: bool) -> Parts {
    let mut items: Vec<Item> = Vec::new();
    for (at, seed) in seeds.iter().enumerate() {
        items.push(item(at, seed, &items));
    }
    let counted: Vec<Id> = items.iter().filter(|item| item.counts()).map(|item| item.id.clone()).collect();
    let scales = if counted.is_empty() {
        Vec::new()
    } else {
        let highest = scale("top", ScaleValue::Highest(counted.clone()), &items, cut);
        vec![scale("total", ScaleValue::Sum(counted), &items, cut), highest]
    };
    let with_points = |(item, seed): &(&Item, &Seed)| seed.alerts && item.counts();
    let raising: Vec<Condition> = items
        .iter()
        .zip(seeds)
        .filter(with_points)
        .filter_map(|(item, _)| Some((item, item.worth_range()?.1)))
        .map(|(item, most)| {
            Condition::Item(Reference::here(item.id.clone()), ItemTest::PointsAtLeast(most.max(1)))
        })
        .filter(|rule| {
            !matches!(rule, Condition::Item(r, ItemTest::PointsAtLeast(n))
            if items.iter().any(|i| i.id == r.id && i.worth_range().is_none_or(|(_, most)| most < *n)))
        })
        .collect();
    let alert = |name: &str, when| AlertRule { id: id(name), when, urgency: Urgency::Now, card: id("kort") };
    let mut alerts: Vec<AlertRule> =
        raising.iter().enumerate().map(|(n, rule)| alert(&format!("a{n}"), rule.clone())).collect();
    if raising.len() > 1 {
        alerts.push(alert("any", Condition::Any(raising.clone())));
        alerts.push(alert("all", Condition::All(raising.clone())));
    }
    let of = |item: &Item| Condition::Item(Reference::here(item.id.clone()), test_of(item, 2));
    let told = Condition::Any(items.iter().filter(|item| item.answer != AnswerKind::Ruler).map(of).collect());
    let state =
        |name: &str, when| State { id: id(name), label: words(name), means: words(name), when, source: None };
    let states = vec![state("told", told.clone()), state("untold", Condition::Not(Box::new(told)))];
    Parts {
        id: id(if private { "hidden-one" } else { "shown-one" }),
        version: "1.0.0".to_owned(),
        theme: if private { Theme::Violence } else { Theme::Alcohol },
        title: words("Prøve"),
        purpose: words("Prøve"),
        window: words("siste uke"),
        wording: Wording::Own,
        licence: Licence { status: LicenceStatus::Own, note: None },
        reviewed: Reviewed::None,
        sources: vec![Source {
            id: id("kilde"),
            cite: "Kilde".to_owned(),
            pmid: None,
            doi: None,
            url: None,
            status: SourceStatus::Unverified,
        }],
        setting: Setting {
            alone: AloneNeed::Preferred,
            interpreter: InterpreterNeed::Any,
            filled_in_by: vec![Filling::Interview],
        },
        suits: None,
        alternative: None,
        items,
        scales,
        states,
        alerts,
        leads_to: Vec::new(),
        not_meant: words("Ikke en diagnose"),
        vectors: Vec::new(),
    }
}

/// A valid instrument of any shape: every kind of answer, gates over gates, two scales, alerts over one and several.
pub(crate) fn instrument(private: bool) -> impl Strategy<Value = Arc<Instrument>> {
    (proptest::collection::vec(seed(), 1..9), any::<Index>()).prop_map(move |(seeds, cut)| {
        Instrument::new(parts(&seeds, cut, private)).unwrap_or_else(|faults| {
            let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
            unreachable!("the generated instrument is not valid: {said:?}")
        })
    })
}

/// Every reply that an item can have, of numbers some.
pub(crate) fn replies(item: &Item) -> Vec<Reply> {
    let answers: Vec<Answer> = match &item.answer {
        AnswerKind::YesNo => vec![Answer::Yes, Answer::No],
        AnswerKind::Note => vec![Answer::Text("ord".to_owned())],
        AnswerKind::Ruler => (0..=RULER_TOP).map(Answer::Ruler).collect(),
        AnswerKind::Number { min, max, .. } => (*min..=*max).take(50).map(Answer::Number).collect(),
        AnswerKind::OneOf(choices) => choices.iter().map(|c| Answer::Choice(c.id.clone())).collect(),
        AnswerKind::ManyOf(choices) => {
            (0..=choices.len())
                .map(|n| Answer::Choices(choices.iter().take(n).map(|c| c.id.clone()).collect()))
        }
        .collect(),
        AnswerKind::FormPosition { boxes } => (1..=*boxes).map(Answer::Position).collect(),
    };
    let silent = [Reply::Declined, Reply::NotAsked(WhyNot::Time)];
    answers.into_iter().map(Reply::Answered).chain(silent).collect()
}

/// Gives the current item a reply; false where the walk is finished.
pub(crate) fn give(walk: &mut Walk, reply: &Reply) -> bool {
    let done = match reply.clone() {
        Reply::Answered(answer) => walk.answer(answer, &context()),
        Reply::Declined => walk.decline(&context()),
        Reply::NotAsked(why) => walk.skip(why, &context()),
    };
    done.is_ok()
}

/// Gives the current item the reply that this chooses.
pub(crate) fn step(walk: &mut Walk, by: Index) -> Option<Reply> {
    let reply = by.get(&replies(walk.current()?)).clone();
    give(walk, &reply).then_some(reply)
}
