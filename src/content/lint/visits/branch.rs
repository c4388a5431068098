//! One way to meet a rule: what it leaves possible of the room, the answers and the practitioner's judgement.

use std::collections::{BTreeMap, BTreeSet};

use super::need::Need;
use super::{Choices, Visits};
use crate::domain::answer::Reply;
use crate::domain::condition::{Condition, ContextTest, Facts, FormTest, ItemTest, Reference};
use crate::domain::context::{Alone, BABY_WEEKS, BornChildren, Context, Interpreter, Person, Stage, WEEKS};
use crate::domain::id::Id;
use crate::domain::item::Item;
use crate::domain::judgement::Judgement;

/// Whether something more can be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// Nothing speaks against it.
    Yes,
    /// It contradicts what was taken before.
    Never,
    /// It seems to, but not every answer was looked at.
    Unsure,
}

/// What is left of the room, the more ordinary first.
#[derive(Clone, Debug)]
struct Room {
    stages: Vec<Option<Stage>>,
    persons: Vec<Person>,
    alone: Vec<Alone>,
    interpreters: Vec<Interpreter>,
    born: Vec<BornChildren>,
    weeks: Vec<Option<u16>>,
    ages: Vec<Option<u16>>,
}

/// Whether a form is to have an answer, and whether it is to be declined as a whole.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Form {
    pub(super) asked: Option<bool>,
    pub(super) declined: Option<bool>,
}

/// What is left.
#[derive(Clone, Debug)]
pub(super) struct Branch {
    room: Room,
    judgement: BTreeMap<Judgement, bool>,
    pub(super) items: BTreeMap<Reference, Choices>,
    /// Bands a scale may lie in; `None` for none.
    pub(super) bands: BTreeMap<Reference, Vec<Option<Id>>>,
    pub(super) forms: BTreeMap<Id, Form>,
    /// Items that must have a reply, so that they must be asked.
    asked: BTreeSet<Reference>,
    newly: Vec<Reference>,
}

impl Branch {
    pub(super) fn new() -> Self {
        let some = |(least, most): (u16, u16)| (least..=most).map(Some).chain([None]).collect();
        let room = Room {
            stages: vec![Some(Stage::Pregnant), Some(Stage::Postpartum), None],
            persons: Person::ALL.to_vec(),
            alone: vec![Alone::Yes, Alone::NotSaid, Alone::No],
            interpreters: vec![Interpreter::None, Interpreter::Professional, Interpreter::Relative],
            born: vec![BornChildren::No, BornChildren::NotAsked, BornChildren::Yes],
            weeks: some(WEEKS),
            ages: some(BABY_WEEKS),
        };
        let (judgement, items, bands, forms) = Default::default();
        Self { room, judgement, items, bands, forms, asked: BTreeSet::new(), newly: Vec::new() }
    }

    /// Takes one more thing to be so, or not.
    pub(super) fn take(&mut self, visits: &Visits, leaf: &Condition, wanted: bool) -> Taken {
        let mut sure = true;
        let left = match leaf {
            Condition::Judgement(judgement) => *self.judgement.entry(*judgement).or_insert(wanted) == wanted,
            Condition::Context(test) => self.room.keep(test, wanted),
            Condition::Form(id, test) => {
                let form = self.forms.entry(id.clone()).or_default();
                let said = match test {
                    FormTest::Asked => &mut form.asked,
                    FormTest::Declined => &mut form.declined,
                };
                *said.get_or_insert(wanted) == wanted
            }
            Condition::Item(name, test) => match (visits.item(name), visits.choices.get(name)) {
                (Some((_, item)), Some((all, is_all))) => {
                    sure = *is_all;
                    self.keep_replies(name, item, test, wanted, all)
                }
                _ => return Taken::Unsure,
            },
            Condition::Band(name, bands) => {
                let left = self.bands.entry(name.clone()).or_insert_with(|| visits.bands_of(name));
                left.retain(|band| band.as_ref().is_some_and(|band| bands.contains(band)) == wanted);
                !left.is_empty()
            }
            _ => return Taken::Unsure,
        };
        match left && self.holds_together(visits) {
            true => Taken::Yes,
            false if sure => Taken::Never,
            false => Taken::Unsure,
        }
    }

    fn keep_replies(
        &mut self,
        name: &Reference,
        item: &Item,
        test: &ItemTest,
        wanted: bool,
        all: &Choices,
    ) -> bool {
        let left = self.items.entry(name.clone()).or_insert_with(|| all.clone());
        left.retain(|reply| stands(item, reply.as_ref(), test) == wanted);
        if !left.contains(&None) && self.asked.insert(name.clone()) {
            self.newly.push(name.clone());
        }
        !left.is_empty()
    }

    /// Items that must be asked since this was called last.
    pub(super) fn newly_asked(&mut self) -> Vec<Reference> {
        std::mem::take(&mut self.newly)
    }

    /// Whether something holds by what is left alone.
    pub(super) fn already(&self, visits: &Visits, need: &Need) -> bool {
        match need {
            Need::All(parts) => parts.iter().all(|part| self.already(visits, part)),
            Need::Any(parts) => parts.iter().any(|part| self.already(visits, part)),
            Need::Is(leaf, wanted) => match leaf {
                Condition::Judgement(judgement) => self.judgement.get(judgement) == Some(wanted),
                Condition::Context(test) => !self.room.clone().keep(test, !wanted),
                Condition::Form(id, test) => self.forms.get(id).is_some_and(|form| match test {
                    FormTest::Asked => form.asked == Some(*wanted),
                    FormTest::Declined => form.declined == Some(*wanted),
                }),
                Condition::Item(name, test) => {
                    let left = self.items.get(name).zip(visits.item(name));
                    left.is_some_and(|(left, (_, item))| {
                        left.iter().all(|reply| stands(item, reply.as_ref(), test) == *wanted)
                    })
                }
                Condition::Band(name, bands) => self.bands.get(name).is_some_and(|left| {
                    left.iter().all(|band| band.as_ref().is_some_and(|band| bands.contains(band)) == *wanted)
                }),
                _ => false,
            },
        }
    }

    pub(super) fn judgement(&self) -> impl Iterator<Item = Judgement> + '_ {
        self.judgement.iter().filter(|(_, said)| **said).map(|(judgement, _)| *judgement)
    }

    fn holds_together(&self, visits: &Visits) -> bool {
        let forms = self.forms.iter().all(|(id, form)| {
            let here = || self.items.iter().filter(|(name, _)| name.instrument.as_ref() == Some(id));
            let may_be_silent = || {
                here().all(|(_, left)| left.iter().any(|reply| !matches!(reply, Some(Reply::Answered(_)))))
            };
            let silent = form.asked == Some(false) || form.declined == Some(true);
            !(form.asked == Some(true) && form.declined == Some(true)) && (!silent || may_be_silent())
        });
        forms && self.settings(visits).next().is_some()
    }

    /// Stages and persons that go together: the baby has no age before it is born, the pregnancy no week after it, and
    /// the pregnant woman is pregnant. The scales that must lie in a band have one for the person.
    fn settings<'s>(&'s self, visits: &'s Visits) -> impl Iterator<Item = (Option<Stage>, Person)> + 's {
        let room = &self.room;
        let bands = self.bands.iter().filter(|(_, left)| !left.contains(&None));
        let bands: Vec<_> = bands.collect();
        room.stages.iter().flat_map(move |stage| {
            let weeks = *stage != Some(Stage::Postpartum) || room.weeks.contains(&None);
            let ages = *stage != Some(Stage::Pregnant) || room.ages.contains(&None);
            let bands = bands.clone();
            let persons = room.persons.iter().filter(move |person| {
                let born = *stage == Some(Stage::Postpartum) && **person == Person::Pregnant;
                weeks
                    && ages
                    && !born
                    && bands.iter().all(|(name, left)| visits.has_band(name, left, **person))
            });
            let mut persons: Vec<Person> = persons.copied().collect();
            persons.sort_by_key(|person| *stage != Some(Stage::Postpartum) && *person == Person::Mother);
            persons.into_iter().map(move |person| (*stage, person))
        })
    }

    /// Rooms that are left, one for each stage and person.
    pub(super) fn rooms<'s>(&'s self, visits: &'s Visits) -> impl Iterator<Item = Context> + 's {
        let room = &self.room;
        self.settings(visits).filter_map(move |(stage, person)| {
            let week = room.week(stage)?;
            let baby_age_weeks = room.age(stage)?;
            Some(Context {
                stage,
                week,
                baby_age_weeks,
                alone: *room.alone.first()?,
                interpreter: *room.interpreters.first()?,
                born_children: *room.born.first()?,
                ..Context::of(person)
            })
        })
    }
}

impl Room {
    /// Keeps what a test leaves; whether anything is left.
    fn keep(&mut self, test: &ContextTest, wanted: bool) -> bool {
        let plain = Context::of(Person::Mother);
        let fits = |room: Context| test.holds(&room) == wanted;
        match test {
            ContextTest::Stage(_) => {
                self.stages.retain(|stage| fits(Context { stage: *stage, ..plain.clone() }));
                !self.stages.is_empty()
            }
            ContextTest::Person(_) => {
                self.persons.retain(|person| fits(Context::of(*person)));
                !self.persons.is_empty()
            }
            ContextTest::Alone(_) => {
                self.alone.retain(|alone| fits(Context { alone: *alone, ..plain.clone() }));
                !self.alone.is_empty()
            }
            ContextTest::Interpreter(_) => {
                self.interpreters.retain(|who| fits(Context { interpreter: *who, ..plain.clone() }));
                !self.interpreters.is_empty()
            }
            ContextTest::BornChildren(_) => {
                self.born.retain(|born| fits(Context { born_children: *born, ..plain.clone() }));
                !self.born.is_empty()
            }
            ContextTest::Week { .. } => {
                self.weeks.retain(|week| fits(Context { week: *week, ..plain.clone() }));
                !self.weeks.is_empty()
            }
            ContextTest::BabyAgeWeeks { .. } => {
                self.ages.retain(|age| fits(Context { baby_age_weeks: *age, ..plain.clone() }));
                !self.ages.is_empty()
            }
        }
    }

    fn week(&self, stage: Option<Stage>) -> Option<Option<u16>> {
        match stage {
            Some(Stage::Pregnant) => usual(&self.weeks, 24),
            Some(Stage::Postpartum) => self.weeks.contains(&None).then_some(None),
            None => self.weeks.last().copied(),
        }
    }

    fn age(&self, stage: Option<Stage>) -> Option<Option<u16>> {
        match stage {
            Some(Stage::Postpartum) => usual(&self.ages, 6),
            Some(Stage::Pregnant) => self.ages.contains(&None).then_some(None),
            None => self.ages.last().copied(),
        }
    }
}

/// The usual week where it is left, else the first that is.
fn usual(weeks: &[Option<u16>], week: u16) -> Option<Option<u16>> {
    if weeks.contains(&Some(week)) { Some(Some(week)) } else { weeks.first().copied() }
}

impl Visits {
    fn bands_of(&self, name: &Reference) -> Vec<Option<Id>> {
        let scales = name.instrument.as_ref().and_then(|id| self.instruments.get(id)).map(|it| &it.scales);
        let scale = scales.and_then(|scales| scales.iter().find(|scale| scale.id == name.id));
        let bands = scale.into_iter().flat_map(|scale| &scale.bands).map(|band| Some(band.id.clone()));
        bands.chain([None]).collect()
    }

    fn has_band(&self, name: &Reference, left: &[Option<Id>], person: Person) -> bool {
        let Some(instrument) = name.instrument.as_ref().and_then(|id| self.instruments.get(id)) else {
            return true;
        };
        let bands =
            instrument.scales.iter().filter(|scale| scale.id == name.id).flat_map(|scale| &scale.bands);
        bands.into_iter().any(|band| band.is_for(person) && left.contains(&Some(band.id.clone())))
    }
}

/// Whether a reply meets a test.
fn stands(item: &Item, reply: Option<&Reply>, test: &ItemTest) -> bool {
    let one = One { item, reply, room: Context::of(Person::Mother) };
    Condition::Item(Reference::here(item.id.clone()), test.clone()).holds(&one)
}

/// One item and what stands at it.
struct One<'a> {
    item: &'a Item,
    reply: Option<&'a Reply>,
    room: Context,
}

impl Facts for One<'_> {
    fn reply(&self, _: &Reference) -> Option<&Reply> {
        self.reply
    }

    fn points(&self, _: &Reference) -> Option<u32> {
        self.item.worth(self.reply?.answer()?)
    }

    fn band(&self, _: &Reference) -> Option<&Id> {
        None
    }

    fn state(&self, _: &Reference) -> bool {
        false
    }

    fn context(&self) -> &Context {
        &self.room
    }
}
