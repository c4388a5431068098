//! What is legal in a module, a case or a guide and still wrong: pages that a back row cannot read, a case that stops short.

use unicode_width::UnicodeWidthStr;

use super::{comfort, phones, texts, uncounted};
use crate::content::problem::{Place, Problem};
use crate::content::raw::course::{Case, Module, Page};
use crate::content::raw::guide::Guide;
use crate::content::raw::{At, Theme, Words};
use crate::content::source::File;
use crate::domain::course::case::Misfit;

/// What the back row can read: so many lines of so many columns under a heading.
const ROWS: usize = 11;
const COLUMNS: usize = 50;
/// The longest heading, in columns.
const HEADING: usize = 40;
/// The longest words of one step of a case, in letters.
const STEP: usize = 220;

/// What is wrong with a module that reads well; `dark` says whether a case in it has a word before it starts.
pub(in crate::content) fn module(file: &File, raw: &Module, dark: bool) -> Vec<Problem> {
    let mut said = phones(file, &raw.words());
    said.extend(comfort(file, &raw.words()));
    for block in &raw.blocks {
        for page in block.pages() {
            said.extend(readable(file, page));
            if page.source.is_none() {
                let words: Vec<_> = page.lines.iter().chain([&page.heading]).collect();
                said.extend(uncounted(file, &words));
            }
        }
    }
    if raw.content_note.is_none() && (dark || raw.theme == Some(Theme::Violence)) {
        let message = "nothing is said before it starts to those in the room who have lived it";
        let help = "add 'content-note:' with what comes, that one may go out, and a colleague to talk with";
        said.push(Problem::at(file, raw.id.place, message).help(help));
    }
    said
}

fn readable(file: &File, page: &Page) -> Vec<Problem> {
    let mut said = Vec::new();
    for text in texts(&[&page.heading]) {
        let width = text.value.width();
        if width > HEADING {
            let message = format!("a heading of {width} columns; the back row reads {HEADING}");
            said.push(Problem::at(file, text.place, message).help("say it shorter"));
        }
    }
    let language = |pick: fn(&Words) -> Option<&At<String>>| {
        page.lines.iter().filter_map(|line| pick(&line.value)).map(|text| rows(&text.value)).sum::<usize>()
    };
    let most = [
        language(|words| words.nb.as_ref()),
        language(|words| words.nn.as_ref()),
        language(|words| words.en.as_ref()),
    ];
    if let Some(rows) = most.into_iter().max().filter(|rows| *rows > ROWS) {
        let message = format!("a page of {rows} lines; the back row reads {ROWS} of {COLUMNS} columns");
        said.push(Problem::at(file, page.heading.place, message).help("one idea a page: make it two"));
    }
    said
}

/// The lines that words take when they break at blanks.
fn rows(text: &str) -> usize {
    let (mut rows, mut used) = (1, 0);
    for word in text.split_whitespace() {
        let width = word.width();
        if used > 0 && used + 1 + width > COLUMNS - 2 {
            rows += 1;
            used = width;
        } else {
            used += width + usize::from(used > 0);
        }
    }
    rows
}

/// What is wrong with a case that reads well.
pub(in crate::content) fn case(file: &File, raw: &Case, misfits: &[(usize, Misfit)]) -> Vec<Problem> {
    let mut said = phones(file, &raw.words());
    said.extend(comfort(file, &raw.words()));
    let steps = &raw.steps;
    for (at, misfit) in misfits {
        let place = steps.value.get(*at).map_or(steps.place, |step| step_place(step, steps.place));
        said.push(Problem::at(file, place, misfit.to_string()));
    }
    if steps.value.iter().all(|step| step.next.is_none()) {
        let message = "it stops at the answer: no step is a named next step";
        said.push(Problem::at(file, steps.place, message).help("add a step 'next:'"));
    }
    for step in &steps.value {
        let spoken = step.asks.iter().chain(&step.answers).filter_map(|spoken| spoken.value.says.as_ref());
        let next = step.next.iter().map(|next| &next.value.words);
        for text in texts(&step.scene.iter().chain(&step.means).chain(spoken).chain(next).collect::<Vec<_>>())
        {
            let letters = text.value.chars().count();
            if letters > STEP {
                let message = format!("a step of {letters} letters; a room reads {STEP} at a glance");
                said.push(Problem::at(file, text.place, message).help("make it two steps"));
            }
        }
    }
    if raw.content_note.is_none() && raw.theme == Some(Theme::Violence) {
        let message = "nothing is said before it starts to those in the room who have lived it";
        said.push(Problem::at(file, raw.id.place, message).help("add 'content-note:'"));
    }
    said
}

fn step_place(step: &crate::content::raw::course::Step, steps: Place) -> Place {
    let spoken = step.asks.as_ref().or(step.answers.as_ref()).map(|spoken| spoken.place);
    spoken.or(step.result.as_ref().map(|form| form.place)).unwrap_or(steps)
}

/// What is wrong with a guide that reads well.
pub(in crate::content) fn guide(file: &File, raw: &Guide) -> Vec<Problem> {
    let mut said = phones(file, &raw.words());
    for item in raw.parts.value.iter().flat_map(|part| &part.items).filter(|item| item.source.is_none()) {
        said.extend(uncounted(file, &item.words().collect::<Vec<_>>()));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_as_they_break() {
        assert_eq!(rows("ett ord"), 1);
        assert_eq!(rows(&"ord ".repeat(12)), 1);
        assert_eq!(rows(&"ord ".repeat(13)), 2);
        assert_eq!(rows(""), 1);
    }
}
