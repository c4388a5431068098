//! The guide that a visit went by, as it is kept: its words and what stood there, readable without the guide.

use serde::{Deserialize, Serialize};

use crate::domain::guide::Reached;
use crate::domain::guide::progress::Entry;
use crate::domain::id::Id;
use crate::domain::lang::Lang;
use crate::domain::visit::Guided;

/// One item with something at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct GuideLine {
    /// The item.
    pub item: Id,
    /// What it says.
    pub text: String,
    /// What stands there.
    pub entry: Entry,
    /// Whether it is something to do, rather than only written at.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub to_do: bool,
}

impl GuideLine {
    /// Whether it is done; `None` where it is nothing that is done. One that was kept before that was written down, and is
    /// not done, is told as the latter.
    #[must_use]
    pub fn done(&self) -> Option<bool> {
        (self.to_do || self.entry.done).then_some(self.entry.done)
    }
}

/// A part with something in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct GuidePart {
    /// What it is called.
    pub title: String,
    /// Preparation of one's own, which is in no minutes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub aside: bool,
    /// Its items that something stands at.
    pub lines: Vec<GuideLine>,
}

/// The whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct GuideSummary {
    /// The guide.
    pub guide: Id,
    /// Its version.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// Its parts, those with nothing in them left out.
    pub parts: Vec<GuidePart>,
    /// What was reached.
    pub reached: Vec<String>,
    /// Whether it waited at the end. Why stands nowhere in the open.
    #[serde(default)]
    pub waits: bool,
}

impl GuideSummary {
    /// Of the open parts of a guide as far as it has come, or of its private ones.
    #[must_use]
    pub fn of(guided: &Guided, private: bool, lang: Lang) -> Self {
        Self::of_those(guided, |is_private| is_private == private, lang)
    }

    /// Of all that may be shown now, in the order of the guide: its private parts too where those are open.
    #[must_use]
    pub fn shown(guided: &Guided, private_too: bool, lang: Lang) -> Self {
        Self::of_those(guided, |is_private| private_too || !is_private, lang)
    }

    fn of_those(guided: &Guided, takes: impl Fn(bool) -> bool, lang: Lang) -> Self {
        let (guide, progress) = (&guided.guide, guided.progress());
        let line = |item: &crate::domain::guide::Item| {
            let entry = progress.entry(&item.id);
            let text = item.text.get(lang).to_owned();
            (!entry.is_empty()).then(|| GuideLine {
                item: item.id.clone(),
                text,
                entry,
                to_do: item.can_be_done(),
            })
        };
        let parts = guide.parts.iter().filter(|part| takes(part.private)).map(|part| GuidePart {
            title: part.title.get(lang).to_owned(),
            aside: part.aside,
            lines: part.items.iter().filter_map(line).collect(),
        });
        // What rests on one private item is private: it would tell that this was done.
        let rests_on_private = |reached: &Reached| reached.needs.iter().any(|id| guide.is_private(id));
        let reached = progress.reached(guide).into_iter();
        let reached =
            reached.filter(|(reached, missing)| missing.is_empty() && takes(rests_on_private(reached)));
        Self {
            guide: guide.id.clone(),
            version: guide.version.clone(),
            title: guide.title.get(lang).to_owned(),
            parts: parts.filter(|part| !part.lines.is_empty()).collect(),
            reached: reached.map(|(reached, _)| reached.label.get(lang).to_owned()).collect(),
            waits: guided.waits(),
        }
    }
}
