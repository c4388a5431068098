//! A course in a room, for both faces: what a view says, her plans and where the room stands as documents, clocks, notes, and
//! going on live from a demonstration.

pub mod clock;
pub mod handout;
pub mod hands;
pub mod kept;
pub mod live;
pub mod notes;
pub mod plenum;
mod plenum_slide;
mod result;
pub mod slide;

use crate::text::Text;

/// So many minutes of a module stand on their own.
pub const SHORT: u32 = 45;

/// A text that leaves the course, with the words that everybody in it is invented; the same text where they stand there.
#[must_use]
pub fn marked(words: &str, text: &Text) -> String {
    let band = text.course.band;
    if words.contains(band) { words.to_owned() } else { format!("{band}\n\n{words}") }
}
