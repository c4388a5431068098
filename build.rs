//! Embeds `instruments/`: the bytes of each file, and apart from them the few lines by which it is listed.

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
    let mut code = String::from("static EMBEDDED: &[Embedded] = &[\n");
    for path in files {
        let text = fs::read_to_string(&path)?;
        let shown: Vec<_> =
            path.strip_prefix(&root).unwrap_or(&path).iter().map(|part| part.to_string_lossy()).collect();
        let (name, head) = (shown.join("/"), head(&text));
        let full = path.display().to_string();
        code.push_str(&format!(
            "    Embedded {{ path: {name:?}, head: {head:?}, bytes: include_bytes!({full:?}) }},\n"
        ));
    }
    code.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("embedded.rs");
    fs::write(out, code)
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
