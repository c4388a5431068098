//! The room: what everybody sees, on and back without limit, and what the trainer does over it.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use super::live::{self, Live};
use super::planning::Planning;
use super::{Kept, Move, Place};
use crate::domain::course::plan::Plan;
use crate::domain::course::run::View;
use crate::domain::id::Id;
use crate::session::course::clock::{BigClock, BlockClock};
use crate::session::course::handout;
use crate::session::course::hands::Counting;
use crate::session::course::kept::{self, KeptRoom};
use crate::session::course::notes;
use crate::session::course::slide::Here;
use crate::session::{Effect, Outcome};
use crate::text::{Text, fill};
use crate::tui::binding::{Action, KeySpec, RoomKey, find};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};

/// So many of the last keys are shown.
const KEYS: usize = 3;

/// What lies over the view.
#[derive(Debug, Default)]
pub(super) enum Over {
    #[default]
    Nothing,
    /// Nothing is seen, or the trainer's notes from this line on.
    Black(Option<u16>),
    /// The list of blocks, with the one that is marked.
    Jump(usize),
    /// Something that is gone on with by hand.
    Live(Box<Live>),
}

/// The room.
#[derive(Debug)]
pub(super) struct Room {
    name: Option<Id>,
    plan: Plan,
    /// Rehearsals and counts that were begun and wait, by the place of their block.
    waiting: BTreeMap<usize, Box<Live>>,
    /// What lies under the black screen.
    under: Option<Box<Live>>,
    /// What each block has taken so far, by place, but for the one that is shown.
    taken: BTreeMap<usize, Duration>,
    /// The clocks of blocks that were used and left.
    clocks: BTreeMap<usize, BigClock>,
    /// The plan it was run from, to go back to.
    from: Option<Box<Planning>>,
    pub(super) over: Over,
    pub(super) scroll: u16,
    pub(super) last: u16,
    /// Whether all that has unfolded is shown at once.
    pub(super) all: bool,
    pub(super) light: bool,
    /// Whether the time that is left of the block stands in the corner.
    pub(super) clock: bool,
    pub(super) block: BlockClock,
    pub(super) big: BigClock,
    /// The last keys, where they are shown.
    pub(super) pressed: Option<Vec<String>>,
    /// Whether the notes are written for another window.
    notes: bool,
    /// Which of a vote's options is being counted.
    pub(super) counting: Counting,
    pub(super) said: Option<String>,
    /// The second and the minute that are shown and written.
    second: u64,
    minute: u64,
}

impl Room {
    fn new(name: Option<Id>, plan: Plan, spent: Duration, cx: &Cx) -> Self {
        let minutes = plan.minutes_here();
        Self {
            name,
            plan,
            waiting: BTreeMap::new(),
            under: None,
            taken: BTreeMap::new(),
            clocks: BTreeMap::new(),
            from: None,
            over: Over::Nothing,
            scroll: 0,
            last: 0,
            all: false,
            light: false,
            clock: false,
            block: BlockClock::from(cx.now, spent),
            big: BigClock::of(minutes),
            pressed: None,
            notes: false,
            counting: Counting::default(),
            said: None,
            second: 0,
            // What a block has taken is kept once a minute: one view of it may stand for twenty.
            minute: 1 + spent.as_secs() / 60,
        }
    }

    /// The room where a plan stands, and what is to be kept at once.
    pub(super) fn begin(
        name: Option<Id>,
        plan: Plan,
        from: Option<Planning>,
        cx: &Cx,
    ) -> (Self, Vec<Effect>) {
        let mut room = Self::new(name, plan, Duration::ZERO, cx);
        // Going on where the room was left, its time goes on too.
        let here = room.plan.at.entry;
        if let Some((_, time)) =
            from.as_ref().and_then(|from| from.left.as_ref()).filter(|(at, _)| *at == here)
        {
            room.block = BlockClock::from(cx.now, time.get(&here).copied().unwrap_or_default());
            room.minute = 1 + room.block.spent(&cx.now).as_secs() / 60;
            room.taken.clone_from(time);
        }
        room.from = from.map(Box::new);
        if Here::of(&room.plan, cx.library).is_none() || is_skipped(&room.plan) {
            let _ = room.plan.forward(cx.library);
        }
        let effects = room.keep(cx);
        (room, effects)
    }

    /// The room as it stood when the program ended, however that was.
    /// Its notes are written at once: what lies there is from before.
    pub(super) fn resume(was: &KeptRoom, kept: &Kept, cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let was = kept::going_on(was.clone(), &kept.plans.read);
        let course = cx.library.course(&was.plan.course)?.ok()?;
        let (plan, _) = kept::fitted(was.plan, &course, cx.library);
        let mut room = Self::new(was.name.clone(), plan, Duration::from_secs(was.spent), cx);
        (room.light, room.notes) = (was.light, was.notes);
        if let Some(big) = &was.big {
            room.big = BigClock::taken_up(big, cx.now);
        }
        let from = was.name.as_ref().and_then(|name| kept.plans.read.iter().find(|plan| plan.name == *name));
        room.from = from.and_then(|plan| Planning::taken_up(&plan.name, plan.plan.clone(), cx)).map(Box::new);
        let effects = room.notes.then(|| room.written(cx)).into_iter().collect();
        Some((room, effects))
    }

    pub(super) const fn plan(&self) -> &Plan {
        &self.plan
    }

    pub(super) fn view(&self, cx: &Cx) -> Option<View> {
        self.plan.view(cx.library)
    }

    pub(super) fn say(&mut self, said: String) {
        self.said = Some(said);
    }

    /// Before everything is hidden: what is typed or shown over the view is put away, the place stays.
    pub(super) fn rest(&mut self) {
        match self.over {
            // What was made black stays so, without the notes.
            Over::Black(_) => self.over = Over::Black(None),
            Over::Live(_) => {}
            _ => self.over = Over::Nothing,
        }
    }

    pub(super) fn is_typing(&self) -> bool {
        matches!(&self.over, Over::Live(live) if live.is_typing())
    }

    /// The notes lie here now.
    pub(super) fn notes_lie(&mut self, path: &Path, cx: &Cx) {
        if self.notes && self.minute == 0 {
            self.minute = 1;
            self.said = Some(fill(cx.text.course.notes_on, &[&path.display().to_string()]));
        }
    }

    /// The program ends here: who follows the notes in another window is told.
    pub(super) fn ends(&self, text: &Text) -> Option<Effect> {
        self.notes.then(|| Self::stopped(text))
    }

    pub(super) fn settle_live(&mut self, outcome: Outcome, cx: &Cx) {
        if let Over::Live(live) = &mut self.over {
            live.settle(outcome, &in_course(cx));
        }
    }

    /// Keeps where the room stands, and writes the notes where they are wanted.
    fn keep(&self, cx: &Cx) -> Vec<Effect> {
        let spent = self.block.spent(&cx.now).as_secs();
        let mut room = KeptRoom::new(self.name.clone(), self.plan.clone(), spent);
        (room.light, room.notes) = (self.light, self.notes);
        room.big = self.big.is_touched(self.minutes()).then(|| self.big.kept(&cx.now));
        let mut effects: Vec<Effect> = kept::keep_room(&room).into_iter().collect();
        // Who opens her plan instead of going on finds it where the room stood.
        effects.extend(self.name.as_ref().and_then(|name| kept::keep_plan(name, &self.plan)));
        effects.extend(self.notes.then(|| self.written(cx)));
        effects
    }

    fn written(&self, cx: &Cx) -> Effect {
        Effect::KeepNotes(notes::file(&self.plan, &self.block, &cx.now, cx.library, cx.text))
    }

    pub(super) fn update(&mut self, input: &Input, cx: &Cx) -> Move {
        if let Input::Key(pressed) = input {
            self.remember(*pressed);
        }
        if matches!(input, Input::Tick) {
            return self.tick(cx);
        }
        match &mut self.over {
            Over::Live(live) => {
                return match live.update(input, &in_course(cx)) {
                    live::Kept::Closed => self.put_down(),
                    live::Kept::Gone => {
                        self.over = Over::Nothing;
                        Move::Changed
                    }
                    live::Kept::Room(of_room) => self.room(of_room, cx),
                    live::Kept::Stays { changed: false, effects } if effects.is_empty() => {
                        self.moved_by_keys()
                    }
                    live::Kept::Stays { effects, .. } => Move::Doing(effects),
                };
            }
            Over::Black(_) => {
                let Input::Key(pressed) = input else { return Move::Stay };
                return self.in_black(*pressed, cx);
            }
            Over::Jump(_) => return self.jump(input, cx),
            Over::Nothing => {}
        }
        let Input::Key(pressed) = input else { return Move::Stay };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return self.moved_by_keys() };
        self.said = None;
        self.act(action, cx)
    }

    /// A key without a meaning still shows, where keys are shown.
    const fn moved_by_keys(&self) -> Move {
        if self.pressed.is_some() { Move::Changed } else { Move::Stay }
    }

    fn remember(&mut self, pressed: Key) {
        // What is typed in a field is no key to follow.
        let typing = self.is_typing();
        if let Some(keys) = self.pressed.as_mut().filter(|_| !typing) {
            keys.push(KeySpec::One(pressed).name());
            keys.drain(..keys.len().saturating_sub(KEYS));
        }
    }

    /// Draws once a second where seconds are shown, and writes the notes once a minute.
    fn tick(&mut self, cx: &Cx) -> Move {
        if let Over::Live(live) = &mut self.over
            && let live::Kept::Stays { changed, effects } = live.update(&Input::Tick, &in_course(cx))
            && (changed || !effects.is_empty())
        {
            return Move::Doing(effects);
        }
        let spent = self.block.spent(&cx.now).as_secs();
        let minute = spent / 60 + 1;
        if minute > self.minute {
            self.minute = minute;
            return Move::Doing(self.keep(cx));
        }
        let big = self.view(cx).is_some_and(View::has_big_clock) && self.big.runs();
        let seen = match self.over {
            Over::Nothing => self.clock || big,
            Over::Live(ref live) => self.clock && live.is_for_the_room(),
            Over::Black(notes) => notes.is_some(),
            _ => false,
        };
        let moved = std::mem::replace(&mut self.second, spent) != spent;
        if seen && moved { Move::Changed } else { Move::Stay }
    }

    fn jump(&mut self, input: &Input, cx: &Cx) -> Move {
        let Input::Key(pressed) = input else { return Move::Stay };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return self.moved_by_keys() };
        let Over::Jump(cursor) = &mut self.over else { return Move::Stay };
        let last = self.plan.entries.len().saturating_sub(1);
        match action {
            Action::Down => *cursor = (*cursor + 1).min(last),
            Action::Up => *cursor = cursor.saturating_sub(1),
            Action::PageDown => *cursor = (*cursor + 8).min(last),
            Action::PageUp => *cursor = cursor.saturating_sub(8),
            Action::Back => self.over = Over::Nothing,
            Action::Next => {
                let to = *cursor;
                self.over = Over::Nothing;
                return self.go(
                    |plan| {
                        plan.jump(to);
                        true
                    },
                    cx,
                );
            }
            _ => return Move::Stay,
        }
        Move::Changed
    }

    /// Goes where `how` leads, and keeps that.
    fn go(&mut self, how: impl FnOnce(&mut Plan) -> bool, cx: &Cx) -> Move {
        let before = self.plan.at;
        if !how(&mut self.plan) {
            if self.plan.at == before {
                self.said = Some(cx.text.course.end.to_owned());
            }
            return Move::Changed;
        }
        (self.scroll, self.all, self.counting) = (0, false, Counting::default());
        if self.plan.at.entry != before.entry {
            self.clocks.insert(before.entry, self.big);
            let fresh = BigClock::of(self.minutes());
            self.big = self.clocks.get(&self.plan.at.entry).copied().unwrap_or(fresh);
            // One step too far and back costs a block nothing of the time it has taken.
            self.taken.insert(before.entry, self.block.spent(&cx.now));
            let spent = self.taken.get(&self.plan.at.entry).copied().unwrap_or_default();
            self.block = BlockClock::from(cx.now, spent);
            self.minute = 1 + spent.as_secs() / 60;
        }
        Move::Doing(self.keep(cx))
    }

    fn act(&mut self, action: Action, cx: &Cx) -> Move {
        let library = cx.library;
        match action {
            // Nobody goes on past what they have not seen.
            Action::Next if self.scroll < self.last => self.scroll = (self.scroll + 6).min(self.last),
            Action::Next => return self.go(|plan| plan.forward(library), cx),
            Action::Back => return self.back(cx),
            // A presenter's remote has these two keys: on through a page that is longer than the window, then further.
            Action::Forward if self.scroll < self.last => self.scroll = (self.scroll + 6).min(self.last),
            Action::Forward => return self.go(|plan| plan.forward(library), cx),
            Action::Correct if self.scroll > 0 => self.scroll = self.scroll.saturating_sub(6),
            Action::Correct => return self.back(cx),
            Action::PageDown => self.scroll = (self.scroll + 1).min(self.last),
            Action::PageUp => self.scroll = self.scroll.saturating_sub(1),
            Action::Home => return self.leave(cx),
            Action::Pause => {
                self.big.start_or_stop(cx.now);
                return Move::Doing(self.keep(cx));
            }
            Action::Again => return self.count_again(cx),
            Action::Digit(digit) if self.view(cx) == Some(View::Hands) => return self.count(digit, cx),
            Action::Digit(digit) => {
                let preset = BigClock::PRESETS.get(usize::from(digit).saturating_sub(1)).copied();
                self.big.begin(preset.unwrap_or(1), cx.now);
                return Move::Doing(self.keep(cx));
            }
            Action::Erase => {
                let mut hands = self.hands(cx);
                self.counting.erase(&mut hands);
                return self.set_hands(hands, cx);
            }
            Action::Down | Action::Up => self.counting.mark(action == Action::Up, self.options(cx)),
            Action::Room(what) => return self.room(what, cx),
            _ => return Move::Stay,
        }
        Move::Changed
    }

    fn back(&mut self, cx: &Cx) -> Move {
        let library = cx.library;
        let before = self.plan.at;
        let moved = self.go(|plan| plan.back(library), cx);
        if self.plan.at == before {
            self.said = None;
        }
        moved
    }

    fn room(&mut self, what: RoomKey, cx: &Cx) -> Move {
        match what {
            RoomKey::Jump => self.over = Over::Jump(self.plan.at.entry),
            RoomKey::Black => {
                // What is open stays under it.
                if let Over::Live(live) = std::mem::replace(&mut self.over, Over::Black(None)) {
                    self.under = Some(live);
                }
            }
            RoomKey::All if self.all => self.all = false,
            RoomKey::All => {
                self.plan.show_all(cx.library);
                (self.scroll, self.all) = (0, true);
                return Move::Doing(self.keep(cx));
            }
            RoomKey::Clock => self.clock = !self.clock,
            RoomKey::More => {
                if self.view(cx).is_some_and(View::has_big_clock) || !self.big.is_touched(self.minutes()) {
                    self.big.more();
                }
                let _ = self.plan.more_minutes(self.plan.at.entry, 1);
                return Move::Doing(self.keep(cx));
            }
            RoomKey::Shade => {
                self.light = !self.light;
                return Move::Doing(self.keep(cx));
            }
            RoomKey::Keys => {
                self.pressed = if self.pressed.is_some() { None } else { Some(vec!["v".to_owned()]) }
            }
            RoomKey::Notes => return self.switch_notes(cx),
            RoomKey::Live => match self.taken_up(cx) {
                Some(live) => self.over = Over::Live(live),
                None => self.said = Some(cx.text.course.no_live.to_owned()),
            },
            RoomKey::Handout => {
                let here = Here::of(&self.plan, cx.library);
                return here.map_or(Move::Stay, |here| Move::Doing(handout::written(&here.module, cx.text)));
            }
            _ => return Move::Stay,
        }
        Move::Changed
    }

    /// What was left at this block, or what the step opens.
    fn taken_up(&mut self, cx: &Cx) -> Option<Box<Live>> {
        let left = self.waiting.remove(&self.plan.at.entry);
        left.or_else(|| Live::of(&self.plan, &in_course(cx)).map(Box::new))
    }

    /// The room is seen again; what was begun over it waits.
    fn put_down(&mut self) -> Move {
        if let Over::Live(live) = std::mem::take(&mut self.over)
            && live.can_wait()
        {
            self.waiting.insert(self.plan.at.entry, live);
        }
        Move::Changed
    }

    /// A key where nothing is seen. Notes that are longer than the window are scrolled; all other keys lead back.
    fn in_black(&mut self, pressed: Key, cx: &Cx) -> Move {
        let Over::Black(notes) = &mut self.over else { return Move::Stay };
        let found = notes.and_then(|_| find(&super::keys::reading(cx), pressed));
        self.over = match (&notes, found) {
            (Some(at), Some(Action::PageDown)) => Over::Black(Some(at.saturating_add(4))),
            (Some(at), Some(Action::PageUp)) => Over::Black(Some(at.saturating_sub(4))),
            (None, _) if find(&[super::keys::notes(cx)], pressed).is_some() => Over::Black(Some(0)),
            _ => self.under.take().map_or(Over::Nothing, Over::Live),
        };
        Move::Changed
    }

    /// Minutes of the block.
    fn minutes(&self) -> u8 {
        self.plan.minutes_here()
    }

    fn switch_notes(&mut self, cx: &Cx) -> Move {
        self.notes = !self.notes;
        self.minute = 0;
        let mut effects = self.keep(cx);
        if !self.notes {
            self.said = Some(cx.text.course.notes_off.to_owned());
            effects.push(Self::stopped(cx.text));
        }
        Move::Doing(effects)
    }

    fn stopped(text: &Text) -> Effect {
        Effect::KeepNotes(notes::stopped(text))
    }

    fn options(&self, cx: &Cx) -> usize {
        let here = Here::of(&self.plan, cx.library);
        here.and_then(|here| Some(here.block()?.vote()?.options.len())).unwrap_or(0)
    }

    pub(super) fn hands(&self, cx: &Cx) -> Vec<u16> {
        let entry = self.plan.entries.get(self.plan.at.entry);
        entry.map(|entry| self.plan.hands_of(entry, self.options(cx))).unwrap_or_default()
    }

    pub(super) fn hands_here(&self, cx: &Cx) -> u16 {
        self.counting.here(&self.hands(cx))
    }

    fn count(&mut self, digit: u8, cx: &Cx) -> Move {
        let mut hands = self.hands(cx);
        if self.counting.digit(digit, &mut hands) { self.set_hands(hands, cx) } else { Move::Stay }
    }

    fn set_hands(&mut self, hands: Vec<u16>, cx: &Cx) -> Move {
        self.plan.set_hands(self.plan.at.entry, hands);
        Move::Doing(self.keep(cx))
    }

    fn count_again(&mut self, cx: &Cx) -> Move {
        let none = vec![0; self.options(cx)];
        self.plan.set_hands(self.plan.at.entry, none);
        self.back(cx)
    }

    /// What each block has taken, with the one that is shown.
    fn taken_with(&self, cx: &Cx) -> BTreeMap<usize, Duration> {
        let mut taken = self.taken.clone();
        taken.insert(self.plan.at.entry, self.block.spent(&cx.now));
        taken
    }

    /// To the plan. What was counted and where the room stood stays in it.
    fn leave(&mut self, cx: &Cx) -> Move {
        let mut effects = self.keep(cx);
        if self.notes {
            effects.push(Self::stopped(cx.text));
        }
        match self.from.take() {
            Some(planning) => {
                let time = self.taken_with(cx);
                let planning = planning.back_from(self.name.is_some(), &self.plan, time);
                // Of a whole run it was kept just now, as it stands.
                if self.name.is_none() {
                    effects.extend(kept::keep_plan(planning.name(), planning.plan()));
                }
                Move::To(Place::Planning(planning), effects)
            }
            None => Move::Start(effects),
        }
    }

    pub(super) fn header(&self, cx: &Cx) -> (String, String) {
        if let Over::Live(live) = &self.over {
            return live.header(&in_course(cx));
        }
        if matches!(self.over, Over::Black(_)) {
            return (String::new(), String::new());
        }
        let here = Here::of(&self.plan, cx.library);
        let title =
            here.as_ref().map(|here| here.module.title.get(cx.text.lang).to_owned()).unwrap_or_default();
        let shown = here.as_ref().filter(|here| here.shown() > 0).and_then(|here| {
            let of = here.case(cx.library)?.steps.len().to_string();
            Some(format!("{}/{of}", here.shown()))
        });
        (title, shown.unwrap_or_default())
    }
}

/// The surroundings of what is open over the room.
pub(super) const fn in_course<'a>(cx: &Cx<'a>) -> Cx<'a> {
    Cx { in_course: true, ..*cx }
}

fn is_skipped(plan: &Plan) -> bool {
    // One that is left out is run all the same where it was chosen by hand; the first of a shortened module never is.
    plan.at.entry == 0 && plan.entries.first().is_some_and(|entry| entry.skipped)
}
