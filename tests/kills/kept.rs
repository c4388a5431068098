//! What lies in a data directory after a blow, and whether it is what may lie there.

use std::path::Path;

use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::answer::{Answer, Reply, WhyNot};
use tidlig_inn::domain::id::Id;
use tidlig_inn::domain::record::Summary;
use tidlig_inn::domain::visit::MainState;
use tidlig_inn::session::{Clock, Effect, Outcome, Session};
use tidlig_inn::store::{DataDir, RealDisk, Store};

/// Everything that is kept, opened.
pub struct Kept {
    pub draft: Option<MainState>,
    pub records: Vec<Summary>,
}

pub fn session(data: &Path, content: Tree) -> Session {
    let store = Store::open(DataDir::at(data), Box::new(RealDisk)).unwrap();
    Session::new(Library::open(content, None), Some(store), Clock::System)
}

/// Opens everything; what cannot be read fails the test.
pub fn kept(data: &Path) -> Kept {
    let mut session = session(data, Tree::of(&[]));
    let draft = match session.run(Effect::OpenDraft) {
        Outcome::Draft { main, .. } => Some(*main),
        Outcome::NoDraft => None,
        other => panic!("the draft: {other:?}"),
    };
    let Outcome::Records(files) = session.run(Effect::ListRecords) else { panic!("records are not listed") };
    let records = files.into_iter().map(|file| match session.run(Effect::OpenRecord(file.id)) {
        Outcome::Record(summary) => *summary,
        other => panic!("a record: {other:?}"),
    });
    Kept { draft, records: records.collect() }
}

/// How a visit stood when the next key or line of its script was waited for.
#[derive(Clone)]
pub struct Stood {
    /// `None` once it was finished.
    pub draft: Option<MainState>,
    /// How many changes had been told to be safe.
    pub told: u32,
}

/// A visit that was walked without any blow: how it stood before each part of its script, and what it ended as.
pub struct Walked {
    pub stood: Vec<Stood>,
    pub record: Summary,
}

impl Walked {
    /// Where the visit goes on after a blow, `from` being where this sitting began: at a place it had come to, not
    /// before what was told to be safe.
    pub fn place(&self, draft: &MainState, from: usize, told: u32) -> usize {
        let begun_with = self.stood[from].told;
        let places = self.stood.iter().enumerate().skip(from);
        let safe = |stood: &Stood| stood.told - begun_with >= told;
        let found = places.clone().find(|(_, stood)| safe(stood) && stood.draft.as_ref() == Some(draft));
        found.map_or_else(
            || {
                let at = places.filter(|(_, stood)| safe(stood)).map(|(at, _)| at).next();
                panic!(
                    "begun at {from}, {told} told, so at {at:?} or later; this is no such place: {draft:#?}"
                )
            },
            |(at, _)| at,
        )
    }
}

/// A reply and where it must stand: the form, the item.
pub type Expected = (&'static str, &'static str, Reply);

/// Every reply stands where it was given.
pub fn assert_replies(draft: &MainState, expected: &[Expected]) {
    for (form, item, reply) in expected {
        let form = draft.forms.iter().find(|state| state.instrument == *form).unwrap();
        assert_eq!(form.replies.get(&Id::new(item).unwrap()), Some(reply), "{item}");
    }
}

/// What is given to TWEAK in both faces.
pub fn tweak() -> [Expected; 6] {
    let answered = |answer| Reply::Answered(answer);
    [
        ("tweak", "ever-drunk", answered(Answer::Yes)),
        ("tweak", "tolerance", answered(Answer::Number(3))),
        ("tweak", "worried", answered(Answer::Yes)),
        ("tweak", "eye-opener", Reply::Declined),
        ("tweak", "amnesia", Reply::NotAsked(WhyNot::Other("telefonen ringte".to_owned()))),
        ("tweak", "cut-down", answered(Answer::No)),
    ]
}

/// What is given to EPDS in both faces: box by box.
pub fn epds() -> Vec<Expected> {
    const ITEMS: [&str; 10] = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10"];
    let boxes = [1, 2, 3, 4, 1, 2, 3, 4, 3, 3];
    let reply = |(item, place)| ("epds", item, Reply::Answered(Answer::Position(place)));
    ITEMS.into_iter().zip(boxes).map(reply).collect()
}
