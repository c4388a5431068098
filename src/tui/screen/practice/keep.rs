//! Keeping a play because that is asked for, and taking a kept one up again.

use super::talk::Talk;
use crate::session::Effect;
use crate::session::training::{self, KeptPlay};
use crate::tui::binding::{Action, Binding, letter};
use crate::tui::cx::Cx;

/// The key that keeps a play, where it can be.
pub(super) fn binding(cx: &Cx) -> Option<Binding> {
    cx.keeps_training().then(|| Binding::new([letter('l')], Action::Save, cx.text.training.key_keep))
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
    let scenario = cx.library.rehearsal(&kept.kept.scenario).and_then(Result::ok);
    let title = scenario.map(|one| one.title.get(cx.text.lang).to_owned());
    let title = title.unwrap_or_else(|| kept.kept.scenario.to_string());
    format!("{title}: {}", training::line(kept, cx.text))
}
