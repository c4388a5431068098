//! What is told besides the forms: what was seen, consents, who reads along, and whether it is in the journal.

use tidlig_inn::domain::judgement::Judgement;
use tidlig_inn::domain::visit::{Consent, Reading, Step};

use super::face::{Disk, Face, WORDS, names};
use super::states::{ANSWERS, FIRST, to_gate, to_plan, to_private_question, to_reading};

fn ticked(face: &Face) -> Vec<Judgement> {
    face.visit().judgement().collect()
}

#[test]
fn what_was_seen_is_ticked_from_talk_result_plan_and_summary_and_nowhere_while_asking() {
    for (keys, step) in [
        ("n 1 b", Step::Limits),
        ("n 1 b Enter", Step::Open(0)),
        ("n 1 b Enter Enter", Step::Before(0)),
        (&format!("{FIRST} {ANSWERS}"), Step::TellBack(0)),
        (&format!("{FIRST} {ANSWERS} Enter"), Step::Result(0)),
        (&format!("{FIRST} {ANSWERS} Enter Enter"), Step::Agree(0)),
        (&format!("{FIRST} {ANSWERS} Enter Enter Enter"), Step::Close(0)),
        (&format!("{FIRST} o"), Step::Plan),
        (&format!("{FIRST} o Enter"), Step::Summary),
    ] {
        let mut face = Face::new(Disk::None);
        face.press(keys).press("j");
        face.must_show(WORDS.judgement.title);
        face.press("1 3 3 Enter");
        assert_eq!(ticked(&face), [Judgement::WantsHelp], "{step:?}");
        assert_eq!(face.step(), step);
    }
    let mut asking = Face::new(Disk::None);
    asking.press(FIRST).press("4 Enter j");
    assert!(!asking.shows(WORDS.judgement.title));
}

#[test]
fn each_tick_is_kept_at_once() {
    let mut face = Face::new(Disk::Open);
    face.press(FIRST).press("o j");
    face.done.clear();
    face.press("Space");
    assert_eq!(names(&face.done), ["SaveDraft"]);
}

#[test]
fn private_ticks_are_offered_only_behind_the_gate_and_go_when_somebody_comes_in() {
    let weapon = WORDS.judgement.weapon;
    let mut face = Face::new(Disk::None);
    face.press(&to_gate()).press("4 j");
    face.resize(120, 40);
    assert!(!face.shows(weapon));
    let mut face = Face::new(Disk::None);
    face.resize(120, 40);
    face.press(&to_private_question()).press("2 Enter j");
    face.must_show(weapon);
    face.press("9 Down Down Space F9");
    assert_eq!(face.step(), Step::Plan);
    assert_eq!(ticked(&face), [Judgement::HarmToUnbornVeryLikely]);
    assert!(!face.shows(weapon));
}

#[test]
fn consents_are_stepped_through_from_plan_and_summary() {
    for way in ["", "Enter"] {
        let mut face = Face::new(Disk::None);
        face.press(&to_gate()).press("4").press(way).press("c");
        face.press("1 2 2 Down Space Space Space Enter");
        let consents = face.visit().consents().open();
        let states = [consents.answering, consents.journal, consents.partner];
        assert_eq!(states, [Consent::Given, Consent::Refused, Consent::Withdrawn]);
    }
}

#[test]
fn a_refused_journal_is_written_and_blocks_nothing() {
    let mut face = Face::new(Disk::Open);
    face.press(&to_gate()).press("4 c 2 2 Esc Enter u");
    face.resize(120, 60);
    face.must_show(WORDS.note.journal_refused);
    face.press("Esc l");
    assert_eq!(face.files("records"), 1);
}

#[test]
fn who_can_read_is_answered_by_one_key_each_way() {
    for (pressed, answer) in [
        ("1", Reading::Nobody),
        ("2", Reading::Somebody),
        ("3", Reading::Unknown),
        ("v", Reading::Declined),
        ("h", Reading::NotAsked),
    ] {
        let mut face = Face::new(Disk::None);
        face.press(&to_reading()).press("Enter Space");
        assert_eq!(face.step(), Step::Reading, "it is not passed unanswered");
        face.press(pressed);
        assert_eq!((face.step(), face.visit().reading()), (Step::Plan, Some(answer)));
        assert_eq!(face.shows(WORDS.reading.safe_channel), answer.needs_safe_channel());
        face.press("p");
        assert!(!face.shows(WORDS.reading.safe_channel), "hidden with the part it came from");
    }
}

#[test]
fn it_is_marked_as_written_only_once_the_note_is_answered_for() {
    let mut face = Face::new(Disk::Open);
    face.press(&to_plan()).press("Enter f");
    face.must_show(WORDS.summary.transfer_needs_answer);
    assert!(!face.visit().is_transferred());
    face.press("1 f");
    face.must_show(WORDS.summary.transferred);
    face.press("f");
    assert!(!face.visit().is_transferred());
    face.press("f j 1 Enter");
    assert!(!face.visit().is_transferred(), "something was changed since");
    face.press("f p Enter");
    assert!(!face.visit().is_transferred());
}

#[test]
fn what_was_told_alone_and_not_answered_for_waits_without_a_word_about_why() {
    let mut face = Face::new(Disk::Open);
    face.press(&to_plan()).press("p Enter f");
    face.must_show(WORDS.summary.transfer_waits);
    assert!(!face.visit().is_transferred());
}

#[test]
fn a_kept_visit_tells_whether_it_is_in_the_journal() {
    for (mark, words) in [("", WORDS.records.not_transferred), ("f", WORDS.records.transferred)] {
        let mut face = Face::new(Disk::Open);
        face.press(&to_gate()).press("4 Enter").press(mark).press("l Enter l");
        face.must_show(&format!(", {words}"));
        face.press("Enter");
        face.must_show(&format!(", {words})"));
    }
}

#[test]
fn every_row_of_the_plan_is_written_and_kept_in_its_place() {
    let mut face = Face::new(Disk::None);
    face.press(&to_gate()).press("4");
    for row in ["en", "to", "tre", "fire", "fem", "seks"] {
        face.press(&format!("e '{row} Esc Down"));
    }
    assert_eq!(face.visit().plan().rows().map(String::as_str), ["en", "to", "tre", "fire", "fem", "seks"]);
}
