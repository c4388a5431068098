//! A part of a guide on lines, and what a line about one of its items says.

use chrono::NaiveDate;

use super::lines::{Lines, Stop};
use crate::domain::guide::progress::Entry;
use crate::domain::guide::{Field, Guide, Item, Part};
use crate::domain::id::Id;
use crate::export::guide::details;
use crate::session::guides::{self, Wrong};
use crate::text::{Text, fill};

/// What a line says about an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// It is done, or is not after all.
    Tick(usize),
    /// Why and how?
    Explain(usize),
    /// This goes into that field.
    Write(usize, Field, String),
}

/// Says a part with its items by number.
pub(super) fn say(
    lines: &mut Lines,
    part: &Part,
    entry: &dyn Fn(&Id) -> Entry,
    read_only: bool,
    overdue: &[Id],
) -> Result<(), Stop> {
    let (text, lang) = (lines.text, lines.text.lang);
    if let Some(lead) = &part.lead {
        lines.say(lead.get(lang))?;
    }
    for (at, item) in part.items.iter().enumerate() {
        let stands = entry(&item.id);
        let mut said = vec![item.text.get(lang).to_owned()];
        if stands.done {
            said.push(format!("– {}.", text.guide.done));
        }
        if overdue.contains(&item.id) {
            said.push(format!("({})", text.guide.overdue));
        }
        if !read_only {
            said.push(format!("({})", takes_of(item, text)));
        }
        lines.say(&format!("{}) {}", at + 1, said.join(" ")))?;
        if !read_only {
            for detail in details(&stands, text) {
                lines.say(&format!("   {detail}"))?;
            }
        }
    }
    Ok(())
}

/// Says why and how, of one item.
pub(super) fn explain(lines: &mut Lines, guide: &Guide, item: &Item) -> Result<(), Stop> {
    let (text, lang) = (lines.text, lines.text.lang);
    let words = text.guide;
    if let Some(why) = &item.why {
        lines.pair(words.why, why.get(lang))?;
    }
    if !item.say.is_empty() {
        lines.say(&format!("{}:", words.say))?;
    }
    for sentence in &item.say {
        lines.say(&format!("«{}»", sentence.get(lang)))?;
    }
    if let Some(avoid) = &item.avoid {
        lines.pair(words.avoid, avoid.get(lang))?;
    }
    let source = item.source.as_ref().and_then(|id| guide.sources.iter().find(|source| source.id == *id));
    if let Some(source) = source {
        lines.pair(words.source, &source.cite)?;
    }
    Ok(())
}

/// The fields of an item, on a line.
fn takes_of(item: &Item, text: &Text) -> String {
    let name = |field: &Field| match field {
        Field::Done => text.guide.tick.to_owned(),
        field => text.guide.field(*field).to_lowercase(),
    };
    item.fields.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// What can be typed at a part: each field with the number of an item that takes it.
pub(super) fn takes(part: &Part, text: &Text) -> String {
    let words = text.guide;
    let mut said = Vec::new();
    if part.items.iter().any(Item::can_be_done) {
        said.push(words.plain_tick.to_owned());
    }
    let fields = [
        (Field::Note, words.plain_note),
        (Field::Role, words.plain_role),
        (Field::Date, words.plain_date),
        (Field::Number, words.plain_number),
    ];
    let example = |(field, words): (Field, &str)| {
        let at = part.items.iter().position(|item| item.fields.contains(&field))?;
        Some(fill(words, &[&(at + 1).to_string()]))
    };
    let examples: Vec<String> = fields.into_iter().filter_map(example).collect();
    if !examples.is_empty() {
        said.push(fill(words.plain_writes, &[&examples.join(", ")]));
    }
    said.push(fill(words.plain_explain, &["1"]));
    said.push(words.plain_on.to_owned());
    said.join(" ")
}

/// What a line says; `None` where it says nothing of an item.
pub(super) fn read(typed: &str, part: &Part, text: &Text) -> Option<Typed> {
    let (number, rest) = typed.split_once(' ').unwrap_or((typed, ""));
    let at = super::pick::place(number, part.items.len())?;
    let rest = rest.trim();
    let item = part.items.get(at)?;
    match rest {
        "" if item.can_be_done() => return Some(Typed::Tick(at)),
        "" => return Some(Typed::Explain(at)),
        "?" => return Some(Typed::Explain(at)),
        _ => {}
    }
    let (word, value) = rest.split_once(' ').unwrap_or((rest, ""));
    let words = text.guide;
    let named = |field: &Field| words.field(*field).to_lowercase() == word.to_lowercase();
    let field = [Field::Note, Field::Role, Field::Date, Field::Number].into_iter().find(named)?;
    let value = if value.trim() == "-" { "" } else { value.trim() };
    item.fields.contains(&field).then(|| Typed::Write(at, field, value.to_owned()))
}

/// What stands at an item after a line.
pub(super) fn put(entry: Entry, typed: &Typed, today: NaiveDate) -> Result<Entry, Wrong> {
    match typed {
        Typed::Tick(_) => Ok(Entry { done: !entry.done, ..entry }),
        Typed::Explain(_) => Ok(entry),
        Typed::Write(_, field, words) => guides::typed(entry, *field, words, today),
    }
}
