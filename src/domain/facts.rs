//! All that has been told in a visit, as rules about the whole of it may see it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::alert::{Card, Urgency};
use super::answer::{Replies, Reply};
use super::condition::{Because, Condition, Facts, FormTest, Reference};
use super::context::Context;
use super::finding::Finding;
use super::id::Id;
use super::instrument::Parts;
use super::judgement::Judgement;
use super::score::{Report, Told, judge};

/// A card that its own rule raises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaisedCard {
    /// The card.
    pub card: Arc<Card>,
    /// How soon.
    pub urgency: Urgency,
    /// What raised it.
    pub because: Vec<Because>,
}

/// One form of the visit, counted.
struct Counted<'a> {
    parts: &'a Parts,
    replies: &'a Replies,
    report: Report,
    told: Told<'a>,
}

/// What rules may look at: every form, the room, and what the practitioner has seen or been told.
pub struct VisitFacts<'a> {
    context: &'a Context,
    judgement: &'a BTreeSet<Judgement>,
    forms: Vec<Counted<'a>>,
    alerts: BTreeMap<Reference, Vec<Because>>,
    findings: BTreeMap<Id, Vec<Because>>,
    cards: Vec<RaisedCard>,
}

impl<'a> VisitFacts<'a> {
    /// Counts the forms, and finds which findings hold and which cards are raised.
    #[must_use]
    pub fn new(
        forms: impl IntoIterator<Item = (&'a Parts, &'a Replies)>,
        context: &'a Context,
        judgement: &'a BTreeSet<Judgement>,
        findings: &[Finding],
        cards: &[Arc<Card>],
    ) -> Self {
        let count = |(parts, replies): (&'a Parts, &'a Replies)| {
            let (report, told) = judge(parts, replies, context);
            Counted { parts, replies, report, told }
        };
        let forms: Vec<_> = forms.into_iter().map(count).collect();
        let (alerts, named, raised) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        let mut facts = Self { context, judgement, forms, alerts, findings: named, cards: raised };
        facts.raise();
        facts.find(findings, cards);
        facts
    }

    /// Alerts that answers raise, by instrument.
    fn raise(&mut self) {
        for form in &self.forms {
            for alert in &form.report.alerts {
                let name = Reference { instrument: Some(form.parts.id.clone()), id: alert.alert.clone() };
                self.alerts.insert(name, outside(&form.parts.id, &alert.because));
            }
        }
    }

    /// Findings and cards may rest on each other. Each is judged once all that it rests on is; what rests on itself
    /// never is, and so never holds.
    fn find(&mut self, findings: &[Finding], cards: &[Arc<Card>]) {
        let mut open: Vec<Named<'_>> = findings.iter().map(Named::Finding).collect();
        open.extend(cards.iter().filter_map(|card| Some(Named::Card(card, &card.raised.as_ref()?.0))));
        loop {
            let waiting: BTreeSet<Reference> = open.iter().map(Named::name).collect();
            let (ready, later): (Vec<_>, Vec<_>) =
                open.into_iter().partition(|named| !rests_on(named.rule(), &waiting));
            if ready.is_empty() {
                return;
            }
            for named in ready {
                let Some(because) = named.rule().because(self) else { continue };
                match named {
                    Named::Finding(finding) => {
                        self.findings.insert(finding.id.clone(), because);
                    }
                    Named::Card(card, _) => {
                        self.alerts.insert(Reference::here(card.id.clone()), because.clone());
                        if let Some((_, urgency)) = &card.raised {
                            let card = Arc::clone(card);
                            self.cards.push(RaisedCard { card, urgency: *urgency, because });
                        }
                    }
                }
            }
            open = later;
        }
    }

    /// Cards raised by their own rule.
    #[must_use]
    pub fn raised_cards(&self) -> &[RaisedCard] {
        &self.cards
    }

    /// Whether anything stands in a form of this theme: an answer, or that there is none.
    #[must_use]
    pub fn takes_up(&self, theme: super::instrument::Theme) -> bool {
        self.forms.iter().any(|form| form.parts.theme == theme && !form.replies.is_empty())
    }

    /// Whether a fact belongs to the private part.
    #[must_use]
    pub fn is_private(&self, because: &Because) -> bool {
        match because {
            Because::Item(at, _) | Because::Band(at, _) | Because::State(at) => {
                at.instrument.as_ref().is_some_and(|id| self.is_private_form(id))
            }
            Because::Form(id, _) => self.is_private_form(id),
            Because::Judgement(judgement) => judgement.is_private(),
            Because::Context(_) => false,
        }
    }

    fn is_private_form(&self, id: &Id) -> bool {
        self.forms.iter().any(|form| form.parts.id == *id && form.parts.theme.is_private())
    }

    fn counted(&self, reference: &Reference) -> Option<&Counted<'a>> {
        let id = reference.instrument.as_ref()?;
        self.forms.iter().find(|form| form.parts.id == *id)
    }
}

impl Facts for VisitFacts<'_> {
    fn reply(&self, item: &Reference) -> Option<&Reply> {
        self.counted(item)?.told.reply(item)
    }

    fn points(&self, item: &Reference) -> Option<u32> {
        self.counted(item)?.told.points(item)
    }

    fn band(&self, scale: &Reference) -> Option<&Id> {
        self.counted(scale)?.told.band(scale)
    }

    fn state(&self, state: &Reference) -> bool {
        self.counted(state).is_some_and(|form| form.told.state(state))
    }

    fn context(&self) -> &Context {
        self.context
    }

    fn is_closed(&self, item: &Reference) -> bool {
        self.counted(item).is_some_and(|form| form.told.is_closed(item))
    }

    fn alert(&self, alert: &Reference) -> Option<&[Because]> {
        self.alerts.get(alert).map(Vec::as_slice)
    }

    fn judgement(&self, judgement: Judgement) -> bool {
        self.judgement.contains(&judgement)
    }

    fn finding(&self, finding: &Id) -> Option<&[Because]> {
        self.findings.get(finding).map(Vec::as_slice)
    }

    fn form(&self, instrument: &Id, test: FormTest) -> bool {
        let Some(form) = self.forms.iter().find(|form| form.parts.id == *instrument) else { return false };
        let answered = form.replies.values().any(|reply| reply.answer().is_some());
        match test {
            FormTest::Asked => answered,
            FormTest::Declined => !answered && form.replies.values().any(|reply| *reply == Reply::Declined),
        }
    }
}

/// A rule that other rules name.
enum Named<'a> {
    Finding(&'a Finding),
    Card(&'a Arc<Card>, &'a Condition),
}

impl Named<'_> {
    fn rule(&self) -> &Condition {
        match self {
            Self::Finding(finding) => &finding.when,
            Self::Card(_, rule) => rule,
        }
    }

    /// Findings and cards are told apart by a name that no file can write.
    fn name(&self) -> Reference {
        match self {
            Self::Finding(finding) => finding_name(&finding.id),
            Self::Card(card, _) => Reference::here(card.id.clone()),
        }
    }
}

fn finding_name(id: &Id) -> Reference {
    Reference { instrument: Some(id.clone()), id: id.clone() }
}

/// Whether a rule looks at any of these.
fn rests_on(rule: &Condition, names: &BTreeSet<Reference>) -> bool {
    let mut found = false;
    rule.each_leaf(false, &mut |leaf, _| {
        found |= match leaf {
            Condition::Finding(id) => names.contains(&finding_name(id)),
            Condition::Alert(alert) => alert.instrument.is_none() && names.contains(alert),
            _ => false,
        };
    });
    found
}

/// Facts of one form, named as the rest of the visit names them.
#[must_use]
pub fn outside(instrument: &Id, because: &[Because]) -> Vec<Because> {
    let name = |at: &Reference| Reference {
        instrument: Some(at.instrument.clone().unwrap_or_else(|| instrument.clone())),
        id: at.id.clone(),
    };
    let named = |fact: &Because| match fact {
        Because::Item(at, reply) => Because::Item(name(at), reply.clone()),
        Because::Band(at, band) => Because::Band(name(at), band.clone()),
        Because::State(at) => Because::State(name(at)),
        other => other.clone(),
    };
    because.iter().map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer::Answer::Yes;
    use crate::domain::fixture::*;

    fn finding(name: &str, when: Condition) -> Finding {
        Finding { id: id(name), label: words(name), when }
    }

    fn there(instrument: &str, name: &str) -> Reference {
        Reference { instrument: Some(id(instrument)), id: id(name) }
    }

    fn told() -> Condition {
        Condition::State(there("inquiry", "told"))
    }

    #[test]
    fn a_finding_rests_on_answers_of_any_form_and_is_explained_by_them() {
        let (parts, replies, context) = (inquiry(), replies([("hurt", answered(Yes))]), context());
        let findings = [
            finding("told-or-seen", Condition::Any(vec![Condition::Finding(id("told")), told()])),
            finding("told", told()),
        ];
        let none = BTreeSet::new();
        let facts = VisitFacts::new([(&parts, &replies)], &context, &none, &findings, &[]);
        let because = Condition::Finding(id("told-or-seen")).because(&facts).unwrap();
        assert_eq!(because, [Because::State(there("inquiry", "told"))]);
        assert!(facts.is_private(&because[0]));
        let silent = Condition::Finding(id("no-such-finding"));
        assert_eq!(silent.because(&facts), None);
    }

    #[test]
    fn findings_that_rest_on_each_other_never_hold() {
        let context = context();
        let around = [
            finding("a", Condition::Not(Box::new(Condition::Finding(id("b"))))),
            finding("b", Condition::Not(Box::new(Condition::Finding(id("a"))))),
            finding("c", Condition::Judgement(Judgement::WantsHelp)),
        ];
        let judgement = BTreeSet::from([Judgement::WantsHelp]);
        let facts = VisitFacts::new([], &context, &judgement, &around, &[]);
        assert_eq!(facts.finding(&id("a")), None);
        assert_eq!(facts.finding(&id("b")), None);
        assert_eq!(facts.finding(&id("c")), Some(&[Because::Judgement(Judgement::WantsHelp)][..]));
    }

    #[test]
    fn a_card_is_raised_by_what_the_practitioner_was_told() {
        let context = context();
        let mut card = (*crate::domain::visit::Shelf::card(&Cupboard::full(), &id("kort")).unwrap()).clone();
        card.raised = Some((Condition::Judgement(Judgement::Strangled), Urgency::Now));
        let cards = [Arc::new(card)];
        let (none, strangled) = (BTreeSet::new(), BTreeSet::from([Judgement::Strangled]));
        assert!(VisitFacts::new([], &context, &none, &[], &cards).raised_cards().is_empty());
        let facts = VisitFacts::new([], &context, &strangled, &[], &cards);
        assert_eq!(facts.raised_cards()[0].because, [Because::Judgement(Judgement::Strangled)]);
        assert!(facts.alert(&Reference::here(id("kort"))).is_some());
    }

    #[test]
    fn asked_needs_an_answer_and_declined_needs_that_there_is_none() {
        let (parts, context, none) = (inquiry(), context(), BTreeSet::new());
        let stands = |given: &Replies, test| {
            VisitFacts::new([(&parts, given)], &context, &none, &[], &[]).form(&id("inquiry"), test)
        };
        let declined = replies([("afraid", Reply::Declined)]);
        let both = replies([("afraid", Reply::Declined), ("hurt", answered(Yes))]);
        assert!(stands(&declined, FormTest::Declined) && !stands(&declined, FormTest::Asked));
        assert!(!stands(&both, FormTest::Declined) && stands(&both, FormTest::Asked));
        assert!(!stands(&Replies::new(), FormTest::Declined) && !stands(&Replies::new(), FormTest::Asked));
    }
}
