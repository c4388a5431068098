//! Running the program with a data directory of its own, and content copied to be damaged.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// What the program answered.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the program in this data directory.
pub fn run_in(data: &Path, arguments: &[&str], input: &str) -> Said {
    let mut command = Command::cargo_bin("tidlig-inn").unwrap();
    command.env_remove("TIDLIG_INN_HOME").arg("--data-dir").arg(data).args(arguments);
    let output = command.write_stdin(input).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// Runs the program where nothing is kept yet, and shows that it left nothing there.
pub fn run(arguments: &[&str], input: &str) -> Said {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path().join("data");
    let said = run_in(&data, arguments, input);
    assert!(!data.exists(), "reading made {}", data.display());
    said
}

/// A refusal: exit code 1, nothing on standard output, one sentence on standard error.
pub fn refusal(arguments: &[&str], input: &str) -> String {
    let said = run(arguments, input);
    assert_eq!((said.code, said.out.as_str()), (1, ""), "{}", said.err);
    assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    said.err
}

/// The shipped content, copied.
pub fn copy_of_content() -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments"), directory.path());
    directory
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name())).unwrap();
        if path.is_dir() {
            copy(&path, &to.join(name));
        } else {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}

/// Changes one file of a copy at the first place where `old` stands, and gives the file and that place's line.
pub fn change(directory: &Path, file: &str, old: &str, new: &str) -> (PathBuf, usize) {
    let path = directory.join(file);
    let text = fs::read_to_string(&path).unwrap();
    let at = text.find(old).unwrap_or_else(|| panic!("{file} does not hold {old:?}"));
    fs::write(&path, text.replacen(old, new, 1)).unwrap();
    (path, text[..at].matches('\n').count() + 1)
}
