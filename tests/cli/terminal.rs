//! The passphrase at a real terminal: nothing typed is shown, and the terminal is given back in every case.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, PtyPair, PtySize, native_pty_system};

use super::records::{PASSPHRASE, locked};

/// Long for a slow machine; nothing waits this long unless it fails.
const LIMIT: Duration = Duration::from_secs(60);

struct Terminal {
    pair: PtyPair,
    keys: Box<dyn Write + Send>,
    heard: Receiver<Vec<u8>>,
    screen: String,
}

impl Terminal {
    fn new() -> Self {
        let size = PtySize { rows: 24, cols: 200, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let keys = pair.master.take_writer().unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (tell, heard) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(length @ 1..) = reader.read(&mut bytes) {
                if tell.send(bytes[..length].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self { pair, keys, heard, screen: String::new() }
    }

    fn start(&self, program: &str, arguments: &[&str]) -> Box<dyn Child + Send + Sync> {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        self.pair.slave.spawn_command(command).unwrap()
    }

    fn program(&self, data: &Path, arguments: &[&str]) -> Box<dyn Child + Send + Sync> {
        let all = [&["--data-dir", data.to_str().unwrap()], arguments].concat();
        self.start(env!("CARGO_BIN_EXE_tidlig-inn"), &all)
    }

    fn type_in(&mut self, text: &str) {
        self.keys.write_all(text.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    fn wait_for(&mut self, words: &str) {
        let until = Instant::now() + LIMIT;
        while !self.screen.contains(words) {
            let left = until.saturating_duration_since(Instant::now());
            let more = self.heard.recv_timeout(left);
            let bytes = more.unwrap_or_else(|_| panic!("no {words:?} in {:?}", self.screen));
            self.screen.push_str(&String::from_utf8_lossy(&bytes));
        }
    }

    /// What the terminal is set to now.
    fn shows_what_is_typed(&mut self) -> bool {
        self.screen.clear();
        let mut stty = self.start("sh", &["-c", "stty -a; echo done"]);
        self.wait_for("done");
        stty.wait().unwrap();
        let words: Vec<&str> = self.screen.split([' ', ';', '\r', '\n']).collect();
        ["echo", "icanon", "isig", "iexten"].iter().all(|mode| words.contains(mode))
    }
}

#[test]
fn nothing_typed_is_shown_and_the_terminal_is_as_before() {
    let (_directory, path, id) = locked();
    let mut terminal = Terminal::new();
    let mut child = terminal.program(&path, &["records", "show", &id, "--private"]);
    terminal.wait_for("Passphrase: ");
    // Corrected while typing: a whole letter at a time, and the whole line.
    terminal.type_in(&format!("feil\u{15}{PASSPHRASE}åø\u{7f}\u{7f}\r"));
    terminal.wait_for("separately sealed part: ");
    terminal.type_in(&format!("{PASSPHRASE}\r"));
    terminal.wait_for("hun ba om det");
    assert_eq!(child.wait().unwrap().exit_code(), 0);
    assert!(!terminal.screen.contains("blåbær") && !terminal.screen.contains("feil"), "{}", terminal.screen);
    assert!(terminal.shows_what_is_typed(), "{}", terminal.screen);
}

#[test]
fn breaking_off_gives_the_terminal_back() {
    let (_directory, path, id) = locked();
    for key in ["\u{3}", "\u{4}", "abc\u{1c}"] {
        let mut terminal = Terminal::new();
        let mut child = terminal.program(&path, &["records", "show", &id]);
        terminal.wait_for("Passphrase: ");
        terminal.type_in(key);
        terminal.wait_for("it was broken off");
        assert_eq!(child.wait().unwrap().exit_code(), 1);
        assert!(terminal.shows_what_is_typed(), "{}", terminal.screen);
    }
}

#[test]
fn being_told_to_stop_gives_the_terminal_back() {
    use rustix::process::{Pid, Signal, kill_process};
    let (_directory, path, id) = locked();
    for signal in [Signal::TERM, Signal::INT, Signal::HUP] {
        let mut terminal = Terminal::new();
        let mut child = terminal.program(&path, &["records", "show", &id]);
        terminal.wait_for("Passphrase: ");
        let pid = i32::try_from(child.process_id().unwrap()).unwrap();
        kill_process(Pid::from_raw(pid).unwrap(), signal).unwrap();
        terminal.wait_for("told to stop");
        assert_eq!(child.wait().unwrap().exit_code(), 1);
        assert!(terminal.shows_what_is_typed(), "{}", terminal.screen);
    }
}

#[test]
fn deleting_asks_and_anything_but_yes_is_no() {
    let (_directory, path, id) = locked();
    let file = path.join(format!("records/{id}.age"));
    for (answer, code, stays) in [("\r", 1, true), ("nei\r", 1, true), ("j\r", 0, false)] {
        let mut terminal = Terminal::new();
        let mut child = terminal.program(&path, &["records", "delete", &id]);
        terminal.wait_for("/N] ");
        terminal.type_in(answer);
        assert_eq!(child.wait().unwrap().exit_code(), code);
        assert_eq!(file.exists(), stays, "{answer:?}");
    }
}
