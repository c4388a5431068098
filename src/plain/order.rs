//! What the command line asked for: instruments, the setting as far as it was said, and how to begin.

use std::sync::Arc;

use crate::domain::context::{Alone, BornChildren, Context, FilledInBy, Interpreter, Person, Stage};
use crate::domain::instrument::Instrument;

/// What the command line asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// Exactly these are asked; empty for the ordinary choice.
    pub instruments: Vec<Arc<Instrument>>,
    /// The setting as far as it was said.
    pub said: Said,
    /// Whether the person is invented.
    pub practice: bool,
    /// Whether to go on with the visit that waits.
    pub resume: bool,
    /// Whether somebody is there to be asked about a visit that waits.
    pub interactive: bool,
}

/// The setting as far as it was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Before or after the birth.
    pub stage: Option<Stage>,
    /// Completed week of pregnancy.
    pub week: Option<u16>,
    /// The baby's age in completed weeks.
    pub baby_weeks: Option<u16>,
    /// With whom.
    pub person: Option<Person>,
    /// Born children.
    pub born_children: Option<BornChildren>,
    /// Alone.
    pub alone: Option<Alone>,
    /// Who interprets.
    pub interpreter: Option<Interpreter>,
    /// Who fills in.
    pub filled_in_by: Option<FilledInBy>,
}

/// Parts of a setting that cannot all be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} belongs to pregnancy and {1} to the time after birth; give only one of them")]
pub struct Clash(pub &'static str, pub &'static str);

impl Said {
    /// The stage, said outright or by what belongs to one only.
    ///
    /// # Errors
    /// [`Clash`] where two things said belong to different stages.
    pub fn stage(&self) -> Result<Option<Stage>, Clash> {
        let before = [
            (self.stage == Some(Stage::Pregnant), "--stage pregnant"),
            (self.week.is_some(), "--week"),
            (self.person == Some(Person::Pregnant), "--person pregnant"),
        ];
        let after = [
            (self.stage == Some(Stage::Postpartum), "--stage postpartum"),
            (self.baby_weeks.is_some(), "--baby-weeks"),
            (self.person == Some(Person::Mother), "--person mother"),
        ];
        let first = |signs: [(bool, &'static str); 3]| signs.into_iter().find(|(said, _)| *said);
        match (first(before), first(after)) {
            (Some((_, before)), Some((_, after))) => Err(Clash(before, after)),
            (Some(_), None) => Ok(Some(Stage::Pregnant)),
            (None, Some(_)) => Ok(Some(Stage::Postpartum)),
            (None, None) => Ok(None),
        }
    }

    /// The setting, with what was not said as it stands at the start of every visit.
    #[must_use]
    pub fn context(&self) -> Context {
        let stage = self.stage().ok().flatten();
        let usual = if stage == Some(Stage::Postpartum) { Person::Mother } else { Person::Pregnant };
        let mut context = Context::of(self.person.unwrap_or(usual));
        context.stage = stage;
        context.week = self.week;
        context.baby_age_weeks = self.baby_weeks;
        context.born_children = self.born_children.unwrap_or_default();
        context.alone = self.alone.unwrap_or_default();
        context.interpreter = self.interpreter.unwrap_or_default();
        context.filled_in_by = self.filled_in_by.unwrap_or_default();
        context
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_one_stage_says_the_stage_and_two_stages_clash() {
        let said = Said { baby_weeks: Some(6), ..Said::default() };
        assert_eq!(said.context().stage, Some(Stage::Postpartum));
        assert_eq!(said.context().person, Person::Mother);
        let said = Said { week: Some(6), person: Some(Person::Mother), ..Said::default() };
        assert_eq!(said.stage(), Err(Clash("--week", "--person mother")));
        let said = Said { person: Some(Person::Father), ..Said::default() };
        assert_eq!(said.stage(), Ok(None));
    }
}
