//! A course on lines: what is kept of plans and of where the room stands, and that no plan is lost by a name or a slip.

use std::path::PathBuf;

use serde_json::Value;
use tempfile::TempDir;

use super::lines::{PLAN, run_in};

fn said(data: &TempDir, input: &str) -> String {
    let said = run_in(data, &["course", "--plain"], input);
    assert!(said.ok && said.err.is_empty(), "{}", said.err);
    said.out
}

fn path(data: &TempDir, name: &str) -> PathBuf {
    data.path().join("data").join(name)
}

fn read(data: &TempDir, name: &str) -> String {
    std::fs::read_to_string(path(data, name)).unwrap()
}

fn json(data: &TempDir, name: &str) -> Value {
    serde_json::from_str(&read(data, name)).unwrap()
}

fn plans(data: &TempDir) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(path(data, "plans"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_name_that_a_plan_has_is_refused_and_an_empty_line_gives_one_by_itself() {
    let data = tempfile::tempdir().unwrap();
    said(&data, &format!("{PLAN}+ 1\n"));
    let before = read(&data, "plans/course-a.json");
    // Her plan stands first now, so that a new one of this course is the third.
    let out = said(&data, "3\nA\n2027\n\n");
    assert!(out.contains("Det navnet er i bruk: velg et annet."), "{out}");
    assert!(out.contains("begynn med en bokstav"), "{out}");
    assert_eq!(read(&data, "plans/course-a.json"), before);
    assert_eq!(plans(&data), ["course-a.json", "course-tidlig-inn-1.json"]);
    let cancelled = said(&data, "4\n<\n");
    assert_eq!(cancelled.matches("Velg:").count(), 2, "{cancelled}");
    assert_eq!(plans(&data).len(), 2);
}

#[test]
fn what_cannot_be_read_is_said_and_its_name_is_taken() {
    let data = tempfile::tempdir().unwrap();
    said(&data, PLAN);
    let newer = read(&data, "plans/course-a.json").replace("\"format\": 1", "\"format\": 99");
    std::fs::write(path(&data, "plans/course-a.json"), &newer).unwrap();
    std::fs::create_dir_all(path(&data, "training")).unwrap();
    std::fs::write(path(&data, "training/course-room.json"), "{").unwrap();
    let out = said(&data, PLAN);
    assert!(out.contains("Kan ikke leses her, og er latt urørt: a."), "{out}");
    assert!(out.contains("Stedet der dere var sist, kan ikke leses."), "{out}");
    assert!(out.contains("Det navnet er i bruk"), "{out}");
    assert_eq!(read(&data, "plans/course-a.json"), newer);
}

#[test]
fn each_step_keeps_the_plan_too_also_where_it_went_on_from_before() {
    let data = tempfile::tempdir().unwrap();
    let stands = |data: &TempDir| {
        let (plan, room) = (json(data, "plans/course-a.json"), json(data, "training/course-room.json"));
        assert_eq!(plan, room["plan"]);
        plan
    };
    said(&data, &format!("{PLAN}26\n\n"));
    let first = stands(&data);
    assert_eq!(first["at"]["entry"], 25);
    // Fortsett, to steps, a minute more, and nothing more comes in.
    said(&data, "1\n\n\n+\n");
    let second = stands(&data);
    assert_eq!(second["at"]["view"].as_u64().unwrap(), first["at"]["view"].as_u64().unwrap() + 2, "{second}");
    assert_eq!(second["entries"][25]["minutes"], 14);
    // Left by its key, her plan is gone on with, which then stands there.
    let out = said(&data, "1\nq\nq\n");
    assert!(out.contains("m 3: de første 45 minuttene"), "{out}");
    assert_eq!(stands(&data), second);
}

#[test]
fn hands_are_safe_as_soon_as_they_are_counted_and_q_among_them_leaves_the_room_alone() {
    let data = tempfile::tempdir().unwrap();
    said(&data, &format!("{PLAN}25\n\n\n\n4\n7\n1\n0\n0\n"));
    let hands = |data: &TempDir| json(data, "plans/course-a.json")["hands"].as_object().unwrap().clone();
    assert_eq!(hands(&data).values().next().unwrap()[1], 7);
    let out = said(&data, "2\n25\n\n\n\n4\nq\nq\n");
    assert!(out.trim_end().ends_with("q avslutter."), "{out}");
    assert_eq!(hands(&data).values().next().unwrap()[1], 7);
}

#[test]
fn m_runs_the_first_45_minutes_and_a_the_whole_theme_and_what_changed_comes_back() {
    let data = tempfile::tempdir().unwrap();
    let minutes = |skipped: bool| -> u64 {
        let room = json(&data, "training/course-room.json");
        let entries = room["plan"]["entries"].as_array().unwrap().clone();
        let of = entries.iter().filter(|entry| skipped || entry["skipped"] != true);
        of.map(|entry| entry["minutes"].as_u64().unwrap()).sum()
    };
    said(&data, &format!("{PLAN}m 25\n"));
    let (short, whole) = (minutes(false), minutes(true));
    assert!((30..=45).contains(&short) && whole > 100, "{short} of {whole}");
    said(&data, "2\na 25\n");
    assert_eq!((minutes(false), minutes(true)), (whole, whole));
    said(&data, "2\nm 25\n\n\n\n4\n7\n1\n0\n0\n+\nq\nq\n");
    let plan = json(&data, "plans/course-a.json");
    assert_eq!(plan["entries"].as_array().unwrap().len(), 72);
    assert_eq!(plan["entries"][24]["minutes"], 8);
    assert_eq!(plan["hands"].as_object().unwrap().values().next().unwrap()[0], 4);
    assert!(!plan.to_string().contains("skipped"), "the plan itself leaves nothing out");
}

#[test]
fn a_plan_is_deleted_by_its_name_after_a_yes_and_the_room_does_not_bring_it_back() {
    let data = tempfile::tempdir().unwrap();
    said(&data, &format!("{PLAN}26\n\n"));
    let out = said(&data, "x b\nx a\n2\nx a\nq\n");
    assert!(out.contains("«x b» går ikke her") && out.contains("Slette planen «a»?"), "{out}");
    assert_eq!(plans(&data), ["course-a.json"], "a no is none");
    said(&data, "x a\n1\n");
    assert!(plans(&data).is_empty());
    let on = said(&data, "1\n\n\n");
    assert!(on.contains("Fortsett: "), "{on}");
    assert!(plans(&data).is_empty(), "{:?}", plans(&data));
}

#[test]
fn what_she_changed_in_her_plan_is_not_undone_by_going_on() {
    let data = tempfile::tempdir().unwrap();
    said(&data, &format!("{PLAN}26\n\nq\nx 40\nt 25\n"));
    let changed = json(&data, "plans/course-a.json");
    said(&data, "1\n");
    let after = json(&data, "plans/course-a.json");
    assert_eq!(after["entries"], changed["entries"]);
    assert!(after["entries"].to_string().contains("skipped"));
}

#[test]
fn parts_that_are_gone_are_said_and_what_comes_after_the_days_stands_under_the_plan() {
    let data = tempfile::tempdir().unwrap();
    let out = said(&data, PLAN);
    assert!(out.contains("Mellom og etter dagene:\n- Før første dag: "), "{out}");
    let mut plan = json(&data, "plans/course-a.json");
    plan["entries"][3]["block"] = "no-such-block".into();
    std::fs::write(path(&data, "plans/course-a.json"), plan.to_string()).unwrap();
    let out = said(&data, "1\n");
    assert!(
        out.contains("finnes ikke lenger i kurset, og er tatt ut: vulnerable-topics/no-such-block."),
        "{out}"
    );
    plan["course"] = "no-such-course".into();
    std::fs::write(path(&data, "plans/course-a.json"), plan.to_string()).unwrap();
    assert!(said(&data, "1\n").contains("Kurset i denne planen finnes ikke her."));
}

#[test]
fn notes_are_written_for_another_window_until_the_room_is_left() {
    let data = tempfile::tempdir().unwrap();
    let notes = "training/course-notes.txt";
    let out = said(&data, &format!("{PLAN}26\n\nn\n\n"));
    assert!(out.contains("Notatene skrives til ") && out.contains("course-notes.txt"), "{out}");
    assert!(read(&data, notes).contains("(Ikke i gang nå.)"), "the end of input ends them");
    // They go on with the room, and follow it.
    let out = said(&data, "1\nn\nn\nq\nq\n");
    assert_eq!(out.matches("Notatene skrives til ").count(), 2, "{out}");
    assert!(out.contains("Notatene skrives ikke lenger."), "{out}");
    assert!(json(&data, "training/course-room.json")["notes"].as_bool().unwrap());
}
