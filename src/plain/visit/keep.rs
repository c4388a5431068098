//! Keeping: what was told is sealed and synced before the next line is read, and said only once it is safe.

use super::{Face, Sitting};
use crate::domain::visit::{MainState, PrivateState, Step, Visit};
use crate::plain::Stop;
use crate::session::{Effect, Outcome, wording};
use crate::text::fill;

/// What is known of the draft.
pub(super) struct Kept {
    /// The visit as it was last handed over to be kept.
    tried: Option<Visit>,
    /// What had been told when it was last safe.
    told: Told,
    /// How many times something new was told and accepted.
    accepted: u32,
    /// How the last try went.
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Untried,
    Safe,
    Never,
    Failed,
}

/// What was told, without where the visit stands; the private part only where it can be kept at all.
type Told = (MainState, Option<PrivateState>);

impl Kept {
    pub(super) fn at(visit: &Visit, face: &Face) -> Self {
        let told = told(visit, face.session.keeps_private());
        Self { tried: None, told, accepted: 0, state: State::Untried }
    }
}

fn told(visit: &Visit, keeps_private: bool) -> Told {
    let (mut main, mut private) = (visit.main_state(), visit.private_state().filter(|_| keeps_private));
    main.step = Step::Plan;
    main.forms.iter_mut().for_each(|form| form.at = None);
    if let Some(private) = &mut private {
        private.step = Step::Plan;
        private.forms.iter_mut().for_each(|form| form.at = None);
    }
    (main, private)
}

impl Sitting<'_> {
    /// Has the visit kept as it stands, where it changed, and says what came of it.
    pub(super) fn keep(&mut self) -> Result<(), Stop> {
        if self.over || self.visit.is_practice() || self.kept.tried.as_ref() == Some(&self.visit) {
            return Ok(());
        }
        let private = self.visit.private_state().map(Box::new);
        let effect = Effect::SaveDraft(Box::new(self.visit.main_state()), private);
        let outcome = self.face.session.run(effect);
        self.kept.tried = Some(self.visit.clone());
        let now = told(&self.visit, self.face.session.keeps_private());
        let text = self.face.lines.text;
        match outcome {
            Outcome::DraftSaved => {
                self.kept.state = State::Safe;
                if now != self.kept.told {
                    self.kept.told = now;
                    self.kept.accepted += 1;
                    let count = self.kept.accepted.to_string();
                    self.face.lines.say(&fill(self.face.lines.words.saved, &[&count]))?;
                }
            }
            Outcome::Failed(error) => {
                self.kept.state = State::Failed;
                let why = wording::store_error(&error, text);
                self.face.lines.say(&format!("{}. {why}", text.shell.not_saved))?;
            }
            _ if self.kept.state != State::Never => {
                self.kept.state = State::Never;
                self.face.lines.say(text.shell.keeps_nothing)?;
            }
            _ => {}
        }
        Ok(())
    }

    /// What would be lost if the visit were left now; `None` where nothing would.
    fn loss(&self) -> Option<&'static str> {
        let words = self.face.lines.words;
        let private_told = self.visit.told_in_private();
        match self.kept.state {
            _ if self.visit.is_practice() => None,
            State::Failed => Some(words.quit_failed),
            State::Never | State::Untried => Some(words.quit_lost),
            // What was told alone is named only while they are.
            State::Safe
                if private_told && self.visit.gate().is_open() && !self.face.session.keeps_private() =>
            {
                Some(words.quit_partly)
            }
            State::Safe => None,
        }
    }

    /// Leaves; where something would be lost by it, only after that was said and confirmed.
    pub(super) fn quit(&mut self) -> Result<(), Stop> {
        let Some(loss) = self.loss() else { return Err(Stop::Quit) };
        self.face.lines.say(loss)?;
        if self.face.lines.confirm(self.face.lines.words.quit_sure)? { Err(Stop::Quit) } else { Ok(()) }
    }

    /// The last line: whether what was told is safe.
    pub(super) fn say_farewell(&mut self, stop: Stop) -> Result<(), Stop> {
        let (words, text) = (self.face.lines.words, self.face.lines.text);
        // What is left for the course is followed by the demonstration.
        if self.over || (self.in_course && stop == Stop::Quit) {
            return Ok(());
        }
        if stop == Stop::Closed {
            self.face.lines.say(words.input_over)?;
        }
        if self.visit.is_practice() {
            return self.face.lines.say(text.summary.practice_end);
        }
        if let Some(loss) = self.loss() {
            return self.face.lines.say(loss);
        }
        self.face.lines.say(words.quit_safe)?;
        let Ok(Some(draft)) = self.face.session.waiting_draft() else { return Ok(()) };
        let day = draft.expires.format("%d.%m.%Y").to_string();
        self.face.lines.say(&fill(words.quit_until, &[&day]))
    }
}
