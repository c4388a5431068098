//! The age format's text form (strict PEM), so that a sealed part inside a sealed file can be read and cut out by hand.

const BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----";
const END: &str = "-----END AGE ENCRYPTED FILE-----";
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BYTES_A_LINE: usize = 48;

/// The text form of a binary age file, ending in a newline.
pub(crate) fn encode(binary: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(binary.len() / 48 * 65 + 200);
    text.extend_from_slice(BEGIN.as_bytes());
    text.push(b'\n');
    for line in binary.chunks(BYTES_A_LINE) {
        for group in line.chunks(3) {
            let byte = |at: usize| u32::from(group.get(at).copied().unwrap_or(0));
            let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
            for place in 0..4 {
                let digit = (bits >> (18 - 6 * place)) & 63;
                let letter = ALPHABET.get(digit as usize).copied().unwrap_or(b'=');
                text.push(if place > group.len() { b'=' } else { letter });
            }
        }
        text.push(b'\n');
    }
    text.extend_from_slice(END.as_bytes());
    text.push(b'\n');
    text
}

/// The binary form of an age file in text form; `None` when it is not one.
pub(crate) fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(text).ok()?;
    let body = text.trim().strip_prefix(BEGIN)?.strip_suffix(END)?;
    let mut binary = Vec::with_capacity(body.len() / 4 * 3);
    let (mut bits, mut digits, mut ended) = (0_u32, 0_u32, false);
    for letter in body.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => {
                ended = true;
                continue;
            }
            b'\n' | b'\r' => continue,
            _ => return None,
        };
        if ended {
            return None;
        }
        bits = bits << 6 | u32::from(value);
        digits += 1;
        if digits == 4 {
            binary.extend_from_slice(&[(bits >> 16) as u8, (bits >> 8) as u8, bits as u8]);
            (bits, digits) = (0, 0);
        }
    }
    match digits {
        0 => {}
        2 => binary.push((bits >> 4) as u8),
        3 => binary.extend_from_slice(&[(bits >> 10) as u8, (bits >> 2) as u8]),
        _ => return None,
    }
    Some(binary)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_comes_back_and_lines_are_64_wide() {
        for length in 0..200_usize {
            let binary: Vec<u8> = (0..length).map(|n| (n * 37 % 251) as u8).collect();
            let text = encode(&binary);
            assert!(text.split(|b| *b == b'\n').all(|line| line.len() <= 64));
            assert_eq!(decode(&text), Some(binary));
        }
    }

    #[test]
    fn the_digits_are_those_of_base64() {
        let text = String::from_utf8(encode(b"Many hands make light work.!")).unwrap();
        assert!(text.contains("\nTWFueSBoYW5kcyBtYWtlIGxpZ2h0IHdvcmsuIQ==\n"), "{text}");
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
