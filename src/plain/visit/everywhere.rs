//! What a line does at every step: help, back, leave, cards, somebody came in.

use super::{Sitting, alert, consent, help, judged, steps, support};
use crate::domain::visit::Step;
use crate::plain::Stop;

/// What was done by a line.
pub(super) enum Did {
    /// Nothing: it belongs to the step.
    Nothing,
    /// Something was said; the step waits for another line.
    Said,
    /// The step is to be said anew, here or elsewhere.
    Moved,
}

impl Sitting<'_> {
    /// Carries out what works everywhere. A single letter is never taken for words.
    pub(super) fn everywhere(&mut self, typed: &str) -> Result<Did, Stop> {
        match typed.to_lowercase().as_str() {
            "?" => {
                help::say(self)?;
                Ok(Did::Said)
            }
            "q" => {
                self.quit()?;
                Ok(Did::Moved)
            }
            "<" => {
                if self.visit.retreat() {
                    self.visit.refresh_alerts();
                    return Ok(Did::Moved);
                }
                self.face.lines.say(self.face.lines.words.first_step)?;
                Ok(Did::Said)
            }
            "p" if self.can_close() => {
                self.close();
                self.face.lines.say(self.face.lines.words.came_in)?;
                Ok(Did::Moved)
            }
            "t" => {
                alert::open_by_hand(self)?;
                Ok(Did::Moved)
            }
            "a" if self.visit.shown_alerts().next().is_some() => {
                alert::write_down(self)?;
                Ok(Did::Moved)
            }
            "j" if self.can_judge() => {
                judged::tick(self)?;
                Ok(Did::Moved)
            }
            "g" if self.can_judge() => {
                steps::all(self)?;
                Ok(Did::Moved)
            }
            "s" if self.can_get_support() => {
                support::support(self)?;
                Ok(Did::Moved)
            }
            "c" if self.can_consent() => {
                consent::consents(self)?;
                Ok(Did::Moved)
            }
            "o" if self.can_go_to_plan() => {
                self.visit.go_to_plan();
                Ok(Did::Moved)
            }
            _ => Ok(Did::Nothing),
        }
    }

    /// Closes the private part. What was asked to its end stays told; what was not is written down as not asked.
    fn close(&mut self) {
        if self.visit.is_in_private() || matches!(self.visit.step(), Step::Guide(_)) {
            self.visit.somebody_came_in();
        } else {
            self.visit.close_private();
            self.visit.go_to_plan();
        }
        self.visit.refresh_alerts();
    }

    /// Whether something of the private part may stand on the page: then somebody can come in on it.
    pub(super) fn can_close(&self) -> bool {
        self.visit.is_in_private() || self.visit.gate().is_open()
    }

    /// Whether what was seen or told can be ticked from here, and all next steps gone through.
    pub(super) const fn can_judge(&self) -> bool {
        !matches!(
            self.visit.step(),
            Step::Ask(_) | Step::Alone | Step::ChoosePrivate | Step::Reading | Step::Undealt
        )
    }

    /// Whether there are words for the talk here.
    pub(super) const fn can_get_support(&self) -> bool {
        self.can_judge() || matches!(self.visit.step(), Step::Ask(_))
    }

    /// Whether the consents can be gone through from here.
    pub(super) const fn can_consent(&self) -> bool {
        matches!(self.visit.step(), Step::Plan | Step::Summary)
    }

    /// Whether the plan may be gone to from here.
    pub(super) fn can_go_to_plan(&self) -> bool {
        !matches!(self.visit.step(), Step::Plan | Step::Undealt | Step::Summary)
            && !self.visit.is_in_private()
    }
}
