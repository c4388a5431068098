//! A practice scenario on lines: say it first, choose, go back, another way, look back, and keep it where that is asked.

use super::lines::{Lines, Stop};
use super::{kept_play, pick};
use crate::content::Library;
use crate::domain::rehearsal::play::{Difficulty, Play, Setup, Stand, Step};
use crate::domain::rehearsal::{Act, Line, Scenario};
use crate::domain::source::Reviewed;
use crate::session::{Session, debrief, next_step};
use crate::text::fill;

const DIFFICULTIES: [Difficulty; 3] = [Difficulty::Calm, Difficulty::Ordinary, Difficulty::Demanding];

/// What a play starts from, as far as the command line says.
#[derive(Clone, Copy, Debug)]
pub struct Start {
    /// The seed.
    pub seed: u64,
    /// Whether that was asked for; then no kept play is offered.
    pub seed_given: bool,
    /// How demanding; asked for where it is not said.
    pub difficulty: Option<Difficulty>,
}

/// The attempt that goes on, the one before it that came to an end, what was said when it was taken up, and the name it
/// is kept under.
struct Attempt {
    play: Play,
    before: Option<Play>,
    taken_up: Vec<Step>,
    name: Option<crate::domain::id::Id>,
}

/// Plays a scenario to its end, as often as is wished.
///
/// # Errors
/// When the user leaves, or nothing more comes in.
pub fn rehearse(
    lines: &mut Lines,
    session: &mut Session,
    scenario: &Scenario,
    start: Start,
) -> Result<(), Stop> {
    let mut attempt = match begin(lines, session, scenario, start) {
        Ok(attempt) => attempt,
        Err(stop) => return left(lines, scenario, stop),
    };
    match play(lines, session.library(), scenario, &mut attempt) {
        Err(Stop::Closed) => Err(Stop::Closed),
        Err(Stop::Quit) => {
            let _ = left(lines, scenario, Stop::Quit);
            offer(lines, session, scenario, attempt)?;
            Err(Stop::Quit)
        }
        Ok(()) => offer(lines, session, scenario, attempt),
    }
}

/// Plays a scenario where a room sits and watches: nothing kept is taken up, and keeping it is not offered.
pub(super) fn in_course(lines: &mut Lines, session: &mut Session, scenario: &Scenario) -> Result<(), Stop> {
    let start = Start { seed: 1, seed_given: true, difficulty: Some(Difficulty::Ordinary) };
    let mut attempt = match begin(lines, session, scenario, start) {
        Ok(attempt) => attempt,
        Err(stop) => return left(lines, scenario, stop),
    };
    match play(lines, session.library(), scenario, &mut attempt) {
        Err(stop) => left(lines, scenario, stop),
        Ok(()) => Ok(()),
    }
}

/// Asks whether to keep it, where anything is other than what is kept already.
fn offer(
    lines: &mut Lines,
    session: &mut Session,
    scenario: &Scenario,
    attempt: Attempt,
) -> Result<(), Stop> {
    if attempt.play.steps() == attempt.taken_up {
        return Ok(());
    }
    kept_play::offer(lines, session, scenario, &attempt.play, attempt.name)
}

/// Leaving has a word of its own.
fn left(lines: &mut Lines, scenario: &Scenario, stop: Stop) -> Result<(), Stop> {
    if stop == Stop::Quit {
        lines.gap()?;
        lines.say(scenario.closing_word.get(lines.text.lang))?;
    }
    Err(stop)
}

fn begin(
    lines: &mut Lines,
    session: &mut Session,
    scenario: &Scenario,
    start: Start,
) -> Result<Attempt, Stop> {
    let (text, lang) = (lines.text, lines.text.lang);
    let words = text.rehearsal;
    lines.page(scenario.title.get(lang))?;
    lines.say(scenario.about.get(lang))?;
    note(lines, scenario)?;
    let kept = if start.seed_given { None } else { kept_play::taken_up(lines, session, scenario)? };
    let (play, name) = match kept {
        Some((play, name)) => (play, Some(name)),
        None => {
            let difficulty = match start.difficulty {
                Some(difficulty) => difficulty,
                None => {
                    lines.heading(words.difficulty)?;
                    let labels = DIFFICULTIES.map(|difficulty| words.difficulty_of(difficulty));
                    let at = lines.choose(&labels)?.and_then(|at| DIFFICULTIES.get(at)).copied();
                    at.unwrap_or_default()
                }
            };
            (Play::new(scenario, Setup { seed: start.seed, difficulty }), None)
        }
    };
    lines.say(&fill(words.seed, &[&play.setup().seed.to_string()]))?;
    lines.say(text.training.turn_commands)?;
    let taken_up = play.steps().to_vec();
    Ok(Attempt { play, before: None, taken_up, name })
}

/// What is dark in it, before it starts, and that one can leave, which some notes say themselves.
pub(super) fn note(lines: &mut Lines, scenario: &Scenario) -> Result<(), Stop> {
    let words = lines.text.rehearsal;
    let note = scenario.content_note.as_ref().map(|note| note.get(lines.text.lang));
    if let Some(note) = note {
        lines.heading(words.note)?;
        lines.say(note)?;
    }
    if note.is_some_and(|note| note.contains(words.leave_any)) {
        return Ok(());
    }
    lines.say(words.leave_any)
}

fn play(
    lines: &mut Lines,
    library: &Library,
    scenario: &Scenario,
    attempt: &mut Attempt,
) -> Result<(), Stop> {
    loop {
        let stand = attempt.play.stand(scenario);
        if scenario.ending_at(&stand).is_none() {
            turn(lines, scenario, attempt, &stand)?;
            continue;
        }
        ended(lines, library, scenario, &attempt.play)?;
        if !numbers(lines, scenario, &attempt.play)? {
            return Ok(());
        }
        if let Some(first) = &attempt.before {
            compared(lines, scenario, first, &attempt.play)?;
        }
        match again(lines, &attempt.play)? {
            Some(step) => attempt.rewind(scenario, step),
            None => return Ok(()),
        }
    }
}

impl Attempt {
    /// Another way from before this step; the latest that came to an end is compared with it when it does too.
    fn rewind(&mut self, scenario: &Scenario, step: usize) {
        let other = self.play.rewound(step);
        let left = std::mem::replace(&mut self.play, other);
        if scenario.ending_at(&left.stand(scenario)).is_some() {
            self.before = Some(left);
        }
    }
}

/// One moment: what is heard, what one would say, and what is chosen.
fn turn(lines: &mut Lines, scenario: &Scenario, attempt: &mut Attempt, stand: &Stand) -> Result<(), Stop> {
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
            attempt.play.undo();
            return Ok(());
        }
        "" => {}
        back if back.starts_with("<<") => return rewind(lines, scenario, attempt, back),
        own => lines.pair(words.yours, own)?,
    }
    let offered = scenario.shuffled(stand, attempt.play.setup());
    lines.say(words.pick)?;
    let mut labels: Vec<&str> = offered.iter().map(|choice| choice.say.get(lang)).collect();
    labels.push(words.none);
    let mut none_of_these = false;
    loop {
        let Some(at) = lines.choose(&labels)? else {
            attempt.play.undo();
            return Ok(());
        };
        match offered.get(at) {
            Some(choice) => {
                // What is offered can be chosen.
                let _ = attempt.play.choose(scenario, &choice.id, none_of_these);
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

/// `<< 3`: back to before the third turn, wherever one stands.
fn rewind(lines: &mut Lines, scenario: &Scenario, attempt: &mut Attempt, typed: &str) -> Result<(), Stop> {
    let turns = attempt.play.steps().len();
    match pick::place(typed.trim_start_matches('<').trim(), turns) {
        Some(step) => {
            attempt.rewind(scenario, step);
            let words = lines.text.training;
            let rewound = fill(words.rewound, &[&(step + 1).to_string()]);
            match attempt.before {
                Some(_) => lines.say(&format!("{rewound} {}", words.to_compare)),
                None => lines.say(&rewound),
            }
        }
        None => {
            let possible = lines.takes_choice(turns);
            lines.not_here(typed, &possible)
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

/// How it ended, what to do next, and only then how it came to that.
fn ended(lines: &mut Lines, library: &Library, scenario: &Scenario, play: &Play) -> Result<(), Stop> {
    let text = lines.text;
    let Some(ending) = scenario.ending_at(&play.stand(scenario)) else { return Ok(()) };
    lines.gap()?;
    spoken(lines, scenario, &ending.lines)?;
    let mut parts = debrief::parts(scenario, play, text).into_iter();
    if let Some(end) = parts.next() {
        part(lines, &end)?;
    }
    if !ending.next.is_empty() {
        lines.heading(text.rehearsal.next)?;
        for id in &ending.next {
            lines.say(&next_step::service_line(id, library, text))?;
        }
    }
    for looked_at in parts {
        part(lines, &looked_at)?;
    }
    if scenario.reviewed == Reviewed::None {
        lines.gap()?;
        lines.say(&format!("{}.", text.rehearsal.not_reviewed))?;
    }
    Ok(())
}

fn part(lines: &mut Lines, part: &debrief::Part) -> Result<(), Stop> {
    lines.heading(&part.heading)?;
    part.lines.iter().try_for_each(|line| lines.say(line))
}

/// The numbers, where there are any and they are asked for. False where it was left.
fn numbers(lines: &mut Lines, scenario: &Scenario, play: &Play) -> Result<bool, Stop> {
    let Some(numbers) = debrief::numbers(scenario, play, lines.text) else { return Ok(true) };
    let ask = lines.text.rehearsal.numbers_ask;
    lines.gap()?;
    lines.say(ask)?;
    loop {
        let typed = lines.read()?;
        match typed.to_lowercase().as_str() {
            "" => return Ok(true),
            "q" => return Ok(false),
            "t" => {
                part(lines, &numbers)?;
                return Ok(true);
            }
            _ => lines.not_here(&typed, ask)?,
        }
    }
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
