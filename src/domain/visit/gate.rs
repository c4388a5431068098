//! The question whether they are alone, asked again as the private part opens.

use serde::{Deserialize, Serialize};

use super::{Step, Visit};
use crate::domain::answer::WhyNot;

/// Why the private part is not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotAloneReason {
    /// Somebody can hear: in the room, a child who can retell, an open phone.
    SomebodyHears,
    /// The interpreter is a relative or of the same network.
    Interpreter,
    /// Not today, for another reason.
    NotNow,
}

impl NotAloneReason {
    /// Every reason, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::SomebodyHears, Self::Interpreter, Self::NotNow];
}

/// What was answered. The reason is kept only in the sealed private part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gate {
    /// Not asked in this sitting.
    #[default]
    NotAsked,
    /// They are alone, or with a professional interpreter only.
    Alone,
    /// They are not, or it is not the time.
    NotAlone(NotAloneReason),
}

impl Gate {
    /// Whether the private part may be shown.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Alone)
    }
}

impl Visit {
    /// What was answered to the question whether they are alone.
    #[must_use]
    pub const fn gate(&self) -> Gate {
        self.gate
    }

    /// Says that they are alone, or with a professional interpreter only.
    pub const fn say_alone(&mut self) {
        self.transferred = false;
        self.gate = Gate::Alone;
    }

    /// Says that they are not alone, or that it is not the time. What was told before stays sealed.
    pub fn say_not_alone(&mut self, why: NotAloneReason) {
        self.transferred = false;
        self.shut_private |= self.told_in_private();
        self.gate = Gate::NotAlone(why);
    }

    /// Somebody came in: what is left of the private part is not asked, what was told stays sealed, and the visit
    /// goes on where nothing of it shows.
    pub fn somebody_came_in(&mut self) {
        self.transferred = false;
        for form in self.forms.iter_mut().filter(|form| form.is_private()) {
            form.walk.end(&WhyNot::NotAlone, &self.context);
        }
        self.shut_private |= self.told_in_private();
        self.gate = Gate::NotAlone(NotAloneReason::SomebodyHears);
        self.return_to = None;
        self.step = self.past_somebody();
    }

    /// Whether opening the private part again asks for the passphrase, where there is one.
    #[must_use]
    pub const fn asks_for_passphrase(&self) -> bool {
        self.sealed_private || self.shut_private
    }

    /// Closes the private part until it is said again that they are alone. Then it goes on where it stood.
    pub fn close_private(&mut self) {
        if self.gate.is_open() {
            let shows =
                self.is_in_private() || matches!(self.step, Step::Plan | Step::Undealt | Step::Summary);
            self.gate = Gate::NotAsked;
            if shows {
                self.return_to = Some(self.step);
                self.step = Step::Alone;
            }
        }
    }
}
