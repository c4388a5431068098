//! What fits a visit: the rules of the library over what was told, in one call for every face.

use std::collections::BTreeSet;

use crate::content::Library;
use crate::domain::advice::{self, Barred, DutyPrompt, FittingPrompt, Guidance, Suggestion};
use crate::domain::answer::{Answer, Replies, Reply};
use crate::domain::context::Context;
use crate::domain::conversation::TalkStage;
use crate::domain::facts::{RaisedCard, VisitFacts};
use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Theme};
use crate::domain::judgement::Judgement;
use crate::domain::municipality::{Offered, VisitKind};
use crate::domain::referral::Due;
use crate::domain::service::Service;
use crate::domain::visit::{Choice, Consent, Form, Step, Visit};
use crate::session::menu;
use crate::text::Text;

/// What was told and seen, as rules about a whole visit need it.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// Each form with what stands in it.
    pub forms: &'a [(&'a Instrument, &'a Replies)],
    /// The room.
    pub context: &'a Context,
    /// What the practitioner has seen or been told.
    pub judgement: &'a BTreeSet<Judgement>,
    /// Whether a private part lies unopened.
    pub sealed: bool,
}

impl Told<'_> {
    fn facts<'t>(&'t self, guidance: &Guidance) -> VisitFacts<'t> {
        let forms = self.forms.iter().map(|(instrument, replies)| (&***instrument, *replies));
        VisitFacts::new(forms, self.context, self.judgement, &guidance.findings, &guidance.cards)
    }
}

/// The next steps that fit, and what the law asks to be considered.
#[must_use]
pub fn next_steps(told: Told<'_>, library: &Library) -> (Vec<Suggestion>, Vec<DutyPrompt>) {
    let guidance = library.guidance();
    let facts = told.facts(guidance);
    let mut suggestions = guidance.suggestions(library.referrals(), &facts, told.sealed);
    first_what_is_confirmed(&mut suggestions, library);
    (suggestions, advice::duties(library.duties(), &facts))
}

/// The cards that the practitioner's own judgement raises.
#[must_use]
pub fn raised_cards(told: Told<'_>, library: &Library) -> Vec<RaisedCard> {
    told.facts(library.guidance()).raised_cards().to_vec()
}

/// The words that fit, of the themes that were taken up.
#[must_use]
pub fn prompts(told: Told<'_>, library: &Library) -> Vec<FittingPrompt> {
    advice::prompts(&library.conversations(|_| true), &told.facts(library.guidance()), None)
}

/// Among equally urgent next steps, one whose service is not confirmed never stands first.
fn first_what_is_confirmed(suggestions: &mut [Suggestion], library: &Library) {
    let directory = library.directory();
    let may_lead = |suggestion: &Suggestion| {
        directory.service(&suggestion.step.service).is_none_or(Service::may_stand_first)
    };
    suggestions.sort_by_key(|suggestion| (suggestion.step.due, !may_lead(suggestion)));
}

/// The offers that not every municipality has, and what stands in their place.
const OFFERS: [(&str, &str); 1] = [("foreldre-baby-samspill", "sped-og-smabarnsteam")];

/// Whether the municipality has a service that not every one has; `None` for any other service.
#[must_use]
pub fn offered(service: &Id, library: &Library) -> Option<Offered> {
    OFFERS.iter().find(|(offer, _)| *service == **offer)?;
    Some(library.profile().offer(service).map_or(Offered::NotSaid, |offer| offer.offered))
}

/// What to turn to where a service is not offered here, or is not known to be.
#[must_use]
pub fn instead<'a>(service: &Id, library: &'a Library) -> Option<&'a Service> {
    let (_, other) = OFFERS.iter().find(|(offer, _)| *service == **offer)?;
    let is_here = offered(service, library) == Some(Offered::Yes);
    library.directory().service(&Id::new(other).ok()?).filter(|_| !is_here)
}

/// Why nothing was told in an instrument that this visit could have used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAsked {
    /// The room does not allow it.
    Barred(Barred),
    /// Everything that was asked was declined.
    Declined,
    /// It was taken up and left unasked.
    NotAsked,
    /// Nothing was given.
    NoAnswers,
}

impl NotAsked {
    /// The word used on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Barred(barred) => barred.code(),
            Self::Declined => "declined",
            Self::NotAsked => "not-asked",
            Self::NoAnswers => "no-answers",
        }
    }
}

/// Instruments in which nothing was told, and why: those that were taken up without an answer, those that this visit's
/// routine names, and, where the room bars them, those that are asked alone.
#[must_use]
pub fn not_asked(told: Told<'_>, library: &Library) -> Vec<(Id, NotAsked)> {
    let mut found: Vec<(Id, NotAsked)> = Vec::new();
    let replies = |id: &Id| told.forms.iter().find(|(form, _)| form.id == *id).map(|(_, replies)| *replies);
    for (form, replies) in told.forms.iter().filter(|(_, replies)| !is_told(replies)) {
        let barred = Barred::of(form.theme, told.context.alone, told.context.interpreter);
        let why = match barred {
            Some(barred) => NotAsked::Barred(barred),
            None if replies.is_empty() => NotAsked::NoAnswers,
            None if replies.values().any(|reply| *reply == Reply::Declined) => NotAsked::Declined,
            None => NotAsked::NotAsked,
        };
        found.push((form.id.clone(), why));
    }
    let routine = library.profile().routine(VisitKind::of(told.context));
    for id in routine.into_iter().flat_map(|routine| &routine.instruments) {
        let is_known = matches!(library.instrument(id), Some(Ok(_)));
        if is_known && replies(id).is_none() {
            found.push((id.clone(), NotAsked::NoAnswers));
        }
    }
    let told_alone = told.forms.iter().any(|(form, replies)| form.theme.is_private() && is_told(replies));
    if let Some(barred) = Barred::of(Theme::Violence, told.context.alone, told.context.interpreter)
        && !told_alone
    {
        for instrument in menu::private_instruments(library) {
            if found.iter().all(|(id, _)| *id != instrument.id) {
                found.push((instrument.id.clone(), NotAsked::Barred(barred)));
            }
        }
    }
    found
}

fn is_told(replies: &Replies) -> bool {
    replies.values().any(|reply| reply.answer().is_some())
}

/// What a visit holds, as rules need it.
fn with_visit<T>(visit: &Visit, look: impl Fn(Told<'_>) -> T) -> T {
    let judgement = visit.all_judgement();
    let forms: Vec<(&Instrument, &Replies)> =
        visit.forms().iter().map(|form| (&**form.instrument(), form.walk.replies())).collect();
    look(Told {
        forms: &forms,
        context: visit.context(),
        judgement: &judgement,
        sealed: visit.has_sealed_private(),
    })
}

/// The next steps and duties of a visit that may be shown now; those of the private part only while that is open.
#[must_use]
pub fn visit_steps(visit: &Visit, library: &Library) -> (Vec<Suggestion>, Vec<DutyPrompt>) {
    let (mut suggestions, mut duties) = with_visit(visit, |told| next_steps(told, library));
    if !visit.gate().is_open() {
        suggestions.retain(|suggestion| !suggestion.private);
        duties.retain(|duty| !duty.private);
    }
    // What is offered quietly, because there is a baby, keeps a door open: it belongs to a no.
    if (visit.guided().is_some() || suggestions.iter().any(is_today)) && !was_no(visit) {
        suggestions.retain(|one| one.key.rule.is_some() || one.theme != Theme::Interplay);
    }
    (suggestions, duties)
}

/// The next steps and duties to show on a page: where that is about one theme, only what belongs to it.
#[must_use]
pub fn steps_here(visit: &Visit, library: &Library) -> (Vec<Suggestion>, Vec<DutyPrompt>) {
    on_page(visit, visit_steps(visit, library))
}

/// Of all that may be shown now, what belongs on the page.
#[must_use]
pub fn on_page(
    visit: &Visit,
    (mut suggestions, mut duties): (Vec<Suggestion>, Vec<DutyPrompt>),
) -> (Vec<Suggestion>, Vec<DutyPrompt>) {
    let theme = match visit.step() {
        Step::Result(place) | Step::Agree(place) => visit.form(place).map(|form| form.instrument().theme),
        _ => None,
    };
    if let Some(theme) = theme {
        suggestions.retain(|suggestion| match theme {
            // What a parent's own mind and the baby need is talked about together.
            Theme::MentalHealth => matches!(suggestion.theme, Theme::MentalHealth | Theme::Interplay),
            theme => suggestion.theme == theme,
        });
        duties.clear();
    }
    (suggestions, duties)
}

/// A suggestion or a duty, as it is listed.
#[derive(Clone, Debug)]
pub enum Entry {
    /// A next step.
    Step(Box<Suggestion>),
    /// What the law asks to be considered.
    Duty(DutyPrompt),
}

/// The rungs of the law at which one must act oneself; the others say what one may do.
const OWN_DUTIES: [&str; 4] = ["emergency-31", "substance-32", "child-33", "avert-196"];

fn is_own_duty(prompt: &DutyPrompt) -> bool {
    prompt.duty().is_some_and(|duty| OWN_DUTIES.contains(&duty.id.as_str()))
}

/// They in one list: what is due today, one's own duties, what is due later, and what else the law says. Where nothing is
/// due today the law stands last, in its order.
#[must_use]
pub fn listed((suggestions, duties): (Vec<Suggestion>, Vec<DutyPrompt>)) -> Vec<Entry> {
    let (today, later): (Vec<_>, Vec<_>) = suggestions.into_iter().partition(is_today);
    let (own, rest): (Vec<_>, Vec<_>) =
        duties.into_iter().partition(|prompt| !today.is_empty() && is_own_duty(prompt));
    let step = |step| Entry::Step(Box::new(step));
    let first = today.into_iter().map(step).chain(own.into_iter().map(Entry::Duty));
    first.chain(later.into_iter().map(step)).chain(rest.into_iter().map(Entry::Duty)).collect()
}

fn is_today(suggestion: &Suggestion) -> bool {
    matches!(suggestion.step.due, Due::Now | Due::Today)
}

/// How many at the head of such a list are for today; none where nothing is due today.
#[must_use]
pub fn for_today(listed: &[Entry]) -> usize {
    let is_due = |entry: &Entry| matches!(entry, Entry::Step(step) if is_today(step));
    if !listed.iter().any(is_due) {
        return 0;
    }
    let own = |entry: &Entry| matches!(entry, Entry::Duty(prompt) if is_own_duty(prompt));
    listed.iter().take_while(|entry| is_due(entry) || own(entry)).count()
}

/// Whether a no was given, of what may be shown now: help was not wanted, a step or a consent refused, an answer declined,
/// or a question that is asked alone answered with nothing but no. Only then is the open door spoken of.
#[must_use]
pub fn was_no(visit: &Visit) -> bool {
    let no_of = |form: &Form| {
        let stands = |wanted: &Reply| form.walk.replies().values().any(|reply| reply == wanted);
        let only_no = stands(&Reply::Answered(Answer::No)) && !stands(&Reply::Answered(Answer::Yes));
        stands(&Reply::Declined) || (form.instrument().theme.is_private() && only_no)
    };
    visit.judgement().any(|one| one == Judgement::DeclinesHelp)
        || visit.decisions().any(|decision| decision.choice == Choice::Dropped)
        || visit.shown_consents().any(|(_, consent)| consent == Consent::Refused)
        || visit.shown_forms().any(|(_, form)| no_of(form))
}

/// The cards that what was ticked in a visit raises.
#[must_use]
pub fn visit_cards(visit: &Visit, library: &Library) -> Vec<RaisedCard> {
    with_visit(visit, |told| raised_cards(told, library))
}

/// Whether what was done in the guide raises a card, and nothing that was ticked among what was seen or told.
#[must_use]
pub fn is_raised_by_guide(visit: &Visit, library: &Library, card: &Id) -> bool {
    let ticked: BTreeSet<Judgement> = visit.judgement_of(false).chain(visit.judgement_of(true)).collect();
    let by_ticks = with_visit(visit, |told| raised_cards(Told { judgement: &ticked, ..told }, library));
    let raises = |cards: &[RaisedCard]| cards.iter().any(|raised| raised.card.id == *card);
    raises(&visit_cards(visit, library)) && !raises(&by_ticks)
}

/// What raises a card by the practitioner's own judgement, in words.
#[must_use]
pub fn card_because(visit: &Visit, library: &Library, card: &Id, text: &Text) -> String {
    let cards = visit_cards(visit, library);
    let raised = cards.iter().find(|raised| raised.card.id == *card);
    raised.map(|raised| text.facts(library, &raised.because)).unwrap_or_default()
}

/// The words of a theme that fit a visit at a stage of the talk and may be shown now, those for this answer first.
#[must_use]
pub fn visit_prompts(visit: &Visit, library: &Library, theme: Theme, stage: TalkStage) -> Vec<FittingPrompt> {
    let open = visit.gate().is_open();
    let files = library.conversations(|known| known == theme);
    let mut found =
        with_visit(visit, |told| advice::prompts(&files, &told.facts(library.guidance()), Some(stage)));
    found.retain(|fitting| open || !fitting.private);
    found
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::content::source::Tree;
    use crate::domain::context::Person;
    use crate::domain::guide::Guide;
    use crate::domain::guide::progress::Entry as Stands;
    use crate::domain::visit::{Gate, NotAloneReason, Shelf};

    fn id(name: &str) -> Id {
        Id::new(name).unwrap()
    }

    fn library() -> Library {
        Library::open(Tree::embedded(), None)
    }

    /// A visit by this guide in which this was told where they are alone.
    fn told(library: &Library, guide: &Arc<Guide>, item: &Id) -> Visit {
        let mut visit = Visit::with_guide(Context::of(Person::Mother), Arc::clone(guide), false);
        visit.say_alone();
        assert!(visit.put_in_guide(item, Stands { done: true, ..Stands::default() }));
        visit.raise_cards(&visit_cards(&visit, library));
        visit
    }

    fn names(listed: &[Entry]) -> Vec<String> {
        let name = |entry: &Entry| match entry {
            Entry::Step(step) => step.step.service.to_string(),
            Entry::Duty(prompt) => prompt.duty().map(|duty| duty.id.to_string()).unwrap_or_default(),
        };
        listed.iter().map(name).collect()
    }

    #[test]
    fn whatever_is_told_and_pauses_a_guide_brings_today_first_with_safety_contact_services_and_duties() {
        let library = library();
        let pausing = |guide: &str| {
            let guide = Shelf::guide(&library, &id(guide)).unwrap();
            let items: Vec<Id> = guide
                .items()
                .filter(|item| item.pauses && item.tells.is_some())
                .map(|item| item.id.clone())
                .collect();
            items.into_iter().map(move |item| (Arc::clone(&guide), item)).collect::<Vec<_>>()
        };
        let all = [pausing("samspill-visits"), pausing("meeting")].concat();
        assert_eq!(all.len(), 4);
        for (guide, item) in all {
            let mut visit = told(&library, &guide, &item);
            let found = listed(visit_steps(&visit, &library));
            let today = names(&found)[..for_today(&found)].to_vec();
            for wanted in ["krisesenter", "avert-196"] {
                assert!(today.iter().any(|name| name == wanted), "{item}: {wanted}: {today:?}");
            }
            let safety = today.iter().any(|name| name == "own-follow-up" || name == "police-emergency");
            assert!(safety, "{item}: {today:?}");
            assert!(today.len() < 10, "each opens by one digit: {today:?}");
            let later = found.iter().skip(today.len());
            assert!(later.clone().all(|entry| !matches!(entry, Entry::Step(step) if is_today(step))));
            let door = |entry: &Entry| matches!(entry, Entry::Step(step) if step.key.rule.is_none());
            assert!(!found.iter().any(door), "{item}: {:?}", names(&found));
            assert!(!was_no(&visit), "{item}");
            // The same as where the practitioner ticked it: nothing of its own for guides.
            let ticked = guide.item(&item).unwrap().tells.unwrap();
            let mut by_hand = Visit::with_guide(Context::of(Person::Mother), Arc::clone(&guide), false);
            by_hand.say_alone();
            by_hand.set_judgement(ticked, true);
            assert_eq!(names(&found), names(&listed(visit_steps(&by_hand, &library))));
            // And nothing of it once somebody hears.
            visit.say_not_alone(NotAloneReason::SomebodyHears);
            let shown = names(&listed(visit_steps(&visit, &library)));
            let hidden = ["krisesenter", "avert-196", "police", "police-emergency"];
            assert!(shown.iter().all(|name| !hidden.contains(&name.as_str())), "{item}: {shown:?}");
        }
    }

    #[test]
    fn the_door_is_spoken_of_only_after_a_no() {
        let library = library();
        let inquiry = library.instrument(&id("inquiry")).unwrap().unwrap();
        let context = Context::of(Person::Pregnant);
        let answered = |answers: &[Answer]| {
            let mut visit = Visit::new(context.clone(), vec![Arc::clone(&inquiry)], true, false);
            visit.say_alone();
            for answer in answers {
                visit.form_mut(0).unwrap().walk.answer(answer.clone(), &context).unwrap();
            }
            visit
        };
        assert!(!was_no(&answered(&[])));
        assert!(was_no(&answered(&[Answer::No])));
        assert!(!was_no(&answered(&[Answer::Yes])));
        let mut visit = answered(&[Answer::Yes]);
        visit.set_judgement(Judgement::DeclinesHelp, true);
        assert!(was_no(&visit));
        let mut sealed = answered(&[Answer::No]);
        sealed.say_not_alone(NotAloneReason::SomebodyHears);
        assert!(
            sealed.gate() != Gate::Alone && !was_no(&sealed),
            "nothing of the private part is told by it"
        );
    }
}
