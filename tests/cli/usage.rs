//! Help, usage, exit codes, and a reader who goes away.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use super::support::run;

#[test]
fn help_and_version_are_no_errors_and_go_to_standard_output() {
    for arguments in [&["--help"][..], &["--version"], &["score", "--help"], &["records", "show", "--help"]] {
        let said = run(arguments, "");
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{arguments:?}");
        assert!(!said.out.is_empty());
    }
    for command in ["list", "check", "score", "records"] {
        assert!(run(&["--help"], "").out.contains(command));
    }
}

#[test]
fn what_is_not_understood_is_exit_code_2() {
    for arguments in [
        &["--nonsense"][..],
        &["nonsense"],
        &["list", "extra"],
        &["--lang", "de", "list"],
        &["score", "epds"],
        &["score", "epds", "--answers", "-", "--person", "neighbour"],
        &["records"],
        &["records", "show"],
        &["records", "show", "../../etc/passwd"],
    ] {
        let said = run(arguments, "");
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!said.err.is_empty());
    }
}

#[test]
fn an_instrument_of_the_private_part_is_taken_from_the_command_line_for_practice_only() {
    for id in ["aas", "hark", "inquiry", "danger-signs"] {
        for arguments in [&["screen", id][..], &["screen", "tweak", id, "--plain"]] {
            let said = run(arguments, "");
            assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
            assert_eq!(said.err.lines().count(), 1, "{}", said.err);
            for words in [&format!("'{id}'"), "history", "once you are alone", "--practice"] {
                assert!(said.err.contains(words), "{}", said.err);
            }
        }
        assert_eq!(run(&["screen", id, "--plain", "--practice"], "").code, 0, "{id}");
    }
}

#[test]
fn without_a_terminal_the_program_itself_says_what_can_be_done() {
    let said = run(&[], "");
    assert_eq!(said.code, 1);
    assert!(said.err.contains("not a terminal") && said.err.contains("check"), "{}", said.err);
}

#[test]
fn a_reader_who_has_seen_enough_is_a_quiet_end() {
    let directory = tempfile::tempdir().unwrap();
    for arguments in [&["list"][..], &["check", "--examples"]] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tidlig-inn"))
            .arg("--data-dir")
            .arg(directory.path().join("data"))
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Closed before anything was read: the first write meets no reader.
        drop(child.stdout.take());
        let mut said = String::new();
        let mut err = BufReader::new(child.stderr.take().unwrap());
        while err.read_line(&mut said).unwrap() > 0 {}
        assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_said() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let directory = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_tidlig-inn"));
    command.arg("--data-dir").arg(directory.path().join("data")).arg("list").stdout(full);
    let child = command.output().unwrap();
    assert_eq!(child.status.code(), Some(1));
    assert!(String::from_utf8(child.stderr).unwrap().contains("standard output could not be written"));
}
