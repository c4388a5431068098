//! `handout`.

use std::fs;

use super::support::{run, run_in};

const CONTENT: [&str; 3] = ["--instruments", "tests/export/content", "handout"];

#[test]
fn the_list_is_written_with_the_same_bytes_every_time_in_the_language_that_is_asked_for() {
    let golden = include_str!("../export/handout-default-nb.txt");
    for arguments in [CONTENT.to_vec(), CONTENT.to_vec(), [&CONTENT[..], &["--lang", "nb"]].concat()] {
        let said = run(&arguments, "");
        assert_eq!((said.code, said.err.as_str(), said.out.as_str()), (0, "", golden));
    }
    assert!(run(&["handout", "--lang", "en"], "").out.starts_with("Someone to talk to\n"));
    assert_eq!(run(&["handout", "extra"], "").code, 2);
}

#[test]
fn a_municipality_own_numbers_and_language_are_in_it() {
    let data = tempfile::tempdir().unwrap();
    let profile = include_str!("../export/profile.yaml");
    fs::write(data.path().join("profile.yaml"), profile).unwrap();
    assert_eq!(run_in(data.path(), &CONTENT, "").out, include_str!("../export/handout-nb.txt"));
    let nynorsk = profile.replace("name: \"Vesle\"\n", "name: \"Vesle\"\nlanguage: nn\n");
    fs::write(data.path().join("profile.yaml"), nynorsk).unwrap();
    assert_eq!(run_in(data.path(), &CONTENT, "").out, include_str!("../export/handout-nn.txt"));
    let bokmal = [&CONTENT[..], &["--lang", "nb"]].concat();
    assert_eq!(run_in(data.path(), &bokmal, "").out, include_str!("../export/handout-nb.txt"));
}

#[test]
fn content_with_faults_is_told_of_beside_the_list() {
    let content = tempfile::tempdir().unwrap();
    fs::write(content.path().join("services.yaml"), "format: 1\nkind: services\nid: services\nx: y\n")
        .unwrap();
    let said = run(&["--instruments", content.path().to_str().unwrap(), "handout"], "");
    assert!(said.code == 0 && said.err.contains("tidlig-inn check"), "{}", said.err);
}
