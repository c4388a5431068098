//! Rules over answers, results and context that can say which facts made them true.

use super::answer::{Answer, Reply};
use super::context::{Alone, BornChildren, Context, Interpreter, Person, Stage};
use super::id::Id;
use super::judgement::Judgement;

/// A name inside one instrument (`q10`) or in a named one (`epds/q10`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference {
    /// The instrument, where it is another than the one that speaks.
    pub instrument: Option<Id>,
    /// The item, scale or state.
    pub id: Id,
}

impl Reference {
    /// A name inside the instrument that speaks.
    #[must_use]
    pub const fn here(id: Id) -> Self {
        Self { instrument: None, id }
    }
}

/// What must stand at an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemTest {
    /// Answered yes.
    Yes,
    /// Answered no.
    No,
    /// This choice is (among) the answer.
    Choice(Id),
    /// Asked, and declined.
    Declined,
    /// Not asked, or not reached yet.
    NotAsked,
    /// The number, ruler mark or form position is at least this.
    AtLeast(u32),
    /// The number, ruler mark or form position is at most this.
    AtMost(u32),
    /// The answer is worth at least so many points.
    PointsAtLeast(u32),
}

/// What must be so in the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContextTest {
    /// Before or after birth.
    Stage(Stage),
    /// Any of these persons.
    Person(Vec<Person>),
    /// Alone or not, as said.
    Alone(Alone),
    /// Interpreter.
    Interpreter(Interpreter),
    /// Born children.
    BornChildren(BornChildren),
    /// Week of pregnancy between these, both included.
    Week {
        /// From.
        at_least: u16,
        /// To.
        at_most: u16,
    },
    /// Baby's age in weeks between these, both included.
    BabyAgeWeeks {
        /// From.
        at_least: u16,
        /// To.
        at_most: u16,
    },
}

/// What must be so about a whole instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormTest {
    /// At least one of its items has an answer.
    Asked,
    /// Something in it was declined, and nothing answered.
    Declined,
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Every one.
    All(Vec<Self>),
    /// At least one.
    Any(Vec<Self>),
    /// Not so.
    Not(Box<Self>),
    /// Something about an item.
    Item(Reference, ItemTest),
    /// A scale lies, with its whole interval, in one of these bands.
    Band(Reference, Vec<Id>),
    /// A state holds.
    State(Reference),
    /// Something about the room.
    Context(ContextTest),
    /// An alert is raised, by an instrument's answers or by a card's own rule.
    Alert(Reference),
    /// What the practitioner has seen or been told.
    Judgement(Judgement),
    /// A named rule of a findings file.
    Finding(Id),
    /// Something about a whole instrument.
    Form(Id, FormTest),
}

/// One fact that made a rule true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// What stands at an item; `None` where nothing does yet.
    Item(Reference, Option<Reply>),
    /// A scale's band.
    Band(Reference, Id),
    /// A state.
    State(Reference),
    /// The room.
    Context(ContextTest),
    /// What the practitioner has seen or been told.
    Judgement(Judgement),
    /// Something about a whole instrument.
    Form(Id, FormTest),
}

/// What a rule may look at.
pub trait Facts {
    /// What stands at an item; `None` while nothing does.
    fn reply(&self, item: &Reference) -> Option<&Reply>;
    /// What the answer at an item is worth; `None` where there is no answer or it does not count.
    fn points(&self, item: &Reference) -> Option<u32>;
    /// The band of a scale, where it is decided.
    fn band(&self, scale: &Reference) -> Option<&Id>;
    /// Whether a state holds.
    fn state(&self, state: &Reference) -> bool;
    /// The room.
    fn context(&self) -> &Context;
    /// Whether the answers given have closed this item, so that it will never be asked.
    fn is_closed(&self, _item: &Reference) -> bool {
        false
    }
    /// What raised an alert; `None` where it is not raised.
    fn alert(&self, _alert: &Reference) -> Option<&[Because]> {
        None
    }
    /// Whether the practitioner has said so.
    fn judgement(&self, _judgement: Judgement) -> bool {
        false
    }
    /// What made a finding hold; `None` where it does not.
    fn finding(&self, _finding: &Id) -> Option<&[Because]> {
        None
    }
    /// Whether a whole instrument stands so.
    fn form(&self, _instrument: &Id, _test: FormTest) -> bool {
        false
    }
}

/// Yes, no, or open because something is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// An answer that is missing could make it either.
    Open,
}

impl Condition {
    /// Whether what has been *told* makes this true, and by which facts. An item without an answer was not told
    /// to be anything, so only a `not` over it, `declined` or `not-asked` can rest on it.
    #[must_use]
    pub fn because(&self, facts: &dyn Facts) -> Option<Vec<Because>> {
        match self {
            Self::All(parts) => {
                let all: Option<Vec<_>> = parts.iter().map(|part| part.because(facts)).collect();
                all.map(|found| distinct(found.concat()))
            }
            Self::Any(parts) => {
                let found: Vec<_> = parts.iter().filter_map(|part| part.because(facts)).collect();
                (!found.is_empty()).then(|| distinct(found.concat()))
            }
            Self::Not(part) => (!part.holds(facts)).then(|| distinct(part.against(facts))),
            leaf => leaf.leaf_holds(facts).then(|| leaf.facts_found(facts)),
        }
    }

    /// Whether this is told to be so.
    #[must_use]
    pub fn holds(&self, facts: &dyn Facts) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(facts)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(facts)),
            Self::Not(part) => !part.holds(facts),
            leaf => leaf.leaf_holds(facts),
        }
    }

    /// Whether this is so whatever the missing answers would have been.
    #[must_use]
    pub fn truth(&self, facts: &dyn Facts) -> Truth {
        match self {
            Self::All(parts) => fold(parts, facts, Truth::No, Truth::Yes),
            Self::Any(parts) => fold(parts, facts, Truth::Yes, Truth::No),
            Self::Not(part) => match part.truth(facts) {
                Truth::Yes => Truth::No,
                Truth::No => Truth::Yes,
                Truth::Open => Truth::Open,
            },
            Self::Item(item, test) if !facts.is_closed(item) => {
                let about_silence = matches!(test, ItemTest::Declined | ItemTest::NotAsked);
                match facts.reply(item) {
                    Some(Reply::Answered(_)) => decided(self.leaf_holds(facts)),
                    Some(_) if about_silence => decided(self.leaf_holds(facts)),
                    _ => Truth::Open,
                }
            }
            leaf => decided(leaf.leaf_holds(facts)),
        }
    }

    /// Calls `see` with every item this rule looks at, and whether it stands under a `not`.
    pub fn each_item<'a>(&'a self, see: &mut dyn FnMut(&'a Reference, &'a ItemTest, bool)) {
        self.each_leaf(false, &mut |leaf, negated| {
            if let Self::Item(item, test) = leaf {
                see(item, test, negated);
            }
        });
    }

    /// Calls `see` with every rule that has no parts, and whether it stands under a `not`.
    pub fn each_leaf<'a>(&'a self, negated: bool, see: &mut dyn FnMut(&'a Self, bool)) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                parts.iter().for_each(|part| part.each_leaf(negated, see));
            }
            Self::Not(part) => part.each_leaf(!negated, see),
            leaf => see(leaf, negated),
        }
    }

    fn leaf_holds(&self, facts: &dyn Facts) -> bool {
        match self {
            Self::Item(item, ItemTest::PointsAtLeast(least)) => {
                facts.points(item).is_some_and(|points| points >= *least)
            }
            Self::Item(item, test) => test.holds(facts.reply(item)),
            Self::Band(scale, bands) => facts.band(scale).is_some_and(|band| bands.contains(band)),
            Self::State(state) => facts.state(state),
            Self::Context(test) => test.holds(facts.context()),
            Self::Alert(alert) => facts.alert(alert).is_some(),
            Self::Judgement(judgement) => facts.judgement(*judgement),
            Self::Finding(finding) => facts.finding(finding).is_some(),
            Self::Form(instrument, test) => facts.form(instrument, *test),
            Self::All(_) | Self::Any(_) | Self::Not(_) => self.holds(facts),
        }
    }

    /// What speaks against a rule that does not hold.
    fn against(&self, facts: &dyn Facts) -> Vec<Because> {
        match self {
            Self::All(parts) => {
                parts.iter().filter(|part| !part.holds(facts)).flat_map(|part| part.against(facts)).collect()
            }
            Self::Any(parts) => parts.iter().flat_map(|part| part.against(facts)).collect(),
            Self::Not(part) => part.because(facts).unwrap_or_default(),
            leaf => leaf.facts_found(facts),
        }
    }

    /// What is so where a leaf looks; a finding or an alert stands for the facts behind it, so that answers are named.
    fn facts_found(&self, facts: &dyn Facts) -> Vec<Because> {
        match self {
            Self::Finding(finding) => facts.finding(finding).map(<[Because]>::to_vec).unwrap_or_default(),
            Self::Alert(alert) => facts.alert(alert).map(<[Because]>::to_vec).unwrap_or_default(),
            leaf => leaf.fact(facts).into_iter().collect(),
        }
    }

    /// What is so where a leaf looks; nothing where what it looks for is not so and nothing stands in its place.
    fn fact(&self, facts: &dyn Facts) -> Option<Because> {
        match self {
            Self::Item(item, _) => Some(Because::Item(item.clone(), facts.reply(item).cloned())),
            Self::Band(scale, _) => facts.band(scale).map(|band| Because::Band(scale.clone(), band.clone())),
            Self::State(state) => facts.state(state).then(|| Because::State(state.clone())),
            Self::Context(test) => test.holds(facts.context()).then(|| Because::Context(test.clone())),
            Self::Judgement(judgement) => {
                facts.judgement(*judgement).then_some(Because::Judgement(*judgement))
            }
            Self::Form(instrument, test) => {
                facts.form(instrument, *test).then(|| Because::Form(instrument.clone(), *test))
            }
            Self::Finding(_) | Self::Alert(_) | Self::All(_) | Self::Any(_) | Self::Not(_) => None,
        }
    }

    /// Whether the rule would hold, were its leaves as `leaf` says.
    pub(super) fn would_hold(&self, leaf: &dyn Fn(&Self) -> bool) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.would_hold(leaf)),
            Self::Any(parts) => parts.iter().any(|part| part.would_hold(leaf)),
            Self::Not(part) => !part.would_hold(leaf),
            other => leaf(other),
        }
    }
}

fn distinct(facts: Vec<Because>) -> Vec<Because> {
    let mut seen = Vec::with_capacity(facts.len());
    for fact in facts {
        if !seen.contains(&fact) {
            seen.push(fact);
        }
    }
    seen
}

fn fold(parts: &[Condition], facts: &dyn Facts, ends: Truth, else_: Truth) -> Truth {
    let mut open = false;
    for part in parts {
        match part.truth(facts) {
            truth if truth == ends => return ends,
            Truth::Open => open = true,
            Truth::Yes | Truth::No => {}
        }
    }
    if open { Truth::Open } else { else_ }
}

const fn decided(holds: bool) -> Truth {
    if holds { Truth::Yes } else { Truth::No }
}

impl ItemTest {
    pub(super) fn holds(&self, reply: Option<&Reply>) -> bool {
        let answer = reply.and_then(Reply::answer);
        let number = match answer {
            Some(Answer::Number(n) | Answer::Ruler(n) | Answer::Position(n)) => Some(*n),
            _ => None,
        };
        match self {
            Self::Yes => answer == Some(&Answer::Yes),
            Self::No => answer == Some(&Answer::No),
            Self::Choice(id) => match answer {
                Some(Answer::Choice(chosen)) => chosen == id,
                Some(Answer::Choices(chosen)) => chosen.contains(id),
                _ => false,
            },
            Self::Declined => reply == Some(&Reply::Declined),
            Self::NotAsked => matches!(reply, None | Some(Reply::NotAsked(_))),
            Self::AtLeast(least) => number.is_some_and(|n| n >= *least),
            Self::AtMost(most) => number.is_some_and(|n| n <= *most),
            Self::PointsAtLeast(_) => false, // needs the item's points; see `leaf_holds`
        }
    }
}

impl ContextTest {
    /// Whether the room is so. What was not said is never taken for granted.
    #[must_use]
    pub fn holds(&self, context: &Context) -> bool {
        let within =
            |value: Option<u16>, least: u16, most: u16| value.is_some_and(|v| least <= v && v <= most);
        match self {
            Self::Stage(stage) => context.stage == Some(*stage),
            Self::Person(persons) => persons.contains(&context.person),
            Self::Alone(alone) => context.alone == *alone,
            Self::Interpreter(interpreter) => context.interpreter == *interpreter,
            Self::BornChildren(children) => context.born_children == *children,
            Self::Week { at_least, at_most } => within(context.week, *at_least, *at_most),
            Self::BabyAgeWeeks { at_least, at_most } => within(context.baby_age_weeks, *at_least, *at_most),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    struct Told(BTreeMap<Id, Reply>, Context);

    impl Facts for Told {
        fn reply(&self, item: &Reference) -> Option<&Reply> {
            self.0.get(&item.id)
        }
        fn points(&self, _: &Reference) -> Option<u32> {
            None
        }
        fn band(&self, _: &Reference) -> Option<&Id> {
            None
        }
        fn state(&self, _: &Reference) -> bool {
            false
        }
        fn context(&self) -> &Context {
            &self.1
        }
    }

    fn item(id: &str, test: ItemTest) -> Condition {
        Condition::Item(Reference::here(Id::new(id).unwrap()), test)
    }

    fn told(replies: &[(&str, Reply)]) -> Told {
        let replies = replies.iter().map(|(id, reply)| (Id::new(id).unwrap(), reply.clone())).collect();
        Told(replies, Context::of(Person::Pregnant))
    }

    #[test]
    fn a_declined_item_is_neither_yes_nor_no() {
        let facts = told(&[("hurt", Reply::Declined)]);
        assert!(!item("hurt", ItemTest::Yes).holds(&facts));
        assert!(!item("hurt", ItemTest::No).holds(&facts));
        assert!(item("hurt", ItemTest::Declined).holds(&facts));
        assert_eq!(item("hurt", ItemTest::No).truth(&facts), Truth::Open);
    }

    #[test]
    fn an_any_with_a_missing_answer_is_open_until_one_is_yes() {
        let any = Condition::Any(vec![item("a", ItemTest::Yes), item("b", ItemTest::Yes)]);
        assert_eq!(any.truth(&told(&[("a", Reply::Answered(Answer::No))])), Truth::Open);
        assert_eq!(any.truth(&told(&[("b", Reply::Answered(Answer::Yes))])), Truth::Yes);
    }

    #[test]
    fn the_because_names_exactly_the_parts_that_held() {
        let any = Condition::Any(vec![item("a", ItemTest::Yes), item("b", ItemTest::Yes)]);
        let yes = Reply::Answered(Answer::Yes);
        let because = any.because(&told(&[("a", Reply::Answered(Answer::No)), ("b", yes.clone())]));
        let b = Reference::here(Id::new("b").unwrap());
        assert_eq!(because, Some(vec![Because::Item(b, Some(yes))]));
    }

    #[test]
    fn a_not_is_explained_by_the_parts_that_spoke_against_it() {
        let yes = Reply::Answered(Answer::Yes);
        let both = Condition::All(vec![item("a", ItemTest::Yes), item("b", ItemTest::Yes)]);
        let rule = Condition::Not(Box::new(both));
        let facts = told(&[("a", yes), ("b", Reply::Declined)]);
        let b = Reference::here(Id::new("b").unwrap());
        assert_eq!(rule.because(&facts), Some(vec![Because::Item(b, Some(Reply::Declined))]));
    }

    #[test]
    fn a_because_never_claims_a_state_or_a_room_that_is_not_so() {
        let state = Condition::State(Reference::here(Id::new("told").unwrap()));
        let alone = Condition::Context(ContextTest::Alone(Alone::Yes));
        for rule in [state, alone] {
            assert_eq!(Condition::Not(Box::new(rule)).because(&told(&[])), Some(Vec::new()));
        }
    }

    #[test]
    fn a_fact_that_two_parts_rest_on_is_named_once() {
        let rule = Condition::Any(vec![item("a", ItemTest::AtLeast(1)), item("a", ItemTest::AtLeast(2))]);
        let facts = told(&[("a", Reply::Answered(Answer::Number(3)))]);
        assert_eq!(rule.because(&facts).map(|because| because.len()), Some(1));
    }
}
