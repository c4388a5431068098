//! Names: capitalised words that begin no ordinary sentence, a name known from elsewhere, places and languages.

use std::collections::BTreeSet;

use super::{Coarse, CoarseKind, Instead, Token, faith, place, starter, tokens};

/// Before a point these end no sentence.
const SHORT: [&str; 12] = ["dr", "eks", "bl", "ca", "nr", "st", "kl", "mr", "mrs", "ms", "jf", "evt"];
/// Capitalised, and nobody's.
const NOBODYS: [&str; 21] = [
    "HIV",
    "BMI",
    "KMI",
    "CTG",
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

/// After these a name comes, in small letters too.
const NAMES: [&str; 7] = ["heter", "heiter", "heitte", "named", "dr", "doktor", "familien"];
/// After the last of those also a verb may come, that ends so.
const VERBS: [&str; 6] = ["r", "t", "te", "de", "s", "ene"];
/// The first half of a name with a hyphen, where it is no other word.
const HALVES: [&str; 33] = [
    "anne", "ann", "anna", "aud", "berit", "bjørn", "britt", "carl", "ellen", "else", "eva", "gro", "gunn",
    "hans", "inger", "jan", "john", "karl", "kari", "kjell", "lars", "lill", "mari", "maria", "marie",
    "mette", "nils", "ole", "siv", "stig", "svein", "tove", "unn",
];

/// Whether a word is capitalised, and nobody's.
#[must_use]
pub fn is_nobodys(word: &str) -> bool {
    NOBODYS.contains(&word)
}

/// Whether a point after this word, in small letters, ends no sentence.
#[must_use]
pub fn ends_no_sentence(lower: &str) -> bool {
    SHORT.contains(&lower)
}

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
        stands(text, tokens, *at, token).is_pointed()
            || known.holds(token)
            || place::is_one(&token.lower)
            || faith::is_one(&token.lower)
            || is_witness(tokens, *at, token)
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
    if !capital && (is_called(text, tokens, at, token) || is_half(text, tokens, at)) {
        return Stands::Name;
    }
    if !capital || NOBODYS.contains(&token.words) {
        return Stands::Ordinary;
    }
    if !starter::is_one(&token.lower) {
        return Stands::Name;
    }
    if begins_sentence(text, tokens, at, token) { Stands::Ordinary } else { Stands::LikeAName }
}

/// "Jehova's witness": a witness by itself is something else.
fn is_witness(tokens: &[Token], at: usize, token: &Token) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at));
    token.begins(&["vitne", "witness"])
        && [before(1), before(2)].into_iter().flatten().any(|word| word.begins(&["jehova"]))
}

/// Whether a word in small letters comes after what a name comes after.
fn is_called(text: &str, tokens: &[Token], at: usize, token: &Token) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|at| tokens.get(at)) else { return false };
    let between = text.get(before.range.end..token.range.start).unwrap_or_default();
    let close = matches!(between.trim_matches([' ', '\u{a0}', '«', '"']), "" | ".");
    let word = token.words.chars().all(char::is_alphabetic) && token.words.chars().count() > 1;
    let verb = || VERBS.iter().any(|ending| token.lower.ends_with(ending));
    let ends = between.contains('.') && before.lower != "dr";
    let sure = before.begins(&["het", "hei", "named", "dr"]);
    close && word && !ends && before.is_one_of(&NAMES) && !starter::is_one(&token.lower) && (sure || !verb())
}

/// Whether a word in small letters is one half of a name with a hyphen, such as "anne-lise".
fn is_half(text: &str, tokens: &[Token], at: usize) -> bool {
    let is_pair = |first: Option<&Token>, second: Option<&Token>| {
        let (Some(first), Some(second)) = (first, second) else { return false };
        let between = text.get(first.range.end..second.range.start);
        let is_name = second.words.chars().count() > 2 && second.words.chars().all(char::is_alphabetic);
        first.is_one_of(&HALVES)
            && matches!(between, Some("-" | "‑"))
            && is_name
            && !second.is_one_of(&["feb", "mars", "apr", "april", "mai", "jun", "juni", "jul", "juli"])
    };
    is_pair(tokens.get(at), tokens.get(at + 1))
        || is_pair(at.checked_sub(1).and_then(|at| tokens.get(at)), tokens.get(at))
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
