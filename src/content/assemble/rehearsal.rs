//! A whole practice scenario.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::provenance::theme;
use super::{Assembly, tidy};
use crate::content::problem::{Place as FilePlace, Problem};
use crate::content::raw::rehearsal as raw;
use crate::content::raw::{At, Rehearsal};
use crate::content::source::File;
use crate::domain::id::Id;
use crate::domain::rehearsal::gauge::Gauge;
use crate::domain::rehearsal::when::When;
use crate::domain::rehearsal::{
    Act, Choice, Drill, Ending, Fault, Goal, Interruption, Line, Node, Parts, Person, Place, RoleCards,
    Scenario, Talk, Temperament, Turn,
};

/// The scenario of a file.
///
/// # Errors
/// Every problem of meaning in the file.
pub(in crate::content) fn rehearsal(file: &File, raw: &Rehearsal) -> Result<Arc<Scenario>, Vec<Problem>> {
    let mut assembly = Assembly::new(file);
    let parts = assembly.scenario(raw);
    // With a name missing, what the domain would say next would be about the gap.
    let Some(parts) = parts.filter(|_| !assembly.broken) else { return Err(assembly.problems) };
    match Scenario::new(parts) {
        Ok(scenario) if assembly.problems.is_empty() => Ok(Arc::new(scenario)),
        Ok(_) => Err(assembly.problems),
        Err(faults) => {
            for fault in faults {
                assembly.add(place_of(raw, &fault), fault.what.to_string(), "");
            }
            Err(assembly.problems)
        }
    }
}

/// Where a fault of the domain stands in the file.
fn place_of(raw: &Rehearsal, fault: &Fault) -> FilePlace {
    let id = |found: Option<&At<String>>| found.map_or(raw.id.place, |id| id.place);
    match fault.place {
        Place::Top("start") => raw.start.place,
        Place::Top("when-time-is-up") => raw.when_time_is_up.place,
        Place::Top("at-last") => id(raw.at_last.as_ref()),
        Place::Top("state") => raw.state.place,
        Place::Top("miti") => raw.miti.place,
        Place::Top("goals") => raw.goals.place,
        Place::Top("people") => raw.people.place,
        Place::Top("temperaments") => raw.temperaments.place,
        Place::Top("interruption") => raw.interruption.place,
        Place::Top("nodes") => raw.nodes.place,
        Place::Top("endings") => raw.endings.place,
        Place::Top("drills") => raw.drills.place,
        Place::Top(_) => raw.id.place,
        Place::Goal(at) => id(raw.goals.value.get(at).map(|goal| &goal.id)),
        Place::Temperament(at) => id(raw.temperaments.value.get(at).map(|one| &one.id)),
        Place::Node(at) => id(raw.nodes.value.get(at).map(|node| &node.id)),
        Place::Choice(at, choice) => {
            id(raw.nodes.value.get(at).and_then(|node| node.choices.get(choice)).map(|choice| &choice.id))
        }
        Place::Ending(at) => id(raw.endings.value.get(at).map(|ending| &ending.id)),
        Place::Drill(at) => id(raw.drills.value.get(at).map(|drill| &drill.id)),
    }
}

impl Assembly<'_> {
    fn scenario(&mut self, raw: &Rehearsal) -> Option<Parts> {
        let id = self.id(&raw.id);
        let goals = raw.goals.value.iter().filter_map(|goal| {
            let (id, text) = (self.id(&goal.id), self.words(&goal.text));
            Some(Goal { id: id?, text, repair: goal.repair, lasting: goal.lasting })
        });
        let goals = goals.collect();
        let people = raw.people.value.iter().filter_map(|person| {
            let (id, role) = (self.id(&person.id), self.words(&person.role));
            Some(Person { id: id?, name: tidy(&person.name.value), role })
        });
        let people = people.collect();
        let temperaments = raw.temperaments.value.iter().filter_map(|one| {
            let (id, label) = (self.id(&one.id), self.words(&one.label));
            Some(Temperament { id: id?, label, shift: one.shift })
        });
        let temperaments = temperaments.collect();
        let between = &raw.interruption.value;
        let interruption = Interruption {
            before: self.ids(&between.before),
            lines: self.lines(&between.lines),
            effect: between.effect,
        };
        let (start, time_is_up) = (self.id(&raw.start), self.id(&raw.when_time_is_up));
        let at_last = raw.at_last.as_ref().and_then(|id| self.id(id));
        let nodes = raw.nodes.value.iter().filter_map(|node| self.node(node)).collect();
        let endings = raw.endings.value.iter().filter_map(|ending| self.ending(ending)).collect();
        let drills = raw.drills.value.iter().filter_map(|drill| self.drill(drill)).collect();
        let cards = RoleCards {
            client: self.words(&raw.cards.client),
            practitioner: self.words(&raw.cards.practitioner),
            observer: self.words(&raw.cards.observer),
        };
        Some(Parts {
            id: id?,
            version: tidy(&raw.version),
            theme: theme(raw.theme),
            title: self.words(&raw.title),
            about: self.words(&raw.about),
            content_note: self.some_words(raw.content_note.as_ref()),
            closing_word: self.words(&raw.closing_word),
            reviewed: self.reviewed(&raw.reviewed),
            suits: raw.miti.value,
            change_goal: self.some_words(raw.change_goal.as_ref()),
            why_no_numbers: self.some_words(raw.why_no_numbers.as_ref()),
            goals,
            people,
            state: raw.state.value,
            temperaments,
            interruption,
            start: start?,
            time_is_up: time_is_up?,
            at_last,
            nodes,
            endings,
            drills,
            cards,
        })
    }

    fn lines(&mut self, raw: &[raw::Line]) -> Vec<Line> {
        let line = |line: &raw::Line| {
            let who = self.id(&line.who)?;
            Some(Line { who, act: self.act(line)? })
        };
        raw.iter().filter_map(line).collect()
    }

    /// What a line is, one of the two.
    pub(super) fn act(&mut self, raw: &raw::Line) -> Option<Act> {
        match (&raw.says, &raw.does) {
            (Some(says), None) => Some(Act::Says(self.words(says))),
            (None, Some(does)) => Some(Act::Does(self.words(does))),
            _ => {
                let message = "a line says something or is something seen, one of the two";
                self.breaks(raw.who.place, message, "write either 'says' or 'does'")
            }
        }
    }

    fn node(&mut self, raw: &raw::Node) -> Option<Node> {
        let id = self.id(&raw.id);
        let lines = self.lines(&raw.lines);
        let talk = match &raw.talk {
            raw::Talk::Neutral => Talk::Neutral,
            raw::Talk::Sustain => Talk::Sustain,
            raw::Talk::Discord => Talk::Discord,
            raw::Talk::Change(kinds) => Talk::Change(kinds.iter().copied().collect()),
        };
        let choices = raw.choices.iter().filter_map(|choice| self.choice(choice)).collect();
        Some(Node { id: id?, lines, talk, choices })
    }

    fn choice(&mut self, raw: &raw::Choice) -> Option<Choice> {
        let codes: BTreeSet<_> = raw.codes.value.iter().copied().collect();
        if codes.len() < raw.codes.value.len() {
            self.add(raw.codes.place, "a code is given twice", "one volley has each code once");
        }
        let (id, say, why) = (self.id(&raw.id), self.words(&raw.say), self.words(&raw.why));
        let (meets, breaks) = (self.ids(&raw.meets), self.ids(&raw.breaks));
        let when = raw.when.as_ref().and_then(|when| self.when(when));
        let turns = raw.turns.iter().filter_map(|turn| {
            let (when, to) = (self.when(&turn.when), self.id(&turn.to));
            Some(Turn { when: when?, to: to? })
        });
        let turns = turns.collect();
        let to = self.id(&raw.to);
        Some(Choice {
            id: id?,
            say,
            codes,
            effect: raw.effect,
            takes: raw.takes,
            meets,
            breaks,
            why,
            trap: raw.trap,
            when,
            turns,
            to: to?,
        })
    }

    fn when(&mut self, raw: &raw::When) -> Option<When> {
        let bound = |gauge, at: &At<raw::Bound>| match at.value {
            raw::Bound::AtLeast(value) => When::AtLeast(gauge, value),
            raw::Bound::AtMost(value) => When::AtMost(gauge, value),
        };
        Some(match raw {
            raw::When::All(parts) => When::All(parts.iter().filter_map(|part| self.when(part)).collect()),
            raw::When::Any(parts) => When::Any(parts.iter().filter_map(|part| self.when(part)).collect()),
            raw::When::Not(part) => When::Not(Box::new(self.when(part)?)),
            raw::When::Trust(at) => bound(Gauge::Trust, at),
            raw::When::Unrest(at) => bound(Gauge::Unrest, at),
            raw::When::Openness(at) => bound(Gauge::Openness, at),
            raw::When::Time(at) => bound(Gauge::Time, at),
            raw::When::Said(at) => {
                let names = at.value.split_once('/');
                let ids = names.and_then(|(node, choice)| Some((Id::new(node).ok()?, Id::new(choice).ok()?)));
                let Some((node, choice)) = ids else {
                    let message = "'said' names a node and one of its choices";
                    return self.breaks(at.place, message, "write 'node/choice'");
                };
                When::Said(node, choice)
            }
            raw::When::Been(at) => When::Been(self.id(at)?),
        })
    }

    fn ending(&mut self, raw: &raw::Ending) -> Option<Ending> {
        let (id, lines, text) = (self.id(&raw.id), self.lines(&raw.lines), self.words(&raw.text));
        let next = self.ids(&raw.next);
        Some(Ending { id: id?, kind: raw.kind, lines, text, next })
    }

    fn drill(&mut self, raw: &raw::Drill) -> Option<Drill> {
        let id = self.id(&raw.id);
        let levels = raw.levels.iter().map(|level| self.words(&level.says)).collect();
        let criteria = raw.criteria.iter().map(|words| self.words(words)).collect();
        let example = self.words(&raw.example);
        Some(Drill { id: id?, skill: raw.skill, levels, criteria, example })
    }
}
