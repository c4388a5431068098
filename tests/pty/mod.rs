//! The program in a real pseudo-terminal, its output read by a terminal emulator.
#![allow(dead_code, reason = "each test program uses a part of it")]

pub mod visits;

use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};

/// How long anything is waited for.
pub const LIMIT: Duration = Duration::from_secs(20);

pub const ENTER: &str = "\r";
pub const BACKSPACE: &str = "\x7f";
pub const SPACE: &str = " ";
pub const LEFT: &str = "\x1b[D";
pub const RIGHT: &str = "\x1b[C";
pub const DOWN: &str = "\x1b[B";
pub const PAGE_DOWN: &str = "\x1b[6~";
pub const F12: &str = "\x1b[24~";
pub const CTRL_D: &str = "\x04";
pub const CTRL_Q: &str = "\x11";
pub const CTRL_Z: &str = "\x1a";

/// Holds the terminal: one test at a time, so that none waits for another's machine time.
pub fn turn() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A data directory, a home and a temporary directory of one test's own.
pub struct Place {
    root: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        for name in ["home", "tmp"] {
            fs::create_dir(root.path().join(name)).unwrap();
        }
        Self { root }
    }

    pub fn root(&self) -> &Path {
        self.root.path()
    }

    pub fn data(&self) -> PathBuf {
        self.root().join("data")
    }

    /// The files under this place that hold these words as they are; one that is just being replaced is passed over.
    pub fn files_with(&self, words: &str) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![self.root().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if fs::read(&path).is_ok_and(|bytes| contains(&bytes, words)) {
                    found.push(path);
                }
            }
        }
        found
    }

    /// The program, with nothing of the tester's own surroundings.
    pub fn command(&self) -> CommandBuilder {
        let mut command = self.command_of(Path::new(env!("CARGO_BIN_EXE_tidlig-inn")));
        command.arg("--data-dir");
        command.arg(self.data());
        command
    }

    pub fn command_of(&self, program: &Path) -> CommandBuilder {
        let mut command = CommandBuilder::new(program);
        command.env_clear();
        command.env("HOME", self.root().join("home"));
        command.env("TMPDIR", self.root().join("tmp"));
        command.env("TERM", "xterm-256color");
        command.env("LANG", "nb_NO.UTF-8");
        command.cwd(self.root());
        command
    }

    pub fn start(&self) -> Program {
        Program::start(self.command())
    }
}

/// Whether these bytes hold these words.
pub fn contains(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

/// What closes a frame: only what stands before one is a whole picture.
const FRAME_END: &[u8] = b"\x1b[?2026l";

/// What was shown, frame by frame, in a window of 80 by 24; a frame that was cut by a kill was not shown.
pub fn frames(raw: &[u8]) -> Vec<String> {
    let (rows, columns) = (NonZeroU16::new(24).unwrap(), NonZeroU16::new(80).unwrap());
    let mut emulator = vt100::Parser::new(rows, columns, 0);
    let mut frames = Vec::new();
    let mut from = 0;
    while let Some(at) = position(&raw[from..], FRAME_END) {
        let end = from + at + FRAME_END.len();
        emulator.process(&raw[from..end]);
        frames.push(emulator.screen().contents());
        from = end;
    }
    frames
}

fn position(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

/// How many drafts of this sitting a screen tells to be safe.
fn saved_on(screen: &str) -> Option<u32> {
    screen.lines().next()?.split_once("lagret ")?.1.trim().parse().ok()
}

/// What the program asks of the terminal besides drawing.
#[derive(Default)]
struct Asked {
    title: String,
    /// Questions that a terminal would have to answer. This one never does.
    questions: Vec<String>,
}

impl vt100::Callbacks for Asked {
    fn set_window_title(&mut self, _: &mut vt100::Screen, title: &[u8]) {
        self.title = String::from_utf8_lossy(title).into_owned();
    }

    fn unhandled_csi(
        &mut self,
        _: &mut vt100::Screen,
        _: Option<u8>,
        _: Option<u8>,
        params: &[&[u16]],
        end: char,
    ) {
        if end == 'n' || end == 'c' {
            self.questions.push(format!("{params:?}{end}"));
        }
    }
}

/// A running program.
pub struct Program {
    child: Box<dyn Child + Send + Sync>,
    pid: Pid,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    deaf: Arc<AtomicBool>,
    emulator: vt100::Parser<Asked>,
    raw: Vec<u8>,
    modes_before: String,
    over: bool,
}

impl Program {
    /// Starts it in a window of 80 by 24.
    pub fn start(command: CommandBuilder) -> Self {
        Self::start_in(command, 80, 24)
    }

    pub fn start_in(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let modes_before = modes(pair.master.as_ref());
        let child = pair.slave.spawn_command(command).unwrap();
        let pid = Pid::from_raw(i32::try_from(child.process_id().unwrap()).unwrap()).unwrap();
        let (mut reader, keys) =
            (pair.master.try_clone_reader().unwrap(), pair.master.take_writer().unwrap());
        let (sender, output) = channel();
        let deaf = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&deaf);
        #[allow(clippy::disallowed_methods, reason = "the tests may have threads")]
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count) = reader.read(&mut buffer) {
                let more = count > 0 && sender.send(buffer[..count].to_vec()).is_ok();
                if !more || stop.load(Ordering::Relaxed) {
                    break;
                }
            }
        });
        let (columns, rows) = (NonZeroU16::new(columns).unwrap(), NonZeroU16::new(rows).unwrap());
        let emulator = vt100::Parser::new_with_callbacks(rows, columns, 0, Asked::default());
        let (raw, master) = (Vec::new(), pair.master);
        Self { child, pid, master, keys, output, deaf, emulator, raw, modes_before, over: false }
    }

    /// Types keys.
    pub fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Types keys, and waits for these words.
    pub fn type_until(&mut self, keys: &str, words: &str) {
        self.press(keys);
        self.wait_for(words);
    }

    /// Comes back from behind the neutral screen. So soon after it hid, the key does nothing: it is pressed again until it does.
    pub fn come_back_to(&mut self, words: &str) {
        let until = Instant::now() + LIMIT;
        loop {
            self.press(F12);
            let again = Instant::now() + Duration::from_millis(400);
            while self.take_output(again) {
                if self.screen().contains(words) {
                    return;
                }
            }
            assert!(Instant::now() < until, "no «{words}» after F12:\n{}", self.screen());
        }
    }

    /// Waits until these words are shown.
    pub fn wait_for(&mut self, words: &str) {
        self.wait_until(&format!("«{words}»"), |screen| screen.contains(words));
    }

    /// Waits until these words are not shown any more.
    pub fn wait_gone(&mut self, words: &str) {
        self.wait_until(&format!("no «{words}»"), |screen| !screen.contains(words));
    }

    /// Waits until something else is shown.
    pub fn wait_change(&mut self, before: &str) {
        self.wait_until("a change", |screen| screen != before);
    }

    /// Waits until one of these is shown, and tells which.
    pub fn wait_for_one(&mut self, words: &[&str]) -> usize {
        self.wait_until(&format!("one of {words:?}"), |screen| words.iter().any(|w| screen.contains(w)));
        let screen = self.screen();
        words.iter().position(|w| screen.contains(w)).unwrap()
    }

    fn wait_until(&mut self, what: &str, holds: impl Fn(&str) -> bool) {
        let until = Instant::now() + LIMIT;
        while !holds(&self.screen()) {
            assert!(self.take_output(until), "waited for {what}; the screen shows\n{}", self.screen());
        }
    }

    /// Takes in some output. False at the limit, or where there will be none.
    fn take_output(&mut self, until: Instant) -> bool {
        match self.output.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(bytes) => {
                self.emulator.process(&bytes);
                self.raw.extend(bytes);
                true
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => false,
        }
    }

    /// What is shown, line by line, with one space where there are several.
    pub fn screen(&self) -> String {
        let contents = self.emulator.screen().contents();
        let lines = contents.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Everything it wrote.
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    pub fn title(&self) -> &str {
        &self.emulator.callbacks().title
    }

    /// What the system tells anyone of the running program, by the name of the file in `/proc`.
    pub fn told_by_system(&self, name: &str) -> String {
        let bytes = fs::read(format!("/proc/{}/{name}", self.pid.as_raw_nonzero())).unwrap();
        String::from_utf8_lossy(&bytes).replace('\0', " ")
    }

    /// How many drafts of this sitting are told to be safe.
    pub fn saved(&self) -> u32 {
        saved_on(&self.screen()).unwrap_or(0)
    }

    /// How many drafts of this sitting were told to be safe before it ended, in a frame that was whole.
    pub fn shown_saved(&self) -> u32 {
        frames(&self.raw).iter().rev().find_map(|screen| saved_on(screen)).unwrap_or(0)
    }

    /// The process, to look at from outside.
    pub fn pid(&self) -> u32 {
        self.pid.as_raw_nonzero().get().unsigned_abs()
    }

    /// Types keys that change the visit once, and waits for these words and until the change is told to be safe. What
    /// was typed before must be safe already, or its counting would be taken for this one's.
    pub fn keep(&mut self, keys: &str, words: &str) {
        let before = self.saved();
        self.type_until(keys, words);
        self.wait_saved_after(before);
    }

    /// Waits until more drafts are told to be safe than so many.
    pub fn wait_saved_after(&mut self, before: u32) {
        let until = Instant::now() + LIMIT;
        while self.saved() <= before {
            assert!(self.take_output(until), "waited for «lagret»; the screen shows\n{}", self.screen());
        }
    }

    /// The bold words that are shown.
    pub fn bold(&self) -> String {
        let screen = self.emulator.screen();
        let (rows, columns) = screen.size();
        let mut bold = String::new();
        for (row, column) in (0..rows.get()).flat_map(|r| (0..columns.get()).map(move |c| (r, c))) {
            if let Some(cell) = screen.cell(row, column).filter(|cell| cell.bold()) {
                bold.push_str(cell.contents());
            }
        }
        bold
    }

    /// Gives the window another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.emulator.set_size(NonZeroU16::new(rows).unwrap(), NonZeroU16::new(columns).unwrap());
        self.master.resize(size(columns, rows)).unwrap();
    }

    /// Sends a signal from outside.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// Waits until the program has stopped, as a shell would.
    pub fn wait_stopped(&mut self) {
        let until = Instant::now() + LIMIT;
        loop {
            let status = waitpid(Some(self.pid), WaitOptions::UNTRACED | WaitOptions::NOHANG).unwrap();
            if let Some((_, status)) = status {
                assert!(status.stopped(), "ended in place of stopping: {status:?}");
                break;
            }
            assert!(Instant::now() < until, "waited for it to stop; the screen shows\n{}", self.screen());
            self.take_output(Instant::now() + Duration::from_millis(5));
        }
        // Everything was written before it stopped; the reader may be a moment behind.
        while self.is_full_screen() && self.take_output(until) {}
    }

    pub fn is_full_screen(&self) -> bool {
        self.emulator.screen().alternate_screen()
    }

    /// Waits until the program is over.
    pub fn wait_over(&mut self) -> ExitStatus {
        let until = Instant::now() + LIMIT;
        while self.take_output(until) {}
        assert!(Instant::now() < until, "waited for the end; the screen shows\n{}", self.screen());
        self.over = true;
        self.child.wait().unwrap()
    }

    /// Kills it as a power cut would.
    pub fn kill(mut self) {
        self.signal(Signal::KILL);
        self.wait_over();
    }

    /// Closes the window under it, as a click on the cross does, and gives how it ended.
    pub fn close_window(mut self) -> ExitStatus {
        // The reader lets go of the terminal at the next thing it reads.
        self.deaf.store(true, Ordering::Relaxed);
        self.press("?");
        let until = Instant::now() + LIMIT;
        while self.take_output(until) {}
        self.over = true;
        let Self { child, keys, master, .. } = &mut self;
        *keys = Box::new(std::io::sink());
        // Only the closing of the master itself hangs up.
        let pair = native_pty_system().openpty(size(1, 1)).unwrap();
        drop(std::mem::replace(master, pair.master));
        while Instant::now() < until {
            if let Some(status) = child.try_wait().unwrap() {
                return status;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        let _ = kill_process(self.pid, Signal::KILL);
        panic!("still runs after its window was closed");
    }

    /// Leaves by the key for it, and finds the terminal as it was.
    pub fn quit(self) {
        self.quit_with(|_| {});
    }

    /// The same, and then looks at everything that was written.
    pub fn quit_with(mut self, look: impl FnOnce(&[u8])) {
        self.press(CTRL_Q);
        let status = self.wait_over();
        assert_eq!(status.exit_code(), 0, "{status:?}");
        self.assert_whole();
        look(&self.raw);
    }

    /// The terminal is as it was: nothing that was switched on is still on.
    pub fn assert_whole(&self) {
        let screen = self.emulator.screen();
        assert!(!screen.alternate_screen(), "the alternate screen was not left");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "bracketed paste is still on");
        assert_eq!(
            modes(self.master.as_ref()),
            self.modes_before,
            "the modes of the line are not as they were"
        );
        let asked = self.emulator.callbacks();
        assert!(
            asked.questions.is_empty(),
            "asked the terminal, which may not answer: {:?}",
            asked.questions
        );
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if !self.over {
            let _ = kill_process(self.pid, Signal::KILL);
            let _ = self.child.wait();
        }
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

/// Echo, line editing and the rest, as the system keeps them.
fn modes(master: &dyn MasterPty) -> String {
    let modes = master.get_termios().unwrap();
    let mut all = String::new();
    write!(all, "{:?} {:?} {:?}", modes.input_flags, modes.output_flags, modes.local_flags).unwrap();
    all
}
