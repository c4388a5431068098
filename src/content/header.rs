//! What a file says of itself at column 1, found by a line scan: nothing is parsed to list what there is.

use std::sync::Arc;

use super::kind::Kind;
use super::problem::{Place, Problem};
use super::source::File;
use crate::domain::id::Id;
use crate::domain::instrument::Theme;

/// The format that this program reads.
const FORMAT: u32 = 1;
/// Kinds that belong to no theme, so that none is looked for further down.
const THEMELESS: [&str; 3] = ["services", "duties", "municipality"];
const NAMES: [&str; 5] = ["format", "kind", "id", "version", "theme"];

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// What it holds.
    pub kind: Kind,
    /// Its name.
    pub id: Id,
    /// Its version.
    pub version: Arc<str>,
    /// Its theme, where it says one.
    pub theme: Option<Theme>,
}

/// What a user file says it replaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaces {
    /// The name.
    pub id: String,
    /// The version.
    pub version: String,
    /// Where it says so.
    pub place: Place,
}

/// One line `name: value` at column 1.
#[derive(Clone, Copy, Debug)]
struct Line<'a> {
    value: &'a str,
    place: Place,
}

impl Header {
    /// Where a file says its name.
    #[must_use]
    pub fn place_of_id(file: &File) -> Place {
        let [_, _, id, _, _] = scan(&file.text);
        id.map_or_else(Place::default, |line| line.place)
    }

    /// Reads the header of a file.
    ///
    /// # Errors
    /// What is missing or cannot be read by this program.
    pub fn scan(file: &File) -> Result<Self, Vec<Problem>> {
        let head = scan(file.text.head());
        let has_theme = |kind: Line<'_>| !THEMELESS.contains(&kind.value);
        let is_whole = match head {
            [Some(_), Some(kind), Some(_), Some(_), theme] => theme.is_some() || !has_theme(kind),
            _ => false,
        };
        let lines = if is_whole { head } else { scan(&file.text) };
        let [format, kind, id, version, theme] = lines;
        match format.map(|line| (line, line.value.parse::<u32>())) {
            Some((_, Ok(FORMAT))) => {}
            Some((line, Ok(newer))) if newer > FORMAT => {
                let message =
                    format!("this file is written in format {newer}; this program reads format {FORMAT}");
                return Err(vec![
                    Problem::at(file, line.place, message).help("use a newer version of the program"),
                ]);
            }
            Some((line, _)) => {
                let message = format!("'{}' is not a format", line.value);
                return Err(vec![Problem::at(file, line.place, message).help("write 'format: 1'")]);
            }
            None => return Err(vec![missing(file, "format", "every content file starts with 'format: 1'")]),
        }
        let mut problems = Vec::new();
        let mut keep = |problem| problems.push(problem);
        let kind = read(file, "kind", kind, Kind::from_code, &kinds(), &mut keep);
        let id = read(
            file,
            "id",
            id,
            |text| Id::new(text).ok(),
            "a name such as 'my-form': a letter first, then letters a-z, digits and single hyphens",
            &mut keep,
        );
        let version = read(file, "version", version, semver, "three numbers, such as '1.0.0'", &mut keep);
        let theme = theme.and_then(|line| Theme::ALL.into_iter().find(|theme| theme.code() == line.value));
        match (kind, id, version) {
            (Some(kind), Some(id), Some(version)) => Ok(Self { kind, id, version, theme }),
            _ => Err(problems),
        }
    }
}

/// What a file says it replaces: `replaces: {id: …, version: …}`, on one line or several.
#[must_use]
pub fn replaces(file: &File) -> Option<Replaces> {
    let text: &str = &file.text;
    let mut start = 0;
    let mut lines = text.split_inclusive('\n').map(|line| {
        let at = start;
        start += line.len();
        (at, line)
    });
    let (at, first) = lines.find(|(_, line)| line.starts_with("replaces:"))?;
    let rest =
        lines.map(|(_, line)| line).take_while(|line| line.starts_with([' ', '}']) || line.trim().is_empty());
    let body: String = std::iter::once(first.get("replaces:".len()..).unwrap_or_default())
        .chain(rest)
        .map(|line| format!("{}\n", plain(line)))
        .collect();
    let part = |name: &str| {
        let parts = body.split(['\n', ',', '{', '}']);
        let found = parts.filter_map(|part| part.split_once(':')).find(|(key, _)| key.trim() == name);
        found.map(|(_, value)| unquoted(value).to_owned()).unwrap_or_default()
    };
    let place = Place::of_byte(text, at);
    Some(Replaces { id: part("id"), version: part("version"), place })
}

fn scan(text: &str) -> [Option<Line<'_>>; 5] {
    let mut found = [None; 5];
    let (mut start, mut number) = (0, 0);
    for line in text.split_inclusive('\n') {
        number += 1;
        let at = start;
        start += line.len();
        let Some((name, value)) = line.split_once(':') else { continue };
        let slot = NAMES.iter().position(|known| *known == name).and_then(|place| found.get_mut(place));
        let Some(slot @ None) = slot else { continue };
        let value = unquoted(plain(value));
        let column = line.find(value).filter(|_| !value.is_empty()).unwrap_or(0);
        let place = Place {
            line: number,
            column: u32::try_from(column + 1).unwrap_or(u32::MAX),
            start: at + column,
            end: at + column + value.len(),
        };
        *slot = Some(Line { value, place });
        if found.iter().all(Option::is_some) {
            break;
        }
    }
    found
}

fn read<T>(
    file: &File,
    name: &str,
    line: Option<Line<'_>>,
    as_a: impl Fn(&str) -> Option<T>,
    expected: &str,
    keep: &mut impl FnMut(Problem),
) -> Option<T> {
    let Some(line) = line else {
        keep(missing(file, name, &format!("add a line '{name}: …' with {expected}")));
        return None;
    };
    let read = as_a(line.value);
    if read.is_none() {
        let message = format!("'{}' is not a {name}", line.value);
        keep(Problem::at(file, line.place, message).help(format!("expected {expected}")));
    }
    read
}

fn missing(file: &File, name: &str, help: &str) -> Problem {
    let message = match file.text.trim() {
        "" => "the file is empty".to_owned(),
        _ => format!("'{name}:' is missing; it stands at the start of a line"),
    };
    Problem::at(file, Place::of_byte(&file.text, 0), message).help(help)
}

fn kinds() -> String {
    let names: Vec<_> = Kind::ALL.iter().map(|kind| kind.code()).collect();
    format!("one of: {}", names.join(", "))
}

pub(super) fn semver(text: &str) -> Option<Arc<str>> {
    let (numbers, rest) = text.split_once('-').unwrap_or((text, "x"));
    let digits =
        |part: &str| !part.is_empty() && part.len() < 10 && part.bytes().all(|byte| byte.is_ascii_digit());
    let well = numbers.split('.').count() == 3 && numbers.split('.').all(digits);
    (well && !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-'))
        .then(|| text.into())
}

/// A line without its comment.
fn plain(line: &str) -> &str {
    let comment = line.find(" #").or_else(|| line.starts_with('#').then_some(0));
    comment.and_then(|at| line.get(..at)).unwrap_or(line)
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    let inside = |quote| value.strip_prefix(quote).and_then(|rest: &str| rest.strip_suffix(quote));
    inside('"').or_else(|| inside('\'')).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::source::Tree;

    fn header(text: &str) -> Result<Header, Vec<String>> {
        let tree = Tree::of(&[("a.yaml", text)]);
        Header::scan(&tree.files[0]).map_err(|found| found.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_header_is_found_with_a_bom_with_crlf_in_quotes_and_beside_comments() {
        for text in [
            "format: 1\nkind: card\nid: help\nversion: 1.0.0\n",
            "\u{feff}format: 1\r\nkind: card\r\nid: help\r\nversion: 1.0.0\r\n",
            "# id: not-this\nformat: 1 # one\nkind: 'card'\ntitle:\n  id: nor-this\nid: \"help\"\nversion: 1.0.0",
        ] {
            let found = header(text).unwrap();
            assert_eq!((found.kind, found.id.as_str(), &*found.version), (Kind::Card, "help", "1.0.0"));
        }
    }

    #[test]
    fn a_newer_format_is_told_apart_from_everything_else() {
        let said = header("format: 2\nkind: dragon\n").unwrap_err();
        assert_eq!(
            said,
            ["a.yaml:1:9: error: this file is written in format 2; this program reads format 1"]
        );
    }

    #[test]
    fn everything_wrong_with_a_header_is_said_at_once() {
        let said = header("format: 1\nkind: dragon\nid: No\nversion: 1.0\n").unwrap_err();
        assert_eq!(said.len(), 3, "{said:?}");
        assert_eq!(header("").unwrap_err(), ["a.yaml:1:1: error: the file is empty"]);
    }

    #[test]
    fn what_is_replaced_is_read_from_one_line_or_several() {
        for text in [
            "id: a\nreplaces: {id: tweak, version: 1.0.0} # why\n",
            "replaces:\n  id: tweak\n  version: '1.0.0'\nid: a\n",
            "replaces: {\n  id: \"tweak\",\n  version: 1.0.0,\n}\nid: a\n",
        ] {
            let found = replaces(&Tree::of(&[("a.yaml", text)]).files[0]).unwrap();
            assert_eq!((found.id.as_str(), found.version.as_str()), ("tweak", "1.0.0"), "{text}");
        }
    }
}
