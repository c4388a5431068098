//! How far somebody has come in a guide: what is done, by which role, when, and a few words.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Guide, Item, Reached};
use crate::domain::id::Id;

/// What stands at one item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Entry {
    /// Whether it is done.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
    /// A few words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Which role.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// Which day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// How many, or which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u16>,
}

impl Entry {
    /// Whether nothing stands there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A guide being filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Progress {
    /// The guide.
    pub guide: Id,
    /// Its version.
    pub version: String,
    /// What stands at its items.
    pub entries: BTreeMap<Id, Entry>,
}

impl Progress {
    /// An empty one.
    #[must_use]
    pub fn of(guide: &Guide) -> Self {
        Self { guide: guide.id.clone(), version: guide.version.clone(), entries: BTreeMap::new() }
    }

    /// What stands in the private parts of a guide, or in all the others.
    #[must_use]
    pub fn of_parts(&self, guide: &Guide, private: bool) -> Self {
        let entries = self.entries.iter().filter(|(id, _)| guide.is_private(id) == private);
        Self { entries: entries.map(|(id, entry)| (id.clone(), entry.clone())).collect(), ..self.clone() }
    }

    /// What stands at an item.
    #[must_use]
    pub fn entry(&self, item: &Id) -> Entry {
        self.entries.get(item).cloned().unwrap_or_default()
    }

    /// Whether an item is done.
    #[must_use]
    pub fn is_done(&self, item: &Id) -> bool {
        self.entries.get(item).is_some_and(|entry| entry.done)
    }

    /// Puts something at an item; only what the item takes. An entry with nothing in it is none.
    pub fn put(&mut self, item: &Item, entry: Entry) {
        let takes = |field| item.fields.contains(&field);
        let kept = Entry {
            done: entry.done && takes(Field::Done),
            note: if takes(Field::Note) { entry.note.trim().to_owned() } else { String::new() },
            role: if takes(Field::Role) { entry.role.trim().to_owned() } else { String::new() },
            date: entry.date.filter(|_| takes(Field::Date)),
            number: entry.number.filter(|_| takes(Field::Number)),
        };
        if kept.is_empty() {
            self.entries.remove(&item.id);
        } else {
            self.entries.insert(item.id.clone(), kept);
        }
    }

    /// How many of the things to do are done, and of how many.
    #[must_use]
    pub fn done_of(&self, guide: &Guide) -> (usize, usize) {
        let to_do = || guide.items().filter(|item| item.can_be_done());
        (to_do().filter(|item| self.is_done(&item.id)).count(), to_do().count())
    }

    /// What is reached, and for the rest what is missing.
    #[must_use]
    pub fn reached<'a>(&self, guide: &'a Guide) -> Vec<(&'a Reached, Vec<&'a Item>)> {
        let missing = |reached: &'a Reached| {
            reached.needs.iter().filter_map(|id| guide.item(id)).filter(|item| !self.is_whole(item)).collect()
        };
        guide.reached.iter().map(|reached| (reached, missing(reached))).collect()
    }

    /// Whether an item is done with all that it asks for: a decision without its role or day is none.
    #[must_use]
    pub fn is_whole(&self, item: &Item) -> bool {
        let entry = self.entry(&item.id);
        entry.done
            && (!item.fields.contains(&Field::Role) || !entry.role.is_empty())
            && (!item.fields.contains(&Field::Date) || entry.date.is_some())
    }

    /// Something that pauses was told, or told again: what was assessed before that no longer ends the pause.
    pub fn told_again(&mut self, guide: &Guide, pausing: &Id) {
        for item in guide.items().skip_while(|item| item.id != *pausing).filter(|item| item.resumes) {
            self.put(item, Entry { done: false, ..self.entry(&item.id) });
        }
    }

    /// The item that pauses what waits, if one does: done, and no later one that resumes is.
    #[must_use]
    pub fn paused_by<'a>(&self, guide: &'a Guide) -> Option<&'a Item> {
        let items: Vec<&Item> = guide.items().collect();
        let pausing = items.iter().rposition(|item| item.pauses && self.is_done(&item.id))?;
        let resumed = items.iter().skip(pausing).any(|item| item.resumes && self.is_done(&item.id));
        items.get(pausing).copied().filter(|_| !resumed)
    }

    /// Items with a day that is past and that are not done.
    #[must_use]
    pub fn overdue<'a>(&self, guide: &'a Guide, today: NaiveDate) -> Vec<&'a Item> {
        let late = |item: &&Item| {
            let entry = self.entry(&item.id);
            item.can_be_done() && !entry.done && entry.date.is_some_and(|date| date < today)
        };
        guide.items().filter(late).collect()
    }

    /// As it is taken up with a guide that may have changed; what no item takes any more is given back.
    #[must_use]
    pub fn fitted(self, guide: &Guide) -> (Self, Vec<Id>) {
        let (kept, gone): (BTreeMap<_, _>, BTreeMap<_, _>) =
            self.entries.into_iter().partition(|(id, _)| guide.item(id).is_some());
        let fitted = Self { guide: guide.id.clone(), version: guide.version.clone(), entries: kept };
        (fitted, gone.into_keys().collect())
    }

    /// Every piece of free text, with the item it stands at.
    pub fn texts(&self) -> impl Iterator<Item = (&Id, &str)> {
        self.entries
            .iter()
            .flat_map(|(id, entry)| [(id, entry.note.as_str()), (id, entry.role.as_str())])
            .filter(|(_, text)| !text.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{guide, id};
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn done() -> Entry {
        Entry { done: true, ..Entry::default() }
    }

    #[test]
    fn a_decision_without_its_role_and_day_is_none() {
        let guide = guide();
        let mut progress = Progress::of(&guide);
        let item = guide.item(&id("decision")).unwrap();
        progress.put(item, done());
        assert!(!progress.is_whole(item));
        progress.put(item, Entry { role: "leder".to_owned(), date: Some(day("2026-12-01")), ..done() });
        assert!(progress.is_whole(item));
        let reached = progress.reached(&guide);
        assert_eq!(reached[0].1.iter().map(|item| item.id.as_str()).collect::<Vec<_>>(), ["purpose"]);
        progress.put(guide.item(&id("purpose")).unwrap(), done());
        assert!(progress.reached(&guide)[0].1.is_empty());
        assert_eq!(progress.done_of(&guide), (2, 5));
    }

    #[test]
    fn told_violence_pauses_until_safety_is_assessed_and_again_when_told_again() {
        let guide = guide();
        let mut progress = Progress::of(&guide);
        let (told, safe) = (guide.item(&id("told")).unwrap(), guide.item(&id("assessed")).unwrap());
        assert_eq!(progress.paused_by(&guide), None);
        progress.put(told, done());
        assert_eq!(progress.paused_by(&guide).map(|item| &item.id), Some(&told.id));
        progress.put(safe, done());
        assert_eq!(progress.paused_by(&guide), None);
        progress.told_again(&guide, &told.id);
        assert!(progress.paused_by(&guide).is_some());
    }

    #[test]
    fn only_what_an_item_takes_is_kept_and_nothing_is_no_entry() {
        let guide = guide();
        let mut progress = Progress::of(&guide);
        let purpose = guide.item(&id("purpose")).unwrap();
        progress.put(purpose, Entry { number: Some(3), note: "  ".to_owned(), ..Entry::default() });
        assert!(progress.entries.is_empty());
    }

    #[test]
    fn a_day_that_is_past_and_not_done_is_overdue() {
        let guide = guide();
        let mut progress = Progress::of(&guide);
        let item = guide.item(&id("decision")).unwrap();
        progress.put(item, Entry { date: Some(day("2026-11-01")), ..Entry::default() });
        assert_eq!(progress.overdue(&guide, day("2026-11-02")).len(), 1);
        assert!(progress.overdue(&guide, day("2026-11-01")).is_empty());
    }
}
