//! What is wrong with a file is told in a sentence of its own, in every language, and no other file is lost by it.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::session::{Clock, Effect, Outcome, Session, wording};
use tidlig_inn::store::{DataDir, Mark, RealDisk, RecordId, Store, StoreError};
use tidlig_inn::text::Text;

use super::support::{bodies, day, only_file, plain, text};

/// Files are whole numbers of steps of this many bytes, and a cut at one looks like another change.
const STEP: u64 = 16 * 1024;

#[test]
fn every_trouble_that_asks_for_something_else_has_its_own_sentence_in_every_language() {
    let path = || PathBuf::from("/data/records/2026-11-28-0123456789abcdef.age");
    let troubles = [
        StoreError::Damaged { path: path() },
        StoreError::CutShort { path: path() },
        StoreError::WrongKey { path: path() },
        StoreError::NewerVersion { path: path() },
        StoreError::NotFound { path: path() },
        StoreError::NotMade { path: path() },
        StoreError::Removed { path: path() },
        StoreError::NoAccess { path: path() },
        StoreError::DiskFull { path: path() },
        StoreError::InUse { path: path() },
        StoreError::WrongPassphrase,
        StoreError::Locked,
    ];
    let said: BTreeSet<String> = troubles.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), troubles.len(), "{said:#?}");
    let mut worded = BTreeSet::new();
    for lang in Lang::ALL {
        let text = Text::of(lang);
        worded.extend(troubles.iter().map(|trouble| wording::store_error(trouble, &text)));
    }
    assert_eq!(worded.len(), troubles.len() * Lang::ALL.len(), "{worded:#?}");
}

/// A store with a record to be broken, another and a draft.
struct Kept {
    _dir: tempfile::TempDir,
    path: PathBuf,
    store: Store,
    broken: RecordId,
    file: PathBuf,
    other: RecordId,
}

impl Kept {
    fn new() -> Self {
        Self::of("first")
    }

    fn of(first: &str) -> Self {
        let (dir, path, mut store) = plain();
        let broken = store.save_record(&bodies(first), day(28), Mark::Kept).unwrap();
        let file = only_file(&path.join("records"));
        let other = store.save_record(&bodies("other"), day(28), Mark::Kept).unwrap();
        store.save_draft(&bodies("draft"), day(28)).unwrap();
        Self { _dir: dir, path, store, broken, file, other }
    }

    #[track_caller]
    fn assert_others_are_there(&self) {
        assert_eq!(self.store.records().unwrap().len(), 2);
        assert_eq!(text(&self.store.open_record(&self.other).unwrap().main), "other");
        assert_eq!(text(&self.store.open_draft().unwrap().unwrap().main), "draft");
    }
}

#[test]
fn a_record_cut_at_every_single_byte_is_refused_by_name_and_no_other_is_lost() {
    let kept = Kept::new();
    let file = fs::File::options().write(true).open(&kept.file).unwrap();
    let whole = file.metadata().unwrap().len();
    assert_eq!(whole % STEP, 0, "the steps are others by now");
    for at in (0..whole).rev() {
        file.set_len(at).unwrap();
        let told = kept.store.open_record(&kept.broken).unwrap_err();
        let fits = match told {
            StoreError::CutShort { ref path } => *path == kept.file,
            StoreError::Damaged { ref path } => *path == kept.file && at % STEP == 0 && at > 0,
            _ => false,
        };
        assert!(fits, "cut at {at}: {told}");
        if at % 1009 == 0 {
            kept.assert_others_are_there();
        }
    }
    kept.assert_others_are_there();
}

/// A file of this store as a later version of the program might seal it.
fn sealed_later(path: &Path) -> Vec<u8> {
    #[derive(Clone, Default)]
    struct Shared(Rc<RefCell<Vec<u8>>>);
    impl Write for Shared {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().write(bytes)
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let key = fs::read_to_string(path.join("identity.txt")).unwrap();
    let key = key.lines().find(|line| line.starts_with("AGE-SECRET-KEY-")).unwrap();
    let to = key.parse::<age::x25519::Identity>().unwrap().to_public();
    let sealed = Shared::default();
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&to as &dyn age::Recipient)).unwrap();
    let mut writer = encryptor.wrap_output(sealed.clone()).unwrap();
    let mut text = b"{\"format\":2,\"parts\":[1]}\n".to_vec();
    // The seal of its one chunk takes 16 bytes.
    text.resize(STEP as usize - sealed.0.borrow().len() - 16, b' ');
    writer.write_all(&text).unwrap();
    writer.finish().unwrap();
    let sealed = sealed.0.take();
    assert_eq!(sealed.len() as u64, STEP);
    sealed
}

/// Opens the broken record as the program does.
fn refusal(kept: &Kept) -> StoreError {
    let store = Store::open(DataDir::at(&kept.path), Box::new(RealDisk)).unwrap();
    let mut session = Session::new(Library::open(Tree::of(&[]), None), Some(store), Clock::System);
    match session.run(Effect::OpenRecord(kept.broken.clone())) {
        Outcome::Failed(error) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn cut_changed_foreign_and_newer_records_are_told_apart_by_the_program_and_no_other_is_lost() {
    type Break = fn(&Kept);
    let breaks: [Break; 4] = [
        |kept| fs::File::options().write(true).open(&kept.file).unwrap().set_len(40_001).unwrap(),
        |kept| {
            let mut bytes = fs::read(&kept.file).unwrap();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            fs::write(&kept.file, bytes).unwrap();
        },
        |kept| fs::copy(Kept::new().file, &kept.file).map(|_| ()).unwrap(),
        |kept| fs::write(&kept.file, sealed_later(&kept.path)).unwrap(),
    ];
    let mut told = BTreeSet::new();
    for damage in breaks {
        let kept = Kept::new();
        damage(&kept);
        let sentence = wording::store_error(&refusal(&kept), &Text::of(Lang::Nb));
        let path = kept.file.display().to_string();
        assert!(sentence.contains(&path), "{sentence}");
        kept.assert_others_are_there();
        told.insert(sentence.replace(&path, ""));
    }
    assert_eq!(told.len(), 4, "{told:#?}");
}

#[test]
fn a_whole_seal_around_words_of_a_newer_version_is_told_as_newer() {
    let kept = Kept::of(r#"{"format":99,"else":1}"#);
    assert!(matches!(refusal(&kept), StoreError::NewerVersion { .. }));
    let kept = Kept::of("no such thing as a record");
    assert!(matches!(refusal(&kept), StoreError::Damaged { .. }));
}
