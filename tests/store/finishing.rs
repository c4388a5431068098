//! The steps that take something away: a finished visit's draft, and a record.

use std::io::ErrorKind;
use std::path::Path;

use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::context::{Context, Person};
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::record::summary;
use tidlig_inn::domain::visit::Visit;
use tidlig_inn::session::{Clock, Effect, Outcome, Session};
use tidlig_inn::store::{DataDir, Mark, Store, StoreError};

use super::faulty::Faults;
use super::support::{bodies, day, nowhere, open, text};

/// What a finished visit says of its next step, by which it is known again.
const NEXT: &str = "ny time i neste uke";

fn session(path: &Path, faults: &Faults) -> Session {
    let store = Store::open(DataDir::at(path), faults.disk()).unwrap();
    Session::new(Library::open(Tree::of(&[]), None), Some(store), Clock::System)
}

/// A visit whose draft is kept, and how it is finished.
fn visit(session: &mut Session) -> Effect {
    assert!(matches!(session.run(Effect::KeepOpen), Outcome::Kept));
    let mut visit = Visit::new(Context::of(Person::Pregnant), Vec::new(), false, false);
    visit.plan_mut().next = NEXT.to_owned();
    let saved = session.run(Effect::SaveDraft(Box::new(visit.main_state()), None));
    assert!(matches!(saved, Outcome::DraftSaved), "{saved:?}");
    let open = summary(&visit, session.library(), Lang::Nb, "test");
    Effect::SaveRecord(Box::new(open), None)
}

/// Whether the visit can be read, as a record or as a draft.
fn is_readable(path: &Path) -> (bool, bool) {
    let mut session = session(path, &Faults::default());
    let Outcome::Records(files) = session.run(Effect::ListRecords) else { panic!("not listed") };
    let record = files.into_iter().any(|file| match session.run(Effect::OpenRecord(file.id)) {
        Outcome::Record(summary) => summary.plan.next == NEXT,
        other => panic!("{other:?}"),
    });
    let draft = match session.run(Effect::OpenDraft) {
        Outcome::Draft { main, .. } => main.plan.next == NEXT,
        Outcome::NoDraft => false,
        other => panic!("{other:?}"),
    };
    (record, draft)
}

#[test]
fn a_draft_is_let_go_only_after_its_record_is_synced_with_its_name() {
    let faults = Faults::default();
    let (_dir, path) = nowhere();
    let mut session = session(&path, &faults);
    let finish = visit(&mut session);
    faults.clear();
    assert!(matches!(session.run(finish), Outcome::RecordSaved { .. }));
    let steps = faults.steps();
    let removed = steps.iter().position(|step| *step == "remove").unwrap();
    let safe = ["create", "write", "sync", "rename", "sync-dir"];
    assert!(steps[..removed].windows(safe.len()).any(|five| five == safe), "{steps:?}");
    drop(session);
    assert_eq!(is_readable(&path), (true, false));
}

#[test]
fn whatever_step_of_finishing_fails_the_visit_can_be_read() {
    let steps = {
        let (faults, (_dir, path)) = (Faults::default(), nowhere());
        let mut session = session(&path, &faults);
        let finish = visit(&mut session);
        faults.clear();
        session.run(finish);
        faults.steps().len()
    };
    assert!(steps >= 6, "{steps}");
    for kind in [ErrorKind::StorageFull, ErrorKind::ReadOnlyFilesystem, ErrorKind::Other] {
        for for_good in [false, true] {
            for step in 0..steps {
                let (faults, (_dir, path)) = (Faults::default(), nowhere());
                let mut session = session(&path, &faults);
                let finish = visit(&mut session);
                faults.fail(step, kind, for_good);
                let told = matches!(session.run(finish), Outcome::RecordSaved { .. });
                drop(session);
                let (record, draft) = is_readable(&path);
                let place = format!("{kind:?}, step {step}, for good: {for_good}");
                assert!(record || draft, "{place}");
                assert!(record || !told, "told as saved: {place}");
            }
        }
    }
}

#[test]
fn a_record_that_cannot_be_deleted_is_told_and_no_other_is_touched() {
    for step in 0..2 {
        let (faults, (_dir, path)) = (Faults::default(), nowhere());
        let mut store = Store::open(DataDir::at(&path), faults.disk()).unwrap();
        store.set_up_without_passphrase().unwrap();
        let goes = store.save_record(&bodies("goes"), day(28), Mark::Kept).unwrap();
        let stays = store.save_record(&bodies("stays"), day(28), Mark::Kept).unwrap();
        store.save_draft(&bodies("draft"), day(28)).unwrap();
        faults.fail(step, ErrorKind::ReadOnlyFilesystem, false);
        let told = store.delete_record(&goes).unwrap_err();
        assert!(matches!(told, StoreError::NoAccess { .. }), "step {step}: {told:?}");
        drop(store);
        let store = open(&path);
        let left: Vec<_> = store.records().unwrap().into_iter().map(|record| record.id).collect();
        assert_eq!(left.contains(&goes), step == 0, "step {step}: {left:?}");
        assert_eq!(text(&store.open_record(&stays).unwrap().main), "stays");
        assert_eq!(text(&store.open_draft().unwrap().unwrap().main), "draft");
    }
}
