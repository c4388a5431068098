//! A visit that a script gives, read from YAML: the room, answers by instrument, and what the practitioner has seen.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::answers::{Given, given};
use super::problem::{Place, Problem};
use super::raw::{self, At};
use super::source::{File, Text};
use crate::domain::context::{Alone, BABY_WEEKS, BornChildren, Context, Interpreter, Person, Stage, WEEKS};
use crate::domain::id::Id;
use crate::domain::judgement::Judgement;

/// The keys that `context` takes.
const CONTEXT: [&str; 7] =
    ["stage", "week", "baby-age-weeks", "person", "alone", "interpreter", "born-children"];
/// More born children than anybody has.
const MOST_CHILDREN: u16 = 20;

/// The answers to one instrument, before they are known to fit.
#[derive(Clone, Debug)]
pub struct FormAnswers {
    /// The instrument.
    pub instrument: Id,
    /// Where it is named.
    pub at: Place,
    /// The answers.
    pub answers: Vec<Given>,
}

/// A visit as it was written.
#[derive(Clone, Debug)]
pub struct VisitFile {
    /// The room.
    pub context: Context,
    /// Answers, by instrument.
    pub forms: Vec<FormAnswers>,
    /// What the practitioner has seen or been told.
    pub judgement: BTreeSet<Judgement>,
}

/// Reads a visit; `name` is what problems call the file.
///
/// # Errors
/// The first thing that is wrong with it: a key that is not known, a word that a key does not take, a number out of
/// range, a judgement that there is not.
pub fn read(text: &str, name: &str) -> Result<VisitFile, Box<Problem>> {
    let file = File { path: Arc::from(name), text: Text::from(text) };
    let said_nothing = |line: &str| line.trim().is_empty() || line.trim_start().starts_with('#');
    if file.text.lines().all(said_nothing) {
        let problem = Problem::whole(&file.path, "there is no visit in it");
        return Err(Box::new(problem.help("write 'context:', 'answers:' and 'judgement:'")));
    }
    let raw: raw::VisitFile = raw::read(&file)?;
    let context = context(&file, &raw.context)?;
    let mut forms = Vec::new();
    for (key, answers) in &raw.answers.0 {
        let instrument = id(&file, key)?;
        let answers = answers.0.iter().map(|pair| given(&file, pair)).collect::<Result<_, _>>()?;
        forms.push(FormAnswers { instrument, at: key.place, answers });
    }
    let judgement = judgement(&file, &raw.judgement)?;
    Ok(VisitFile { context, forms, judgement })
}

/// What the practitioner has seen or been told, as it was written.
pub(super) fn judgement(file: &File, raw: &[At<String>]) -> Result<BTreeSet<Judgement>, Box<Problem>> {
    let mut judgement = BTreeSet::new();
    for word in raw {
        let Some(known) = Judgement::from_code(&word.value) else {
            let known = Judgement::ALL.map(Judgement::code).join(", ");
            return refuse(file, word.place, format!("there is no judgement '{}'", word.value), &known);
        };
        judgement.insert(known);
    }
    Ok(judgement)
}

/// The room, as it was written.
pub(super) fn context(file: &File, raw: &raw::Pairs<At<raw::Given>>) -> Result<Context, Box<Problem>> {
    let mut context = Context::of(Person::Mother);
    let mut person = None;
    for (key, value) in &raw.0 {
        let word = match &value.value {
            raw::Given::Word(word) => word.as_str(),
            raw::Given::List(_) => {
                return refuse(file, value.place, format!("'{}' takes one word", key.value), "");
            }
        };
        let choose = |known: &[&str]| {
            known.iter().position(|code| *code == word).ok_or_else(|| {
                let message = format!("'{}' cannot be '{word}'", key.value);
                Box::new(Problem::at(file, value.place, message).help(format!("known: {}", known.join(", "))))
            })
        };
        let number = |(least, most): (u16, u16)| {
            word.parse::<u16>().ok().filter(|n| (least..=most).contains(n)).ok_or_else(|| {
                let message = format!("'{}' cannot be '{word}'", key.value);
                let help = format!("a whole number from {least} to {most}");
                Box::new(Problem::at(file, value.place, message).help(help))
            })
        };
        match key.value.as_str() {
            "stage" => {
                let stages = [Stage::Pregnant, Stage::Postpartum];
                context.stage = stages.get(choose(&["pregnant", "postpartum"])?).copied();
            }
            "week" => context.week = Some(number(WEEKS)?),
            "baby-age-weeks" => context.baby_age_weeks = Some(number(BABY_WEEKS)?),
            "person" => person = Person::ALL.get(choose(&Person::ALL.map(Person::code))?).copied(),
            "alone" => {
                context.alone = match choose(&["yes", "no", "not-said"])? {
                    0 => Alone::Yes,
                    1 => Alone::No,
                    _ => Alone::NotSaid,
                };
            }
            "interpreter" => {
                context.interpreter = match choose(&["none", "professional", "relative"])? {
                    0 => Interpreter::None,
                    1 => Interpreter::Professional,
                    _ => Interpreter::Relative,
                };
            }
            "born-children" => {
                context.born_children = match word {
                    "unknown" => BornChildren::NotAsked,
                    _ if number((0, MOST_CHILDREN)).map_err(|problem| {
                        let help = format!("a whole number from 0 to {MOST_CHILDREN}, or unknown");
                        Box::new(problem.help(help))
                    })? == 0 =>
                    {
                        BornChildren::No
                    }
                    _ => BornChildren::Yes,
                };
            }
            _ => {
                let message = format!("there is no context '{}'", key.value);
                return refuse(file, key.place, message, &CONTEXT.join(", "));
            }
        }
    }
    // Before the birth it is the pregnant woman, where nobody else is said.
    let pregnant = context.stage == Some(Stage::Pregnant);
    context.person = person.unwrap_or(if pregnant { Person::Pregnant } else { Person::Mother });
    Ok(context)
}

fn id(file: &File, key: &At<String>) -> Result<Id, Box<Problem>> {
    Id::new(&key.value)
        .map_err(|bad| Box::new(Problem::at(file, key.place, bad.to_string()).help("name an instrument")))
}

fn refuse<T>(file: &File, place: Place, message: String, known: &str) -> Result<T, Box<Problem>> {
    let problem = Problem::at(file, place, message);
    Err(Box::new(if known.is_empty() { problem } else { problem.help(format!("known: {known}")) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_reads_as_it_is_meant() {
        let text = "context: {stage: pregnant, week: 24, person: pregnant, alone: yes, interpreter: none, \
                    born-children: 0}\nanswers: {aas: {ever: yes, sexual: no}, epds: {q10: 3}}\n\
                    judgement: [ongoing-violence]\n";
        let visit = read(text, "v.yaml").unwrap();
        assert_eq!(visit.context.week, Some(24));
        assert_eq!((visit.context.alone, visit.context.born_children), (Alone::Yes, BornChildren::No));
        let forms: Vec<_> = visit.forms.iter().map(|form| form.instrument.to_string()).collect();
        assert_eq!(forms, ["aas", "epds"]);
        assert_eq!(visit.forms[0].answers.len(), 2);
        assert!(visit.judgement.contains(&Judgement::OngoingViolence));
    }

    #[test]
    fn nothing_that_is_not_said_is_taken_for_granted() {
        let visit = read("context: {}\n", "v.yaml").unwrap();
        assert_eq!(visit.context.alone, Alone::NotSaid);
        assert_eq!(visit.context.born_children, BornChildren::NotAsked);
        assert_eq!((visit.context.stage, visit.context.week), (None, None));
    }

    #[test]
    fn unknown_words_are_refused_by_name_and_place() {
        for (text, said) in [
            ("context: {wek: 3}\n", "v.yaml:1:11: error: there is no context 'wek'"),
            ("context: {week: 60}\n", "v.yaml:1:17: error: 'week' cannot be '60'"),
            ("context: {alone: maybe}\n", "v.yaml:1:18: error: 'alone' cannot be 'maybe'"),
            ("context: {born-children: few}\n", "v.yaml:1:26: error: 'born-children' cannot be 'few'"),
            ("judgement: [violent]\n", "v.yaml:1:13: error: there is no judgement 'violent'"),
            ("answer: {}\n", "v.yaml:1:1: error:"),
            ("answers: {AAS: {}}\n", "v.yaml:1:11: error: 'AAS' is not an id"),
            ("# nothing\n", "v.yaml: error: there is no visit in it"),
        ] {
            let problem = read(text, "v.yaml").unwrap_err().to_string();
            assert!(problem.starts_with(said), "{text:?}: {problem}");
        }
    }
}
