//! The answers and rooms that can matter to a rule: each in turn where they are few, a fixed sample where they are many.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::answer::{Answer, AnswerKind, RULER_TOP, Replies, Reply, WhyNot};
use crate::domain::condition::{Condition, ContextTest, ItemTest};
use crate::domain::context::{Alone, BornChildren, Context, Interpreter, Person, Stage};
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::item::{Item, Points};
use crate::domain::scale::Scale;

/// So many forms are tried one by one.
const FEW: usize = 20_000;
/// So many of a larger space.
const SAMPLE: usize = 4_000;

/// What can matter: replies for each item, and rooms.
pub(super) struct Space {
    items: Vec<(Id, Vec<Option<Reply>>)>,
    contexts: Vec<Context>,
}

/// The items and tests that a rule looks at, also through bands, states and branches.
#[derive(Default)]
struct Looked<'a> {
    items: BTreeMap<&'a Id, BTreeSet<u32>>,
    silence: BTreeSet<&'a Id>,
    context: Vec<&'a ContextTest>,
    states: BTreeSet<&'a Id>,
    by_person: bool,
}

impl Space {
    pub(super) fn of(
        instrument: &Instrument,
        rules: &[&Condition],
        scales: &[&Scale],
        persons: &[Person],
    ) -> Self {
        let mut looked = Looked::default();
        rules.iter().for_each(|rule| looked.rule(instrument, rule));
        scales.iter().for_each(|scale| looked.scale(instrument, scale));
        let items = instrument.items.iter().filter_map(|item| {
            let thresholds = looked.items.get(&item.id)?;
            let mut replies: Vec<_> = answers(item, thresholds).into_iter().map(Some).collect();
            if looked.silence.contains(&item.id) {
                replies.extend([Some(Reply::Declined), Some(Reply::NotAsked(WhyNot::NotSaid)), None]);
            }
            Some((item.id.clone(), replies))
        });
        let persons = match persons {
            [] if looked.by_person => Person::ALL.to_vec(),
            [] => vec![Person::Mother],
            some => some.to_vec(),
        };
        Self { items: items.collect(), contexts: contexts(&looked.context, &persons) }
    }

    /// Every form in every room, where they are few.
    pub(super) fn every(&self) -> Option<impl Iterator<Item = (Replies, Context)> + '_> {
        let sizes = self.items.iter().map(|(_, replies)| replies.len()).chain([self.contexts.len()]);
        let size = sizes.fold(1, usize::saturating_mul);
        (size <= FEW).then(|| (0..size).map(|number| self.form(number)))
    }

    /// A fixed sample of forms: all lowest, all highest, and others.
    pub(super) fn some(&self) -> impl Iterator<Item = (Replies, Context)> + '_ {
        let ends =
            [0_usize, usize::MAX].into_iter().map(|pick| self.pick(&mut |length| pick.min(length - 1)));
        let mut seed: u64 = 0x2545_f491_4f6c_dd1d;
        let mut next = move |length: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            usize::try_from(seed >> 33).unwrap_or(0) % length
        };
        ends.chain((0..SAMPLE).map(move |_| self.pick(&mut next)))
    }

    /// These forms, and those one answer away from them.
    pub(super) fn near<'s>(&'s self, seeds: &'s [Replies]) -> impl Iterator<Item = (Replies, Context)> + 's {
        let around = seeds.iter().flat_map(move |seed| {
            let changed = self.items.iter().flat_map(move |(id, replies)| {
                replies.iter().map(move |reply| with(seed.clone(), id, reply.as_ref()))
            });
            std::iter::once(seed.clone()).chain(changed)
        });
        let contexts = self.contexts.get(..self.contexts.len().min(16)).unwrap_or_default();
        around.flat_map(move |replies| contexts.iter().map(move |context| (replies.clone(), context.clone())))
    }

    fn form(&self, mut number: usize) -> (Replies, Context) {
        self.pick(&mut |length| {
            let place = number % length;
            number /= length;
            place
        })
    }

    fn pick(&self, place: &mut dyn FnMut(usize) -> usize) -> (Replies, Context) {
        let mut replies = Replies::new();
        for (id, choices) in self.items.iter().filter(|(_, choices)| !choices.is_empty()) {
            let reply = choices.get(place(choices.len())).and_then(Option::as_ref);
            replies = with(replies, id, reply);
        }
        let context = self.contexts.get(place(self.contexts.len().max(1))).cloned();
        (replies, context.unwrap_or_else(|| Context::of(Person::Mother)))
    }
}

fn with(mut replies: Replies, id: &Id, reply: Option<&Reply>) -> Replies {
    match reply {
        Some(reply) => replies.insert(id.clone(), reply.clone()),
        None => replies.remove(id),
    };
    replies
}

impl<'a> Looked<'a> {
    fn rule(&mut self, instrument: &'a Instrument, rule: &'a Condition) {
        rule.each_leaf(false, &mut |leaf, negated| match leaf {
            Condition::Item(reference, test) => {
                self.item(instrument, &reference.id);
                let thresholds = self.items.entry(&reference.id).or_default();
                match test {
                    ItemTest::AtLeast(n) => thresholds.extend([*n, n.saturating_sub(1)]),
                    ItemTest::AtMost(n) => thresholds.extend([*n, n + 1]),
                    _ => {}
                }
                if negated || matches!(test, ItemTest::Declined | ItemTest::NotAsked) {
                    self.silence.insert(&reference.id);
                }
            }
            Condition::Band(reference, _) => {
                let scale = instrument.scales.iter().find(|scale| scale.id == reference.id);
                scale.into_iter().for_each(|scale| self.scale(instrument, scale));
            }
            Condition::State(reference) => {
                let state = instrument.states.iter().find(|state| state.id == reference.id);
                if let Some(state) = state.filter(|state| self.states.insert(&state.id)) {
                    self.rule(instrument, &state.when);
                }
            }
            Condition::Context(test) => self.context.push(test),
            // Only rules about a whole visit look at the rest.
            _ => {}
        });
    }

    fn scale(&mut self, instrument: &'a Instrument, scale: &'a Scale) {
        self.by_person |= scale.bands.iter().any(|band| !band.persons.is_empty());
        scale.value.items().iter().for_each(|id| self.item(instrument, id));
    }

    fn item(&mut self, instrument: &'a Instrument, id: &'a Id) {
        if self.items.contains_key(id) {
            return;
        }
        self.items.insert(id, BTreeSet::new());
        if let Some(when) = instrument.item(id).and_then(|item| item.when.as_ref()) {
            self.rule(instrument, when);
        }
    }
}

/// The answers of an item that can come out differently.
pub(super) fn answers(item: &Item, thresholds: &BTreeSet<u32>) -> Vec<Reply> {
    let numbers = |least: u32, most: u32, more: &mut dyn Iterator<Item = u32>| {
        let all: BTreeSet<u32> = thresholds.iter().copied().chain(more).chain([least, most]).collect();
        all.into_iter().filter(move |n| (least..=most).contains(n)).collect::<Vec<_>>()
    };
    let answers: Vec<Answer> = match &item.answer {
        AnswerKind::YesNo => vec![Answer::No, Answer::Yes],
        AnswerKind::Note => vec![Answer::Text("…".to_owned())],
        AnswerKind::Ruler => {
            numbers(0, RULER_TOP, &mut std::iter::empty()).into_iter().map(Answer::Ruler).collect()
        }
        AnswerKind::Number { min, max, .. } => {
            let steps = if let Points::Steps(steps) = &item.points { steps.as_slice() } else { &[] };
            let mut froms = steps.iter().flat_map(|step| [step.from, step.from.saturating_sub(1)]);
            numbers(*min, *max, &mut froms).into_iter().map(Answer::Number).collect()
        }
        AnswerKind::OneOf(choices) => {
            choices.iter().map(|choice| Answer::Choice(choice.id.clone())).collect()
        }
        AnswerKind::ManyOf(choices) => {
            let ids = || choices.iter().map(|choice| choice.id.clone());
            // All sets of a short list; of a long one none, each alone, and all.
            if choices.len() <= 6 {
                let sets = 0..1_u32 << choices.len();
                let members = |set: u32| {
                    ids().enumerate().filter(move |(at, _)| set & (1 << at) != 0).map(|(_, id)| id)
                };
                sets.map(|set| Answer::Choices(members(set).collect())).collect()
            } else {
                let alone = ids().map(|id| Answer::Choices(BTreeSet::from([id])));
                alone.chain([Answer::Choices(BTreeSet::new()), Answer::Choices(ids().collect())]).collect()
            }
        }
        AnswerKind::FormPosition { boxes } => (1..=*boxes).map(Answer::Position).collect(),
    };
    answers.into_iter().map(Reply::Answered).collect()
}

/// The rooms that tests can tell apart.
fn contexts(tests: &[&ContextTest], persons: &[Person]) -> Vec<Context> {
    let any = |looks: fn(&ContextTest) -> bool| tests.iter().any(|test| looks(test));
    let persons = if any(|test| matches!(test, ContextTest::Person(_))) { &Person::ALL[..] } else { persons };
    let mut all: Vec<Context> = persons.iter().map(|person| Context::of(*person)).collect();
    let mut vary = |change: &dyn Fn(&Context) -> Vec<Context>| all = all.iter().flat_map(change).collect();
    if any(|test| matches!(test, ContextTest::Stage(_))) {
        let stages = [None, Some(Stage::Pregnant), Some(Stage::Postpartum)];
        vary(&|room| stages.iter().map(|stage| Context { stage: *stage, ..room.clone() }).collect());
    }
    if any(|test| matches!(test, ContextTest::Alone(_))) {
        let values = [Alone::NotSaid, Alone::Yes, Alone::No];
        vary(&|room| values.iter().map(|alone| Context { alone: *alone, ..room.clone() }).collect());
    }
    if any(|test| matches!(test, ContextTest::Interpreter(_))) {
        let values = [Interpreter::None, Interpreter::Professional, Interpreter::Relative];
        vary(&|room| values.iter().map(|who| Context { interpreter: *who, ..room.clone() }).collect());
    }
    if any(|test| matches!(test, ContextTest::BornChildren(_))) {
        let values = [BornChildren::NotAsked, BornChildren::Yes, BornChildren::No];
        vary(&|room| values.iter().map(|born| Context { born_children: *born, ..room.clone() }).collect());
    }
    let ends = |of: fn(&ContextTest) -> Option<(u16, u16)>| -> Vec<Option<u16>> {
        let ends = tests
            .iter()
            .filter_map(|test| of(test))
            .flat_map(|(least, most)| [least, most, least.saturating_sub(1)]);
        let within: BTreeSet<u16> = ends.filter(|n| *n <= 156).collect();
        std::iter::once(None).chain(within.into_iter().map(Some)).collect()
    };
    let weeks = ends(|test| {
        if let ContextTest::Week { at_least, at_most } = test { Some((*at_least, *at_most)) } else { None }
    });
    let ages = ends(|test| {
        if let ContextTest::BabyAgeWeeks { at_least, at_most } = test {
            Some((*at_least, *at_most))
        } else {
            None
        }
    });
    vary(&|room| weeks.iter().map(|week| Context { week: *week, ..room.clone() }).collect());
    vary(&|room| ages.iter().map(|age| Context { baby_age_weeks: *age, ..room.clone() }).collect());
    all
}
