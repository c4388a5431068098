//! The talk around the forms, the same in every face: the words to say at a step, and what part of the talk it is.

use super::advice;
use crate::content::Library;
use crate::domain::advice::FittingPrompt;
use crate::domain::conversation::{Skill, TalkStage};
use crate::domain::instrument::Theme;
use crate::domain::lang::Lang;
use crate::domain::visit::{Form, Step, Visit};
use crate::text::Text;

/// The words to say at a step of the talk, a sentence each: those of the content that fit what was told, and where it
/// has none, the program's own.
#[must_use]
pub fn said(visit: &Visit, library: &Library, text: &Text) -> Vec<String> {
    let words = text.talk;
    let from_content = from_content(visit, library, text.lang);
    match visit.step() {
        Step::Before(place) if asked_on(visit, place) => {}
        _ if !from_content.is_empty() => return from_content,
        _ => {}
    }
    let theme = |place| visit.form(place).map(|form| form.instrument().theme);
    let said = match visit.step() {
        Step::Limits => words.limits().to_vec(),
        Step::Open(place) => theme(place).map(|theme| words.open(theme)).into_iter().collect(),
        Step::Before(place) if asked_on(visit, place) => vec![words.permission_more],
        Step::Before(place) => theme(place).map(|theme| words.permission(theme)).into_iter().collect(),
        Step::TellBack(_) => vec![words.make_of_it, words.thank],
        Step::Agree(place) => theme(place).map(|theme| words.agree(theme)).into_iter().collect(),
        Step::Close(place) => {
            theme(place).map(|theme| words.close(theme)).into_iter().chain([words.close_now]).collect()
        }
        _ => Vec::new(),
    };
    said.into_iter().map(ToOwned::to_owned).collect()
}

/// The most sentences that a step of the talk offers at once.
const MOST_SAID: usize = 3;
/// Of which so many, at most, are for this answer in particular: one more always fits any.
const MOST_PARTICULAR: usize = 2;

/// The words to say at a step of the talk, from the content; nothing where the content has none.
fn from_content(visit: &Visit, library: &Library, lang: Lang) -> Vec<String> {
    let is_said = matches!(
        visit.step(),
        Step::Open(_) | Step::Before(_) | Step::TellBack(_) | Step::Agree(_) | Step::Close(_)
    );
    if !is_said {
        return Vec::new();
    }
    let (theme, stage) = here(visit);
    let fitting = advice::visit_prompts(visit, library, theme, stage);
    let (particular, mut general): (Vec<_>, Vec<_>) = fitting.into_iter().partition(|one| one.particular);
    // What she makes of it comes before anything else is told back.
    let asks = |one: &FittingPrompt| one.prompt().is_some_and(|prompt| prompt.skill == Skill::OpenQuestion);
    let first = general.iter().position(asks).filter(|_| stage == TalkStage::TellBack);
    let first = first.map(|at| general.remove(at));
    let rest = particular.into_iter().take(MOST_PARTICULAR).chain(general);
    let chosen = first.into_iter().chain(rest).take(MOST_SAID);
    chosen.filter_map(|one| Some(one.prompt()?.say.get(lang).to_owned())).collect()
}

/// Whether something was told just before: the opening words would then sound as if nobody had listened.
fn asked_on(visit: &Visit, place: usize) -> bool {
    visit.form(place).is_some_and(Form::is_private)
        && visit.private_forms().any(|(at, other)| at < place && other.is_begun())
}

/// The theme and stage of the talk that a step is about.
#[must_use]
pub fn here(visit: &Visit) -> (Theme, TalkStage) {
    let step = visit.step();
    let stage = match step {
        Step::Limits | Step::Open(_) => TalkStage::Open,
        Step::Before(_) | Step::FormInHand(_) => TalkStage::Permission,
        Step::ReadBack(_) | Step::TellBack(_) | Step::Result(_) => TalkStage::TellBack,
        Step::Agree(_) | Step::Guide(_) | Step::Plan | Step::Reading => TalkStage::Plan,
        Step::Close(_) | Step::Summary => TalkStage::Close,
        Step::Ask(_) | Step::Alone | Step::ChoosePrivate | Step::Undealt => TalkStage::Explore,
    };
    let theme = step.form().and_then(|place| visit.form(place)).map(|form| form.instrument().theme);
    (theme.unwrap_or(Theme::Collaboration), stage)
}

/// The themes that there are words for and that may be named now, the one at hand first.
#[must_use]
pub fn themes(visit: &Visit, library: &Library) -> Vec<Theme> {
    let open = visit.gate().is_open();
    let mut found = library.conversation_themes();
    found.retain(|theme| open || !theme.is_private());
    let (at, _) = here(visit);
    found.sort_by_key(|theme| *theme != at);
    found
}
