//! Writing to standard output, where a reader who has seen enough is a quiet end.

use std::io::{self, ErrorKind, Write};

use anyhow::bail;

/// Writes all of this at once. A pipe whose reader went away is no error: the rest was not wanted.
pub(super) fn write(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            bail!("standard output could not be written ({error}); send it somewhere else")
        }
        _ => Ok(()),
    }
}

/// Writes a value as one line of JSON.
pub(super) fn json(value: &impl serde::Serialize) -> anyhow::Result<()> {
    write(&(serde_json::to_string(value)? + "\n"))
}
