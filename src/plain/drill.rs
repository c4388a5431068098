//! Drills on lines: one thing somebody says, answered in one's own words, then what to look for in the answer.

use super::lines::{Lines, Stop};
use super::rehearse;
use crate::domain::rehearsal::{Drill, Scenario};
use crate::text::fill;

/// What is to come after an answer.
enum Next {
    Level(usize),
    Other,
    Stop,
}

/// Practises single lines until that is enough. Nothing that is typed is kept.
///
/// # Errors
/// When the user leaves, or nothing more comes in.
pub fn drill(lines: &mut Lines, scenario: &Scenario) -> Result<(), Stop> {
    let (text, lang) = (lines.text, lines.text.lang);
    let words = text.training;
    lines.page(&format!("{}: {}", words.drill, scenario.title.get(lang)))?;
    lines.say(words.drill_lead)?;
    rehearse::note(lines, scenario)?;
    let left = one_after_another(lines, scenario);
    if left == Err(Stop::Quit) {
        lines.gap()?;
        lines.say(scenario.closing_word.get(lang))?;
    }
    left
}

fn one_after_another(lines: &mut Lines, scenario: &Scenario) -> Result<(), Stop> {
    let (text, lang) = (lines.text, lines.text.lang);
    let words = text.training;
    let label = |drill: &Drill| {
        let first = drill.levels.first().map_or("", |level| level.get(lang));
        format!("{}: «{first}»", text.rehearsal.skill(drill.skill))
    };
    let mut labels: Vec<String> = scenario.drills.iter().map(label).collect();
    labels.push(words.drill_stop.to_owned());
    loop {
        lines.heading(words.drill_pick)?;
        let at = lines.choose(&labels)?;
        let Some(drill) = at.and_then(|at| scenario.drills.get(at)) else { return Ok(()) };
        let mut level = 0;
        loop {
            match once(lines, drill, level)? {
                Next::Level(next) => level = next,
                Next::Other => break,
                Next::Stop => return Ok(()),
            }
        }
    }
}

/// One line, an answer, and what to look for in it.
fn once(lines: &mut Lines, drill: &Drill, level: usize) -> Result<Next, Stop> {
    let (text, lang) = (lines.text, lines.text.lang);
    let words = text.training;
    let Some(said) = drill.levels.get(level) else { return Ok(Next::Other) };
    let count = drill.levels.len().to_string();
    lines.heading(&fill(text.rehearsal.level, &[&(level + 1).to_string(), &count]))?;
    lines.say(&format!("«{}»", said.get(lang)))?;
    lines.say(words.drill_answer)?;
    let own = lines.read()?;
    match own.as_str() {
        "q" => return Err(Stop::Quit),
        "<" => return Ok(Next::Other),
        "" => {}
        own => lines.pair(text.rehearsal.yours, own)?,
    }
    lines.heading(text.rehearsal.drill_look)?;
    for criterion in &drill.criteria {
        lines.say(&format!("- {}", criterion.get(lang)))?;
    }
    lines.heading(text.rehearsal.drill_example)?;
    lines.say(&format!("«{}»", drill.example.get(lang)))?;
    lines.gap()?;
    let mut next = vec![(words.drill_again, Next::Level(level))];
    if level + 1 < drill.levels.len() {
        next.push((words.drill_harder, Next::Level(level + 1)));
    }
    next.extend([(words.drill_other, Next::Other), (words.drill_stop, Next::Stop)]);
    let labels: Vec<&str> = next.iter().map(|(label, _)| *label).collect();
    let at = lines.choose(&labels)?;
    Ok(at.and_then(|at| next.into_iter().nth(at)).map_or(Next::Other, |(_, next)| next))
}
