//! A value with its place in the file.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::content::problem::Place;

/// Asked for under this name, a value comes after its place.
pub(super) const NAME: &str = "At";

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(in crate::content) struct At<T> {
    pub(in crate::content) value: T,
    pub(in crate::content) place: Place,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_tuple_struct(NAME, 2, Both(PhantomData))
    }
}

struct Both<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Both<T> {
    type Value = At<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut both: A) -> Result<At<T>, A::Error> {
        let (Some(place), Some(value)) = (both.next_element()?, both.next_element()?) else {
            return Err(A::Error::invalid_length(0, &self));
        };
        Ok(At { value, place: unpack(place) })
    }
}

/// A place as one number.
pub(super) fn pack(place: Place) -> u128 {
    let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    [place.line, place.column, narrow(place.start), narrow(place.end)]
        .into_iter()
        .fold(0, |packed, part| (packed << 32) | u128::from(part))
}

fn unpack(packed: u128) -> Place {
    let part = |at: u32| u32::try_from((packed >> (32 * at)) & u128::from(u32::MAX)).unwrap_or(u32::MAX);
    Place { line: part(3), column: part(2), start: part(1) as usize, end: part(0) as usize }
}
