//! A trainer's own plan of a course: the order of its modules, where a day ends, what is left out, how long each takes.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Course, Module};
use crate::domain::id::Id;

/// The version of this shape.
pub const PLAN_FORMAT: u32 = 1;

/// Where modules and cases are found.
pub trait Shelf {
    /// The module of this name, if it is there and sound.
    fn module(&self, id: &Id) -> Option<Arc<Module>>;
    /// The case of this name, if it is there and sound.
    fn case(&self, id: &Id) -> Option<Arc<super::case::Case>>;
}

/// One block in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Entry {
    /// The module.
    pub module: Id,
    /// The block in it.
    pub block: Id,
    /// Minutes that the trainer gives it.
    pub minutes: u8,
    /// Left out, for now.
    #[serde(default, skip_serializing_if = "is_false")]
    pub skipped: bool,
    /// A new day begins with it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub new_day: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

/// Where the room stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Spot {
    /// The place of the block in the plan.
    pub entry: usize,
    /// Which of its views.
    pub view: usize,
}

/// A plan. It says nothing of anybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Plan {
    /// [`PLAN_FORMAT`].
    pub format: u32,
    /// The course.
    pub course: Id,
    /// Its version.
    pub version: String,
    /// Its blocks, in the trainer's order.
    pub entries: Vec<Entry>,
    /// Where the room stands.
    #[serde(default)]
    pub at: Spot,
    /// The block that was come to by a jump: what is dark is said before it too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jumped_to: Option<usize>,
    /// Hands that went up, by `module/block`, in the order of the options.
    #[serde(default)]
    pub hands: BTreeMap<String, Vec<u16>>,
}

/// Something in a kept plan that the course no longer has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone(pub Vec<Entry>);

impl Plan {
    /// The course as it is suggested, its modules spread over its days.
    #[must_use]
    pub fn of(course: &Course, shelf: &dyn Shelf) -> Self {
        let modules: Vec<_> = course.modules.iter().filter_map(|id| shelf.module(id)).collect();
        let days = usize::from(course.days).clamp(1, modules.len().max(1));
        let mut entries = Vec::new();
        for (place, module) in modules.iter().enumerate() {
            // The first module of a day: where the day that it falls on is another than that of the one before.
            let day = |place: usize| place * days / modules.len().max(1);
            let begins = place > 0 && day(place) != day(place - 1);
            for (at, block) in module.blocks.iter().enumerate() {
                entries.push(Entry {
                    module: module.id.clone(),
                    block: block.id.clone(),
                    minutes: block.minutes,
                    skipped: false,
                    new_day: begins && at == 0,
                });
            }
        }
        let (course, version) = (course.id.clone(), course.version.clone());
        Self {
            format: PLAN_FORMAT,
            course,
            version,
            entries,
            at: Spot::default(),
            jumped_to: None,
            hands: BTreeMap::new(),
        }
    }

    /// One module of this plan alone, as it stands here, on one day: its order, its minutes, what is left out, the hands.
    #[must_use]
    pub fn only(&self, module: &Id) -> Self {
        let of = self.entries.iter().filter(|entry| entry.module == *module);
        let entries = of.map(|entry| Entry { new_day: false, ..entry.clone() }).collect();
        Self { entries, at: Spot::default(), jumped_to: None, ..self.clone() }
    }

    /// The same, of which what does not fit into so many minutes is left out. Its first block always stays.
    #[must_use]
    pub fn first_minutes(mut self, most: u32) -> Self {
        let mut spent = 0;
        for entry in self.entries.iter_mut().filter(|entry| !entry.skipped) {
            let with = spent + u32::from(entry.minutes);
            entry.skipped = spent > 0 && with > most;
            if !entry.skipped {
                spent = with;
            }
        }
        self
    }

    /// The plan with only what the course still has; what was lost, and blocks that are new at the end of their module.
    #[must_use]
    pub fn fitted(mut self, course: &Course, shelf: &dyn Shelf) -> (Self, Gone) {
        let known = |entry: &Entry| {
            course.modules.contains(&entry.module)
                && shelf.module(&entry.module).is_some_and(|module| module.block(&entry.block).is_some())
        };
        let stood = self.entries.get(self.at.entry).cloned();
        let (kept, gone) = self.entries.into_iter().partition(known);
        self.entries = kept;
        for module in course.modules.iter().filter_map(|id| shelf.module(id)) {
            for block in &module.blocks {
                let is_there =
                    self.entries.iter().any(|entry| entry.module == module.id && entry.block == block.id);
                if !is_there {
                    let after = self.entries.iter().rposition(|entry| entry.module == module.id);
                    let at = after.map_or(self.entries.len(), |at| at + 1);
                    let entry = Entry {
                        module: module.id.clone(),
                        block: block.id.clone(),
                        minutes: block.minutes,
                        skipped: false,
                        new_day: false,
                    };
                    self.entries.insert(at, entry);
                }
            }
        }
        let same = |entry: &Entry| {
            stood.as_ref().is_some_and(|was| (&was.module, &was.block) == (&entry.module, &entry.block))
        };
        let at = self.entries.iter().position(same);
        // Where one stood at a block that was jumped to, its views are the same again.
        self.jumped_to = at.filter(|_| self.jumped_to == Some(self.at.entry));
        self.at = at.map_or_else(Spot::default, |entry| Spot { entry, view: self.at.view });
        (self, Gone(gone))
    }

    /// The modules, in the order they first come up.
    #[must_use]
    pub fn modules(&self) -> Vec<&Id> {
        let mut found: Vec<&Id> = Vec::new();
        for entry in &self.entries {
            if !found.contains(&&entry.module) {
                found.push(&entry.module);
            }
        }
        found
    }

    /// The day of an entry, from 1.
    #[must_use]
    pub fn day(&self, entry: usize) -> usize {
        1 + self.entries.iter().take(entry + 1).skip(1).filter(|entry| entry.new_day).count()
    }

    /// How many days it takes.
    #[must_use]
    pub fn days(&self) -> usize {
        self.day(self.entries.len())
    }

    /// Minutes of the block where the room stands; one where there is none.
    #[must_use]
    pub fn minutes_here(&self) -> u8 {
        self.entries.get(self.at.entry).map_or(1, |entry| entry.minutes)
    }

    /// The minutes of a day, without what is left out.
    #[must_use]
    pub fn minutes_of_day(&self, day: usize) -> u32 {
        let of_day = self.entries.iter().enumerate().filter(|(at, _)| self.day(*at) == day);
        of_day.filter(|(_, entry)| !entry.skipped).map(|(_, entry)| u32::from(entry.minutes)).sum()
    }

    /// Moves the module that an entry belongs to past the one before it, or after it. A day that begins inside a module
    /// goes on beginning there; the others begin at the edge of a module nearest to where they did.
    pub fn move_module(&mut self, entry: usize, later: bool) -> Option<usize> {
        let moved = self.entries.get(entry)?.clone();
        let order: Vec<Id> = self.modules().into_iter().cloned().collect();
        let from = order.iter().position(|id| *id == moved.module)?;
        let to = if later { from + 1 } else { from.checked_sub(1)? };
        let mut order = order;
        if to >= order.len() {
            return None;
        }
        order.swap(from, to);
        let breaks = self.breaks_at_edges();
        let stood = self.entries.get(self.at.entry).cloned();
        self.entries.sort_by_key(|entry| order.iter().position(|id| *id == entry.module));
        self.put_breaks(&breaks);
        self.jumped_to = None;
        let find = |wanted: &Entry| {
            self.entries
                .iter()
                .position(|entry| (&entry.module, &entry.block) == (&wanted.module, &wanted.block))
        };
        let place = find(&moved);
        if let Some(entry) = stood.as_ref().and_then(find) {
            self.at.entry = entry;
        }
        place
    }

    /// Places at which a module begins, but for the first.
    fn edges(&self) -> Vec<usize> {
        let module = |at: usize| self.entries.get(at).map(|entry| &entry.module);
        (1..self.entries.len()).filter(|at| module(*at) != module(at - 1)).collect()
    }

    /// Takes away the days that begin with a module, and gives where they did.
    fn breaks_at_edges(&mut self) -> Vec<usize> {
        let edges = self.edges();
        let begins = |entry: &mut Entry| std::mem::take(&mut entry.new_day);
        edges.into_iter().filter(|at| self.entries.get_mut(*at).is_some_and(begins)).collect()
    }

    /// Days begin at the module boundary nearest to where they did.
    fn put_breaks(&mut self, breaks: &[usize]) {
        let mut edges = self.edges();
        for at in breaks {
            let nearest = edges.iter().copied().min_by_key(|edge| edge.abs_diff(*at));
            if let Some(edge) = nearest {
                edges.retain(|other| *other != edge);
                if let Some(entry) = self.entries.get_mut(edge) {
                    entry.new_day = true;
                }
            }
        }
    }

    /// Lets a new day begin with an entry, or no more. The first entry always begins the first.
    pub fn toggle_day(&mut self, entry: usize) -> bool {
        match self.entries.get_mut(entry).filter(|_| entry > 0) {
            Some(entry) => {
                entry.new_day = !entry.new_day;
                true
            }
            None => false,
        }
    }

    /// Leaves an entry out, or takes it in again.
    pub fn toggle_skipped(&mut self, entry: usize) -> bool {
        match self.entries.get_mut(entry) {
            Some(entry) => {
                entry.skipped = !entry.skipped;
                true
            }
            None => false,
        }
    }

    /// Gives an entry more minutes, or fewer; never none.
    pub fn more_minutes(&mut self, entry: usize, by: i8) -> bool {
        match self.entries.get_mut(entry) {
            Some(entry) => {
                let minutes = entry.minutes.saturating_add_signed(by).clamp(1, 180);
                let changed = minutes != entry.minutes;
                entry.minutes = minutes;
                changed
            }
            None => false,
        }
    }

    /// Takes over what a run of some of its blocks changed: minutes, and hands that were counted.
    pub fn take_from(&mut self, run: &Self) {
        for entry in &mut self.entries {
            let ran =
                run.entries.iter().find(|ran| (&ran.module, &ran.block) == (&entry.module, &entry.block));
            if let Some(ran) = ran {
                entry.minutes = ran.minutes;
                if let Some(hands) = run.hands.get(&key(ran)) {
                    let _ = self.hands.insert(key(ran), hands.clone());
                }
            }
        }
    }

    /// The hands for a vote, so many options.
    #[must_use]
    pub fn hands_of(&self, entry: &Entry, options: usize) -> Vec<u16> {
        let mut hands = self.hands.get(&key(entry)).cloned().unwrap_or_default();
        hands.resize(options, 0);
        hands
    }

    /// Keeps the hands for a vote.
    pub fn set_hands(&mut self, entry: usize, hands: Vec<u16>) {
        if let Some(entry) = self.entries.get(entry) {
            let _ = self.hands.insert(key(entry), hands);
        }
    }
}

fn key(entry: &Entry) -> String {
    format!("{}/{}", entry.module, entry.block)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Library, course};
    use super::*;

    fn names(plan: &Plan) -> Vec<String> {
        plan.entries
            .iter()
            .map(|entry| format!("{}{}", if entry.new_day { "|" } else { "" }, key(entry)))
            .collect()
    }

    #[test]
    fn a_course_is_spread_over_its_days_by_module() {
        let plan = Plan::of(&course(), &Library);
        assert_eq!(plan.days(), 2);
        assert_eq!(
            plan.modules(),
            ["one", "two", "three"].map(|id| Id::new(id).unwrap()).iter().collect::<Vec<_>>()
        );
        assert_eq!(plan.entries.iter().filter(|entry| entry.new_day).count(), 1);
    }

    #[test]
    fn moving_a_module_takes_all_its_blocks_and_where_the_room_stands() {
        let mut plan = Plan::of(&course(), &Library);
        plan.at.entry = plan.entries.iter().position(|entry| entry.module.as_str() == "two").unwrap();
        let stood = plan.entries[plan.at.entry].clone();
        let place = plan.move_module(0, true).unwrap();
        assert_eq!(plan.modules()[0].as_str(), "two");
        assert_eq!(plan.entries[place].module.as_str(), "one");
        assert_eq!(
            (&plan.entries[plan.at.entry].module, &plan.entries[plan.at.entry].block),
            (&stood.module, &stood.block)
        );
        assert_eq!(plan.days(), 2);
        assert_eq!(plan.move_module(place, false), Some(0));
        assert_eq!(names(&plan), names(&Plan { at: plan.at, ..Plan::of(&course(), &Library) }));
    }

    #[test]
    fn a_kept_plan_keeps_its_order_and_takes_in_what_is_new() {
        let mut plan = Plan::of(&course(), &Library);
        plan.move_module(0, true);
        let gone = plan.entries.pop().unwrap();
        let mut stranger = gone.clone();
        stranger.block = Id::new("no-such-block").unwrap();
        plan.entries.push(stranger.clone());
        let (fitted, lost) = plan.fitted(&course(), &Library);
        assert_eq!(lost.0, [stranger]);
        let same = |entry: &Entry| (&entry.module, &entry.block) == (&gone.module, &gone.block);
        assert!(fitted.entries.iter().any(same), "a day does not begin with it any more");
        assert_eq!(fitted.modules()[0].as_str(), "two");
    }

    #[test]
    fn what_is_left_out_takes_no_time() {
        let mut plan = Plan::of(&course(), &Library);
        let before = plan.minutes_of_day(1);
        let minutes = u32::from(plan.entries[0].minutes);
        assert!(plan.toggle_skipped(0));
        assert_eq!(plan.minutes_of_day(1), before - minutes);
        assert!(!plan.toggle_day(0), "the first day begins at the beginning");
    }

    #[test]
    fn a_day_that_begins_inside_a_module_goes_on_beginning_there_when_others_move() {
        let mut plan = Plan::of(&course(), &Library);
        let inside = plan.entries.iter().rposition(|entry| entry.module.as_str() == "two").unwrap();
        assert!(plan.toggle_day(inside));
        let (block, days) = (plan.entries[inside].block.clone(), plan.days());
        let last = plan.entries.len() - 1;
        plan.move_module(last, false);
        plan.move_module(0, true);
        let entry = plan.entries.iter().find(|entry| entry.block == block).unwrap();
        assert!(entry.new_day, "{:?}", names(&plan));
        assert_eq!(plan.days(), days);
    }

    #[test]
    fn a_module_alone_is_as_it_was_planned_and_gives_back_what_changed() {
        let mut plan = Plan::of(&course(), &Library);
        let two = plan.entries.iter().position(|entry| entry.module.as_str() == "two").unwrap();
        plan.toggle_skipped(two);
        plan.more_minutes(two + 1, 7);
        let mut run = plan.only(&plan.entries[two].module);
        assert!(run.entries[0].skipped && !run.entries.iter().any(|entry| entry.new_day));
        assert_eq!(run.entries[1].minutes, plan.entries[two + 1].minutes);
        run.more_minutes(1, 3);
        run.set_hands(1, vec![4, 2]);
        let before = plan.clone();
        plan.take_from(&run);
        assert_eq!(plan.entries[two + 1].minutes, before.entries[two + 1].minutes + 3);
        assert_eq!(plan.hands_of(&before.entries[two + 1], 2), [4, 2]);
        assert_eq!(names(&plan), names(&before));
    }

    #[test]
    fn of_a_module_as_many_blocks_as_fit_stay_and_always_one() {
        let plan = Plan::of(&course(), &Library);
        let minutes: Vec<u32> = plan.entries.iter().map(|entry| u32::from(entry.minutes)).collect();
        let stays = |most| {
            let short = plan.clone().first_minutes(most);
            short
                .entries
                .iter()
                .filter(|entry| !entry.skipped)
                .map(|entry| u32::from(entry.minutes))
                .sum::<u32>()
        };
        let all: u32 = minutes.iter().sum();
        assert_eq!((stays(all), stays(0)), (all, minutes[0]));
        assert!((minutes[0]..=all - 1).contains(&stays(all - 1)));
    }
}
