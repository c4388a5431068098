//! The one place where effects are carried out.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::body::{DRAFT_FORMAT, DraftBody, PrivateBody, RecordBody, Unreadable, read, write};
use super::clock::{Clock, Moment, local_day};
use super::effect::{Effect, Outcome, Secret};
use super::kept::Noted;
use super::{PROGRAM, keep_days};
use crate::content::source::Tree;
use crate::content::{Library, profile};
use crate::domain::context::{Context, Person};
use crate::domain::municipality::Profile;
use crate::domain::record::{PrivateSummary, RECORD_FORMAT, private_summary};
use crate::domain::visit::{PrivateState, Visit};
use crate::store::{
    Bodies, Keeping, Mark, Papers, RecordId, SealedViolence, Store, StoreError, Violence, WaitingDraft,
    Zeroizing,
};

/// The program as it runs: its content, its store, its clock.
pub struct Session {
    pub(super) library: Library,
    pub(super) store: Option<Store>,
    /// Folders of documents about nobody, where there is no store beside them.
    papers: Option<Papers>,
    clock: Clock,
    /// The private part of the draft that was taken up, until it is opened.
    draft_private: Option<SealedViolence>,
    /// The private part of the record that is being read.
    record_private: Option<SealedViolence>,
    /// How many kept visits have gone because their time was over.
    pub(super) expired: usize,
    pub(super) start_trouble: Option<StoreError>,
    /// What went wrong when something was to be noted in the log.
    pub(super) log_trouble: Option<StoreError>,
    /// The day on which what is kept was last gone through.
    pub(super) tidied: Option<NaiveDate>,
}

impl Session {
    /// A session on this content and this store; without a store nothing is kept.
    #[must_use]
    pub const fn new(library: Library, store: Option<Store>, clock: Clock) -> Self {
        let (draft_private, record_private) = (None, None);
        Self {
            library,
            store,
            papers: None,
            clock,
            draft_private,
            record_private,
            expired: 0,
            start_trouble: None,
            log_trouble: None,
            tidied: None,
        }
    }

    /// A session without a store, which can keep documents about nobody and nothing else.
    #[must_use]
    pub fn on_papers(library: Library, papers: Option<Papers>, clock: Clock) -> Self {
        Self { papers, ..Self::new(library, None, clock) }
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

    /// What is kept of what is written now: nothing where another program holds the store.
    #[must_use]
    pub fn keeps(&self) -> Option<Keeping> {
        if self.is_read_only() { Some(Keeping::Nothing) } else { self.keeping() }
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
        let of_papers = || self.papers.as_ref().map(|papers| papers.directory().to_owned());
        self.store.as_ref().map(|store| store.directory().to_owned()).or_else(of_papers)
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
    pub fn check_passphrase(&mut self, secret: Secret) -> Result<(), StoreError> {
        let checked = self.store.as_ref().map_or(Ok(()), |store| store.check_passphrase(secret.0));
        self.note_refusal(checked.as_ref().err());
        checked
    }

    /// Carries out one effect.
    pub fn run(&mut self, effect: Effect) -> Outcome {
        let noted = Noted::of(&effect);
        match self.try_run(effect) {
            Ok(outcome) => {
                self.note_done(noted, &outcome);
                outcome
            }
            Err(error) => {
                self.note_refusal(Some(&error));
                Outcome::Failed(error)
            }
        }
    }

    fn try_run(&mut self, effect: Effect) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        if let Some(papers) = &self.papers {
            return on_papers(papers, effect);
        }
        if let Effect::SaveProfile(profile) = &effect {
            return self.save_profile(profile);
        }
        let Some(store) = self.store.as_mut() else {
            return Ok(match effect {
                // Where there is no place for them there are none.
                Effect::ListDocuments(folder) => Outcome::Documents(folder, Vec::new()),
                _ => Outcome::NotKept,
            });
        };
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
                let expires = now.day_after(keep_days(self.library.profile()));
                share(store, self.library.profile());
                let bodies = bodies(&draft, private, &mut self.draft_private, store)?;
                let saved = store.save_draft(&bodies, expires);
                restore(bodies, &mut self.draft_private);
                saved?;
                Outcome::DraftSaved
            }
            Effect::OpenDraft => self.open_draft()?,
            Effect::OpenDraftPrivate(secret) => {
                let Some(sealed) = &self.draft_private else {
                    // It lies in memory, since somebody came in on it.
                    store.check_passphrase(secret.0)?;
                    return Ok(Outcome::DraftPrivate(None));
                };
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
                // What stands in the journal goes when the day is over.
                let (mark, days) = match summary.transferred {
                    true => (Mark::Transferred, 0),
                    false => (Mark::Kept, keep_days(self.library.profile())),
                };
                let expires = now.day_after(days);
                share(store, self.library.profile());
                let bodies = bodies(summary.as_ref(), private, &mut self.draft_private, store)?;
                let saved = store.save_record(&bodies, expires, mark);
                restore(bodies, &mut self.draft_private);
                let id = saved?;
                // The record is safe; a draft that cannot be removed now is offered again and expires.
                let _ = store.discard_draft();
                self.draft_private = None;
                Outcome::RecordSaved { id, expires }
            }
            Effect::ListRecords => Outcome::Records(store.records()?),
            Effect::MarkRecord { id, transferred } => {
                let days = keep_days(self.library.profile());
                let (mark, expires) = match transferred {
                    true => (Mark::Transferred, now.today),
                    false if id.mark() == Mark::Transferred => {
                        (Mark::Kept, kept_until(store, &id, now, days))
                    }
                    // It was not marked: its day stays.
                    false => return Ok(Outcome::Marked(id)),
                };
                Outcome::Marked(store.mark_record(&id, mark, expires)?)
            }
            Effect::OpenRecord(id) => {
                let opened = store.open_record(&id)?;
                let path = || store.directory().join("records").join(id.to_string());
                let mut body: RecordBody =
                    read(&opened.main, RECORD_FORMAT).map_err(|why| unreadable(&why, path()))?;
                // It can be said after saving, too; then only the name tells.
                body.transferred = id.mark() == Mark::Transferred;
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
            Effect::DeleteEverything => {
                store.delete_everything()?;
                (self.draft_private, self.record_private) = (None, None);
                Outcome::Done
            }
            Effect::ListStored => Outcome::Stored(store.inventory()?),
            Effect::ListEvents => Outcome::Events(store.events()?),
            Effect::ChangePassphrase { old, new } => {
                store.change_passphrase(&old.0, &new.0)?;
                Outcome::PassphraseChanged
            }
            Effect::AddPassphrase(new) => {
                store.add_passphrase(&new.0)?;
                Outcome::PassphraseChanged
            }
            Effect::WriteText(text) => {
                let expires = now.day_after(keep_days(self.library.profile()));
                let path = store.write_text(&text, expires)?;
                Outcome::TextWritten { path, expires }
            }
            Effect::KeepDocument { folder, name, bytes } => {
                Outcome::DocumentKept(store.keep_document(folder, &name, &bytes)?)
            }
            Effect::ListDocuments(folder) => Outcome::Documents(folder, store.documents(folder)?),
            Effect::DeleteDocument { folder, name } => {
                store.delete_document(folder, &name)?;
                Outcome::Done
            }
            Effect::WriteOut { name, what, bytes } => {
                Outcome::WrittenOut(store.write_out(&name, what, &bytes)?)
            }
            Effect::WriteDemo { name, what, bytes } => {
                Outcome::WrittenOut(store.write_demo(&name, what, &bytes)?)
            }
            Effect::KeepNotes(words) => Outcome::DocumentKept(store.keep_notes(&words)?),
            Effect::Copy(_) => Outcome::NotKept,
            Effect::SaveSettings(settings) => {
                store.save_settings(&settings)?;
                Outcome::Done
            }
            Effect::SaveProfile(_) => Outcome::Done,
        })
    }

    /// Writes the profile, unless the file that is there was kept by hand, and lays it.
    fn save_profile(&mut self, made: &Profile) -> Result<Outcome, StoreError> {
        let Some(store) = self.store.as_mut() else { return Ok(Outcome::NotKept) };
        let path = store.profile_path();
        let own = |bytes: Vec<u8>| std::str::from_utf8(&bytes).is_ok_and(profile::is_own);
        if store.profile()?.is_some_and(|bytes| !own(bytes)) {
            return Ok(Outcome::KeptByHand(path));
        }
        let text = profile::written(made);
        store.save_profile(&text)?;
        self.library.read_late();
        self.library.lay_profile(Tree::of(&[(&path.display().to_string(), &text)]));
        Ok(Outcome::ProfileSaved)
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

    /// The settings, where there are any; a course alone reads no more of what lies there than these.
    ///
    /// # Errors
    /// What the disk says, and settings that cannot be read.
    pub fn settings(&self) -> Result<crate::store::Settings, StoreError> {
        match (&self.store, &self.papers) {
            (Some(store), _) => store.settings(),
            (None, Some(papers)) => papers.settings(),
            (None, None) => Ok(crate::store::Settings::default()),
        }
    }
}

/// What can be done without a store.
fn on_papers(papers: &Papers, effect: Effect) -> Result<Outcome, StoreError> {
    Ok(match effect {
        Effect::KeepDocument { folder, name, bytes } => {
            Outcome::DocumentKept(papers.keep_document(folder, &name, &bytes)?)
        }
        Effect::ListDocuments(folder) => Outcome::Documents(folder, papers.documents(folder)?),
        Effect::DeleteDocument { folder, name } => {
            papers.delete_document(folder, &name)?;
            Outcome::Done
        }
        Effect::WriteOut { name, what, bytes } => Outcome::WrittenOut(papers.write_out(&name, what, &bytes)?),
        Effect::WriteDemo { name, what, bytes } => {
            Outcome::WrittenOut(papers.write_demo(&name, what, &bytes)?)
        }
        Effect::KeepNotes(words) => Outcome::DocumentKept(papers.keep_notes(&words)?),
        _ => Outcome::NotKept,
    })
}

/// Lets the municipality open what is saved from now on, where it gave a key; the part that is sealed by itself only where
/// it says so. A key that is no key changes nothing: `municipality check` says so.
fn share(store: &mut Store, profile: &Profile) {
    let keys: Vec<String> = profile.recovery_key.iter().cloned().collect();
    let private: &[String] = if profile.recovery_opens_private { &keys } else { &[] };
    if store.set_recovery(&keys, private).is_err() {
        let _ = store.set_recovery(&[], &[]);
    }
}

/// The last day of a record that is not in the journal after all: as if it had never been marked, and today at the least.
fn kept_until(store: &Store, id: &RecordId, now: Moment, days: u64) -> NaiveDate {
    let files = store.records().unwrap_or_default();
    let saved = files.into_iter().find(|file| file.id == *id).and_then(|file| file.saved);
    let saved = saved.map_or(now.today, |at| local_day(at).min(now.today));
    saved.checked_add_days(chrono::Days::new(days)).unwrap_or(now.today).max(now.today)
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
