//! The way out: marking what was written in the journal, announcing a last day, and deleting what is past it.

use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};

use super::disk::{leftovers, remove_if_there};
use super::error::StoreError;
use super::names::{Mark, RecordId};
use super::store::Store;

/// Before this day the program did not exist: a clock that says so is wrong, and nothing is done by it.
const EARLIEST: (i32, u32, u32) = (2026, 1, 1);

/// What came of going through what is kept.
#[derive(Debug, Default)]
pub struct Tidied {
    /// Records that are gone.
    pub deleted: Vec<RecordId>,
    /// Whether an unfinished visit is gone.
    pub draft_deleted: bool,
    /// Records and drafts whose last day is today and that nobody said were written in the journal, by their new names.
    pub announced: Vec<RecordId>,
    /// The first thing that could not be done; everything else was.
    pub trouble: Option<StoreError>,
}

impl Tidied {
    /// Whether nothing was done.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.deleted.is_empty() && !self.draft_deleted && self.announced.is_empty()
    }

    /// The same, where all of it could be done.
    ///
    /// # Errors
    /// The first thing that could not.
    pub fn whole(mut self) -> Result<Self, StoreError> {
        self.trouble.take().map_or(Ok(self), Err)
    }
}

/// What becomes of one file.
enum Fate {
    Stays,
    Goes,
    Renamed(RecordId),
}

impl Store {
    /// Marks a record as written in the journal, so that it goes when today is over; or takes that back, so that it is
    /// kept until `expires`. Gives its new name. Works while locked: the mark is in the name.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::InUse`], or what the disk reports; the record then has its former name.
    pub fn mark_record(
        &mut self,
        id: &RecordId,
        mark: Mark,
        expires: NaiveDate,
    ) -> Result<RecordId, StoreError> {
        let dir = self.dir.records();
        if !self.ids_in(&dir)?.contains(id) {
            return Err(StoreError::NotFound { path: dir.join(id.file_name()) });
        }
        self.hold_lock()?;
        let to = id.renamed(expires, mark);
        self.rename_in(&dir, id, &to)?;
        self.disk.sync_dir(&dir).map_err(|e| StoreError::at(&dir, e))?;
        Ok(to)
    }

    /// Goes through what is kept, as at each start and each midnight. Deletes what is past its day and was written in the
    /// journal or announced; what is on or past its last day and neither is announced, where somebody is there to see
    /// it (`seen`), and goes when today is over; else it waits. No day lies further off than `longest` days from today,
    /// also where the clock was wrong or the municipality has shortened the time. Works while locked, and without the keys.
    pub fn tidy(&mut self, today: NaiveDate, longest: u64, seen: bool) -> Tidied {
        let (year, month, day) = EARLIEST;
        if NaiveDate::from_ymd_opt(year, month, day).is_some_and(|earliest| today < earliest) {
            return Tidied::default();
        }
        let last = today.checked_add_days(Days::new(longest)).unwrap_or(today);
        self.go_through(today, last, |id| {
            let (expires, mark) = (id.expires(), id.mark());
            let latest = if mark == Mark::Kept { last } else { today };
            match mark {
                Mark::Kept if expires <= today && seen => Fate::Renamed(id.renamed(today, Mark::Announced)),
                Mark::Announced | Mark::Transferred if expires < today => Fate::Goes,
                _ if expires > latest => Fate::Renamed(id.renamed(latest, mark)),
                _ => Fate::Stays,
            }
        })
    }

    /// Deletes the records and the draft whose last day is before `today`, announced or not, and what a killed program
    /// left half written. Works while locked, and without the keys. Its trouble is [`StoreError::InUse`] only when there is
    /// something to do.
    pub fn purge(&mut self, today: NaiveDate) -> Tidied {
        let past = |id: &RecordId| if id.expires() < today { Fate::Goes } else { Fate::Stays };
        self.go_through(today, NaiveDate::MAX, past)
    }

    fn go_through(&mut self, today: NaiveDate, last: NaiveDate, fate: impl Fn(&RecordId) -> Fate) -> Tidied {
        let mut tidied = Tidied::default();
        for (dir, is_record) in [(self.dir.drafts(), false), (self.dir.records(), true)] {
            if let Err(trouble) = self.go_through_folder(&dir, is_record, &fate, &mut tidied) {
                tidied.trouble.get_or_insert(trouble);
            }
        }
        if let Err(trouble) = self.purge_texts(today, last) {
            tidied.trouble.get_or_insert(trouble);
        }
        tidied
    }

    fn go_through_folder(
        &mut self,
        dir: &Path,
        is_record: bool,
        fate: &impl Fn(&RecordId) -> Fate,
        tidied: &mut Tidied,
    ) -> Result<(), StoreError> {
        let mut fates: Vec<(RecordId, Fate)> =
            self.ids_in(dir)?.into_iter().map(|id| (id.clone(), fate(&id))).collect();
        fates.retain(|(_, fate)| !matches!(fate, Fate::Stays));
        fates.sort_by(|(one, _), (other, _)| one.cmp(other));
        if fates.is_empty() && leftovers(self.disk.as_ref(), dir)?.is_empty() {
            return Ok(());
        }
        self.hold_lock()?;
        let mut failed = None;
        for (id, fate) in fates {
            let done = match &fate {
                Fate::Renamed(to) => self.rename_in(dir, &id, to),
                _ => remove_if_there(self.disk.as_ref(), &dir.join(id.file_name())),
            };
            match (done, fate) {
                (Ok(()), Fate::Renamed(to)) if to.mark() == Mark::Announced && to.mark() != id.mark() => {
                    tidied.announced.push(to);
                }
                (Ok(()), Fate::Goes) if is_record => tidied.deleted.push(id),
                (Ok(()), Fate::Goes) => tidied.draft_deleted = true,
                (Ok(()), _) => {}
                (Err(e), _) => failed = failed.or(Some(e)),
            }
        }
        let synced = self.disk.sync_dir(dir).map_err(|e| StoreError::at(dir, e));
        failed.map_or(synced, Err)
    }

    fn rename_in(&self, dir: &Path, from: &RecordId, to: &RecordId) -> Result<(), StoreError> {
        let path = |id: &RecordId| -> PathBuf { dir.join(id.file_name()) };
        self.disk.rename(&path(from), &path(to)).map_err(|e| StoreError::at(&path(from), e))
    }
}
