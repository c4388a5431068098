//! Rules.

use super::Assembly;
use crate::content::raw::{self, At};
use crate::content::source::File;
use crate::domain::condition::{Condition, ContextTest, FormTest, ItemTest, Reference};
use crate::domain::judgement::Judgement;

/// One rule of a file that is known to be sound, to look at it beside other files.
pub(in crate::content) fn leaf(file: &File, raw: &raw::Condition) -> Option<Condition> {
    Assembly::new(file).condition(raw)
}

impl Assembly<'_> {
    pub(super) fn condition(&mut self, raw: &raw::Condition) -> Option<Condition> {
        match raw {
            raw::Condition::All(parts) => self.parts(parts, "all").map(Condition::All),
            raw::Condition::Any(parts) => self.parts(parts, "any").map(Condition::Any),
            raw::Condition::Not(part) => self.condition(part).map(|part| Condition::Not(Box::new(part))),
            raw::Condition::Item(test) => {
                let (item, test) = (self.reference(&test.value.id), self.item_test(test));
                Some(Condition::Item(item?, test?))
            }
            raw::Condition::Band(test) => {
                let (scale, bands) = (self.reference(&test.of), self.ids(&test.r#in));
                Some(Condition::Band(scale?, bands))
            }
            raw::Condition::State(state) => self.reference(state).map(Condition::State),
            raw::Condition::Context(test) => self.context_test(test).map(Condition::Context),
            raw::Condition::Alert(alert) => self.reference(alert).map(Condition::Alert),
            raw::Condition::Judgement(word) => match Judgement::from_code(&word.value) {
                Some(judgement) => Some(Condition::Judgement(judgement)),
                None => {
                    let known = Judgement::ALL.map(Judgement::code).join(", ");
                    let message = format!("there is no judgement '{}'", word.value);
                    self.breaks(word.place, message, &format!("known: {known}"))
                }
            },
            raw::Condition::Finding(id) => self.id(id).map(Condition::Finding),
            raw::Condition::Asked(id) => self.id(id).map(|id| Condition::Form(id, FormTest::Asked)),
            raw::Condition::Declined(id) => self.id(id).map(|id| Condition::Form(id, FormTest::Declined)),
        }
    }

    /// A rule about a whole visit: every item, band and state is named with its instrument.
    pub(super) fn visit_condition(&mut self, raw: &At<raw::Condition>) -> Option<Condition> {
        let mut bare: Vec<&At<String>> = Vec::new();
        raw.value.each_leaf(&mut |leaf| {
            let name = match leaf {
                raw::Condition::Item(test) => &test.value.id,
                raw::Condition::Band(test) => &test.of,
                raw::Condition::State(state) => state,
                _ => return,
            };
            if !name.value.contains('/') {
                bare.push(name);
            }
        });
        for name in &bare {
            let message = format!("'{}' does not say of which instrument", name.value);
            self.add(name.place, message, "write 'instrument/name', such as 'epds/total'");
        }
        self.condition(&raw.value).filter(|_| bare.is_empty())
    }

    /// A rule that may look only at the room.
    pub(super) fn context_condition(&mut self, raw: &At<raw::Condition>) -> Option<Condition> {
        let mut only_context = true;
        raw.value.each_leaf(&mut |leaf| only_context &= matches!(leaf, raw::Condition::Context(_)));
        if !only_context {
            self.add(
                raw.place,
                "whom an instrument suits cannot depend on answers",
                "use only 'context' here",
            );
        }
        self.condition(&raw.value)
    }

    fn parts(&mut self, raw: &At<Vec<raw::Condition>>, name: &str) -> Option<Vec<Condition>> {
        if raw.value.is_empty() {
            return self.breaks(raw.place, format!("'{name}' has no parts"), "list at least one rule");
        }
        let parts: Vec<_> = raw.value.iter().map(|part| self.condition(part)).collect();
        parts.into_iter().collect()
    }

    pub(super) fn reference(&mut self, raw: &At<String>) -> Option<Reference> {
        let at = |text: &str| At { value: text.to_owned(), place: raw.place };
        match raw.value.split_once('/') {
            None => self.id(raw).map(Reference::here),
            Some((instrument, id)) => {
                let (instrument, id) = (self.id(&at(instrument)), self.id(&at(id)));
                Some(Reference { instrument: Some(instrument?), id: id? })
            }
        }
    }

    fn item_test(&mut self, raw: &At<raw::ItemTest>) -> Option<ItemTest> {
        let raw::ItemTest { is, at_least, at_most, points_at_least, .. } = &raw.value;
        match (is, at_least, at_most, points_at_least) {
            (Some(is), None, None, None) => match is.value.as_str() {
                "yes" => Some(ItemTest::Yes),
                "no" => Some(ItemTest::No),
                "declined" => Some(ItemTest::Declined),
                "not-asked" => Some(ItemTest::NotAsked),
                _ => self.id(is).map(ItemTest::Choice),
            },
            (None, Some(n), None, None) => Some(ItemTest::AtLeast(n.value)),
            (None, None, Some(n), None) => Some(ItemTest::AtMost(n.value)),
            (None, None, None, Some(n)) => Some(ItemTest::PointsAtLeast(n.value)),
            _ => {
                let help =
                    "write one of 'is', 'at-least', 'at-most', 'points-at-least'; combine tests with 'all'";
                self.breaks(raw.place, format!("'{}' needs exactly one test", raw.value.id.value), help)
            }
        }
    }

    fn context_test(&mut self, raw: &raw::ContextTest) -> Option<ContextTest> {
        Some(match raw {
            raw::ContextTest::Stage(stage) => ContextTest::Stage(*stage),
            raw::ContextTest::Person(persons) => ContextTest::Person(persons.0.clone()),
            raw::ContextTest::Alone(alone) => ContextTest::Alone(*alone),
            raw::ContextTest::Interpreter(interpreter) => ContextTest::Interpreter(*interpreter),
            raw::ContextTest::BornChildren(children) => ContextTest::BornChildren(*children),
            raw::ContextTest::Week(between) => {
                let (at_least, at_most) = self.between(between)?;
                ContextTest::Week { at_least, at_most }
            }
            raw::ContextTest::BabyAgeWeeks(between) => {
                let (at_least, at_most) = self.between(between)?;
                ContextTest::BabyAgeWeeks { at_least, at_most }
            }
        })
    }

    fn between(&mut self, raw: &At<raw::Between>) -> Option<(u16, u16)> {
        let (least, most) = (raw.value.at_least, raw.value.at_most);
        let ends = (least.unwrap_or(0), most.unwrap_or(u16::MAX));
        if (least.is_none() && most.is_none()) || ends.0 > ends.1 {
            return self.breaks(
                raw.place,
                "no week lies in this",
                "write {at-least: 24, at-most: 28}, or one of the two",
            );
        }
        Some(ends)
    }
}
