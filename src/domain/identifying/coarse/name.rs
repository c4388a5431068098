//! Names: capitalised words that begin no ordinary sentence, a name known from elsewhere, places and languages.

use std::collections::BTreeSet;

use super::{Coarse, CoarseKind, Instead, Token, place, starter, tokens};

/// Before a point these end no sentence.
const SHORT: [&str; 12] = ["dr", "eks", "bl", "ca", "nr", "st", "kl", "mr", "mrs", "ms", "jf", "evt"];
/// Capitalised, and nobody's.
const NOBODYS: [&str; 17] = [
    "NAV",
    "BUP",
    "DPS",
    "RVTS",
    "PPT",
    "EPDS",
    "TWEAK",
    "AAS",
    "EPJ",
    "HFU",
    "I",
    "Helsenorge",
    "Kompetanseteamet",
    "GP",
    "OK",
    "SMS",
    "AMK",
];

/// Names that were seen, in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known(BTreeSet<String>);

impl Known {
    /// Whether a word is one of them, also with an s at its end.
    fn holds(&self, token: &Token) -> bool {
        let lower = token.lower.as_str();
        let bare = lower.strip_suffix('s').filter(|bare| bare.chars().count() > 1);
        self.0.contains(lower)
            || bare.is_some_and(|bare| self.0.contains(bare))
            || self.0.contains(&format!("{lower}s"))
    }
}

/// The names in all of these: one that is seen in any of them is struck in every one, also in small letters.
#[must_use]
pub fn known<'t>(texts: impl IntoIterator<Item = &'t str>) -> Known {
    let mut known = BTreeSet::new();
    for text in texts {
        let tokens = tokens(text);
        let names =
            tokens.iter().enumerate().filter(|(at, token)| stands(text, &tokens, *at, token).is_name());
        // One letter in small may be any word.
        known.extend(names.map(|(_, token)| token.lower.clone()).filter(|name| name.chars().count() > 1));
    }
    Known(known)
}

/// Every name, place and language of a text.
pub(super) fn find(text: &str, tokens: &[Token], known: &Known) -> Vec<Coarse> {
    let names = tokens.iter().enumerate().filter(|(at, token)| {
        stands(text, tokens, *at, token).is_pointed() || known.holds(token) || place::is_one(&token.lower)
    });
    let coarse =
        |token: &Token| Coarse { kind: CoarseKind::Name, range: token.range.clone(), instead: Instead::Gone };
    names.map(|(_, token)| coarse(token)).collect()
}

/// What a word is by its first letter and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    /// Nobody's.
    Ordinary,
    /// An ordinary word that is written as a name is, within a sentence.
    LikeAName,
    /// A name, as far as can be seen.
    Name,
}

impl Stands {
    const fn is_name(self) -> bool {
        matches!(self, Self::Name)
    }

    const fn is_pointed(self) -> bool {
        !matches!(self, Self::Ordinary)
    }
}

fn stands(text: &str, tokens: &[Token], at: usize, token: &Token) -> Stands {
    let capital = token.words.chars().next().is_some_and(char::is_uppercase);
    if !capital || NOBODYS.contains(&token.words) {
        return Stands::Ordinary;
    }
    if !starter::is_one(&token.lower) {
        return Stands::Name;
    }
    if begins_sentence(text, tokens, at, token) { Stands::Ordinary } else { Stands::LikeAName }
}

fn begins_sentence(text: &str, tokens: &[Token], at: usize, token: &Token) -> bool {
    let before = text.get(..token.range.start).unwrap_or_default();
    if before.ends_with(['«', '"', '“', '‘', '\'']) {
        return true;
    }
    let shortened =
        || at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| token.is_one_of(&SHORT));
    match before.chars().rev().find(|c| !matches!(c, ' ' | '(' | '«' | '"' | '“' | '»' | '”' | '\u{a0}'))
    {
        None | Some('!' | '?' | ':' | ';' | '\n' | '\r' | '-' | '–' | '•' | '…') => true,
        Some('.') => !shortened(),
        Some(_) => false,
    }
}
