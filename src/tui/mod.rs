//! The full-screen face.

mod app;
mod binding;
mod chrome;
mod cover;
mod cx;
mod input;
mod screen;
mod terminal;
mod theme;
mod widget;

pub use app::App;
pub use binding::{Action, Binding, KeySpec};
pub use cx::Cx;
pub use input::{Input, Key};
pub use screen::{Go, Screen, Turn};
pub use terminal::{Left, run};
pub use theme::{Look, Theme};
