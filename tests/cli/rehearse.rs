//! `rehearse`: the listing, role cards, coaching dates, drills, and keeping a play.

use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::id::Id;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::rehearsal::debrief::Reached;
use tidlig_inn::domain::rehearsal::play::{Difficulty, Play, Setup};
use tidlig_inn::export::coaching;

use super::support::{refusal, run, run_in};

#[test]
fn without_a_name_all_are_listed_in_the_language_asked_for_and_list_has_them_too() {
    let said = run(&["rehearse", "--lang", "en"], "");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(said.out.lines().count(), 10, "{}", said.out);
    assert!(said.out.contains("he-comes-in-too") && said.out.contains("He comes in too"));
    let said = run(&["list", "--lang", "nn"], "");
    let (_, rehearsals) = said.out.split_once("\n\nrehearsals\n").unwrap();
    assert_eq!(rehearsals.lines().count(), 9, "{rehearsals}");
    assert!(rehearsals.lines().all(|line| line.contains("built-in") && line.contains("good")));
    let json: serde_json::Value = serde_json::from_str(&run(&["list", "--json"], "").out).unwrap();
    assert_eq!(json["rehearsals"].as_array().unwrap().len(), 9);
}

#[test]
fn role_cards_come_out_as_text_and_as_a_page() {
    let said = run(&["rehearse", "one-glass-with-dinner", "--cards"], "");
    assert!(said.code == 0 && said.out.starts_with("Rollekort: "), "{}", said.out);
    assert_eq!(said.out.matches("DEMO – oppdiktede personer").count(), 3);
    let said = run(&["rehearse", "one-glass-with-dinner", "--cards", "--html", "--lang", "en"], "");
    assert!(said.out.starts_with("<!DOCTYPE html>\n<html lang=\"en\">") && said.out.ends_with("</html>\n"));
}

#[test]
fn coaching_days_come_out_as_a_calendar() {
    // Far ahead: days that have passed are refused.
    let said = run(&["rehearse", "--coaching", "2996-12-01,2997-01-12, 2997-03-02"], "");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{}", said.out);
    for day in ["29961201", "29970112", "29970302"] {
        assert!(said.out.contains(&format!("DTSTART;VALUE=DATE:{day}\r\n")), "{day}");
    }
    assert_eq!(said.out.matches("BEGIN:VEVENT").count(), 3);
    let said = run(&["rehearse", "--coaching-from", "2996-08-22"], "");
    assert_eq!(said.out.matches("BEGIN:VEVENT").count(), 4);
    for day in coaching::days_from("2996-08-22".parse().unwrap()) {
        assert!(said.out.contains(&format!("DTSTART;VALUE=DATE:{}\r\n", day.format("%Y%m%d"))), "{day}");
    }
}

#[test]
fn a_day_that_has_passed_is_refused_and_of_a_course_not_long_ago_what_is_ahead_comes_out() {
    let said = refusal(&["rehearse", "--coaching", "2996-12-01,2020-01-01"], "");
    assert!(said.contains("2020-01-01 has passed"), "{said}");
    assert!(refusal(&["rehearse", "--coaching-from", "2020-01-01"], "").contains("have passed"));
    let today = chrono::Local::now().date_naive();
    let course = (today - chrono::Days::new(100)).to_string();
    let said = run(&["rehearse", "--coaching-from", &course], "");
    let ahead = coaching::days_from(course.parse().unwrap());
    let ahead = ahead.iter().filter(|day| **day >= today).count();
    assert!(said.code == 0 && (1..4).contains(&ahead), "{}", said.err);
    assert_eq!(said.out.matches("BEGIN:VEVENT").count(), ahead);
}

#[test]
fn random_plays_say_how_often_each_line_was_said_as_lines_and_as_json() {
    let said = run(&["rehearse", "all-is-well", "--random", "3"], "");
    let json = run(&["rehearse", "all-is-well", "--random", "3", "--json"], "");
    assert_eq!((said.code, json.code, json.out.lines().count()), (0, 0, 1));
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&json["scenario"], &json["plays"]), (&"all-is-well".into(), &3.into()));
    let mut lines = said.out.lines();
    for node in json["nodes"].as_array().unwrap() {
        let id = node["id"].as_str().unwrap();
        assert_eq!(lines.next().unwrap(), format!("{:7}  {id}", node["hits"].as_u64().unwrap()));
        for choice in node["choices"].as_array().unwrap() {
            let line = format!("{:7}    {id}/{}", choice["hits"], choice["id"].as_str().unwrap());
            assert_eq!(lines.next().unwrap().trim_start(), line.trim_start());
        }
    }
    let endings = json["endings"].as_array().unwrap();
    assert_eq!(endings.iter().map(|ending| ending["hits"].as_u64().unwrap()).sum::<u64>(), 3);
    assert!(endings.iter().all(|ending| ending["kind"].is_string()) && lines.count() == endings.len());
}

#[test]
fn choices_tell_the_way_the_goals_and_whether_it_has_ended() {
    let ask = |choices: &[String], json: bool| {
        let choices = choices.join(",");
        let mut arguments = vec!["rehearse", "all-is-well", "--lang", "en", "--choices", &choices];
        arguments.extend(json.then_some("--json"));
        run(&arguments, "").out
    };
    let library = Library::open(Tree::embedded(), None);
    let scenario = library.rehearsal(&Id::new("all-is-well").unwrap()).unwrap().unwrap();
    let mut play = Play::new(&scenario, Setup { seed: 0, difficulty: Difficulty::Ordinary });
    let (mut choices, mut codes) = (Vec::new(), Vec::new());
    while scenario.ending_at(&play.stand(&scenario)).is_none() {
        let stand = play.stand(&scenario);
        let first = scenario.offered(&stand).next().unwrap();
        codes.push(first.codes.iter().map(|code| code.code()).collect::<Vec<_>>());
        choices.push(first.id.to_string());
        play.choose(&scenario, &first.id, false).unwrap();
    }
    let first_node = scenario.debrief(&play).volleys[0].node.id.to_string();

    let half = ask(&choices[..1], false);
    let way = format!("{first_node} -> {}  {}\n", choices[0], codes[0].join(" "));
    assert!(half.starts_with(&way) && half.contains("not ended yet; offered are: "), "{half}");
    let json: serde_json::Value = serde_json::from_str(&ask(&choices[..1], true)).unwrap();
    assert_eq!((&json["ended"], &json["path"][0]["choice"]), (&false.into(), &choices[0].as_str().into()));

    let whole = ask(&choices, false);
    let ending = scenario.ending_at(&play.stand(&scenario)).unwrap();
    assert!(whole.contains(&format!("= {}\n", ending.id)) && !whole.contains("not ended yet"), "{whole}");
    let json: serde_json::Value = serde_json::from_str(&ask(&choices, true)).unwrap();
    assert_eq!((&json["ended"], &json["ending"]), (&true.into(), &ending.id.as_str().into()));
    assert_eq!(json["path"].as_array().unwrap().len(), choices.len());
    let goals = scenario.debrief(&play).goals;
    assert_eq!(json["goals"].as_array().unwrap().len(), goals.len());
    for (told, (goal, met)) in json["goals"].as_array().unwrap().iter().zip(&goals) {
        let (at, said) = match met {
            Reached::Met(at) => (Some(at + 1), format!("met at turn {}", at + 1)),
            Reached::Broken(at) => (None, format!("broken at turn {}", at + 1)),
            Reached::NotYet => (None, "not met".to_owned()),
            Reached::NotNeeded => (None, "not needed".to_owned()),
        };
        assert_eq!(told["met"].as_u64(), at.map(|at| at as u64), "{}", goal.id);
        let met = said;
        assert!(whole.contains(&format!("{met}: {}\n", goal.text.get(Lang::En))), "{whole}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_for_data_that_can_never_be_made_is_said_to_be_that_and_not_to_be_gone() {
    let data = std::path::Path::new("/proc/tidlig-inn");
    let said = run_in(data, &["rehearse", "all-is-well", "--difficulty", "calm"], "x\n1\nq\nja\n");
    assert!(said.out.contains("Mappa /proc/tidlig-inn kan ikke opprettes."), "{}", said.out);
    assert!(!said.out.contains("finnes ikke lenger"), "{}", said.out);
}

#[test]
fn what_does_not_go_together_or_is_no_day_is_refused_with_what_would() {
    for (arguments, words) in [
        (vec!["rehearse", "--coaching", "1.12.2026"], "write a day as 2026-12-01"),
        (vec!["rehearse", "--coaching-from", "tomorrow"], "write a day as 2026-12-01"),
        (vec!["rehearse", "the-meeting", "--coaching", "2026-12-01"], "cannot be used with"),
        (vec!["rehearse", "--cards"], "<ID>"),
        (vec!["rehearse", "--drill"], "<ID>"),
        (vec!["rehearse", "the-meeting", "--html"], "--cards"),
        (vec!["rehearse", "the-meeting", "--random", "0"], "at least once"),
        (vec!["rehearse", "the-meeting", "--json"], "--random"),
        (vec!["rehearse", "--random", "5"], "<ID>"),
        (vec!["rehearse", "the-meeting", "--drill", "--random", "5"], "cannot be used with"),
    ] {
        let said = run(&arguments, "");
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.contains(words), "{arguments:?}: {}", said.err);
    }
    let days = (1..=13).map(|day| format!("2026-12-{day:02}")).collect::<Vec<_>>().join(",");
    assert!(refusal(&["rehearse", "--coaching", &days], "").contains("three or four"));
    assert!(refusal(&["rehearse", "nobody", "--cards"], "").contains("there is no rehearsal 'nobody'"));
}

#[test]
fn a_drill_and_a_play_run_in_a_pipe_and_keep_nothing_unasked() {
    // `run` shows that nothing was made.
    let said = run(&["rehearse", "all-is-well", "--drill"], "1\nmine egne ord\n");
    assert!(said.code == 0 && said.out.contains("Ditt: mine egne ord"), "{}", said.out);
    let said = run(&["rehearse", "all-is-well", "--difficulty", "calm"], "mine egne ord\n1\n");
    assert!(said.code == 0 && said.out.contains("Ditt: mine egne ord"), "{}", said.out);
    let said = run(&["rehearse", "all-is-well", "--difficulty", "calm"], "x\n1\nq\nnei\n");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
}

#[test]
fn a_kept_play_lies_in_the_training_folder_is_listed_and_goes_with_delete_all() {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path().join("data");
    let said = run_in(&data, &["rehearse", "all-is-well", "--difficulty", "calm"], "x\n1\nq\nja\n");
    assert!(said.out.contains("Lagret i "), "{}", said.out);
    let files = run_in(&data, &["records", "files"], "").out;
    assert!(files.contains("training/all-is-well-20") && files.contains("oppdiktede personer"), "{files}");
    let said = run_in(&data, &["rehearse", "all-is-well"], "1\nq\n");
    assert!(said.out.contains("fortsett fra ") && said.out.contains("tur 2"), "{}", said.out);
    run_in(&data, &["records", "delete-all", "--yes"], "");
    assert_eq!(std::fs::read_dir(data.join("training")).unwrap().count(), 0);
    assert!(!run_in(&data, &["rehearse", "all-is-well"], "q\n").out.contains("fortsett fra"));
}
