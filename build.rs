//! Embeds `instruments/`: all files in one piece, and apart from them, in another, the few lines by which each is listed.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The lines that list a file; they stand at its head.
const NAMES: [&str; 5] = ["format:", "kind:", "id:", "version:", "theme:"];
/// So far down they are looked for.
const HEAD: usize = 2_048;

fn main() -> io::Result<()> {
    // Cargo cannot see a file that was not there at the last build, so the whole directory is named.
    println!("cargo:rerun-if-changed=instruments");
    println!("cargo:rerun-if-changed=build.rs");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("instruments");
    let mut files = Vec::new();
    walk(&root, &mut files)?;
    files.sort();
    let (mut index, mut content, mut code) =
        (String::new(), String::new(), String::from("static EMBEDDED: &[Embedded] = &[\n"));
    for path in files {
        let text = fs::read_to_string(&path)?;
        let shown: Vec<_> =
            path.strip_prefix(&root).unwrap_or(&path).iter().map(|part| part.to_string_lossy()).collect();
        let path = put(&mut index, &shown.join("/"));
        let head = put(&mut index, head(&text));
        let bytes = put(&mut content, &text);
        code.push_str(&format!("    Embedded {{ path: {path}, head: {head}, bytes: {bytes} }},\n"));
    }
    code.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("index.txt"), index)?;
    fs::write(out.join("content.bin"), content)?;
    fs::write(out.join("embedded.rs"), code)
}

/// Adds a text, and says where it stands.
fn put(all: &mut String, text: &str) -> String {
    let from = all.len();
    all.push_str(text);
    format!("({from}, {})", all.len())
}

fn walk(directory: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        let is_hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if is_hidden {
            continue;
        }
        if path.is_dir() {
            walk(&path, files)?;
        } else if path.extension().is_some_and(|end| end == "yaml" || end == "yml") {
            files.push(path);
        }
    }
    Ok(())
}

/// The file as far as the last of the lines that list it.
fn head(text: &str) -> &str {
    let mut end = 0;
    let mut start = 0;
    for line in text.split_inclusive('\n').take_while(|line| line.ends_with('\n')) {
        start += line.len();
        if start > HEAD {
            break;
        }
        if NAMES.iter().any(|name| line.starts_with(name)) {
            end = start;
        }
    }
    text.get(..end).unwrap_or_default()
}
