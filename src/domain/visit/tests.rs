//! What a visit must hold to: order, the private part, alerts, and keeping.

mod alerts;
mod decided;
mod keeping;
mod order;
mod private;
mod split;
mod steps;
mod words;

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

/// Goes on, past what is only said, to the next permission, question or page.
fn onward(visit: &mut Visit) -> Step {
    advance(visit);
    while matches!(visit.step(), Step::Limits | Step::Open(_) | Step::Agree(_) | Step::Close(_)) {
        advance(visit);
    }
    visit.step()
}

/// Goes on to the permission of the form that is next, and past it.
fn begin(visit: &mut Visit) -> Step {
    if !matches!(visit.step(), Step::Before(_)) {
        onward(visit);
    }
    advance(visit)
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
    begin(visit);
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
    if visit.step() == Step::Limits {
        advance(visit);
    }
    assert_eq!(visit.step(), Step::Alone);
    visit.say_alone();
    advance(visit);
    match visit.step() {
        Step::Open(_) => onward(visit),
        step => step,
    }
}

fn names(visit: &Visit) -> Vec<String> {
    visit.forms().iter().map(|form| form.instrument().id.to_string()).collect()
}
