//! The store: one data directory, what it keeps, its keys and its lock.

use std::cell::{Cell, OnceCell};
use std::path::Path;

use age::secrecy::{ExposeSecret, SecretString};
use age::x25519::{Identity, Recipient};
use zeroize::Zeroizing;

use super::disk::{Disk, LockHeld, ensure_dir, leftovers, list_if_there, remove_if_there, write_atomically};
use super::documents::Folder;
use super::error::StoreError;
use super::keys::{self, UnwrapError};
use super::names::RecordId;
use super::passphrase::{key_file, new_file};
use super::paths::DataDir;
use super::seal::{self, OpenError, Opened, Recipients, SealedViolence};
use super::setup::{Keeping, PublicKey, Setup};

/// One data directory. Reading and writing go through it; nothing is cached but the main key.
#[derive(Debug)]
pub struct Store {
    pub(crate) dir: DataDir,
    pub(crate) disk: Box<dyn Disk>,
    setup: Option<Setup>,
    /// Why the choice cannot be read, where it cannot: nothing is sealed then, and all can still be listed and deleted.
    unreadable: Option<StoreError>,
    recovery: Recovery,
    main_key: MainKey,
    lock: Lock,
    /// What a passphrase that is chosen now costs to try, as scrypt counts it.
    pub(crate) cost: u8,
    /// How many times the draft has been saved, by the newest that was seen.
    pub(crate) draft_turn: Cell<u64>,
}

#[derive(Debug, Default)]
struct Recovery {
    main: Vec<Recipient>,
    violence: Vec<Recipient>,
}

/// The main identity once it is known; says nothing of itself when printed.
#[derive(Default)]
struct MainKey(OnceCell<Identity>);

impl std::fmt::Debug for MainKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.get().is_some() { "MainKey(known)" } else { "MainKey(-)" })
    }
}

#[derive(Debug)]
enum Lock {
    /// Nothing was saved yet, by anyone.
    NotTaken,
    /// Held by us; `swept` once files left by a killed program are removed.
    Ours { _held: LockHeld, swept: bool },
    /// Another program held it when we asked. Stays so until this store is opened again: what that program saved
    /// since must not be overwritten unseen.
    Theirs,
}

/// Whether a text is an age public key that files can be sealed to.
///
/// # Errors
/// [`StoreError::BadRecipient`].
pub fn check_recipient(text: &str) -> Result<(), StoreError> {
    let parsed: Result<Recipient, _> = text.parse();
    parsed.map(drop).map_err(|_| StoreError::BadRecipient { recipient: text.to_owned() })
}

impl Store {
    /// Opens a data directory that may not exist yet: makes nothing, and derives no key.
    ///
    /// # Errors
    /// What the disk reports. A choice that is damaged or of a newer version is told by [`Store::trouble`].
    pub fn open(dir: DataDir, disk: Box<dyn Disk>) -> Result<Store, StoreError> {
        let lock = match disk.try_lock(&dir.lock(), false) {
            Ok(Some(held)) => Lock::Ours { _held: held, swept: false },
            Ok(None) => Lock::Theirs,
            // No lock file: nothing was ever saved. Other trouble is told when something is to be saved;
            // reading needs no lock.
            Err(_) => Lock::NotTaken,
        };
        let (setup, unreadable) = match Setup::read(disk.as_ref(), &dir.setup()) {
            Ok(setup) => (setup, None),
            Err(error @ (StoreError::Damaged { .. } | StoreError::NewerVersion { .. })) => {
                (None, Some(error))
            }
            Err(error) => return Err(error),
        };
        let (recovery, main_key) = (Recovery::default(), MainKey::default());
        let (cost, draft_turn) = (keys::WORK_FACTOR, Cell::new(0));
        Ok(Store { dir, disk, setup, unreadable, recovery, main_key, lock, cost, draft_turn })
    }

    /// The same, where a passphrase that is chosen now is tried in no time at all. For tests, which try hundreds; nothing
    /// in the program calls it.
    #[doc(hidden)]
    #[must_use]
    pub fn cheaply_guarded(self) -> Store {
        Store { cost: 8, ..self }
    }

    /// The data directory, which may not exist yet.
    pub fn directory(&self) -> &Path {
        self.dir.root()
    }

    /// Why the choice of what is kept cannot be read, where it cannot.
    #[must_use]
    pub fn trouble(&self) -> Option<&StoreError> {
        self.unreadable.as_ref()
    }

    /// What the user chose to keep; `None` when not chosen yet, or when the choice cannot be read.
    pub fn keeping(&self) -> Option<Keeping> {
        self.setup.as_ref().map(|setup| setup.keeping)
    }

    /// Whether a violence part given to this store is kept (only behind a passphrase).
    pub fn keeps_violence(&self) -> bool {
        self.keeping() == Some(Keeping::Passphrase)
    }

    /// Whether another running program holds this directory, so that this one can only read.
    pub fn is_read_only(&self) -> bool {
        matches!(self.lock, Lock::Theirs)
    }

    /// Who else can open what is saved from now on: age public keys (`age1…`) of a municipality, for the main body
    /// and for the violence part. They hold until the program ends; the profile names them at each start.
    ///
    /// # Errors
    /// [`StoreError::BadRecipient`]; the former ones then stay.
    pub fn set_recovery(&mut self, main: &[String], violence: &[String]) -> Result<(), StoreError> {
        let parse = |texts: &[String]| {
            let one = |text: &String| {
                text.parse().map_err(|_| StoreError::BadRecipient { recipient: text.clone() })
            };
            texts.iter().map(one).collect::<Result<Vec<Recipient>, StoreError>>()
        };
        self.recovery = Recovery { main: parse(main)?, violence: parse(violence)? };
        Ok(())
    }

    /// Keeps drafts and records behind a passphrase. Takes two thirds of a second; the store is unlocked afterwards.
    ///
    /// # Errors
    /// [`StoreError::EmptyPassphrase`], [`StoreError::AlreadySetUp`], [`StoreError::InUse`], or what the disk reports.
    pub fn set_up_with_passphrase(&mut self, passphrase: SecretString) -> Result<(), StoreError> {
        if passphrase.expose_secret().is_empty() {
            return Err(StoreError::EmptyPassphrase);
        }
        self.begin_set_up()?;
        let (main, second) = (Identity::generate(), Identity::generate());
        let place = |identity: &Identity, path: &Path| {
            let wrapped = keys::wrap(identity, &passphrase, self.cost);
            let wrapped = wrapped.map_err(|source| StoreError::at(path, source))?;
            write_atomically(self.disk.as_ref(), path, &wrapped)?;
            Ok::<PublicKey, StoreError>(PublicKey::of(identity, Some(&wrapped)))
        };
        let public = place(&main, &self.dir.wrapped_main())?;
        let second = place(&second, &self.dir.wrapped_violence())?;
        self.finish_set_up(Setup::new(Keeping::Passphrase, Some(public), Some(second)), Some(main))
    }

    /// Keeps drafts and records, but no violence part, readable by whoever can read the data directory.
    ///
    /// # Errors
    /// [`StoreError::AlreadySetUp`], [`StoreError::InUse`], or what the disk reports.
    pub fn set_up_without_passphrase(&mut self) -> Result<(), StoreError> {
        self.begin_set_up()?;
        let main = Identity::generate();
        write_atomically(self.disk.as_ref(), &self.dir.plain_main(), &keys::identity_file(&main))?;
        let public = PublicKey::of(&main, None);
        self.finish_set_up(Setup::new(Keeping::NoPassphrase, Some(public), None), Some(main))
    }

    /// Remembers that nothing is to be kept; another choice can follow.
    ///
    /// # Errors
    /// [`StoreError::AlreadySetUp`], [`StoreError::InUse`], or what the disk reports.
    pub fn set_up_keep_nothing(&mut self) -> Result<(), StoreError> {
        self.begin_set_up()?;
        self.finish_set_up(Setup::new(Keeping::Nothing, None, None), None)
    }

    /// Deletes every draft, every record, every text and document, the keys and the choice; settings, profile and event log
    /// stay. The way on for a forgotten passphrase.
    ///
    /// # Errors
    /// [`StoreError::InUse`], or what the disk reports; doing it again goes on where it stopped.
    pub fn delete_everything(&mut self) -> Result<(), StoreError> {
        self.hold_lock()?;
        for dir in [self.dir.drafts(), self.dir.records()] {
            let ids = self.ids_in(&dir)?;
            for id in &ids {
                remove_if_there(self.disk.as_ref(), &dir.join(id.file_name()))?;
            }
            if !ids.is_empty() {
                self.disk.sync_dir(&dir).map_err(|e| StoreError::at(&dir, e))?;
            }
        }
        self.remove_texts(|_| true)?;
        self.remove_documents()?;
        // The choice before the keys: without it and without records, a new set-up may write over old keys.
        let wrapped = [self.dir.wrapped_main(), self.dir.wrapped_violence()];
        let new = wrapped.each_ref().map(|path| new_file(path));
        let keys = wrapped.into_iter().chain(new).chain([self.dir.plain_main()]);
        for path in std::iter::once(self.dir.setup()).chain(keys) {
            remove_if_there(self.disk.as_ref(), &path)?;
        }
        (self.setup, self.unreadable, self.main_key) = (None, None, MainKey::default());
        self.disk.sync_dir(self.dir.root()).map_err(|e| StoreError::at(self.dir.root(), e))
    }

    /// Whether what is saved can be read now. Only a store with a passphrase is ever locked.
    pub fn is_unlocked(&self) -> bool {
        self.keeping() != Some(Keeping::Passphrase) || self.main_key.0.get().is_some()
    }

    /// Makes what is saved readable, except violence parts. Takes a third of a second; does nothing in a store
    /// without a passphrase.
    ///
    /// # Errors
    /// [`StoreError::WrongPassphrase`]; [`StoreError::Damaged`] or [`StoreError::NotFound`] for the key file.
    pub fn unlock(&mut self, passphrase: SecretString) -> Result<(), StoreError> {
        if let Some(identity) = self.unwrap_main(&passphrase)? {
            self.main_key = MainKey(OnceCell::from(identity));
        }
        Ok(())
    }

    /// Forgets the main key; writing still works. Does nothing in a store without a passphrase.
    pub fn lock(&mut self) {
        self.main_key = MainKey::default();
    }

    /// Whether this is the passphrase, without unlocking anything. Any is right in a store without a passphrase.
    ///
    /// # Errors
    /// As [`Store::unlock`].
    pub fn check_passphrase(&self, passphrase: SecretString) -> Result<(), StoreError> {
        self.unwrap_main(&passphrase).map(|_| ())
    }

    /// Opens a violence part; asks for the passphrase each time and keeps no key. `None` when nothing is in it, as
    /// always in a store without a passphrase. Takes a third of a second.
    ///
    /// # Errors
    /// As [`Store::unlock`]; [`StoreError::WrongKey`], [`StoreError::Damaged`] or [`StoreError::NewerVersion`], naming
    /// the file the part was read from.
    pub fn open_violence(
        &self,
        part: &SealedViolence,
        passphrase: SecretString,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        let Some(public) = self.setup.as_ref().and_then(|setup| setup.second.as_ref()) else {
            return Ok(None);
        };
        let path = self.dir.wrapped_violence();
        let identity = self.unwrap_file(&path, public, &passphrase)?;
        if part.is_for_nobody() {
            return Ok(None);
        }
        seal::open_violence(part, &identity).map_err(|e| refusal(part.from(), e))
    }

    /// Opens one sealed file with the main key.
    pub(crate) fn open_file(&self, path: &Path) -> Result<Opened, StoreError> {
        let identity = self.main_identity()?;
        let file = self.disk.read(path).map_err(|e| StoreError::at(path, e))?;
        seal::open(path, &file, identity).map_err(|e| refusal(path, e))
    }

    /// To whom files are sealed now.
    pub(crate) fn recipients(&self) -> Result<Recipients, StoreError> {
        let setup = self.setup.as_ref().ok_or(StoreError::NotSetUp)?;
        let own = |public: &PublicKey| {
            public.recipient().ok_or_else(|| StoreError::Damaged { path: self.dir.setup() })
        };
        let mut main = vec![own(setup.main.as_ref().ok_or(StoreError::KeepsNothing)?)?];
        main.extend(self.recovery.main.iter().cloned());
        let mut violence = Vec::new();
        if let Some(public) = &setup.second {
            violence.push(own(public)?);
            violence.extend(self.recovery.violence.iter().cloned());
        }
        Ok(Recipients { main, violence })
    }

    /// The ids of our files in `dir`, in no order; other files are not ours to speak of.
    pub(crate) fn ids_in(&self, dir: &Path) -> Result<Vec<RecordId>, StoreError> {
        let names = list_if_there(self.disk.as_ref(), dir)?;
        Ok(names.iter().filter_map(|name| RecordId::from_file_name(name)).collect())
    }

    /// Makes sure that we may write, and that what is sealed now can be opened later: the choice and the key are still
    /// there.
    pub(crate) fn hold_lock_to_seal(&mut self) -> Result<(), StoreError> {
        self.hold_lock()?;
        self.setup.as_ref().map_or(Ok(()), |setup| setup.check_in_place(self.disk.as_ref(), &self.dir))
    }

    /// Makes sure that we may write and delete: the directory is there, and the lock is ours.
    pub(crate) fn hold_lock(&mut self) -> Result<(), StoreError> {
        let disk = self.disk.as_ref();
        if let Lock::NotTaken = self.lock {
            ensure_dir(disk, self.dir.root())?;
            let path = self.dir.lock();
            match disk.try_lock(&path, true).map_err(|e| StoreError::at(&path, e))? {
                Some(held) => {
                    self.lock = Lock::Ours { _held: held, swept: false };
                    // Another program may have come and gone since we looked.
                    self.setup = Setup::read(disk, &self.dir.setup())?;
                }
                None => self.lock = Lock::Theirs,
            }
        }
        match &mut self.lock {
            Lock::Ours { swept, .. } => {
                if !*swept {
                    let documents = Folder::ALL.map(|folder| self.dir.documents(folder));
                    let [root, drafts] = [self.dir.root().to_path_buf(), self.dir.drafts()];
                    let dirs = [root, drafts, self.dir.records(), self.dir.texts(), self.dir.out()];
                    for dir in dirs.iter().chain(&documents) {
                        for path in leftovers(disk, dir)? {
                            remove_if_there(disk, &path)?;
                        }
                    }
                    *swept = true;
                    self.finish_passphrase_change()?;
                }
                Ok(())
            }
            _ => Err(StoreError::InUse { path: self.dir.root().to_path_buf() }),
        }
    }

    fn begin_set_up(&mut self) -> Result<(), StoreError> {
        self.hold_lock()?;
        if self.unreadable.is_some() {
            return Err(StoreError::Damaged { path: self.dir.setup() });
        }
        match self.keeping() {
            Some(Keeping::Nothing) => Ok(()),
            Some(_) => Err(StoreError::AlreadySetUp { path: self.dir.root().to_path_buf() }),
            // Files sealed under a choice that got lost: new keys would be written over the ones they need.
            None if !self.ids_in(&self.dir.records())?.is_empty()
                || !self.ids_in(&self.dir.drafts())?.is_empty() =>
            {
                Err(StoreError::Damaged { path: self.dir.setup() })
            }
            None => Ok(()),
        }
    }

    fn finish_set_up(&mut self, setup: Setup, main: Option<Identity>) -> Result<(), StoreError> {
        setup.write(self.disk.as_ref(), &self.dir.setup())?;
        self.setup = Some(setup);
        self.main_key = MainKey(main.map_or_else(OnceCell::new, OnceCell::from));
        Ok(())
    }

    /// Makes a choice that changes no key the one that holds.
    pub(super) fn choose(&mut self, setup: Setup) -> Result<(), StoreError> {
        setup.write(self.disk.as_ref(), &self.dir.setup())?;
        (self.setup, self.unreadable) = (Some(setup), None);
        Ok(())
    }

    /// Whether a choice is that of this store: what is sealed under one opens under the other.
    pub(super) fn is_same_store(&self, setup: &Setup) -> bool {
        self.setup.as_ref().is_some_and(|own| own.has_same_key(setup))
    }

    /// Both public keys, in a store with a passphrase.
    pub(super) fn public_keys(&self) -> Option<(PublicKey, PublicKey)> {
        let setup = self.setup.as_ref()?;
        Some((setup.main.clone()?, setup.second.clone()?))
    }

    pub(super) fn main_identity(&self) -> Result<&Identity, StoreError> {
        let setup = self.setup.as_ref().ok_or(StoreError::NotSetUp)?;
        let public = setup.main.as_ref().ok_or(StoreError::KeepsNothing)?;
        if self.main_key.0.get().is_none() && setup.keeping == Keeping::NoPassphrase {
            let path = self.dir.plain_main();
            let text = Zeroizing::new(self.disk.read(&path).map_err(|e| StoreError::at(&path, e))?);
            let identity = keys::read_identity_file(&text).filter(|identity| public.belongs_to(identity));
            let _ = self.main_key.0.set(identity.ok_or(StoreError::KeyDamaged { path })?);
        }
        self.main_key.0.get().ok_or(StoreError::Locked)
    }

    fn unwrap_main(&self, passphrase: &SecretString) -> Result<Option<Identity>, StoreError> {
        match &self.setup {
            Some(Setup { keeping: Keeping::Passphrase, main: Some(public), .. }) => {
                self.unwrap_file(&self.dir.wrapped_main(), public, passphrase).map(Some)
            }
            _ => Ok(None),
        }
    }

    pub(super) fn unwrap_file(
        &self,
        path: &Path,
        public: &PublicKey,
        passphrase: &SecretString,
    ) -> Result<Identity, StoreError> {
        let damaged = || StoreError::KeyDamaged { path: path.to_path_buf() };
        let wrapped = key_file(self.disk.as_ref(), path, public)?;
        match keys::unwrap(&wrapped, passphrase) {
            Ok(identity) if public.belongs_to(&identity) => Ok(identity),
            Err(UnwrapError::Refused) if public.is_unchanged(&wrapped) => Err(StoreError::WrongPassphrase),
            _ => Err(damaged()),
        }
    }
}

fn refusal(path: &Path, error: OpenError) -> StoreError {
    let path = path.to_path_buf();
    match error {
        OpenError::Changed => StoreError::Damaged { path },
        OpenError::CutShort => StoreError::CutShort { path },
        OpenError::WrongKey => StoreError::WrongKey { path },
        OpenError::Newer => StoreError::NewerVersion { path },
    }
}
