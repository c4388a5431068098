//! Answers to whole forms that a branch asks for.

use std::collections::{BTreeMap, BTreeSet};

use super::branch::{Branch, Form};
use super::{Choices, Visits};
use crate::domain::answer::{Replies, Reply};
use crate::domain::condition::{Condition, Facts, FormTest, Reference};
use crate::domain::context::Context;
use crate::domain::facts::VisitFacts;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::scale::{Band, Scale};

/// So many sums from either end of a band are tried.
const SUMS: usize = 2;
/// So many forms are filled in by chance, from a fixed seed.
const BY_CHANCE: usize = 60;

impl Visits {
    /// Answers to every form that a branch speaks of; `None` where none were found.
    pub(super) fn answers(&self, branch: &Branch, context: &Context) -> Option<BTreeMap<Id, Replies>> {
        let names =
            branch.items.keys().chain(branch.bands.keys()).filter_map(|name| name.instrument.as_ref());
        let ids: BTreeSet<&Id> = names.chain(branch.forms.keys()).collect();
        let mut answers = BTreeMap::new();
        for id in ids {
            let blank = Blank { visits: self, instrument: self.instruments.get(id)?, branch, context };
            let replies = blank.filled()?;
            if !replies.is_empty() {
                answers.insert(id.clone(), replies);
            }
        }
        Some(answers)
    }
}

/// One form to be filled in.
struct Blank<'v> {
    visits: &'v Visits,
    instrument: &'v Instrument,
    branch: &'v Branch,
    context: &'v Context,
}

impl Blank<'_> {
    fn name(&self, id: &Id) -> Reference {
        Reference { instrument: Some(self.instrument.id.clone()), id: id.clone() }
    }

    fn form(&self) -> Form {
        self.branch.forms.get(&self.instrument.id).copied().unwrap_or_default()
    }

    /// What may stand at an item.
    fn choices(&self, item: &Id) -> &Choices {
        const NONE: &Choices = &Vec::new();
        let name = self.name(item);
        self.branch
            .items
            .get(&name)
            .or_else(|| self.visits.choices.get(&name).map(|(choices, _)| choices))
            .unwrap_or(NONE)
    }

    fn filled(&self) -> Option<Replies> {
        let seeds = self.seeds();
        for seed in &seeds {
            if self.fits(seed) {
                return Some(seed.clone());
            }
        }
        let quiet = self.form().asked == Some(false) || self.form().declined == Some(true);
        for seed in &seeds {
            let more = if quiet {
                self.with_one(seed, Answer::Declined)
            } else {
                self.with_one(seed, Answer::Given)
            };
            if let Some(found) = more.into_iter().find(|replies| self.fits(replies)) {
                return Some(found);
            }
        }
        for seed in &seeds {
            for last in [false, true] {
                let mut pick = |length: usize| if last { length - 1 } else { 0 };
                let found = self.with_all(seed, &mut pick);
                if self.fits(&found) {
                    return Some(found);
                }
            }
        }
        let mut chance: u64 = 0x9e37_79b9_7f4a_7c15;
        let mut pick = move |length: usize| {
            chance ^= chance << 13;
            chance ^= chance >> 7;
            chance ^= chance << 17;
            usize::try_from(chance >> 33).unwrap_or(0) % length
        };
        let tries = seeds.iter().cycle().take(if seeds.is_empty() { 0 } else { BY_CHANCE });
        tries.map(|seed| self.with_all(seed, &mut pick)).find(|replies| self.fits(replies))
    }

    /// What must have a reply, and sums for the scales that must lie in a band.
    fn seeds(&self) -> Vec<Replies> {
        let must = self.instrument.items.iter().filter_map(|item| {
            let left = self.branch.items.get(&self.name(&item.id))?;
            let first = left.first().filter(|_| !left.contains(&None))?.clone()?;
            Some((item.id.clone(), first))
        });
        let must: Replies = must.collect();
        let mut seeds = vec![Replies::new()];
        for scale in &self.instrument.scales {
            let Some(left) = self.branch.bands.get(&self.name(&scale.id)) else { continue };
            if left.contains(&None) {
                continue;
            }
            let bands = scale.bands.iter().filter(|band| band.is_for(self.context.person));
            let bands: Vec<&Band> = bands.filter(|band| left.contains(&Some(band.id.clone()))).collect();
            seeds = seeds
                .iter()
                .flat_map(|seed| bands.iter().flat_map(|band| self.adding_up_to(scale, band, seed)))
                .take(16)
                .collect();
        }
        for seed in &mut seeds {
            for (id, reply) in &must {
                seed.entry(id.clone()).or_insert_with(|| reply.clone());
            }
        }
        seeds
    }

    /// Answers whose points make values of a band, beside those that a seed has already.
    fn adding_up_to(&self, scale: &Scale, band: &Band, seed: &Replies) -> Vec<Replies> {
        let mut layers: Vec<BTreeMap<u32, (u32, Option<Reply>)>> = Vec::new();
        let mut values: BTreeSet<u32> = BTreeSet::from([0]);
        let items = self.instrument.items.iter().filter(|item| scale.value.items().contains(&item.id));
        let items: Vec<_> = items.collect();
        for item in &items {
            let mut worths: BTreeMap<u32, Option<Reply>> = BTreeMap::new();
            let fixed = seed.get(&item.id).cloned().map(|reply| vec![Some(reply)]);
            for reply in fixed.as_ref().unwrap_or_else(|| self.choices(&item.id)) {
                let worth = match reply {
                    Some(reply) => reply.answer().and_then(|answer| item.worth(answer)),
                    None => item.count_as,
                };
                if let Some(worth) = worth {
                    worths.entry(worth).or_insert_with(|| reply.clone());
                }
            }
            let mut layer = BTreeMap::new();
            for value in &values {
                for (worth, reply) in &worths {
                    let sum = scale.value.combine([*value, *worth].into_iter());
                    layer.entry(sum).or_insert_with(|| (*value, reply.clone()));
                }
            }
            values = layer.keys().copied().collect();
            layers.push(layer);
        }
        let sums: Vec<u32> = values.range(band.from..=band.to.max(band.from)).copied().collect();
        // The lowest first; the highest too, as what opens the items after it is often worth the most.
        let ends = sums.iter().take(SUMS).chain(sums.iter().skip(SUMS).rev().take(SUMS));
        let back = |sum: &u32| {
            let (mut value, mut replies) = (*sum, seed.clone());
            for (item, layer) in items.iter().zip(&layers).rev() {
                let (before, reply) = layer.get(&value)?;
                if let Some(reply) = reply {
                    replies.insert(item.id.clone(), reply.clone());
                }
                value = *before;
            }
            Some(replies)
        };
        ends.filter_map(back).collect()
    }

    /// A seed with one more reply of a kind, at each item in turn.
    fn with_one(&self, seed: &Replies, wanted: Answer) -> Vec<Replies> {
        let items = self.instrument.items.iter().filter(|item| !seed.contains_key(&item.id));
        let one = |id: &Id| {
            let reply = self.choices(id).iter().flatten().find(|reply| match wanted {
                Answer::Given => reply.answer().is_some(),
                Answer::Declined => **reply == Reply::Declined,
            })?;
            let mut replies = seed.clone();
            replies.insert(id.clone(), reply.clone());
            Some(replies)
        };
        items.filter_map(|item| one(&item.id)).collect()
    }

    /// A seed with an answer at every other item that may have one.
    fn with_all(&self, seed: &Replies, pick: &mut dyn FnMut(usize) -> usize) -> Replies {
        let mut replies = seed.clone();
        for item in self.instrument.items.iter().filter(|item| !seed.contains_key(&item.id)) {
            let answers: Vec<&Reply> =
                self.choices(&item.id).iter().flatten().filter(|reply| reply.answer().is_some()).collect();
            if answers.is_empty() {
                continue;
            }
            if let Some(reply) = answers.get(pick(answers.len())) {
                replies.insert(item.id.clone(), (*reply).clone());
            }
        }
        replies
    }

    /// Whether the form, so filled in, is as the branch asks.
    fn fits(&self, replies: &Replies) -> bool {
        let none = BTreeSet::new();
        let forms = (!replies.is_empty()).then_some((&**self.instrument, replies));
        let facts = VisitFacts::new(forms, self.context, &none, &[], &[]);
        let here = |name: &Reference| name.instrument.as_ref() == Some(&self.instrument.id);
        let mut items = self.branch.items.iter().filter(|(name, _)| here(name));
        let mut bands = self.branch.bands.iter().filter(|(name, _)| here(name));
        let form = self.form();
        let stands = |said: Option<bool>, test| {
            said.is_none_or(|said| Condition::Form(self.instrument.id.clone(), test).holds(&facts) == said)
        };
        items.all(|(name, left)| left.contains(&facts.reply(name).cloned()))
            && bands.all(|(name, left)| left.contains(&facts.band(name).cloned()))
            && stands(form.asked, FormTest::Asked)
            && stands(form.declined, FormTest::Declined)
    }
}

/// The kind of reply that a form lacks.
#[derive(Clone, Copy)]
enum Answer {
    Given,
    Declined,
}
