//! Kills in the full screen: keys are typed ahead, and the blow falls while they are being worked through.

use std::fs;
use std::path::{Path, PathBuf};

use rustix::process::Signal;
use tidlig_inn::content::source::Tree;
use tidlig_inn::session::Effect;

use super::chance::Chance;
use super::kept::{Expected, Stood, Walked, assert_replies, epds, kept, session, tweak};
use super::pty::visits::open_store;
use super::pty::{CTRL_D, ENTER, Place, turn};

const KILLS: usize = 85;
/// So many keys at most are typed ahead.
const AHEAD: usize = 6;

/// Words as they are pasted: all of them at once, so that no part of them is kept alone.
fn pasted(words: &str) -> String {
    format!("\x1b[200~{words}\x1b[201~{CTRL_D}")
}

/// A visit from «Før skjemaet» on. Each part changes what is kept once, and some give a reply.
fn script() -> Vec<(String, Option<Expected>)> {
    let [drunk, tolerance, worried, morning, amnesia, less] = tweak();
    let mut script: Vec<(String, Option<Expected>)> = vec![
        (ENTER.to_owned(), None),
        ("1".to_owned(), Some(drunk)),
        (format!("n{}", pasted("blåbær i mørket")), None),
        (format!("3{ENTER}"), Some(tolerance)),
        ("1".to_owned(), Some(worried)),
        ("v".to_owned(), Some(morning)),
        (format!("h5{}", pasted("telefonen ringte")), Some(amnesia)),
        ("2".to_owned(), Some(less)),
    ];
    let mut keys = |keys: &[&str]| script.extend(keys.iter().map(|keys| ((*keys).to_owned(), None)));
    // What she makes of it, the result, agreeing, closing; opening, before the form, the form is in hand.
    keys(&[ENTER, ENTER, ENTER, ENTER, ENTER, ENTER, "1"]);
    for (reply, key) in epds().into_iter().zip(["1", "2", "3", "4", "1", "2", "3", "4", "3", "3"]) {
        script.push((key.to_owned(), Some(reply)));
    }
    let mut keys = |keys: &[&str]| script.extend(keys.iter().map(|keys| ((*keys).to_owned(), None)));
    // The card, reading back, telling back, result, agreeing, closing; not alone now.
    keys(&["m", ENTER, ENTER, ENTER, ENTER, ENTER, "4"]);
    script.push((format!("e{}", pasted("snakket om søvn")), None));
    // On; what was done; written in the journal.
    script.push((ENTER.to_owned(), None));
    script.push((format!("{ENTER}1{ENTER}"), None));
    script.push(("f".to_owned(), None));
    script
}

/// The key that finishes the visit.
const SAVE: &str = "l";

/// Walks the script once, unharmed. Gives also the files of the visit as it lay there before the script.
fn walk(place: &Place, script: &[(String, Option<Expected>)]) -> (Walked, PathBuf) {
    let mut program = open_store(place);
    let data = place.data();
    let before = place.root().join("before");
    fs::create_dir(&before).unwrap();
    copy_files(&data.join("drafts"), &before);
    let mut given = Vec::new();
    let mut stood = vec![Stood { draft: kept(&data).draft, told: program.saved() }];
    for (keys, reply) in script {
        program.keep(keys, "lagret");
        let draft = kept(&data).draft;
        given.extend(reply.clone());
        assert_replies(draft.as_ref().unwrap(), &given);
        stood.push(Stood { draft, told: program.saved() });
    }
    program.type_until(SAVE, "Lagret. Slettes");
    let mut after = kept(&data);
    assert!(after.draft.is_none());
    program.quit();
    (Walked { stood, record: after.records.remove(0) }, before)
}

fn copy_files(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

/// Takes the visit up, types some of what follows `from`, and ends it from outside at a moment drawn by chance. Gives
/// what was told to be safe since it was taken up.
fn sitting(place: &Place, coming: &[String], chance: &mut Chance) -> (u32, Signal) {
    let mut program = place.start();
    program.wait_for("En påbegynt samtale ligger her");
    program.press("f");
    let mut wanted = 0;
    // Now and then the blow falls while it is being taken up.
    if chance.up_to(7) > 0 {
        program.wait_saved_after(0);
        let ahead = chance.up_to(coming.len().min(AHEAD));
        program.press(&coming[..ahead].concat());
        let changes = if ahead == coming.len() { ahead - 1 } else { ahead };
        wanted = chance.up_to(changes);
        program.wait_saved_after(u32::try_from(wanted).unwrap());
    }
    // The moment itself is drawn, not waited for.
    std::thread::sleep(chance.moment());
    let signal = chance.blow();
    program.signal(signal);
    program.wait_over();
    let shown = program.shown_saved();
    assert!(shown as usize >= wanted, "{shown} after {wanted}");
    // The first one tells that it is kept as it was.
    (shown.saturating_sub(1), signal)
}

#[test]
fn in_the_full_screen_every_answer_told_to_be_safe_is_there_after_a_kill_at_any_moment() {
    let _turn = turn();
    let place = Place::new();
    let script = script();
    let (walked, before) = walk(&place, &script);
    let data = place.data();
    let keys: Vec<String> = script.into_iter().map(|(keys, _)| keys).chain([SAVE.to_owned()]).collect();
    let mut chance = Chance::new();
    let begin = || copy_files(&before, &data.join("drafts"));
    begin();
    let (mut from, mut finished, mut kills, mut met_at) = (0, 1, 0, vec![0_u32; keys.len()]);
    while kills < KILLS {
        let (told, signal) = sitting(&place, &keys[from..], &mut chance);
        let after = kept(&data);
        if after.records.len() > finished {
            finished += 1;
            from = 0;
            // The draft may lie there still: the record is saved before it is let go.
            session(&data, Tree::of(&[])).run(Effect::DiscardDraft);
            begin();
        } else {
            from = walked.place(after.draft.as_ref().expect("the draft is gone"), from, told);
            met_at[from] += 1;
        }
        assert_eq!(after.records.len(), finished, "a record came or went");
        assert!(
            after.records.iter().all(|record| *record == walked.record),
            "a record is not as it was told"
        );
        kills += usize::from(signal == Signal::KILL);
    }
    let places = met_at.iter().filter(|count| **count > 0).count();
    assert!(places > keys.len() / 4, "killed at {places} places, {finished} visits finished");
    eprintln!("{kills} kills at {places} places of a visit, {finished} visits finished");
}
