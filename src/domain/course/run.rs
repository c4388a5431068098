//! A plan being run in a room: what the room sees now, on, back without limit, and to any block.

use super::plan::{Plan, Shelf, Spot};
use super::{Activity, Block};

/// What the room sees, by place within its block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The module: what it is called, and its goals.
    Opening,
    /// What is dark in the module, and who to talk with.
    ModuleNote,
    /// A page.
    Page(usize),
    /// The task, with a big clock.
    Clock,
    /// What to look for.
    Before,
    /// Who the case is about, and what is dark in it.
    Who,
    /// The case as far as so many steps.
    Case(usize),
    /// The question of a vote.
    Question,
    /// Hands are counted.
    Hands,
    /// The bars, and what to talk about.
    Bars,
    /// Where the conversation is.
    Situation,
    /// So many lines of the first way.
    First(usize),
    /// So many lines of the second.
    Second(usize),
    /// Both beside each other.
    Both,
    /// A scenario is rehearsed.
    Play,
    /// A break, with a big clock.
    Break,
    /// What to do on Monday.
    Monday,
}

impl View {
    /// Whether a clock stands in the middle of it.
    #[must_use]
    pub const fn has_big_clock(self) -> bool {
        matches!(self, Self::Clock | Self::Break)
    }
}

impl Plan {
    /// Every view of an entry, in order; none where its block is gone.
    #[must_use]
    pub fn views(&self, entry: usize, shelf: &dyn Shelf) -> Vec<View> {
        let Some(known) = self.entries.get(entry) else { return Vec::new() };
        let Some(module) = shelf.module(&known.module) else { return Vec::new() };
        let Some(block) = module.block(&known.block) else { return Vec::new() };
        let mut views = Vec::new();
        let of_module = |at: &usize| {
            self.entries.get(*at).is_some_and(|other| other.module == known.module && !other.skipped)
        };
        // What is dark is said first wherever one comes in: at the module's first block of each day, and at one jumped to.
        let first_today =
            (0..entry).rev().take_while(|at| self.day(*at) == self.day(entry)).all(|at| !of_module(&at));
        if first_today {
            views.push(View::Opening);
        }
        if module.content_note.is_some() && (first_today || self.jumped_to == Some(entry)) {
            views.push(View::ModuleNote);
        }
        views.extend(of_block(block, shelf));
        let is_last = !(entry + 1..self.entries.len()).any(|at| of_module(&at));
        if is_last {
            views.push(View::Monday);
        }
        views
    }

    /// What the room sees now.
    #[must_use]
    pub fn view(&self, shelf: &dyn Shelf) -> Option<View> {
        let views = self.views(self.at.entry, shelf);
        views.get(self.at.view).or(views.last()).copied()
    }

    /// On: to the next view, or to the next block that is not left out. False at the end.
    pub fn forward(&mut self, shelf: &dyn Shelf) -> bool {
        if self.at.view + 1 < self.views(self.at.entry, shelf).len() {
            self.at.view += 1;
            return true;
        }
        let next = (self.at.entry + 1..self.entries.len()).find(|at| self.is_shown(*at, shelf));
        match next {
            Some(entry) => {
                self.at = Spot { entry, view: 0 };
                true
            }
            None => false,
        }
    }

    /// Back, without limit. False at the beginning.
    pub fn back(&mut self, shelf: &dyn Shelf) -> bool {
        let last = self.views(self.at.entry, shelf).len().saturating_sub(1);
        if let Some(view) = self.at.view.min(last).checked_sub(1).filter(|_| self.at.view > 0) {
            self.at.view = view;
            return true;
        }
        let before = (0..self.at.entry).rev().find(|at| self.is_shown(*at, shelf));
        match before {
            Some(entry) => {
                let view = self.views(entry, shelf).len().saturating_sub(1);
                self.at = Spot { entry, view };
                true
            }
            None => false,
        }
    }

    /// To the start of a block, also one that is left out.
    pub fn jump(&mut self, entry: usize) {
        if entry < self.entries.len() {
            self.jumped_to = Some(entry);
            self.at = Spot { entry, view: 0 };
        }
    }

    /// To the end of what the block unfolds: all of a case, both ways side by side.
    pub fn show_all(&mut self, shelf: &dyn Shelf) {
        let views = self.views(self.at.entry, shelf);
        let last = views.iter().rposition(|view| !matches!(view, View::Monday));
        self.at.view = last.unwrap_or(0).max(self.at.view);
    }

    fn is_shown(&self, entry: usize, shelf: &dyn Shelf) -> bool {
        self.entries.get(entry).is_some_and(|entry| !entry.skipped) && !self.views(entry, shelf).is_empty()
    }
}

fn of_block(block: &Block, shelf: &dyn Shelf) -> Vec<View> {
    let pages = |many: usize| (0..many).map(View::Page);
    let before = |words: &Option<_>| words.is_some().then_some(View::Before);
    match &block.activity {
        Activity::Talk(of) | Activity::Discussion(of) => pages(of.len()).collect(),
        Activity::Exercise { pages: of, .. } => pages(of.len()).chain([View::Clock]).collect(),
        Activity::Demonstration { case, before: words } => {
            let steps = shelf.case(case).map_or(0, |case| case.steps.len());
            before(words).into_iter().chain([View::Who]).chain((1..=steps).map(View::Case)).collect()
        }
        Activity::Rehearsal { before: words, .. } => before(words).into_iter().chain([View::Play]).collect(),
        Activity::Vote(_) => vec![View::Question, View::Hands, View::Bars],
        Activity::TwoWays(both) => {
            let first = (1..=both.first.lines.len()).map(View::First);
            let second = (1..=both.second.lines.len()).map(View::Second);
            [View::Situation].into_iter().chain(first).chain(second).chain([View::Both]).collect()
        }
        Activity::Break(_) => vec![View::Break],
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Library, course};
    use super::*;

    fn all_seen(plan: &mut Plan) -> Vec<(usize, View)> {
        let mut seen = vec![(plan.at.entry, plan.view(&Library).unwrap())];
        while plan.forward(&Library) {
            seen.push((plan.at.entry, plan.view(&Library).unwrap()));
        }
        seen
    }

    #[test]
    fn going_on_shows_every_view_once_and_going_back_shows_them_in_reverse() {
        let mut plan = Plan::of(&course(), &Library);
        let seen = all_seen(&mut plan);
        assert_eq!(seen[0], (0, View::Opening));
        assert_eq!(seen.last().unwrap().1, View::Monday);
        let mut back = vec![(plan.at.entry, plan.view(&Library).unwrap())];
        while plan.back(&Library) {
            back.push((plan.at.entry, plan.view(&Library).unwrap()));
        }
        back.reverse();
        assert_eq!(seen, back);
    }

    #[test]
    fn what_is_dark_is_said_before_the_first_block_of_its_module() {
        let mut plan = Plan::of(&course(), &Library);
        let dark = plan.entries.iter().position(|entry| entry.module.as_str() == "three").unwrap();
        plan.jump(dark);
        let views = plan.views(dark, &Library);
        assert_eq!(&views[..2], [View::Opening, View::ModuleNote]);
    }

    #[test]
    fn what_is_dark_is_said_also_before_a_block_that_is_jumped_to() {
        let mut plan = Plan::of(&course(), &Library);
        let dark = plan.entries.iter().position(|entry| entry.module.as_str() == "three").unwrap();
        // Another block of the module stands before it on the same day.
        let mut before = plan.entries[dark].clone();
        before.new_day = false;
        plan.entries.insert(dark, before);
        plan.entries[dark + 1].new_day = false;
        assert_ne!(plan.views(dark + 1, &Library)[0], View::ModuleNote);
        plan.jump(dark + 1);
        assert_eq!(plan.views(dark + 1, &Library)[0], View::ModuleNote);
    }

    #[test]
    fn what_is_left_out_is_passed_over_but_can_be_jumped_to() {
        let mut plan = Plan::of(&course(), &Library);
        plan.toggle_skipped(1);
        let seen = all_seen(&mut plan);
        assert!(seen.iter().all(|(entry, _)| *entry != 1));
        plan.jump(1);
        assert!(plan.view(&Library).is_some());
        assert!(plan.forward(&Library) && plan.at.entry == 1, "it can be run all the same");
    }

    #[test]
    fn a_case_unfolds_by_step_and_can_be_shown_at_once() {
        let mut plan = Plan::of(&course(), &Library);
        plan.jump(1);
        plan.show_all(&Library);
        assert_eq!(plan.view(&Library), Some(View::Case(3)));
    }
}
