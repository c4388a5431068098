//! The terminal is taken, given back whole in every case, and shows nothing that should be hidden.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    unreachable_pub,
    missing_docs,
    reason = "helpers of tests, which clippy does not see as tests"
)]

#[path = "terminal/course.rs"]
mod course;
#[path = "terminal/observer.rs"]
mod observer;
mod pty;
#[cfg(target_os = "linux")]
#[path = "terminal/traces.rs"]
mod traces;

use std::cell::Cell;
use std::io;
use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, SystemTime};

use assert_cmd::Command;
use pty::*;
use rustix::process::Signal;
use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::session::{Clock, Session};
use tidlig_inn::store::{DataDir, Disk, LockHeld, RealDisk, Store, TempFile};
use tidlig_inn::tui::{self, App};

/// What the neutral screen shows.
const NEUTRAL: &str = "Første dag i siste menstruasjon";
/// Lets go of the history of the terminal.
const PURGE: &str = "\x1b[3J";
const LEAVE_ALTERNATE_SCREEN: &str = "\x1b[?1049l";
const FIRST_QUESTION: &str = "TWEAK 1 av 6";
const SECOND_QUESTION: &str = "TWEAK 2 av 6";

/// A practice visit at its first question.
fn practise(program: &mut Program) {
    program.wait_for("Samtalen først");
    program.type_until("e", "Før dere begynner");
    program.type_until(ENTER, "Åpne samtalen");
    program.type_until(ENTER, "Før skjemaet");
    program.type_until(ENTER, FIRST_QUESTION);
}

/// A visit that is kept without a passphrase, at its second question, all of it safe.
fn visit(place: &Place) -> Program {
    let mut program = place.start();
    program.wait_for("Samtalen først");
    program.type_until("n", "Lagre uten passord");
    program.type_until("2", "Hvem er her");
    program.press("1");
    program.type_until("b", "Før dere begynner");
    program.wait_for("lagret 1");
    program.keep(ENTER, "Åpne samtalen");
    program.keep(ENTER, "Før skjemaet");
    program.keep(ENTER, FIRST_QUESTION);
    program.keep("1", SECOND_QUESTION);
    program
}

/// The words of a screen that another does not show.
fn words_apart(screen: &str, from: &str) -> Vec<String> {
    let words = screen.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 3);
    words.filter(|word| !from.contains(word)).map(ToOwned::to_owned).collect()
}

/// What was written after these words were written last.
#[track_caller]
fn after<'a>(raw: &'a [u8], words: &str) -> &'a [u8] {
    let at = raw.windows(words.len()).rposition(|window| window == words.as_bytes());
    &raw[at.unwrap_or_else(|| panic!("{words:?} was not written")) + words.len()..]
}

/// Takes up the visit again, at its second question, and leaves.
fn assert_resumable(place: &Place) {
    let mut again = place.start();
    again.wait_for("En påbegynt samtale ligger her");
    again.type_until("f", SECOND_QUESTION);
    again.type_until(BACKSPACE, "> 1 * Ja");
    again.quit();
}

#[test]
fn it_starts_and_q_leaves() {
    let _turn = turn();
    let place = Place::new();
    let mut program = place.start();
    program.wait_for("Samtalen først");
    assert!(program.is_full_screen());
    assert_eq!(program.title(), "tidlig-inn");
    program.press("q");
    assert_eq!(program.wait_over().exit_code(), 0);
    program.assert_whole();
    assert_eq!(program.screen(), "", "something stays on the ordinary screen");
    assert!(!contains(program.raw(), PURGE), "the history of the terminal is the user's own");
    assert!(!place.data().exists(), "something was made on the disk");
}

#[test]
fn four_keys_lead_to_the_first_practice_question() {
    let _turn = turn();
    let place = Place::new();
    let mut program = place.start();
    program.wait_for("Samtalen først");
    program.press("e\r\r\r");
    program.wait_for(FIRST_QUESTION);
    program.wait_for("ØVELSE");
    program.quit();
    assert!(!place.data().exists(), "practice left something on the disk");
}

#[test]
fn a_signal_from_outside_leaves_the_terminal_whole_and_the_visit_safe() {
    let _turn = turn();
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let place = Place::new();
        let mut program = visit(&place);
        program.signal(signal);
        let status = program.wait_over();
        assert_eq!(status.exit_code(), 1, "{signal:?}: {status:?}");
        program.assert_whole();
        assert_eq!(program.screen(), "", "{signal:?}: something stays on the ordinary screen");
        assert!(contains(after(program.raw(), LEAVE_ALTERNATE_SCREEN), PURGE), "{signal:?}");
        assert_resumable(&place);
    }
}

#[test]
fn words_being_typed_as_it_is_told_to_end_are_kept() {
    let _turn = turn();
    let place = Place::new();
    let mut program = visit(&place);
    program.type_until("n", "Notat til spørsmålet");
    program.type_until("midt i et ord", "midt i et ord");
    program.signal(Signal::TERM);
    program.wait_over();
    program.assert_whole();
    let mut again = place.start();
    again.wait_for("En påbegynt samtale ligger her");
    again.type_until("f", "midt i et ord");
    again.quit();
}

#[test]
fn a_window_that_is_closed_ends_it_and_the_visit_is_safe() {
    let _turn = turn();
    let place = Place::new();
    let status = visit(&place).close_window();
    assert_ne!(status.exit_code(), 0, "{status:?}");
    assert_resumable(&place);
}

#[test]
fn stopping_hides_the_visit_and_going_on_shows_the_neutral_screen() {
    let _turn = turn();
    let place = Place::new();
    let mut program = visit(&place);
    let question = program.screen();
    for outside in [false, true] {
        if outside {
            program.signal(Signal::TSTP);
        } else {
            program.press(CTRL_Z);
        }
        program.wait_stopped();
        program.assert_whole();
        assert_eq!(program.screen(), "", "something stays on the ordinary screen");
        assert!(contains(after(program.raw(), LEAVE_ALTERNATE_SCREEN), PURGE));
        let from = program.raw().len();
        program.signal(Signal::CONT);
        program.wait_for(NEUTRAL);
        assert!(program.is_full_screen());
        assert_eq!(program.title(), "Terminkalkulator");
        assert!(
            !contains(&program.raw()[from..], "tidlig-inn"),
            "the title told for a moment what runs here"
        );
        let words = words_apart(&question, &program.screen());
        let told: Vec<_> = words.iter().filter(|word| contains(&program.raw()[from..], word)).collect();
        assert!(told.is_empty(), "shown after going on: {told:?}");
        // Also where it was hidden before.
        let from = program.raw().len();
        program.press(CTRL_Z);
        program.wait_stopped();
        program.signal(Signal::CONT);
        program.wait_for(NEUTRAL);
        assert_eq!(program.title(), "Terminkalkulator");
        assert!(
            !contains(&program.raw()[from..], "tidlig-inn"),
            "the title told for a moment what runs here"
        );
        program.come_back_to("Fortsett samtalen");
        program.type_until("f", SECOND_QUESTION);
    }
    program.quit();
    assert_resumable(&place);
}

#[test]
fn a_small_window_says_so_and_the_question_comes_back_with_the_room() {
    let _turn = turn();
    let place = Place::new();
    let mut program = place.start();
    practise(&mut program);
    let before = program.screen();
    program.resize(30, 8);
    program.wait_for("Vinduet er 30×8");
    assert!(!program.screen().contains("TWEAK"));
    // Keys reach the neutral screen also from here.
    program.type_until(F12, "Terminkalkulator");
    program.resize(80, 24);
    program.wait_for(NEUTRAL);
    program.come_back_to("Fortsett samtalen");
    program.type_until("f", FIRST_QUESTION);
    assert_eq!(program.screen(), before);
    program.quit();
}

#[test]
fn norwegian_letters_of_a_note_stand_in_the_journal_text() {
    let _turn = turn();
    let place = Place::new();
    let mut program = place.start();
    practise(&mut program);
    program.type_until("n", "Notat til spørsmålet");
    // The last one as some systems write it: an a and a ring.
    program.press("Ærlig om ølet, ÆØÅ, pa\u{30a} hytta");
    program.type_until(CTRL_D, "på hytta");
    program.type_until("1", SECOND_QUESTION);
    program.type_until("o", "Veien videre");
    program.type_until(ENTER, "Oppsummering");
    program.type_until("u", "Notat fra samtale");
    program.wait_for("Ærlig om ølet, ÆØÅ, på hytta");
    program.quit();
}

/// The colours that these bytes set; a return to the terminal's own is none.
fn colours(raw: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(raw);
    let after = text.split("\x1b[").skip(1);
    let styles = after.filter_map(|rest| {
        let (numbers, _) = rest.split_once('m')?;
        numbers.chars().all(|c| c.is_ascii_digit() || c == ';' || c == ':').then_some(numbers)
    });
    let sets = |number: &str| {
        let sets = matches!(number.parse(), Ok(30..=38 | 40..=48 | 58 | 90..=107));
        sets.then(|| number.to_owned())
    };
    styles.flat_map(|numbers| numbers.split([';', ':']).filter_map(sets).collect::<Vec<_>>()).collect()
}

#[test]
fn no_color_gives_no_colour_and_keeps_bold() {
    let _turn = turn();
    let place = Place::new();
    let mut command = place.command();
    command.env("NO_COLOR", "1");
    let mut program = Program::start(command);
    practise(&mut program);
    assert!(program.bold().contains("TWEAK"), "nothing is bold");
    program.type_until("?", "Taster her");
    program.type_until(ENTER, FIRST_QUESTION);
    program.quit_with(|raw| assert_eq!(colours(raw), Vec::<String>::new()));
    let place = Place::new();
    let mut program = place.start();
    practise(&mut program);
    program.quit_with(|raw| assert!(!colours(raw).is_empty(), "this test can find no colours"));
}

#[test]
fn a_dumb_terminal_is_told_of_the_plain_lines() {
    let _turn = turn();
    let place = Place::new();
    let mut command = place.command();
    command.env("TERM", "dumb");
    let mut program = Program::start(command);
    assert_eq!(program.wait_over().exit_code(), 1);
    assert!(program.screen().contains("--plain"), "{}", program.screen());
}

#[test]
fn nothing_of_the_visit_is_written_after_it_was_hidden() {
    let _turn = turn();
    let place = Place::new();
    let mut program = visit(&place);
    program.type_until("n", "Notat til spørsmålet");
    program.type_until("hemmelig beskjed", "hemmelig beskjed");
    let question = program.screen();
    let from = program.raw().len();
    program.type_until(F12, NEUTRAL);
    assert_eq!(program.title(), "Terminkalkulator");
    // Title, history and picture change at once, where the terminal can do that.
    let frame = String::from_utf8_lossy(&program.raw()[from..]).into_owned();
    let (_, frame) = frame.split_once("\x1b[?2026h").unwrap();
    let (frame, _) = frame.split_once("\x1b[?2026l").unwrap();
    assert!(frame.contains(PURGE) && frame.contains("\x1b]0;Terminkalkulator"), "{frame:?}");
    assert!(frame.contains("menstruasjon"), "{frame:?}");
    program.type_until("05.03.2026", "Termin: 10.12.2026");
    program.resize(60, 20);
    program.wait_for(NEUTRAL);
    program.resize(80, 24);
    program.wait_for(NEUTRAL);
    let neutral = program.screen();
    program.press(CTRL_Q);
    assert_eq!(program.wait_over().exit_code(), 0);
    program.assert_whole();
    assert_eq!(program.title(), "");
    let words = words_apart(&question, &neutral);
    assert!(words.len() > 5, "{words:?}");
    let told: Vec<_> = words.iter().filter(|word| contains(&program.raw()[from..], word)).collect();
    assert!(told.is_empty(), "written after the hide: {told:?}");
    // What was being typed was not lost.
    let mut again = place.start();
    again.wait_for("En påbegynt samtale ligger her");
    again.type_until("f", "hemmelig beskjed");
    again.quit();
}

#[test]
fn without_a_terminal_it_says_one_sentence() {
    let _turn = turn();
    let place = Place::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_tidlig-inn"));
    let output = command.arg("--data-dir").arg(place.data()).env("HOME", place.root()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.starts_with("tidlig-inn: this is not a terminal"), "{said}");
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
}

#[test]
fn an_error_of_its_own_gives_the_terminal_back_and_tells_nothing() {
    let _turn = turn();
    let place = Place::new();
    let mut command = place.command_of(&std::env::current_exe().unwrap());
    command.args(["the_program_on_a_disk_that_breaks_it", "--exact", "--nocapture", "--test-threads=1"]);
    command.env(BREAK, place.data());
    let mut program = Program::start(command);
    program.wait_for("Samtalen først");
    program.type_until("n", "Hvem er her");
    program.press("1b");
    let status = program.wait_over();
    assert_ne!(status.exit_code(), 0, "{status:?}");
    program.assert_whole();
    program.wait_for("tidlig-inn stopped because of an error of its own at tests/terminal.rs");
    assert!(contains(after(program.raw(), LEAVE_ALTERNATE_SCREEN), PURGE));
    assert!(!contains(program.raw(), "words of the visit"), "{}", program.screen());
    assert!(!program.screen().contains("Hvem er her"), "{}", program.screen());
}

/// Names the data directory for the program that breaks.
const BREAK: &str = "TIDLIG_INN_TEST_BREAK";
/// The same, for the program whose time is turned on.
const TURN: &str = "TIDLIG_INN_TEST_TURN";

/// Run by the test above in a terminal of its own; by itself it does nothing.
#[test]
fn the_program_on_a_disk_that_breaks_it() {
    run_on(BREAK, Clock::System, || panic!("words of the visit"));
}

#[test]
fn a_visit_left_alone_rests_one_key_returns_and_ten_minutes_hide_it() {
    let _turn = turn();
    let place = Place::new();
    let mut command = place.command_of(&std::env::current_exe().unwrap());
    command.args(["the_program_whose_time_is_turned_on", "--exact", "--nocapture", "--test-threads=1"]);
    command.env(TURN, place.data());
    let mut program = Program::start(command);
    program.wait_for("Samtalen først");
    program.type_until("n", "Hvem er her");
    let from = program.raw().len();
    // With the first draft three minutes pass.
    program.press("1b");
    program.wait_for(NEUTRAL);
    program.wait_for("Enter tilbake");
    assert_eq!(program.title(), "Terminkalkulator");
    assert!(!contains(&program.raw()[from..], PURGE), "nothing is hidden yet");
    program.type_until(ENTER, "Før dere begynner");
    assert_eq!(program.title(), "tidlig-inn");
    let page = program.screen();
    // With the next, ten.
    let from = program.raw().len();
    program.type_until(ENTER, NEUTRAL);
    program.wait_gone("tilbake");
    assert_eq!(program.title(), "Terminkalkulator");
    let hidden = after(&program.raw()[from..], PURGE).to_vec();
    let words = words_apart(&page, &program.screen());
    assert!(words.len() > 5, "{words:?}");
    let told: Vec<_> = words.iter().filter(|word| contains(&hidden, word)).collect();
    assert!(told.is_empty(), "shown after it was hidden: {told:?}");
    program.come_back_to("Fortsett samtalen");
    program.type_until("f", "Åpne samtalen");
    program.press(CTRL_Q);
    program.wait_over();
    program.assert_whole();
}

/// Run by the test above in a terminal of its own; by itself it does nothing.
#[test]
fn the_program_whose_time_is_turned_on() {
    let time = Rc::new(Cell::new(Clock::System.now()));
    let (turned, jumps) = (Rc::clone(&time), Cell::new([181, 600, 5].iter()));
    run_on(TURN, Clock::Turned(time), move || {
        let mut rest = jumps.take();
        let mut now = turned.get();
        now.steady += Duration::from_secs(rest.next().copied().unwrap_or(0));
        turned.set(now);
        jumps.set(rest);
    });
}

/// Runs the program on a store without a passphrase, in the directory that this variable names, if it names any.
fn run_on(variable: &str, clock: Clock, at_write: impl Fn() + 'static) {
    let Some(data) = std::env::var_os(variable) else { return };
    let place = || DataDir::at(Path::new(&data));
    Store::open(place(), Box::new(RealDisk)).unwrap().set_up_without_passphrase().unwrap();
    let store = Store::open(place(), Box::new(WatchedDisk(at_write))).unwrap();
    let library = Library::open(Tree::embedded(), None);
    let mut app = App::new(Session::new(library, Some(store), clock), None, None);
    tui::run(&mut app).unwrap();
}

/// The machine's own disk, with something done before each file is written.
struct WatchedDisk<F>(F);

impl<F> std::fmt::Debug for WatchedDisk<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WatchedDisk")
    }
}

impl<F: Fn()> Disk for WatchedDisk<F> {
    fn create_dir(&self, dir: &Path) -> io::Result<()> {
        RealDisk.create_dir(dir)
    }

    fn create_temp(&self, dir: &Path) -> io::Result<Box<dyn TempFile>> {
        (self.0)();
        RealDisk.create_temp(dir)
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        RealDisk.sync_dir(dir)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        RealDisk.read(path)
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        RealDisk.list(dir)
    }

    fn others(&self, dir: &Path) -> io::Result<Vec<String>> {
        RealDisk.others(dir)
    }

    fn modified(&self, path: &Path) -> io::Result<SystemTime> {
        RealDisk.modified(path)
    }

    fn size(&self, path: &Path) -> io::Result<u64> {
        RealDisk.size(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        RealDisk.append(path, bytes)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove(path)
    }

    fn try_lock(&self, path: &Path, create: bool) -> io::Result<Option<LockHeld>> {
        RealDisk.try_lock(path, create)
    }
}
