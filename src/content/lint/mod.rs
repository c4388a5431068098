//! What is legal and still wrong: it loads, and `check` speaks of it.

mod course;
mod phone;
pub mod reach;
mod rehearsal;
mod space;
mod statistic;
pub mod visits;

pub(super) use course::{case, guide, module};
pub(super) use rehearsal::rehearsal;

use std::collections::BTreeSet;

use super::problem::{Place, Problem};
use super::raw::{self, At, Words};
use super::source::File;
use crate::domain::alert::Urgency;
use crate::domain::conversation::TalkStage;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::source::Wording;
use reach::{Goal, Reach, describe, reach};

/// Words that a result must not comfort with: a low number is no finding of health.
const COMFORT: [&str; 2] = ["ingen risiko", "no risk"];

/// What is wrong with an instrument that reads well.
pub(super) fn instrument(file: &File, raw: &raw::Instrument, instrument: &Instrument) -> Vec<Problem> {
    let mut problems = phones(file, &raw.words());
    problems.extend(comfort(file, &raw.results()));
    if raw.vectors.is_empty() {
        let message = "there are no vectors, so nothing shows that it counts as its source does";
        problems.push(
            Problem::at(file, raw.id.place, message)
                .help("add 'vectors:' with published or hand-computed answers"),
        );
    }
    for (goal, reach) in reach(instrument) {
        if matches!(reach, Reach::Never) {
            let message = format!("no answers can lead to {}", describe(instrument, goal));
            problems.extend(place(raw, goal).map(|place| Problem::at(file, place, message)));
        }
    }
    problems.extend(unasked(file, raw, instrument));
    problems
}

/// What is wrong with a card that reads well.
pub(super) fn card(file: &File, raw: &raw::Card) -> Vec<Problem> {
    phones(file, &raw.words())
}

/// The fewest prompts without a `when` that each stage of a conversation has.
const FEWEST_A_STAGE: usize = 2;

/// What is wrong with a conversation that reads well.
pub(super) fn conversation(file: &File, raw: &raw::Conversation) -> Vec<Problem> {
    let mut problems = phones(file, &raw.words());
    problems.extend(comfort(file, &raw.words()));
    for prompt in raw.prompts.iter().filter(|prompt| prompt.source.is_none()) {
        problems.extend(uncounted(file, &prompt.words()));
    }
    for stage in TalkStage::ALL {
        let of_stage = raw.prompts.iter().filter(|prompt| prompt.stage == stage);
        let always = of_stage.filter(|prompt| prompt.when.is_none()).count();
        if always < FEWEST_A_STAGE {
            let many = if always == 1 { "1 prompt that fits" } else { "no prompts that fit" };
            let message = format!("the stage '{}' has {many} every answer", stage.code());
            let help = "give each stage at least two without 'when', so that it is never empty";
            problems.push(Problem::at(file, raw.id.place, message).help(help));
        }
    }
    problems
}

/// What is wrong with next steps that read well.
pub(super) fn referrals(file: &File, raw: &raw::Referrals) -> Vec<Problem> {
    let mut problems = phones(file, &raw.words());
    problems.extend(comfort(file, &raw.words()));
    for rule in raw.rules.iter().filter(|rule| rule.source.is_none()) {
        problems.extend(uncounted(file, &[&rule.offer, &rule.because]));
    }
    if let Some(quiet) = raw.otherwise.as_ref().filter(|quiet| quiet.source.is_none()) {
        problems.extend(uncounted(file, &[&quiet.offer, &quiet.because]));
    }
    problems
}

fn place(raw: &raw::Instrument, goal: Goal) -> Option<Place> {
    Some(match goal {
        Goal::Asked(at) => raw.items.get(at)?.when.as_ref()?.place,
        Goal::Band(at, band) => raw.scales.get(at)?.bands.get(band)?.id.place,
        Goal::State(at) => raw.states.get(at)?.id.place,
        Goal::Alert(at) => raw.alerts.get(at)?.id.place,
        Goal::LeadsTo(at) => raw.leads_to.get(at)?.instrument.place,
    })
}

fn texts<'a>(words: &[&'a At<Words>]) -> Vec<&'a At<String>> {
    words.iter().flat_map(|words| [&words.value.nb, &words.value.nn, &words.value.en]).flatten().collect()
}

pub(super) fn phones(file: &File, words: &[&At<Words>]) -> Vec<Problem> {
    let found = texts(words).into_iter().filter_map(|text| Some((text, phone::find(&text.value)?)));
    let problem = |(text, number): (&At<String>, &str)| {
        let message = format!("'{number}' looks like a phone number");
        let help =
            "phone numbers live in 'services/' alone, where they are kept up to date; name the service here";
        Problem::at(file, within(file, text.place, number), message).help(help)
    };
    found.map(problem).collect()
}

pub(super) fn comfort(file: &File, words: &[&At<Words>]) -> Vec<Problem> {
    let found = texts(words).into_iter().filter_map(|text| Some((text, comforting(&text.value)?)));
    let problem = |(text, words): (&At<String>, String)| {
        let message = format!("a result never says '{words}'");
        let help = "say what was told and what to talk about next; a low number shows nothing to be absent";
        Problem::at(file, within(file, text.place, &words), message).help(help)
    };
    found.map(problem).collect()
}

/// A share of people that somebody must have counted is said with its source.
pub(super) fn uncounted(file: &File, words: &[&At<Words>]) -> Vec<Problem> {
    let found = texts(words).into_iter().filter_map(|text| Some((text, statistic::find(&text.value)?)));
    let problem = |(text, number): (&At<String>, &str)| {
        let message = format!("'{number}' stands here without a source");
        Problem::at(file, within(file, text.place, number), message)
            .help("name one of 'sources' under 'source', or say it without the number")
    };
    found.map(problem).collect()
}

/// What is wrong with the ladder that reads well.
pub(super) fn duties(file: &File, raw: &raw::Duties) -> Vec<Problem> {
    let mut problems = phones(file, &raw.words());
    for duty in &raw.duties {
        if duty.sources.is_empty() {
            problems.extend(uncounted(file, &duty.words()));
        }
        if duty.id.value == AVERT && !names_another_way(&duty.recipient.value) {
            let message = "this names no way to avert it but the police";
            let help = "the law asks that it is averted, by the police or in another way: name one, such as child welfare or a crisis centre";
            problems.push(Problem::at(file, duty.recipient.place, message).help(help));
        }
    }
    problems
}

/// The duty to avert, which may be met by other ways than the police.
const AVERT: &str = "avert-196";

/// Whether a recipient, in each language it is given in, has another way in it than the police.
fn names_another_way(words: &Words) -> bool {
    const WAYS: [&str; 16] = [
        "barnevern",
        "child welfare",
        "krisesent",
        "crisis cent",
        "legevakt",
        "out-of-hours",
        "ambulan",
        "annen vei",
        "annan veg",
        "annen måte",
        "annan måte",
        "other way",
        "another way",
        "i sikkerhet",
        "i tryggleik",
        "to safety",
    ];
    let texts = [&words.nb, &words.nn, &words.en].into_iter().flatten();
    texts.into_iter().all(|text| {
        let text = text.value.to_lowercase();
        WAYS.iter().any(|way| text.contains(way))
    })
}

fn comforting(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let phrase = COMFORT.into_iter().find(|phrase| text.contains(phrase)).map(str::to_owned);
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    phrase
        .or_else(|| words.find(|word| ["negativ", "negativt", "negative"].contains(word)).map(str::to_owned))
}

/// The place of a word of a text, where it stands in the file as it does in the text.
fn within(file: &File, place: Place, word: &str) -> Place {
    let found =
        file.text.get(place.start..place.end).and_then(|text| text.to_lowercase().find(&word.to_lowercase()));
    found.map_or(place, |at| Place {
        end: place.start + at + word.len(),
        ..Place::of_byte(&file.text, place.start + at)
    })
}

/// An alert that rests on one box of the clinic's form must not be lost with that box.
fn unasked(file: &File, raw: &raw::Instrument, instrument: &Instrument) -> Vec<Problem> {
    let mut problems = Vec::new();
    for alert in instrument.alerts.iter().filter(|alert| alert.urgency == Urgency::Now) {
        let mut items: BTreeSet<&Id> = BTreeSet::new();
        alert.when.each_item(&mut |item, _, _| {
            items.insert(&item.id);
        });
        let only = items.pop_first().filter(|_| items.is_empty()).and_then(|id| instrument.place(id));
        let (Some(at), Wording::Topics) = (only, instrument.wording) else { continue };
        if let Some((raw, item)) =
            raw.items.get(at).zip(instrument.items.get(at)).filter(|(_, item)| !item.ask_directly)
        {
            let message = format!(
                "the alert '{}' rests on '{}' alone; unanswered, it would be lost",
                alert.id, item.id
            );
            problems
                .push(Problem::at(file, raw.id.place, message).help("add 'ask-directly: true' to this item"));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::content::assemble;
    use crate::content::source::Tree;

    pub(super) fn instrument(text: &str) -> Arc<Instrument> {
        let tree = Tree::of(&[("test.yaml", text)]);
        let raw = raw::read(&tree.files[0]).map_err(|problem| problem.picture()).unwrap();
        assemble::instrument(&tree.files[0], &raw).unwrap()
    }

    #[test]
    fn comfort_is_found_as_words_and_not_inside_them() {
        assert_eq!(comforting("Testen er Negativ."), Some("negativ".to_owned()));
        assert_eq!(comforting("There is no risk"), Some("no risk".to_owned()));
        assert_eq!(comforting("Denne skåren avgjør ingenting"), None);
    }
}
