//! One part of a guide as a page: its items with what stands at them, and about the one at the cursor why and how.

use crate::domain::guide::progress::Entry;
use crate::domain::guide::{Field, Guide, Item, Part};
use crate::domain::id::Id;
use crate::session::guides;
use crate::text::Text;
use crate::tui::widget::doc::Doc;

/// A line that the cursor can stand on: an item, or a field of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The item.
    pub item: Id,
    /// The field; `None` for the item itself.
    pub field: Option<Field>,
}

/// The lines of a part; only its items where nothing is written.
#[must_use]
pub fn rows(part: &Part, read_only: bool) -> Vec<Row> {
    let of_item = |item: &Item| {
        let fields = item.fields.iter().filter(|field| **field != Field::Done && !read_only).copied();
        let row = |field| Row { item: item.id.clone(), field };
        std::iter::once(None).chain(fields.map(Some)).map(row).collect::<Vec<_>>()
    };
    part.items.iter().flat_map(of_item).collect()
}

/// What a key to write leads to at a line: its field, or the first one of its item.
#[must_use]
pub fn field_at(part: &Part, row: &Row) -> Option<Field> {
    let item = part.items.iter().find(|item| item.id == row.item)?;
    row.field.or_else(|| item.fields.iter().find(|field| **field != Field::Done).copied())
}

/// What a part is drawn from.
pub struct Shown<'a> {
    /// The guide.
    pub guide: &'a Guide,
    /// The part.
    pub part: &'a Part,
    /// What stands at an item.
    pub entry: &'a dyn Fn(&Id) -> Entry,
    /// Where the cursor stands.
    pub cursor: usize,
    /// Whether nothing is written.
    pub read_only: bool,
    /// Items over their day.
    pub overdue: &'a [Id],
    /// What is being typed at the line of the cursor.
    pub typing: Option<String>,
}

/// Draws a part below what already stands on the page.
pub fn draw(doc: &mut Doc, shown: &Shown, text: &Text) {
    let (words, lang) = (text.guide, text.lang);
    doc.title(shown.part.title.get(lang));
    if let Some(lead) = &shown.part.lead {
        doc.para(lead.get(lang));
    }
    doc.gap();
    let rows = rows(shown.part, shown.read_only);
    let here = rows.get(shown.cursor).map(|row| &row.item);
    for (at, row) in rows.iter().enumerate() {
        let Some(item) = shown.part.items.iter().find(|item| item.id == row.item) else { continue };
        let cursor = at == shown.cursor;
        let entry = (shown.entry)(&item.id);
        match row.field {
            None => {
                if shown.read_only || !item.can_be_done() {
                    doc.entry(item.text.get(lang), cursor);
                } else {
                    doc.task(item.text.get(lang), cursor, entry.done);
                }
                if shown.overdue.contains(&item.id) {
                    doc.under_task(words.overdue);
                }
                if here == Some(&item.id) {
                    about(doc, shown.guide, item, text);
                }
            }
            Some(field) => {
                let label = words.field(field);
                match &shown.typing {
                    Some(typed) if cursor => {
                        doc.words_field(&format!("    {label}"), typed);
                    }
                    _ => {
                        let value = guides::shown(&entry, field);
                        let value = if value.is_empty() { words.empty.to_owned() } else { value };
                        doc.entry(&format!("    {label}: {value}"), cursor);
                    }
                }
            }
        }
    }
}

/// Why and how, of one item.
fn about(doc: &mut Doc, guide: &Guide, item: &Item, text: &Text) {
    let (words, lang) = (text.guide, text.lang);
    if let Some(why) = &item.why {
        doc.under_task(why.get(lang));
    }
    if !item.say.is_empty() {
        doc.under_task(&format!("{}:", words.say));
    }
    for sentence in &item.say {
        doc.say_under_task(sentence.get(lang));
    }
    if let Some(avoid) = &item.avoid {
        doc.under_task(&format!("{}: {}", words.avoid, avoid.get(lang)));
    }
    let source = item.source.as_ref().and_then(|id| guide.sources.iter().find(|source| source.id == *id));
    if let Some(source) = source {
        doc.under_task(&format!("{}: {}", words.source, source.cite));
    }
}
