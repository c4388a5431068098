//! A module's handout as files to be written: as text, and as a page to print.

use crate::domain::course::Module;
use crate::domain::id::Id;
use crate::export::module;
use crate::session::effect::Effect;
use crate::store::Written;
use crate::text::Text;

/// The effects that write both. The page to print is written last, so that it is the one that is said where one is.
#[must_use]
pub fn written(of: &Module, text: &Text) -> Vec<Effect> {
    let Ok(name) = Id::new(&format!("course-{}", of.id)) else { return Vec::new() };
    let written = [(Written::Text, module::plain(of, text)), (Written::Page, module::page(of, text))];
    let effect = |(what, words): (Written, String)| Effect::WriteDemo {
        name: name.clone(),
        what,
        bytes: words.into_bytes(),
    };
    written.into_iter().map(effect).collect()
}
