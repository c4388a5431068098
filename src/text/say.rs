//! How answers, facts and settings are said, wherever they are said.

use chrono::NaiveDate;

use super::{Text, fill};
use crate::domain::answer::{Answer, AnswerKind, Reply, WhyNot};
use crate::domain::condition::{Because, ContextTest, FormTest};
use crate::domain::context::{Alone, BornChildren, Context, FilledInBy, Interpreter, Person};
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::item::Item;
use crate::domain::record::Line;
use crate::domain::scale::{Band, Scale, ThresholdChange};
use crate::domain::score::Standing;
use crate::domain::visit::Shelf;

impl Text {
    /// An answer at an item.
    #[must_use]
    pub fn answer_at(&self, item: &Item, answer: &Answer) -> String {
        let label = |id: &Id| {
            let choice = item.answer.choices().iter().find(|choice| choice.id == *id);
            choice.map_or_else(|| id.to_string(), |choice| choice.label.get(self.lang).to_owned())
        };
        match (answer, &item.answer) {
            (Answer::Choice(id), _) => label(id),
            (Answer::Choices(ids), _) if ids.is_empty() => self.answer.none_of_these.to_owned(),
            (Answer::Choices(ids), _) => ids.iter().map(label).collect::<Vec<_>>().join(", "),
            (Answer::Number(n), AnswerKind::Number { unit, .. }) => format!("{n} {}", unit.get(self.lang)),
            (answer, _) => self.plain_answer(answer),
        }
    }

    fn plain_answer(&self, answer: &Answer) -> String {
        match answer {
            Answer::Yes => self.answer.yes.to_owned(),
            Answer::No => self.answer.no.to_owned(),
            Answer::Text(words) => words.clone(),
            Answer::Ruler(n) | Answer::Number(n) => n.to_string(),
            Answer::Position(n) => fill(self.answer.position, &[&n.to_string()]),
            Answer::Choice(id) => id.to_string(),
            Answer::Choices(ids) => ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        }
    }

    /// What stands at an item.
    #[must_use]
    pub fn reply_at(&self, item: &Item, reply: &Reply) -> String {
        match reply {
            Reply::Answered(answer) => self.answer_at(item, answer),
            Reply::Declined if item.ask_directly => {
                format!("{}; {}", self.answer.declined, self.answer.ask_directly)
            }
            Reply::Declined => self.answer.declined.to_owned(),
            Reply::NotAsked(_) if item.ask_directly => self.answer.ask_directly.to_owned(),
            Reply::NotAsked(why) => self.not_asked(why),
        }
    }

    /// Not asked, and why.
    #[must_use]
    pub fn not_asked(&self, why: &WhyNot) -> String {
        match self.answer.why(why) {
            "" => self.answer.not_asked.to_owned(),
            reason => fill(self.answer.not_asked_why, &[reason]),
        }
    }

    /// What stands at an item when all is counted.
    #[must_use]
    pub fn standing_at(&self, item: &Item, standing: &Standing) -> String {
        match standing {
            Standing::Answered(answer) => self.answer_at(item, answer),
            Standing::Declined => self.reply_at(item, &Reply::Declined),
            Standing::NotAsked(why) => self.reply_at(item, &Reply::NotAsked(why.clone())),
            Standing::NotApplicable => self.answer.not_applicable.to_owned(),
        }
    }

    /// What a kept line says.
    #[must_use]
    pub fn kept_line(&self, line: &Line, ask_directly: bool) -> String {
        match (&line.reply, &line.label) {
            (None, _) => self.answer.not_applicable.to_owned(),
            (Some(Reply::Answered(Answer::Number(n))), Some(unit)) => format!("{n} {unit}"),
            (Some(Reply::Answered(Answer::Choices(ids))), _) if ids.is_empty() => {
                self.answer.none_of_these.to_owned()
            }
            (Some(Reply::Answered(_)), Some(label)) => label.clone(),
            (Some(Reply::Answered(answer)), None) => self.plain_answer(answer),
            (Some(Reply::Declined), _) if ask_directly => {
                format!("{}; {}", self.answer.declined, self.answer.ask_directly)
            }
            (Some(Reply::Declined), _) => self.answer.declined.to_owned(),
            (Some(Reply::NotAsked(_)), _) if ask_directly => self.answer.ask_directly.to_owned(),
            (Some(Reply::NotAsked(why)), _) => self.not_asked(why),
        }
    }

    /// That a municipality has moved where a band starts; named where it is not the one that is shown.
    #[must_use]
    pub fn moved(&self, label: Option<&str>, [was, from]: [u32; 2], reason: &str, source: &str) -> String {
        let said = fill(self.result.moved, &[&was.to_string(), &from.to_string(), reason, source]);
        label.map_or_else(|| said.clone(), |label| format!("«{label}»: {said}"))
    }

    /// Every moved threshold that bears on this result.
    #[must_use]
    pub fn moved_bands(&self, scale: &Scale, shown: Option<&Id>, person: Person) -> Vec<String> {
        let say = |(band, change): (&Band, &ThresholdChange)| {
            let label = (Some(&band.id) != shown).then(|| band.label.get(self.lang));
            self.moved(label, [change.was, band.from], &change.reason, &change.source)
        };
        scale.moved(person).map(say).collect()
    }

    /// One fact that made a rule true.
    #[must_use]
    pub fn because(&self, instrument: &Instrument, because: &Because) -> String {
        match because {
            Because::Item(reference, reply) => match (instrument.item(&reference.id), reply) {
                (Some(item), Some(reply)) => {
                    format!("{}: {}", item.topic.get(self.lang), self.reply_at(item, reply))
                }
                (Some(item), None) => format!("{}: {}", item.topic.get(self.lang), self.answer.not_asked),
                (None, _) => reference.id.to_string(),
            },
            Because::Band(scale, band) => {
                let found = instrument.scales.iter().find(|known| known.id == scale.id);
                let band = found.and_then(|found| found.bands.iter().find(|known| known.id == *band));
                band.map_or_else(|| scale.id.to_string(), |band| band.label.get(self.lang).to_owned())
            }
            Because::State(state) => {
                let found = instrument.states.iter().find(|known| known.id == state.id);
                found.map_or_else(|| state.id.to_string(), |found| found.label.get(self.lang).to_owned())
            }
            Because::Context(test) => self.context_test(test),
            Because::Judgement(judgement) => self.judgement.of_one(*judgement).to_owned(),
            Because::Form(_, FormTest::Asked) => instrument.title.get(self.lang).to_owned(),
            Because::Form(_, FormTest::Declined) => {
                format!("{}: {}", instrument.title.get(self.lang), self.answer.declined)
            }
        }
    }

    /// A fact of any form of a visit, named with its instrument.
    #[must_use]
    pub fn fact(&self, shelf: &dyn Shelf, fact: &Because) -> String {
        let named = |id: &Id, item: bool| {
            let Some(instrument) = shelf.instrument(id) else { return id.to_string() };
            let said = self.because(&instrument, fact);
            let title = instrument.title.get(self.lang);
            if item { format!("{title}: {said}") } else { said }
        };
        match fact {
            Because::Item(at, _) | Because::Band(at, _) | Because::State(at) => {
                at.instrument.as_ref().map_or_else(|| at.id.to_string(), |id| named(id, true))
            }
            Because::Form(id, _) => named(id, false),
            Because::Context(test) => self.context_test(test),
            Because::Judgement(judgement) => self.judgement.of_one(*judgement).to_owned(),
        }
    }

    /// Facts of any forms of a visit, in one line.
    #[must_use]
    pub fn facts(&self, shelf: &dyn Shelf, facts: &[Because]) -> String {
        facts.iter().map(|fact| self.fact(shelf, fact)).collect::<Vec<_>>().join("; ")
    }

    fn context_test(&self, test: &ContextTest) -> String {
        let words = self.context;
        match test {
            ContextTest::Stage(stage) => words.stage(*stage).to_owned(),
            ContextTest::Person(persons) => {
                persons.iter().map(|person| words.person(*person)).collect::<Vec<_>>().join(", ")
            }
            ContextTest::Alone(alone) => format!("{} {}", words.alone, words.alone(*alone)),
            ContextTest::Interpreter(who) => format!("{}: {}", words.interpreter, words.interpreter(*who)),
            ContextTest::BornChildren(children) => {
                format!("{}: {}", words.children, words.children(*children))
            }
            ContextTest::Week { at_least, at_most } => {
                fill(words.week_short, &[&format!("{at_least}–{at_most}")])
            }
            ContextTest::BabyAgeWeeks { at_least, at_most } => {
                fill(words.baby_short, &[&format!("{at_least}–{at_most}")])
            }
        }
    }

    /// The setting, in short phrases. Whether they were alone is left to the part that needs it.
    #[must_use]
    pub fn setting_phrases(&self, context: &Context) -> Vec<String> {
        let words = self.context;
        let mut said = vec![fill(self.note.with, &[words.person(context.person)])];
        if let Some(week) = context.week {
            said.push(fill(words.week_short, &[&week.to_string()]));
        }
        if let Some(weeks) = context.baby_age_weeks {
            let sentence = if weeks == 1 { words.baby_one } else { words.baby_short };
            said.push(fill(sentence, &[&weeks.to_string()]));
        }
        match context.alone {
            Alone::NotSaid => {}
            Alone::Yes => said.push(self.note.alone.to_owned()),
            Alone::No => said.push(self.note.not_alone.to_owned()),
        }
        if context.interpreter != Interpreter::None {
            said.push(format!("{}: {}", words.interpreter, words.interpreter(context.interpreter)));
        }
        if context.born_children != BornChildren::NotAsked {
            said.push(format!("{}: {}", words.children, words.children(context.born_children)));
        }
        said.push(
            match context.filled_in_by {
                FilledInBy::Interview => self.note.asked_aloud,
                FilledInBy::Herself => self.note.filled_alone,
            }
            .to_owned(),
        );
        said
    }

    /// How many days a kept visit has left, in words.
    #[must_use]
    pub fn days_left(&self, expires: NaiveDate, today: NaiveDate) -> String {
        match (expires - today).num_days() {
            i64::MIN..=0 => self.records.expires_today.to_owned(),
            1 => self.records.expires_tomorrow.to_owned(),
            days => fill(self.records.expires_in, &[&days.to_string()]),
        }
    }

    /// How long ago, in words.
    #[must_use]
    pub fn ago(&self, minutes: i64) -> String {
        match minutes {
            i64::MIN..=1 => self.home.just_now.to_owned(),
            2..=90 => fill(self.home.minutes_ago, &[&minutes.to_string()]),
            91..=2880 => fill(self.home.hours_ago, &[&(minutes / 60).to_string()]),
            _ => fill(self.home.days_ago, &[&(minutes / 1440).to_string()]),
        }
    }
}
