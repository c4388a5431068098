//! How a practice scenario is written: lengths that give nothing away, no verdicts, no real names, a word before what is dark.

use super::add;
use crate::content::problem::Problem;
use crate::content::raw::{At, Rehearsal, Words};
use crate::content::source::File;
use crate::domain::lang::Lang;
use crate::domain::rehearsal::{Node, Scenario};

/// Lines that cost may on average be shorter than the others, but by no more than this share in hundredths.
const LEAST_LENGTH_OF_TRAPS: usize = 75;
/// By so many hundredths of the nodes a good line may be the longest oftener than chance would have it.
const OFTENER_LONGEST: usize = 15;
/// One in so many reasons may open with a verdict.
const VERDICTS_ONE_IN: usize = 10;

/// Words that open a verdict.
const VERDICTS: [&str; 12] = [
    "riktig!", "riktig.", "galt!", "galt.", "feil!", "feil.", "rett!", "rett.", "correct!", "correct.",
    "wrong!", "wrong.",
];
/// Beginnings of words about what may come close to who practises.
const DARK: [&str; 16] = [
    "selvmord",
    "sjølvmord",
    "suicid",
    "selvskad",
    "sjølvskad",
    "self-harm",
    "ta livet",
    "take your own life",
    "harm yourself",
    "skade deg selv",
    "skade deg sjølv",
    "voldtekt",
    "valdtekt",
    "rape",
    "drept",
    "kvelertak",
];
/// Services and places as they are really called. What they are for can be said without.
const REAL: [&str; 27] = [
    "Alarmtelefonen",
    "Alternativ til vold",
    "Blå Kors",
    "Bufdir",
    "Dinutvei",
    "Frelsesarmeen",
    "Kirkens Bymisjon",
    "Kirkens SOS",
    "KoRus",
    "Mental Helse",
    "Rustelefonen",
    "RVTS",
    "Røde Kors",
    "VO-linja",
    "VO-linjen",
    "Bergen",
    "Bodø",
    "Drammen",
    "Fredrikstad",
    "Haugesund",
    "Kristiansand",
    "Lillehammer",
    "Oslo",
    "Stavanger",
    "Tromsø",
    "Trondheim",
    "Ålesund",
];

pub(super) fn wording(file: &File, raw: &Rehearsal, scenario: &Scenario, said: &mut Vec<Problem>) {
    lengths(file, raw, scenario, said);
    verdicts(file, raw, said);
    real_names(file, raw, said);
    warned(file, raw, scenario, said);
}

const fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => "bokmål",
        Lang::Nn => "nynorsk",
        Lang::En => "English",
    }
}

fn letters(node: &Node, trap: bool, lang: Lang) -> impl Iterator<Item = usize> {
    let choices = node.choices.iter().filter(move |choice| choice.trap == trap);
    choices.map(move |choice| choice.say.get(lang).chars().count())
}

/// A good line must not be known by its length.
fn lengths(file: &File, raw: &Rehearsal, scenario: &Scenario, said: &mut Vec<Problem>) {
    let help = "a good line must not be known by its length";
    for lang in Lang::ALL {
        let mean = |trap: bool| {
            let lengths: Vec<usize> =
                scenario.nodes.iter().flat_map(|node| letters(node, trap, lang)).collect();
            lengths.iter().sum::<usize>().checked_div(lengths.len()).unwrap_or(0)
        };
        let (traps, others) = (mean(true), mean(false));
        if traps == 0 {
            add(
                said,
                file,
                raw.nodes.place,
                "nothing in it tempts",
                "mark lines that cost with 'trap: true'",
            );
            return;
        }
        let in_language = name(lang);
        if traps * 100 < others * LEAST_LENGTH_OF_TRAPS {
            let message = format!(
                "in {in_language} lines that cost have {traps} letters on average, the others {others}"
            );
            add(said, file, raw.nodes.place, message, help);
        }
        // Of three good lines and one that costs, a good one is the longest three times of four by chance alone.
        let (mut nodes, mut longest, mut by_chance) = (0, 0, 0);
        for node in &scenario.nodes {
            let (good, costs) = (letters(node, false, lang).count(), letters(node, true, lang).count());
            if good > 0 && costs > 0 {
                nodes += 1;
                by_chance += 100 * good / (good + costs);
                let is = letters(node, false, lang).max() > letters(node, true, lang).max();
                longest += usize::from(is);
            }
        }
        if nodes >= 4 && longest * 100 > by_chance + nodes * OFTENER_LONGEST {
            let expected = by_chance / 100;
            let message = format!(
                "in {in_language} a good line is the longest at {longest} of {nodes} nodes, by chance it were {expected}"
            );
            add(said, file, raw.nodes.place, message, help);
        }
    }
}

/// Reasons say what follows, not who was right.
fn verdicts(file: &File, raw: &Rehearsal, said: &mut Vec<Problem>) {
    let whys = raw.nodes.value.iter().flat_map(|node| node.choices.iter().map(|choice| &choice.why));
    let opens = |text: &&At<String>| {
        let text = text.value.trim_start().to_lowercase();
        VERDICTS.iter().any(|verdict| text.starts_with(verdict))
    };
    let judges = |why: &&At<Words>| super::super::texts(&[*why]).iter().any(opens);
    let judging: Vec<&At<Words>> = whys.clone().filter(judges).collect();
    if judging.len() * VERDICTS_ONE_IN > whys.count() {
        let message = format!("{} reasons open with a verdict", judging.len());
        let place = judging.first().map_or(raw.nodes.place, |why| why.place);
        add(said, file, place, message, "say what follows from the line, so that it does not become a quiz");
    }
}

/// Services are named where they are looked after.
fn real_names(file: &File, raw: &Rehearsal, said: &mut Vec<Problem>) {
    let words = raw.words();
    for text in super::super::texts(&words) {
        for name in REAL {
            let Some(at) = text.value.find(name) else { continue };
            let before = text.value.get(..at).and_then(|before| before.chars().next_back());
            let after = text.value.get(at + name.len()..).and_then(|after| after.chars().next());
            if !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_lowercase) {
                let place = super::super::within(file, text.place, name);
                let help = "an invented talk has no real services and places; name a service under 'next'";
                add(said, file, place, format!("'{name}' is a real name"), help);
            }
        }
    }
}

/// Who practises may have lived it.
fn warned(file: &File, raw: &Rehearsal, scenario: &Scenario, said: &mut Vec<Problem>) {
    if raw.content_note.is_some() {
        return;
    }
    let help = "add 'content-note': whoever practises may have lived it";
    if scenario.theme.is_private() {
        return add(
            said,
            file,
            raw.id.place,
            "it is about violence and says nothing of that before it starts",
            help,
        );
    }
    let words = raw.words();
    let found = super::super::texts(&words).into_iter().find_map(|text| {
        let lower = text.value.to_lowercase();
        DARK.iter().find(|word| lower.contains(**word)).map(|word| (text.place, *word))
    });
    if let Some((place, word)) = found {
        let message = format!("'{word}' stands in it, and nothing is said of that before it starts");
        add(said, file, place, message, help);
    }
}
