//! Next steps and duties: said by number, each opened to its because, agreed on, changed or left out.

use super::everywhere::Did;
use super::{Heard, Sitting};
use crate::domain::advice::{DutyPrompt, Suggestion};
use crate::domain::visit::{Choice, Decision};
use crate::plain::{Stop, pick};
use crate::session::advice::Entry;
use crate::session::{advice, next_step};
use crate::text::fill;

/// Which of them are listed.
#[derive(Clone, Copy)]
enum Which {
    /// What belongs to the page at hand.
    Here,
    /// All that may be shown now.
    All,
}

fn entries(sitting: &Sitting, which: Which) -> Vec<Entry> {
    let library = sitting.face.session.library();
    advice::listed(match which {
        Which::Here => advice::steps_here(&sitting.visit, library),
        Which::All => advice::visit_steps(&sitting.visit, library),
    })
}

fn label(sitting: &Sitting, entry: &Entry) -> String {
    let text = sitting.face.lines.text;
    match entry {
        Entry::Step(suggestion) => {
            let words = next_step::suggestion(suggestion, sitting.face.session.library(), text);
            let decided =
                sitting.visit.decision(&suggestion.key).map(|known| format!(" ({})", made(sitting, known)));
            let decided = decided.unwrap_or_default();
            format!("{} – {}: {}{decided}", words.due, words.service, words.offer)
        }
        Entry::Duty(prompt) => {
            let title = prompt.duty().map_or("", |duty| duty.title.get(text.lang));
            format!("{} – {title}", text.steps.law)
        }
    }
}

/// What was made of a suggestion, with the words that it was changed to.
fn made(sitting: &Sitting, decision: &Decision) -> String {
    let said = sitting.face.lines.text.steps.choice(&decision.choice);
    match &decision.choice {
        Choice::Changed(words) => format!("{said}: {words}"),
        Choice::Accepted | Choice::Dropped => said.to_owned(),
    }
}

/// What belongs to the page at hand, as it is listed.
pub(super) fn labels_here(sitting: &Sitting) -> Vec<String> {
    entries(sitting, Which::Here).iter().map(|entry| label(sitting, entry)).collect()
}

/// Says what belongs to the page at hand, with its numbers; nothing where there is nothing.
pub(super) fn say_here(sitting: &mut Sitting) -> Result<(), Stop> {
    let labels = labels_here(sitting);
    if labels.is_empty() {
        return Ok(());
    }
    let lines = &mut sitting.face.lines;
    lines.heading(lines.text.steps.list)?;
    lines.choices(&labels)?;
    lines.say(lines.text.steps.open_hint)
}

/// What a line takes on a page that lists them, besides what the page takes itself.
pub(super) fn takes(sitting: &Sitting, page: &str) -> String {
    let numbers = match entries(sitting, Which::Here).len() {
        0 => return page.to_owned(),
        1 => "1".to_owned(),
        count => format!("1–{count}"),
    };
    format!("{} {page}", fill(sitting.face.lines.words.take_open, &[&numbers]))
}

/// Opens what stands at the number that was typed on a page that lists them, and lists them again after it.
pub(super) fn open_here(sitting: &mut Sitting, typed: &str) -> Result<Did, Stop> {
    let did = open_at(sitting, Which::Here, typed)?;
    if matches!(did, Did::Said) {
        say_here(sitting)?;
    }
    Ok(did)
}

fn open_at(sitting: &mut Sitting, which: Which, typed: &str) -> Result<Did, Stop> {
    let listed = entries(sitting, which);
    let Some(entry) = pick::place(typed, listed.len()).and_then(|at| listed.get(at)) else {
        return Ok(Did::Nothing);
    };
    let before = (sitting.visit.step(), sitting.visit.gate());
    match entry {
        Entry::Step(suggestion) => open_step(sitting, suggestion)?,
        Entry::Duty(prompt) => open_duty(sitting, prompt)?,
    }
    // Somebody may have come in on it.
    let stays = (sitting.visit.step(), sitting.visit.gate()) == before;
    Ok(if stays { Did::Said } else { Did::Moved })
}

/// Lists all that may be shown now, to be opened by number.
pub(super) fn all(sitting: &mut Sitting) -> Result<(), Stop> {
    loop {
        sitting.page(sitting.face.lines.text.steps.list)?;
        let labels: Vec<String> =
            entries(sitting, Which::All).iter().map(|entry| label(sitting, entry)).collect();
        if labels.is_empty() {
            return sitting.face.lines.say(sitting.face.lines.text.steps.none);
        }
        sitting.face.lines.choices(&labels)?;
        loop {
            let take = sitting.face.lines.words.step_take;
            sitting.face.lines.say(take)?;
            let typed = match sitting.hear_within()? {
                Heard::Empty | Heard::Moved => return Ok(()),
                Heard::Words(typed) => typed,
            };
            match open_at(sitting, Which::All, &typed)? {
                Did::Moved => return Ok(()),
                Did::Said => break,
                Did::Nothing => sitting.face.lines.not_here(&typed, take)?,
            }
        }
    }
}

fn open_step(sitting: &mut Sitting, suggestion: &Suggestion) -> Result<(), Stop> {
    say_step(sitting, suggestion)?;
    let text = sitting.face.lines.text;
    let decided = sitting.visit.decision(&suggestion.key).cloned();
    sitting.face.lines.gap()?;
    sitting.face.lines.choices(&[text.steps.accept, text.steps.change, text.steps.drop])?;
    if decided.is_some() {
        sitting.face.lines.say(&format!("0) {}", text.steps.undo))?;
    }
    let choice = loop {
        let take = sitting.face.lines.words.step_take;
        sitting.face.lines.say(take)?;
        let typed = match sitting.hear_within()? {
            Heard::Empty | Heard::Moved => return Ok(()),
            Heard::Words(typed) => typed,
        };
        match (typed.as_str(), &decided) {
            ("1", _) => break Some((Choice::Accepted, String::new())),
            ("2", _) => break instead(sitting, suggestion, decided.as_ref())?,
            ("3", _) => break left_out(sitting, decided.as_ref())?,
            ("0", Some(_)) => {
                sitting.visit.undecide(&suggestion.key);
                return say_made(sitting, suggestion);
            }
            _ => sitting.face.lines.not_here(&typed, take)?,
        }
    };
    match choice {
        Some((choice, reason)) => {
            sitting.visit.decide(suggestion.decided(choice, &reason), suggestion.step.consent);
            say_made(sitting, suggestion)
        }
        None => Ok(()),
    }
}

/// What they agree on instead, in words; `None` where nothing was written.
fn instead(
    sitting: &mut Sitting,
    suggestion: &Suggestion,
    decided: Option<&Decision>,
) -> Result<Option<(Choice, String)>, Stop> {
    let lines = &mut sitting.face.lines;
    let standing = match decided.map(|known| &known.choice) {
        Some(Choice::Changed(words)) => words,
        _ => suggestion.step.offer.get(lines.text.lang),
    };
    lines.heading(lines.text.steps.change_title)?;
    lines.say(standing)?;
    lines.say(lines.words.prompt_write)?;
    Ok(match sitting.hear_words()? {
        Heard::Words(words) if words != "-" => Some((Choice::Changed(words), String::new())),
        _ => None,
    })
}

/// Why it is left out, which may stay unsaid; `None` where going back left it as it was.
fn left_out(sitting: &mut Sitting, decided: Option<&Decision>) -> Result<Option<(Choice, String)>, Stop> {
    let standing = decided.filter(|known| known.choice == Choice::Dropped).map(|known| known.reason.clone());
    let standing = standing.unwrap_or_default();
    let lines = &mut sitting.face.lines;
    lines.heading(lines.text.steps.reason_title)?;
    if !standing.is_empty() {
        lines.say(&standing)?;
        lines.say(lines.words.clear)?;
    }
    lines.say(lines.words.prompt_write)?;
    Ok(match sitting.hear_words()? {
        Heard::Moved => None,
        Heard::Empty => Some((Choice::Dropped, standing)),
        Heard::Words(words) if words == "-" => Some((Choice::Dropped, String::new())),
        Heard::Words(words) => Some((Choice::Dropped, words)),
    })
}

/// Says what stands decided of a suggestion now.
fn say_made(sitting: &mut Sitting, suggestion: &Suggestion) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let words = next_step::suggestion(suggestion, sitting.face.session.library(), text);
    let made = match sitting.visit.decision(&suggestion.key) {
        Some(decision) => made(sitting, decision),
        None => text.steps.undecided.to_owned(),
    };
    sitting.face.lines.pair(&words.service, &made)
}

fn say_step(sitting: &mut Sitting, suggestion: &Suggestion) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let library = sitting.face.session.library();
    let words = next_step::suggestion(suggestion, library, text);
    let what = library.directory().service(&suggestion.step.service);
    let what = what.map(|service| service.what.get(text.lang).to_owned());
    let decided = sitting.visit.decision(&suggestion.key);
    let decided = decided.map(|known| (made(sitting, known), known.reason.clone()));
    sitting.page(&format!("{} – {}", words.due, words.service))?;
    let lines = &mut sitting.face.lines;
    lines.say(&words.offer)?;
    if let Some((made, reason)) = decided {
        lines.pair(text.steps.decided, &made)?;
        if !reason.is_empty() {
            lines.pair(text.steps.reason, &reason)?;
        }
    }
    lines.heading(text.advice.because)?;
    lines.say(&words.because)?;
    if !words.facts.is_empty() {
        lines.pair(text.advice.rests_on, &words.facts.join("; "))?;
    }
    words.source.iter().try_for_each(|source| lines.say(source))?;
    lines.gap()?;
    lines.pair(text.advice.consent, &words.consent)?;
    lines.heading(text.advice.service)?;
    what.iter().chain(&words.here).chain(&words.reach).try_for_each(|line| lines.say(line))
}

fn open_duty(sitting: &mut Sitting, prompt: &DutyPrompt) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let (words, lang) = (text.advice, text.lang);
    let Some(duty) = prompt.duty() else { return Ok(()) };
    let facts = text.facts(sitting.face.session.library(), &prompt.facts);
    sitting.page(duty.title.get(lang))?;
    let lines = &mut sitting.face.lines;
    lines.say(words.duties_lead)?;
    lines.pair(words.rests_on, &facts)?;
    lines.heading(words.consider)?;
    for question in &duty.consider {
        lines.say(question.get(lang))?;
    }
    lines.gap()?;
    for (label, value) in next_step::duty_rows(duty, text) {
        lines.pair(label, value)?;
    }
    for source in duty.sources.iter().filter_map(|id| prompt.file.source(id)) {
        lines.say(&next_step::cited(source, text))?;
    }
    loop {
        let take = sitting.face.lines.words.take_back;
        sitting.face.lines.say(take)?;
        match sitting.hear_within()? {
            Heard::Empty | Heard::Moved => return Ok(()),
            Heard::Words(typed) => sitting.face.lines.not_here(&typed, take)?,
        }
    }
}
