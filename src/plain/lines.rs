//! Lines in and lines out: wrapped, without escape codes, and at their end without noise.

use std::io::{self, BufRead, Read, Write};

use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthStr;

use crate::text::plain::PlainWords;
use crate::text::{Text, fill};

/// The longest line that is taken; longer ones are refused, never cut.
const LONGEST: usize = 8 * 1024;

/// Why a conversation stops before its end. Neither is an error: the draft is safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The user left.
    Quit,
    /// Nothing more comes in, or nothing more can be said.
    Closed,
}

impl From<io::Error> for Stop {
    fn from(_: io::Error) -> Self {
        Self::Closed
    }
}

/// Where lines come from.
pub trait Source {
    /// The next line with its end, as bytes; at most so many, so that no line can fill the memory. Nothing at the end.
    ///
    /// # Errors
    /// What the system says.
    fn next_line(&mut self, most: usize) -> io::Result<Vec<u8>>;
}

impl<R: BufRead> Source for R {
    fn next_line(&mut self, most: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.by_ref().take(most as u64).read_until(b'\n', &mut bytes)?;
        Ok(bytes)
    }
}

/// Lines in and out.
pub struct Lines<'a> {
    input: &'a mut dyn Source,
    output: &'a mut dyn Write,
    /// Columns to wrap at; not at all where the output is no terminal.
    wrap: Option<usize>,
    /// Where the person is invented: what every page says of it.
    band: Option<&'static str>,
    /// The program's words.
    pub text: &'a Text,
    /// The words of plain mode.
    pub words: &'static PlainWords,
}

impl<'a> Lines<'a> {
    /// Lines in and out in one language.
    pub fn new(
        input: &'a mut dyn Source,
        output: &'a mut dyn Write,
        wrap: Option<usize>,
        practice: bool,
        text: &'a Text,
    ) -> Self {
        let band = practice.then_some(text.shell.practice);
        Self { input, output, wrap, band, text, words: PlainWords::of(text.lang) }
    }

    /// The same lines, where every page says this.
    #[must_use]
    pub fn banded(mut self, band: &'static str) -> Self {
        self.band = Some(band);
        self
    }

    /// The same lines, lent for a while.
    pub(super) fn lent(&mut self) -> Lines<'_> {
        let Self { wrap, band, text, words, .. } = *self;
        Lines { input: &mut *self.input, output: &mut *self.output, wrap, band, text, words }
    }

    /// From here on the person is invented, and every page says so.
    pub(super) const fn practise(&mut self) {
        self.band = Some(self.text.shell.practice);
    }

    /// Says something, on a line of its own or on several.
    pub fn say(&mut self, words: &str) -> Result<(), Stop> {
        for line in words.lines() {
            let line: String = line.chars().filter(|c| !c.is_control()).collect();
            match self.wrap {
                Some(width) => self.wrapped(line.trim_end(), width)?,
                None => writeln!(self.output, "{}", line.trim_end())?,
            }
        }
        Ok(())
    }

    fn wrapped(&mut self, line: &str, width: usize) -> Result<(), Stop> {
        let indent: String = line.chars().take_while(|c| *c == ' ').collect();
        let mut written = indent.clone();
        for word in line.split_whitespace() {
            if written.trim().is_empty() {
                written.push_str(word);
            } else if written.width() + 1 + word.width() <= width {
                written.push(' ');
                written.push_str(word);
            } else {
                writeln!(self.output, "{written}")?;
                written.clone_from(&indent);
                written.push_str(word);
            }
        }
        writeln!(self.output, "{written}")?;
        Ok(())
    }

    /// Says what something is.
    pub fn pair(&mut self, label: &str, value: &str) -> Result<(), Stop> {
        self.say(&format!("{label}: {value}"))
    }

    /// Begins a page: an empty line and its heading, which says so where the person is invented.
    pub fn page(&mut self, heading: &str) -> Result<(), Stop> {
        self.gap()?;
        match self.band {
            Some(band) => self.say(&format!("{band}. {heading}")),
            None => self.say(heading),
        }
    }

    /// A heading within a page.
    pub fn heading(&mut self, words: &str) -> Result<(), Stop> {
        self.gap()?;
        // A heading that is a sentence has its mark.
        let mark = if words.ends_with(['.', '?', '!', ':']) { "" } else { ":" };
        self.say(&format!("{words}{mark}"))
    }

    /// An empty line.
    pub fn gap(&mut self) -> Result<(), Stop> {
        writeln!(self.output)?;
        Ok(())
    }

    /// Says that a line was not taken, and what would be.
    pub fn not_here(&mut self, typed: &str, possible: &str) -> Result<(), Stop> {
        self.say(&fill(self.words.not_here, &[typed, possible]))
    }

    /// Makes sure that what was said stands there.
    pub fn flush(&mut self) -> Result<(), Stop> {
        Ok(self.output.flush()?)
    }

    /// Whether the next line is a yes; all else is none.
    pub(super) fn says_yes(&mut self) -> Result<bool, Stop> {
        Ok(["j", "ja", "y", "yes"].contains(&self.read()?.to_lowercase().as_str()))
    }

    /// The next line, trimmed and without control characters. One that is no text or too long is said and not taken.
    pub fn read(&mut self) -> Result<String, Stop> {
        loop {
            self.flush()?;
            let mut bytes = self.input.next_line(LONGEST)?;
            if bytes.is_empty() {
                return Err(Stop::Closed);
            }
            if bytes.len() == LONGEST && bytes.last() != Some(&b'\n') {
                while !bytes.is_empty() && bytes.last() != Some(&b'\n') {
                    bytes = self.input.next_line(LONGEST)?;
                }
                self.say(self.words.too_long)?;
                continue;
            }
            match String::from_utf8(bytes) {
                Ok(line) => {
                    let line: String = line.nfc().filter(|c| !c.is_control() || *c == '\t').collect();
                    return Ok(line.trim().replace('\t', " "));
                }
                Err(_) => self.say(self.words.not_text)?,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    fn heard(input: &[u8], wrap: Option<usize>, talk: impl FnOnce(&mut Lines)) -> String {
        let (mut input, mut output) = (input, Vec::new());
        let text = Text::of(Lang::Nb);
        talk(&mut Lines::new(&mut input, &mut output, wrap, false, &text));
        String::from_utf8(output).unwrap()
    }

    #[test]
    fn lines_are_wrapped_by_what_letters_take_and_hold_no_control_characters() {
        let said = heard(b"", Some(10), |lines| lines.say("blåbær og \u{1b}[31mrømme på øya").unwrap());
        assert_eq!(said, "blåbær og\n[31mrømme\npå øya\n");
        let said = heard(b"", None, |lines| lines.say("en lang linje som ikke brytes").unwrap());
        assert_eq!(said, "en lang linje som ikke brytes\n");
    }

    #[test]
    fn a_line_that_is_no_text_or_too_long_is_said_and_the_next_is_taken() {
        let mut input = b"\xe6\xf8\n".to_vec();
        input.extend(std::iter::repeat_n(b'a', LONGEST * 2));
        input.extend(b"\n  a\xcc\x8a  \n");
        let said = heard(&input, None, |lines| assert_eq!(lines.read().unwrap(), "å"));
        assert!(said.contains("UTF-8") && said.contains("for lang"), "{said}");
    }

    #[test]
    fn the_end_of_input_is_told_apart_from_an_empty_line() {
        heard(b"\n", None, |lines| {
            assert_eq!(lines.read(), Ok(String::new()));
            assert_eq!(lines.read(), Err(Stop::Closed));
        });
    }
}
