//! A small guide for tests.

use super::{Field, Guide, Holds, Item, Part, Reached};
use crate::domain::id::Id;
use crate::domain::judgement::Judgement;
use crate::domain::lang::Localized;
use crate::domain::source::Reviewed;

pub(crate) fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

fn words(text: &str) -> Localized {
    Localized::new(text, Some(text), text)
}

pub(crate) fn item(name: &str, fields: &[Field]) -> Item {
    Item {
        id: id(name),
        text: words(name),
        why: None,
        say: Vec::new(),
        avoid: None,
        fields: fields.iter().copied().collect(),
        pauses: name == "told",
        resumes: name == "assessed",
        tells: (name == "told").then_some(Judgement::OngoingViolence),
        source: None,
    }
}

fn part(name: &str, items: Vec<Item>) -> Part {
    Part {
        id: id(name),
        title: words(name),
        lead: None,
        aside: false,
        private: name.starts_with("safety"),
        waits: name.starts_with("film"),
        items,
    }
}

/// A purpose and a decision; something told that pauses; what waits for it.
pub(crate) fn guide() -> Guide {
    let decision = item("decision", &[Field::Done, Field::Role, Field::Date]);
    of(vec![
        part("plan", vec![item("purpose", &[Field::Done, Field::Note]), decision]),
        part("safety", vec![item("told", &[Field::Done, Field::Note]), item("assessed", &[Field::Done])]),
        part("film", vec![item("filmed", &[Field::Done, Field::Note])]),
    ])
}

/// The same with an offer that waits, two private parts before and one between, and a closing that does not wait:
/// plan 0, safety-first 1, safety-second 2, film-offer 3, safety 4, film 5, closing 6.
pub(crate) fn long_guide() -> Guide {
    let one = |name: &str| vec![item(name, &[Field::Done, Field::Note])];
    let mut parts = guide().parts;
    parts.splice(
        1..1,
        [
            part("safety-first", one("safe-to-ring")),
            part("safety-second", one("safe-to-write")),
            part("film-offer", one("offered")),
        ],
    );
    parts.push(part("closing", one("handed-over")));
    of(parts)
}

fn of(parts: Vec<Part>) -> Guide {
    let reached = vec![Reached {
        id: id("decided"),
        label: words("decided"),
        needs: vec![id("purpose"), id("decision")],
    }];
    Guide {
        id: id("a-guide"),
        version: "1.0.0".to_owned(),
        theme: None,
        title: words("a guide"),
        about: words("about"),
        holds: Holds::Family,
        parts,
        reached,
        reviewed: Reviewed::None,
        sources: Vec::new(),
    }
    .sound()
    .unwrap()
}
