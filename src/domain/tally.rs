//! What an observer counts of a spoken role play: marks with their times, who talks, and what follows from them.

pub mod kept;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::rehearsal::coding::{Code, Counts, LEAST_VOLLEYS, Ratio};

pub use kept::Kept;

/// Milliseconds. What is handed in as `now` is counted from any fixed moment; what is given out, from the start of the
/// clock, without its pauses.
pub type Millis = u64;

const MINUTE: Millis = 60_000;
/// How long a row of the timeline may be, in minutes.
const ROW_MINUTES: [Millis; 8] = [1, 2, 5, 10, 15, 20, 30, 60];

/// One of the two who talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// The one who practises.
    Practitioner,
    /// The one she talks with.
    Other,
}

/// What was noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The practitioner said something of this kind.
    Code(Code),
    /// Something happened that is worth coming back to.
    Golden,
}

/// Something noted, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// When.
    pub at: Millis,
    /// What.
    pub what: What,
}

/// From when somebody talks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// From when.
    pub at: Millis,
    /// Who.
    pub who: Who,
}

/// Why there is no ratio of reflections to questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRatio {
    /// Fewer than [`LEAST_VOLLEYS`] codes were marked: this many.
    TooFew(usize),
    /// No question was marked, but this many reflections.
    NoQuestion(usize),
}

/// How long each talked. An estimate: it is as exact as the hand that switched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// The practitioner.
    pub practitioner: Millis,
    /// The other.
    pub other: Millis,
    /// Before it was first said who talks.
    pub unmarked: Millis,
}

impl Shares {
    /// The practitioner's part of all that was marked, in seconds; `None` where nothing was.
    #[must_use]
    pub fn of_practitioner(self) -> Option<Ratio> {
        let seconds = |time: Millis| usize::try_from(time / 1000).unwrap_or(usize::MAX);
        let all = self.practitioner + self.other;
        let ratio = Ratio { of: seconds(self.practitioner), to: seconds(all) };
        (ratio.to > 0).then_some(ratio)
    }
}

/// A stretch of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// From when.
    pub from: Millis,
    /// To when, at the latest to the end.
    pub to: Millis,
    /// How long each talked in it.
    pub shares: Shares,
    /// Who talked most in each of its equal parts; the last row ends where the talk does.
    pub cells: Vec<Option<Who>>,
    /// How many golden moments.
    pub golden: usize,
}

/// A running count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    marks: Vec<Mark>,
    turns: Vec<Turn>,
    /// What counted before the clock was last started.
    passed: Millis,
    /// When the clock was last started, where it runs.
    since: Option<Millis>,
}

impl Tally {
    /// Whether the clock was ever started, or anything noted.
    #[must_use]
    pub const fn has_begun(&self) -> bool {
        self.since.is_some() || self.passed > 0 || !self.marks.is_empty() || !self.turns.is_empty()
    }

    /// Whether the clock runs.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// The time that counts.
    #[must_use]
    pub fn elapsed(&self, now: Millis) -> Millis {
        self.passed + self.since.map_or(0, |since| now.saturating_sub(since))
    }

    /// Starts the clock, where it stands.
    pub const fn start(&mut self, now: Millis) {
        if self.since.is_none() {
            self.since = Some(now);
        }
    }

    /// Stops it.
    pub fn pause(&mut self, now: Millis) {
        self.passed = self.elapsed(now);
        self.since = None;
    }

    /// The one or the other.
    pub fn start_or_pause(&mut self, now: Millis) {
        if self.is_running() { self.pause(now) } else { self.start(now) }
    }

    /// Notes something. The first of all starts the clock; in a pause it is noted at the time of the pause, because the
    /// last thing said is often heard to its end after the clock was stopped.
    pub fn mark(&mut self, what: What, now: Millis) {
        self.begin(now);
        self.marks.push(Mark { at: self.elapsed(now), what });
    }

    /// Takes away what was noted last; gives it. Who talks is not undone by this: switching again does that.
    pub fn undo(&mut self) -> Option<Mark> {
        self.marks.pop()
    }

    /// The other talks now; the first time, the practitioner.
    pub fn switch(&mut self, now: Millis) {
        let who = match self.talker() {
            Some(Who::Practitioner) => Who::Other,
            Some(Who::Other) | None => Who::Practitioner,
        };
        self.talks(who, now);
    }

    /// This one talks now.
    pub fn talks(&mut self, who: Who, now: Millis) {
        self.begin(now);
        if self.talker() != Some(who) {
            self.turns.push(Turn { at: self.elapsed(now), who });
        }
    }

    fn begin(&mut self, now: Millis) {
        if !self.has_begun() {
            self.start(now);
        }
    }

    /// Who talks, where that was said.
    #[must_use]
    pub fn talker(&self) -> Option<Who> {
        self.turns.last().map(|turn| turn.who)
    }

    /// All that was noted, in order.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// How often each code was marked. One mark counts as one volley: an observer marks what she hears, and where a volley
    /// ends nobody tells her.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for code in self.marks.iter().filter_map(Mark::code) {
            counts.add(&[code].into());
        }
        counts
    }

    /// Reflections to questions.
    ///
    /// # Errors
    /// Why there is no such ratio.
    pub fn reflections_to_questions(&self) -> Result<Ratio, NoRatio> {
        let counts = self.counts();
        counts.reflections_to_questions().ok_or(if counts.volleys() < LEAST_VOLLEYS {
            NoRatio::TooFew(counts.volleys())
        } else {
            NoRatio::NoQuestion(counts.reflections())
        })
    }

    /// Each golden moment, with the code marked last before it.
    #[must_use]
    pub fn golden(&self) -> Vec<(Mark, Option<Mark>)> {
        let mut last = None;
        let mut golden = Vec::new();
        for mark in &self.marks {
            match mark.what {
                What::Golden => golden.push((*mark, last)),
                What::Code(_) => last = Some(*mark),
            }
        }
        golden
    }

    /// How long each talked.
    #[must_use]
    pub fn shares(&self, now: Millis) -> Shares {
        self.shares_between(0, self.elapsed(now), now)
    }

    fn shares_between(&self, from: Millis, to: Millis, now: Millis) -> Shares {
        let mut shares = Shares::default();
        for (start, end, who) in self.stretches(now) {
            let both = end.min(to).saturating_sub(start.max(from));
            match who {
                Some(Who::Practitioner) => shares.practitioner += both,
                Some(Who::Other) => shares.other += both,
                None => shares.unmarked += both,
            }
        }
        shares
    }

    /// Who talked from when to when, without a gap from the start to the end.
    fn stretches(&self, now: Millis) -> impl Iterator<Item = (Millis, Millis, Option<Who>)> {
        let starts =
            std::iter::once((0, None)).chain(self.turns.iter().map(|turn| (turn.at, Some(turn.who))));
        let ends = self.turns.iter().map(|turn| turn.at).chain([self.elapsed(now)]);
        starts.zip(ends).map(|((start, who), end)| (start, end, who))
    }

    /// The talk in rows of equal length, of so many parts each; about so many rows at most.
    #[must_use]
    pub fn timeline(&self, now: Millis, most_rows: u64, parts: u64) -> Vec<Row> {
        let end = self.elapsed(now);
        let length = row_length(end, most_rows);
        let cell = (length / parts.max(1)).max(1);
        let row = |from: Millis| {
            let to = (from + length).min(end);
            let within = |at: Millis| from <= at && (at < to || (at == to && to == end));
            let cells = (0..parts).map(|part| from + part * cell).take_while(|start| *start < to);
            Row {
                from,
                to,
                shares: self.shares_between(from, to, now),
                cells: cells.map(|start| self.most(start, (start + cell).min(to), now)).collect(),
                golden: self.golden().iter().filter(|(mark, _)| within(mark.at)).count(),
            }
        };
        (0..end.div_ceil(length)).map(|place| row(place * length)).collect()
    }

    /// Who talked most between the two.
    fn most(&self, from: Millis, to: Millis, now: Millis) -> Option<Who> {
        let shares = self.shares_between(from, to, now);
        if shares.unmarked > shares.practitioner.max(shares.other) {
            None
        } else if shares.practitioner >= shares.other {
            Some(Who::Practitioner)
        } else {
            Some(Who::Other)
        }
    }
}

impl Mark {
    /// The code, where it is one.
    #[must_use]
    pub const fn code(&self) -> Option<Code> {
        match self.what {
            What::Code(code) => Some(code),
            What::Golden => None,
        }
    }
}

/// How long a row is for so long a talk.
fn row_length(whole: Millis, most_rows: u64) -> Millis {
    let fits = |minutes: &Millis| whole <= minutes * MINUTE * most_rows.max(1);
    let hours = || whole.div_ceil(60 * MINUTE * most_rows.max(1)).max(1) * 60;
    ROW_MINUTES.into_iter().find(fits).unwrap_or_else(hours) * MINUTE
}
