//! Layers point one way, what touches the world stands in few places, and files keep their shape.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "layers/scan.rs"]
mod scan;

use scan::{misshapen, out_of_place, phone_like, program_text, test_modules, upward};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files under a folder with this ending, as paths from the root and their text, sorted.
#[expect(clippy::unwrap_used, reason = "clippy knows test functions, not what they call")]
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                let name = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// Source files of the program, without those that are declared for tests only.
fn program() -> Vec<(String, String)> {
    let all = files("src", "rs");
    let mut tests: Vec<String> = Vec::new();
    for (path, source) in &all {
        let folder = match path.strip_suffix("/mod.rs") {
            Some(folder) => folder.to_owned(),
            None if path == "src/lib.rs" || path == "src/main.rs" => "src".to_owned(),
            None => path.trim_end_matches(".rs").to_owned(),
        };
        tests.extend(test_modules(source).into_iter().map(|name| format!("{folder}/{name}")));
    }
    let is_test = |path: &str| {
        tests.iter().any(|test| path == format!("{test}.rs") || path.starts_with(&format!("{test}/")))
    };
    all.into_iter().filter(|(path, _)| !is_test(path)).collect()
}

#[track_caller]
fn none(said: impl Iterator<Item = String>) {
    let said: Vec<String> = said.collect();
    assert!(said.is_empty(), "\n{}", said.join("\n"));
}

#[test]
fn layers_point_one_way_and_siblings_never_name_each_other() {
    let program = program();
    assert!(program.len() > 50, "the scan found only {} files", program.len());
    none(program.iter().flat_map(|(path, source)| upward(path, source)));
}

#[test]
fn terminal_files_clock_and_yaml_are_named_only_where_they_belong() {
    none(program().iter().flat_map(|(path, source)| out_of_place(path, source)));
}

#[test]
fn each_file_opens_with_one_sentence_and_stays_short_and_is_named_for_what_it_holds() {
    let all = ["src", "tests", "benches"].into_iter().flat_map(|folder| files(folder, "rs"));
    none(all.flat_map(|(path, source)| misshapen(&path, &source)));
}

#[test]
fn half_of_the_source_files_are_short() {
    let mut lines: Vec<usize> = files("src", "rs").iter().map(|(_, text)| text.lines().count()).collect();
    lines.sort_unstable();
    let median = lines[lines.len() / 2];
    println!("{} source files, median {median} lines, longest {:?}", lines.len(), lines.last());
    assert!(median <= 200, "median {median}");
}

#[test]
fn no_phone_number_stands_outside_the_services() {
    let content = files("instruments", "yaml").into_iter();
    let content = content.filter(|(path, _)| !path.starts_with("instruments/services/"));
    let source = program().into_iter().filter(|(path, _)| !path.starts_with("src/content/lint/"));
    none(content.chain(source).flat_map(|(path, text)| {
        phone_like(&text).into_iter().map(move |number| format!("{path}: {number}")).collect::<Vec<_>>()
    }));
}

/// Crates that speak to a network. `mio` is not among them: crossterm polls the terminal with it, and its `net`
/// feature, which only a socket library would turn on, needs `socket2` or `tokio` to be of use.
const NETWORK: [&str; 30] = [
    "actix-web",
    "async-std",
    "attohttpc",
    "axum",
    "curl",
    "curl-sys",
    "h2",
    "h3",
    "hickory-resolver",
    "hyper",
    "hyper-util",
    "isahc",
    "libgit2-sys",
    "minreq",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rustls",
    "smol",
    "socket2",
    "ssh2",
    "surf",
    "tiny_http",
    "tokio",
    "tonic",
    "tungstenite",
    "ureq",
    "webpki-roots",
];

fn crates(lock: &str) -> Vec<&str> {
    lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"')).collect()
}

#[test]
fn no_crate_that_speaks_to_a_network_is_built_in() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let names = crates(&lock);
    assert!(names.contains(&"ratatui"), "the lock file was not understood");
    none(names.iter().filter(|name| NETWORK.contains(name)).map(|name| (*name).to_owned()));
}

#[test]
fn no_source_file_opens_a_socket() {
    let socket =
        |text: &str| program_text(text).contains("std::net") || program_text(text).contains("net::Tcp");
    none(program().into_iter().filter(|(_, text)| socket(text)).map(|(path, _)| path));
    assert!(socket("use std::net::TcpStream;"));
}

mod the_scan_can_fail {
    use super::*;

    fn wrong(path: &str, source: &str) -> usize {
        upward(path, source).len()
    }

    #[test]
    fn on_an_upward_or_sideways_name() {
        assert_eq!(wrong("src/domain/score.rs", "use crate::content::Library;"), 1);
        assert_eq!(wrong("src/content/kind.rs", "use crate::store::Store;"), 1);
        assert_eq!(
            wrong("src/text/mod.rs", "use crate::export::note;"),
            1,
            "export may use text, not the reverse"
        );
        assert_eq!(wrong("src/tui/app.rs", "fn f() { crate::plain::run() }"), 1);
        assert_eq!(wrong("src/session/mod.rs", "use crate::tui::App;"), 1);
        assert_eq!(wrong("src/strange/mod.rs", ""), 1, "a folder that is no layer");
    }

    #[test]
    fn on_a_name_in_a_group_or_by_climbing() {
        let group = "use crate::{domain::{id::Id, item::Item}, store::{Store, Keys}, cli};";
        assert_eq!(upward("src/session/mod.rs", group), ["src/session/mod.rs: session names cli"]);
        assert_eq!(wrong("src/domain/score.rs", "use crate::{\n    domain::id::Id,\n    text,\n};"), 1);
        assert_eq!(wrong("src/domain/score.rs", "use super::super::store::Store;"), 1);
        assert_eq!(wrong("src/domain/visit/step.rs", "use super::super::super::store::Store;"), 1);
        assert_eq!(wrong("src/domain/mod.rs", "use super::store::Store;"), 1);
    }

    #[test]
    fn but_not_on_what_is_allowed() {
        assert_eq!(wrong("src/export/note.rs", "use crate::text::Text; use crate::{domain::id::Id};"), 0);
        assert_eq!(wrong("src/domain/score.rs", "use super::id::Id; // crate::tui"), 0);
        assert_eq!(wrong("src/domain/visit/step.rs", "use super::super::id::Id;"), 0);
        assert_eq!(wrong("src/domain/score.rs", "const A: &str = \"crate::tui\"; const B: char = '\"';"), 0);
        let test = "#[cfg(test)]\nmod tests {\n    use crate::content::Library;\n    fn f() { {} }\n}\n";
        assert_eq!(wrong("src/domain/score.rs", test), 0);
        assert_eq!(wrong("src/domain/score.rs", &format!("{test}use crate::content::Library;")), 1);
    }

    #[test]
    fn on_what_stands_where_it_may_not() {
        for (path, source) in [
            ("src/session/mod.rs", "use ratatui::Frame;"),
            ("src/tui/app.rs", "use crossterm::event;"),
            ("src/tui/app.rs", "use ratatui::crossterm::event;"),
            ("src/content/library.rs", "serde_saphyr::from_str(text)"),
            ("src/cli/open.rs", "Store::open(place, disk)?.cheaply_guarded()"),
            ("src/content/library.rs", "use std::fs;"),
            ("src/session/runner.rs", "fs::read(path)"),
            ("src/tui/app.rs", "let now = Instant::now();"),
            ("src/domain/visit/mod.rs", "chrono::Utc::now()"),
            ("src/store/mod.rs", "use anyhow::Result;"),
            ("src/tui/app.rs", "list.pop().unwrap();"),
            ("src/cli/mod.rs", "println!(\"hei\");"),
            ("src/domain/id.rs", "panic!(\"no\")"),
        ] {
            assert_eq!(out_of_place(path, source).len(), 1, "{path}: {source}");
        }
        for (path, source) in [
            ("src/tui/app.rs", "use ratatui::Frame;"),
            ("src/tui/terminal.rs", "use ratatui::crossterm::event;"),
            ("src/session/clock.rs", "Instant::now()"),
            ("src/domain/id.rs", "value.unwrap_or_default(); offs::x(); // .unwrap()"),
            ("src/tui/app.rs", "let said = r#\"println!(\"hei\")\"#;"),
        ] {
            assert!(out_of_place(path, source).is_empty(), "{path}: {source}");
        }
    }

    #[test]
    fn on_a_file_without_its_sentence_or_with_a_name_that_says_nothing() {
        assert!(misshapen("src/a.rs", "//! What it holds.\n").is_empty());
        assert!(misshapen("src/a.rs", "//! What it holds,\n//! over two lines.\n\nuse a;").is_empty());
        for source in ["use a;", "//! No end", "//! One. Two.\n", "// A comment.\n"] {
            assert_eq!(misshapen("src/a.rs", source).len(), 1, "{source}");
        }
        for path in ["src/utils.rs", "tests/common/mod.rs", "src/tui/helpers.rs", "src/types.rs"] {
            assert_eq!(misshapen(path, "//! What it holds.\n").len(), 1, "{path}");
        }
        assert_eq!(misshapen("src/a.rs", "//! What it holds.\nmod manager {}\n").len(), 1);
        let long = format!("//! What it holds.\n{}", "\n".repeat(600));
        assert_eq!(misshapen("src/a.rs", &long).len(), 1);
    }

    #[test]
    fn on_a_phone_number_and_not_on_other_numbers() {
        for number in
            ["22 33 44 55", "+47 22334455", "ring 113 nå", "tlf 02800.", "223 34 455", "legevakt 116 117"]
        {
            assert_eq!(phone_like(number).len(), 1, "{number}");
        }
        for other in
            ["pmid: 17961956,", "2026-11-21", "58 studier", "10.1016/j.jemermed.2007.02.065", "4743 av 100"]
        {
            assert!(phone_like(other).is_empty(), "{other}: {:?}", phone_like(other));
        }
    }

    #[test]
    fn on_a_network_crate() {
        let lock = "[[package]]\nname = \"mio\"\n[[package]]\nname = \"hyper\"\n";
        let banned: Vec<_> = crates(lock).into_iter().filter(|name| NETWORK.contains(name)).collect();
        assert_eq!(banned, ["hyper"]);
    }

    #[test]
    fn to_see_a_module_of_tests_as_part_of_the_program() {
        assert_eq!(
            test_modules("mod a;\n#[cfg(test)]\nmod tests;\n#[cfg(test)]\nmod b { mod c; }"),
            ["tests"]
        );
    }
}
