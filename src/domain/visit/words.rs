//! Every place in a visit where somebody typed words of their own, to be read again and put otherwise.

use super::{Choice, Form, InNote, Visit};
use crate::domain::answer::{Answer, Reply, WhyNot};
use crate::domain::id::Id;
use crate::domain::referral::SuggestionKey;
use crate::domain::visit::AlertKey;

/// Where words stand. Forms are named by their place in [`Visit::forms`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The note of an item.
    Note(usize, Id),
    /// An answer in words.
    Answer(usize, Id),
    /// Why an item was not asked.
    WhyNotAsked(usize, Id),
    /// What she made of a form.
    Remark(usize),
    /// The note at an item of the guide.
    GuideNote(Id),
    /// The role at an item of the guide.
    GuideRole(Id),
    /// A row of the plan.
    Plan(usize),
    /// What was done about an alert.
    Done(AlertKey),
    /// Why the private part stays out of the note.
    WhyNotInNote,
    /// What was agreed on instead of what was suggested.
    Agreed(SuggestionKey),
    /// Why a suggestion was decided on so.
    WhyDecided(SuggestionKey),
}

/// Words, and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written<'a> {
    /// Where.
    pub place: Place,
    /// Whether they belong to the private part, and may be shown only while that is open.
    pub private: bool,
    /// The words; never empty.
    pub words: &'a str,
}

impl Visit {
    /// All words of the visit, the private ones too: for what is kept. What may be shown is [`Self::shown_texts`].
    #[must_use]
    pub fn free_texts(&self) -> Vec<Written<'_>> {
        let forms = self.forms.iter().enumerate().flat_map(|(place, form)| of_form(place, form));
        let alerts = self.alerts.iter().map(|entry| {
            let place = Place::Done(entry.key.clone());
            Written { place, private: entry.private, words: &entry.words }
        });
        let why = match &self.in_note {
            Some(InNote::No(why)) => Some(why),
            Some(InNote::Yes) | None => None,
        };
        let why = why.map(|words| Written { place: Place::WhyNotInNote, private: true, words });
        let decided = self.decisions.iter().flat_map(|decision| {
            let private = decision.private;
            let agreed = match &decision.choice {
                Choice::Changed(words) => words.as_str(),
                Choice::Accepted | Choice::Dropped => "",
            };
            let agreed = Written { place: Place::Agreed(decision.key.clone()), private, words: agreed };
            let place = Place::WhyDecided(decision.key.clone());
            [agreed, Written { place, private, words: &decision.reason }]
        });
        let rows = self.plan.rows().into_iter().enumerate();
        let plan = rows.map(|(row, words)| Written { place: Place::Plan(row), private: false, words });
        let guide = self.guided.iter().flat_map(|guided| {
            guided.progress().entries.iter().flat_map(|(item, entry)| {
                let private = guided.guide.is_private(item);
                let note = (Place::GuideNote(item.clone()), entry.note.as_str());
                let role = (Place::GuideRole(item.clone()), entry.role.as_str());
                [note, role].map(|(place, words)| Written { place, private, words })
            })
        });
        let all = forms.chain(guide).chain(alerts).chain(why).chain(decided).chain(plan);
        all.filter(|written| !written.words.trim().is_empty()).collect()
    }

    /// The words that may be shown now; those of the private part only while that is open.
    pub fn shown_texts(&self) -> impl Iterator<Item = Written<'_>> {
        let open = self.gate.is_open();
        self.free_texts().into_iter().filter(move |written| open || !written.private)
    }

    /// Puts other words in a place, and changes nothing else: not what was answered, ticked or decided. False where
    /// nothing was put there, because no words stand there or because there must be some.
    pub fn rewrite(&mut self, place: &Place, words: &str) -> bool {
        let trimmed = words.trim();
        let given = (!trimmed.is_empty()).then(|| trimmed.to_owned());
        let put = match place {
            Place::Note(form, item) => {
                let form = self.forms.get_mut(*form);
                form.map(|form| form.walk.note(item, words)).is_some()
            }
            Place::Answer(form, item) | Place::WhyNotAsked(form, item) => {
                self.forms.get_mut(*form).is_some_and(|form| form.walk.reword(item, words))
            }
            Place::Remark(form) => {
                self.forms.get_mut(*form).map(|form| trimmed.clone_into(&mut form.remark)).is_some()
            }
            Place::GuideNote(item) | Place::GuideRole(item) => {
                self.reword_in_guide(item, matches!(place, Place::GuideRole(_)), trimmed)
            }
            Place::Plan(row) => {
                trimmed.clone_into(self.plan.row_mut(*row));
                true
            }
            Place::Done(key) => {
                let entry = self.alerts.iter_mut().find(|entry| entry.key == *key);
                entry.map(|entry| trimmed.clone_into(&mut entry.words)).is_some()
            }
            Place::WhyNotInNote => match (&mut self.in_note, given) {
                (Some(InNote::No(why)), Some(words)) => {
                    *why = words;
                    true
                }
                _ => false,
            },
            Place::Agreed(key) => {
                let decision = self.decisions.iter_mut().find(|decision| decision.key == *key);
                match (decision.map(|decision| &mut decision.choice), given) {
                    (Some(Choice::Changed(agreed)), Some(words)) => {
                        *agreed = words;
                        true
                    }
                    _ => false,
                }
            }
            Place::WhyDecided(key) => {
                let decision = self.decisions.iter_mut().find(|decision| decision.key == *key);
                decision.map(|decision| trimmed.clone_into(&mut decision.reason)).is_some()
            }
        };
        self.transferred &= !put;
        put
    }
}

fn of_form(place: usize, form: &Form) -> Vec<Written<'_>> {
    let private = form.is_private();
    // In the order of the form, and what stands at an item beside it.
    let of_item = |item: &Id| {
        let answer = match form.walk.replies().get(item) {
            Some(Reply::Answered(Answer::Text(words))) => Some((Place::Answer(place, item.clone()), words)),
            Some(Reply::NotAsked(WhyNot::Other(words))) => {
                Some((Place::WhyNotAsked(place, item.clone()), words))
            }
            _ => None,
        };
        let note = form.walk.notes().get(item).map(|words| (Place::Note(place, item.clone()), words));
        answer.into_iter().chain(note).collect::<Vec<_>>()
    };
    let items = form.instrument().items.iter().flat_map(|item| of_item(&item.id));
    let all = items.chain([(Place::Remark(place), &form.remark)]);
    all.map(|(place, words)| Written { place, private, words }).collect()
}
