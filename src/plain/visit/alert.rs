//! Alert cards: before everything else until seen, standing on every page after, and dealt with before the end.

use super::{Heard, Sitting, judged, traces};
use crate::domain::alert::{Card, Urgency};
use crate::domain::id::Id;
use crate::domain::instrument::Theme;
use crate::domain::source::Reviewed;
use crate::domain::visit::{AlertEntry, AlertKey};
use crate::plain::{Stop, pick};
use crate::session::advice;
use crate::text::{Text, fill};

/// What marks a card seen, in every language.
const SEEN: [&str; 3] = ["m", "sett", "seen"];

/// Shows the alert that stands before everything else, until it is marked seen or its answer is corrected.
pub(super) fn card_before_all(sitting: &mut Sitting) -> Result<(), Stop> {
    let Some(entry) = sitting.visit.pending_alert().cloned() else { return Ok(()) };
    say_entry(sitting, &entry)?;
    loop {
        let words = sitting.face.lines.words;
        sitting.face.lines.say(if is_judged(&entry) { words.alert_take_judged } else { words.alert_take })?;
        // The card is kept as unseen before the line is read: it stands there again after a crash.
        sitting.keep()?;
        let typed = sitting.face.lines.read()?;
        match typed.to_lowercase().as_str() {
            word if SEEN.contains(&word) => {
                sitting.visit.see_alert(&entry.key);
                sitting.face.lines.say(sitting.face.lines.words.seen)?;
                return Ok(());
            }
            "r" => {
                sitting.visit.see_alert(&entry.key);
                let library = sitting.face.session.library();
                let by_guide = advice::is_raised_by_guide(&sitting.visit, library, &entry.key.alert);
                if by_guide && sitting.visit.go_to_told() {
                    return Ok(());
                }
                if is_judged(&entry) {
                    return judged::tick(sitting);
                }
                sitting.visit.correct_alert(&entry.key);
                return Ok(());
            }
            "q" => sitting.quit()?,
            "p" if sitting.can_close() => {
                sitting.everywhere("p")?;
                return Ok(());
            }
            // Digits, empty lines and everything else do nothing: a fast finger must not put an alert away.
            _ => {}
        }
    }
}

/// Whether no answer raised it: it was ticked by the practitioner, and is unticked there.
const fn is_judged(entry: &AlertEntry) -> bool {
    entry.key.instrument.is_none()
}

fn urgency(urgency: Urgency, text: &Text) -> &'static str {
    match urgency {
        Urgency::Now => text.alert.now,
        Urgency::Today => text.alert.today,
    }
}

fn title(sitting: &Sitting, card: &Id) -> String {
    let found = sitting.card(card);
    found.map_or_else(|| card.to_string(), |card| card.title.get(sitting.face.lines.text.lang).to_owned())
}

fn say_entry(sitting: &mut Sitting, entry: &AlertEntry) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let words = text.alert;
    let (title, because) = (title(sitting, &entry.card), because(sitting, entry));
    let card = sitting.card(&entry.card);
    let lines = &mut sitting.face.lines;
    lines.page(&format!("{}: {title}", urgency(entry.urgency, text)))?;
    let long = match entry.urgency {
        Urgency::Now => words.now_long,
        Urgency::Today => words.today_long,
    };
    lines.say(&format!("{long}. {}", words.keys_dead))?;
    lines.pair(words.because, &because)?;
    match card {
        Some(card) => say_card(sitting, &card),
        None => lines.say(&fill(words.missing_card, &[entry.card.as_str()])),
    }
}

fn because(sitting: &Sitting, entry: &AlertEntry) -> String {
    let mut forms = sitting.visit.forms().iter();
    let form = forms.find(|form| Some(&form.instrument().id) == entry.key.instrument.as_ref());
    let Some(form) = form else {
        let library = sitting.face.session.library();
        return advice::card_because(&sitting.visit, library, &entry.card, sitting.face.lines.text);
    };
    let report = form.report(sitting.visit.context());
    let raised = report.alerts.iter().find(|alert| alert.alert == entry.key.alert);
    let facts = raised.map(|alert| alert.because.as_slice()).unwrap_or_default();
    let text = sitting.face.lines.text;
    facts.iter().map(|fact| text.because(form.instrument(), fact)).collect::<Vec<_>>().join("; ")
}

fn say_card(sitting: &mut Sitting, card: &Card) -> Result<(), Stop> {
    let lines = &mut sitting.face.lines;
    let (words, lang) = (lines.text.alert, lines.text.lang);
    lines.say(card.lead.get(lang))?;
    lines.heading(words.ask)?;
    for line in &card.ask {
        lines.say(line.get(lang))?;
    }
    lines.heading(words.act)?;
    for (at, line) in card.act.iter().enumerate() {
        lines.say(&format!("{}. {}", at + 1, line.get(lang)))?;
    }
    lines.heading(words.avoid)?;
    for line in &card.avoid {
        lines.say(line.get(lang))?;
    }
    lines.gap()?;
    if card.reviewed == Reviewed::None {
        lines.say(words.not_reviewed)?;
    }
    Ok(())
}

/// The alerts that were seen and about which nothing is written yet, a line each.
pub(super) fn say_standing(sitting: &mut Sitting) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let open = sitting.visit.shown_alerts().filter(|entry| entry.seen && !entry.is_dealt_with());
    let said: Vec<String> = open
        .map(|entry| fill(text.alert.standing, &[urgency(entry.urgency, text), &title(sitting, &entry.card)]))
        .collect();
    for line in said {
        sitting.face.lines.say(&line)?;
    }
    Ok(())
}

/// One alert in one line: what it is, and what was done.
pub(super) fn line(sitting: &Sitting, entry: &AlertEntry) -> String {
    let text = sitting.face.lines.text;
    let card = sitting.card(&entry.card);
    let label = |id: &Id| {
        let found = card.as_ref().and_then(|card| card.done.iter().find(|option| option.id == *id));
        found.map_or_else(|| id.to_string(), |option| option.label.get(text.lang).to_owned())
    };
    let words = (!entry.words.is_empty()).then(|| entry.words.clone());
    let done: Vec<String> = entry.done.iter().map(label).chain(words).collect();
    let done = if done.is_empty() { text.note.nothing_written.to_owned() } else { done.join("; ") };
    format!("{}. {}: {done}", title(sitting, &entry.card), text.note.done)
}

/// The step before the summary at which something must be written.
pub(super) fn undealt(sitting: &mut Sitting) -> Result<(), Stop> {
    if sitting.visit.undealt().is_some() {
        sitting.face.lines.page(sitting.face.lines.text.alert.done_needed)?;
        if !write_down(sitting)? {
            // Broken off: to the plan, from where this comes again.
            sitting.visit.retreat();
            return Ok(());
        }
    }
    sitting.advance();
    Ok(())
}

/// Asks what was done about the first alert that nothing is written about, or the first of all. False where it was
/// broken off.
pub(super) fn write_down(sitting: &mut Sitting) -> Result<bool, Stop> {
    let entry = sitting.visit.undealt().or_else(|| sitting.visit.shown_alerts().next()).cloned();
    let Some(entry) = entry else { return Ok(false) };
    let said = line(sitting, &entry);
    sitting.face.lines.say(&said)?;
    let Some((done, words)) = what_was_done(sitting, &entry.card)? else { return Ok(false) };
    sitting.visit.deal_with(&entry.key, done, &words);
    say_written(sitting, &entry.key)?;
    Ok(true)
}

fn say_written(sitting: &mut Sitting, key: &AlertKey) -> Result<(), Stop> {
    let found = sitting.visit.alerts().iter().find(|entry| entry.key == *key).cloned();
    match found.map(|entry| line(sitting, &entry)) {
        Some(said) => sitting.face.lines.say(&said),
        None => Ok(()),
    }
}

/// What was done, of what the card offers and in words; never nothing. `None` where it was broken off.
fn what_was_done(sitting: &mut Sitting, card: &Id) -> Result<Option<(Vec<Id>, String)>, Stop> {
    let words = sitting.face.lines.words;
    let lang = sitting.face.lines.text.lang;
    let options = sitting.card(card).map(|card| card.done.clone()).unwrap_or_default();
    let labels: Vec<&str> = options.iter().map(|option| option.label.get(lang)).collect();
    let most = u32::try_from(options.len()).unwrap_or(u32::MAX);
    sitting.face.lines.say(sitting.face.lines.text.alert.done_title)?;
    sitting.face.lines.choices(&labels)?;
    loop {
        sitting.face.lines.say(words.done_numbers)?;
        let mut done = Vec::new();
        match sitting.hear_within()? {
            Heard::Moved => return Ok(None),
            Heard::Empty => {}
            Heard::Words(typed) => {
                if let Some(numbers) = pick::several(&typed, most) {
                    let chosen = numbers.iter().filter_map(|n| options.get(*n as usize - 1));
                    for option in chosen {
                        if !done.contains(&option.id) {
                            done.push(option.id.clone());
                        }
                    }
                } else if typed.starts_with(|first: char| first.is_ascii_digit()) {
                    // "2 timer": whether the number is a choice or part of the words is not ours to guess.
                    sitting.face.lines.not_here(&typed, words.done_mixed)?;
                    continue;
                } else if typed.chars().count() > 1 {
                    traces::say_typed(sitting, &typed)?;
                    return Ok(Some((done, typed)));
                } else {
                    sitting.face.lines.not_here(&typed, words.done_mixed)?;
                    continue;
                }
            }
        }
        sitting.face.lines.say(words.done_more)?;
        match sitting.hear_words()? {
            Heard::Moved => return Ok(None),
            Heard::Words(typed) => return Ok(Some((done, typed))),
            Heard::Empty if done.is_empty() => sitting.face.lines.say(words.done_nothing)?,
            Heard::Empty => return Ok(Some((done, String::new()))),
        }
    }
}

/// Opens a card by hand: those of the private part only while that is open.
pub(super) fn open_by_hand(sitting: &mut Sitting) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let open = sitting.visit.gate().is_open();
    let mut cards = sitting.face.session.library().sound_cards();
    cards.retain(|card| open || card.theme != Theme::Violence);
    if cards.is_empty() {
        return sitting.face.lines.say(text.alert.pick_none);
    }
    sitting.face.lines.page(text.alert.pick)?;
    let labels: Vec<&str> = cards.iter().map(|card| card.title.get(text.lang)).collect();
    sitting.face.lines.choices(&labels)?;
    let card = loop {
        sitting.face.lines.say(sitting.face.lines.words.prompt_choice)?;
        match sitting.hear_within()? {
            Heard::Empty => {}
            Heard::Moved => return Ok(()),
            Heard::Words(typed) => match pick::place(&typed, cards.len()).and_then(|at| cards.get(at)) {
                Some(card) => break card,
                None => {
                    let possible = sitting.face.lines.takes_choice(cards.len());
                    sitting.face.lines.not_here(&typed, &possible)?;
                }
            },
        }
    };
    sitting.face.lines.page(card.title.get(text.lang))?;
    say_card(sitting, card)?;
    loop {
        sitting.face.lines.say(sitting.face.lines.words.card_on)?;
        match sitting.hear_within()? {
            Heard::Empty | Heard::Moved => return Ok(()),
            Heard::Words(typed) if typed.eq_ignore_ascii_case("a") => {
                if let Some((done, words)) = what_was_done(sitting, &card.id)? {
                    let private = card.theme == Theme::Violence;
                    sitting.visit.deal_by_hand(&card.id, Urgency::Now, private, done, &words);
                    say_written(sitting, &AlertKey { instrument: None, alert: card.id.clone() })?;
                }
                return Ok(());
            }
            Heard::Words(typed) => sitting.face.lines.not_here(&typed, sitting.face.lines.words.card_on)?,
        }
    }
}
