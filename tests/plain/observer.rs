//! Counting a spoken role play on lines: letters in, what was heard and when, and the result at the end.

use std::cell::Cell;
use std::io;
use std::rc::Rc;
use std::time::Duration;

use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::plain::{Lines, Source, observe};
use tidlig_inn::session::{Clock, Moment, Session};
use tidlig_inn::store::{DataDir, RealDisk, Store};
use tidlig_inn::text::Text;

use super::{Command, Path};

const TEXT: Text = Text::of(Lang::Nb);

/// Lines that each come so many seconds after the one before.
struct Typed<'a> {
    lines: std::slice::Iter<'a, (u64, &'a str)>,
    time: Rc<Cell<Moment>>,
}

impl Source for Typed<'_> {
    fn next_line(&mut self, _: usize) -> io::Result<Vec<u8>> {
        let Some((after, line)) = self.lines.next() else { return Ok(Vec::new()) };
        let mut now = self.time.get();
        now.steady += Duration::from_secs(*after);
        self.time.set(now);
        Ok(format!("{line}\n").into_bytes())
    }
}

/// What is said after the clock stands ready, line by line.
fn heard(typed: &[(u64, &str)]) -> Vec<String> {
    let time = Rc::new(Cell::new(Clock::System.now()));
    let mut input = Typed { lines: typed.iter(), time: Rc::clone(&time) };
    let mut output = Vec::new();
    let mut lines = Lines::new(&mut input, &mut output, None, true, &TEXT);
    let library = Library::open(Tree::embedded(), None);
    let mut session = Session::new(library, None, Clock::Turned(time));
    observe(&mut lines, &mut session).unwrap();
    let said = String::from_utf8(output).unwrap();
    let (_, said) = said.split_once(TEXT.observer.waits).unwrap();
    said.lines().filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
}

#[track_caller]
fn has(said: &[String], line: &str) {
    assert!(said.iter().any(|said| said == line), "«{line}» is not in {said:#?}");
}

#[test]
fn several_letters_on_a_line_are_counted_in_order_at_the_time_of_the_line() {
    let said = heard(&[(5, "s"), (62, "Ekb g"), (3, "q")]);
    assert_eq!(said[0], "0:00 spørsmål");
    assert_eq!(said[1], "1:02 enkel refleksjon, kompleks refleksjon, bekreftelse, gulløyeblikk");
    has(&said, "Samtalen varte 1 min 5 s.");
    has(&said, "kompleks refleksjon: 1");
    has(&said, "1:02, etter bekreftelse 1:02");
}

#[test]
fn an_empty_line_starts_the_clock_and_then_tells_the_time_and_a_pause_does_not_count() {
    let said = heard(&[(5, ""), (10, "pause"), (50, "pause"), (4, ""), (0, "q")]);
    assert_eq!(said[..4], ["0:00 Går, talt 0", "0:10 PAUSE, talt 0", "0:10 Går, talt 0", "0:14 Går, talt 0"]);
    has(&said, TEXT.observer.none_counted);
}

#[test]
fn what_was_noted_last_is_undone_and_said() {
    let said = heard(&[(0, "sk"), (2, "u"), (1, "uu"), (0, "q")]);
    assert_eq!(
        said[1..3],
        ["0:02 angret kompleks refleksjon fra 0:00", "0:03 angret spørsmål fra 0:00, Ingenting å angre."]
    );
}

#[test]
fn a_letter_that_is_no_key_is_said_and_the_others_of_its_line_count() {
    let said = heard(&[(0, "sxks"), (0, "q")]);
    assert_eq!(
        said[..2],
        ["0:00 spørsmål, kompleks refleksjon, spørsmål", "Ikke talt: x. Skriv ? for tastene."]
    );
}

#[test]
fn who_talks_is_shared_out_in_sentences() {
    let said = heard(&[(0, "1"), (30, "2"), (60, "s"), (30, "q")]);
    assert_eq!(said[..2], ["0:00 den som øver snakker", "0:30 den andre snakker"]);
    has(&said, "Fra 0:00 til 1:00: den som øver 50 %");
    has(&said, "Fra 1:00 til 2:00: den som øver 0 %");
}

#[test]
fn the_end_of_input_ends_it_with_its_result() {
    let said = heard(&[(0, "ssssssssskk")]);
    has(&said, "Refleksjoner per spørsmål: 2:9 (0,22)");
    assert_eq!(said.last().map(String::as_str), Some(TEXT.observer.footer));
}

#[test]
fn from_the_command_line_it_counts_what_is_piped_in_and_leaves_nothing_behind() {
    let place = tempfile::tempdir().unwrap();
    let mut command = Command::new(Path::new(env!("CARGO_BIN_EXE_tidlig-inn")));
    command.arg("--data-dir").arg(place.path().join("data")).args(["--lang", "en", "observe", "--plain"]);
    let done = command.write_stdin("skg\nq\n").assert().success();
    let said = String::from_utf8(done.get_output().stdout.clone()).unwrap();
    assert!(said.contains("PRACTICE. Observer") && said.contains("question: 1"), "{said}");
    assert!(done.get_output().stderr.is_empty());
    assert!(!place.path().join("data").exists());
}

#[test]
fn a_count_is_saved_only_where_that_is_said() {
    for (answer, files) in [("", 0), ("nei", 0), ("ja", 1)] {
        let place = tempfile::tempdir().unwrap();
        let store = Store::open(DataDir::at(&place.path().join("d")), Box::new(RealDisk)).unwrap();
        let time = Rc::new(Cell::new(Clock::System.now()));
        let typed = [(1, "s"), (1, "e"), (1, "q"), (1, answer)];
        let mut input = Typed { lines: typed.iter(), time: Rc::clone(&time) };
        let mut output = Vec::new();
        let mut lines = Lines::new(&mut input, &mut output, None, true, &TEXT);
        let mut session =
            Session::new(Library::open(Tree::embedded(), None), Some(store), Clock::Turned(time));
        observe(&mut lines, &mut session).unwrap();
        let kept = std::fs::read_dir(place.path().join("d/training")).map_or(0, Iterator::count);
        assert_eq!(kept, files, "{answer}");
    }
}
