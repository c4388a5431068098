//! What a program asks of the system, written down by `strace`, and what of that would reach over a network.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What is written down: all about sockets, the one other way to send (where this `strace` knows it), and every start
/// of a program, so that a trace is never empty.
const WATCHED: &str = "trace=%network,?io_uring_setup,execve";

/// `strace`, where it is there and may watch; else the reason is printed.
pub fn strace() -> Option<PathBuf> {
    let folders = env::var_os("PATH").unwrap_or_default();
    let Some(strace) =
        env::split_paths(&folders).map(|folder| folder.join("strace")).find(|file| file.exists())
    else {
        eprintln!("skipped: there is no strace here");
        return None;
    };
    let mut trial = Command::new(&strace);
    trial
        .args(arguments(Path::new("/dev/null")))
        .arg("/bin/true")
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    let tried = trial.output().unwrap();
    if !tried.status.success() {
        eprintln!("skipped: strace may not watch here: {}", String::from_utf8_lossy(&tried.stderr).trim());
        return None;
    }
    Some(strace)
}

/// What stands between `strace` and the program it watches; the trace is written to `to`.
pub fn arguments(to: &Path) -> Vec<String> {
    let to = to.display().to_string();
    ["-f", "-qq", "-e", WATCHED, "-e", "signal=none", "-o", &to].map(ToOwned::to_owned).to_vec()
}

/// What of a trace reaches outside: anything that names another kind of address than the machine's own, a socket or
/// an address of no kind that can be read, a way around sockets, and any program that is started by the first.
pub fn reaching_out(trace: &str) -> Vec<&str> {
    let mut starts = 0;
    let mut reaches = |line: &&str| {
        let call = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let Some((name, rest)) = call.split_once('(') else { return false };
        let kinds: Vec<&str> = rest
            .split("AF_")
            .skip(1)
            .map(|after| after.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap())
            .collect();
        let own = !kinds.is_empty() && kinds.iter().all(|kind| ["UNIX", "LOCAL"].contains(kind));
        match name {
            "execve" => {
                starts += 1;
                starts > 1
            }
            "io_uring_setup" => true,
            "socket" | "socketpair" | "connect" | "bind" => !own,
            _ => !kinds.is_empty() && !own,
        }
    };
    trace.lines().filter(|line| reaches(line)).collect()
}

/// Nothing of it reaches outside, and it was watched at all.
pub fn assert_keeps_in(trace: &Path) -> String {
    let trace = fs::read_to_string(trace).unwrap();
    assert!(trace.contains("execve("), "nothing was watched: {trace}");
    assert_eq!(reaching_out(&trace), Vec::<&str>::new());
    trace
}

#[test]
fn lines_that_reach_out_are_told_from_those_that_do_not() {
    let kept_in = "\
41 execve(\"/bin/x\", [\"x\"], 0x7ffe /* 8 vars */) = 0
41 socketpair(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0, [3, 4]) = 0
socket(AF_UNIX, SOCK_STREAM, 0) = 3
41 connect(3, {sa_family=AF_UNIX, sun_path=\"/run/x\"}, 110) = -1 ENOENT
41 sendto(4, \"X\", 1, MSG_DONTWAIT, NULL, 0) = 1
42 <... sendto resumed>) = 1
41 +++ exited with 0 +++
";
    assert_eq!(reaching_out(kept_in), Vec::<&str>::new());
    for line in [
        "7 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 3",
        "socket(AF_INET6, SOCK_STREAM, IPPROTO_TCP <unfinished ...>",
        "7 socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) = 3",
        "7 socket(0x2d /* AF_??? */, SOCK_RAW, 0) = 3",
        "7 connect(3, {sa_family=AF_INET, sin_port=htons(80)}, 16) = 0",
        "7 connect(3, 0x7ffd3c, 16) = 0",
        "7 bind(3, {sa_family=AF_INET6, sin6_port=htons(0)}, 28) = 0",
        "7 sendto(3, \"x\", 1, 0, {sa_family=AF_INET, sin_port=htons(53)}, 16) = 1",
        "7 sendmsg(3, {msg_name={sa_family=AF_INET6}, msg_namelen=28}, 0) = 9",
        "7 io_uring_setup(8, {flags=0}) = 3",
        "43 execve(\"/usr/bin/curl\", [\"curl\"], 0x55 /* 8 vars */) = 0",
    ] {
        let trace = format!("{kept_in}{line}\n");
        assert_eq!(reaching_out(&trace), [line]);
    }
}
