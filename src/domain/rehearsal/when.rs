//! What must hold for a choice to be offered, or for it to lead elsewhere.

use super::gauge::{Gauge, Gauges};
use crate::domain::id::Id;

/// A condition on how it stands and on what has been said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// All of them.
    All(Vec<When>),
    /// At least one of them.
    Any(Vec<When>),
    /// Not this.
    Not(Box<When>),
    /// A gauge is so high or higher.
    AtLeast(Gauge, u8),
    /// A gauge is so high or lower.
    AtMost(Gauge, u8),
    /// This choice of this node was made.
    Said(Id, Id),
    /// This node was passed.
    Been(Id),
}

/// What conditions are asked of.
pub trait SoFar {
    /// How it stands.
    fn gauges(&self) -> Gauges;
    /// Whether this choice of this node was made.
    fn said(&self, node: &Id, choice: &Id) -> bool;
    /// Whether this node was passed, the one where one stands included.
    fn been(&self, node: &Id) -> bool;
}

impl When {
    /// Whether it holds.
    #[must_use]
    pub fn holds(&self, so_far: &dyn SoFar) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(so_far)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(so_far)),
            Self::Not(part) => !part.holds(so_far),
            Self::AtLeast(gauge, value) => so_far.gauges().get(*gauge) >= *value,
            Self::AtMost(gauge, value) => so_far.gauges().get(*gauge) <= *value,
            Self::Said(node, choice) => so_far.said(node, choice),
            Self::Been(node) => so_far.been(node),
        }
    }

    /// Every part of it that is not made of others.
    pub fn leaves<'a>(&'a self, found: &mut Vec<&'a When>) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.leaves(found)),
            Self::Not(part) => part.leaves(found),
            leaf => found.push(leaf),
        }
    }
}
