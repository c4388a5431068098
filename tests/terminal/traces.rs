//! What the system tells of the running program: no word of the visit, and no memory to whom it is not given.

use std::io::Read;
use std::process::{Command, Stdio};

use super::pty::*;

/// A user who owns nothing.
const NOBODY: u32 = 65_534;

/// A practice visit at the first page of the private part.
fn private_part(program: &mut Program) {
    program.wait_for("Samtalen først");
    program.type_until("e", "Før dere begynner");
    program.type_until("o", "Veien videre");
    program.type_until(BACKSPACE, "Er dere alene nå?");
    program.type_until("1", "Vold: hvilket verktøy");
    program.type_until("1", "Åpne samtalen");
}

#[test]
fn neither_the_list_of_processes_nor_the_window_tells_what_is_talked_about() {
    let _turn = turn();
    let place = Place::new();
    let mut program = place.start();
    private_part(&mut program);
    let expected = format!("{} --data-dir {} ", env!("CARGO_BIN_EXE_tidlig-inn"), place.data().display());
    assert_eq!(program.told_by_system("cmdline"), expected);
    assert_eq!(program.told_by_system("comm").trim(), "tidlig-inn");
    assert_eq!(program.title(), "tidlig-inn");
    let titles = String::from_utf8_lossy(program.raw()).into_owned();
    let mut titles: Vec<&str> =
        titles.split("\x1b]0;").skip(1).filter_map(|rest| rest.split('\x07').next()).collect();
    titles.dedup();
    assert_eq!(titles, ["tidlig-inn"]);
    program.quit();
}

#[test]
fn the_memory_of_the_running_program_is_never_dumped() {
    let _turn = turn();
    let place = Place::new();
    let mut program = place.start();
    program.wait_for("Samtalen først");
    let limits = program.told_by_system("limits");
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    let core: Vec<&str> = core.split_whitespace().collect();
    assert_eq!(core[4..6], ["0", "0"], "{limits}");
    program.quit();
}

/// Whose a running command is in the eyes of the system, once it has said something.
fn owner(command: &mut Command) -> std::io::Result<u32> {
    use std::os::unix::fs::MetadataExt;
    use std::os::unix::process::CommandExt;
    if rustix::process::geteuid().is_root() {
        command.uid(NOBODY).gid(NOBODY);
    }
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut said = [0; 1];
    let heard = child.stdout.take().unwrap().read(&mut said);
    let owner = std::fs::metadata(format!("/proc/{}/stat", child.id())).map(|data| data.uid());
    let _ = child.kill();
    let _ = child.wait();
    assert_eq!(heard?, 1, "the program said nothing");
    owner
}

/// The system takes the files of a process that must not be dumped from its user and gives them to root. A dump that
/// is handed to another program does not ask the limit on its size, only this.
#[test]
fn its_memory_cannot_be_read_by_other_programs_of_the_same_user() {
    let program = env!("CARGO_BIN_EXE_tidlig-inn");
    let mut other = Command::new("/bin/sh");
    let usual = match owner(other.args(["-c", "echo; read _"])) {
        Ok(0) => return eprintln!("skipped: this system gives every process to root"),
        Ok(usual) => usual,
        Err(error) => return eprintln!("skipped: a program of another user cannot be looked at: {error}"),
    };
    let place = Place::new();
    let mut ours = Command::new(program);
    ours.arg("--data-dir").arg(place.data()).args(["screen", "tweak", "--plain", "--practice"]);
    match owner(&mut ours) {
        Ok(owner) => assert_eq!(owner, 0, "open to user {usual}"),
        Err(error) => eprintln!("skipped: another user cannot run {program}: {error}"),
    }
}
