//! Whole visits, from the first question to reading back, watched by `strace`.

use std::fs;
use std::io::Write;
use std::net::UdpSocket;
use std::path::Path;
use std::process::{Command, Stdio};

use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::session::menu;
use tidlig_inn::store::{DataDir, RealDisk, SecretString, Store};

use super::pty::visits::{
    PASSPHRASE, begin_locked, list_kept, open_private_part, page_to, private_part_to_summary,
};
use super::pty::{BACKSPACE, ENTER, Place, Program, turn};
use super::strace::{arguments, assert_keeps_in, reaching_out, strace};

/// Set for the test below that opens a socket, where it is to do so.
const OPEN_ONE: &str = "TIDLIG_INN_TEST_SOCKET";

/// Run by the next test under `strace`; by itself it does nothing.
#[test]
fn a_program_that_opens_a_socket() {
    if std::env::var_os(OPEN_ONE).is_some() {
        // Nothing is sent: it is opened, on this machine, and closed.
        drop(UdpSocket::bind("127.0.0.1:0"));
    }
}

#[test]
fn a_socket_that_is_opened_is_seen() {
    let Some(strace) = strace() else { return };
    let place = Place::new();
    let trace = place.root().join("trace");
    let mut command = Command::new(strace);
    command.args(arguments(&trace)).arg(std::env::current_exe().unwrap()).env(OPEN_ONE, "1");
    command.args(["visits::a_program_that_opens_a_socket", "--exact"]).stdout(Stdio::null());
    assert!(command.status().unwrap().success());
    let trace = fs::read_to_string(trace).unwrap();
    assert!(reaching_out(&trace).iter().any(|line| line.contains("AF_INET")), "{trace}");
}

/// Runs a command of the program under `strace` with these lines, and gives what it said.
fn said(strace: &Path, place: &Place, command: &[&str], lines: &[&str]) -> String {
    let trace = place.root().join("trace");
    let mut watched = Command::new(strace);
    watched.args(arguments(&trace)).arg(env!("CARGO_BIN_EXE_tidlig-inn"));
    watched.arg("--data-dir").arg(place.data()).args(command).env_clear().env("LANG", "nb_NO.UTF-8");
    watched.env("HOME", place.root().join("home"));
    watched.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = watched.spawn().unwrap();
    let lines: String = lines.iter().map(|line| format!("{line}\n")).collect();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let (heard, wrong) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{command:?}: {heard}\n{wrong}");
    assert_keeps_in(&trace);
    heard.into_owned()
}

#[test]
fn a_whole_visit_on_lines_opens_no_socket() {
    let Some(strace) = strace() else { return };
    let place = Place::new();
    let mut store = Store::open(DataDir::at(&place.data()), Box::new(RealDisk)).unwrap();
    store.set_up_with_passphrase(SecretString::from(PASSPHRASE)).unwrap();
    drop(store);
    let library = Library::open(Tree::embedded(), None);
    let tweak = menu::open_instruments(&library).iter().position(|one| one.id == *"tweak").unwrap() + 1;
    let tweak = tweak.to_string();
    // Who is here; which instruments; the limits.
    let mut lines = vec!["1", "12", "1", "3", "1", "1", "1", &tweak, ""];
    lines.extend(["", "", "1", "3", "2", "2", "2", "2", "litt uvant", "", "", ""]);
    // Alone; what is asked there; who can read what is sent; the plan; whether it goes into the note.
    lines.extend(["1", "1", "", "", "2", "2", "2", "2", "2", "2", "", "", "", "", "2"]);
    lines.extend(["snakket om søvn", "", "", "", "", "", "1", "f", "u", "l"]);
    let heard = said(&strace, &place, &["screen", "--plain"], &lines);
    assert!(heard.contains("Redd hjemme") && heard.contains("Lagret. Slettes"), "{heard}");
    let listed = said(&strace, &place, &["records", "list"], &[]);
    let id = listed.split_whitespace().next().unwrap();
    let read = said(&strace, &place, &["records", "show", id, "--private"], &[PASSPHRASE, PASSPHRASE]);
    assert!(read.contains("snakket om søvn") && read.contains("Redd hjemme"), "{read}");
    for command in [&["log"][..], &["files"], &["transferred", id], &["purge"], &["delete-all", "--yes"]] {
        said(&strace, &place, &[&["records"], command].concat(), &[]);
    }
}

#[test]
fn a_whole_visit_in_the_full_screen_opens_no_socket() {
    let Some(strace) = strace() else { return };
    let _turn = turn();
    let place = Place::new();
    let trace = place.root().join("trace");
    let mut command = place.command_of(&strace);
    command.args(arguments(&trace));
    command.arg(env!("CARGO_BIN_EXE_tidlig-inn"));
    command.arg("--data-dir");
    command.arg(place.data());
    let mut program = Program::start(command);
    begin_locked(&mut program);
    program.keep(ENTER, "TWEAK 1 av 6");
    program.keep("1", "TWEAK 2 av 6");
    program.keep("v", "TWEAK 3 av 6");
    open_private_part(&mut program);
    private_part_to_summary(&mut program);
    program.keep("1", "Oppsummering");
    program.type_until("l", "Lagret. Slettes");
    program.type_until(ENTER, "Samtalen først");
    list_kept(&mut program);
    program.type_until(ENTER, "Notat fra samtale");
    program.type_until("e", "Passord");
    program.press(PASSPHRASE);
    program.press(ENTER);
    program.wait_gone("Passord");
    page_to(&mut program, "Redd hjemme");
    program.type_until(BACKSPACE, "Lagrede samtaler");
    program.quit();
    let trace = assert_keeps_in(&trace);
    // The terminal's own: signals wake the loop through a pair of the machine's own sockets.
    assert!(trace.contains("socketpair(AF_UNIX"), "{trace}");
}
