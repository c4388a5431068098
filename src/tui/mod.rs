//! The full-screen face.

mod app;
pub mod binding;
mod chrome;
mod cover;
pub mod cx;
pub mod input;
pub mod screen;
mod terminal;
pub mod theme;
pub mod widget;

pub use app::App;
pub use binding::{Action, Binding, KeySpec};
pub use cx::Cx;
pub use input::{Input, Key};
pub use screen::{Go, Screen, Turn};
pub use terminal::{Left, run};
pub use theme::{Look, Theme};
