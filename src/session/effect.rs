//! What a screen wants done in the world, as data, and what came of it.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::domain::id::Id;
use crate::domain::municipality::Profile;
use crate::domain::record::{PrivateSummary, Summary};
use crate::domain::visit::{MainState, PrivateState};
use crate::store::{
    Document, Events, ExposeSecret, Folder, RecordFile, RecordId, SecretString, Settings, StoreError, Stored,
    Written,
};

/// A passphrase on its way to the store.
#[derive(Clone, Debug)]
pub struct Secret(pub SecretString);

impl PartialEq for Secret {
    /// Two passphrases are never told apart by comparing effects.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl From<String> for Secret {
    fn from(words: String) -> Self {
        Self(SecretString::from(words))
    }
}

impl Secret {
    /// How many characters it has.
    #[must_use]
    pub fn length(&self) -> usize {
        self.0.expose_secret().chars().count()
    }

    /// Whether two passphrases typed for a new store are the same.
    #[must_use]
    pub fn agrees_with(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}

/// Something to be done. Only the runner does it.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Keep things, locked with a passphrase.
    KeepLocked(Secret),
    /// Keep things without a passphrase.
    KeepOpen,
    /// Keep nothing.
    KeepNothing,
    /// Open the store for reading.
    Unlock(Secret),
    /// Close it again.
    Lock,
    /// Keep the visit as it stands.
    SaveDraft(Box<MainState>, Option<Box<PrivateState>>),
    /// Take up the kept visit.
    OpenDraft,
    /// Open the private part of the kept visit.
    OpenDraftPrivate(Secret),
    /// Throw the kept visit away.
    DiscardDraft,
    /// Keep a finished visit, and then let its draft go.
    SaveRecord(Box<Summary>, Option<Box<PrivateSummary>>),
    /// List what is kept.
    ListRecords,
    /// Say of one that it was written in the journal, so that it goes tonight; or that it was not after all.
    MarkRecord {
        /// Which.
        id: RecordId,
        /// Whether it was.
        transferred: bool,
    },
    /// Read one back.
    OpenRecord(RecordId),
    /// Read the private part of the one that is open.
    OpenRecordPrivate(Secret),
    /// Delete one.
    DeleteRecord(RecordId),
    /// Delete all that is kept, and the choice.
    DeleteEverything,
    /// List every file that lies in the data directory.
    ListStored,
    /// Read the event log.
    ListEvents,
    /// Put a new passphrase in the place of the old.
    ChangePassphrase {
        /// The old one.
        old: Secret,
        /// The new one.
        new: Secret,
    },
    /// Guard a store without a passphrase with one.
    AddPassphrase(Secret),
    /// Write a text as a file in clear, because the user asked for it.
    WriteText(String),
    /// Keep a document about nobody under this name, in the place of the one that had it.
    KeepDocument {
        /// Where.
        folder: Folder,
        /// Its name.
        name: Id,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// Read every document of a folder.
    ListDocuments(Folder),
    /// Delete one.
    DeleteDocument {
        /// Where it lies.
        folder: Folder,
        /// Its name.
        name: Id,
    },
    /// Write a file about nobody, to be opened or printed with another program.
    WriteOut {
        /// Its name, which says nothing but what it is.
        name: Id,
        /// What it is.
        what: Written,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// Write a file about invented people, to be opened or printed with another program.
    WriteDemo {
        /// Its name, which says nothing but what it is.
        name: Id,
        /// What it is.
        what: Written,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// Put a trainer's notes for now where another window can follow them.
    KeepNotes(String),
    /// Put a text on the terminal's clipboard. The face that has a terminal does it.
    Copy(String),
    /// Keep the settings.
    SaveSettings(Settings),
    /// Keep the municipality's profile, and use it from now on.
    SaveProfile(Box<Profile>),
}

impl Effect {
    /// Whether it can be done in a course: it opens, lists, keeps and deletes nothing that is about a person, and no choice
    /// or setting. Locking is always right.
    #[must_use]
    pub const fn is_about_nobody(&self) -> bool {
        match self {
            Self::KeepDocument { .. }
            | Self::ListDocuments(_)
            | Self::DeleteDocument { .. }
            | Self::WriteOut { .. }
            | Self::WriteDemo { .. }
            | Self::KeepNotes(_)
            | Self::Copy(_)
            | Self::Lock => true,
            Self::KeepLocked(_)
            | Self::KeepOpen
            | Self::KeepNothing
            | Self::Unlock(_)
            | Self::SaveDraft(..)
            | Self::OpenDraft
            | Self::OpenDraftPrivate(_)
            | Self::DiscardDraft
            | Self::SaveRecord(..)
            | Self::ListRecords
            | Self::MarkRecord { .. }
            | Self::OpenRecord(_)
            | Self::OpenRecordPrivate(_)
            | Self::DeleteRecord(_)
            | Self::DeleteEverything
            | Self::ListStored
            | Self::ListEvents
            | Self::ChangePassphrase { .. }
            | Self::AddPassphrase(_)
            | Self::WriteText(_)
            | Self::SaveSettings(_)
            | Self::SaveProfile(_) => false,
        }
    }
}

/// What came of an effect.
#[derive(Debug)]
pub enum Outcome {
    /// Done.
    Done,
    /// The choice of what is kept was carried out.
    Kept,
    /// The store is open.
    Unlocked,
    /// The draft is safe.
    DraftSaved,
    /// Nothing is kept here, by choice, because it is practice, or because another program holds the store.
    NotKept,
    /// The kept visit; `sealed_private` where a private part may lie unopened beside it.
    Draft {
        /// The open part.
        main: Box<MainState>,
        /// Whether there may be a private part.
        sealed_private: bool,
    },
    /// The private part of the kept visit, if there is one.
    DraftPrivate(Option<Box<PrivateState>>),
    /// There is no kept visit.
    NoDraft,
    /// The finished visit is safe.
    RecordSaved {
        /// Its name.
        id: RecordId,
        /// The last day it is kept.
        expires: NaiveDate,
    },
    /// A text lies as a file in clear.
    TextWritten {
        /// Where.
        path: std::path::PathBuf,
        /// The last day it is kept.
        expires: NaiveDate,
    },
    /// A document lies here.
    DocumentKept(PathBuf),
    /// Every document of a folder, the newest first.
    Documents(Folder, Vec<Document>),
    /// A file to open or print lies here.
    WrittenOut(PathBuf),
    /// A text was handed to the terminal's clipboard; whether that took it, it does not say.
    Copied,
    /// What is kept.
    Records(Vec<RecordFile>),
    /// A record has this name now, which says whether it was written in the journal.
    Marked(RecordId),
    /// Every file that lies in the data directory.
    Stored(Vec<Stored>),
    /// The event log.
    Events(Events),
    /// The new passphrase holds.
    PassphraseChanged,
    /// One finished visit.
    Record(Box<Summary>),
    /// The private part of the one that is open, if there is one.
    RecordPrivate(Option<Box<PrivateSummary>>),
    /// The municipality's profile is safe, and in use.
    ProfileSaved,
    /// The municipality's profile is kept by hand in this file, which stays as it is.
    KeptByHand(PathBuf),
    /// It could not be done; what was safe before is safe still.
    Failed(StoreError),
}
