//! A practice scenario on lines: say it first, choose, go back, another way, and look back.

use super::lines::{Lines, Stop};
use super::pick;
use crate::content::Library;
use crate::domain::rehearsal::play::{Difficulty, Play, Setup, Stand};
use crate::domain::rehearsal::{Act, Line, Scenario};
use crate::session::{debrief, next_step};
use crate::text::fill;

const DIFFICULTIES: [Difficulty; 3] = [Difficulty::Calm, Difficulty::Ordinary, Difficulty::Demanding];

/// Plays a scenario to its end, as often as is wished. Without a difficulty it asks.
///
/// # Errors
/// When the user leaves, or nothing more comes in.
pub fn rehearse(
    lines: &mut Lines,
    library: &Library,
    scenario: &Scenario,
    seed: u64,
    difficulty: Option<Difficulty>,
) -> Result<(), Stop> {
    let played = play(lines, library, scenario, seed, difficulty);
    if played == Err(Stop::Quit) {
        lines.gap()?;
        lines.say(scenario.closing_word.get(lines.text.lang))?;
    }
    played
}

fn play(
    lines: &mut Lines,
    library: &Library,
    scenario: &Scenario,
    seed: u64,
    difficulty: Option<Difficulty>,
) -> Result<(), Stop> {
    let (text, lang) = (lines.text, lines.text.lang);
    let words = text.rehearsal;
    lines.page(scenario.title.get(lang))?;
    lines.say(scenario.about.get(lang))?;
    if let Some(note) = &scenario.content_note {
        lines.heading(words.note)?;
        lines.say(note.get(lang))?;
    }
    lines.say(words.leave_any)?;
    let difficulty = match difficulty {
        Some(difficulty) => difficulty,
        None => {
            lines.heading(words.difficulty)?;
            let labels = DIFFICULTIES.map(|difficulty| words.difficulty_of(difficulty));
            let at = lines.choose(&labels)?.and_then(|at| DIFFICULTIES.get(at)).copied();
            at.unwrap_or_default()
        }
    };
    let setup = Setup { seed, difficulty };
    lines.say(&fill(words.seed, &[&seed.to_string()]))?;
    let mut play = Play::new(scenario, setup);
    let mut before: Option<Play> = None;
    loop {
        let stand = play.stand(scenario);
        if scenario.ending_at(&stand).is_some() {
            ended(lines, library, scenario, &play)?;
            if let Some(first) = &before {
                compared(lines, scenario, first, &play)?;
            }
            match again(lines, &play)? {
                Some(step) => {
                    let other = play.rewound(step);
                    before = Some(std::mem::replace(&mut play, other));
                }
                None => return Ok(()),
            }
            continue;
        }
        turn(lines, scenario, &mut play, &stand)?;
    }
}

/// One moment: what is heard, what one would say, and what is chosen.
fn turn(lines: &mut Lines, scenario: &Scenario, play: &mut Play, stand: &Stand) -> Result<(), Stop> {
    let (text, lang) = (lines.text, lines.text.lang);
    let words = text.rehearsal;
    let Some(node) = scenario.node_at(stand) else { return Ok(()) };
    lines.gap()?;
    if stand.interrupted {
        lines.say(words.between)?;
        spoken(lines, scenario, &scenario.interruption.lines)?;
    }
    spoken(lines, scenario, &node.lines)?;
    lines.gap()?;
    lines.say(words.first)?;
    let own = lines.read()?;
    match own.as_str() {
        "q" => return Err(Stop::Quit),
        "<" => {
            play.undo();
            return Ok(());
        }
        "" => {}
        own => lines.pair(words.yours, own)?,
    }
    let offered = scenario.shuffled(stand, play.setup());
    lines.say(words.pick)?;
    let mut labels: Vec<&str> = offered.iter().map(|choice| choice.say.get(lang)).collect();
    labels.push(words.none);
    let mut none_of_these = false;
    loop {
        let Some(at) = lines.choose(&labels)? else {
            play.undo();
            return Ok(());
        };
        match offered.get(at) {
            Some(choice) => {
                // What is offered can be chosen.
                let _ = play.choose(scenario, &choice.id, none_of_these);
                return Ok(());
            }
            None => {
                none_of_these = true;
                labels.pop();
                lines.say(words.none_marked)?;
            }
        }
    }
}

fn spoken(lines: &mut Lines, scenario: &Scenario, heard: &[Line]) -> Result<(), Stop> {
    let lang = lines.text.lang;
    for line in heard {
        let name = scenario.person(&line.who).map_or("", |person| person.name.as_str());
        match &line.act {
            Act::Says(words) => lines.say(&format!("{name}: «{}»", words.get(lang)))?,
            Act::Does(words) => lines.say(&format!("({})", words.get(lang)))?,
        }
    }
    Ok(())
}

fn ended(lines: &mut Lines, library: &Library, scenario: &Scenario, play: &Play) -> Result<(), Stop> {
    let text = lines.text;
    if let Some(ending) = scenario.ending_at(&play.stand(scenario)) {
        lines.gap()?;
        spoken(lines, scenario, &ending.lines)?;
        for part in debrief::parts(scenario, play, text) {
            lines.heading(&part.heading)?;
            for line in &part.lines {
                lines.say(line)?;
            }
        }
        if !ending.next.is_empty() {
            lines.heading(text.rehearsal.next)?;
            for id in &ending.next {
                lines.say(&next_step::service_line(id, library, text))?;
            }
        }
    }
    Ok(())
}

/// Two attempts side by side: where they part, and how each ended.
fn compared(lines: &mut Lines, scenario: &Scenario, first: &Play, second: &Play) -> Result<(), Stop> {
    let words = lines.text.rehearsal;
    let both = scenario.side_by_side(first, second);
    lines.heading(words.compared)?;
    lines.say(&fill(words.shared, &[&both.shared.to_string()]))?;
    for (label, debrief) in [(words.first_try, &both.first), (words.second_try, &both.second)] {
        let end = debrief.ending.map_or(words.left, |ending| words.end(ending.kind));
        let said = debrief.volleys.get(both.shared).map(|volley| volley.chosen.say.get(lines.text.lang));
        let said = said.map(|said| format!(" «{said}»")).unwrap_or_default();
        lines.say(&format!("{label}: {end}.{said}"))?;
    }
    Ok(())
}

/// Whether it is to be tried another way, and from before which turn.
fn again(lines: &mut Lines, play: &Play) -> Result<Option<usize>, Stop> {
    let words = lines.text.rehearsal;
    let turns = play.steps().len();
    lines.gap()?;
    loop {
        lines.say(&fill(words.again, &[&turns.to_string()]))?;
        let typed = lines.read()?;
        match typed.to_lowercase().as_str() {
            "" => return Ok(None),
            "q" => return Ok(None),
            word => match pick::place(word, turns) {
                Some(step) => return Ok(Some(step)),
                None => {
                    let possible = lines.takes_choice(turns);
                    lines.not_here(&typed, &possible)?;
                }
            },
        }
    }
}
