//! A program on its own pseudo-terminal, timed from outside.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::minimal;

/// A program that has shown nothing for so long will not.
const LIMIT: Duration = Duration::from_secs(30);
/// So long nothing may come before a frame counts as whole where nothing marks its end.
const QUIET: Duration = Duration::from_millis(20);

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    /// tidlig-inn.
    Ours,
    /// This executable as the minimal program.
    Minimal,
}

impl Which {
    /// A word of its first screen's last line.
    pub(crate) const fn last_word(self) -> &'static str {
        match self {
            Self::Ours => "hjelp",
            Self::Minimal => minimal::LAST_WORD,
        }
    }

    /// What it writes last in every frame.
    const fn end_of_frame(self) -> &'static [u8] {
        match self {
            // The end of a synchronized update.
            Self::Ours => b"\x1b[?2026l",
            // ratatui hides the cursor after what it has drawn.
            Self::Minimal => b"\x1b[?25l",
        }
    }
}

/// A running program.
pub(crate) struct Program {
    which: Which,
    child: Box<dyn Child + Send + Sync>,
    writer: Box<dyn Write + Send>,
    chunks: Receiver<(Instant, Vec<u8>)>,
    seen: Vec<u8>,
    started: Instant,
    // Held open for as long as the program runs.
    _master: Box<dyn MasterPty + Send>,
}

impl Program {
    /// Starts a program in a window of 80×24; ours keeps its data in the directory.
    pub(crate) fn start(which: Which, data: &Path) -> Self {
        let mut command = CommandBuilder::new(match which {
            Which::Ours => PathBuf::from(env!("CARGO_BIN_EXE_tidlig-inn")),
            Which::Minimal => std::env::current_exe().expect("an executable knows where it is"),
        });
        match which {
            Which::Ours => {
                command.args(["--lang", "nb", "--data-dir"]);
                command.arg(data);
            }
            Which::Minimal => command.arg(minimal::MINIMAL),
        }
        command.cwd(data);
        command.env("TERM", "xterm-256color");
        for name in ["LINES", "COLUMNS", "NO_COLOR"] {
            command.env_remove(name);
        }
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let chunks = read_on(pair.master.try_clone_reader().expect("a reader"));
        let writer = pair.master.take_writer().expect("a writer");
        let started = Instant::now();
        let child = pair.slave.spawn_command(command).expect("the program starts");
        Self { which, child, writer, chunks, seen: Vec::new(), started, _master: pair.master }
    }

    /// Waits for the first frame that shows the word of its last line; how many milliseconds that took.
    pub(crate) fn first_frame(&mut self) -> f64 {
        let word = self.which.last_word();
        milliseconds(self.frame(word.as_bytes()) - self.started)
    }

    /// Sends keys; how many milliseconds until the next frame was whole.
    pub(crate) fn key(&mut self, keys: &[u8]) -> f64 {
        self.key_to(keys, b"")
    }

    /// Sends keys; how many milliseconds until a frame with this word in it was whole.
    pub(crate) fn key_to(&mut self, keys: &[u8], word: &[u8]) -> f64 {
        self.seen.clear();
        let sent = Instant::now();
        self.writer.write_all(keys).expect("the program takes keys");
        milliseconds(self.frame(word) - sent)
    }

    /// From the first screen to the first question of a practice visit. All content is read for it.
    pub(crate) fn open_walk(&mut self) {
        // Past the limits and the opening words to the permission, and past it.
        self.key(b"e");
        self.key(b"\r");
        self.key(b"\r");
        self.key_to(b"\r", b"Noen gang drukket");
    }

    /// Reads until nothing has come for so long.
    pub(crate) fn settle(&mut self, quiet: Duration) {
        while self.take(quiet).is_some() {}
    }

    /// The most memory it has had so far, in kB; `None` where the system does not say.
    pub(crate) fn peak_kb(&self) -> Option<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.process_id()?)).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
        line.split_whitespace().nth(1)?.parse().ok()
    }

    /// Ends the program by its key and waits until it is gone.
    pub(crate) fn quit(mut self) {
        let keys: &[u8] = if self.which == Which::Ours { b"\x11" } else { b"q" };
        self.writer.write_all(keys).expect("the program takes keys");
        let end = Instant::now() + LIMIT;
        while self.child.try_wait().expect("a child can be waited for").is_none() {
            assert!(Instant::now() < end, "{:?} does not quit", self.which);
            self.take(Duration::from_millis(1));
        }
    }

    /// When a frame was whole: its last byte, after the word.
    fn frame(&mut self, word: &[u8]) -> Instant {
        loop {
            let at = self.take(LIMIT).unwrap_or_else(|| {
                let shown = String::from_utf8_lossy(&self.seen);
                panic!("{:?} did not show {:?}: {shown:?}", self.which, String::from_utf8_lossy(word))
            });
            let Some(shown) = find(&self.seen, word) else { continue };
            // The console of Windows paints anew what a program writes, and drops its marks.
            if cfg!(windows) {
                let mut last = at;
                while let Some(at) = self.take(QUIET) {
                    last = at;
                }
                return last;
            }
            if find(&self.seen[shown..], self.which.end_of_frame()).is_some() {
                return at;
            }
        }
    }

    fn take(&mut self, limit: Duration) -> Option<Instant> {
        match self.chunks.recv_timeout(limit) {
            Ok((at, bytes)) => {
                // Some consoles ask where the cursor is, and wait for the answer.
                if find(&bytes, b"\x1b[6n").is_some() {
                    self.writer.write_all(b"\x1b[1;1R").expect("the program takes keys");
                }
                self.seen.extend(bytes);
                Some(at)
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => None,
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Only what was started here; it is gone already where it was asked to quit.
        if let Ok(None) = self.child.try_wait() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// Reads beside the measurement, so that the time is taken when the bytes come.
#[expect(clippy::disallowed_methods, reason = "the rule is for the program")]
fn read_on(mut reader: Box<dyn Read + Send>) -> Receiver<(Instant, Vec<u8>)> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut buffer = vec![0; 65_536];
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            let at = Instant::now();
            if sender.send((at, buffer[..count].to_vec())).is_err() {
                break;
            }
        }
    });
    receiver
}

fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    if word.is_empty() {
        return Some(0);
    }
    text.windows(word.len()).position(|part| part == word)
}

/// A duration in milliseconds.
pub(crate) fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
