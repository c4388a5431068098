//! Small invented instruments for the tests of the domain.

use std::sync::Arc;

use super::alert::{AlertRule, Card, DoneOption, Urgency};
use super::answer::{Answer, AnswerKind, Choice, Replies, Reply};
use super::condition::{Condition, ItemTest, Reference};
use super::context::{Context, Person};
use super::id::Id;
use super::instrument::{AloneNeed, Filling, Instrument, InterpreterNeed, LeadsTo, Parts, Setting, Theme};
use super::item::{Item, PointStep, Points};
use super::lang::Localized;
use super::scale::{Band, Scale, ScaleValue, State};
use super::source::{Licence, LicenceStatus, Reviewed, Source, SourceStatus, Wording};
use super::visit::Shelf;

pub(crate) fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

pub(crate) fn words(text: &str) -> Localized {
    Localized::new(text, None, text)
}

pub(crate) fn context() -> Context {
    Context::of(Person::Pregnant)
}

pub(crate) fn item(name: &str, answer: AnswerKind, points: Points) -> Item {
    Item {
        id: id(name),
        topic: words(name),
        ask: Some(words(name)),
        hint: None,
        window: None,
        answer,
        points,
        when: None,
        count_as: None,
        ask_directly: false,
        unverified: None,
    }
}

/// A yes-or-no question whose yes is worth so much; worth nothing at all where 0.
pub(crate) fn yes_no(name: &str, points: u32) -> Item {
    item(name, AnswerKind::YesNo, if points == 0 { Points::None } else { Points::Yes(points) })
}

pub(crate) fn position(name: &str, points: &[u32]) -> Item {
    let boxes = u32::try_from(points.len()).unwrap();
    item(name, AnswerKind::FormPosition { boxes }, Points::Boxes(points.to_vec()))
}

pub(crate) fn number(name: &str, max: u32, from: u32, give: u32) -> Item {
    let kind = AnswerKind::Number { min: 0, max, unit: words("enheter") };
    item(name, kind, Points::Steps(vec![PointStep { from, give }]))
}

pub(crate) fn one_of(name: &str, choices: &[(&str, u32)]) -> Item {
    let choice = |(name, points): &(&str, u32)| Choice {
        id: id(name),
        label: words(&format!("ordet {name}")),
        points: Some(*points),
    };
    item(name, AnswerKind::OneOf(choices.iter().map(choice).collect()), Points::Choices)
}

/// The item, asked only when this holds; where it counts, it then counts as 0.
pub(crate) fn when(mut item: Item, rule: Condition) -> Item {
    item.count_as = item.counts().then_some(0);
    item.when = Some(rule);
    item
}

pub(crate) fn at(name: &str, test: ItemTest) -> Condition {
    Condition::Item(Reference::here(id(name)), test)
}

pub(crate) fn yes(name: &str) -> Condition {
    at(name, ItemTest::Yes)
}

pub(crate) fn not(rule: Condition) -> Condition {
    Condition::Not(Box::new(rule))
}

pub(crate) fn band(name: &str, from: u32, to: u32) -> Band {
    let source = Some(id("kilde"));
    Band {
        id: id(name),
        from,
        to,
        label: words(name),
        means: words(name),
        persons: Vec::new(),
        source,
        unverified: false,
        changed: None,
    }
}

pub(crate) fn scale(name: &str, value: ScaleValue, range: [u32; 2], bands: Vec<Band>) -> Scale {
    Scale { id: id(name), label: words(name), value, least: range[0], most: range[1], bands }
}

pub(crate) fn sum(items: &[&str]) -> ScaleValue {
    ScaleValue::Sum(items.iter().map(|name| id(name)).collect())
}

pub(crate) fn state(name: &str, rule: Condition) -> State {
    State { id: id(name), label: words(name), means: words(name), when: rule, source: None }
}

pub(crate) fn alert(name: &str, rule: Condition, urgency: Urgency) -> AlertRule {
    AlertRule { id: id(name), when: rule, urgency, card: id("kort") }
}

pub(crate) fn parts(name: &str, theme: Theme, items: Vec<Item>) -> Parts {
    Parts {
        id: id(name),
        version: "1.0.0".to_owned(),
        theme,
        title: words(name),
        purpose: words("prøve"),
        window: words("siste uke"),
        wording: Wording::Own,
        licence: Licence { status: LicenceStatus::Own, note: None },
        reviewed: Reviewed::None,
        sources: vec![Source {
            id: id("kilde"),
            cite: "Kilde 2026".to_owned(),
            pmid: None,
            doi: None,
            url: None,
            status: SourceStatus::Unverified,
        }],
        setting: Setting {
            alone: AloneNeed::Preferred,
            interpreter: InterpreterNeed::NoRelatives,
            filled_in_by: vec![Filling::Interview],
        },
        suits: None,
        alternative: None,
        items,
        scales: Vec::new(),
        states: Vec::new(),
        alerts: Vec::new(),
        leads_to: Vec::new(),
        not_meant: words("ingen diagnose"),
        vectors: Vec::new(),
    }
}

pub(crate) fn made(parts: Parts) -> Arc<Instrument> {
    Instrument::new(parts).unwrap()
}

/// Five questions as in TWEAK, with its cut-off at 2.
pub(crate) fn tweak() -> Parts {
    let items = vec![
        number("tolerance", 40, 3, 2),
        yes_no("worried", 2),
        yes_no("eye-opener", 1),
        yes_no("amnesia", 1),
        yes_no("cut-down", 1),
    ];
    let mut parts = parts("tweak", Theme::Alcohol, items);
    let counted = sum(&["tolerance", "worried", "eye-opener", "amnesia", "cut-down"]);
    let bands = vec![band("under", 0, 1), band("talk-more", 2, 7)];
    parts.scales = vec![scale("total", counted, [0, 7], bands)];
    parts
}

/// Two positions of a clinic's form, the second about self-harm.
pub(crate) fn form() -> Parts {
    let mut self_harm = position("q2", &[3, 2, 1, 0]);
    self_harm.ask_directly = true;
    let mut items = vec![position("q1", &[0, 1, 2, 3]), self_harm];
    items.iter_mut().for_each(|item| item.ask = None);
    let mut parts = parts("form", Theme::MentalHealth, items);
    parts.wording = Wording::Topics;
    parts.alternative = Some(id("two-questions"));
    let bands = vec![band("low", 0, 2), band("high", 3, 6)];
    parts.scales = vec![scale("total", sum(&["q1", "q2"]), [0, 6], bands)];
    parts.alerts = vec![alert("self-harm", at("q2", ItemTest::AtMost(3)), Urgency::Now)];
    parts
}

pub(crate) fn two_questions() -> Parts {
    let items = vec![yes_no("low-mood", 0), yes_no("no-joy", 0)];
    parts("two-questions", Theme::MentalHealth, items)
}

/// Two questions of the private part; a yes leads on to [`danger`].
pub(crate) fn inquiry() -> Parts {
    let items = vec![yes_no("afraid", 0), yes_no("hurt", 0)];
    let mut parts = parts("inquiry", Theme::Violence, items);
    parts.states = vec![state("told", Condition::Any(vec![yes("afraid"), yes("hurt")]))];
    let rule = Condition::State(Reference::here(id("told")));
    parts.leads_to = vec![LeadsTo { instrument: id("danger"), when: rule }];
    parts
}

pub(crate) fn danger() -> Parts {
    let items = vec![yes_no("strangled", 0), yes_no("weapon", 0)];
    let mut parts = parts("danger", Theme::Violence, items);
    parts.alerts = vec![alert("acute", yes("strangled"), Urgency::Now)];
    parts
}

/// A shelf with these instruments and one card.
pub(crate) struct Cupboard(pub(crate) Vec<Arc<Instrument>>);

impl Cupboard {
    pub(crate) fn full() -> Self {
        Self([tweak(), form(), two_questions(), inquiry(), danger()].map(made).to_vec())
    }
}

impl Shelf for Cupboard {
    fn instrument(&self, id: &Id) -> Option<Arc<Instrument>> {
        self.0.iter().find(|known| known.id == *id).cloned()
    }

    fn card(&self, name: &Id) -> Option<Arc<Card>> {
        (*name == "kort").then(|| {
            Arc::new(Card {
                id: id("kort"),
                version: "1.0.0".to_owned(),
                theme: Theme::MentalHealth,
                title: words("Kortet"),
                lead: words("Dette"),
                raised: None,
                ask: Vec::new(),
                act: Vec::new(),
                avoid: Vec::new(),
                done: vec![DoneOption { id: id("called"), label: words("Ringte legen") }],
                reviewed: Reviewed::None,
                sources: Vec::new(),
            })
        })
    }
}

pub(crate) fn answered(answer: Answer) -> Reply {
    Reply::Answered(answer)
}

pub(crate) fn replies<const N: usize>(given: [(&str, Reply); N]) -> Replies {
    given.into_iter().map(|(name, reply)| (id(name), reply)).collect()
}

pub(crate) fn choice(name: &str) -> Answer {
    Answer::Choice(id(name))
}
