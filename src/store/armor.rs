//! The age format's text form, so that a sealed part inside a sealed file can be read and cut out by hand.

use std::io::{self, Read, Write};

use age::armor::{ArmoredReader, ArmoredWriter, Format};

/// The text form of a binary age file, ending in a newline.
pub(crate) fn encode(binary: &[u8]) -> io::Result<Vec<u8>> {
    let mut text =
        ArmoredWriter::wrap_output(Vec::with_capacity(binary.len() / 48 * 65 + 200), Format::AsciiArmor)?;
    text.write_all(binary)?;
    let mut text = text.finish()?;
    if !text.ends_with(b"\n") {
        text.push(b'\n');
    }
    Ok(text)
}

/// The binary form of an age file in text form; `None` when it is not one.
pub(crate) fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let mut reader = ArmoredReader::new(text);
    let mut binary = Vec::with_capacity(text.len() / 4 * 3);
    reader.read_to_end(&mut binary).ok()?;
    // A binary file passes through the reader unread; what lies here is text.
    text.starts_with(b"-----BEGIN").then_some(binary)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_comes_back_and_lines_are_64_wide() {
        for length in 1..200_usize {
            let binary: Vec<u8> = (0..length).map(|n| (n * 37 % 251) as u8).collect();
            let text = encode(&binary).unwrap();
            assert!(text.split(|b| *b == b'\n').all(|line| line.len() <= 64));
            assert_eq!(decode(&text), Some(binary));
        }
    }

    #[test]
    fn text_that_is_not_armor_is_refused() {
        for text in
            ["", "TWFu", "-----BEGIN AGE ENCRYPTED FILE-----\nTW!u\n-----END AGE ENCRYPTED FILE-----\n"]
        {
            assert_eq!(decode(text.as_bytes()), None);
        }
    }
}
