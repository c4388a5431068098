//! Going on by hand from a demonstration: the same consultation with an invented person, at exactly the step that is shown.

use crate::content::Library;
use crate::domain::context::Alone;
use crate::domain::course::case::{Case, Shows};
use crate::domain::id::Id;
use crate::domain::visit::{Step, Visit};

/// The visit, in which every form has the answers of the steps shown; `None` where the case has no form.
#[must_use]
pub fn begin(case: &Case, shown: usize, library: &Library) -> Option<Visit> {
    let mut visit = case.visit(shown, library)?;
    if case.context.alone == Alone::Yes {
        // It was said in the demonstration.
        visit.say_alone();
    }
    let context = visit.context().clone();
    for place in 0..visit.forms().len() {
        if let Some(form) = visit.form_mut(place)
            && form.is_begun()
            && form.instrument().needs_form()
        {
            form.set_in_hand(true, &context);
        }
    }
    if let Some(form) = at_hand(case, shown) {
        stand_at(&mut visit, form, is_at_result(case, shown), library);
    }
    visit.refresh_alerts();
    Some(visit)
}

/// The form that the step is about: the last that came up.
fn at_hand(case: &Case, shown: usize) -> Option<&Id> {
    let form = |shows: &'_ Shows| match shows {
        Shows::Asks { of: Some(of), .. } => Some(of.form.clone()),
        Shows::Answers { of: Some((of, _)), .. } => Some(of.form.clone()),
        Shows::Result(form) => Some(form.clone()),
        _ => None,
    };
    let found = case.steps.iter().take(shown).rev().find_map(|step| form(&step.shows))?;
    case.forms().into_iter().find(|id| **id == found)
}

/// Whether its result has been shown, and nothing was answered since.
fn is_at_result(case: &Case, shown: usize) -> bool {
    let last = case.steps.iter().take(shown).rev().find(|step| {
        matches!(
            step.shows,
            Shows::Result(_) | Shows::Answers { of: Some(_), .. } | Shows::Asks { of: Some(_), .. }
        )
    });
    last.is_some_and(|step| matches!(step.shows, Shows::Result(_)))
}

fn stand_at(visit: &mut Visit, form: &Id, at_result: bool, library: &Library) {
    let context = visit.context().clone();
    let Some(place) = visit.forms().iter().position(|other| other.instrument().id == *form) else { return };
    let Some(first) =
        visit.form(place).and_then(|form| form.instrument().items.first()).map(|item| item.id.clone())
    else {
        return;
    };
    if !visit.go_to_item(place, &first) {
        return;
    }
    if let Some(form) = visit.form_mut(place) {
        form.walk.go_to_open(&context);
    }
    visit.advance(library);
    while at_result && matches!(visit.step(), Step::ReadBack(_) | Step::TellBack(_)) {
        visit.advance(library);
    }
}
