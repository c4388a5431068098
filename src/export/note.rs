//! The note for the journal: neutral, complete, for pasting.

use crate::domain::record::{
    AlertSummary, FormSummary, Line, PrivateSummary, ScaleLine, Summary, WordingLine,
};
use crate::domain::visit::{Gate, InNote};
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
    note.heading(words.title);
    note.line(&format!("{}: {}.", words.setting, text.setting_phrases(&summary.context).join(", ")));
    if summary.forms.is_empty() {
        note.line(words.none_asked);
    }
    for form in &summary.forms {
        form_lines(form, text, &mut note);
    }
    alert_lines(&summary.alerts, text, &mut note);
    if let Some(private) = private.filter(|private| private.in_note == Some(InNote::Yes)) {
        note.heading(words.private);
        private_lines(private, text, &mut note);
    }
    let plan = &summary.plan;
    for (label, value) in [(words.talked, &plan.talked), (words.next, &plan.next), (words.again, &plan.again)]
    {
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
    note.heading(text.note.private);
    private_lines(private, text, &mut note);
    if let Some(InNote::No(why)) = &private.in_note {
        note.line(&fill(text.note.private_left_out, &[why]));
    }
    note.finish()
}

fn private_lines(private: &PrivateSummary, text: &Text, note: &mut Lines) {
    if let Gate::NotAlone(reason) = private.gate {
        let begun = private.forms.iter().any(|form| !form.lines.is_empty());
        let words = if begun { text.note.private_stopped } else { text.note.private_not_asked };
        note.line(&fill(words, &[text.gate.reason(reason)]));
    }
    for form in &private.forms {
        form_lines(form, text, note);
    }
    alert_lines(&private.alerts, text, note);
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
