//! Trees of content files: the one embedded in the program, and those read from disk.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::problem::{Place, Problem};

// Written by `build.rs`.
include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// Paths and heads, one after another: to list a hundred files would else bring a page or more of each into memory.
static INDEX: &str = include_str!(concat!(env!("OUT_DIR"), "/index.txt"));
/// The files, one after another.
static CONTENT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/content.bin"));

/// A file of `instruments/`, by where its parts begin and end.
#[derive(Debug)]
struct Embedded {
    path: (usize, usize),
    head: (usize, usize),
    bytes: (usize, usize),
}

impl Embedded {
    fn path(&self) -> &'static str {
        INDEX.get(self.path.0..self.path.1).unwrap_or_default()
    }

    fn head(&self) -> &'static str {
        INDEX.get(self.head.0..self.head.1).unwrap_or_default()
    }

    fn bytes(&self) -> &'static [u8] {
        CONTENT.get(self.bytes.0..self.bytes.1).unwrap_or_default()
    }
}

/// No honest content file comes near this.
const MOST_BYTES: u64 = 1 << 20;
/// Deeper than this is not looked.
const MOST_DEPTH: usize = 16;

/// So much of a file that was read is looked at to list it.
const HEAD: usize = 2_048;

/// The text of a file, cheap to hold: embedded text is never copied, read text is shared.
#[derive(Clone, Debug)]
pub struct Text(Held);

#[derive(Clone, Debug)]
enum Held {
    /// Bytes, because to look at all of them for UTF-8 would cost the first frame; a test looks instead.
    Embedded(&'static Embedded),
    Read(Arc<str>),
}

impl Text {
    /// Whether it was shipped with the program, where tests have gone through it.
    #[must_use]
    pub const fn is_embedded(&self) -> bool {
        matches!(self.0, Held::Embedded(_))
    }

    /// The first whole lines, enough for a header.
    #[must_use]
    pub fn head(&self) -> &str {
        let bytes = match &self.0 {
            Held::Embedded(file) => return file.head(),
            Held::Read(text) => text.as_bytes(),
        };
        let head = bytes.get(..HEAD).unwrap_or(bytes);
        let end = head.iter().rposition(|byte| *byte == b'\n').unwrap_or(0);
        head.get(..end).and_then(|lines| std::str::from_utf8(lines).ok()).unwrap_or_default()
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        match &self.0 {
            Held::Embedded(file) => std::str::from_utf8(file.bytes()).unwrap_or_default(),
            Held::Read(text) => text,
        }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(Held::Read(without_bom(text).into()))
    }
}

/// A content file.
#[derive(Clone, Debug)]
pub struct File {
    /// Where it is, as a user may open it; of an embedded file, its path under `instruments/`.
    pub path: Arc<str>,
    /// What it says, without a byte-order mark.
    pub text: Text,
}

/// Content files in the order of their paths, and what could not be read.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// The files.
    pub files: Vec<File>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// One file was named, not a directory; what it refers to is looked up in the embedded tree.
    pub single: bool,
}

impl Tree {
    /// The tree that the program ships.
    #[must_use]
    pub fn embedded() -> Self {
        let file =
            |file: &'static Embedded| File { path: file.path().into(), text: Text(Held::Embedded(file)) };
        let mut files: Vec<File> = EMBEDDED.iter().map(file).collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { files, ..Self::default() }
    }

    /// A tree of texts in memory, by path.
    #[must_use]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| File { path: (*path).into(), text: Text::from(*text) };
        Self { files: files.iter().map(file).collect(), ..Self::default() }
    }

    /// The `.yaml` and `.yml` files under a directory, or the one file named. Hidden files are passed over; what
    /// cannot be read becomes a problem and hides nothing else.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        let mut tree = Self::default();
        match fs::metadata(path) {
            Err(error) => tree.problems.push(unreadable(path, &error.to_string())),
            Ok(about) if about.is_dir() => tree.read_directory(path, &mut BTreeSet::new(), 0),
            Ok(_) => {
                tree.single = true;
                tree.read_file(path);
            }
        }
        tree
    }

    /// The tree under a directory, where there is one.
    #[must_use]
    pub fn of_directory(path: &Path) -> Option<Self> {
        path.is_dir().then(|| Self::read(path))
    }

    fn read_directory(&mut self, directory: &Path, seen: &mut BTreeSet<PathBuf>, depth: usize) {
        // A link that leads back up would otherwise never end.
        let is_new = fs::canonicalize(directory).is_ok_and(|real| seen.insert(real));
        if !is_new || depth > MOST_DEPTH {
            return;
        }
        let listed = fs::read_dir(directory).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut paths: Vec<PathBuf> = match listed {
            Ok(entries) => entries.iter().map(fs::DirEntry::path).collect(),
            Err(error) => return self.problems.push(unreadable(directory, &error.to_string())),
        };
        paths.sort();
        for path in paths.iter().filter(|path| !is_hidden(path)) {
            match fs::metadata(path) {
                Ok(about) if about.is_dir() => self.read_directory(path, seen, depth + 1),
                Ok(about) if about.is_file() && is_content(path) => self.read_file(path),
                Err(error) if is_content(path) => self.problems.push(unreadable(path, &error.to_string())),
                _ => {}
            }
        }
    }

    fn read_file(&mut self, path: &Path) {
        let size = fs::metadata(path).map(|about| (about.is_file(), about.len()));
        let bytes = match size {
            Ok((false, _)) => return self.problems.push(unreadable(path, "it is not an ordinary file")),
            Ok((true, size)) if size > MOST_BYTES => {
                let reason = format!("it has {size} bytes; the most is {MOST_BYTES}");
                return self.problems.push(unreadable(path, &reason));
            }
            _ => fs::read(path),
        };
        match bytes {
            Err(error) => self.problems.push(unreadable(path, &error.to_string())),
            Ok(bytes) => match std::str::from_utf8(&bytes) {
                Ok(text) => self.files.push(File { path: shown(path).into(), text: Text::from(text) }),
                Err(_) => self.problems.push(not_utf8(shown(path).into(), &bytes)),
            },
        }
    }
}

fn without_bom(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn is_content(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "yaml" || end == "yml") && !is_hidden(path)
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() }
}

fn unreadable(path: &Path, reason: &str) -> Problem {
    Problem::whole(&shown(path).into(), format!("cannot be read: {reason}"))
}

fn not_utf8(path: Arc<str>, bytes: &[u8]) -> Problem {
    let good = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let file = File { path, text: Text(Held::Read(String::from_utf8_lossy(bytes).into())) };
    let place = Place::of_byte(&file.text, good);
    Problem::at(&file, place, "this byte is not UTF-8 text").help("save the file as UTF-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(tree: &Tree, root: &Path) -> Vec<String> {
        let strip = |path: &str| path.trim_start_matches(&shown(root)).to_owned();
        tree.files.iter().map(|file| strip(&file.path)).collect()
    }

    #[test]
    fn a_tree_is_read_in_order_and_passes_over_what_is_hidden_or_no_yaml() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("b/.git")).unwrap();
        for name in ["b/two.yml", "a.yaml", "b/.hidden.yaml", "b/.git/c.yaml", "notes.txt"] {
            fs::write(root.path().join(name), "x: 1\n").unwrap();
        }
        let tree = Tree::read(root.path());
        assert_eq!(names(&tree, root.path()), ["/a.yaml", "/b/two.yml"]);
        assert!(tree.problems.is_empty() && !tree.single);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_back_up_ends_and_a_broken_one_is_a_problem() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("a.yaml"), "x: 1\n").unwrap();
        std::os::unix::fs::symlink(root.path(), root.path().join("loop")).unwrap();
        std::os::unix::fs::symlink("nowhere", root.path().join("gone.yaml")).unwrap();
        let tree = Tree::read(root.path());
        assert_eq!(names(&tree, root.path()), ["/a.yaml"]);
        assert_eq!(tree.problems.len(), 1);
    }

    #[test]
    fn what_cannot_be_read_hides_nothing_else() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("big.yaml"), vec![b'#'; (1 << 20) + 1]).unwrap();
        fs::write(root.path().join("good.yaml"), "\u{feff}x: 1\n").unwrap();
        fs::write(root.path().join("latin.yaml"), b"format: 1\ntitle: gr\xf8nn\n").unwrap();
        let tree = Tree::read(root.path());
        assert_eq!(names(&tree, root.path()), ["/good.yaml"]);
        assert_eq!(&*tree.files[0].text, "x: 1\n", "the byte-order mark is taken off");
        let said: Vec<_> = tree.problems.iter().map(ToString::to_string).collect();
        assert!(said[0].contains("big.yaml: error: cannot be read"), "{said:?}");
        assert!(said[1].contains("latin.yaml:2:10: error: this byte is not UTF-8"), "{said:?}");
        assert!(tree.problems[1].picture().contains("2 | title: gr"));
    }

    #[test]
    fn what_is_embedded_is_plain_utf8() {
        for file in Tree::embedded().files {
            let Held::Embedded(embedded) = file.text.0 else { panic!("{} is not embedded", file.path) };
            let text = std::str::from_utf8(embedded.bytes()).unwrap();
            assert_eq!(text, without_bom(text), "{}", file.path);
            assert!(text.starts_with(file.text.head()), "{}", file.path);
            assert!(file.text.head().contains("\nversion:"), "{} is listed without being read", file.path);
        }
    }

    #[test]
    fn a_path_that_is_not_there_is_a_problem() {
        let tree = Tree::read(Path::new("/no/such/place"));
        assert_eq!((tree.files.len(), tree.problems.len()), (0, 1));
    }
}
