//! A problem of shape in an author's words: what the YAML library says, and what it probably means.

use super::fault::{Fault, Spot, Wrong};
use crate::content::problem::{Place, Problem};
use crate::content::source::File;

/// What is said of an error: where, what, and what to do.
struct Said {
    place: Place,
    message: String,
    help: Option<String>,
}

/// The problem behind a fault.
pub(super) fn problem(file: &File, fault: &Fault) -> Problem {
    let text: &str = &file.text;
    let place = fault.spot().map_or_else(
        || Place::of_byte(text, text.len()),
        |Spot { line, column }| Place::of_column(text, line, column),
    );
    let said = explain(text, fault.wrong(), place);
    let problem = Problem::at(file, said.place, said.message);
    match said.help {
        Some(help) => problem.help(help),
        None => problem,
    }
}

fn explain(text: &str, wrong: &Wrong, place: Place) -> Said {
    let said = |message: String, help: Option<String>| Said { place, message, help };
    let plain = |message: &str, help: &str| Said {
        place,
        message: message.to_owned(),
        help: (!help.is_empty()).then(|| help.to_owned()),
    };
    match wrong {
        Wrong::Unknown(word, expected) => {
            said(format!("'{word}' is not known here"), Some(known(word, expected)))
        }
        Wrong::Missing(field) => missing(text, field, place),
        Wrong::Twice(key) => {
            said(format!("'{key}' stands here twice"), Some("keep one of the two".to_owned()))
        }
        Wrong::NoText => plain("a text is missing", "write it after the colon, in quotes"),
        Wrong::NotBoolean => plain("this must be true or false", ""),
        Wrong::NotWhole => plain("this must be a whole number, 0 or more", ""),
        Wrong::Other(expected, found) => said(format!("expected {expected}, found {found}"), None),
        Wrong::Length(length) => said(
            format!("two numbers belong here, not {length}"),
            Some("a range is written [lowest, highest]".to_owned()),
        ),
        Wrong::Shape(expected) => unexpected(text, expected, place),
        Wrong::ListForName => {
            plain("this must be one name, or one name with its value", "such as 'yes-no', or {sum: [a, b]}")
        }
        Wrong::SecondName => plain("only one of these can stand here", "remove one of the two"),
        Wrong::UnknownAnchor => plain("a text cannot start with '*'", "put it in quotes"),
        Wrong::SecondDocument => {
            plain("a second document starts here", "one file holds one; remove the '---'")
        }
        Wrong::Merge => plain("'<<' is not read", "write the keys out"),
        Wrong::TooMuch => plain("this file is too large or too deeply nested to be read", ""),
        Wrong::Said(said) => syntax(text, said, place),
    }
}

/// What is no YAML at all, in an author's words.
fn syntax(text: &str, said: &str, place: Place) -> Said {
    let start = (place.line as usize).saturating_sub(2);
    let indented_by_tab = |line: &str| line.trim_start_matches(' ').starts_with('\t');
    let tab = text.lines().enumerate().skip(start).take(4).find(|(_, line)| indented_by_tab(line));
    if let Some((at, line)) = tab {
        let column = line.chars().take_while(|c| *c == ' ').count() + 1;
        let place = Place::of_column(text, narrow(at + 1), narrow(column));
        let help = Some("YAML takes only spaces at the start of a line".to_owned());
        return Said { place, message: "a tab is used to indent".to_owned(), help };
    }
    let (message, help) = if said.starts_with("unexpected character") {
        ("a text cannot start with this character", "put it in quotes")
    } else if said.starts_with("mapping values are not allowed") {
        let help = "a text with a colon is put in quotes; else look at the indentation, which is further in than the line before";
        ("a colon is not expected here", help)
    } else if said.contains("expected ',' or '}'") || said.contains("expected ',' or ']'") {
        (
            "a comma, or the end of the list in brackets, is missing before this",
            "look for a '{' or '[' that is not closed",
        )
    } else if said.contains("trailing content after") {
        (
            "something stands after the closing quote",
            "look for a quote that is missing, or put \\ before a quote inside the text",
        )
    } else if said.contains("expected key") || said.contains("expected '-' indicator") {
        (
            "this line fits no part that is open here",
            "look at the indentation: what belongs together starts in the same column",
        )
    } else {
        (said, "look at the indentation and the quotes here and in the line before")
    };
    Said { place, message: message.to_owned(), help: Some(help.to_owned()) }
}

fn narrow(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Something of another shape than its place takes.
fn unexpected(text: &str, expected: &str, place: Place) -> Said {
    let message = match expected {
        "sequence start" => {
            "a list is expected here, such as [a, b], or lines that start with '-'".to_owned()
        }
        "mapping start" => "names with values are expected here, such as {nb: …, en: …}".to_owned(),
        "scalar" | "string scalar" => "one value is expected here".to_owned(),
        other => format!("expected {other}"),
    };
    let line = text.get(..place.start).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
    let rest = text.get(place.start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let rest = rest.trim_start_matches(':').trim_start();
    let help = if rest.is_empty() || rest.starts_with('#') {
        Some("nothing stands after the colon; an empty list is written '[]'")
    } else {
        // The library has read on past a key without a value.
        line.trim().is_empty().then_some("or the line before lacks its value")
    };
    Said { place, message, help: help.map(str::to_owned) }
}

/// A key that is missing. The library names the last key of its part, which may be a screen away from its start.
fn missing(text: &str, field: &str, place: Place) -> Said {
    let message = format!("'{field}' is missing");
    let Some(start) = start_of_part(text, place) else {
        return Said { place, message, help: Some(format!("add '{field}:' here")) };
    };
    let strays = text.lines().enumerate().skip(start.line as usize).take(30);
    let stray = strays
        .take_while(|(_, line)| !line.trim_start().starts_with('-'))
        .find(|(_, line)| line.trim_start().strip_prefix(field).is_some_and(|rest| rest.starts_with(':')));
    let help = match stray {
        Some((at, _)) => format!(
            "line {} has '{field}:', but not in the column of its part: look at the indentation",
            at + 1
        ),
        None => format!("add '{field}:' to the part that starts here"),
    };
    Said { place: start, message, help: Some(help) }
}

/// Where the part starts whose last key stands at `place`: at its dash, or at the first key of the file.
fn start_of_part(text: &str, place: Place) -> Option<Place> {
    let column = (place.column as usize).saturating_sub(1);
    let mut start = None;
    for (at, line) in text.lines().enumerate().take(place.line as usize) {
        let front = line.len() - line.trim_start_matches([' ', '-']).len();
        let dashed = line.get(..front).is_some_and(|front| front.contains('-'));
        let is_key = !line.trim().is_empty() && !line.trim_start().starts_with('#');
        if is_key && front == column && (dashed || (column == 0 && start.is_none())) {
            start = Some(at);
        } else if is_key && front < column {
            start = None;
        }
    }
    start.map(|at| Place::of_column(text, narrow(at + 1), narrow(column + 1)))
}

fn known(word: &str, expected: &[&'static str]) -> String {
    if word.contains('{')
        || expected.iter().any(|name| word.strip_prefix(name).is_some_and(|rest| rest.starts_with(' ')))
    {
        return "after a name come a colon and a blank".to_owned();
    }
    let close =
        expected.iter().filter(|name| distance(word, name) <= 2).min_by_key(|name| distance(word, name));
    let list = format!("known here: {}", expected.join(", "));
    close.map_or_else(|| list.clone(), |name| format!("did you mean '{name}'? {list}"))
}

/// How many letters are to be changed, added or removed to make one word the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut next = vec![i + 1];
        for ((y, above), corner) in b.iter().zip(row.iter().skip(1)).zip(&row) {
            let left = next.last().copied().unwrap_or(0);
            next.push((above + 1).min(left + 1).min(corner + usize::from(x != *y)));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}
