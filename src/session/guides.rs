//! The service's own plans, training log and counts as documents about nobody, and what is typed into a guide.

mod named;
mod out;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::effect::Effect;
use crate::content::Library;
use crate::domain::guide::counts::{COUNTS_FORMAT, Counts, HalfYear};
use crate::domain::guide::progress::{Entry, Progress};
use crate::domain::guide::training::{TRAINING_FORMAT, Training};
use crate::domain::guide::{Field, Guide, Holds};
use crate::domain::id::Id;
use crate::domain::instrument::Theme;
use crate::domain::visit::{Carried, Guided, Shelf, Visit};
use crate::export::anonymous::Pointed;
use crate::store::{Document, Folder, Keeping};
use crate::text::{Text, fill};

pub use named::may_tell;
pub use out::{Form, What, form_name, written};

/// The version of a kept plan's shape.
const PLAN_FORMAT: u32 = 1;
/// Before the guide's own name, so that a trainer's plans keep theirs.
const PREFIX: &str = "guide-";
const TRAINING: &str = "training";
const COUNTS: &str = "counts";
/// The guide that a finished visit can lead on to.
const MEETING: &str = "meeting";
/// The guide whose notes are made coarser before they are shown as text.
const ANONYMOUS: &str = "anonymous-discussion";
/// The highest number that is taken at an item.
const MOST: u16 = 999;

#[derive(Serialize, Deserialize)]
struct PlanBody {
    format: u32,
    plan: Progress,
}

#[derive(Serialize, Deserialize)]
struct CountsBody {
    format: u32,
    halves: Vec<Half>,
}

/// The numbers of one half-year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Half {
    /// Which.
    pub half: HalfYear,
    /// Its numbers.
    pub counts: Counts,
}

/// Where the command line leads among plans and guides.
#[derive(Clone, Debug)]
pub enum Straight {
    /// To a guide.
    Guide(Arc<Guide>),
    /// To the training log.
    Training,
    /// To the counts.
    Counts,
}

/// All that is kept of plans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plans {
    progress: BTreeMap<Id, Progress>,
    /// The training log.
    pub training: Training,
    /// The counts, the earliest half-year first.
    pub halves: Vec<Half>,
    /// Documents that this version cannot read; nothing is written over them.
    unreadable: BTreeSet<String>,
}

impl Plans {
    /// What lies in these documents.
    #[must_use]
    pub fn of(documents: Vec<Document>) -> Self {
        let mut plans = Self::default();
        for document in documents {
            let name = document.name.as_str();
            let read = if name == TRAINING {
                read(&document.bytes, TRAINING_FORMAT).map(|training| plans.training = training)
            } else if name == COUNTS {
                read::<CountsBody>(&document.bytes, COUNTS_FORMAT).map(|body| plans.halves = body.halves)
            } else if name.starts_with(PREFIX) {
                read::<PlanBody>(&document.bytes, PLAN_FORMAT)
                    .map(|body| drop(plans.progress.insert(body.plan.guide.clone(), body.plan)))
            } else {
                // A plan of another kind.
                continue;
            };
            if read.is_none() {
                plans.unreadable.insert(name.to_owned());
            }
        }
        plans.halves.sort_by_key(|half| half.half);
        plans
    }

    /// What stands in a guide.
    #[must_use]
    pub fn progress(&self, guide: &Guide) -> Progress {
        let kept = self.progress.get(&guide.id).cloned();
        // What a changed guide no longer takes stays out of sight; it is written away with the next change.
        kept.map_or_else(|| Progress::of(guide), |kept| kept.fitted(guide).0)
    }

    /// Puts something at an item of a plan. Nothing where the guide holds no plan.
    pub fn put(&mut self, guide: &Guide, item: &Id, entry: Entry) -> Option<Effect> {
        let item = guide.item(item).filter(|_| guide.holds == Holds::Plan)?;
        let mut progress = self.progress(guide);
        progress.put(item, entry);
        let body = PlanBody { format: PLAN_FORMAT, plan: progress.clone() };
        self.progress.insert(guide.id.clone(), progress);
        self.keep(&format!("{PREFIX}{}", guide.id), &body)
    }

    /// The numbers of a half-year.
    #[must_use]
    pub fn counts(&self, half: HalfYear) -> Counts {
        self.halves
            .iter()
            .find(|known| known.half == half)
            .map(|half| half.counts.clone())
            .unwrap_or_default()
    }

    /// Puts the numbers of a half-year.
    pub fn put_counts(&mut self, half: HalfYear, counts: Counts) -> Option<Effect> {
        match self.halves.iter_mut().find(|known| known.half == half) {
            Some(known) => known.counts = counts,
            None => self.halves.push(Half { half, counts }),
        }
        self.halves.sort_by_key(|half| half.half);
        let body = CountsBody { format: COUNTS_FORMAT, halves: self.halves.clone() };
        self.keep(COUNTS, &body)
    }

    /// Keeps the training log as it stands.
    #[must_use]
    pub fn keep_training(&self) -> Option<Effect> {
        self.keep(TRAINING, &self.training)
    }

    /// Whether what was kept of this guide can be read.
    #[must_use]
    pub fn is_readable(&self, guide: &Guide) -> bool {
        !self.unreadable.contains(&format!("{PREFIX}{}", guide.id))
    }

    /// Whether the training log and the counts can be read.
    #[must_use]
    pub fn is_log_readable(&self) -> bool {
        !self.unreadable.contains(TRAINING) && !self.unreadable.contains(COUNTS)
    }

    fn keep(&self, name: &str, body: &impl Serialize) -> Option<Effect> {
        if self.unreadable.contains(name) {
            return None;
        }
        let bytes = serde_json::to_vec_pretty(body).ok()?;
        Some(Effect::KeepDocument { folder: Folder::Plans, name: Id::new(name).ok()?, bytes })
    }
}

fn read<T: DeserializeOwned>(bytes: &[u8], newest: u32) -> Option<T> {
    #[derive(Deserialize)]
    struct Head {
        format: u32,
    }
    let head: Head = serde_json::from_slice(bytes).ok()?;
    (head.format <= newest).then(|| serde_json::from_slice(bytes).ok())?
}

/// Why something typed was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is no day.
    Day,
    /// It is no number that is taken.
    Number,
}

/// A day as it is typed: 1.12.2026, 1.12.26, 1.12 for the next such day, 2026-12-01.
#[must_use]
pub fn day(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let typed = typed.trim().trim_end_matches('.');
    if let Ok(day) = typed.parse() {
        return Some(day);
    }
    let parts: Option<Vec<i32>> = typed.split('.').map(|part| part.trim().parse().ok()).collect();
    let at = |year, month, day| {
        NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
    };
    match parts?.as_slice() {
        [day, month, year] if (0..100).contains(year) => at(2000 + year, *month, *day),
        [day, month, year] => at(*year, *month, *day),
        [day, month] => {
            let this = at(today.year(), *month, *day);
            this.filter(|day| *day >= today).or_else(|| at(today.year() + 1, *month, *day))
        }
        _ => None,
    }
}

/// What stands at an item once this was typed into a field of it; nothing typed empties it.
///
/// # Errors
/// Why it is not taken.
pub fn typed(mut entry: Entry, field: Field, words: &str, today: NaiveDate) -> Result<Entry, Wrong> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match field {
        Field::Done => {}
        Field::Note => entry.note = words,
        Field::Role => entry.role = words,
        Field::Date if words.is_empty() => entry.date = None,
        Field::Date => entry.date = Some(day(&words, today).ok_or(Wrong::Day)?),
        Field::Number if words.is_empty() => entry.number = None,
        Field::Number => {
            let number = words.parse().ok().filter(|number| *number <= MOST);
            entry.number = Some(number.ok_or(Wrong::Number)?);
        }
    }
    Ok(entry)
}

/// What stands in a field, as it is shown and typed.
#[must_use]
pub fn shown(entry: &Entry, field: Field) -> String {
    match field {
        Field::Done => String::new(),
        Field::Note => entry.note.clone(),
        Field::Role => entry.role.clone(),
        Field::Date => entry.date.map(shown_day).unwrap_or_default(),
        Field::Number => entry.number.map(|number| number.to_string()).unwrap_or_default(),
    }
}

/// A day as it is written in Norwegian.
#[must_use]
pub fn shown_day(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// Why something typed was not taken, in words.
#[must_use]
pub fn said_wrong(wrong: Wrong, typed: &str, text: &Text) -> String {
    let words = match wrong {
        Wrong::Day => text.guide.bad_date,
        Wrong::Number => text.guide.bad_number,
    };
    fill(words, &[typed.trim()])
}

/// What a role or a note looks like that names somebody: a trace, or for a role two capitalised words side by side.
#[must_use]
pub fn looks_named(field: Field, typed: &str, library: &Library, text: &Text) -> Option<String> {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    };
    let words: Vec<&str> = typed.split_whitespace().collect();
    let named = words.windows(2).find(|pair| pair.iter().all(|word| capital(word)));
    let named = named.filter(|_| field == Field::Role);
    let named = named.map(|pair| fill(text.guide.looks_like_name, &[&pair.join(" ")]));
    super::traces::typed(typed, library, text).or(named)
}

/// The guides in use: plans first, then what one goes by, then what is read.
#[must_use]
pub fn in_order(library: &Library) -> Vec<Arc<Guide>> {
    let mut guides = library.sound_guides();
    let place = |holds| match holds {
        Holds::Plan => 0,
        Holds::Family => 1,
        Holds::Nothing => 2,
    };
    guides.sort_by_key(|guide| (place(guide.holds), guide.theme));
    guides
}

/// What a filled-in guide is about, on a line, and whether what is written about a family stays here sealed or not at all.
#[must_use]
pub const fn holds(holds: Holds, keeping: Option<Keeping>, text: &Text) -> &'static str {
    match (holds, keeping) {
        (Holds::Plan, _) => text.guide.holds_plan,
        (Holds::Nothing, _) => text.guide.holds_nothing,
        (Holds::Family, Some(Keeping::Passphrase)) => text.guide.holds_sealed,
        (Holds::Family, Some(Keeping::Nothing)) => text.guide.holds_unkept,
        (Holds::Family, Some(Keeping::NoPassphrase) | None) => text.guide.holds_family,
    }
}

/// What becomes of what is written about a family, as things are kept here.
#[must_use]
pub const fn family_lead(keeping: Option<Keeping>, practice: bool, text: &Text) -> &'static str {
    match keeping {
        _ if practice => text.guide.family_practice,
        Some(Keeping::Passphrase) => text.guide.family_lead,
        Some(Keeping::NoPassphrase) => text.guide.family_open,
        Some(Keeping::Nothing) => text.guide.family_unkept,
        None => text.guide.family_unchosen,
    }
}

/// How far a plan has come, on a line: so many done, so many over their day, and what is reached.
#[must_use]
pub fn how_far(guide: &Guide, progress: &Progress, today: NaiveDate, text: &Text) -> String {
    let words = text.guide;
    let (done, of) = progress.done_of(guide);
    let mut said = vec![fill(words.done_of, &[&done.to_string(), &of.to_string()])];
    let overdue = progress.overdue(guide, today).len();
    if overdue > 0 {
        said.push(fill(words.overdue_count, &[&overdue.to_string()]));
    }
    let reached = progress.reached(guide).into_iter().filter(|(_, missing)| missing.is_empty());
    said.extend(reached.map(|(reached, _)| reached.label.get(text.lang).to_owned()));
    said.join(", ")
}

/// The half-year of a day.
#[must_use]
pub fn half_of(day: NaiveDate) -> HalfYear {
    HalfYear { year: day.year(), second: day.month() > 6 }
}

/// The half-year after this one, or the one before.
#[must_use]
pub const fn beside(half: HalfYear, after: bool) -> HalfYear {
    match (half.second, after) {
        (false, true) => HalfYear { year: half.year, second: true },
        (true, true) => HalfYear { year: half.year + 1, second: false },
        (true, false) => HalfYear { year: half.year, second: false },
        (false, false) => HalfYear { year: half.year - 1, second: true },
    }
}

/// What a half-year is called.
#[must_use]
pub fn half_name(half: HalfYear, text: &Text) -> String {
    let words = if half.second { text.guide.half_second } else { text.guide.half_first };
    fill(words, &[&half.year.to_string()])
}

/// What is said of a visit that waits, wherever it is shown; nothing where it does not. Why is not told.
#[must_use]
pub fn waits(guided: &Guided, text: &Text) -> Option<&'static str> {
    guided.waits().then(|| waits_words(guided.guide.theme, text))
}

/// The same words for a theme.
#[must_use]
pub fn waits_words(theme: Option<Theme>, text: &Text) -> &'static str {
    if theme == Some(Theme::Interplay) { text.guide.film_waits } else { text.guide.rest_waits }
}

/// The guide of a meeting that a finished visit can lead on to; none from a meeting, and none from what names nobody.
#[must_use]
pub fn meeting(visit: &Visit, library: &Library) -> Option<Arc<Guide>> {
    let from_meeting = visit.guided().is_some_and(|guided| guided.guide.theme == Some(Theme::Collaboration));
    Id::new(MEETING).ok().filter(|_| !from_meeting).and_then(|id| Shelf::guide(library, &id))
}

/// One thing that goes along to a meeting, on a line.
#[must_use]
pub fn carried(one: &Carried, text: &Text) -> String {
    let words = text.guide;
    let line = match &one.task {
        None => fill(words.carry_invite, &[&one.name]),
        Some(task) => fill(words.carry_task, &[&one.name, task]),
    };
    if one.private { format!("{line} ({})", words.carry_private) } else { line }
}

/// What stays behind, each on a line: what was not agreed to, and all the rest of the visit.
#[must_use]
pub fn stays(visit: &Visit, library: &Library, text: &Text) -> Vec<String> {
    let words = text.guide;
    let refused = visit.stays_behind(library, text.lang).into_iter();
    let refused = refused.map(|one| fill(words.stays_refused, &[&one.name, text.consent.state(one.consent)]));
    let rest = [
        (visit.shown_forms().any(|(_, form)| form.is_begun()), words.stays_forms),
        (visit.plan().rows().iter().any(|row| !row.trim().is_empty()), words.stays_plan),
        (visit.guided().is_some(), words.stays_notes),
    ];
    refused.chain(rest.into_iter().filter(|(there, _)| *there).map(|(_, line)| line.to_owned())).collect()
}

/// One place that could tell who it is about, on a line.
#[must_use]
pub fn pointed(one: &Pointed, replaced: bool, text: &Text) -> String {
    let words = text.guide;
    let to = if replaced { one.instead } else { words.coarse_stands };
    format!("{}: «{}» → {to}", words.coarse_kind(one.kind), one.words)
}

/// Whether a visit is a discussion without names, whose notes are made coarser before they are shown.
#[must_use]
pub fn is_anonymous(visit: &Visit) -> bool {
    visit.guided().is_some_and(|guided| guided.guide.id.as_str() == ANONYMOUS)
}

/// Whether a visit is a meeting, which has minutes that everybody present may read.
#[must_use]
pub fn is_meeting(visit: &Visit) -> bool {
    visit.guided().is_some_and(|guided| guided.guide.id.as_str() == MEETING)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    #[test]
    fn a_day_is_read_as_it_is_written_in_norwegian() {
        let read = |typed| day(typed, today()).map(|day| day.to_string());
        for typed in ["1.12.2026", "01.12.26", "1.12", "1.12.", "2026-12-01", " 1. 12. 2026 "] {
            assert_eq!(read(typed).as_deref(), Some("2026-12-01"), "{typed}");
        }
        assert_eq!(read("1.3").as_deref(), Some("2027-03-01"), "the next such day");
        for typed in ["", "31.2.2026", "i morgen", "1", "1.2.3.4"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_a_newer_version_wrote_is_neither_read_nor_written_over() {
        let name = Id::new("training").unwrap();
        let bytes = br#"{"format": 99, "people": "otherwise"}"#.to_vec();
        let plans = Plans::of(vec![Document { name, changed: None, bytes }]);
        assert!(!plans.is_log_readable());
        assert_eq!(plans.keep_training(), None);
    }

    #[test]
    fn a_trainers_plan_in_the_same_folder_is_left_alone() {
        let name = Id::new("my-course").unwrap();
        let plans = Plans::of(vec![Document { name, changed: None, bytes: b"{}".to_vec() }]);
        assert_eq!(plans, Plans::default());
    }

    #[test]
    fn counts_are_kept_by_half_year_and_come_back() {
        use crate::domain::guide::counts::Counted;
        let mut plans = Plans::default();
        let half = half_of(today());
        let mut counts = Counts::default();
        counts.set(Counted::Offered, 12);
        let Some(Effect::KeepDocument { name, bytes, .. }) = plans.put_counts(half, counts) else { panic!() };
        let back = Plans::of(vec![Document { name, changed: None, bytes }]);
        assert_eq!(back.counts(half).of(Counted::Offered), 12);
        assert_eq!(back.counts(beside(half, true)).of(Counted::Offered), 0);
        assert_eq!(beside(beside(half, true), false), half);
    }
}
