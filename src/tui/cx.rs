//! What every screen may look at while it answers and draws.

use std::path::Path;
use std::sync::Arc;

use super::theme::Theme;
use crate::content::Library;
use crate::domain::alert::Card;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::visit::Shelf;
use crate::session::Moment;
use crate::store::{Keeping, Settings, StoreError, WaitingDraft};
use crate::text::Text;

/// Read-only surroundings.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The content.
    pub library: &'a Library,
    /// The words.
    pub text: &'a Text,
    /// The styles.
    pub theme: Theme,
    /// The time.
    pub now: Moment,
    /// What is kept.
    pub keeping: Option<Keeping>,
    /// Whether kept visits can be read.
    pub unlocked: bool,
    /// Whether another program holds the store.
    pub read_only: bool,
    /// Whether a private part can be kept.
    pub keeps_private: bool,
    /// Where things are kept.
    pub directory: Option<&'a Path>,
    /// The settings as they are now.
    pub settings: &'a Settings,
    /// A visit on the disk that waits to be taken up.
    pub draft: Option<&'a WaitingDraft>,
    /// Whether a visit waits in memory.
    pub waiting: bool,
    /// Whether that one is with an invented person.
    pub waiting_practice: bool,
    /// Whether a rehearsal waits in the practice room.
    pub waiting_rehearsal: bool,
    /// Whether any content in use has not been reviewed by a clinician, as far as it has been read.
    pub unreviewed: bool,
    /// How many content files are left out.
    pub faulty_files: usize,
    /// How many kept visits had expired at the start.
    pub expired: usize,
    /// How many kept visits go tonight, and nobody said that they were written in the journal.
    pub closing: usize,
    /// Whether this is done over a course's room, which keeps nothing of it and to which every way out leads back.
    pub in_course: bool,
    /// The service that copies the data directory to other machines, where there is one.
    pub synced: Option<&'static str>,
    /// What went wrong when the event log was written last.
    pub log_trouble: Option<&'a StoreError>,
}

impl Cx<'_> {
    /// Whether training can be kept from here because that is asked for.
    #[must_use]
    pub const fn keeps_training(&self) -> bool {
        self.directory.is_some() && !self.in_course
    }

    /// What is kept of what is written now: nothing where another program holds the store.
    #[must_use]
    pub const fn keeps(&self) -> Option<Keeping> {
        if self.read_only { Some(Keeping::Nothing) } else { self.keeping }
    }

    /// The card of this name, if it is there and sound.
    #[must_use]
    pub fn card(&self, id: &Id) -> Option<Arc<Card>> {
        Shelf::card(self.library, id)
    }

    /// What a service is called, if it is known.
    #[must_use]
    pub fn service(&self, id: &Id) -> Option<String> {
        Some(Shelf::service_name(self.library, id)?.get(self.text.lang).to_owned())
    }

    /// The instrument of this name, if it is there and sound.
    #[must_use]
    pub fn instrument(&self, id: &Id) -> Option<Arc<Instrument>> {
        Shelf::instrument(self.library, id)
    }
}
