//! A problem with a content file: where it is, what it is, what was expected, and its picture.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::source::{File, Text};

/// How bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It must be put right.
    Error,
    /// It is worth a look.
    Warning,
}

/// A place in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1, in characters.
    pub column: u32,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Place {
    /// The place of one byte.
    #[must_use]
    pub fn of_byte(text: &str, byte: usize) -> Self {
        let start = floor(text, byte);
        let before = text.get(..start).unwrap_or_default();
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
        Self { line: narrow(line), column: narrow(column), start, end: byte }
    }

    /// The place of a column, from 1, of a line, from 1; its end where the line is shorter.
    #[must_use]
    pub fn of_column(text: &str, line: u32, column: u32) -> Self {
        let mut lines = text.split_inclusive('\n');
        let start: usize = lines.clone().take(line.saturating_sub(1) as usize).map(str::len).sum();
        let found = lines.nth(line.saturating_sub(1) as usize).unwrap_or_default().trim_end();
        let within: usize = found.chars().take(column.saturating_sub(1) as usize).map(char::len_utf8).sum();
        Self { line, column, start: start + within, end: start + within }
    }

    /// What the caret underlines: never more than the line, never nothing where there is something.
    fn caret(self, text: &str) -> Range<usize> {
        let start = floor(text, self.start);
        let rest = text.get(start..).unwrap_or_default();
        let line = rest.lines().next().map_or(0, str::len);
        let wanted = floor(text, self.end.max(start)) - start;
        let word = rest.find(|c: char| c.is_whitespace() || ",]}".contains(c)).unwrap_or(rest.len());
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let length = if wanted == 0 { word.max(first) } else { wanted };
        start..start + floor(rest, length.min(line))
    }
}

fn floor(text: &str, byte: usize) -> usize {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn narrow(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A problem with a content file.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The file.
    pub file: Arc<str>,
    /// Where in it; none where it is about the file as a whole.
    pub place: Option<Place>,
    /// What is wrong, in English.
    pub message: String,
    /// What was expected, or what to do.
    pub help: Option<String>,
    /// How bad.
    pub severity: Severity,
    text: Option<Text>,
}

impl Problem {
    /// A problem at a place.
    #[must_use]
    pub fn at(file: &File, place: Place, message: impl Into<String>) -> Self {
        Self { place: Some(place), text: Some(file.text.clone()), ..Self::whole(&file.path, message) }
    }

    /// A problem with a file as a whole.
    #[must_use]
    pub fn whole(path: &Arc<str>, message: impl Into<String>) -> Self {
        let (message, severity) = (message.into(), Severity::Error);
        Self { file: Arc::clone(path), place: None, message, help: None, severity, text: None }
    }

    /// The same, with what was expected.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// The same, only worth a look.
    #[must_use]
    pub fn warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// The line, from 1.
    #[must_use]
    pub fn line(&self) -> Option<u32> {
        self.place.map(|place| place.line)
    }

    /// The column, from 1, in characters.
    #[must_use]
    pub fn column(&self) -> Option<u32> {
        self.place.map(|place| place.column)
    }

    /// The problem with its source line and a caret under the place.
    #[must_use]
    pub fn picture(&self) -> String {
        let (Some(place), Some(text)) = (self.place, &self.text) else {
            return self
                .help
                .as_ref()
                .map_or_else(|| self.to_string(), |help| format!("{self}\n  = help: {help}"));
        };
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let mark = AnnotationKind::Primary.span(place.caret(text));
        let snippet = Snippet::source(&**text).path(&*self.file).annotation(mark);
        let group = Group::with_title(level.primary_title(&*self.message)).element(snippet);
        let group = match &self.help {
            Some(help) => group.element(Level::HELP.message(&**help)),
            None => group,
        };
        Renderer::plain().render(&[group])
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(place) = self.place {
            write!(f, ":{}:{}", place.line, place.column)?;
        }
        let level = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, ": {level}: {}", self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::source::Tree;

    #[test]
    fn a_picture_shows_file_line_column_the_line_a_caret_and_what_was_expected() {
        let tree = Tree::of(&[("a.yaml", "id: tweak\nitems: [tolerance, wurried]\n")]);
        let place = Place::of_byte(&tree.files[0].text, 29);
        let problem = Problem::at(&tree.files[0], place, "there is no item 'wurried'").help("known: worried");
        assert_eq!(problem.to_string(), "a.yaml:2:20: error: there is no item 'wurried'");
        let picture = problem.picture();
        for part in
            ["--> a.yaml:2:20", "2 | items: [tolerance, wurried]", "^^^^^^^", "= help: known: worried"]
        {
            assert!(picture.contains(part), "{part} in\n{picture}");
        }
    }

    #[test]
    fn a_picture_can_be_drawn_of_any_place() {
        let text = "æ: 1\r\n\tø\n";
        let tree = Tree::of(&[("a.yaml", text)]);
        for start in 0..text.len() + 3 {
            for end in 0..text.len() + 3 {
                let place = Place { line: 1, column: 1, start, end };
                assert!(Problem::at(&tree.files[0], place, "x").picture().contains("a.yaml"));
            }
        }
    }
}
