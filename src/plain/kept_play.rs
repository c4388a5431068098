//! Kept practice on lines: taking one up at the start, and asking whether to keep it at the end.

use super::lines::{Lines, Stop};
use crate::domain::id::Id;
use crate::domain::rehearsal::Scenario;
use crate::domain::rehearsal::play::Play;
use crate::session::{Effect, Outcome, Session, training, wording};
use crate::store::Folder;
use crate::text::fill;

/// So many kept plays are offered, the newest first.
const OFFERED: usize = 5;

/// A kept play of this scenario to go on with, and its name, where there is one and that is wished.
pub(super) fn taken_up(
    lines: &mut Lines,
    session: &mut Session,
    scenario: &Scenario,
) -> Result<Option<(Play, Id)>, Stop> {
    let Outcome::Documents(_, documents) = session.run(Effect::ListDocuments(Folder::Training)) else {
        return Ok(None);
    };
    let mut plays = training::plays(documents);
    plays.retain(|play| play.kept.scenario == scenario.id);
    plays.truncate(OFFERED);
    if plays.is_empty() {
        return Ok(None);
    }
    let text = lines.text;
    let words = text.training;
    lines.heading(words.resume)?;
    let mut labels: Vec<String> = plays.iter().map(|play| training::line(play, text)).collect();
    labels.push(words.anew.to_owned());
    let chosen = lines.choose(&labels)?.and_then(|at| plays.into_iter().nth(at));
    let Some(chosen) = chosen else { return Ok(None) };
    let (play, whole) = Play::resumed(scenario, &chosen.kept);
    if !whole || chosen.kept.version != scenario.version {
        lines.say(words.changed)?;
    }
    Ok(Some((play, chosen.name)))
}

/// Asks whether to keep a play in which something was said; only a yes is one.
pub(super) fn offer(
    lines: &mut Lines,
    session: &mut Session,
    scenario: &Scenario,
    play: &Play,
    name: Option<Id>,
) -> Result<(), Stop> {
    if play.steps().is_empty() || session.directory().is_none() {
        return Ok(());
    }
    let text = lines.text;
    let words = text.training;
    lines.gap()?;
    lines.say(words.keep)?;
    if !lines.says_yes()? {
        return Ok(());
    }
    let name = name.unwrap_or_else(|| training::name(scenario, session.now()));
    match session.run(training::keep(scenario, play, name)) {
        Outcome::DocumentKept(path) => lines.say(&fill(words.kept, &[&path.display().to_string()])),
        Outcome::Failed(error) => lines.say(&wording::store_error(&error, text)),
        _ => lines.say(words.not_kept),
    }
}
