//! Content files: what loads, what is refused and in which words, overlays and slices.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "content/guides.rs"]
mod guides;
#[path = "content/mutated.rs"]
mod mutated;
#[path = "content/never.rs"]
mod never;
#[path = "content/rules.rs"]
mod rules;

use tidlig_inn::content::library::{Library, Origin, State};
use tidlig_inn::content::lint::reach::{Reach, describe, reach};
use tidlig_inn::content::problem::{Problem, Severity};
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::id::Id;

const TWEAK: &str = include_str!("content/valid/tweak.yaml");

fn fixtures(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content").join(name)
}

#[expect(clippy::unwrap_used, reason = "clippy knows test functions, not what they call")]
fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn pictures(problems: &[Problem]) -> String {
    problems.iter().map(|problem| problem.picture() + "\n\n").collect()
}

/// The problems of one file laid over the valid fixtures.
fn laid_over_the_valid(path: &Path) -> Vec<Problem> {
    let library = Library::open(Tree::read(&fixtures("valid")), Some(Tree::read(path)));
    library.check()
}

#[test]
fn the_valid_fixtures_check_clean() {
    let library = Library::open(Tree::read(&fixtures("valid")), None);
    let problems = library.check();
    assert!(problems.is_empty(), "{}", pictures(&problems));
    let names: Vec<_> = library.instruments().map(|listing| listing.id.to_string()).collect();
    assert_eq!(names, ["form", "long-form", "tweak"]);
    assert!(library.card(&id("self-harm")).unwrap().is_ok());
}

/// The one that each `invalid/rehearsal-…` differs from in one place. It is no part of `valid`, because checking it plays
/// it thousands of times, and `valid` is checked with each of them.
#[test]
fn the_small_rehearsal_checks_clean() {
    let library = Library::open(Tree::read(&fixtures("rehearsal.yaml")), None);
    assert!(library.check().is_empty(), "{}", pictures(&library.check()));
    assert_eq!(library.sound_rehearsals().len(), 1);
}

#[test]
fn what_the_program_ships_checks_clean() {
    let library = Library::open(Tree::embedded(), None);
    let problems = library.check();
    assert!(problems.is_empty(), "{}", pictures(&problems));
    assert!(library.instruments().count() >= 1, "instruments/ holds no instrument");
    for listing in library.instruments() {
        let instrument = library.instrument(listing.id).unwrap().unwrap();
        for (goal, reach) in reach(&instrument) {
            assert!(
                matches!(reach, Reach::By(_)),
                "{}: no example for {}",
                listing.id,
                describe(&instrument, goal)
            );
        }
    }
}

/// What is not as a fixture under `invalid` expects it to be; nothing where all is.
#[expect(clippy::unwrap_used, reason = "clippy knows test functions, not what they call")]
fn wrongly_refused(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let said = |key| {
        text.lines().take(6).filter_map(|line| line.strip_prefix(key).map(str::trim)).collect::<Vec<_>>()
    };
    let lines = said("# at:").into_iter().map(|line| line.parse::<u32>().unwrap());
    let expected: Vec<_> = said("# expect:").into_iter().zip(lines).collect();
    let problems = laid_over_the_valid(path);
    let meets = |problem: &Problem, (words, line): &(&str, u32)| {
        let picture = problem.picture();
        let at = format!("{}:{line}:", path.display());
        picture.contains(words)
            && problem.line() == Some(*line)
            && picture.contains(&at)
            && picture.contains('^')
    };
    let matching = expected.iter().all(|(words, _)| !words.is_empty())
        && problems.len() == expected.len()
        && expected.iter().all(|expected| problems.iter().any(|problem| meets(problem, expected)));
    if expected.is_empty() || !matching {
        return format!("=== {}\nexpected {expected:?}\n{}", path.display(), pictures(&problems));
    }
    String::new()
}

/// Each file under `invalid` says in its first lines what is to be said of it: `# expect: words`, `# at: line`.
#[test]
fn each_invalid_fixture_is_refused_in_its_own_words_at_its_own_line() {
    let mut paths: Vec<_> =
        fs::read_dir(fixtures("invalid")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 50, "only {} fixtures", paths.len());
    // Each is laid over all that is valid; four at a time.
    let wrong: String = std::thread::scope(|scope| {
        let parts = paths.chunks(paths.len().div_ceil(4));
        let threads: Vec<_> = parts
            .map(|part| scope.spawn(|| part.iter().map(|path| wrongly_refused(path)).collect::<String>()))
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn bytes_that_are_no_utf8_are_a_problem_with_a_place() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("latin.yaml");
    fs::write(&path, b"format: 1\nkind: card # bl\xe5\n").unwrap();
    let problems = Library::open(Tree::read(&path), None).check();
    assert_eq!(problems.len(), 1);
    assert_eq!((problems[0].line(), problems[0].column()), (Some(2), Some(16)));
    assert!(problems[0].message.contains("not UTF-8"));
}

#[test]
fn a_single_file_is_checked_alone_and_looks_up_others_in_the_embedded_tree() {
    let path = fixtures("valid/tweak.yaml");
    let library = Library::open(Tree::read(&path), None);
    assert!(library.check().is_empty(), "{}", pictures(&library.check()));
    assert_eq!(library.instruments().count(), 1);
}

#[test]
fn every_problem_of_meaning_in_a_file_is_said_at_once() {
    let text = TWEAK
        .replace("range: [0, 7]", "range: [0, 9]")
        .replace(", en: \"Worry\"", "")
        .replace("from: 2,", "from: 3,");
    let library = Library::open(Tree::of(&[("a.yaml", &text)]), None);
    let said: Vec<_> = library.check().iter().map(|problem| problem.message.clone()).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(
        said.iter().any(|said| said.contains("English")) && said.iter().any(|said| said.contains("range"))
    );
}

#[test]
fn texts_are_trimmed_and_in_normal_form() {
    let text = TWEAK.replace("\"Bekymring\"", "\"  Ba\u{30a}t \"");
    let library = Library::open(Tree::of(&[("a.yaml", &text)]), None);
    let tweak = library.instrument(&id("tweak")).unwrap().unwrap();
    let topic = tweak.item(&id("worried")).unwrap().topic.get(tidlig_inn::domain::lang::Lang::Nb).to_owned();
    assert_eq!(topic, "B\u{e5}t");
}

#[test]
fn opening_and_listing_parse_nothing() {
    let broken = "format: 1\nkind: instrument\nid: broken\nversion: 1.0.0\nitems: ][\n";
    let library = Library::open(Tree::of(&[("broken.yaml", broken), ("tweak.yaml", TWEAK)]), None);
    let listed: Vec<_> =
        library.instruments().map(|listing| (listing.id.to_string(), listing.state)).collect();
    assert_eq!(listed, [("broken".to_owned(), State::Listed), ("tweak".to_owned(), State::Listed)]);
    assert!(library.problems().is_empty());
    assert!(library.instrument(&id("broken")).unwrap().is_err());
    assert!(library.instrument(&id("tweak")).unwrap().is_ok(), "one bad file never hides a good one");
    assert_eq!(library.problems().len(), 1);
}

fn overlay(user: &[(&str, &str)]) -> Library {
    Library::open(Tree::of(&[("tweak.yaml", TWEAK)]), Some(Tree::of(user)))
}

#[test]
fn a_user_file_adds() {
    let library = overlay(&[("mine.yaml", &TWEAK.replace("id: tweak", "id: mine"))]);
    assert!(library.check().is_empty(), "{}", pictures(&library.check()));
    let listed: Vec<_> =
        library.instruments().map(|listing| (listing.id.to_string(), listing.origin)).collect();
    assert_eq!(listed, [("mine".to_owned(), Origin::User), ("tweak".to_owned(), Origin::Base)]);
}

#[test]
fn a_user_file_that_reuses_an_id_without_saying_so_is_a_problem_and_the_base_stays() {
    let library = overlay(&[("mine.yaml", &TWEAK.replace("version: 1.0.0", "version: 9.0.0"))]);
    let problems = library.check();
    assert_eq!(problems.len(), 1);
    assert!(
        problems[0].picture().contains("replaces: {id: tweak, version: 1.0.0}"),
        "{}",
        problems[0].picture()
    );
    assert_eq!(library.instrument(&id("tweak")).unwrap().unwrap().version, "1.0.0");
}

fn replacing(version: &str) -> String {
    TWEAK.replace(
        "version: 1.0.0\n",
        &format!("version: 1.1.0\nreplaces: {{id: tweak, version: {version}}}\n"),
    )
}

#[test]
fn a_user_file_that_names_what_it_replaces_replaces_it() {
    let library = overlay(&[("mine.yaml", &replacing("1.0.0"))]);
    assert!(library.check().is_empty(), "{}", pictures(&library.check()));
    let listing = library.instruments().next().unwrap();
    assert_eq!((listing.version, listing.origin), ("1.1.0", Origin::User));
    assert_eq!(library.instrument(&id("tweak")).unwrap().unwrap().version, "1.1.0");
}

#[test]
fn a_user_file_that_replaces_another_version_is_a_problem_and_the_base_stays() {
    let library = overlay(&[("mine.yaml", &replacing("0.9.0"))]);
    let problems = library.check();
    assert_eq!((problems.len(), problems[0].line()), (1, Some(5)));
    assert_eq!(library.instrument(&id("tweak")).unwrap().unwrap().version, "1.0.0");
}

#[test]
fn a_user_file_that_is_bad_leaves_the_base_in_use() {
    let library = overlay(&[("mine.yaml", &replacing("1.0.0").replace("range: [0, 7]", "range: [0, 8]"))]);
    assert_eq!(library.instrument(&id("tweak")).unwrap().unwrap().version, "1.0.0");
    assert_eq!(library.problems().len(), 1);
    assert_eq!(library.instruments().next().unwrap().version, "1.0.0");
}

#[test]
fn a_user_file_that_replaces_nothing_still_loads_and_is_worth_a_look() {
    let text = replacing("1.0.0").replace("id: tweak", "id: mine");
    let library = overlay(&[("mine.yaml", &text)]);
    let problems = library.check();
    assert_eq!((problems.len(), problems[0].severity), (1, Severity::Warning));
    assert!(library.instrument(&id("mine")).unwrap().is_ok());
}

#[test]
fn two_files_of_one_tree_with_one_id_are_a_problem_at_both() {
    let library = Library::open(Tree::of(&[("a.yaml", TWEAK), ("b.yaml", TWEAK)]), None);
    let problems = library.check();
    let at: Vec<_> = problems.iter().map(|problem| (&*problem.file, problem.line())).collect();
    assert_eq!(at, [("a.yaml", Some(3)), ("b.yaml", Some(3))]);
    assert_eq!(library.instruments().count(), 1);
}

#[test]
fn a_thousand_files_load_in_slices_and_none_is_left_out() {
    let directory = tempfile::tempdir().unwrap();
    for number in 0..1_000 {
        let text = TWEAK.replace("id: tweak", &format!("id: form-{number}"));
        fs::write(directory.path().join(format!("{number}.yaml")), text).unwrap();
    }
    let library = Library::open(Tree::of(&[]), Some(Tree::read(directory.path())));
    assert_eq!(library.instruments().filter(|listing| listing.state == State::Listed).count(), 1_000);
    let mut slices = 1;
    while library.load_slice(64) {
        slices += 1;
    }
    assert_eq!(slices, 16);
    assert_eq!(library.instruments().filter(|listing| listing.state == State::Good).count(), 1_000);
    assert!(library.problems().is_empty());
}

#[test]
fn a_bomb_of_aliases_and_a_deep_nest_are_refused_quickly() {
    let head = "format: 1\nkind: card\nid: bomb\nversion: 1.0.0\n";
    let mut bomb = format!("{head}a: &a [x, x]\n");
    for (one, next) in ('a'..'n').zip('b'..) {
        bomb +=
            &format!("{next}: &{next} [*{one}, *{one}, *{one}, *{one}, *{one}, *{one}, *{one}, *{one}]\n");
    }
    let nest = format!("{head}title: {}\n", "[".repeat(100_000));
    for text in [bomb, nest] {
        let library = Library::open(Tree::of(&[("bomb.yaml", &text)]), None);
        assert_eq!(library.check().len(), 1);
    }
}
