//! Small documents of the user's own about nobody: kept practice, plans, and files that were asked for to print or open.

use std::cell::Cell;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{DateTime, Utc};

use super::disk::{Disk, ensure_dir, leftovers, list_if_there, remove_if_there, write_atomically};
use super::error::StoreError;
use super::paths::DataDir;
use super::settings::{self, Settings};
use super::store::Store;
use crate::domain::id::Id;

/// A kept document is never larger; a file that is, was not written here.
const LARGEST: u64 = 1 << 20;
/// So many files of one name can lie written out beside each other.
const COPIES: usize = 99;

/// Where kept documents lie, apart from everything about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Folder {
    /// Plays of invented conversations, and counts made by an observer.
    Training,
    /// Plans of a workplace.
    Plans,
}

impl Folder {
    pub(super) const ALL: [Self; 2] = [Self::Training, Self::Plans];
}

/// A kept document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is called.
    pub name: Id,
    /// When it was last written, where the disk tells.
    pub changed: Option<DateTime<Utc>>,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What a file that is written out is, by how its name ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// Dates for a calendar.
    Calendar,
    /// A page to print.
    Page,
    /// Lines of text.
    Text,
    /// Text with the marks of Markdown.
    Markdown,
    /// Rows and columns.
    Table,
}

impl Written {
    const ALL: [Self; 5] = [Self::Calendar, Self::Page, Self::Text, Self::Markdown, Self::Table];

    const fn ending(self) -> &'static str {
        match self {
            Self::Calendar => ".ics",
            Self::Page => ".html",
            Self::Text => ".txt",
            Self::Markdown => ".md",
            Self::Table => ".csv",
        }
    }
}

/// How a kept document ends.
const KEPT: &str = ".json";
/// What a trainer follows in another window.
const NOTES: &str = "course-notes.txt";

/// Whether this is the name of a kept document, or of a trainer's notes.
pub(super) fn is_kept(name: &str) -> bool {
    kept_as(name).is_some() || name == NOTES
}

/// Whether this is the name of anything that lies among training: kept, or written to be opened or printed.
pub(super) fn is_training(name: &str) -> bool {
    is_kept(name) || is_written(name)
}

/// Whether this is the name of a file that was written out.
pub(super) fn is_written(name: &str) -> bool {
    Written::ALL.iter().any(|what| name.strip_suffix(what.ending()).is_some_and(|stem| Id::new(stem).is_ok()))
}

fn kept_as(name: &str) -> Option<Id> {
    Id::new(name.strip_suffix(KEPT)?).ok()
}

/// The folders of these documents by themselves. Beside them nothing is opened or written, and nothing read but the
/// settings, which lie open: no visit, no draft, no key, no choice. A course runs on this.
#[derive(Debug)]
pub struct Papers {
    dir: DataDir,
    disk: Box<dyn Disk>,
    /// Whether what a killed program left half written was looked for.
    swept: Cell<bool>,
}

impl Papers {
    /// The folders of this data directory; makes and reads nothing.
    #[must_use]
    pub fn new(dir: DataDir, disk: Box<dyn Disk>) -> Self {
        Self { dir, disk, swept: Cell::new(false) }
    }

    /// The data directory, which may not exist yet.
    #[must_use]
    pub fn directory(&self) -> &Path {
        self.dir.root()
    }

    /// As [`Store::settings`].
    ///
    /// # Errors
    /// What the disk reports, and settings that cannot be read.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        settings::saved(self.disk.as_ref(), &self.dir)
    }

    /// As [`Store::keep_document`].
    ///
    /// # Errors
    /// What the disk reports.
    pub fn keep_document(&self, folder: Folder, name: &Id, bytes: &[u8]) -> Result<PathBuf, StoreError> {
        self.sweep();
        keep(self.disk.as_ref(), &self.dir, folder, &format!("{name}{KEPT}"), bytes)
    }

    /// Removes, once, what a killed program left half written in these folders; not while another one may be writing there.
    fn sweep(&self) {
        if self.swept.replace(true) || matches!(self.disk.try_lock(&self.dir.lock(), false), Ok(None)) {
            return;
        }
        let folders = Folder::ALL.map(|folder| self.dir.documents(folder));
        for dir in folders.iter().chain([&self.dir.out()]) {
            for path in leftovers(self.disk.as_ref(), dir).unwrap_or_default() {
                // One that stays is looked for again at the next start.
                let _ = self.disk.remove(&path);
            }
        }
    }

    /// As [`Store::keep_notes`].
    ///
    /// # Errors
    /// What the disk reports.
    pub fn keep_notes(&self, words: &str) -> Result<PathBuf, StoreError> {
        keep(self.disk.as_ref(), &self.dir, Folder::Training, NOTES, words.as_bytes())
    }

    /// The notes that a trainer follows in another window, as they stand.
    #[must_use]
    pub fn notes(&self) -> Option<String> {
        let path = self.dir.documents(Folder::Training).join(NOTES);
        if self.disk.size(&path).unwrap_or(u64::MAX) > LARGEST {
            return None;
        }
        String::from_utf8(self.disk.read(&path).ok()?).ok()
    }

    /// Where those lie once they are written.
    #[must_use]
    pub fn notes_path(&self) -> PathBuf {
        self.dir.documents(Folder::Training).join(NOTES)
    }

    /// As [`Store::documents`].
    ///
    /// # Errors
    /// What the disk reports.
    pub fn documents(&self, folder: Folder) -> Result<Vec<Document>, StoreError> {
        documents(self.disk.as_ref(), &self.dir, folder)
    }

    /// As [`Store::delete_document`].
    ///
    /// # Errors
    /// What the disk reports.
    pub fn delete_document(&self, folder: Folder, name: &Id) -> Result<(), StoreError> {
        delete(self.disk.as_ref(), &self.dir, folder, name)
    }

    /// As [`Store::write_out`].
    ///
    /// # Errors
    /// What the disk reports.
    pub fn write_out(&self, name: &Id, what: Written, bytes: &[u8]) -> Result<PathBuf, StoreError> {
        write_out(self.disk.as_ref(), &self.dir.out(), name, what, bytes)
    }

    /// As [`Store::write_demo`].
    ///
    /// # Errors
    /// What the disk reports.
    pub fn write_demo(&self, name: &Id, what: Written, bytes: &[u8]) -> Result<PathBuf, StoreError> {
        write_out(self.disk.as_ref(), &self.dir.documents(Folder::Training), name, what, bytes)
    }
}

impl Store {
    /// Keeps a document under this name, in the place of the one that had it. Works whatever was chosen to be kept, also
    /// nothing: it is asked for each time, and is about nobody.
    ///
    /// # Errors
    /// [`StoreError::InUse`], or what the disk reports; the former document is then there still, whole.
    pub fn keep_document(&mut self, folder: Folder, name: &Id, bytes: &[u8]) -> Result<PathBuf, StoreError> {
        self.hold_lock()?;
        keep(self.disk.as_ref(), &self.dir, folder, &format!("{name}{KEPT}"), bytes)
    }

    /// Puts a trainer's notes for now where another window can follow them, in the place of the former.
    ///
    /// # Errors
    /// [`StoreError::InUse`], or what the disk reports.
    pub fn keep_notes(&mut self, words: &str) -> Result<PathBuf, StoreError> {
        self.hold_lock()?;
        keep(self.disk.as_ref(), &self.dir, Folder::Training, NOTES, words.as_bytes())
    }

    /// Every document in this folder, the newest first. One that cannot be read is left out, and stands in the inventory.
    ///
    /// # Errors
    /// What the disk reports of the folder.
    pub fn documents(&self, folder: Folder) -> Result<Vec<Document>, StoreError> {
        documents(self.disk.as_ref(), &self.dir, folder)
    }

    /// Deletes a document.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::InUse`], or what the disk reports.
    pub fn delete_document(&mut self, folder: Folder, name: &Id) -> Result<(), StoreError> {
        self.hold_lock()?;
        delete(self.disk.as_ref(), &self.dir, folder, name)
    }

    /// Writes a file to be opened with another program, under this name or, where that is taken by something else, with a
    /// number behind it. Works whatever was chosen to be kept.
    ///
    /// # Errors
    /// [`StoreError::InUse`], or what the disk reports; no file is then there.
    pub fn write_out(&mut self, name: &Id, what: Written, bytes: &[u8]) -> Result<PathBuf, StoreError> {
        self.hold_lock()?;
        write_out(self.disk.as_ref(), &self.dir.out(), name, what, bytes)
    }

    /// Writes a file about invented people to be opened with another program, as [`Self::write_out`], but with what else is
    /// training, so that it never lies among files about a workplace.
    ///
    /// # Errors
    /// [`StoreError::InUse`], or what the disk reports; no file is then there.
    pub fn write_demo(&mut self, name: &Id, what: Written, bytes: &[u8]) -> Result<PathBuf, StoreError> {
        self.hold_lock()?;
        write_out(self.disk.as_ref(), &self.dir.documents(Folder::Training), name, what, bytes)
    }

    /// Deletes every kept document and every file that was written out; goes on past one that cannot be deleted.
    pub(super) fn remove_documents(&mut self) -> Result<(), StoreError> {
        let dirs = [
            (self.dir.documents(Folder::Training), is_training as fn(&str) -> bool),
            (self.dir.documents(Folder::Plans), is_kept),
            (self.dir.out(), is_written),
        ];
        let mut failed = None;
        for (dir, ours) in dirs {
            let names = list_if_there(self.disk.as_ref(), &dir)?;
            let gone: Vec<_> = names.iter().filter(|name| ours(name)).collect();
            for name in &gone {
                failed = failed.or(remove_if_there(self.disk.as_ref(), &dir.join(name)).err());
            }
            if !gone.is_empty() {
                let synced = self.disk.sync_dir(&dir).map_err(|error| StoreError::at(&dir, error));
                failed = failed.or(synced.err());
            }
        }
        failed.map_or(Ok(()), Err)
    }
}

fn keep(
    disk: &dyn Disk,
    dir: &DataDir,
    folder: Folder,
    file: &str,
    bytes: &[u8],
) -> Result<PathBuf, StoreError> {
    let dir = dir.documents(folder);
    ensure_dir(disk, &dir)?;
    let path = dir.join(file);
    write_atomically(disk, &path, bytes)?;
    Ok(path)
}

fn documents(disk: &dyn Disk, dir: &DataDir, folder: Folder) -> Result<Vec<Document>, StoreError> {
    let dir = dir.documents(folder);
    let mut found = Vec::new();
    for file in list_if_there(disk, &dir)? {
        let Some(name) = kept_as(&file) else { continue };
        let path = dir.join(&file);
        if disk.size(&path).unwrap_or(u64::MAX) > LARGEST {
            continue;
        }
        let Ok(bytes) = disk.read(&path) else { continue };
        let changed: Option<SystemTime> = disk.modified(&path).ok();
        found.push(Document { name, changed: changed.map(DateTime::from), bytes });
    }
    found.sort_by(|one, other| other.changed.cmp(&one.changed).then_with(|| one.name.cmp(&other.name)));
    Ok(found)
}

fn delete(disk: &dyn Disk, dir: &DataDir, folder: Folder, name: &Id) -> Result<(), StoreError> {
    let dir = dir.documents(folder);
    let path = dir.join(format!("{name}{KEPT}"));
    disk.remove(&path).map_err(|error| StoreError::at(&path, error))?;
    disk.sync_dir(&dir).map_err(|error| StoreError::at(&dir, error))
}

fn write_out(
    disk: &dyn Disk,
    dir: &Path,
    name: &Id,
    what: Written,
    bytes: &[u8],
) -> Result<PathBuf, StoreError> {
    ensure_dir(disk, dir)?;
    let mut free = None;
    for number in 1..=COPIES {
        let behind = if number == 1 { String::new() } else { format!("-{number}") };
        let path = dir.join(format!("{name}{behind}{}", what.ending()));
        match disk.read(&path) {
            // It lies there already.
            Ok(there) if there == bytes => return Ok(path),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                free = Some(path);
                break;
            }
            // Somebody may have written in it since.
            _ => {}
        }
    }
    let path = free.ok_or_else(|| StoreError::at(dir, ErrorKind::AlreadyExists.into()))?;
    if let Err(error) = write_atomically(disk, &path, bytes) {
        let _ = disk.remove(&path);
        return Err(error);
    }
    Ok(path)
}
