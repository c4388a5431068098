//! The summary: read through, correct, save, show as text, or discard.

use super::everywhere::Did;
use super::{Heard, Sitting, alert, carry, guide, texts, traces};
use crate::domain::id::Id;
use crate::domain::record;
use crate::domain::visit::{AlertEntry, Consent, InNote, NotYet};
use crate::export::note::{decided_lines, scale_line};
use crate::plain::{Stop, pick};
use crate::session::guides;
use crate::session::texts::Kind;
use crate::session::traces::Toward;
use crate::session::{Effect, Outcome, PROGRAM, stored, wording};
use crate::store::Keeping;
use crate::text::fill;

pub(super) fn summary(sitting: &mut Sitting) -> Result<(), Stop> {
    let answers = read_through(sitting)?;
    if sitting.visit.must_say_in_note() && !in_note(sitting)? {
        return Ok(());
    }
    texts::say_which(sitting)?;
    let meeting = guides::meeting(&sitting.visit, sitting.face.session.library());
    let leads_on = meeting.is_some() && !sitting.in_course;
    if leads_on {
        sitting.face.lines.say(sitting.face.lines.text.guide.plain_meeting)?;
    }
    loop {
        let words = sitting.face.lines.words;
        let takes = takes(sitting);
        sitting.face.lines.say(takes)?;
        let typed = match sitting.hear()? {
            Heard::Empty => continue,
            Heard::Moved => return Ok(()),
            Heard::Words(typed) => typed,
        };
        match typed.to_lowercase().as_str() {
            "l" if sitting.in_course => {
                sitting.over = true;
                return Ok(());
            }
            "l" => return save(sitting),
            "m" if leads_on => {
                if let Some(meeting) = carry::meeting(sitting)? {
                    save(sitting)?;
                    sitting.lead_on_to(meeting);
                }
                return Ok(());
            }
            "f" | "x" if sitting.in_course => sitting.face.lines.not_here(&typed, takes)?,
            "f" if sitting.visit.is_practice() => {
                sitting.face.lines.say(sitting.face.lines.text.shell.practice_line)?
            }
            // Taking it back tells nobody anything.
            "f" if sitting.visit.is_transferred() => transfer(sitting)?,
            "f" if traces::may_go_on(sitting, Toward::Transfer)? => transfer(sitting)?,
            "f" => return Ok(()),
            "r" if traces::any(sitting) => {
                traces::review(sitting, Toward::Look)?;
                return Ok(());
            }
            "e" => {
                sitting.visit.go_to_plan();
                return Ok(());
            }
            "x" => {
                if sitting.face.lines.confirm(sitting.face.lines.text.summary.discard_sure)? {
                    return discard(sitting);
                }
            }
            word => match pick::place(word, answers.len()).and_then(|at| answers.get(at)) {
                Some((place, item)) => {
                    sitting.visit.go_to_item(*place, item);
                    return Ok(());
                }
                None => {
                    match texts::heard(sitting, &typed)? {
                        Did::Nothing => {}
                        Did::Said => continue,
                        Did::Moved => return Ok(()),
                    }
                    let possible = format!("{takes} {}", words.correct_take);
                    sitting.face.lines.not_here(&typed, &possible)?;
                }
            },
        }
    }
}

/// What can be typed at the summary: nothing is said to be saved where nothing is.
pub(super) fn takes(sitting: &Sitting) -> &'static str {
    let words = sitting.face.lines.words;
    match sitting.face.session.keeps() {
        _ if sitting.in_course => sitting.face.lines.text.course.plain_live_take,
        _ if sitting.visit.is_practice() => words.summary_take_practice,
        Some(Keeping::Nothing) => words.summary_take_unkept,
        Some(Keeping::Passphrase | Keeping::NoPassphrase) | None => words.summary_take,
    }
}

/// Says everything; gives the answers in the order of the numbers before them.
fn read_through(sitting: &mut Sitting) -> Result<Vec<(usize, Id)>, Stop> {
    let text = sitting.face.lines.text;
    sitting.page(text.summary.title)?;
    guide::waits(sitting)?;
    traces::say(sitting)?;
    let mut answers = Vec::new();
    let mut said: Vec<(String, Vec<String>)> = Vec::new();
    for (place, form) in sitting.visit.shown_forms().filter(|(_, form)| form.is_begun()) {
        let summary = record::form_summary(form, sitting.visit.context(), text.lang);
        let scales = summary.scales.iter().map(|scale| scale_line(scale, text));
        let states = summary.states.iter().map(|state| state.label.clone());
        let mut lines: Vec<String> = scales.chain(states).collect();
        for item in &form.instrument().items {
            let Some(reply) = form.walk.replies().get(&item.id) else { continue };
            answers.push((place, item.id.clone()));
            let (topic, reply) = (item.topic.get(text.lang), text.reply_at(item, reply));
            lines.push(format!("{}) {topic}: {reply}", answers.len()));
        }
        said.push((form.instrument().title.get(text.lang).to_owned(), lines));
    }
    said.extend(guide::said(sitting));
    let entries: Vec<AlertEntry> = sitting.visit.shown_alerts().cloned().collect();
    if !entries.is_empty() {
        let lines = entries.iter().map(|entry| alert::line(sitting, entry)).collect();
        said.push((text.note.alerts.to_owned(), lines));
    }
    let ticked: Vec<String> =
        sitting.visit.judgement().map(|one| text.judgement.of_one(one).to_owned()).collect();
    let consents = sitting.visit.shown_consents().filter(|(_, state)| *state != Consent::NotAsked);
    let name = |id: &Id| sitting.service(id);
    let consents: Vec<String> = consents
        .map(|(to, state)| format!("{}: {}", text.consent.to(&to, name), text.consent.state(state)))
        .collect();
    for (heading, lines) in [(text.note.judgement, ticked), (text.note.consents, consents)] {
        if !lines.is_empty() {
            said.push((heading.to_owned(), lines));
        }
    }
    let decided = decided(sitting);
    if !decided.is_empty() {
        said.push((text.note.steps.to_owned(), decided));
    }
    let reading = sitting.visit.reading();
    let reading = reading.map(|answer| format!("{}: {}", text.reading.label, text.reading.said(answer)));
    let rows = text.plan.rows(sitting.visit.plan()).map(|(label, value)| format!("{label}: {value}"));
    said.push((text.plan.title.to_owned(), reading.into_iter().chain(rows).collect()));
    for (heading, lines) in said {
        sitting.face.lines.heading(&heading)?;
        for line in lines {
            sitting.face.lines.say(&line)?;
        }
    }
    sitting.face.lines.gap()?;
    let has_private = sitting.visit.gate().is_open() && sitting.visit.told_in_private();
    if has_private && !sitting.face.session.keeps_private() && !sitting.visit.is_practice() {
        sitting.face.lines.say(text.summary.private_unsaved)?;
    }
    if !answers.is_empty() {
        sitting.face.lines.say(sitting.face.lines.words.correct_take)?;
    }
    Ok(answers)
}

/// What was made of the next steps, as far as it may be shown now.
fn decided(sitting: &Sitting) -> Vec<String> {
    let (text, library) = (sitting.face.lines.text, sitting.face.session.library());
    let open = record::summary(&sitting.visit, library, text.lang, PROGRAM).steps;
    let private = record::private_summary(&sitting.visit, library, text.lang);
    let private = private.filter(|_| sitting.visit.gate().is_open()).map(|part| part.steps);
    open.iter().chain(private.iter().flatten()).flat_map(|step| decided_lines(step, text)).collect()
}

/// Whether the private part goes into the note: an answered question, never a default. False where the visit went
/// elsewhere.
fn in_note(sitting: &mut Sitting) -> Result<bool, Stop> {
    let words = sitting.face.lines.text.summary;
    let labels = [words.in_note_yes, words.in_note_no];
    sitting.page(words.in_note)?;
    sitting.face.lines.choices(&labels)?;
    loop {
        sitting.face.lines.say(sitting.face.lines.words.prompt)?;
        let typed = match sitting.hear()? {
            Heard::Empty => continue,
            Heard::Moved => return Ok(false),
            Heard::Words(typed) => typed,
        };
        match pick::place(&typed, labels.len()) {
            Some(0) => {
                sitting.visit.set_in_note(InNote::Yes);
                return Ok(true);
            }
            Some(_) => {
                sitting.face.lines.say(words.in_note_why)?;
                sitting.face.lines.say(sitting.face.lines.words.prompt_write)?;
                match sitting.hear_words()? {
                    Heard::Words(why) => {
                        sitting.visit.set_in_note(InNote::No(why));
                        return Ok(true);
                    }
                    // Nothing is left out without a reason; asked again, unless the part was closed meanwhile.
                    Heard::Empty | Heard::Moved => return Ok(false),
                }
            }
            None => {
                let possible = sitting.face.lines.takes_choice(labels.len());
                sitting.face.lines.not_here(&typed, &possible)?;
            }
        }
    }
}

/// Says that it was written in the journal, or takes that back.
fn transfer(sitting: &mut Sitting) -> Result<(), Stop> {
    let (words, text) = (sitting.face.lines.words, sitting.face.lines.text);
    let transferred = !sitting.visit.is_transferred();
    sitting.face.lines.say(match sitting.visit.set_transferred(transferred) {
        Ok(()) if transferred => words.transferred,
        Ok(()) => words.not_transferred,
        Err(NotYet::SayInNote) => text.summary.transfer_needs_answer,
        Err(NotYet::Waits) => text.summary.transfer_waits,
    })
}

fn save(sitting: &mut Sitting) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    if sitting.visit.must_say_in_note() {
        return sitting.face.lines.say(text.summary.in_note_needed);
    }
    if sitting.visit.waits_until_alone() {
        return sitting.face.lines.say(text.summary.waits);
    }
    if sitting.visit.undealt().is_some() {
        sitting.visit.go_to_plan();
        sitting.advance();
        return sitting.face.lines.say(text.alert.done_needed);
    }
    // Where nothing is kept nothing is saved with them either; they were said on the summary.
    let keeps_nothing = sitting.face.session.keeping() == Some(Keeping::Nothing);
    let asks = sitting.visit.is_practice() || !keeps_nothing;
    if asks && !traces::may_go_on(sitting, Toward::Save)? {
        return Ok(());
    }
    // What was taken out may have been all that was written about an alert.
    if !sitting.visit.can_finish() {
        return save(sitting);
    }
    if sitting.visit.is_practice() {
        sitting.over = true;
        return sitting.face.lines.say(text.summary.practice_end);
    }
    if keeps_nothing {
        return nothing_kept(sitting);
    }
    let library = sitting.face.session.library();
    let open = record::summary(&sitting.visit, library, text.lang, PROGRAM);
    let private = record::private_summary(&sitting.visit, library, text.lang);
    match sitting.face.session.run(Effect::SaveRecord(Box::new(open), private.map(Box::new))) {
        Outcome::RecordSaved { id, expires } => {
            sitting.over = true;
            let day = expires.format("%d.%m.%Y").to_string();
            sitting.face.lines.say(&fill(text.summary.saved, &[&day]))?;
            sitting.face.lines.say(&fill(text.records.id, &[&id.to_string()]))
        }
        Outcome::Failed(error) => {
            let why = wording::store_error(&error, text);
            sitting.face.lines.say(&format!("{}. {why}", text.shell.not_saved))
        }
        _ => nothing_kept(sitting),
    }
}

fn nothing_kept(sitting: &mut Sitting) -> Result<(), Stop> {
    sitting.over = true;
    sitting.face.lines.say(sitting.face.lines.text.summary.nothing_kept)?;
    let first = sitting.texts().kinds().first().copied().unwrap_or(Kind::Journal);
    texts::say(sitting, first)
}

fn discard(sitting: &mut Sitting) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    if sitting.visit.is_practice() {
        sitting.over = true;
        return sitting.face.lines.say(text.summary.practice_end);
    }
    match sitting.face.session.run(Effect::DiscardDraft) {
        Outcome::Failed(error) => sitting.face.lines.say(&wording::store_error(&error, text)),
        _ => {
            sitting.over = true;
            let honest = stored::honest(sitting.face.session.keeping(), text);
            sitting.face.lines.say(&format!("{} {honest}", text.records.deleted))
        }
    }
}
