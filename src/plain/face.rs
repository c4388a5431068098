//! What plain mode stands on: lines, the session, and somebody who asks for a passphrase unseen.

use super::lines::Lines;
use crate::session::{Secret, Session};

/// What plain mode stands on.
pub struct Face<'a> {
    /// Lines in and out.
    pub lines: Lines<'a>,
    /// The program as it runs.
    pub session: &'a mut Session,
    /// Asks for a passphrase without showing it; `None` where none was given.
    pub ask_secret: &'a mut dyn FnMut(&str) -> Option<Secret>,
}

impl Face<'_> {
    /// Asks for a passphrase; an empty one is none.
    pub(super) fn secret(&mut self, prompt: &str) -> Result<Option<Secret>, super::Stop> {
        self.lines.say(prompt)?;
        // What was said must stand before whoever asks writes past us.
        self.lines.flush()?;
        Ok((self.ask_secret)(self.lines.words.secret).filter(|secret| secret.length() > 0))
    }
}
