//! What stands inside a sealed file: one line of JSON for the open part, one for the private part.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::domain::record::{PrivateSummary, Summary};
use crate::domain::visit::{MainState, PrivateState};
use crate::store::Zeroizing;

/// The version of a draft's shape.
pub(super) const DRAFT_FORMAT: u32 = 1;

/// The open part of a draft.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct DraftBody {
    pub(super) format: u32,
    pub(super) program: String,
    pub(super) visit: MainState,
}

/// The open part of a record.
pub(super) type RecordBody = Summary;

/// The private part. A record may carry that of a draft, where it was never opened again.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum PrivateBody {
    /// Of an unfinished visit.
    Draft(PrivateState),
    /// Of a finished one.
    Summary(PrivateSummary),
}

/// A body that cannot be read although its seal is whole.
#[derive(Debug)]
pub(super) enum Unreadable {
    /// Written by a newer version.
    Newer,
    /// Not what it should be.
    Damaged,
}

pub(super) fn write<T: Serialize>(value: &T) -> Result<Zeroizing<Vec<u8>>, Unreadable> {
    serde_json::to_vec(value).map(Zeroizing::new).map_err(|_| Unreadable::Damaged)
}

pub(super) fn read<T: DeserializeOwned>(bytes: &[u8], newest: u32) -> Result<T, Unreadable> {
    #[derive(Deserialize)]
    struct Format {
        format: Option<u32>,
    }
    let format: Format = serde_json::from_slice(bytes).map_err(|_| Unreadable::Damaged)?;
    match format.format {
        Some(format) if format > newest => Err(Unreadable::Newer),
        _ => serde_json::from_slice(bytes).map_err(|_| Unreadable::Damaged),
    }
}
