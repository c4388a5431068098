//! A copy of all that is kept, sealed as it lies, and taking one in on another machine.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::disk::{ensure_dir, list_if_there, read_if_there, write_atomically};
use super::error::StoreError;
use super::keys::checksum;
use super::names::{Mark, RecordId};
use super::passphrase::key_file;
use super::setup::{Keeping, PublicKey, Setup};
use super::store::Store;

const FORMAT: u32 = 1;
/// The list of what the backup holds; written last, so that a folder without it is no backup.
const LIST: &str = "backup.json";
const RECORDS: &str = "records";
const DRAFTS: &str = "drafts";

/// What a backup holds.
#[derive(Debug, Serialize, Deserialize)]
struct List {
    format: u32,
    files: Vec<Entry>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    name: String,
    bytes: usize,
    /// Guards against a cut or damaged copy, not against people: what is sealed guards itself.
    sum: String,
}

/// What was copied or taken in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Copied {
    /// Finished visits.
    pub records: usize,
    /// Whether an unfinished visit is among it.
    pub draft: bool,
    /// Finished visits that were left out: they are there already, or were dealt with and are past their day.
    pub left_out: usize,
    /// Files that were missing or damaged here, and are whole again.
    pub mended: usize,
}

impl Store {
    /// Copies everything that is kept into the folder `to`, sealed as it lies: visits, keys, choice, settings, profile and
    /// event log. Texts in clear are not copied. Works while locked, and beside another program.
    ///
    /// # Errors
    /// [`StoreError::NoPassphrase`], [`StoreError::NotSetUp`], [`StoreError::KeepsNothing`], [`StoreError::NotEmpty`],
    /// [`StoreError::Inside`], or what the disk reports; the folder is then no backup.
    pub fn back_up(&self, to: &Path) -> Result<Copied, StoreError> {
        match self.keeping() {
            Some(Keeping::Passphrase) => {}
            Some(Keeping::NoPassphrase) => return Err(StoreError::NoPassphrase),
            Some(Keeping::Nothing) => return Err(StoreError::KeepsNothing),
            None => return Err(StoreError::NotSetUp),
        }
        let to = std::path::absolute(to).unwrap_or_else(|_| to.to_path_buf());
        let disk = self.disk.as_ref();
        // There it would not be deleted with the rest, and nobody would look for it.
        if to.starts_with(self.dir.root()) {
            return Err(StoreError::Inside { path: to });
        }
        ensure_dir(disk, &to)?;
        if !list_if_there(disk, &to)?.is_empty() {
            return Err(StoreError::NotEmpty { path: to });
        }
        let (mut list, mut copied) = (List { format: FORMAT, files: Vec::new() }, Copied::default());
        for (name, bytes) in self.all_there_is()? {
            let path = to.join(&name);
            if let Some(dir) = path.parent() {
                ensure_dir(disk, dir)?;
            }
            write_atomically(disk, &path, &bytes)?;
            copied.records += usize::from(name.starts_with(RECORDS));
            copied.draft |= name.starts_with(DRAFTS);
            list.files.push(Entry { name, bytes: bytes.len(), sum: checksum(&bytes) });
        }
        let path = to.join(LIST);
        let json = serde_json::to_vec_pretty(&list)
            .map_err(|e| StoreError::Io { path: path.clone(), source: e.into() })?;
        write_atomically(disk, &path, &json)?;
        Ok(copied)
    }

    /// Takes in a backup. Where nothing is kept yet, this store becomes the one that was backed up; where the same store is,
    /// what is missing is added and what is damaged is put back. All of the backup is looked at before anything is written.
    ///
    /// # Errors
    /// [`StoreError::NoBackup`], [`StoreError::NewerVersion`], [`StoreError::Damaged`] or [`StoreError::CutShort`] naming the
    /// file in the backup; [`StoreError::AlreadySetUp`] where another store is; [`StoreError::InUse`], or what the disk
    /// reports: doing it again goes on where it stopped.
    pub fn take_in(&mut self, from: &Path, today: NaiveDate) -> Result<Copied, StoreError> {
        let files = self.read_backup(from)?;
        let bytes_of = |name: &str| files.iter().find(|(n, _)| n == name).map(|(_, bytes)| bytes);
        self.hold_lock()?;
        let setup = Setup::read(self.disk.as_ref(), &from.join(file_name(&self.dir.setup())))?;
        let Some(setup) = setup.filter(|setup| setup.keeping == Keeping::Passphrase) else {
            return Err(StoreError::NoBackup { path: from.to_path_buf() });
        };
        let already = || StoreError::AlreadySetUp { path: self.dir.root().to_path_buf() };
        let is_same = self.is_same_store(&setup);
        if !is_same && matches!(self.keeping(), Some(Keeping::Passphrase | Keeping::NoPassphrase)) {
            return Err(already());
        }
        let keys = [self.dir.wrapped_main(), self.dir.wrapped_violence()];
        if !is_same {
            for key in &keys {
                let there = read_if_there(self.disk.as_ref(), key)?;
                if there.is_some_and(|there| bytes_of(&file_name(key)) != Some(&there)) {
                    return Err(already());
                }
            }
        }
        // A key that is missing or damaged here makes both come from the backup, with the passphrase of that time.
        let keys_broken = is_same && !self.keys_are_whole();
        let mut copied = Copied { mended: usize::from(keys_broken), ..Copied::default() };
        let here = self.ids_in(&self.dir.records())?;
        let has_draft = !self.ids_in(&self.dir.drafts())?.is_empty();
        for (name, bytes) in &files {
            let mut path = self.dir.root().join(name);
            if let Some(id) = record_in(name, RECORDS) {
                let dealt_with = id.mark() != Mark::Kept && id.expires() < today;
                let known = here.iter().find(|other| other.random() == id.random());
                if let Some(known) = known {
                    path = self.dir.records().join(known.file_name());
                    let there = read_if_there(self.disk.as_ref(), &path)?;
                    // A record is never written twice: if it differs from a whole copy, it is damaged.
                    if there.as_ref() == Some(bytes) {
                        copied.left_out += 1;
                        continue;
                    }
                    copied.mended += 1;
                } else if dealt_with {
                    copied.left_out += 1;
                    continue;
                } else {
                    copied.records += 1;
                }
            } else if record_in(name, DRAFTS).is_some() {
                if has_draft {
                    continue;
                }
                copied.draft = true;
            } else if path == self.dir.setup()
                || (keys.contains(&path) && is_same && !keys_broken)
                || (!keys.contains(&path) && self.disk.size(&path).is_ok())
            {
                // The choice comes last; the keys of this store may have a newer passphrase; nobody's settings are replaced.
                continue;
            }
            if let Some(dir) = path.parent() {
                ensure_dir(self.disk.as_ref(), dir)?;
            }
            write_atomically(self.disk.as_ref(), &path, bytes)?;
        }
        if !is_same || keys_broken {
            self.choose(setup)?;
        }
        Ok(copied)
    }

    /// Whether both wrapped keys are as the choice names them.
    fn keys_are_whole(&self) -> bool {
        let Some((main, second)) = self.public_keys() else { return true };
        let whole = |path: &Path, public: &PublicKey| {
            key_file(self.disk.as_ref(), path, public).is_ok_and(|bytes| public.is_unchanged(&bytes))
        };
        whole(&self.dir.wrapped_main(), &main) && whole(&self.dir.wrapped_violence(), &second)
    }

    /// Every file of a backup, by its name, once all are known to be whole.
    fn read_backup(&self, from: &Path) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        #[derive(Deserialize)]
        struct AnyFormat {
            format: u32,
        }
        let disk = self.disk.as_ref();
        let path = from.join(LIST);
        let Some(bytes) = read_if_there(disk, &path)? else {
            return Err(StoreError::NoBackup { path: from.to_path_buf() });
        };
        let damaged = |path: &Path| StoreError::Damaged { path: path.to_path_buf() };
        let any: AnyFormat = serde_json::from_slice(&bytes).map_err(|_| damaged(&path))?;
        if any.format > FORMAT {
            return Err(StoreError::NewerVersion { path });
        }
        let list: List = serde_json::from_slice(&bytes).map_err(|_| damaged(&path))?;
        let mut files = Vec::new();
        for entry in list.files {
            // A list that names other places is not one of ours.
            if !self.is_backup_name(&entry.name) {
                return Err(damaged(&path));
            }
            let file = from.join(&entry.name);
            let bytes = disk.read(&file).map_err(|e| StoreError::at(&file, e))?;
            if bytes.len() < entry.bytes {
                return Err(StoreError::CutShort { path: file });
            }
            if checksum(&bytes) != entry.sum {
                return Err(damaged(&file));
            }
            files.push((entry.name, bytes));
        }
        Ok(files)
    }

    /// The files of a backup that stand in the topmost folder.
    fn top_files(&self) -> [PathBuf; 6] {
        let dir = &self.dir;
        [dir.wrapped_main(), dir.wrapped_violence(), dir.settings(), dir.profile(), dir.events(), dir.setup()]
    }

    /// Every file of a backup. Another program may rename a record or replace the draft meanwhile: then it is all read again,
    /// so that no visit is missing.
    fn all_there_is(&self) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let mut missing = None;
        for _ in 0..5 {
            let mut files = Vec::new();
            missing = None;
            for name in self.backup_names()? {
                match self.bytes_of(&name)? {
                    Some(bytes) => files.push((name, bytes)),
                    None if name.contains('/') => missing = Some(name),
                    // Not everybody has settings or a profile.
                    None => {}
                }
            }
            if missing.is_none() {
                return Ok(files);
            }
        }
        Err(StoreError::NotFound { path: self.dir.root().join(missing.unwrap_or_default()) })
    }

    fn is_backup_name(&self, name: &str) -> bool {
        self.top_files().iter().any(|path| file_name(path) == name)
            || record_in(name, RECORDS).or_else(|| record_in(name, DRAFTS)).is_some()
    }

    fn backup_names(&self) -> Result<Vec<String>, StoreError> {
        let mut names: Vec<String> = self.top_files().iter().map(|path| file_name(path)).collect();
        for (folder, dir) in [(DRAFTS, self.dir.drafts()), (RECORDS, self.dir.records())] {
            let ids = self.ids_in(&dir)?;
            names.extend(ids.iter().map(|id| format!("{folder}/{}", id.file_name())));
        }
        Ok(names)
    }

    /// A file's bytes; of a wrapped key, those that the choice means.
    fn bytes_of(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let path = self.dir.root().join(name);
        if let Some((main, second)) = self.public_keys() {
            for (key, public) in [(self.dir.wrapped_main(), main), (self.dir.wrapped_violence(), second)] {
                if key == path {
                    return key_file(self.disk.as_ref(), &key, &public).map(Some);
                }
            }
        }
        read_if_there(self.disk.as_ref(), &path)
    }
}

/// The last part of a path that the program made.
fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The record that `folder/name.age` names.
fn record_in(name: &str, folder: &str) -> Option<RecordId> {
    RecordId::from_file_name(name.strip_prefix(folder)?.strip_prefix('/')?)
}
