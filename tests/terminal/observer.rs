//! Counting a spoken role play in a real terminal: no key is lost, however fast or long it goes on.

use std::time::{Duration, Instant};

use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::tally::What;
use tidlig_inn::session::observed::{CODE_KEYS, GOLDEN_KEY, heard};
use tidlig_inn::text::Text;

use crate::pty::*;

const TEXT: Text = Text::of(Lang::Nb);
/// As many as in ten minutes at one a second.
const KEYS: usize = 600;

/// The page, with its clock standing.
fn observe(place: &Place) -> Program {
    let mut command = place.command();
    command.arg("observe");
    let mut program = Program::start(command);
    program.wait_for("Begynn å telle");
    program.type_until(ENTER, "Klokka står");
    program
}

/// Keys without an order that a mixed-up pair would not break.
fn keys() -> Vec<char> {
    let all: Vec<char> = CODE_KEYS.iter().map(|(key, _)| *key).chain([GOLDEN_KEY]).collect();
    let mut place = 7;
    let next = |_| {
        place = (place * 73 + 11) % 4093;
        all[place % all.len()]
    };
    (0..KEYS).map(next).collect()
}

/// What the last of the marks is called, and its time, by how many there were: one for each frame that shows them.
fn shown(raw: &[u8]) -> Vec<(usize, String)> {
    let marked = |frame: &String| {
        let mut lines = frame.lines();
        let count =
            lines.find_map(|line| line.split_once("talt ")?.1.split_whitespace().next()?.parse().ok())?;
        Some((count, lines.next()?.trim().to_owned()))
    };
    frames(raw).iter().filter_map(marked).collect()
}

/// Every key is in its place among the frames; gives the time of each.
fn assert_in_order(raw: &[u8], keys: &[char]) -> Vec<String> {
    let shown = shown(raw);
    let mut times = Vec::new();
    for (at, key) in keys.iter().enumerate() {
        let (_, strip) =
            shown.iter().find(|(count, _)| *count == at + 1).unwrap_or_else(|| panic!("{at} never shown"));
        let label = match heard(*key).unwrap() {
            What::Code(code) => TEXT.rehearsal.code(code),
            What::Golden => TEXT.observer.golden,
        };
        let before =
            strip.strip_suffix(label).unwrap_or_else(|| panic!("{at}: {key} is not last in «{strip}»"));
        times.push(before.trim().rsplit(' ').next().unwrap().to_owned());
    }
    times
}

/// The result, with each code as often as its key was pressed.
fn assert_counted(program: &mut Program, keys: &[char]) {
    program.type_until(ENTER, TEXT.observer.result);
    for (key, code) in CODE_KEYS {
        let pressed = keys.iter().filter(|pressed| **pressed == key).count();
        program.wait_for(&format!("{}: {pressed}", TEXT.rehearsal.code(code)));
    }
}

#[test]
fn six_hundred_marks_in_bursts_are_all_counted_in_order() {
    let _turn = turn();
    let place = Place::new();
    let mut program = observe(&place);
    let keys = keys();
    let mut rest = keys.as_slice();
    let mut burst = 0;
    while !rest.is_empty() {
        burst = (burst * 5 + 7) % 41;
        let (now, later) = rest.split_at((burst + 1).min(rest.len()));
        program.press(&now.iter().collect::<String>());
        std::thread::sleep(Duration::from_millis(10));
        rest = later;
    }
    program.wait_for(&format!("talt {KEYS}"));
    assert_in_order(program.raw(), &keys);
    assert_counted(&mut program, &keys);
    // What nobody saved is asked about once.
    program.type_until(CTRL_Q, "ikke lagret");
    program.quit();
    assert!(!place.data().join("drafts").exists(), "something of it was kept");
}

#[test]
#[ignore = "takes ten minutes"]
fn sixty_marks_a_minute_for_ten_minutes_are_all_counted_each_at_its_second() {
    let _turn = turn();
    let place = Place::new();
    let mut program = observe(&place);
    let keys = keys();
    let start = Instant::now();
    for (at, key) in keys.iter().enumerate() {
        std::thread::sleep(
            (start + Duration::from_secs(at as u64)).saturating_duration_since(Instant::now()),
        );
        program.press(&key.to_string());
    }
    program.wait_for(&format!("talt {KEYS}"));
    for (at, time) in assert_in_order(program.raw(), &keys).iter().enumerate() {
        let (minutes, seconds) = time.split_once(':').unwrap();
        let second = minutes.parse::<usize>().unwrap() * 60 + seconds.parse::<usize>().unwrap();
        assert!(second.abs_diff(at) <= 1, "{at} at {time}");
    }
    assert_counted(&mut program, &keys);
    // What nobody saved is asked about once.
    program.type_until(CTRL_Q, "ikke lagret");
    program.quit();
}

#[test]
fn hidden_in_the_middle_it_comes_back_as_it_was_with_its_clock_gone_on() {
    let _turn = turn();
    let place = Place::new();
    let mut program = observe(&place);
    program.type_until("skg", "talt 3");
    program.type_until(F12, super::NEUTRAL);
    assert_eq!(program.title(), "Terminkalkulator");
    program.come_back_to("talt 3");
    program.type_until("b", "talt 4");
    let last = shown(program.raw()).pop().unwrap().1;
    // The first way back is not taken before one and a half seconds after the hide.
    assert!(last.ends_with("bekreftelse") && !last.contains("0:00 bekreftelse"), "{last}");
    // What nobody saved is asked about once.
    program.type_until(CTRL_Q, "ikke lagret");
    program.quit();
}
