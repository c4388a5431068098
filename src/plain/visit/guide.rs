//! A part of the guide that a visit goes by, on lines.

use super::Sitting;
use crate::domain::record::GuideSummary;
use crate::export::guide::details;
use crate::plain::Stop;
use crate::plain::guide_part::{self, Typed};
use crate::session::{advice, guides};
use crate::text::fill;

pub(super) fn part(sitting: &mut Sitting, at: usize) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let Some(guide) = sitting.visit.guided().map(|guided| std::sync::Arc::clone(&guided.guide)) else {
        sitting.advance();
        return Ok(());
    };
    let Some(part) = guide.parts.get(at) else {
        sitting.advance();
        return Ok(());
    };
    let far = sitting.visit.guided().and_then(|guided| guided.count(at)).map_or_else(
        || text.guide.own_part.to_owned(),
        |(at, of)| fill(text.guide.part_of, &[&at.to_string(), &of.to_string()]),
    );
    sitting.page(&format!("{far}: {}", part.title.get(text.lang)))?;
    waits(sitting)?;
    {
        let visit = &sitting.visit;
        let entry = |item: &crate::domain::id::Id| visit.guide_entry(item).unwrap_or_default();
        guide_part::say(&mut sitting.face.lines, part, &entry, false, &[])?;
    }
    sitting.face.lines.say(&guide_part::takes(part, text))?;
    let may_wait = may_wait(sitting);
    if may_wait {
        sitting.face.lines.say(text.guide.plain_wait)?;
    }
    loop {
        sitting.face.lines.say(sitting.face.lines.words.prompt)?;
        let Some(typed) = sitting.typed_or_on()? else { return Ok(()) };
        if may_wait && typed.eq_ignore_ascii_case("w") {
            wait(sitting);
            return Ok(());
        }
        let Some(read) = guide_part::read(&typed, part, text) else {
            sitting.face.lines.not_here(&typed, &guide_part::takes(part, text))?;
            continue;
        };
        let item = match &read {
            Typed::Tick(at) | Typed::Explain(at) | Typed::Write(at, ..) => part.items.get(*at),
        };
        let Some(item) = item else { continue };
        if matches!(read, Typed::Explain(_)) {
            guide_part::explain(&mut sitting.face.lines, &guide, item)?;
            continue;
        }
        let entry = sitting.visit.guide_entry(&item.id).unwrap_or_default();
        match guide_part::put(entry, &read, sitting.face.session.now().today) {
            Ok(entry) => {
                sitting.visit.put_in_guide(&item.id, entry.clone());
                let cards = advice::visit_cards(&sitting.visit, sitting.face.session.library());
                sitting.visit.raise_cards(&cards);
                let done = if entry.done { format!(" – {}", text.guide.done) } else { String::new() };
                sitting.face.lines.say(&format!("{}{done}", item.text.get(text.lang)))?;
                for detail in details(&entry, text) {
                    sitting.face.lines.say(&format!("   {detail}"))?;
                }
                if let Typed::Write(_, field, words) = &read {
                    let library = sitting.face.session.library();
                    if let Some(said) = guides::looks_named(*field, words, library, text) {
                        sitting.face.lines.say(&said)?;
                    }
                }
                waits(sitting)?;
                if sitting.visit.pending_alert().is_some() {
                    // The card comes before the rest of the part.
                    return Ok(());
                }
            }
            Err(wrong) => {
                let words = if let Typed::Write(_, _, words) = &read { words.as_str() } else { "" };
                sitting.face.lines.say(&guides::said_wrong(wrong, words, text))?;
            }
        }
    }
}

/// What can be typed at the part at hand.
pub(super) fn takes(sitting: &Sitting, at: usize) -> Vec<String> {
    let text = sitting.face.lines.text;
    let part = sitting.visit.guided().and_then(|guided| guided.guide.parts.get(at));
    let takes = part.map(|part| guide_part::takes(part, text));
    takes.into_iter().chain(may_wait(sitting).then(|| text.guide.plain_wait.to_owned())).collect()
}

/// Whether the rest can be put to wait or taken up here. What was told is lifted only by what sees to it.
fn may_wait(sitting: &Sitting) -> bool {
    let guided = sitting.visit.guided().filter(|guided| guided.can_wait());
    guided.is_some_and(|guided| !guided.waits() || guided.is_held() || !sitting.visit.is_in_private())
}

/// Puts the rest to wait, or leads to where that is lifted.
fn wait(sitting: &mut Sitting) {
    let Some(guided) = sitting.visit.guided() else { return };
    if !guided.waits() {
        sitting.visit.put_to_wait();
    } else if let Some(resuming) = guided.guide.resuming_part()
        && !sitting.visit.lift_wait()
    {
        sitting.visit.go_to_part(resuming);
    }
}

/// That it waits; never why.
pub(super) fn waits(sitting: &mut Sitting) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let waits = sitting.visit.guided().and_then(|guided| guides::waits(guided, text));
    waits.map_or(Ok(()), |waits| sitting.face.lines.say(&format!("{waits} {}", text.guide.wait_lift)))
}

/// What stands in the guide, as far as it may be shown now, under its headings.
pub(super) fn said(sitting: &Sitting) -> Vec<(String, Vec<String>)> {
    let text = sitting.face.lines.text;
    let Some(guided) = sitting.visit.guided() else { return Vec::new() };
    let shown = GuideSummary::shown(guided, sitting.visit.gate().is_open(), text.lang);
    let mut said: Vec<(String, Vec<String>)> = Vec::new();
    for part in &shown.parts {
        let mut lines = Vec::new();
        for line in &part.lines {
            let done = if line.entry.done { format!(" – {}", text.guide.done) } else { String::new() };
            lines.push(format!("{}{done}", line.text));
            lines.extend(details(&line.entry, text).into_iter().map(|detail| format!("   {detail}")));
        }
        said.push((part.title.clone(), lines));
    }
    if said.is_empty() {
        said.push((shown.title, vec![text.guide.nothing_noted.to_owned()]));
    } else if !shown.reached.is_empty() {
        said.push((text.guide.reached.to_owned(), shown.reached));
    }
    said
}
