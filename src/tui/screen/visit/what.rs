//! Where words that are being typed belong, and putting them there.

use super::dealt::Dealt;
use super::steps::StepField;
use crate::domain::guide::Field;
use crate::domain::id::Id;
use crate::domain::referral::SuggestionKey;
use crate::domain::visit::{Place, Visit};
use crate::session::traces::Toward;
use crate::tui::widget::editor::Editor;

/// Where words that are being typed belong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The note of an item.
    Note(usize, Id),
    /// The answer of an item that takes free words; given when typing ends.
    Answer(usize),
    /// What she makes of a form herself.
    Remark(usize),
    /// A field of the plan.
    Plan(usize),
    /// What was done about an alert, kept with what was ticked.
    Dealt(Box<Dealt>),
    /// Another reason why an item was not asked.
    WhyOther(usize),
    /// Why the private part stays out of the note.
    InNoteWhy,
    /// Words of a decision about a next step.
    Step(SuggestionKey, StepField),
    /// A field of an item of the guide.
    Guide(Id, Field),
    /// Words that looked like they tell who somebody is, reworded on the way to something.
    Found(Place, Toward),
}

/// A box being written in.
#[derive(Debug)]
pub(super) struct Typing {
    /// The box.
    pub(super) editor: Editor,
    /// Where its words belong.
    pub(super) what: What,
}

impl What {
    /// Puts the words where they belong, as far as they may stand there unfinished.
    pub(super) fn write(&self, visit: &mut Visit, words: &str) {
        match self {
            Self::Note(form, item) => {
                if let Some(form) = visit.form_mut(*form) {
                    form.walk.note(item, words);
                }
            }
            Self::Remark(form) => {
                if let Some(form) = visit.form_mut(*form) {
                    words.trim().clone_into(&mut form.remark);
                }
            }
            Self::Plan(row) => words.trim().clone_into(visit.plan_mut().row_mut(*row)),
            Self::Answer(_) | Self::Dealt(_) | Self::WhyOther(_) => {}
            Self::InNoteWhy | Self::Step(..) | Self::Found(..) => {}
            Self::Guide(item, field @ (Field::Note | Field::Role)) => {
                if let Some(mut entry) = visit.guide_entry(item) {
                    let typed = if *field == Field::Note { &mut entry.note } else { &mut entry.role };
                    words.trim().clone_into(typed);
                    visit.put_in_guide(item, entry);
                }
            }
            // Half a day is none.
            Self::Guide(..) => {}
        }
    }

    /// Whether it is one line, which Enter ends.
    pub(super) const fn is_one_line(&self) -> bool {
        matches!(self, Self::Guide(_, Field::Role | Field::Date | Field::Number))
    }
}
