//! The event log: when the program was started and what was saved, opened, exported or deleted; never what was in it.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

use super::disk::{read_if_there, write_atomically};
use super::error::StoreError;
use super::names::RecordId;
use super::setup::Keeping;
use super::store::Store;

/// The log is shortened to its newer half when it has grown past this many bytes: some two thousand lines.
const MOST_BYTES: usize = 256 * 1024;

/// What happened. The part that is sealed apart has no verb of its own: the log must not tell of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Did {
    /// The program was started.
    Started,
    /// A record was saved.
    Saved,
    /// A record or a draft was opened.
    Opened,
    /// A text was copied or written as a file, or a backup was made.
    Exported,
    /// A record was said to be written in the journal, or no longer so.
    Marked,
    /// A record or a draft was deleted, by hand or because its time was over.
    Deleted,
    /// Everything was deleted.
    DeletedAll,
    /// A passphrase was refused.
    FailedUnlock,
    /// The passphrase was changed.
    PassphraseChanged,
    /// A backup was taken in.
    Restored,
}

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub did: Did,
    /// The random part of the record's name, where it was about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
}

/// The log as far as it can be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Events {
    /// Newest first.
    pub lines: Vec<Event>,
    /// Lines that are cut or were changed.
    pub unreadable: usize,
}

impl Store {
    /// Notes that something happened. Where nothing is kept and no log is yet, nothing is noted. Works while locked, and
    /// beside another program.
    ///
    /// # Errors
    /// What the disk reports; what happened has happened all the same.
    pub fn note(&self, did: Did, at: DateTime<Utc>, record: Option<&RecordId>) -> Result<(), StoreError> {
        let keeps = matches!(self.keeping(), Some(Keeping::Passphrase | Keeping::NoPassphrase));
        if !keeps && self.disk.size(&self.dir.events()).is_err() {
            return Ok(());
        }
        let path = self.dir.events();
        let at = at.to_rfc3339_opts(SecondsFormat::Secs, true);
        let record = record.map(RecordId::random);
        let line = match record {
            Some(record) => serde_json::json!({"at": at, "did": did, "record": record}),
            None => serde_json::json!({"at": at, "did": did}),
        };
        let before = read_if_there(self.disk.as_ref(), &path)?.unwrap_or_default();
        // A line that a power cut has cut stays by itself.
        let start = if before.last().is_none_or(|last| *last == b'\n') { "" } else { "\n" };
        let line = format!("{start}{line}\n");
        if before.len() + line.len() > MOST_BYTES && !self.is_read_only() {
            let mut newer = newer_half(&before).to_vec();
            newer.extend_from_slice(line.as_bytes());
            return write_atomically(self.disk.as_ref(), &path, &newer);
        }
        self.disk.append(&path, line.as_bytes()).map_err(|e| StoreError::at(&path, e))
    }

    /// The log. Works while locked.
    ///
    /// # Errors
    /// What the disk reports.
    pub fn events(&self) -> Result<Events, StoreError> {
        let bytes = read_if_there(self.disk.as_ref(), &self.dir.events())?.unwrap_or_default();
        let mut events = Events::default();
        for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            match serde_json::from_slice(line) {
                Ok(event) => events.lines.push(event),
                Err(_) => events.unreadable += 1,
            }
        }
        events.lines.reverse();
        Ok(events)
    }
}

fn newer_half(log: &[u8]) -> &[u8] {
    let half = log.len() / 2;
    let end_of_line = log.get(half..).and_then(|rest| rest.iter().position(|byte| *byte == b'\n'));
    end_of_line.and_then(|at| log.get(half + at + 1..)).unwrap_or_default()
}
