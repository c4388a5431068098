//! Words that stand nowhere else on the machine, in every dress in which they might be left somewhere.

use std::time::{SystemTime, UNIX_EPOCH};

use unicode_normalization::UnicodeNormalization;

/// So many letters of the words, wherever they are shown, are no chance.
const PIECE: usize = 6;

/// Words of this run alone.
pub struct Canary {
    pub words: String,
    dresses: Vec<Vec<u8>>,
}

impl Canary {
    /// Letters drawn from the time, the process and `which`; one that is written in two ways is among them.
    pub fn new(which: u64) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos();
        let mut drawn =
            u64::try_from(now % u128::from(u64::MAX)).unwrap() ^ u64::from(std::process::id()) << 40;
        drawn = (drawn ^ which.rotate_right(8)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let letters = b"bcdfghjkmpqrtvwx";
        let letter = |at: u64| char::from(letters[usize::try_from(drawn >> (4 * at) & 15).unwrap()]);
        let words: String = (0..8).map(letter).chain(['å']).chain((8..16).map(letter)).collect();
        Self { dresses: dresses(&words), words }
    }

    /// Whether these bytes hold the words, in any dress.
    pub fn is_in(&self, bytes: &[u8]) -> bool {
        self.dresses.iter().any(|dress| bytes.windows(dress.len()).any(|window| window == dress))
    }

    /// Whether what was sent to a terminal shows the words or a piece of them, also where it moved the cursor between.
    pub fn is_in_stream(&self, raw: &[u8]) -> bool {
        self.is_in(raw) || self.has_piece_in(&shown(raw))
    }

    /// Whether a piece of the words stands in a text.
    pub fn has_piece_in(&self, text: &str) -> bool {
        let letters: Vec<char> = self.words.chars().collect();
        letters.windows(PIECE).any(|piece| text.contains(&piece.iter().collect::<String>()))
    }
}

fn dresses(words: &str) -> Vec<Vec<u8>> {
    let apart: String = words.nfd().collect();
    let mut dresses = Vec::new();
    for written in [words, apart.as_str()] {
        dresses.push(written.as_bytes().to_vec());
        dresses.push(written.encode_utf16().flat_map(u16::to_le_bytes).collect());
        dresses.push(written.encode_utf16().flat_map(u16::to_be_bytes).collect());
        dresses.push(written.encode_utf16().map(escaped).collect::<String>().into_bytes());
        dresses.extend((0..3).map(|before| base64(written, before)));
    }
    dresses.push(words.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect());
    dresses
}

/// As JSON may write it.
fn escaped(unit: u16) -> String {
    u8::try_from(unit)
        .ok()
        .filter(u8::is_ascii)
        .map_or_else(|| format!("\\u{unit:04x}"), |c| char::from(c).into())
}

/// As base64 writes it after so many bytes, without the characters that it shares with what stands around it.
fn base64(words: &str, before: usize) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bytes: Vec<u8> = std::iter::repeat_n(0, before).chain(words.bytes()).collect();
    let whole = bytes.chunks_exact(3).flat_map(|three| {
        let number = u32::from(three[0]) << 16 | u32::from(three[1]) << 8 | u32::from(three[2]);
        [18, 12, 6, 0].map(|shift| LETTERS[usize::try_from(number >> shift & 63).unwrap()])
    });
    whole.skip(if before == 0 { 0 } else { 4 }).collect()
}

/// What was sent to a terminal without what steers it.
pub fn shown(raw: &[u8]) -> String {
    let text = String::from_utf8_lossy(raw);
    let mut shown = String::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match c {
            '\u{1b}' => match rest.next() {
                Some('[') => drop(rest.find(|c| ('@'..='~').contains(c))),
                Some(']') => drop(rest.find(|c| ['\u{7}', '\\'].contains(c))),
                _ => {}
            },
            c if c.is_control() => {}
            c => shown.push(c),
        }
    }
    shown
}

/// What was sent to a terminal that is not for its page: the title, the clipboard.
pub fn besides(raw: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(raw);
    let sent = text.split("\u{1b}]").skip(1);
    sent.map(|rest| rest.split(['\u{7}', '\u{1b}']).next().unwrap().to_owned()).collect()
}

#[test]
fn every_dress_is_found_in_bytes_and_other_words_are_not() {
    let (canary, other) = (Canary::new(1), Canary::new(2));
    assert_ne!(canary.words, other.words);
    let sixteen = |words: &str| words.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let apart: String = canary.words.nfd().collect();
    assert_ne!(apart, canary.words);
    for bytes in [
        format!("før {} etter", canary.words).into_bytes(),
        format!("før {apart} etter").into_bytes(),
        sixteen(&format!("før {} etter", canary.words)),
        format!("\"{}\"", canary.words.replace('å', "\\u00e5")).into_bytes(),
        base64(&format!("{} og meir", canary.words), 0),
        base64(&format!("x{} og meir", canary.words), 0),
        base64(&format!("xy{} og meir", canary.words), 0),
    ] {
        assert!(canary.is_in(&bytes), "{}", String::from_utf8_lossy(&bytes));
        assert!(!other.is_in(&bytes));
    }
    let moved: String = canary.words.chars().map(|c| format!("{c}\u{1b}[3;4H\u{1b}[0m")).collect();
    assert!(canary.is_in_stream(moved.as_bytes()) && !canary.is_in(moved.as_bytes()));
    assert!(!other.is_in_stream(moved.as_bytes()));
    assert_eq!(besides(b"a\x1b]0;title\x07b\x1b]52;c;Zm8=\x1b\\c"), ["0;title", "52;c;Zm8="]);
}
