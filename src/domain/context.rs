//! Who is in the room and how far the pregnancy or the baby has come.

use serde::{Deserialize, Serialize};

/// The weeks of pregnancy that are taken, both ends included.
pub const WEEKS: (u16, u16) = (1, 43);
/// The ages of a baby that are taken, in completed weeks, both ends included: up to three years.
pub const BABY_WEEKS: (u16, u16) = (0, 156);

/// Before or after the birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// The baby is not born.
    Pregnant,
    /// The baby is born.
    Postpartum,
}

/// Whom the consultation is with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Person {
    /// The pregnant woman.
    Pregnant,
    /// The mother, after the birth.
    Mother,
    /// The father.
    Father,
    /// The other parent, of whatever gender.
    CoParent,
}

impl Person {
    /// Everyone an instrument may be for.
    pub const ALL: [Self; 4] = [Self::Pregnant, Self::Mother, Self::Father, Self::CoParent];

    /// The word used in files and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pregnant => "pregnant",
            Self::Mother => "mother",
            Self::Father => "father",
            Self::CoParent => "co-parent",
        }
    }
}

/// Whether the person and the practitioner are alone. A child who can retell, or an open phone, is not alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alone {
    /// Not said; never taken for yes.
    #[default]
    NotSaid,
    /// Alone.
    Yes,
    /// Somebody else hears.
    No,
}

/// Who carries the words between two languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Interpreter {
    /// Nobody is needed.
    #[default]
    None,
    /// A professional, in the room or by phone.
    Professional,
    /// A relative or someone of the same network.
    Relative,
}

/// Children already born who live with either parent. Never inferred from parity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BornChildren {
    /// Not asked.
    #[default]
    NotAsked,
    /// There are.
    Yes,
    /// There are none.
    No,
}

/// Who fills in the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FilledInBy {
    /// The practitioner asks.
    #[default]
    Interview,
    /// The person herself.
    #[serde(rename = "self")]
    Herself,
}

/// The setting of a consultation, as far as it has been said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Context {
    /// Before or after the birth.
    pub stage: Option<Stage>,
    /// Completed week of pregnancy, 1–43.
    pub week: Option<u16>,
    /// The baby's age in completed weeks, 0–156.
    pub baby_age_weeks: Option<u16>,
    /// Whom the consultation is with.
    pub person: Person,
    /// Alone, as said at the start. Asked again before the part that needs it.
    pub alone: Alone,
    /// Interpreter.
    pub interpreter: Interpreter,
    /// Born children.
    pub born_children: BornChildren,
    /// Who fills in the forms.
    pub filled_in_by: FilledInBy,
}

impl Context {
    /// A context in which only the person is known.
    #[must_use]
    pub const fn of(person: Person) -> Self {
        Self {
            stage: None,
            week: None,
            baby_age_weeks: None,
            person,
            alone: Alone::NotSaid,
            interpreter: Interpreter::None,
            born_children: BornChildren::NotAsked,
            filled_in_by: FilledInBy::Interview,
        }
    }
}
