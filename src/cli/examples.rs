//! Answers that lead to each band, state and alert of an instrument, written as `score` takes them, and visits that lead
//! to each rule about a whole visit, written as `advise` takes them.

use crate::content::Library;
use crate::content::lint::reach::{Goal, Reach, reach};
use crate::content::lint::visits::{self, Example};
use crate::domain::answer::{Answer, Replies, Reply};
use crate::domain::context::{Alone, BornChildren, Context, Interpreter, Stage};
use crate::domain::instrument::Instrument;

/// One line a goal, under the instrument's name.
pub(super) fn of(instrument: &Instrument) -> String {
    let mut block = format!("{} {}\n", instrument.id, instrument.version);
    for (goal, reach) in reach(instrument) {
        let Some(name) = name(instrument, goal) else { continue };
        let line = match reach {
            Reach::By(example) => {
                format!(
                    "--person {}  {}",
                    example.context.person.code(),
                    answers(instrument, &example.replies)
                )
            }
            Reach::Never => "no answers lead here".to_owned(),
            Reach::NotFound => "no example was found".to_owned(),
        };
        block.push_str(&format!("  {name}: {line}\n"));
    }
    block + "\n"
}

/// One line a rule about a whole visit, under a heading of its own.
pub(super) fn of_visits(library: &Library) -> String {
    let rules = library.visit_rules();
    if rules.is_empty() {
        return String::new();
    }
    let visits = library.visits();
    let mut block = "visits\n".to_owned();
    for rule in rules {
        let reach = match rule.theme {
            Some(theme) => visits.reach_within(rule.when, theme),
            None => visits.reach(rule.when),
        };
        let line = match reach {
            visits::Reach::By(example) => visit(library, &example),
            visits::Reach::Never => "no visit leads here".to_owned(),
            visits::Reach::NotFound => "no example was found".to_owned(),
        };
        block.push_str(&format!("  {}: {line}\n", rule.name));
    }
    block + "\n"
}

/// A visit as one line of YAML.
fn visit(library: &Library, example: &Example) -> String {
    let answers: Vec<String> = example
        .answers
        .iter()
        .filter_map(|(id, replies)| {
            let instrument = library.visit_instrument(id)?;
            Some(format!("{id}: {}", answers(&instrument, replies)))
        })
        .collect();
    let judgement: Vec<_> = example.judgement.iter().map(|judgement| judgement.code()).collect();
    let (answers, judgement) = (answers.join(", "), judgement.join(", "));
    format!("{{context: {{{}}}, answers: {{{answers}}}, judgement: [{judgement}]}}", room(&example.context))
}

fn room(context: &Context) -> String {
    let mut said = Vec::new();
    said.extend(context.stage.map(|stage| match stage {
        Stage::Pregnant => "stage: pregnant".to_owned(),
        Stage::Postpartum => "stage: postpartum".to_owned(),
    }));
    said.extend(context.week.map(|week| format!("week: {week}")));
    said.extend(context.baby_age_weeks.map(|age| format!("baby-age-weeks: {age}")));
    said.push(format!("person: {}", context.person.code()));
    said.push(format!(
        "alone: {}",
        match context.alone {
            Alone::Yes => "yes",
            Alone::No => "no",
            Alone::NotSaid => "not-said",
        }
    ));
    said.push(format!(
        "interpreter: {}",
        match context.interpreter {
            Interpreter::None => "none",
            Interpreter::Professional => "professional",
            Interpreter::Relative => "relative",
        }
    ));
    said.push(format!(
        "born-children: {}",
        match context.born_children {
            BornChildren::No => "0",
            BornChildren::Yes => "1",
            BornChildren::NotAsked => "unknown",
        }
    ));
    said.join(", ")
}

/// The replies of one form, in the order of its items.
fn answers(instrument: &Instrument, replies: &Replies) -> String {
    let items = instrument.items.iter();
    let given = items.filter_map(|item| Some(format!("{}: {}", item.id, written(replies.get(&item.id)?))));
    format!("{{{}}}", given.collect::<Vec<_>>().join(", "))
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
