//! A consultation on lines: each step is said, a line is read, and what it changed is kept before the next.

mod alert;
mod ask;
mod carry;
mod coarse;
mod consent;
mod everywhere;
mod gate;
mod guide;
mod help;
mod judged;
mod keep;
mod plan;
mod reading;
mod result;
mod steps;
mod summary;
mod support;
mod talk;
mod texts;
mod traces;

use std::sync::Arc;

use super::face::Face;
use super::lines::{Lines, Stop};
use super::pick;
use crate::domain::alert::Card;
use crate::domain::id::Id;
use crate::domain::visit::{Form, Shelf, Step, Unfit, Visit};
use crate::session::traces::LetStand;
use crate::session::{texts::Texts, wording};
use keep::Kept;

/// A consultation being carried through.
pub(super) struct Sitting<'a> {
    face: Face<'a>,
    visit: Visit,
    kept: Kept,
    /// What looks like it tells who somebody is, and was let stand.
    let_stand: LetStand,
    /// Whether the visit has come to its end.
    over: bool,
    /// Whether it goes on from a demonstration in a course: then nothing leads anywhere from it.
    in_course: bool,
}

/// What a line was, once what works everywhere was done.
enum Heard {
    /// Nothing on it.
    Empty,
    /// Words for the step at hand.
    Words(String),
    /// It was carried out: the visit may stand elsewhere now, and the step is said anew.
    Moved,
}

impl<'a> Sitting<'a> {
    /// A consultation, new or taken up.
    pub(super) fn new(face: Face<'a>, mut visit: Visit) -> Self {
        visit.refresh_alerts();
        let kept = Kept::at(&visit, &face);
        Self { face, visit, kept, let_stand: LetStand::default(), over: false, in_course: false }
    }

    /// A demonstration in a course that is gone on with by hand, and left for the course again.
    pub(super) fn in_course(face: Face<'a>, visit: Visit) -> Self {
        Self { in_course: true, ..Self::new(face, visit) }
    }

    /// Carries it through to its end, or to where it was left.
    pub(super) fn run(mut self) {
        let stopped = self.steps().err();
        if let Some(stop) = stopped {
            // Where nothing can be said any more, nothing is.
            let _ = self.say_farewell(stop);
        }
        let _ = self.face.lines.flush();
    }

    fn steps(&mut self) -> Result<(), Stop> {
        while !self.over {
            self.keep()?;
            if self.visit.pending_alert().is_some() {
                alert::card_before_all(self)?;
                continue;
            }
            match self.visit.step() {
                Step::Limits => talk::limits(self)?,
                Step::Guide(part) => guide::part(self, part)?,
                Step::Open(place) => talk::open(self, place)?,
                Step::Before(place) => talk::before(self, place)?,
                Step::FormInHand(place) => talk::form_in_hand(self, place)?,
                Step::Ask(place) => ask::question(self, place)?,
                Step::ReadBack(place) => talk::read_back(self, place)?,
                Step::TellBack(place) => talk::tell_back(self, place)?,
                Step::Result(place) => result::result(self, place)?,
                Step::Agree(place) => talk::agree(self, place)?,
                Step::Close(place) => talk::close(self, place)?,
                Step::Alone => gate::alone(self)?,
                Step::ChoosePrivate => gate::choose(self)?,
                Step::Reading => reading::reading(self)?,
                Step::Plan => plan::plan(self)?,
                Step::Undealt => alert::undealt(self)?,
                Step::Summary => summary::summary(self)?,
            }
        }
        Ok(())
    }

    /// Goes on to a meeting, where the visit was saved.
    fn lead_on_to(&mut self, meeting: Visit) {
        if self.over {
            self.visit = meeting;
            self.kept = Kept::at(&self.visit, &self.face);
            self.let_stand = LetStand::default();
            self.over = false;
        }
    }

    /// The next line, where it is for this step. An empty one goes on; then, and where it led elsewhere, there is none.
    fn typed_or_on(&mut self) -> Result<Option<String>, Stop> {
        Ok(match self.hear()? {
            Heard::Words(typed) => Some(typed),
            Heard::Moved => None,
            Heard::Empty => {
                self.advance();
                None
            }
        })
    }

    /// The next line. What was told is kept before it is read, and what works everywhere is carried out.
    fn hear(&mut self) -> Result<Heard, Stop> {
        loop {
            self.keep()?;
            let typed = self.face.lines.read()?;
            if typed.is_empty() {
                return Ok(Heard::Empty);
            }
            match self.everywhere(&typed)? {
                everywhere::Did::Nothing => return Ok(Heard::Words(typed)),
                everywhere::Did::Said => {}
                everywhere::Did::Moved => return Ok(Heard::Moved),
            }
        }
    }

    /// The next line within a step, such as a reason: only leaving, going back and somebody coming in work there.
    /// `Moved` where it is broken off.
    fn hear_within(&mut self) -> Result<Heard, Stop> {
        self.keep()?;
        let typed = self.face.lines.read()?;
        match typed.to_lowercase().as_str() {
            "" => Ok(Heard::Empty),
            "<" => Ok(Heard::Moved),
            "q" | "p" => match self.everywhere(&typed)? {
                everywhere::Did::Nothing => Ok(Heard::Words(typed)),
                everywhere::Did::Said | everywhere::Did::Moved => Ok(Heard::Moved),
            },
            _ => Ok(Heard::Words(typed)),
        }
    }

    /// The next line of words within a step. A letter or a digit alone is a slip, not her words, and is asked again.
    fn hear_words(&mut self) -> Result<Heard, Stop> {
        loop {
            match self.hear_within()? {
                Heard::Words(typed) if is_slip(&typed) => self.refuse_slip(&typed)?,
                heard => return self.heard_words(heard),
            }
        }
    }

    /// As [`Self::hear_words`], where what works everywhere works too.
    fn hear_line(&mut self) -> Result<Heard, Stop> {
        loop {
            match self.hear()? {
                Heard::Words(typed) if is_slip(&typed) => self.refuse_slip(&typed)?,
                heard => return self.heard_words(heard),
            }
        }
    }

    /// Says of words what they look like, and gives them on.
    fn heard_words(&mut self, heard: Heard) -> Result<Heard, Stop> {
        if let Heard::Words(typed) = &heard {
            traces::say_typed(self, typed)?;
        }
        Ok(heard)
    }

    fn refuse_slip(&mut self, typed: &str) -> Result<(), Stop> {
        self.face.lines.not_here(typed, self.face.lines.words.take_words)
    }

    /// Which of so many choices, asked until one is named; `None` where the step is said anew.
    fn hear_choice(&mut self, count: usize) -> Result<Option<usize>, Stop> {
        loop {
            self.face.lines.say(self.face.lines.words.prompt)?;
            let typed = match self.hear()? {
                Heard::Empty => continue,
                Heard::Moved => return Ok(None),
                Heard::Words(typed) => typed,
            };
            if let Some(at) = pick::place(&typed, count) {
                return Ok(Some(at));
            }
            let possible = self.face.lines.takes_choice(count);
            self.face.lines.not_here(&typed, &possible)?;
        }
    }

    /// Goes on to the next step.
    fn advance(&mut self) {
        self.visit.advance(self.face.session.library());
    }

    /// Asks for an empty line, and goes on by it.
    fn go_on(&mut self) -> Result<(), Stop> {
        loop {
            self.face.lines.say(self.face.lines.words.prompt_on)?;
            match self.hear()? {
                Heard::Empty => {
                    self.advance();
                    return Ok(());
                }
                Heard::Moved => return Ok(()),
                Heard::Words(typed) => self.face.lines.not_here(&typed, self.face.lines.words.take_on)?,
            }
        }
    }

    fn card(&self, id: &Id) -> Option<Arc<Card>> {
        Shelf::card(self.face.session.library(), id)
    }

    fn form(&self, place: usize) -> Option<&Form> {
        self.visit.form(place)
    }

    /// Begins a page. Alerts that nothing is written about yet stand on every one.
    fn page(&mut self, heading: &str) -> Result<(), Stop> {
        self.face.lines.page(heading)?;
        alert::say_standing(self)
    }

    /// What a service is called, if it is known.
    fn service(&self, id: &Id) -> Option<String> {
        let name = Shelf::service_name(self.face.session.library(), id)?;
        Some(name.get(self.face.lines.text.lang).to_owned())
    }

    /// The texts of this visit, as it stands.
    fn texts(&self) -> Texts<'_> {
        Texts { visit: &self.visit, library: self.face.session.library(), text: self.face.lines.text }
    }
}

/// One character alone, other than the dash that deletes.
fn is_slip(typed: &str) -> bool {
    typed != "-" && typed.chars().count() == 1
}

/// Says what was kept and can no longer be taken up.
pub(super) fn say_unfit(lines: &mut Lines, unfit: &[Unfit]) -> Result<(), Stop> {
    for one in unfit {
        lines.say(&wording::unfit(one, lines.text))?;
    }
    Ok(())
}
