//! Looking for words in all places where a program may leave them.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::canary::{Canary, besides};
use super::pty::{Place, Program, frames};

/// Where programs leave what is for a moment, whatever they are told.
const FOR_A_MOMENT: [&str; 3] = ["/tmp", "/var/tmp", "/dev/shm"];
/// No file of ours is larger.
const LARGEST: u64 = 4 << 20;

/// A search for these words, since it was begun.
pub struct Search<'a> {
    place: &'a Place,
    words: [&'a Canary; 2],
    begun: SystemTime,
}

impl<'a> Search<'a> {
    pub fn new(place: &'a Place, words: [&'a Canary; 2]) -> Self {
        Self { place, words, begun: SystemTime::now() }
    }

    fn holds(&self, bytes: &[u8]) -> bool {
        self.words.iter().any(|words| words.is_in(bytes))
    }

    /// The files that hold the words, or are named by them: all of this place, and what is new in the common ones.
    pub fn files(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![(self.place.root().to_owned(), true)];
        folders.extend(FOR_A_MOMENT.map(|folder| (PathBuf::from(folder), false)));
        while let Some((folder, ours)) = folders.pop() {
            // Those of others may be gone meanwhile, or be closed to us.
            let Ok(entries) = fs::read_dir(&folder) else {
                assert!(!ours, "{} cannot be read", folder.display());
                continue;
            };
            for path in entries.map_while(Result::ok).map(|entry| entry.path()) {
                let Ok(about) = fs::symlink_metadata(&path) else { continue };
                let new = about.modified().is_ok_and(|modified| modified >= self.begun);
                if path == self.place.root() || !(ours || new) {
                    continue;
                }
                let named = path.file_name().is_some_and(|name| self.holds(name.as_bytes()));
                if about.is_dir() {
                    folders.push((path, ours));
                } else if named || (about.is_file() && about.len() <= LARGEST && self.is_in_file(&path)) {
                    found.push(path);
                }
            }
        }
        found
    }

    fn is_in_file(&self, path: &Path) -> bool {
        fs::read(path).is_ok_and(|bytes| self.holds(&bytes))
    }

    pub fn nothing_is_in_files(&self, after: &str) {
        assert_eq!(self.files(), Vec::<PathBuf>::new(), "after {after}");
    }

    /// Nothing is in a file, in what the process shows of itself, in what it holds open, or in the window's title.
    pub fn nothing_lies_about(&self, program: &Program, after: &str) {
        self.nothing_is_in_files(after);
        let process = PathBuf::from(format!("/proc/{}", program.pid()));
        if process.exists() {
            let shown = fs::read(process.join("cmdline")).unwrap();
            assert!(shown.windows(10).any(|part| part == b"tidlig-inn"), "this is another's process");
            assert!(!self.holds(&shown), "in the process list, after {after}");
            for name in ["comm", "environ"] {
                // It may be closed to all but the system, which is as good.
                assert!(!self.is_in_file(&process.join(name)), "in {name}, after {after}");
            }
            // Also a file that has no name any more.
            for held in fs::read_dir(process.join("fd")).into_iter().flatten().map_while(Result::ok) {
                let is_file = fs::metadata(held.path()).is_ok_and(|about| about.is_file());
                assert!(!is_file || !self.is_in_file(&held.path()), "in a file held open, after {after}");
            }
        }
        let besides = besides(program.raw());
        assert!(besides.iter().any(|sent| sent.ends_with("tidlig-inn")), "no title was seen: {besides:?}");
        for sent in besides {
            let told =
                self.words.iter().any(|words| words.has_piece_in(&sent) || words.is_in(sent.as_bytes()));
            assert!(!told, "in a title or on the clipboard, after {after}");
        }
    }

    /// Nothing that was sent to the terminal from there on shows the words, as it was sent or as it is seen.
    pub fn nothing_streams(&self, program: &Program, from: usize, after: &str) {
        let raw = program.raw();
        let before = frames(&raw[..from]).len();
        let seen = frames(raw);
        assert!(seen.len() > before, "nothing was drawn after {after}");
        for words in self.words {
            assert!(!words.is_in_stream(&raw[from..]), "in the terminal, after {after}");
            for frame in &seen[before..] {
                assert!(!words.has_piece_in(frame), "on the page, after {after}:\n{frame}");
            }
        }
    }
}
