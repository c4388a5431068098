//! Practice on lines: saying it first, none of these, back, another way, keeping a play and taking it up, drills.

use std::sync::Arc;

use super::*;
use tidlig_inn::domain::rehearsal::Scenario;
use tidlig_inn::domain::rehearsal::play::{Difficulty, Play, Setup};
use tidlig_inn::plain::{Start, Stop, drill, rehearse};

const COFFEE: &str = include_str!("../content/rehearsal.yaml");
const OWN_WORDS: &str = "kanarifuglen kvitrer";

fn practice(path: &Path) -> (Session, Arc<Scenario>) {
    let library = Library::open(Tree::of(&[("coffee.yaml", COFFEE)]), None);
    let scenario = library.rehearsal(&Id::new("coffee").unwrap()).unwrap().unwrap();
    let store = Store::open(DataDir::at(path), Box::new(RealDisk)).unwrap().cheaply_guarded();
    (Session::new(library, Some(store), Clock::System), scenario)
}

fn start(seed_given: bool) -> Start {
    Start { seed: 7, seed_given, difficulty: Some(Difficulty::Ordinary) }
}

/// What is typed to say these choices one after another from here: own words, then the number in this play's order.
fn typed(scenario: &Scenario, play: &mut Play, choices: &[&str]) -> Vec<String> {
    let mut typed = Vec::new();
    for choice in choices {
        let stand = play.stand(scenario);
        let offered = scenario.shuffled(&stand, play.setup());
        let at = offered.iter().position(|offered| offered.id == **choice).unwrap();
        typed.extend([OWN_WORDS.to_owned(), (at + 1).to_string()]);
        play.choose(scenario, &Id::new(choice).unwrap(), false).unwrap();
    }
    typed
}

fn fresh(scenario: &Scenario) -> Play {
    Play::new(scenario, Setup { seed: 7, difficulty: Difficulty::Ordinary })
}

fn said(
    session: &mut Session,
    scenario: &Scenario,
    start: Start,
    typed: &[String],
) -> (String, Result<(), Stop>) {
    let typed: String = typed.iter().map(|line| format!("{line}\n")).collect();
    let (mut input, mut output) = (typed.as_bytes(), Vec::new());
    let text = Text::of(Lang::Nb);
    let mut lines = Lines::new(&mut input, &mut output, None, true, &text);
    let ended = rehearse(&mut lines, session, scenario, start);
    (String::from_utf8(output).unwrap(), ended)
}

fn lines(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn kept(path: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = std::fs::read_dir(path.join("training")) else { return Vec::new() };
    entries.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn a_play_is_kept_only_after_a_yes_says_where_and_holds_nothing_that_was_typed() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let (mut session, scenario) = practice(&path);
    let to_the_end = typed(&scenario, &mut fresh(&scenario), &["b", "a", "a"]);
    // One empty line leaves the numbers, one ends the debrief; then it is asked, and everything but a yes is a no.
    for no in ["", "nei", "q", "kanskje"] {
        let typed = [to_the_end.clone(), lines(&["", "", no])].concat();
        let (heard, ended) = said(&mut session, &scenario, start(true), &typed);
        assert!(ended.is_ok() && heard.contains("Vil du lagre denne øvingen"), "{heard}");
        assert!(!path.exists(), "{no}");
    }
    let typed = [to_the_end, lines(&["", "", "ja"])].concat();
    let (heard, _) = said(&mut session, &scenario, start(true), &typed);
    let [file] = kept(&path).try_into().unwrap();
    assert!(heard.contains(&format!("Lagret i {}", file.display())), "{heard}");
    let words = std::fs::read_to_string(file).unwrap();
    assert!(words.contains("\"scenario\": \"coffee\"") && !words.contains("kanari"), "{words}");
}

#[test]
fn leaving_says_the_closing_word_and_what_was_kept_is_taken_up_where_it_was_left_under_its_name() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let (mut session, scenario) = practice(&path);
    let mut play = fresh(&scenario);
    let begun = [typed(&scenario, &mut play, &["b"]), lines(&["q", "j"])].concat();
    let (heard, ended) = said(&mut session, &scenario, start(true), &begun);
    assert_eq!(ended, Err(Stop::Quit));
    let (_, after) = heard.split_once("Det er greit å stoppe.").unwrap();
    assert!(after.contains("Lagret i"), "{heard}");
    assert_eq!(kept(&path).len(), 1);

    let on = [lines(&["1"]), typed(&scenario, &mut play, &["a", "a"]), lines(&["", "", "ja"])].concat();
    let (heard, ended) = said(&mut session, &scenario, start(false), &on);
    assert_eq!(ended, Ok(()));
    assert_in_order(
        &heard,
        &[
            "Du har lagret øving fra denne samtalen",
            "1) fortsett fra ",
            ", vanlig, tur 2",
            "2) begynn på nytt",
            "Jeg vil helst slutte.",
            "Så langt det kunne komme",
            "1. Tillit",
        ],
    );
    assert!(!heard.contains("Er det farlig?"), "the first moment is not played again");
    assert_eq!(kept(&path).len(), 1, "kept again under the name it had");

    // Anew is anew; with a seed that was asked for, nothing is offered.
    let (heard, _) = said(&mut session, &scenario, start(false), &lines(&["2", "q"]));
    assert!(heard.contains("tur 4") && heard.contains("Er det farlig?"), "{heard}");
    let (heard, _) = said(&mut session, &scenario, start(true), &lines(&["q"]));
    assert!(!heard.contains("begynn på nytt"), "{heard}");
}

#[test]
fn a_kept_play_of_a_scenario_that_changed_goes_as_far_as_it_still_does_and_says_so() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let (mut session, scenario) = practice(&path);
    let mut play = fresh(&scenario);
    let begun = [typed(&scenario, &mut play, &["b", "b"]), lines(&["q", "j"])].concat();
    said(&mut session, &scenario, start(true), &begun).1.unwrap_err();
    drop(session);
    // The second line is gone.
    let changed = COFFEE.replacen(
        "      - id: b\n        say: {nb: \"Hvor mange kopper?\"",
        "      - id: z\n        say: {nb: \"Hvor mange kopper?\"",
        1,
    );
    assert_ne!(changed, COFFEE);
    let library = Library::open(Tree::of(&[("coffee.yaml", &changed)]), None);
    let scenario = library.rehearsal(&Id::new("coffee").unwrap()).unwrap().unwrap();
    let store = Store::open(DataDir::at(&path), Box::new(RealDisk)).unwrap().cheaply_guarded();
    let mut session = Session::new(library, Some(store), Clock::System);
    let (heard, _) = said(&mut session, &scenario, start(false), &lines(&["1", "q"]));
    assert!(
        heard.contains("Samtalen er endret siden sist") && heard.contains("Jeg vil helst slutte."),
        "{heard}"
    );
}

#[test]
fn one_goes_back_a_turn_or_to_before_any_and_two_attempts_stand_side_by_side() {
    let place = tempfile::tempdir().unwrap();
    let (mut session, scenario) = practice(&place.path().join("data"));
    let mut play = fresh(&scenario);
    // Into the trap, back by one, the same trap, on to the discord, and back to before the first turn.
    let mut typed_lines = typed(&scenario, &mut play, &["c"]);
    typed_lines.push("<".to_owned());
    assert!(play.undo());
    typed_lines.extend(typed(&scenario, &mut play, &["c", "a"]));
    typed_lines.extend(lines(&["<< 9", "<< x", "<< 1"]));
    play = play.rewound(0);
    typed_lines.extend(typed(&scenario, &mut play, &["b", "a", "a"]));
    // Another way from the end; halfway there a third, which is compared with the one that came to an end.
    typed_lines.extend(lines(&["", "1"]));
    play = play.rewound(0);
    typed_lines.extend(typed(&scenario, &mut play, &["c", "a"]));
    typed_lines.push("<< 1".to_owned());
    play = play.rewound(0);
    typed_lines.extend(typed(&scenario, &mut play, &["a", "a", "a"]));
    typed_lines.extend(lines(&["", "", "nei"]));
    let (heard, ended) = said(&mut session, &scenario, start(true), &typed_lines);
    assert_eq!(ended, Ok(()), "{heard}");
    assert_in_order(
        &heard,
        &[
            "Du hører ikke.",
            "Er det farlig?",
            "Du hører ikke.",
            "Jeg vil helst slutte.",
            "«<< 9» går ikke her",
            "«<< x» går ikke her",
            "Tilbake til før tur 1.\n",
            "Er det farlig?",
            "Så langt det kunne komme",
            "Tilbake til før tur 1. Det sammenlignes med",
            "De to forsøkene",
            "Felles turer fra start: 0.",
            "Forrige: Så langt det kunne komme. «Du er redd.»",
            "Dette: Så langt det kunne komme. «Hva tenker du selv?»",
        ],
    );
    assert_eq!(heard.matches("De to forsøkene").count(), 1, "what was left is compared with nothing");
}

#[test]
fn the_next_step_follows_the_ending_and_numbers_come_only_when_they_are_asked_for() {
    let place = tempfile::tempdir().unwrap();
    let (mut session, scenario) = practice(&place.path().join("data"));
    let to_the_end = typed(&scenario, &mut fresh(&scenario), &["b", "a", "a"]);
    let unasked = [to_the_end.clone(), lines(&["", "", "nei"])].concat();
    let (heard, _) = said(&mut session, &scenario, start(true), &unasked);
    assert_in_order(
        &heard,
        &[
            "Så langt det kunne komme:",
            "Neste steg:",
            "Se tilbake:",
            "Det du øvde på:",
            "Skriv t for tallene",
        ],
    );
    assert!(heard.contains("\n\nIkke gjennomgått av MI-trener.\n"), "{heard}");
    assert!(!heard.contains("Det du sa, talt opp"), "{heard}");
    let asked = [to_the_end.clone(), lines(&["x", "t", "", "nei"])].concat();
    let (heard, _) = said(&mut session, &scenario, start(true), &asked);
    assert_in_order(
        &heard,
        &["«x» går ikke her. Skriv t", "Det du sa, talt opp:", "Øvingstall.", "Prøve en annen vei?"],
    );
    // Leaving there leaves the debrief, and is no way to keep anything unasked.
    let left = [to_the_end, lines(&["q", "nei"])].concat();
    let (heard, ended) = said(&mut session, &scenario, start(true), &left);
    assert!(ended.is_ok() && !heard.contains("Prøve en annen vei?"), "{heard}");
}

#[test]
fn where_nothing_is_counted_the_reason_has_its_own_heading_and_nothing_is_asked() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let library = Library::open(Tree::embedded(), None);
    let scenario = library.rehearsal(&Id::new("the-meeting").unwrap()).unwrap().unwrap();
    let store = Store::open(DataDir::at(&path), Box::new(RealDisk)).unwrap().cheaply_guarded();
    let mut session = Session::new(library, Some(store), Clock::System);
    // The first line that is offered, until it ends.
    let mut play = fresh(&scenario);
    let mut typed_lines = Vec::new();
    while scenario.ending_at(&play.stand(&scenario)).is_none() {
        let stand = play.stand(&scenario);
        let first = scenario.shuffled(&stand, play.setup())[0].id.clone();
        typed_lines.extend(typed(&scenario, &mut play, &[first.as_str()]));
    }
    typed_lines.extend(lines(&["", "nei"]));
    let (heard, ended) = said(&mut session, &scenario, start(true), &typed_lines);
    assert_eq!(ended, Ok(()), "{heard}");
    let why = scenario.why_no_numbers.as_ref().unwrap().get(Lang::Nb);
    assert!(heard.contains(&format!("\n\nHvorfor ingen tall:\n{why}\n")), "{heard}");
    assert!(!heard.contains("Skriv t for tallene"), "{heard}");
}

#[test]
fn a_kept_play_that_is_left_as_it_was_is_not_asked_about_again() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let (mut session, scenario) = practice(&path);
    let mut play = fresh(&scenario);
    let begun = [typed(&scenario, &mut play, &["b"]), lines(&["q", "j"])].concat();
    said(&mut session, &scenario, start(true), &begun).1.unwrap_err();
    let (heard, _) = said(&mut session, &scenario, start(false), &lines(&["1", "q"]));
    assert!(heard.contains("Jeg vil helst slutte.") && !heard.contains("Vil du lagre"), "{heard}");
    let on = [lines(&["1"]), typed(&scenario, &mut play, &["a"]), lines(&["q", "nei"])].concat();
    let (heard, _) = said(&mut session, &scenario, start(false), &on);
    assert!(heard.contains("Vil du lagre"), "{heard}");
}

#[test]
fn that_one_can_leave_is_said_once_in_every_scenario_and_drill() {
    let library = Library::open(Tree::embedded(), None);
    for scenario in library.sound_rehearsals() {
        for lang in Lang::ALL {
            let place = tempfile::tempdir().unwrap();
            let (mut session, _) = practice(&place.path().join("data"));
            let text = Text::of(lang);
            let mut output = Vec::new();
            let mut input = "q\n".as_bytes();
            let mut lines = Lines::new(&mut input, &mut output, None, true, &text);
            rehearse(&mut lines, &mut session, &scenario, start(true)).unwrap_err();
            let played = String::from_utf8(std::mem::take(&mut output)).unwrap();
            let mut input = "q\n".as_bytes();
            let mut lines = Lines::new(&mut input, &mut output, None, true, &text);
            drill(&mut lines, &scenario).unwrap_err();
            let drilled = String::from_utf8(output).unwrap();
            for said in [played, drilled] {
                assert_eq!(said.matches(text.rehearsal.leave_any).count(), 1, "{}: {said}", scenario.id);
            }
        }
    }
}

#[test]
fn none_of_these_is_marked_and_the_seed_and_what_comes_between_are_told() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let (mut session, scenario) = practice(&path);
    let setup = Setup { seed: 7, difficulty: Difficulty::Demanding };
    let mut play = Play::new(&scenario, setup);
    let mut typed_lines = typed(&scenario, &mut play, &["b"]);
    // Four are offered, the last of which is none of these.
    typed_lines.insert(1, "4".to_owned());
    typed_lines.extend(lines(&["q", "ja"]));
    let start = Start { seed: 7, seed_given: true, difficulty: Some(Difficulty::Demanding) };
    let (heard, _) = said(&mut session, &scenario, start, &typed_lines);
    assert_in_order(
        &heard,
        &[
            "Frø 7: samme frø",
            "Si det først",
            &format!("Ditt: {OWN_WORDS}"),
            "4) ingen av disse",
            "Merket: ingen av disse",
            "Noe kommer imellom.",
            "(Telefonen ringer.)",
        ],
    );
    let words = std::fs::read_to_string(&kept(&path)[0]).unwrap();
    assert!(words.contains("\"none-of-these\": true"), "{words}");
}

#[test]
fn when_another_program_holds_the_place_that_is_said_and_nothing_is_lost_of_the_debrief() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let _holder = {
        let mut session = super::session(&path);
        assert!(matches!(session.run(Effect::KeepOpen), Outcome::Kept));
        session
    };
    let (mut session, scenario) = practice(&path);
    let typed = [typed(&scenario, &mut fresh(&scenario), &["b", "a", "a"]), lines(&["", "", "ja"])].concat();
    let (heard, ended) = said(&mut session, &scenario, start(true), &typed);
    assert!(ended.is_ok() && heard.contains("Se tilbake"), "{heard}");
    assert!(heard.trim_end().lines().last().unwrap().contains("i et annet vindu"), "{heard}");
    assert_eq!(kept(&path).len(), 0);
}

fn drilled(scenario: &Scenario, typed: &str) -> (String, Result<(), Stop>) {
    let (mut input, mut output) = (typed.as_bytes(), Vec::new());
    let text = Text::of(Lang::Nb);
    let mut lines = Lines::new(&mut input, &mut output, None, true, &text);
    let ended = drill(&mut lines, scenario);
    (String::from_utf8(output).unwrap(), ended)
}

#[test]
fn a_drill_gives_one_line_hears_an_answer_shows_what_to_look_for_and_gets_harder() {
    let place = tempfile::tempdir().unwrap();
    let (_session, scenario) = practice(&place.path().join("data"));
    // Once more, harder, harder still; then there is nothing harder.
    let (heard, ended) = drilled(&scenario, "1\nmitt svar\n1\n\n2\nannet\n2\nsiste\n3\n");
    assert_eq!(ended, Ok(()));
    assert_in_order(
        &heard,
        &[
            "ØVELSE. Øv på replikker: Kaffe & kake",
            "Handler om kaffe.",
            "1) Kompleks refleksjon: «Det er bare kaffe.»",
            "nivå 1 av 3:\n«Det er bare kaffe.»\nHva sier du?",
            "Ditt: mitt svar",
            "Se etter i ditt eget svar. Du krysser av selv.\n- Ingen råd\n- Noe mer enn ordene",
            "Én måte å si det på:\n«Den er din.»",
            "nivå 1 av 3:",
            "nivå 2 av 3:\n«Alle drikker kaffe.»",
            "nivå 3 av 3:\n«La meg ha kaffen i fred.»",
        ],
    );
    assert_eq!(heard.matches("en vanskeligere").count(), 3, "not after the hardest");
    let (heard, ended) = drilled(&scenario, "1\nq\n");
    assert_eq!(ended, Err(Stop::Quit));
    assert!(heard.trim_end().ends_with("Det er greit å stoppe."), "{heard}");
}

#[test]
fn every_drill_that_ships_goes_through_all_its_lines_in_each_language() {
    let library = Library::open(Tree::embedded(), None);
    for scenario in library.sound_rehearsals() {
        for lang in Lang::ALL {
            for (at, one) in scenario.drills.iter().enumerate() {
                let typed = format!("{}\nx\n2\ny\n2\nz\n3\n", at + 1);
                let (mut input, mut output) = (typed.as_bytes(), Vec::new());
                let text = Text::of(lang);
                let ended = drill(&mut Lines::new(&mut input, &mut output, None, true, &text), &scenario);
                let heard = String::from_utf8(output).unwrap();
                assert_eq!(ended, Ok(()), "{} {}", scenario.id, one.id);
                for level in &one.levels {
                    assert!(heard.contains(level.get(lang)), "{} {}", scenario.id, one.id);
                }
                assert_eq!(heard.matches(&format!("«{}»", one.example.get(lang))).count(), 3);
            }
        }
    }
}
