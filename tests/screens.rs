//! The full-screen face without a terminal: what it shows, what it has done, what each key does, and what never shows.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    unreachable_pub,
    missing_docs,
    reason = "helpers of tests, which clippy does not see as tests"
)]

#[path = "screens/advice.rs"]
mod advice;
#[path = "screens/alert.rs"]
mod alert;
#[path = "screens/course.rs"]
mod course;
#[path = "screens/course_kept.rs"]
mod course_kept;
#[path = "screens/course_over.rs"]
mod course_over;
#[path = "screens/course_plenum.rs"]
mod course_plenum;
#[path = "screens/course_real.rs"]
mod course_real;
#[path = "screens/effects.rs"]
mod effects;
#[path = "screens/face.rs"]
mod face;
#[path = "screens/guide.rs"]
mod guide;
#[path = "screens/hide.rs"]
mod hide;
#[path = "screens/idle.rs"]
mod idle;
#[path = "screens/kept.rs"]
mod kept;
#[path = "screens/keys.rs"]
mod keys;
#[path = "screens/look.rs"]
mod look;
#[path = "screens/municipality.rs"]
mod municipality;
#[path = "screens/observer.rs"]
mod observer;
#[path = "screens/practice.rs"]
mod practice;
#[path = "screens/private.rs"]
mod private;
#[path = "screens/services.rs"]
mod services;
#[path = "screens/shots.rs"]
mod shots;
#[path = "screens/states.rs"]
mod states;
#[path = "screens/texts.rs"]
mod texts;
#[path = "screens/told.rs"]
mod told;
#[path = "screens/traces.rs"]
mod traces;
#[path = "screens/typing.rs"]
mod typing;
