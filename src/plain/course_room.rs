//! The room on lines: what everybody sees said one after another, and what the trainer does beside it.

use std::collections::BTreeMap;
use std::time::Duration;

use super::course::{keep, list};
use super::lines::{Lines, Stop};
use super::{course_live, pick};
use crate::domain::course::Module;
use crate::domain::course::plan::Plan;
use crate::domain::course::run::View;
use crate::session::course::clock::{BigClock, BlockClock};
use crate::session::course::kept::{self, KeptRoom};
use crate::session::course::slide::{self, Here, Part};
use crate::session::course::{handout, hands, notes};
use crate::session::{Effect, Moment, Outcome, Session, wording};
use crate::text::fill;

/// What asks for the handout, in every language.
const HANDOUT: [&str; 3] = ["h", "hefte", "handout"];

/// A plan that is being run.
pub(super) struct Room {
    /// What of it is kept: the plan with its spot and its hands, and the name of hers.
    room: KeptRoom,
    block: BlockClock,
    /// The clock of a task or a break, from the moment it was shown.
    big: Option<BigClock>,
    /// What each block has taken so far, by place, but for the one that is shown.
    taken: BTreeMap<usize, Duration>,
    /// The clocks of blocks that were left.
    clocks: BTreeMap<usize, BigClock>,
    warned: bool,
}

/// A plan as it was left, and what its blocks had taken.
pub(super) struct Ran {
    pub(super) plan: Plan,
    pub(super) taken: BTreeMap<usize, Duration>,
}

/// What a line led to.
enum Did {
    /// Something else is seen now.
    Moved,
    /// The same is seen still.
    Stays,
    /// The room is left.
    Left,
}

/// How what is seen is said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    /// What came last; on the same page, nothing above it.
    Latest,
    /// The same, as a page: something else was said since.
    Anew,
    /// Everything so far.
    All,
}

impl Room {
    /// The room where a plan stands. What is left out is passed over, unless it was gone to by hand.
    pub(super) fn begun(mut room: KeptRoom, taken: BTreeMap<usize, Duration>, session: &Session) -> Self {
        let plan = &mut room.plan;
        let left_out = plan.entries.get(plan.at.entry).is_some_and(|entry| entry.skipped);
        if Here::of(plan, session.library()).is_none() || (left_out && plan.jumped_to != Some(plan.at.entry))
        {
            let _ = plan.forward(session.library());
        }
        let spent = taken.get(&plan.at.entry).copied().unwrap_or_default();
        let block = BlockClock::from(session.now(), spent);
        Self { room, block, big: None, taken, clocks: BTreeMap::new(), warned: false }
    }

    /// The room as it stood when the program ended, however that was.
    pub(super) fn resumed(room: KeptRoom, now: Moment) -> Self {
        let block = BlockClock::from(now, Duration::from_secs(room.spent));
        let big = room.big.as_ref().map(|big| BigClock::taken_up(big, now));
        Self { room, block, big, taken: BTreeMap::new(), clocks: BTreeMap::new(), warned: false }
    }

    /// Runs it until it is left; gives the plan as it stands then.
    pub(super) fn run(mut self, lines: &mut Lines, session: &mut Session) -> Result<Ran, Stop> {
        lines.say(lines.text.course.plain_keys)?;
        let ended = self.steps(lines, session);
        if self.room.notes {
            // Who follows them in another window is told, also where nothing more comes in here.
            let _ = session.run(Effect::KeepNotes(notes::stopped(lines.text)));
        }
        ended?;
        self.taken.insert(self.room.plan.at.entry, self.block.spent(&session.now()));
        Ok(Ran { plan: self.room.plan, taken: self.taken })
    }

    fn steps(&mut self, lines: &mut Lines, session: &mut Session) -> Result<(), Stop> {
        if self.room.notes {
            // What lies there is from before.
            self.write_notes(lines, session)?;
        }
        let mut how = Says::Latest;
        loop {
            self.start_clock(session);
            self.keep(lines, session)?;
            self.say(how, lines, session)?;
            if self.view(session) == Some(View::Hands) && !self.count(lines, session)? {
                return self.keep(lines, session);
            }
            loop {
                let typed = lines.read()?.to_lowercase();
                let before = self.room.plan.at.entry;
                let did = self.heard(&typed, lines, session)?;
                self.changed_block(before, session.now());
                match did {
                    Did::Left => return self.keep(lines, session),
                    Did::Stays => {}
                    Did::Moved => {
                        how = match typed.as_str() {
                            "." => Says::All,
                            "l" => Says::Anew,
                            _ => Says::Latest,
                        };
                        break;
                    }
                }
            }
        }
    }

    fn heard(&mut self, typed: &str, lines: &mut Lines, session: &mut Session) -> Result<Did, Stop> {
        let words = lines.text.course;
        let plan = &mut self.room.plan;
        match typed {
            "q" => return Ok(Did::Left),
            "" => {
                if !plan.forward(session.library()) {
                    lines.say(words.end)?;
                    return Ok(Did::Stays);
                }
            }
            "<" => {
                let _ = plan.back(session.library());
            }
            "g" => return jump(lines, session, plan),
            "." if unfolds(plan.view(session.library())) => plan.show_all(session.library()),
            "r" if plan.view(session.library()) == Some(View::Bars) => {
                let _ = plan.back(session.library());
            }
            "l" => {
                return if course_live::open(lines, session, plan)? {
                    Ok(Did::Moved)
                } else {
                    Ok(Did::Stays)
                };
            }
            other => {
                self.beside(other, lines, session)?;
                return Ok(Did::Stays);
            }
        }
        Ok(Did::Moved)
    }

    /// What is done while the same is seen.
    fn beside(&mut self, typed: &str, lines: &mut Lines, session: &mut Session) -> Result<(), Stop> {
        let words = lines.text.course;
        match typed {
            "?" => lines.say(words.plain_keys),
            "t" => self.say_time(lines, session),
            "+" => {
                let at_clock = self.view(session).is_some_and(View::has_big_clock);
                if let Some(big) = self.big.as_mut().filter(|_| at_clock) {
                    big.more();
                }
                let at = self.room.plan.at.entry;
                let _ = self.room.plan.more_minutes(at, 1);
                self.keep(lines, session)?;
                self.say_time(lines, session)
            }
            "b" => self.read_notes(lines, session),
            "n" => self.switch_notes(lines, session),
            word if HANDOUT.contains(&word) => {
                let module = Here::of(&self.room.plan, session.library()).map(|here| here.module);
                write_handout(lines, session, module.as_deref())
            }
            _ => lines.not_here(typed, words.plain_takes),
        }
    }

    fn view(&self, session: &Session) -> Option<View> {
        self.room.plan.view(session.library())
    }

    fn minutes(&self) -> u8 {
        self.room.plan.minutes_here()
    }

    /// One step too far and back costs a block nothing of the time that it has taken, and its clock runs on.
    fn changed_block(&mut self, before: usize, now: Moment) {
        let here = self.room.plan.at.entry;
        if here == before {
            return;
        }
        self.taken.insert(before, self.block.spent(&now));
        self.block = BlockClock::from(now, self.taken.get(&here).copied().unwrap_or_default());
        if let Some(big) = self.big.take() {
            let _ = self.clocks.insert(before, big);
        }
        self.big = self.clocks.get(&here).copied();
    }

    /// Begins the clock of a task or a break once it is shown.
    fn start_clock(&mut self, session: &Session) {
        if self.view(session).is_some_and(View::has_big_clock) && self.big.is_none() {
            let mut big = BigClock::of(self.minutes());
            big.start_or_stop(session.now());
            self.big = Some(big);
        }
    }

    /// Keeps where the room stands, her plan with it, and the notes where they are wanted.
    fn keep(&mut self, lines: &mut Lines, session: &mut Session) -> Result<(), Stop> {
        let now = session.now();
        self.room.spent = self.block.spent(&now).as_secs();
        self.room.big = self.big.map(|big| big.kept(&now));
        let plan = self.room.name.as_ref().and_then(|name| kept::keep_plan(name, &self.room.plan));
        let notes = self.room.notes.then(|| self.notes(lines, session));
        for effect in [kept::keep_room(&self.room), plan, notes] {
            keep(lines, session, effect, &mut self.warned)?;
        }
        Ok(())
    }

    fn notes(&self, lines: &Lines, session: &Session) -> Effect {
        let (now, library) = (session.now(), session.library());
        Effect::KeepNotes(notes::file(&self.room.plan, &self.block, &now, library, lines.text))
    }

    /// Begins to write the notes for another window, or ends that.
    fn switch_notes(&mut self, lines: &mut Lines, session: &mut Session) -> Result<(), Stop> {
        self.room.notes = !self.room.notes;
        if self.room.notes {
            self.write_notes(lines, session)?;
        } else {
            let _ = session.run(Effect::KeepNotes(notes::stopped(lines.text)));
            lines.say(lines.text.course.notes_off)?;
        }
        self.keep(lines, session)
    }

    /// Writes the notes, and says where they lie.
    fn write_notes(&mut self, lines: &mut Lines, session: &mut Session) -> Result<(), Stop> {
        let words = lines.text.course;
        match session.run(self.notes(lines, session)) {
            Outcome::DocumentKept(path) => lines.say(&fill(words.notes_on, &[&path.display().to_string()])),
            Outcome::Failed(error) => {
                self.room.notes = false;
                lines.say(&fill(words.not_written, &[&wording::store_error(&error, lines.text)]))
            }
            _ => {
                self.room.notes = false;
                lines.say(words.not_kept_here)
            }
        }
    }

    /// Says what is seen.
    fn say(&self, how: Says, lines: &mut Lines, session: &Session) -> Result<(), Stop> {
        let (words, library, plan) = (lines.text.course, session.library(), &self.room.plan);
        let found = if how == Says::All {
            slide::slide(plan, true, library, lines.text)
        } else {
            slide::latest(plan, library, lines.text)
        };
        let (Some(slide), Some(here)) = (found, Here::of(plan, library)) else { return Ok(()) };
        let goes_on =
            matches!(here.view, View::Case(shown) | View::First(shown) | View::Second(shown) if shown > 1);
        if goes_on && how == Says::Latest {
            lines.gap()?;
        } else {
            let kind = if slide.kind.is_empty() { String::new() } else { format!("{}: ", slide.kind) };
            lines.page(&format!("{kind}{}", slide.heading))?;
        }
        if here.view == View::Hands {
            // What was just read is not said again: each is asked for by itself.
            return Ok(());
        }
        for part in slide.parts.iter().chain(&slide.beside).chain(&slide.under) {
            // There is no Esc on lines.
            lines.say(&part.line().replace(words.open_play, words.plain_open_play))?;
        }
        if let Some(big) = self.big.filter(|_| here.view.has_big_clock()) {
            lines.say(&fill(words.plain_clock, &[&big.minutes().to_string()]))?;
            self.say_clock(lines, session)?;
        }
        Ok(())
    }

    fn say_clock(&self, lines: &mut Lines, session: &Session) -> Result<(), Stop> {
        let Some(big) = self.big else { return Ok(()) };
        let left = notes::remaining_big(&big, &session.now(), lines.text);
        lines.pair(lines.text.course.plain_clock_left, &left)
    }

    /// Says how much time is left: on the clock, where one is shown, and of the block.
    fn say_time(&self, lines: &mut Lines, session: &Session) -> Result<(), Stop> {
        if self.view(session).is_some_and(View::has_big_clock) {
            self.say_clock(lines, session)?;
        }
        let left = notes::remaining(&self.room.plan, &self.block, &session.now(), lines.text);
        lines.pair(lines.text.course.remaining, &left)
    }

    fn read_notes(&self, lines: &mut Lines, session: &Session) -> Result<(), Stop> {
        let (words, text, plan) = (lines.text.course, lines.text, &self.room.plan);
        lines.heading(words.black_notes)?;
        let notes = notes::lines(plan, session.library(), text);
        if notes.is_empty() {
            lines.say(words.no_notes)?;
        }
        for note in notes {
            lines.say(&format!("- {note}"))?;
        }
        self.say_time(lines, session)?;
        let next = notes::coming(plan, session.library(), text).unwrap_or_else(|| words.end.to_owned());
        lines.pair(words.coming, &next.replace(words.open_play, words.plain_open_play))
    }

    /// Asks how many hands went up for each, keeps that, and says it. False where the room is left.
    fn count(&mut self, lines: &mut Lines, session: &mut Session) -> Result<bool, Stop> {
        let (words, lang) = (lines.text.course, lines.text.lang);
        let Some(here) = Here::of(&self.room.plan, session.library()) else { return Ok(true) };
        let Some(vote) = here.block().and_then(|block| block.vote()) else { return Ok(true) };
        let mut counted = vec![0; vote.options.len()];
        for ((option, letter), up) in vote.options.iter().zip('A'..).zip(&mut counted) {
            let label = option.label.get(lang).to_owned();
            let option = Part::Option { letter, label, hands: None }.line();
            loop {
                lines.say(&fill(words.plain_hands, &[&option]))?;
                let typed = lines.read()?;
                match (typed.to_lowercase().as_str(), pick::whole(&typed, 0, u32::from(hands::MOST))) {
                    ("q", _) => return Ok(false),
                    ("<", _) => return Ok(true),
                    ("", _) => break,
                    (_, Some(number)) => {
                        *up = u16::try_from(number).unwrap_or_default();
                        break;
                    }
                    _ => lines.not_here(&typed, "0-999")?,
                }
            }
        }
        self.room.plan.set_hands(self.room.plan.at.entry, counted);
        let _ = self.room.plan.forward(session.library());
        self.keep(lines, session)?;
        self.say(Says::Latest, lines, session)?;
        Ok(true)
    }
}

/// Whether more of it is there than what is seen, to be said at once.
const fn unfolds(view: Option<View>) -> bool {
    matches!(view, Some(View::Case(_) | View::First(_) | View::Second(_)))
}

fn jump(lines: &mut Lines, session: &Session, plan: &mut Plan) -> Result<Did, Stop> {
    list(lines, session, plan)?;
    loop {
        lines.say(&format!("{} {}", lines.text.course.plain_block, lines.text.course.plain_cancel))?;
        let typed = lines.read()?;
        match pick::place(&typed, plan.entries.len()) {
            Some(at) => {
                plan.jump(at);
                return Ok(Did::Moved);
            }
            None if typed == "<" => return Ok(Did::Moved),
            None => {
                let possible = lines.takes_choice(plan.entries.len());
                lines.not_here(&typed, &possible)?;
            }
        }
    }
}

/// Writes the handout of a module, as text and as a page to print, and says where both lie.
pub(super) fn write_handout(
    lines: &mut Lines,
    session: &mut Session,
    module: Option<&Module>,
) -> Result<(), Stop> {
    let (words, text) = (lines.text.course, lines.text);
    for effect in module.map(|module| handout::written(module, text)).unwrap_or_default() {
        let said = match session.run(effect) {
            Outcome::WrittenOut(path) => fill(words.written, &[&path.display().to_string()]),
            Outcome::Failed(error) => fill(words.not_written, &[&wording::store_error(&error, text)]),
            _ => words.not_kept_here.to_owned(),
        };
        lines.say(&said)?;
    }
    Ok(())
}
