//! What the program is built of: `Cargo.lock` and its own source.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Crates that speak over a network, or exist to.
const BANNED: [&str; 58] = [
    "actix-web",
    "async-h1",
    "async-io",
    "async-net",
    "async-std",
    "attohttpc",
    "awc",
    "axum",
    "cookie_store",
    "curl",
    "curl-sys",
    "dns-lookup",
    "fantoccini",
    "ftp",
    "git2",
    "gix-transport",
    "grpcio",
    "h2",
    "h3",
    "http-client",
    "httparse",
    "hyper",
    "if-addrs",
    "imap",
    "ipnet",
    "isahc",
    "lettre",
    "libgit2-sys",
    "libp2p",
    "libssh2-sys",
    "mdns",
    "minreq",
    "native-tls",
    "nng",
    "openssl",
    "paho-mqtt",
    "polling",
    "quiche",
    "quinn",
    "reqwest",
    "rouille",
    "rumqttc",
    "russh",
    "rustls",
    "schannel",
    "security-framework",
    "self_update",
    "sentry",
    "smol",
    "socket2",
    "ssh2",
    "surf",
    "tiny_http",
    "tokio",
    "tungstenite",
    "update-informer",
    "ureq",
    "zeromq",
];
/// Families of them.
const BANNED_FAMILIES: [&str; 12] = [
    "aws-",
    "hickory-",
    "hyper-",
    "libp2p-",
    "openssl-",
    "opentelemetry",
    "quinn-",
    "rustls-",
    "sentry-",
    "tokio-",
    "tonic",
    "trust-dns-",
];

/// Every crate of `Cargo.lock`, and what it depends on.
fn locked(lock: &str) -> BTreeMap<String, Vec<String>> {
    let mut crates: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut name = String::new();
    for line in lock.lines() {
        if let Some(rest) = line.strip_prefix("name = ") {
            name = rest.trim_matches('"').to_owned();
            crates.entry(name.clone()).or_default();
        } else if let Some(rest) = line.strip_prefix(" \"") {
            // A version follows where there are several.
            let needed = rest.split(['"', ' ']).next().unwrap();
            crates.get_mut(&name).unwrap().push(needed.to_owned());
        }
    }
    crates
}

fn banned(name: &str) -> bool {
    BANNED.contains(&name) || BANNED_FAMILIES.iter().any(|family| name.starts_with(family))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn crates() -> BTreeMap<String, Vec<String>> {
    locked(&fs::read_to_string(root().join("Cargo.lock")).unwrap())
}

#[test]
fn no_crate_that_is_locked_speaks_over_a_network() {
    let crates = crates();
    assert!(
        crates.len() > 50 && crates.contains_key("tidlig-inn"),
        "this is no whole list: {}",
        crates.len()
    );
    let found: Vec<&String> = crates.keys().filter(|name| banned(name)).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_banned_crate_would_be_found() {
    let lock = "[[package]]\nname = \"a\"\ndependencies = [\n \"hyper-util\",\n \"mio 1.2.4\",\n]\n\n[[package]]\n\
                name = \"hyper-util\"\nversion = \"1.0.0\"\n";
    let crates = locked(lock);
    assert_eq!(crates["a"], ["hyper-util", "mio"]);
    assert!(banned("hyper-util") && banned("ureq") && !banned("a"));
}

/// `mio` waits for several files at once, and can do so for sockets; crossterm brings it along with its events, though
/// with `use-dev-tty` it waits by `poll` and does not call it. Nobody else may, for then it would be for sockets.
#[test]
fn mio_is_there_for_the_terminal_and_for_nobody_else() {
    for (name, needed) in crates() {
        let may = ["crossterm", "signal-hook-mio"].contains(&name.as_str());
        assert!(may || !needed.iter().any(|one| one == "mio" || one == "signal-hook-mio"), "{name}");
    }
}

/// Names by which the standard library opens a socket.
const SOCKETS: [&str; 9] = [
    "std::net",
    "core::net",
    "rustix::net",
    "UdpSocket",
    "TcpStream",
    "TcpListener",
    "ToSocketAddrs",
    "UnixStream",
    "UnixDatagram",
];

fn sockets_in(source: &str) -> Vec<&'static str> {
    SOCKETS.into_iter().filter(|name| source.contains(name)).collect()
}

fn sources(folder: PathBuf, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            sources(entry.path(), found);
        } else {
            found.push(entry.path());
        }
    }
}

#[test]
fn no_source_of_the_program_names_a_socket_nor_starts_another_program() {
    let mut found = vec![root().join("build.rs")];
    sources(root().join("src"), &mut found);
    assert!(found.len() > 100, "{}", found.len());
    for path in found {
        let source = fs::read_to_string(&path).unwrap();
        assert_eq!(sockets_in(&source), Vec::<&str>::new(), "{}", path.display());
        assert!(!source.contains("process::Command"), "{} starts a program", path.display());
    }
    assert_eq!(sockets_in("use std::net::TcpStream;"), ["std::net", "TcpStream"]);
}
