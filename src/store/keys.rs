//! The store's keys: age x25519 identities, wrapped by a passphrase in the age tool's own format, or plain.

use std::io::Read;

use age::scrypt;
use age::secrecy::{ExposeSecret, SecretString};
use age::x25519::Identity;
use age::{DecryptError, Decryptor};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::seal::encrypt;

/// scrypt's cost, as a power of two: 0.3 s and 134 MB. Set by hand, or age would time the machine and choose.
pub(crate) const WORK_FACTOR: u8 = 17;
/// The dearest key file this program agrees to open: 1 GB; dearer ones are damaged or hostile.
const MAX_WORK_FACTOR: u8 = 20;

/// Why a wrapped key stays closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnwrapError {
    /// The passphrase does not fit, or the lines that hold the wrapped key were changed: age cannot tell these apart.
    Refused,
    /// The file is not what was written.
    Damaged,
}

/// The passphrase as it is used: composed, so that "å" typed on another keyboard or system is the same "å".
fn composed(passphrase: &SecretString) -> SecretString {
    let typed = passphrase.expose_secret();
    // Room from the start (composing at most triples a text), so that no copy is left behind by growing.
    let mut composed = Zeroizing::new(String::with_capacity(3 * typed.len()));
    composed.extend(typed.nfc());
    SecretString::from(composed.as_str())
}

/// An identity as an age identity file, as `age-keygen` writes it.
pub(crate) fn identity_file(identity: &Identity) -> Zeroizing<Vec<u8>> {
    let secret = identity.to_string();
    let mut text = Zeroizing::new(Vec::with_capacity(200));
    for part in ["# public key: ", &identity.to_public().to_string(), "\n", secret.expose_secret(), "\n"] {
        text.extend_from_slice(part.as_bytes());
    }
    text
}

/// The first identity in an age identity file.
pub(crate) fn read_identity_file(text: &[u8]) -> Option<Identity> {
    let lines = std::str::from_utf8(text).ok()?.lines();
    lines.map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'))?.parse().ok()
}

/// Wraps an identity by a passphrase; `age -d` opens the result. Takes a third of a second at [`WORK_FACTOR`].
pub(crate) fn wrap(identity: &Identity, passphrase: &SecretString, cost: u8) -> std::io::Result<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(composed(passphrase));
    recipient.set_work_factor(cost);
    encrypt(&[&recipient], |_| identity_file(identity))
}

/// Opens a wrapped identity. Takes a third of a second.
pub(crate) fn unwrap(wrapped: &[u8], passphrase: &SecretString) -> Result<Identity, UnwrapError> {
    let mut key = scrypt::Identity::new(composed(passphrase));
    key.set_max_work_factor(MAX_WORK_FACTOR);
    let decryptor = Decryptor::new_buffered(wrapped).map_err(|_| UnwrapError::Damaged)?;
    if !decryptor.is_scrypt() {
        return Err(UnwrapError::Damaged);
    }
    let keys = std::iter::once(&key as &dyn age::Identity);
    let mut reader = decryptor.decrypt(keys).map_err(|e| match e {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => UnwrapError::Refused,
        _ => UnwrapError::Damaged,
    })?;
    let mut text = Zeroizing::new(Vec::with_capacity(wrapped.len()));
    reader.read_to_end(&mut text).map_err(|_| UnwrapError::Damaged)?;
    read_identity_file(&text).ok_or(UnwrapError::Damaged)
}

/// A checksum (FNV-1a, 64 bits) of a wrapped key file, kept beside the public key: it tells a mistyped passphrase
/// from a damaged file. It guards against accidents, not against people; the file it sums is itself no secret.
pub(crate) fn checksum(bytes: &[u8]) -> String {
    let step = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    format!("{:016x}", bytes.iter().fold(0xcbf2_9ce4_8422_2325, step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrapped_key_opens_with_its_passphrase_only_and_however_å_is_typed() {
        let identity = Identity::generate();
        let wrapped = wrap(&identity, &SecretString::from("bl\u{e5}b\u{e6}r"), WORK_FACTOR).unwrap();
        assert!(wrapped.starts_with(b"age-encryption.org/v1\n-> scrypt "));
        let header = String::from_utf8_lossy(&wrapped).lines().nth(1).unwrap().to_owned();
        assert!(header.ends_with(" 17"), "{header}");
        let opened = unwrap(&wrapped, &SecretString::from("bla\u{30a}b\u{e6}r")).unwrap();
        assert_eq!(opened.to_public(), identity.to_public());
        let refused = unwrap(&wrapped, &SecretString::from("blabær")).err();
        assert_eq!(refused, Some(UnwrapError::Refused));
    }

    #[test]
    fn a_cut_or_foreign_key_file_is_damage_and_never_a_panic() {
        for bytes in [&b""[..], b"age", b"age-encryption.org/v1\n", b"age-encryption.org/v1\n-> X25519 a\n"] {
            assert_eq!(unwrap(bytes, &SecretString::from("x")).err(), Some(UnwrapError::Damaged));
        }
    }

    #[test]
    fn an_identity_file_reads_back() {
        let identity = Identity::generate();
        let read = read_identity_file(&identity_file(&identity)).unwrap();
        assert_eq!(read.to_public(), identity.to_public());
        assert!(read_identity_file(b"# nothing\n").is_none());
    }

    #[test]
    fn the_checksum_is_the_published_one() {
        assert_eq!(checksum(b"foobar"), "85944171f73967e8");
    }
}
