//! A small guide for tests.

use super::{Field, Guide, Holds, Item, Part, Reached};
use crate::domain::id::Id;
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
        source: None,
    }
}

/// A purpose and a decision; something told that pauses; and what comes after.
pub(crate) fn guide() -> Guide {
    let decision = item("decision", &[Field::Done, Field::Role, Field::Date]);
    let parts = vec![
        Part {
            id: id("plan"),
            title: words("plan"),
            lead: None,
            aside: false,
            items: vec![item("purpose", &[Field::Done, Field::Note]), decision],
        },
        Part {
            id: id("safety"),
            title: words("safety"),
            lead: None,
            aside: false,
            items: vec![item("told", &[Field::Done, Field::Note]), item("assessed", &[Field::Done])],
        },
        Part {
            id: id("after"),
            title: words("after"),
            lead: None,
            aside: false,
            items: vec![item("film", &[Field::Done, Field::Note])],
        },
    ];
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
