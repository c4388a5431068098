//! The three languages, and words that exist in them.

use serde::{Deserialize, Serialize};

/// A language of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Bokmål, written first.
    #[default]
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order a user meets them.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// `nb`, `nn` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    /// The language with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

/// Words from a content file. Bokmål and English are always there; nynorsk may be missing, and bokmål stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized {
    nb: Box<str>,
    nn: Option<Box<str>>,
    en: Box<str>,
}

impl Localized {
    /// Words in two or three languages.
    #[must_use]
    pub fn new(nb: &str, nn: Option<&str>, en: &str) -> Self {
        Self { nb: nb.into(), nn: nn.map(Into::into), en: en.into() }
    }

    /// The words in `lang`, or in bokmål where nynorsk is missing.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nb => &self.nb,
            Lang::Nn => self.nn.as_deref().unwrap_or(&self.nb),
            Lang::En => &self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nynorsk_falls_back_to_bokmål_and_never_to_english() {
        let words = Localized::new("ja", None, "yes");
        assert_eq!(words.get(Lang::Nn), "ja");
        assert_eq!(Localized::new("ikke", Some("ikkje"), "not").get(Lang::Nn), "ikkje");
    }
}
