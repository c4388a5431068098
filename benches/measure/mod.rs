//! What the measurements share: programs on a pseudo-terminal, the minimal program, figures and their budgets.
#![expect(dead_code, reason = "each measurement uses its own part")]

pub(crate) mod figures;
pub(crate) mod forms;
pub(crate) mod minimal;
pub(crate) mod program;
