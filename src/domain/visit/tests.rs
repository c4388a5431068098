//! What a visit must hold to: order, the private part, alerts, and keeping.

mod alerts;
mod keeping;
mod order;
mod private;

use super::*;
use crate::domain::answer::Answer;
use crate::domain::fixture::*;

/// A visit with these instruments of the full cupboard.
fn visit(names: &[&str]) -> Visit {
    let shelf = Cupboard::full();
    let chosen = names.iter().map(|name| shelf.instrument(&id(name)).unwrap()).collect();
    Visit::new(context(), chosen, false, false)
}

fn advance(visit: &mut Visit) -> Step {
    visit.advance(&Cupboard::full());
    visit.step()
}

/// Answers the question that the visit stands at, as a screen does.
fn answer(visit: &mut Visit, answer: Answer) {
    let Step::Ask(place) = visit.step() else { panic!("not asking but at {:?}", visit.step()) };
    let context = visit.context().clone();
    visit.form_mut(place).unwrap().walk.answer(answer, &context).unwrap();
    visit.refresh_alerts();
    if visit.form(place).unwrap().walk.is_finished() {
        visit.advance(&Cupboard::full());
    }
}

/// The name of the question that the visit stands at.
fn asked(visit: &Visit) -> Option<String> {
    let Step::Ask(place) = visit.step() else { return None };
    visit.form(place)?.walk.current().map(|item| item.id.to_string())
}

fn say_in_hand(visit: &mut Visit, in_hand: bool) {
    let Step::FormInHand(place) = visit.step() else { panic!("not asked: {:?}", visit.step()) };
    let context = visit.context().clone();
    visit.form_mut(place).unwrap().set_in_hand(in_hand, &context);
    visit.refresh_alerts();
    advance(visit);
}

/// Goes through the form that is about to begin, with these answers, to its result.
fn through(visit: &mut Visit, answers: impl IntoIterator<Item = Answer>) {
    advance(visit);
    if matches!(visit.step(), Step::FormInHand(_)) {
        say_in_hand(visit, true);
    }
    for given in answers {
        answer(visit, given);
    }
    while !matches!(visit.step(), Step::Result(_)) {
        advance(visit);
    }
}

/// Says that they are alone, and goes on.
fn alone(visit: &mut Visit) -> Step {
    assert_eq!(visit.step(), Step::Alone);
    visit.say_alone();
    advance(visit)
}

fn names(visit: &Visit) -> Vec<String> {
    visit.forms().iter().map(|form| form.instrument().id.to_string()).collect()
}
