//! What in a text looks like it tells who somebody is: numbers, mail addresses, street addresses, and where they stand.

mod address;
mod around;
mod birth_number;
pub mod coarse;
mod digits;
mod email;
mod phone;
mod postcode;
mod street;

use std::ops::Range;

/// What it looks like. That it is one is for the reader to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TraceKind {
    /// A fødselsnummer or D-nummer whose check digits hold.
    BirthNumber,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// A street with a house number, or a postcode with its place.
    Address,
}

/// One such place in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// What it looks like.
    pub kind: TraceKind,
    /// Its bytes, on the bounds of characters.
    pub range: Range<usize>,
}

/// Every trace in a text, in its order; none overlap. Phone numbers of `known` are passed over, however they are
/// grouped: a helpline tells nothing of anybody.
#[must_use]
pub fn find(text: &str, known: &[String]) -> Vec<Trace> {
    let mut found: Vec<Trace> = Vec::new();
    let kinds = [
        (TraceKind::BirthNumber, birth_number::find(text)),
        (TraceKind::Email, email::find(text)),
        (TraceKind::Phone, phone::find(text, known)),
        (TraceKind::Address, address::find(text)),
    ];
    for (kind, ranges) in kinds {
        for range in ranges {
            let free =
                found.iter().all(|other| other.range.end <= range.start || range.end <= other.range.start);
            if free {
                found.push(Trace { kind, range });
            }
        }
    }
    found.sort_by_key(|trace| trace.range.start);
    found
}

#[cfg(test)]
mod tests;
