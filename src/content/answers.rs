//! Answers that a script gives, read from YAML: item to answer, each with its place in the file.

use std::sync::Arc;

use super::problem::{Place, Problem};
use super::raw;
use super::source::{File, Text};
use crate::domain::answer;
use crate::domain::id::Id;

/// What a script gives for one item, before it is known to fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The item.
    pub item: Id,
    /// The answer, as the word or words it was written with.
    pub answer: answer::Given,
    /// Where the item is named.
    pub at: Place,
}

/// Reads a map of items to answers; `name` is what problems call the file. Every answer stays the word it was, so
/// that `no` is never false and `2.0` never 2.
///
/// # Errors
/// The first thing that is wrong with it: no map, a key that stands twice, a name that cannot be one.
pub fn read(text: &str, name: &str) -> Result<Vec<Given>, Box<Problem>> {
    let file = File { path: Arc::from(name), text: Text::from(text) };
    let said_nothing = |line: &str| line.trim().is_empty() || line.trim_start().starts_with('#');
    if file.text.lines().all(said_nothing) {
        let problem = Problem::whole(&file.path, "there are no answers in it");
        return Err(Box::new(
            problem.help("write one 'item: answer' a line, or '{}' where nothing was asked"),
        ));
    }
    let raw: raw::Answers = raw::read(&file).map_err(|problem| {
        let no_map = problem.place.is_some_and(|place| (place.line, place.column) == (1, 1));
        match problem.help {
            Some(_) if !no_map => problem,
            _ => Box::new(problem.help("write one 'item: answer' a line")),
        }
    })?;
    raw.0.0.iter().map(|pair| given(&file, pair)).collect()
}

/// One item with its answer.
pub(super) fn given(
    file: &File,
    (key, given): &(raw::At<String>, raw::At<raw::Given>),
) -> Result<Given, Box<Problem>> {
    let item = Id::new(&key.value)
        .map_err(|bad| Box::new(Problem::at(file, key.place, bad.to_string()).help("name an item")))?;
    let answer = match &given.value {
        raw::Given::Word(word) => {
            let written = number_as_written(&file.text, given.place).filter(|_| word.parse::<f64>().is_ok());
            answer::Given::Word(written.unwrap_or_else(|| word.trim()).to_owned())
        }
        raw::Given::List(words) => {
            answer::Given::List(words.iter().map(|word| word.trim().to_owned()).collect())
        }
    };
    Ok(Given { item, answer, at: key.place })
}

/// A number as it stands in the file: sixteen written `0x10`, or a number too large to hold, is shown as it was typed.
/// `None` for what stands in quotes or is no plain word.
fn number_as_written(text: &str, at: Place) -> Option<&str> {
    let written = text.get(at.start..at.end)?.trim();
    written.starts_with(|first: char| first.is_ascii_digit() || "+-.".contains(first)).then_some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(String, answer::Given)> {
        let read = read(text, "a.yaml").unwrap();
        read.into_iter().map(|given| (given.item.to_string(), given.answer)).collect()
    }

    #[test]
    fn every_answer_stays_the_word_it_was() {
        for (written, word) in [
            ("no", "no"),
            ("yes", "yes"),
            ("2", "2"),
            ("2.0", "2.0"),
            ("'2'", "2"),
            ("true", "true"),
            ("-1", "-1"),
        ] {
            let read = words(&format!("item: {written}\n"));
            assert_eq!(read, [("item".to_owned(), answer::Given::Word(word.to_owned()))], "{written}");
        }
        let list = answer::Given::List(vec!["no".to_owned(), "partner".to_owned(), "2".to_owned()]);
        assert_eq!(words("who: [no, partner, 2]\n"), [("who".to_owned(), list)]);
        assert!(words("{}").is_empty());
    }

    #[test]
    fn what_is_no_map_of_answers_is_refused_with_its_place() {
        for (text, said) in [
            ("q1: 1\nq2: 2\nq1: 3\n", "a.yaml:3:1: error: 'q1' stands here twice"),
            ("q1: 1\nQ2: 2\n", "a.yaml:2:1: error: 'Q2' is not an id"),
            ("q1:\n", "a.yaml:1:1: error: expected an answer"),
            ("q1: {a: 1}\n", "a.yaml:1:5: error: expected"),
            ("- q1\n", "a.yaml:1:1: error: names with values are expected here"),
            ("3\n", "a.yaml:1:1: error: names with values are expected here"),
            ("q1: [1\n", "a.yaml:"),
            ("", "a.yaml: error: there are no answers in it"),
            ("# nothing\n\n", "a.yaml: error: there are no answers in it"),
        ] {
            let problem = read(text, "a.yaml").unwrap_err().to_string();
            assert!(problem.starts_with(said), "{text:?}: {problem}");
        }
    }
}
