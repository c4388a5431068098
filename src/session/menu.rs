//! Which instruments a visit offers, and which stand chosen at first.

use std::sync::Arc;

use crate::content::Library;
use crate::domain::answer::Reply;
use crate::domain::condition::{Condition, Facts, Reference};
use crate::domain::context::{Alone, Context, Person, Stage};
use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Theme};
use crate::domain::municipality::{VisitKind, VisitRoutine};
use crate::domain::visit::Visit;

/// The order in which they are offered; others follow by name.
const ORDER: [&str; 10] =
    ["tweak", "audit-c-pregnancy", "epds", "whooley", "gad-2", "gad-7", "phq-9", "inquiry", "aas", "hark"];

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
    // The theme stands in the file's head, so that those of others need not be parsed.
    let listed = library.instruments().filter(|listing| listing.theme.is_none_or(&wanted));
    let ids: Vec<Id> = listed.map(|listing| listing.id.clone()).collect();
    let sound = ids.iter().filter_map(|id| library.instrument(id)?.ok());
    let mut found: Vec<_> = sound.filter(|instrument| wanted(instrument.theme)).collect();
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
    let open = open_instruments(library);
    let suiting = |instrument: &&Arc<Instrument>| suits(instrument, &context);
    let first = |instrument: &&Arc<Instrument>| is_first_choice(library, instrument, &context);
    let mut chosen: Vec<_> = open.iter().filter(first).cloned().collect();
    if chosen.is_empty() {
        // Where a municipality lays nothing out, practice is still possible.
        chosen = open.iter().filter(suiting).cloned().collect();
    }
    in_order(library, &context, &mut chosen);
    (!chosen.is_empty()).then(|| Visit::new(context, chosen, true, true))
}

/// Whether an instrument is for this person at this time.
#[must_use]
pub fn suits(instrument: &Instrument, context: &Context) -> bool {
    instrument.suits.as_ref().is_none_or(|condition| holds_in(condition, context))
}

/// What the municipality's profile, or the default, says of the visit that this is; `None` while that is not known.
#[must_use]
pub fn routine<'a>(library: &'a Library, context: &Context) -> Option<&'a VisitRoutine> {
    context.stage?;
    library.profile().routine(VisitKind::of(context))
}

/// Whether an instrument stands chosen at first.
#[must_use]
pub fn is_first_choice(library: &Library, instrument: &Instrument, context: &Context) -> bool {
    let first = routine(library, context).is_some_and(|routine| routine.instruments.contains(&instrument.id));
    first && suits(instrument, context)
}

/// Puts instruments in the order of the routine; others follow as they stand.
pub fn in_order(library: &Library, context: &Context, chosen: &mut [Arc<Instrument>]) {
    let listed = routine(library, context).map_or(&[][..], |routine| &routine.instruments);
    chosen
        .sort_by_key(|instrument| listed.iter().position(|id| *id == instrument.id).unwrap_or(listed.len()));
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
