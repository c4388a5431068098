//! A play looked back on, in words: turn by turn, the goals, and what may be counted with what it must be held against.

use crate::domain::rehearsal::baseline::{Baseline, Expected};
use crate::domain::rehearsal::coding::{Code, Counts, Ratio};
use crate::domain::rehearsal::debrief::{Debrief, Reached, Volley};
use crate::domain::rehearsal::gauge::Gauges;
use crate::domain::rehearsal::play::Play;
use crate::domain::rehearsal::{Choice, Scenario, Talk};
use crate::text::{Text, fill};

/// One part under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its heading.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<String>,
}

/// All of it but the numbers, in the order it is shown: how it ended comes first, where it did.
#[must_use]
pub fn parts(scenario: &Scenario, play: &Play, text: &Text) -> Vec<Part> {
    let words = text.rehearsal;
    let debrief = scenario.debrief(play);
    let mut parts = Vec::new();
    if let Some(ending) = debrief.ending {
        let lines = vec![ending.text.get(text.lang).to_owned()];
        parts.push(Part { heading: words.end(ending.kind).to_owned(), lines });
    }
    let turns = debrief.volleys.iter().enumerate().flat_map(|(at, volley)| turn(at, volley, text));
    parts.push(Part { heading: words.back.to_owned(), lines: turns.collect() });
    parts.push(Part { heading: words.goals.to_owned(), lines: goals(&debrief, text) });
    if let Some(why) = scenario.why_no_numbers.as_ref().filter(|_| debrief.counts.is_none()) {
        let lines = vec![why.get(text.lang).to_owned()];
        parts.push(Part { heading: words.why_no_numbers.to_owned(), lines });
    }
    parts
}

/// The numbers, for whoever asks for them, with what they are not under them; `None` where nothing is counted.
#[must_use]
pub fn numbers(scenario: &Scenario, play: &Play, text: &Text) -> Option<Part> {
    let words = text.rehearsal;
    let debrief = scenario.debrief(play);
    let counts = debrief.counts.as_ref()?;
    let baseline = scenario.baseline(play.setup());
    let mut lines = counted(&debrief, counts, &baseline, text);
    lines.push(words.footer.to_owned());
    Some(Part { heading: words.counts.to_owned(), lines })
}

/// What the other's words are; `None` where they are neither for nor against.
#[must_use]
pub fn heard(talk: &Talk, text: &Text) -> Option<String> {
    let words = text.rehearsal;
    match talk {
        Talk::Neutral => None,
        Talk::Sustain => Some(words.talk_sustain.to_owned()),
        Talk::Discord => Some(words.talk_discord.to_owned()),
        Talk::Change(kinds) => {
            let kinds: Vec<_> = kinds.iter().map(|kind| words.change(*kind)).collect();
            Some(format!("{} ({})", words.talk_change, kinds.join(", ")))
        }
    }
}

/// The codes of a line.
#[must_use]
pub fn codes(choice: &Choice, text: &Text) -> String {
    let words = text.rehearsal;
    let codes: Vec<_> = choice.codes.iter().map(|code| words.code(*code)).collect();
    if codes.is_empty() { words.no_code.to_owned() } else { codes.join(", ") }
}

fn turn(at: usize, volley: &Volley, text: &Text) -> Vec<String> {
    let (words, lang) = (text.rehearsal, text.lang);
    let (talk, codes) = (heard(&volley.node.talk, text), codes(volley.chosen, text));
    let mut lines = vec![format!("{}. {}", at + 1, stand(volley.after, text))];
    lines.extend(talk);
    lines.push(format!("{}: «{}» ({codes})", words.chose, volley.chosen.say.get(lang)));
    lines.extend(volley.none_of_these.then(|| words.none.to_owned()));
    lines.push(volley.chosen.why.get(lang).to_owned());
    if !volley.others.is_empty() {
        let others: Vec<_> = volley.others.iter().map(|other| format!("«{}»", other.say.get(lang))).collect();
        lines.push(format!("{}: {}", words.others, others.join(" ")));
    }
    lines
}

/// How it stands between them, in one line.
#[must_use]
pub fn stand(gauges: Gauges, text: &Text) -> String {
    let words = text.rehearsal;
    let time = fill(words.time_left, &[&gauges.time.to_string()]);
    format!(
        "{} {}  {} {}  {} {}  {time}",
        words.trust, gauges.trust, words.unrest, gauges.unrest, words.openness, gauges.openness
    )
}

fn goals(debrief: &Debrief, text: &Text) -> Vec<String> {
    let line = |(goal, became): &(&crate::domain::rehearsal::Goal, Reached)| {
        format!("{}: {}", goal.text.get(text.lang), reached(*became, text))
    };
    debrief.goals.iter().map(line).collect()
}

/// What became of a goal.
#[must_use]
pub fn reached(became: Reached, text: &Text) -> String {
    let words = text.rehearsal;
    let turn = |word: &str, turn: usize| fill(word, &[&(turn + 1).to_string()]);
    match became {
        Reached::Met(at) => turn(words.met, at),
        Reached::Broken(at) => turn(words.broken, at),
        Reached::NotYet => words.not_met.to_owned(),
        Reached::NotNeeded => words.not_needed.to_owned(),
    }
}

/// What may be counted, each number with what it must be held against. [`RehearsalWords::footer`] belongs under it.
///
/// [`RehearsalWords::footer`]: crate::text::rehearsal::RehearsalWords::footer
#[must_use]
pub fn counted(debrief: &Debrief, counts: &Counts, baseline: &Baseline, text: &Text) -> Vec<String> {
    let words = text.rehearsal;
    let mut lines: Vec<String> = Code::ALL
        .into_iter()
        .filter(|code| counts.of(*code) > 0)
        .map(|code| format!("{}: {}", words.code(code), counts.of(code)))
        .collect();
    if let Some(change) = debrief.change.filter(|change| change.offered > 0) {
        let numbers = [change.caught, change.offered, change.passed, change.against].map(|n| n.to_string());
        lines.push(fill(words.caught, &numbers.each_ref().map(String::as_str)));
    }
    match counts.reflections_to_questions() {
        Some(ratio) => {
            let (of, to) = (ratio.of.to_string(), ratio.to.to_string());
            lines.push(fill(words.ratio, &[&of, &to, &quotient(ratio, text)]));
            let best = match baseline.best.map(|best| (best, best.ratio())) {
                Some((best, Some(_))) => decimal(best, text),
                Some((best, None)) => fill(words.no_question, &[&format!("{:.0}", best.reflections)]),
                None => "–".to_owned(),
            };
            lines.push(fill(words.baseline, &[&decimal(baseline.random, text), &best]));
        }
        None => lines.push(words.too_few.to_owned()),
    }
    if let Some(ratio) = counts.complex_share() {
        lines.push(fill(words.complex, &[&ratio.of.to_string(), &ratio.to.to_string()]));
    }
    lines
}

/// A quotient with two decimals, as the language writes them; a dash for nothing divided by.
pub(super) fn quotient(ratio: Ratio, text: &Text) -> String {
    ratio.hundredths().map_or("–".to_owned(), |value| written(value, text))
}

fn decimal(expected: Expected, text: &Text) -> String {
    let hundredths = |ratio: f64| (ratio * 100.0).round().clamp(0.0, 1e6) as usize;
    expected.ratio().map_or("–".to_owned(), |ratio| written(hundredths(ratio), text))
}

fn written(hundredths: usize, text: &Text) -> String {
    let point = if text.lang == crate::domain::lang::Lang::En { '.' } else { ',' };
    format!("{}{point}{:02}", hundredths / 100, hundredths % 100)
}
