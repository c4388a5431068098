//! Answers that lead to each band, state and alert of an instrument, written as `score` takes them.

use crate::content::lint::reach::{Goal, Reach, reach};
use crate::domain::answer::{Answer, Reply};
use crate::domain::instrument::Instrument;

/// One line a goal, under the instrument's name.
pub(super) fn of(instrument: &Instrument) -> String {
    let mut block = format!("{} {}\n", instrument.id, instrument.version);
    for (goal, reach) in reach(instrument) {
        let Some(name) = name(instrument, goal) else { continue };
        let line = match reach {
            Reach::By(example) => {
                let answers: Vec<String> = instrument
                    .items
                    .iter()
                    .filter_map(|item| {
                        Some(format!("{}: {}", item.id, written(example.replies.get(&item.id)?)))
                    })
                    .collect();
                format!("--person {}  {{{}}}", example.context.person.code(), answers.join(", "))
            }
            Reach::Never => "no answers lead here".to_owned(),
            Reach::NotFound => "no example was found".to_owned(),
        };
        block.push_str(&format!("  {name}: {line}\n"));
    }
    block + "\n"
}

fn name(instrument: &Instrument, goal: Goal) -> Option<String> {
    match goal {
        Goal::Band(at, band) => {
            let scale = instrument.scales.get(at)?;
            Some(format!("band {}/{}", scale.id, scale.bands.get(band)?.id))
        }
        Goal::State(at) => Some(format!("state {}", instrument.states.get(at)?.id)),
        Goal::Alert(at) => Some(format!("alert {}", instrument.alerts.get(at)?.id)),
        Goal::Asked(_) | Goal::LeadsTo(_) => None,
    }
}

/// A reply as a script writes it.
fn written(reply: &Reply) -> String {
    match reply {
        Reply::Declined => "declined".to_owned(),
        Reply::NotAsked(_) => "not-asked".to_owned(),
        Reply::Answered(answer) => match answer {
            Answer::Yes => "yes".to_owned(),
            Answer::No => "no".to_owned(),
            Answer::Text(words) => format!("{words:?}"),
            Answer::Ruler(n) | Answer::Number(n) | Answer::Position(n) => n.to_string(),
            Answer::Choice(id) => id.to_string(),
            Answer::Choices(ids) => {
                format!("[{}]", ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
            }
        },
    }
}
