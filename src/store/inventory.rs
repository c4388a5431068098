//! Everything that lies in the data directory, so that nothing is kept that its user does not know of.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::disk::list_if_there;
use super::documents::{Folder, is_kept, is_training, is_written};
use super::error::StoreError;
use super::names::RecordId;
use super::store::Store;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StoredKind {
    /// The unfinished visit, sealed.
    Draft,
    /// A finished visit, sealed.
    Record,
    /// A text in clear, written because the user asked for it.
    Text,
    /// A play of an invented conversation, or an observer's counts, kept because the user asked for it.
    Training,
    /// A plan of a workplace.
    Plan,
    /// A file about nobody, written to be opened or printed.
    Out,
    /// The keys, wrapped by the passphrase, or in clear without one.
    Key,
    /// What was chosen to be kept, and the public keys.
    Choice,
    /// The event log.
    Events,
    /// Language and look.
    Settings,
    /// The municipality's profile.
    Profile,
    /// Content of the user's own.
    Content,
    /// What a killed program left half written; goes at the next save.
    Leftover,
    /// A file that is not the program's.
    Foreign,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// What it is.
    pub kind: StoredKind,
    /// Where it lies.
    pub path: PathBuf,
    /// How many bytes it has.
    pub bytes: u64,
    /// When it was last written, where the disk tells.
    pub written: Option<DateTime<Utc>>,
}

impl Store {
    /// Every file in the data directory and the folders the program knows, by what it is and then by name. Works while
    /// locked. The lock file, which is always empty, is left out.
    ///
    /// # Errors
    /// What the disk reports.
    pub fn inventory(&self) -> Result<Vec<Stored>, StoreError> {
        let root = self.dir.root().to_path_buf();
        let mut found = Vec::new();
        for (dir, kind) in [
            (root.clone(), StoredKind::Foreign),
            (self.dir.drafts(), StoredKind::Draft),
            (self.dir.records(), StoredKind::Record),
            (self.dir.texts(), StoredKind::Text),
            (self.dir.documents(Folder::Training), StoredKind::Training),
            (self.dir.documents(Folder::Plans), StoredKind::Plan),
            (self.dir.out(), StoredKind::Out),
            (root.join("instruments"), StoredKind::Content),
        ] {
            for name in list_if_there(self.disk.as_ref(), &dir)? {
                let path = dir.join(&name);
                if path == self.dir.lock() {
                    continue;
                }
                let kind = self.kind_of(&path, &name, kind);
                let bytes = self.disk.size(&path).unwrap_or_default();
                let written = self.disk.modified(&path).ok().map(DateTime::from);
                found.push(Stored { kind, path, bytes, written });
            }
        }
        // Folders and links of somebody else's, which nothing here deletes.
        let known = ["drafts", "records", "texts", "training", "plans", "out", "instruments", "practice"];
        for (dir, known) in [
            (root.clone(), &known[..]),
            (self.dir.drafts(), &[]),
            (self.dir.records(), &[]),
            (self.dir.texts(), &[]),
            (self.dir.documents(Folder::Training), &[]),
            (self.dir.documents(Folder::Plans), &[]),
            (self.dir.out(), &[]),
        ] {
            for name in self.disk.others(&dir).unwrap_or_default() {
                if !known.contains(&name.as_str()) {
                    let path = dir.join(&name);
                    let written = self.disk.modified(&path).ok().map(DateTime::from);
                    found.push(Stored { kind: StoredKind::Foreign, path, bytes: 0, written });
                }
            }
        }
        found.sort_by(|one, other| (one.kind, &one.path).cmp(&(other.kind, &other.path)));
        Ok(found)
    }

    fn kind_of(&self, path: &Path, name: &str, of_folder: StoredKind) -> StoredKind {
        if super::disk::is_leftover(name) {
            return StoredKind::Leftover;
        }
        let sealed = RecordId::from_file_name(name).is_some();
        let text = name.strip_suffix(".txt").is_some_and(|stem| stem.parse::<RecordId>().is_ok());
        match of_folder {
            StoredKind::Draft | StoredKind::Record if !sealed => StoredKind::Foreign,
            StoredKind::Text if !text => StoredKind::Foreign,
            StoredKind::Training if !is_training(name) => StoredKind::Foreign,
            StoredKind::Plan if !is_kept(name) => StoredKind::Foreign,
            StoredKind::Out if !is_written(name) => StoredKind::Foreign,
            StoredKind::Foreign => {
                let dir = &self.dir;
                let keys = [dir.wrapped_main(), dir.wrapped_violence(), dir.plain_main()];
                let known = [
                    (dir.setup(), StoredKind::Choice),
                    (dir.events(), StoredKind::Events),
                    (dir.settings(), StoredKind::Settings),
                    (dir.profile(), StoredKind::Profile),
                ];
                if keys.iter().any(|key| key == path || key.with_extension("new") == path) {
                    return StoredKind::Key;
                }
                known.iter().find(|(known, _)| known == path).map_or(StoredKind::Foreign, |(_, kind)| *kind)
            }
            kind => kind,
        }
    }
}
