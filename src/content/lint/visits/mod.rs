//! Which visits make a rule about a whole visit hold: an example for each rule, or the proof that there can be none.

mod branch;
mod forms;
mod need;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::space;
use crate::domain::alert::Card;
use crate::domain::answer::{AnswerKind, Replies, Reply, WhyNot};
use crate::domain::condition::{Condition, ContextTest, FormTest, Reference};
use crate::domain::context::{Context, Stage};
use crate::domain::facts::VisitFacts;
use crate::domain::finding::Finding;
use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Theme};
use crate::domain::item::Item;
use crate::domain::judgement::Judgement;
use branch::{Branch, Taken};
use need::Need;

/// So many branches of a rule are followed.
const BRANCHES: usize = 4_000;
/// For so many of them answers are looked for.
const TRIES: usize = 12;
/// In so many rooms.
const ROOMS: usize = 6;
/// Numbers of an item with so many are tried one by one.
const NUMBERS: u32 = 200;
/// Choices of a list, of which every set is tried, are at most so many.
const SETS: usize = 6;

/// A visit that makes a rule hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The room.
    pub context: Context,
    /// The answers, by instrument.
    pub answers: BTreeMap<Id, Replies>,
    /// What the practitioner has seen or been told.
    pub judgement: BTreeSet<Judgement>,
}

/// Whether a rule can hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// In this visit.
    By(Box<Example>),
    /// In none: every way to meet it contradicts itself.
    Never,
    /// No visit was found, and nothing shows that there is none.
    NotFound,
}

/// What can stand at an item, with nothing as one of the choices.
type Choices = Vec<Option<Reply>>;

/// All that rules about a whole visit look at.
#[derive(Debug)]
pub struct Visits {
    instruments: BTreeMap<Id, Arc<Instrument>>,
    findings: Vec<Finding>,
    cards: Vec<Arc<Card>>,
    /// What can stand at each item, and whether that is all.
    choices: BTreeMap<Reference, (Choices, bool)>,
    /// What must hold for an item to be asked.
    asked: BTreeMap<Reference, Need>,
    /// Many rules are the same one.
    known: RefCell<Vec<(Condition, Reach)>>,
}

impl Visits {
    /// Visits in which these instruments can be asked.
    #[must_use]
    pub fn new(instruments: Vec<Arc<Instrument>>, findings: Vec<Finding>, cards: Vec<Arc<Card>>) -> Self {
        let instruments: BTreeMap<_, _> = instruments.into_iter().map(|it| (it.id.clone(), it)).collect();
        let (choices, asked, known) = (BTreeMap::new(), BTreeMap::new(), RefCell::default());
        let mut visits = Self { instruments, findings, cards, choices, asked, known };
        for instrument in visits.instruments.values() {
            for item in &instrument.items {
                let name = Reference { instrument: Some(instrument.id.clone()), id: item.id.clone() };
                visits.choices.insert(name, choices_of(item));
            }
        }
        let mut asked = BTreeMap::new();
        for instrument in visits.instruments.values() {
            for item in &instrument.items {
                let need = item.when.as_ref().and_then(|when| visits.need(when, Some(&instrument.id)));
                let name = Reference { instrument: Some(instrument.id.clone()), id: item.id.clone() };
                asked.extend(need.map(|need| (name, need)));
            }
        }
        visits.asked = asked;
        visits
    }

    /// Whether a rule can hold.
    #[must_use]
    pub fn reach(&self, rule: &Condition) -> Reach {
        if let Some((_, reach)) = self.known.borrow().iter().find(|(known, _)| known == rule) {
            return reach.clone();
        }
        let reach = self.search(rule);
        self.known.borrow_mut().push((rule.clone(), reach.clone()));
        reach
    }

    /// As [`Visits::reach`], for words of a theme: what the room alone brings up is shown in a visit that takes the theme
    /// up, so the example does, where one is found.
    #[must_use]
    pub fn reach_within(&self, rule: &Condition, theme: Theme) -> Reach {
        let plain = self.reach(rule);
        let Reach::By(example) = &plain else { return plain };
        if !example.answers.is_empty() || !example.judgement.is_empty() {
            return plain;
        }
        let of_theme = |it: &&Arc<Instrument>| it.theme == theme || theme == Theme::Collaboration;
        let asked = self.instruments.values().filter(of_theme);
        let asked = asked.map(|it| Condition::Form(it.id.clone(), FormTest::Asked));
        let taken_up = match theme {
            Theme::Interplay => Condition::Context(ContextTest::Stage(Stage::Postpartum)),
            _ => Condition::Any(asked.collect()),
        };
        match self.search(&Condition::All(vec![rule.clone(), taken_up])) {
            found @ Reach::By(_) => found,
            Reach::Never | Reach::NotFound => plain,
        }
    }

    /// Whether a rule holds in a visit.
    #[must_use]
    pub fn holds(&self, rule: &Condition, visit: &Example) -> bool {
        let forms = visit.answers.iter().filter_map(|(id, replies)| {
            let instrument = self.instruments.get(id)?;
            Some((&***instrument, replies))
        });
        let facts = VisitFacts::new(forms, &visit.context, &visit.judgement, &self.findings, &self.cards);
        rule.holds(&facts)
    }

    fn search(&self, rule: &Condition) -> Reach {
        let Some(need) = self.need(rule, None) else { return Reach::NotFound };
        let mut search = Search { visits: self, rule, branches: BRANCHES, tries: TRIES };
        search.follow(vec![&need], Branch::new())
    }

    fn item(&self, name: &Reference) -> Option<(&Arc<Instrument>, &Item)> {
        let instrument = self.instruments.get(name.instrument.as_ref()?)?;
        Some((instrument, instrument.item(&name.id)?))
    }
}

/// One rule being met.
struct Search<'v> {
    visits: &'v Visits,
    rule: &'v Condition,
    branches: usize,
    tries: usize,
}

impl<'v> Search<'v> {
    /// Meets all that is needed: first what leaves no choice, then one choice after the other.
    fn follow<'n>(&mut self, needs: Vec<&'n Need>, mut branch: Branch) -> Reach
    where
        'v: 'n,
    {
        if self.branches == 0 || self.tries == 0 {
            return Reach::NotFound;
        }
        self.branches -= 1;
        let (mut open, mut either): (Vec<&'n Need>, Vec<(&'n Need, &'n [Need])>) = (needs, Vec::new());
        while let Some(need) = open.pop() {
            match need {
                Need::All(parts) => open.extend(parts.iter().rev()),
                Need::Any(parts) => either.push((need, parts)),
                Need::Is(leaf, wanted) => match branch.take(self.visits, leaf, *wanted) {
                    Taken::Yes => {}
                    Taken::Never => return Reach::Never,
                    Taken::Unsure => return Reach::NotFound,
                },
            }
            open.extend(branch.newly_asked().iter().filter_map(|name| self.visits.asked.get(name)));
        }
        either.retain(|(need, _)| !branch.already(self.visits, need));
        let narrowest = either.iter().enumerate().min_by_key(|(_, (_, parts))| parts.len());
        let Some(narrowest) = narrowest.map(|(at, _)| at) else { return self.meet(&branch) };
        let (_, choices) = either.swap_remove(narrowest);
        let mut never = true;
        for choice in choices {
            let needs = either.iter().map(|(need, _)| *need).chain([choice]).collect();
            match self.follow(needs, branch.clone()) {
                Reach::Never => {}
                Reach::NotFound => never = false,
                found @ Reach::By(_) => return found,
            }
        }
        if never { Reach::Never } else { Reach::NotFound }
    }

    /// A visit for what a branch asks, tried on the rule itself: only that counts.
    fn meet(&mut self, branch: &Branch) -> Reach {
        self.tries = self.tries.saturating_sub(1);
        for context in branch.rooms(self.visits).take(ROOMS) {
            let Some(answers) = self.visits.answers(branch, &context) else { continue };
            let judgement = branch.judgement().collect();
            let example = Example { context, answers, judgement };
            if self.visits.holds(self.rule, &example) {
                return Reach::By(Box::new(example));
            }
        }
        Reach::NotFound
    }
}

/// What can stand at an item, and whether nothing else can.
fn choices_of(item: &Item) -> (Choices, bool) {
    let (numbers, all): (BTreeSet<u32>, bool) = match &item.answer {
        AnswerKind::Number { min, max, .. } if max - min <= NUMBERS => ((*min..=*max).collect(), true),
        AnswerKind::Number { .. } => (BTreeSet::new(), false),
        AnswerKind::Ruler => ((0..=crate::domain::answer::RULER_TOP).collect(), true),
        AnswerKind::ManyOf(choices) => (BTreeSet::new(), choices.len() <= SETS),
        _ => (BTreeSet::new(), true),
    };
    let answers = space::answers(item, &numbers).into_iter().map(Some);
    let silence = [Some(Reply::Declined), Some(Reply::NotAsked(WhyNot::NotSaid)), None];
    (answers.chain(silence).collect(), all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::lint::tests::instrument;
    use crate::domain::condition::ItemTest;
    use crate::domain::context::{BornChildren, Person};

    fn id(text: &str) -> Id {
        Id::new(text).unwrap()
    }

    fn visits() -> Visits {
        let files = [
            include_str!("../../../../tests/content/valid/tweak.yaml"),
            include_str!("../../../../tests/content/valid/form.yaml"),
        ];
        let words = crate::domain::lang::Localized::new("nb", None, "en");
        let finding = |name: &str, when| Finding { id: id(name), label: words.clone(), when };
        let findings = vec![
            finding("wants", Condition::Judgement(Judgement::WantsHelp)),
            finding("around", Condition::Finding(id("around"))),
        ];
        Visits::new(files.into_iter().map(instrument).collect(), findings, Vec::new())
    }

    fn there(instrument: &str, name: &str) -> Reference {
        Reference { instrument: Some(id(instrument)), id: id(name) }
    }

    fn item(instrument: &str, name: &str, test: ItemTest) -> Condition {
        Condition::Item(there(instrument, name), test)
    }

    fn band(instrument: &str, scale: &str, name: &str) -> Condition {
        Condition::Band(there(instrument, scale), vec![id(name)])
    }

    fn not(rule: Condition) -> Condition {
        Condition::Not(Box::new(rule))
    }

    fn room(test: ContextTest) -> Condition {
        Condition::Context(test)
    }

    #[test]
    fn a_visit_is_found_through_bands_states_branches_findings_and_the_room() {
        let visits = visits();
        for rule in [
            band("tweak", "total", "talk-more"),
            not(band("form", "sum", "possible")),
            Condition::State(there("form", "heavy")),
            Condition::Alert(there("form", "self-harm")),
            item("form", "more", ItemTest::Yes),
            item("form", "what", ItemTest::Choice(id("milk"))),
            Condition::Finding(id("wants")),
            Condition::Form(id("form"), FormTest::Declined),
            Condition::All(vec![
                band("form", "sum", "no-cut-off"),
                room(ContextTest::Person(vec![Person::Father, Person::Mother])),
                room(ContextTest::BabyAgeWeeks { at_least: 30, at_most: 40 }),
                Condition::Form(id("tweak"), FormTest::Asked),
                not(item("tweak", "worried", ItemTest::Yes)),
            ]),
        ] {
            let Reach::By(example) = visits.reach(&rule) else {
                panic!("{rule:?}: {:?}", visits.reach(&rule))
            };
            assert!(visits.holds(&rule, &example), "{rule:?}: {example:?}");
        }
    }

    #[test]
    fn what_contradicts_itself_is_never() {
        let visits = visits();
        let pregnant = room(ContextTest::Stage(Stage::Pregnant));
        let father = room(ContextTest::Person(vec![Person::Father]));
        for parts in [
            vec![pregnant.clone(), room(ContextTest::Stage(Stage::Postpartum))],
            vec![pregnant.clone(), room(ContextTest::BabyAgeWeeks { at_least: 0, at_most: 9 })],
            vec![item("tweak", "worried", ItemTest::Yes), item("tweak", "worried", ItemTest::No)],
            vec![Condition::Finding(id("wants")), not(Condition::Judgement(Judgement::WantsHelp))],
            vec![father, band("form", "sum", "possible")],
            vec![
                Condition::Form(id("tweak"), FormTest::Asked),
                Condition::Form(id("tweak"), FormTest::Declined),
            ],
            // Asked only after an answer that this rule excludes.
            vec![
                item("form", "what", ItemTest::Choice(id("tea"))),
                item("form", "often", ItemTest::Choice(id("never"))),
            ],
            vec![Condition::Any(vec![not(pregnant.clone()), not(pregnant.clone())]), pregnant.clone()],
        ] {
            let rule = Condition::All(parts);
            assert_eq!(visits.reach(&rule), Reach::Never, "{rule:?}");
        }
    }

    #[test]
    fn nothing_is_claimed_of_a_circle_a_stranger_or_a_search_that_failed() {
        let visits = visits();
        let impossible_sum = Condition::All(vec![
            band("tweak", "total", "under"),
            item("tweak", "worried", ItemTest::Yes),
            item("tweak", "eye-opener", ItemTest::Yes),
        ]);
        for rule in [Condition::Finding(id("around")), item("gone", "item", ItemTest::Yes), impossible_sum] {
            assert_eq!(visits.reach(&rule), Reach::NotFound, "{rule:?}");
        }
    }

    #[test]
    fn a_room_that_brings_up_words_is_shown_with_the_theme_taken_up() {
        let rule = room(ContextTest::BornChildren(BornChildren::Yes));
        let Reach::By(example) = visits().reach_within(&rule, Theme::Alcohol) else { panic!("not found") };
        assert!(example.answers.contains_key(&id("tweak")), "{example:?}");
        assert_eq!(example.context.born_children, BornChildren::Yes);
    }
}
