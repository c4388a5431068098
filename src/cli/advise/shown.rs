//! What fits a visit, in words: what cannot wait first, then next steps with their because, duties, and words to use.

use super::Said;
use crate::content::Library;
use crate::domain::alert::Urgency;
use crate::domain::condition::Because;
use crate::domain::lang::Localized;
use crate::domain::visit::Shelf;
use crate::session::advice::NotAsked;
use crate::session::next_step;
use crate::text::Text;

/// All of it, as lines.
pub(super) fn words(said: &Said, library: &Library, text: &Text) -> String {
    let (lang, words) = (text.lang, text.advice);
    let mut lines = Vec::new();
    let facts =
        |facts: &[Because]| facts.iter().map(|fact| text.fact(library, fact)).collect::<Vec<_>>().join("; ");
    if !said.alerts.is_empty() {
        lines.push(words.alerts.to_owned());
    }
    for alert in &said.alerts {
        let urgency = match alert.urgency {
            Urgency::Now => text.alert.now,
            Urgency::Today => text.alert.today,
        };
        let card = Shelf::card(library, &alert.card);
        let title = card.map_or_else(|| alert.card.to_string(), |card| card.title.get(lang).to_owned());
        lines.push(format!("  {urgency}: {title} ({})", alert.id));
        lines.push(format!("    {}: {}", words.because, facts(&alert.because)));
    }
    if !said.suggestions.is_empty() {
        lines.extend([String::new(), words.steps.to_owned()]);
    }
    for suggestion in &said.suggestions {
        let step = next_step::suggestion(suggestion, library, text);
        lines.extend(step.lines(text).into_iter().map(|line| format!("  {line}")));
    }
    if !said.duties.is_empty() {
        lines.extend([String::new(), words.duties.to_owned(), format!("  {}", words.duties_lead)]);
    }
    for prompt in &said.duties {
        let Some(duty) = prompt.duty() else { continue };
        let said = |words: &Localized| words.get(lang).to_owned();
        lines.push(format!("  {}", said(&duty.title)));
        lines.push(format!("    {}: {}", words.rests_on, facts(&prompt.facts)));
        lines.extend(duty.consider.iter().map(|question| format!("    - {}", said(question))));
        let rows = next_step::duty_rows(duty, text);
        lines.extend(rows.into_iter().map(|(label, value)| format!("    {label}: {value}")));
    }
    let particular: Vec<_> = said.prompts.iter().filter(|prompt| prompt.particular).collect();
    if !particular.is_empty() {
        lines.extend([String::new(), format!("{} ({})", words.prompts, words.fits_this)]);
    }
    for fitting in particular {
        let Some(prompt) = fitting.prompt() else { continue };
        let stage = words.stage(prompt.stage);
        lines.push(format!("  {stage} – {}: «{}»", words.skill(prompt.skill), prompt.say.get(lang)));
    }
    if !said.not_asked.is_empty() {
        lines.extend([String::new(), words.not_asked.to_owned()]);
    }
    for (id, why) in &said.not_asked {
        let why = match why {
            NotAsked::Barred(crate::domain::advice::Barred::NotAlone) => words.why_not_alone,
            NotAsked::Barred(crate::domain::advice::Barred::Interpreter) => words.why_interpreter,
            NotAsked::Declined => words.why_declined,
            NotAsked::NotAsked => words.why_not_asked,
            NotAsked::NoAnswers => words.why_no_answers,
        };
        let title = Shelf::instrument(library, id).map(|instrument| instrument.title.get(lang).to_owned());
        lines.push(format!("  {}: {why}", title.unwrap_or_else(|| id.to_string())));
    }
    lines.join("\n") + "\n"
}
