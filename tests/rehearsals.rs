//! The shipped rehearsals: played to every ending, by seed, by script and on lines.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "helpers of tests, which clippy does not see as tests"
)]

use std::collections::{HashSet, VecDeque};
use std::sync::{Arc, LazyLock};

use assert_cmd::Command;
use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::rehearsal::debrief::Reached;
use tidlig_inn::domain::rehearsal::play::{Difficulty, Play, Setup, Spot};
use tidlig_inn::domain::rehearsal::{EndKind, Scenario, Suits};
use tidlig_inn::plain::{self, Lines, Start};
use tidlig_inn::session::{Clock, Session, debrief};
use tidlig_inn::text::Text;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::open(Tree::embedded(), None));

fn scenarios() -> Vec<Arc<Scenario>> {
    LIBRARY.sound_rehearsals()
}

/// A session without a place to keep anything in.
fn session() -> Session {
    Session::new(Library::open(Tree::embedded(), None), None, Clock::System)
}

fn start(difficulty: Difficulty) -> Start {
    Start { seed: 5, seed_given: true, difficulty: Some(difficulty) }
}

#[test]
fn there_are_nine_three_a_theme_of_25_to_60_moments_each() {
    let all = scenarios();
    let mut themes: Vec<&str> = all.iter().map(|scenario| scenario.theme.code()).collect();
    themes.sort_unstable();
    let expected = ["alcohol", "mental-health", "violence"].map(|theme| [theme; 3]).concat();
    assert_eq!(themes, expected);
    for scenario in all {
        assert!((25..=60).contains(&scenario.nodes.len()), "{}", scenario.id);
    }
}

#[test]
fn each_plays_to_every_ending_through_every_moment_and_line_and_always_ends() {
    for scenario in scenarios() {
        let hits = scenario.explored();
        let choices: usize = scenario.nodes.iter().map(|node| node.choices.len()).sum();
        assert!(!hits.endless && !scenario.goes_round(), "{}", scenario.id);
        assert_eq!(
            (hits.nodes.len(), hits.choices.len(), hits.endings.len()),
            (scenario.nodes.len(), choices, scenario.endings.len()),
            "{}",
            scenario.id
        );
    }
}

#[test]
fn each_ending_of_each_is_come_to_by_choices_that_are_offered_one_after_another() {
    let mut played = 0;
    for scenario in scenarios() {
        let ways = scenario.explored().ways;
        for (place, ending) in scenario.endings.iter().enumerate() {
            let (setup, way) = &ways[&place];
            let play = along(&scenario, *setup, way);
            assert_eq!(play.stand(&scenario).at, Spot::Ending(place), "{} {}", scenario.id, ending.id);
            assert_eq!(scenario.debrief(&play).ending, Some(ending));
            played += 1;
        }
    }
    assert_eq!(played, scenarios().iter().map(|scenario| scenario.endings.len()).sum::<usize>());
    assert!(played >= 40, "{played}");
}

/// The play that says these, by place of node and choice.
fn along(scenario: &Scenario, setup: Setup, way: &[(usize, usize)]) -> Play {
    let mut play = Play::new(scenario, setup);
    for (node, choice) in way {
        let node = &scenario.nodes[*node];
        assert_eq!(scenario.node_at(&play.stand(scenario)), Some(node));
        play.choose(scenario, &node.choices[*choice].id, false).unwrap();
    }
    play
}

#[test]
fn a_breach_in_each_is_rewound_to_where_it_ends_well_and_a_no_comes_without_a_line_that_costs() {
    for scenario in scenarios() {
        let reached = scenario.explored();
        let of = |kind| {
            let places = 0..scenario.endings.len();
            places.filter(|place| scenario.endings[*place].kind == kind).collect::<Vec<_>>()
        };
        assert!(
            of(EndKind::RespectfulNo).iter().any(|place| reached.unharmed.contains(place)),
            "{}",
            scenario.id
        );
        assert!(of(EndKind::Good).iter().any(|place| reached.unharmed.contains(place)), "{}", scenario.id);
        // In the setting in which it went wrong, from before some step of it, it can go well.
        let (setup, way) = &reached.ways[&of(EndKind::Breach)[0]];
        let breach = along(&scenario, *setup, way);
        assert_eq!(scenario.debrief(&breach).ending.unwrap().kind, EndKind::Breach);
        let good = (0..way.len()).rev().find_map(|step| well(&scenario, &breach.rewound(step)));
        let good = good.unwrap_or_else(|| panic!("{}", scenario.id));
        assert!(scenario.debrief(&good).ending.is_some());
        assert!(scenario.side_by_side(&breach, &good).shared < way.len());
        assert_eq!(good.setup(), breach.setup());
    }
}

/// The shortest way on from here to where it ends well, without another line that costs; for who is worst off, that is
/// into safety.
fn well(scenario: &Scenario, from: &Play) -> Option<Play> {
    let start = from.stand(scenario);
    let (mut seen, mut open) = (HashSet::from([start]), VecDeque::from([(start, Vec::new())]));
    while let Some((stand, way)) = open.pop_front() {
        if let Spot::Ending(place) = stand.at {
            if !matches!(scenario.endings[place].kind, EndKind::Good | EndKind::SafeExit) {
                continue;
            }
            let mut play = from.clone();
            for choice in &way {
                play.choose(scenario, choice, false).unwrap();
            }
            return Some(play);
        }
        for choice in scenario.offered(&stand).filter(|choice| !choice.trap) {
            let next = scenario.after(&stand, choice, from.setup());
            if seen.insert(next) {
                open.push_back((next, [way.as_slice(), std::slice::from_ref(&choice.id)].concat()));
            }
        }
    }
    None
}

#[test]
fn at_each_difficulty_every_line_can_be_said_and_every_ending_come_to_the_same_each_time() {
    for scenario in scenarios() {
        let choices: usize = scenario.nodes.iter().map(|node| node.choices.len()).sum();
        for difficulty in [Difficulty::Calm, Difficulty::Ordinary, Difficulty::Demanding] {
            let random = scenario.played_at_random(difficulty, 2_000);
            assert!(!random.endless && random.endings.values().sum::<usize>() == 2_000, "{}", scenario.id);
            assert_eq!(scenario.played_at_random(difficulty, 50), scenario.played_at_random(difficulty, 50));
            // Where time is short, the farthest corners are come to by seeking them; what is always offered at a moment that
            // is come to can be said there.
            let sought = scenario.explored_at(&[difficulty]);
            let demanding = difficulty == Difficulty::Demanding;
            let mut hits = if demanding { vec![random, sought] } else { vec![random] };
            if demanding && hits.iter().all(|hits| hits.choices.len() < choices) {
                hits.push(scenario.played_at_random(difficulty, 10_000));
            }
            let been = |node: usize| hits.iter().any(|hits| hits.nodes.contains_key(&node));
            for (at, node) in scenario.nodes.iter().enumerate() {
                assert!(been(at), "{} {difficulty:?} {}", scenario.id, node.id);
                for (place, choice) in node.choices.iter().enumerate() {
                    let said = hits.iter().any(|hits| hits.choices.contains_key(&(at, place)));
                    let always = demanding && choice.when.is_none();
                    assert!(said || always, "{} {difficulty:?} {}/{}", scenario.id, node.id, choice.id);
                }
            }
            for (at, ending) in scenario.endings.iter().enumerate() {
                let come_to = hits.iter().any(|hits| hits.endings.contains_key(&at));
                assert!(come_to, "{} {difficulty:?} {}", scenario.id, ending.id);
            }
        }
    }
}

#[test]
fn a_seed_gives_the_same_play_and_another_gives_another_order_somewhere() {
    for scenario in scenarios() {
        let orders = |seed| {
            let setup = Setup { seed, difficulty: Difficulty::Ordinary };
            let stand = scenario.begin(setup);
            let order =
                scenario.shuffled(&stand, setup).iter().map(|choice| choice.id.clone()).collect::<Vec<_>>();
            (order, stand.gauges)
        };
        assert_eq!(orders(11), orders(11));
        assert!((0..40).any(|seed| orders(seed) != orders(11)), "{}", scenario.id);
        // The first in the file does not always stand first.
        let first = &scenario
            .node_at(&scenario.begin(Setup { seed: 0, difficulty: Difficulty::Ordinary }))
            .unwrap()
            .choices[0]
            .id;
        let stands_first = (0..200).filter(|seed| orders(*seed).0[0] == *first).count();
        assert!((20..=120).contains(&stands_first), "{}: {stands_first} of 200", scenario.id);
    }
}

#[test]
fn looking_back_shows_no_number_of_motivational_interviewing_where_it_is_the_wrong_frame_in_any_language() {
    for scenario in scenarios() {
        let ways = scenario.explored().ways;
        for lang in Lang::ALL {
            let text = Text::of(lang);
            let words = text.rehearsal;
            // What stands before the first place of a sentence with places.
            let opens = |sentence: &'static str| sentence.split('{').next().unwrap().trim();
            let numbers = [
                words.counts,
                opens(words.ratio),
                opens(words.complex),
                opens(words.caught),
                opens(words.baseline),
                words.footer,
            ];
            for (setup, way) in ways.values() {
                let play = along(&scenario, *setup, way);
                let parts = debrief::parts(&scenario, &play, &text);
                let said: String = parts
                    .iter()
                    .flat_map(|part| std::iter::once(&part.heading).chain(&part.lines))
                    .fold(String::new(), |said, line| said + line + "\n");
                let shown: Vec<_> =
                    numbers.iter().filter(|words| !words.is_empty() && said.contains(**words)).collect();
                assert!(shown.is_empty(), "unasked, {} {}: {shown:?}", scenario.id, lang.code());
                if scenario.suits == Suits::Unsuitable {
                    assert_eq!(debrief::numbers(&scenario, &play, &text), None, "{}", scenario.id);
                    let why = scenario.why_no_numbers.as_ref().unwrap().get(lang);
                    assert!(said.contains(why), "{}: says why", scenario.id);
                }
            }
            // Reckoning what they are held against takes a while: once for each talk is enough.
            if let Some((setup, way)) = ways.values().next().filter(|_| scenario.suits != Suits::Unsuitable) {
                let numbers = debrief::numbers(&scenario, &along(&scenario, *setup, way), &text).unwrap();
                assert_eq!(numbers.heading, words.counts);
                assert!(numbers.lines.iter().any(|line| line == words.footer), "{}", scenario.id);
            }
        }
    }
}

#[test]
fn nothing_is_counted_where_it_is_the_wrong_frame() {
    for scenario in scenarios() {
        let setup = Setup { seed: 3, difficulty: Difficulty::Ordinary };
        let debrief = scenario.debrief(&Play::new(&scenario, setup));
        assert_eq!(debrief.counts.is_some(), scenario.suits != Suits::Unsuitable, "{}", scenario.id);
        if scenario.theme.is_private() {
            assert_eq!(scenario.suits, Suits::Unsuitable, "{}", scenario.id);
        }
    }
}

#[test]
fn on_lines_a_play_goes_back_another_way_and_is_looked_back_on() {
    let id = tidlig_inn::domain::id::Id::new("he-comes-in-too").unwrap();
    let scenario = LIBRARY.rehearsal(&id).unwrap().unwrap();
    let typed = format!("{}{}\n", "mine egne ord\n1\n".repeat(40), "");
    let (mut input, mut output) = (typed.as_bytes(), Vec::new());
    let text = Text::of(Lang::Nb);
    let mut lines = Lines::new(&mut input, &mut output, None, true, &text);
    let _ = plain::rehearse(&mut lines, &mut session(), &scenario, start(Difficulty::Ordinary));
    let said = String::from_utf8(output).unwrap();
    for words in
        [text.rehearsal.first, text.rehearsal.back, text.rehearsal.goals, text.rehearsal.not_reviewed]
    {
        assert!(said.contains(words), "{words}");
    }
    assert!(!said.contains(text.rehearsal.counts), "no numbers in a talk about violence");
    assert!(said.contains("ØVELSE"));
}

#[test]
fn leaving_says_the_closing_word() {
    let scenario = &scenarios()[0];
    let (mut input, mut output) = (&b"q\n"[..], Vec::new());
    let text = Text::of(Lang::En);
    let mut lines = Lines::new(&mut input, &mut output, None, true, &text);
    let _ = plain::rehearse(&mut lines, &mut session(), scenario, start(Difficulty::Calm));
    assert!(String::from_utf8(output).unwrap().contains(scenario.closing_word.get(Lang::En)));
}

fn run(arguments: &[&str]) -> (i32, String, String) {
    let place = tempfile::tempdir().unwrap();
    let output = Command::cargo_bin("tidlig-inn")
        .unwrap()
        .env_clear()
        .arg("--data-dir")
        .arg(place.path())
        .arg("rehearse")
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_script_is_told_where_its_choices_lead_and_what_is_not_offered() {
    let (code, out, _) = run(&["the-meeting", "--choices", "a", "--json"]);
    assert_eq!(code, 0);
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert!(told["offered"].as_array().unwrap().len() >= 2, "{out}");
    let (code, _, err) = run(&["the-meeting", "--choices", "a,zz"]);
    assert!(code == 1 && err.contains("'zz' is not offered at"), "{err}");
    let (code, _, err) = run(&["nobody"]);
    assert!(code == 1 && err.contains("there is no rehearsal 'nobody'"), "{err}");
}

#[test]
fn random_plays_say_how_often_each_line_was_said_and_leave_none_out() {
    let (code, out, _) = run(&["he-comes-in-too", "--random", "2000"]);
    assert_eq!(code, 0);
    let never: Vec<&str> = out.lines().filter(|line| line.trim_start().starts_with("0 ")).collect();
    assert!(never.is_empty(), "{never:?}");
    assert_eq!(out, run(&["he-comes-in-too", "--random", "2000"]).1, "the same seeds give the same");
}

#[test]
fn clicking_at_random_seldom_comes_to_the_good_ending_of_the_first() {
    let id = tidlig_inn::domain::id::Id::new("one-glass-with-dinner").unwrap();
    let scenario = LIBRARY.rehearsal(&id).unwrap().unwrap();
    let ended = scenario.played_at_random(Difficulty::Ordinary, 2_000).endings;
    let good = ended.iter().filter(|(ending, _)| scenario.endings[**ending].kind == EndKind::Good);
    let good: usize = good.map(|(_, times)| times).sum();
    assert!((1..400).contains(&good), "{good} of 2000");
}

#[test]
fn what_was_let_slip_is_not_ticked_as_kept_to_oneself() {
    let id = tidlig_inn::domain::id::Id::new("he-comes-in-too").unwrap();
    let scenario = LIBRARY.rehearsal(&id).unwrap().unwrap();
    let mut play = Play::new(&scenario, Setup { seed: 7, difficulty: Difficulty::Ordinary });
    for choice in ["a", "b", "b", "a", "a", "b", "c"] {
        play.choose(&scenario, &tidlig_inn::domain::id::Id::new(choice).unwrap(), false).unwrap();
    }
    let debrief = scenario.debrief(&play);
    let (_, became) =
        debrief.goals.iter().find(|(goal, _)| goal.id.as_str() == "not-with-him-there").unwrap();
    assert_eq!(*became, Reached::Broken(3), "asked how it is at home while he listened");
}
