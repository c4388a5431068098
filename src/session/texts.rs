//! The texts that a visit gives: which there are now, their words, and what may be done with each.

use std::collections::BTreeSet;

use super::{PROGRAM, wording};
use crate::content::Library;
use crate::domain::record::{self, GuideSummary, PrivateSummary};
use crate::domain::visit::{InNote, Visit};
use crate::export::{anonymous, guide, handout, note};
use crate::session::guides;
use crate::store::StoreError;
use crate::text::{Text, fill};

/// Which text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The note for the journal.
    Journal,
    /// The minutes of a meeting, which everybody present may read.
    Minutes,
    /// The same minutes as Markdown.
    MinutesMarkdown,
    /// A discussion without names, made coarser.
    Coarse,
    /// What was told alone, kept apart.
    Apart,
    /// The list for everybody.
    Handout,
}

impl Kind {
    /// What it is called.
    #[must_use]
    pub const fn name(self, text: &Text) -> &'static str {
        match self {
            Self::Journal => text.texts.journal,
            Self::Minutes => text.guide.minutes,
            Self::MinutesMarkdown => text.guide.minutes_markdown,
            Self::Coarse => text.guide.coarse,
            Self::Apart => text.texts.apart,
            Self::Handout => text.texts.handout,
        }
    }
}

/// The texts of a visit as it stands, with what may be shown now.
#[derive(Clone, Copy)]
pub struct Texts<'a> {
    /// The visit.
    pub visit: &'a Visit,
    /// The content it is told with.
    pub library: &'a Library,
    /// The language.
    pub text: &'a Text,
}

impl Texts<'_> {
    /// The texts there are now; what was told alone only while that may be shown.
    #[must_use]
    pub fn kinds(&self) -> Vec<Kind> {
        let apart = self.private().is_some();
        // A discussion without names is shown in no other way.
        let anonymous = guides::is_anonymous(self.visit);
        let kinds =
            [Kind::Minutes, Kind::MinutesMarkdown, Kind::Coarse, Kind::Journal, Kind::Apart, Kind::Handout];
        let is_there = |kind: &Kind| match kind {
            Kind::Minutes | Kind::MinutesMarkdown => guides::is_meeting(self.visit),
            Kind::Coarse => anonymous,
            Kind::Journal => !anonymous,
            Kind::Apart => apart && !anonymous,
            Kind::Handout => true,
        };
        kinds.into_iter().filter(is_there).collect()
    }

    /// The words of one; none where it may not be shown.
    #[must_use]
    pub fn words(&self, kind: Kind) -> String {
        match kind {
            Kind::Minutes => {
                self.guide().map(|told| guide::minutes(&told, self.text).plain()).unwrap_or_default()
            }
            Kind::MinutesMarkdown => {
                self.guide().map(|told| guide::minutes(&told, self.text).markdown()).unwrap_or_default()
            }
            Kind::Coarse => self.coarse(&BTreeSet::new()),
            Kind::Journal => {
                let open = record::summary(self.visit, self.library, self.text.lang, PROGRAM);
                note::journal_note(&open, self.private().as_ref(), self.text)
            }
            Kind::Apart => {
                self.private().map(|told| note::private_text(&told, self.text)).unwrap_or_default()
            }
            Kind::Handout => handout::handout(self.library.directory(), self.library.profile(), self.text),
        }
    }

    /// The guide of a discussion without names, with what was written where they were alone only while that may be shown.
    fn discussed(&self) -> Option<GuideSummary> {
        let open = self.visit.gate().is_open();
        Some(GuideSummary::shown(self.visit.guided()?, open, self.text.lang))
    }

    /// The discussion without names; these places, by their number in [`Self::pointed`], stand as they were typed.
    #[must_use]
    pub fn coarse(&self, stands: &BTreeSet<usize>) -> String {
        let sheet = self.discussed().map(|told| anonymous::sheet(&told, stands, self.text));
        sheet.map(|sheet| sheet.plain()).unwrap_or_default()
    }

    /// What in that could tell who it is about.
    #[must_use]
    pub fn pointed(&self) -> Vec<anonymous::Pointed> {
        self.discussed().map(|told| anonymous::pointed(&told, self.text)).unwrap_or_default()
    }

    /// The open parts of the guide that the visit went by.
    fn guide(&self) -> Option<GuideSummary> {
        Some(GuideSummary::of(self.visit.guided()?, false, self.text.lang))
    }

    /// Whether one may be written to a file: what was told alone never is, neither by itself nor in the note, and an
    /// invented person's note is of no use there.
    #[must_use]
    pub fn may_be_file(&self, kind: Kind) -> bool {
        let holds_private = match kind {
            Kind::Journal => self.visit.in_note() == Some(&InNote::Yes) && self.visit.gate().is_open(),
            Kind::Apart => true,
            Kind::Coarse => self.visit.gate().is_open() && self.visit.told_in_private(),
            Kind::Minutes | Kind::MinutesMarkdown | Kind::Handout => false,
        };
        !holds_private && !self.visit.is_practice()
    }

    /// What is to be known before one is written to a file.
    #[must_use]
    pub fn file_warnings(&self, kind: Kind) -> Vec<&'static str> {
        let words = self.text.texts;
        match kind {
            Kind::Minutes | Kind::MinutesMarkdown | Kind::Coarse => vec![words.file_warning],
            Kind::Journal | Kind::Apart => vec![words.copy_where, words.file_warning],
            // It says nothing of anybody.
            Kind::Handout => vec![words.file_warning],
        }
    }

    fn private(&self) -> Option<PrivateSummary> {
        let private = record::private_summary(self.visit, self.library, self.text.lang);
        private.filter(|_| self.visit.gate().is_open())
    }
}

/// Says that a text was not written, and why.
#[must_use]
pub fn not_written(error: &StoreError, text: &Text) -> String {
    let words = text.texts;
    let why = match error {
        // What the store says of these is about answers.
        StoreError::DiskFull { .. } => words.disk_full.to_owned(),
        StoreError::NoAccess { path } => fill(words.no_access, &[&path.display().to_string()]),
        error => wording::store_error(error, text),
    };
    format!("{} {why}", words.not_written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::source::Tree;
    use crate::domain::answer::Answer;
    use crate::domain::context::{Context, Person};
    use crate::domain::id::Id;
    use crate::domain::lang::Lang;

    /// A visit in which something was told alone.
    fn visit(library: &Library, practice: bool) -> Visit {
        let find = |id: &str| library.instrument(&Id::new(id).unwrap()).unwrap().unwrap();
        let context = Context::of(Person::Pregnant);
        let mut visit = Visit::new(context.clone(), vec![find("tweak"), find("inquiry")], true, practice);
        visit.form_mut(0).unwrap().walk.answer(Answer::Yes, &context).unwrap();
        visit.say_alone();
        visit.form_mut(1).unwrap().walk.answer(Answer::Yes, &context).unwrap();
        visit
    }

    const fn texts<'a>(visit: &'a Visit, library: &'a Library, text: &'a Text) -> Texts<'a> {
        Texts { visit, library, text }
    }

    fn all(texts: &Texts) -> [bool; 3] {
        [Kind::Journal, Kind::Apart, Kind::Handout].map(|kind| texts.may_be_file(kind))
    }

    #[test]
    fn what_was_told_alone_is_a_text_only_while_it_may_be_shown_and_never_a_file() {
        let (library, text) = (Library::open(Tree::embedded(), None), Text::of(Lang::Nb));
        let mut visit = visit(&library, false);
        assert_eq!(texts(&visit, &library, &text).kinds(), [Kind::Journal, Kind::Apart, Kind::Handout]);
        assert_eq!(all(&texts(&visit, &library, &text)), [true, false, true]);
        assert!(texts(&visit, &library, &text).words(Kind::Apart).contains("Redd hjemme"));
        visit.set_in_note(InNote::Yes);
        assert!(texts(&visit, &library, &text).words(Kind::Journal).contains("Redd hjemme"));
        assert_eq!(all(&texts(&visit, &library, &text)), [false, false, true]);
        visit.close_private();
        assert_eq!(texts(&visit, &library, &text).kinds(), [Kind::Journal, Kind::Handout]);
        assert_eq!(texts(&visit, &library, &text).words(Kind::Apart), "");
        assert!(!texts(&visit, &library, &text).words(Kind::Journal).contains("Redd hjemme"));
        assert_eq!(all(&texts(&visit, &library, &text)), [true, false, true]);
    }

    #[test]
    fn nothing_of_an_invented_person_is_a_file() {
        let (library, text) = (Library::open(Tree::embedded(), None), Text::of(Lang::Nb));
        let visit = visit(&library, true);
        assert_eq!(all(&texts(&visit, &library, &text)), [false; 3]);
    }
}
