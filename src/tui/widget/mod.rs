//! Parts that several screens are drawn with.

pub mod big;
pub mod chart;
pub mod doc;
pub mod editor;
pub mod field;
pub mod guide_part;
