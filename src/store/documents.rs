//! Small documents of the user's own about nobody: kept practice, plans, and files that were asked for to print or open.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::time::SystemTime;

use chrono::{DateTime, Utc};

use super::disk::{ensure_dir, list_if_there, remove_if_there, write_atomically};
use super::error::StoreError;
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

/// Whether this is the name of a kept document.
pub(super) fn is_kept(name: &str) -> bool {
    kept_as(name).is_some()
}

/// Whether this is the name of a file that was written out.
pub(super) fn is_written(name: &str) -> bool {
    Written::ALL.iter().any(|what| name.strip_suffix(what.ending()).is_some_and(|stem| Id::new(stem).is_ok()))
}

fn kept_as(name: &str) -> Option<Id> {
    Id::new(name.strip_suffix(KEPT)?).ok()
}

impl Store {
    /// Keeps a document under this name, in the place of the one that had it. Works whatever was chosen to be kept, also
    /// nothing: it is asked for each time, and is about nobody.
    ///
    /// # Errors
    /// [`StoreError::InUse`], or what the disk reports; the former document is then there still, whole.
    pub fn keep_document(&mut self, folder: Folder, name: &Id, bytes: &[u8]) -> Result<PathBuf, StoreError> {
        self.hold_lock()?;
        let dir = self.dir.documents(folder);
        ensure_dir(self.disk.as_ref(), &dir)?;
        let path = dir.join(format!("{name}{KEPT}"));
        write_atomically(self.disk.as_ref(), &path, bytes)?;
        Ok(path)
    }

    /// Every document in this folder, the newest first. One that cannot be read is left out, and stands in the inventory.
    ///
    /// # Errors
    /// What the disk reports of the folder.
    pub fn documents(&self, folder: Folder) -> Result<Vec<Document>, StoreError> {
        let (disk, dir) = (self.disk.as_ref(), self.dir.documents(folder));
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

    /// Deletes a document.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::InUse`], or what the disk reports.
    pub fn delete_document(&mut self, folder: Folder, name: &Id) -> Result<(), StoreError> {
        self.hold_lock()?;
        let dir = self.dir.documents(folder);
        let path = dir.join(format!("{name}{KEPT}"));
        self.disk.remove(&path).map_err(|error| StoreError::at(&path, error))?;
        self.disk.sync_dir(&dir).map_err(|error| StoreError::at(&dir, error))
    }

    /// Writes a file to be opened with another program, under this name or, where that is taken by something else, with a
    /// number behind it. Works whatever was chosen to be kept.
    ///
    /// # Errors
    /// [`StoreError::InUse`], or what the disk reports; no file is then there.
    pub fn write_out(&mut self, name: &Id, what: Written, bytes: &[u8]) -> Result<PathBuf, StoreError> {
        self.hold_lock()?;
        let dir = self.dir.out();
        ensure_dir(self.disk.as_ref(), &dir)?;
        let mut free = None;
        for number in 1..=COPIES {
            let behind = if number == 1 { String::new() } else { format!("-{number}") };
            let path = dir.join(format!("{name}{behind}{}", what.ending()));
            match self.disk.read(&path) {
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
        let path = free.ok_or_else(|| StoreError::at(&dir, ErrorKind::AlreadyExists.into()))?;
        if let Err(error) = write_atomically(self.disk.as_ref(), &path, bytes) {
            let _ = self.disk.remove(&path);
            return Err(error);
        }
        Ok(path)
    }

    /// Deletes every kept document and every file that was written out; goes on past one that cannot be deleted.
    pub(super) fn remove_documents(&mut self) -> Result<(), StoreError> {
        let kept = Folder::ALL.map(|folder| (self.dir.documents(folder), is_kept as fn(&str) -> bool));
        let mut failed = None;
        for (dir, ours) in kept.into_iter().chain([(self.dir.out(), is_written as fn(&str) -> bool)]) {
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
