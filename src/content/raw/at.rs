//! A value with its place in the file.

use serde::{Deserialize, Deserializer};
use serde_saphyr::{Location, Spanned};

use crate::content::problem::Place;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(in crate::content) struct At<T> {
    pub(in crate::content) value: T,
    pub(in crate::content) place: Place,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::deserialize(deserializer)?;
        Ok(Self { place: place(spanned.referenced), value: spanned.value })
    }
}

fn place(location: Location) -> Place {
    let narrow = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    let bytes = |n: Option<u64>| n.and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    let start = bytes(location.span().byte_offset());
    let end = start + bytes(location.span().byte_len());
    Place { line: narrow(location.line()), column: narrow(location.column()), start, end }
}
