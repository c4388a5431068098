//! `records`: listing while locked, reading back, the separately sealed part, deleting.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tempfile::TempDir;
use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::answer::Answer;
use tidlig_inn::domain::context::{Context, Person};
use tidlig_inn::domain::id::Id;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::record::{private_summary, summary};
use tidlig_inn::domain::visit::{InNote, Visit};
use tidlig_inn::session::{Clock, Effect, Outcome, Secret, Session};
use tidlig_inn::store::{DataDir, RealDisk, Store};

use super::support::{run, run_in};

pub const PASSPHRASE: &str = "blåbær og rømme";

fn session(path: &Path) -> Session {
    let store = Store::open(DataDir::at(path), Box::new(RealDisk)).unwrap();
    Session::new(Library::open(Tree::embedded(), None), Some(store), Clock::System)
}

/// A finished visit: TWEAK, then alone and one thing told, kept out of the note.
fn visit(library: &Library, lang: Lang) -> (Effect, Visit) {
    let find = |id: &str| library.instrument(&Id::new(id).unwrap()).unwrap().unwrap();
    let context = Context::of(Person::Pregnant);
    let mut visit = Visit::new(context.clone(), vec![find("tweak"), find("inquiry")], true, false);
    visit.form_mut(0).unwrap().walk.answer(Answer::Yes, &context).unwrap();
    visit.form_mut(0).unwrap().walk.answer(Answer::Number(3), &context).unwrap();
    visit.say_alone();
    visit.form_mut(1).unwrap().walk.answer(Answer::Yes, &context).unwrap();
    visit.plan_mut().next = "ny time i neste uke".to_owned();
    visit.set_in_note(InNote::No("hun ba om det".to_owned()));
    let open = summary(&visit, library, lang, "test");
    let private = private_summary(&visit, library, lang);
    (Effect::SaveRecord(Box::new(open), private.map(Box::new)), visit)
}

fn save(session: &mut Session, lang: Lang) -> String {
    let library = Library::open(Tree::embedded(), None);
    match session.run(visit(&library, lang).0) {
        Outcome::RecordSaved { id, .. } => id.to_string(),
        other => panic!("{other:?}"),
    }
}

/// A store with a passphrase and one visit, and the visit's name. All are copies of one: scrypt is slow by intent.
pub fn locked() -> (TempDir, PathBuf, String) {
    static MODEL: OnceLock<(TempDir, String)> = OnceLock::new();
    let (model, id) = MODEL.get_or_init(|| {
        let directory = tempfile::tempdir().unwrap();
        let mut session = session(&directory.path().join("data"));
        let made = session.run(Effect::KeepLocked(Secret::from(PASSPHRASE.to_owned())));
        assert!(matches!(made, Outcome::Kept), "{made:?}");
        let id = save(&mut session, Lang::Nb);
        (directory, id)
    });
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("data");
    fs::create_dir_all(path.join("records")).unwrap();
    let record = format!("records/{id}.age");
    for name in ["store.json", "identity.age", "identity-2.age", &record] {
        fs::copy(model.path().join("data").join(name), path.join(name)).unwrap();
    }
    (directory, path, id.clone())
}

fn open_store() -> (TempDir, PathBuf, String) {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("data");
    let mut session = session(&path);
    assert!(matches!(session.run(Effect::KeepOpen), Outcome::Kept));
    let id = save(&mut session, Lang::En);
    (directory, path, id)
}

/// The same visit under another name.
fn add(path: &Path, id: &str, name: &str) -> PathBuf {
    let file = path.join(format!("records/{name}.age"));
    fs::copy(path.join(format!("records/{id}.age")), &file).unwrap();
    file
}

/// What it said, where all went well.
#[track_caller]
fn well(path: &Path, arguments: &[&str], input: &str) -> String {
    let said = run_in(path, arguments, input);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    said.out
}

#[test]
fn nothing_kept_is_said_and_makes_nothing() {
    let said = run(&["records", "list"], "");
    assert_eq!((said.code, said.out.as_str()), (0, "Ingen samtaler er lagret.\n"));
    assert_eq!(run(&["records", "list", "--lang", "en"], "").out, "No visits are saved.\n");
}

#[test]
fn listing_works_while_locked_and_tells_the_days_left_and_no_more() {
    let (_directory, path, id) = locked();
    let said = run_in(&path, &["records", "list"], "");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(said.out, format!("{id}  slettes om 7 døgn, ikke merket som ført i journalen\n"));
    assert!(run_in(&path, &["--lang", "en", "records", "list"], "").out.contains("deleted in 7 days"));
}

#[test]
fn a_visit_is_read_back_with_the_passphrase_and_without_its_separate_part() {
    let (_directory, path, id) = locked();
    let said = run_in(&path, &["records", "show", &id], &format!("{PASSPHRASE}\n"));
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(said.out.starts_with("Notat fra samtale"), "{}", said.out);
    assert!(said.out.contains("TWEAK") && said.out.contains("ny time i neste uke"), "{}", said.out);
    assert!(!said.out.contains("vold") && !said.out.contains("Redd hjemme"), "{}", said.out);
    // The last line may lack its end, and may end as on Windows.
    assert_eq!(run_in(&path, &["records", "show", &id], PASSPHRASE).out, said.out);
    assert_eq!(run_in(&path, &["records", "show", &id], &format!("{PASSPHRASE}\r\n")).out, said.out);
}

#[test]
fn the_separate_part_asks_again() {
    let (_directory, path, id) = locked();
    let twice = format!("{PASSPHRASE}\n{PASSPHRASE}\n");
    let said = run_in(&path, &["records", "show", &id, "--private"], &twice);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let (note, private) = said.out.split_once("Egen låst del\n").unwrap();
    assert!(!note.contains("Redd hjemme"), "{note}");
    assert!(private.contains("Redd hjemme: Ja") && private.contains("hun ba om det"), "{private}");
    let once = run_in(&path, &["records", "show", &id, "--private"], &format!("{PASSPHRASE}\n"));
    assert_eq!(once.code, 1);
    assert!(
        once.err.contains("no passphrase") && !once.out.contains("Redd hjemme"),
        "{}{}",
        once.out,
        once.err
    );
    let wrong = run_in(&path, &["records", "show", &id, "--private"], &format!("{PASSPHRASE}\nfeil\n"));
    assert_eq!(wrong.code, 1);
    assert!(wrong.err.contains("passphrase does not fit") && !wrong.out.contains("Redd hjemme"));
}

#[test]
fn a_wrong_an_empty_and_a_missing_passphrase_open_nothing() {
    let (_directory, path, id) = locked();
    for (input, words) in [
        ("feil\n", "the passphrase does not fit"),
        ("\n", "the passphrase is empty"),
        ("", "no passphrase on standard input"),
    ] {
        let said = run_in(&path, &["records", "show", &id], input);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{input:?}");
        assert!(said.err.contains(words) && said.err.lines().count() == 1, "{}", said.err);
    }
}

#[test]
fn a_store_without_a_passphrase_asks_for_none_and_the_note_is_in_the_visits_language() {
    let (_directory, path, id) = open_store();
    let said = run_in(&path, &["records", "show", &id, "--private", "--lang", "nb"], "");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.starts_with("Note of a visit"), "{}", said.out);
    assert!(said.out.ends_with("Separate locked part\nThe separate part is empty.\n"), "{}", said.out);
}

#[test]
fn an_open_store_tells_of_each_visit_whether_it_is_in_the_journal() {
    let (_directory, path, id) = open_store();
    let listed = run_in(&path, &["records", "list", "--lang", "en"], "");
    assert_eq!(listed.out, format!("{id}  deleted in 7 days, not marked as in the patient record\n"));
    let read = run_in(&path, &["records", "show", &id], "");
    assert!(read.out.ends_with("\n\n(not marked as in the patient record)\n"), "{}", read.out);
}

#[test]
fn a_visit_that_is_not_kept_is_told_before_any_passphrase() {
    let (_directory, path, id) = locked();
    let other = format!("{}-0123456789abcdef", &id[..10]);
    for arguments in [&["records", "show", &other][..], &["records", "delete", &other, "--yes"]] {
        let said = run_in(&path, arguments, "");
        assert_eq!((said.code, said.out.as_str()), (1, ""));
        assert!(said.err.contains(&other) && said.err.contains("records list"), "{}", said.err);
    }
}

#[test]
fn a_damaged_record_is_told_from_a_wrong_passphrase() {
    let (_directory, path, id) = locked();
    let file = path.join(format!("records/{id}.age"));
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, bytes).unwrap();
    let said = run_in(&path, &["records", "show", &id], &format!("{PASSPHRASE}\n"));
    assert_eq!(said.code, 1);
    assert!(said.err.contains("is damaged") && said.err.contains(&id), "{}", said.err);
}

#[test]
fn deleting_needs_yes_where_nobody_can_be_asked() {
    let (_directory, path, id) = locked();
    let refused = run_in(&path, &["records", "delete", &id], "j\n");
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(refused.err.contains("--yes"), "{}", refused.err);
    assert!(run_in(&path, &["records", "list"], "").out.contains(&id));
    let said = run_in(&path, &["records", "delete", &id, "--yes"], "");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.starts_with("Slettet."), "{}", said.out);
    assert_eq!(run_in(&path, &["records", "list"], "").out, "Ingen samtaler er lagret.\n");
    assert_eq!(run_in(&path, &["records", "delete", &id, "--yes"], "").code, 1);
}

#[test]
fn several_are_listed_the_first_to_expire_first_and_what_was_announced_and_has_expired_is_gone() {
    let (_directory, path, id) = locked();
    let second = save(&mut session(&path), Lang::Nb);
    let gone = add(&path, &id, "2020-01-01-0123456789abcdef-announced");
    let transferred = add(&path, &id, "2020-01-01-0123456789abcde0-transferred");
    let waits = add(&path, &id, "2020-01-01-0123456789abcde1");
    let said = run_in(&path, &["records", "list"], "");
    let listed: Vec<&str> = said.out.lines().filter_map(|line| line.split("  ").next()).collect();
    let today = chrono::Local::now().date_naive();
    assert_eq!(listed[0], format!("{}-0123456789abcde1-announced", today.format("%Y-%m-%d")));
    assert!(said.out.lines().next().unwrap().contains("slettes i natt"), "{}", said.out);
    assert_eq!(BTreeSet::from_iter(&listed[1..]), BTreeSet::from([&id.as_str(), &second.as_str()]));
    assert!(!gone.exists() && !transferred.exists() && !waits.exists());
}

#[test]
fn another_program_that_holds_the_store_is_said_when_deleting() {
    let (_directory, path, id) = locked();
    let mut holding = session(&path);
    save(&mut holding, Lang::Nb);
    let said = run_in(&path, &["records", "delete", &id, "--yes"], "");
    assert_eq!(said.code, 1);
    assert!(said.err.contains("another tidlig-inn is using"), "{}", said.err);
    drop(holding);
}

#[test]
fn one_is_marked_and_unmarked_without_the_passphrase_and_keeps_its_random_name() {
    let (_directory, path, id) = locked();
    let said = well(&path, &["records", "transferred", &id], "");
    let new = said.strip_prefix("Merket. Den slettes her når dagen er over.\nLagret som ").unwrap();
    let listed = well(&path, &["records", "list"], "");
    let (name, rest) = listed.split_once("  ").unwrap();
    assert_eq!(new.trim_end(), name, "the new name is told");
    assert!(name.ends_with("-transferred") && name[11..27] == id[11..27], "{name}");
    assert_eq!(rest, "slettes i natt, ført i journalen\n");
    let said = well(&path, &["records", "transferred", name, "--undo"], "");
    assert!(said.starts_with("Merket er tatt bort. Den blir liggende til "), "{said}");
    assert!(well(&path, &["records", "list"], "").contains("ikke merket som ført i journalen"));
    // It is found by each name it has had, and its day is not put off.
    let listed = well(&path, &["records", "list"], "");
    well(&path, &["records", "transferred", name, "--undo"], "");
    assert_eq!(well(&path, &["records", "list"], ""), listed);
    well(&path, &["records", "show", name], &format!("{PASSPHRASE}\n"));
    let gone = run_in(&path, &["records", "transferred", "2026-11-28-ffffffffffffffff"], "");
    assert!(gone.code == 1 && gone.err.contains("no visit is kept as"), "{}", gone.err);
}

#[test]
fn taking_a_mark_back_does_not_put_the_day_off() {
    let (_directory, path, id) = locked();
    // Saved six days ago, by the file's own time, which marking leaves as it is.
    let saved = std::time::SystemTime::now() - std::time::Duration::from_secs(6 * 24 * 3600);
    let file = fs::File::options().write(true).open(path.join(format!("records/{id}.age"))).unwrap();
    file.set_modified(saved).unwrap();
    well(&path, &["records", "transferred", &id], "");
    well(&path, &["records", "transferred", &id, "--undo"], "");
    let listed = well(&path, &["records", "list"], "");
    assert!(listed.contains("slettes om ett døgn"), "{listed}");
}

#[test]
fn a_recovery_key_that_is_none_is_said_to_be_none() {
    let (_directory, path, _) = locked();
    let profile = "format: 1\nkind: municipality\nid: municipality\nversion: 1.0.0\nname: \"Vesle\"\nrecovery-key: age1tull\n";
    fs::write(path.join("profile.yaml"), profile).unwrap();
    let said = well(&path, &["records", "files"], "");
    assert!(said.contains("gjenopprettingsnøkkel er ikke gyldig"), "{said}");
    assert!(!said.contains("Kommunens nøkkel åpner"), "{said}");
}

#[test]
fn purging_takes_what_was_dealt_with_and_only_with_now_what_nobody_was_told_of() {
    let (_directory, path, id) = locked();
    let transferred = add(&path, &id, "2020-01-01-0123456789abcde0-transferred");
    let waits = add(&path, &id, "2020-01-01-0123456789abcde1");
    let said = well(&path, &["records", "purge", "--lang", "en"], "");
    assert!(said.starts_with("Deleted because their time was up: 1.\nExpired, but not marked"), "{said}");
    assert!(!transferred.exists() && waits.exists());
    let said = well(&path, &["records", "purge", "--now", "--lang", "en"], "");
    assert_eq!(said, "Deleted because their time was up: 1.\n");
    assert!(!waits.exists() && path.join(format!("records/{id}.age")).exists());
}

#[test]
fn a_sealed_copy_is_taken_in_on_another_machine_and_opens_with_the_same_passphrase() {
    let (directory, path, id) = locked();
    let copy = directory.path().join("kopi");
    let folder = copy.to_str().unwrap();
    let said = well(&path, &["records", "export", "--sealed", folder], "");
    assert!(said.starts_with("Kopiert, forseglet: 1 samtaler.\n"), "{said}");
    let other = directory.path().join("annen");
    let said = well(&other, &["records", "restore", folder], "");
    assert!(said.starts_with("Hentet inn: 1 samtaler."), "{said}");
    let shown = well(&other, &["records", "show", &id], &format!("{PASSPHRASE}\n"));
    assert!(shown.contains("ny time i neste uke"), "{shown}");
    let again = well(&other, &["records", "restore", folder], "");
    assert!(again.contains("Hentet inn: 0 samtaler. Utelatt") && again.contains(": 1."), "{again}");
    let refused = run_in(&path, &["records", "export", folder], "");
    assert!(refused.code == 2 && refused.err.contains("--sealed"), "{}", refused.err);
    let full = run_in(&path, &["records", "export", "--sealed", folder], "");
    assert_eq!((full.code, full.out.as_str()), (1, ""), "a folder that holds something is left alone");
}

#[test]
fn without_a_passphrase_nothing_is_copied_since_the_key_would_lie_beside_it() {
    let (directory, path, _id) = open_store();
    let copy = directory.path().join("kopi");
    let said = run_in(&path, &["records", "export", "--sealed", copy.to_str().unwrap()], "");
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("passphrase") && !copy.join("identity.txt").exists(), "{}", said.err);
}

#[test]
fn every_file_is_listed_with_what_it_is_and_who_can_open_it() {
    let (_directory, path, id) = locked();
    fs::write(path.join("feriebilde.jpg"), "x").unwrap();
    let said = well(&path, &["records", "files"], "");
    for words in [
        path.to_str().unwrap(),
        &format!("records/{id}.age, "),
        "identity-2.age",
        "feriebilde.jpg",
        "Ikke fra dette programmet",
        "Samtalene kan åpnes av den som har passordsetningen.",
        "Uten passordsetningen kan ingen lese den.",
    ] {
        assert!(said.contains(words), "{words} in\n{said}");
    }
    assert!(!said.to_lowercase().contains("vold"), "{said}");
    let (_directory, path, _id) = open_store();
    let said = well(&path, &["records", "files", "--lang", "en"], "");
    assert!(said.contains("Key, in clear") && said.contains("anyone who gets into this account"), "{said}");
}

#[test]
fn the_log_has_a_line_for_what_was_done_and_for_a_wrong_passphrase_and_no_content() {
    let (_directory, path, id) = locked();
    well(&path, &["records", "show", &id], &format!("{PASSPHRASE}\n"));
    assert_eq!(run_in(&path, &["records", "show", &id], "feil\n").code, 1);
    well(&path, &["records", "transferred", &id], "");
    let said = well(&path, &["records", "log"], "");
    let random = &id[11..27];
    let verbs: Vec<&str> = said.lines().map(|line| line.split_once("  ").unwrap().1).collect();
    let named = |verb: &str| format!("{verb}  {random}");
    assert_eq!(verbs, [&named("merket for journalen"), "feil passordsetning", &named("åpnet")]);
    assert!(!said.contains("tweak") && !said.to_lowercase().contains("vold"), "{said}");
}

#[test]
fn a_new_passphrase_opens_the_old_visits_and_the_old_one_opens_nothing() {
    let (_directory, path, id) = locked();
    let new = "grønn skog i mai";
    for (input, words) in [
        (format!("feil\n{new}\n{new}\n"), "the passphrase does not fit"),
        (format!("{PASSPHRASE}\nkort\n"), "too short"),
        (format!("{PASSPHRASE}\n{new}\n{new} 2\n"), "were not the same"),
    ] {
        let said = run_in(&path, &["records", "passphrase"], &input);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{}", said.err);
        assert!(said.err.contains(words), "{}", said.err);
    }
    let said = well(&path, &["records", "passphrase"], &format!("{PASSPHRASE}\n{new}\n{new}\n"));
    assert!(said.starts_with("Den nye passordsetningen gjelder fra nå av"), "{said}");
    let twice = format!("{new}\n{new}\n");
    assert!(well(&path, &["records", "show", &id, "--private"], &twice).contains("Redd hjemme: Ja"));
    assert_eq!(run_in(&path, &["records", "show", &id], &format!("{PASSPHRASE}\n")).code, 1);
}

#[test]
fn a_store_without_a_passphrase_gets_one_and_nothing_kept_gets_none() {
    let (_directory, path, id) = open_store();
    let said = well(&path, &["records", "passphrase"], &format!("{PASSPHRASE}\n{PASSPHRASE}\n"));
    assert!(said.contains("En kopi av den gamle nøkkelfila"), "{said}");
    assert!(!path.join("identity.txt").exists());
    assert_eq!(run_in(&path, &["records", "show", &id], "").code, 1);
    assert!(well(&path, &["records", "show", &id], PASSPHRASE).starts_with("Note of a visit"));
    let nothing = run(&["records", "passphrase"], "");
    assert!(nothing.code == 1 && nothing.err.contains("nothing is kept here"), "{}", nothing.err);
}

#[test]
fn deleting_all_needs_yes_and_leaves_the_log_and_what_is_not_a_visit() {
    let (_directory, path, id) = locked();
    fs::write(path.join("feriebilde.jpg"), "x").unwrap();
    well(&path, &["records", "show", &id], PASSPHRASE);
    let refused = run_in(&path, &["records", "delete-all"], "j\n");
    assert!(refused.code == 1 && refused.err.contains("--yes"), "{}", refused.err);
    assert!(path.join(format!("records/{id}.age")).exists());
    let said = well(&path, &["records", "delete-all", "--yes"], "");
    assert!(
        said.starts_with(
            "Alle samtaler, tekster, lagret øving og nøkler er slettet. Det du sletter, er borte fra mappa"
        ),
        "{said}"
    );
    let left: BTreeSet<String> = fs::read_dir(&path)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    let expected = [".lock", "events.log", "feriebilde.jpg"].map(str::to_owned);
    assert_eq!(left, BTreeSet::from(expected));
    assert_eq!(fs::read_dir(path.join("records")).unwrap().count(), 0);
    assert_eq!(well(&path, &["records", "list"], ""), "Ingen samtaler er lagret.\n");
    assert!(well(&path, &["records", "log"], "").lines().next().unwrap().ends_with("alt slettet"));
}

#[test]
fn a_folder_that_is_copied_elsewhere_is_said_beside_what_was_asked_for() {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path().join("Dropbox/data");
    let said = run_in(&data, &["records", "list"], "");
    assert_eq!((said.code, said.out.as_str()), (0, "Ingen samtaler er lagret.\n"));
    assert!(said.err.contains("Mappa ligger i Dropbox") && said.err.lines().count() == 1, "{}", said.err);
    let files = run_in(&data, &["records", "files"], "");
    assert!(files.out.contains("Mappa ligger i Dropbox") && files.err.is_empty(), "{}", files.err);
}
