//! Sealing a visit's two bodies into one age file of even size, and opening it again.
//!
//! `age -d -i identity.txt FILE` prints this text:
//!
//! ```text
//! {"format":1,"main":812,"violence":44903}        lengths in bytes; a draft also has its `turn`
//! …main body, as the caller gave it (JSON)…
//! …spaces, then a newline…
//! -----BEGIN AGE ENCRYPTED FILE-----              the violence part: an age file of its own, always there
//! …
//! -----END AGE ENCRYPTED FILE-----
//! ```
//!
//! So the second line is the main body when that holds no newline, and `sed -n '/BEGIN AGE/,$p'` cuts out the violence
//! part for a second `age -d` with the other key. Its plaintext is `{"format":1,"body":57}` (`null` when nothing is in
//! it), a newline, the body, and spaces.
//!
//! The main body and the violence body are each padded to steps of [`STEP`], and the file as a whole to steps of
//! [`FILE_STEP`]: neither the size nor age's own random header lines tell whether the violence part holds anything.
//! An odd file length in turn tells a cut file from a changed one.

use std::cell::Cell;
use std::fmt;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use age::x25519::{Identity, Recipient};
use age::{DecryptError, Decryptor, Encryptor};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::armor;

const FORMAT: u32 = 1;
/// Each body is padded to a multiple of this many bytes.
const STEP: usize = 32 * 1024;
/// The whole file is a multiple of this many bytes.
const FILE_STEP: usize = 16 * 1024;
/// age seals its payload in chunks of this many bytes, each 16 bytes longer when sealed.
const AGE_CHUNK: usize = 64 * 1024;
const AGE_TAG: usize = 16;

/// What is sealed: the store takes both bodies as opaque bytes.
#[derive(Clone)]
pub struct Bodies {
    /// Everything but violence. JSON without a newline keeps it readable by the `age` tool.
    pub main: Zeroizing<Vec<u8>>,
    /// What was told about violence.
    pub violence: Violence,
}

/// The violence part of what is sealed.
#[derive(Clone)]
pub enum Violence {
    /// There is none; an empty part is sealed all the same.
    Nothing,
    /// In the open. Dropped, and an empty part sealed, where there is no passphrase to guard it.
    Body(Zeroizing<Vec<u8>>),
    /// As it was read, still sealed: for saving a resumed draft again without asking for the passphrase.
    StillSealed(SealedViolence),
}

/// What is opened: the main body readable, the violence part not.
#[derive(Clone)]
pub struct Opened {
    /// The main body as it was given.
    pub main: Zeroizing<Vec<u8>>,
    /// The violence part; always there, whether or not anything is in it.
    pub violence: SealedViolence,
    /// How many times the draft had been saved.
    pub(crate) turn: u64,
}

/// A violence part that needs the passphrase once more, each time.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedViolence {
    part: Vec<u8>,
    /// The file it was read from, for errors.
    from: PathBuf,
    /// Whether nobody has the key, because there was no passphrase: it is empty then.
    to_nobody: bool,
}

impl SealedViolence {
    pub(crate) fn from(&self) -> &Path {
        &self.from
    }

    /// Whether it was sealed where there was no passphrase: nothing is in it, and nobody has its key.
    #[must_use]
    pub fn is_for_nobody(&self) -> bool {
        self.to_nobody
    }
}

// Printed by a panic or a failed assertion, these must not show what they hold.
impl fmt::Debug for Bodies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bodies").field("main", &self.main.len()).finish_non_exhaustive()
    }
}

impl fmt::Debug for Violence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Violence(..)")
    }
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opened").field("main", &self.main.len()).finish_non_exhaustive()
    }
}

impl fmt::Debug for SealedViolence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealedViolence(..)")
    }
}

/// To whom a file is sealed.
#[derive(Debug, Clone)]
pub(crate) struct Recipients {
    /// Those who can read the main body.
    pub(crate) main: Vec<Recipient>,
    /// Those who can read the violence part. Empty: there is no such key, and the part must stay empty.
    pub(crate) violence: Vec<Recipient>,
}

/// Why a sealed file stays closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OpenError {
    /// Bytes were changed.
    Changed,
    /// The end is missing.
    CutShort,
    /// None of the recipients is ours, or the lines naming them were changed.
    WrongKey,
    /// A newer version wrote it.
    Newer,
}

#[derive(Serialize, Deserialize)]
struct MainHead {
    format: u32,
    main: usize,
    violence: usize,
    /// How many times the draft had been saved; 0 in a record. Times of files cannot tell where a clock is set back.
    #[serde(default, skip_serializing_if = "is_zero")]
    turn: u64,
    /// The violence part was sealed to a key that nobody keeps, because there was no passphrase.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    to_nobody: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
const fn is_zero(turn: &u64) -> bool {
    *turn == 0
}

#[derive(Serialize, Deserialize)]
struct ViolenceHead {
    format: u32,
    body: Option<usize>,
}

/// Only what must be readable in every later format.
#[derive(Deserialize)]
struct AnyHead {
    format: u32,
}

/// Seals both bodies into the bytes of one file.
pub(crate) fn seal(bodies: &Bodies, to: &Recipients, turn: u64) -> io::Result<Vec<u8>> {
    let violence = match (&bodies.violence, to.violence.is_empty()) {
        (Violence::StillSealed(sealed), false) if !sealed.to_nobody => sealed.part.clone(),
        (Violence::Body(body), false) => seal_violence(Some(body), &to.violence)?,
        (Violence::Nothing | Violence::StillSealed(_), false) => seal_violence(None, &to.violence)?,
        // A key that nobody keeps: the part is there, and empty for ever.
        (_, true) => seal_violence(None, &[Identity::generate().to_public()])?,
    };
    let to_nobody = to.violence.is_empty();
    let head =
        MainHead { format: FORMAT, main: bodies.main.len(), violence: violence.len(), turn, to_nobody };
    let head = serde_json::to_vec(&head)?;
    let front = even(head.len() + 1 + bodies.main.len() + 1, STEP);
    encrypt(&main_recipients(to), |before| {
        let length = fill(before, front + violence.len());
        let mut text = Zeroizing::new(Vec::with_capacity(length));
        text.extend_from_slice(&head);
        text.push(b'\n');
        text.extend_from_slice(&bodies.main);
        text.resize(length - violence.len() - 1, b' ');
        text.push(b'\n');
        text.extend_from_slice(&violence);
        text
    })
}

fn main_recipients(to: &Recipients) -> Vec<&dyn age::Recipient> {
    to.main.iter().map(|recipient| recipient as &dyn age::Recipient).collect()
}

fn seal_violence(body: Option<&[u8]>, to: &[Recipient]) -> io::Result<Vec<u8>> {
    let head = serde_json::to_vec(&ViolenceHead { format: FORMAT, body: body.map(<[u8]>::len) })?;
    let body = body.unwrap_or_default();
    let length = even(head.len() + 1 + body.len(), STEP);
    let to: Vec<&dyn age::Recipient> = to.iter().map(|recipient| recipient as &dyn age::Recipient).collect();
    let sealed = encrypt(&to, |_| {
        let mut text = Zeroizing::new(Vec::with_capacity(length));
        text.extend_from_slice(&head);
        text.push(b'\n');
        text.extend_from_slice(body);
        text.resize(length, b' ');
        text
    })?;
    armor::encode(&sealed)
}

/// Opens the main body of the sealed `file` read from `from`, and hands the violence part on as it is.
pub(crate) fn open(from: &Path, file: &[u8], key: &Identity) -> Result<Opened, OpenError> {
    if file.is_empty() || !file.len().is_multiple_of(FILE_STEP) {
        return Err(OpenError::CutShort);
    }
    let text = decrypt(file, key)?;
    let (head, rest) = split_head(&text)?;
    let head: MainHead = serde_json::from_slice(head).map_err(|_| OpenError::Changed)?;
    let main = rest.get(..head.main).ok_or(OpenError::Changed)?;
    let after = rest.get(head.main..).ok_or(OpenError::Changed)?;
    let start = after.len().checked_sub(head.violence).ok_or(OpenError::Changed)?;
    let violence = after.get(start..).ok_or(OpenError::Changed)?;
    let violence =
        SealedViolence { part: violence.to_vec(), from: from.to_path_buf(), to_nobody: head.to_nobody };
    Ok(Opened { main: Zeroizing::new(main.to_vec()), violence, turn: head.turn })
}

/// Opens a violence part; `None` when nothing is in it.
pub(crate) fn open_violence(
    sealed: &SealedViolence,
    key: &Identity,
) -> Result<Option<Zeroizing<Vec<u8>>>, OpenError> {
    let part = armor::decode(&sealed.part).ok_or(OpenError::Changed)?;
    let text = decrypt(&part, key)?;
    let (head, rest) = split_head(&text)?;
    let head: ViolenceHead = serde_json::from_slice(head).map_err(|_| OpenError::Changed)?;
    let Some(length) = head.body else { return Ok(None) };
    let body = rest.get(..length).ok_or(OpenError::Changed)?;
    Ok(Some(Zeroizing::new(body.to_vec())))
}

/// The first line, which every format has, and what follows it; refuses formats this version does not know.
fn split_head(text: &[u8]) -> Result<(&[u8], &[u8]), OpenError> {
    let end = text.iter().position(|byte| *byte == b'\n').ok_or(OpenError::Changed)?;
    let (head, rest) = text.split_at_checked(end).ok_or(OpenError::Changed)?;
    let any: AnyHead = serde_json::from_slice(head).map_err(|_| OpenError::Changed)?;
    if any.format > FORMAT {
        return Err(OpenError::Newer);
    }
    Ok((head, rest.get(1..).unwrap_or_default()))
}

/// Encrypts what `plaintext` gives when told how many bytes age has put before it.
pub(crate) fn encrypt(
    to: &[&dyn age::Recipient],
    plaintext: impl FnOnce(usize) -> Zeroizing<Vec<u8>>,
) -> io::Result<Vec<u8>> {
    struct Counted<'a>(&'a Cell<usize>, Vec<u8>);
    impl Write for Counted<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.1.extend_from_slice(bytes);
            self.0.set(self.1.len());
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let written = Cell::new(0);
    let encryptor = Encryptor::with_recipients(to.iter().copied()).map_err(io::Error::other)?;
    let mut writer = encryptor.wrap_output(Counted(&written, Vec::new()))?;
    writer.write_all(&plaintext(written.get()))?;
    Ok(writer.finish()?.1)
}

fn decrypt(sealed: &[u8], key: &Identity) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let reason = |e| match e {
        DecryptError::NoMatchingKeys => OpenError::WrongKey,
        DecryptError::Io(e) if e.kind() == io::ErrorKind::UnexpectedEof => OpenError::CutShort,
        _ => OpenError::Changed,
    };
    let decryptor = Decryptor::new_buffered(sealed).map_err(reason)?;
    let mut reader = decryptor.decrypt(std::iter::once(key as &dyn age::Identity)).map_err(reason)?;
    // Room for all of it at once: a growing vector would leave copies of the plaintext behind.
    let mut text = Zeroizing::new(Vec::with_capacity(sealed.len()));
    reader.read_to_end(&mut text).map_err(|e| reason(DecryptError::Io(e)))?;
    Ok(text)
}

fn even(length: usize, step: usize) -> usize {
    length.div_ceil(step).max(1) * step
}

/// How long a plaintext of at least `least` bytes must be for the whole age file to be a multiple of [`FILE_STEP`],
/// when `before` bytes of the file come before the sealed payload.
fn fill(before: usize, least: usize) -> usize {
    let mut whole = even(before + least, FILE_STEP);
    loop {
        let payload = whole - before;
        let chunks = payload.div_ceil(AGE_CHUNK + AGE_TAG);
        let last = payload - (chunks - 1) * (AGE_CHUNK + AGE_TAG);
        // A last chunk of nothing but its tag is no age file.
        let plain = payload.saturating_sub(chunks * AGE_TAG);
        if last > AGE_TAG && plain >= least {
            return plain;
        }
        whole += FILE_STEP;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open_here(file: &[u8], key: &Identity) -> Result<Opened, OpenError> {
        open(Path::new("here.age"), file, key)
    }

    fn bodies(main: usize, violence: Option<usize>) -> Bodies {
        let body = |length| Zeroizing::new(vec![b'v'; length]);
        Bodies {
            main: Zeroizing::new(vec![b'm'; main]),
            violence: violence.map_or(Violence::Nothing, |length| Violence::Body(body(length))),
        }
    }

    fn keys() -> (Identity, Identity, Recipients) {
        let (main, second) = (Identity::generate(), Identity::generate());
        let to = Recipients { main: vec![main.to_public()], violence: vec![second.to_public()] };
        (main, second, to)
    }

    #[test]
    fn both_bodies_come_back_at_the_edges_of_the_steps() {
        let (main, second, to) = keys();
        for length in [0, 1, 1000, STEP - 60, STEP - 1, STEP, STEP + 1, 3 * STEP] {
            let given = bodies(length, Some(length));
            let opened = open_here(&seal(&given, &to, 0).unwrap(), &main).unwrap();
            assert_eq!(opened.main, given.main);
            let violence = open_violence(&opened.violence, &second).unwrap().unwrap();
            assert_eq!(*violence, vec![b'v'; length]);
        }
    }

    #[test]
    fn the_size_is_the_same_with_and_without_a_violence_part() {
        let (_, _, to) = keys();
        let sizes: std::collections::BTreeSet<usize> = (0..30)
            .map(|n| seal(&bodies(n * 1000, (n % 2 == 0).then_some(n * 1000)), &to, 0).unwrap().len())
            .collect();
        assert_eq!(sizes.len(), 1, "{sizes:?}");
    }

    #[test]
    fn an_empty_violence_part_and_an_empty_body_are_told_apart() {
        let (main, second, to) = keys();
        let inside = |given| {
            let opened = open_here(&seal(&given, &to, 0).unwrap(), &main).unwrap();
            open_violence(&opened.violence, &second).unwrap()
        };
        assert!(inside(bodies(5, None)).is_none());
        assert!(inside(bodies(5, Some(0))).unwrap().is_empty());
    }

    #[test]
    fn the_main_key_does_not_open_the_violence_part() {
        let (main, _, to) = keys();
        let opened = open_here(&seal(&bodies(5, Some(5)), &to, 0).unwrap(), &main).unwrap();
        assert_eq!(open_violence(&opened.violence, &main), Err(OpenError::WrongKey));
    }

    #[test]
    fn a_part_still_sealed_is_carried_over_unread() {
        let (main, second, to) = keys();
        let first = open_here(&seal(&bodies(5, Some(7)), &to, 0).unwrap(), &main).unwrap();
        let again = Bodies {
            main: Zeroizing::new(b"more".to_vec()),
            violence: Violence::StillSealed(first.violence),
        };
        let opened = open_here(&seal(&again, &to, 0).unwrap(), &main).unwrap();
        assert_eq!(open_violence(&opened.violence, &second).unwrap().unwrap().len(), 7);
    }

    #[test]
    fn without_a_violence_key_no_violence_is_written() {
        let (main, second, mut to) = keys();
        to.violence.clear();
        let file = seal(&bodies(5, Some(5)), &to, 0).unwrap();
        let opened = open_here(&file, &main).unwrap();
        assert_eq!(open_violence(&opened.violence, &second), Err(OpenError::WrongKey));
        assert_eq!(open_violence(&opened.violence, &main), Err(OpenError::WrongKey));
    }

    #[test]
    fn a_cut_at_any_byte_is_told_as_a_cut_or_at_a_step_as_damage() {
        let (main, _, to) = keys();
        let file = seal(&bodies(500, Some(500)), &to, 0).unwrap();
        let near_ends = (0..2000).chain(file.len() - 2000..file.len());
        for at in near_ends.chain((2000..file.len()).step_by(97)).chain((0..file.len()).step_by(FILE_STEP)) {
            let expected =
                if at > 0 && at % FILE_STEP == 0 { OpenError::Changed } else { OpenError::CutShort };
            assert_eq!(open_here(&file[..at], &main).err(), Some(expected), "cut at {at}");
        }
    }

    #[test]
    fn a_flipped_bit_is_refused_wherever_it_is() {
        let (main, _, to) = keys();
        let file = seal(&bodies(500, Some(500)), &to, 0).unwrap();
        for at in (0..700).chain((700..file.len()).step_by(211)) {
            let mut flipped = file.clone();
            flipped[at] ^= 1 << (at % 8);
            let error = open_here(&flipped, &main).err();
            let told = matches!(error, Some(OpenError::Changed | OpenError::WrongKey | OpenError::CutShort));
            assert!(told, "flip at {at}: {error:?}");
        }
    }

    #[test]
    fn another_key_and_a_newer_format_have_errors_of_their_own() {
        let (main, second, to) = keys();
        let file = seal(&bodies(500, None), &to, 0).unwrap();
        assert_eq!(open_here(&file, &second).err(), Some(OpenError::WrongKey));
        let newer = encrypt(&[&main.to_public()], |before| {
            let mut text = Zeroizing::new(b"{\"format\":2,\"parts\":[1]}\nwhatever".to_vec());
            text.resize(fill(before, 100), b' ');
            text
        });
        assert_eq!(open_here(&newer.unwrap(), &main).err(), Some(OpenError::Newer));
    }

    #[test]
    fn every_file_is_a_whole_number_of_steps() {
        for before in [180, 200, 431, 600] {
            for least in [1, FILE_STEP - 17, AGE_CHUNK - 200, AGE_CHUNK, 2 * AGE_CHUNK - 1000, 5 * AGE_CHUNK]
            {
                for nudge in 0..40 {
                    let plain = fill(before, least + nudge);
                    assert!(plain >= least + nudge && plain < least + nudge + 2 * FILE_STEP);
                    let whole = before + plain + plain.div_ceil(AGE_CHUNK) * AGE_TAG;
                    assert_eq!(whole % FILE_STEP, 0);
                }
            }
        }
    }
}
