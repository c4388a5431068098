//! Courses, their modules and cases, and guides, by name.

use std::sync::Arc;

use super::{Kind, Library, Listing, Loaded};
use crate::content::problem::Problem;
use crate::domain::course::case::Case;
use crate::domain::course::{Course, Module, plan};
use crate::domain::guide::Guide;
use crate::domain::id::Id;

/// One kind: asked for by name, and all that hold together.
macro_rules! by_name {
    ($one:ident, $all:ident, $kind:ident, $what:literal) => {
        #[doc = concat!("The ", $what, " of this name, parsed now if it was not before.")]
        ///
        /// # Errors
        /// What is wrong with its file.
        #[must_use]
        pub fn $one(&self, id: &Id) -> Option<Result<Arc<$kind>, &[Problem]>> {
            match self.find(Kind::$kind, id)? {
                Loaded::$kind(found) => Some(Ok(Arc::clone(found))),
                Loaded::Bad(problems) => Some(Err(problems)),
                _ => None,
            }
        }

        #[doc = concat!("Every ", $what, " in use that holds together, in the order of their names.")]
        #[must_use]
        pub fn $all(&self) -> Vec<Arc<$kind>> {
            let ids = self.names.keys().filter(|(kind, _)| *kind == Kind::$kind).map(|(_, id)| id);
            ids.filter_map(|id| self.$one(id)?.ok()).collect()
        }
    };
}

impl Library {
    by_name!(course, sound_courses, Course, "course");
    by_name!(module, sound_modules, Module, "module");
    by_name!(case, sound_cases, Case, "case");
    by_name!(guide, sound_guides, Guide, "guide");

    /// The guides in use, in the order of their names, without parsing them.
    pub fn guides(&self) -> impl Iterator<Item = Listing<'_>> {
        self.listed(Kind::Guide)
    }
}

impl plan::Shelf for Library {
    fn module(&self, id: &Id) -> Option<Arc<Module>> {
        Self::module(self, id)?.ok()
    }

    fn case(&self, id: &Id) -> Option<Arc<Case>> {
        Self::case(self, id)?.ok()
    }
}
