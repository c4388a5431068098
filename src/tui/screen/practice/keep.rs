//! Keeping a play because that is asked for, and taking a kept one up again.

use super::talk::Talk;
use crate::session::training::{self, KeptPlay};
use crate::session::{Effect, clock};
use crate::text::fill;
use crate::tui::binding::{Action, Binding, letter};
use crate::tui::cx::Cx;

/// Whether a play can be kept here at all.
pub(super) const fn can(cx: &Cx) -> bool {
    cx.directory.is_some()
}

/// The key that keeps a play, where it can be.
pub(super) fn binding(cx: &Cx) -> Option<Binding> {
    can(cx).then(|| Binding::new([letter('l')], Action::Save, cx.text.training.key_keep))
}

/// Keeps it: under the name it was taken up with, or by its scenario and the minute.
pub(super) fn keep(talk: &mut Talk, cx: &Cx) -> Effect {
    let name = talk.name.get_or_insert_with(|| training::name(&talk.scenario, cx.now)).clone();
    talk.saved = true;
    training::keep(&talk.scenario, &talk.now.play, name)
}

/// The talk of a kept play; `None` where its scenario is not there any more.
pub(super) fn taken_up(kept: &KeptPlay, cx: &Cx) -> Option<Talk> {
    let scenario = cx.library.rehearsal(&kept.kept.scenario)?.ok()?;
    Some(Talk::taken_up(scenario, kept))
}

/// A kept play in one line: which talk, when, how demanding, how far.
pub(super) fn line(kept: &KeptPlay, cx: &Cx) -> String {
    let (words, lang) = (cx.text.training, cx.text.lang);
    let scenario = cx.library.rehearsal(&kept.kept.scenario).and_then(Result::ok);
    let title = scenario.map_or_else(|| kept.kept.scenario.to_string(), |one| one.title.get(lang).to_owned());
    let day = kept.changed.map(|at| clock::local_day(at).format("%d.%m.%Y").to_string()).unwrap_or_default();
    let difficulty = cx.text.rehearsal.difficulty_of(kept.kept.setup.difficulty);
    let difficulty = difficulty.split(':').next().unwrap_or(difficulty).to_lowercase();
    let turn = (kept.kept.steps.len() + 1).to_string();
    format!("{title}: {}", fill(words.resume_one, &[&day, &difficulty, &turn]))
}
