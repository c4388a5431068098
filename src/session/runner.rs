//! The one place where effects are carried out.

use std::path::PathBuf;

use super::body::{DRAFT_FORMAT, DraftBody, PrivateBody, RecordBody, Unreadable, read, write};
use super::clock::{Clock, Moment};
use super::effect::{Effect, Outcome, Secret};
use super::{KEEP_DAYS, PROGRAM};
use crate::content::Library;
use crate::domain::context::{Context, Person};
use crate::domain::record::{PrivateSummary, RECORD_FORMAT, private_summary};
use crate::domain::visit::{PrivateState, Visit};
use crate::store::{
    Bodies, Keeping, RecordId, SealedViolence, Store, StoreError, Violence, WaitingDraft, Zeroizing,
};

/// The program as it runs: its content, its store, its clock.
pub struct Session {
    library: Library,
    store: Option<Store>,
    clock: Clock,
    /// The private part of the draft that was taken up, until it is opened.
    draft_private: Option<SealedViolence>,
    /// The private part of the record that is being read.
    record_private: Option<SealedViolence>,
    expired: usize,
    start_trouble: Option<StoreError>,
}

impl Session {
    /// A session on this content and this store; without a store nothing is kept.
    #[must_use]
    pub const fn new(library: Library, store: Option<Store>, clock: Clock) -> Self {
        let (draft_private, record_private) = (None, None);
        Self { library, store, clock, draft_private, record_private, expired: 0, start_trouble: None }
    }

    /// Lets go of what has expired. Works while locked.
    pub fn purge(&mut self) {
        let today = self.clock.now().today;
        match self.store.as_mut().map(|store| store.purge(today)) {
            Some(Ok(gone)) => self.expired = gone.len(),
            Some(Err(trouble)) => self.start_trouble = Some(trouble),
            None => {}
        }
    }

    /// How many kept visits had expired when the session began.
    #[must_use]
    pub const fn expired(&self) -> usize {
        self.expired
    }

    /// What went wrong as the session began.
    #[must_use]
    pub const fn start_trouble(&self) -> Option<&StoreError> {
        self.start_trouble.as_ref()
    }

    /// The content.
    #[must_use]
    pub const fn library(&self) -> &Library {
        &self.library
    }

    /// Reads the content that was left for later, where any was.
    pub fn read_late(&mut self) {
        self.library.read_late();
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// What the user chose to keep; `None` while that is not chosen. Without a store nothing is kept.
    #[must_use]
    pub fn keeping(&self) -> Option<Keeping> {
        self.store.as_ref().map_or(Some(Keeping::Nothing), Store::keeping)
    }

    /// Whether a private part can be kept.
    #[must_use]
    pub fn keeps_private(&self) -> bool {
        self.store.as_ref().is_some_and(Store::keeps_violence)
    }

    /// Whether kept visits can be read now.
    #[must_use]
    pub fn is_unlocked(&self) -> bool {
        self.store.as_ref().is_none_or(Store::is_unlocked)
    }

    /// Whether another program holds the store.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.store.as_ref().is_some_and(Store::is_read_only)
    }

    /// Where things are kept.
    #[must_use]
    pub fn directory(&self) -> Option<PathBuf> {
        self.store.as_ref().map(|store| store.directory().to_owned())
    }

    /// The visit that waits to be taken up, by its file's age only.
    ///
    /// # Errors
    /// What the disk says.
    pub fn waiting_draft(&self) -> Result<Option<WaitingDraft>, StoreError> {
        self.store.as_ref().map_or(Ok(None), Store::waiting_draft)
    }

    /// Checks a passphrase without opening anything.
    ///
    /// # Errors
    /// [`StoreError::WrongPassphrase`], or what the disk says.
    pub fn check_passphrase(&self, secret: Secret) -> Result<(), StoreError> {
        self.store.as_ref().map_or(Ok(()), |store| store.check_passphrase(secret.0))
    }

    /// Carries out one effect.
    pub fn run(&mut self, effect: Effect) -> Outcome {
        self.try_run(effect).unwrap_or_else(Outcome::Failed)
    }

    fn try_run(&mut self, effect: Effect) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let Some(store) = self.store.as_mut() else { return Ok(Outcome::NotKept) };
        let expires = now.day_after(KEEP_DAYS);
        Ok(match effect {
            Effect::KeepLocked(secret) => {
                store.set_up_with_passphrase(secret.0)?;
                Outcome::Kept
            }
            Effect::KeepOpen => {
                store.set_up_without_passphrase()?;
                Outcome::Kept
            }
            Effect::KeepNothing => {
                store.set_up_keep_nothing()?;
                Outcome::Kept
            }
            Effect::Unlock(secret) => {
                store.unlock(secret.0)?;
                Outcome::Unlocked
            }
            Effect::Lock => {
                store.lock();
                Outcome::Done
            }
            Effect::SaveDraft(main, private) => {
                if store.keeping() == Some(Keeping::Nothing) {
                    return Ok(Outcome::NotKept);
                }
                let draft = DraftBody { format: DRAFT_FORMAT, program: PROGRAM.to_owned(), visit: *main };
                let private = private.map(|state| PrivateBody::Draft(*state));
                let bodies = bodies(&draft, private, &mut self.draft_private, store)?;
                let saved = store.save_draft(&bodies, expires);
                restore(bodies, &mut self.draft_private);
                saved?;
                Outcome::DraftSaved
            }
            Effect::OpenDraft => self.open_draft()?,
            Effect::OpenDraftPrivate(secret) => {
                let Some(sealed) = &self.draft_private else { return Ok(Outcome::DraftPrivate(None)) };
                let opened = store.open_violence(sealed, secret.0)?;
                let state = opened.map(|bytes| self.private_state(&bytes)).transpose()?;
                self.draft_private = None;
                Outcome::DraftPrivate(state.map(Box::new))
            }
            Effect::DiscardDraft => {
                store.discard_draft()?;
                self.draft_private = None;
                Outcome::Done
            }
            Effect::SaveRecord(summary, private) => {
                if store.keeping() == Some(Keeping::Nothing) {
                    return Ok(Outcome::NotKept);
                }
                let private = private.map(|summary| PrivateBody::Summary(*summary));
                let bodies = bodies(summary.as_ref(), private, &mut self.draft_private, store)?;
                let saved = store.save_record(&bodies, expires);
                restore(bodies, &mut self.draft_private);
                let id = saved?;
                // The record is safe; a draft that cannot be removed now is offered again and expires.
                let _ = store.discard_draft();
                self.draft_private = None;
                Outcome::RecordSaved { id, expires }
            }
            Effect::ListRecords => Outcome::Records(store.records()?),
            Effect::ListTransferred => {
                let told = |id: RecordId| {
                    // One that cannot be read, or not now, is told of when it is opened.
                    let opened = store.open_record(&id).ok()?;
                    let body: RecordBody = read(&opened.main, RECORD_FORMAT).ok()?;
                    Some((id, body.transferred))
                };
                let files = store.records()?;
                Outcome::Transferred(files.into_iter().filter_map(|file| told(file.id)).collect())
            }
            Effect::OpenRecord(id) => {
                let opened = store.open_record(&id)?;
                let path = || store.directory().join("records").join(id.to_string());
                let body: RecordBody =
                    read(&opened.main, RECORD_FORMAT).map_err(|why| unreadable(&why, path()))?;
                self.record_private = Some(opened.violence);
                Outcome::Record(Box::new(body))
            }
            Effect::OpenRecordPrivate(secret) => {
                let Some(sealed) = &self.record_private else { return Ok(Outcome::RecordPrivate(None)) };
                let opened = store.open_violence(sealed, secret.0)?;
                let summary = opened.map(|bytes| self.private_of_record(&bytes)).transpose()?;
                Outcome::RecordPrivate(summary.map(Box::new))
            }
            Effect::DeleteRecord(id) => {
                store.delete_record(&id)?;
                Outcome::Done
            }
            Effect::WriteText(text) => {
                let path = store.write_text(&text, expires)?;
                Outcome::TextWritten { path, expires }
            }
            Effect::Copy(_) => Outcome::NotKept,
            Effect::SaveSettings(settings) => {
                store.save_settings(&settings)?;
                Outcome::Done
            }
        })
    }

    fn open_draft(&mut self) -> Result<Outcome, StoreError> {
        let Some(store) = self.store.as_ref() else { return Ok(Outcome::NoDraft) };
        let Some(opened) = store.open_draft()? else { return Ok(Outcome::NoDraft) };
        let path = || store.directory().join("drafts");
        let body: DraftBody = read(&opened.main, DRAFT_FORMAT).map_err(|why| unreadable(&why, path()))?;
        let sealed_private = store.keeps_violence();
        self.draft_private = sealed_private.then_some(opened.violence);
        Ok(Outcome::Draft { main: Box::new(body.visit), sealed_private })
    }

    fn private_body(&self, bytes: &[u8]) -> Result<PrivateBody, StoreError> {
        let path = self.directory().unwrap_or_default();
        serde_json::from_slice(bytes).map_err(|_| StoreError::Damaged { path })
    }

    fn private_state(&self, bytes: &Zeroizing<Vec<u8>>) -> Result<PrivateState, StoreError> {
        match self.private_body(bytes)? {
            PrivateBody::Draft(state) => Ok(state),
            PrivateBody::Summary(_) => {
                Err(StoreError::Damaged { path: self.directory().unwrap_or_default() })
            }
        }
    }

    fn private_of_record(&self, bytes: &Zeroizing<Vec<u8>>) -> Result<PrivateSummary, StoreError> {
        match self.private_body(bytes)? {
            PrivateBody::Summary(summary) => Ok(summary),
            PrivateBody::Draft(state) => {
                // Never opened again before the visit was finished: summed up now, with what the content says today.
                let gate = state.gate;
                let mut visit = Visit::new(Context::of(Person::Mother), Vec::new(), true, false);
                visit.resume_private(state, &self.library);
                let lang = crate::domain::lang::Lang::default();
                let summary = private_summary(&visit, &self.library, lang);
                Ok(summary.map_or_else(
                    || PrivateSummary { gate, ..PrivateSummary::default() },
                    |summary| PrivateSummary { gate, ..summary },
                ))
            }
        }
    }

    /// The settings, where the store has any.
    ///
    /// # Errors
    /// What the disk says, and settings that cannot be read.
    pub fn settings(&self) -> Result<crate::store::Settings, StoreError> {
        self.store.as_ref().map_or_else(|| Ok(crate::store::Settings::default()), Store::settings)
    }
}

/// The two bodies of a file. What was sealed in an earlier sitting and not opened in this one goes on as it lies.
fn bodies<T: serde::Serialize>(
    main: &T,
    private: Option<PrivateBody>,
    sealed: &mut Option<SealedViolence>,
    store: &Store,
) -> Result<Bodies, StoreError> {
    let damaged = |_| StoreError::Damaged { path: store.directory().to_owned() };
    let violence = match (private, sealed.take()) {
        (Some(body), _) => Violence::Body(write(&body).map_err(damaged)?),
        (None, Some(sealed)) => Violence::StillSealed(sealed),
        (None, None) => Violence::Nothing,
    };
    Ok(Bodies { main: write(main).map_err(damaged)?, violence })
}

fn restore(bodies: Bodies, sealed: &mut Option<SealedViolence>) {
    if let Violence::StillSealed(kept) = bodies.violence {
        *sealed = Some(kept);
    }
}

fn unreadable(why: &Unreadable, path: PathBuf) -> StoreError {
    match why {
        Unreadable::Newer => StoreError::NewerVersion { path },
        Unreadable::Damaged => StoreError::Damaged { path },
    }
}
