//! Asking for a passphrase: hidden at a terminal, else one line of standard input.

use std::io::{self, BufRead, IsTerminal, Read, Write};

use anyhow::{anyhow, bail};

use crate::store::{SecretString, Zeroizing};

/// Longer than this is no passphrase but a file sent here by mistake.
const MOST_BYTES: usize = 4096;

/// Asks for a passphrase. At a terminal the prompt stands on standard error, nothing that is typed is shown, and the
/// terminal is given back as it was in every case; elsewhere the next line of standard input is taken.
pub(super) fn ask(prompt: &str) -> anyhow::Result<SecretString> {
    let typed = if io::stdin().is_terminal() { at_terminal(prompt)? } else { line()? };
    if typed.is_empty() {
        bail!("the passphrase is empty; type at least one character");
    }
    Ok(SecretString::from(typed.as_str()))
}

/// The next line of standard input, without its end.
fn line() -> anyhow::Result<Zeroizing<String>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(MOST_BYTES + 1));
    let most = MOST_BYTES as u64 + 1;
    let read = io::stdin().lock().take(most).read_until(b'\n', &mut bytes);
    read.map_err(|error| anyhow!("the passphrase could not be read ({error}); send it as one line"))?;
    if bytes.is_empty() {
        bail!(
            "there is no passphrase on standard input; send it as one line, and a second time for a part sealed apart"
        );
    }
    while bytes.last().is_some_and(|byte| matches!(byte, b'\n' | b'\r')) {
        bytes.pop();
    }
    words(&bytes)
}

fn words(bytes: &[u8]) -> anyhow::Result<Zeroizing<String>> {
    if bytes.len() > MOST_BYTES {
        bail!("the passphrase is longer than {MOST_BYTES} bytes; type the one that was chosen");
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Zeroizing::new(text.to_owned())),
        Err(_) => bail!("the passphrase is not UTF-8 text; set the terminal to UTF-8"),
    }
}

fn say(words: &str) {
    let mut out = io::stderr();
    let _ = out.write_all(words.as_bytes()).and_then(|()| out.flush());
}

#[cfg(not(unix))]
fn at_terminal(_: &str) -> anyhow::Result<Zeroizing<String>> {
    bail!("a passphrase cannot be typed unseen here; send it on standard input, or open the program itself")
}

#[cfg(unix)]
fn at_terminal(prompt: &str) -> anyhow::Result<Zeroizing<String>> {
    let refused = |error: io::Error| {
        anyhow!("the terminal does not hide what is typed ({error}); send the passphrase on standard input")
    };
    let hidden = hidden::Hidden::begin().map_err(refused)?;
    say(prompt);
    let typed = hidden.line();
    drop(hidden);
    say("\n");
    words(&typed.map_err(|error| anyhow!("no passphrase was typed ({error}); start again"))?)
}

#[cfg(unix)]
mod hidden {
    //! A terminal that shows nothing of what is typed, for as long as this lasts.

    use std::io;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::{Arc, OnceLock};
    use std::time::{Duration, Instant};

    use rustix::termios::{LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr};
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::flag;

    use super::{MOST_BYTES, Zeroizing};

    /// How long a read waits, in tenths of a second, before signals are looked at.
    const WAIT: u8 = 2;
    /// A read that comes back empty faster than this did not wait: the terminal is gone.
    const GONE: Duration = Duration::from_millis(50);

    /// Signals that would end the program with the terminal still hiding what is typed. Watched from the first
    /// passphrase on; while none is being typed they end the program as ever.
    struct Signals {
        idle: Arc<AtomicBool>,
        arrived: Arc<AtomicBool>,
    }

    // Signals belong to the process, and a handler once set cannot be taken back to the default.
    static SIGNALS: OnceLock<Signals> = OnceLock::new();

    impl Signals {
        fn watch() -> io::Result<&'static Self> {
            if let Some(watching) = SIGNALS.get() {
                return Ok(watching);
            }
            let idle = Arc::new(AtomicBool::new(true));
            let arrived = Arc::new(AtomicBool::new(false));
            for signal in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] {
                flag::register_conditional_default(signal, Arc::clone(&idle))?;
                flag::register(signal, Arc::clone(&arrived))?;
            }
            Ok(SIGNALS.get_or_init(|| Self { idle, arrived }))
        }
    }

    pub(super) struct Hidden {
        before: Termios,
        signals: &'static Signals,
    }

    impl Hidden {
        pub(super) fn begin() -> io::Result<Self> {
            let signals = Signals::watch()?;
            let before = tcgetattr(io::stdin())?;
            signals.arrived.store(false, Ordering::SeqCst);
            signals.idle.store(false, Ordering::SeqCst);
            // From here on dropping gives the terminal back.
            let hidden = Self { before, signals };
            let mut silent = hidden.before.clone();
            // Keys that stop or suspend come as bytes, so that none of them can leave the terminal silent.
            silent.local_modes -= LocalModes::ECHO
                | LocalModes::ECHONL
                | LocalModes::ICANON
                | LocalModes::ISIG
                | LocalModes::IEXTEN;
            silent.special_codes[SpecialCodeIndex::VMIN] = 0;
            silent.special_codes[SpecialCodeIndex::VTIME] = WAIT;
            tcsetattr(io::stdin(), OptionalActions::Now, &silent)?;
            Ok(hidden)
        }

        /// What is typed until Enter, with Backspace and Ctrl-U as everywhere.
        pub(super) fn line(&self) -> io::Result<Zeroizing<Vec<u8>>> {
            let ended = |why: &str| Err(io::Error::other(why.to_owned()));
            // Room from the start: a buffer that grows leaves copies behind.
            let mut typed = Zeroizing::new(Vec::with_capacity(MOST_BYTES + 1));
            let mut byte = [0_u8];
            loop {
                if self.signals.arrived.load(Ordering::SeqCst) {
                    return ended("the program was told to stop");
                }
                let asked = Instant::now();
                // Byte by byte past the buffer of standard input: what follows Enter belongs to what asks next.
                match rustix::io::read(io::stdin(), &mut byte) {
                    Ok(0) if asked.elapsed() < GONE => return ended("the terminal is gone"),
                    Ok(0) | Err(rustix::io::Errno::INTR) => continue,
                    Ok(_) => {}
                    Err(error) => return Err(error.into()),
                }
                match byte {
                    [b'\r' | b'\n'] => return Ok(typed),
                    [0x03 | 0x1c] => return ended("it was broken off"),
                    [0x04] if typed.is_empty() => return ended("it was broken off"),
                    [0x7f | 0x08] => drop_last(&mut typed),
                    [0x15] => typed.clear(),
                    [other] if other >= b' ' && typed.len() <= MOST_BYTES => typed.push(other),
                    _ => {}
                }
            }
        }
    }

    impl Drop for Hidden {
        fn drop(&mut self) {
            // A terminal that is gone needs nothing back.
            let _ = tcsetattr(io::stdin(), OptionalActions::Now, &self.before);
            self.signals.idle.store(true, Ordering::SeqCst);
        }
    }

    /// Takes off the last letter, which may be several bytes.
    fn drop_last(typed: &mut Vec<u8>) {
        while typed.pop().is_some_and(|byte| byte & 0b1100_0000 == 0b1000_0000) {}
    }
}
