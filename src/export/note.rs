//! The note for the journal: neutral, complete, for pasting.

use std::collections::BTreeSet;

use crate::domain::id::Id;
use crate::domain::judgement::Judgement;
use crate::domain::record::{
    AlertSummary, FormSummary, GuideSummary, Line, PrivateSummary, ScaleLine, StepChoice, StepSummary,
    Summary, WordingLine,
};
use crate::domain::visit::{Consent, ConsentTo, Gate, InNote, Reading, shared};
use crate::text::{Text, fill};

/// The note of a finished visit. The private part goes in only where that was answered with yes; where it was
/// answered with no, the note says that it is kept apart only if the practitioner is to read it (`for_her_eyes`).
#[must_use]
pub fn journal_note(summary: &Summary, private: Option<&PrivateSummary>, text: &Text) -> String {
    let words = text.note;
    let mut note = Lines::default();
    if summary.practice {
        note.line(words.practice);
    }
    match &summary.guide {
        Some(guide) => note.heading(&fill(text.guide.note_title, &[&guide.title])),
        None => note.heading(words.title),
    }
    note.line(&format!("{}: {}.", words.setting, text.setting_phrases(&summary.context).join(", ")));
    if summary.forms.is_empty() && summary.guide.is_none() {
        note.line(words.none_asked);
    }
    for form in &summary.forms {
        form_lines(form, text, &mut note);
    }
    if let Some(guide) = &summary.guide {
        let told = private.is_some_and(|private| private.guide.is_some());
        guide_lines(guide, told, text, &mut note);
    }
    alert_lines(&summary.alerts, text, &mut note);
    judgement_lines(&summary.judgement, text, &mut note);
    if let Some(private) = private.filter(|private| private.in_note == Some(InNote::Yes)) {
        note.heading(private_heading(private, text));
        private_lines(private, text, &mut note);
    }
    step_lines(&summary.steps, text, &mut note);
    consent_lines(summary.consents.list(), &summary.steps, text, &mut note);
    if summary.consents.journal == Consent::Refused {
        note.line(words.journal_refused);
    }
    reading_line(summary.reading, text, &mut note);
    let labels = [words.talked, words.goal, words.next, words.who, words.again, words.channel];
    for (label, value) in labels.into_iter().zip(summary.plan.rows()) {
        if !value.trim().is_empty() {
            note.heading(label);
            note.line(value.trim());
        }
    }
    note.finish()
}

/// The private part as the practitioner reads it back, apart from the note.
#[must_use]
pub fn private_text(private: &PrivateSummary, text: &Text) -> String {
    let mut note = Lines::default();
    note.heading(private_heading(private, text));
    private_lines(private, text, &mut note);
    if let Some(InNote::No(why)) = &private.in_note {
        note.line(&fill(text.note.private_left_out, &[why]));
    }
    note.finish()
}

/// What is asked by forms is about violence; what a guide takes up alone may be anything.
const fn private_heading(private: &PrivateSummary, text: &Text) -> &'static str {
    if private.forms.is_empty() && private.guide.is_some() {
        text.note.private_guide
    } else {
        text.note.private
    }
}

fn private_lines(private: &PrivateSummary, text: &Text, note: &mut Lines) {
    if let Gate::NotAlone(reason) = private.gate {
        let begun = private.forms.iter().any(|form| !form.lines.is_empty()) || private.guide.is_some();
        let words = if begun { text.note.private_stopped } else { text.note.private_not_asked };
        note.line(&fill(words, &[text.gate.reason(reason)]));
    }
    for form in &private.forms {
        form_lines(form, text, note);
    }
    if let Some(guide) = &private.guide {
        part_lines(guide, text, note);
        guide.reached.iter().for_each(|reached| note.line(reached));
    }
    alert_lines(&private.alerts, text, note);
    judgement_lines(&private.judgement, text, note);
    step_lines(&private.steps, text, note);
    consent_lines(shared(&private.consents, true), &private.steps, text, note);
    reading_line(private.reading, text, note);
}

/// What was done by the guide, and what was written; what was not done is not told of.
fn guide_lines(guide: &GuideSummary, told: bool, text: &Text, note: &mut Lines) {
    note.line(&fill(text.guide.note_heading, &[guide.guide.as_str(), &guide.version]));
    if guide.parts.is_empty() && !told {
        note.line(text.guide.nothing_noted);
    }
    part_lines(guide, text, note);
    for reached in &guide.reached {
        note.line(reached);
    }
    if guide.waits {
        note.line(text.guide.rest_waits);
    }
}

fn part_lines(guide: &GuideSummary, text: &Text, note: &mut Lines) {
    for part in &guide.parts {
        note.heading(&part.title);
        for line in &part.lines {
            let done = if line.entry.done { "[x] " } else { "" };
            note.line(&format!("  {done}{}", line.text));
            for detail in super::guide::details(&line.entry, text) {
                note.line(&format!("    {detail}"));
            }
        }
    }
}

fn judgement_lines(judgement: &BTreeSet<Judgement>, text: &Text, note: &mut Lines) {
    if judgement.is_empty() {
        return;
    }
    note.heading(text.note.judgement);
    for one in Judgement::ALL.into_iter().filter(|one| judgement.contains(one)) {
        note.line(&format!("  {}", text.judgement.of_one(one)));
    }
}

/// What was agreed, and what was weighed and left out.
fn step_lines(steps: &[StepSummary], text: &Text, note: &mut Lines) {
    if !steps.is_empty() {
        note.heading(text.note.steps);
    }
    for line in steps.iter().flat_map(|step| decided_lines(step, text)) {
        note.line(&format!("  {line}"));
    }
}

/// What was decided of a next step, and why where that was said.
#[must_use]
pub fn decided_lines(step: &StepSummary, text: &Text) -> Vec<String> {
    let agreed = step.choice != StepChoice::Dropped;
    let label = if agreed { text.note.step_agreed } else { text.note.step_dropped };
    let due = text.advice.due(step.due).to_lowercase();
    let mut lines = vec![format!("{label}: {}, {due}. {}", step.name, step.words.trim())];
    if !step.reason.trim().is_empty() {
        lines.push(format!("  {}: {}", text.note.step_reason, step.reason.trim()));
    }
    lines
}

/// Consents that were asked for; what was not asked for is not told of.
fn consent_lines(
    consents: impl Iterator<Item = (ConsentTo, Consent)>,
    steps: &[StepSummary],
    text: &Text,
    note: &mut Lines,
) {
    let name = |id: &Id| steps.iter().find(|step| step.service == *id).map(|step| step.name.clone());
    let asked = consents.filter(|(_, state)| *state != Consent::NotAsked);
    for (at, (to, state)) in asked.enumerate() {
        if at == 0 {
            note.heading(text.note.consents);
        }
        note.line(&format!("  {}: {}", text.consent.to(&to, name), text.consent.state(state)));
    }
}

fn reading_line(reading: Option<Reading>, text: &Text, note: &mut Lines) {
    if let Some(answer) = reading {
        note.heading(&format!("{}: {}.", text.reading.label, text.reading.said(answer)));
    }
}

fn form_lines(form: &FormSummary, text: &Text, note: &mut Lines) {
    let words = text.note;
    let wording = match form.wording {
        WordingLine::Own => words.wording_own,
        WordingLine::Official => words.wording_official,
        WordingLine::Topics => words.wording_topics,
    };
    note.heading(&form.title);
    note.line(&fill(words.asked, &[&form.title, &form.version, &form.window, wording]));
    if form.reviewed.is_none() {
        note.line(words.reviewed_none);
    }
    for line in &form.lines {
        note.line(&answer_line(form, line, text));
        if let Some(words) = &line.note {
            note.line(&format!("    {}", words.trim()));
        }
    }
    let unanswered =
        form.lines.iter().filter(|line| line.reply.as_ref().is_some_and(|r| r.answer().is_none()));
    let unanswered: Vec<&str> = unanswered.map(|line| line.topic.as_str()).collect();
    if !unanswered.is_empty() {
        note.line(&format!("{}: {}.", words.unanswered, unanswered.join(", ")));
    }
    let scales = form.scales.iter().map(|scale| scale_line(scale, text));
    let states = form.states.iter().map(|state| state.label.clone());
    let results: Vec<String> = scales.chain(states).collect();
    if !results.is_empty() {
        note.line(&format!("{}: {}.", words.result, results.join("; ")));
    }
    moved_lines(form, text, note);
    if let Some(total) = form.paper_total {
        note.line(&fill(words.paper_total, &[&total.to_string()]));
    }
    let known: Vec<&str> = form.lines.iter().map(|line| line.topic.as_str()).collect();
    for topic in form.ask_directly.iter().filter(|topic| !known.contains(&topic.as_str())) {
        note.line(&fill(text.result.direct, &[topic]));
    }
    if !form.remark.trim().is_empty() {
        note.line(&format!("{}: {}", words.remark, form.remark.trim()));
    }
    note.line(&format!("{}: {}", words.not_meant, form.not_meant));
}

/// Where the municipality has moved a threshold, the note says so.
fn moved_lines(form: &FormSummary, text: &Text, note: &mut Lines) {
    for moved in form.scales.iter().flat_map(|scale| &scale.moved) {
        let band = moved.band.as_deref();
        note.line(&text.moved(band, [moved.was, moved.from], &moved.reason, &moved.source));
    }
}

fn answer_line(form: &FormSummary, line: &Line, text: &Text) -> String {
    let direct = form.ask_directly.contains(&line.topic);
    format!("  {}: {}", line.topic, text.kept_line(line, direct))
}

/// A scale as it is told in one phrase.
#[must_use]
pub fn scale_line(scale: &ScaleLine, text: &Text) -> String {
    let (min, max, most) = (scale.min.to_string(), scale.max.to_string(), scale.most.to_string());
    let value = if scale.min == scale.max {
        fill(text.result.value, &[&min, &most])
    } else {
        fill(text.result.interval, &[&min, &max, &most])
    };
    let band = scale.band_label.as_ref().map(|label| {
        let source = scale.source.as_ref().map(|source| fill(text.note.source, &[source]));
        let unverified = scale.unverified.then(|| text.note.unverified.to_owned());
        let remarks: Vec<String> = source.into_iter().chain(unverified).collect();
        if remarks.is_empty() {
            format!(" – {label}")
        } else {
            format!(" – {label} ({})", remarks.join("; "))
        }
    });
    format!("{} {value}{}", scale.label, band.unwrap_or_default())
}

fn alert_lines(alerts: &[AlertSummary], text: &Text, note: &mut Lines) {
    if alerts.is_empty() {
        return;
    }
    note.heading(text.note.alerts);
    for alert in alerts {
        let done = alert
            .done
            .iter()
            .map(String::as_str)
            .chain((!alert.words.is_empty()).then_some(alert.words.as_str()));
        let done: Vec<&str> = done.collect();
        let done = if done.is_empty() { text.note.nothing_written.to_owned() } else { done.join("; ") };
        note.line(&format!("  {}. {}: {done}", alert.title, text.note.done));
    }
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, words: &str) {
        self.0.push_str(words);
        self.0.push('\n');
    }

    fn heading(&mut self, words: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.line(words);
    }

    fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer::Answer::{No, Yes};
    use crate::domain::context::{Alone, FilledInBy, Interpreter};
    use crate::domain::fixture::*;
    use crate::domain::lang::Lang;
    use crate::domain::record::{private_summary, summary};
    use crate::domain::visit::Visit;

    /// A visit in which everything was told that can be.
    fn visit() -> Visit {
        let mut here = context();
        (here.alone, here.filled_in_by, here.interpreter) =
            (Alone::Yes, FilledInBy::Herself, Interpreter::Professional);
        let mut visit = Visit::new(here.clone(), vec![made(tweak()), made(inquiry())], false, false);
        visit.say_alone();
        visit.form_mut(0).unwrap().walk.decline(&here).unwrap();
        for given in [Yes, No] {
            visit.form_mut(1).unwrap().walk.answer(given, &here).unwrap();
        }
        for row in 0..6 {
            *visit.plan_mut().row_mut(row) = format!("rad {row}");
        }
        visit.set_judgement(Judgement::WantsHelp, true);
        visit.set_judgement(Judgement::Weapon, true);
        *visit.consents_mut().at(&ConsentTo::Journal) = Consent::Refused;
        *visit.consents_mut().share(id("krisesenter"), true) = Consent::Withdrawn;
        visit.set_reading(Reading::Somebody);
        visit
    }

    fn text() -> Text {
        Text::of(Lang::Nb)
    }

    #[test]
    fn the_note_tells_how_it_was_asked_what_was_not_answered_and_the_whole_plan() {
        let note = journal_note(&summary(&visit(), &Cupboard::full(), Lang::Nb, "0"), None, &text());
        for told in [
            "på tomannshånd, Tolk: fagtolk",
            "fylt ut på egen hånd",
            "tweak (versjon 1.0.0), siste uke. Ordlyd: programmets egen.",
            "Ikke besvart: tolerance, worried",
            "Sett eller fortalt utenom skjema\n  Vil gjerne ha hjelp\n",
            "Samtykke\n  At det skrives i journalen: sagt nei\nØnsket ikke at dette skulle skrives",
        ] {
            assert!(note.contains(told), "{told} is not in\n{note}");
        }
        for row in 0..6 {
            assert!(note.contains(&format!("rad {row}\n")), "{row} is not in\n{note}");
        }
    }

    #[test]
    fn what_was_told_alone_is_in_the_private_text_and_in_the_note_only_by_an_answer() {
        let mut visit = visit();
        let shelf = Cupboard::full();
        let private = ["afraid: Ja", "Våpen", "krisesenter", "trukket tilbake", "noen kan kanskje det"];
        let apart = private_text(&private_summary(&visit, &shelf, Lang::Nb).unwrap(), &text());
        let note = |visit: &Visit| {
            let private = private_summary(visit, &shelf, Lang::Nb);
            journal_note(&summary(visit, &shelf, Lang::Nb, "0"), private.as_ref(), &text())
        };
        let unanswered = note(&visit);
        visit.set_in_note(InNote::No("nei".to_owned()));
        let left_out = note(&visit);
        visit.set_in_note(InNote::Yes);
        let taken_in = note(&visit);
        for told in private {
            assert!(apart.contains(told) && taken_in.contains(told), "{told} is not in\n{apart}\n{taken_in}");
            assert!(!unanswered.contains(told) && !left_out.contains(told), "{told} is in\n{left_out}");
        }
    }
}
