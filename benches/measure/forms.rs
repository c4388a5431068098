//! Instruments of a user's own, as many as are wanted, of about 2 kB each.

use std::fs;
use std::path::Path;

const TEMPLATE: &str = include_str!("form.yaml");
/// Stands in the template where each file has its own name.
const NAME: &str = "nn-name";

/// Writes so many instruments under a directory; gives their texts.
pub(crate) fn write(directory: &Path, how_many: usize) -> Vec<String> {
    let texts = (0..how_many).map(|at| TEMPLATE.replace(NAME, &format!("eget-skjema-{at}")));
    let texts: Vec<String> = texts.collect();
    for (at, text) in texts.iter().enumerate() {
        fs::write(directory.join(format!("{at:04}.yaml")), text).expect("a file can be written");
    }
    texts
}
