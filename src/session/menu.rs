//! Which instruments a visit offers, and which stand chosen at first.

use std::sync::Arc;

use crate::content::Library;
use crate::domain::answer::Reply;
use crate::domain::condition::{Condition, Facts, Reference};
use crate::domain::context::{Alone, Context, Person, Stage};
use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Theme};
use crate::domain::visit::Visit;

/// The order in which they are offered; others follow by name.
const ORDER: [&str; 10] =
    ["tweak", "audit-c-pregnancy", "epds", "whooley", "gad-2", "gad-7", "phq-9", "inquiry", "aas", "hark"];
/// Chosen at first in pregnancy, where the library has them.
const FIRST_PREGNANT: [&str; 3] = ["tweak", "audit-c-pregnancy", "epds"];
/// Chosen at first after birth.
const FIRST_POSTPARTUM: [&str; 1] = ["epds"];
/// Instruments that may be named before it is known that they are alone, by theme.
#[must_use]
pub fn open_instruments(library: &Library) -> Vec<Arc<Instrument>> {
    by_theme(library, |theme| theme != Theme::Violence)
}

/// Instruments that open the private part; those that others lead on to are not among them.
#[must_use]
pub fn private_instruments(library: &Library) -> Vec<Arc<Instrument>> {
    let all = by_theme(library, |theme| theme == Theme::Violence);
    let led_to: Vec<Id> =
        all.iter().flat_map(|from| from.leads_to.iter().map(|to| to.instrument.clone())).collect();
    all.into_iter().filter(|instrument| !led_to.contains(&instrument.id)).collect()
}

fn by_theme(library: &Library, wanted: impl Fn(Theme) -> bool) -> Vec<Arc<Instrument>> {
    let mut found: Vec<_> = library.sound_instruments().into_iter().filter(|i| wanted(i.theme)).collect();
    let place = |i: &Instrument| ORDER.iter().position(|id| i.id == **id).unwrap_or(ORDER.len());
    found.sort_by_key(|instrument| (instrument.theme, place(instrument)));
    found
}

/// A visit with an invented person, ready to ask: week 12, alone, by interview. `None` where there is nothing to ask.
#[must_use]
pub fn practice_visit(library: &Library) -> Option<Visit> {
    let mut context = Context::of(Person::Pregnant);
    context.stage = Some(Stage::Pregnant);
    context.week = Some(12);
    context.alone = Alone::Yes;
    let chosen: Vec<_> = open_instruments(library)
        .into_iter()
        .filter(|instrument| is_first_choice(instrument, &context))
        .collect();
    (!chosen.is_empty()).then(|| Visit::new(context, chosen, true, true))
}

/// Whether an instrument is for this person at this time.
#[must_use]
pub fn suits(instrument: &Instrument, context: &Context) -> bool {
    instrument.suits.as_ref().is_none_or(|condition| holds_in(condition, context))
}

/// Whether an instrument stands chosen at first.
#[must_use]
pub fn is_first_choice(instrument: &Instrument, context: &Context) -> bool {
    let first: &[&str] = match context.stage {
        Some(Stage::Pregnant) => &FIRST_PREGNANT,
        Some(Stage::Postpartum) => &FIRST_POSTPARTUM,
        None => &[],
    };
    first.iter().any(|id| instrument.id == **id) && suits(instrument, context)
}

fn holds_in(condition: &Condition, context: &Context) -> bool {
    struct Room<'a>(&'a Context);
    impl Facts for Room<'_> {
        fn reply(&self, _: &Reference) -> Option<&Reply> {
            None
        }
        fn points(&self, _: &Reference) -> Option<u32> {
            None
        }
        fn band(&self, _: &Reference) -> Option<&Id> {
            None
        }
        fn state(&self, _: &Reference) -> bool {
            false
        }
        fn context(&self) -> &Context {
            self.0
        }
    }
    condition.holds(&Room(context))
}
