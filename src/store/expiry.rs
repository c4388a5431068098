//! The way out: marking what was written in the journal, announcing a last day, and deleting what is past it.

use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};

use super::disk::{leftovers, remove_if_there};
use super::error::StoreError;
use super::names::{Mark, RecordId};
use super::store::Store;

/// What came of going through what is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tidied {
    /// Records that are gone.
    pub deleted: Vec<RecordId>,
    /// Records and drafts whose last day is today and that nobody said were written in the journal, by their new names.
    pub announced: Vec<RecordId>,
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
    /// also where the clock was wrong or the municipality has shortened the time. Works while locked.
    ///
    /// # Errors
    /// As [`Store::purge`].
    pub fn tidy(&mut self, today: NaiveDate, longest: u64, seen: bool) -> Result<Tidied, StoreError> {
        let last = today.checked_add_days(Days::new(longest)).unwrap_or(today);
        self.go_through(today, |id| {
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
    /// left half written; gives the records deleted. Works while locked.
    ///
    /// # Errors
    /// [`StoreError::InUse`] (only when there is something to do); otherwise the first thing the disk reports, after
    /// everything else that could be done was.
    pub fn purge(&mut self, today: NaiveDate) -> Result<Vec<RecordId>, StoreError> {
        let past = |id: &RecordId| if id.expires() < today { Fate::Goes } else { Fate::Stays };
        Ok(self.go_through(today, past)?.deleted)
    }

    fn go_through(
        &mut self,
        today: NaiveDate,
        fate: impl Fn(&RecordId) -> Fate,
    ) -> Result<Tidied, StoreError> {
        let mut tidied = Tidied::default();
        let mut failed = None;
        for (dir, is_record) in [(self.dir.drafts(), false), (self.dir.records(), true)] {
            let mut fates: Vec<(RecordId, Fate)> =
                self.ids_in(&dir)?.into_iter().map(|id| (id.clone(), fate(&id))).collect();
            fates.retain(|(_, fate)| !matches!(fate, Fate::Stays));
            fates.sort_by(|(one, _), (other, _)| one.cmp(other));
            if fates.is_empty() && leftovers(self.disk.as_ref(), &dir)?.is_empty() {
                continue;
            }
            self.hold_lock()?;
            for (id, fate) in fates {
                let done = match &fate {
                    Fate::Renamed(to) => self.rename_in(&dir, &id, to),
                    _ => remove_if_there(self.disk.as_ref(), &dir.join(id.file_name())),
                };
                match (done, fate) {
                    (Ok(()), Fate::Renamed(to)) if to.mark() == Mark::Announced && to.mark() != id.mark() => {
                        tidied.announced.push(to);
                    }
                    (Ok(()), Fate::Goes) if is_record => tidied.deleted.push(id),
                    (Ok(()), _) => {}
                    (Err(e), _) => failed = failed.or(Some(e)),
                }
            }
            if let Err(e) = self.disk.sync_dir(&dir) {
                failed = failed.or_else(|| Some(StoreError::at(&dir, e)));
            }
        }
        if let Err(e) = self.purge_texts(today) {
            failed = failed.or(Some(e));
        }
        failed.map_or(Ok(tidied), Err)
    }

    fn rename_in(&self, dir: &Path, from: &RecordId, to: &RecordId) -> Result<(), StoreError> {
        let path = |id: &RecordId| -> PathBuf { dir.join(id.file_name()) };
        self.disk.rename(&path(from), &path(to)).map_err(|e| StoreError::at(&path(from), e))
    }
}
