//! Raw shapes become domain values; every problem of meaning in a file is gathered on the way.

mod card;
mod condition;
mod course;
mod guidance;
mod guide;
mod instrument;
mod item;
mod municipality;
mod place;
mod provenance;
mod rehearsal;
mod vector;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

pub(super) use card::card;
pub(super) use condition::leaf;
pub(super) use course::{case, course, module};
pub(super) use guidance::{conversation, duties, findings, referrals};
pub(super) use guide::guide;
pub(super) use instrument::instrument;
pub(super) use municipality::{profile, services};
pub(super) use rehearsal::rehearsal;

use super::problem::{Place, Problem};
use super::raw::{At, Words};
use super::source::File;
use crate::domain::id::Id;
use crate::domain::lang::{Lang, Localized};

/// One file being put together.
struct Assembly<'a> {
    file: &'a File,
    problems: Vec<Problem>,
    /// A name or a rule is missing, so that what the domain would say next would be about the gap and not the file.
    broken: bool,
}

impl<'a> Assembly<'a> {
    const fn new(file: &'a File) -> Self {
        Self { file, problems: Vec::new(), broken: false }
    }

    fn add(&mut self, place: Place, message: impl Into<String>, help: &str) {
        let problem = Problem::at(self.file, place, message);
        self.problems.push(if help.is_empty() { problem } else { problem.help(help) });
    }

    /// As `add`, where nothing can stand in for what is wrong.
    fn breaks<T>(&mut self, place: Place, message: impl Into<String>, help: &str) -> Option<T> {
        self.add(place, message, help);
        self.broken = true;
        None
    }

    fn id(&mut self, raw: &At<String>) -> Option<Id> {
        match Id::new(&raw.value) {
            Ok(id) => Some(id),
            Err(bad) => self.breaks(raw.place, bad.to_string(), "a name such as 'my-form'"),
        }
    }

    fn ids(&mut self, raw: &[At<String>]) -> Vec<Id> {
        raw.iter().filter_map(|id| self.id(id)).collect()
    }

    /// Words in normal form. Where a language is missing the key stands in, so that the rest can be looked at too.
    fn words(&mut self, raw: &At<Words>) -> Localized {
        let Words { nb, nn, en } = &raw.value;
        let nb = self.language(Lang::Nb, nb.as_ref(), raw.place);
        let nn = nn.as_ref().and_then(|nn| self.language(Lang::Nn, Some(nn), raw.place));
        let en = self.language(Lang::En, en.as_ref(), raw.place);
        Localized::new(nb.as_deref().unwrap_or("nb"), nn.as_deref(), en.as_deref().unwrap_or("en"))
    }

    fn some_words(&mut self, raw: Option<&At<Words>>) -> Option<Localized> {
        raw.map(|words| self.words(words))
    }

    fn language(&mut self, lang: Lang, raw: Option<&At<String>>, place: Place) -> Option<String> {
        let name = match lang {
            Lang::Nb => "bokmål (nb)",
            Lang::Nn => "nynorsk (nn)",
            Lang::En => "English (en)",
        };
        let Some(raw) = raw else {
            self.add(
                place,
                format!("the {name} text is missing"),
                "every text is given in nb and en; nn may be left out",
            );
            return None;
        };
        let text = tidy(&raw.value);
        if text.is_empty() {
            self.add(
                raw.place,
                format!("the {name} text is empty"),
                "every text is given in nb and en; nn may be left out",
            );
            return None;
        }
        Some(text)
    }
}

/// Trimmed, and with letters such as å as one character, however the editor wrote them.
pub(super) fn tidy(text: &str) -> String {
    let text = text.trim();
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.to_owned(),
        IsNormalized::No | IsNormalized::Maybe => text.nfc().collect(),
    }
}
